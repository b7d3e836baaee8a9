"""Place: fields of a calendar → Span. Pure arithmetic, no context."""

from __future__ import annotations

from functools import lru_cache

from timeline.dates.meaning import Calendar, Clock, Era, Part, Unit
from timeline.gregorian import (
    DAY_SECONDS,
    MAX_YEAR,
    MIN_YEAR,
    add_months,
    day_number,
    from_day_number,
    is_date,
    iso_week,
    month_length,
    week_start,
    weekday,
)
from timeline.precision import Modifier, Precision
from timeline.span import Span

_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_YEAR_PRECISIONS = {
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
    "millennium": Precision.MILLENNIUM,
}


@lru_cache(4096)  # the same dates come again and again
def calendar_span(date: Calendar) -> Span | None:
    """The span of a date whose year is known; None where the calendar has no such day."""
    year = date.year
    if year is None or not MIN_YEAR <= year <= MAX_YEAR:
        return None
    if date.month is None:
        return Span.year(year)
    if date.day is None:
        return Span.month(year, date.month)
    if not is_date(year, date.month, date.day):
        return None
    return day_span(day_number(year, date.month, date.day), date.clock)


def day_span(number: int, clock: Clock | None = None) -> Span:
    """A day by its number, or the time of that day that a clock shows."""
    if clock is None:
        return Span.days(number, number)
    if clock.part:
        return Span.part_of_day(*from_day_number(number), clock.part)
    return Span.clock(number, clock.hour or 0, clock.minute, clock.second, clock.offset)


def part_span(part: Part, year: int) -> Span | None:
    """A season, quarter, half or week of a year; winter begins in the December of its year."""
    if not MIN_YEAR < year < MAX_YEAR:
        return None
    match part.unit:
        case "season":
            return Span.months(year, 3 * part.index, 3, Precision.SEASON)
        case "quarter":
            return Span.months(year, 3 * part.index - 2, 3, Precision.QUARTER)
        case "half":
            return Span.months(year, 6 * part.index - 5, 6, Precision.HALF)
    monday = week_start(year, part.index)
    return Span.week(year, part.index) if iso_week(monday)[0] == year else None


def era_span(era: Era) -> Span | None:
    """A decade, century or millennium; the first of our era begin with its year 1."""
    last = era.first_year + _YEARS[era.unit] - 1
    first = era.first_year
    if era.first_year >= 0:
        first = max(first, 1)
    if first < MIN_YEAR or last > MAX_YEAR:
        return None
    return Span.years(first, last, _YEAR_PRECISIONS[era.unit])


def shifted(base: Span, count: int, unit: Unit) -> Span | None:
    """The unit that lies `count` units from the one that holds the start of a span.

    None where that is off the calendar, or where the base is known less precisely than the unit.

    >>> (shifted(Span.day(2021, 3, 15), -1, "month") or base).edtf
    '2021-02'
    """
    if base.start is None:
        return None
    number = base.start // DAY_SECONDS
    year, month, _ = from_day_number(number)
    if abs(count) > 4_000_000:
        return None
    if unit in _YEARS:
        length = _YEARS[unit]
        first = year - year % length + count * length if length > 1 else year + count
        if not MIN_YEAR <= first <= MAX_YEAR - length:
            return None
        return Span.years(first, first + length - 1, _YEAR_PRECISIONS[unit])
    if not MIN_YEAR + 400 < year + count // 50 < MAX_YEAR - 400:
        return None
    match unit:
        case "day":
            return Span.days(number + count, number + count)
        case "week" | "fortnight" | "weekend":
            weeks = count * (2 if unit == "fortnight" else 1)
            monday = number - weekday(number) + 1 + 7 * weeks
            if unit == "weekend":
                return Span.days(monday + 5, monday + 6)
            return Span.days(monday, monday + 6, Precision.WEEK)
        case "month":
            return Span.month(*add_months(year, month, count))
        case "quarter":
            start = add_months(year, month - (month - 1) % 3, 3 * count)
            return Span.months(*start, 3, Precision.QUARTER)
        case "half":
            start = add_months(year, month - (month - 1) % 6, 6 * count)
            return Span.months(*start, 6, Precision.HALF)
        case "season":
            start = add_months(*add_months(year, month, -(month % 3)), 3 * count)
            return Span.months(*start, 3, Precision.SEASON)
    return None


def months_away(base: Span, count: int) -> Span | None:
    """The same day, week or month so many months on; None off the calendar.

    >>> (months_away(Span.day(2021, 3, 15), -360) or base).edtf
    '1991-03-15'
    """
    first = base.first_date
    if first is None:
        return None
    year, month = add_months(first[0], first[1], count)
    if not MIN_YEAR < year < MAX_YEAR:
        return None
    if base.precision is Precision.MONTH:
        return Span.month(year, month)
    day = Span.day(year, month, min(first[2], month_length(year, month)))
    return shifted(day, 0, "week") if base.precision is Precision.WEEK else day


