"""The page in which time runs down: what a person does with it, step by step."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Any

import pytest

from browser.hostile import HOSTILE
from browser.pages import (
    SIZES,
    Open,
    after_drawing,
    click_on,
    decisions,
    fragment,
    in_all_sizes,
    many,
    nearer,
    traces,
    until,
)
from browser.test_accessible import violations
from browser.test_controls import middle_of_chart, swipe
from browser.test_geometry import Box
from timeline import Event, Span, Timeline

pytestmark = pytest.mark.browser

PARTS = """() => {
  const of = (selector) => [...document.querySelectorAll(".tl-chart " + selector)];
  const box = (found) => {
    const {left, top, right, bottom} = found.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const solid = (boxes) => boxes.filter(([left, top, right, bottom]) => bottom > top);
  const entries = of(".trace.bars").filter((trace) => trace.__data__[0].trace.zorder === 3);
  return {
    chart: [box(document.querySelector(".tl-chart"))],
    entries: solid(entries.flatMap((trace) => [...trace.querySelectorAll("path")].map(box))),
    marks: solid(of(".scatter path.point").map(box)),
    words: solid(of(".textpoint text").filter((text) => text.querySelector("tspan")).map(box)),
    ticks: of(".ytick text").map(box),
  };
}"""


def vertical(line: Timeline) -> str:
    return line.to_html(layout="vertical")


def parts(page: Any) -> dict[str, list[Box]]:
    found = page.evaluate(PARTS)
    return {name: sorted((Box(*box) for box in boxes), key=_top) for name, boxes in found.items()}


def _top(box: Box) -> float:
    return box.top


def view(page: Any) -> list[float]:
    """First and last second on the axis."""
    last, first = page.evaluate("document.querySelector('.tl-chart').layout.yaxis.range")
    return [first, last]


def labelled(page: Any) -> list[int]:
    return [index for [index] in traces(page)[2]["customdata"]]


def leaders(page: Any) -> list[tuple[float, float, float]]:
    """Each by the moments at which it begins and ends, and how far from the axis that is."""
    trace = traces(page)[0]
    return [
        (trace["y"][n], trace["y"][n + 2], trace["x"][n + 2]) for n in range(0, len(trace["x"]), 4)
    ]


def check(page: Any) -> int:
    """Checks one view; how many headlines it has."""
    seen = parts(page)
    [chart], entries, words = seen["chart"], seen["entries"], seen["words"]
    assert len(words) == len(entries) == len(leaders(page)) == len(labelled(page))
    assert all(above.bottom < below.top for above, below in pairwise(entries))
    for entry, text in zip(entries, words, strict=True):
        assert chart.holds(entry)
        assert entry.holds(text)
        assert text.left - entry.left < 16
    assert not [(m, e) for m in seen["marks"] for e in entries if m.meets(e)]
    ticks = seen["ticks"]
    assert all(above.bottom <= below.top for above, below in pairwise(ticks))
    assert all(chart.holds(tick) for tick in ticks)
    # Leaders are in order at both ends, and so none crosses another.
    lines = sorted(leaders(page))
    assert [end for _, end, _ in lines] == sorted(end for _, end, _ in lines)
    for (_, _, far), entry in zip(lines, entries, strict=True):
        axis = page.locator(".tl-chart .shapelayer path").bounding_box()
        assert axis["x"] + 10 + far == pytest.approx(entry.left, abs=2.5)
    return len(entries)


DATA = {"A": (12, 15), "B": (120, 5 * 365), "C": (5_000, 50 * 365)}
ROOM = {"desk": 8, "wide": 15, "phone": 6}
"""Headlines that the first view has at least."""


@pytest.mark.parametrize("data", list(DATA))
def test_nothing_stands_over_another_at_any_zoom(open_page: Open, data: str) -> None:
    page = open_page(vertical(decisions(*DATA[data])))
    for size in in_all_sizes(page):
        assert check(page) >= min(DATA[data][0], ROOM[size])
        for _ in nearer(page):
            check(page)


def test_the_first_is_above_the_last_and_a_late_label_below_an_early_one(open_page: Open) -> None:
    line = Timeline(tuple(Event(str(n), f"Year {n}", Span.year(1900 + n * 7)) for n in range(6)))
    page = open_page(vertical(line), "wide")
    trace = traces(page)[6]
    said = [text.split("<br>")[1] for text in trace["text"]]
    assert said == [event.title for event in line]
    assert trace["y"] == sorted(trace["y"])
    first, last = view(page)
    assert first < last
    years = page.locator(".tl-chart .ytick text").all()
    tops = {text.text_content(): text.bounding_box()["y"] for text in years}
    assert list(tops) == sorted(tops)
    assert list(tops.values()) == sorted(tops.values())


LONG = "The council of the harbour town votes on the second reading of the long plan for a bridge"


def test_a_long_headline_has_two_lines_and_its_date(open_page: Open) -> None:
    days = (Event("a", LONG, Span.day(1887, 5, 3)), Event("b", "Rain", Span.day(1887, 6, 3)))
    page = open_page(vertical(Timeline(days)), "phone")
    date, first, second = traces(page)[6]["text"][0].split("<br>")
    assert "3 May 1887" in date
    assert f"{first} {second}".startswith("The council of the harbour town votes")
    assert second.endswith("…")
    check(page)


def test_the_wheel_zooms_about_the_pointer_and_a_drag_moves_down(open_page: Open) -> None:
    page = open_page(vertical(many(120)))
    chart = page.locator(".tl-chart .nsewdrag").first.bounding_box()
    x, y = chart["x"] + 60, chart["y"] + chart["height"] * 0.3

    def under() -> float:
        first, last = view(page)
        return first + (last - first) * 0.3

    before, length = under(), view(page)[1] - view(page)[0]
    page.mouse.move(x, y)
    after_drawing(page, lambda: page.mouse.wheel(0, -300))
    page.wait_for_timeout(300)
    near = view(page)
    assert near[1] - near[0] < length * 0.95
    assert under() == pytest.approx(before, abs=length * 0.01)

    for _ in range(2):
        after_drawing(page, lambda: page.locator("[data-do=in]").click())
    near = view(page)

    def drag() -> None:
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y - 40, steps=4)
        page.mouse.move(x, y - 80, steps=4)
        page.mouse.up()

    after_drawing(page, drag)
    page.wait_for_timeout(300)
    moved = view(page)
    size = near[1] - near[0]
    assert moved[1] - moved[0] == pytest.approx(size, rel=0.001)
    assert moved[0] - near[0] == pytest.approx(size * 80 / chart["height"], rel=0.05)
    check(page)


def test_zoomed_out_all_of_it_is_in_view_and_no_more(open_page: Open) -> None:
    page = open_page(vertical(many(40)))
    whole = view(page)
    page.mouse.move(*middle_of_chart(page))
    after_drawing(page, lambda: page.mouse.wheel(0, -400))
    for _ in range(6):
        page.mouse.wheel(0, 900)
        page.wait_for_timeout(120)
    until(page, lambda: view(page) == pytest.approx(whole))


def test_keys_go_from_event_to_event_and_zoom(open_page: Open) -> None:
    line = many(120)
    page = open_page(vertical(line))
    page.locator(".tl-stage").focus()
    for key, index in (("Home", 0), ("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1)):
        after_drawing(page, partial(page.keyboard.press, key))
        assert page.locator(".tl-panel h3").text_content() == line[index].headline
        assert index in labelled(page)
        check(page)
    after_drawing(page, lambda: page.keyboard.press("End"))
    assert len(line) - 1 in labelled(page)
    whole = view(page)
    after_drawing(page, lambda: page.keyboard.press("+"))
    assert view(page)[1] - view(page)[0] == pytest.approx((whole[1] - whole[0]) / 2)
    after_drawing(page, lambda: page.keyboard.press("0"))
    assert view(page) == pytest.approx(whole)


def test_the_strip_moves_the_view(open_page: Open) -> None:
    page = open_page(vertical(many(120)))
    after_drawing(page, lambda: page.locator("[data-do=in]").click())
    before = view(page)
    strip = page.locator(".tl-overview").bounding_box()
    y = strip["y"] + strip["height"] / 2
    after_drawing(page, lambda: page.mouse.click(strip["x"] + strip["width"] - 20, y))
    assert view(page)[0] > before[0]


def test_a_click_on_a_headline_opens_it_and_the_tip_hides_nothing(open_page: Open) -> None:
    line = decisions(30, 700)
    page = open_page(vertical(line))
    box, [index, *_] = parts(page)["entries"][0], labelled(page)
    page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, steps=3)
    page.wait_for_selector(".tl-tip:not([hidden])")
    tip = page.locator(".tl-tip").bounding_box()
    told = Box(tip["x"], tip["y"], tip["x"] + tip["width"], tip["y"] + tip["height"])
    assert not told.meets(box)
    assert line[index].headline in page.locator(".tl-tip").inner_text()
    after_drawing(
        page, lambda: page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    )
    assert page.locator(".tl-panel h3").text_content().startswith(line[index].headline)
    for mark in page.locator(".tl-chart .scatter path.point").all()[:10:3]:
        place = mark.bounding_box()
        click_on(page, mark)
        page.wait_for_selector(".tl-panel:not([hidden])")
        held = Box(place["x"], place["y"], place["x"] + 8, place["y"] + 8)
        assert parts(page)["chart"][0].holds(held)


def test_what_is_found_is_what_is_drawn(open_page: Open) -> None:
    page = open_page(vertical(decisions(60, 700)))
    after_drawing(page, lambda: page.locator("input[type=search]").fill("budget"))
    texts = traces(page)[6]["text"]
    assert texts
    assert all("budget" in text for text in texts)
    check(page)


def pinch(page: Any, apart: float, moved: float = 0.0) -> None:
    """Two fingers, one above the other, that go apart and both down."""
    x, y = middle_of_chart(page)
    session = page.context.new_cdp_session(page)
    for step in range(11):
        reach = 40 + apart * step / 10
        points = [
            {"x": x, "y": y + side * reach + moved * step / 10, "id": number}
            for number, side in enumerate((-1, 1))
        ]
        kind = "touchMove" if step else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def came_to_rest(page: Any) -> None:
    """Waits until a page that glides on after a swipe lies still."""
    places: list[float] = []
    while len(places) < 6 or len(set(places[-6:])) > 1:
        places.append(page.evaluate("scrollY"))
        page.wait_for_timeout(60)


def test_on_a_phone_one_finger_scrolls_the_page_and_two_zoom_and_move(open_page: Open) -> None:
    page = open_page(vertical(many(60)), "phone", touch=True)
    whole = view(page)
    swipe(page, 0, -200)
    until(page, lambda: page.evaluate("scrollY") > 100)
    assert view(page) == whole
    came_to_rest(page)
    page.evaluate("scrollTo(0, 0)")
    came_to_rest(page)
    after_drawing(page, lambda: pinch(page, 80))
    page.wait_for_timeout(300)
    near = view(page)
    assert near[1] - near[0] < (whole[1] - whole[0]) * 0.7
    after_drawing(page, lambda: pinch(page, 0, -60))
    page.wait_for_timeout(300)
    assert view(page)[0] > near[0]
    assert page.evaluate("scrollY") == 0
    page.locator("[data-do=help]").tap()
    assert "two fingers move and zoom" in page.locator(".tl-help").inner_text()


def test_where_the_page_does_not_scroll_one_finger_moves(open_page: Open) -> None:
    page = open_page(vertical(many(60)), touch=True)
    after_drawing(page, lambda: page.locator("[data-do=in]").tap())
    near = view(page)
    after_drawing(page, lambda: swipe(page, 0, -120))
    page.wait_for_timeout(300)
    assert view(page)[0] > near[0]


@pytest.mark.parametrize("start", range(0, len(HOSTILE), 12))
def test_no_headline_becomes_markup(open_page: Open, start: int) -> None:
    texts = [str(text) for text in list(HOSTILE.values())[start : start + 12]]
    events = [Event(str(n), text, Span.year(1900 + n)) for n, text in enumerate(texts)]
    page = open_page(vertical(Timeline(tuple(events))), "wide")
    assert check(page) >= min(10, len(texts))
    kinds = page.locator(".tl-chart .textpoint *").evaluate_all(
        "all => [...new Set(all.map(e => e.tagName.toLowerCase()))]"
    )
    assert set(kinds) <= {"text", "tspan"}
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES["wide"][0]


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_without_a_script_time_runs_down_too(open_page: Open, size: str) -> None:
    line = many(8)
    page = open_page(vertical(line), size, scripts=False)
    dates = page.locator(".tl-still svg:visible text[font-size='11']").all()
    tops = [text.bounding_box()["y"] for text in dates]
    assert len(tops) >= 6
    assert tops == sorted(tops)


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_axe_finds_nothing(open_page: Open, size: str) -> None:
    page = open_page(vertical(decisions(30, 700)), size)
    assert violations(page) == []


def test_as_a_fragment_it_has_room_of_its_own(open_page: Open) -> None:
    line = decisions(60, 700)
    host = fragment(line).replace(
        line.to_html(fragment=True), line.to_html(fragment=True, layout="vertical")
    )
    page = open_page(host)
    assert check(page) >= 11
