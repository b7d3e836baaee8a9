"""HTML → its tree, in time that grows with its length and no faster."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from timeline.errors import InputError

NO_CONTENT = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SELF_ENDING = frozenset("p li td th tr dt dd option thead tbody tfoot html head body".split())
"""Elements that their next sibling ends: many that are not closed do not nest."""
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""Elements that go on in the next paragraph where they are not closed."""
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)|\Z)|<(/?)([a-z][^\s/>]*)[^>]*>?",
    re.IGNORECASE | re.DOTALL,
)
_MANY = re.compile(
    r"(<[A-Za-z][^\s<>]*+(?:\s++[^\s<>=\"'/]++"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']*+))?+){500})[^<>]*+"
)
"""A tag with more attributes than anybody writes: the parser would compare each with each."""
MOST_CHARACTERS = 64 * 1024 * 1024
MOST_TAGS = 1_000_000
"""Of a page: each costs some 800 bytes of memory."""
_SHORT = 100_000
_FEW_TAGS = 4_000
"""A page with fewer is parsed soon, however they are nested."""
_DEPTH = 500
"""As deep as browsers nest."""


def within_limits(markup: str, name: str) -> str:
    """The same markup; raises InputError, with `name`, where it is far more than a page has."""
    if len(markup) > MOST_CHARACTERS or markup.count("<") > MOST_TAGS:
        raise InputError(
            f"{name}: has {len(markup) // 1_000_000} MB of markup, more than is read as one page; "
            "split it"
        )
    return markup


def parse(markup: str) -> LexborHTMLParser:
    """The tree of an HTML page; what is nested deeper than in browsers is not nested further."""
    if len(markup) > _SHORT:
        markup = _MANY.sub(r"\1", markup)
    markup = _flattened(markup) if markup.count("<") > _FEW_TAGS else markup
    try:
        return LexborHTMLParser(markup)
    except SelectolaxError:  # it parses everything that it has memory for
        raise MemoryError from None


def _flattened(markup: str) -> str:
    """The markup without the tags that would nest deeper than in browsers."""
    formats = max(4, min(64, 3_000_000 // markup.count("<")))
    opened: dict[str, int] = {}
    left: dict[str, int] = {}
    depth = formatting = kept_to = 0
    kept: list[str] = []
    for tag in _TAG.finditer(markup):
        name = (tag[2] or "").lower()
        if not name or name in NO_CONTENT or name in _SELF_ENDING:
            continue
        is_format = name in _FORMATTING
        drop = False
        if not tag[1]:
            drop = depth >= _DEPTH or (is_format and formatting >= formats)
            if drop:
                left[name] = left.get(name, 0) + 1
            else:
                opened[name] = opened.get(name, 0) + 1
                depth += 1
                formatting += is_format
        elif left.get(name):
            drop = True
            left[name] -= 1
        elif opened.get(name):
            opened[name] -= 1
            depth -= 1
            formatting -= is_format
        if drop:
            kept.append(markup[kept_to : tag.start()])
            kept_to = tag.end()
    return "".join((*kept, markup[kept_to:]))
