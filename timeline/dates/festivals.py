"""Days with a name, by year."""

from __future__ import annotations

from collections.abc import Callable

from timeline.gregorian import day_number, is_date, weekday

_FIXED = {
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "independence day": (7, 4),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "bastille day": (7, 14),
    "may day": (5, 1),
    "epiphany": (1, 6),
    "twelfth night": (1, 5),
    "candlemas": (2, 2),
    "groundhog day": (2, 2),
    "st. patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "anzac day": (4, 25),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "assumption day": (8, 15),
    "lady day": (3, 25),
    "michaelmas": (9, 29),
    "guy fawkes night": (11, 5),
    "all souls' day": (11, 2),
    "remembrance day": (11, 11),
    "flag day": (6, 14),
    "international women's day": (3, 8),
    "german unity day": (10, 3),
    "reformation day": (10, 31),
    "st martin's day": (11, 11),
    "st nicholas' day": (12, 6),
}


def _nth_weekday(month: int, nth: int, day: int) -> Callable[[int], int]:
    def number(year: int) -> int:
        return _from(day_number(year, month), day) + 7 * (nth - 1)

    return number


def _from(first: int, day: int) -> int:
    """The first such weekday from a day on."""
    return first + (day - weekday(first)) % 7


def _easter(shift: int = 0) -> Callable[[int], int | None]:
    def number(year: int) -> int | None:
        if not 326 <= year <= 4099:
            return None
        from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter

        # Before 1583 as people had it then: the day of the Julian calendar.
        day = easter(year, EASTER_WESTERN if year >= 1583 else EASTER_JULIAN)
        number = day_number(day.year, day.month, day.day) + shift
        # The 29 February of 1300 is in no calendar but theirs.
        leaps = year < 1583 and not is_date(year, 2, 29) and year % 4 == 0
        return None if leaps and number < day_number(year, 3) else number

    return number


def _election_day(year: int) -> int:
    """The Tuesday after the first Monday of November."""
    return _nth_weekday(11, 1, 1)(year) + 1


_MOVING: dict[str, Callable[[int], int | None]] = {
    "thanksgiving": _nth_weekday(11, 4, 4),
    "labor day": _nth_weekday(9, 1, 1),
    "presidents' day": _nth_weekday(2, 3, 1),
    "mother's day": _nth_weekday(5, 2, 7),
    "father's day": _nth_weekday(6, 3, 7),
    "columbus day": _nth_weekday(10, 2, 1),
    "election day": _election_day,
    "cyber monday": lambda year: _nth_weekday(11, 4, 4)(year) + 4,
    "martin luther king day": _nth_weekday(1, 3, 1),
    "memorial day": lambda year: day_number(year, 5, 31) - (weekday(day_number(year, 5, 31)) - 1),
    "black friday": lambda year: (_nth_weekday(11, 4, 4)(year)) + 1,
    "easter": _easter(),
    "easter monday": _easter(1),
    "easter saturday": _easter(-1),
    "good friday": _easter(-2),
    "shrove tuesday": _easter(-47),
    "ash wednesday": _easter(-46),
    "maundy thursday": _easter(-3),
    "holy saturday": _easter(-1),
    "ascension day": _easter(39),
    "whit monday": _easter(50),
    "corpus christi": _easter(60),
    "rose monday": _easter(-48),
    "palm sunday": _easter(-7),
    "pentecost": _easter(49),
    "repentance day": lambda year: _from(day_number(year, 11, 16), 3),
}
NAMES = (*_FIXED, *_MOVING)


def festival_day(name: str, year: int) -> int | None:
    """The day number of a named day in a year; None where it cannot be worked out.

    >>> from timeline.gregorian import from_day_number
    >>> from_day_number(festival_day("easter", 2021) or 0)
    (2021, 4, 4)
    """
    if name in _FIXED:
        return day_number(year, *_FIXED[name])
    return _MOVING[name](year)


def festival_value(name: str) -> str:
    """The TIMEX3 value of a feast in nobody knows which year.

    >>> festival_value("christmas"), festival_value("easter")
    ('XXXX-12-25', 'XXXX-XX-XX')
    """
    month_day = _FIXED.get(name)
    return f"XXXX-{month_day[0]:02d}-{month_day[1]:02d}" if month_day else "XXXX-XX-XX"
