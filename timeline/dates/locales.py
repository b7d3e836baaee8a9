"""Languages without rules of our own: complete dates, by the words of dateparser's locale data.

The only module that knows dateparser. It takes the names of months, weekdays and units and the
common relative words from there, and reads them by a few rules that hold in most languages: day
before month before year, a month only beside a number, a year only after a word that leads to one.
"""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import Any

from timeline.dates import build
from timeline.dates.language import Language, Level, Rule
from timeline.dates.meaning import Calendar, Duration, Meaning, Pair, Shift, Unit, Void
from timeline.dates.numeric import iso, numeric
from timeline.errors import OptionError

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")
_RELATIVE: dict[str, tuple[int, Unit]] = {
    **{f"{count} {unit} ago": (-count, unit) for unit in _UNITS for count in (0, 1, 2)},
    **{f"in {count} {unit}": (count, unit) for unit in _UNITS for count in (1, 2)},
}

# What dateparser's data does not tell: between day, month and year; before a year; from … to.
_OF = {
    "es": "de del",
    "pt": "de do",
    "it": "di del",
    "fr": "de",
    "ca": "de d'",
    "nl": "van",
    "ro": "din",
}
_BEFORE_YEAR = {
    "fr": "en depuis dès vers avant après jusqu'en année l'an an entre fin début",
    "es": "en desde hacia hasta año entre",
    "it": "nel dal del al anno entro fino",
    "pt": "em desde até ano entre",
    "nl": "in sinds vanaf tot jaar rond eind begin anno",
    "ru": "в с до к около по",
    "pl": "w od do roku rok",
    "sv": "år sedan från till",
    "da": "i siden fra til år",
    "cs": "v roce od do roku",
}
# "from 1912 to 1918", "from the 3rd to the 7th": what stands before and between.
_FROM = {
    "fr": "de du",
    "es": "de del desde",
    "it": "dal da",
    "pt": "de desde",
    "nl": "van",
    "ru": "с",
}
_TO = {
    "fr": "à au jusqu'au jusqu'en",
    "es": "a al hasta",
    "it": "a al fino",
    "pt": "a ao até",
    "nl": "tot t/m",
    "ru": "по до",
}
# The case of "in March", which dateparser does not have.
_MORE_MONTHS = {
    "ru": "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
}
_YEAR_FOLLOWS = frozenset(("ru", "uk", "be", "bg", "pl", "cs", "sk", "sl", "hr", "sr"))
"""Languages that say "year" after the number of a year."""
_NUMBERS = {
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "it": "un due tre quattro cinque sei sette otto nove dieci undici dodici",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "ru": "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
}
_COUNTED = re.compile(
    r"\s*(?:[€$£%]|(?:euro|franc|dollar|pesos?\b|peset|lir|rubl|руб|mètre|metr|km\b|kg\b|"
    r"persón|person|homm|hombr|uomin|homen|чел|mensen|solda|солд|habit|abitan|inwoner|жител|"
    r"millones|milioni|milhões|miljoen|тыс|млн|muert|mort|викт|жертв|victim|slachtoff|pagin|"
    r"página|стр|gevallen|casos|casi\b|cas\b))",
    re.IGNORECASE,
)
_NEVER = re.compile(r"(?!)")


@cache
def locale_language(code: str) -> Language:
    """The language of a code, as far as dateparser's locale data tells.

    Raises OptionError for a code that dateparser has no data for.

    >>> locale_language("fr").words["mars"]
    ('MONTHNAME', 3)
    """
    try:
        data = importlib.import_module(f"dateparser.data.date_translation_data.{code}").info
    except ModuleNotFoundError:
        raise OptionError(
            f"documents in {code!r} cannot be read: use 'auto', or an ISO 639-1 code such as 'fr'"
        ) from None
    words = _vocabulary(code, data)
    lead = "|".join(map(re.escape, _BEFORE_YEAR.get(code, "").split())) or "(?!)"
    opened = re.compile(rf"(?:\b(?:{lead})\s+|[(\[–—-]\s?)$", re.IGNORECASE)

    def year_alone(text: str, start: int, end: int) -> bool:
        if code in _YEAR_FOLLOWS and not text[start:end].isdigit():
            return True
        return bool(opened.search(text, max(0, start - 16), start)) and not _COUNTED.match(
            text, end
        )

    between = "|".join(map(re.escape, _TO.get(code, "").split())) or "(?!)"
    begun = re.compile(
        rf"\b(?:{'|'.join(_FROM.get(code, '').split()) or '(?!)'})\s+$", re.IGNORECASE
    )

    def years_between(text: str, start: int, end: int) -> bool:
        return bool(begun.search(text, max(0, start - 16), start)) and not _COUNTED.match(text, end)

    return Language(
        code=code,
        words=words,
        abbreviations=frozenset(
            word for word, (kind, _) in words.items() if kind in ("WEAKMONTH", "WEAKDAY")
        )
        | {"г"},
        capitalised={},
        levels=(
            Level(
                (
                    *_RULES,
                    Rule(
                        "first:YEAR4 join:TO last:YEAR4 UNIT?",
                        _years,
                        "de [1912 à 1918]",
                        years_between,
                    ),
                    Rule("year:YEAR4 unit:UNIT?", _year, "in [1914]", year_alone),
                    *_LENGTHS,
                )
            ),
            Level(_AGO),
        ),
        messages=Level(()),
        future=_NEVER,
        past=_NEVER,
        deadline=_NEVER,
        inserted=_NEVER,
        wars=_NEVER,
        present=_NEVER,
        had_before=_NEVER,
        before_then=_NEVER,
        on=_NEVER,
        habit=_NEVER,
        after=0,
        today=_NEVER,
        salutation="(?!)",
        numbers=r"(?P<ordinal>\d{1,2}(?:er|º|ª|°|\.º|-го|-е|e))(?!\w)"
        r"| (?P<amount>\d{1,3}(?:[.\ \u00a0]\d{3})+(?:,\d+)?|\d+,\d+)(?![\w%%])",
        decimal=",",
        day_first=data.get("date_order", "DMY") == "DMY",
        lists=re.compile(r"\s*(?:[,–—-]|\w{1,3})\s*(?:\w{1,3}\s+)?"),
        joiners=re.compile(rf"\s*(?:[–—-]|(?:{between})\b)\s*", re.IGNORECASE),
        brackets=_NEVER,
        clock_to_day=_NEVER,
        breath=_NEVER,
        openers=_NEVER,
        weak_joiners=_NEVER,
    )


