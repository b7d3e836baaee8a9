"""The dates of web pages: the day that one was published, and how the entries of its lists open."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

from timeline.document import DateBasis
from timeline.errors import InputError
from timeline.precision import Precision
from timeline.readers.day.lone_date import lone_date

_MONTH = (
    r"(?:jan|feb|mar|mär|mrz|maa|apr|may|mai|mei|mag|jun|jul|aug|sep|set|oct|okt|ott|out|nov|dec"
    r"|dez|dic|gen|ene|fev|fév|fev|avr|abr|giu|lug|juin|juil|aoû|ago|déc|янв|фев|мар|апр|мая|май"
    r"|июн|июл|авг|сен|окт|ноя|дек)[^\W\d_]*\.?"
)
_SEASON = r"(?:(?:early|mid|late|spring|summer|autumn|fall|winter)[\s-]+){1,2}"
_DATE = (
    r"\d{1,2}[:.h]\d\d(?::\d\d)?\b|\d{4}-\d\d(?:-\d\d)?\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.|er|º)?(?:\s?[-–—]\s?\d{{1,2}})?\s(?:de\s)?{_MONTH}(?!\w)"
    r"(?:,?\s(?:de\s)?\d{4}\b)?"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s\d{{4}}\b)?|{_MONTH}\s\d{{4}}\b"
    rf"|{_SEASON}\d{{4}}s?\b|(?:c\.|ca\.|circa)\s?\d{{3,4}}\b"
    r"|[12]\d{3}s?\b(?:\s?[-–—/]\s?\d{2,4}\b)?|\d{1,4}s?\s?(?:BCE?|CE|AD)\b|AD\s\d{1,4}\b"
)
_ENTRY = re.compile(rf"[\[(]?(?:{_DATE})", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
"""There is no such opening without one, and most texts that are asked about have none."""
_ONLY_DATE = re.compile(rf"[\[(]?(?:{_DATE})[\])]?\s?[:–—.-]?", re.IGNORECASE)


def opens_with_date(text: str) -> bool:
    """Whether an entry of a list opens with a day, a time or a year: 1887 – It burned."""
    return _DIGIT.search(text) is not None and _ENTRY.match(text) is not None


def is_only_date(text: str) -> bool:
    """Whether there is nothing but a day, a time or a year: 3 May 1887."""
    return _ONLY_DATE.fullmatch(text) is not None


Days = tuple[tuple[dt.date, DateBasis], ...]

_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)(?:[Tt\s].*)?", re.DOTALL)
_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|\w*Report)")
_PUBLISHED = frozenset(
    "article:published_time og:published_time og:article:published_time datepublished pubdate "
    "publishdate publish-date publication_date publication-date citation_publication_date "
    "citation_date citation_online_date parsely-pub-date sailthru.date date dc.date dc.date.issued "
    "dc.date.created dc.created dc.issued dcterms.date dcterms.issued dcterms.created "
    "dcterms.available article.published originalpublicationdate".split()
)
_MODIFIED = frozenset(
    "article:modified_time og:updated_time datemodified lastmod last-modified dc.date.modified "
    "dcterms.modified".split()
)
_HEADER = 20
"""A byline stands among the first blocks of an article."""
_LONG = 100
"""A block this long is part of the article and no byline."""

_NAME = r"[^\W\d_][^.!?\d]{0,58}(?:\b[A-Z]\.[^.!?\d]{1,40})?"
_POSTED = re.compile(
    r"(?:(?:first|originally)\s)?(?:posted|published|written|submitted)"
    rf"(?:\s+by\s+{_NAME}?)?(?:\s+on\b)?:?\s+(?P<day>(?:[^.!?]|\.(?=\s?\d))*?\d{{4}}(?:-\d\d-\d\d)?)"
    rf"(?:,?\s+(?:at\s+|@\s*)?\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?)?(?:[\s,|·–—-]+by:?\s+{_NAME})?",
    re.IGNORECASE,
)


def stated_days(tree: LexborHTMLParser) -> tuple[list[dt.date], list[dt.date]]:
    """The days that a page's data give: those of publication, those of the last change."""
    published: list[dt.date] = []
    modified: list[dt.date] = []
    for thing in _things(tree):
        _note(published, thing.get("datePublished"))
        _note(modified, thing.get("dateModified"))
    for meta in tree.css("meta[content]"):
        facts = meta.attributes
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (facts.get(key) or "").lower()
            if name in _PUBLISHED:
                _note(published, facts["content"])
            elif name in _MODIFIED:
                _note(modified, facts["content"])
    return published, modified


