"""Rows of print → lines; rows of a table are one line each, however many their cells have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from timeline.readers.pdf.lines import BULLET, SIGN, Line, line_of

_WIDE = 2.0
"""A gap in a line this many times the size of its letters parts the cells of a table."""
_NARROW = 0.9
_OFTEN = 3
"""Where pieces of so many rows begin, cells do."""
_NEXT = 2.6
"""What stands more than so many sizes below is no part of the table."""
_TIGHT = 1.4
"""Lines of a cell stand no more than so many sizes apart."""
PADDED = 1.12
"""The way down to another row of a padded table is so many times that from line to line."""

Row = Sequence[Line]
"""Pieces that stand beside each other."""


def lines(rows: Sequence[Row]) -> Iterator[Line]:
    """Rows of print, from the top down, as the lines that they are read as."""
    lefts = [[piece.left for piece in row] for row in rows]
    counts = Counter(round(piece.left, 1) for row in rows for piece in row[1:])
    often = [left for left, count in counts.items() if count >= _OFTEN]
    cells = [
        _cells(row, [*often, *chain(*lefts[max(0, at - 1) : at], *lefts[at + 1 : at + 2])])
        for at, row in enumerate(rows)
    ]
    at = 0
    while at < len(rows):
        after = at + 1
        if len(cells[at]) > 1:
            widest = cells[at]
            while after < len(rows) and _goes_on(rows, cells, after, widest):
                widest = max(widest, cells[after], key=len)
                after += 1
            if after > at + 1 or not _is_spaced_out(rows, cells[at], at):
                yield from _table(rows[at:after], cells[at:after])
                at = after
                continue
        yield line_of(rows[at])
        at += 1


def _cells(row: Row, lefts: Sequence[float]) -> list[list[Line]]:
    """The pieces of a row, parted at its wide gaps; a bullet is no cell.

    A gap need not be wide where a piece of the next row, or of several, begins right under it.
    """
    found: list[list[Line]] = [[row[0]]]
    size = max(piece.size for piece in row)
    for before, piece in pairwise(row):
        is_under = any(abs(piece.left - left) < 0.5 for left in lefts)
        is_wide = piece.left - before.right > (_NARROW if is_under else _WIDE) * size
        if is_wide and (len(found) > 1 or not _is_lead(found[0])):
            found.append([piece])
        else:
            found[-1].append(piece)
    return found


def _is_lead(row: Row) -> bool:
    """Whether pieces are no cell: a bullet, the number of an item, a label (To:), or with dots."""
    text = " ".join(piece.text for piece in row)
    is_number = BULLET.match(f"{text} x") and " " not in text
    return bool(re.fullmatch(SIGN, text) or is_number or text.endswith((":", "....", ". . .")))


def _way(one: Row, other: Row) -> float:
    return max(piece.bottom for piece in other) - max(piece.bottom for piece in one)


def _goes_on(
    rows: Sequence[Row], cells: Sequence[Sequence[Row]], at: int, widest: Sequence[Row]
) -> bool:
    """Whether a row belongs to the table over it, whose widest row is given."""
    row, size = rows[at], rows[at][0].size
    if _way(rows[at - 1], row) > _NEXT * size:
        return False
    if len(cells[at]) > 1:
        return True
    lefts = [cell[0].left for cell in widest]
    left, right = row[0].left, row[-1].right
    if left >= lefts[1] - size:
        return sum(left < other < right - size for other in lefts) == 0 or len(row) > 1
    # The first cell goes on where the row is no wider than it, and next to the table.
    is_near = _way(rows[at - 1], row) < _TIGHT * size
    return right < lefts[1] and (is_near or (at + 1 < len(rows) and len(cells[at + 1]) > 1))


def _is_spaced_out(rows: Sequence[Row], cells: Sequence[Row], at: int) -> bool:
    """Whether a lone row is a line of text with wide spaces: lines beside it go through them."""
    gap = (cells[0][-1].right, cells[1][0].left)
    near = [*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2]]
    return any(
        abs(_way(row, rows[at])) < 1.6 * row[0].size
        and any(piece.left < gap[0] and piece.right > gap[1] for piece in row)
        for row in near
    )


def _table(rows: Sequence[Row], cells: Sequence[Sequence[Row]]) -> Iterator[Line]:
    widest = max(len(row) for row in cells)
    full = [row for row in cells if len(row) == widest]
    sides = [
        (min(row[at][0].left for row in full), max(row[at][-1].right for row in full))
        for at in range(widest)
    ]
    placed = [_placed(row, sides) for row in rows]
    starts = [0, *_starts(rows, placed), len(rows)]
    for start, end in pairwise(starts):
        told = [
            tuple(line_of(row[at]).text for row in placed[start:end] if at in row)
            for at in range(widest)
        ]
        whole = [line_of(row) for row in rows[start:end]]
        first, last = whole[0], whole[-1]
        yield Line(
            " ".join(line for cell in told for line in cell),
            min(line.left for line in whole),
            max(line.right for line in whole),
            first.top,
            last.bottom,
            first.size,
            all(line.bold for line in whole),
            tuple(cell for cell in told if cell),
        )


def _placed(row: Row, sides: Sequence[tuple[float, float]]) -> dict[int, list[Line]]:
    """The pieces of a row by the column of their table that they stand in most."""
    found: dict[int, list[Line]] = {}
    for piece in row:
        shared = [min(piece.right, right) - max(piece.left, left) for left, right in sides]
        found.setdefault(shared.index(max(shared)), []).append(piece)
    return found


def _starts(rows: Sequence[Row], placed: Sequence[dict[int, list[Line]]]) -> Iterator[int]:
    """Where a row of the table begins, and not only a line of one."""
    ways = [0.0, *(_way(one, other) for one, other in pairwise(rows))]
    tight = min(ways[1:], default=0.0)
    apart = [way > PADDED * tight for way in ways]
    # In a padded table, most lines that go on have fewer cells than those that begin a row, or go
    # on with small letters in all of them.
    start, fewer, as_many = 0, 0, 0
    for at in range(1, len(rows)):
        if apart[at]:
            start = at
        elif placed[at].keys() < placed[start].keys() or (
            _is_small(placed[at]) and not _is_small(placed[start])
        ):
            fewer += 1
        else:
            as_many += 1
    is_padded = any(apart) and fewer >= as_many and fewer > 0
    for at in range(1, len(rows)):
        if apart[at] if is_padded else 0 in placed[at]:
            yield at


def _is_small(row: dict[int, list[Line]]) -> bool:
    """Whether all cells of a row open with small letters."""
    return all(cell[0].text[:1].islower() for cell in row.values())
