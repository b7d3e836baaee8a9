"""Rules for English phrases around a date that is already read: early March, two weeks ago."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates import build
from timeline.dates.english.around import ends_clause
from timeline.dates.english.eras import PARTS
from timeline.dates.english.names import not_a_title
from timeline.dates.english.relative import DIRECTIONS
from timeline.dates.english.tenses import in_from_now
from timeline.dates.language import Rule
from timeline.dates.meaning import (
    Beside,
    Calendar,
    Clock,
    Duration,
    Ended,
    Era,
    Festival,
    Meaning,
    Modified,
    Near,
    Nth,
    Pair,
    Part,
    Reference,
    Shift,
    Turn,
    Unit,
    Within,
)
from timeline.precision import Modifier


def _part_of(which: str, date: Meaning) -> Meaning | None:
    return Modified(date, PARTS[which])


def _some_of(which: str, unit: Unit, date: Meaning) -> Meaning:
    """The early months of 1884, the late days of May."""
    del unit
    return Modified(date, PARTS[which])


def _later_in(which: str, unit: Unit) -> Meaning | None:
    whole = Shift(0, unit, "narrative")
    return None if unit in ("second", "minute", "hour", "day") else _earlier_in(which, whole)


def _next_to(unit: Unit, beside: str) -> Shift | None:
    """The day before, the year after."""
    if unit in ("second", "minute", "hour", "season", "half", "quarter"):
        return None
    return Shift(-1 if beside == "before" else 1, unit, "narrative")


def _part_next_to(part: Modifier, beside: str) -> Shift:
    """The night before, the morning after."""
    return Shift(-1 if beside == "before" else 1, "day", "narrative", clock=Clock(part=part))


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


def _eve(date: Meaning) -> Meaning | None:
    return _beside("day", "before", date)


def _about(date: Meaning) -> Meaning:
    return Modified(date, approximate=True)


def _before_year(pre: str, date: Meaning) -> Meaning:
    return Modified(date, mod="BEFORE" if pre == "pre" else "AFTER")


def _ago(length: Duration) -> Meaning | None:
    return build.shift(length, -1, "document")


def _later(length: Duration) -> Meaning | None:
    return build.shift(length, 1, "narrative")


def _earlier(length: Duration) -> Meaning | None:
    return build.shift(length, -1, "narrative")


def _ahead(length: Duration) -> Meaning | None:
    if length.count is None or length.mod:
        return None
    return build.shift(length, 1, "document")


def _from_now(length: Duration, now: Meaning) -> Meaning | None:
    return _ahead(length) if now == Reference("PRESENT_REF") else None


def _length(which: str, length: Duration) -> Duration | None:
    """The last three weeks: a length of time; but not "that three weeks is too long"."""
    return None if which == "that" and (length.count or 2) > 1 else length


def _last(unit: Unit, date: Meaning) -> Nth | None:
    if unit == "quarter" and isinstance(date, Era | Calendar):
        return Nth(4, "quarter", date)
    return build.nth(-1, unit, date)


def _nth_weekday(index: int, weekday: Calendar, date: Meaning) -> Nth:
    return Nth(index, "day", date, weekday.weekday)


def _last_weekday(weekday: int, date: Meaning) -> Nth:
    return Nth(-1, "day", date, weekday)


def _at(time: Calendar, date: Meaning) -> Meaning | None:
    """A clock time on a day."""
    return build.with_clock(date, time.clock)


def _about_at(time: Calendar, date: Meaning) -> Meaning | None:
    at = _at(time, date)
    return at and Modified(at, approximate=True)


def _in(part: Modifier, date: Meaning) -> Meaning | None:
    """The morning, evening … of a day."""
    return build.with_clock(date, Clock(part=part))


def _beside(unit: Unit, beside: str, date: Meaning) -> Meaning | None:
    """The day before Christmas, the day after tomorrow."""
    days = {"before": -1, "after": 1}.get(beside)
    return build.beside(date, days) if unit == "day" and days else None


def _weekday_part(weekday: Calendar, part: Modifier, date: Calendar) -> Meaning | None:
    """Friday morning, March 12."""
    if date.weekday or not date.day:
        return None
    return build.with_clock(replace(date, weekday=weekday.weekday), Clock(part=part))


def _small_hours(
    edge: str,
    unit: Unit,
    date: Meaning,
    part: Modifier | None = None,
    part_of_date: Modifier | None = None,
) -> Meaning | None:
    """The early hours of a day are of its morning, the late ones of its evening."""
    named = part or part_of_date or (Modifier.MORNING if edge == "early" else Modifier.EVENING)
    return build.with_clock(date, Clock(part=named)) if unit == "hour" else None


def _weekday_beside(weekday: Calendar, beside: str, date: Meaning) -> Beside | None:
    """The Saturday before Easter."""
    if not isinstance(date, Festival | Calendar):
        return None
    return Beside(-1 if beside == "before" else 1, date, weekday.weekday)


def _and_weekday(date: Calendar) -> Calendar | None:
    """6 April 1584 Monday: as old calendars have it."""
    return date if date.year is not None and not date.weekday else None


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
    if unit not in ("quarter", "half") or not last.month:
        return None
    return Pair(Ended(unit, last), last)


def _holding(unit: Unit, date: Meaning) -> Nth | None:
    return Nth(0, unit, date) if unit in ("week", "weekend") else None


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


def _near(which: str, date: Calendar | Part | Festival) -> Near | None:
    direction, anchor = DIRECTIONS[which]
    return Near(direction, date, anchor)


RULES = (
    Rule("time:TIMEOFDAY (ON|COMMA)? date:ONEDAY", _at, "08:42 on 12 March"),
    Rule("date:ONEDAY (AT|COMMA)? time:TIMEOFDAY", _at, "12 March at 08:42"),
    Rule("CIRCA time:TIMEOFDAY (ON|COMMA)? date:ONEDAY", _about_at, "around noon on 3 May"),
    Rule("(THE|EARLY|LATE)? part:PARTNAME (OF|ON) date:ONEDAY", _in, "the morning of 12 March"),
    Rule(
        "weekday:WEEKDAYDATE part:PARTNAME COMMA? date:DAYDATE",
        _weekday_part,
        "Friday morning, March 12",
    ),
    Rule(
        "weekday:WEEKDAYDATE part:PARTNAME OF date:DAYDATE",
        _weekday_part,
        "Sunday dawn of 25 June",
    ),
    Rule(
        "THE? edge:(EARLY|LATE) part:PARTNAME? unit:UNITS (OF|ON) date:ONEDAY "
        "part_of_date:PARTNAME?",
        _small_hours,
        "the early hours of Monday",
    ),
    Rule("(EARLY|LATE)? date:ONEDAY part:PARTNAME", _in, "Monday morning"),
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
    Rule("THE EVE OF date:ONEDAY", _eve, "the eve of Christmas"),
    Rule("CIRCA date:DATED", _about, "c. 1850"),
    Rule("pre:PRE DASH date:YEARDATE", _before_year, "pre-1914"),
    Rule("which:EARLINESS ON? date:ONEDAY", _part_of, "late yesterday", not_a_title),
    Rule("which:EARLINESS IN THE unit:UNIT", _end_of, "late in the year"),
    Rule("which:SOONER IN THE unit:UNIT", _later_in, "later in the year"),
    Rule("THE part:PARTNAME beside:SIDE", _part_next_to, "the night before", ends_clause),
    Rule("THE unit:UNIT beside:SIDE THAT", _next_to, "the week before that"),
    Rule("THE unit:UNIT beside:SIDE", _next_to, "the day before", ends_clause),
    Rule("weekday:WEEKDAYDATE OF week:SHIFTED", _weekday_of, "Thursday of next week"),
    Rule("THE unit:UNIT beside:FOLLOWING", _next_to, "the day following", ends_clause),
    Rule("which:SOONER (IN|ON)? THE? date:SOMETIME", _earlier_in, "earlier this year"),
    Rule("year:SHIFTED POSSESSIVE date:PARTDATE", _in_year, "this year's third quarter"),
    Rule("length:LENGTH FROM now:OTHERDATE", _from_now, "two weeks from now"),
    Rule("length:LENGTH AGO", _ago, "two weeks ago"),
    Rule(
        "THE? unit:UNIT beside:SIDE date:ONEDAY", _beside, "the day before Christmas", not_a_title
    ),
    Rule(
        "THE weekday:WEEKDAYDATE beside:SIDE date:ONEDAY",
        _weekday_beside,
        "the Saturday before Easter",
    ),
    Rule("date:DAYDATE COMMA A WEEKDAYDATE", _and_weekday, "6 May 1887, a Friday"),
    Rule("date:DAYDATE WEEKDAYDATE", _and_weekday, "6 April 1584 Monday"),
    Rule("THE unit:UNIT OF date:ONEDAY", _holding, "the week of March 6"),
    Rule("length:LENGTH LATER", _later, "two years later"),
    Rule("length:LENGTH AFTER", _later, "two days after", ends_clause),
    Rule("length:LENGTH EARLIER", _earlier, "a week earlier"),
    Rule("length:LENGTH BEFORE", _earlier, "a year before", ends_clause),
    Rule("lead:IN length:LENGTH", _ahead, "in [two weeks]", in_from_now),
    Rule("(THE|THIS)? which:WHICH length:LENGTH", _length, "the last three weeks"),
)
