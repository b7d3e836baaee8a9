"""Dates moved by a week or by years, now that their verb and their weekday are known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.events.event import Stretch
from timeline.events.headlines.naming import Named
from timeline.events.patterns.tagging import Word
from timeline.events.status import is_past, lies_ahead, looks_ahead
from timeline.gregorian import DAY_SECONDS, day_number, from_day_number, is_date, weekday
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
        near = span.first_date is not None and abs(span.first_date[0] - day.year) <= _NEAR
        told = near or not (named.who or lies_ahead(span, day) or _is_quoted(words, stretch))
        return (_next(span, said, day) if told else None) or span
    return _on_its_weekday(span, said, day) or span


def one_earlier(span: Span, said: str) -> Span | None:
    """The same day, month or season a year before, weekday a week before, decade a century before.

    None for others.

    >>> (one_earlier(Span.day(2011, 3, 3), "March 3") or Span.year(1)).edtf
    '2010-03-03'
    """
    dated = (
        _MONTH.search(said) is not None or re.search(r"\d\d?(?:st|nd|rd|th)?\b", said) is not None
    )
    match span.precision:
        case Precision.DAY | Precision.PART_OF_DAY if _WEEKDAY.match(said) and not dated:
            return _later(span, days=-7)
        case precision if precision.is_clock and not dated:
            return _later(span, days=-7)
        case Precision.DAY if dated:
            return _later(span, years=-1)
        case Precision.MONTH if span.modifier is None:
            return _later(span, years=-1)
        case Precision.SEASON:
            return _later(span, years=-1)
        case Precision.DECADE:
            return _later(span, years=-100)
    return None


def _is_quoted(words: Sequence[Word], stretch: Stretch) -> bool:
    """Whether a quotation is open where a date stands."""
    marks = [word.text for word in words if word.start < stretch[0] and word.tag == '"']
    return len(marks) % 2 == 1


def _later(span: Span, days: int = 0, years: int = 0) -> Span | None:
    """A span by so many days or years later; None where the calendar has no such day."""
    ends = []
    for moment in (span.start, span.end):
        if moment is None:
            return None
        number, second = divmod(moment, DAY_SECONDS)
        year, month, day = from_day_number(number + days)
        if not is_date(year + years, month, day):
            return None
        ends.append(day_number(year + years, month, day) * DAY_SECONDS + second)
    return replace(span, start=ends[0], end=ends[1])


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
    if _plans(words, verb, head):
        return True
    after = words[head + 1 : head + 2]
    return words[head].lower in ("is", "are") and bool(after) and after[0].tag == "TO"


def _plans(words: Sequence[Word], verb: int, head: int) -> bool:
    """Whether something is planned now: we *aim to* open it in May, *have booked for* 3 May."""
    group = [word.lower for word in words[max(0, verb - 2) : head + 1]]
    if any(first in _AIMING and second == "to" for first, second in pairwise(group)):
        return True
    after = words[head + 1].lower if head + 1 < len(words) else ""
    if words[head].lower in _AIMING and after == "to":
        return True
    booked = words[verb].lower in ("have", "has", "is", "are", "am") and (
        words[head].lower in _BOOKING
    )
    return booked and any(
        word.lower == "for" and other.tag == "DATE" for word, other in pairwise(words[head:])
    )


_AIMING = frozenset("aim aims plan plans intend intends expect expects hope hopes".split())
_BOOKING = frozenset("booked reserved scheduled arranged fixed set pencilled planned".split())


def _next(span: Span, said: str, today: dt.date) -> Span | None:
    """The next such day, month or season after the document's day."""
    first = span.first_date
    if first is None or not (_MONTH.search(said) or span.precision is Precision.SEASON):
        return None
    if span.precision.rank > Precision.SEASON.rank:
        return None
    shift = today.year - first[0]
    next_one = _later(span, years=shift)
    if next_one and not lies_ahead(next_one, today):
        next_one = _later(span, years=shift + 1)
    return next_one and (_on_its_weekday(next_one, said, today) or next_one)


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
