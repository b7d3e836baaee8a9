"""Shift: so many units from a base, where the base is known well enough to count them from."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates import timex
from timeline.dates.meaning import Shift
from timeline.dates.place import day_span, shifted
from timeline.gregorian import DAY_SECONDS, from_day_number
from timeline.precision import CLOCK_STEP, Precision
from timeline.span import Span

# The coarsest base that each unit can be counted from: not "two days later" than 1914.
_COARSEST = {
    "second": Precision.DAY,
    "minute": Precision.DAY,
    "hour": Precision.DAY,
    "day": Precision.DAY,
    "week": Precision.MONTH,
    "fortnight": Precision.MONTH,
    "weekend": Precision.WEEK,
    "month": Precision.QUARTER,
    "season": Precision.QUARTER,
    "quarter": Precision.QUARTER,
    "half": Precision.HALF,
    "year": Precision.YEAR,
}
_WEEKS = {"week": 7, "fortnight": 14}
"""Days of units that are counted from a month no better than to a month."""
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def shift_span(shift: Shift, base: Span | None) -> Span | None:
    """The time that lies so far from a base; None without a base that it can be counted from.

    >>> (shift_span(Shift(2, "year", "narrative"), Span.day(1914, 6, 28)) or Span.year(1)).edtf
    '1916'
    """
    if base is None or base.start is None:
        return None
    coarsest = _COARSEST.get(shift.unit, Precision.MILLENNIUM)
    if base.precision.rank > coarsest.rank:
        return None
    if seconds := _SECONDS.get(shift.unit):
        return _by_the_clock(base, base.start, shift.count * seconds, seconds)
    days = _WEEKS.get(shift.unit) if shift.counted else None
    if days and base.precision is Precision.MONTH and base.end:
        middle = (base.start + base.end) // 2 // DAY_SECONDS + shift.count * days
        return replace(Span.month(*from_day_number(middle)[:2]), approximate=True)
    span = shifted(base, shift.count, shift.unit)
    if span is None or span.start is None or shift.clock is None:
        return span
    return day_span(span.start // DAY_SECONDS, shift.clock)


def _by_the_clock(base: Span, start: int, seconds: int, unit: int) -> Span:
    """So many seconds from a clock time that is known as well as they are; else the same day."""
    step = CLOCK_STEP.get(base.precision, DAY_SECONDS)
    if step > max(unit, CLOCK_STEP[Precision.MINUTE]) or base.end is None:
        return day_span(start // DAY_SECONDS)
    return replace(base, start=start + seconds, end=base.end + seconds)


def shift_value(span: Span, shift: Shift) -> str:
    """The TIMEX3 value of a shifted span; a weekend is written with its week.

    >>> shift_value(Span.days(18706, 18707), Shift(0, "weekend"))
    '2021-W11-WE'
    """
    if shift.unit != "weekend" or span.start is None:
        return timex.span_value(span)
    monday = span.start // DAY_SECONDS - 5
    return timex.span_value(Span.days(monday, monday + 6, Precision.WEEK)) + "-WE"
