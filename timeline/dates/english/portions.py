"""Rules for English parts of a date that is already read: the end of 1945, early March 2021."""

from __future__ import annotations

from timeline.dates import build
from timeline.dates.english.eras import PARTS
from timeline.dates.english.names import not_a_title
from timeline.dates.language import Rule
from timeline.dates.meaning import (
    Calendar,
    Ended,
    Era,
    Festival,
    Meaning,
    Modified,
    Near,
    Nth,
    Pair,
    Part,
    Shift,
    Turn,
    Unit,
    Within,
)


def _part_of(which: str, date: Meaning) -> Meaning | None:
    return Modified(date, PARTS[which])


def _some_of(which: str, unit: Unit, date: Meaning) -> Meaning:
    """The early months of 1884, the late days of May."""
    del unit
    return Modified(date, PARTS[which])


def _later_in(which: str, unit: Unit) -> Meaning | None:
    whole = Shift(0, unit, "narrative")
    return None if unit in ("second", "minute", "hour", "day") else _earlier_in(which, whole)


def _earlier_in(which: str, date: Meaning) -> Meaning | None:
    """Earlier this year, later that day: some time in it."""
    mods = {"earlier": "START", "later": "END"}
    return Modified(date, mod=mods[which]) if which in mods else None


def _end_of(which: str, unit: Unit) -> Meaning | None:
    if unit in ("second", "minute", "hour", "day"):
        return None
    return Modified(Shift(0, unit, "narrative"), PARTS[which])


def _turn(date: Meaning) -> Meaning | None:
    """The turn of the 20th century: the years around its beginning."""
    if isinstance(date, Era) and date.unit == "century":
        return Modified(Era("decade", date.first_year), approximate=True)
    return None


def _this_turn(unit: Unit) -> Turn | None:
    """The nearest one, that everybody knows: around 1900 or 2000."""
    return Turn(unit) if unit in ("century", "millennium") else None


def _share(part: Part, date: Meaning) -> Nth | None:
    """The first half of a century, the last quarter of a decade."""
    if part.year is not None or part.unit not in ("half", "quarter"):
        return None
    return Nth(part.index, part.unit, date)


def _last_half(date: Meaning) -> Nth:
    return Nth(2, "half", date)


def _last(unit: Unit, date: Meaning) -> Nth | None:
    if unit == "quarter" and isinstance(date, Era | Calendar):
        return Nth(4, "quarter", date)
    return build.nth(-1, unit, date)


def _nth_weekday(index: int, weekday: Calendar, date: Meaning) -> Nth:
    return Nth(index, "day", date, weekday.weekday)


def _named_unit(unit: Unit, date: Meaning) -> Meaning | None:
    """The month of April, the decade of the 1990s."""
    match unit, date:
        case ("month", Calendar(month=int())) | ("year", Calendar(month=None)):
            return date
        case ("decade" | "century", Era()):
            return date
    return None


def _ended(quarter: Part, last: Calendar) -> Pair | None:
    """A quarter of somebody's own year, by the day that it ended on."""
    if quarter.unit not in ("quarter", "half") or not last.month:
        return None
    return Pair(Ended(quarter.unit, last, quarter.index), last)


def _unit_ended(unit: Unit, last: Calendar) -> Pair | None:
    if unit not in ("week", "quarter", "half") or not last.month:
        return None
    return Pair(Ended(unit, last), last)


def _holding(unit: Unit, date: Meaning) -> Nth | None:
    return Nth(0, unit, date) if unit in ("week", "weekend") else None


def _last_weekday(near: Meaning, date: Meaning) -> Nth | None:
    """The last Sunday of a month, which is no Sunday of last week."""
    if not isinstance(near, Near) or near.direction != -1 or not isinstance(near.of, Calendar):
        return None
    return Nth(-1, "day", date, near.of.weekday)


def _last_weekday_of(near: Meaning, unit: Unit) -> Nth | None:
    whole = Shift(0, unit, "narrative")
    return _last_weekday(near, whole) if unit in ("month", "year") else None


def _day_of_unit(inner: Unit, unit: Unit, index: int = -1) -> Nth | None:
    """The last day of the month, the first week of the year that is spoken of."""
    inside = inner in ("day", "week", "month") and unit in ("month", "year") and inner != unit
    return Nth(index, inner, Shift(0, unit, "narrative")) if inside else None


