"""Headlines in full beside an axis that runs down: in order, none over another, near their time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.draw.cards import by_importance, signs
from timeline.draw.font import fitted, text_width
from timeline.draw.label import label
from timeline.draw.twins import twins
from timeline.events.event import Event

LINE, DATE = 17.0, 15.0
"""CSS pixels from line to line of a headline, and of the date above it."""
GAP, PADDING, MARGIN = 6.0, 5.0, 10.0
"""CSS pixels between entries, and within one above and below, left and right of its words."""
GUTTER = 46.0
"""CSS pixels between what is drawn on the axis and the headlines: the leaders run there."""
LEAST = 60.0
"""CSS pixels of a line that says something: where there are fewer, there are no entries."""
BESIDE = GUTTER + 2 * MARGIN + LEAST + 6
"""CSS pixels that bars leave to the narrowest entries."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A headline with its date, and the moment that its leader comes from; lengths run down."""

    event: int
    """Index of the event."""
    date: str
    lines: tuple[str, ...]
    top: float
    stem: float

    @property
    def height(self) -> float:
        """Of the date, the lines, and the space above and below them."""
        return DATE + LINE * len(self.lines) + 2 * PADDING

    @property
    def middle(self) -> float:
        """Where its leader ends."""
        return self.top + self.height / 2


def place_entries(
    events: Sequence[Event],
    stems: Sequence[float],
    width: float,
    height: float,
    others: Sequence[str],
) -> tuple[Entry, ...]:
    """The most important events that have room in the height, each as near to its stem as can be.

    Headlines of more than two lines are cut; `width` is that of a line. `others` tells events apart
    that have the same headline.
    """
    if width < LEAST:
        return ()
    chosen: list[Entry] = []
    left = height + GAP
    for index in by_importance(events):
        if left < DATE + LINE + 2 * PADDING + GAP:
            break
        event = events[index]
        lines = tuple(wrapped(told(event), width, others[index]))
        entry = Entry(index, fitted(label(event.span), width, 11), lines, 0.0, stems[index])
        if entry.height + GAP <= left:
            left -= entry.height + GAP
            chosen.append(entry)
    chosen.sort(key=lambda entry: (entry.stem, entry.event))
    tops = _spread([(entry.stem, entry.height) for entry in chosen], height)
    return tuple(
        Entry(entry.event, entry.date, entry.lines, top, entry.stem)
        for entry, top in zip(chosen, tops, strict=True)
    )


def needed(events: Sequence[Event], width: float) -> float:
    """The height in which every event has its entry; none where no line has room."""
    if width < LEAST:
        return 0.0
    others = twins(events)
    lines = sum(
        len(wrapped(told(event), width, twin)) for event, twin in zip(events, others, strict=True)
    )
    return lines * LINE + len(events) * (DATE + 2 * PADDING + GAP)


def told(event: Event) -> str:
    """The headline, and before it what its date is worth."""
    return signs(event, dated=True) + event.headline


def wrapped(text: str, width: float, end: str = "", most: int = 2) -> list[str]:
    """A text in lines of a width in CSS pixels; what is too much for `most` of them is cut.

    The `end` behind it is not.

    >>> wrapped("The council votes on a new bridge over the river", 150)
    ['The council votes on a', 'new bridge over the…']
    >>> wrapped("The council votes on a new bridge over the river", 150, "(1 of 2)")
    ['The council votes on a', 'new bridge… (1 of 2)']
    """
    words = [*text.split(), end] if end else text.split()
    lines: list[str] = []
    while words and len(lines) < most - 1:
        line = words[0]
        taken = 1
        while taken < len(words) and text_width(f"{line} {words[taken]}") <= width:
            line = f"{line} {words[taken]}"
            taken += 1
        lines.append(fitted(line, width))
        words = words[taken:]
    if words:
        last = " ".join(words)
        if end and text_width(last) > width:
            last = f"{fitted(' '.join(words[:-1]), width - text_width(f' {end}'))} {end}"
        lines.append(fitted(last, width))
    return lines or [""]


def _spread(wanted: Sequence[tuple[float, float]], height: float) -> list[float]:
    """Tops of boxes, given by middle and height, apart from each other and as near as can be.

    Least squares under an order: boxes that would lie on each other go on as one block, which lies
    at the mean of what they want (pool adjacent violators).

    >>> _spread([(10, 10), (12, 10), (80, 10)], 100)
    [0.0, 16.0, 75.0]
    """
    blocks: list[tuple[float, int]] = []
    offsets: list[float] = []
    offset = 0.0
    for middle, high in wanted:
        offsets.append(offset)
        block = (middle - high / 2 - offset, 1)
        while blocks and blocks[-1][0] >= block[0]:
            at, many = blocks.pop()
            block = ((at * many + block[0] * block[1]) / (many + block[1]), many + block[1])
        blocks.append(block)
        offset += high + GAP
    room = height - (offset - GAP)
    starts = [at for at, many in blocks for _ in range(many)]
    return [
        max(0.0, min(room, start)) + shift for start, shift in zip(starts, offsets, strict=True)
    ]
