"""English names of feasts and of days that history named."""

from __future__ import annotations

from timeline.dates.festivals import NAMES

_OTHER_NAMES = {
    "christmas day": "christmas",
    "xmas": "christmas",
    "easter sunday": "easter",
    "lady-day": "lady day",
    "thanksgiving day": "thanksgiving",
    "new year's": "new year's day",
    "the fourth of july": "independence day",
    "labour day": "labor day",
    "st patrick's day": "st. patrick's day",
    "saint patrick's day": "st. patrick's day",
    "mothers' day": "mother's day",
    "mothers day": "mother's day",
    "fathers' day": "father's day",
    "fathers day": "father's day",
    "president's day": "presidents' day",
    "presidents day": "presidents' day",
    "veterans' day": "veterans day",
    "valentines day": "valentine's day",
    "whit sunday": "pentecost",
    "whitsun": "pentecost",
    "mardi gras": "shrove tuesday",
    "bonfire night": "guy fawkes night",
    "mlk day": "martin luther king day",
}
_DAYS_OF_HISTORY = {
    "9/11": "2001-09-11",
    "d-day": "1944-06-06",
    "d–day": "1944-06-06",
    "ve day": "1945-05-08",
    "v-e day": "1945-05-08",
}


def festival_words() -> dict[str, tuple[str, str]]:
    """The names with the kind of token and what they stand for.

    >>> festival_words()["xmas"]
    ('FESTIVAL', 'christmas')
    """
    words: dict[str, tuple[str, str]] = {}
    for name, festival in {**{name: name for name in NAMES}, **_OTHER_NAMES}.items():
        words[name] = ("FESTIVAL", festival)
        words[name.replace("'", "’")] = ("FESTIVAL", festival)
    words.update({name: ("ISODATE", day) for name, day in _DAYS_OF_HISTORY.items()})
    return words
