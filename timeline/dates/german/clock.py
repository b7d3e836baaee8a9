"""Rules for German clock times."""

from __future__ import annotations

from timeline.dates.language import Rule
from timeline.dates.meaning import Calendar, Clock, Pair
from timeline.precision import Modifier

_LATE = (Modifier.AFTERNOON, Modifier.EVENING)


def _time(
    hour: float,
    minute: int | None = None,
    part: Modifier | None = None,
    zone: int | None = None,
    second: int | None = None,
) -> Calendar | None:
    if (part in _LATE or (part is Modifier.NIGHT and hour > 6)) and hour < 12:
        hour += 12
    elif part is Modifier.NIGHT and hour == 12:
        hour = 0
    if hour == 24 and not minute:
        hour = 0
    if hour > 23 or hour % 1 or (minute or 0) > 59:
        return None  # sechseinhalb is a number, but no hour
    return Calendar(clock=Clock(int(hour), minute, second, zone))


def _clock(
    time: tuple[int, ...], part: Modifier | None = None, zone: int | None = None
) -> Calendar | None:
    minute, second = (*time[1:], None, None)[:2]
    return _time(time[0], minute, part, zone, second)


def _one(part: Modifier | None = None) -> Calendar | None:
    return _time(1, part=part)


def _hours(first: int, last: int) -> Pair | None:
    times = _time(first), _time(last)
    return Pair(times[0], times[1]) if times[0] and times[1] else None


def _hour_and_time(first: int, last: tuple[int, ...]) -> Pair | None:
    times = _time(first), _clock(last)
    return Pair(times[0], times[1]) if times[0] and times[1] else None


def _midnight(noon: int) -> Calendar | None:
    return _time(noon)


RULES = (
    Rule("time:CLOCKTIME OCLOCK? part:PARTNAME? zone:ZONE?", _clock, "14.30 Uhr"),
    Rule("first:HOUR join:JOIN last:HOUR OCLOCK", _hours, "8 bis 10 Uhr"),
    Rule("first:HOUR join:JOIN last:CLOCKTIME OCLOCK", _hour_and_time, "8 bis 10.30 Uhr"),
    Rule("hour:HOUR OCLOCK minute:TWODIGITS", _time, "8 Uhr 30"),
    Rule("hour:HOUR OCLOCK part:PARTNAME? zone:ZONE?", _time, "8 Uhr morgens"),
    Rule("hour:WORDNUMBER OCLOCK part:PARTNAME?", _time, "acht Uhr abends"),
    Rule("A OCLOCK part:PARTNAME?", _one, "ein Uhr nachts"),
    Rule("noon:NOON", _midnight, "Mitternacht"),
)
