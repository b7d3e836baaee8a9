"""Days with a name, by year."""

from __future__ import annotations

from collections.abc import Callable

from timeline.gregorian import day_number, weekday

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
}


def _nth_weekday(month: int, nth: int, day: int) -> Callable[[int], int]:
    def number(year: int) -> int:
        first = day_number(year, month)
        return first + (day - weekday(first)) % 7 + 7 * (nth - 1)

    return number


def _easter(shift: int = 0) -> Callable[[int], int | None]:
    def number(year: int) -> int | None:
        if not 1583 <= year <= 4099:
            return None
        from dateutil.easter import easter

        day = easter(year)
        return day_number(day.year, day.month, day.day) + shift

    return number


_MOVING: dict[str, Callable[[int], int | None]] = {
    "thanksgiving": _nth_weekday(11, 4, 4),
    "labor day": _nth_weekday(9, 1, 1),
    "martin luther king day": _nth_weekday(1, 3, 1),
    "memorial day": lambda year: day_number(year, 5, 31) - (weekday(day_number(year, 5, 31)) - 1),
    "black friday": lambda year: (_nth_weekday(11, 4, 4)(year)) + 1,
    "easter": _easter(),
    "easter monday": _easter(1),
    "good friday": _easter(-2),
    "ash wednesday": _easter(-46),
    "pentecost": _easter(49),
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
