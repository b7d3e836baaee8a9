"""Web pages → Content: the main text, the title, the days that the page says it is from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from timeline.errors import InputError
from timeline.readers.content import Content, Draft, tidy
from timeline.readers.encoding import decode_markup
from timeline.readers.web.main_text import main_text
from timeline.readers.web.markup import add_node
from timeline.readers.web.page_tree import parse, within_limits
from timeline.readers.web.stated_days import Days, byline_days, posted_days, stated_days

_SITE = re.compile(r"\s+[|–—·•»:/-]+\s+")


def read_html(data: bytes, name: str) -> Iterator[Content]:
    r"""The main text of a web page, without what stands around it.

    Raises InputError where there is no text, or far more markup than a page has.

    >>> [content.text for content in read_html(b"<nav>Home</nav><p>It burned in 1887.", "a.html")]
    ['It burned in 1887.\n']
    """
    tree = parse(within_limits(decode_markup(data), name))
    body = tree.body
    draft, title = Draft(), ""
    nodes, without = main_text(body) if body is not None else ([], set())
    for node in nodes:
        title = add_node(draft, node, without=without, section=title) or title
    content = draft.content(_title(tree, title))
    texts = (content.text[block.start : block.end] for block in content.blocks)
    byline = byline_days(nodes, without) or posted_days(texts)
    content = replace(content, days=_days(tree, byline))
    if not content.text:
        raise InputError(f"{name}: {_why_empty(tree)}")
    yield content


def _title(tree: LexborHTMLParser, heading: str) -> str:
    """What the page calls itself to others, its heading, or its title less the site's name."""
    meta = tree.css_first('meta[property="og:title"]')
    stated = tidy((meta.attributes.get("content") or "") if meta else "")
    if stated or heading:
        return stated or heading
    found = tree.css_first("title")
    title = tidy(found.text()) if found else ""
    pieces = _SITE.split(title)
    if len(pieces) > 1:
        site = len(pieces[-1]) <= 40 and len(pieces[-1]) < len(title) / 2
        return title[: -len(pieces[-1])].rstrip(" |–—·•»:/-") if site else title
    return title


def _days(tree: LexborHTMLParser, byline: list[dt.date]) -> Days:
    published, modified = stated_days(tree)
    days = list(dict.fromkeys([*published, *byline])) or modified[:1]
    return tuple((day, "metadata") for day in days)


def _why_empty(tree: LexborHTMLParser) -> str:
    if tree.css_first("script") is not None:
        return "the page has no text of its own, a script builds it; save it from a browser"
    return "the page has no text"
