"""Whether an English word without a number is a date: "in May", not "may I", "the night sky"."""

from __future__ import annotations

import re

from timeline.dates.english.around import (
    LEADS_TO_DATE,
    ends_clause,
    ends_phrase,
    word_after,
    word_before,
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
    return text[start : start + 4].lower() != "that" or not name[0].isupper()


def season_alone(text: str, start: int, end: int) -> bool:
    """Whether a season without a year is one: "in the spring", not "spring from", "a fall in".

    >>> season_alone("in the spring he", 7, 13), season_alone("a fall in prices", 2, 6)
    (True, False)
    """
    name = text[start:end].split()[-1]
    before, after = word_before(text, start), word_after(text, end)
    leading = text[start:end].lower().startswith("the ")
    if name[0].isupper() and not name.isupper():
        surname = re.search(r"\b[A-Z][a-z]+ $", text[max(0, start - 20) : start])
        if _NAME_AFTER.match(text, end) or (surname and before not in LEADS_TO_DATE):
            return False
        opens = not before or text[:start].rstrip().endswith((".", "!", "?", ":"))
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
    if after in ("in", "from", "to", "and", "back", "short", "into", "apart", "off", "out"):
        return False
    if leading:
        return after != "of" and before in _DURING
    return before in ("in", "this", "last", "next", "by", "until", "since", "each", "every")


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


def no_article(text: str, start: int, end: int) -> bool:
    """Whether "last night" is yesterday's: not "the last night of the tour".

    >>> no_article("the last night", 4, 14), no_article("we met last night", 7, 17)
    (False, True)
    """
    words = text[start:end].lower()
    if not words.startswith(("last", "this", "that", "the last")):
        return True
    if words.startswith("the "):
        return False
    owned = word_before(text, start) in ("the", "our", "my", "their", "his", "her", "your", "its")
    return not owned and not_a_title(text, start, end)


def lasts(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether the words tell how long something lasted: "for the next year".

    >>> lasts("for the next year", 4, 17)
    True
    """
    return word_before(text, start) == "for"


def ends_in_plural(text: str, start: int, end: int) -> bool:
    """Whether the words end in a plural: "the nine months", not "the nine-month strike".

    >>> ends_in_plural("the nine-month strike", 0, 14)
    False
    """
    return text[start:end].endswith(("s", "a"))


def over_the_years(text: str, start: int, end: int) -> bool:
    """Whether the years are just some years: "over the years".

    >>> over_the_years("over the years", 5, 14)
    True
    """
    return word_before(text, start) in ("over", "through", "down", "throughout") and not (
        word_after(text, end)[:1].isdigit()
    )


def plural_alone(text: str, start: int, end: int) -> bool:
    """Whether a plural without a number is a length: "for centuries".

    >>> plural_alone("for centuries", 4, 13), plural_alone("the office hours", 11, 16)
    (True, False)
    """
    before = word_before(text, start)
    minutes = text[start:end].lower() in ("minutes", "seconds")
    if word_after(text, end) == "of" and not minutes:
        return before not in ("the", "those", "these", "office")
    return before in ("for", "within", "took", "takes", "take", "spent", "lasted", "lasting") or (
        before in ("in", "after", "over", "of", "through")
        and word_after(text, end) in (",", ".", "of", ";")
    )


def day_of_month_alone(text: str, start: int, end: int) -> bool:
    """Whether an ordinal is a day: "on the 20th.", not "on the 20th floor".

    >>> day_of_month_alone("on the 20th.", 3, 11), day_of_month_alone("on the 20th floor", 3, 11)
    (True, False)
    """
    return word_before(text, start) in (
        "on", "by", "until", "till", "since", "from", "before", "after"
    ) and ends_phrase(text, start, end)  # fmt: skip


def part_alone(text: str, start: int, end: int) -> bool:
    """Whether a part of the day stands by itself: "in the morning", not "the night sky".

    >>> part_alone("in the morning he", 3, 14), part_alone("the night sky", 0, 9)
    (True, False)
    """
    if text[start] in "aA" and word_before(text, start)[:1].isdigit():
        return False  # $55 a night
    return ends_phrase(text, start, end) and word_after(text, end) != "of"


def unit_alone(text: str, start: int, end: int) -> bool:
    """Whether a unit and its article point at the one that is spoken of: "for the quarter ended".

    >>> unit_alone("over the weekend", 5, 16), unit_alone("the year when he left", 0, 8)
    (True, False)
    """
    after = word_after(text, end)
    if after in ("of", "that", "when", "in", "after", "before", "which", "he", "she", "they", "we"):
        return False
    name = text[start:end].split()[-1]
    unit = name.lower()
    if name[0].isupper() and not name.isupper():
        return False
    if unit == "weekend" and word_before(text, start) in ("over", "during", "throughout"):
        return True
    if unit == "quarter" and word_before(text, start) in ("in", "for", "during"):
        return after not in _NOT_AFTER_QUARTER
    if unit in ("quarter", "weekend"):
        return after in ("", ",", ".", ";", "ended", "ending", "'", "’") or ends_phrase(
            text, start, end
        )
    if unit not in ("week", "month", "year"):
        return False
    return after in ("ended", "ending") or (
        word_before(text, start) in ("for", "of", "during", "over", "through", "throughout")
        and ends_phrase(text, start, end)
    )


def year_ended(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether the words tell when it ended: "the year ended March 31".

    >>> year_ended("for the year ended March 31", 4, 12)
    True
    """
    return word_after(text, end) in ("ended", "ending", "to")


def the_past(text: str, start: int, end: int) -> bool:
    """Whether it is the time that is gone: "in the past", not "the past tense", "went past".

    >>> the_past("as in the past, he", 6, 14), the_past("the past tense", 0, 8)
    (True, False)
    """
    before = word_before(text, start)
    return (
        text[start:end].lower().endswith("past")
        and before in ("in", "of", "from", "than", "with", "to")
        and ends_phrase(text, start, end)
    )


_BEFORE_NO_NAME = frozenset("in since until early mid late during throughout".split())
_BEFORE_SEASON = frozenset("in this last next each every the by until since".split())
_NAME_AFTER = re.compile(r"[ \t]+[A-Z][a-z]|[ \t]+[A-Z]\.")


_NOT_AFTER_QUARTER = frozenset("century of final finals mile note million horse back".split())
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


def reference_alone(text: str, start: int, end: int) -> bool:
    """Whether "the future" is a time: "in the future,", not "the future king".

    >>> reference_alone("in the future, he", 3, 13), reference_alone("the future king", 0, 10)
    (True, False)
    """
    words = text[start:end].lower()
    if words.startswith("to "):  # it stands to this day; not: they referred to this day as …
        return ends_clause(text, start, end)
    return not words.startswith("the ") or ends_phrase(text, start, end)


def quarter_alone(text: str, start: int, end: int) -> bool:
    """Whether Q3 is a quarter of a year: "in Q3", "Q3 revenue", not "IQR = Q3 – Q1".

    >>> quarter_alone("in Q3 we", 3, 5), quarter_alone("IQR = Q3 – Q1", 6, 8)
    (True, False)
    """
    if word_before(text, start) in _BEFORE_QUARTER:
        return True
    following = word_after(text, end)
    return following.isalpha() and following not in ("is", "and", "or", "to", "are", "minus")


_BEFORE_QUARTER = frozenset(
    "in for during by of since until end early late mid last this next our their its the from "
    "through throughout before after and to".split()
)


def not_in_a_title(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether a word is not the end of a title: "tomorrow", not "The Day After Tomorrow".

    >>> not_in_a_title("Day After Tomorrow", 10, 18), not_in_a_title("After Tomorrow", 6, 14)
    (False, True)
    """
    return not re.search(r"\b[A-Z][a-z]+ [A-Z][a-z]+ $", text[max(0, start - 30) : start]) or not (
        text[start].isupper()
    )
