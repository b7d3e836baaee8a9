"""What the styles of an RTF file say of the paragraphs that have them."""

from __future__ import annotations

import re

from timeline.readers.office.body import Role

_HEADING = re.compile(r"heading ?[1-9]", re.IGNORECASE)
_CONTENTS = re.compile(r"toc ?(?:\d|heading)|contents (?:\d|heading)", re.IGNORECASE)
BODY_TEXT = 9
"""The outline level of what is no heading."""


def role_of(style: str, outline: int | None) -> Role | None:
    """What a style makes of its paragraphs; None for those of a table of contents."""
    if _CONTENTS.match(style):
        return None
    if style.lower() in ("title", "subtitle"):
        return "title" if style.lower() == "title" else "subtitle"
    by_level = outline is not None and outline < BODY_TEXT
    return "heading" if by_level or _HEADING.fullmatch(style) else "text"
