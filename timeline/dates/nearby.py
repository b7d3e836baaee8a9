"""Occurrences of what recurs, a weekday, a month, Christmas, around a base."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.dates.festivals import festival_day
from timeline.dates.meaning import Calendar, Festival, Part
from timeline.dates.place import calendar_span, day_span, part_span
from timeline.gregorian import DAY_SECONDS, MAX_YEAR, MIN_YEAR, from_day_number, weekday
from timeline.span import Span

Recurring = Calendar | Part | Festival

_NEAR = 60
"""Days to each side of the document's day in which a month and day mean the nearest such day."""
_SOON = 85
"""Days ahead in which a month without its year is the next one where nothing tells."""
_LAST_JULIAN = 1923
"""The year in which the last country, Greece, left the calendar of Julius Caesar."""
_AGREE = 3
"""Years to each side in which a day and its weekday must agree."""


def in_year(of: Recurring, year: int) -> Span | None:
    """The occurrence in one year; None where there is none: 29 February, the day of a lost feast.

    >>> (in_year(Calendar(month=3, day=12), 2021) or Span.year(1)).edtf
    '2021-03-12'
    """
    if not MIN_YEAR < year < MAX_YEAR:
        return None
    match of:
        case Calendar():
            return calendar_span(Calendar(year, of.month, of.day, of.weekday, of.clock))
        case Part():
            return part_span(of, year)
        case Festival():
            day = festival_day(of.name, year)
            return None if day is None else day_span(day, of.clock)


def occurrences(of: Recurring, base: Span) -> list[Span]:
    """The occurrences in the two years, or for a weekday the two weeks, to each side of a base."""
    today = base.anchor // DAY_SECONDS
    if isinstance(of, Calendar) and of.weekday and not of.month:
        first = today + (of.weekday - weekday(today)) % 7 - 14
        return [day_span(first + 7 * week, of.clock) for week in range(5)]
    year = from_day_number(today)[0]
    found = (in_year(of, candidate) for candidate in range(year - 2, year + 3))
    return [span for span in found if span]


