"""Rules for English days, months and years."""

from __future__ import annotations

from timeline.dates.english.alone import day_of_month_alone, month_alone, not_a_verb
from timeline.dates.english.around import ends_phrase
from timeline.dates.english.counted import (
    about_early_year,
    early_range,
    early_year_alone,
    early_year_of_month,
    no_clock_or_count,
    number_range,
    of_the_attacks,
    short_year_alone,
    year_alone,
)
from timeline.dates.language import Rule
from timeline.dates.meaning import Calendar, Meaning, Modified, Pair, Void
from timeline.dates.numeric import iso, numeric
from timeline.gregorian import month_length


def full_year(year: int) -> int:
    """The year that two digits stand for, as people write of their own time.

    >>> full_year(45), full_year(21), full_year(1066)
    (1945, 2021, 1066)
    """
    return year if year > 99 else year + (2000 if year < 40 else 1900)


def _day(
    day: int, month: int, year: int | None = None, weekday: int | None = None
) -> Calendar | Void | None:
    year = None if year is None else full_year(year)
    if not 1 <= day <= 31:
        return None
    if day > month_length(2000 if year is None else year, month):
        return Void()
    return Calendar(year, month, day, weekday)


def _two_days(first: int, last: int, month: int, year: int | None = None) -> Pair | None:
    days = _day(first, month, year), _day(last, month, year)
    if isinstance(days[0], Calendar) and isinstance(days[1], Calendar):
        return Pair(days[0], days[1])
    return None


def _weekday(weekday: int) -> Calendar:
    return Calendar(weekday=weekday)


def _weekday_and_day(weekday: int, day: int) -> Calendar | None:
    return Calendar(day=day, weekday=weekday) if 1 <= day <= 31 else None


def _month(month: int, year: int | None = None) -> Calendar:
    return Calendar(None if year is None else full_year(year), month)


def _two_months(first: int, last: int, year: int) -> Pair:
    year = full_year(year)
    return Pair(Calendar(year - (first > last), first), Calendar(year, last))


def _year(year: int) -> Calendar:
    return Calendar(full_year(year))


def _attacks(month: int, day: int) -> Calendar | None:
    return Calendar(2001, 9, 11) if (month, day) == (9, 11) else None


def _day_of_month(day: int) -> Calendar | None:
    return Calendar(day=day) if 1 <= day <= 31 else None


def _years(first: int, last: int) -> Pair | None:
    first = full_year(first)
    if last < 100:
        last += first - first % 100
    return Pair(Calendar(first), Calendar(last)) if last > first else None


def _early_years(first: int, last: int) -> Pair | None:
    return Pair(Calendar(first), Calendar(last)) if first < last < first + 150 else None


def _named_year(unit: str, year: int) -> Calendar | None:
    return Calendar(year) if unit == "year" and year else None


def _year3(year: int) -> Calendar:
    return Calendar(year)


def _about_year(year: int) -> Modified:
    return Modified(Calendar(year), approximate=True)


def _year_of_era(year: int, era: int, unit: str = "year") -> Calendar | None:
    if unit != "year":
        return None
    return Calendar(year if era > 0 else 1 - year) if 0 < year < 10000 else None


def _years_of_era(first: int, last: int, era: int, first_era: int | None = None) -> Pair | None:
    years = _year_of_era(first, first_era or era), _year_of_era(last, era)
    return Pair(years[0], years[1]) if years[0] and years[1] else None


def _day_of_era(month: int, year: int, era: int, day: int | None = None) -> Calendar | None:
    of_era = _year_of_era(year, era)
    if of_era is None or (day and day > month_length(2000, month)):
        return None
    return Calendar(of_era.year, month, day)


def _iso(date: str) -> Meaning | None:
    return iso(date)


def _numeric(date: tuple[str, str, str], weekday: int | None = None) -> Calendar | None:
    return numeric(date, weekday)


_ON = "(weekday:WEEKDAY COMMA? THE?)?"

