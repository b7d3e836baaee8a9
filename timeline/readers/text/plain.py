"""Plain text and Markdown: the text as it is, its blocks, and what its front matter says."""

from __future__ import annotations

import re

from timeline.options import Options
from timeline.readers.blocks import blocks
from timeline.readers.content import Content
from timeline.readers.day.front_matter import front_matter


def read_plain(text: str, name: str, options: Options) -> Content:
    r"""The content of a text; every offset counts characters of the text as it is.

    >>> read_plain("---\ntitle: A day\n---\nIt rained.", "a.md", Options()).title
    'A day'
    """
    said = front_matter(text, name, options)
    return Content(
        text,
        blocks(text, said.end),
        said.title or _first_heading(text, said.end),
        ((said.date, "front matter"),) if said.date else (),
    )


def _first_heading(text: str, start: int) -> str:
    """The title of a Markdown document that opens with one."""
    match = re.compile(r"\s*#[ \t]+(\S)([^\n]*)").match(text, start)
    return (match[1] + match[2].rstrip(" \t#")).strip() if match else ""
