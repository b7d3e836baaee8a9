"""German words that are a date, or a length of time, by themselves: Vorjahr, Montagabend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.dates.meaning import Calendar, Clock, Duration, Meaning, Shift, Unit
from timeline.precision import Modifier

_SHIFTS: dict[str, Meaning] = {
    "heute": Shift(0, "day"),
    "gestern": Shift(-1, "day"),
    "vorgestern": Shift(-2, "day"),
    "übermorgen": Shift(2, "day"),
    "heuer": Shift(0, "year"),
    "anderntags": Shift(1, "day", "narrative"),
    "tags darauf": Shift(1, "day", "narrative"),
    "tags drauf": Shift(1, "day", "narrative"),
    "tags zuvor": Shift(-1, "day", "narrative"),
}
_WEEKDAYS = "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag"
_PARTS = {
    "morgen": Modifier.MORNING,
    "vormittag": Modifier.MORNING,
    "mittag": Modifier.MIDDAY,
    "nachmittag": Modifier.AFTERNOON,
    "abend": Modifier.EVENING,
    "nacht": Modifier.NIGHT,
}
_BESIDE: dict[str, Unit] = {
    "tag": "day",
    "tages": "day",
    "woche": "week",
    "monat": "month",
    "monats": "month",
    "quartal": "quarter",
    "quartals": "quarter",
    "jahr": "year",
    "jahres": "year",
}
_LONG: dict[str, Unit] = {
    "minuten": "minute",
    "stunden": "hour",
    "tage": "day",
    "wochen": "week",
    "monate": "month",
    "jahre": "year",
    "jahrzehnte": "decade",
    "jahrhunderte": "century",
}
_ADJECTIVES: dict[str, Unit] = {
    "stündig": "hour",
    "tägig": "day",
    "wöchig": "week",
    "monatig": "month",
}
_COUNTS = "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
_EDGES = {
    "anfang": Modifier.EARLY,
    "beginn": Modifier.EARLY,
    "mitte": Modifier.MID,
    "ende": Modifier.LATE,
}
_WHOLES: dict[str, Unit] = {"jahres": "year", "monats": "month", "wochen": "week"}
_SEASONS = {"frühling": 1, "sommer": 2, "herbst": 3, "winter": 4}
_HOURS = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()


def _dates() -> Iterator[tuple[str, Meaning]]:
    yield from _SHIFTS.items()
    for number, names in enumerate(_WEEKDAYS.split("|"), 1):
        for name in names.split():
            for part, modifier in _PARTS.items():
                yield name + part, Calendar(weekday=number, clock=Clock(part=modifier))
    for word, unit in _BESIDE.items():
        yield f"vor{word}", Shift(-1, unit, "narrative")
        yield f"folge{word}", Shift(1, unit, "narrative")
    for word, unit in _LONG.items():
        yield f"{word}lang", Duration(None, unit)
    for stem, unit in _ADJECTIVES.items():
        for number, count in enumerate(_COUNTS, 1):
            for ending in ("", "e", "en", "er", "es", "em"):
                yield f"{count}{stem}{ending}", Duration(number, unit)


def _clocks() -> Iterator[tuple[str, tuple[int, int]]]:
    for number, hour in enumerate(_HOURS, 1):
        before = number - 1 or 12
        yield f"halb {hour}", (before, 30)
        yield f"dreiviertel {hour}", (before, 45)
        yield f"viertel vor {hour}", (before, 45)
        yield f"viertel nach {hour}", (number, 15)


COMPOUNDS: dict[str, tuple[str, Any]] = {
    **{word: ("DEICTIC", meaning) for word, meaning in _dates()},
    **{word: ("CLOCKTIME", time) for word, time in _clocks()},
    **{
        whole + edge: ("ENDOF", (unit, modifier))
        for whole, unit in _WHOLES.items()
        for edge, modifier in _EDGES.items()
        if (whole, edge) != ("wochen", "ende")
    },
    **{
        f"{when}{season}": ("SEASONNAME", (number, modifier))
        for when, modifier in (
            ("früh", Modifier.EARLY),
            ("hoch", Modifier.MID),
            ("spät", Modifier.LATE),
        )
        for season, number in _SEASONS.items()
        if (when, season) != ("früh", "frühling")
    },
}
"""Word → kind, value; the value of a DEICTIC is what it means."""
