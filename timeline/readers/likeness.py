"""What a text without a telling name is like: a table, JSON, subtitles, a mail; or just a text.

Prose must never be taken for one of them: each is told by what nobody writes by chance.
"""

from __future__ import annotations

import csv
import io
import re
from email.utils import parsedate_tz
from itertools import islice
from typing import Literal

from timeline.readers.encoding import decode_any
from timeline.readers.text.columns import DATES, DELIMITERS, IDS, TEXTS, TITLES
from timeline.readers.text.json_records import json_records

_OPENING = 64 * 1024
"""Bytes that tell what a text is."""
_TIME = r"(?:\d+:)?\d\d:\d\d[.,]\d{3}"
_TIMING = re.compile(rf"^{_TIME}[ \t]+-->[ \t]+{_TIME}", re.MULTILINE)
_SUBTITLES = re.compile(rf"\s*(?:WEBVTT(?!\S)|(?:\d+[ \t]*\n)?{_TIME}[ \t]+-->)")
_JSON = re.compile(r"\s*(?:\[\s*)?\{\s*\"")
_QUOTED = re.compile(r'"[^"]*(?:"|$)')
_ROWS = 50
"""So many of the rows of a table are looked at."""
_NAME = 40
"""Letters of the longest name of a column."""
_KNOWN = frozenset((*TEXTS, *DATES, *TITLES, *IDS))
_HEAD = re.compile(r"\s*((?:[A-Za-z][A-Za-z0-9-]*:.*\n(?:[ \t]+\S.*\n)*){2,})[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*)$", re.MULTILINE)
_BETWEEN_SERVERS = frozenset("received message-id return-path mime-version content-type".split())
"""Headers that programs write: who copies a mail into a text leaves them out."""
_HEADERS = frozenset(("to", "cc", "subject", "reply-to", *_BETWEEN_SERVERS))


def likeness(data: bytes, text_column: str = "") -> Literal["records", "subtitles", "mail"] | None:
    r"""What some bytes of text are like, or None; a column with the text may be named.

    >>> likeness(b"title,text\nThe mill,It burned.\n"), likeness(b"First, text\nburned.\n")
    ('records', None)
    """
    opening = decode_any(data[:_OPENING]).lstrip("\ufeff").replace("\r\n", "\n")
    if _SUBTITLES.match(opening) and _TIMING.search(opening):
        return "subtitles"
    texts = (text_column.strip().casefold(),) if text_column else TEXTS
    if _JSON.match(opening):
        return "records" if _is_json(data, texts) else None
    if _is_table(opening, texts, whole=len(data) <= _OPENING):
        return "records"
    return "mail" if _is_mail(opening) else None


def _is_json(data: bytes, texts: tuple[str, ...]) -> bool:
    """Whether the first object, on a line or in a list, has a text."""
    first = next(json_records(decode_any(data), "", texts, []), None)
    return first is not None and any(key.casefold() in texts for key in first.values)


def _is_table(opening: str, texts: tuple[str, ...], *, whole: bool) -> bool:
    """Whether columns are named, of which two are known, and all rows below have as many."""
    header = _QUOTED.sub("", opening.partition("\n")[0])
    delimiter = max(DELIMITERS, key=header.count)
    if delimiter not in header:
        return False
    try:
        rows = list(islice(csv.reader(io.StringIO(opening), delimiter=delimiter), _ROWS + 2))
    except csv.Error:
        return False
    while rows and not rows[-1]:
        rows.pop()
    if not whole and len(rows) < _ROWS + 2:
        rows.pop()  # which the opening cuts off
    if len(rows) < 2:
        return False
    names = [name.strip().casefold() for name in rows[0]]
    named = not any(len(name) > _NAME for name in names) and any(name in texts for name in names)
    known = sum(name in _KNOWN or name in texts for name in names)
    return named and known > 1 and all(len(row) == len(names) for row in rows)


def _is_mail(opening: str) -> bool:
    """Whether the headers of one mail stand at the top: not of the first of several."""
    head = _HEAD.match(opening)
    if not head:
        return False
    fields = {name.lower(): value for name, value in _FIELD.findall(head[1])}
    if len(_BETWEEN_SERVERS & fields.keys()) > 1:
        return True
    if "from" not in fields or not _HEADERS & fields.keys():
        return False
    sent = parsedate_tz(fields.get("date", ""))
    return sent is not None and not _opens_another(opening[head.end() :])


def _opens_another(below: str) -> bool:
    """Whether the text goes on with the head of another mail, which is no quote in this one."""
    for head in re.finditer(r"\n\n(?=From:)", below):
        fields = _HEAD.match(below, head.end())
        if fields and re.search(r"^Date:", fields[1], re.MULTILINE):
            above = below[: head.start()].rpartition("\n")[2]
            if not above.rstrip().endswith(("-", ":", "_")):
                return True
    return False
