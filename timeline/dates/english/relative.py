"""Rules for English words that point from here and now, or from what was told before."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from timeline.dates import build
from timeline.dates.english.alone import (
    lasts,
    no_article,
    nowadays,
    part_alone,
    reference_alone,
    the_past,
    unit_alone,
    year_ended,
)
from timeline.dates.english.around import ends_phrase
from timeline.dates.english.names import not_a_title, not_in_a_title, not_that
from timeline.dates.language import Rule
from timeline.dates.meaning import (
    Anchor,
    Bare,
    Calendar,
    Clock,
    Duration,
    Festival,
    Meaning,
    Modified,
    Near,
    Nth,
    Part,
    Reference,
    ReferenceValue,
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
    "that": (0, "named"),
    "those": (0, "named"),
    "same": (0, "named"),
    "previous": (-1, "narrative"),
    "preceding": (-1, "narrative"),
    "prior": (-1, "narrative"),
    "following": (1, "narrative"),
    "subsequent": (1, "narrative"),
    "ensuing": (1, "narrative"),
}


def _deictic(deictic: tuple[int, Modifier | None], part: Modifier | None = None) -> Shift:
    days, own_part = deictic
    spoken = part or own_part
    return Shift(days, "day", clock=Clock(part=spoken) if spoken else None)


def _our_time(deictic: tuple[int, Modifier | None]) -> Reference | None:
    return Reference("PRESENT_REF") if deictic == (0, None) else None


_SEASONS: tuple[ReferenceValue, ...] = ("PRESENT_REF", "FUTURE_REF", "PAST_REF")
"""This, the next and the last season, of a sport more often than of a year."""


def _unit(which: str, unit: Unit) -> Shift | Reference | None:
    if unit in ("second", "minute") or (which in ("last", "past") and unit in ("day", "hour")):
        return None
    count, anchor = DIRECTIONS[which]
    if unit == "season":
        return Reference(_SEASONS[count])
    if which == "this" and unit == "day":
        anchor = "narrative"
    return Shift(count, unit, anchor)


def _the_unit(which: str, unit: Unit) -> Meaning | None:
    """The next day goes on from what was told; the past year is a length of time."""
    anchor = DIRECTIONS[which][1]
    if which in ("last", "past"):
        return Duration(1, unit)
    if which == "next" and unit in ("day", "month", "year"):
        anchor = "narrative"
    found = _unit(which, unit)
    return replace(found, anchor=anchor) if isinstance(found, Shift) else found


def _very_unit(unit: Unit, which: str = "that") -> Meaning | None:
    """That very day; the very next day."""
    return _the_unit(which, unit) if unit == "day" else None


def _next_length(unit: Unit) -> Duration | None:
    return Duration(1, unit) if unit in ("week", "month", "year", "decade") else None


def _direction(which: str, the: str | None) -> tuple[int, Anchor]:
    """The next spring goes on from what was told; next spring is ahead of the writer."""
    count, anchor = DIRECTIONS[which]
    return count, "narrative" if the == "the" and which == "next" else anchor


def _part(which: str, part: Modifier, the: str | None = None) -> Shift:
    count, anchor = _direction(which, the)
    return Shift(count, "day", anchor, clock=Clock(part=part))


def _weekday(which: str, weekday: int, the: str | None = None) -> Near:
    count, anchor = _direction(which, the)
    return Near(count, Calendar(weekday=weekday), anchor)


def _month(which: str, month: int, the: str | None = None) -> Near:
    count, anchor = _direction(which, the)
    return Near(count, Calendar(month=month), anchor)


def _month_day(which: str, month: int, day: int, the: str | None = None) -> Near | None:
    count, anchor = _direction(which, the)
    return Near(count, Calendar(month=month, day=day), anchor) if 1 <= day <= 31 else None


def _season(which: str, season: int, the: str | None = None) -> Near:
    count, anchor = _direction(which, the)
    return Near(count, Part("season", season), anchor)


def _festival(which: str, festival: str, the: str | None = None) -> Near:
    count, anchor = _direction(which, the)
    return Near(count, Festival(festival), anchor)


def _some_units(which: str, unit: Unit) -> Meaning | None:
    """The coming weeks, past years: nobody knows how many."""
    return None if which in ("this", "these", "that", "those", "same") else Duration(None, unit)


def _so_many(number: float, unit: Unit) -> Duration:
    return Duration(number, unit)


def _current(unit: Unit) -> Shift | Reference | None:
    return _unit("this", unit)


def _end(unit: Unit) -> Meaning:
    return Modified(Shift(0, unit, "document"), Modifier.LATE)


def _latest() -> Bare:
    return Bare("quarter")


def _one_year(unit: Unit) -> Duration | None:
    """The year ended March 31 begins nobody knows when in another."""
    return Duration(1, unit) if unit == "year" else None


def _bare(unit: Unit) -> Bare:
    return Bare(unit)


def _bare_part(part: Modifier) -> Bare:
    return Bare("day", part)


def _one_part(number: int, part: Modifier) -> Bare | None:
    return _bare_part(part) if number == 1 else None


def _present(present: str) -> Reference:
    del present
    return Reference("PRESENT_REF")


def _gone(past: str) -> Reference:
    del past
    return Reference("PAST_REF")


def _beyond(unit: Unit, beside: str, which: str) -> Shift | None:
    """The week before last, the month after next."""
    count = {("before", "last"): -2, ("after", "next"): 2}.get((beside, which))
    return Shift(count, unit) if count and unit not in ("second", "minute", "hour") else None


def _beyond_part(part: Modifier, beside: str, which: str) -> Shift | None:
    night = _beyond("day", beside, which)
    return night and replace(night, clock=Clock(part=part))


def _instant(instant: int, day: int) -> Nth | None:
    """The 5th of this month (inst.), the last one (ult.) or the next (prox.)."""
    return Nth(day, "day", Shift(instant, "month")) if 1 <= day <= 31 else None


def _reference(reference: str) -> Reference:
    return Reference(cast(ReferenceValue, reference))


RULES = (
    Rule("deictic:DEICTIC", _our_time, "still stands [today]", nowadays),
    Rule("deictic:DEICTIC part:PARTNAME?", _deictic, "yesterday morning", not_in_a_title),
    Rule("THE? day:ORDINAL instant:INSTANT", _instant, "the 5th inst."),
    Rule("THE unit:UNIT beside:SIDE which:LASTNEXT", _beyond, "the week before last", ends_phrase),
    Rule(
        "THE part:PARTNAME beside:SIDE which:LASTNEXT",
        _beyond_part,
        "the night before last",
        ends_phrase,
    ),
    Rule("(THE|THAT|THIS)? which:SAME unit:UNIT", _unit, "that same day"),
    Rule("(THE|THAT|THIS) VERY which:WHICH? unit:UNIT", _very_unit, "the very next day"),
    Rule("THE? CURRENT FISCAL? unit:UNIT", _current, "the current fiscal year"),
    Rule("THE NEXT unit:UNIT", _next_length, "for [the next year]", lasts),
    Rule("THE which:WHICH FISCAL? unit:UNIT (?!OF)", _the_unit, "the following year"),
    Rule("which:WHICH FISCAL? unit:UNIT", _unit, "last week", not_a_title),
    Rule("THE? number:NUMBER WHICH unit:UNITS", _so_many, "the four previous weeks"),
    Rule("which:WHICH FEW? unit:UNITS", _some_units, "coming weeks"),
    Rule("THE which:WHICH unit:UNITS", _some_units, "the following days"),
    Rule("the:THE? which:WHICH part:PARTNAME", _part, "that night", no_article),
    Rule("(THIS|the:THE)? which:WHICH weekday:WEEKDAYNAME", _weekday, "this coming Sunday"),
    Rule("which:WHICH weekday:WEAKDAY", _weekday, "next Wed.", not_that),
    Rule("WHICH month:MONTHNAME year:YEAR", build.month, "this August 2013"),
    Rule("(THIS|the:THE)? which:WHICH month:MONTHNAME day:ANYDAY", _month_day, "last Oct. 23"),
    Rule("(THIS|the:THE)? which:WHICH month:MONTHNAME", _month, "last March"),
    Rule(
        "(THIS|the:THE|THAT)? which:WHICH season:SEASONNAME", _season, "this past summer", not_that
    ),
    Rule("the:THE? which:WHICH festival:FESTIVAL", _festival, "last Christmas"),
    Rule("unit:ENDOF", _end, "year-end"),
    Rule("reference:REFERENCE", _reference, "now", reference_alone),
)

LEFT_OVER = (
    Rule("number:WORDNUMBER part:PARTNAME", _one_part, "one afternoon", part_alone),
    Rule("(WHOLE|THE MORE) part:PARTNAME", _bare_part, "the whole morning", part_alone),
    Rule("(THE|A) part:PARTNAME", _bare_part, "the morning", part_alone),
    Rule("part:OVERNIGHT", _bare_part, "overnight"),
    Rule("lead:AT part:PARTNAME", _bare_part, "at [night]", part_alone),
    Rule("THE LATEST FISCAL? unit:UNIT", _bare, "the latest quarter"),
    Rule("THE LATEST PERIOD", _latest, "the latest period"),
    Rule("THE FISCAL? unit:UNIT", _one_year, "[the year] ended", year_ended),
    Rule("THE FISCAL unit:UNIT", _bare, "the fiscal year"),
    Rule("THE unit:UNIT", _bare, "the weekend", unit_alone),
    Rule("THE past:LAST", _gone, "as in [the past]", the_past),
    Rule("present:CURRENT", _present, "current"),
    Rule("past:RECENT", _gone, "recent"),
)
"""What nothing else has taken."""


def _message_unit(unit: Unit) -> Meaning | None:
    if unit in ("second", "minute", "half", "season", "quarter"):
        return None
    return Bare("weekend") if unit == "weekend" else Duration(1, unit)


def _message_units(unit: Unit) -> Duration:
    return Duration(None, unit)


MESSAGES = (
    Rule("unit:UNIT NUMBER", _message_unit, "day 2"),
    Rule("THE unit:UNIT", _message_unit, "the week"),
    Rule("part:PARTNAME", _bare_part, "evening"),
    Rule("unit:UNIT", _message_unit, "day"),
    Rule("unit:UNITS", _message_units, "hours"),
)
"""What is left over in short messages, which speak of little but their own time."""
