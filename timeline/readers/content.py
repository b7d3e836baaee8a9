"""Content: what a reader took out of a file; Draft gathers it, block after block."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.document import Block, BlockKind, DateBasis

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b\u2060\ufeff]+")
"""Control characters, soft hyphens and spaces without width: nobody reads them."""


@dataclass(frozen=True, slots=True)
class Content:
    """The text of one document, with what its file says about it."""

    text: str
    blocks: tuple[Block, ...]
    """In order, not overlapping."""
    title: str = ""
    days: tuple[tuple[dt.date, DateBasis], ...] = ()
    """The days that the file gives itself, the one to be trusted most first."""
    name: str = ""
    """Which of its file's documents it is; empty where the file is one document."""
    sent_on: dt.date | None = None
    """The day of the mail that it came with, which goes behind what it says itself."""
    running: tuple[str, ...] = ()
    """What its pages say in their headers and footers, less what changes: it is not in the text."""


@dataclass(slots=True)
class Draft:
    r"""Gathers the blocks of a document and the text that they are stretches of.

    >>> draft = Draft()
    >>> draft.add("heading", "The  mill"), draft.add("paragraph", "It burned\ndown.", page=2)
    (None, None)
    >>> draft.content().text
    'The mill\n\nIt burned down.\n'
    """

    _parts: list[str] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _length: int = 0

    def add(
        self,
        kind: BlockKind,
        text: str,
        page: int | None = None,
        section: str = "",
        mark: str = "",
        turns: Iterable[tuple[int, int, str]] = (),
    ) -> None:
        """Adds a block after those before it; runs of white space become one space.

        `mark` is the stamp that the page carries, its Bates number; `turns` tells where in the
        text other pages begin, with their numbers and marks. Nothing is added where no character
        of the text can be seen.
        """
        turned = [(len(tidy(text[:at])), page, mark) for at, page, mark in turns]
        text = tidy(text)
        if not text:
            return
        if self._blocks:
            follows = kind == "line" and self._blocks[-1].kind == "line"
            self._put("\n" if follows else "\n\n")
        start = self._length
        self._put(text)
        there = tuple((start + at, page, mark) for at, page, mark in turned)
        self._blocks.append(Block(kind, start, self._length, page, section, mark, there))

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def content(
        self,
        title: str = "",
        days: tuple[tuple[dt.date, DateBasis], ...] = (),
        name: str = "",
    ) -> Content:
        """All that was added, as one text."""
        # A long text is not copied for its last line break.
        text = "".join([*self._parts, "\n"] if self._parts else [])
        return Content(text, tuple(self._blocks), tidy(title), days, name)


def tidy(text: str) -> str:
    r"""The text on one line: white space is one space, what cannot be seen is gone.

    >>> tidy(" a\u00a0b\n\tc\u00add ")
    'a b cd'
    """
    return " ".join(seen(text).split())


def seen(text: str) -> str:
    r"""The text without what nobody sees; white space stays.

    >>> seen("a\u00adb\n")
    'ab\n'
    """
    return text if text.isprintable() else _UNSEEN.sub("", text)
