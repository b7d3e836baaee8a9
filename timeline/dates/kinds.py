"""The kinds of token that rules are written in, each one character, so that `re` can match them.

A run of tokens is spelled as a string of these characters, and a rule's pattern is compiled into a
regular expression over it: the speed of `re`, on words that already have their meaning.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

KINDS = {
    # Numbers, by what they can be
    "ZERO": "0",
    "TO12": "1",  # 1–12: a month, a day, an hour
    "TO24": "2",  # 13–24
    "TO31": "3",  # 25–31
    "TO59": "4",  # 32–59
    "TO99": "5",  # 60–99
    "HUNDREDS": "6",  # 100–999
    "YEAR4": "7",  # 1000–2199
    "AMOUNT": "8",  # anything larger, with thousands
    "FRACTION": "%",  # with decimals: a length, and never a year
    "SHORTYEAR": "9",  # '45
    "WORDNUMBER": "n",
    "OHNUMBER": "ο",  # nineteen oh five
    "ORDINAL": "o",
    "ORDINALWORD": "f",
    "SECOND": "s",  # "second" is an ordinal and a unit
    "HALF": "h",
    # Names
    "MONTHNAME": "M",
    "WEAKMONTH": "w",  # "may", "march": a month only beside a number
    "WEEKDAYNAME": "W",
    "WEAKDAY": "A",  # "Sun", "Sat": a weekday only beside a date
    "WEEKDAYS": "v",  # "Mondays"
    "SEASONNAME": "S",
    "PARTNAME": "P",  # morning, night
    "PARTNAMES": "Ρ",  # Monday mornings
    "NOON": "N",
    "UNIT": "U",
    "UNITS": "V",
    "SHORTUNIT": "Θ",  # "mins", "hr": a unit only beside a number
    "FESTIVAL": "H",
    "DECADENAME": "D",
    "ERA": "E",
    "PREERA": "e",  # "AD 79"
    "ISODATE": "I",
    "NUMERICDATE": "J",
    "CLOCKTIME": "T",
    "AMPM": "m",
    "ZONE": "z",
    "OCLOCK": "k",
    "QUARTERNAME": "Q",
    "HALFNAME": "K",
    "WEEKNAME": "L",
    "FISCAL": "F",
    "DEICTIC": "X",  # today, yesterday
    "REFERENCE": "R",  # now, recently
    "FREQUENCY": "Y",  # daily, annually
    # Little words
    "THE": "d",
    "A": "a",
    "OF": "O",
    "IN": "i",
    "ON": "j",
    "AT": "@",
    "TO": "t",
    "AND": "&",
    "FROM": "r",
    "BETWEEN": "b",
    "THIS": "u",
    "THAT": "q",
    "LAST": "l",
    "NEXT": "x",
    "PREVIOUS": "p",
    "FOLLOWING": "y",
    "SAME": "=",
    "VERY": "ξ",
    "EACH": "c",
    "AGO": "g",
    "LATER": "G",
    "EARLIER": "B",
    "BEFORE": "<",
    "AFTER": ">",
    "FEW": "~",
    "CIRCA": "C",
    "EARLY": "[",
    "MID": "_",
    "LATE": "]",
    "BEGINNING": "{",
    "END": "}",
    "YEARWORD": "Z",  # "the year 314"
    "TURN": "^",
    "TIMES": "*",
    "BOTH": "+",
    "LONG": "!",
    "PRE": "`",
    "MAGNITUDE": "π",  # hundred, thousand
    "LARGE": "Ϻ",  # million, before years
    "MAGNITUDES": "Ψ",  # the seventeen hundreds
    "HEDGE": "ρ",  # almost, more than, at least: how exactly a length or a date is meant
    "MORE": "σ",  # two more weeks, two full days
    "ANOTHER": "τ",
    "WHOLE": "υ",  # all day, the whole year
    "RECENT": "φ",
    "CURRENT": "χ",
    "LATEST": "Φ",
    "PERIOD": "ψ",  # the 1988 period, a three-year term
    "YEARAGO": "ω",  # the year-ago quarter
    "ENDOF": "Γ",  # year-end, month's end
    "OLD": "Δ",  # 52 years old
    "AHEAD": "Ξ",
    "LATTER": "Κ",
    "OVERNIGHT": "Ν",
    "OTHER": "Ο",  # every other week
    "EVE": "Ε",
    "INSTANT": "Ι",  # the 5th inst.
    "FISCALYEAR": "ϕ",  # FY21
    "ENDED": "Υ",  # the quarter ended June 30
    "QUALITY": "Ζ",  # ten bloody months
    "COLLECTIVE": "Π",  # a couple of, a dozen
    "ORSO": "Σ",
    # Words that a rule has read already
    "DAYDATE": "α",  # 3 May 1945, May 3
    "WEEKDAYDATE": "β",
    "MONTHDATE": "γ",  # May
    "MONTHYEAR": "δ",  # May 1945
    "YEARDATE": "ε",
    "PARTDATE": "ζ",  # spring, Q3 2021
    "ERADATE": "η",  # the 1990s, the 19th century
    "FESTIVALDATE": "θ",
    "TIMEOFDAY": "ι",
    "SHIFTED": "κ",  # yesterday, two weeks ago
    "LENGTH": "λ",  # three weeks
    "OTHERDATE": "μ",
    "VOID": "Ω",  # February 30: words that are no date
    "REPEATED": "ν",  # every Monday
    # What stands between tokens
    "COMMA": ",",
    "DASH": "-",
    "PLUS": "#",
    "SLASH": "/",
    "DOT": ".",
    "APOSTROPHE": "'",
    "POSSESSIVE": "Λ",  # 's
    "OPEN_BRACKET": "(",
    "CLOSE_BRACKET": ")",
}
"""Kind → its character."""

CLASSES = {
    "ANYERA": ("ERA", "PREERA"),
    "JOIN": ("DASH", "TO", "AND"),
    "DAY": ("TO12", "TO24", "TO31"),
    "ANYDAY": ("TO12", "TO24", "TO31", "ORDINAL", "ORDINALWORD", "SECOND"),
    "WEEKDAY": ("WEEKDAYNAME", "WEAKDAY"),
    "LEAD": ("IN", "ON", "FROM", "TO", "BETWEEN", "BOTH", "AND"),
    "DAYTH": ("ORDINAL", "ORDINALWORD", "SECOND"),
    "HOUR": ("ZERO", "TO12", "TO24"),
    "CLOCKHOUR": ("TO12", "WORDNUMBER"),
    "MILITARY": ("HUNDREDS", "YEAR4", "AMOUNT", "FRACTION"),
    "YEAR": ("YEAR4", "SHORTYEAR"),
    "TWODIGITS": ("ZERO", "TO12", "TO24", "TO31", "TO59", "TO99"),
    "ANCIENT": ("TO12", "TO24", "TO31", "TO59", "TO99", "HUNDREDS", "YEAR4", "AMOUNT"),
    "NUMBER": (
        "TO12",
        "TO24",
        "TO31",
        "TO59",
        "TO99",
        "HUNDREDS",
        "YEAR4",
        "AMOUNT",
        "FRACTION",
        "WORDNUMBER",
    ),
    "MONTH": ("MONTHNAME", "WEAKMONTH"),
    "DATEPART": ("DAYDATE", "MONTHDATE", "PARTDATE", "FESTIVALDATE"),
    "EDGE": ("BEGINNING", "END", "MID"),
    "EARLINESS": ("EARLY", "MID", "LATE"),
    "WIDEDATE": (
        "MONTHDATE",
        "MONTHYEAR",
        "YEARDATE",
        "PARTDATE",
        "ERADATE",
        "SHIFTED",
        "OTHERDATE",
    ),
    "DATED": ("DAYDATE", "MONTHDATE", "MONTHYEAR", "YEARDATE", "ERADATE", "TIMEOFDAY"),
    "WHICH": ("LAST", "THIS", "THAT", "NEXT", "PREVIOUS", "FOLLOWING", "SAME"),
    "LENGTHUNIT": ("UNIT", "UNITS", "SHORTUNIT"),
    "ANYUNIT": ("UNIT", "UNITS", "HALF"),
    "LONGDATE": ("MONTHDATE", "MONTHYEAR", "YEARDATE", "PARTDATE", "ERADATE"),
    "ONEDAY": ("DAYDATE", "WEEKDAYDATE", "FESTIVALDATE", "SHIFTED"),
    "ANYORDINAL": ("ORDINAL", "ORDINALWORD", "SECOND"),
    "SIDE": ("BEFORE", "AFTER"),
    "SOONER": ("EARLIER", "LATER"),
    "LASTNEXT": ("LAST", "NEXT"),
    "HALVED": ("ERADATE", "MONTHDATE", "MONTHYEAR", "YEARDATE"),
    "SOMETIME": ("SHIFTED", "WEEKDAYDATE", "YEARDATE", "PARTDATE"),
    "COUNT": ("WORDNUMBER", "TO12", "TO24", "TO31", "TO59", "TO99"),
}
"""Names for several kinds at once."""


class Token(NamedTuple):
    """A word or a sign of a known kind, and where it stands."""

    kind: str
    value: Any
    start: int
    end: int


_ATOM = re.compile(r"(?<!\(\?)(?:([a-z_]+):)?([A-Z][A-Z0-9_]*)")


def spelled(pattern: str) -> str:
    """A rule's pattern as a regular expression over kind characters.

    Upper-case words are kinds or classes of kinds, `name:KIND` captures, parentheses group,
    `name:(…)` captures a group, and `?`, `*`, `|` mean what they mean in `re`; blanks are for the
    eye. Raises KeyError on an unknown kind.

    >>> spelled("month:MONTHNAME day:DAY (COMMA? year:YEAR4)?")
    '(?P<month>[M])(?P<day>[123])(?:[,]?(?P<year>[7]))?'
    """

    def atom(match: re.Match[str]) -> str:
        name, kind = match.groups()
        kinds = CLASSES.get(kind, (kind,))
        chars = "[" + "".join(re.escape(KINDS[kind]) for kind in kinds) + "]"
        return f"(?P<{name}>{chars})" if name else chars

    grouped = re.sub(r"\((?!\?)", "(?:", re.sub(r"([a-z_]+):\(", r"(?P<\1>", pattern))
    return _ATOM.sub(atom, grouped).replace(" ", "")


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, compiled when its rule is first tried: most never are."""
    return re.compile(spelled(pattern))


_GROUP = re.compile(r"(?:[a-z_]+:)?\([^()]*\)[?*]?")
_COMMON = frozenset("THE A OF IN ON AT TO AND FROM THIS THAT COMMA DASH FEW HALF MORE LAST".split())


def gate(pattern: str) -> tuple[frozenset[str], int]:
    """Characters of which a run must hold one for a pattern to match in it, and its least length.

    >>> gate("THE? month:MONTHNAME (OF year:YEAR4)?") == (frozenset("M"), 1)
    True
    """
    needed, before = pattern, ""
    while needed != before:
        before = needed
        needed = _GROUP.sub(lambda group: "" if group[0][-1] in "?*" else "•", needed)
    atoms = [
        CLASSES.get(kind, (kind,))
        for kind in re.findall(r"(?:^|[ :])([A-Z][A-Z0-9_]*)(?![A-Z0-9_?])", needed)
    ]
    least = len(atoms) + needed.count("•")
    rare = [atom for atom in atoms if _COMMON.isdisjoint(atom)] or atoms
    kinds = min(rare, key=len, default=tuple(KINDS))
    return frozenset(KINDS[kind] for kind in kinds), max(least, 1)
