"""reStructuredText: its paragraphs, headings, lists and tables, by docutils."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from timeline.document import DateBasis
from timeline.errors import InputError
from timeline.options import Options
from timeline.readers.blocks import blocks
from timeline.readers.content import Content, Draft, tidy
from timeline.readers.day.lone_date import lone_date

_LEFT_OUT = frozenset(
    "comment substitution_definition target system_message image raw pending label meta "
    "math_block docinfo topic".split()
)
_NO_WORDS = frozenset("footnote_reference citation_reference image problematic raw target".split())
_LONG_WORD = re.compile(r"(?<!\S)\S{1001}")
"""To look for marks in it takes the square of its length."""


def read_restructured(text: str, name: str, options: Options) -> Content:
    r"""The content of a reStructuredText document, with the day in its field "Date".

    Raises InputError where docutils is not installed or cannot read the text.
    """
    try:
        from timeline.readers.text.restructured_tree import tree_of
    except ImportError:
        raise InputError(
            f"{name}: reStructuredText needs docutils; pip install 'cited-timeline[rst]', or name "
            "the file .txt"
        ) from None
    if long := _LONG_WORD.search(text):
        line = text.count("\n", 0, long.start()) + 1
        raise InputError(
            f"{name}: line {line}: a word has more than 1,000 letters; break it, or name the file "
            ".txt"
        )
    try:
        tree = tree_of(text)
    except RecursionError:
        raise InputError(f"{name}: is nested too deep to be read") from None
    draft = Draft()
    _add(draft, tree)
    return draft.content(str(tree.get("title") or ""), _days(tree, name, options))


def _add(draft: Draft, tree: Any) -> None:
    """Adds what stands in a tree, block by block, in order."""
    section = ""
    left = [tree]
    while left:
        node = left.pop()
        match node.tagname:
            case tag if tag in _LEFT_OUT:
                continue
            case "title" | "subtitle" | "rubric":
                section = tidy(_words(node))
                draft.add("heading", section)
            case "row":
                cells = [tidy(_words(cell)) for cell in node.children]
                head = node.parent.tagname == "thead"
                row = " | ".join(cell for cell in cells if cell)
                draft.add("heading" if head else "line", row, section="" if head else section)
            case "literal_block" | "line_block":
                for line in node.astext().splitlines():
                    draft.add("line", line, section=section)
            case "paragraph" | "term" | "attribution" | "caption" | "field_name":
                said = _words(node)
                for block in blocks(said):
                    kind = "line" if block.kind == "line" else "paragraph"
                    draft.add(kind, said[block.start : block.end], section=section)  # type: ignore[arg-type]
            case _:
                left.extend(reversed(node.children))


def _words(node: Any) -> str:
    """The words in a node, without what only points elsewhere."""
    parts: list[str] = []
    left = [node]
    while left:
        at = left.pop()
        if at.tagname == "#text":
            parts.append(str(at))
        elif at.tagname not in _NO_WORDS:
            left.extend(reversed(at.children))
            if at.tagname == "paragraph" and parts:
                parts.append(" ")
    return "".join(parts)


def _days(tree: Any, name: str, options: Options) -> tuple[tuple[dt.date, DateBasis], ...]:
    """The day in the fields above the text."""
    for date in tree.findall(lambda node: node.tagname == "date"):
        span = lone_date(date.astext(), name, options)
        if span and span.first and span.first == span.last and not span.first.startswith("-"):
            return ((dt.date.fromisoformat(span.first), "front matter"),)
    return ()
