"""Lanes: bands one above the other, each with its own events; looked at as a person would."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from browser.hostile import HOSTILE
from browser.pages import (
    Open,
    after_drawing,
    click_on,
    decisions,
    fragment,
    in_all_sizes,
    traces,
    view,
)
from browser.test_accessible import violations
from browser.test_geometry import Box, check, measured
from timeline import Event, Source, Span, Timeline
from timeline.document import DocumentRecord
from timeline.draw.lanes import LEAST, lanes_of

pytestmark = pytest.mark.browser
NAMES = ("Court", "Ministry of Transport", "Airline", "Union", "Press")


def shared(count: int, days: int, names: tuple[str, ...] = NAMES) -> Timeline:
    """Decisions whose actors are some of the names, the first more often than the last."""
    line = decisions(count, days)
    events = [
        replace(event, actors=(names[number * 7 % 11 // 2 % len(names)],))
        for number, event in enumerate(line)
    ]
    return replace(line, events=tuple(events))


def names(page: Any) -> list[str]:
    return list(page.locator(".tl-chart .annotation").all_text_contents())


def bands(page: Any) -> list[Box]:
    """The bands as they stand on the screen: between one line of an axis and the next."""
    lines = page.locator(".tl-chart .shapelayer path").evaluate_all(
        "all => all.map(path => path.getBoundingClientRect().top)"
    )
    [plot] = page.locator(".tl-chart .bglayer .bg, .tl-chart .nsewdrag").all()[:1]
    box = plot.bounding_box()
    edges = [box["y"], *sorted(lines)]
    right = box["x"] + box["width"]
    return [Box(box["x"] - 14, top, right + 14, bottom) for top, bottom in pairwise(edges)]


def lane_of(line: Timeline, by: str) -> dict[int, int]:
    """For each event, by its index, the number of its lane: as the still picture has it."""
    return {i: number for number, lane in enumerate(lanes_of(line, by)) for i in lane.events}


def in_their_lanes(page: Any, lanes: dict[int, int]) -> None:
    """Whatever stands for an event stands in the band of its lane, and no band is too low."""
    found, each = bands(page), len(set(lanes.values()))
    assert len(found) == each
    assert all(band.bottom - band.top >= LEAST - 0.5 for band in found)
    drawn = page.evaluate(
        """() => [...document.querySelectorAll(".tl-chart .trace :is(g.point path, path.point)")]
        .map(path => {
          const {left, top, right, bottom} = path.getBoundingClientRect();
          const [{trace}] = path.closest(".trace").__data__, {i} = path.closest(".point").__data__;
          return [[left, top, right, bottom], trace.customdata[i]];
        }).filter(([box]) => box[3] > box[1])"""
    )
    assert drawn
    for box, held in drawn:
        [lane] = {lanes[index] for index in held}
        assert found[lane].holds(Box(*box)), (box, found[lane], held)


DATA = {"A": (12, 15), "B": (120, 5 * 365), "C": (5_000, 50 * 365)}


@pytest.mark.parametrize("data", list(DATA))
def test_all_stand_in_their_lanes_at_any_zoom(open_page: Open, data: str) -> None:
    line = shared(*DATA[data])
    page = open_page(line.to_html(lanes="actor"))
    lanes = lane_of(line, "actor")
    for _ in in_all_sizes(page):
        for number in range(5):
            assert check(page) >= (len(NAMES) if number == 0 else 0)
            in_their_lanes(page, lanes)
            after_drawing(page, lambda: page.locator("[data-do=in]").click())


def test_each_band_has_its_name_at_its_top_left(open_page: Open) -> None:
    line = shared(60, 900)
    page = open_page(line.to_html(lanes="actor"), "wide")
    assert names(page) == [lane.name for lane in lanes_of(line, "actor")]
    cards = measured(page)["cards"]
    for found, band in zip(page.locator(".annotation-text").all(), bands(page), strict=True):
        box = found.bounding_box()
        name = Box(box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
        assert band.holds(name)
        assert name.left - band.left < 20
        assert name.top - band.top < 20
        assert not [card for card in cards if card.meets(name)]


def test_names_stay_while_time_moves_and_move_with_their_bands(open_page: Open) -> None:
    """A window of 720 pixels has room for three bands: dragged up, it shows the others."""
    page = open_page(shared(120, 900).to_html(lanes="actor"))
    after_drawing(page, lambda: page.locator("[data-do=in]").click())
    canvas = page.locator(".tl-canvas").bounding_box()
    first = page.locator(".annotation-text").first
    last = bands(page)[-1]
    assert last.bottom > canvas["y"] + canvas["height"]
    before, was = first.bounding_box(), view(page)
    x, y = canvas["x"] + 400, canvas["y"] + 220

    def drag() -> None:
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 60, y - 40, steps=4)
        page.mouse.move(x + 120, y - 180, steps=4)
        page.mouse.up()

    after_drawing(page, drag)
    assert view(page)[0] < was[0]
    after = first.bounding_box()
    assert after["x"] == pytest.approx(before["x"], abs=1)
    assert after["y"] == pytest.approx(before["y"] - 180, abs=2)
    assert page.evaluate("scrollY") == 0


def test_page_keys_move_the_bands_too(open_page: Open) -> None:
    page = open_page(shared(120, 900).to_html(lanes="actor"))
    page.locator(".tl-stage").focus()
    for key, moved in (("PageDown", True), ("PageUp", False)):
        page.keyboard.press(key)
        page.wait_for_timeout(100)
        assert bool(page.locator(".tl-canvas").evaluate("canvas => canvas.scrollTop")) == moved


def test_the_axis_has_its_labels_where_they_are_seen(open_page: Open) -> None:
    """Above the first band where the last is out of view, else below it."""
    line = shared(120, 900)
    for size, above in (("desk", True), ("wide", False), ("phone", False)):
        page = open_page(line.to_html(lanes="actor"), size, name=f"{size}.html")
        labels, found = measured(page)["ticks"], bands(page)
        if above:
            assert all(label.bottom <= found[0].top for label in labels)
        else:
            assert all(label.top >= found[-1].bottom for label in labels)


def test_the_selected_event_is_in_view(open_page: Open) -> None:
    line = shared(120, 900)
    page = open_page(line.to_html(lanes="actor"))
    for lane in lanes_of(line, "actor"):
        index = lane.events[2]
        link = page.locator(".tl-list h3 a").nth(index)
        after_drawing(page, lambda found=link: found.dispatch_event("click"))
        check(page)
        number = traces(page)[2]["customdata"].index([index])
        card, canvas = measured(page)["cards"][number], page.locator(".tl-canvas").bounding_box()
        assert card.top >= canvas["y"]
        assert card.bottom <= canvas["y"] + canvas["height"]
        assert page.locator(".tl-panel h3").text_content().startswith(line[index].headline)


def test_a_click_on_a_card_opens_its_event_and_a_pointer_on_a_mark_tells_it(
    open_page: Open,
) -> None:
    line = shared(40, 900)
    page = open_page(line.to_html(lanes="actor"), "wide")
    drawn = page.locator(".tl-chart g.point:has(text) path")
    [index] = traces(page)[2]["customdata"][-1]
    after_drawing(page, lambda: click_on(page, drawn.last))
    assert page.locator(".tl-panel h3").text_content().startswith(line[index].headline)
    for mark in page.locator(".tl-chart .scatter path.point").all()[:12:3]:
        box = mark.bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=2)
        page.wait_for_selector(".tl-tip:not([hidden])")
        tip = page.locator(".tl-tip").bounding_box()
        below, above = tip["y"] >= box["y"] + box["height"], tip["y"] + tip["height"] <= box["y"]
        aside = tip["x"] >= box["x"] + box["width"] or tip["x"] + tip["width"] <= box["x"]
        assert below or above or aside
        page.mouse.move(1, 1)


def test_what_is_filtered_out_leaves_its_band_empty(open_page: Open) -> None:
    line = shared(60, 900)
    page = open_page(line.to_html(lanes="actor"), "wide")
    page.locator(".tl-filters select").select_option("actors")
    after_drawing(page, lambda: page.locator(".tl-chip").nth(1).click())
    assert names(page) == [lane.name for lane in lanes_of(line, "actor")]
    chip = page.locator(".tl-chip span").nth(1).text_content()
    held = {index for trace in traces(page)[1:4] for one in trace["customdata"] for index in one}
    assert {line[index].actors[0] for index in held} == {chip}


BUILDS: tuple[Callable[[Timeline], str], ...] = (
    lambda line: line.to_html(lanes="document"),
    lambda line: fragment(line).replace(
        line.to_html(fragment=True), line.to_html(fragment=True, lanes="document")
    ),
)
"""Taken in turns."""


def stories(titles: list[str]) -> Timeline:
    """A document for each title, with two events."""
    records = tuple(DocumentRecord(f"{n}.txt", title) for n, title in enumerate(titles))
    events = [
        Event(f"{n}{year}", "It rained", Span.year(year), sources=(Source(record.id, "Rain."),))
        for n, record in enumerate(records)
        for year in (1880 + n, 1890 + n)
    ]
    return Timeline(tuple(sorted(events, key=lambda event: event.span)), records)


@pytest.mark.parametrize("start", range(0, len(HOSTILE), 8))
def test_no_name_becomes_markup(open_page: Open, start: int) -> None:
    titles = [str(text) for text in list(HOSTILE.values())[start : start + 8]]
    page = open_page(BUILDS[start // 8 % len(BUILDS)](stories(titles)))
    assert len(names(page)) == len(titles)
    kinds = page.locator(".tl-chart .annotation *").evaluate_all(
        "all => [...new Set(all.map(e => e.tagName.toLowerCase()))].sort()"
    )
    assert set(kinds) <= {"g", "rect", "text", "tspan"}
    told = json.loads(page.locator(".tl").get_attribute("data-lanes"))[0][2]
    assert len(told) == len(titles)


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_without_a_script_the_bands_are_there(open_page: Open, size: str) -> None:
    page = open_page(shared(30, 900).to_html(lanes="actor"), size, scripts=False)
    still = page.locator(".tl-still svg:visible")
    for name in NAMES:
        assert still.locator("text", has_text=re.compile(f"^{name}$")).is_visible()
    chart, first = page.locator(".tl-stage").bounding_box(), page.locator(".tl-entries")
    box = still.bounding_box()
    assert box["height"] > 500
    assert box["y"] + box["height"] <= chart["y"] + chart["height"] + 1
    assert first.bounding_box()["y"] >= box["y"] + box["height"] - 1


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_axe_finds_nothing(open_page: Open, size: str) -> None:
    page = open_page(shared(60, 900).to_html(lanes="actor"), size)
    assert violations(page) == []


def test_two_views_of_one_timeline_share_a_page(open_page: Open) -> None:
    line = shared(40, 900)
    parts = [line.to_html(fragment=True, lanes=by) for by in (None, "actor", "document")]
    page = open_page("<!DOCTYPE html><meta charset=utf-8>" + "".join(parts))
    for number in range(3):
        page.wait_for_selector(f".tl[data-drawn] >> nth={number}")
    many = page.locator(".tl-chart").evaluate_all(
        "all => all.map(chart => chart.layout.annotations.length)"
    )
    assert many == [0, len(NAMES), 1]
    repeated = page.evaluate(
        "() => [...document.querySelectorAll('[id]')].map(e => e.id)"
        ".filter((id, n, all) => all.indexOf(id) !== n)"
    )
    assert repeated == []


VIEWS = [{"lanes": "tag"}, {"layout": "vertical"}]


@pytest.mark.parametrize("view_of", VIEWS, ids=["lanes", "vertical"])
def test_one_event_and_none(open_page: Open, view_of: dict[str, str]) -> None:
    page = open_page(decisions(1, 10).to_html(**view_of))  # type: ignore[arg-type]
    assert traces(page)[2]["customdata"] == [[0]]
    page = open_page(Timeline().to_html(**view_of), name="none.html", ready=".tl")  # type: ignore[arg-type]
    assert page.locator(".tl-overview").is_hidden()
