"""Several timelines become one: what they share stands once, and nothing else is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import events

from timeline import Event, Source, Span, Timeline, extract
from timeline.document import DocumentRecord
from timeline.export import dumps, loads
from timeline.pipeline import united

STORY = "The mill burned down on 3 May 1887. Two years later it reopened.\n"
Edit = Callable[[str], str]
timelines = st.lists(events, max_size=4).map(lambda given: Timeline(tuple(given)))


def line(*given: Event) -> Timeline:
    return Timeline(given)


@pytest.mark.parametrize("kinds", ["json csv", "csv json", "csv jsonl json", "csv csv"])
def test_the_same_events_in_several_formats_are_there_once(kinds: str) -> None:
    made = extract(STORY)
    back = united([loads(dumps(made, kind), kind) for kind in kinds.split()])
    assert [(event.id, event.title) for event in back] == [(e.id, e.title) for e in made]
    if "json" in kinds.split():
        assert back.events == made.events
        assert back.passages == made.passages


def test_what_was_edited_in_the_first_file_stands_and_the_second_adds_the_rest() -> None:
    made = extract(STORY)
    edited = loads(dumps(made, "csv").replace("The mill burned down,", "Fire at the mill,"), "csv")
    back = united([edited, loads(dumps(made, "json"))])
    assert back[0].title == "Fire at the mill"
    assert back[0].sources == made[0].sources
    assert united([made, edited])[0].title == "The mill burned down"


def test_ids_given_by_hand_may_meet_by_chance() -> None:
    one, other = Event("1", "War", Span.year(1914)), Event("1", "Peace", Span.year(1918))
    back = united([line(one), line(other)])
    assert [event.title for event in back] == ["War", "Peace"]
    assert len({event.id for event in back}) == 2


def test_ids_given_by_hand_are_one_event_where_it_is_told_alike() -> None:
    said = (Source("a.txt", "It began in 1914."),)
    one, other = (Event("1", title, Span.year(1914), sources=said) for title in ("War", "The war"))
    assert [event.title for event in united([line(one), line(other)])] == ["War"]


def test_a_row_that_was_copied_and_changed_is_another_event() -> None:
    one = Event("b1946ac92492", "War", Span.year(1914))
    copied = line(one, replace(one, title="Winter", span=Span.year(1915)), one)
    back = united([copied])
    assert [event.title for event in back] == ["War", "Winter"]
    assert len({event.id for event in back}) == 2
    assert united([copied, copied]) == back


def test_a_document_that_both_know_is_there_once() -> None:
    record = DocumentRecord("a.txt", "A", digest="0" * 64)
    named = replace(record, title="Renamed")
    other = replace(record, digest="1" * 64)
    parts = [Timeline(documents=(r,)) for r in (record, named, other)]
    assert united(parts).documents == (record, other)


@given(st.lists(timelines, min_size=1, max_size=3))
def test_ids_are_distinct_and_every_event_is_told(parts: list[Timeline]) -> None:
    back = united(parts)
    assert len({event.id for event in back}) == len(back)
    told = {json.dumps([event.title, event.span.edtf]) for event in back}
    ids = [event.id for part in parts for event in part]
    for event in (event for part in parts for event in part):
        if ids.count(event.id) == 1:
            assert json.dumps([event.title, event.span.edtf]) in told


@given(timelines)
def test_a_timeline_with_itself_is_itself(timeline: Timeline) -> None:
    assert united([timeline, timeline]) == united([timeline])
