"""Rules for German days, months and years."""

from __future__ import annotations

from timeline.dates import build
from timeline.dates.german.around import (
    day_of_month_alone,
    dotted,
    early_year,
    month_alone,
    no_day_before,
    number_range,
    numeric_date,
    short_year_alone,
    singular,
    year_alone,
)
from timeline.dates.language import Rule
from timeline.dates.meaning import Calendar, Meaning, Pair, Void
from timeline.dates.numeric import iso, numeric


def _day(
    day: int, month: int, year: int | None = None, weekday: int | None = None, unit: str = "year"
) -> Calendar | Void | None:
    return build.day(day, month, year, weekday) if unit == "year" else None


def _day_of_era(
    month: int, year: int, era: int, day: int | None = None, unit: str = "year"
) -> Calendar | None:
    return build.day_of_era(month, year, era, day) if unit == "year" else None


def _year_of_era(year: int, era: int, unit: str = "year") -> Calendar | None:
    return build.year_of_era(year, era) if unit == "year" else None


def _month(month: int, year: int | None = None, unit: str = "year") -> Calendar | None:
    return build.month(month, year) if unit == "year" else None


def _weekday(weekday: int) -> Calendar:
    return Calendar(weekday=weekday)


def _weekday_and_day(weekday: int, day: int) -> Calendar | None:
    return Calendar(day=day, weekday=weekday) if 1 <= day <= 31 else None


def _year(year: int, unit: str = "year") -> Calendar | None:
    return Calendar(build.full_year(year)) if unit == "year" and year else None


def _named_year(unit: str, year: int) -> Calendar | None:
    """The year 79, 258 or 1914, as it is written."""
    return Calendar(year) if unit == "year" and year else None


def _day_of_month(day: int) -> Calendar | None:
    return Calendar(day=day) if 1 <= day <= 31 else None


def _iso(date: str) -> Meaning | None:
    return iso(date)


def _numeric(date: tuple[str, ...], weekday: int | None = None) -> Calendar | None:
    return numeric(date, weekday) if len(date) == 3 else None


def _dotted(date: tuple[str, ...], weekday: int | None = None) -> Calendar | Void | None:
    """12.3., 12.3.21 and 12.03.2021: the day stands first."""
    if len(date[0]) > 2:
        return numeric(date, weekday)
    day, month, *year = (int(part) for part in date)
    if not 1 <= month <= 12:
        return None
    return build.day(day, month, year[0] if year else None, weekday)


def _day_and_numeric(first: int, last: tuple[str, ...]) -> Pair | None:
    """3.–5.3.2020."""
    end = _dotted(last)
    if not isinstance(end, Calendar) or not end.month:
        return None
    start = build.day(first, end.month, end.year)
    return Pair(start, end) if isinstance(start, Calendar) else None


_ON = "(weekday:WEEKDAY COMMA? THE?)?"
_OF_THE_YEAR = "(THE unit:UNIT)?"

RULES = (
    Rule("first:ANYDAY join:JOIN last:NUMERICDATE", _day_and_numeric, "3.–5.3.2020"),
    Rule(_ON + "date:NUMERICDATE", _dotted, "12.3.2021", dotted),
    Rule(_ON + "date:NUMERICDATE", _numeric, "12/03/2021", numeric_date),
    Rule("date:ISODATE", _iso, "2021-03-12"),
    # With an era
    Rule(
        f"THE? day:ANYDAY month:MONTH {_OF_THE_YEAR} year:ANCIENT era:ERA",
        _day_of_era,
        "15. März 44 v. Chr.",
    ),
    Rule(f"month:MONTH {_OF_THE_YEAR} year:ANCIENT era:ERA", _day_of_era, "März 44 v. Chr."),
    Rule(
        "first:ANCIENT first_era:ERA join:JOIN last:ANCIENT era:ERA",
        build.years_of_era,
        "27 v. Chr. bis 14 n. Chr.",
    ),
    Rule("first:ANCIENT join:JOIN last:ANCIENT era:ERA", build.years_of_era, "264–146 v. Chr."),
    Rule("(THE? unit:LENGTHUNIT)? year:ANCIENT era:ERA", _year_of_era, "44 v. Chr."),
    # Two days of a month
    Rule(
        "THE? first:ANYDAY join:JOIN THE? last:ANYDAY month:MONTH (COMMA? year:YEAR)?",
        build.two_days,
        "3. bis 5. Mai 2020",
    ),
    Rule(
        "THE? first:ANYDAY join:SLASH last:ANYDAY month:MONTH (COMMA? year:YEAR)?",
        build.two_days,
        "12./13. März 1938",
    ),
    # One day
    Rule(
        f"{_ON} THE? day:ANYDAY month:MONTH COMMA? {_OF_THE_YEAR} year:YEAR",
        _day,
        "Montag, den 3. Mai 2010",
    ),
    Rule(
        f"{_ON} THE? day:ANYDAY month:MONTH {_OF_THE_YEAR} year:HUNDREDS",
        _day,
        "14. September 258",
        early_year,
    ),
    Rule(_ON + "THE? day:ANYDAY month:MONTH", _day, "Freitag, 12. März"),
    Rule("weekday:WEEKDAYNAME COMMA? THE day:ORDINAL", _weekday_and_day, "[Freitag, den 13.] kam"),
    # Months and years
    Rule(f"month:MONTH COMMA? {_OF_THE_YEAR} year:YEAR", _month, "März 2021", no_day_before),
    Rule("month:MONTHNAME year:HUNDREDS", _month, "September 258", early_year),
    Rule("month:MONTHNAME", _month, "März", month_alone),
    Rule("weekday:WEEKDAYNAME", _weekday, "Freitag"),
    Rule("first:YEAR4 join:DASH last:YEAR4", build.years, "1914–1918", number_range),
    Rule("first:YEAR4 join:DASH last:TWODIGITS", build.years, "1914–18", number_range),
    Rule("first:YEAR4 join:SLASH last:YEAR4", build.years, "1999/2000", number_range),
    Rule("first:YEAR4 join:SLASH last:TWODIGITS", build.years, "1939/40", number_range),
    Rule("FISCAL year:YEAR4", _year, "Geschäftsjahr 2020"),
    Rule("unit:UNIT year:ANCIENT", _named_year, "im [Jahr 1914]", singular),
    Rule("unit:UNITS year:ANCIENT", _named_year, "im [Jahre 1914]", singular),
    Rule("THE unit:UNIT year:ANCIENT", _named_year, "das Jahr 1914"),
    Rule("year:YEAR4", _year, "1945", year_alone),
    Rule("year:SHORTYEAR", _year, "seit ['45]", short_year_alone),
)

LEFT_OVER = (Rule("lead:LEAD day:ORDINAL", _day_of_month, "am [20.] kam", day_of_month_alone),)
"""What nothing else has taken."""
