"""Whether an English word without a number is a date: "in May", not "may I", "the night sky"."""

from __future__ import annotations

import re

from timeline.dates.english.around import (
    ends_clause,
    ends_phrase,
    word_after,
    word_before,
)
from timeline.dates.english.names import not_a_title

_NOT_AFTER_QUARTER = frozenset("century of final finals mile note million horse back".split())
_BEFORE_QUARTER = frozenset(
    "in for during by of since until end early late mid last this next our their its the from "
    "through throughout before after and to".split()
)


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
    before = word_before(text, start)
    if text[start].isupper() and word_after(text, end) == ",":
        return not before or before.endswith(".")  # The 30th, …
    return before in (
        "on", "by", "until", "till", "since", "from", "before", "after", "between"
    ) and ends_phrase(text, start, end)  # fmt: skip


def part_alone(text: str, start: int, end: int) -> bool:
    """Whether a part of the day stands by itself: "in the morning", not "the night sky".

    >>> part_alone("in the morning he", 3, 14), part_alone("the night sky", 0, 9)
    (True, False)
    """
    if text[start] in "aA" and word_before(text, start)[:1].isdigit():
        return False  # $55 a night
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return False  # a night-watchman
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


def no_name(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether nothing that "last" or "next" goes with follows: not "Monday next to the church".

    >>> no_name("on Thursday last after", 3, 16), no_name("on Monday next to it", 3, 14)
    (True, False)
    """
    following = word_after(text, end)
    return following not in ("to", "door", "of", "one", "year") and not following[:1].isdigit()


_STILL = re.compile(
    r"\b(?:still(?: (?!until|till)[\w'’-]+){1,3}|(?:continues?|remains?|survives?|stands?)|than)"
    r",? $"
)
_THAN_EVER = re.compile(r",? (?:still|than ever)\b")


def nowadays(text: str, start: int, end: int) -> bool:
    """Whether today is our time rather than this day: "still stands today".

    >>> nowadays("It still stands today.", 16, 21), nowadays("It opened today.", 10, 15)
    (True, False)
    """
    return bool(_STILL.search(text, max(0, start - 60), start) or _THAN_EVER.match(text, end))


def by_the_clock(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether four digits of hours are a clock time: "at 1400 hours", not "for 1400 hours".

    >>> by_the_clock("at 0600 hours", 3, 13), by_the_clock("for 1400 hours", 4, 14)
    (True, False)
    """
    if text[start + 4 : start + 5] != " ":
        return False
    return text[start] == "0" or word_before(text, start) in (
        "at", "by", "from", "until", "till", "since", "to", "around", "before"
    )  # fmt: skip


def not_for(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether hours and minutes are no length of time: "at 04:17 hrs", not "for 07:30 hours".

    >>> not_for("at 04:17 hrs", 3, 12), not_for("for 07:30 hours", 4, 15)
    (True, False)
    """
    return word_before(text, start) not in (
        "for",
        "took",
        "lasted",
        "in",
        "within",
        "of",
        "another",
    )
