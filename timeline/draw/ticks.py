"""The labels of the axis, from minutes to millennia, BC included: as `script/axis.js` has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from timeline.draw.font import text_width
from timeline.draw.label import MONTHS, year_label
from timeline.gregorian import DAY_SECONDS, add_months, day_number, from_day_number, month_length

_MINUTE, _HOUR = 60, 3600
_CLOCKS = ("minute", "hour")
_LENGTHS = {
    "minute": (float(_MINUTE), (1, 2, 5, 10, 15, 30)),
    "hour": (float(_HOUR), (1, 2, 3, 6, 12)),
    "day": (float(DAY_SECONDS), (1, 2, 5, 10)),
    "month": (30.44 * DAY_SECONDS, (1, 2, 3, 6)),
    "year": (
        365.25 * DAY_SECONDS,
        (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000),
    ),
}
"""Unit → its length in seconds, and how many of it may lie between two ticks."""
SIZE = 12.0
"""CSS pixels of the labels' letters."""
_ROOM = {"minute": 64.0, "hour": 64.0, "day": 64.0, "month": 72.0, "year": 62.0}
"""CSS pixels that the label of a unit takes."""
_EDGE = 26.0
"""CSS pixels at both ends in which a label would be cut."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment on the axis with its label, and what it lies in where that has changed."""

    at: int
    """Seconds from 1970-01-01."""
    name: str
    around: str = ""


def ticks(start: float, end: float, width: float, *, clocks: bool = True) -> list[Tick]:
    """The ticks between two moments that are `width` CSS pixels apart.

    Without `clocks` none tells an hour, unless less than two days are in view.

    >>> [(tick.name, tick.around) for tick in ticks(0, 86400 * 90, 400)]
    [('Feb', '1970'), ('Mar', '')]
    """
    per_second = width / (end - start)
    hours = clocks or end - start < 2 * DAY_SECONDS
    unit, step = next(
        (
            (unit, step)
            for unit, (length, steps) in _LENGTHS.items()
            for step in steps
            if length * step * per_second >= _ROOM[unit] and (hours or unit not in _CLOCKS)
        ),
        ("year", _LENGTHS["year"][1][-1]),
    )
    edge = _EDGE / per_second
    found: list[Tick] = []
    told = ""
    for at in _moments(unit, step, start, end):
        if start + edge <= at <= end - edge:
            name, around = _named(unit, at)
            found.append(Tick(at, name, around if around != told else ""))
            told = around
    return _apart(found, per_second)


def _apart(found: list[Tick], per_second: float) -> list[Tick]:
    """Without what a tick lies in where that would run into what the next one lies in."""
    kept = []
    for tick, after in zip_longest(found, found[1:]):
        if after is not None and tick.around and after.around:
            wide = (text_width(tick.around, SIZE) + text_width(after.around, SIZE)) / 2
            if (after.at - tick.at) * per_second < wide + 4:
                tick = replace(tick, around="")
        kept.append(tick)
    return kept


def _moments(unit: str, step: int, start: float, end: float) -> Iterator[int]:
    if unit in _CLOCKS:
        length = step * (_MINUTE if unit == "minute" else _HOUR)
        yield from range(int(-(-start // length)) * length, int(end) + 1, length)
        return
    first = from_day_number(int(start // DAY_SECONDS))
    last = from_day_number(int(end // DAY_SECONDS))
    days = {"day": _days, "month": _months, "year": _years}[unit]
    yield from (day * DAY_SECONDS for day in days(first, last, step))


def _days(first: tuple[int, int, int], last: tuple[int, int, int], step: int) -> Iterator[int]:
    """1, 5, 10, …: the first of each month, then round days, none too near to the next first."""
    year, month = first[:2]
    while (year, month) <= last[:2]:
        most = month_length(year, month) - (step / 2 if step > 1 else 0)
        day = 1
        while day <= most:
            yield day_number(year, month, day)
            day += step - 1 if day == 1 and step > 2 else step
        year, month = add_months(year, month, 1)


def _months(first: tuple[int, int, int], last: tuple[int, int, int], step: int) -> Iterator[int]:
    year, month = first[0], 1
    while (year, month) <= last[:2]:
        yield day_number(year, month)
        year, month = add_months(year, month, step)


def _years(first: tuple[int, int, int], last: tuple[int, int, int], step: int) -> Iterator[int]:
    """Round numbers as people count them: 100 BC is the astronomical year −99."""
    for year in range(first[0] // step * step - step, last[0] + step + 1, step):
        yield day_number(year + 1 if year <= 0 and step > 1 else year)


def _named(unit: str, at: int) -> tuple[str, str]:
    """What a tick says, and what it lies in."""
    year, month, day = from_day_number(at // DAY_SECONDS)
    year_name, short = year_label(year), MONTHS[month - 1][:3]
    match unit:
        case "minute" | "hour":
            hour, rest = divmod(at % DAY_SECONDS, _HOUR)
            return f"{hour:02d}:{rest // _MINUTE:02d}", f"{day} {short} {year_name}"
        case "day":
            return f"{day} {short}", year_name
        case "month":
            return short, year_name
    return year_name, ""
