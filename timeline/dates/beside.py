"""The words on either side of what may be a date."""

from __future__ import annotations

import re

_BEFORE = re.compile(r"([\w.&’'-]+|[(\[–—/§])(?:[^\S\n]|\n(?!\s*\n)|[“„\"])*$")
_AFTER = re.compile(r"\s*([\w’'-]+|[^\w\s])?")


def written_before(text: str, start: int) -> str:
    """The word, bracket or dash before an offset as it is written; "" at the beginning.

    >>> written_before("seit Mai", 5)
    'seit'
    """
    match = _BEFORE.search(text, max(0, start - 24), start)
    return match[1] if match else ""


def written_after(text: str, end: int) -> str:
    """The word or sign after an offset as it is written; "" at the end.

    >>> written_after("im Mai, als", 6)
    ','
    """
    match = _AFTER.match(text, end, end + 24)
    return (match[1] or "") if match else ""
