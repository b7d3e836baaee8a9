"""Stretches of time in lanes above the axis; many that cover the same stretch are one bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import dist

from timeline.draw.reach import opening, reach_of
from timeline.events.event import Event

LANE, FIRST_LANE = 12.0, 24.0
ROW = 44.0
"""CSS pixels above the bars of a low chart that are left to a row of cards."""
LEAST_BAR = 12.0
"""CSS pixels from which on a stretch of time is drawn as one: it is wider than a mark."""
FADE = 48.0
"""CSS pixels over which a bar that is open at one end fades."""
_HEAD = 8.0
MOST_STACKED = 3
"""As many as may stand on each other; more of them are one with a number."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time, of one event or of several that would hide each other."""

    events: tuple[int, ...]
    """Their indexes."""
    left: float
    right: float
    y: float = 0.0
    open: int = 0
    """1 where it has no end, -1 where it has no beginning."""
    disc: float = 0.0
    """Where on it the number stands, if there are several."""

    def within(self, width: float) -> Bar:
        """No farther than to the edges of a canvas, as one that fades may reach."""
        return replace(self, left=max(0.0, self.left), right=min(width, self.right))


def place_bars(
    events: Sequence[Event], long: Sequence[int], x_of: Callable[[float], float], height: float
) -> tuple[Bar, ...]:
    """The bars of those events, given by their indexes, that are drawn as a stretch."""
    groups = [
        bar
        for group in _same(events, long, x_of)
        for bar in (
            [group]
            if len(group.events) > MOST_STACKED
            else [replace(group, events=(index,)) for index in group.events]
        )
    ]
    lanes: list[list[Bar]] = []
    most = max(1, min(max(7, int(height * 0.3 // LANE)), int((height - FIRST_LANE - ROW) // LANE)))
    for bar in sorted(groups, key=lambda bar: bar.left):
        free = next((n for n, row in enumerate(lanes) if _follows(bar, row[-1])), None)
        if free is None and len(lanes) < most:
            lanes.append([])
            free = len(lanes) - 1
        if free is not None:
            lanes[free].append(replace(bar, y=FIRST_LANE + free * LANE))
            continue
        # No lane is free: it joins the bar that it would hide least of.
        row = min(lanes, key=lambda row: row[-1].right)
        hidden = row[-1]
        row[-1] = replace(
            hidden, right=max(hidden.right, bar.right), events=hidden.events + bar.events
        )
    return tuple(bar for row in lanes for bar in row)


def numbered(bars: Sequence[Bar], size: float) -> tuple[Bar, ...]:
    """The bars with the numbers of several apart from each other: lanes are lower than a disc.

    Each is as near to the middle of its bar as it can be without hiding one before it; where a bar
    is too short for that, in the middle.

    >>> [bar.disc for bar in numbered([Bar((0, 1), 0, 90, 24), Bar((2, 3), 0, 90, 36)], 20)]
    [45.0, 61.0]
    """
    found: list[Bar] = []
    placed: list[tuple[float, float]] = []
    for bar in bars:
        middle, half = (bar.left + bar.right) / 2, (bar.right - bar.left) / 2
        steps = range(0, int(half) + 1, 4)
        places = (middle + side for step in steps for side in (step, -step))
        free = (x for x in places if all(dist((x, bar.y), other) >= size for other in placed))
        disc = next(free, middle)
        found.append(replace(bar, disc=disc))
        if len(bar.events) > 1:
            placed.append((disc, bar.y))
    return tuple(found)


def _follows(bar: Bar, before: Bar) -> bool:
    """Whether it can stand in a lane behind another, with room for the heads of arrows."""
    return before.right + _HEAD * (before.open > 0) <= bar.left - _HEAD * (bar.open < 0) - 2


def _same(
    events: Sequence[Event], long: Sequence[int], x_of: Callable[[float], float]
) -> list[Bar]:
    """One bar for those that cover the same pixels."""
    same: dict[tuple[int, int, int], Bar] = {}
    for index in long:
        first, last = reach_of(events[index])
        side = opening(events[index])
        left = x_of(last) - FADE if side < 0 else x_of(first)
        right = x_of(first) + FADE if side > 0 else x_of(last)
        key = (round(left), round(right), side)
        known = same.get(key)
        own = (index,)
        same[key] = (
            replace(known, events=known.events + own) if known else Bar(own, left, right, open=side)
        )
    return list(same.values())
