"""Text for HTML: nothing in it is markup, and nothing that a page cannot hold."""

from __future__ import annotations

import re
from html import escape

# What no page can hold or show honestly: control characters, what XML forbids, lone surrogates, and
# the marks that turn the direction of the text after them.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069\ufeff]"
)
# No writing puts more marks on one letter; a stack of them hides the lines around it.
_STACK = re.compile(
    "[{0}](?<=[{0}]{{5}})".format(
        "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    )
)
_VISIBLE = re.compile(
    "[^\\s\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)

_FROM_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LONGEST_NAME = 500
"""Characters of a headline or a name; what is quoted from a document is never cut."""


def shown(text: str) -> str:
    """Text that a page can hold, character for character."""
    return _STACK.sub("\ufffd", _UNSAFE.sub("\ufffd", text))


def named(text: str) -> str:
    """Text that names something: it can be seen, and taken in.

    >>> len(named("x" * 1_000_000)), named("mill"), named(" ") == "\N{REPLACEMENT CHARACTER}"
    (500, 'mill', True)
    """
    if not _VISIBLE.search(text):
        return "\ufffd"
    return shown(text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1].rstrip() + "…")


def safe(text: str) -> str:
    """Text for HTML, in an element or a quoted attribute.

    >>> safe('<b onclick="x">')
    '&lt;b onclick=&quot;x&quot;&gt;'
    """
    # A browser would read "\r\n" as one character, and the offsets of a passage would be wrong.
    return escape(shown(text), quote=True).replace("\r", "&#13;")


def safe_name(text: str) -> str:
    """A name for HTML, as `named` has it."""
    return safe(named(text))


def isolated(written: str) -> str:
    """What others wrote, to stand inside a sentence of ours: it turns nothing around it.

    Where it has letters that run from right to left, the marks say where it begins and ends.

    >>> isolated("mill"), len(isolated("\N{HEBREW LETTER ALEF}"))
    ('mill', 3)
    """
    return f"\u2068{written}\u2069" if _FROM_RIGHT.search(written) else written


def folded(summary: str, body: str, name: str) -> str:
    """A part of the page that opens when its summary is clicked; only `summary` is escaped."""
    return f'<details class="tl-more {name}"><summary>{safe(summary)}</summary>{body}</details>'
