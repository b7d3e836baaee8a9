"""The chart in the colours that the reader wants: light, dark, or few and strong."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from browser.pages import Open, after_drawing, many, traces
from timeline import Timeline
from timeline.draw.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.browser


def channels(colour: str) -> list[int]:
    if colour.startswith("#"):
        return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return [int(part) for part in re.findall(r"\d+", colour)[:3]]


def luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def paper(page: Any) -> str:
    return str(page.locator(".tl").evaluate("e => getComputedStyle(e).backgroundColor"))


def axis(page: Any) -> str:
    found = page.locator(".tl-chart .xtick text").first
    return str(found.evaluate("e => getComputedStyle(e).fill"))


def test_the_chart_changes_with_the_scheme_and_back(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    assert channels(axis(page)) == channels(LIGHT.axis)
    after_drawing(page, lambda: page.emulate_media(color_scheme="dark"))
    assert channels(paper(page)) == channels(DARK.paper)
    assert channels(axis(page)) == channels(DARK.axis)
    after_drawing(page, lambda: page.emulate_media(color_scheme="light"))
    assert channels(paper(page)) == channels(LIGHT.paper)
    assert channels(axis(page)) == channels(LIGHT.axis)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_written_and_drawn_stands_out(open_page: Open, scheme: str) -> None:
    page = open_page(many(12).to_html())
    page.emulate_media(color_scheme=scheme)
    after_drawing(page, lambda: page.locator(".tl-list h3 a").first.click())
    under, cards = paper(page), traces(page)[2]
    inks = cards["insidetextfont"]["color"]
    fills, edges = cards["marker"]["color"], cards["marker"]["line"]["color"]
    # One of them is selected: paper on its colour.
    assert len(set(inks)) == 2
    for ink, fill, edge in zip(inks, fills, edges, strict=True):
        assert contrast(ink, fill) >= 4.5
        assert contrast(edge, under) >= 3
    assert contrast(axis(page), under) >= 4.5


def test_few_and_strong_colours_reach_the_chart(open_page: Open) -> None:
    page = open_page(many(12).to_html())
    after_drawing(page, lambda: page.emulate_media(forced_colors="active"))
    strong = page.evaluate(
        """() => { const probe = document.body.appendChild(document.createElement("i"));
        probe.style.cssText = "color: CanvasText; background: Canvas";
        const seen = getComputedStyle(probe);
        return [seen.color, seen.backgroundColor] }"""
    )
    assert channels(axis(page)) == channels(strong[0])
    for ink, fill in zip(
        traces(page)[2]["insidetextfont"]["color"], traces(page)[2]["marker"]["color"], strict=True
    ):
        assert channels(ink) == channels(strong[0])
        assert contrast(ink, fill) >= 7


def test_the_still_picture_is_dark_as_well(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html(), scripts=False)
    still = page.locator(".tl-still")
    looks = "e => getComputedStyle(e).filter"
    assert still.evaluate(looks) == "none"
    page.emulate_media(color_scheme="dark")
    assert "invert" in still.evaluate(looks)


@pytest.mark.parametrize(
    ("theme", "on_light", "on_dark"),
    [("light", LIGHT, LIGHT), ("dark", DARK, DARK), ("auto", LIGHT, DARK), (None, LIGHT, DARK)],
)
def test_a_page_is_as_light_as_was_asked(
    open_page: Open, story: Timeline, theme: str | None, on_light: Theme, on_dark: Theme
) -> None:
    page = open_page(story.to_html(plotlyjs="none", theme=theme), ready=".tl-live")
    for scheme, colours in (("light", on_light), ("dark", on_dark)):
        page.emulate_media(color_scheme=scheme)
        under = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
        assert channels(paper(page)) == channels(under) == channels(colours.paper)
        key = page.locator(".tl-list > li").first
        first = key.evaluate("e => getComputedStyle(e, '::after').backgroundColor")
        assert channels(first) == channels(colours.groups[0])
    page.emulate_media(media="print", color_scheme="dark")
    assert channels(paper(page)) == channels(LIGHT.paper)


def test_fragments_are_light_unless_asked_and_do_not_mix(open_page: Open, story: Timeline) -> None:
    lines = [replace(story, title=theme) for theme in ("plain", "dark", "auto", "light")]
    parts = [lines[0].to_html(fragment=True, plotlyjs="none")]
    parts += [line.to_html(fragment=True, plotlyjs="none", theme=line.title) for line in lines[1:]]
    page = open_page("<!DOCTYPE html>" + "".join(parts), ready=".tl-live")
    page.emulate_media(color_scheme="dark")
    under = "all => all.map(e => getComputedStyle(e).backgroundColor)"
    found = page.locator(".tl").evaluate_all(under)
    themes = [LIGHT, DARK, DARK, LIGHT]
    assert [channels(colour) for colour in found] == [channels(theme.paper) for theme in themes]


def test_paper_stays_white(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    after_drawing(page, lambda: page.emulate_media(color_scheme="dark"))
    page.emulate_media(media="print", color_scheme="dark")
    assert channels(paper(page)) == channels(LIGHT.paper)
    drawn = page.locator(".tl-chart").evaluate("e => getComputedStyle(e).filter")
    assert "invert" in drawn
