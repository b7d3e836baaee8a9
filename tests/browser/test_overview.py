"""The strip below the chart: all of the time, and a window over what is in view."""

from __future__ import annotations

from typing import Any

import pytest

from browser.pages import SIZES, Open, after_drawing, many, until, view
from timeline import Event, Span, Timeline

pytestmark = pytest.mark.browser


def strip(page: Any) -> Any:
    return page.locator(".tl-overview")


def window(page: Any) -> dict[str, float]:
    """Where the window stands, as shares of the strip."""
    outer, inner = strip(page).bounding_box(), page.locator(".tl-window").bounding_box()
    return {
        "from": (inner["x"] - outer["x"]) / outer["width"],
        "to": (inner["x"] + inner["width"] - outer["x"]) / outer["width"],
    }


def is_over_the_view(page: Any, whole: list[float]) -> bool:
    seen, length = view(page), whole[1] - whole[0]
    shares = [(at - whole[0]) / length for at in seen]
    return [*window(page).values()] == pytest.approx(shares, abs=0.01)


def zoomed(page: Any) -> list[float]:
    """Twice nearer; what was in view before."""
    whole = view(page)
    for _ in range(2):
        after_drawing(page, lambda: page.locator("[data-do=in]").click())
    return whole


@pytest.mark.parametrize("size", list(SIZES))
def test_at_first_the_window_is_over_all_of_it(open_page: Open, size: str) -> None:
    page = open_page(many(12).to_html(), size)
    assert [*window(page).values()] == pytest.approx([0, 1], abs=0.005)
    chart = page.locator(".tl-chart").bounding_box()
    # No dead band between the axis and the strip.
    assert strip(page).bounding_box()["y"] - (chart["y"] + chart["height"]) < 8


def test_one_event_has_no_strip(open_page: Open) -> None:
    page = open_page(Timeline((Event("a", "Alone", Span.year(1900)),)).to_html())
    assert strip(page).is_hidden()


def test_the_window_follows_the_chart(open_page: Open) -> None:
    page = open_page(many(120).to_html())
    whole = zoomed(page)
    assert is_over_the_view(page, whole)
    page.mouse.move(300, 560)
    page.mouse.down()
    before = window(page)["from"]
    page.mouse.move(450, 560, steps=5)
    # Already while the chart is dragged.
    until(page, lambda: window(page)["from"] < before - 0.01)
    after_drawing(page, page.mouse.up)
    assert is_over_the_view(page, whole)


def test_the_window_can_be_dragged(open_page: Open) -> None:
    page = open_page(many(120).to_html())
    whole = zoomed(page)
    before = view(page)
    page.mouse.move(0, 0)
    box = page.locator(".tl-window").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    after_drawing(page, lambda: page.mouse.move(x + 90, y, steps=3))
    page.mouse.up()
    until(page, lambda: is_over_the_view(page, whole))
    after = view(page)
    shift = 90 / strip(page).bounding_box()["width"] * (whole[1] - whole[0])
    assert after[0] - before[0] == pytest.approx(shift, rel=0.05)
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])


@pytest.mark.parametrize(("grip", "moves"), [(0, 0), (1, 1)], ids=["beginning", "end"])
def test_each_end_can_be_dragged(open_page: Open, grip: int, moves: int) -> None:
    page = open_page(many(120).to_html())
    zoomed(page)
    before = view(page)
    box = page.locator(".tl-grip").nth(grip).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    after_drawing(page, lambda: page.mouse.move(x + (60 if moves else -60), y, steps=3))
    page.mouse.up()
    page.wait_for_timeout(200)
    after = view(page)
    assert after[1 - moves] == pytest.approx(before[1 - moves])
    assert after[1] - after[0] > (before[1] - before[0]) * 1.1


def test_a_click_beside_the_window_goes_there(open_page: Open) -> None:
    page = open_page(many(120).to_html())
    whole = zoomed(page)
    length = view(page)[1] - view(page)[0]
    box = strip(page).bounding_box()
    after_drawing(
        page, lambda: page.mouse.click(box["x"] + box["width"] * 0.8, box["y"] + box["height"] / 2)
    )
    middle = sum(view(page)) / 2
    assert (middle - whole[0]) / (whole[1] - whole[0]) == pytest.approx(0.8, abs=0.01)
    assert view(page)[1] - view(page)[0] == pytest.approx(length)


def test_a_finger_drags_the_window(open_page: Open) -> None:
    page = open_page(many(120).to_html(), "phone", touch=True)
    zoomed(page)
    before = view(page)
    box = page.locator(".tl-window").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    session = page.context.new_cdp_session(page)

    def touched(kind: str, at: float | None) -> None:
        points = [] if at is None else [{"x": at, "y": y}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def swiped() -> None:
        touched("touchStart", x)
        for step in range(1, 9):
            touched("touchMove", x + step * 8)
        touched("touchEnd", None)

    after_drawing(page, swiped)
    assert view(page)[0] > before[0]
    assert view(page)[1] - view(page)[0] == pytest.approx(before[1] - before[0])


def test_keys_move_the_window_and_its_ends_and_words_say_where(open_page: Open) -> None:
    page = open_page(many(120).to_html())
    whole = zoomed(page)
    pane, ends = page.locator(".tl-window"), page.locator(".tl-grip")
    assert [part.get_attribute("role") for part in (pane, *ends.all())] == ["slider"] * 3
    before = view(page)
    pane.focus()
    after_drawing(page, lambda: page.keyboard.press("ArrowRight"))
    length = before[1] - before[0]
    assert view(page) == pytest.approx([at + length * 0.1 for at in before])
    after_drawing(page, lambda: page.keyboard.press("End"))
    assert view(page)[1] == pytest.approx(whole[1])
    after_drawing(page, lambda: page.keyboard.press("Home"))
    assert view(page)[0] == pytest.approx(whole[0])
    told = pane.get_attribute("aria-valuetext")
    assert "to" in told.split()
    assert told == f"{ends.nth(0).get_attribute('aria-valuetext')} to " + ends.nth(1).get_attribute(
        "aria-valuetext"
    )
    ends.nth(1).focus()
    after_drawing(page, lambda: page.keyboard.press("End"))
    assert view(page) == pytest.approx(whole)
    assert ends.nth(1).get_attribute("aria-valuenow") == "1000"
    # None of it stepped from event to event.
    assert page.locator(".tl-panel").is_hidden()


def test_tab_reaches_it_and_shows_it(open_page: Open) -> None:
    page = open_page(many(12).to_html())
    page.locator(".tl-stage").focus()
    seen = []
    for _ in range(3):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) == "solid"
    assert seen == ["Time in view", "Beginning of the view", "End of the view"]


def test_the_strip_counts_what_is_found(open_page: Open) -> None:
    page = open_page(many(120).to_html())
    drawn = strip(page).locator("path").get_attribute("d")
    after_drawing(page, lambda: page.locator("input[type=search]").fill("item 7"))
    assert len(strip(page).locator("path").get_attribute("d")) < len(drawn)


def test_without_a_script_there_is_no_strip(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html(), scripts=False)
    assert strip(page).is_hidden()
    page = open_page(story.to_html(plotlyjs="none"), name="none.html", ready=".tl-live")
    assert strip(page).is_hidden()
