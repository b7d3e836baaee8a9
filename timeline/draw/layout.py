"""Where everything stands in the first view of a chart, worked out without a browser.

All lengths are CSS pixels; x runs from the left edge of the plot, y up from its axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.events.event import Event
from timeline.gregorian import DAY_SECONDS

CARD_HEIGHT, GAP = 26.0, 7.0
_PADDING = 20.0
_BAR_STEP, _MOST_LANES = 10.0, 7
# Widths of 13 px text, in pixels, as wide as DejaVu Sans: the widest face that browsers fall to.
_NARROW = frozenset("iljtfrI.,:;'’|!()[] ")
_WIDE = frozenset("mwMWQGODCHNUAB@%—…")


@dataclass(frozen=True, slots=True)
class Card:
    """A headline in its box, with the stem that leads down to its time."""

    event: int
    """Index of the event."""
    text: str
    left: float
    width: float
    y: float
    """The middle of the box."""
    stem: float
    """x of its stem."""

    @property
    def right(self) -> float:
        """X of the right edge."""
        return self.left + self.width


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


def text_width(text: str) -> float:
    """How wide a text is drawn, in CSS pixels, at 13 px; never less than it is.

    >>> text_width("ill") < text_width("WWW")
    True
    """
    return sum(4.4 if c in _NARROW else 12.0 if c in _WIDE else 7.7 for c in text)


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

    long = [
        i for i, (a, b) in enumerate(reaches) if b - a > (0 if is_range(events[i]) else DAY_SECONDS)
    ]
    bars = _bars(long, [(x_of(a), x_of(b)) for a, b in reaches])
    lanes = len({bar.y for bar in bars})
    floor = 24.0 + lanes * _BAR_STEP + 10.0
    drawn_long = set(long)
    stems = [_stem(events[i], reaches[i], i in drawn_long) for i in range(len(events))]
    cards = _cards(events, [x_of(stem) for stem in stems], floor, width, height)
    marks = _marks([(i, x_of(stems[i])) for i in range(len(events)) if i not in drawn_long])
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


def _stem(event: Event, reach: tuple[float, float], long: bool) -> float:
    return reach[0] if is_range(event) or not long else (reach[0] + reach[1]) / 2


def _bars(long: Sequence[int], places: Sequence[tuple[float, float]]) -> tuple[Bar, ...]:
    ends: list[float] = []
    bars = []
    for event in long:
        left, right = places[event][0], max(places[event][1], places[event][0] + 5)
        lane = next((n for n, end in enumerate(ends) if end <= left - 2), None)
        if lane is None and len(ends) < _MOST_LANES:
            lane = len(ends)
            ends.append(0.0)
        elif lane is None:
            lane = ends.index(min(ends))
        ends[lane] = right
        bars.append(Bar(event, left, right, 24.0 + lane * _BAR_STEP))
    return tuple(bars)


def _cards(
    events: Sequence[Event], stems: Sequence[float], floor: float, width: float, height: float
) -> tuple[Card, ...]:
    rows = max(1, int((height - floor - 14) // (CARD_HEIGHT + GAP)))
    most = min(620.0 if len(events) <= 12 else 330.0, width * 0.72)
    order = sorted(range(len(events)), key=lambda i: (-events[i].importance, i))
    if len(events) <= rows * 2:  # the last at the bottom: cards reach right, stems stand left
        order.sort(key=lambda i: (-stems[i], -i))
    placed: list[_Placed] = []
    crowd: dict[int, int] = {}
    for event in order:
        bucket = int(stems[event] // 24)
        crowd[bucket] = crowd.get(bucket, 0) + 1
        if crowd[bucket] > rows + 2:
            continue
        text = fitted(events[event].headline, most - _PADDING)
        size = text_width(text) + _PADDING
        left = max(1.0, min(stems[event] - 10, width - size - 2))
        row = _row(placed, rows, left, left + size, stems[event])
        if row is not None:
            placed.append(_Placed(event, text, left, left + size, stems[event], row))
    used = max((card.row for card in placed), default=0) + 1
    top = floor + (used - 1) * (CARD_HEIGHT + GAP) + CARD_HEIGHT
    more = max(0.0, min(70.0, (height - 14 - top) / used))
    return tuple(
        Card(
            card.event,
            card.text,
            card.left,
            card.right - card.left,
            floor + CARD_HEIGHT / 2 + card.row * (CARD_HEIGHT + GAP) + more * (card.row + 0.5),
            card.stem,
        )
        for card in placed
    )


class _Placed(NamedTuple):
    """A card that has its row, counted from the bottom, but no height yet."""

    event: int
    text: str
    left: float
    right: float
    stem: float
    row: int


def _row(
    placed: Sequence[_Placed], rows: int, left: float, right: float, stem: float
) -> int | None:
    """The lowest free row in which the fewest stems pass behind cards."""
    best, fewest = None, len(placed) + 1
    for row in range(rows):
        if any(c.row == row and left <= c.right + 6 and right >= c.left - 6 for c in placed):
            continue
        crossings = sum(
            c.left <= stem <= c.right if c.row < row else left <= c.stem <= right for c in placed
        )
        if crossings < fewest:
            best, fewest = row, crossings
    return best


def fitted(text: str, most: float) -> str:
    """The text, cut with "…" where it is wider than `most` CSS pixels.

    >>> fitted("A long headline about nothing", 80)
    'A long he…'
    """
    if text_width(text) <= most:
        return text
    room = most - text_width("…")
    for end, letter in enumerate(text):
        room -= text_width(letter)
        if room < 0:
            return text[:end].rstrip() + "…"
    return text


def _marks(places: Sequence[tuple[int, float]]) -> tuple[Mark, ...]:
    used: dict[int, int] = {}
    marks = []
    for event, x in places:
        bucket = round(x / 5)
        number = used[bucket] = used.get(bucket, -1) + 1
        marks.append(Mark(event, x, 8.0 * min(number, 2)))
    return tuple(marks)
