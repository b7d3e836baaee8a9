"""The calendar, beside `datetime` where that exists and by its laws where it does not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import AFTER_LAST_DAY, FIRST_DAY, day_numbers, years

from timeline.gregorian import (
    add_months,
    day_number,
    from_day_number,
    is_date,
    is_leap,
    iso_day,
    iso_week,
    iso_year,
    month_length,
    week_start,
    weekday,
)

EPOCH = dt.date(1970, 1, 1).toordinal()


@given(st.dates())
def test_days_are_those_of_datetime(date: dt.date) -> None:
    number = date.toordinal() - EPOCH
    assert day_number(date.year, date.month, date.day) == number
    assert from_day_number(number) == (date.year, date.month, date.day)
    assert weekday(number) == date.isoweekday()
    assert iso_week(number) == date.isocalendar()[:2]
    assert iso_day(number) == date.isoformat()
    assert is_date(date.year, date.month, date.day)


@given(st.dates(dt.date(1, 1, 8), dt.date(9999, 12, 20)))
def test_weeks_are_those_of_datetime(date: dt.date) -> None:
    year, week, day = date.isocalendar()
    assert week_start(year, week) + day - 1 == date.toordinal() - EPOCH


@given(st.one_of(day_numbers, st.integers(-(10**7), 10**7)))
def test_a_day_and_its_number_are_the_same(number: int) -> None:
    assert day_number(*from_day_number(number)) == number


@given(day_numbers)
def test_the_next_day_is_one_more(number: int) -> None:
    year, month, day = from_day_number(number)
    after = from_day_number(number + 1)
    assert after in {
        (year, month, day + 1),
        (*add_months(year, month, 1), 1),
    }
    assert weekday(number + 1) == weekday(number) % 7 + 1
    assert (after[2] == 1) == (day == month_length(year, month))


@given(day_numbers)
def test_a_week_holds_its_days(number: int) -> None:
    monday = week_start(*iso_week(number))
    assert weekday(monday) == 1
    assert monday <= number <= monday + 6
    assert is_date(*from_day_number(number))


@given(years)
def test_a_year_is_as_long_as_its_months(year: int) -> None:
    length = sum(month_length(year, month) for month in range(1, 13))
    assert length == 365 + is_leap(year) == day_number(year + 1) - day_number(year)


@given(years, st.integers(1, 12), st.integers(-300, 300))
def test_months_add_up(year: int, month: int, months: int) -> None:
    later = add_months(year, month, months)
    assert add_months(*later, -months) == (year, month)
    assert later[0] * 12 + later[1] == year * 12 + month + months


@pytest.mark.parametrize(
    ("date", "exists"),
    [
        ((2020, 2, 29), True),
        ((2021, 2, 29), False),
        ((1900, 2, 29), False),
        ((2000, 2, 29), True),
        ((0, 2, 29), True),
        ((-4, 2, 29), True),
        ((-100, 2, 29), False),
        ((2021, 4, 31), False),
        ((2021, 0, 1), False),
        ((2021, 13, 1), False),
        ((2021, 1, 0), False),
        ((10_000, 1, 1), False),
        ((-9999, 1, 1), True),
        ((-10_000, 12, 31), False),
    ],
)
def test_what_days_there_are(date: tuple[int, int, int], exists: bool) -> None:
    assert is_date(*date) is exists


@pytest.mark.parametrize(
    ("year", "written"), [(2021, "2021"), (79, "0079"), (0, "0000"), (-43, "-0043")]
)
def test_years_are_written_in_four_digits(year: int, written: str) -> None:
    assert iso_year(year) == written


def test_days_sort_as_their_numbers_do() -> None:
    assert FIRST_DAY < day_number(-1) < day_number(0) < day_number(1) < AFTER_LAST_DAY
