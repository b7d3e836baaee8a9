"""PDF files: their text in reading order, without what repeats at the edges of their pages."""

from __future__ import annotations

import ctypes
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, pairwise, repeat
from math import hypot, pi
from typing import Any

import numpy as np
import pypdfium2
from pypdfium2 import raw

from timeline.document import DateBasis
from timeline.errors import InputError
from timeline.readers.content import Content, Draft, tidy
from timeline.readers.pdf_columns import Column, Line, columns, rows
from timeline.readers.pdf_layout import compounds_in, parts

MOST_PAGES = 20_000
"""A file of more pages than this is refused: nobody reads it, and it may be made to hang us."""
_EDGE = 0.11
"""Headers, footers and stamps stand in this share of a page's height at its top and its bottom."""
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_DAY = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_NO_TITLE = re.compile(
    r"untitled.*|\(?anonymous\)?|unspecified|document\s?\d*|(?:microsoft \w+|powerpoint \w+)\s*-.*"
    r"|\S+\.\w{2,5}|.+\.(?:docx?|pdf|rtf|odt|txt|xlsx?|pptx?|indd|qxd|tex|dvi|wpd|pages|html?)",
    re.IGNORECASE,
)
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
_LIGATURES = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"), 0xFB00)) | {2: "-"}
"""For pdfium, a hyphen at the end of a line is U+0002."""


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    width: float
    height: float
    pieces: tuple[Line, ...]
    turned: tuple[Line, ...] = ()
    """What stands sideways on it."""
    mark: str = ""


def read_pdf(data: bytes, name: str) -> Iterator[Content]:
    """The text of a PDF file as one document; raises InputError where there is none to be had."""
    try:
        with pypdfium2.PdfDocument(data) as pdf:
            pages, pictured = _pages(pdf, name)
            title, days = _title(pdf), _days(pdf)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            reason = "is locked with a password: save a copy of it without one"
        else:
            reason = "is no whole PDF file, it is broken or cut off: get it once more"
        raise InputError(f"{name}: {reason}") from None
    pages = _without_edges(_marked(pages))
    found: list[Column] = []
    for page in pages:
        found += [*columns(page.number, page.pieces), *columns(page.number, page.turned)]
    draft = Draft()
    compounds = compounds_in(found)
    for part in parts(found):
        mark = pages[part.page - 1].mark
        draft.add(part.kind, part.text(compounds), page=part.page, mark=mark)
    content = draft.content(title, days)
    if not content.blocks:
        scanned = "is scanned, its pages are pictures without text: put it through OCR first"
        raise InputError(f"{name}: {scanned if pictured else 'its pages hold no text'}")
    yield content


def _property(pdf: Any, key: str) -> str:
    try:
        return str(pdf.get_metadata_value(key))
    except UnicodeDecodeError:  # half a character: not to be read, and not needed
        return ""


def _title(pdf: Any) -> str:
    title = tidy(_property(pdf, "Title"))
    return "" if _NO_TITLE.fullmatch(title) else title


def _days(pdf: Any) -> tuple[tuple[dt.date, DateBasis], ...]:
    """The day that the file was made on, as its maker's clock had it."""
    day = _DAY.match(_property(pdf, "CreationDate"))
    try:
        return ((dt.date(*map(int, day.groups())), "properties"),) if day else ()
    except ValueError:  # such as a month 13
        return ()


def _pages(pdf: Any, name: str) -> tuple[list[_Page], bool]:
    """The pages of a file, and whether one has a picture and next to no text."""
    count = len(pdf)
    if count > MOST_PAGES:
        raise InputError(f"{name}: has {count:,} pages, more than {MOST_PAGES:,}: split it")
    pages, pictured = [], False
    for number in range(1, count + 1):
        page = pdf[number - 1]
        try:
            pages.append(_page(page, number))
            if not pictured and len(pages[-1].pieces) < 10:
                images = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
                pictured = next(images, None) is not None
        finally:
            page.close()
    return pages, pictured


def _page(page: Any, number: int) -> _Page:
    box = page.get_bbox()
    width, height = box[2] - box[0], box[3] - box[1]
    text = page.get_textpage()
    try:
        turns = _pieces(text, box)
    finally:
        text.close()
    if not turns:
        return _Page(number, width, height, ())
    main = max(turns, key=lambda turn: sum(len(piece.text) for piece in turns[turn]))
    turned = [piece for turn in sorted(turns) if turn != main for piece in turns[turn]]
    width, height = (height, width) if main % 2 else (width, height)
    return _Page(number, width, height, tuple(turns[main]), tuple(turned))


