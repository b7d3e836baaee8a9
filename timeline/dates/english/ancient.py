"""Whether three English digits are a year: in 476, (c. 314–368), but not some 300-400 men."""

from __future__ import annotations

import re

from timeline.dates.english.around import WORD_AFTER, ends_phrase, word_after, word_before
from timeline.dates.english.counted import COUNTED_AFTER

_FOUNDED = re.compile(
    r"\b(?:born|died|founded|built|settled|written|ruled|reigned|lived|flourished|established|"
    r"community|monastery|bishop|king|queen|emperor|pope)\b[^.\d]*$"
)
"""What tells that a number of three digits is about a year."""


def early_year_alone(text: str, start: int, end: int) -> bool:
    """Whether three digits by themselves are a year: "in 476, Odoacer", not "in 476 cases".

    >>> early_year_alone("in 476, he", 3, 6), early_year_alone("in 476 cases", 3, 6)
    (True, False)
    """
    if word_before(text, start) not in ("in", "by", "until", "since", "circa", "c.", "year"):
        return False
    if COUNTED_AFTER.match(text, end):
        return False
    after = WORD_AFTER.match(text, end, end + 24)
    word = (after[1] or "") if after else ""
    return word[:1].isupper() or word in (
        "", ",", ".", ";", ")", "the", "he", "she", "they", "and", "by", "when", "after", "his"
    )  # fmt: skip


def early_range(text: str, start: int, end: int) -> bool:
    """Whether three digits and three digits are years: "(c. 314–368)", not "pages 300-400".

    >>> early_range("(c. 314 – 368)", 4, 13), early_range("some 300-400 men", 5, 12)
    (True, False)
    """
    opened = re.search(
        r"(?:\(\s*|\b(?:from|in|until|circa)\s+)(?:(?:c|ca|r|fl)\.?\s*|circa\s+|about\s+|around\s+)?$",
        text[max(0, start - 24) : start],
        re.IGNORECASE,
    )
    return bool(opened) and ends_phrase(text, start, end)


def about_early_year(text: str, start: int, end: int) -> bool:
    """Whether three digits are about a year: "c. 347 – 420", "in about 420,", not "about 347 men".

    >>> about_early_year("(c. 347 –", 1, 7), about_early_year("about 347", 0, 9)
    (True, False)
    """
    if text[start].lower() != "c":
        leads = word_before(text, start) in ("in", "until", "since", "born", "died", "when")
        leads = leads or _FOUNDED.search(text, max(0, start - 60), start) is not None
        return leads and word_after(text, end) in (",", ".", ";", ")", "")
    return text[start - 1 : start] != "-" and not COUNTED_AFTER.match(text, end)


def about_early_years(text: str, start: int, end: int) -> bool:
    """Whether three digits and three digits after "c." are years: "(c. 314 – 368)".

    >>> about_early_years("(c. 314 – 368)", 1, 13), about_early_years("about 300-400", 0, 13)
    (True, False)
    """
    return text[start].lower() == "c" and ends_phrase(text, start, end)


def early_year_of_month(text: str, start: int, end: int) -> bool:
    """Whether a number after a month is its year: "in May of 384,", not "a low in May of 114 to".

    >>> early_year_of_month("in May of 384, he", 3, 13), early_year_of_month("May of 114 to", 0, 10)
    (True, False)
    """
    return ends_phrase(text, start, end) and word_after(text, end) not in ("to", "in", "on", "for")
