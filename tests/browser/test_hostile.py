"""Texts made to break a page: none becomes markup, runs, asks for anything or hides the page.

A timeline with hostile texts in every field stands beside its twin with harmless ones. What a
reader does to both must leave the same elements with the same attributes. That there was no dialog,
no request and no word on the console, `open_page` sees to.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from browser.hostile import (
    HOSTILE,
    LONG,
    SHORT,
    harmless,
    hostile,
    one_day,
    timeline_of,
    year_each,
)
from browser.pages import SIZES, Open, after_drawing, boxes, fragment
from timeline import Span, Timeline
from timeline.draw.markup import named
from timeline.draw.svg import to_svg
from timeline.export import dumps, loads

pytestmark = pytest.mark.browser

Build = Callable[[Timeline], str]
BUILDS: dict[str, Build] = {"page": Timeline.to_html, "fragment": fragment}
# Without what Plotly draws: it depends on how wide texts are, and is looked at by kind.
PARTS = ".tl :is(.tl-head, .tl-tools, .tl-legend, .tl-tip, .tl-side) *"
CENSUS = """all => {
    const counts = {};
    for (const e of all) {
        const kind = e.tagName + " " + e.getAttributeNames().sort().join(" ");
        counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
}"""
EXTENT = "all => all.map(e => [e.getBoundingClientRect().width, e.getBoundingClientRect().height])"
KINDS = "all => [...new Set(all.map(e => e.tagName.toLowerCase()))]"


def census(page: Any, selector: str = PARTS) -> dict[str, int]:
    """How many elements there are with each set of attributes."""
    return dict(page.locator(selector).evaluate_all(CENSUS))


def kinds(page: Any, selector: str) -> set[str]:
    return set(page.locator(selector).evaluate_all(KINDS))


def pair(open_page: Open, build: Build, days: Callable[[int], Span], **options: Any) -> list[Any]:
    """The page with hostile texts, and its harmless twin."""
    return [
        open_page(build(timeline_of(text_of, days)), name=f"{text_of.__name__}.html", **options)
        for text_of in (hostile, harmless)
    ]


def links(page: Any) -> Any:
    return page.locator(".tl-list h3 a")


def choose(page: Any, number: int) -> None:
    after_drawing(page, lambda: links(page).nth(number).dispatch_event("click"))


VIEWS = {"page": (Timeline.to_html, "desk"), "fragment": (fragment, "phone")}
DRAWN = ".tl-chart g.point:has(path):has(text)"
# Of the chosen event: its headline in the panel, what its card has to say, and what cards say.
SHOWN = f"""number => {{
    const cards = document.querySelector(".tl-chart").data[2];
    return {{
        headline: document.querySelector(".tl-panel h3").textContent,
        width: document.documentElement.scrollWidth,
        label: cards.text[cards.customdata.findIndex(([event]) => event === number)],
        drawn: [...document.querySelectorAll("{DRAWN}")].map(card => card.textContent),
    }};
}}"""


@pytest.mark.parametrize(("build", "size"), VIEWS.values(), ids=VIEWS)
def test_each_can_be_read_and_becomes_no_element(open_page: Open, build: Build, size: str) -> None:
    bad, good = pair(open_page, build, year_each, size=size)
    assert kinds(bad, "*") == kinds(good, "*")
    for alike in ("html > *, head *", "script, style"):
        assert census(bad, alike) == census(good, alike)
    assert census(bad) == census(good)
    ids = bad.locator("[id]").evaluate_all("all => all.map(e => e.id)")
    assert len(ids) == len(set(ids))
    titles = bad.locator(".tl-list h3").all_text_contents()
    assert titles == [named(event.headline) for event in timeline_of(hostile, year_each)]
    for wide, high in links(bad).evaluate_all(EXTENT):
        assert wide > 4
        assert high > 10
    choose(good, 0)
    panel = census(good, ".tl-panel *")
    for number, name in enumerate(HOSTILE):
        choose(bad, number)
        shown = bad.evaluate(SHOWN, number)
        assert census(bad, ".tl-panel *") == panel, name
        assert shown["headline"] == titles[number], name
        assert shown["width"] <= SIZES[size][0], name
        label = one_line(unescape(shown["label"]))
        assert label.strip("…") in "\n".join(map(one_line, shown["drawn"])), name
        headline = SIGNS.sub("", label)
        # On the narrow cards of a phone there may be room for nothing but who says so.
        assert size == "phone" or headline[:1] == titles[number].strip()[:1], name
    after_drawing(good, lambda: links(good).evaluate_all("all => all.forEach(a => a.click())"))
    assert census(bad) == census(good)
    assert kinds(bad, "*") == kinds(good, "*")
    assert bad.locator(f"{DRAWN} tspan[style], {DRAWN} a").count() == 0


SIGNS = re.compile(r"^(?:✕ )?(?:\? )?(?:c\. )?")
"""What a card says of its date before the headline."""


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_pointing_at_each_card_and_mark_says_what_it_is(open_page: Open) -> None:
    page = open_page(timeline_of(hostile, year_each).to_html())
    for box in boxes(page):
        page.mouse.move(box["x"] + min(12, box["width"] / 2), box["y"] + box["height"] / 2)
        tip = page.locator(".tl-tip")
        tip.wait_for()
        assert kinds(page, ".tl-tip *") <= {"b", "p", "span"}
        assert tip.inner_text().strip()
        place = tip.bounding_box()
        assert place["width"] <= 330
        assert place["height"] <= 500
        page.mouse.move(5, 5)
        tip.wait_for(state="hidden")


def test_a_pile_lists_them(open_page: Open) -> None:
    found = []
    for page in pair(open_page, Timeline.to_html, one_day):
        pile = page.locator(".tl-chart .textpoint:has(text)").bounding_box()
        page.mouse.click(pile["x"] + pile["width"] / 2, pile["y"] + pile["height"] / 2)
        assert page.locator(".tl-pile button").count() == len(HOSTILE)
        found.append(census(page))
        after_drawing(page, page.locator(".tl-pile button").first.click)
        found.append(census(page))
    assert found[:2] == found[2:]


def test_what_is_seen_can_be_searched(open_page: Open) -> None:
    page = open_page(timeline_of(hostile, year_each).to_html())
    titles = page.locator(".tl-list h3").all_text_contents()
    for number, name in enumerate(HOSTILE):
        words = titles[number][:60].splitlines()[0]
        after_drawing(page, partial(page.locator("input[type=search]").fill, words))
        assert page.locator(".tl-list > li").nth(number).is_visible(), name


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
def test_they_can_be_printed(open_page: Open, build: Build) -> None:
    page = open_page(build(timeline_of(hostile, year_each)))
    page.emulate_media(media="print")
    assert page.locator(".tl-list > li:visible").count() == len(HOSTILE)
    assert page.pdf().startswith(b"%PDF")


def test_an_address_leads_to_each(open_page: Open) -> None:
    page = open_page(timeline_of(hostile, year_each, SHORT).to_html())
    for number, name in enumerate(SHORT):
        choose(page, number)
        address = page.url
        page.keyboard.press("Escape")
        page.evaluate("address => { location.href = address }", address)
        page.locator(".tl-panel").wait_for()
        assert (
            page.locator(".tl-list > li.tl-on").evaluate(
                "li => [...li.parentElement.children].indexOf(li)"
            )
            == number
        ), name


def test_without_a_script_they_are_text_as_well(open_page: Open) -> None:
    bad, good = pair(open_page, Timeline.to_html, year_each, scripts=False)
    assert census(bad) == census(good)
    assert kinds(bad, "*") == kinds(good, "*")


def names(root: ElementTree.Element) -> set[tuple[str, tuple[str, ...]]]:
    return {(element.tag, tuple(sorted(element.keys()))) for element in root.iter()}


@pytest.mark.parametrize("days", [year_each, one_day])
def test_in_the_svg_they_are_text(open_page: Open, days: Callable[[int], Span]) -> None:
    drawn = [to_svg(timeline_of(text_of, days), links="e-") for text_of in (hostile, harmless)]
    bad, good = map(ElementTree.fromstring, drawn)
    assert names(bad) == names(good)
    for link in bad.iter("{http://www.w3.org/2000/svg}a"):
        assert link.get("href", "").startswith("#e-")
    for text in bad.iter("{http://www.w3.org/2000/svg}text"):
        assert (text.text or "").strip()
    page = open_page(f"<!DOCTYPE html><meta charset=utf-8>{drawn[0]}", scripts=False)
    assert kinds(page, "body *") <= {"svg", "title", "a", "rect", "path", "circle", "text", "g"}


def readable() -> Timeline:
    """Those that a file may hold as well: an event in a file has a title that is not blank."""
    line = timeline_of(hostile, year_each)
    return replace(line, events=tuple(event for event in line if event.title.strip()))


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_json_gives_them_back(kind: str) -> None:
    line = readable()
    text = dumps(line, kind)
    text.encode("utf-8")
    back = loads(text, kind)
    assert [event.id for event in back] == [event.id.strip() for event in line]
    for field in ("sources", "actors", "places", "tags", "attributed_to"):
        values = [getattr(event, field) for event in line]
        assert [getattr(event, field) for event in back] == values


def test_in_csv_no_cell_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    readable().save(path)
    csv.field_size_limit(3 * LONG)
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    assert len(rows) == len(readable()) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    for row in rows:
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell[:60]


def test_a_figure_draws_letters(open_page: Open) -> None:
    line = timeline_of(hostile, year_each)
    figure = line.figure(width=1200, height=6000)
    page = open_page(figure.to_html(include_plotlyjs=True), ready=".main-svg .point text")
    assert page.locator(".main-svg a").count() == 0
    drawn = [one_line(text) for text in page.locator(".main-svg g.point text").all_text_contents()]
    for label in figure.data[2].text:
        assert one_line(unescape(label)) in drawn
    for mark in page.locator(".main-svg .scatterlayer .point").all():
        mark.hover(force=True)
        page.locator(".hoverlayer text").first.wait_for()
        assert page.locator(".hoverlayer a").count() == 0


def test_a_host_with_mathjax_gets_none_of_it(open_page: Open) -> None:
    host = "<script>window.asked = []; window.MathJax = new Proxy({}, "
    host += "{ get: (_, name) => { asked.push(name) } })</script>"
    page = open_page(host + fragment(timeline_of(hostile, year_each)))
    choose(page, list(HOSTILE).index("mathjax"))
    assert page.evaluate("window.asked") == []
