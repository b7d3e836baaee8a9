"""Whether an English word is a date or a name of something else: May, Winter, the Sunday Times."""

from __future__ import annotations

import re

from timeline.dates.english.around import LEADS_TO_DATE, ends_clause, word_after, word_before

_BEFORE_NO_NAME = frozenset("in since until early mid late during throughout".split())
_BEFORE_SEASON = frozenset("in this last next each every the by until since".split())
_NAME_AFTER = re.compile(r"[ \t]+[A-Z][a-z]|[ \t]+[A-Z]\.")
_SEASON_AFTER = re.compile(r" and (?:the )?(?:spring|summer|autumn|winter)\b")
_NEWSPAPER = re.compile(
    r" (?:(?:Evening |Morning )?(?:Post|Times|Telegraph|Mail|Mirror|Express|Herald|Star|Tribune|"
    r"Independent|Review|Magazine|Chronicle|Gazette|World)|Night (?:Live|Football|Fever|Lights))\b"
)
_OF_THAT_YEAR = re.compile(
    r"\s+of\s+(?:the\s+)?(?:next|last|this|that|following|same|previous|coming)\s+year\b",
    re.IGNORECASE,
)
_DURING = frozenset("in by until during since of over through throughout".split())
_NOT_AFTER_SPRING = frozenset(
    "water waters from up to back board break roll rolls onion onions into loaded mattress forth "
    "open out upon at mechanism chicken for of".split()
)


def month_alone(text: str, start: int, end: int) -> bool:
    """Whether a month without day or year is one: "in May", not "May I".

    >>> month_alone("in May the", 3, 6), month_alone("May I go?", 0, 3)
    (True, False)
    """
    name = text[start:end].lower().rstrip(".")
    if len(name) <= 4 and text[start:end].isupper() and word_before(text, start) == "the":
        return False  # the SEP, the DEC: a newspaper, a company
    following = _NAME_AFTER.match(text, end)
    if len(name) <= 4 and following and name not in ("june", "july", "sept"):
        return False
    named = re.search(r"(?<![.!?] )\b[A-Z][a-z]+ $", text[max(0, start - 20) : start])
    if len(name) == 3 and named:
        return word_before(text, start) in LEADS_TO_DATE  # Jia Jun
    if name not in ("may", "march", "august", "mar", "jan", "dec", "april", "june"):
        return True
    before = word_before(text, start)
    after = word_after(text, end)
    if before in LEADS_TO_DATE or before in ("for", "into"):
        may_be_name = following and name in ("april", "june", "august")
        return not may_be_name or before in _BEFORE_NO_NAME
    if before in ("a", "the", "its", "this", "that", "an"):
        return after[:1].isalpha() and after not in ("on", "of", "to", "from", "is", "was")
    if name in ("april", "june", "august", "jan"):
        return before in ("", ".") and after in (",", ".", ")")
    return False


def not_a_newspaper(text: str, start: int, end: int) -> bool:
    """Whether a weekday is not the name of something: "on Sunday", not "the Sunday Times".

    >>> not_a_newspaper("the Sunday Times", 4, 10), not_a_newspaper("on Sunday Mr. Fox", 3, 9)
    (False, True)
    """
    if text[start:end].lower() in ("daily", "weekly", "monthly"):
        # the daily Le Monde, the Daily News, the Washington Monthly
        before = text[max(0, start - 20) : start]
        named = text[start].isupper() and re.search(r"(?<![.!?] )\b[A-Z][a-z]+ $", before)
        return not named and not _NAME_AFTER.match(text, end)
    return not _NEWSPAPER.match(text, end)


def not_that(text: str, start: int, end: int) -> bool:
    """Whether "that" does not stand before a name: "he says that Winter left".

    >>> not_that("that winter", 0, 11), not_that("that Sun's", 0, 8)
    (True, False)
    """
    name = text[start:end].split()[-1]
    following = word_after(text, end)
    joins = not following[:1].isalpha() or following in ("and", "or", "at", "from", "till", "until")
    if name in ("sun", "sat", "mon") and not joins:
        return False  # this sun is hot
    return text[start : start + 4].lower() != "that" or not name[0].isupper()


_COUNTED = frozenset("first second third fourth fifth sixth seventh".split())


