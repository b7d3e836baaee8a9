"""The German words that dates are made of: word → kind of token, value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from timeline.dates.german.compounds import COMPOUNDS
from timeline.dates.meaning import Shift
from timeline.precision import Modifier

_MONTHS = (
    "januar januars jänner|februar februars feber|märz maerz|april aprils|mai|juni|juli|august|"
    "september septembers|oktober oktobers|november novembers|dezember dezembers"
)
_SHORT_MONTHS = "jan jän|feb febr|mrz|apr||jun|jul|aug|sep sept|okt|nov|dez"
_WEEKDAYS = "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag"
_SHORT_WEEKDAYS = "mo|di|mi|do|fr|sa|so"
_NUMBERS = (
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
)
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_ORDINALS = (
    "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt "
    "fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt"
)
_UNITS = {
    "second": ("sekunde sek", "sekunden"),
    "minute": ("minute min", "minuten"),
    "hour": ("stunde std", "stunden"),
    "day": ("tag tages tags", "tage tagen"),
    "week": ("woche", "wochen"),
    "weekend": ("wochenende wochenendes", "wochenenden"),
    "month": ("monat monats", "monate monaten"),
    "quarter": ("quartal quartals vierteljahr vierteljahrs", "quartale quartalen"),
    "half": ("halbjahr halbjahrs halbjahres jahreshälfte", ""),
    "year": ("jahr jahrs jahres", "jahre jahren"),
    "decade": ("jahrzehnt jahrzehnts jahrzehntes", "jahrzehnte jahrzehnten"),
    "century": (
        "jahrhundert jahrhunderts jahrhundertes jh jhd jhdt jhs",
        "jahrhunderte jahrhunderten",
    ),
    "millennium": ("jahrtausend jahrtausends", "jahrtausende jahrtausenden"),
}
"""Unit → its words for one and for several."""
_LITTLE = {
    "THE": "der die das den dem des",
    "A": "ein eine einen einem einer",
    "IN": "in im innerhalb während binnen",
    "ON": "am an",
    "AT": "um",
    "AND": "und oder sowie &",
    "FROM": "von vom ab seit",
    "BETWEEN": "zwischen",
    "AGO": "vor",
    "AFTER": "nach",
    "CIRCA": "circa ca zirka etwa ungefähr gegen rund",
    "FEW": (
        "einige einigen einiger mehrere mehreren mehrerer wenige wenigen weniger viele vielen "
        "vieler manche etliche etlichen zahlreiche zahlreichen paar"
    ),
    "OLD": "alt",
    "OCLOCK": "uhr",
    "HALFNAME": "hälfte",
    "WEEKNAME": "kw kalenderwoche",
    "FISCAL": "geschäftsjahr geschäftsjahrs geschäftsjahres",
}
_PHRASES = {
    "TO": (
        "bis|zum|auf|bis zum|bis zur|bis zu|bis in|bis ins|bis in den|bis in die|bis in das|bis auf"
    ),
    "FEW": "ein paar|einem paar",
}
_DIRECTIONS = (
    ("LAST", (-1, "document"), "letzt vergangen vorig verflossen"),
    ("LAST", (-2, "document"), "vorletzt"),
    ("THIS", (0, "document"), "dies heurig laufend"),
    ("NEXT", (1, "document"), "nächst kommend"),
    ("NEXT", (2, "document"), "übernächst"),
    ("THAT", (0, "named"), "jen"),
    ("SAME", (0, "named"), "selb gleich derselb dieselb dasselb denselb demselb desselb"),
    ("PREVIOUS", (-1, "narrative"), "vorherig vorangegangen vorhergehend vorausgegangen"),
    (
        "FOLLOWING",
        (1, "narrative"),
        "folgend darauffolgend nachfolgend anschließend|darauf folgend",
    ),
)
"""Kind, how many units from which anchor, and the stems of the adjectives."""
_ADJECTIVES = (
    ("EACH", 1, "jed"),
    ("MORE", "more", "weiter"),
    ("MORE", "whole", "ganz voll geschlagen"),
    ("HALF", 0.5, "halb"),
    ("MID", Modifier.MID, "mittler"),
    ("EARLY", Modifier.EARLY, "beginnend"),
    ("LATE", Modifier.LATE, "ausgehend"),
    ("CURRENT", 0, "heutig"),
    ("DEICTIC", Shift(-1, "day"), "gestrig"),
    ("DEICTIC", Shift(1, "day"), "morgig"),
    ("REFERENCE", "PRESENT_REF", "derzeitig gegenwärtig jetzig"),
    ("REFERENCE", "PAST_REF", "damalig"),
    ("REFERENCE", "FUTURE_REF", "künftig zukünftig"),
)
_EDGES = {
    "BEGINNING": (Modifier.EARLY, "anfang beginn beginns"),
    "MID": (Modifier.MID, "mitte"),
    "END": (Modifier.LATE, "ende ausgang"),
    "EARLY": (Modifier.EARLY, "frühe frühen frühes frühem"),
    "LATE": (Modifier.LATE, "späte späten spätes spätem"),
}
_SIDES = {
    "LATER": (1, "später danach darauf drauf hernach"),
    "EARLIER": (-1, "zuvor davor früher vorher"),
}
_PARTS = {
    Modifier.MORNING: "morgen morgens vormittag vormittags früh frühmorgens",
    Modifier.MIDDAY: "mittag mittags",
    Modifier.AFTERNOON: "nachmittag nachmittags",
    Modifier.EVENING: "abend abends",
    Modifier.NIGHT: "nacht nachts",
}
_REFERENCES = {
    "PRESENT_REF": "jetzt derzeit zurzeit gegenwärtig momentan heutzutage",
    "PAST_REF": "kürzlich neulich jüngst unlängst damals einst",
    "FUTURE_REF": "demnächst künftig zukünftig zukunft",
}
_HEDGES = {
    "MORE_THAN": "mehr als|über|gut",
    "LESS_THAN": "weniger als|fast|beinahe|nahezu|knapp",
    "EQUAL_OR_MORE": "mindestens|wenigstens",
    "EQUAL_OR_LESS": "höchstens|maximal",
}
_FREQUENCIES = {
    "täglich": "P1D",
    "wöchentlich": "P1W",
    "monatlich": "P1M",
    "jährlich": "P1Y",
    "alljährlich": "P1Y",
    "stündlich": "PT1H",
    "vierteljährlich": "P3M",
    "halbjährlich": "P6M",
}
_FESTIVALS = {
    "christmas": (
        "weihnachten weihnachtstag weihnachtsfest|ersten weihnachtstag|erster weihnachtstag"
    ),
    "boxing day": "stephanstag stefanitag|zweiten weihnachtstag|zweiter weihnachtstag",
    "christmas eve": "heiligabend weihnachtsabend|heiligen abend|heilige abend|heiliger abend",
    "new year's eve": "silvester sylvester silvesterabend silvesternacht",
    "new year's day": "neujahr neujahrstag",
    "epiphany": "dreikönigstag dreikönig|heilige drei könige",
    "rose monday": "rosenmontag",
    "ash wednesday": "aschermittwoch",
    "palm sunday": "palmsonntag",
    "maundy thursday": "gründonnerstag",
    "good friday": "karfreitag",
    "holy saturday": "karsamstag",
    "easter": "ostern ostersonntag osterfest",
    "easter monday": "ostermontag",
    "may day": "maifeiertag|tag der arbeit",
    "mother's day": "muttertag",
    "assumption day": "|mariä himmelfahrt",
    "shrove tuesday": "faschingsdienstag fastnacht",
    "ascension day": "himmelfahrt|christi himmelfahrt",
    "pentecost": "pfingsten pfingstsonntag",
    "whit monday": "pfingstmontag",
    "corpus christi": "fronleichnam",
    "german unity day": "|tag der deutschen einheit",
    "reformation day": "reformationstag",
    "all saints' day": "allerheiligen",
    "all souls' day": "allerseelen",
    "st martin's day": "martinstag",
    "repentance day": "|buß- und bettag",
    "st nicholas' day": "nikolaustag",
    "valentine's day": "valentinstag",
}
_ERAS = {
    -1: "v. chr|v.chr|vor chr|vor christus|vor christi geburt|v. u. z|v.u.z",
    1: "n. chr|n.chr|nach chr|nach christus|nach christi geburt|u. z|n. u. z|n.u.z",
}
_ENDINGS = ("e", "en", "er", "es", "em")


def _inflected(stems: str) -> Iterator[str]:
    yield from (stem + ending for stem in _listed(stems) for ending in _ENDINGS)


def _listed(words: str) -> list[str]:
    """Single words, and after a bar phrases."""
    single, *phrases = words.split("|")
    return [*single.split(), *phrases]


def _numbers() -> Iterator[tuple[str, int]]:
    ones = _NUMBERS.split()
    yield from ((word, number) for number, word in enumerate(ones, 1))
    for ten, word in enumerate(_TENS.split(), 2):
        yield word, 10 * ten
        for number, one in enumerate(("ein", *ones[1:9]), 1):
            yield f"{one}und{word}", 10 * ten + number
    yield from (("hundert", 100), ("einhundert", 100), ("tausend", 1000))
    yield from ((f"{one}hundert", 100 * number) for number, one in enumerate(ones[1:9], 2))


def _ordinals() -> Iterator[tuple[str, int]]:
    yield from ((stem, number) for number, stem in enumerate(_ORDINALS.split(), 1))
    yield from ((f"{word}st", number) for word, number in _numbers() if 20 <= number < 32)


def _put(words: dict[str, tuple[str, Any]], kind: str, value: Any, spelled: Iterable[str]) -> None:
    words.update(dict.fromkeys(spelled, (kind, value)))


def _vocabulary() -> dict[str, tuple[str, Any]]:
    words: dict[str, tuple[str, Any]] = {}
    for kind, listed in _LITTLE.items():
        words.update({word: (kind, word) for word in listed.split()})
    for kind, listed in _PHRASES.items():
        words.update({word: (kind, word) for word in listed.split("|")})
    for word, number in _ordinals():
        _put(words, "ORDINALWORD", number, _inflected(word))
    qualifiers: tuple[tuple[str, Any, str], ...] = (*_DIRECTIONS, *_ADJECTIVES)
    for kind, value, stems in qualifiers:
        _put(words, kind, value, _inflected(stems))
    for kind, (value, listed) in {**_EDGES, **_SIDES}.items():
        _put(words, kind, value, listed.split())
    for value, listed in _REFERENCES.items():
        _put(words, "REFERENCE", value, listed.split())
    for part, listed in _PARTS.items():
        _put(words, "PARTNAME", part, listed.split())
    for mod, listed in _HEDGES.items():
        _put(words, "HEDGE", mod, listed.split("|"))
    _put(words, "EACH", 1, ("alle", "pro"))
    for names, kind in ((_MONTHS, "MONTHNAME"), (_SHORT_MONTHS, "WEAKMONTH")):
        for number, listed in enumerate(names.split("|"), 1):
            _put(words, kind, number, listed.split())
    for number, listed in enumerate(_WEEKDAYS.split("|"), 1):
        _put(words, "WEEKDAYNAME", number, listed.split())
        _put(words, "WEEKDAYS", number, (w + "s" for w in listed.split()))
    for number, short in enumerate(_SHORT_WEEKDAYS.split("|"), 1):
        words[short] = ("WEAKDAY", number)
    for word, number in _numbers():
        words[word] = ("WORDNUMBER", number)
        if number < 13:
            words["einmal" if number == 1 else f"{word}mal"] = ("TIMES", number)
            words["eineinhalb" if number == 1 else f"{word}einhalb"] = ("WORDNUMBER", number + 0.5)
        if number % 10 == 0 and 20 <= number < 100:
            _put(words, "DECADENAME", number, (f"{word}er", f"{word}ern"))
            years = (f"{word}er{gap}jahre{n}" for gap in (" ", "-", "") for n in ("", "n"))
            _put(words, "DECADENAME", number, years)
    words["anderthalb"] = ("WORDNUMBER", 1.5)
    for unit, (one, several) in _UNITS.items():
        _put(words, "UNIT", unit, one.split())
        _put(words, "UNITS", unit, several.split())
    for number, names in enumerate(("frühling frühjahr", "sommer", "herbst", "winter"), 1):
        _put(words, "SEASONNAME", number, (n + e for n in names.split() for e in ("", "s")))
    for word, value in _FREQUENCIES.items():
        _put(words, "FREQUENCY", value, (word + ending for ending in ("", *_ENDINGS)))
    for festival, listed in _FESTIVALS.items():
        _put(words, "FESTIVAL", festival, _listed(listed))
    for sign, listed in _ERAS.items():
        spaced = (word.replace(" ", gap) for word in listed.split("|") for gap in (" ", "\xa0"))
        _put(words, "ERA", sign, spaced)
    for number in range(1, 5):
        words[f"q{number}"] = ("QUARTERNAME", number)
    words.update({"mitternacht": ("NOON", 0)})
    words.update({"mez": ("ZONE", 60), "mesz": ("ZONE", 120), "utc": ("ZONE", 0)})
    words.update(COMPOUNDS)
    return words


WORDS = _vocabulary()

ABBREVIATIONS = frozenset(
    word for names in (_SHORT_MONTHS, _SHORT_WEEKDAYS) for word in names.replace("|", " ").split()
) | frozenset(
    (
        "ca",
        "jh",
        "jhd",
        "jhdt",
        "min",
        "sek",
        "std",
        *(w for w in WORDS if WORDS[w][0] == "ERA" and w.endswith(("chr", "z"))),
    )
)

CAPITALISED = {
    "morgen": "DEICTIC",
    "mai": "WEAKMONTH",
    "zukunft": "",
    **dict.fromkeys(_SHORT_WEEKDAYS.split("|"), ""),
    **dict.fromkeys(("jan", "min", "mez", "mesz", "utc", "q1", "q2", "q3", "q4"), ""),
}
"""Small, "morgen" is tomorrow; its value says so by being a part of the day."""

NUMBERS = r"""
  (?P<dotclock>\d{1,2}\.\d\d)(?=\s?uhr\b|\s?(?:[-–]|bis)\s?\d{1,2}(?:[.:]\d\d)?\s?uhr\b)
| (?P<decade>(?:['’]?\d|\d\d\d?)0(?:er|ern|iger)(?:[-\s]?jahren?)?)(?!\w)
| (?P<daymonth>\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?)(?!\w|\.\d)
| (?P<ordinal>(?<!\d{4}[-–/])(?<!jahr\ )(?<!jahre\ )\d{1,2}\.)(?=\s{0,3}(?:[-–—/,]|[^\W\d_]))
| (?P<amount>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\w%])
"""
