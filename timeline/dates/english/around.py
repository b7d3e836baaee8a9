"""The words around an English "date", and whether it ends its phrase or clause."""

from __future__ import annotations

import re

_WORD_BEFORE = re.compile(r"([\w.&’'-]+|[(\[–—/])(?:[^\S\n]|\n(?!\s*\n)|[“\"])*$")


WORD_AFTER = re.compile(r"\s*([\w’'-]+|[^\w\s])?")


_FUNCTION_WORDS = frozenset(
    (
        "and or but in on at by for from to of with as the a an when where while after before "
        "until since during he she it they we i was were is are had has have will would to "
        "without according because so if though although despite under over into through across "
        "around than via amid among near against"
    ).split()
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
    match = WORD_AFTER.match(text, end, end + 24)
    return (match[1] or "").lower() if match else ""


def ends_phrase(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether nothing is counted after the words: "May 3 and 5.", not "May 3 and 5 people".

    >>> ends_phrase("May 3 and 5 people", 0, 11)
    False
    """
    after = word_after(text, end)
    return not after[:1].isalpha() or after in _FUNCTION_WORDS or after.startswith("http")


def ends_clause(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether the words end their clause: "two days after.", not "two days after the vote".

    >>> ends_clause("two days after the vote", 0, 14)
    False
    """
    return word_after(text, end) in ("", ",", ".", ";", ")", "—", "–", ":")


def follows_alone(text: str, start: int, end: int) -> bool:
    """Whether "following" has nothing that it follows: the day following saw, not … the vote.

    >>> follows_alone("the day following saw", 0, 17), follows_alone("the day following the", 0, 17)
    (True, False)
    """
    verb = word_after(text, end) in (
        "saw",
        "was",
        "were",
        "brought",
        "had",
        "he",
        "she",
        "they",
        "it",
    )
    return verb or ends_clause(text, start, end)


LEADS_TO_DATE = frozenset(
    (
        "in on of since until till by before after from to through during between and or "
        "early mid late last next this past each every circa c. ca. about around year years "
        "summer winter spring autumn fall season late- mid- ( [ – — / throughout following "
        "preceding previous"
    ).split()
)
