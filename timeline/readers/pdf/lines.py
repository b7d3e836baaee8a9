"""Pieces of print → those that stand beside each other, and lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

SIGN = r"[-–*•‣·▪◦●○■□➢\uf0b7\uf0a7]"
# In German and Danish 3. Oktober is a day, and not the third item of a list.
_NOT_A_DAY = r"(?!Jan|Feb|März|Marts|Apr|Ma[ij]\b|Juni|Juli|Aug|Sept|Okt|Nov|De[cz]em)"
BULLET = re.compile(rf"(?:{SIGN}|\(?\d{{1,3}}[.)])\s+{_NOT_A_DAY}(?=\S)")
_NOTE_NUMBER = re.compile(r"\d{1,3}(?:, ?\d{1,3})*|[*†‡§]+")
_CLOSED = re.compile(r"""\w[.,;:!?)"'”’]+\Z""")
_NOTED = re.compile(r"""(?:\d|[^\W\d_]{3}|[.,;:!?)"'”’])\Z""")


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
    cells: tuple[tuple[str, ...], ...] = ()
    """The lines of each cell, in a row of a table."""


def rows(pieces: Iterable[Line]) -> list[list[Line]]:
    """The pieces that stand beside each other, from the top down, each row from the left."""
    found: list[list[Line]] = []
    tallest = Line("", 0.0, 0.0, 0.0, 0.0, 0.0)
    for piece in sorted(pieces, key=lambda piece: (piece.bottom, piece.left)):
        if found and any(are_beside(piece, other) for other in (*found[-1][:-9:-1], tallest)):
            found[-1].append(piece)
            tallest = max(tallest, piece, key=_height)
        else:
            found.append([piece])
            tallest = piece
    return [sorted(row, key=lambda piece: piece.left) for row in found]


def are_beside(one: Line, other: Line) -> bool:
    """Whether two pieces share most of the height of the lower one."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(_height(one), _height(other))


def _height(piece: Line) -> float:
    return piece.bottom - piece.top


def with_raised(before: Line, piece: Line) -> Line | None:
    """A piece with what stands raised at its end, as in 4th; None where nothing does.

    The marks of notes are left out. Those of the size of the text stand only after a full stop or
    the like, as a crooked line has its numbers raised too.
    """
    raised, gap = before.bottom - piece.bottom, piece.left - before.right
    size = before.size
    is_small = piece.size <= 0.85 * size
    if not (0.15 * size < raised < 0.8 * size and -0.3 * size < gap < 0.15 * size):
        return None
    is_mark = _NOTE_NUMBER.fullmatch(piece.text) is not None
    if is_small:
        is_mark = is_mark and _NOTED.search(before.text) is not None
    elif not (is_mark and raised > 0.2 * size and _CLOSED.search(before.text)):
        return None
    text = before.text if is_mark else before.text + piece.text
    return replace(before, text=text, right=max(before.right, piece.right))


def line_of(row: Sequence[Line]) -> Line:
    """A row as one line, without the raised numbers of its notes: in 1998² is in 1998."""
    main = max(row, key=lambda piece: (piece.size, len(piece.text)))
    text, end = "", row[0].left
    for piece in row:
        raised = piece.size < 0.8 * main.size and piece.bottom < main.bottom - 0.15 * main.size
        if not (raised and _NOTE_NUMBER.fullmatch(piece.text) and _NOTED.search(text)):
            loose = piece.left - end > 0.12 * main.size or row[0].size < 0.8 * piece.size
            text += (" " if text and loose else "") + piece.text
        end = max(end, piece.right)
    bold = sum(len(piece.text) for piece in row if piece.bold) * 2 > len(text)
    top = min(piece.top for piece in row)
    return Line(text, row[0].left, end, top, main.bottom, main.size, bold)
