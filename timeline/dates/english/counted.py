"""Whether an English number is a year or a length, not a count: page 1945, 1,900 men, his 30s."""

from __future__ import annotations

import re

from timeline.dates.english.around import (
    LEADS_TO_DATE,
    word_after,
    word_before,
)

_COUNTED_BEFORE = frozenset(
    (
        "page pages p. pp. room flight model version section article chapter paragraph para "
        "route highway street box no. no number nr # figure fig. table item line lines code "
        "error port building unit channel building bus train gate lot part vol. volume over "
        "than only nearly almost some least most exactly $ £ € us$ rs usd eur resolution decree "
        "act bill form edition model psalm verse hymn op. opus issue chapters pp grade level isbn "
        "issn doi serial file case docket suite apartment apt. flat zip postcode po p.o. pin id "
        "company co. film novel movie song office mazda bmw peugeot audi canon nikon apt "
        "population exit order fax tel phone ratio score windows boeing iso rfc din catch channels"
    ).split()
)


COUNTED_AFTER = re.compile(
    r"[\s-]*(?:%|percent|per cent|people|persons|men|women|children|soldiers|troops|victims|"
    r"dollars|pounds|euros|francs|marks|rubles|roubles|yen|cents|kg|kilograms?|tons?|tonnes|miles|km|"
    r"kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|ft|yards|acres|hectares|degrees|mph|rpm|"
    r"hp|horsepower|"
    r"points|votes|seats|copies|units|times|words|pages|members|students|workers|employees|jobs|"
    r"homes|houses|ships|planes|aircraft|tanks|guns|cars|vehicles|casualties|deaths|prisoners|"
    r"refugees|inhabitants|residents|islands|calories|bytes|mb|gb|hz|volts|watts|others|more|new|"
    r"million|billion|thousand|hundred|square|cubic|hours?|minutes?|seconds?|days|weeks|months|"
    r"years|men|authors|articles|entries|items|lines|rooms|beds|visitors|guests|participants|"
    r"patients|families|households|voters|books|volumes|letters|photographs|paintings|injured|homeless|"
    r"dead|wounded|sheep|cattle|cows|horses|pigs|steps|followers|likes|cores|ml|kcal|rupees|ms|mm|cm|"
    r"litres|liters|gallons|barrels|bushels|sq)\b",
    re.IGNORECASE,
)


_OPENING, _CLOSING = ('"', "“", "‘", "«", "„"), ('"', "”", "’", "»", "“")
_PLURAL_AFTER = re.compile(r"\s+(?!was\b|is\b|has\b|as\b|his\b|its\b|this\b)[a-z]+s\b")


_STREET_AFTER = re.compile(
    r" (?:[A-Z][\w.']* ){1,3}(?i:St|Street|Ave|Avenue|Blvd|Boulevard|Rd|Road|Lane|Ln|Drive|Way|"
    r"Place|Court|Highway|Hwy)\b"
)
_AT_LEAST = re.compile(
    r"\b(?:(?:since|until|till|by|from|before|to|through)\s+at\s+(?:least|most|latest)"
    r"|(?:later|earlier|older|other)\s+than)\s+$",
    re.IGNORECASE,
)
"""What leads to a year although it counts elsewhere."""
_COUNTED_RANGE_BEFORE = re.compile(
    r"\b(?:pages?|pp?\.|lines?|sections?|rooms?|verses?|chapters?|nos?\.?|numbers?|items?)\s+\d+"
    r"\s*(?:to|and|or|through|[-–,])\s*$",
    re.IGNORECASE,
)
_PAGES_BEFORE = re.compile(r"[\d)]\s?:\s?\d+\s?[-–]\s?$")
_VOLUME_BEFORE = re.compile(r"[\d)]\s?:\s?$")


_LED_AT_FIRST = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|\n\s*)(?:In|By|Since|Until)\s+$")
_LED = re.compile(r"\b(?:in|since)\s+$")
_SOMEBODY = re.compile(
    r" (?:people|men|women|children|soldiers|troops|workers|members|students|employees|voters|"
    r"residents|refugees|prisoners|families|visitors|ships|planes|others|more|new|authors)\b"
)