def nth_unit(index: int, unit: Unit, base: Span, on: int | None = None) -> Span | None:
    """The n-th unit (−1 the last) inside a span; `on` is a weekday.

    >>> (nth_unit(1, "week", Span.month(2021, 5)) or base).edtf
    '2021-05-01/2021-05-07'
    """
    if base.start is None or base.end is None:
        return None
    first, after = base.start // DAY_SECONDS, base.end // DAY_SECONDS
    if on:
        days = [
            n for n in (first + (on - weekday(first)) % 7 + 7 * i for i in range(60)) if n < after
        ]
        return _pick(days, index)
    if unit in ("day", "week"):
        length = 1 if unit == "day" else 7
        count = (after - first + length - 1) // length
        at = index - 1 if index > 0 else count + index
        if not 0 <= at < count:
            return None
        start = first + at * length if index > 0 else after + index * length
        precision = Precision.DAY if unit == "day" else Precision.WEEK
        return Span.days(start, min(start + length, after) - 1, precision)
    if unit == "weekend":
        saturday = first + (6 - weekday(first)) % 7
        starts = list(range(saturday, after, 7))
        if not 0 < abs(index) <= len(starts):
            return None
        start = starts[index - 1 if index > 0 else index]
        return Span.days(start, start + 1)
    year, month, _ = from_day_number(first)
    last_year, last_month, _ = from_day_number(after - 1)
    if unit == "month":
        months = (last_year - year) * 12 + last_month - month + 1
        at = index - 1 if index > 0 else months + index
        return Span.month(*add_months(year, month, at)) if 0 <= at < months else None
    if unit in _YEARS:
        length = _YEARS[unit]
        count = (last_year - year + 1) // length
        at = index - 1 if index > 0 else count + index
        start_year = year + at * length
        if not 0 <= at < count:
            return None
        return Span.years(start_year, start_year + length - 1, _YEAR_PRECISIONS[unit])
    return None


def end_units(whole: Span, count: int, unit: Unit, last: bool) -> Span | None:
    """The first or last so many units of a span, as days; None where it has not so many.

    >>> (end_units(Span.year(1915), 10, "month", False) or Span.year(1)).edtf
    '1915-01-01/1915-10-31'
    """
    low = nth_unit(-count if last else 1, unit, whole)
    high = nth_unit(-1 if last else count, unit, whole)
    if low is None or high is None or low.start is None or high.end is None:
        return None
    return Span.days(low.start // DAY_SECONDS, high.end // DAY_SECONDS - 1)


def _pick(days: list[int], index: int) -> Span | None:
    if not 0 < abs(index) <= len(days):
        return None
    day = days[index - 1 if index > 0 else index]
    return Span.days(day, day)


def share(base: Span, index: int, parts: int) -> Span | None:
    """One of several equal parts of a span: the second half of the 20th century, of May.

    >>> century = Span.years(1900, 1999, Precision.CENTURY)
    >>> share(century, 2, 2) == Span.years(1950, 1999, Precision.YEAR)
    True
    """
    if base.start is None or base.end is None or not 1 <= index <= parts:
        return None
    first, after = base.start // DAY_SECONDS, base.end // DAY_SECONDS
    if base.precision in (Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM):
        year, last = from_day_number(first)[0], from_day_number(after - 1)[0]
        year -= year % 10  # the first century has no year 0
        length = (last - year + 1) // parts
        start = max(year + (index - 1) * length, from_day_number(first)[0])
        return Span.years(start, year + index * length - 1, Precision.YEAR)
    if base.precision is Precision.YEAR:
        months = 12 // parts
        precision = Precision.HALF if parts == 2 else Precision.QUARTER
        year = from_day_number(first)[0]
        return Span.months(year, 1 + (index - 1) * months, months, precision)
    length = (after - first) // parts
    last_day = after - 1 if index == parts else first + index * length - 1
    return Span.days(first + (index - 1) * length, last_day)


def portion(base: Span, modifier: Modifier) -> Span:
    """The early, middle or late part of a span.

    Of ten years or decades the first 4, the middle 3 and the last 4; of a year four months; of a
    season, quarter or half a third; of a month ten days or what is left; of anything else, all.

    >>> portion(Span.years(1970, 1979, Precision.DECADE), Modifier.LATE).edtf
    '1976/1979'
    """
    if base.start is None or base.end is None or modifier not in _THIRDS or base.modifier:
        return base
    first, last = base.start // DAY_SECONDS, base.end // DAY_SECONDS - 1
    year, month, _ = from_day_number(first)
    third = _THIRDS[modifier]
    match base.precision:
        case Precision.MILLENNIUM | Precision.CENTURY | Precision.DECADE:
            tenth = (from_day_number(last)[0] - year + 2) // 10 or 1
            low, high = ((0, 3), (4, 6), (6, 9))[third]
            start, end = year + low * tenth, year + (high + 1) * tenth - 1
            first, last = day_number(max(start, year)), day_number(end + 1) - 1
        case Precision.YEAR | Precision.SEASON | Precision.QUARTER | Precision.HALF:
            last_year, last_month, _ = from_day_number(last)
            length = ((last_year - year) * 12 + last_month - month + 1) // 3
            start_month = add_months(year, month, third * length)
            first = day_number(*start_month)
            last = day_number(*add_months(*start_month, length)) - 1
        case Precision.MONTH:
            length = month_length(year, month)
            low, high = ((1, 10), (11, 20), (21, length))[third]
            first, last = first + low - 1, first + high - 1
        case Precision.WEEK:
            pass
        case _:
            return base
    return Span.days(first, last, base.precision, modifier, base.approximate)


_THIRDS = {Modifier.EARLY: 0, Modifier.MID: 1, Modifier.LATE: 2}
