"""Laws of the first view, and the figure drawn from it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import events

from timeline import OptionError, Span, Timeline, extract
from timeline.draw.cards import CARD_HEIGHT, short_headline, stem_segments
from timeline.draw.citations import Citations
from timeline.draw.font import fitted, text_width
from timeline.draw.layout import lay_out
from timeline.draw.listing import listed_events
from timeline.draw.markup import named, safe
from timeline.draw.ticks import ticks
from timeline.events.event import Event
from timeline.gregorian import MAX_YEAR, MIN_YEAR, day_number
from timeline.precision import Modifier


@given(st.lists(events, max_size=30), st.integers(300, 1600), st.integers(200, 900))
def test_nothing_overlaps_nor_leaves_the_canvas(made: list[Event], width: int, height: int) -> None:
    placed = lay_out(made, width, height)
    for at, card in enumerate(placed.cards):
        assert card.left >= 0
        assert card.right <= width
        for x, low, high in stem_segments(placed.cards):
            through = card.left < x < card.right and low < card.y < high
            assert not through
        for other in placed.cards[at + 1 :]:
            beside = card.right < other.left or other.right < card.left
            above = abs(card.y - other.y) >= CARD_HEIGHT - 0.01
            assert beside or above
    if made:
        assert placed.start < placed.end
        assert all(placed.start <= placed.time(mark.x) <= placed.end for mark in placed.marks)
        drawn = [index for part in (*placed.bars, *placed.marks) for index in part.events]
        assert sorted(drawn) == list(range(len(made)))


def strike(important: int) -> list[Event]:
    """Two dozen events a day apart, all alike but one."""
    return [
        Event(
            str(n),
            f"Day {n} of the long strike at the old mill by the river",
            Span.day(1887, 5, n + 1),
            importance=0.9 if n == important else 0.4,
        )
        for n in range(24)
    ]


@pytest.mark.parametrize("important", [0, 2, 11, 23])
def test_where_there_is_room_for_few_the_most_important_get_it(important: int) -> None:
    shown = {card.event for card in lay_out(strike(important), 350, 250).cards}
    assert 2 <= len(shown) < 12
    assert important in shown


def test_of_those_as_important_as_each_other_some_of_every_part_of_the_time_are_shown() -> None:
    shown = {card.event for card in lay_out(strike(-1), 350, 250).cards}
    assert min(shown) < 8
    assert max(shown) >= 16


def test_a_day_or_a_part_of_it_is_a_stretch_where_there_is_room() -> None:
    spans = [Span.day(1887, 5, 3), Span.part_of_day(1887, 5, 3, Modifier.EVENING)]
    near = [Event(str(n), "Mill", span) for n, span in enumerate(spans)]
    placed = lay_out(near, 1000, 500)
    assert [(bar.events, round(placed.time(bar.left))) for bar in placed.bars] == [
        ((n,), span.start) for n, span in enumerate(spans)
    ]
    far = [*near, Event("far", "Mill", Span.day(1987, 5, 3))]
    assert sum(len(mark.events) for mark in lay_out(far, 1000, 500).marks) == 3


@given(st.lists(events, max_size=20))
def test_the_same_events_are_laid_out_the_same(made: list[Event]) -> None:
    assert lay_out(made, 900, 500) == lay_out(made, 900, 500)


@given(st.text(max_size=80), st.floats(20, 400))
def test_text_fits(text: str, most: float) -> None:
    cut = fitted(text, most)
    assert cut == text or text_width(cut) <= most + text_width("…")


@settings(max_examples=15)
@given(st.lists(events, max_size=8))
def test_any_timeline_has_a_figure(made: list[Event]) -> None:
    figure = Timeline(tuple(made)).figure(width=800, height=400)
    assert figure.layout.width == 800
    assert len(figure.data) >= 4


def test_histories_before_year_1_have_labels_of_their_own() -> None:
    figure = extract("He was killed in 44 BC. The town burned in AD 64.").figure()
    assert figure.layout.xaxis.type == "linear"
    assert any("BC" in text for text in figure.layout.xaxis.ticktext)


@pytest.mark.parametrize("day", [day_number(MIN_YEAR), day_number(MAX_YEAR + 1) - 1])
def test_the_first_and_the_last_day_there_is_have_an_axis(day: int) -> None:
    figure = Timeline((Event("1", "The edge", Span.days(day, day)),)).figure()
    assert len(figure.data[3].x or ()) + len(figure.data[1].base or ()) == 1


def test_later_ones_have_dates() -> None:
    assert extract("The mill burned down in 1887.").figure().layout.xaxis.type == "date"


def test_plotly_gets_no_markup_from_a_text() -> None:
    event = Event("1", "<b>Mill</b> <a href='javascript:x'>burned</a>", Span.year(1887))
    figure = Timeline((event,), title="<i>x</i>").figure()
    assert "<b>" not in str(figure.data[2].text)
    assert "<i>" not in str(figure.layout.title.text)
    assert "<a" not in str(figure.data[2].hovertext)


@pytest.mark.parametrize("wrong", [{"layout": "spiral"}, {"theme": "neon"}])
def test_unknown_choices_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(OptionError, match="not known"):
        Timeline().figure(**wrong)  # type: ignore[arg-type]


SNAPSHOT = (
    '<ol class="tl-list">\n'
    '<li id="e-1" data-weight=0.5 data-group=0 '
    'data-status=planned data-by="the &quot;Post&quot;">'
    '<time datetime=1887-05-12>12 May 1887</time><h3><a href="#e-1">Mill &lt;burned&gt;, '
    "according to the &quot;Post&quot;</a></h3><p class=tl-note>planned</p></li>"
    "\n</ol>"
)


def test_an_entry_of_the_list() -> None:
    event = Event(
        "1", "Mill <burned>", Span.day(1887, 5, 12), status="planned", attributed_to='the "Post"'
    )
    line = Timeline((event,))
    assert listed_events(line, Citations(line), {}, (), "") == SNAPSHOT


@given(st.text())
def test_safe_text_has_no_markup(text: str) -> None:
    cleaned = safe(text)
    assert not {"<", ">", '"', "'"} & set(cleaned)
    cleaned.encode("utf-8")


@given(st.text(min_size=1, max_size=60), st.floats(200, 400))
def test_a_card_that_is_cut_still_says_whose_word_it_is(title: str, most: float) -> None:
    claim = Event("1", title, Span.day(1887, 5, 3), attributed_to="Ann")
    for twin in ("", "(1 of 2)"):
        short = short_headline(claim, most, twin)
        assert re.search(
            r", (according to Ann|per Ann|per ?\w*…)" + re.escape(f" {twin}".rstrip()) + "$", short
        )
        assert text_width(short) <= most + 2 * text_width("…")


letters = st.text("aWö中.", min_size=1, max_size=60)


@given(letters, letters, st.floats(120, 400))
def test_half_of_a_card_is_its_headline(title: str, by: str, most: float) -> None:
    denied = Event("1", title, Span.from_edtf("1887~"), status="negated", attributed_to=by)
    short = short_headline(denied, most)
    if short == f"✕ c. {named(denied.headline)}":
        return
    head = text_width(short.removeprefix("✕ c. ").partition(", per ")[0].partition(", acc")[0])
    assert head >= min(text_width(title), most / 2) - text_width("中…")


CUT = "The council of the town by the river votes on a new bridge over the old mill stream " * 2


@pytest.mark.parametrize("layout", ["horizontal", "vertical"])
def test_twins_that_are_cut_are_told_apart(layout: str) -> None:
    events = tuple(Event(str(n), CUT, Span.day(1900 + n, 5, 3)) for n in range(2))
    line = Timeline(events)
    drawn = line.figure(width=500, height=300, layout=layout)
    pictures = (line.to_svg(width=500, height=300, layout=layout), drawn.to_json() or "")
    for picture in pictures:
        for twin in ("(1 of 2)", "(2 of 2)"):
            assert re.search(r"(…|\\u2026) " + re.escape(twin), picture)


def test_twins_in_two_lanes_are_numbered_as_in_the_list() -> None:
    events = tuple(
        Event(str(n), "The council votes", Span.day(1900 + n, 5, 3), tags=(f"lane {n % 2}",))
        for n in range(4)
    )
    picture = Timeline(events).to_svg(lanes="tag")
    assert sorted(re.findall(r">The council votes (\(\d of 4\))<", picture)) == [
        f"({n} of 4)" for n in range(1, 5)
    ]


def test_an_axis_too_short_for_any_label_has_none() -> None:
    assert ticks(0, 60, 20) == []