def byline_days(nodes: list[LexborNode], without: set[int]) -> list[dt.date]:
    """The days that <time> and itemprop=datePublished give at the head of an article."""
    days: list[dt.date] = []
    for node in nodes:
        for found in node.css("time, [itemprop=datePublished]"):
            facts = found.attributes
            if _stands_in_list(found, node, without):
                continue
            is_said = "pubdate" in facts or facts.get("itemprop") == "datePublished"
            if is_said or _is_byline(found, node):
                written = facts.get("datetime") or facts.get("content") or found.text()
                _note(days, written)
            if len(days) > 3:
                return days[:1]
    return days


def posted_days(texts: Iterable[str]) -> list[dt.date]:
    """The day of a line above the first paragraph: Posted on March 15, 2021 by Lena.

    >>> posted_days(["My week", "Posted on March 15, 2021 by Lena", "It rained."])
    [datetime.date(2021, 3, 15)]
    """
    days: list[dt.date] = []
    for text in islice(takewhile(_may_be_byline, texts), _HEADER):
        if posted := _POSTED.fullmatch(text):
            _note(days, posted["day"])
    return days[:1]


def _may_be_byline(text: str) -> bool:
    return len(text) <= (_LONG / 2 if text.endswith((".", "!", "?")) else _LONG)


def _stands_in_list(found: LexborNode, top: LexborNode, without: set[int]) -> bool:
    """Whether a time belongs to an entry of a list, or to what is no part of the article."""
    at: LexborNode | None = found
    while at is not None:
        if at.mem_id in without:
            return True
        if at.mem_id == top.mem_id:
            return False
        if at.tag in ("li", "td", "dd", "dt", "h2", "h3", "h4", "blockquote", "aside", "footer"):
            return len((at.parent or at).css("time")) > 1 or at.tag in ("blockquote", "aside")
        at = at.parent
    return False


def _is_byline(found: LexborNode, top: LexborNode) -> bool:
    """Whether a time stands above the first long paragraph, in a block of few words."""
    block: LexborNode | None = found.parent
    while block is not None and block.tag in ("span", "em", "i", "b", "strong", "small", "a"):
        block = block.parent
    text = block.text().strip() if block is not None else ""
    if block is None or len(text) > 2 * _LONG or (len(text) > _LONG / 2 and text[-1] in ".!?"):
        return False
    seen = 0
    for node in top.traverse():
        if node.mem_id == found.mem_id:
            return True
        if node.tag in ("p", "li", "td", "blockquote"):
            seen += 1
            if seen > _HEADER or (node.mem_id != block.mem_id and len(node.text()) > _LONG):
                return False
    return False


def _things(tree: LexborHTMLParser) -> Iterator[dict[str, object]]:
    """The articles that JSON-LD describes as the page itself, not as entries of a list."""
    for script in tree.css('script[type*="ld+json"]'):
        try:
            data = json.loads(script.text())
        except (ValueError, RecursionError):  # written by hand, and not well
            continue
        found = data if isinstance(data, list) else [data]
        for thing in found[:100]:
            if not isinstance(thing, dict):
                continue
            graph = thing.get("@graph")
            inner = graph if isinstance(graph, list) else [graph, thing.get("mainEntity"), thing]
            articles = [part for part in inner if isinstance(part, dict) and _is_article(part)]
            if len(articles) == 1 or (articles and graph is None):
                yield articles[0]
            elif articles:
                yield from (part for part in articles if "mainEntityOfPage" in part)


def _is_article(thing: dict[str, object]) -> bool:
    kinds = thing.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.fullmatch(kind) is not None
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _note(days: list[dt.date], written: object) -> None:
    """Adds the day that is written, where one is and it is new."""
    day = _day(written) if isinstance(written, str) else None
    if day and day not in days:
        days.append(day)


def _day(written: str) -> dt.date | None:
    iso = _ISO.fullmatch(written)
    try:
        if iso:
            return dt.date(int(iso[1]), int(iso[2]), int(iso[3]))
        span = lone_date(written[:100], "") if re.search(r"\d", written) else None
        if span and span.first == span.last and span.precision.rank <= Precision.DAY.rank:
            return dt.date.fromisoformat(span.first or "")
    except (ValueError, InputError):  # no day of the calendar, or one of two
        pass
    return None
