"""The English words that dates are made of: word → kind of token, value."""

from __future__ import annotations

from typing import Any

from timeline.dates.english.feasts import festival_words
from timeline.dates.english.zones import ABBREVIATED, CAPITAL, zone_words
from timeline.precision import Modifier

_MONTHS = (
    "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|"
    "september sept sep|october oct|november nov|december dec"
)
_WEEKDAYS = (
    "monday mon|tuesday tues tue|wednesday weds wed|thursday thurs thur thu|friday fri|"
    "saturday sat|sunday sun"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {
    "second": "seconds",
    "minute": "minutes",
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "weekend": "weekends",
    "fortnight": "fortnights",
    "month": "months",
    "season": "seasons",
    "quarter": "quarters",
    "half": "",
    "year": "years",
    "decade": "decades",
    "century": "centuries",
    "millennium": "millennia millenniums",
}
_SHORT_UNITS = {"second": "sec secs", "minute": "min mins", "hour": "hr hrs", "year": "yr yrs"}
_LITTLE = {
    "THE": "the",
    "A": "a an",
    "OF": "of",
    "IN": "in during within throughout",
    "ON": "on",
    "AT": "at",
    "TO": "to until till through thru",
    "AND": "and or &",
    "FROM": "from since",
    "BETWEEN": "between",
    "BOTH": "both",
    "THIS": "this these",
    "THAT": "that those",
    "LAST": "last past",
    "NEXT": "next coming upcoming",
    "RECENT": "recent",
    "LATEST": "latest",
    "CURRENT": "current",
    "PREVIOUS": "previous preceding prior",
    "FOLLOWING": "following subsequent ensuing",
    "SAME": "same",
    "VERY": "very",
    "EACH": "every each per",
    "AGO": "ago",
    "LATER": "later afterwards afterward thereafter",
    "EARLIER": "earlier previously",
    "AFTER": "after",
    "BEFORE": "before",
    "FEW": "few several some many numerous countless",
    "MORE": "more additional extra further full whole entire straight consecutive single",
    "ANOTHER": "another",
    "WHOLE": "all",
    "PERIOD": "period span stretch",
    "OLD": "old",
    "AHEAD": "ahead",
    "COLLECTIVE": "couple dozen",
    "CIRCA": "circa c ca about around approximately roughly",
    "EARLY": "early",
    "MID": "mid middle",
    "LATE": "late",
    "BEGINNING": "beginning start",
    "END": "end close",
    "ENDED": "ended ending",
    "OTHER": "other alternate",
    "EVE": "eve",
    "QUALITY": (
        "short brutal bloody hard difficult happy intense bitter tense anxious turbulent quiet "
        "lonely wonderful great good bad busy cold hot dark calendar working business "
        "trading school academic miserable glorious painful gruelling grueling exhausting terrible"
    ),
    "TURN": "turn",
    "LONG": "long",
    "PRE": "pre post",
    "OCLOCK": "o'clock",
    "HALF": "half",
    "FISCAL": "fiscal fy financial",
}
_PARTS = {
    "morning": Modifier.MORNING,
    "dawn": Modifier.MORNING,
    "afternoon": Modifier.AFTERNOON,
    "evening": Modifier.EVENING,
    "dusk": Modifier.EVENING,
    "night": Modifier.NIGHT,
    "nite": Modifier.NIGHT,
    "midmorning": Modifier.MORNING,
    "midafternoon": Modifier.AFTERNOON,
}
_DEICTIC = {
    "today": (0, None),
    "yesterday": (-1, None),
    "tomorrow": (1, None),
    "tonight": (0, Modifier.NIGHT),
    "tonite": (0, Modifier.NIGHT),
    **dict.fromkeys(
        ("tmr", "tmrw", "trmw", "tmw", "tmrow", "tomo", "tomorow", "tommorow", "tommorrow"),
        (1, None),
    ),
    "tdy": (0, None),
}
_REFERENCES = {
    "PRESENT_REF": (
        "now|right now|currently|nowadays|presently|these days|at present|the time being|"
        "the present day|to this day"
    ),
    "PAST_REF": "recently|more recently|most recently|the recent past|the distant past",
    "FUTURE_REF": (
        "the future|the near future|near future|the foreseeable future|the distant future|"
        "the immediate future|the near term|the short term|the long term"
    ),
}
# How exactly a length is meant: the mod of TIMEX3.
_HEDGES = {
    "APPROX": "close to",
    "LESS_THAN": "almost|nearly|less than|under|fewer than|not quite",
    "MORE_THAN": "more than|over|well over|upwards of",
    "EQUAL_OR_MORE": "at least|no less than|no fewer than|not less than",
    "EQUAL_OR_LESS": "at most|up to|no more than|not more than|as long as|as much as|as many as",
    "": "a mere|a full|a further|a total of",
}
_ENDS = {
    "year": "year-end|year end|year's end|year’s end|the year's end|the year’s end|yearend",
    "month": "month-end|month's end|month’s end|the month's end|the month’s end",
    "week": "week's end|week’s end",
    "decade": "decade's end|decade’s end",
    "century": "century's end|century’s end",
}
_FREQUENCIES = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    **dict.fromkeys(("fortnightly", "biweekly", "bi-weekly"), "P2W"),
    **dict.fromkeys(("semiannually", "semi-annually", "half-yearly", "biannually"), "P6M"),
    **dict.fromkeys(("bimonthly", "bi-monthly"), "P2M"),
    "biennially": "P2Y",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "hourly": "PT1H",
}


