"""Rules for German phrases around a date that is already read: Anfang März, vor zwei Wochen."""

from __future__ import annotations

from timeline.dates import build
from timeline.dates.german.around import points
from timeline.dates.german.tenses import counts_from_now
from timeline.dates.language import Rule
from timeline.dates.meaning import (
    Calendar,
    Clock,
    Duration,
    Era,
    Festival,
    Meaning,
    Modified,
    Nth,
    Part,
    Shift,
    Unit,
    Within,
)
from timeline.precision import Modifier


def _at(time: Calendar, date: Meaning) -> Meaning | None:
    """A clock time on a day."""
    return build.with_clock(date, time.clock)


def _in(part: Modifier, date: Meaning) -> Meaning | None:
    """The morning, evening … of a day."""
    return build.with_clock(date, Clock(part=part))


def _nth_weekday(index: int, weekday: Calendar, date: Meaning) -> Nth | None:
    return Nth(index, "day", date, weekday.weekday) if weekday.weekday else None


def _last_weekday(which: tuple[int, str], weekday: int, date: Meaning) -> Nth | None:
    return Nth(-1, "day", date, weekday) if which[0] == -1 else None


def _last(which: tuple[int, str], unit: Unit, date: Meaning) -> Nth | None:
    return build.nth(-1, unit, date) if which[0] == -1 else None


def _part_of(which: Modifier, date: Meaning) -> Meaning | None:
    return None if isinstance(date, Modified) else Modified(date, which)


def _part_of_unit(which: Modifier, unit: Unit) -> Meaning | None:
    if unit in ("second", "minute", "hour", "day", "half"):
        return None
    return Modified(Shift(0, unit, "narrative"), which)


def _in_year(date: Calendar | Part | Festival, year: Shift) -> Within | None:
    is_year = isinstance(year, Shift) and year.unit == "year" and not year.vague
    return Within(date, year) if is_year else None


def _part_in_year(
    which: Modifier, date: Calendar | Part | Festival, year: Shift
) -> Modified | None:
    within = _in_year(date, year)
    return Modified(within, which) if within else None


def _decade_of_century(decade: Era, century: Era) -> Era | None:
    if not decade.short or century.unit != "century":
        return None
    return Era("decade", century.first_year + decade.first_year)


def _about(date: Meaning) -> Meaning:
    return Modified(date, approximate=True)


def _ago(length: Duration) -> Meaning | None:
    return build.shift(length, -1, "document")


def _ahead(length: Duration) -> Meaning | None:
    return None if length.count is None or length.mod else build.shift(length, 1, "document")


def _afterwards(length: Duration, side: int) -> Meaning | None:
    """Two years later, a week before."""
    return build.shift(length, side, "narrative")


def _beside(unit: Unit, side: int) -> Shift | None:
    """The day after, the year before."""
    if unit not in ("day", "week", "weekend", "month", "year", "decade"):
        return None
    return Shift(side, unit, "narrative")


def _day_before(unit: Unit, date: Meaning) -> Meaning | None:
    return _days_from(unit, date, -1)


def _day_after(unit: Unit, date: Meaning) -> Meaning | None:
    return _days_from(unit, date, 1)


def _days_from(unit: Unit, date: Meaning, days: int) -> Meaning | None:
    """The day before Christmas."""
    return build.beside(date, days) if unit == "day" else None


def _holding(unit: Unit, date: Meaning) -> Nth | None:
    return Nth(0, unit, date) if unit in ("week", "weekend") else None


RULES = (
    Rule("time:TIMEOFDAY (ON|COMMA)? THE? date:ONEDAY", _at, "8 Uhr am 12. März"),
    Rule("date:ONEDAY COMMA? (AT|CIRCA)? time:TIMEOFDAY", _at, "12. März um 14.30 Uhr"),
    Rule("date:OTHERDATE COMMA? (AT|CIRCA)? time:TIMEOFDAY", _at, "gestern Abend um acht Uhr"),
    Rule("THE? part:PARTNAME date:ONEDAY", _in, "Abend des 12. März"),
    Rule("date:ONEDAY part:PARTNAME", _in, "Montag früh"),
    Rule(
        "THE? index:ANYORDINAL weekday:WEEKDAYDATE (IN|FROM)? date:LONGDATE",
        _nth_weekday,
        "der erste Montag im Mai 2021",
    ),
    Rule(
        "THE? index:ANYORDINAL unit:UNIT (IN|FROM)? date:LONGDATE",
        build.nth,
        "die erste Woche im Mai 2021",
    ),
    Rule(
        "THE? which:EDGE THE? date:DATEPART IN? year:SHIFTED",
        _part_in_year,
        "Ende Mai dieses Jahres",
    ),
    Rule("date:DATEPART IN? year:SHIFTED", _in_year, "Mai dieses Jahres"),
    Rule(
        "decade:ERADATE century:ERADATE",
        _decade_of_century,
        "die zwanziger Jahre des 20. Jahrhunderts",
    ),
    Rule("THE? which:EDGE (IN|FROM)? date:WIDEDATE", _part_of, "Ende der 1980er Jahre"),
    Rule("THE? which:EDGE THE unit:UNIT", _part_of_unit, "Ende des Monats"),
    Rule("THE? which:EARLINESS date:WIDEDATE", _part_of, "das frühe 19. Jahrhundert"),
    Rule("(CIRCA|AT) THE? date:LONGDATE", _about, "um 1850"),
    Rule("CIRCA date:DATED", _about, "ca. 1850"),
    Rule("AGO length:LENGTH", _ago, "vor zwei Wochen"),
    Rule("length:LENGTH side:SOONER", _afterwards, "zwei Jahre später"),
    Rule("unit:LENGTHUNIT side:SOONER", _beside, "am [Tag darauf]", points),
    Rule("THE? unit:UNIT AGO date:FESTIVALDATE", _day_before, "der Tag vor Weihnachten"),
    Rule("THE? unit:UNIT AFTER date:FESTIVALDATE", _day_after, "der Tag nach Ostern"),
    Rule("THE? unit:UNIT (FROM|THE) date:DAYDATE", _holding, "die Woche vom 6. März"),
    Rule("THE? unit:UNIT date:DAYDATE", _holding, "die Woche des 6. März"),
    Rule("lead:IN length:LENGTH", _ahead, "in [zwei Wochen]", counts_from_now),
)

# A weekday or a unit with "last" is read as relative first: its month then makes it the last of it.
LAST_OF = (
    Rule(
        "THE? which:LAST weekday:WEEKDAYNAME (IN|FROM|THE)? month:MONTHNAME year:YEAR4?",
        lambda which, weekday, month, year=None: _last_weekday(
            which, weekday, build.month(month, year)
        ),
        "der letzte Freitag im Mai 2021",
    ),
    Rule(
        "THE? which:LAST unit:UNIT (IN|FROM|THE)? month:MONTHNAME year:YEAR4?",
        lambda which, unit, month, year=None: _last(which, unit, build.month(month, year)),
        "die letzte Woche des Mai 2021",
    ),
)
