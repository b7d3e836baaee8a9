"""Build: what the parts of a date mean together, the same in every language."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, cast

from timeline.dates.meaning import (
    Anchor,
    Beside,
    Calendar,
    Clock,
    Duration,
    Era,
    Festival,
    Meaning,
    Modified,
    Near,
    Nth,
    Pair,
    Part,
    Several,
    Shift,
    Unit,
    Void,
)
from timeline.gregorian import month_length
from timeline.precision import Modifier

_PER_UNIT = {("year", "month"): 12, ("week", "day"): 7, ("hour", "minute"): 60}
"""Units that can be counted together: a year and two months later."""
_SMALLER: dict[Unit, tuple[Unit, float]] = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("month", 12),
    "month": ("week", 365.25 / 12 / 7),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""The unit in which half of another is counted: a year and a half ago is 18 months ago."""
_ERA_LENGTHS = {"century": 100, "millennium": 1000}


def full_year(year: int) -> int:
    """The year that two digits stand for, as people write of their own time.

    >>> full_year(45), full_year(21), full_year(1066)
    (1945, 2021, 1066)
    """
    return year if year > 99 else year + (2000 if year < 40 else 1900)


def _may_be_of_two(year: int | None) -> bool:
    """Whether two digits may as well be a year of the last century: May of '39."""
    return year is not None and 26 < year < 40


def day(
    day: int, month: int, year: int | None = None, weekday: int | None = None
) -> Calendar | Void | None:
    """A day of a month; None where there can be no such day, Void where this month has none.

    >>> day(30, 2), day(45, 2)
    (Void(), None)
    """
    short = _may_be_of_two(year)
    year = None if year is None else full_year(year)
    if not 1 <= day <= 31:
        return None
    if day > month_length(2000 if year is None else year, month):
        return Void()
    return Calendar(year, month, day, weekday, short=short)


def days(each: list[int], month: int, year: int | None = None) -> Several | None:
    """Several days of one month: May 2–3 and 9–10; None where it lacks one of them."""
    made = [day(number, month, year) for number in each]
    whole = tuple(date for date in made if isinstance(date, Calendar))
    return Several(whole) if len(whole) == len(made) else None


def two_days(first: int, last: int, month: int, year: int | None = None) -> Pair | None:
    """Two days of one month: 3–5 May."""
    both = day(first, month, year), day(last, month, year)
    if isinstance(both[0], Calendar) and isinstance(both[1], Calendar):
        return Pair(both[0], both[1])
    return None


def month(month: int, year: int | None = None) -> Calendar:
    """A month."""
    full = None if year is None else full_year(year)
    return Calendar(full, month, short=_may_be_of_two(year))


def two_months(first: int, last: int, year: int) -> Pair:
    """Two months of which only the second has its year: November and January 1944.

    >>> two_months(11, 1, 1944).first
    Calendar(year=1943, month=11, day=None, weekday=None, clock=None, ambiguous=False, short=False)
    """
    year = full_year(year)
    return Pair(Calendar(year - (first > last), first), Calendar(year, last))


def year(year: int) -> Calendar:
    """A year, of which perhaps only two digits are told."""
    return Calendar(full_year(year), short=year < 100)


def early_year(year: int) -> Calendar:
    """A year as it is written: 79, 476."""
    return Calendar(year)


def early_years(first: int, last: int) -> Pair | None:
    """314–368; None for what can be no life or reign."""
    return Pair(Calendar(first), Calendar(last)) if first < last < first + 150 else None


def years(first: int, last: int) -> Pair | None:
    """1914–18; None where the second does not come after the first.

    >>> years(1914, 18) == Pair(Calendar(1914), Calendar(1918))
    True
    """
    first = full_year(first)
    if last < 10 and last > first % 10:
        last += first - first % 10  # 1870–1
    elif last < 100:
        last += first - first % 100
    return Pair(Calendar(first), Calendar(last)) if last > first else None


def year_of_era(year: float, era: int) -> Calendar | None:
    """44 BC; `era` is negative before our era.

    >>> (year_of_era(44, -1) or Calendar()).year
    -43
    """
    if not 0 < year < 10000 or year % 1:
        return None
    return Calendar(int(year) if era > 0 else 1 - int(year))


def years_of_era(first: int, last: int, era: int, first_era: int | None = None) -> Pair | None:
    """27 BC–14 CE."""
    both = year_of_era(first, first_era or era), year_of_era(last, era)
    return Pair(both[0], both[1]) if both[0] and both[1] else None


def day_of_era(month: int, year: int, era: int, day: int | None = None) -> Calendar | None:
    """A day or month of a year before or after Christ."""
    of_era = year_of_era(year, era)
    if of_era is None or (day and day > month_length(2000, month)):
        return None
    return Calendar(of_era.year, month, day)


