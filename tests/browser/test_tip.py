"""The tip: what is under the pointer is told, beside it and no longer than it is there."""

from __future__ import annotations

from typing import Any

import pytest

from browser.pages import Open, after_drawing, many, until

pytestmark = pytest.mark.browser


def box_of(found: Any) -> dict[str, float]:
    box: dict[str, float] = found.bounding_box()
    return box


def hover(page: Any, found: Any) -> dict[str, float]:
    """The pointer on the middle of something; where that is."""
    box = box_of(found)
    page.mouse.move(1, 1)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=2)
    until(page, page.locator(".tl-tip").is_visible)
    return box


def overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    across = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
    down = min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"])
    return across > 0 and down > 0


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_the_tip_hides_nothing_of_what_it_tells_of(open_page: Open, size: str) -> None:
    page = open_page(many(120).to_html(), size)
    drawn = page.locator(".tl-chart g.point:has(text) path").all()
    marks = page.locator(".tl-chart .scatter path.point").all()
    stage = box_of(page.locator(".tl-stage"))
    for found in (*drawn[::4], *marks[::9]):
        held = hover(page, found)
        tip = box_of(page.locator(".tl-tip"))
        assert not overlap(tip, held)
        assert tip["x"] >= stage["x"]
        assert tip["x"] + tip["width"] <= stage["x"] + stage["width"]


def test_a_mark_without_a_card_tells_its_event(open_page: Open) -> None:
    line = many(120)
    page = open_page(line.to_html())
    data = page.evaluate("document.querySelector('.tl-chart').data")
    carded = {index for [index] in data[2]["customdata"]}
    held = data[3]["customdata"]
    bare = next(n for n, of in enumerate(held) if len(of) == 1 and of[0] not in carded)
    hover(page, page.locator(".tl-chart .scatter path.point").nth(bare))
    assert line[held[bare][0]].headline in page.locator(".tl-tip").inner_text()


def test_keys_give_each_event_its_card(open_page: Open) -> None:
    page = open_page(many(120).to_html())
    page.locator(".tl-stage").focus()
    for number in range(4):
        after_drawing(page, lambda: page.keyboard.press("ArrowRight"))
        shown = page.evaluate("document.querySelector('.tl-chart').data[2].customdata")
        assert [number] in shown


def test_the_tip_goes_when_the_chart_is_drawn_again_and_with_escape(open_page: Open) -> None:
    page = open_page(many(120).to_html())
    card = page.locator(".tl-chart g.point:has(text) path").first
    hover(page, card)
    page.keyboard.press("Escape")
    assert page.locator(".tl-tip").is_hidden()
    hover(page, card)
    page.locator(".tl-stage").focus()
    after_drawing(page, lambda: page.keyboard.press("+"))
    assert page.locator(".tl-tip").is_hidden()
