"""Dates that lie on the wrong side of the document's, now that the verb is known, or whose weekday

is another: moved by a week or by years.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.event import Stretch
from timeline.events.headlines.naming import Named
from timeline.events.patterns.tagging import Word
from timeline.events.status import is_past, lies_ahead, looks_ahead
from timeline.gregorian import DAY_SECONDS, day_number, is_date, weekday
from timeline.precision import Precision
from timeline.span import Span

_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.I)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_NEAR = 3
"""Years from the document's within which what is to come is read by it."""


def moved(
    span: Span,
    said: str,
    day: dt.date | None,
    words: Sequence[Word],
    named: Named,
    stretch: Stretch,
) -> Span:
    """A span whose year or week was only guessed, on the side of its verb and on its weekday.

    `said`: the words of the date, at `stretch`; `named`: what it turned out to be.
    """
    verb, head = named.verb, named.head_word
    if day is None:
        return span
    if lies_ahead(span, day) and is_past(words, verb, head):
        ahead = looks_ahead(words, head, stretch)
        return span if ahead else one_earlier(span, said) or span
    if is_to_come(words, named):
        return _next(span, said, day) or span
    return _on_its_weekday(span, said, day) or span


def one_earlier(span: Span, said: str) -> Span | None:
    """The same day or month of the year before, the same weekday a week before; None for others.

    >>> (one_earlier(Span.day(2011, 3, 3), "March 3") or Span.year(1)).edtf
    '2010-03-03'
    """
    if span.first_date is None or span.start is None:
        return None
    year, month, day = span.first_date
    match span.precision:
        case Precision.DAY if _WEEKDAY.match(said) and not re.search(r"\d", said):
            number = span.start // DAY_SECONDS - 7
            return Span.days(number, number)
        case Precision.PART_OF_DAY if _WEEKDAY.match(said) and span.end is not None:
            week = 7 * DAY_SECONDS
            return replace(span, start=span.start - week, end=span.end - week)
        case Precision.DAY if _MONTH.search(said) and is_date(year - 1, month, day):
            return Span.day(year - 1, month, day)
        case Precision.DAY if re.search(r"\d", said) and is_date(year - 1, month, day):
            return Span.day(year - 1, month, day)
        case Precision.MONTH if span.modifier is None:
            return Span.month(year - 1, month)
    return None


def is_to_come(words: Sequence[Word], named: Named) -> bool:
    """Whether a headline tells of what is to come: will open, is to open, will close and *open*."""
    verb, head, kept = named.verb, named.head_word, named.title.kept
    if verb is None:
        return False
    group = [word.lower for word in words[verb : head + 1]]
    if head in kept[1:]:
        group.append(words[kept[kept.index(head) - 1]].lower)
    if any(word in ("will", "shall", "'ll", "’ll") for word in group):
        return "have" not in group
    after = words[head + 1 : head + 2]
    return words[head].lower in ("is", "are") and bool(after) and after[0].tag == "TO"


def _next(span: Span, said: str, today: dt.date) -> Span | None:
    """The next such day or month after the document's day, where the span is not that."""
    if span.first_date is None or not _MONTH.search(said):
        return None
    year, month, day = span.first_date
    if abs(year - today.year) > _NEAR:
        return None
    this = (month, day) >= (today.month, today.day)
    match span.precision:
        case Precision.DAY:
            after = today.year if this else today.year + 1
            if _WEEKDAY.search(said):
                return _on_its_weekday(Span.day(after, month, day), said, today) or Span.day(
                    after, month, day
                )
            return Span.day(after, month, day) if is_date(after, month, day) else None
        case Precision.MONTH if span.modifier is None:
            return Span.month(today.year if month >= today.month else today.year + 1, month)
    return None


def _on_its_weekday(span: Span, said: str, today: dt.date) -> Span | None:
    """The same day in the nearest year in which it is of the weekday said; None where it is.

    >>> day = dt.date(2024, 3, 12)
    >>> (_on_its_weekday(Span.day(2026, 3, 20), "Wednesday, 20 March", day) or Span.year(1)).edtf
    '2024-03-20'
    """
    named = _WEEKDAY.search(said)
    if span.precision is not Precision.DAY or span.first_date is None or named is None:
        return None
    if not _MONTH.search(said):
        return None
    wanted = _WEEKDAYS.index(named[0][:3].lower()) + 1
    year, month, day = span.first_date
    if weekday(day_number(year, month, day)) == wanted:
        return None
    middle = today.year if abs(year - today.year) <= _NEAR else year
    for other in sorted(range(middle - _NEAR, middle + _NEAR), key=lambda y: abs(y - middle)):
        if is_date(other, month, day) and weekday(day_number(other, month, day)) == wanted:
            return Span.day(other, month, day)
    return None
