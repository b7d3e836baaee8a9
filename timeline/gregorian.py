"""Day numbers of the proleptic Gregorian calendar, for any astronomical year (1 BC is year 0).

`datetime` ends at year 1; the histories that this program reads do not. A day number counts days
from 1970-01-01, as in Unix time. The conversion is Hinnant's `days_from_civil`
(howardhinnant.github.io/date_algorithms.html); weeks are those of ISO 8601.
"""

MIN_YEAR, MAX_YEAR = -9999, 9999
DAY_SECONDS = 86_400
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_PER_ERA = 146_097
_UNIX_EPOCH = 719_468


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February.

    >>> is_leap(2000), is_leap(1900), is_leap(-4)
    (True, False, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """The number of days of a month (1–12).

    >>> month_length(2024, 2)
    29
    """
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def is_date(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day.

    >>> is_date(2021, 2, 29), is_date(-43, 3, 15)
    (False, True)
    """
    return (
        MIN_YEAR <= year <= MAX_YEAR and 1 <= month <= 12 and 1 <= day <= month_length(year, month)
    )


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Days from 1970-01-01 to the given day; months and days are not checked.

    >>> day_number(1970, 1, 2), day_number(0, 3, 1)
    (1, -719468)
    """
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_PER_ERA + day_of_era - _UNIX_EPOCH


def from_day_number(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number: the inverse of `day_number`.

    >>> from_day_number(18698)
    (2021, 3, 12)
    """
    era, day_of_era = divmod(number + _UNIX_EPOCH, _DAYS_PER_ERA)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + (3 if shifted_month < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day


def weekday(number: int) -> int:
    """The ISO weekday of a day number: 1 is Monday, 7 is Sunday.

    >>> weekday(day_number(2021, 3, 12))
    5
    """
    return (number + 3) % 7 + 1


def week_start(iso_year: int, week: int) -> int:
    """The day number of the Monday of an ISO week (ISO 8601: week 1 holds 4 January).

    >>> from_day_number(week_start(2021, 11))
    (2021, 3, 15)
    """
    fourth = day_number(iso_year, 1, 4)
    return fourth - weekday(fourth) + 1 + 7 * (week - 1)


def iso_week(number: int) -> tuple[int, int]:
    """The ISO year and week that a day lies in.

    >>> iso_week(day_number(2021, 1, 3))
    (2020, 53)
    """
    monday = number - weekday(number) + 1
    iso_year = from_day_number(monday + 3)[0]
    return iso_year, (monday - week_start(iso_year, 1)) // 7 + 1


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month that lie `months` after a month.

    >>> add_months(2021, 11, 3)
    (2022, 2)
    """
    years, index = divmod(month - 1 + months, 12)
    return year + years, index + 1


def iso_day(number: int) -> str:
    """A day as ISO 8601 with at least four digits of the year, BC years negative.

    >>> iso_day(day_number(-263, 1, 1))
    '-0263-01-01'
    """
    year, month, day = from_day_number(number)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"


def iso_year(year: int) -> str:
    """A year in four digits, BC years negative.

    >>> iso_year(-43), iso_year(987)
    ('-0043', '0987')
    """
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"
