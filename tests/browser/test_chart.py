"""What the chart draws, and that it says no more than is known."""

from __future__ import annotations

from typing import Any

import pytest

from browser.pages import Open, after_drawing, cards, click_on, traces, view
from timeline import Event, Source, Span, Timeline, extract
from timeline.document import Document, DocumentRecord
from timeline.draw.layout import lay_out
from timeline.precision import Modifier

pytestmark = pytest.mark.browser
DAY = 86400


def festival(count: int) -> Timeline:
    """Many events on one day, and one in the next year."""
    day = Span.day(1887, 5, 3)
    events = [Event(f"{number:03d}", f"Speech {number}", day) for number in range(count)]
    return Timeline((*events, Event("z", "The last word", Span.day(1888, 5, 3))))


def seconds(span: Span) -> tuple[int, int]:
    assert span.start is not None
    assert span.end is not None
    return span.start, span.end


def bars(page: Any) -> list[tuple[int, int]]:
    """First and last second of each bar."""
    trace = traces(page)[1]
    pairs = zip(trace["base"], trace["x"], strict=True)
    return [(round(base), round(base + length)) for base, length in pairs]


def test_the_most_important_get_a_card_where_there_is_room_for_few(open_page: Open) -> None:
    spans = [Span.day(1887, 5, number) for number in range(1, 25)]
    events = [
        Event(f"{n:02d}", f"Day {n} of the long strike at the old mill", span, importance=0.4)
        for n, span in enumerate(spans)
    ]
    events[2] = Event("x", "The mill burns down to the ground at last", spans[2], importance=0.9)
    page = open_page(Timeline(tuple(events)).to_html(), "phone")
    shown = traces(page)[2]["customdata"]
    assert 2 <= len(shown) < 12
    assert [2] in shown
    # Of equals, some from each half.
    assert any(number > 12 for [number] in shown)
    assert any(number < 12 for [number] in shown if number != 2)


def test_a_card_that_is_cut_still_says_whose_word_it_is(open_page: Open) -> None:
    title = "The mill by the river burns down to the ground in the driest summer in memory"
    day = Span.day(1887, 5, 3)
    events = (Event("a", title, day, attributed_to="the miller"), Event("b", title, day))
    page = open_page(Timeline(events).to_html(), "phone")
    claimed, stated = sorted(cards(page), key=len, reverse=True)
    assert claimed.endswith("…, per the miller")
    assert stated.endswith("…")


def test_a_card_has_room_for_its_headline_beside_a_sign_and_a_claim(open_page: Open) -> None:
    spans = [Span.from_edtf(f"{year}~") for year in range(1880, 1900)]
    events = tuple(
        Event(
            f"{n:02d}", f"Day {n} of the strike", span, status="negated", attributed_to="the mill"
        )
        for n, span in enumerate(spans)
    )
    page = open_page(Timeline(events).to_html(), "phone")
    assert all(card.startswith("✕ c. Day ") and ", per" in card for card in cards(page))


def test_in_a_low_chart_bars_leave_room_for_a_card(open_page: Open) -> None:
    events = tuple(Event(str(n), f"Reign {n}", Span.years(1800, 1890 + n)) for n in range(8))
    low = "<style>.tl.tl .tl-chart { height: 150px !important; }</style>"
    page = open_page(low + Timeline(events).to_html(), "phone")
    assert cards(page) == ["Reign 0"]
    assert [card.text for card in lay_out(events, 362, 120).cards] == ["Reign 0"]


def test_a_pile_says_how_many_it_is_and_lists_them(open_page: Open) -> None:
    page = open_page(festival(30).to_html())
    pile = page.locator(".tl-chart .textpoint:has(text)")
    assert pile.all_text_contents() == ["30"]
    click_on(page, pile)
    choices = page.locator(".tl-pile button")
    assert choices.count() == 30
    after_drawing(page, lambda: choices.nth(7).click())
    assert page.locator(".tl-panel h3").inner_text() == "Speech 7"
    after_drawing(page, lambda: page.keyboard.press("ArrowRight"))
    assert page.locator(".tl-panel h3").inner_text() == "Speech 8"
    assert "Speech 8" in cards(page)


def test_a_pile_of_stretches_is_one_bar_with_a_number(open_page: Open) -> None:
    months = [Event(f"{n}", f"Note {n}", Span.month(1887, 5)) for n in range(9)]
    page = open_page(Timeline((*months, Event("z", "End", Span.month(1887, 9)))).to_html())
    assert len(bars(page)) == 2
    badge = page.locator(".tl-chart .textpoint:has(text)")
    assert badge.all_text_contents() == ["9"]
    click_on(page, badge)
    assert page.locator(".tl-pile button").count() == 9


def test_each_of_a_crowd_can_be_reached(open_page: Open) -> None:
    page = open_page(festival(500).to_html())
    click_on(page, page.locator(".tl-chart .barlayer .trace").last.locator("path").first)
    assert page.locator(".tl-pile button").count() == 500


@pytest.mark.parametrize(("edtf", "side"), [("1880/..", 1), ("../1880", -1)])
def test_an_open_end_fades(open_page: Open, edtf: str, side: int) -> None:
    span = Span.from_edtf(edtf)
    events = (Event("0", "The harbour is closed", span), Event("1", "Rain", Span.year(1870)))
    page = open_page(Timeline(events).to_html())
    fading = traces(page)[4]
    known = span.start if side > 0 else span.end
    pairs = zip(fading["base"], fading["x"], strict=True)
    ends = [end for base, length in pairs for end in (base, base + length)]
    assert (min(ends) if side > 0 else max(ends)) == pytest.approx(known, abs=60)
    shades = [int(shade[4:].split(",")[0]) for shade in fading["marker"]["color"]]
    assert shades == sorted(shades, reverse=side < 0)
    assert [0] not in traces(page)[3]["customdata"]


