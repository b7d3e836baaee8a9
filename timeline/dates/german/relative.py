"""Rules for German words that point from here and now, or from what was told before."""

from __future__ import annotations

from typing import cast

from timeline.dates.german.around import part_alone, singular, tomorrow
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
    Part,
    Reference,
    ReferenceValue,
    Repeat,
    Shift,
    Unit,
)
from timeline.dates.timex import part_value
from timeline.precision import Modifier

_Which = tuple[int, Anchor]
_UNIT_CODES = {
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
    "decade": "P{}DE",
}
_PART_VALUES = {
    Modifier.MORNING: "XXXX-XX-XXTMO",
    Modifier.MIDDAY: "XXXX-XX-XXTMI",
    Modifier.AFTERNOON: "XXXX-XX-XXTAF",
    Modifier.EVENING: "XXXX-XX-XXTEV",
    Modifier.NIGHT: "XXXX-XX-XXTNI",
}


def _deictic(deictic: Meaning | Modifier, part: Meaning | Modifier | None = None) -> Meaning | None:
    """Yesterday, Monday evening; a deictic part of the day is "morgen" without a capital."""
    meaning = Shift(1, "day") if isinstance(deictic, Modifier) else deictic
    if part is None:
        return meaning
    if not isinstance(meaning, Shift) or meaning.unit != "day" or not isinstance(part, Modifier):
        return None
    return Shift(meaning.count, "day", meaning.anchor, clock=Clock(part=part))


def _named_deictic(deictic: Meaning | Modifier, unit: str = "day") -> Meaning | None:
    """The day of yesterday, yesterday's Tuesday."""
    return _deictic(deictic) if unit == "day" else None


def _today(unit: str = "day") -> Shift | None:
    return Shift(0, "day") if unit == "day" else None


def _nowadays() -> Reference:
    return Reference("PRESENT_REF")


def _tomorrow(morning: Modifier, part: Modifier | None = None) -> Shift | None:
    """Tomorrow, which looks like the morning where it begins a sentence."""
    clock = Clock(part=part) if part else None
    return Shift(1, "day", clock=clock) if morning is Modifier.MORNING else None


def _unit(which: _Which, unit: Unit) -> Shift | None:
    count, anchor = which
    if unit in ("second", "minute", "half"):
        return None
    if count == 1 and unit == "day":
        anchor = "narrative"
    if count == 0 and unit == "day" and anchor == "document":
        anchor = "narrative"
    return Shift(count, unit, anchor)


def _some_units(which: _Which, unit: Unit) -> Duration | None:
    """The coming weeks, past years: nobody knows how many."""
    return Duration(None, unit) if which[0] else None


def _part(which: _Which, part: Modifier) -> Shift:
    count, anchor = which
    return Shift(count, "day", "narrative" if count == 1 else anchor, clock=Clock(part=part))


def _weekday(which: _Which, weekday: int) -> Near | None:
    return _near(which, Calendar(weekday=weekday))


def _month(which: _Which, month: int) -> Near | None:
    return _near(which, Calendar(month=month))


def _month_day(which: _Which, month: int, day: int) -> Near | None:
    return _near(which, Calendar(month=month, day=day)) if 1 <= day <= 31 else None


def _season(which: _Which, season: int | tuple[int, Modifier]) -> Meaning | None:
    index, modifier = season if isinstance(season, tuple) else (season, None)
    near = _near(which, Part("season", index))
    return Modified(near, modifier) if near and modifier else near


def _festival(which: _Which, festival: str) -> Near | None:
    return _near(which, Festival(festival))


def _near(which: _Which, of: Calendar | Part | Festival) -> Near | None:
    count, anchor = which
    return Near(count, of, anchor) if abs(count) < 2 else None


def _end(edge: tuple[Unit, Modifier], year: int | None = None) -> Meaning | None:
    unit, modifier = edge
    if year is None:
        return Modified(Shift(0, unit, "document"), modifier)
    return Modified(Calendar(year), modifier) if unit == "year" else None


def _edge_of_month(edge: tuple[Unit, Modifier], month: int) -> Meaning | None:
    return Modified(Calendar(month=month), edge[1]) if edge[0] == "month" else None


def _weekend(unit: Unit) -> Bare | None:
    return Bare(unit) if unit == "weekend" else None


def _bare_part(part: Modifier) -> Shift:
    return Shift(0, "day", "narrative", clock=Clock(part=part))


def _every(unit: Unit, number: float = 1) -> Repeat | None:
    code = _UNIT_CODES.get(unit)
    return Repeat(code.format(f"{number:g}"), "EVERY") if code else None


