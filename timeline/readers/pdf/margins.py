"""The numbers of lines in the margins of court papers and editions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.readers.pdf.lines import Line
from timeline.readers.pdf.page import Page

_NUMBER = re.compile(r"\d{1,3}")


def without_line_numbers(page: Page) -> Page:
    """A page without the numbers that count its lines, left or right of all text.

    They count every line, or every fifth or tenth.
    """
    pieces = page.pieces
    numbers = {at: piece for at, piece in pieces.items() if _NUMBER.fullmatch(piece.text)}
    gone: set[int] = set()
    for is_left in (True, False):
        text = [piece for at, piece in pieces.items() if at not in numbers]
        edge = min((p.left for p in text), default=0.0) if is_left else page.width
        edge = edge if is_left else max((p.right for p in text), default=edge)
        outer = {
            at: piece
            for at, piece in numbers.items()
            if (piece.right < edge if is_left else piece.left > edge)
        }
        order = sorted(outer, key=lambda at: outer[at].bottom)
        gone |= set(order) if _count_lines([outer[at] for at in order]) else set()
    return page.without(gone) if gone else page


def _count_lines(numbers: Sequence[Line]) -> bool:
    counts = [int(number.text) for number in numbers]
    if len(counts) < 4:
        return False
    step = counts[1] - counts[0]
    if counts != list(range(counts[0], counts[0] + step * len(counts), step or 1)):
        return False
    return (step == 1 and len(counts) >= 10) or (step in (5, 10) and counts[0] % 5 == 0)
