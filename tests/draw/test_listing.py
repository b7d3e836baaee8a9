"""What the list and the sections below it say, without a browser."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import events, words

from timeline import Event, Source, Span, Timeline
from timeline.document import DocumentRecord, Passage
from timeline.draw.facets import facet_data, facets
from timeline.draw.folds import folds
from timeline.draw.naming import short_names
from timeline.draw.twins import twins
from timeline.events.event import Contradiction, LeftOut

TEXT = "It rained. The mill burned on Monday, 3 May 1887. In 1886 was a flood."


def told(*named: tuple[str, tuple[str, ...]]) -> Timeline:
    """An event for each pair of a document and actors."""
    found = (
        Event(str(n), "Mill", Span.year(1880 + n), actors=actors, sources=(Source(document, "x"),))
        for n, (document, actors) in enumerate(named)
    )
    records = dict.fromkeys(document for document, _ in named)
    return Timeline(tuple(found), tuple(DocumentRecord(name, name) for name in records))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (told(("a", ()), ("a", ())), {}),
        (told(("a", ()), ("b", ()), ("b", ())), {"documents": ("b", "a")}),
        (told(("a", ("Ann", "Bo")), ("a", ("Bo",))), {"actors": ("Bo", "Ann")}),
        (told(("a", ("Bo", "Ann")), ("a", ())), {"actors": ("Ann", "Bo")}),
        (told(("a", ("Bo", "Ann")), ("a", ("Ann", "Bo"))), {}),
    ],
    ids=["one document", "more events first", "actors", "as many: by name", "all have the same"],
)
def test_facets_are_what_tells_events_apart(
    line: Timeline, found: dict[str, tuple[str, ...]]
) -> None:
    assert {facet.key: facet.names for facet in facets(line, short_names(line))} == found


@given(st.lists(words, min_size=2, max_size=5, unique=True))
def test_names_of_facets_can_stand_in_an_attribute(names: list[str]) -> None:
    line = told(*(("a", (name,)) for name in names))
    data = facet_data(facets(line, {}))
    data.encode()
    assert not set("<>'&") & set(data)
    known = [row for row in json.loads(data) if row[0] == "actors"]
    assert all(len(row[2]) == len({name for name in names if name}) for row in known)


@given(st.lists(events, max_size=12))
def test_folds_hold_every_event_once_and_in_order(found: list[Event]) -> None:
    line = Timeline(tuple(found))
    assert tuple(event for _, held in folds(line.events) for event in held) == line.events


def test_folds_are_few() -> None:
    days = tuple(Event(str(n), "Mill", Span.day(1800 + n, 1, 1)) for n in range(300))
    assert [name for name, _ in folds(days)][:2] == ["1800s", "1810s"]
    assert [name for name, _ in folds(days[:2])] == ["1 January 1800", "1 January 1801"]


def test_twins_are_numbered_in_order_of_time() -> None:
    line = Timeline(tuple(Event(str(n), "Signed", Span.year(1900 - n)) for n in range(3)))
    assert twins(line.events) == ("(1 of 3)", "(2 of 3)", "(3 of 3)")
    assert twins(told(("a", ())).events) == ("",)


def entry(html: str) -> str:
    found = re.search(r'<li id="e-1".*?</li>', html)
    assert found
    return unescape(found[0])


@pytest.fixture(scope="module")
def at_odds() -> Timeline:
    start = TEXT.index("Monday")
    date = (start, TEXT.index(". In"))
    source = Source("a.txt", TEXT[11:49], (11, 49), TEXT[slice(*date)], date, page=4)
    return Timeline(
        (Event("1", "The mill burned", Span.day(1887, 5, 3), sources=(source,)),),
        (DocumentRecord("a.txt", "Mill diary"),),
        (Passage("a.txt", 0, len(TEXT), TEXT, 4),),
        (
            LeftOut("a.txt", (53, 57), "1886", "no event is told"),
            LeftOut("b.txt", (0, 4), "1999", "a comparison", 7, 12),
            LeftOut("c.txt", (0, 4), "2001", "a comparison"),
        ),
        contradictions=(
            Contradiction("a.txt", date, TEXT[slice(*date)], 1, "3 May 1887 was a Tuesday"),
        ),
    )


def test_what_is_left_out_stands_under_its_document_in_its_words(at_odds: Timeline) -> None:
    html = at_odds.to_html(plotlyjs="none")
    part = html[html.index("tl-left-out") :]
    assert part.index("Mill diary (a.txt)") < part.index("no event is told") < part.index("b.txt")
    assert "In <mark>1886</mark> was a flood.”, page 4: no event is told" in part
    assert "“1999”, page 7, line 12: a comparison" in part
    assert "“2001”: a comparison" in part


def test_a_contradiction_stands_with_the_event_that_it_concerns(at_odds: Timeline) -> None:
    html = at_odds.to_html(plotlyjs="none")
    assert "3 May 1887 was a Tuesday" in entry(html)
    other = Event("1", "The mill burned", Span.year(1887), sources=(Source("a.txt", "x"),))
    apart = Timeline((other,), contradictions=at_odds.contradictions).to_html(plotlyjs="none")
    assert "Tuesday" not in entry(apart)
