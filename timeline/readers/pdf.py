"""PDF files: their text in reading order, without what repeats at the edges of their pages."""

from __future__ import annotations

import ctypes
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, repeat
from math import hypot, pi
from typing import Any

import numpy as np
import pypdfium2
from pypdfium2 import raw

from timeline.document import DateBasis
from timeline.errors import InputError
from timeline.readers.content import Content, Draft, tidy
from timeline.readers.pdf_columns import Column, Line, columns
from timeline.readers.pdf_edges import Page, marked, without_edges
from timeline.readers.pdf_layout import compounds_in, parts

MOST_PAGES = 20_000
"""A file of more pages than this is refused: nobody reads it, and it may be made to hang us."""
MOST_CHARACTERS = 50_000_000
"""Of all pages, which may be one that is named again and again."""
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_DAY = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_NO_TITLE = re.compile(
    r"untitled.*|\(?anonymous\)?|unspecified|document\s?\d*|(?:microsoft \w+|powerpoint \w+)\s*-.*"
    r"|\S+\.\w{2,5}|.+\.(?:docx?|pdf|rtf|odt|txt|xlsx?|pptx?|indd|qxd|tex|dvi|wpd|pages|html?)",
    re.IGNORECASE,
)
_LIGATURES = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"), 0xFB00)) | {2: "-"}
"""For pdfium, a hyphen at the end of a line is U+0002."""


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
    pages = without_edges(marked(pages))
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


def _pages(pdf: Any, name: str) -> tuple[list[Page], bool]:
    """The pages of a file, and whether one has a picture and next to no text."""
    count = len(pdf)
    if count > MOST_PAGES:
        raise InputError(f"{name}: has {count:,} pages, more than {MOST_PAGES:,}: split it")
    pages, pictured, characters = [], False, 0
    for number in range(1, count + 1):
        page = pdf[number - 1]
        try:
            pages.append(_page(page, number))
            characters += sum(len(piece.text) for piece in pages[-1].pieces)
            if characters > MOST_CHARACTERS:
                raise InputError(
                    f"{name}: holds more than {MOST_CHARACTERS:,} characters: split it"
                )
            if not pictured and len(pages[-1].pieces) < 10:
                images = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
                pictured = next(images, None) is not None
        finally:
            page.close()
    return pages, pictured


def _page(page: Any, number: int) -> Page:
    box = page.get_bbox()
    width, height = box[2] - box[0], box[3] - box[1]
    text = page.get_textpage()
    try:
        turns = _pieces(text, box)
    finally:
        text.close()
    if not turns:
        return Page(number, width, height, ())
    main = max(turns, key=lambda turn: sum(len(piece.text) for piece in turns[turn]))
    turned = [piece for turn in sorted(turns) if turn != main for piece in turns[turn]]
    width, height = (height, width) if main % 2 else (width, height)
    return Page(number, width, height, tuple(turns[main]), tuple(turned))


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
