"""EDTF, the Library of Congress's Extended Date/Time Format: writing and reading (levels 0 to 2).

Seasons and quarters are the sub-year groupings of level 2: 21–24, 33–36, 40–41; decades, centuries
and millennia are unspecified digits: 198X, 18XX, 1XXX.
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeVar

from timeline.errors import SpanError
from timeline.gregorian import (
    DAY_SECONDS,
    add_months,
    day_number,
    from_day_number,
    is_date,
    iso_day,
    iso_year,
)
from timeline.precision import CLOCK_STEP, PARTS_OF_DAY, Modifier, Precision

_E = TypeVar("_E", Precision, Modifier)
# Sub-year groupings: code → first month, number of months, precision
_GROUPINGS = {
    **{21 + i: (3 + 3 * i, 3, Precision.SEASON) for i in range(4)},
    **{33 + i: (1 + 3 * i, 3, Precision.QUARTER) for i in range(4)},
    **{40 + i: (1 + 6 * i, 6, Precision.HALF) for i in range(2)},
}
_GROUPING_CODES = {grouping: code for code, grouping in _GROUPINGS.items()}
_UNSPECIFIED = {Precision.DECADE: 1, Precision.CENTURY: 2, Precision.MILLENNIUM: 3}
_UNSPECIFIED_PRECISION = {digits: precision for precision, digits in _UNSPECIFIED.items()}

_TERM = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\dXXX)"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
    r"(?P<qualifier>[~?%])?",
    re.ASCII,
)


class Stretch(NamedTuple):
    """The bare fields of a `Span`, in its order; see there."""

    start: int | None
    end: int | None
    precision: Precision
    modifier: Modifier | None = None
    approximate: bool = False
    offset: int | None = None


def write(span: Stretch) -> str:
    """A stretch of time as EDTF; what EDTF cannot say is in its precision and modifier.

    >>> write(Stretch(0, 86400, Precision.DAY, approximate=True))
    '1970-01-01~'
    """
    mark = "~" if span.approximate else ""
    if span.precision.is_clock:
        first, last = _clock_terms(span)
    else:
        whole = _grouping(span)
        if whole:
            return whole + mark
        first, last = _calendar_terms(span)
    if first == last:
        return f"{first}{mark}"
    return "/".join(".." if term is None else term + mark for term in (first, last))


def _clock_terms(span: Stretch) -> tuple[str | None, str | None]:
    step = CLOCK_STEP[span.precision]
    return (
        None if span.start is None else _clock(span.start, span.offset),
        None if span.end is None else _clock(span.end - step, span.offset),
    )


def _clock(second: int, offset: int | None) -> str:
    day, rest = divmod(second, DAY_SECONDS)
    zone = ""
    if offset is not None:
        sign = "-" if offset < 0 else "+"
        zone = f"{sign}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}" if offset else "Z"
    return f"{iso_day(day)}T{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}{zone}"


def _grouping(span: Stretch) -> str | None:
    """The one term that names a whole season, quarter, half, decade, century or millennium."""
    if span.start is None or span.end is None or span.modifier:
        return None
    year, month, day = from_day_number(span.start // DAY_SECONDS)
    after = from_day_number(span.end // DAY_SECONDS)
    if day != 1 or after[2] != 1:
        return None
    months = (after[0] - year) * 12 + after[1] - month
    code = _GROUPING_CODES.get((month, months, span.precision))
    if code:
        return f"{iso_year(year)}-{code}"
    digits = _UNSPECIFIED.get(span.precision)
    if digits and month == 1 and months == 12 * 10**digits and year >= 10**digits:
        return None if year % 10**digits else iso_year(year)[:-digits] + "X" * digits
    return None


def _calendar_terms(span: Stretch) -> tuple[str | None, str | None]:
    """First and last term, in the coarsest of year, month and day that fits span and precision."""
    first = None if span.start is None else from_day_number(span.start // DAY_SECONDS)
    after = None if span.end is None else from_day_number(-(-span.end // DAY_SECONDS))
    bounds = [bound for bound in (first, after) if bound]
    if span.precision.rank >= Precision.YEAR.rank and all(b[1:] == (1, 1) for b in bounds):
        return first and iso_year(first[0]), after and iso_year(after[0] - 1)
    if span.precision.rank >= Precision.MONTH.rank and all(b[2] == 1 for b in bounds):
        last = after and add_months(after[0], after[1], -1)
        return first and _month(first[0], first[1]), last and _month(*last)
    last_day = None if span.end is None else iso_day((span.end - 1) // DAY_SECONDS)
    return first and iso_day(day_number(*first)), last_day


def _month(year: int, month: int) -> str:
    return f"{iso_year(year)}-{month:02d}"


def read(
    text: str,
    precision: Precision | str | None = None,
    modifier: Modifier | str | None = None,
) -> Stretch:
    """The stretch of time that EDTF text describes.

    Raises SpanError where the text is not EDTF or names a day that the calendar does not have.

    >>> read("1970-01").end
    2678400
    """
    stripped = text.strip()
    parts = stripped.split("/")
    if len(parts) > 2:
        raise SpanError(f"{text!r} is not a date in EDTF")
    terms = [None if part in ("", "..") else _read_term(part, text) for part in parts]
    first, last = terms[0], terms[-1]
    if first is None and last is None:
        raise SpanError(f"{text!r} names no date")
    known = [term for term in (first, last) if term]
    kind = min((term.precision for term in known), key=lambda p: p.rank)
    if len(parts) == 2 and kind in _GROUPED:
        kind = Precision.MONTH if kind in _GROUPED_MONTHS else Precision.YEAR
    wanted = kind if precision is None else _enum(Precision, precision)
    part = None if modifier is None else _enum(Modifier, modifier)
    start = first.start if first else None
    end = last.end if last else None
    if wanted in CLOCK_STEP and last and last.precision.is_clock and last.start is not None:
        end = last.start + CLOCK_STEP[wanted]
    if wanted is Precision.PART_OF_DAY and part in PARTS_OF_DAY and start is not None:
        assert part is not None
        end, start = (start + 3600 * hour for hour in reversed(PARTS_OF_DAY[part]))
    offsets = {term.offset for term in known}
    offset = offsets.pop() if len(offsets) == 1 else None
    return Stretch(start, end, wanted, part, any(term.approximate for term in known), offset)


_GROUPED_MONTHS = {Precision.SEASON, Precision.QUARTER, Precision.HALF}
_GROUPED = {*_GROUPED_MONTHS, *_UNSPECIFIED}


def _enum(kind: type[_E], value: _E | str) -> _E:
    try:
        return kind(value)
    except ValueError:
        raise SpanError(f"{value!r} is no {kind.__name__.lower()}") from None


def _read_term(term: str, text: str) -> Stretch:
    match = _TERM.fullmatch(term.strip())
    if not match:
        raise SpanError(f"{text!r} is not a date in EDTF")
    stretch = _read_clock(match) if match["hour"] else _read_calendar(match)
    return stretch._replace(approximate=bool(match["qualifier"]))


def _read_clock(match: re.Match[str]) -> Stretch:
    zone = match["zone"]
    offset = None
    if zone:
        if int(zone[4:] or 0) > 59:
            raise SpanError(f"no clock is {zone} from UTC")
        offset = 0 if zone == "Z" else int(zone[1:3]) * 60 + int(zone[4:])
        offset = -offset if zone.startswith("-") else offset
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 59:
        raise SpanError(f"no clock shows {hour:02d}:{minute:02d}:{second:02d}")
    start = _day(match) * DAY_SECONDS + hour * 3600 + minute * 60 + second
    precision = Precision.SECOND if match["second"] else Precision.MINUTE
    return Stretch(start, start + CLOCK_STEP[precision], precision, offset=offset)


def _day(match: re.Match[str]) -> int:
    if "X" in match["year"]:
        raise SpanError(f"{match[0]!r} is not a date in EDTF")
    date = int(match["year"]), int(match["month"]), int(match["day"])
    if not is_date(*date):
        raise SpanError(f"the calendar has no day {match[0]}")
    return day_number(*date)


def _read_calendar(match: re.Match[str]) -> Stretch:
    written = match["year"]
    digits = written.count("X")
    if digits:
        if match["month"]:
            raise SpanError(f"{match[0]!r} is not a date in EDTF")
        ends = sorted((int(written.replace("X", "0")), int(written.replace("X", "9"))))
        return _months(ends[0], 1, 12 * 10**digits, _UNSPECIFIED_PRECISION[digits])
    year = int(written)
    if not match["month"]:
        return _months(year, 1, 12, Precision.YEAR)
    month = int(match["month"])
    if match["day"]:
        number = _day(match)
        return Stretch(number * DAY_SECONDS, (number + 1) * DAY_SECONDS, Precision.DAY)
    if month in _GROUPINGS:
        return _months(year, *_GROUPINGS[month])
    if not 1 <= month <= 12:
        raise SpanError(f"the calendar has no month {match[0]}")
    return _months(year, month, 1, Precision.MONTH)


def _months(year: int, month: int, count: int, precision: Precision) -> Stretch:
    after = add_months(year, month, count)
    ends = day_number(year, month), day_number(*after)
    return Stretch(ends[0] * DAY_SECONDS, ends[1] * DAY_SECONDS, precision)
