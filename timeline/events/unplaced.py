"""Dates that their own words do not place: of any year, of an event's name, of a day behind."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from timeline.events.dated import Dated
from timeline.precision import Precision


def is_label(date: Dated, dates: Sequence[Dated]) -> bool:
    """Whether a year may only name what another date of it tells of: the *2018* race on 3 May."""
    year = date.known
    rank = year.precision.rank
    finer = (other.known for other in dates if other.known.precision.rank < rank)
    return year.precision is Precision.YEAR and any(
        other.first_date and year.first_date and other.first_date[0] == year.first_date[0]
        for other in finer
    )


def is_of_any_year(date: Dated) -> bool:
    """Whether a month or season without its year may be that of any year: every year in May."""
    named = date.span and date.span.precision in (Precision.MONTH, Precision.SEASON)
    return bool(named) and not date.complete and " " not in date.first.text


def lacks_its_day(date: Dated, dates: Sequence[Dated], written: dt.date | None) -> bool:
    """Whether a lone clock time may be of an earlier day that stands behind it.

    At 11 p.m. they took off on 3 May 1943: not at 11 p.m. of the day of the document.
    """
    span, day = date.span, date.first.as_of or written
    if day is None or span is None or date.complete or not span.precision.is_clock:
        return False
    words = _BY_THE_CLOCK.sub("", date.first.text)
    if span.first != day.isoformat() or any(letter.isalpha() for letter in words):
        return False
    return date is dates[0] and any(
        later.complete
        and later.span
        and later.span.precision is Precision.DAY
        and later.span.last
        and later.span.last < span.first
        for later in dates[1:]
    )


_BY_THE_CLOCK = re.compile(
    r"(?i:[ap]\.?m\b|\b(?:hours|hrs|o.clock|noon|midnight)\b)|\b[A-Z]{2,4}\b"
)
