"""For everybody: axe-core finds nothing, and a keyboard reaches and closes everything."""

from __future__ import annotations

from typing import Any

import pytest

from browser.pages import Open, after_drawing, fragment
from timeline import Event, Source, Span, Timeline
from timeline.document import DocumentRecord, Passage
from timeline.events.event import Contradiction, LeftOut

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def full() -> Timeline:
    """One of everything that a page can show."""
    text = "It rained. On Monday, 3 May 1887 the mill burned down. In 1886 was a flood."
    source = Source("a.txt", text[11:54], (11, 54), text[14:32], (14, 32), page=2, mark="K-2")
    at_odds = Contradiction("a.txt", (14, 32), text[14:32], 1, "3 May 1887 was a Tuesday")
    events = (
        Event("1", "The mill burned down", Span.day(1887, 5, 3), sources=(source,)),
        Event("2", "The mill reopens", Span.year(1895), status="planned", actors=("Ann", "Bo")),
        Event("3", "The mill reopens", Span.years(1896, 1899), actors=("Ann",), tags=("x",)),
        Event("4", "A flood", Span.year(1880).until_open(), attributed_to="the miller"),
    )
    records = (DocumentRecord("a.txt", "Mill diary"), DocumentRecord("b.txt", "Plans"))
    left_out = (LeftOut("a.txt", (58, 62), "1886", "no event is told"),)
    passage = Passage("a.txt", 0, len(text), text, 2)
    return Timeline(events, records, (passage,), left_out, "The mill", (at_odds,))


def violations(page: Any) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["desk", "phone"])
@pytest.mark.parametrize("as_fragment", [False, True], ids=["page", "fragment"])
def test_axe_finds_nothing(
    open_page: Open, full: Timeline, size: str, scheme: str, as_fragment: bool
) -> None:
    html = full.to_html()
    if as_fragment:
        host = "<html lang=en><title>Host</title><main><h1>Host</h1>"
        html = fragment(full).replace("<p style='height:300px'>", host + "<p>", 1)
    page = open_page(html, size)
    page.emulate_media(color_scheme=scheme)
    assert violations(page) == []
    for part in page.locator(".tl-more summary").all():
        part.click()
    after_drawing(page, lambda: page.locator(".tl-list h3 a").first.click())
    assert violations(page) == []
    page.locator("[data-do=help]").click()
    after_drawing(page, lambda: page.locator("input[type=search]").fill("mill"))
    page.locator(".tl-filters select").select_option("statuses")
    page.locator(".tl-chip").first.click()
    assert violations(page) == []


def test_targets_are_large_enough(open_page: Open, full: Timeline) -> None:
    page = open_page(full.to_html(), "phone")
    page.locator(".tl-list h3 a").first.click()
    targets = page.locator(".tl :is(button, select, input, summary, h3 a)")
    for target in targets.all():
        if target.is_visible() and (box := target.bounding_box()):
            assert min(box["width"], box["height"]) >= 24, target.inner_text()


def test_the_keys_are_listed_when_asked_for(open_page: Open, full: Timeline) -> None:
    page = open_page(full.to_html())
    help_button, keys = page.locator("[data-do=help]"), page.locator(".tl-help")
    assert keys.is_hidden()
    page.locator(".tl-list h3 a").first.focus()
    page.keyboard.press("?")
    assert help_button.get_attribute("aria-expanded") == "true"
    assert "previous and next event" in keys.inner_text()
    page.keyboard.press("Escape")
    assert keys.is_hidden()
    page.keyboard.press("/")
    page.keyboard.type("f?/")
    assert page.locator("input[type=search]").input_value() == "f?/"
    assert keys.is_hidden()


def test_the_panel_is_reached_and_closed_by_keyboard(open_page: Open, full: Timeline) -> None:
    page = open_page(full.to_html(), "phone")
    headline = page.locator(".tl-list h3 a").first
    headline.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".tl-close:focus").count() == 1
    page.keyboard.press("Enter")
    assert page.locator(".tl-panel").is_hidden()
    assert headline.evaluate("e => e === document.activeElement")


def test_the_colours_of_the_system_hide_no_mark(open_page: Open, full: Timeline) -> None:
    page = open_page(full.to_html())
    page.emulate_media(forced_colors="active")
    look = "e => getComputedStyle(e, '::after').backgroundColor"
    mark = page.locator(".tl-list > li").first
    paper = page.locator(".tl").evaluate("e => getComputedStyle(e).backgroundColor")
    assert mark.evaluate(look) != paper


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_text_of_twice_the_size_stays_within_the_page(
    open_page: Open, full: Timeline, size: str
) -> None:
    page = open_page(full.to_html(), size)
    page.locator(".tl").evaluate("e => e.style.setProperty('font-size', '32px', 'important')")
    page.locator(".tl-list h3 a").first.click()
    width = page.viewport_size["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
