"""Markdown as people read it: without its signs, each block on the line that it has in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.document import Block, BlockKind
from timeline.errors import InputError
from timeline.options import Options
from timeline.readers.blocks import blocks
from timeline.readers.content import Content
from timeline.readers.day.front_matter import front_matter

_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\](?::[ \t]*)?")
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^<>]*+>", re.DOTALL | re.IGNORECASE
)
_TASK = re.compile(r"\[[ xX]\]\s+(?=\S)")
"""The box before an entry of a list of tasks."""
_DEEPEST = 50
"""How deep lists and quotes are nested; what lies deeper is left out."""
_LOOSE = 1_000
"""Brackets that nothing closes in one paragraph: to look for links among more takes the square."""
_CELL = " | "


def read_markdown(text: str, name: str, options: Options) -> Content:
    r"""The content of a Markdown document, less front matter, comments and tags.

    Lines keep their numbers, so that a citation leads to the line of the file.

    >>> content = read_markdown("# Log\n\nThe *mill* [burned](a.html).", "a.md", Options())
    >>> content.text, content.title
    ('Log\n\nThe mill burned.\n', 'Log')
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    said = front_matter(text, name, options)
    page = _Page(text[: said.end], text.count("\n", 0, said.end))
    section = title = ""
    tokens = _parser(text).parse(text[said.end :])
    for kind, told, line in _told(tokens):
        if kind == "head row":
            page.add("heading", told, line, "")
            continue
        if kind == "heading":
            title = title or ("" if page.blocks else told)
            section = told
        page.add(kind, told, line, "" if kind == "heading" else section)
    if not page.blocks and any(token.level >= _DEEPEST - 1 for token in tokens):
        raise InputError(f"{name}: is nested too deep to be read; save it as text")
    return Content(
        page.text,
        tuple(page.blocks),
        said.title or title,
        ((said.date, "front matter"),) if said.date else (),
    )


def _parser(text: str) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    if any(part.count("[") - part.count("]") > _LOOSE for part in text.split("\n\n")):
        parser.disable(["link", "image"])
    return parser


class _Page:
    """The text that is read, line under line, and its blocks."""

    def __init__(self, before: str, lines: int) -> None:
        self._parts = [before]
        self._length = len(before)
        self._line = self._first = lines
        self.blocks: list[Block] = []

    @property
    def text(self) -> str:
        return "".join(self._parts) + "\n" * bool(self.blocks)

    def add(self, kind: BlockKind | None, told: str, line: int, section: str) -> None:
        """Puts words on a line of the file, or on the next that is free."""
        last = self.blocks[-1].end if self.blocks else 0
        least = 1 if last == self._length and last else 0
        gap = max(least, self._first + line - self._line)
        self._put("\n" * gap)
        start = self._length
        self._put(told)
        found = blocks(told) if kind is None else (Block(kind, 0, len(told)),)
        self.blocks += [
            replace(block, start=start + block.start, end=start + block.end, section=section)
            for block in found
        ]
        if not found:
            self.blocks.append(Block("paragraph", start, self._length, section=section))

    def _put(self, told: str) -> None:
        self._parts.append(told)
        self._length += len(told)
        self._line += told.count("\n")


def _told(
    tokens: Sequence[Token],
) -> Iterator[tuple[BlockKind | Literal["head row"] | None, str, int]]:
    """What a reader sees: each with its kind, where Markdown tells it, and its line."""
    within = ""
    row: list[str] = []
    head, line = False, 0
    before = ("", "")
    for token in tokens:
        opens_entry, before = before[0] == "list_item_open", (before[1], token.type)
        line = token.map[0] if token.map else line
        match token.type:
            case "heading_open" | "paragraph_open":
                within = token.type
            case "tr_open":
                row, head = [], False
            case "th_open":
                head = True
            case "tr_close":
                if said := _CELL.join(cell for cell in row if cell):
                    yield "head row" if head else "line", said, line
            case "inline" if within:
                said = _words(token.children or ())
                if said := _TASK.sub("", said, count=1) if opens_entry else said:
                    yield "heading" if within == "heading_open" else None, said, line
                within = ""
            case "inline":
                row.append(" ".join(_words(token.children or ()).split()))
            case "fence" | "code_block":
                first = line + (token.type == "fence")
                for number, said in enumerate(token.content.splitlines()):
                    if said.strip():
                        yield "line", said.strip(), first + number
            case "html_block":
                said = "\n".join(part.strip() for part in _TAG.sub("", token.content).splitlines())
                if said.strip():
                    yield None, said.strip(), line + _blank_lines(said)


def _words(children: Sequence[Token]) -> str:
    """The words of a paragraph without their signs."""
    parts = []
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type == "html_inline":
            parts.append(" " * child.content.lower().startswith("<br"))
        elif child.type in ("text", "code_inline", "text_special"):
            parts.append(child.content)
    return _FOOTNOTE.sub("", "".join(parts)).strip()


def _blank_lines(text: str) -> int:
    """How many lines of a text come before its first word."""
    return text[: len(text) - len(text.lstrip())].count("\n")