def _pieces(text: Any, box: tuple[float, float, float, float]) -> dict[int, list[Line]]:
    """The stretches of print on a page, by the quarter turns that they are turned to the right."""
    handle, count = text.raw, text.count_chars()
    codes = list(map(raw.FPDFText_GetUnicode, repeat(handle), range(count)))
    rects = (raw.FS_RECTF * count)()
    all(map(raw.FPDFText_GetLooseCharBox, repeat(handle), range(count), rects))
    ends = np.fromiter(accumulate(code == 10 for code in codes), dtype=np.int64, count=count)
    points = np.array(codes, dtype=np.int64)
    seen = np.flatnonzero((points == 2) | (points > 32) & (points != 160) & (points < 0xFFFE))
    if not len(seen):
        return {}
    ends = ends[seen]
    firsts = np.flatnonzero(np.diff(ends, prepend=-1))
    angles = [raw.FPDFText_GetCharAngle(handle, int(at)) * 2 / pi for at in seen[firsts]]
    angle = np.repeat(angles, np.diff(firsts, append=len(seen)))
    turn = np.rint(angle).astype(int) % 4
    turn[abs(angle - np.rint(angle)) > 0.1] = -1
    boxes = np.nan_to_num(np.frombuffer(rects, np.float32).reshape(-1, 4)[seen].astype(float))
    left, top, right, bottom = boxes.clip(-1e5, 1e5).T
    west, south, east, north = left - box[0], bottom - box[1], box[2] - right, box[3] - top
    a, b, c, d = box[2] - left, box[3] - bottom, right - box[0], top - box[1]
    start = np.choose(turn % 4, (west, north, east, south))
    end = np.choose(turn % 4, (c, b, a, d))
    head = np.choose(turn % 4, (north, east, south, west))
    foot = np.choose(turn % 4, (b, a, d, c))
    tall = np.maximum(foot - head, 1.0)
    gap = start[1:] - end[:-1]
    parted = (np.diff(ends) > 0) | (np.diff(turn) != 0) | (abs(np.diff(foot)) > 0.1 * tall[1:])
    parted |= (gap > 0.8 * tall[1:]) | (gap < -1.0 * tall[1:])
    cuts = [0, *(np.flatnonzero(parted) + 1).tolist(), len(seen)]
    found: dict[int, list[Line]] = {}
    for at, after in pairwise(cuts):
        if turn[at] < 0:  # a word across the page, like DRAFT
            continue
        first = int(seen[at])
        words = _decoded(codes[first : int(seen[after - 1]) + 1])
        size, bold = _print(handle, first, float(tall[at]))
        base = float(foot[at]) - 0.2 * size
        sides_of = float(start[at:after].min()), float(end[at:after].max())
        piece = Line(words, *sides_of, base - 0.75 * size, base, size, bold)
        found.setdefault(int(turn[at]), []).append(piece)
    return found


def _decoded(codes: Sequence[int]) -> str:
    """The text of characters; of a character in two halves, both come."""
    text = "".join(map(chr, codes)).translate(_LIGATURES)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _print(handle: Any, at: int, tall: float) -> tuple[float, bool]:
    """The size of a character's print, to the half point, and whether it is bold."""
    matrix, flags = raw.FS_MATRIX(), ctypes.c_int()
    raw.FPDFText_GetMatrix(handle, at, matrix)
    size = raw.FPDFText_GetFontSize(handle, at) * hypot(matrix.c, matrix.d)
    font = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(handle, at, font, len(font), flags)
    bold = _BOLD.search(font.value.decode("utf-8", "replace")) is not None
    bold = bold or raw.FPDFText_GetFontWeight(handle, at) >= 600
    # Some fonts are made in other units, and only their boxes tell how large they are.
    size = size if 0.4 < size / tall < 2.5 else 0.85 * tall
    return max(0.5, round(2 * size) / 2), bold


def _edges(page: _Page) -> tuple[list[list[Line]], list[list[Line]]]:
    """The lines at the top of a page and those at its bottom, from the edge inwards.

    The last of each is the first of the text, where there is one.
    """
    found = rows(page.pieces)
    top = sum(row[0].bottom < _EDGE * page.height for row in found)
    bottom = sum(row[0].top > (1 - _EDGE) * page.height for row in found)
    return found[: top + 1], found[::-1][: bottom + 1]


def _marked(pages: Sequence[_Page]) -> list[_Page]:
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


def _is_lone_stamp(piece: Line, page: _Page) -> bool:
    """Whether a stamp stands in a corner of the only page, beyond all other text."""
    tops = [other.top for other in page.pieces]
    outermost = piece.top <= min(tops) or piece.top >= max(tops)
    corner = piece.right < page.width / 3 or piece.left > page.width / 2
    return outermost and corner and _LONE_STAMP.fullmatch(piece.text) is not None


def _key(piece: Line) -> str:
    return re.sub(r"\d+", "#", piece.text.casefold())


def _without_edges(pages: Sequence[_Page]) -> list[_Page]:
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
