"""Where things stand, measured in the browser: nothing over another, nothing off the edge."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from browser.pages import Open, after_drawing, decisions, in_all_sizes, nearer
from timeline import Timeline

pytestmark = pytest.mark.browser

# Stretches of time as people meet them: days, years, decades.
DATA = {"A": (12, 15), "B": (120, 5 * 365), "C": (5_000, 50 * 365)}
VIEWS = {"desk": 10, "wide": 10, "phone": 4}
"""Cards that the first view of 120 events has at least."""

_BOXES = Path(__file__).with_name("boxes.js").read_text(encoding="utf-8")


class Box(NamedTuple):
    """A box on the screen."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, by: float = 0.5) -> bool:
        """Whether they have more than a hair in common."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > by and down > by

    def holds(self, other: Box) -> bool:
        """Whether the other lies inside, but for a hair."""
        return (
            other.left >= self.left - 0.5
            and other.top >= self.top - 0.5
            and other.right <= self.right + 0.5
            and other.bottom <= self.bottom + 0.5
        )

    def is_crossed_by(self, stem: Box) -> bool:
        """Whether an upright line runs through it, rather than up to its edge."""
        inside = self.left + 0.5 < stem.left < self.right - 0.5
        return inside and min(self.bottom, stem.bottom) - max(self.top, stem.top) > 1


def measured(page: Any) -> dict[str, list[Box]]:
    found = page.evaluate(_BOXES)
    return {name: [Box(*box) for box in boxes] for name, boxes in found.items()}


def check(page: Any) -> int:
    """Checks one view; how many cards it has."""
    seen = measured(page)
    [chart], cards = seen["chart"], seen["cards"]
    in_rows = sorted(cards, key=lambda card: (round(card.top), card.left))
    assert not [(a, b) for a, b in pairwise(in_rows) if a.meets(b)]
    assert not [(a, b) for a in cards for b in cards if a is not b and a.meets(b)]
    assert all(chart.holds(card) for card in cards)
    for card, text in zip(cards, seen["texts"], strict=True):
        assert card.left <= text.left
        assert text.right <= card.right
    # Each card stands on a stem that ends at it, or on one that it shares.
    assert seen["stems"] or not cards
    assert not [
        (stem, card) for stem in seen["stems"] for card in cards if card.is_crossed_by(stem)
    ]
    assert not [(mark, card) for mark in seen["marks"] for card in cards if card.meets(mark)]
    assert apart(seen["ticks"])
    assert all(chart.holds(tick) for tick in seen["ticks"])
    return len(cards)


def apart(boxes: Iterable[Box]) -> bool:
    ordered = sorted(boxes)
    return not any(a.meets(b) for a, b in pairwise(ordered))


@pytest.mark.parametrize("data", list(DATA))
def test_nothing_stands_over_another_at_any_zoom(open_page: Open, data: str) -> None:
    page = open_page(decisions(*DATA[data]).to_html())
    for size in in_all_sizes(page):
        count = check(page)
        if data != "A":
            assert count >= VIEWS[size]
        for _ in nearer(page):
            check(page)


def test_a_phone_has_a_card_for_most_of_a_few_events(open_page: Open) -> None:
    page = open_page(decisions(*DATA["A"]).to_html(), "phone")
    assert check(page) >= 7


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_the_selected_event_has_a_card(open_page: Open, size: str) -> None:
    page = open_page(decisions(*DATA["C"]).to_html(), size)
    for number in (3, 2500, 4999):
        item = page.locator(".tl-list > li").nth(number)
        after_drawing(page, lambda found=item: found.locator("h3 a").dispatch_event("click"))
        shown = page.evaluate("document.querySelector('.tl-chart').data[2].customdata")
        assert [number] in shown
        check(page)


def test_a_window_of_half_the_size_breaks_nothing(open_page: Open) -> None:
    """As a window of 1280 pixels is at 200 %."""
    page = open_page(decisions(*DATA["B"]).to_html())
    after_drawing(page, lambda: page.set_viewport_size({"width": 640, "height": 360}))
    assert check(page) >= 4
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_no_events_and_one(open_page: Open) -> None:
    page = open_page(decisions(1, 10).to_html())
    assert check(page) == 1
    page = open_page(Timeline().to_html(), name="none.html", scripts=False)
    assert page.locator(".tl-overview").is_hidden()