@pytest.mark.parametrize(
    ("edtf", "symbol", "side"),
    [("1880/..", "triangle-right", 1), ("../1880", "triangle-left", -1)],
    ids=["since", "up to"],
)
def test_an_open_end_has_an_arrow_where_it_fades(
    open_page: Open, edtf: str, symbol: str, side: int
) -> None:
    span = Span.from_edtf(edtf)
    events = (Event("0", "The harbour is closed", span), Event("1", "Rain", Span.year(1870)))
    page = open_page(Timeline(events).to_html())
    arrow = traces(page)[5]
    known = span.start if side > 0 else span.end
    assert arrow["marker"]["symbol"] == [symbol]
    assert (arrow["x"][0] - known) * side > 0


@pytest.mark.parametrize(
    ("event", "card"),
    [
        (Event("0", "Fire", Span.from_edtf("1862~")), "c. Fire"),
        (Event("0", "Fire", Span.day(1862, 5, 3), basis="assumed"), "? Fire"),
        (Event("0", "No fire", Span.day(1862, 5, 3), status="negated"), "✕ No fire"),
        (Event("0", "Fire", Span.day(1862, 5, 3)), "Fire"),
    ],
    ids=["about", "assumed", "denied", "certain"],
)
def test_a_card_says_what_its_date_is_worth(open_page: Open, event: Event, card: str) -> None:
    page = open_page(Timeline((event, Event("1", "Rain", Span.year(1870)))).to_html())
    assert card in cards(page)


@pytest.mark.parametrize("span", [Span.day(1862, 5, 3), Span.years(1862, 1866)], ids=["day", "bar"])
def test_what_did_not_happen_is_crossed_out(open_page: Open, span: Span) -> None:
    denied = Event("0", "No fair", span, status="negated")
    page = open_page(Timeline((denied, Event("1", "Rain", Span.year(1870)))).to_html())
    marks = traces(page)[3]
    assert [0] in marks["customdata"]
    assert marks["marker"]["symbol"][marks["customdata"].index([0])] == "x-thin"


def test_days_and_parts_of_days_are_stretches_where_hours_are_seen(open_page: Open) -> None:
    day, evening = Span.day(1887, 5, 3), Span.part_of_day(1887, 5, 3, Modifier.EVENING)
    alarm = Span.clock((day.start or 0) // DAY, 14, 5)
    spans = {"The mill burned": day, "It rained": evening, "Alarm": alarm}
    line = Timeline(tuple(Event(title, title, span) for title, span in spans.items()))
    page = open_page(line.to_html())
    assert sorted(bars(page)) == sorted([seconds(day), seconds(evening)])
    assert [line[number].title for [number] in traces(page)[3]["customdata"]] == ["Alarm"]


def test_the_bar_of_the_selected_event_stands_out(open_page: Open) -> None:
    events = (Event("0", "War", Span.years(1870, 1874)), Event("1", "Rain", Span.years(1880, 1890)))
    page = open_page(Timeline(events).to_html())
    plain = traces(page)[1]
    after_drawing(page, lambda: page.locator(".tl-list h3 a").first.click())
    chosen = traces(page)[1]
    assert chosen["width"][0] > plain["width"][0]
    assert chosen["marker"]["line"]["width"][0] > plain["marker"]["line"]["width"][0]
    assert chosen["width"][1] == plain["width"][1]


def legend(page: Any) -> list[str]:
    return [item.inner_text() for item in page.locator(".tl-legend li").all() if item.is_visible()]


def test_the_legend_explains_what_is_there_and_nothing_else(open_page: Open) -> None:
    page = open_page(festival(2).to_html())
    assert legend(page) == []
    texts = {"Mill diary": "It stood from 1850 to 1887.", "Plans": "In 1895 it will reopen."}
    documents = [Document(f"{title}.txt", text, title=title) for title, text in texts.items()]
    page = open_page(extract(documents, "1890-01-01").to_html(), name="two.html")
    assert legend(page) == [*["planned", "from beginning to end", "some time within"]]
    assert page.locator(".tl-chip span").all_text_contents() == ["Mill diary", "Plans"]
    piled = open_page(festival(9).to_html(), name="piled.html")
    assert legend(piled) == ["several events: click to list them"]


def test_documents_have_their_colours_without_a_script_too(open_page: Open) -> None:
    records = (DocumentRecord("a.txt", "A"), DocumentRecord("b.txt", "B"))
    events = [
        Event(r.id, r.title, Span.year(1887), sources=(Source(r.id, "In 1887."),)) for r in records
    ]
    page = open_page(Timeline(tuple(events), records).to_html(), scripts=False)
    colours = page.locator(".tl-list > li").evaluate_all(
        "all => all.map(e => getComputedStyle(e, '::after').backgroundColor)"
    )
    assert len(set(colours)) == 2


def test_at_the_widest_all_of_it_is_in_view(open_page: Open) -> None:
    page = open_page(festival(2).to_html())
    whole = view(page)
    page.locator(".tl-list h3 a").last.click()
    for _ in range(4):
        after_drawing(page, lambda: page.locator("[data-do=in]").click())
    for _ in range(8):
        after_drawing(page, lambda: page.locator("[data-do=out]").click())
    assert view(page) == pytest.approx(whole)


def test_the_page_is_as_high_as_the_window(open_page: Open) -> None:
    page = open_page(festival(9).to_html())
    assert page.evaluate("document.documentElement.scrollHeight") == 720
    legend_box = page.locator(".tl-legend").bounding_box()
    chart = page.locator(".tl-chart").bounding_box()
    assert legend_box["y"] >= chart["y"] + chart["height"]