def decade(decade: int, era: int = 1) -> Era | None:
    """The 1990s, the '90s (`decade` 90), the 1900s, which are a century, and the 470s BC."""
    if decade % 10 or (era < 0 and not decade):
        return None
    if era < 0:
        return Era("decade", 1 - (decade + 9))
    if decade >= 1000 and decade % 100 == 0 and decade != 2000:
        return Era("century", decade)
    return Era("decade", decade, short=decade < 100)


def two_decades(first: int, last: int) -> Pair | None:
    """The 1980s and 90s."""
    if first >= 100 > last:
        last += first - first % 100
    both = decade(first), decade(last)
    return Pair(both[0], both[1]) if both[0] and both[1] else None


def century(ordinal: int, unit: str, era: int = 1) -> Era | None:
    """The 19th century, the second millennium BC; None for any other unit."""
    if unit not in _ERA_LENGTHS or not 0 < ordinal <= 9000 // _ERA_LENGTHS[unit]:
        return None
    length = _ERA_LENGTHS[unit]
    first = (ordinal - 1) * length if era > 0 else 1 - ordinal * length
    return Era(cast(Literal["century", "millennium"], unit), first)


def two_centuries(
    first: int, last: int, unit: str, era: int = 1, first_era: int | None = None
) -> Pair | None:
    """The 18th and 19th centuries."""
    both = century(first, unit, first_era or era), century(last, unit, era)
    return Pair(both[0], both[1]) if both[0] and both[1] else None


def part_of_year(index: int, unit: str, year: int | None = None) -> Part | None:
    """The third quarter, the second half; None for any other unit or a fifth quarter."""
    if index > {"quarter": 4, "half": 2, "week": 53}.get(unit, 0):
        return None
    kind = cast(Literal["quarter", "half", "week"], unit)
    return Part(kind, index, None if year is None else full_year(year))


def shift(length: Duration, direction: int, anchor: Anchor) -> Meaning | None:
    """So long before or after an anchor; None where nobody would count so."""
    if length.unit in ("half", "season"):
        return None
    if length.count is None:
        return Shift(direction, length.unit, anchor, vague=True)
    count, unit = length.count, length.unit
    for more, smaller in length.more:
        per_unit = _PER_UNIT.get((unit, smaller))
        if per_unit is None:
            return None
        count, unit = count * per_unit + more, smaller
    approximate = unit == "decade"  # decades ago are counted in years, and not exactly
    if approximate or count != int(count):
        approximate = unit in ("decade", "century")
        unit, smaller_units = _SMALLER.get(unit, (unit, 0))
        count *= smaller_units
        approximate = approximate or count != int(count)
    if unit == "year" and count >= 20_000 and direction < 0:
        return Shift(direction, "year", anchor, vague=True)  # 66 million years ago
    if not 0 < count < 20_000:
        return None
    counted = Shift(direction * round(count), unit, anchor, counted=True)
    if approximate or length.mod:
        return Modified(counted, approximate=approximate, mod=length.mod)
    return counted


def nth(index: int, unit: Unit, date: Meaning) -> Nth | None:
    """The first week of May; `index` −1 is the last."""
    if unit in ("second", "minute", "hour", "quarter", "half", "season"):
        return None
    return Nth(index, unit, date)


def beside(date: Meaning, days: int) -> Meaning | None:
    """So many days before or after a day; None beside anything longer.

    >>> beside(Shift(1, "day"), 1)
    Shift(count=2, unit='day', anchor='document', vague=False, counted=False, clock=None)
    """
    match date:
        case Shift(unit="day", vague=False):
            return replace(date, count=date.count + days)
        case Festival() | Calendar(day=int()) | Calendar(weekday=int()) | Near():
            return Beside(days, date)
    return None


def _in_half_day(clock: Clock, before: Clock | None) -> Clock:
    """Eight o'clock that evening is 20:00; one that night is the night's."""
    part = before.part if before else None
    afternoon = part in (Modifier.AFTERNOON, Modifier.EVENING, Modifier.NIGHT)
    if not afternoon or clock.hour is None or clock.hour >= 12:
        return clock
    if part is Modifier.NIGHT and clock.hour < 6:
        return clock
    return replace(clock, hour=clock.hour + 12)


def with_clock(date: Meaning, clock: Clock | None) -> Meaning | None:
    """A day with a time of that day; None where it has one already, or is no day."""
    match date:
        case Calendar(clock=None) if date.day or date.weekday:
            return replace(date, clock=clock)
        case Calendar(clock=Clock(part=part)) if part and clock and not clock.part:
            return replace(date, clock=_in_half_day(clock, date.clock))
        case Shift(unit="day") if date.clock is None or (
            date.clock.part and clock and not clock.part
        ):
            return replace(date, clock=clock and _in_half_day(clock, date.clock))
        case Festival(clock=None):
            return replace(date, clock=clock)
        case Near(of=Calendar(weekday=int()) as of):
            return replace(date, of=replace(of, clock=clock))
    return None
