"""The figure by itself: what Plotly is given to draw."""

from __future__ import annotations

import pytest

from timeline import Event, Source, Span, Timeline
from timeline.draw.layout import lay_out

TOWN = (
    "The mill opens",
    "The river floods the mill",
    "A judge orders repairs to the bridge",
    "The council votes on a new bridge",
    "The last ferry",
)


def town(step: int, first: tuple[int, int, int] = (2021, 3, 1)) -> Timeline:
    """Five events, `step` days apart."""
    day = (Span.day(*first).start or 0) // 86400
    spans = [Span.days(day + step * n, day + step * n) for n in range(5)]
    return Timeline(tuple(Event(str(n), TOWN[n], span) for n, span in enumerate(spans)))


@pytest.mark.parametrize("step", [3, 40, 4000])
def test_no_stem_passes_behind_the_cards_of_a_few_events(step: int) -> None:
    cards = lay_out(town(step).events[:4], 1000, 500).cards
    assert len(cards) == 4
    for card in cards:
        for lower in cards:
            if lower.y < card.y:
                assert not lower.left <= card.stem <= lower.right


def test_earlier_events_stand_above_later_ones_of_the_same_place() -> None:
    cards = {card.event: card for card in lay_out(town(0).events, 1000, 500).cards}
    heights = [cards[number].y for number in range(5)]
    assert heights == sorted(heights, reverse=True)


def test_stems_lie_under_everything() -> None:
    stems, bars, cards, marks = town(3).figure().data
    assert stems.zorder < bars.zorder < cards.zorder < marks.zorder


def test_sized_as_asked_else_1000_by_520() -> None:
    assert (town(3).figure().layout.width, town(3).figure().layout.height) == (1000, 520)
    asked = town(3).figure(width=700, height=300).layout
    assert (asked.width, asked.height) == (700, 300)


def test_years_have_four_digits() -> None:
    """Plotly reads "44-03-15" as 2044."""
    figure = town(3, (44, 3, 15)).figure()
    assert figure.layout.xaxis.type == "date"
    assert all(moment.startswith("0044-") for moment in figure.data[3].x)


@pytest.mark.parametrize(("step", "tick"), [(1, "15 Mar<br>44 BC"), (900, "43 BC"), (9000, "AD 1")])
def test_before_year_1_every_scale_has_ticks(step: int, tick: str) -> None:
    axis = town(step, (-43, 3, 15)).figure().layout.xaxis
    assert len(axis.tickvals) == len(axis.ticktext) >= 2
    assert tick in axis.ticktext
    assert all(axis.range[0] <= value <= axis.range[1] for value in axis.tickvals)


@pytest.mark.parametrize("edtf", ["-9999", "9999-12-31", "9999/..", "../-9999", "0001-01-01"])
def test_the_edges_of_the_calendar(edtf: str) -> None:
    figure = Timeline((Event("1", "An edge", Span.from_edtf(edtf)),)).figure()
    assert len(figure.data[2].text) == 1


def test_an_empty_timeline_has_a_figure() -> None:
    assert not Timeline().figure().data[2].text


def test_an_open_end_fades_from_the_end_that_is_known() -> None:
    since = Event("1", "The harbour is open", Span.year(1945).until_open())
    until = Event("2", "The harbour is closed", Span.year(1913).from_open())
    _, bars, _, marks, fading = Timeline((since, until)).figure().data
    assert not bars.x
    assert not marks.x
    assert max(moment[:10] for moment in fading.base) < "1946-12-31"
    assert "1945-01-01" in [moment[:10] for moment in fading.base]
    pale = {colour for colour in fading.marker.color if int(colour[1:3], 16) > 0xE0}
    assert pale  # towards what is not known it is nearly white


def test_part_of_a_unit_is_as_faded_as_the_unit() -> None:
    early = Event("1", "Oil runs short", Span.from_edtf("1970/1973", "decade", "early"))
    war = Event("2", "The war", Span.years(1939, 1945))
    bars = Timeline((war, early)).figure().data[1]
    assert bars.marker.opacity[0] > bars.marker.opacity[1]


def test_hover_has_date_headline_status_and_sentence() -> None:
    source = Source("a.txt", "The bridge will open in May 2021, the mayor said.")
    event = Event(
        "1",
        "Bridge opens",
        Span.month(2021, 5),
        "assumed",
        "planned",
        "the mayor",
        sources=(source,),
    )
    hover = Timeline((event,)).figure().data[1].hovertext[0]
    assert hover.split("<br>") == [
        "May 2021 · planned · date assumed",
        "Bridge opens, according to the mayor",
        "“The bridge will open in May 2021, the mayor said.”",
    ]


def test_quotation_marks_are_shown_as_they_are() -> None:
    """Plotly knows few entities: &quot; would be read out as it is written."""
    event = Event("1", """The "Post" & the 'Times'""", Span.year(1887))
    assert Timeline((event,)).figure().data[2].text[0] == """The "Post" &amp; the 'Times'"""


def test_a_very_long_headline_stays_small() -> None:
    figure = Timeline((Event("1", "word " * 200_000, Span.year(1887)),)).figure()
    assert len(figure.to_json()) < 20_000


def test_the_same_figure_every_time() -> None:
    assert town(3).figure().to_json() == town(3).figure().to_json()


def test_a_figure_in_which_time_runs_down() -> None:
    line = Timeline((*town(40), Event("9", "The harbour is open", Span.year(2021).until_open())))
    figure = line.figure(layout="vertical")
    assert (figure.layout.width, figure.layout.yaxis.type) == (720, "date")
    first, last = figure.layout.yaxis.range
    assert first > last
    leaders, bars, marks, fading, boxes, words = figure.data
    assert bars.orientation == fading.orientation == "v"
    assert len(boxes.base) == len(words.text) == 6
    assert all(last <= moment <= first for moment in boxes.base)
    assert [text.split("<br>")[1] for text in words.text][1:3] == [
        "The mill opens",
        "The river floods the mill",
    ]
    right = figure.layout.xaxis.range[1]
    assert all(x + wide / 2 <= right for x, wide in zip(boxes.x, boxes.width, strict=True))
    assert len(leaders.x) == 4 * 6
    assert set(marks.x) <= {0.0, 8.0, 16.0}
