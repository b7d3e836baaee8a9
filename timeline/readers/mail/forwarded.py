"""Mails that are sent on in the text of another → Content of their own, with their own day."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from itertools import takewhile
from typing import Literal

from timeline.document import Block, DateBasis
from timeline.options import Options
from timeline.precision import Precision
from timeline.readers.content import Content, tidy
from timeline.readers.day.lone_date import lone_date
from timeline.readers.mail.body import moved
from timeline.readers.mail.quoted_replies import COLON, FROM, NOTES_DATE, OTHER, SENT, SUBJECT

_ENDS = rf"(?=\s+\*?(?:{FROM}|{SENT}|{OTHER}){COLON}|\s*$)"
_VALUE = rf"{COLON}[\s|]*([^\s|].{{0,400}}?){_ENDS}"
_SENT = re.compile(rf"(?:^|[\s*]){SENT}{_VALUE}|({NOTES_DATE})\s*$", re.MULTILINE)
_SUBJECT = re.compile(rf"(?:^|[\s*]){SUBJECT}{_VALUE}", re.MULTILINE)
_LANGUAGES = ("es", "it", "pt", "fr", "nl", "de")
"""Those whose short names of months are tried where the words do not tell the language."""
_LONGEST = 10_000
"""Characters of a head that are looked at."""
_ORDERS: tuple[Literal["dmy", "mdy"], ...] = ("dmy", "mdy")


def forwarded(
    text: str, blocks: tuple[Block, ...], number: int, by: dt.date | None, options: Options
) -> Content:
    """One of the mails that stand in a text, under the head that the one who sent it on left.

    Its day is that of its head; `by` the day of the mail that sends it on.
    """
    heads = takewhile(lambda block: block.kind == "heading", blocks)
    head = "\n".join(text[block.start : block.end] for block in heads)[:_LONGEST]
    start, end = blocks[0].start, blocks[-1].end
    sent, subject = _SENT.search(head), _SUBJECT.search(head)
    day = _day(sent[1] or sent[2], by, options) if sent else None
    days: tuple[tuple[dt.date, DateBasis], ...] = ((day, "mail"),) if day else ()
    own = tuple(moved(block, -start) for block in blocks)
    title = tidy(subject[1]) if subject else ""
    return Content(f"{text[start:end]}\n", own, title, days, f"forwarded {number}")


def _day(written: str, by: dt.date | None, options: Options) -> dt.date | None:
    """The day on which a mail was sent: of two readings, the last on which it can have been.

    It was sent before it was sent on, but its day may be that of a place farther east.
    """
    told = options.date_order != "auto" or options.language not in ("auto", "en")
    orders = [options] if told else [replace(options, date_order=order) for order in _ORDERS]
    days = [day for order in orders if (day := _lone_day(written, order))]
    others = (replace(options, language=language) for language in _LANGUAGES)
    days = days or [day for other in others if (day := _lone_day(written, other))][:1]
    possible = [day for day in days if by is None or day <= by + dt.timedelta(1)]
    return max(possible or days, default=None)


def _lone_day(written: str, options: Options) -> dt.date | None:
    span = lone_date(written, "", options)
    first = span.first_date if span and span.precision.rank <= Precision.DAY.rank else None
    return dt.date(*first) if first and first[0] > 0 else None
