"""Where everything stands in the first view of a chart, worked out without a browser.

All lengths are CSS pixels; x runs from the left edge of the plot, y up from its axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.draw.cards import Card, place_cards
from timeline.events.event import Event
from timeline.gregorian import DAY_SECONDS

_BAR_STEP, _MOST_LANES, _LEAST_BAR = 10.0, 7, 12.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time."""

    event: int
    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment."""

    event: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The first view: everything that is drawn, and the time that it covers."""

    width: float
    height: float
    start: float
    """Seconds from 1970-01-01 at the left edge."""
    end: float
    """Seconds at the right edge."""
    cards: tuple[Card, ...]
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]

    def time(self, x: float) -> float:
        """Seconds from 1970-01-01 at an x."""
        return self.start + x / self.width * (self.end - self.start)


def lay_out(events: Sequence[Event], width: float, height: float) -> Layout:
    """The first view of events: cards by importance, none over another, none off the canvas."""
    if not events:
        return Layout(width, height, 0.0, float(DAY_SECONDS), (), (), ())
    reaches = [_reach(event) for event in events]
    first, last = min(r[0] for r in reaches), max(r[1] for r in reaches)
    margin = max((last - first) * 0.04, 900.0 if last - first < DAY_SECONDS else DAY_SECONDS / 2)
    start, end = first - margin, last + margin

    def x_of(second: float) -> float:
        return (second - start) / (end - start) * width

    per_second = width / (end - start)
    long = [i for i, event in enumerate(events) if _is_bar(event, reaches[i], per_second)]
    bars = _bars(long, [(x_of(a), x_of(b)) for a, b in reaches])
    lanes = len({bar.y for bar in bars})
    floor = 24.0 + lanes * _BAR_STEP + 10.0
    stems = [x_of(_stem(event, reach)) for event, reach in zip(events, reaches, strict=True)]
    cards = place_cards(events, stems, floor, width, height)
    drawn_long = set(long)
    marks = _marks([(i, stems[i]) for i in range(len(events)) if i not in drawn_long])
    return Layout(width, height, start, end, cards, bars, marks)


def is_range(event: Event) -> bool:
    """Whether the words name a beginning and an end, rather than one unit of time or a part."""
    return "/" in event.span.edtf and event.span.modifier is None


def _reach(event: Event) -> tuple[float, float]:
    """First and last second; an open end reaches no further than what is known."""
    span = event.span
    start = span.start if span.start is not None else span.end
    end = span.end if span.end is not None else span.start
    assert start is not None
    assert end is not None
    return float(start), float(end)


def _is_bar(event: Event, reach: tuple[float, float], per_second: float) -> bool:
    """Whether it is drawn as a stretch of time: where that is wider than a mark."""
    if event.span.precision.is_clock and not is_range(event):
        return False
    return (reach[1] - reach[0]) * per_second >= _LEAST_BAR


def _stem(event: Event, reach: tuple[float, float]) -> float:
    """At a beginning that is known, else in the middle of what is possible."""
    if is_range(event) or event.span.precision.is_clock:
        return reach[0]
    return (reach[0] + reach[1]) / 2


def _bars(long: Sequence[int], places: Sequence[tuple[float, float]]) -> tuple[Bar, ...]:
    ends: list[float] = []
    bars = []
    for event in long:
        left, right = places[event]
        lane = next((n for n, end in enumerate(ends) if end <= left - 2), None)
        if lane is None and len(ends) < _MOST_LANES:
            lane = len(ends)
            ends.append(0.0)
        elif lane is None:
            lane = ends.index(min(ends))
        ends[lane] = right
        bars.append(Bar(event, left, right, 24.0 + lane * _BAR_STEP))
    return tuple(bars)


def _marks(places: Sequence[tuple[int, float]]) -> tuple[Mark, ...]:
    used: dict[int, int] = {}
    marks = []
    for event, x in places:
        bucket = round(x / 5)
        number = used[bucket] = used.get(bucket, -1) + 1
        marks.append(Mark(event, x, 8.0 * min(number, 2)))
    return tuple(marks)