def _vocabulary() -> dict[str, tuple[str, Any]]:
    words: dict[str, tuple[str, Any]] = {}
    for kind, listed in _LITTLE.items():
        words.update({word: (kind, word) for word in listed.split()})
    for number, names in enumerate(_MONTHS.split("|"), 1):
        words.update(dict.fromkeys(names.split(), ("MONTHNAME", number)))
    for number, names in enumerate(_WEEKDAYS.split("|"), 1):
        full, *short = names.split()
        words[full] = ("WEEKDAYNAME", number)
        words[full + "s"] = ("WEEKDAYS", number)
        for name in short:
            words[name] = ("WEEKDAYNAME" if len(name) > 3 else "WEAKDAY", number)
    for number, word in enumerate(_NUMBERS.split(), 1):
        words[word] = ("WORDNUMBER", number)
        if number < 10:
            words.update(dict.fromkeys((f"oh {word}", f"oh-{word}"), ("OHNUMBER", number)))
    for number, word in enumerate(_ORDINALS.split(), 1):
        words[word] = ("ORDINALWORD", number)
    for ten, word in enumerate(_TENS.split(), 2):
        words[word] = ("WORDNUMBER", 10 * ten)
        for number, one in enumerate(_NUMBERS.split()[:9], 1):
            words[f"{word}-{one}"] = ("WORDNUMBER", 10 * ten + number)
        for number, one in enumerate(_ORDINALS.split()[:9], 1):
            words[f"{word}-{one}"] = ("ORDINALWORD", 10 * ten + number)
        plural = word.removesuffix("y") + "ies"
        words[plural] = ("DECADENAME", 10 * ten)
    words["hundreds"] = ("MAGNITUDES", 100)
    words.update({"hundred": ("MAGNITUDE", 100), "thousand": ("MAGNITUDE", 1000)})
    words.update({"million": ("LARGE", 10**6), "billion": ("LARGE", 10**9)})
    words["thirtieth"] = ("ORDINALWORD", 30)
    for unit, others in _UNITS.items():
        words[unit] = ("UNIT", unit)
        words.update(dict.fromkeys(others.split(), ("UNITS", unit)))
    for unit, listed in _SHORT_UNITS.items():
        words.update(dict.fromkeys(listed.split(), ("SHORTUNIT", unit)))
    words["second"] = ("SECOND", 2)
    words["half"] = ("HALF", "half")
    for number, names in enumerate(("spring", "summer", "autumn fall", "winter"), 1):
        words.update(dict.fromkeys(names.split(), ("SEASONNAME", number)))
    for name, part in _PARTS.items():
        words[name] = ("PARTNAME", part)
        words[name + "s"] = ("PARTNAMES", part)
    words["overnight"] = ("OVERNIGHT", Modifier.NIGHT)
    words.update({"noon": ("NOON", 12), "midday": ("NOON", 12), "midnight": ("NOON", 0)})
    for name, deictic in _DEICTIC.items():
        words[name] = ("DEICTIC", deictic)
    for value, listed in _REFERENCES.items():
        words.update(dict.fromkeys(listed.split("|"), ("REFERENCE", value)))
    for mod, listed in _HEDGES.items():
        words.update(dict.fromkeys(listed.split("|"), ("HEDGE", mod or None)))
    for unit, listed in _ENDS.items():
        words.update(dict.fromkeys(listed.split("|"), ("ENDOF", unit)))
    words.update(dict.fromkeys(("year-ago", "year-earlier"), ("YEARAGO", -1)))
    words.update(dict.fromkeys(("calendar week", "iso week"), ("WEEKNAME", "week")))
    for number, times in enumerate(("once", "twice", "thrice"), 1):
        words[times] = ("TIMES", number)
    words["times"] = ("TIMES", None)
    words["latter"] = ("LATTER", 2)
    for word, months in (("inst", 0), ("instant", 0), ("ult", -1), ("ultimo", -1), ("prox", 1)):
        words[word] = ("INSTANT", months)
    for number in range(100):
        words[f"fy{number:02d}"] = ("FISCALYEAR", number)
    for number in range(1950, 2060):
        words[f"fy{number}"] = ("FISCALYEAR", number)
    words["or so"] = ("ORSO", "or so")
    for word, value in _FREQUENCIES.items():
        words[word] = ("FREQUENCY", value)
    words.update(festival_words())
    words.update(dict.fromkeys(("present-day", "modern-day"), ("REFERENCE", "PRESENT_REF")))
    words.update({zone: ("ZONE", minutes) for zone, minutes in zone_words().items()})
    for word in ("am", "a.m.", "a.m"):
        words[word] = ("AMPM", 0)
    for word in ("pm", "p.m.", "p.m"):
        words[word] = ("AMPM", 12)
    for word in ("bc", "bce", "b.c.", "b.c.e.", "b.c"):
        words[word] = ("ERA", -1)
    for word in ("ce", "c.e."):
        words[word] = ("ERA", 1)
    for word in ("ad", "a.d.", "a.d"):
        words[word] = ("PREERA", 1)
    for number in range(1, 5):
        words[f"q{number}"] = ("QUARTERNAME", number)
    for number in range(1, 3):
        words[f"h{number}"] = ("HALFNAME", number)
    return words


