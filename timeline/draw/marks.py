"""Moments on the axis: marks, piles of them, and a crowd as how many there are where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.draw.bars import MOST_STACKED

MARK, PILE = 10.0, 20.0
"""Sizes in CSS pixels."""
_TOUCHING = 6.0
_STEP = 8.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment, of one event or of a pile of them."""

    events: tuple[int, ...]
    """Their indexes."""
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of pixels in which many events lie."""

    events: tuple[int, ...]
    left: float
    width: float


def place_marks(places: Iterable[tuple[float, int]]) -> tuple[Mark, ...]:
    """The marks of events, given by x and index: a few stand on each other, more are a pile."""
    piles: list[list[tuple[float, int]]] = []
    for place in sorted(places):
        pile = [place]
        while piles and _touch(piles[-1], pile):
            pile = piles.pop() + pile
        piles.append(pile)
    marks = []
    for pile in piles:
        if len(pile) > MOST_STACKED:
            marks.append(Mark(tuple(index for _, index in pile), _middle(pile), 4.0))
        else:
            marks += [Mark((index,), x, level * _STEP) for level, (x, index) in enumerate(pile)]
    return tuple(marks)


def place_cells(stems: Sequence[float], width: float) -> tuple[Cell, ...]:
    """How many events there are in each stretch of some pixels."""
    count = max(40, int(width // 8))
    size = width / count
    held: dict[int, list[int]] = {}
    for index, x in enumerate(stems):
        held.setdefault(min(count - 1, max(0, int(x // size))), []).append(index)
    return tuple(Cell(tuple(held[cell]), cell * size, size) for cell in sorted(held))


def _middle(pile: Sequence[tuple[float, int]]) -> float:
    return (pile[0][0] + pile[-1][0]) / 2


def _touch(one: Sequence[tuple[float, int]], other: Sequence[tuple[float, int]]) -> bool:
    """Marks may overlap a little; the number on a pile may not be covered."""
    if len(one) <= MOST_STACKED and len(other) <= MOST_STACKED:
        return other[0][0] - one[-1][0] <= _TOUCHING
    halves = [(PILE if len(pile) > MOST_STACKED else MARK) / 2 for pile in (one, other)]
    return _middle(other) - _middle(one) < sum(halves)
