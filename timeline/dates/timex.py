"""TIMEX3 values, as TempEval-3 writes them."""

from __future__ import annotations

from timeline.dates.meaning import Calendar, Clock, Duration, Part, Unit
from timeline.gregorian import DAY_SECONDS, from_day_number, iso_week
from timeline.precision import Modifier, Precision
from timeline.span import Span

SEASON_CODES = ("SP", "SU", "FA", "WI")
_PART_CODES = {
    Modifier.MORNING: "MO",
    Modifier.MIDDAY: "MI",
    Modifier.AFTERNOON: "AF",
    Modifier.EVENING: "EV",
    Modifier.NIGHT: "NI",
}
MODS = {Modifier.EARLY: "START", Modifier.MID: "MID", Modifier.LATE: "END"}
_UNIT_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "season": "SE",
    "quarter": "Q",
    "half": "H",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}


_HALVES: dict[str, str] = {"year": "6M", "hour": "30M", "minute": "30S"}


def year_value(year: int) -> str:
    """A year, in astronomical numbers, as TempEval-3 writes it.

    >>> year_value(2021), year_value(-263)
    ('2021', 'BC0264')
    """
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def span_value(span: Span) -> str:
    """The value of a span that is one unit of its precision; of anything else, of its first day.

    >>> span_value(Span.week(2021, 11)), span_value(Span.years(1980, 1989, Precision.DECADE))
    ('2021-W11', '198')
    """
    if span.start is None:
        return ""
    number = span.start // DAY_SECONDS
    year, month, day = from_day_number(number)
    written = year_value(year)
    match span.precision:
        case Precision.MILLENNIUM:
            return written[:-3]
        case Precision.CENTURY:
            return written[:-2] if year > 0 else f"BC{-year // 100:02d}"
        case Precision.DECADE:
            return written[:-1] if year > 0 else f"BC{-year // 10:03d}"
        case Precision.YEAR:
            return written
        case Precision.HALF:
            return f"{written}-H{1 if month < 7 else 2}"
        case Precision.QUARTER:
            return f"{written}-Q{(month + 2) // 3}"
        case Precision.SEASON:
            return f"{written}-{SEASON_CODES[(month // 3 - 1) % 4]}"
        case Precision.MONTH:
            return f"{written}-{month:02d}"
        case Precision.WEEK:
            iso_year, week = iso_week(number)
            return f"{year_value(iso_year)}-W{week:02d}"
    value = f"{written}-{month:02d}-{day:02d}"
    if span.precision is Precision.PART_OF_DAY and span.modifier:
        return f"{value}T{_PART_CODES[span.modifier]}"
    if span.precision.is_clock:
        seconds = span.start % DAY_SECONDS
        value += f"T{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
        if span.precision is Precision.SECOND:
            value += f":{seconds % 60:02d}"
    return value


def partial_value(date: Calendar) -> str:
    """The value of a date that cannot be placed, with X for what is not known.

    >>> partial_value(Calendar(month=3, day=12)), partial_value(Calendar(weekday=5))
    ('XXXX-03-12', 'XXXX-WXX-5')
    """
    if date.weekday and not date.day:
        value = f"XXXX-WXX-{date.weekday}"
    elif date.month and date.day:
        value = f"XXXX-{date.month:02d}-{date.day:02d}"
    elif date.month:
        value = f"XXXX-{date.month:02d}"
    elif date.day:
        value = f"XXXX-XX-{date.day:02d}"
    else:
        value = ""
    return value + clock_value(date.clock)


def clock_value(clock: Clock | None) -> str:
    """The time of a value: "T08:42", "TEV"; "" where there is none."""
    if clock is None:
        return ""
    if clock.part:
        return f"T{_PART_CODES[clock.part]}"
    value = f"T{clock.hour or 0:02d}:{clock.minute or 0:02d}"
    return value if clock.second is None else f"{value}:{clock.second:02d}"


def part_value(part: Part) -> str:
    """The value of a part of a year that is not known.

    >>> part_value(Part("season", 2))
    'XXXX-SU'
    """
    if part.unit == "season":
        return f"XXXX-{SEASON_CODES[part.index - 1]}"
    letter = {"quarter": "Q", "half": "H", "week": "W"}[part.unit]
    return f"XXXX-{letter}{part.index}"


def unit_value(unit: Unit, year: int | None = None) -> str:
    """The value of a unit of which nothing is known but its length, and perhaps its year.

    >>> unit_value("day"), unit_value("week", 1479)
    ('XXXX-XX-XX', '1479-WXX')
    """
    written = "XXXX" if year is None else year_value(year)
    values = {"day": "-XX-XX", "month": "-XX", "week": "-WXX", "hour": "-XX-XXTXX"}
    return written + values[unit] if unit in values else "XXXX"


def duration_value(length: Duration) -> str:
    """The value of a length of time.

    >>> duration_value(Duration(3, "week")), duration_value(Duration(None, "hour"))
    ('P3W', 'PTXH')
    """
    if length.more:
        return _added_value(length)
    count = "X" if length.count is None else f"{length.count:.15g}"
    if length.unit == "fortnight":
        count = "X" if length.count is None else f"{2 * length.count:.15g}"
        return f"P{count}W"
    if length.unit == "half":
        return "P6M" if length.count == 1 else "PXM"
    if length.count and length.count % 1 == 0.5 and length.unit in _HALVES:
        whole = int(length.count)
        letter, half = _UNIT_LETTERS[length.unit], _HALVES[length.unit]
        first = f"{whole}{letter}" if whole else ""
        return f"P{first}{half}" if length.unit == "year" else f"PT{first}{half}"
    time = "T" if length.unit in ("second", "minute", "hour") else ""
    return f"P{time}{count}{_UNIT_LETTERS[length.unit]}"


def _added_value(length: Duration) -> str:
    """P2Y3M, PT1H30M, P1DT2H."""
    value = "P"
    for count, unit in ((length.count or 0, length.unit), *length.more):
        if unit in ("hour", "minute", "second") and "T" not in value:
            value += "T"
        value += f"{count:g}{_UNIT_LETTERS[unit]}"
    return value
