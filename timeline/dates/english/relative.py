"""Rules for English words that point from here and now, or from what was told before."""

from __future__ import annotations

from typing import cast

from timeline.dates.language import Rule
from timeline.dates.meaning import (
    Anchor,
    Calendar,
    Clock,
    Duration,
    Festival,
    Meaning,
    Near,
    Part,
    Reference,
    ReferenceValue,
    Repeat,
    Shift,
    Unit,
)
from timeline.precision import Modifier

DIRECTIONS: dict[str, tuple[int, Anchor]] = {
    "last": (-1, "document"),
    "past": (-1, "document"),
    "this": (0, "document"),
    "these": (0, "document"),
    "next": (1, "document"),
    "coming": (1, "document"),
    "upcoming": (1, "document"),
    "that": (0, "narrative"),
    "those": (0, "narrative"),
    "same": (0, "narrative"),
    "previous": (-1, "narrative"),
    "preceding": (-1, "narrative"),
    "prior": (-1, "narrative"),
    "following": (1, "narrative"),
    "subsequent": (1, "narrative"),
    "ensuing": (1, "narrative"),
}
_UNIT_CODES = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "quarter": "P3M",
    "year": "P1Y",
    "decade": "P1DE",
    "century": "P1CE",
    "hour": "PT1H",
    "minute": "PT1M",
    "second": "PT1S",
}


def _deictic(deictic: tuple[int, Modifier | None], part: Modifier | None = None) -> Shift:
    days, own_part = deictic
    spoken = part or own_part
    return Shift(days, "day", clock=Clock(part=spoken) if spoken else None)


def _unit(which: str, unit: Unit) -> Shift | None:
    if unit in ("second", "minute"):
        return None
    count, anchor = DIRECTIONS[which]
    return Shift(count, unit, anchor)


def _the_unit(which: str, unit: Unit) -> Meaning | None:
    """The next day goes on from what was told; the past year is a length of time."""
    count, anchor = DIRECTIONS[which]
    if which in ("last", "past"):
        return Duration(1, unit)
    if which == "next" and unit in ("day", "month", "year"):
        anchor = "narrative"
    return _unit(which, unit) and Shift(count, unit, anchor)


def _part(which: str, part: Modifier) -> Shift:
    count, anchor = DIRECTIONS[which]
    return Shift(count, "day", anchor, clock=Clock(part=part))


def _weekday(which: str, weekday: int) -> Near:
    count, anchor = DIRECTIONS[which]
    return Near(count, Calendar(weekday=weekday), anchor)


def _month(which: str, month: int) -> Near:
    count, anchor = DIRECTIONS[which]
    return Near(count, Calendar(month=month), anchor)


def _season(which: str, season: int) -> Near:
    count, anchor = DIRECTIONS[which]
    return Near(count, Part("season", season), anchor)


def _festival(which: str, festival: str) -> Near:
    count, anchor = DIRECTIONS[which]
    return Near(count, Festival(festival), anchor)


def _length(number: float, unit: Unit) -> Duration:
    return Duration(number, unit)


def _one(unit: Unit) -> Duration | None:
    return None if unit in ("second", "quarter", "season", "half") else Duration(1, unit)


def _half(unit: Unit) -> Duration:
    return Duration(0.5, unit)


def _some(unit: Unit) -> Duration:
    return Duration(None, unit)


def _every(unit: Unit, number: float = 1) -> Repeat | None:
    code = _UNIT_CODES.get(unit)
    return Repeat(code.replace("1", f"{number:g}", 1), "EVERY") if code else None


def _every_weekday(weekday: int) -> Repeat:
    return Repeat(f"XXXX-WXX-{weekday}", "EVERY")


def _weekdays(weekday: int) -> Repeat:
    return Repeat(f"XXXX-WXX-{weekday}")


def _frequency(frequency: str) -> Repeat:
    return Repeat(frequency)


def _reference(reference: str) -> Reference:
    return Reference(cast(ReferenceValue, reference))


RULES = (
    Rule("deictic:DEICTIC part:PARTNAME?", _deictic, "yesterday morning"),
    Rule("EACH weekday:WEEKDAYNAME", _every_weekday, "every Monday"),
    Rule("EACH unit:UNIT", _every, "every year"),
    Rule("EACH number:NUMBER unit:UNITS", _every, "every two years"),
    Rule("THE? which:SAME unit:UNIT", _unit, "the same day"),
    Rule("THE which:WHICH unit:UNIT", _the_unit, "the following year"),
    Rule("which:WHICH unit:UNIT", _unit, "last week"),
    Rule("which:WHICH part:PARTNAME", _part, "that night"),
    Rule("THE? which:WHICH weekday:WEEKDAYNAME", _weekday, "next Friday"),
    Rule("THE? which:WHICH month:MONTHNAME", _month, "last March"),
    Rule("THE? which:WHICH season:SEASONNAME", _season, "this summer"),
    Rule("THE? which:WHICH festival:FESTIVAL", _festival, "last Christmas"),
    Rule("HALF A? unit:UNIT", _half, "half a century"),
    Rule("A HALF DASH? unit:UNIT", _half, "a half century"),
    Rule("number:NUMBER DASH? unit:LENGTHUNIT", _length, "three weeks"),
    Rule("A? FEW OF? unit:UNITS", _some, "a few days"),
    Rule("A unit:UNIT", _one, "a week"),
    Rule("weekday:WEEKDAYS", _weekdays, "Mondays"),
    Rule("frequency:FREQUENCY", _frequency, "annually"),
    Rule("reference:REFERENCE", _reference, "now"),
)
