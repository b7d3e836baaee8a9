"""Text for HTML: nothing in it is markup, and nothing that a page cannot hold."""

from __future__ import annotations

import re
from html import escape

# What no page can hold or show honestly: control characters, lone surrogates, and the marks that
# turn the direction of the text after them; and what XML, and so an SVG, has no place for.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def shown(text: str) -> str:
    """Text that a page can hold, character for character."""
    return _UNSAFE.sub("\ufffd", text)


def safe(text: str) -> str:
    """Text for HTML, in an element or a quoted attribute.

    >>> safe('<b onclick="x">')
    '&lt;b onclick=&quot;x&quot;&gt;'
    """
    # A browser would read "\r\n" as one character, and the offsets of a passage would be wrong.
    return escape(shown(text), quote=True).replace("\r", "&#13;")


def folded(summary: str, body: str, name: str) -> str:
    """A part of the page that opens when its summary is clicked; only `summary` is escaped."""
    return f'<details class="tl-more {name}"><summary>{safe(summary)}</summary>{body}</details>'
