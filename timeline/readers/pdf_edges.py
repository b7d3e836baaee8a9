"""What repeats at the edges of pages: Bates numbers are told, headers and page numbers go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from timeline.readers.pdf_columns import Line, rows

_EDGE = 0.11
"""Headers, footers and stamps stand in this share of a page's height at its top and its bottom."""
_STAMP = re.compile(r"([A-Za-z][A-Za-z&._'-]*(?: [A-Z][A-Z&._-]*)*[ _-]?)(\d{4,})")
_LONE_STAMP = re.compile(r"[A-Z][A-Z&._ -]*(?:0\d{3,}|\d{6,})")
"""On a file's only page, a stamp has a number that cannot be a year: AUGUST 1914 is none."""
_PAGE_NUMBER = re.compile(
    r"[-–—]\s?\d{1,5}\s?[-–—]|(?:page|pg\.?|p\.|seite|página|pagina|side)\s?\d{1,5}"
    r"(?:\s?(?:of|/|von|de|di|af)\s?\d{1,5})?|\d{1,5}\s?of\s?\d{1,5}",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,5}")
_ROMAN = re.compile(r"[ivxl]{1,8}")


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces of print on a page; lengths in points."""

    number: int
    width: float
    height: float
    pieces: tuple[Line, ...]
    turned: tuple[Line, ...] = ()
    """What stands sideways on it."""
    mark: str = ""


def _edges(page: Page) -> tuple[list[list[Line]], list[list[Line]]]:
    """The lines at the top of a page and those at its bottom, from the edge inwards.

    The last of each is the first of the text, where there is one.
    """
    found = rows(page.pieces)
    top = sum(row[0].bottom < _EDGE * page.height for row in found)
    bottom = sum(row[0].top > (1 - _EDGE) * page.height for row in found)
    return found[: top + 1], found[::-1][: bottom + 1]


def marked(pages: Sequence[Page]) -> list[Page]:
    """Pages with their Bates numbers: stamps at their edges that count on from page to page."""
    stamps: list[dict[tuple[str, int], Line]] = []
    for page in pages:
        here = {}
        for edge in _edges(page):
            for piece in chain.from_iterable(edge):
                stamp = _STAMP.fullmatch(piece.text)
                if stamp and not _PAGE_NUMBER.fullmatch(piece.text):
                    here[stamp[1], int(stamp[2])] = piece
        stamps.append(here)
    found = []
    for at, page in enumerate(pages):
        around = set().union(*stamps[max(0, at - 1) : at], *stamps[at + 1 : at + 2])
        mark: Line | None = None
        for (letters, number), piece in stamps[at].items():
            counts_on = {(letters, number - 1), (letters, number + 1)} & around
            if counts_on or (len(pages) == 1 and _is_lone_stamp(piece, page)):
                mark = piece
        rest = tuple(other for other in page.pieces if other is not mark)
        found.append(replace(page, pieces=rest, mark=mark.text if mark else ""))
    return found


def _is_lone_stamp(piece: Line, page: Page) -> bool:
    """Whether a stamp stands in a corner of the only page, beyond all other text."""
    tops = [other.top for other in page.pieces]
    outermost = piece.top <= min(tops) or piece.top >= max(tops)
    corner = piece.right < page.width / 3 or piece.left > page.width / 2
    return outermost and corner and _LONE_STAMP.fullmatch(piece.text) is not None


def _key(piece: Line) -> str:
    return re.sub(r"\d+", "#", piece.text.casefold())


def without_edges(pages: Sequence[Page]) -> list[Page]:
    """Pages without headers, footers and page numbers."""
    keys: list[Counter[str | tuple[str, int]]] = [Counter(), Counter()]
    numbers: list[set[int | str]] = []
    for page in pages:
        numbers.append(set())
        for edge, counts in zip(_edges(page), keys, strict=True):
            outer = list(chain.from_iterable(edge))
            here = {_key(piece) for piece in outer}
            counts.update(here)
            counts.update((key, page.number % 2) for key in here)
            for text in (piece.text for piece in outer):
                numbers[-1] |= {int(text) - page.number} if _BARE_NUMBER.fullmatch(text) else set()
                numbers[-1] |= {"roman"} if _ROMAN.fullmatch(text) else set()
    often = 3 if len(pages) > 4 else 2
    repeated = [_repeated(counts, often, len(pages)) for counts in keys]
    found = []
    for at, page in enumerate(pages):
        # Where left and right pages differ, the number stands alone on every other one.
        near = set().union(*numbers[max(0, at - 2) : at], *numbers[at + 1 : at + 3])
        gone: set[int] = set()
        for edge, known in zip(_edges(page), repeated, strict=True):
            gone |= _gone(edge, known, near, page.number, len(pages))
        rest = tuple(piece for piece in page.pieces if id(piece) not in gone)
        found.append(replace(page, pieces=rest or page.pieces))
    return found


def _repeated(counts: Counter[str | tuple[str, int]], often: int, pages: int) -> set[str]:
    """What stands at an edge often enough: on many pages, or on most left or right ones."""
    found = {key for key in counts if isinstance(key, str) and counts[key] >= often}
    for key in counts:
        if isinstance(key, tuple) and counts[key] >= 2:
            alike = (pages + key[1]) // 2
            found |= {key[0]} if counts[key] * 2 > alike else set()
    return found - {"#"}


def _gone(
    edge: Sequence[Sequence[Line]], repeated: set[str], near: set[int | str], page: int, pages: int
) -> set[int]:
    """The pieces at one edge of a page that are its header or footer, as their ids."""

    def is_number(text: str) -> bool:
        if _BARE_NUMBER.fullmatch(text):
            return int(text) - page in near or (pages == 1 and len(text) < 4)
        return bool(_PAGE_NUMBER.fullmatch(text) or ("roman" in near and _ROMAN.fullmatch(text)))

    gone: set[int] = set()
    pending: set[int] = set()
    for row, inner in pairwise(edge):
        numbered = [is_number(piece.text) for piece in row]
        if not all(n or _key(p) in repeated for n, p in zip(numbered, row, strict=True)):
            break
        pending |= {id(piece) for piece in row}
        # A header stands apart from the text; the first entries of a log may look alike.
        way = abs(inner[0].bottom - row[0].bottom)
        if way > 1.5 * max(inner[0].size, row[0].size) or all(numbered):
            gone |= pending
    return gone
