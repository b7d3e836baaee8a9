"""Pieces of print → lines, and the columns of a page in the order that they are read in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

SIGN = r"[-–*•‣·▪◦●○■□➢\uf0b7\uf0a7]"
# In German and Danish 3. Oktober is a day, and not the third item of a list.
_NOT_A_DAY = r"(?!Jan|Feb|März|Marts|Apr|Ma[ij]\b|Juni|Juli|Aug|Sept|Okt|Nov|De[cz]em)"
BULLET = re.compile(rf"(?:{SIGN}|\(?\d{{1,3}}[.)])\s+{_NOT_A_DAY}(?=\S)")
_NOTE_NUMBER = re.compile(r"\d{1,3}|[*†‡]")
_NOTED = re.compile(r"""(?:\d|[^\W\d_]{3}|[.,;:!?)"'”’])\Z""")
_WIDE = 2.0
"""A gap in a line this many times the size of its letters parts the cells of a table."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print or a piece of one; lengths in points, from the top left of its page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    """The line that its letters stand on."""
    size: float
    bold: bool = False
    second: float = 0.0
    """Where its second cell begins, in a row of a table."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines to be read one below the other."""

    page: int
    lines: tuple[Line, ...]

    @property
    def right(self) -> float:
        return max(line.right for line in self.lines)

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


def rows(pieces: Iterable[Line]) -> list[list[Line]]:
    """The pieces that stand beside each other, from the top down, each row from the left."""
    found: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.bottom, piece.left)):
        if found and any(_beside(piece, other) for other in found[-1]):
            found[-1].append(piece)
        else:
            found.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in found]


def _beside(one: Line, other: Line) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _line(row: Sequence[Line]) -> Line:
    """A row as one line, without the raised numbers of its notes: in 1998² is in 1998."""
    main = max(row, key=lambda piece: (piece.size, len(piece.text)))
    text, end, second = "", row[0].left, 0.0
    for piece in row:
        raised = piece.size < 0.8 * main.size and piece.bottom < main.bottom - 0.15 * main.size
        gap = piece.left - end
        if raised and _NOTE_NUMBER.fullmatch(piece.text) and _NOTED.search(text):
            end = max(end, piece.right)
            continue
        if text and gap > _WIDE * main.size and not second and not re.fullmatch(SIGN, text):
            second = 0.0 if BULLET.match(f"{text} x") and " " not in text else piece.left
        loose = gap > 0.12 * main.size or row[0].size < 0.8 * piece.size
        text += (" " if text and loose else "") + piece.text
        end = max(end, piece.right)
    top, bottom = min(piece.top for piece in row), main.bottom
    bold = sum(len(piece.text) for piece in row if piece.bold) * 2 > len(text)
    return Line(text, row[0].left, end, top, bottom, main.size, bold, second)


def columns(page: int, pieces: Sequence[Line]) -> list[Column]:
    """The columns of a page in the order that they are read in; what crosses them comes between."""
    gutter = _gutter(pieces)
    found: list[Column] = []
    whole: list[Line] = []
    zone: list[Line] = []

    def close() -> None:
        nonlocal whole, zone
        left = [piece for piece in zone if piece.right <= gutter]
        right = [piece for piece in zone if piece.right > gutter]
        if _are_columns(left, right, pieces):
            found.extend(_column(page, whole))
            found.extend(columns(page, left))
            found.extend(columns(page, right))
            whole = []
        else:
            whole += zone
        zone = []

    wide = [piece for piece in pieces if piece.left < gutter < piece.right]
    for piece in sorted(pieces, key=lambda piece: (piece.bottom, piece.left)):
        if any(_beside(piece, other) for other in wide):
            close()
            whole.append(piece)
        else:
            zone.append(piece)
    close()
    return [*found, *_column(page, whole)]


def _column(page: int, pieces: Sequence[Line]) -> Iterator[Column]:
    if pieces:
        yield Column(page, tuple(_line(row) for row in rows(pieces)))


def _gutter(pieces: Sequence[Line]) -> float:
    """Where the fewest lines of a page are crossed from top to bottom, at the widest such place."""
    if len(pieces) < 6:
        return -1.0
    lefts = np.array([piece.left for piece in pieces])
    rights = np.array([piece.right for piece in pieces])
    start, end = lefts.min(), rights.max()
    places = np.linspace(start + 0.15 * (end - start), end - 0.15 * (end - start), 300)
    crossed = ((lefts[:, None] < places) & (rights[:, None] > places)).sum(axis=0)
    free = np.concatenate(([0], (crossed == crossed.min()).astype(int), [0]))
    opens, closes = np.flatnonzero(np.diff(free) == 1), np.flatnonzero(np.diff(free) == -1)
    widest = int(np.argmax(closes - opens))
    return float(places[(opens[widest] + closes[widest] - 1) // 2])


def _are_columns(left: Sequence[Line], right: Sequence[Line], page: Sequence[Line]) -> bool:
    """Whether two sides are columns of text, and not the cells of a table or a list of dates."""
    if min(len(left), len(right)) < 3:
        return False
    across = max(piece.right for piece in page) - min(piece.left for piece in page)
    gap = min(piece.left for piece in right) - max(piece.right for piece in left)
    if gap < 0.6 * min(piece.size for piece in left):
        return False
    for side in (left, right):
        width = max(piece.right for piece in side) - min(piece.left for piece in side)
        lines = len({round(piece.bottom) for piece in side})
        filled = sum(piece.right - piece.left for piece in side)
        if lines < 3 or width < 0.2 * across or filled < 0.55 * width * lines:
            return False
    return True
