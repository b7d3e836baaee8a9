"""Whether the words around an English "date" allow it to be one: page 1945, 1,900 men, march on."""

from __future__ import annotations

import re

_WORD_BEFORE = re.compile(r"([\w.&’'-]+|[(\[–—/])(?:[^\S\n]|\n(?!\s*\n)|[“\"])*$")
_WORD_AFTER = re.compile(r"\s*([\w’'-]+|[^\w\s])?")

_LEADS_TO_DATE = frozenset(
    (
        "in on of since until till by before after from to through during between and or "
        "early mid late last next this past each every circa c. ca. about around year years "
        "summer winter spring autumn fall season late- mid- ( [ – — / throughout following "
        "preceding previous"
    ).split()
)
_COUNTED_BEFORE = frozenset(
    (
        "page pages p. pp. room flight model version section article chapter paragraph para "
        "route highway street box no. no number nr # figure fig. table item line lines code "
        "error port building unit channel building bus train gate lot part vol. volume over "
        "than only nearly almost some least most exactly $ £ € us$ rs usd eur"
    ).split()
)
_COUNTED_AFTER = re.compile(
    r"[\s-]*(?:%|percent|per cent|people|persons|men|women|children|soldiers|troops|victims|"
    r"dollars|pounds|euros|francs|marks|rubles|roubles|yen|cents|kg|kilograms?|tons?|tonnes|miles|km|"
    r"kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|ft|yards|acres|hectares|degrees|mph|rpm|"
    r"hp|horsepower|"
    r"points|votes|seats|copies|units|times|words|pages|members|students|workers|employees|jobs|"
    r"homes|houses|ships|planes|aircraft|tanks|guns|cars|vehicles|casualties|deaths|prisoners|"
    r"refugees|inhabitants|residents|islands|calories|bytes|mb|gb|hz|volts|watts|others|more|new|"
    r"million|billion|thousand|hundred|square|cubic)\b",
    re.IGNORECASE,
)


def word_before(text: str, start: int) -> str:
    """The word or bracket before an offset, in lower case; "" at the beginning.

    >>> word_before("in May", 3)
    'in'
    """
    match = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return match[1].lower() if match else ""


def word_after(text: str, end: int) -> str:
    """The word or sign after an offset, in lower case; "" at the end.

    >>> word_after("May, June", 3)
    ','
    """
    match = _WORD_AFTER.match(text, end, end + 24)
    return (match[1] or "").lower() if match else ""


def month_alone(text: str, start: int, end: int) -> bool:
    """Whether a month without day or year is one: "in May", not "May I".

    >>> month_alone("in May the", 3, 6), month_alone("May I go?", 0, 3)
    (True, False)
    """
    name = text[start:end].lower().rstrip(".")
    if name not in ("may", "march", "august", "mar", "jan", "dec", "april", "june"):
        return True
    before = word_before(text, start)
    if before in _LEADS_TO_DATE:
        return True
    if name in ("april", "june", "august", "jan"):
        return before in ("", ".", "that", "the") and word_after(text, end) in (",", ".", ")")
    return False


def year_alone(text: str, start: int, end: int) -> bool:
    """Whether four digits by themselves are a year.

    >>> year_alone("in 1945 the", 3, 7), year_alone("page 1945", 5, 9), year_alone("1900 men", 0, 4)
    (True, False, False)
    """
    if _COUNTED_AFTER.match(text, end) or text[end : end + 1] in ("°", "/"):
        return False
    before = word_before(text, start)
    if before in _COUNTED_BEFORE:
        return False
    if _hangs_on_a_name(text, start):
        return False
    year = int(text[start:end])
    if before in _LEADS_TO_DATE:
        return True
    return 1400 <= year <= 2100


def _hangs_on_a_name(text: str, start: int) -> bool:
    """Boeing-1900, F-1950, /2001: but not mid-1950, pre-1914."""
    if start < 2 or text[start - 1] not in "-/_.:+=":
        return False
    if not text[start - 2].isalnum():
        return False
    prefix = re.search(r"\w+$", text[max(0, start - 12) : start - 1])
    return not (
        prefix and prefix[0].lower() in ("mid", "pre", "post", "late", "early", "circa", "ca")
    )


