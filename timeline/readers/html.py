"""Web pages → Content: the main text, the title, the days that the page says it is from."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from collections.abc import Iterator

from charset_normalizer import from_bytes
from selectolax.lexbor import LexborHTMLParser

from timeline.errors import InputError
from timeline.readers.content import Content, Draft, tidy
from timeline.readers.main_text import main_text
from timeline.readers.markup import add_node
from timeline.readers.page_tree import parse, within_limits
from timeline.readers.web_date import Days, byline_days, stated_days

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I
)
_HEAD = 4_096
"""The charset stands among the first bytes, or nowhere."""
_SAMPLE = 50_000
_NO_ENCODINGS = frozenset(
    "idna punycode undefined unicode-escape raw-unicode-escape unicode_escape raw_unicode_escape "
    "utf-7".split()
)
"""Python knows them; no browser reads a page in them."""
_USUAL = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 koi8_r shift_jis euc_jp gb18030 big5 "
    "euc_kr".split()
)
"""The encodings that pages without a stated one are in."""
_SITE = re.compile(r"\s+[|–—·•»:/-]+\s+")


def read_html(data: bytes, name: str) -> Iterator[Content]:
    r"""The main text of a web page, without what stands around it.

    Raises InputError where there is no text, or far more markup than a page has.

    >>> [content.text for content in read_html(b"<nav>Home</nav><p>It burned in 1887.", "a.html")]
    ['It burned in 1887.\n']
    """
    tree = parse(within_limits(decode_html(data), name))
    body = tree.body
    draft, title = Draft(), ""
    nodes, without = main_text(body) if body is not None else ([], set())
    for node in nodes:
        title = add_node(draft, node, without=without, section=title) or title
    content = draft.content(_title(tree, title), _days(tree, byline_days(nodes, without)))
    if not content.text:
        raise InputError(f"{name}: {_why_empty(tree)}")
    yield content


def decode_html(data: bytes) -> str:
    r"""The text of an HTML file, in the encoding that it states or seems to have.

    >>> decode_html(b'<meta charset="iso-8859-1">caf\xe9')
    '<meta charset="iso-8859-1">café'
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if stated := _CHARSET.search(data, 0, _HEAD):
        encoding = stated[1].decode("ascii").lower()
        if encoding in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"):
            encoding = "cp1252"  # as all browsers read it
        elif encoding.startswith("utf-16"):
            encoding = "utf-8"  # or the statement could not be read
        try:
            codec = codecs.lookup(encoding)
            if codec._is_text_encoding and codec.name not in _NO_ENCODINGS:
                return data.decode(encoding, "replace")
        except LookupError:  # a name that nobody knows: as if nothing were stated
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:  # cut off within a character
            return data.decode("utf-8", "replace")
    best = from_bytes(data[:_SAMPLE], cp_isolation=_USUAL).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


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
