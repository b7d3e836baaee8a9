"""Rules for what recurs in English: every Monday, twice a week, annually."""

from __future__ import annotations

from timeline.dates.english.around import ends_phrase
from timeline.dates.english.names import not_a_newspaper
from timeline.dates.language import Rule
from timeline.dates.meaning import Calendar, Clock, Part, Repeat, Unit
from timeline.dates.timex import clock_value, part_value, partial_value, unit_value
from timeline.precision import Modifier

_UNIT_CODES = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "quarter": "P3M",
    "year": "P1Y",
    "decade": "P1DE",
    "century": "P1CE",
    "hour": "PT1H",
    "minute": "PT1M",
    "second": "PT1S",
}


def _every(unit: Unit, number: float = 1) -> Repeat | None:
    code = _UNIT_CODES.get(unit)
    return Repeat(code.replace("1", f"{number:g}", 1), "EVERY") if code else None


def _every_other(unit: Unit, ordinal: int = 2) -> Repeat | None:
    return _every(unit, ordinal)


def _every_other_weekday(weekday: int, ordinal: int = 2) -> Repeat:
    quant = "EVERY OTHER" if ordinal == 2 else f"EVERY {ordinal}"
    return Repeat(partial_value(Calendar(weekday=weekday)), quant)


def _every_weekday(weekday: int, part: Modifier | None = None) -> Repeat:
    return Repeat(partial_value(Calendar(weekday=weekday, clock=_clock(part))), "EVERY")


def _weekdays(weekday: int) -> Repeat:
    return Repeat(partial_value(Calendar(weekday=weekday)))


def _weekday_parts(weekday: int, part: Modifier) -> Repeat:
    return Repeat(partial_value(Calendar(weekday=weekday, clock=_clock(part))))


def _every_part(part: Modifier) -> Repeat:
    return Repeat(unit_value("day") + clock_value(_clock(part)), "EVERY")


def _every_month(month: int) -> Repeat:
    return Repeat(partial_value(Calendar(month=month)), "EVERY")


def _every_day_of_month(month: int, day: int) -> Repeat | None:
    return (
        Repeat(partial_value(Calendar(month=month, day=day)), "EVERY") if 1 <= day <= 31 else None
    )


def _every_season(season: int) -> Repeat:
    return Repeat(part_value(Part("season", season)), "EVERY")


def _every_festival(festival: str) -> Repeat:
    """Every Christmas: once a year."""
    del festival
    return Repeat("P1Y", "EVERY")


def _times(unit: Unit, times: int | None = None, number: float | None = None) -> Repeat | None:
    code, count = _UNIT_CODES.get(unit), times if number is None else int(number)
    return Repeat(code, freq=f"{count}X") if code and count else None


def _often(times: int | None, frequency: str) -> Repeat | None:
    return Repeat(frequency, freq=f"{times}X") if times else None


def _clock(part: Modifier | None) -> Clock | None:
    return Clock(part=part) if part else None


def _frequency(frequency: str) -> Repeat:
    return Repeat(frequency)


RULES = (
    Rule("EACH weekday:WEEKDAY part:PARTNAME?", _every_weekday, "every Monday"),
    Rule("EACH (OTHER|ordinal:ANYORDINAL) unit:UNIT", _every_other, "every other week"),
    Rule(
        "EACH (OTHER|ordinal:ANYORDINAL) weekday:WEEKDAYNAME",
        _every_other_weekday,
        "every other Friday",
    ),
    Rule("EACH part:PARTNAME", _every_part, "every night", ends_phrase),
    Rule("EACH month:MONTHNAME (THE? day:ANYDAY)", _every_day_of_month, "every May 1"),
    Rule("EACH month:MONTHNAME", _every_month, "every July"),
    Rule("EACH season:SEASONNAME", _every_season, "each spring"),
    Rule("EACH festival:FESTIVAL", _every_festival, "every Christmas"),
    Rule("times:TIMES (A|EACH) unit:UNIT", _times, "twice a week"),
    Rule("number:NUMBER TIMES (A|EACH) unit:UNIT", _times, "three times a year"),
    Rule("times:TIMES DASH? frequency:FREQUENCY", _often, "twice daily"),
    Rule("EACH MORE? unit:(UNIT|SHORTUNIT)", _every, "every single day"),
    Rule("EACH number:NUMBER unit:UNITS", _every, "every two years"),
    Rule("weekday:WEEKDAYNAME part:PARTNAMES", _weekday_parts, "Monday mornings"),
    Rule("weekday:WEEKDAYS", _weekdays, "Mondays"),
    Rule("frequency:FREQUENCY", _frequency, "annually", not_a_newspaper),
)
