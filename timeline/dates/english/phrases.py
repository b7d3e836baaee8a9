"""Rules for English phrases around a date that is already read: early March, two weeks ago."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates import build
from timeline.dates.english.around import ends_clause, follows_alone
from timeline.dates.english.names import not_a_title
from timeline.dates.english.relative import DIRECTIONS
from timeline.dates.english.tenses import in_from_now
from timeline.dates.language import Rule
from timeline.dates.meaning import (
    Beside,
    Calendar,
    Clock,
    Duration,
    Festival,
    Meaning,
    Modified,
    Near,
    Nth,
    Part,
    Reference,
    Shift,
    Unit,
)
from timeline.precision import Modifier


def _next_to(unit: Unit, beside: str) -> Shift | None:
    """The day before, the year after."""
    if unit in ("second", "minute", "hour", "season", "half", "quarter"):
        return None
    return Shift(-1 if beside == "before" else 1, unit, "narrative")


def _part_next_to(part: Modifier, beside: str) -> Shift:
    """The night before, the morning after."""
    return Shift(-1 if beside == "before" else 1, "day", "narrative", clock=Clock(part=part))


def _eve(date: Meaning) -> Meaning | None:
    return _beside("day", "before", date)


def _about(date: Meaning) -> Meaning:
    return Modified(date, approximate=True)


def _before_year(pre: str, date: Meaning) -> Meaning:
    return Modified(date, mod="BEFORE" if pre == "pre" else "AFTER")


def _ago(length: Duration) -> Meaning | None:
    return build.shift(length, -1, "document")


def _ago_today(length: Duration, date: Meaning) -> Meaning | None:
    """A year ago today, ten years ago this month, fifty years ago tonight."""
    if not isinstance(date, Shift) or date.anchor != "document" or not length.count:
        return None
    if date.clock and date.clock != Clock(part=date.clock.part):
        return None
    date = replace(date, clock=None)
    months = {"month": 1, "year": 12, "decade": 120, "century": 1200}.get(length.unit, 0)
    if length.count % 1 or length.mod or abs(date.count) > 1 or length.count > 9999:
        return None
    if months and date.unit in ("day", "week", "month"):
        return Beside(0, date, months=-months * int(length.count))
    days = {"day": 1, "week": 7}.get(length.unit, 0) * int(length.count)
    return build.beside(date, -days) if days else None


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


def _days_beside(length: Duration, beside: str, date: Meaning) -> Meaning | None:
    """So many days or weeks before or after a day: two days before Christmas."""
    days = {"day": 1, "week": 7}.get(length.unit, 0) * (length.count or 0)
    if not days or days % 1 or length.mod or beside not in ("before", "after"):
        return None
    return build.beside(date, int(days) * (-1 if beside == "before" else 1))


def _days_from(length: Duration, date: Meaning) -> Meaning | None:
    """A month from today, a week from Tuesday."""
    if date == Shift(0, "day"):
        return _ahead(length)
    return _days_beside(length, "after", date)


def _length(which: str, length: Duration) -> Duration | None:
    """The last three weeks: a length of time; but not "that three weeks is too long"."""
    return None if which == "that" and (length.count or 2) > 1 else length


def _at(time: Calendar, date: Meaning) -> Meaning | None:
    """A clock time on a day."""
    return build.with_clock(date, time.clock)


def _at_in_zone(time: Calendar, date: Meaning, zone: int | None) -> Meaning | None:
    """9:34 p.m. on March 19 EST."""
    if time.clock is None or time.clock.offset is not None:
        return None
    return build.with_clock(date, replace(time.clock, offset=zone))


def _at_part(time: Calendar, date: Meaning, part: Modifier) -> Meaning | None:
    within = _in(part, date)
    return within and _at(time, within)


def _time_of_part(time: Calendar, part: Modifier) -> Meaning | None:
    """A clock time that the words beside it put into the second half of the day."""
    within = Calendar(day=1, clock=Clock(part=part))
    told = build.with_clock(within, time.clock)
    return replace(time, clock=told.clock) if isinstance(told, Calendar) else None


def _about_at(time: Calendar, date: Meaning, part: Modifier | None = None) -> Meaning | None:
    at = _at_part(time, date, part) if part else _at(time, date)
    return at and Modified(at, approximate=True)


def _in(part: Modifier, date: Meaning) -> Meaning | None:
    """The morning, evening … of a day."""
    return build.with_clock(date, Clock(part=part))


def _beside(unit: Unit, beside: str, date: Meaning) -> Meaning | None:
    """The day before Christmas, the day after tomorrow."""
    days = {"before": -1, "after": 1}.get(beside)
    if unit == "week" and days and isinstance(date, Festival):
        return Nth(0, "week", Beside(7 * days, date))
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


def _weekday_following(weekday: Calendar) -> Near:
    """The Monday following goes on from what was told."""
    return Near(1, weekday, "narrative")


def _and_weekday(date: Calendar) -> Calendar | None:
    """6 April 1584 Monday: as old calendars have it."""
    return date if date.year is not None and not date.weekday else None


def _that_feast(date: Calendar) -> Calendar | None:
    """Whit Monday, 1 June 1846: the day says which."""
    return date if date.year is not None else None


def _some_weekday(date: Meaning) -> Meaning:
    """A Tuesday in March 2019: nobody knows which."""
    return date


def _near(which: str, date: Calendar | Part | Festival) -> Near | None:
    direction, anchor = DIRECTIONS[which]
    return Near(direction, date, anchor)


RULES = (
    Rule(
        "time:TIMEOFDAY (ON|COMMA)? date:ONEDAY part:PARTNAME",
        _at_part,
        "eight o'clock on Tuesday night",
    ),
    Rule("time:TIMEOFDAY IN THE part:PARTNAME", _time_of_part, "half past six in the evening"),
    Rule("time:TIMEOFDAY (ON|COMMA)? date:ONEDAY zone:ZONE", _at_in_zone, "08:42 on 12 March EST"),
    Rule("time:TIMEOFDAY (ON|COMMA)? date:ONEDAY", _at, "08:42 on 12 March"),
    Rule("date:ONEDAY (AT|COMMA)? time:TIMEOFDAY", _at, "12 March at 08:42"),
    Rule(
        "CIRCA time:TIMEOFDAY (ON|COMMA)? date:ONEDAY part:PARTNAME?",
        _about_at,
        "around noon on 3 May",
    ),
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
    Rule("THE EVE OF date:ONEDAY", _eve, "the eve of Christmas"),
    Rule("CIRCA date:DATED", _about, "c. 1850"),
    Rule("pre:PRE DASH date:YEARDATE", _before_year, "pre-1914"),
    Rule("THE part:PARTNAME beside:SIDE", _part_next_to, "the night before", ends_clause),
    Rule("THE unit:UNIT beside:SIDE THAT", _next_to, "the week before that"),
    Rule("THE unit:UNIT beside:SIDE", _next_to, "the day before", ends_clause),
    Rule("THE unit:UNIT beside:FOLLOWING", _next_to, "the day following", follows_alone),
    Rule("length:LENGTH FROM now:OTHERDATE", _from_now, "two weeks from now"),
    Rule(
        "THE? weekday:WEEKDAYDATE FOLLOWING",
        _weekday_following,
        "the Monday following",
        follows_alone,
    ),
    Rule("length:LENGTH AGO date:SHIFTED", _ago_today, "thirty years ago today"),
    Rule("length:LENGTH AGO", _ago, "two weeks ago"),
    Rule("length:LENGTH beside:SIDE date:ONEDAY", _days_beside, "two days before Christmas"),
    Rule("length:LENGTH FROM date:(WEEKDAYDATE|SHIFTED)", _days_from, "a week from Tuesday"),
    Rule(
        "THE? unit:UNIT beside:SIDE date:ONEDAY", _beside, "the day before Christmas", not_a_title
    ),
    Rule(
        "THE weekday:WEEKDAYDATE beside:SIDE date:ONEDAY",
        _weekday_beside,
        "the Saturday before Easter",
    ),
    Rule(
        "A WEEKDAYDATE PARTNAME? (IN|OF) date:(MONTHDATE|MONTHYEAR|YEARDATE|PARTDATE)",
        _some_weekday,
        "a Tuesday in March 2019",
    ),
    Rule("FESTIVALDATE COMMA date:DAYDATE", _that_feast, "Whit Monday, 1 June 1846"),
    Rule("date:DAYDATE COMMA A WEEKDAYDATE", _and_weekday, "6 May 1887, a Friday"),
    Rule("date:DAYDATE WEEKDAYDATE", _and_weekday, "6 April 1584 Monday"),
    Rule("length:LENGTH LATER", _later, "two years later"),
    Rule("length:LENGTH AFTER", _later, "two days after", ends_clause),
    Rule("length:LENGTH EARLIER", _earlier, "a week earlier"),
    Rule("length:LENGTH BEFORE", _earlier, "a year before", ends_clause),
    Rule("lead:IN length:LENGTH", _ahead, "in [two weeks]", in_from_now),
    Rule("(THE|THIS)? which:WHICH length:LENGTH", _length, "the last three weeks"),
)
