"""Time that runs down: headlines in full beside it, in order, and lines that cross nothing."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from draw.test_svg import ROUNDED, SVG, check_texts, drawn
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import events, near, near_events

from timeline import Event, OptionError, Span, Timeline
from timeline.draw.column import GAP, GUTTER, needed, place_entries, wrapped
from timeline.draw.font import text_width
from timeline.draw.layout import lay_out
from timeline.draw.twins import twins
from timeline.precision import Precision

few_events = st.lists(events, max_size=25) | st.lists(near_events, max_size=25)


def events_of(*spans: Span) -> list[Event]:
    return [Event(str(number), "Vote in the council", span) for number, span in enumerate(spans)]


NUMBER_BESIDE_A_LABEL = events_of(*[Span.year(1)] * 4, Span.year(-9989), Span.year(9999))
HOURS_IN_SEVEN_LANES = events_of(*(near(Precision.HOUR, n, 20, "closed") for n in range(7)))
FADING_UPWARDS = events_of(*[Span.year(1900).from_open()] * 4, Span.year(1960))


@settings(max_examples=40, deadline=None)
@example(NUMBER_BESIDE_A_LABEL, 320, 200)
@example(HOURS_IN_SEVEN_LANES, 320, 900)
@example(FADING_UPWARDS, 320, 202)
@given(few_events, st.integers(200, 1200), st.none() | st.integers(200, 900))
def test_no_text_leaves_the_canvas_nor_lies_on_another(
    made: list[Event], width: int, height: int | None
) -> None:
    line = Timeline(tuple(made), title="A title", subtitle="And one more", credits="By us")
    root = drawn(line, width=width, height=height, layout="vertical")
    check_texts(root, width, ROUNDED)


@settings(max_examples=60)
@given(few_events, st.integers(320, 1200), st.integers(150, 900))
def test_entries_are_in_order_apart_and_within_the_height(
    made: list[Event], width: int, height: int
) -> None:
    line = Timeline(tuple(made))
    placed = lay_out(line.events, width, height, down=True)
    for one, after in zip(placed.entries, placed.entries[1:], strict=False):
        assert one.stem <= after.stem  # and so no leader crosses another
        assert one.top + one.height + GAP <= after.top + 0.001
    assert all(entry.top >= 0 for entry in placed.entries)
    assert all(entry.top + entry.height <= height + 0.001 for entry in placed.entries)


@settings(max_examples=40)
@given(few_events, st.integers(420, 1200))
def test_leaders_turn_where_nothing_else_is_drawn(made: list[Event], width: int) -> None:
    placed = lay_out(Timeline(tuple(made)).events, width, 500, down=True)
    if placed.entries:
        turn = placed.shelf - GUTTER
        assert all(bar.y + 3.5 <= turn for bar in placed.bars)
        assert all(mark.y + 5 <= turn for mark in placed.marks)


def council(count: int) -> Timeline:
    spans = (Span.year(1900 + number) for number in range(count))
    return Timeline(
        tuple(Event(str(n), f"Vote {n} in the council", s) for n, s in enumerate(spans))
    )


@pytest.mark.parametrize("count", [1, 12, 120])
def test_it_is_as_high_as_its_headlines_need(count: int) -> None:
    root = drawn(council(count), layout="vertical")
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert [t for t in texts if (t or "").startswith("Vote")] == [
        f"Vote {n} in the council" for n in range(count)
    ]


def test_the_most_important_keep_their_headlines_where_there_is_no_room() -> None:
    few = [
        Event(str(n), f"Vote {n}", Span.year(1900 + n), importance=0.9 if n in (7, 31) else 0.2)
        for n in range(40)
    ]
    placed = lay_out(Timeline(tuple(few)).events, 700, 120, down=True)
    assert [entry.event for entry in placed.entries] == [7, 31]


def test_with_room_an_entry_lies_beside_its_time() -> None:
    few = [Event(str(n), "Vote", Span.year(1900 + n)) for n in (0, 50, 99)]
    for entry in place_entries(few, [100.0, 500.0, 900.0], 300, 1000, twins(few)):
        assert entry.middle == pytest.approx(entry.stem)


@given(st.text("aZ wW…中", max_size=200), st.integers(60, 400))
def test_lines_are_as_wide_as_they_may_be_and_lose_only_the_end(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert 1 <= len(lines) <= 2
    assert all(text_width(line) <= width for line in lines)
    if not any("…" in line for line in lines):
        assert " ".join(lines).split() == text.split()


@given(st.text("aZ wW…中", max_size=200), st.integers(90, 400))
def test_what_tells_a_headline_apart_is_never_cut(text: str, width: int) -> None:
    lines = wrapped(text, width, "(1 of 2)")
    assert lines[-1].endswith("(1 of 2)")
    assert all(text_width(line) <= width for line in lines)


def test_what_is_needed_is_enough_and_not_more() -> None:
    line = council(9).events
    stems = [float(number) for number in range(9)]
    high = needed(line, 300)
    assert len(place_entries(line, stems, 300, high, twins(line))) == 9
    assert len(place_entries(line, stems, 300, high - GAP - 1, twins(line))) == 8


def test_a_crowd_is_told_by_numbers_beside_an_axis_that_runs_down() -> None:
    many = [Event(f"{n}", f"Speech {n}", Span.day(1887, 1 + n % 12, 3)) for n in range(900)]
    root = drawn(Timeline(tuple(many)), layout="vertical")
    cells = [r for r in root.iter(f"{SVG}rect") if r.get("fill") == "#7d8fa0"]
    assert len(cells) == 12
    assert len({cell.get("x") for cell in cells}) == 1


def test_an_open_end_points_down_or_up() -> None:
    since = Event("1", "Harbour opens", Span.year(1945).until_open())
    arrow = [p.get("d", "") for p in drawn_paths(since) if p.get("opacity") == "0.7"]
    assert "V" in arrow[0]


def drawn_paths(event: Event) -> list[ElementTree.Element]:
    return list(drawn(Timeline((event,)), layout="vertical").iter(f"{SVG}path"))


def test_an_unknown_layout_is_refused() -> None:
    with pytest.raises(OptionError, match="not known; these are: horizontal, vertical"):
        Timeline().to_svg(layout="round")