RULES = (
    Rule("(weekday:WEEKDAY COMMA?)? date:NUMERICDATE", _numeric, "12/03/2021"),
    Rule("date:ISODATE", _iso, "2021-03-12"),
    # With an era
    Rule("month:MONTH day:ANYDAY COMMA? year:ANCIENT era:ANYERA", _day_of_era, "March 15, 44 BC"),
    Rule(
        "THE? day:ANYDAY OF? month:MONTH COMMA? year:ANCIENT era:ANYERA",
        _day_of_era,
        "15 March 44 BC",
    ),
    Rule(
        "THE? day:ANYDAY OF? month:MONTH COMMA? era:PREERA year:ANCIENT",
        _day_of_era,
        "24 August AD 79",
    ),
    Rule("month:MONTH (OF|COMMA)? year:ANCIENT era:ANYERA", _day_of_era, "March 44 BC"),
    Rule("month:MONTH OF? era:PREERA year:ANCIENT", _day_of_era, "August AD 79"),
    Rule(
        "first:ANCIENT first_era:ERA join:JOIN last:ANCIENT era:ERA", _years_of_era, "27 BC–14 CE"
    ),
    Rule("first:ANCIENT join:JOIN last:ANCIENT era:ERA", _years_of_era, "264–146 BC"),
    Rule("(THE unit:UNIT)? year:ANCIENT era:ERA", _year_of_era, "44 BC"),
    Rule("(THE unit:UNIT)? year:ANCIENT era:PREERA", _year_of_era, "79 AD"),
    Rule("(THE unit:UNIT)? era:PREERA year:ANCIENT", _year_of_era, "AD 79"),
    # Two days of a month
    Rule(
        "month:MONTH first:ANYDAY join:JOIN last:ANYDAY COMMA? year:YEAR",
        _two_days,
        "March 3–5, 2021",
    ),
    Rule(
        "THE? first:ANYDAY OF? join:JOIN THE? last:ANYDAY OF? month:MONTH (COMMA? year:YEAR)?",
        _two_days,
        "3–5 March 2021",
    ),
    Rule("month:MONTH first:ANYDAY join:JOIN last:ANYDAY", _two_days, "March 3 to 5", ends_phrase),
    # One day
    Rule(_ON + "month:MONTH THE? day:ANYDAY COMMA? year:YEAR", _day, "Friday, March 12, 2021"),
    Rule(
        _ON + "THE? day:ANYDAY OF? month:MONTH (COMMA|OF)? year:YEAR",
        _day,
        "the 12th of March, 2021",
    ),
    Rule(
        _ON + "THE? day:ANYDAY OF? month:MONTH COMMA? year:HUNDREDS",
        _day,
        "14 September 258",
        ends_phrase,
    ),
    Rule("day:DAY DASH month:MONTH DASH year:YEAR", _day, "12-Mar-2021"),
    Rule("year:YEAR4 COMMA? month:MONTH day:ANYDAY", _day, "2021 March 12"),
    Rule("month:MONTHNAME day:DAY", _attacks, "Sept. 11", of_the_attacks),
    Rule(_ON + "month:MONTH THE? day:ANYDAY", _day, "Friday, March 12", no_clock_or_count),
    Rule(_ON + "THE? day:ANYDAY OF? month:MONTH", _day, "12 March", not_a_verb),
    Rule("weekday:WEEKDAY COMMA? THE day:ORDINAL", _weekday_and_day, "Friday the 13th"),
    # Months and years
    Rule("first:MONTH join:JOIN last:MONTH (OF|COMMA)? year:YEAR", _two_months, "May–July 1887"),
    Rule("month:MONTH (OF|COMMA|THE)? year:YEAR", _month, "March 2021"),
    Rule("month:MONTHNAME OF year:HUNDREDS", _month, "December of 384", early_year_of_month),
    Rule("month:MONTHNAME", _month, "March", month_alone),
    Rule("weekday:WEEKDAYNAME", _weekday, "Friday"),
    Rule("lead:ON weekday:WEAKDAY", _weekday, "on [Sat.]"),
    Rule("weekday:WEAKDAY (?=COMMA?(CLOCKTIME|PARTNAME|HOUR AMPM))", _weekday, "Wed 9:00 am"),
    Rule("first:YEAR4 join:DASH last:YEAR4", _years, "1914-1918", number_range),
    Rule("first:YEAR4 join:DASH last:TWODIGITS", _years, "1939–45", number_range),
    Rule("first:YEAR4 join:SLASH last:TWODIGITS", _years, "1939/40", number_range),
    Rule("first:HUNDREDS join:DASH last:HUNDREDS", _early_years, "(314–368)", early_range),
    Rule("THE unit:UNIT year:ANCIENT", _named_year, "the year 314"),
    Rule("year:YEAR4", _year, "1945", year_alone),
    Rule("year:SHORTYEAR", _year, "'45", short_year_alone),
    Rule("CIRCA year:HUNDREDS", _about_year, "c. 347", about_early_year),
    Rule("year:HUNDREDS", _year3, "476", early_year_alone),
)

LEFT_OVER = (Rule("THE day:ORDINAL", _day_of_month, "on [the 20th]", day_of_month_alone),)
"""What nothing else has taken."""
