"""PDFs as offices and printers make them, with what stands around their text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import accumulate

from generated_files import HEADINGS, Writer
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

HYPHENS = {
    parted.replace("-", ""): parted
    for parted in """agree-ment admin-istration commis-sion correspon-dence cooper-ative foun-dation
    govern-ment instal-ment inven-tory munici-pal neighbour-hood neigh-bours observ-atory
    provin-cial rail-way school-house ware-house mead-ows car-ried well-known hand-written
    long-awaited twenty-five forty-two""".split()
}
HYPHENS |= {parted: parted for parted in HYPHENS.values()}


class Press:
    """Sets paragraphs, headings, tables and notes into the columns of the pages of a PDF file."""

    def __init__(self, number: int, writer: Writer, day: dt.date) -> None:
        self.writer, self.file = writer, BytesIO()
        self.canvas = Canvas(self.file, pagesize=(595, 842))
        made = f"D:{day:%Y%m%d}101500+00'00'"
        self.canvas.setDateFormatter(lambda *_: made)
        self.columns = 2 if number % 3 == 1 else 1
        self.width = (595 - 144 - 24 * (self.columns - 1)) / self.columns
        self.size = 9.5 if self.columns == 2 else 11.0
        self.is_indented, self.is_ragged = number % 2 == 0, number % 4 == 3
        self.header = writer.decoy(95) if number % 5 != 4 else ""
        self.other_header = writer.decoy(95) if number % 5 == 2 else self.header
        self.footer = writer.decoy(85) if number % 3 != 2 else ""
        self.stamp = number % 3 == 0
        self.page, self.notes = 1, list[str]()
        self._open()

    def _open(self) -> None:
        self.column, self.top, self.y, self.bottom = 0, 750.0, 750.0, 85.0

    def _close(self) -> None:
        """Ends a page with its notes, header, footer and stamp."""
        draw = self.canvas
        draw.setFont("Times-Roman", 8)
        for at, line in enumerate(self.notes):
            draw.drawString(72, self.bottom - 12 - 10 * at, line)
        if self.notes:
            draw.line(72, self.bottom - 2, 200, self.bottom - 2)
        header = self.header if self.page % 2 else self.other_header
        draw.drawString(72, 795, header)
        draw.drawString(72, 42, self.footer)
        draw.drawCentredString(510, 42, str(self.page))
        if self.stamp:
            draw.setFont("Courier", 9)
            draw.drawRightString(560, 22, f"KALO-{self.page + 411:06}")
        draw.showPage()
        self.page, self.notes = self.page + 1, []
        self._open()

    def room(self, height: float) -> None:
        """Goes on in the next column where the rest of this one is too low."""
        if self.y - height >= self.bottom:
            return
        self.column, self.y = self.column + 1, self.top
        if self.column == self.columns:
            self._close()

    def heading(self, text: str, size: float = 13) -> None:
        self.room(110)
        self.y -= size
        self.canvas.setFont("Times-Bold", size)
        self.canvas.drawString(self._left(), self.y, text)
        self.y -= size
        if size > 16:  # a title stands over all columns
            self.top = self.y

    def paragraph(self, count: int, note: bool = False) -> None:
        """Known sentences, each on the page that it begins on; the first may have a note."""
        self.room(5 * self.size * 1.2 + 50 * note)
        sentences = [self.writer.known_one(self.page) for _ in range(count)]
        if note:
            said = f"{len(self.notes) + 1} {self.writer.known_one(self.page)}"
            lines = [line for line, _ in wrapped(said, 8, 451, 0)]
            self.notes += lines
            self.bottom += 10 * len(lines) + (12 if len(lines) == len(self.notes) else 0)
        indent = 14.0 if self.is_indented else 0.0
        starts = list(accumulate((_letters(sentence) for sentence in sentences), initial=0))
        set_so_far = 0
        for at, (line, is_last) in enumerate(
            wrapped(" ".join(sentences), self.size, self.width, indent)
        ):
            self.room(self.size * 1.2)
            self.y -= self.size * 1.2
            self._line(line, indent if at == 0 else 0.0, is_last or self.is_ragged)
            for start, sentence in zip(starts, sentences, strict=False):
                if set_so_far <= start < set_so_far + _letters(line):
                    self.writer.known[sentence] = self.page
            set_so_far += _letters(line)
        self.y -= 0.0 if self.is_indented else 7.0

    def rows(self, count: int) -> None:
        """A table with a number, a known sentence and a folio in each row."""
        self.y -= 8
        for at in range(1, count + 1):
            self.room(44)
            words = self.writer.known_one(self.page)
            cell = [line for line, _ in wrapped(words, 9, self.width - 90, 0)]
            self.canvas.setFont("Times-Roman", 9)
            self.canvas.drawString(self._left(), self.y - 12, str(at))
            self.canvas.drawRightString(self._left() + self.width, self.y - 12, f"f. {at * 7}")
            for line in cell:
                self.y -= 11
                self.canvas.drawString(self._left() + 30, self.y - 1, line)
            self.y -= 6
            self.canvas.line(self._left(), self.y, self._left() + self.width, self.y)
        self.y -= 14

    def done(self) -> bytes:
        self._close()
        self.canvas.save()
        return self.file.getvalue()

    def _left(self) -> float:
        return 72 + self.column * (self.width + 24)

    def _line(self, line: str, indent: float, is_ragged: bool) -> None:
        text = self.canvas.beginText(self._left() + indent, self.y)
        text.setFont("Times-Roman", self.size)
        spare = self.width - indent - stringWidth(line, "Times-Roman", self.size)
        text.setWordSpace(0 if is_ragged else spare / max(1, line.count(" ")))
        text.textOut(line)
        self.canvas.drawText(text)


def _letters(text: str) -> int:
    """How many characters a text has but for what is lost and won at the ends of lines."""
    return len(text) - text.count(" ") - text.count("-")


@cache
def _wide(word_: str) -> float:
    return stringWidth(word_, "Times-Roman", 1)


def wrapped(text: str, size: float, width: float, indent: float) -> Iterator[tuple[str, bool]]:
    """The lines of a paragraph, hyphenated, and whether each is the last."""
    line, left, space = "", (width - indent) / size, _wide(" ")
    for word_ in text.split():
        if not line or _wide(word_) + space <= left:
            left -= _wide(word_) + (space if line else 0)
            line = f"{line} {word_}".strip()
            continue
        bare = word_.rstrip(".,;")
        head, _, tail = HYPHENS.get(bare, bare).partition("-")
        if tail and _wide(f"{head}-") + space <= left:
            yield f"{line} {head}-", False
            line = tail + word_[len(bare) :]
        else:
            yield line, False
            line = word_
        left = width / size - _wide(line)
    yield line, True


def pdf(number: int, writer: Writer, day: dt.date) -> bytes:
    """A PDF file of three to twelve pages."""
    press = Press(number, writer, day)
    press.heading("The Kalo papers", 18)
    while press.page < number + 3 or press.y > 300:
        if writer.chance.random() < 0.2:
            press.heading(writer.pick(HEADINGS))
        has_note = press.columns == 1 and number % 2 == 0 and writer.chance.random() < 0.15
        press.paragraph(writer.chance.randint(2, 5), has_note)
        if number % 4 == 2 and writer.chance.random() < 0.1:
            press.rows(4)
        if press.page > number + 3:
            break
    return press.done()
