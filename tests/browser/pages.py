"""What the tests of pages do with a page, and what they put on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from timeline import Event, Span, Timeline

SIZES = {"desk": (1280, 720), "phone": (390, 844), "wide": (1920, 1080)}
STORY = """The town kept a diary. On 3 May 1887 the mill burned down. Nobody was hurt.

Two years later it reopened. On 4 June 1890 the council will buy it.

From 1891 to 1893 it ground flour for the army, and in 1901 it closed.
"""
Open = Callable[..., Any]


def drawn(page: Any) -> int:
    return int(page.locator(".tl").first.get_attribute("data-drawn"))


def until(page: Any, holds: Callable[[], bool]) -> None:
    """Waits until something holds; the policy of a page allows no function that polls in it."""
    for _ in range(500):
        if holds():
            return
        page.wait_for_timeout(20)
    raise AssertionError("waited in vain")


def after_drawing(page: Any, do: Callable[[], object]) -> None:
    """Does something and waits until the chart has been drawn again."""
    before = drawn(page)
    do()
    until(page, lambda: drawn(page) > before)


def in_all_sizes(page: Any) -> Iterator[str]:
    """Makes its window as large as each of the sizes, and shows all of the time there."""
    for name, (width, height) in SIZES.items():
        if page.viewport_size != {"width": width, "height": height}:
            after_drawing(
                page, lambda w=width, h=height: page.set_viewport_size({"width": w, "height": h})
            )
            after_drawing(page, lambda: page.locator("[data-do=fit]").click())
        yield name


def nearer(page: Any) -> Iterator[None]:
    """Comes nearer and nearer to what is in the middle, and once to the side of it."""
    for number in range(4):
        after_drawing(page, lambda: page.locator("[data-do=in]").click())
        if number == 2:
            page.locator(".tl-window").focus()
            after_drawing(page, lambda: page.keyboard.press("PageDown"))
        yield


def boxes(page: Any) -> list[dict[str, float]]:
    """The cards as drawn: the bars that carry text."""
    found = page.locator(".tl-chart g.point:has(text) path").all()
    return [box for path in found if (box := path.bounding_box())]


def sees(page: Any, found: Any, inside: Any = None) -> bool:
    """Whether all of an element lies in the window, or in the box of another element."""
    box = found.bounding_box()
    frame = inside.bounding_box() if inside else {"y": 0, "height": page.viewport_size["height"]}
    below = box["y"] >= frame["y"] - 1
    return below and box["y"] + box["height"] <= frame["y"] + frame["height"] + 1


def traces(page: Any) -> list[dict[str, Any]]:
    """What Plotly draws: stems, bars, cards, marks, and bars that fade."""
    found: list[dict[str, Any]] = page.evaluate("document.querySelector('.tl-chart').data")
    return found


def cards(page: Any) -> list[str]:
    """The headlines that have a card, perhaps cut."""
    return list(traces(page)[2]["text"])


def view(page: Any) -> list[float]:
    """First and last second on the axis."""
    found: list[float] = page.evaluate("document.querySelector('.tl-chart').layout.xaxis.range")
    return found


def click_on(page: Any, found: Any) -> None:
    """A click of the mouse on the middle of something drawn."""
    box = found.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def fragment(timeline: Timeline, style: str = "") -> str:
    """A page of somebody else's with a timeline in the middle of it."""
    return (
        f"<!DOCTYPE html><meta charset=utf-8><style>{style}</style>"
        "<p style='height:300px'>Above</p>"
        f"{timeline.to_html(fragment=True)}<p style='height:1500px'>Below</p>"
    )


def many(count: int) -> Timeline:
    """Events that crowd, repeat and overlap."""
    events = []
    for number in range(count):
        year, month, day = 1900 + number * 7 % 60, 1 + number * 5 % 12, 1 + number * 11 % 28
        span = Span.day(year, month, day) if number % 3 else Span.month(year, month)
        title = f"{'Harbour council votes on ' if number % 2 else ''}item {number} of the long plan"
        events.append(Event(f"{number:05d}", title, span, importance=number % 10 / 10))
    return Timeline(tuple(events), title="Many")


_WHO = "Court Ministry Council Airline Bank Union Laboratory Committee Regulator Team".split()
_DOES = "approves rejects delays publishes signs suspends audits withdraws extends".split()
_WHAT = (
    *("a new contract", "the budget", "an appeal", "the safety inquiry", "the harbour project"),
    *("a recall of 40,000 units", "the annual report", "a trade deal with the northern islands"),
)


def decisions(count: int, days: int) -> Timeline:
    """Events in clusters over some days: days, months, ranges, open ends, plans and guesses."""
    chance = Random(f"{count} {days}")
    first = Span.day(1970, 1, 1).start or 0
    centres = [chance.uniform(0, days) for _ in range(max(1, count // 15))]
    events = []
    for number in range(count):
        near = chance.gauss(chance.choice(centres), days / 40)
        day = (first + int(min(max(near, 0), days - 1)) * 86400) // 86400
        moment = date(1970, 1, 1) + timedelta(days=day)
        span = Span.day(moment.year, moment.month, moment.day)
        match number % 12:
            case 3 if days > 100:
                span = Span.month(moment.year, moment.month)
            case 5:
                later = moment + timedelta(days=chance.randrange(1, max(3, days // 30)))
                span = span.through(Span.day(later.year, later.month, later.day))
            case 7 if count > 100 and number % 60 == 7:
                span = span.until_open()
        status = ("planned", "possible", "negated")[number % 3] if number % 10 == 9 else "happened"
        title = f"{chance.choice(_WHO)} {chance.choice(_DOES)} {chance.choice(_WHAT)}"
        events.append(
            Event(f"{number:05d}", title, span, status=status, importance=chance.random())
        )
    return Timeline(tuple(sorted(events, key=lambda event: event.span)), title="Decisions")