def _opens_with_its_year(text: str, start: int, end: int) -> bool:
    """Whether what could be counted is who did something in that year: In 1842 women were …"""
    if not _SOMEBODY.match(text, end):
        return False
    before = text[max(0, start - 12) : start]
    return bool(_LED_AT_FIRST.search(before)) or (
        bool(_LED.search(before))
        and int_between(text, start, end, 1500, 2040)
        and text[end - 1] != "0"
    )


_DIGITS_BEFORE = re.compile(r"(?<![-–/.,\d])\d{3,4}\s$")
_COUNTED_RANGE_AFTER = re.compile(
    r"\s+(?:and|to|or)\s+\d[\d.,]*" + COUNTED_AFTER.pattern, re.IGNORECASE
)
_OF_A_LIFE = re.compile(
    r"\b(?:his|her|their|my|your|our)\s+(?:early|mid|late|middle)?[\s-]*$", re.IGNORECASE
)


def year_alone(text: str, start: int, end: int) -> bool:
    """Whether four digits by themselves are a year.

    >>> year_alone("in 1945 the", 3, 7), year_alone("page 1945", 5, 9), year_alone("1900 men", 0, 4)
    (True, False, False)
    """
    if text[end : end + 1] in ("°", "/") or text[max(0, start - 4) : start].rstrip()[-1:] in (
        "§",
        "#",
        "№",
    ):
        return False
    if _DIGITS_BEFORE.search(text, max(0, start - 8), start):
        return False  # 020 7946 2019
    if _COUNTED_RANGE_AFTER.match(text, end):
        return False
    if COUNTED_AFTER.match(text, end) and not _opens_with_its_year(text, start, end):
        return False
    if text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING:
        return False  # the title of a book: “1984”
    if re.match(r"\d,", text[max(0, start - 2) : start]):
        return False  # 0,1950
    before = word_before(text, start)
    if before == "of" and text[max(0, start - 7) : start].lower().split()[:1] == ["out"]:
        return False  # forty out of eleven hundred
    if before in _COUNTED_BEFORE:
        return bool(_AT_LEAST.search(text, max(0, start - 24), start))
    if _hangs_on_a_name(text, start):
        return False
    if _COUNTED_RANGE_BEFORE.search(text, max(0, start - 24), start):
        return False
    if _PAGES_BEFORE.search(text, max(0, start - 16), start) or _STREET_AFTER.match(text, end):
        return False
    if before in LEADS_TO_DATE:
        return not (before in ("about", "around", "c.", "ca.") and _PLURAL_AFTER.match(text, end))
    if int_between(text, start, end, 1400, 1599) and text[end - 2 : end] not in ("00", "50"):
        # 1596, dating from then: no round number, and nothing is counted.
        opens = re.search(r"(?:^|[.!?(\n—–])\s*$", text[max(0, start - 6) : start])
        return bool(opens) and text[end : end + 1] in (",", ".", ";", ")", ":", "")
    if not text[start].isdigit():
        return not re.search(r"\b(?:hundred|thousand)", text[start:end], re.IGNORECASE)
    return 1600 <= int(text[start:end]) <= 2040


def int_between(text: str, start: int, end: int, low: int, high: int) -> bool:
    """Whether digits are a number between two others, both included."""
    return text[start:end].isdigit() and low <= int(text[start:end]) <= high


def _hangs_on_a_name(text: str, start: int) -> bool:
    """Boeing-1900, F-1950, /2001: but not mid-1950, pre-1914, 1914-1918."""
    if start < 2 or text[start - 1] not in "-/_.:+=":
        return False
    if not text[start - 2].isalnum():
        return False
    prefix = re.search(r"\w+$", text[max(0, start - 12) : start - 1])
    if prefix is None:
        return True
    return prefix[0].lower() not in (
        "mid", "pre", "post", "late", "early", "circa", "ca"
    ) and not re.fullmatch(r"1\d{3}|20\d\d", prefix[0])  # fmt: skip


