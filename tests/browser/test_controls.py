"""Mouse, keys, fingers and search; and that they leave the rest of the page alone."""

from __future__ import annotations

from typing import Any

import pytest

from browser.pages import Open, after_drawing, cards, click_on, fragment, many, traces, until, view
from timeline import Event, Span, Timeline

pytestmark = pytest.mark.browser


def middle_of_chart(page: Any) -> tuple[float, float]:
    box = page.locator(".tl-chart").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.45


def first_card(page: Any) -> Any:
    return page.locator(".tl-chart g.point:has(text) path").first


def selected(page: Any) -> str:
    return str(page.locator(".tl-panel h3").inner_text())


def test_in_a_fragment_the_wheel_is_the_pages_until_a_click(
    open_page: Open, story: Timeline
) -> None:
    page = open_page(fragment(story))
    whole = view(page)
    page.mouse.move(*middle_of_chart(page))
    page.mouse.wheel(0, 100)
    until(page, lambda: page.evaluate("scrollY") > 50)
    assert view(page) == whole
    page.mouse.move(*middle_of_chart(page))
    page.keyboard.down("Control")
    after_drawing(page, lambda: page.mouse.wheel(0, -300))
    page.keyboard.up("Control")
    near = view(page)
    assert near != whole
    page.mouse.click(*middle_of_chart(page))
    after_drawing(page, lambda: page.mouse.wheel(0, -300))
    assert view(page) != near


def swipe(page: Any, across: float, down: float) -> None:
    """One finger, put on the chart and moved."""
    x, y = middle_of_chart(page)
    session = page.context.new_cdp_session(page)
    for step in range(11):
        point = {"x": x + across * step / 10, "y": y + down * step / 10}
        kind = "touchMove" if step else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_finger_that_moves_up_scrolls_the_page(open_page: Open) -> None:
    page = open_page(many(12).to_html(), "phone", touch=True)
    whole = view(page)
    swipe(page, 0, -200)
    until(page, lambda: page.evaluate("scrollY") > 100)
    assert view(page) == whole


def test_a_finger_that_moves_along_the_axis_pans(open_page: Open) -> None:
    page = open_page(many(12).to_html(), "phone", touch=True)
    for _ in range(2):
        after_drawing(page, lambda: page.locator("[data-do=in]").tap())
    before = view(page)
    after_drawing(page, lambda: swipe(page, -120, 0))
    page.wait_for_timeout(300)
    after = view(page)
    assert after[0] > before[0]
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])
    assert page.evaluate("scrollY") == 0


def test_a_tap_selects(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html(), "phone", touch=True)
    box = first_card(page).bounding_box()
    after_drawing(
        page,
        lambda: page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2),
    )
    assert page.locator(".tl-side > .tl-panel mark").is_visible()


