"""Occurrences of what recurs, a weekday, a month, Christmas, around a base."""

from __future__ import annotations

from timeline.dates.festivals import festival_day
from timeline.dates.meaning import Calendar, Festival, Part
from timeline.dates.place import calendar_span, day_span, part_span
from timeline.gregorian import DAY_SECONDS, from_day_number, weekday
from timeline.span import Span

Recurring = Calendar | Part | Festival


def in_year(of: Recurring, year: int) -> Span | None:
    """The occurrence in one year; None where there is none: 29 February, the day of a lost feast.

    >>> (in_year(Calendar(month=3, day=12), 2021) or Span.year(1)).edtf
    '2021-03-12'
    """
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
