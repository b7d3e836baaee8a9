"""What repeats at the edges of pages: Bates numbers are told, headers and page numbers go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, pairwise

from timeline.readers.pdf.lines import Line, rows
from timeline.readers.pdf.page import Page

_EDGE = 0.11
"""Headers, footers and stamps stand in this share of a page's height at its top and its bottom."""
_STAMP = re.compile(
    r"(?P<mark>([A-Za-z][A-Za-z&._'-]*(?: [A-Z][A-Z&._-]*)*[ _-]?)(\d{4,}))"
    r"(?:[ -–—]+[A-Z][A-Z' -]+)?"
)
"""It may be followed by a word on who may see it: KALO 000123 CONFIDENTIAL."""
_LONE_STAMP = re.compile(r"[A-Z][A-Z&._ -]*(?:0\d{3,}|\d{6,})")
"""On a file's only page, a stamp has a number that cannot be a year: AUGUST 1914 is none."""
_PAGE_NUMBER = re.compile(
    r"[-–—]\s?\d{1,5}\s?[-–—]|(?:page|pg\.?|p\.|seite|página|pagina|side)"
    r"(?:\s?\d{1,5}|\s[ivxl]{1,8})(?:\s?(?:of|/|von|de|di|af)\s?\d{1,5})?|\d{1,5}\s?of\s?\d{1,5}",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,5}")
_ROMAN = re.compile(r"[ivxl]{1,8}")
_LARGE = 15.0
"""Print of this size is no header, but a title."""


_Edges = tuple[list[list[Line]], list[list[Line]]]


def is_at_edges(page: Page) -> bool:
    """Whether small print at its edges is all that is on a page."""
    low, high = _EDGE * page.height, (1 - _EDGE) * page.height
    return not page.turned and all(
        (piece.bottom < low or piece.top > high) and piece.size < _LARGE
        for piece in page.pieces.values()
    )


def _edges(pieces: Iterable[Line], height: float) -> _Edges:
    """The lines at the top of a page and those at its bottom, from the edge inwards.

    The last of each is the first of the text, where there is one.
    """
    found = rows(pieces)
    top = sum(row[0].bottom < _EDGE * height for row in found)
    bottom = sum(row[0].top > (1 - _EDGE) * height for row in found)
    return found[: top + 1], found[::-1][: bottom + 1]


def _numbers(pieces: Mapping[int, Line], those: Iterable[Line]) -> set[int]:
    """The numbers of those pieces of a page."""
    known = set(map(id, those))
    return {number for number, piece in pieces.items() if id(piece) in known}


def marked(pages: Sequence[Page]) -> list[Page]:
    """Pages with their Bates numbers: stamps at their edges that count on from page to page."""
    stamps = [_stamps(page) for page in pages]
    found = []
    for at, page in enumerate(pages):
        around = set().union(*stamps[max(0, at - 1) : at], *stamps[at + 1 : at + 2])
        pieces = page.pieces if stamps[at] else {}
        mark = -1
        for (letters, number), piece in stamps[at].items():
            counts_on = {(letters, number - 1), (letters, number + 1)} & around
            if counts_on or (len(pages) == 1 and _is_lone_stamp(pieces[piece], page)):
                mark = piece
        stamp = _STAMP.fullmatch(pieces[mark].text) if mark >= 0 else None
        found.append(page.without([mark], stamp["mark"]) if stamp else page)
    return found


def _stamps(page: Page) -> dict[tuple[str, int], int]:
    """The letters and the number of what may be stamps, and which pieces of a page they are."""
    pieces = page.pieces
    edges = list(chain.from_iterable(chain.from_iterable(_edges(pieces.values(), page.height))))
    found = {}
    for number in sorted(_numbers(pieces, edges)):
        text = pieces[number].text
        stamp = _STAMP.fullmatch(text)
        if stamp and not _PAGE_NUMBER.fullmatch(text):
            found[stamp[2], int(stamp[3])] = number
    return found


def _is_lone_stamp(piece: Line, page: Page) -> bool:
    """Whether a stamp stands in a corner of the only page, beyond all other text."""
    tops = [other.top for other in page.pieces.values()]
    outermost = piece.top <= min(tops) or piece.top >= max(tops)
    corner = piece.right < page.width / 3 or piece.left > page.width / 2
    return outermost and corner and _LONE_STAMP.fullmatch(piece.text) is not None


def _key(piece: Line) -> str:
    return re.sub(r"\d+", "#", piece.text.casefold())


def without_edges(pages: Sequence[Page]) -> list[Page]:
    """Pages without headers, footers and page numbers."""
    counts: list[list[Counter[str]]] = [[Counter(), Counter()] for _ in ("top", "bottom")]
    numbers: list[frozenset[int | str]] = []
    for page in pages:
        near: set[int | str] = set()
        for edge, sides in zip(_edges(page.pieces.values(), page.height), counts, strict=True):
            outer = list(chain.from_iterable(edge))
            sides[page.number % 2].update({_key(piece) for piece in outer})
            for text in (piece.text for piece in outer):
                near |= {int(text) - page.number} if _BARE_NUMBER.fullmatch(text) else set()
                near |= {"roman"} if _ROMAN.fullmatch(text) else set()
        numbers.append(frozenset(near))
    repeated = [_repeated(sides, len(pages)) for sides in counts]
    found = []
    for at, page in enumerate(pages):
        # Where left and right pages differ, the number stands alone on every other one.
        around = set().union(*numbers[max(0, at - 2) : at], *numbers[at + 1 : at + 3])
        pieces = page.pieces
        gone: list[Line] = []
        for edge, known in zip(_edges(pieces.values(), page.height), repeated, strict=True):
            gone += _gone(edge, known, around, page.number, len(pages))
        numbers_gone = _numbers(pieces, gone)
        found.append(page.without(numbers_gone) if len(numbers_gone) < len(pieces) else page)
    return found


def _repeated(sides: Sequence[Counter[str]], pages: int) -> set[str]:
    """What stands at an edge often enough: on many pages, or on most left or right ones."""
    often = 3 if pages > 4 else 2
    left, right = sides
    found = {key for key in left.keys() | right.keys() if left[key] + right[key] >= often}
    for odd, counts in enumerate(sides):
        alike = (pages + odd) // 2
        found |= {key for key, count in counts.items() if count >= 2 and count * 2 > alike}
    return found - {"#"}


def _gone(
    edge: Sequence[Sequence[Line]],
    repeated: Collection[str],
    near: Collection[int | str],
    page: int,
    pages: int,
) -> list[Line]:
    """The pieces at one edge of a page that are its header or footer."""

    def is_number(text: str) -> bool:
        if _BARE_NUMBER.fullmatch(text):
            return int(text) - page in near or (pages == 1 and len(text) < 4)
        return bool(_PAGE_NUMBER.fullmatch(text) or ("roman" in near and _ROMAN.fullmatch(text)))

    gone: list[Line] = []
    pending: list[Line] = []
    for row, inner in pairwise(edge):
        numbered = [is_number(piece.text) for piece in row]
        if not all(n or _key(p) in repeated for n, p in zip(numbered, row, strict=True)):
            break
        pending += row
        # A header stands apart from the text; the first entries of a log may look alike.
        way = abs(inner[0].bottom - row[0].bottom)
        if way > 1.5 * max(inner[0].size, row[0].size) or all(numbered):
            gone += pending
            pending = []
    return gone
