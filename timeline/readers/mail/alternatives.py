"""Which of the alternatives of a mail, plain text and HTML, holds what its sender wrote."""

from __future__ import annotations

import html
import re
from email.message import Message

from timeline.readers.mail.parts import is_plain, text_of
from timeline.readers.mail.quoted_markup import words_of

_ADDRESS = re.compile(r"\w+://\S+")
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 60
"""Words that a stub has at most: what has more was written to be read."""
_LEAST_SHARED = 0.5
"""The part of its words that a text shares with HTML which says the same."""
_MUCH_MORE = 4
"""How many times as many words HTML has that says what the text does not."""


def fullest(parts: list[Message]) -> list[Message]:
    """Of the alternatives those in plain text, unless they only point to the others."""
    plain = [part for part in parts if is_plain(part)]
    rich = [part for part in parts if not is_plain(part)]
    if not plain or not rich:
        return parts
    said = _words("\n".join(map(text_of, plain)))
    shown = _words(html.unescape("\n".join(words_of(text_of(part)) for part in rich)))
    return rich if _is_stub(said, shown) else plain


def _is_stub(said: list[str], shown: list[str]) -> bool:
    """Whether a text says another thing than the HTML, or next to nothing of it."""
    if len(shown) > _MUCH_MORE * len(said):
        return True
    shared = set(said) & set(shown)
    return bool(shown) and len(said) <= _FEW and len(shared) < _LEAST_SHARED * len(set(said))


def _words(text: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", text).lower())
