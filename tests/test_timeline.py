"""Timeline: always in order, never changed, narrowed by time, words and importance."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import documents, events, left_out, passages

from timeline.document import Passage
from timeline.errors import OptionError
from timeline.events.event import Event, Source
from timeline.precision import Precision
from timeline.span import Span
from timeline.timeline import Timeline

few_events = st.lists(events, max_size=5)
timelines = st.builds(
    Timeline,
    few_events.map(tuple),
    st.lists(documents, max_size=2).map(tuple),
    st.lists(passages, max_size=3).map(tuple),
    st.lists(left_out, max_size=2).map(tuple),
)


@given(few_events, st.randoms())
def test_events_are_in_order_however_they_come(found: list[Event], random: object) -> None:
    line = Timeline(tuple(found))
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    spans = [event.span for event in line]
    assert spans == sorted(spans)
    assert [event.span for event in Timeline(tuple(shuffled))] == spans
    assert len(line) == len(found)
    assert all(line[index] is event for index, event in enumerate(line))
    assert Timeline(line.events) == line


def test_events_of_one_day_are_in_the_order_of_the_text() -> None:
    day = Span.day(1914, 7, 28)
    told = [
        Event(name, name, day, sources=(Source("a.txt", "…", date_span=(at, at + 4)),))
        for name, at in (("x", 5), ("b", 40), ("a", 90))
    ]
    assert list(Timeline((told[2], told[0], told[1]))) == told


def test_passages_are_kept_once_and_in_order() -> None:
    one, two = Passage("a.txt", 0, 3, "One"), Passage("a.txt", 5, 8, "Two")
    assert Timeline(passages=(two, one, two)).passages == (one, two)


def test_passages_that_differ_in_their_page_only() -> None:
    pages = (Passage("a.txt", 0, 3, "One"), Passage("a.txt", 0, 3, "One", 2))
    assert len(Timeline(passages=pages).passages) == 2


def test_a_timeline_cannot_be_changed() -> None:
    line = Timeline()
    assert not hasattr(line, "__dict__")
    with pytest.raises(FrozenInstanceError):
        setattr(line, "events", ())  # noqa: B010


@given(timelines, st.integers(0, 6))
def test_the_most_important_are_kept(line: Timeline, n: int) -> None:
    top = line.top(n)
    assert len(top) == min(n, len(line))
    rest = list(line)
    for event in top:
        rest.remove(event)
    assert all(kept.importance >= left.importance for kept in top for left in rest)
    assert (top.documents, top.passages) == (line.documents, line.passages)


def test_a_negative_number_of_events_is_refused() -> None:
    with pytest.raises(OptionError, match="not -1"):
        Timeline().top(-1)


LINE = Timeline(
    (
        Event("1", "Caesar dies", Span.day(-43, 3, 15)),
        Event("2", "War breaks out", Span.month(1914, 7), tags=("war",)),
        Event("3", "Armistice", Span.day(1918, 11, 11), places=("Compiègne",)),
        Event("4", "The long peace", Span.year(1919).until_open(), attributed_to="the mayor"),
        Event("5", "Old customs end", Span.year(1917).from_open(), actors=("Ida Lund",)),
    )
)


@pytest.mark.parametrize(
    ("first", "last", "ids"),
    [
        (None, None, "15234"),
        ("1918", None, "34"),
        (None, "1914", "152"),
        ("1914-07-31", "1914-08-01", "52"),
        ("1914-08", "1918-11-10", "5"),
        ("1918-11-11", "1918-11-11", "3"),
        (dt.date(1918, 11, 11), dt.date(1918, 11, 12), "3"),
        (dt.datetime(1918, 11, 11, 5), None, "34"),
        ("-0043", "-0043", "15"),
        ("-0042", "0001", "5"),
        ("191X", "191X", "5234"),
        ("2500", None, "4"),
    ],
)
def test_between(first: str | None, last: str | None, ids: str) -> None:
    kept = LINE.between(first, last)
    assert sorted(event.id for event in kept) == sorted(ids)
    assert isinstance(kept, Timeline)


@given(timelines, st.dates(), st.dates())
def test_between_keeps_what_touches_those_days(line: Timeline, one: dt.date, two: dt.date) -> None:
    first, last = sorted((one, two))
    asked = Span.from_edtf(f"{first}/{last}", Precision.DAY)
    assert list(line.between(first, last)) == [e for e in line if e.span.overlaps(asked)]


@pytest.mark.parametrize(
    ("first", "last", "message"),
    [
        ("yesterday", None, "'yesterday' is not a date like 1914"),
        (None, "2021-02-29", "'2021-02-29' is not a date"),
        ("", None, "'' is not a date"),
        ("1915", "1914", "the second is the earlier"),
    ],
)
def test_between_refuses(first: str | None, last: str | None, message: str) -> None:
    with pytest.raises(OptionError, match=message):
        LINE.between(first, last)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", "15234"),
        ("armistice", "3"),
        ("WAR breaks", "2"),
        ("compiègne", "3"),
        ("lund", "5"),
        ("mayor", "4"),
        ("war armistice", ""),
    ],
)
def test_about(words: str, ids: str) -> None:
    assert sorted(event.id for event in LINE.about(words)) == sorted(ids)


@given(timelines)
def test_json_says_it_all(line: Timeline) -> None:
    written = json.loads(json.dumps(line.to_dict()))
    assert written["format"] == 1
    assert [event["id"] for event in written["events"]] == [event.id for event in line]
    assert [document["id"] for document in written["documents"]] == [d.id for d in line.documents]
    assert sum(map(len, written["passages"].values())) == len(line.passages)
    for passage in line.passages:
        entry = {
            "span": [passage.start, passage.end],
            "page": passage.page,
            "text": passage.text,
        }
        assert entry in written["passages"][passage.document]
    assert len(written["left_out"]) == len(line.left_out)
