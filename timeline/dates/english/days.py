"""Rules for English days, months and years."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates import build
from timeline.dates.english.alone import day_of_month_alone, no_name
from timeline.dates.english.ancient import (
    about_early_year,
    about_early_years,
    early_range,
    early_year_alone,
    early_year_of_month,
)
from timeline.dates.english.around import ends_phrase
from timeline.dates.english.counted import (
    no_clock_or_count,
    number_range,
    of_the_attacks,
    short_year_alone,
    year_alone,
)
from timeline.dates.english.names import month_alone, not_a_newspaper, not_a_verb, not_that
from timeline.dates.language import Rule
from timeline.dates.meaning import Calendar, Clock, Meaning, Modified, Near, Pair
from timeline.dates.numeric import iso, numeric
from timeline.precision import Modifier


def _weekday(weekday: int) -> Calendar:
    return Calendar(weekday=weekday)


def _two_weekdays(first: int, last: int) -> Pair:
    return Pair(Calendar(weekday=first), Calendar(weekday=last))


def _weekday_and_day(weekday: int, day: int) -> Calendar | None:
    return Calendar(day=day, weekday=weekday) if 1 <= day <= 31 else None


def _attacks(month: int, day: int) -> Calendar | None:
    return Calendar(2001, 9, 11) if (month, day) == (9, 11) else None


def _day_of_month(day: int, part: Modifier | None = None) -> Calendar | None:
    clock = Clock(part=part) if part else None
    return Calendar(day=day, clock=clock) if 1 <= day <= 31 else None


def _two_days(first: int, last: int) -> Pair | None:
    return Pair(Calendar(day=first), Calendar(day=last)) if 1 <= first < last <= 31 else None


def _named_year(unit: str, year: int) -> Calendar | None:
    """The year 79, 258 or 1914, as it is written."""
    return Calendar(year) if unit == "year" and year else None


def _about_year(year: int) -> Modified:
    return Modified(Calendar(year), approximate=True)


def _next_day_of_month(month: int, day: int, which: str, weekday: int | None = None) -> Near | None:
    """The 12th of October last, the 3rd of May next."""
    direction = {"last": -1, "next": 1}.get(which)
    date = build.day(day, month, weekday=weekday)
    return Near(direction, date) if direction and isinstance(date, Calendar) else None


def _next_weekday(weekday: int, which: str) -> Near | None:
    direction = {"last": -1, "next": 1}.get(which)
    return Near(direction, Calendar(weekday=weekday)) if direction else None


def _next_month(month: int, which: str) -> Near | None:
    direction = {"last": -1, "next": 1}.get(which)
    return Near(direction, Calendar(month=month)) if direction else None


def _about_years(first: int, last: int) -> Pair | None:
    both = build.early_years(first, last)
    return both and replace(both, first=Modified(both.first, approximate=True))


def _year_of_era(year: int, era: int, unit: str = "year") -> Calendar | None:
    return build.year_of_era(year, era) if unit == "year" else None


def _iso(date: str) -> Meaning | None:
    return iso(date)


def _numeric(date: tuple[str, str, str], weekday: int | None = None) -> Calendar | None:
    return numeric(date, weekday)


_ON = "(weekday:WEEKDAY COMMA? THE?)?"
_DAYS = (
    "ANYDAY (COMMA ANYDAY)* COMMA? AND THE? ANYDAY (DASH ANYDAY)?"
    "|ANYDAY OF? JOIN THE? ANYDAY ((COMMA AND?|AND) ANYDAY DASH ANYDAY)*"
)
"""3, 5 and 7; 3–5, 9–11 and 16–18."""

RULES = (
    Rule("(weekday:WEEKDAY COMMA?)? date:NUMERICDATE", _numeric, "Tue 12/03/2021"),
    Rule("date:ISODATE", _iso, "2021-03-12"),
    # With an era
    Rule(
        "month:MONTH day:ANYDAY COMMA? year:ANCIENT era:ANYERA", build.day_of_era, "March 15, 44 BC"
    ),
    Rule(
        "THE? day:ANYDAY OF? month:MONTH COMMA? year:ANCIENT era:ANYERA",
        build.day_of_era,
        "15 March 44 BC",
    ),
    Rule(
        "THE? day:ANYDAY OF? month:MONTH COMMA? era:PREERA year:ANCIENT",
        build.day_of_era,
        "24 August AD 79",
    ),
    Rule("month:MONTH (OF|COMMA)? year:ANCIENT era:ANYERA", build.day_of_era, "March 44 BC"),
    Rule("month:MONTH OF? era:PREERA year:ANCIENT", build.day_of_era, "August AD 79"),
    Rule(
        "first:ANCIENT first_era:ERA join:JOIN last:ANCIENT era:ERA",
        build.years_of_era,
        "27 BC–14 CE",
    ),
    Rule("first:ANCIENT join:JOIN CIRCA? last:ANCIENT era:ERA", build.years_of_era, "264–146 BC"),
    Rule("era:PREERA first:ANCIENT join:(DASH|TO) last:ANCIENT", build.years_of_era, "AD 54–68"),
    Rule(
        "first:ANCIENT join:(DASH|TO) CIRCA? last:ANCIENT era:PREERA",
        build.years_of_era,
        "69 to 122 AD",
    ),
    Rule("(THE unit:UNIT)? year:ANCIENT era:ERA", _year_of_era, "44 BC"),
    Rule("(THE unit:UNIT)? year:ANCIENT era:PREERA", _year_of_era, "79 AD"),
    Rule("(THE unit:UNIT)? era:PREERA year:ANCIENT", _year_of_era, "AD 79"),
    # Several days of a month
    Rule(
        "month:MONTH each:(" + _DAYS + ") COMMA? year:YEAR",
        build.days,
        "March 3–5 and 9–11, 2021",
    ),
    Rule(
        "THE? each:(" + _DAYS + ") OF? month:MONTH (COMMA? year:YEAR)?",
        build.days,
        "3–5 March 2021",
    ),
    Rule("month:MONTH each:(" + _DAYS + ")", build.days, "March 3, 5 and 7", ends_phrase),
    # One day
    Rule(
        "(weekday:WEEKDAY COMMA?)? THE? day:ANYDAY OF? month:MONTH which:LASTNEXT (?!LENGTHUNIT)",
        _next_day_of_month,
        "the 12th of October last",
    ),
    Rule(
        "month:MONTHNAME which:LASTNEXT (?!LENGTHUNIT)",
        _next_month,
        "in [October last]",
        ends_phrase,
    ),
    Rule(_ON + "month:MONTH THE? day:ANYDAY COMMA? year:YEAR", build.day, "Friday, March 12, 2021"),
    Rule(
        "THE? day:ANYDAY OF? month:MONTH weekday:WEEKDAY",
        build.day,
        "14th December Friday",
    ),
    Rule(
        _ON + "THE? day:ANYDAY OF? month:MONTH (COMMA|OF)? year:YEAR",
        build.day,
        "the 12th of March, 2021",
    ),
    Rule(
        _ON + "THE? day:ANYDAY OF? month:MONTH COMMA? year:HUNDREDS",
        build.day,
        "14 September 258",
        ends_phrase,
    ),
    Rule("day:DAY DASH month:MONTH DASH year:YEAR", build.day, "12-Mar-2021"),
    Rule("day:DAY SLASH month:MONTH SLASH year:YEAR", build.day, "12/Mar/2021"),
    Rule("day:DAY DASH month:MONTH DASH year:TWODIGITS", build.day, "01-Feb-02"),
    Rule("year:YEAR4 COMMA? month:MONTH day:ANYDAY", build.day, "2021 March 12"),
    Rule("month:MONTHNAME day:DAY", _attacks, "Sept. 11", of_the_attacks),
    Rule(_ON + "month:MONTH THE? day:ANYDAY", build.day, "Friday, March 12", no_clock_or_count),
    Rule(_ON + "THE? day:ANYDAY OF? month:MONTH", build.day, "12 March", not_a_verb),
    Rule("weekday:WEEKDAY COMMA? THE day:ORDINAL", _weekday_and_day, "Friday the 13th"),
    # Months and years
    Rule(
        "first:MONTH join:JOIN last:MONTH (OF|COMMA)? year:YEAR", build.two_months, "May–July 1887"
    ),
    Rule("month:MONTH (OF|COMMA|THE)? year:YEAR", build.month, "March 2021"),
    Rule("month:MONTHNAME OF year:HUNDREDS", build.month, "December of 384", early_year_of_month),
    Rule("month:MONTHNAME", build.month, "March", month_alone),
    Rule(
        "weekday:WEEKDAYNAME which:LASTNEXT (?!LENGTHUNIT)",
        _next_weekday,
        "Thursday last",
        no_name,
    ),
    Rule("first:WEEKDAY join:DASH last:WEEKDAY", _two_weekdays, "Mon–Fri"),
    Rule("weekday:WEEKDAYNAME (?!PARTNAMES)", _weekday, "Friday", not_a_newspaper),
    Rule(
        "lead:ON weekday:WEAKDAY (?!COMMA?(THE?ANYDAY|MONTH|NUMERICDATE))",
        _weekday,
        "on [Sat.]",
        not_that,
    ),
    Rule("weekday:WEAKDAY (?=COMMA?(CLOCKTIME|PARTNAME|HOUR AMPM))", _weekday, "Wed 9:00 am"),
    Rule("first:YEAR4 join:DASH last:YEAR4", build.years, "1914-1918", number_range),
    Rule("first:YEAR4 join:DASH last:TWODIGITS", build.years, "1939–45", number_range),
    Rule("first:YEAR4 join:SLASH last:TWODIGITS", build.years, "1939/40", number_range),
    Rule("first:HUNDREDS join:DASH last:HUNDREDS", build.early_years, "(314–368)", early_range),
    Rule("first:HUNDREDS join:DASH last:YEAR4", build.early_years, "(980–1002)", early_range),
    Rule("THE unit:UNIT year:ANCIENT", _named_year, "the year 314"),
    Rule("year:YEAR4", build.year, "1945", year_alone),
    Rule("year:SHORTYEAR", build.year, "'45", short_year_alone),
    Rule(
        "CIRCA first:HUNDREDS join:DASH CIRCA? last:HUNDREDS (?!ANYERA)",
        _about_years,
        "(c. 314 – 368)",
        about_early_years,
    ),
    Rule("CIRCA year:HUNDREDS (?!ANYERA)", _about_year, "c. 347", about_early_year),
    Rule("year:HUNDREDS", build.early_year, "476", early_year_alone),
)

LEFT_OVER = (
    Rule(
        "(THE|EARLY|LATE)? part:PARTNAME (OF|ON) THE day:ORDINAL",
        _day_of_month,
        "the evening of the 21st",
        ends_phrase,
    ),
    Rule(
        "THE first:ORDINAL join:JOIN THE? last:ORDINAL",
        _two_days,
        "from [the 3rd to the 5th]",
        day_of_month_alone,
    ),
    Rule("THE day:ORDINAL", _day_of_month, "on [the 20th]", day_of_month_alone),
)
"""What nothing else has taken."""
