"""Body: the paragraphs and rows of an office document, in the order in which they begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from timeline.document import BlockKind
from timeline.readers.blocks import blocks
from timeline.readers.content import Draft, tidy
from timeline.readers.web.stated_days import opens_with_date

Role = Literal["text", "item", "heading", "title", "subtitle", "row", "head row"]
_LONGEST_HEADING = 200
"""Characters; what is longer is text that somebody gave the look of a heading."""
LABEL = 60
"""Characters; a cell with more, beside several rows, is no label of each of them: a day, a name."""
_OPENING = 80
"""Characters of a line that tell whether it opens with a date."""


@dataclass(slots=True)
class _Piece:
    role: Role
    cells: list[list[str]] = field(default_factory=lambda: [[]])
    """The strings of each cell of a row; a paragraph has one cell."""
    under: int = 0
    """Of a note, how many pieces of the text stand above its mark."""

    @property
    def text(self) -> str:
        cells = ("".join(cell).strip() for cell in self.cells)
        return " | ".join(cell for cell in cells if tidy(cell))


@dataclass(slots=True)
class Body:
    r"""Gathers text between the beginnings and ends of paragraphs, cells and rows.

    Paragraphs may hold others, as in text boxes. Within a row everything belongs to its cells: a
    table in a cell adds its cells to those of the row.

    >>> body = Body()
    >>> body.begin("heading"), body.write("The mill"), body.end()
    (None, None, None)
    >>> draft = Draft()
    >>> body.pour(draft), draft.content().text
    (None, 'The mill\n')
    """

    under: int = 0
    """How many pieces of the text stand above the mark of the note that follows."""
    _pieces: list[_Piece] = field(default_factory=list)
    _open: list[list[list[str]]] = field(default_factory=list)
    """For each paragraph that has begun, the innermost last, a list of its strings alone."""
    _row: _Piece | None = None
    _rows: int = 0
    """How many rows have begun, each in a cell of the one before."""
    _joined: list[list[str]] | None = None
    """That list of a paragraph that the next one goes on with."""

    def begin(self, role: Role = "text") -> None:
        """A paragraph begins."""
        own: list[list[str]] = [[]]
        if self._row:
            own = [self._row.cells[-1]]
            own[0].append("\n")
        elif self._joined:
            own[0], self._joined[0] = self._joined[0], []
        if not self._row:
            self._pieces.append(_Piece(role, own, self.under))
        self._joined = None
        self._open.append(own)

    def end(self, *, joined: bool = False) -> None:
        """The innermost paragraph ends; where `joined`, the next one goes on with its text."""
        own = self._open.pop()
        self._joined = own if joined and not self._row else None

    def write(self, text: str) -> None:
        """Adds to the innermost paragraph; text outside of paragraphs is not read."""
        if self._open:
            self._open[-1][0].append(text)

    def begin_row(self, *, head: bool = False) -> None:
        """A row of a table begins."""
        self._rows += 1
        self._joined = None
        if self._row is None:
            self._row = _Piece("head row" if head else "row", under=self.under)
            self._pieces.append(self._row)

    def end_row(self) -> None:
        """The innermost row ends."""
        self._rows -= 1
        if not self._rows:
            self._row = None

    def part_cells(self) -> None:
        """A cell begins or ends: what follows is another one's."""
        if self._row:
            self._row.cells.append([])

    @property
    def label(self) -> str:
        """What the cell says, where it is short enough to be said again in the rows beside it."""
        text = tidy("".join(self._row.cells[-1])) if self._row else ""
        return text if len(text) <= LABEL else ""

    def repeat(self, label: str) -> None:
        """A cell that the label of a row above reaches down into."""
        if self._row:
            self._row.cells += [[label], []]

    @property
    def title(self) -> str:
        """The text of the first paragraph that is the title."""
        return next((text for piece in self._pieces if piece.role == "title"
                     and (text := tidy(piece.text))), "")  # fmt: skip

    @property
    def count(self) -> int:
        """How many paragraphs and rows have begun."""
        return len(self._pieces)

    def sections(self) -> list[str]:
        """The heading that stands last among the first pieces, none of them, one, two …"""
        found = [""]
        for piece in self._pieces:
            heads = piece.role in ("heading", "title") and len(piece.text) <= _LONGEST_HEADING
            found.append((tidy(piece.text) if heads else "") or found[-1])
        return found

    def pour(self, draft: Draft, page: int | None = None, above: Body | None = None) -> None:
        """Adds everything to a draft, each block under the last heading before it.

        Notes stand under that of their marks in the text `above`.
        """
        marked = above.sections() if above else []
        for piece, last in zip(self._pieces, self.sections()[1:], strict=True):
            section = last or (marked[piece.under] if marked else "")
            text = piece.text
            heads = piece.role in ("heading", "title", "subtitle")
            if piece.role == "head row" or (heads and len(text) <= _LONGEST_HEADING):
                draft.add("heading", text, page)
            elif piece.role == "row" or (piece.role == "item" and opens_with_date(text)):
                draft.add("line", text, page, section)
            else:
                for kind, entry in entries(text):
                    draft.add(kind, entry, page, section)


def entries(text: str) -> Iterator[tuple[BlockKind, str]]:
    r"""A paragraph; or each of its lines, where more than one opens with a date or time.

    >>> list(entries("1998 – Founded\n2003 – Sold"))
    [('line', '1998 – Founded'), ('line', '2003 – Sold')]
    >>> list(entries("It was founded in\n1998."))
    [('paragraph', 'It was founded in\n1998.')]
    """
    lines = text.split("\n")
    opens = [_is_entry(line) for line in lines]
    if sum(opens) < 2:
        yield ("line" if opens[0] else "paragraph"), text
        return
    start = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or opens[number]:
            yield ("line" if opens[start] else "paragraph"), "\n".join(lines[start:number])
            start = number


def _is_entry(line: str) -> bool:
    """Whether a line opens with a date or time, as blocks() tells it of an item of a list."""
    return any(block.kind == "line" for block in blocks(f"- {line[:_OPENING]}"))
