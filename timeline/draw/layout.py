"""Where everything stands in the first view of a chart, worked out without a browser.

All lengths are CSS pixels; x runs from the left edge of the plot, y up from its axis: along the
time, and away from it. Where time runs down, so does x, and y to the right. The page lays out every
later view itself: `script/layout.js`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.draw.bars import FIRST_LANE, LANE, LEAST_BAR, Bar, numbered, place_bars
from timeline.draw.cards import CARD_HEIGHT, Card, place_cards
from timeline.draw.column import BESIDE, GUTTER, MARGIN, Entry, place_entries
from timeline.draw.marks import PILE, Cell, Mark, place_cells, place_marks
from timeline.draw.reach import is_range, opening, reach_of, stem_of
from timeline.draw.ticks import Tick, ticks
from timeline.draw.twins import twins
from timeline.errors import OptionError
from timeline.events.event import Event
from timeline.gregorian import DAY_SECONDS

LAYOUTS = ("horizontal", "vertical")
MOST_LABELLED = 400
"""Events in view above which they are drawn as how many there are in each stretch."""
CROWD = 66.0
"""How high the highest of those stretches is drawn, where there is room for cards above it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The first view: everything that is drawn, and the time that it covers."""

    width: float
    height: float
    start: float
    """Seconds from 1970-01-01 at the left edge."""
    end: float
    """Seconds at the right edge."""
    cards: tuple[Card, ...] = ()
    bars: tuple[Bar, ...] = ()
    marks: tuple[Mark, ...] = ()
    cells: tuple[Cell, ...] = ()
    """In place of bars and marks where there are too many of them."""
    entries: tuple[Entry, ...] = ()
    """In place of cards where time runs down."""
    shelf: float = 0.0
    """y from which on the entries lie."""
    crowd: float = CROWD
    """How high the highest of the cells is."""

    @property
    def room(self) -> float:
        """How long a line of an entry may be."""
        return self.height - self.shelf - 2 * MARGIN

    def ticks(self, events: Sequence[Event]) -> list[Tick]:
        """The labels of its axis: hours where one of the events has a clock time."""
        clocks = any(event.span.precision.is_clock for event in events)
        return ticks(self.start, self.end, self.width, clocks=clocks)

    def time(self, x: float) -> float:
        """Seconds from 1970-01-01 at an x."""
        return self.start + x / self.width * (self.end - self.start)

    def x(self, second: float) -> float:
        """The x of a moment in seconds from 1970-01-01."""
        return (second - self.start) / (self.end - self.start) * self.width


def is_down(layout: str) -> bool:
    """Whether time runs down in one of the LAYOUTS; raises OptionError where it is none of them."""
    if layout not in LAYOUTS:
        raise OptionError(f"layout {layout!r} is not known; these are: {', '.join(LAYOUTS)}")
    return layout == "vertical"


def lay_out(
    events: Sequence[Event],
    width: float,
    height: float,
    *,
    down: bool = False,
    whole: tuple[float, float] | None = None,
    others: Sequence[str] | None = None,
) -> Layout:
    """The first view of events: cards by importance, none over another, none off the canvas.

    With `down` the time runs over the height, and headlines are entries to the right. `whole` is
    the time to show, in seconds, where it is more than that of the events. `others` tells apart
    those with the same headline, where these are only some of them.
    """
    if down:
        width, height = height, width
    canvas = Layout(width, height, *(whole or whole_time(events)))
    if not events:
        return canvas
    per_second = width / (canvas.end - canvas.start)
    stems = [canvas.x(stem_of(event)) for event in events]
    told = _Told(events, stems, twins(events) if others is None else others)
    if len(events) > MOST_LABELLED:
        crowd = min(CROWD, height - 32 - CARD_HEIGHT)
        crowded = replace(canvas, cells=place_cells(stems, width), crowd=crowd)
        return _labelled(crowded, told, crowd + 18, down)
    long = [i for i, event in enumerate(events) if _is_bar(event, per_second)]
    beside = height - BESIDE if down else height
    placed = place_bars(events, long, canvas.x, beside)
    bars = numbered([bar.within(width) for bar in placed], PILE + 2)
    lanes = len({bar.y for bar in bars})
    floor = FIRST_LANE - 8 + lanes * LANE + 14
    drawn_long = set(long)
    marks = place_marks([(stems[i], i) for i in range(len(events)) if i not in drawn_long])
    return _labelled(replace(canvas, bars=bars, marks=marks), told, floor, down)


class _Told(NamedTuple):
    """Events, where their stems stand, and what tells apart those with the same headline."""

    events: Sequence[Event]
    stems: Sequence[float]
    others: Sequence[str]


def _labelled(canvas: Layout, told: _Told, floor: float, down: bool) -> Layout:
    """With its headlines: above the `floor`, or to the right of it."""
    events, stems, others = told
    if not down:
        cards = place_cards(events, stems, floor, canvas.width, canvas.height, others)
        return replace(canvas, cards=cards)
    shelved = replace(canvas, shelf=floor + GUTTER)
    entries = place_entries(events, stems, shelved.room, canvas.width, others)
    return replace(shelved, entries=entries)


def whole_time(events: Sequence[Event]) -> tuple[float, float]:
    """All of the time, and some room beside it: more on a side to which a bar fades."""
    if not events:
        return 0.0, float(DAY_SECONDS)
    reaches = [reach_of(event) for event in events]
    first, last = min(r[0] for r in reaches), max(r[1] for r in reaches)
    length = last - first

    def room(side: int, edge: float) -> float:
        fades = any(
            opening(event) == side and abs(stem_of(event) - edge) <= length * 0.06
            for event in events
        )
        least = 900.0 if length < DAY_SECONDS else DAY_SECONDS / 2
        return max(length * (0.1 if fades else 0.04), least)

    return first - room(-1, first), last + room(1, last)


def _is_bar(event: Event, per_second: float) -> bool:
    """Whether it is drawn as a stretch of time: where that is wider than a mark."""
    if opening(event):
        return True
    if event.span.precision.is_clock and not is_range(event):
        return False
    first, last = reach_of(event)
    return (last - first) * per_second >= LEAST_BAR