def season_alone(text: str, start: int, end: int) -> bool:
    """Whether a season without a year is one: "in the spring", not "spring from", "a fall in".

    >>> season_alone("in the spring he", 7, 13), season_alone("a fall in prices", 2, 6)
    (True, False)
    """
    if _SEASON_THINGS.match(text, end, end + 24):
        return False
    name = text[start:end].split()[-1]
    before, after = word_before(text, start), word_after(text, end)
    leading = text[start:end].lower().startswith("the ")
    if before in _COUNTED and (after == "of" or ends_clause(text, start, end)):
        return False  # "in the second winter", of what is not told
    if name[0].isupper() and not name.isupper():
        surname = re.search(r"\b[A-Z][a-z]+ $", text[max(0, start - 20) : start])
        if _NAME_AFTER.match(text, end) or (surname and before not in LEADS_TO_DATE):
            return False
        opens = not before or text[max(0, start - 8) : start].rstrip().endswith(
            (".", "!", "?", ":")
        )
        if not (opens or leading or before in _BEFORE_NO_NAME or before in _BEFORE_SEASON):
            return False  # Winter explained
    if name.lower() in ("summer", "winter", "autumn"):
        return True
    if _OF_THAT_YEAR.match(text, end):
        return True
    if name.lower() == "spring":
        opened = leading or before in LEADS_TO_DATE or before in ("", "the")
        risen = re.search(r"\bfrom (?:the )?$", text[max(0, start - 10) : start].lower())
        return opened and not risen and after not in _NOT_AFTER_SPRING
    if after == "and" and _SEASON_AFTER.match(text, end):
        return leading or before in LEADS_TO_DATE
    if after in ("in", "from", "to", "and", "back", "short", "into", "apart", "off", "out"):
        return False
    if leading:
        return after != "of" and before in _DURING
    return before in ("in", "this", "last", "next", "by", "until", "since", "each", "every")


_FEAST_THINGS = re.compile(
    r" (?:trees?|presents?|gifts?|cards?|carols?|lights|cakes?|cookies|pudding|turkey|markets?|"
    r"decorations?|songs?|music|movies?|films?|stories|story|eggs?|bunny|hats?|costumes?|jumpers?|"
    r"stockings?|crackers?|spirit|traditions?|resolutions?|greetings|wreaths?|candles?|Islands?)\b"
)
_SEASON_THINGS = re.compile(
    r" (?:school|camps?|term|semester|clothes|coats?|boots|jackets?|sports?|storms?|quarters|tyres|"
    r"tires|time\b|rolls?|vegetables|squash|garden|house|palace|training|solstice|equinox|wheat)\b",
    re.IGNORECASE,
)


def feast_alone(text: str, start: int, end: int) -> bool:
    """Whether a feast is a day: "at Christmas", not "a Christmas tree", "White Christmas".

    >>> feast_alone("at Christmas we", 3, 12), feast_alone("the Christmas tree", 4, 13)
    (True, False)
    """
    quoted = re.search(r"[\"“‘]\w+ $", text[max(0, start - 24) : start])
    titled = quoted and text[end : end + 1] in ('"', "”", "’")
    return not (titled or _FEAST_THINGS.match(text, end, end + 24))


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


def not_a_title(text: str, start: int, end: int) -> bool:
    """Whether the words are not the name of a programme: "this week", not "ABC's This Week".

    >>> not_a_title("Seen on This Week.", 8, 17), not_a_title("This week he", 0, 9)
    (False, True)
    """
    words = text[start:end].split()
    if word_before(text, start) == "the" and words[0].lower() == "last":
        return False
    if len(words) < 2 or not all(w[0].isupper() and not w.isupper() for w in words):
        return True
    if len(words) > 2:
        return False
    return start == 0 or bool(re.search(r"[.!?:]\s+$|\n\s*$", text[max(0, start - 4) : start]))


def not_in_a_title(text: str, start: int, end: int) -> bool:
    """Whether a word is not the end of a title: "tomorrow", not "The Day After Tomorrow".

    >>> not_in_a_title("Day After Tomorrow", 10, 18), not_in_a_title("After Tomorrow", 6, 14)
    (False, True)
    """
    if not text[start].isupper():
        return True
    named = re.search(
        r"\b[A-Z][a-z]+ [A-Z][a-z]+ $|\b[A-Z]{2,} $", text[max(0, start - 30) : start]
    )
    return named is None or text[start:end].isupper()