def last_this_next(of: Recurring, base: Span, direction: int) -> Span | None:
    """The last one before a base (−1), the first after it (1), or that of its week or year (0).

    >>> (last_this_next(Calendar(weekday=5), Span.day(2021, 3, 15), 1) or Span.year(1)).edtf
    '2021-03-19'
    """
    spans = occurrences(of, base)
    start = base.anchor
    end = start + DAY_SECONDS if base.end is None else base.end
    if direction < 0:
        return next((s for s in reversed(spans) if s.end is not None and s.end <= start), None)
    if direction > 0:
        return next((s for s in spans if s.start is not None and s.start >= end), None)
    today = start // DAY_SECONDS
    if isinstance(of, Calendar) and of.weekday:
        monday = today - weekday(today) + 1
        return next(s for s in spans if monday <= s.anchor // DAY_SECONDS <= monday + 6)
    return in_year(of, from_day_number(today)[0])


def around(of: Recurring, base: Span) -> list[Span]:
    """The occurrences in the year of a base, the one before and the one after.

    >>> [span.edtf for span in around(Calendar(month=3), Span.year(1887))]
    ['1886-03', '1887-03', '1888-03']
    """
    year = (base.first_date or (0,))[0]
    return [span for y in (year - 1, year, year + 1) if (span := in_year(of, y))]


def on_weekday(of: Recurring, base: Span) -> list[Span]:
    """The nearest occurrence on the weekday that a day is said to be; [] where none is said.

    >>> [span.edtf for span in on_weekday(Calendar(None, 5, 7, weekday=1), Span.year(2017))]
    ['2018-05-07']
    """
    if not isinstance(of, Calendar) or not of.weekday or not of.day or not of.month:
        return []
    year = (base.first_date or (0,))[0]
    days = (in_year(of, y) for y in range(year - _AGREE, year + _AGREE + 1))
    found = [span for span in days if span and weekday(span.anchor // DAY_SECONDS) == of.weekday]
    today = base.anchor
    return sorted(found, key=lambda span: abs(span.anchor - today))[:1]


def fitting(of: Recurring, base: Span) -> list[Span]:
    """Those around a base on the weekday that a day is said to be, where there are such.

    >>> [span.edtf for span in fitting(Calendar(None, 3, 20, weekday=3), Span.year(2025))]
    ['2024-03-20']
    """
    spans = around(of, base)
    told = of.weekday if isinstance(of, Calendar) and of.day else None
    if told is None or (base.first_date or (0,))[0] <= _LAST_JULIAN:
        return spans  # in the old calendar, a day had another weekday
    return [s for s in spans if weekday(s.anchor // DAY_SECONDS) == told] or spans


def just_past(spans: list[Span], now: Span) -> Span | None:
    """The nearest one, if it has been and is not long ago.

    >>> april = [Span.month(2017, 4), Span.month(2018, 4)]
    >>> (just_past(april, Span.day(2017, 6, 1)) or Span.year(1)).edtf
    '2017-04'
    """
    closest = min(spans, key=lambda span: abs(span.anchor - now.anchor))
    if closest.end is None or closest.anchor > now.anchor:
        return None
    return closest if now.anchor - closest.end < _SOON * DAY_SECONDS else None


def nearest(spans: list[Span], now: Span, tense: Callable[[], int], whole: bool) -> Span:
    """The one that a report on its own day means.

    `tense` tells, when asked, whether the words point ahead (1), back (−1) or neither way (0);
    `whole` is True for what is longer than a day, which is the next one rather than the last.

    >>> today = Span.day(2021, 3, 15)
    >>> nearest(around(Calendar(month=9), today), today, lambda: 1, True).edtf
    '2021-09'
    """
    today = now.anchor
    closest = min(spans, key=lambda span: abs(span.anchor - today))
    if not whole and abs(closest.anchor - today) < _NEAR * DAY_SECONDS:
        return closest
    toward = tense()
    soon = [s for s in spans if 0 < s.anchor - today < _SOON * DAY_SECONDS]
    if whole and soon and (toward >= 0 or soon[0].anchor - today < _NEAR * DAY_SECONDS):
        return soon[0]
    if toward > 0:
        ahead = [span for span in spans if span.end is not None and span.end > today]
        return ahead[0] if ahead else spans[-1]
    if toward < 0 or whole:
        behind = [span for span in spans if span.start is not None and span.start <= today]
        return behind[-1] if behind else spans[0]
    return closest


def weekday_and_day(date: Calendar, today: int) -> Span | None:
    """The nearest such day: Friday the 13th.

    >>> today = Span.day(2021, 3, 15).anchor // DAY_SECONDS
    >>> (weekday_and_day(Calendar(day=13, weekday=5), today) or Span.year(1)).edtf
    '2020-11-13'
    """
    near = sorted(range(today - 400, today + 400), key=lambda day: (abs(day - today), day))
    for day in near:
        if from_day_number(day)[2] == date.day and weekday(day) == date.weekday:
            return day_span(day, date.clock)
    return None


_FORTNIGHT = 15
"""Days within which a weekday may be the one whose date was told."""


def dated_before(day: int, document: Span | None, named: Sequence[Span]) -> Span | None:
    """The day of a report written on the same weekday a week or two later: on Friday, 12 March.

    Of its own day it would say "today". `named`: the days that were named, in their order.
    """
    if document is None or weekday(document.anchor // DAY_SECONDS) != day:
        return None
    return next(
        (
            span
            for span in reversed(named)
            if span is not document
            and 0 < document.anchor - span.anchor < _FORTNIGHT * DAY_SECONDS
            and weekday(span.anchor // DAY_SECONDS) == day
        ),
        None,
    )
