"""Pieces of print → the columns of a page, in the order that they are read in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from timeline.readers.pdf.lines import Line, are_beside, rows
from timeline.readers.pdf.tables import PADDED, lines

_NEAREST = 4
_LARGE = 1.3
"""Headlines are so many times as large as the text."""
_BAND = 1.8
"""Of a headline over columns, the gap between their text is so many times the size."""
_FEW = 40
"""Of so many lines, one more may cross a gutter."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines to be read one below the other."""

    page: int
    lines: tuple[Line, ...]
    reach: float = 0.0
    """How far to the right its lines may go, where none of them does."""

    @property
    def right(self) -> float:
        return max(self.reach, *(line.right for line in self.lines))

    @property
    def left(self) -> float:
        return min(line.left for line in self.lines)

    @property
    def pitch(self) -> float:
        """The usual way from one line down to the next, in sizes of its letters.

        Most ways may be those between paragraphs, so that the usual one is among the short ones.
        """
        ways = sorted((b.bottom - a.bottom) / b.size for a, b in pairwise(self.lines))
        ways = [way for way in ways if way > 0.5]
        return max(1.0, ways[len(ways) // 5]) if ways else 1.2


def columns(page: int, pieces: Sequence[Line]) -> list[Column]:
    """The columns of a page in the order that they are read in; what crosses them comes between."""
    if not pieces:
        return []
    gutter = _gutter(pieces)
    across = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    found: list[Column] = []
    whole: list[Line] = []
    zone: list[Line] = []

    def close() -> None:
        nonlocal whole, zone
        left = [piece for piece in zone if piece.right <= gutter]
        right = [piece for piece in zone if piece.right > gutter]
        if _are_columns(left, right, across):
            found.extend(_column(page, whole))
            found.extend(columns(page, left))
            found.extend(columns(page, right))
            whole = []
        else:
            whole += zone
        zone = []

    for piece, crosses in _crossed(pieces, gutter):
        if crosses:
            if zone:
                close()
            whole.append(piece)
        else:
            zone.append(piece)
    close()
    return [*found, *_column(page, whole)]


def _crossed(pieces: Sequence[Line], gutter: float) -> Iterator[tuple[Line, bool]]:
    """Pieces from the top down, and whether each crosses the gutter or stands beside one that does.

    Of those that cross, only a few are looked at for each: the nearest by the lines they stand on.
    """
    wide = [piece for piece in pieces if piece.left < gutter < piece.right]
    wide = sorted([*wide, *_headlines(pieces, gutter)], key=lambda piece: piece.bottom)
    lines = [piece.bottom for piece in wide]
    for piece in sorted(pieces, key=lambda piece: (piece.bottom, piece.left)):
        at = bisect_left(lines, piece.bottom)
        near = wide[max(0, at - _NEAREST) : at + _NEAREST]
        yield piece, any(are_beside(piece, other) for other in near)


def _headlines(pieces: Sequence[Line], gutter: float) -> Iterator[Line]:
    """Large print on one side, at whose height the text on the other side has a gap too."""
    if not pieces:
        return
    large = _LARGE * float(np.median([piece.size for piece in pieces]))
    sides = (
        [piece for piece in pieces if piece.right <= gutter],
        [piece for piece in pieces if piece.left >= gutter],
    )
    for side, other in (sides, sides[::-1]):
        there = sorted(other, key=lambda piece: piece.bottom)
        lines = [piece.bottom for piece in there]
        for piece in side:
            at = bisect_left(lines, piece.bottom)
            if piece.size > large and 0 < at < len(lines):
                gap = there[at].top - lines[at - 1]
                if gap > _BAND * piece.size and there[at].top > piece.bottom:
                    yield piece


def _column(page: int, pieces: Sequence[Line]) -> Iterator[Column]:
    if pieces:
        yield Column(page, tuple(lines(rows(pieces))))


def _gutter(pieces: Sequence[Line]) -> float:
    """Where few lines of a page are crossed from top to bottom, at the widest such place.

    Headlines may end anywhere, so that a few more than the fewest are borne.
    """
    if len(pieces) < 6:
        return -1.0
    lefts = np.array([piece.left for piece in pieces])
    rights = np.array([piece.right for piece in pieces])
    start, end = lefts.min(), rights.max()
    places = np.linspace(start + 0.15 * (end - start), end - 0.15 * (end - start), 300)
    crossed = ((lefts[:, None] < places) & (rights[:, None] > places)).sum(axis=0)
    free = np.concatenate(([0], (crossed <= crossed.min() + len(pieces) // _FEW).astype(int), [0]))
    opens, closes = np.flatnonzero(np.diff(free) == 1), np.flatnonzero(np.diff(free) == -1)
    widest = int(np.argmax(closes - opens))
    return float(places[(opens[widest] + closes[widest] - 1) // 2])


def _are_columns(left: Sequence[Line], right: Sequence[Line], across: float) -> bool:
    """Whether two sides are columns of text, and not the cells of a table or a list of dates."""
    if min(len(left), len(right)) < 3:
        return False
    gap = min(piece.left for piece in right) - max(piece.right for piece in left)
    if gap < 0.6 * min(piece.size for piece in left):
        return False
    if _is_aside(left, right):
        return True
    if not all(_is_filled(side, across) or _has_columns(side, across) for side in (left, right)):
        return False
    return not _are_cells(left, right)


def _is_filled(side: Sequence[Line], across: float) -> bool:
    """Whether text fills a side of a page, as it does no column of dates or figures."""
    width = max(piece.right for piece in side) - min(piece.left for piece in side)
    lines = _depth(side)
    filled = sum(piece.right - piece.left for piece in side)
    return lines > 2 and width > 0.2 * across and filled > 0.55 * width * lines


def _has_columns(side: Sequence[Line], across: float) -> bool:
    """Whether a side is columns itself, of which one may end far above the others."""
    gutter = _gutter(side)
    left = [piece for piece in side if piece.right <= gutter]
    right = [piece for piece in side if piece.left >= gutter]
    return len(left) + len(right) == len(side) and _are_columns(left, right, across)


def _depth(side: Sequence[Line]) -> int:
    """How many lines stand below each other; columns in it may stand on lines of their own."""
    size = min(piece.size for piece in side)
    lines, last = 0, -size
    for line in sorted(piece.bottom for piece in side):
        if line - last > 0.75 * size:
            lines, last = lines + 1, line
    return lines


def _is_aside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether one side is set in other print and on other lines than the text beside it."""
    sizes = [float(np.median([piece.size for piece in side])) for side in (left, right)]
    lines, others = sorted(
        (np.unique([round(piece.bottom, 1) for piece in side]) for side in (left, right)), key=len
    )
    after = np.searchsorted(others, lines)
    near = [others[at.clip(0, len(others) - 1)] for at in (after, after - 1)]
    ways = np.minimum(abs(near[0] - lines), abs(near[1] - lines))
    shared = int((ways < 0.1 * min(sizes)).sum())
    return max(sizes) > 1.12 * min(sizes) and len(lines) > 2 and shared * 2 < len(lines)


def _are_cells(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether gaps between lines are at the same heights on both sides, as those of rows are.

    Paragraphs that are as long as those beside them begin there too, but all their gaps are alike;
    of the cells of a row, one mostly has fewer lines, and more room below it.
    """
    starts, others = _starts(left), _starts(right)
    fewest = min(len(starts), len(others))
    shared = starts.keys() & others.keys()
    size = min(piece.size for piece in left)
    uneven = sum(abs(starts[line] - others[line]) > 0.4 * size for line in shared)
    return fewest > 1 and len(shared) > 0.8 * fewest and uneven > 0


def _starts(side: Sequence[Line]) -> dict[int, float]:
    """The lines below a gap, to the point, and how far each is below the line before."""
    lines = sorted({round(piece.bottom): piece.bottom for piece in side}.items())
    size = min(piece.size for piece in side)
    ways = {line: at - before for (_, before), (line, at) in pairwise(lines)}
    tight = min((way for way in ways.values() if way > 0.8 * size), default=0.0)
    return {line: way for line, way in ways.items() if way > PADDED * tight}