def _weekday_of(weekday: Calendar, week: Meaning) -> Nth | None:
    if not isinstance(week, Shift) or week.unit != "week" or not weekday.weekday:
        return None
    return Nth(weekday.weekday, "day", week)


def _day_of(day: int, month: Meaning) -> Nth | None:
    """The 3rd of next month."""
    if not isinstance(month, Shift) or month.unit != "month" or not 1 <= day <= 31:
        return None
    return Nth(day, "day", month)


def _day_of_the_month(day: int, unit: Unit) -> Calendar | None:
    """The 3rd of the month: of the one that is spoken of."""
    return Calendar(day=day) if unit == "month" and 1 <= day <= 31 else None


def _in_year(date: Calendar | Part | Festival, year: Meaning) -> Within | None:
    return Within(date, year) if isinstance(year, Shift) and year.unit == "year" else None


RULES = (
    Rule(
        "THE? index:ANYORDINAL weekday:WEEKDAYDATE (OF|IN) date:LONGDATE",
        _nth_weekday,
        "the first Monday of May 2021",
    ),
    Rule(
        "THE? index:ANYORDINAL unit:UNIT (OF|IN) date:LONGDATE", build.nth, "the first week of May"
    ),
    Rule("THE? LAST unit:UNIT (OF|IN) date:LONGDATE", _last, "the last week of May"),
    Rule("THE? which:EDGE OF THE? date:WIDEDATE", _part_of, "the end of 1945"),
    Rule("THE? which:EDGE OF THE unit:UNIT", _end_of, "the end of the month"),
    Rule("near:SHIFTED (OF|IN) date:LONGDATE", _last_weekday, "the last Sunday in March 2021"),
    Rule("near:SHIFTED (OF|IN) THE unit:UNIT", _last_weekday_of, "the last Tuesday of the month"),
    Rule(
        "THE? (LAST|index:ANYORDINAL) inner:UNIT OF THE unit:UNIT",
        _day_of_unit,
        "the last day of the month",
    ),
    Rule("weekday:WEEKDAYDATE week:SHIFTED", _weekday_of, "Monday last week"),
    Rule("THE unit:UNIT OF THE? date:LONGDATE", _named_unit, "the month of April"),
    Rule(
        "THE? which:EARLINESS unit:UNITS OF THE? date:LONGDATE",
        _some_of,
        "the early months of 1884",
    ),
    Rule("quarter:PARTDATE join:ENDED last:DAYDATE", _ended, "first quarter ended Sept. 30"),
    Rule("THE unit:UNIT join:ENDED last:DAYDATE", _unit_ended, "the quarter ended June 30"),
    Rule("THE? day:DAYTH OF month:SHIFTED", _day_of, "the 3rd of next month"),
    Rule("THE? day:DAYTH OF THE unit:UNIT", _day_of_the_month, "the 3rd of the month"),
    Rule("date:DATEPART (OF|IN)? year:SHIFTED", _in_year, "March of last year"),
    Rule("THE? which:EARLINESS (DASH|IN|TO)? THE? date:WIDEDATE", _part_of, "early March 2021"),
    Rule("part:PARTDATE OF THE? date:HALVED", _share, "the first half of the 20th century"),
    Rule("THE? (LAST|LATTER) HALF OF THE? date:HALVED", _last_half, "the latter half of May"),
    Rule("THE? TURN OF date:ERADATE", _turn, "the turn of the 20th century"),
    Rule("THE? TURN OF THE unit:UNIT", _this_turn, "the turn of the century"),
    Rule("which:EARLINESS ON? date:ONEDAY", _part_of, "late yesterday", not_a_title),
    Rule("which:EARLINESS IN THE unit:UNIT", _end_of, "late in the year"),
    Rule("which:SOONER IN THE unit:UNIT", _later_in, "later in the year"),
    Rule("weekday:WEEKDAYDATE OF week:SHIFTED", _weekday_of, "Thursday of next week"),
    Rule("which:SOONER (IN|ON)? THE? date:SOMETIME", _earlier_in, "earlier this year"),
    Rule("year:SHIFTED POSSESSIVE date:PARTDATE", _in_year, "this year's third quarter"),
    Rule("THE unit:UNIT OF date:ONEDAY (?!DASH)", _holding, "the week of March 6"),
)