def _every_weekday(weekday: int) -> Repeat:
    return Repeat(f"XXXX-WXX-{weekday}", "EVERY")


def _every_part(part: Modifier) -> Repeat:
    return Repeat(_PART_VALUES[part], "EVERY")


def _every_season(season: int | tuple[int, Modifier]) -> Repeat | None:
    index = season[0] if isinstance(season, tuple) else season
    return Repeat(part_value(Part("season", index)), "EVERY")


def _weekdays(weekday: int) -> Repeat:
    return Repeat(f"XXXX-WXX-{weekday}")


def _times(times: int, unit: Unit) -> Repeat | None:
    code = _UNIT_CODES.get(unit)
    return Repeat(code.format(1), freq=f"{times}X") if code else None


def _often(times: int, frequency: str) -> Repeat:
    return Repeat(frequency, freq=f"{times}X")


def _frequency(frequency: str) -> Repeat:
    return Repeat(frequency)


def _reference(reference: str) -> Reference:
    return Reference(cast(ReferenceValue, reference))


RULES = (
    Rule("deictic:DEICTIC part:PARTNAME", _deictic, "gestern Abend"),
    Rule("morning:PARTNAME part:PARTNAME", _tomorrow, "Morgen Abend"),
    Rule("deictic:DEICTIC part:DEICTIC", _deictic, "heute morgen"),
    Rule("THE? deictic:DEICTIC (unit:UNIT|WEEKDAYNAME)", _named_deictic, "der gestrige Dienstag"),
    Rule("deictic:DEICTIC", _deictic, "gestern"),
    Rule("THE? CURRENT (unit:UNIT|WEEKDAYNAME)", _today, "der heutige Montag"),
    Rule("CURRENT", _nowadays, "das [heutige] Polen"),
    Rule("EACH weekday:WEEKDAYNAME", _every_weekday, "jeden Montag"),
    Rule("EACH part:PARTNAME", _every_part, "jeden Abend"),
    Rule("EACH season:SEASONNAME", _every_season, "jeden Sommer"),
    Rule("EACH number:DAYTH unit:UNIT", _every, "jeden zweiten Tag"),
    Rule("times:TIMES EACH unit:UNIT", _times, "zweimal pro Woche"),
    Rule("times:TIMES (IN|ON) THE? unit:UNIT", _times, "zweimal im Jahr"),
    Rule("times:TIMES frequency:FREQUENCY", _often, "zweimal täglich"),
    Rule("EACH MORE? unit:UNIT", _every, "jede Woche"),
    Rule("EACH number:NUMBER unit:UNITS", _every, "alle zwei Jahre"),
    Rule("THE? which:WHICH unit:UNIT", _unit, "die vergangene Woche"),
    Rule("which:WHICH unit:UNITS", _unit, "am [folgenden Tage]", singular),
    Rule("THE? which:WHICH unit:UNITS", _some_units, "die kommenden Wochen"),
    Rule("THE? which:WHICH part:PARTNAME", _part, "am [selben Abend]"),
    Rule("THE? which:WHICH weekday:WEEKDAYNAME", _weekday, "letzten Montag"),
    Rule("THE? which:WHICH day:ANYDAY month:MONTHNAME", _month_day, "der kommende 3. Mai"),
    Rule("THE? which:WHICH month:MONTHNAME", _month, "letzten März"),
    Rule("THE? which:WHICH season:SEASONNAME", _season, "diesen Sommer"),
    Rule("THE? which:WHICH festival:FESTIVAL", _festival, "letztes Weihnachten"),
    Rule("edge:ENDOF month:MONTHNAME", _edge_of_month, "Monatsende Mai"),
    Rule("edge:ENDOF year:YEAR4", _end, "Jahresende 2020"),
    Rule("edge:ENDOF", _end, "Jahresende"),
    Rule("weekday:WEEKDAYS", _weekdays, "montags"),
    Rule("frequency:FREQUENCY", _frequency, "täglich"),
    Rule("THE? reference:REFERENCE", _reference, "derzeit"),
)

LEFT_OVER = (
    Rule("morning:PARTNAME", _tomorrow, "[Morgen] reist sie ab", tomorrow),
    Rule("THE? part:PARTNAME", _bare_part, "am [Abend]", part_alone),
    Rule("lead:ON unit:UNIT", _weekend, "am [Wochenende]"),
    Rule("THE unit:UNIT", _weekend, "das Wochenende"),
)
"""What nothing else has taken."""

MESSAGES = (Rule("part:PARTNAME", _bare_part, "Abend"),)
"""What is left over in short messages."""
