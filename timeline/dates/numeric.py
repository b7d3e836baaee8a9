"""Dates in numbers, the same in every language: ISO 8601, and 12/03/2021 in one of three orders."""

from __future__ import annotations

import re

from timeline.dates.meaning import Calendar, Clock, Meaning, Part
from timeline.gregorian import from_day_number, is_date, iso_week, week_start

_ISO = re.compile(
    r"(\d{4})-(?:w(\d\d)(?:-([1-7]))?|(\d\d)(?:-(\d\d)"
    r"(?:[t ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(\s?(?:z|utc|gmt)|[+-]\d\d:?\d\d)?)?)?)"
)


def iso(spelled: str) -> Meaning | None:
    """The meaning of an ISO 8601 date, week or date with time, in lower case; None if it is none.

    >>> iso("2021-03-12")
    Calendar(year=2021, month=3, day=12, weekday=None, clock=None, ambiguous=False, short=False)
    """
    match = _ISO.fullmatch(spelled)
    if not match:
        return None
    year, week, weekday, month, day, hour, minute, second, zone = match.groups()
    if week:
        if not 1 <= int(week) <= 53:
            return None
        if weekday:
            return _day_of_week(int(year), int(week), int(weekday))
        return Part("week", int(week), int(year))
    if not day:
        return Calendar(int(year), int(month)) if 1 <= int(month) <= 12 else None
    if not is_date(int(year), int(month), int(day)):
        return None
    clock = None
    if hour:
        if int(hour) > 23 or int(minute) > 59 or (second and int(second) > 59):
            return None
        clock = Clock(
            int(hour), int(minute), None if second is None else int(second), _offset(zone)
        )
    return Calendar(int(year), int(month), int(day), clock=clock)


def _day_of_week(year: int, week: int, day: int) -> Calendar | None:
    number = week_start(year, week)
    if iso_week(number)[0] != year:
        return None
    return Calendar(*from_day_number(number + day - 1))


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone.strip() in ("z", "utc", "gmt"):
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return -minutes if zone[0] == "-" else minutes


def numeric(parts: tuple[str, ...], weekday: int | None = None) -> Calendar | None:
    """The meaning of three numbers; None where no order makes them a day of the calendar.

    Where both day-month and month-day are possible the result is `ambiguous`, with its fields as
    in month-day order: the document decides.

    >>> numeric(("31", "12", "1999"))
    Calendar(year=1999, month=12, day=31, weekday=None, clock=None, ambiguous=False, short=False)
    """
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return Calendar(first, second, third, weekday) if is_date(first, second, third) else None
    if len(parts[0]) > 2:
        return None
    year = third if len(parts[2]) == 4 else third + (2000 if third < 40 else 1900)
    month_first, day_first = is_date(year, first, second), is_date(year, second, first)
    if month_first:
        return Calendar(year, first, second, weekday, ambiguous=day_first and first != second)
    return Calendar(year, second, first, weekday) if day_first else None
