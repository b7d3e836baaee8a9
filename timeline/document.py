"""Document: a text that knows where it comes from, and what a timeline keeps of it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from timeline.errors import OptionError

BlockKind = Literal["paragraph", "heading", "line"]
DateBasis = Literal[
    "given",
    "front matter",
    "metadata",
    "mail",
    "properties",
    "dateline",
    "file name",
    "timeline.toml",
    "assumed",
]
"""How a document's day is known: said by the caller, by its front matter, by the data in a web page
or an article of a collection, by the header of a mail, by a file's properties, by a line at its
top, by its name, by its folder; or taken for today."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text that stands by itself; what lies in no block is not read."""

    kind: BlockKind
    """"line" is an entry of a log, a list or a table, in which sentences need no full stop."""
    start: int
    """Offset of its first character in the document's text, in code points."""
    end: int
    """Offset after its last character."""
    page: int | None = None
    """The page that it begins on, from 1, in documents that have pages."""
    section: str = ""
    """The heading that it stands under, in documents whose headings are known."""
    mark: str = ""
    """The number stamped on its page (Bates), where there is one."""
    turns: tuple[tuple[int, int, str], ...] = ()
    """Where it goes on on other pages: an offset in the text, and the page and mark from there."""

    def place(self, offset: int) -> tuple[int | None, str]:
        """The page, and its mark, that an offset stands on.

        >>> Block("paragraph", 0, 90, 4, mark="K-4", turns=((50, 5, "K-5"),)).place(60)
        (5, 'K-5')
        """
        turns = [turn for turn in self.turns if turn[0] <= offset]
        return turns[-1][1:] if turns else (self.page, self.mark)


@dataclass(frozen=True, slots=True)
class Document:
    """One text to be read, with what is known about it.

    >>> Document("memo.txt", "The war ended in 1945.").title
    'memo.txt'
    """

    id: str
    """Names the document among those of one timeline; usually the file's name."""
    text: str
    """All of the text; every offset counts code points of it, newlines included."""
    blocks: tuple[Block, ...] = ()
    """In order, not overlapping; by default one for the whole text."""
    title: str = ""
    """What people call it; the id if nothing better is known."""
    path: str | None = None
    """The file it was read from, as the caller named it."""
    date: dt.date | None = None
    """The day it speaks from: "yesterday" is the day before."""
    date_basis: DateBasis | None = None
    """How that day is known."""
    language: str = "auto"
    """ISO 639-1, or "auto": told from the text."""
    digest: str = ""
    """SHA-256 of the file's bytes, or of the text in UTF-8, in hexadecimal digits."""

    def __post_init__(self) -> None:
        if not self.blocks and self.text:
            object.__setattr__(self, "blocks", (Block("paragraph", 0, len(self.text)),))
        if not self.title:
            object.__setattr__(self, "title", self.id)
        if not self.digest:
            digest = sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
            object.__setattr__(self, "digest", digest)

    @property
    def record(self) -> DocumentRecord:
        """Everything but the text."""
        return DocumentRecord(
            self.id, self.title, self.path, self.date, self.date_basis, self.digest
        )


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """What a timeline keeps of a document: everything but its text."""

    id: str
    title: str
    path: str | None = None
    date: dt.date | None = None
    date_basis: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that a source lies in, kept so that a page can be drawn without the document."""

    document: str
    """Id of its document."""
    start: int
    """Offset of its first character in the document's text."""
    end: int
    text: str
    page: int | None = None


class LineNumbers:
    r"""Tells the line, counted from 1, that an offset lies in.

    >>> LineNumbers("one\ntwo")(4)
    2
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._starts: Sequence[int] = starts

    def __call__(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


def to_date(value: dt.date | str | None, what: str = "date") -> dt.date | None:
    """A day from a `datetime.date`, an ISO 8601 string or None.

    Raises OptionError where it is anything else, or no day of the calendar.

    >>> to_date("2021-03-15")
    datetime.date(2021, 3, 15)
    """
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str):
        raise OptionError(
            f"{what} {value!r} is not a day: give a datetime.date or text like '2021-03-15'"
        )
    try:
        return dt.date.fromisoformat(value.strip())
    except ValueError:
        raise OptionError(f"{what} {value!r} is not a day like 2021-03-15") from None