def early_year_alone(text: str, start: int, end: int) -> bool:
    """Whether three digits by themselves are a year: "in 476, Odoacer", not "in 476 cases".

    >>> early_year_alone("in 476, he", 3, 6), early_year_alone("in 476 cases", 3, 6)
    (True, False)
    """
    if word_before(text, start) not in ("in", "by", "until", "since", "circa", "c.", "year"):
        return False
    after = word_after(text, end)
    return after in (
        "",
        ",",
        ".",
        ";",
        ")",
        "the",
        "he",
        "she",
        "they",
        "and",
        "by",
        "when",
        "after",
    )


def parenthesised(text: str, start: int, end: int) -> bool:
    """Whether the words stand between brackets, with nothing else.

    >>> parenthesised("(314–368)", 1, 8)
    True
    """
    return text[start - 1 : start] == "(" and text[end : end + 1] in (")", ",", ";")


def number_range(text: str, start: int, end: int) -> bool:
    """Whether 1939–45 is years: not a score, a sum or a telephone number."""
    return not (
        _COUNTED_AFTER.match(text, end)
        or word_before(text, start) in _COUNTED_BEFORE
        or _hangs_on_a_name(text, start)
        or text[end : end + 1] in ("-", "–", "/")
    )


def season_alone(text: str, start: int, end: int) -> bool:
    """Whether a season without a year is one: "in the spring", not "spring from", "a fall in".

    >>> season_alone("in the spring of", 7, 13), season_alone("a fall in prices", 2, 6)
    (True, False)
    """
    words = text[start:end].lower().split()
    if words[-1] in ("summer", "winter", "autumn"):
        return True
    return word_before(text, start) in (
        "in",
        "the",
        "this",
        "last",
        "next",
        "early",
        "late",
        "by",
        "mid",
    )


def ends_phrase(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether nothing is counted after the words: "May 3 and 5.", not "May 3 and 5 people".

    >>> ends_phrase("May 3 and 5 people", 0, 11)
    False
    """
    after = word_after(text, end)
    return not after[:1].isalpha() or after in _FUNCTION_WORDS


def ends_clause(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether the words end their clause: "two days after.", not "two days after the vote".

    >>> ends_clause("two days after the vote", 0, 14)
    False
    """
    return word_after(text, end) in ("", ",", ".", ";", ")", "—", "–", ":")


def no_clock_or_count(text: str, start: int, end: int) -> bool:
    """Whether a month and a number are a day: not "May 10:30", "march 12 miles", "may 3 times".

    >>> no_clock_or_count("they may 3 times a day", 5, 10)
    False
    """
    if _COUNTED_AFTER.match(text, end) or text[end : end + 1] == ":":
        return False
    return text[start].isupper() or word_before(text, start) in (
        "on",
        "of",
        "until",
        "from",
        "by",
        "",
    )


def not_a_verb(text: str, start: int, end: int) -> bool:
    """Whether a number and a month are a day: "3 May", not "the 3 may".

    >>> not_a_verb("the first may go", 4, 13), not_a_verb("on 3 may", 3, 8)
    (False, True)
    """
    month = text[start:end].split()[-1]
    if month not in ("may", "march", "mar"):
        return True
    return text[start].isdigit() and word_before(text, start) in (
        "on",
        "of",
        "by",
        "until",
        "from",
        "",
    )


def short_year_alone(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether '45 is a year: "in '45", not "it's '45 caliber".

    >>> short_year_alone("in '45 he", 3, 6)
    True
    """
    return word_before(text, start) in _LEADS_TO_DATE


_FUNCTION_WORDS = frozenset(
    (
        "and or but in on at by for from to of with as the a an when where while after before "
        "until since during he she it they we i was were is are had has have will would to"
    ).split()
)


FUTURE = re.compile(
    r"\b(?:will|shall|won't|would|(?-i:may|might|could|should|must)|going to|"
    r"to be (?:held|paid|completed)|scheduled|expected|expects?|plans?|planned|due|upcoming|"
    r"set to|slated|deadline|effective|subsequent)\b|'ll\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"(?<!\bbe )\b(?:was|were|had|did|said|says|told|been|since|ago|"
    r"(?!need|feed|seed|speed|indeed)\w{2,}ed|"
    r"began|came|went|took|made|won|lost|fell|rose|left|met|held|sent|got|gave|became|broke|"
    r"found|led|shot|struck|spoke|wrote|closed)\b",
    re.IGNORECASE,
)


def future_nearby(text: str, start: int, end: int) -> bool:
    """Whether the words around speak of what lies ahead.

    >>> future_nearby("She will be back in two weeks.", 16, 28)
    True
    """
    return bool(FUTURE.search(text, max(0, start - 80), min(len(text), end + 40)))
