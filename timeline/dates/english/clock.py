"""Rules for English clock times."""

from __future__ import annotations

from timeline.dates.language import Rule
from timeline.dates.meaning import Calendar, Clock
from timeline.precision import Modifier


def _clock(
    time: tuple[int, ...], half_day: int | None = None, zone: int | None = None
) -> Calendar | None:
    hour = time[0]
    minute, second = (*time[1:], None, None)[:2]
    return _time(hour, minute, second, half_day, zone)


def _time(
    hour: int,
    minute: int | None = None,
    second: int | None = None,
    half_day: int | None = None,
    zone: int | None = None,
) -> Calendar | None:
    if half_day is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half_day
    if hour > 23:
        return None
    return Calendar(clock=Clock(hour, minute, second, zone))


def _hour_of_part(hour: int, part: Modifier) -> Calendar | None:
    afternoon = part is not Modifier.MORNING
    return _time(hour, half_day=12 if afternoon else 0)


def _noon(noon: int) -> Calendar:
    return Calendar(clock=Clock(noon))


RULES = (
    Rule(
        "time:CLOCKTIME half_day:AMPM? OPEN_BRACKET? zone:ZONE? CLOSE_BRACKET?", _clock, "08:42 UTC"
    ),
    Rule("hour:HOUR half_day:AMPM zone:ZONE?", _time, "8 p.m."),
    Rule("hour:CLOCKHOUR OCLOCK? IN THE part:PARTNAME", _hour_of_part, "four in the morning"),
    Rule("hour:CLOCKHOUR OCLOCK", _time, "eight o'clock"),
    Rule("noon:NOON", _noon, "noon"),
)