def number_range(text: str, start: int, end: int) -> bool:
    """Whether 1939–45 is years: not a score, a sum or a telephone number."""
    return not (
        COUNTED_AFTER.match(text, end)
        or word_before(text, start) in _COUNTED_BEFORE
        or _hangs_on_a_name(text, start)
        or text[end : end + 1] in ("-", "–", "/")
        or _VOLUME_BEFORE.search(text, max(0, start - 8), start)
    )


def no_clock_or_count(text: str, start: int, end: int) -> bool:
    """Whether a month and a number are a day: not "May 10:30", "march 12 miles", "may 3 times".

    >>> no_clock_or_count("they may 3 times a day", 5, 10)
    False
    """
    if COUNTED_AFTER.match(text, end) or re.match(r":\d", text[end : end + 2]):
        return False
    return text[start].isupper() or word_before(text, start) in (
        "on",
        "of",
        "until",
        "from",
        "by",
        "",
    )


_DEGREES = re.compile(
    r"\b(?:temperatures?|highs|lows|mercury|thermometer)\b[^.!?]*$", re.IGNORECASE
)
"""What tells that the 60s are warm."""


def short_year_alone(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether '45 is a year: "in '45", not "it's '45 caliber", nor of the name "Class of '45".

    >>> short_year_alone("in '45 he", 3, 6), short_year_alone("the Class of '45", 13, 16)
    (True, False)
    """
    if _NAMED_FOR_A_YEAR.search(text, max(0, start - 30), start):
        return False
    return word_before(text, start) in LEADS_TO_DATE


_NAMED_FOR_A_YEAR = re.compile(r"\b(?:Class|Club|Boys|Girls|Men|Women|Spirit|Friends) of $")


def decade_of_time(text: str, start: int, end: int) -> bool:
    """Whether the thirties are years of a century, not of a life: "in the 30s", "in his 30s".

    >>> decade_of_time("in his 30s", 7, 10), decade_of_time("in the 30s", 7, 10)
    (False, True)
    """
    if year_with_possession(text, start, end):
        return False
    if _DEGREES.search(text, max(0, start - 60), start):
        return False
    return not _OF_A_LIFE.search(text, max(0, start - 24), start)


def year_with_possession(text: str, start: int, end: int) -> bool:
    """Whether an apostrophe stands for possession: "2010's best film", not "the 1990's".

    >>> year_with_possession("2010's best film", 0, 6), year_with_possession("the 1990's", 4, 10)
    (True, False)
    """
    if not re.fullmatch(r"\d{4}['’]s", text[start:end]):
        return False
    return word_before(text, start) not in (
        "the",
        "early",
        "mid",
        "late",
        "early-",
        "mid-",
        "late-",
    )


def not_an_age(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether a length is no age: "a three-week strike", not "a 6-year-old".

    >>> not_an_age("a 6-year-old", 2, 8)
    False
    """
    return not re.match(r"[-\s]olds?\b", text[end : end + 6])


def not_a_fraction(text: str, start: int, end: int) -> bool:
    """Whether quarters are of a year: "three quarters", not "three-quarters of the men".

    >>> not_a_fraction("three-quarters of it", 0, 14), not_a_fraction("three weeks", 0, 11)
    (False, True)
    """
    words = text[start:end].lower()
    if not words.endswith("quarters") or not words.startswith(("three", "3")):
        return not_an_age(text, start, end)
    return "-" not in words and word_after(text, end) != "of"


def not_before_article(text: str, start: int, end: int) -> bool:
    """Whether "over" counts: "over a week", not "over the past week".

    >>> not_before_article("over a week", 0, 11), not_before_article("over the last week", 0, 18)
    (True, False)
    """
    return not re.match(r"\w+\s+(?:the|this|that|these)\b", text[start:end], re.IGNORECASE)


def of_the_attacks(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether September 11 is that of 2001: "the Sept. 11 attacks".

    >>> of_the_attacks("the Sept. 11 attacks", 4, 12)
    True
    """
    following = (
        r"\s+(?:terror(?:ist|ism)?\s+)?(?:attacks?|hijack|commission|plot|victims?|memorial)"
    )
    return bool(re.match(following, text[end : end + 24], re.IGNORECASE))