def _vocabulary(code: str, data: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    words: dict[str, tuple[str, Any]] = {}
    for unit in _UNITS:
        for word in data.get(unit, ()):
            if len(word) > 2 or code in ("ru", "fr"):
                words[word.lower()] = ("UNIT", unit)
    for number, name in enumerate(_WEEKDAYS, 1):
        for word, weak in _names(data[name]):
            words[word] = ("WEAKDAY" if weak else "WEEKDAYNAME", number)
    for number, name in enumerate(_MONTHS, 1):
        for word, weak in _names(data[name]):
            words[word] = ("WEAKMONTH" if weak else "MONTHNAME", number)
    for number, word in enumerate(_MORE_MONTHS.get(code, "").split(), 1):
        words[word] = ("MONTHNAME", number)
    for name, shift in _RELATIVE.items():
        for phrase in data.get("relative-type", {}).get(name, ()):
            if len(phrase) > 3:
                words[phrase.lower()] = ("DEICTIC", shift)
    for number, word in enumerate(_NUMBERS.get(code, "").split(), 1):
        words.setdefault(word, ("WORDNUMBER", number))
    for word in _TO.get(code, "").split():
        words.setdefault(word, ("TO", word))
    for word in _OF.get(code, "").split():
        words[word] = ("OF", word)
    for phrase in data.get("ago", ()):
        words.setdefault(phrase.lower(), ("AGO", phrase))
    return words


def _names(spelled: list[str]) -> list[tuple[str, bool]]:
    """The spellings of a name, and whether each is only an abbreviation of another."""
    longest = max(map(len, spelled))
    return [
        (word.lower(), len(word) <= 4 and longest - len(word) >= (3 if len(word) == 4 else 2))
        for word in spelled
    ]


def _day(
    day: int, month: int, year: int | None = None, weekday: int | None = None, unit: str = "year"
) -> Calendar | Void | None:
    return build.day(day, month, year, weekday) if unit == "year" else None


def _two_days(first: int, last: int, month: int, year: int | None = None) -> Pair | None:
    return build.two_days(first, last, month, year)


def _month(month: int, year: int, unit: str = "year") -> Calendar | None:
    return build.month(month, year) if unit == "year" else None


def _year(year: int, unit: str = "year") -> Calendar | None:
    return Calendar(year) if unit == "year" else None


def _years(first: int, last: int) -> Pair | None:
    return build.years(first, last)


def _numeric(date: tuple[str, str, str], weekday: int | None = None) -> Calendar | None:
    return numeric(date, weekday)


def _iso(date: str) -> Meaning | None:
    return iso(date)


def _deictic(deictic: tuple[int, Unit]) -> Shift:
    return Shift(*deictic)


def _length(number: float, unit: Unit) -> Duration:
    return Duration(number, unit)


def _ago(length: Duration) -> Meaning | None:
    return build.shift(length, -1, "document")


_RULES = (
    Rule("(weekday:WEEKDAY COMMA?)? date:NUMERICDATE", _numeric, "12/03/2021"),
    Rule("date:ISODATE", _iso, "2021-03-12"),
    Rule(
        "first:ANYDAY join:JOIN last:ANYDAY DOT? OF? month:MONTH (OF? year:YEAR4)?",
        _two_days,
        "3-5 mai 2021",
    ),
    Rule(
        "(weekday:WEEKDAY COMMA?)? day:ANYDAY DOT? OF? month:MONTH COMMA? OF? year:YEAR4 "
        "unit:UNIT?",
        _day,
        "lundi 3 mai 2010",
    ),
    Rule(
        "(weekday:WEEKDAY COMMA?)? day:ANYDAY DOT? OF? month:MONTHNAME",
        _day,
        "le 3 mai",
    ),
    Rule("month:MONTHNAME OF? year:YEAR4 unit:UNIT?", _month, "mai 2010"),
    Rule("first:YEAR4 join:DASH last:YEAR4", _years, "1914-1918"),
    Rule("deictic:DEICTIC", _deictic, "hier"),
)
_LENGTHS = (Rule("number:NUMBER unit:UNIT", _length, "2 ans"),)
_AGO = (
    Rule("AGO length:LENGTH", _ago, "il y a 2 ans"),
    Rule("length:LENGTH AGO", _ago, "2 jaar geleden"),
)
