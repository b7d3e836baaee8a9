"""Rules for German lengths of time, and the words that say how exactly they are meant."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.german.around import one_of_many
from timeline.dates.language import Rule
from timeline.dates.meaning import Duration, Meaning, Unit


def _length(number: float, unit: Unit, half: float = 0) -> Duration | None:
    """Three weeks, three full weeks; not three half years."""
    return None if half else Duration(number, unit)


def _one(unit: Unit) -> Duration | None:
    return None if unit in ("second", "quarter", "season", "half", "weekend") else Duration(1, unit)


def _whole(more: str, unit: Unit) -> Duration | None:
    return _one(unit) if more == "whole" else None


def _half(half: float, unit: Unit) -> Duration | None:
    return None if unit in ("half", "quarter") else Duration(half, unit)


def _some(unit: Unit) -> Duration | None:
    return None if unit == "half" else Duration(None, unit)


RULES = (
    Rule("(A|THE)? half:HALF unit:UNIT", _half, "ein halbes Jahr"),
    Rule("FEW MORE? unit:LENGTHUNIT", _some, "einige Wochen"),
    Rule("number:NUMBER (MORE|half:HALF)? unit:LENGTHUNIT OLD?", _length, "drei Wochen"),
    Rule("(A|THE) more:MORE unit:UNIT", _whole, "ein ganzes Jahr"),
    Rule("A MORE? unit:UNIT", _one, "eine Woche"),
    Rule("unit:UNITS", _some, "seit [Jahren]", one_of_many),
)
"""What a number or an article makes of a unit."""


def _hedged(hedge: str, length: Duration) -> Duration:
    return replace(length, mod=length.mod or hedge)


def _about(length: Duration) -> Duration:
    return replace(length, mod="APPROX")


def _between(low: float, length: Duration) -> Duration | None:
    """Two to three weeks."""
    if length.count is None or low >= length.count or length.mod:
        return None
    return replace(length, mod="APPROX")


HEDGED = (
    Rule("low:NUMBER (TO|DASH) length:LENGTH", _between, "zwei bis drei Wochen"),
    Rule("hedge:HEDGE length:LENGTH", _hedged, "mehr als drei Jahre"),
    Rule("CIRCA length:LENGTH", _about, "etwa drei Jahre"),
)
"""A length that is read already, and what belongs to it."""


def _first_of(index: int, length: Duration, date: Meaning) -> Duration | None:
    """The first ten months of 1915."""
    return replace(length, of=date) if index == 1 and length.count else None


def _last_of(which: tuple[int, str], length: Duration, date: Meaning) -> Duration | None:
    if which[0] != -1 or not length.count:
        return None
    return replace(length, of=date, last=True)


OF_A_DATE = (
    Rule(
        "THE? index:ORDINALWORD length:LENGTH (IN|FROM)? date:WIDEDATE",
        _first_of,
        "die ersten zehn Monate des Jahres 1915",
    ),
    Rule(
        "THE? which:LAST length:LENGTH (IN|FROM)? date:WIDEDATE",
        _last_of,
        "die letzten zwei Wochen des Februar 1951",
    ),
)
"""A length at one end of something that has a place on the calendar."""


def _first(index: int, length: Duration) -> Duration | None:
    return length if index == 1 else None


LEFT_OVER = (
    Rule("THE? index:ORDINALWORD length:LENGTH", _first, "die ersten neun Monate"),
    Rule("THE? WHICH length:LENGTH", lambda length: length, "die letzten drei Wochen"),
)
"""What nothing else has taken."""