def test_after_a_click_in_the_chart_its_keys_work(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    after_drawing(page, lambda: click_on(page, first_card(page)))
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "none"
    after_drawing(page, lambda: page.keyboard.press("End"))
    after_drawing(page, lambda: page.keyboard.press("Home"))
    assert selected(page) == story[0].headline
    after_drawing(page, lambda: page.keyboard.press("ArrowRight"))
    assert selected(page) == story[1].headline
    after_drawing(page, lambda: page.keyboard.press("Escape"))
    assert page.locator(".tl-panel").is_hidden()
    assert page.locator(".tl-on, [aria-current]").count() == 0
    assert "#" not in page.url
    assert page.evaluate(outline) != "none"


def test_the_chart_can_be_reached_by_keyboard_and_has_a_name(
    open_page: Open, story: Timeline
) -> None:
    page = open_page(story.to_html())
    page.locator(".tl-tools :is(button, select):visible").last.focus()
    page.keyboard.press("Tab")
    stage = page.locator(".tl-stage:focus")
    assert "Chart" in stage.get_attribute("aria-label")
    after_drawing(page, lambda: page.keyboard.press("ArrowRight"))
    assert selected(page) == story[0].headline


@pytest.mark.parametrize("focus", [".tl-more summary", "[data-do=next]"])
def test_keys_elsewhere_do_what_they_always_do(
    open_page: Open, story: Timeline, focus: str
) -> None:
    page = open_page(story.to_html())
    page.locator(focus).first.focus()
    before = view(page)
    for key in ("ArrowDown", "ArrowRight", "Home", "End", "+"):
        page.keyboard.press(key)
    assert page.locator(".tl-panel").is_hidden()
    assert view(page) == before


def test_the_pointer_says_what_can_be_clicked(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    cursor = "getComputedStyle(document.querySelector('.nsewdrag')).cursor"
    box = first_card(page).bounding_box()
    page.mouse.move(box["x"] + 12, box["y"] + box["height"] / 2)
    page.locator(".tl-tip").wait_for()
    assert page.evaluate(cursor) == "pointer"
    page.mouse.move(5, 5)
    page.locator(".tl-tip").wait_for(state="hidden")
    assert page.evaluate(cursor) != "pointer"


def test_a_search_while_zoomed_in_shows_what_matches(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    after_drawing(page, lambda: page.locator(".tl-list h3 a").first.click())
    for _ in range(4):
        after_drawing(page, lambda: page.locator("[data-do=in]").click())
    near = view(page)
    search = page.locator("input[type=search]")
    after_drawing(page, lambda: search.fill("council"))
    assert len(cards(page)) == 1
    after_drawing(page, lambda: search.press("Enter"))
    assert "council" in selected(page)
    after_drawing(page, lambda: search.fill(""))
    assert view(page) == pytest.approx(near)


def test_a_search_that_finds_nothing_says_so(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    search = page.locator("input[type=search]")
    after_drawing(page, lambda: search.fill("zeppelin"))
    assert page.locator(".tl-said").inner_text() == "Nothing found"
    search.press("Enter")
    assert page.locator(".tl-panel").is_hidden()
    after_drawing(page, lambda: search.fill(""))
    assert len(traces(page)[2]["text"]) == len(story)


def test_next_reaches_every_event(open_page: Open) -> None:
    line = many(40)
    page = open_page(line.to_html())
    reached = []
    for _ in line:
        after_drawing(page, lambda: page.locator("[data-do=next]").click())
        reached.append(selected(page))
    assert reached == [event.headline for event in line]


def drag(page: Any, by: int) -> None:
    """The chart follows the mouse from its middle."""
    box = page.locator(".tl-chart").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 40
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + by, y, steps=12)
    page.mouse.up()


def test_a_drag_beyond_the_end_comes_back_and_is_no_zoom(open_page: Open) -> None:
    page = open_page(many(60).to_html())
    whole = view(page)
    after_drawing(page, lambda: drag(page, 200))
    assert view(page) == pytest.approx(whole)
    after_drawing(page, lambda: page.locator("[data-do=in]").click())
    first, last = view(page)
    for _ in range(2):
        after_drawing(page, lambda: drag(page, 500))
    assert view(page) == pytest.approx([whole[0], whole[0] + last - first])
    after_drawing(page, lambda: drag(page, -300))
    assert view(page)[0] > whole[0]


def test_the_keys_work_before_anything_has_the_focus(open_page: Open) -> None:
    line = many(12)
    page = open_page(line.to_html())
    after_drawing(page, lambda: page.keyboard.press("End"))
    assert page.locator(".tl-panel h3").text_content() == line[-1].headline
    page = open_page(fragment(line), name="fragment.html")
    page.keyboard.press("End")
    assert page.locator(".tl-panel").is_hidden()


def test_a_double_click_comes_nearer_to_what_is_under_it(open_page: Open) -> None:
    page = open_page(many(60).to_html())
    first, last = view(page)
    box = page.locator(".tl-chart").bounding_box()
    x, y = box["x"] + box["width"] / 4, box["y"] + 8
    after_drawing(page, lambda: page.mouse.dblclick(x, y))
    near = view(page)
    assert near[1] - near[0] == pytest.approx((last - first) / 4)
    share = (x - box["x"] - 14) / (box["width"] - 28)
    under = near[0] + share * (near[1] - near[0])
    assert under == pytest.approx(first + share * (last - first), abs=(last - first) / 200)


def test_a_pile_can_be_seen_apart(open_page: Open) -> None:
    hours = [Event(f"{n}", f"Line {n}", Span.clock(18698, 9, 5 * n)) for n in range(8)]
    page = open_page(Timeline((*hours, Event("z", "Report", Span.day(2021, 4, 2)))).to_html())
    click_on(page, page.locator(".tl-chart .textpoint:has(text)"))
    after_drawing(page, lambda: page.locator(".tl-panel button", has_text="Zoom in").click())
    assert len(cards(page)) == 8
    assert view(page)[1] - view(page)[0] < 86_400
