"""PDF files: their text in reading order, without what repeats at the edges of their pages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2
from pypdfium2 import raw

from timeline.document import DateBasis
from timeline.errors import InputError
from timeline.readers.content import Content, Draft, tidy
from timeline.readers.pdf.columns import Column, columns
from timeline.readers.pdf.edges import is_at_edges, marked, without_edges
from timeline.readers.pdf.layout import parts, usual_print
from timeline.readers.pdf.lines import Line
from timeline.readers.pdf.margins import without_line_numbers
from timeline.readers.pdf.page import Page, page_of
from timeline.readers.pdf.print import pieces
from timeline.readers.pdf.running import running_lines

MOST_PAGES = 20_000
"""A file of more pages than this is refused: nobody reads it, and it may be made to hang us."""
MOST_CHARACTERS = 50_000_000
"""Of all pages, which may be one that is named again and again."""
_AT_ONCE = 250
"""So many pages are read before the file is opened again."""
_DAY = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_NO_TITLE = re.compile(
    r"untitled.*|\(?anonymous\)?|unspecified|document\s?\d*|(?:microsoft \w+|powerpoint \w+)\s*-.*"
    r"|\S+\.\w{2,5}|.+\.(?:docx?|pdf|rtf|odt|txt|xlsx?|pptx?|indd|qxd|tex|dvi|wpd|pages|html?)",
    re.IGNORECASE,
)


def read_pdf(data: bytes, name: str) -> tuple[Content, list[str]]:
    """The text of a PDF file as one document, and a line about its pages that are pictures.

    Raises InputError where there is no text to be had.
    """
    try:
        with pypdfium2.PdfDocument(data) as pdf:
            title, days, count = _title(pdf), _days(pdf), len(pdf)
        if count > MOST_PAGES:
            raise InputError(f"{name}: has {count:,} pages, more than {MOST_PAGES:,}: split it")
        pages = list(_pages(data, count, name))
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            reason = "is locked with a password: save a copy of it without one"
        else:
            reason = "is no whole PDF file, it is broken or cut off: get it once more"
        raise InputError(f"{name}: {reason}") from None
    pages = marked([without_line_numbers(page) for page in pages])
    bare = without_edges(pages)
    running = running_lines(pages, bare)
    pictures = [page.number for page in bare if page.is_picture]
    pages = [page for page in bare if not page.is_picture]
    del bare  # pages are freed while their text is put together
    if not any(page.words for page in pages):
        scanned = "is scanned, its pages are pictures without text: put it through OCR first"
        raise InputError(f"{name}: {scanned if pictures else 'its pages hold no text'}")
    content = replace(_content(pages, title, days), running=running)
    return content, [f"{name}: {_unread(pictures)}"] if pictures else []


def _content(pages: list[Page], title: str, days: tuple[tuple[dt.date, DateBasis], ...]) -> Content:
    """The text of the pages, of which nothing is kept."""
    marks = {page.number: page.mark for page in pages if page.mark}
    usual = usual_print(piece for page in pages for piece in _read(page))

    def found() -> Iterator[Column]:
        pages.reverse()
        while pages:
            page = pages.pop()
            yield from columns(page.number, list(page.pieces.values()))
            yield from columns(page.number, list(page.turned.values()))

    draft = Draft()
    for part in parts(found(), usual):
        turns = [(start, page, marks.get(page, "")) for start, page in part.turns(usual.compounds)]
        mark = marks.get(part.page, "")
        draft.add(part.kind, part.text(usual.compounds), part.page, mark=mark, turns=turns)
    return draft.content(title, days)


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


def _pages(data: bytes, count: int, name: str) -> Iterator[Page]:
    """The pages of a file; pdfium keeps what it has read of it, and is begun again for each few."""
    characters = 0
    for first in range(0, count, _AT_ONCE):
        with pypdfium2.PdfDocument(data) as pdf:
            for at in range(first, min(first + _AT_ONCE, count)):
                sheet = pdf[at]
                try:
                    page = _page(sheet, at + 1)
                finally:
                    sheet.close()
                characters += len(page.words)
                if characters > MOST_CHARACTERS:
                    raise InputError(
                        f"{name}: holds more than {MOST_CHARACTERS:,} characters: split it"
                    )
                yield page


def _page(sheet: Any, number: int) -> Page:
    box = sheet.get_bbox()
    width, height = box[2] - box[0], box[3] - box[1]
    text = sheet.get_textpage()
    try:
        turns = pieces(text, box)
    finally:
        text.close()
    main = max(turns, key=lambda turn: sum(len(piece.text) for piece in turns[turn]), default=0)
    turned = [piece for turn in sorted(turns) if turn != main for piece in turns[turn]]
    width, height = (height, width) if main % 2 else (width, height)
    page = page_of(number, width, height, turns.get(main, []), turned)
    is_picture = is_at_edges(page) and _pictured(sheet) > 0.5 * width * height
    return replace(page, is_picture=is_picture)


def _pictured(sheet: Any) -> float:
    """The area of the pictures on a page; scanners may part one into stripes."""
    kinds = [raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM]
    area = held = 0.0
    for part in sheet.get_objects(filter=kinds, max_depth=3):
        if part.level == 0:
            left, bottom, right, top = part.get_bounds()
            held = max(0.0, right - left) * max(0.0, top - bottom)
        if part.type == raw.FPDF_PAGEOBJ_IMAGE:
            area += held
            held = 0.0  # a form counts once, whatever it holds
    return area


def _read(page: Page) -> Iterator[Line]:
    yield from page.pieces.values()
    yield from page.turned.values()


def _unread(pictures: list[int]) -> str:
    """What is said of the pages that are pictures."""
    if len(pictures) == 1:
        return f"page {pictures[0]} is a picture without text: put it through OCR to have it read"
    where = _ranges(pictures)
    return f"pages {where} are pictures without text: put them through OCR to have them read"


def _ranges(numbers: list[int]) -> str:
    """Numbers in short: 3, 7-9."""
    starts = [n for at, n in enumerate(numbers) if at == 0 or numbers[at - 1] != n - 1]
    ends = [n for at, n in enumerate(numbers) if numbers[at + 1 : at + 2] != [n + 1]]
    return ", ".join(
        f"{start}-{end}" if end > start else f"{start}"
        for start, end in zip(starts, ends, strict=True)
    )