WORDS = _vocabulary()

ABBREVIATIONS = frozenset(
    word
    for names in (*_MONTHS.split("|"), *_WEEKDAYS.split("|"))
    for word in names.split()
    if len(word) <= 5 and word not in ("march", "april", "may", "june", "july")
) | {"c", "ca", "inst", "ult", "prox"}

CAPITALISED = {
    "may": "WEAKMONTH",
    "march": "WEAKMONTH",
    "august": "WEAKMONTH",
    "mar": "WEAKMONTH",
    "dec": "WEAKMONTH",
    "jan": "WEAKMONTH",
    **dict.fromkeys(("sun", "sat", "mon"), "WEAKDAY"),
    **dict.fromkeys(ABBREVIATED, "ZONE"),
    **dict.fromkeys(CAPITAL, ""),
    **dict.fromkeys(("q1", "q2", "q3", "q4"), "QUARTERNAME"),
    **dict.fromkeys(("h1", "h2"), ""),
    **dict.fromkeys(("ad", "ce", "fy"), ""),
    "bc": "ERA",
    "easter": "FESTIVAL",
}

NUMBERS = r"""
  (?P<halfday>\d{1,2}(?:[:.]?\d\d)?\+?[ap]\.?m)(?!\w)
| (?P<dotclock>\d{1,2}\.\d\d(?=\s?[ap]\.?m\b)|(?<=\b(?:at|by)\s)0\d\.[0-5]\d
    (?=\s*(?:[,;:)]|\.\s|\.?$)|\s+(?:on|the|when|and|after|as|until|hours|hrs|an?|it|he|she|they|we)\b))
| (?P<decade>['’]?\d0s|\d{2,3}0['’]?s)(?!\w)
| (?P<ordinal>\d{1,2}(?:st|nd|rd|th))(?!\w)
| (?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![\w%])
"""
