"""Which events get a card, and where: by importance, with as few stems behind cards as may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.draw.font import fitted, text_width
from timeline.draw.markup import named
from timeline.events.event import Event

CARD_HEIGHT, GAP = 24.0, 5.0
_PADDING = 20.0
_LEAST_CLAIM = text_width(", per…")
_SMALL = 560.0
"""CSS pixels below which a chart is that of a phone."""


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


def place_cards(
    events: Sequence[Event],
    stems: Sequence[float],
    floor: float,
    width: float,
    height: float,
    others: Sequence[str],
) -> tuple[Card, ...]:
    """The cards of the most important events that find a place, each above its stem.

    `others` tells events apart that have the same headline.
    """
    room = height - floor - 14
    rows = max(int(room >= CARD_HEIGHT), int(room // (CARD_HEIGHT + GAP)))

    def placed(wanted: Iterable[int], most: float) -> list[_Placed]:
        found: list[_Placed] = []
        for event in wanted:
            text = short_headline(events[event], most - _PADDING, others[event])
            size, stem = text_width(text) + _PADDING, stems[event]
            # To the right of its stem, or to the left where there is no room.
            for left in (stem - 10, stem + 10 - size):
                left = max(1.0, min(left, width - size - 2))
                row = _row(found, rows, left, left + size, stem)
                if row is not None:
                    found.append(_Placed(event, text, left, left + size, stem, row))
                    break
        return found

    # A few events have room for their whole headlines; where the chart is small, short ones let
    # more in.
    most = min(620.0 if len(events) <= 12 else 330.0, width * 0.72)
    wanted = list(_thinned(by_importance(events), stems, rows + 2))
    cards = placed(wanted, most)
    if width < _SMALL and len(cards) < len(wanted):
        short = width * 0.46
        more = placed(wanted, short)
        if len(more) > len(cards):
            most, cards = short, more
    if len(cards) <= rows * 2:
        # The same cards, the last at the bottom, since cards reach right and stems stand at their
        # left; or the first, where the edge pushes cards to the left.
        latest = sorted((card.event for card in cards), key=lambda i: (-stems[i], -i))
        whole = [placed(latest, most), placed(reversed(latest), most), cards]
        cards = min((w for w in whole if len(w) == len(cards)), key=_crossings)
    return tuple(_raised(cards, floor, height))


def stem_segments(cards: Sequence[Card]) -> list[tuple[float, float, float]]:
    """The stems as x, bottom and top: none through a card, where it passes behind one.

    Cards at one moment share a stem.

    >>> low, high = Card(0, "", 0, 90, 40, 10), Card(1, "", 20, 90, 80, 30)
    >>> stem_segments([low, high])
    [(10, 0.0, 28.0), (30, 0.0, 28.0), (30, 52.0, 68.0)]
    """
    segments = []
    highest: dict[int, Card] = {}
    for card in sorted(cards, key=lambda card: card.y):
        highest[round(card.stem * 10)] = card
    for card in highest.values():
        bottom = 0.0
        behind = sorted(
            other.y
            for other in cards
            if other.y < card.y and other.left - 2 <= card.stem <= other.right + 2
        )
        for y in [*behind, card.y]:
            if y - CARD_HEIGHT / 2 > bottom:
                segments.append((card.stem, bottom, y - CARD_HEIGHT / 2))
            bottom = max(bottom, y + CARD_HEIGHT / 2)
    return segments


def by_importance(events: Sequence[Event]) -> list[int]:
    """The most important first; those as important as each other spread over the time.

    >>> from timeline.span import Span
    >>> by_importance([Event(str(year), "", Span.year(year)) for year in range(1901, 1909)])
    [0, 4, 2, 6, 1, 5, 3, 7]
    """
    equals: dict[float, list[int]] = {}
    for index, event in enumerate(events):
        equals.setdefault(event.importance, []).append(index)
    order: list[int] = []
    for importance in sorted(equals, reverse=True):
        equal = equals[importance]
        bits = (len(equal) - 1).bit_length()
        # 0, half, a quarter, three quarters …: however many are taken, they are spread.
        ranks = [int(f"0{place:0{bits}b}"[::-1], 2) for place in range(len(equal))]
        order += [index for _, index in sorted(zip(ranks, equal, strict=True))]
    return order


def _thinned(order: Iterable[int], stems: Sequence[float], most: int) -> Iterable[int]:
    """No more events than could find a place in each stretch of 24 pixels."""
    crowd: dict[int, int] = {}
    for event in order:
        bucket = int(stems[event] // 24)
        crowd[bucket] = crowd.get(bucket, 0) + 1
        if crowd[bucket] <= most:
            yield event


class _Placed(NamedTuple):
    """A card that has its row, counted from the bottom, but no height yet."""

    event: int
    text: str
    left: float
    right: float
    stem: float
    row: int


def _raised(placed: Sequence[_Placed], floor: float, height: float) -> Iterable[Card]:
    """The cards at their heights: few rows share the free space."""
    used = max((card.row for card in placed), default=0) + 1
    top = floor + (used - 1) * (CARD_HEIGHT + GAP) + CARD_HEIGHT
    more = max(0.0, min(100.0, (height - 14 - top) / used))
    for card in placed:
        y = floor + CARD_HEIGHT / 2 + card.row * (CARD_HEIGHT + GAP) + more * (card.row + 0.5)
        yield Card(card.event, card.text, card.left, card.right - card.left, y, card.stem)


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


def _crossings(placed: Sequence[_Placed]) -> int:
    """How often a stem passes behind a card."""
    return sum(
        stem.row > card.row and card.left <= stem.stem <= card.right
        for card in placed
        for stem in placed
    )


def short_headline(event: Event, most: float, twin: str = "") -> str:
    """The headline in `most` CSS pixels, with what tells it apart from a twin.

    Neither who says so nor the twin is what is cut off, but half of the room is the headline's.

    >>> from timeline.span import Span
    >>> claim = Event("1", "Bridge over the river closed", Span.year(1999), attributed_to="Ann")
    >>> short_headline(claim, 260), short_headline(claim, 190)
    ('Bridge over the riv…, according to Ann', 'Bridge over the ri…, per Ann')
    >>> short_headline(claim, 240, "(1 of 2)")
    'Bridge over the r…, per Ann (1 of 2)'
    """
    sign, end = signs(event), f" {twin}" if twin else ""
    whole = sign + named(event.headline) + end
    if text_width(whole) <= most:
        return whole
    headline = named(event.title)
    if event.attributed_to:
        least = text_width(sign) + min(text_width(headline), most / 2)
        end = _claim(named(event.attributed_to), most - least - text_width(end)) + end
    return fitted(sign + headline, most - text_width(end)) + end


def _claim(by: str, most: float) -> str:
    """Who says so, in few words where there is little room; at the least that somebody does."""
    whole = f", according to {by}"
    return whole if text_width(whole) <= most else fitted(f", per {by}", max(most, _LEAST_CLAIM))


def signs(event: Event, dated: bool = False) -> str:
    """What the date of a card without a date is worth, and that something did not happen.

    One that is `dated` says itself that its date is about then.

    >>> from timeline.span import Span
    >>> signs(Event("1", "Fire", Span.from_edtf("1850~"), status="negated"))
    '✕ c. '
    """
    denied = "✕ " if event.status == "negated" else ""
    assumed = "? " if event.basis == "assumed" else ""
    return denied + assumed + ("c. " if event.span.approximate and not dated else "")
