"""Event and Source: ids, headlines, bounds, and what JSON gets."""

from __future__ import annotations

import json
import re
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import events, spans, words

from timeline import extract
from timeline.document import Block, Document
from timeline.events.event import Event, LeftOut, Source, bounds, event_id
from timeline.precision import Modifier, Precision
from timeline.span import Span

KEYS = (
    "id title date start end precision modifier basis status attributed_to importance actors "
    "places tags sources"
)


@given(words, words, words, st.integers(0, 5))
def test_an_id_is_twelve_hexadecimal_digits(
    document: str, sentence: str, date: str, repetition: int
) -> None:
    assert re.fullmatch("[0-9a-f]{12}", event_id(document, sentence, date, repetition))


def test_ids_tell_apart_and_stay() -> None:
    made = [
        event_id("a.txt", "It began in 1914.", "1914"),
        event_id("b.txt", "It began in 1914.", "1914"),
        event_id("a.txt", "It began in May 1914.", "1914"),
        event_id("a.txt", "It began in 1914.", "in 1914"),
        event_id("a.txt", "It began in 1914.", "1914", 1),
        event_id("a.txt", "It began in 1914.", "1914", 2),
    ]
    assert len(set(made)) == len(made)
    assert made[0] == "3e71ba3a6b00"  # as in every timeline written so far


@given(events)
def test_a_claim_is_never_shown_as_a_fact(event: Event) -> None:
    assert event.headline.startswith(event.title)
    if event.attributed_to:
        assert f"according to {event.attributed_to}".casefold() in event.headline.casefold()
    else:
        assert event.headline == event.title


@pytest.mark.parametrize(
    ("title", "claimant", "headline"),
    [
        ("Bridge closed", None, "Bridge closed"),
        ("Bridge closed", "", "Bridge closed"),
        ("Bridge closed", "the mayor", "Bridge closed, according to the mayor"),
        ("According to the mayor, the bridge closed", "the mayor", None),
        ("The mayor resigned", "the mayor", "The mayor resigned, according to the mayor"),
        ("Mayoral race begins", "mayor", "Mayoral race begins, according to mayor"),
        ("Art fair burned", "Ar", "Art fair burned, according to Ar"),
        ("Mill of Lee's sold", "Lee", "Mill of Lee's sold, according to Lee"),
    ],
)
def test_headlines(title: str, claimant: str | None, headline: str | None) -> None:
    event = Event("1", title, Span.year(1999), attributed_to=claimant)
    assert event.headline == (headline or title)


@given(spans())
def test_bounds_are_the_first_and_the_last_day_or_minute(span: Span) -> None:
    first, last = bounds(span)
    assert (first is None) == (span.start is None)
    assert (last is None) == (span.end is None)
    if first is not None and span.precision.is_clock:
        assert re.match(r"-?\d{4}-\d\d-\d\dT\d\d:\d\d", first)
        assert first.startswith(span.first or "")
    elif first is not None:
        assert first == span.first
    if last is not None:
        assert last.startswith(span.last or "")
    assert "~" not in f"{first}{last}"


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.year(-43), "-0043-01-01", "-0043-12-31"),
        (Span.week(2021, 11), "2021-03-15", "2021-03-21"),
        (Span.year(1945).until_open(), "1945-01-01", None),
        (Span.year(1913).from_open(), None, "1913-12-31"),
        (Span.part_of_day(2021, 3, 12, Modifier.NIGHT), "2021-03-12", "2021-03-12"),
        (Span.clock(18698, 8), "2021-03-12T08:00", "2021-03-12T08:00"),
        (Span.clock(18698, 8, 42, 5), "2021-03-12T08:42:05", "2021-03-12T08:42:05"),
        (Span.clock(18698, 8, 42, offset=0), "2021-03-12T08:42Z", "2021-03-12T08:42Z"),
        (Span.clock(18698, 8, 42, offset=330), "2021-03-12T08:42+05:30", "2021-03-12T08:42+05:30"),
        (
            Span(0, 7200, Precision.MINUTE, approximate=True),
            "1970-01-01T00:00",
            "1970-01-01T01:59",
        ),
        (
            Span.clock(-719_600, 8, 42).until_open(),
            "-0001-10-21T08:42",
            None,
        ),
    ],
)
def test_bounds(span: Span, first: str | None, last: str | None) -> None:
    assert bounds(span) == (first, last)


@given(events)
def test_json_says_it_all(event: Event) -> None:
    written = json.loads(json.dumps(event.to_dict()))
    assert list(written) == KEYS.split()
    assert Span.from_edtf(written["date"], written["precision"], written["modifier"]) == event.span
    assert (written["start"], written["end"]) == bounds(event.span)
    for name in ("id", "title", "basis", "status", "attributed_to", "importance"):
        assert written[name] == getattr(event, name)
    for name in ("actors", "places", "tags"):
        assert tuple(written[name]) == getattr(event, name)
    assert [source["sentence"] for source in written["sources"]] == [
        source.sentence for source in event.sources
    ]


def test_a_source_in_json() -> None:
    source = Source(
        "a.txt",
        "It began in 1914.",
        (0, 17),
        "1914",
        (12, 16),
        (3, 8),
        ((0, 8),),
        2,
        7,
        "War",
        "K-07",
    )
    assert source.to_dict() == {
        "document": "a.txt",
        "page": 2,
        "line": 7,
        "section": "War",
        "mark": "K-07",
        "sentence": "It began in 1914.",
        "sentence_span": [0, 17],
        "date_text": "1914",
        "date_span": [12, 16],
        "head_span": [3, 8],
        "title_spans": [[0, 8]],
    }


def test_what_was_left_out_in_json() -> None:
    assert LeftOut("a.txt", (0, 4), "1914", "comparison", line=7).to_dict() == {
        "document": "a.txt",
        "line": 7,
        "date_span": [0, 4],
        "date_text": "1914",
        "reason": "comparison",
    }


def test_what_was_left_out_has_its_page_and_line() -> None:
    text = "It took ten years.\nIt took two weeks.\nIt took one day."
    blocks = (Block("paragraph", 0, 37, 3, turns=((19, 4, ""),)), Block("paragraph", 38, 54, 5))
    found = extract(Document("war.pdf", text, blocks)).left_out
    assert [(item.date_text, item.page, item.line) for item in found] == [
        ("ten years", 3, 1),
        ("two weeks", 4, 2),
        ("one day", 5, 3),
    ]


@given(events)
def test_events_are_values(event: Event) -> None:
    assert replace(event) == event
    assert hash(replace(event)) == hash(event)
    assert not hasattr(event, "__dict__")
    with pytest.raises(FrozenInstanceError):
        setattr(event, "title", "")  # noqa: B010
