"""Finding: the search and the chips filter list and chart together, and colour both."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from draw.test_svg import papers

from browser.pages import Open, after_drawing, many, traces, until
from timeline import Event, Source, Span, Timeline
from timeline.document import DocumentRecord

pytestmark = pytest.mark.browser
TOLD = [
    ("diary", "The mill burned down", 1887, ("the miller",), "happened"),
    ("diary", "The mill was sold", 1890, ("the miller", "the council"), "happened"),
    ("plans", "The mill reopens", 1895, ("the council",), "planned"),
    ("plans", "A railway is built", 1897, (), "possible"),
    ("diary", "The bridge opened", 1899, (), "happened"),
]


@pytest.fixture(scope="module")
def town() -> Timeline:
    """Five events of two documents, two actors and three statuses."""
    events = tuple(
        Event(
            str(number),
            title,
            Span.year(year),
            status=status,  # type: ignore[arg-type]
            actors=actors,
            sources=(Source(f"{document}.txt", f"In {year} the entry for {title} was written."),),
        )
        for number, (document, title, year, actors, status) in enumerate(TOLD)
    )
    records = (DocumentRecord("plans.txt", "Plans"), DocumentRecord("diary.txt", "Mill diary"))
    return Timeline(events, records)


def shown(page: Any) -> list[str]:
    return [
        item.locator("h3").inner_text()
        for item in page.locator(".tl-list > li").all()
        if item.is_visible()
    ]


def drawn_events(page: Any) -> set[int]:
    """The indexes of the events that have a card."""
    return {index for (index,) in traces(page)[2]["customdata"]}


def chips(page: Any) -> list[str]:
    return list(page.locator(".tl-chip span").all_text_contents())


def test_a_chip_filters_list_and_chart(open_page: Open, town: Timeline) -> None:
    page = open_page(town.to_html())
    assert chips(page) == ["Mill diary", "Plans"]
    chip = page.locator(".tl-chip").nth(1)
    after_drawing(page, chip.click)
    assert chip.get_attribute("aria-pressed") == "true"
    assert shown(page) == ["The mill reopens", "A railway is built"]
    assert drawn_events(page) == {2, 3}
    assert "2 of 5" in page.locator(".tl-said").inner_text()
    search = page.locator("input[type=search]")
    after_drawing(page, lambda: search.fill("railway"))
    assert shown(page) == ["A railway is built"]
    after_drawing(page, lambda: search.fill(""))
    after_drawing(page, chip.click)
    assert len(shown(page)) == len(town)


@pytest.mark.parametrize(
    ("facet", "values"),
    [
        ("documents", ["Mill diary", "Plans"]),
        ("actors", ["the council", "the miller"]),
        ("statuses", ["happened", "planned", "possible"]),
    ],
)
def test_the_colours_stand_for_what_is_chosen(
    open_page: Open, town: Timeline, facet: str, values: list[str]
) -> None:
    page = open_page(town.to_html())
    page.locator(".tl-filters select").select_option(facet)
    assert chips(page) == values
    looks = """all => all.map(e => { const s = getComputedStyle(e);
        return [s.backgroundColor, s.clipPath] })"""
    colours, shapes = zip(*page.locator(".tl-chip i").evaluate_all(looks), strict=True)
    assert len(set(colours)) == len(set(shapes)) == len(values)


def test_the_page_begins_as_the_pictures_are(open_page: Open) -> None:
    line = papers(10)
    page = open_page(line.to_html(), "wide")
    marks, picture = traces(page)[3], line.figure(width=1500).data[3]
    assert marks["customdata"] == [[n] for n in range(len(line))]
    assert marks["marker"]["symbol"] == list(picture.marker.symbol)
    assert marks["marker"]["color"] == list(picture.marker.color)
    still = open_page(line.to_html(), scripts=False, name="still.html")
    looks = """all => all.map(e => { const s = getComputedStyle(e, "::after");
        return [s.backgroundColor, s.clipPath] })"""
    entries = ".tl-list > li"
    assert still.locator(entries).evaluate_all(looks) == page.locator(entries).evaluate_all(looks)


def test_an_event_of_two_actors_has_the_colour_of_the_one_asked_for(
    open_page: Open, town: Timeline
) -> None:
    page = open_page(town.to_html())
    page.locator(".tl-filters select").select_option("actors")
    sold = page.locator(".tl-list > li").nth(1)
    before = sold.get_attribute("data-group")
    after_drawing(page, lambda: page.locator(".tl-chip").nth(1).click())
    assert sold.get_attribute("data-group") != before


def test_what_is_pressed_stays_in_force_and_in_sight(open_page: Open, town: Timeline) -> None:
    page = open_page(town.to_html())
    after_drawing(page, lambda: page.locator(".tl-chip").filter(has_text="Mill diary").click())
    page.locator(".tl-filters select").select_option("actors")
    kept = page.locator(".tl-chip").first
    assert chips(page) == ["Document: Mill diary", "the council", "the miller"]
    assert kept.get_attribute("aria-pressed") == "true"
    assert shown(page) == ["The mill burned down", "The mill was sold", "The bridge opened"]
    council, miller = (page.locator(".tl-chip").nth(place) for place in (1, 2))
    after_drawing(page, council.click)
    assert shown(page) == ["The mill was sold"]
    after_drawing(page, miller.click)
    assert shown(page) == ["The mill burned down", "The mill was sold"]
    page.locator(".tl-filters select").select_option("documents")
    assert chips(page) == ["Actor: the council", "Actor: the miller", "Mill diary", "Plans"]
    page.locator(".tl-filters select").select_option("actors")
    after_drawing(page, kept.click)
    assert chips(page) == ["the council", "the miller"]
    assert shown(page) == ["The mill burned down", "The mill was sold", "The mill reopens"]
    assert page.evaluate("document.activeElement.textContent").startswith("the council")


def test_everything_that_filters_is_cleared_at_once(open_page: Open, town: Timeline) -> None:
    page = open_page(town.to_html())
    clear, search = page.locator("[data-do=clear]"), page.locator("input[type=search]")
    assert clear.is_hidden()
    after_drawing(page, lambda: page.locator(".tl-chip").last.click())
    page.locator(".tl-filters select").select_option("actors")
    after_drawing(page, lambda: search.fill("railway"))
    assert shown(page) == ["A railway is built"]
    after_drawing(page, clear.click)
    assert len(shown(page)) == len(town)
    assert search.input_value() == ""
    assert chips(page) == ["the council", "the miller"]
    assert clear.is_hidden()
    assert search.evaluate("e => e === document.activeElement")


def test_escape_clears_the_search_alone(open_page: Open, town: Timeline) -> None:
    page = open_page(town.to_html())
    search = page.locator("input[type=search]")
    after_drawing(page, lambda: page.locator(".tl-chip").last.click())
    after_drawing(page, lambda: search.fill("railway"))
    after_drawing(page, lambda: search.press("Escape"))
    assert search.input_value() == ""
    assert shown(page) == ["The mill reopens", "A railway is built"]


@pytest.mark.parametrize("words", ["plans", "council", "entry for", "1895 reopens"])
def test_the_search_looks_everywhere(open_page: Open, town: Timeline, words: str) -> None:
    page = open_page(town.to_html())
    after_drawing(page, lambda: page.locator("input[type=search]").fill(words))
    assert "The mill reopens" in shown(page)


def test_of_many_values_the_most_frequent_have_a_chip(open_page: Open) -> None:
    members = [f"Member {n}" for n in range(11)]
    events = tuple(
        Event(str(n), f"Vote {n}", Span.year(1900 + n), actors=tuple(members[:n]))
        for n in range(12)
    )
    page = open_page(Timeline(events).to_html())
    assert chips(page) == []
    page.locator(".tl-filters select").select_option("actors")
    assert chips(page) == members[:8]
    page.locator(".tl-chip").last.click()
    assert chips(page) == members


def test_a_long_list_is_folded_and_opens_where_it_is_needed(open_page: Open) -> None:
    line = many(1200)
    page = open_page(line.to_html(), "phone")
    assert page.evaluate("document.documentElement.scrollHeight") < 12_000
    assert page.locator(".tl-list > li").count() == len(line)
    after_drawing(page, lambda: page.locator("input[type=search]").fill("item 777"))
    assert shown(page) == ["Harbour council votes on item 777 of the long plan"]
    after_drawing(page, lambda: page.locator("input[type=search]").fill(""))
    after_drawing(page, lambda: page.locator("[data-do=previous]").click())
    last = page.locator(".tl-list > li.tl-on")
    assert last.locator("h3").text_content() == line[-1].headline
    assert page.locator(".tl-fold:has(.tl-on)[open]").count() == 1
    after_drawing(page, lambda: page.locator("input[type=search]").fill("item 777"))
    page.emulate_media(media="print")
    until(page, lambda: page.locator(".tl-fold:not([open])").count() == 0)
    assert len(shown(page)) == len(line)


def test_the_printed_list_is_complete(open_page: Open, town: Timeline) -> None:
    page = open_page(town.to_html())
    after_drawing(page, lambda: page.locator("input[type=search]").fill("railway"))
    page.emulate_media(media="print")
    assert len(shown(page)) == len(town)
    note = page.locator(".tl-stage").evaluate("e => getComputedStyle(e, '::after').content")
    assert note == '"The chart shows 1 of 5 events."'
    page.emulate_media(media="screen")
    assert shown(page) == ["A railway is built"]


def test_what_one_document_tells_is_of_one_colour_until_asked(
    open_page: Open, town: Timeline
) -> None:
    line = Timeline(town.events, town.documents[:1])
    page = open_page(line.to_html())
    choice = page.locator(".tl-filters select")
    assert choice.locator("option").all_text_contents() == ["one for all", "by actor", "by status"]
    assert chips(page) == []
    plain = Timeline(line.events[:2], line.documents)
    same = tuple(replace(event, actors=("the miller", "the mayor")) for event in plain.events)
    page = open_page(replace(plain, events=same).to_html(), name="plain.html")
    assert page.locator(".tl-filters").is_hidden()


def test_a_long_list_is_complete_without_a_script(open_page: Open) -> None:
    page = open_page(many(500).to_html(), scripts=False)
    assert page.locator(".tl-fold:not([open])").count() == 0
    page.locator(".tl-years a").last.click()
    assert page.locator(".tl-list > li").last.is_visible()


def test_what_a_search_does_not_find_is_not_left_open(open_page: Open, town: Timeline) -> None:
    page = open_page(town.to_html())
    after_drawing(page, lambda: page.locator(".tl-list h3 a").first.click())
    assert page.locator(".tl-panel").is_visible()
    after_drawing(page, lambda: page.locator("input[type=search]").fill("railway"))
    assert page.locator(".tl-panel").is_hidden()
    assert "#" not in page.url
