"""Rules for English clock times."""

from __future__ import annotations

from timeline.dates.english.alone import by_the_clock, not_for
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


def _on_the_clock(time: tuple[int, ...], unit: str, zone: int | None = None) -> Calendar | None:
    return _clock(time, zone=zone) if unit == "hour" else None


def _hour_of_part(hour: int, part: Modifier) -> Calendar | None:
    afternoon = part is not Modifier.MORNING
    return _time(hour, half_day=12 if afternoon else 0)


def _noon(noon: int) -> Calendar:
    return Calendar(clock=Clock(noon))


def _twelve_noon(twelve: int, noon: int) -> Calendar | None:
    return _noon(noon) if twelve == 12 else None


def _military(time: float, zone: int | None = None, unit: str = "hour") -> Calendar | None:
    """1430 UTC, 0800 hours; 14.30 UTC, as the British write it."""
    if isinstance(time, float) and unit == "hour" and zone is not None:
        hour, minute = int(time), round(time % 1 * 100)
        return _time(hour, minute, zone=zone) if minute < 60 else None
    hour, minute = divmod(int(time), 100)
    whole = time == int(time) and minute < 60 and unit == "hour"
    return _time(hour, minute, zone=zone) if whole else None


def _past(hour: int, minute: int = 30) -> Calendar | None:
    return _time(hour, minute) if 0 < hour <= 12 and minute <= 30 else None


def _past_in_part(hour: int, part: Modifier, minute: int = 30) -> Calendar | None:
    """Half past five in the morning, ten past four in the afternoon."""
    half_day = 0 if part is Modifier.MORNING else 12
    return _time(hour, minute, half_day=half_day) if 0 < hour <= 12 and minute <= 30 else None


def _to_in_part(hour: int, part: Modifier, minute: int) -> Calendar | None:
    """Ten to four in the afternoon."""
    half_day = 0 if part is Modifier.MORNING else 12
    before = (hour - 2) % 12 + 1
    return _time(before, 60 - minute, half_day=half_day) if 0 < minute <= 30 else None


def _quarter_past(hour: int, unit: str) -> Calendar | None:
    return _past(hour, 15) if unit == "quarter" else None


def _to(hour: int, minute: int) -> Calendar | None:
    return _time((hour - 2) % 12 + 1, 60 - minute) if 0 < hour <= 12 and minute <= 30 else None


def _quarter_to(hour: int, unit: str) -> Calendar | None:
    return _to(hour, 15) if unit == "quarter" else None


RULES = (
    Rule(
        "time:CLOCKTIME unit:(UNITS|SHORTUNIT) zone:ZONE?",
        _on_the_clock,
        "04:17 hrs",
        not_for,
    ),
    Rule("time:CLOCKTIME half_day:AMPM? zone:ZONE?", _clock, "08:42 UTC"),
    Rule("hour:HOUR half_day:AMPM zone:ZONE?", _time, "8 p.m."),
    Rule(
        "(HALF|minute:CLOCKHOUR) LAST hour:CLOCKHOUR IN THE part:PARTNAME",
        _past_in_part,
        "ten past four in the morning",
    ),
    Rule(
        "minute:CLOCKHOUR TO hour:CLOCKHOUR IN THE part:PARTNAME",
        _to_in_part,
        "ten to four in the afternoon",
    ),
    Rule("hour:CLOCKHOUR OCLOCK? IN THE part:PARTNAME", _hour_of_part, "four in the morning"),
    Rule("hour:CLOCKHOUR OCLOCK", _time, "eight o'clock"),
    Rule("time:MILITARY zone:ZONE", _military, "1430 UTC"),
    Rule("time:MILITARY unit:UNITS", _military, "0600 hours", by_the_clock),
    Rule("HALF LAST hour:CLOCKHOUR", _past, "half past five"),
    Rule("A? unit:UNIT LAST hour:CLOCKHOUR", _quarter_past, "quarter past five"),
    Rule("A? unit:UNIT TO hour:CLOCKHOUR", _quarter_to, "a quarter to five"),
    Rule("lead:AT minute:CLOCKHOUR LAST hour:CLOCKHOUR", _past, "at [ten past five]"),
    Rule("lead:AT minute:CLOCKHOUR TO hour:CLOCKHOUR", _to, "at [ten to five]"),
    Rule("twelve:CLOCKHOUR noon:NOON", _twelve_noon, "12 noon"),
    Rule("noon:NOON", _noon, "noon"),
)
