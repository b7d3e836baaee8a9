"""The time zones that English news and logs name: words → minutes from UTC."""

from __future__ import annotations

_HOURS = {
    "utc": 0,
    "gmt": 0,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "eet": 2,
    "eest": 3,
    "msk": 3,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
    "jst": 9,
    "aest": 10,
    "aedt": 11,
    "greenwich mean time": 0,
    "coordinated universal time": 0,
    "british summer time": 1,
    "central european time": 1,
    "central european summer time": 2,
    "moscow time": 3,
    "eastern standard time": -5,
    "eastern daylight time": -4,
    "central standard time": -6,
    "central daylight time": -5,
    "mountain standard time": -7,
    "mountain daylight time": -6,
    "pacific standard time": -8,
    "pacific daylight time": -7,
}
# Which of two it is depends on the day, or on the place: they go with the time and have no offset.
_UNKNOWN = (
    "local time",
    "eastern time",
    "central time",
    "mountain time",
    "pacific time",
    "eastern",
    "pacific",
    "et",
    "ct",
    "pt",
)
ABBREVIATED = ("utc", "gmt", "est", "cet", "bst", "pst", "mst", "cst", "eet")
"""Those that are zones in small letters too."""
CAPITAL = ("eastern", "pacific", "et", "ct", "pt")
"""Those that are none in small letters."""


def zone_words() -> dict[str, int | None]:
    """Each zone in lower case with its minutes from UTC, None where nobody can tell.

    >>> zone_words()["est"], zone_words()["eastern time"]
    (-300, None)
    """
    return {zone: 60 * hours for zone, hours in _HOURS.items()} | dict.fromkeys(_UNKNOWN)
