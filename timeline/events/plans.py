"""What was planned, promised or foretold in a sentence, and whether it came true."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from timeline.events.patterns.tagging import Word
from timeline.gregorian import DAY_SECONDS, day_number
from timeline.span import Span

_LATER = re.compile(r"(?i)\b(?:later|after|following|subsequent)\b")
_TOLD_OF_THE_PAST = frozenset("become die prove lead last remain".split())
_SUPPOSING = frozenset(
    "if unless otherwise without plan plans planned plan's agreement treaty deal terms proposal "
    "scheme pact accord promise promised hoped expected thought intended decided that whether "
    "under likely supposed".split()
)


def is_to_be(words: Sequence[Word], date: int) -> bool:
    """Whether a date is of what was *to be done* to something: ordered looms, to be sent by May."""
    at = next((at for at, word in enumerate(words) if word.start == date), 0)
    to = next((n for n in range(at - 1, max(0, at - 10), -1) if words[n].tag == "TO"), None)
    if to is None or words[to + 1].lower != "be" or words[to + 2].tag != "VERB":
        return False
    return words[to - 1].tag == "," and all(
        word.tag not in ("AUX", "MD", ",") for word in words[to + 2 : at]
    )


def overtaken(words: Sequence[Word], verb: int, head: int) -> bool:
    """Whether a plan of the past did not come true: was to open in May, *but* …"""
    if words[verb].lower not in ("was", "were", "had"):
        return False
    following = [word.lower for word in words[head : head + 24]]
    return "but" in following or "instead" in following


def came_true(words: Sequence[Word], verb: int, head: int) -> bool:
    """Whether "would" looks back from later, as histories do: three years later he *would* die."""
    if words[verb].lower != "would" or words[head].lower not in _TOLD_OF_THE_PAST:
        return False
    return any(word.tag == "DATE" and _LATER.search(word.text) for word in words) or any(
        word.lower in ("later", "eventually", "ultimately") for word in words[verb:head]
    )


def looks_back(words: Sequence[Word], verb: int | None, span: Span, day: dt.date | None) -> bool:
    """Whether "would" is the future of a past that is long over: she *would* follow him in May."""
    if verb is None or words[verb].lower != "would" or day is None or span.end is None:
        return False
    if any(word.lower in _SUPPOSING for word in words):
        return False
    year = day_number(day.year - 1, day.month, min(day.day, 28)) * DAY_SECONDS
    return span.end < year and span.start is not None


def points_past_it(words: Sequence[Word], head: int) -> bool:
    """Whether a date is of what was promised, not of the promise: promised *to do it by 2020*."""
    to = next(
        (
            at
            for at, word in enumerate(words[head:-1], head)
            if word.tag == "TO" and words[at + 1].tag in ("VB", "ADV", "AUX")
        ),
        None,
    )
    if to is None or any(word.tag == "DATE" for word in words[:to]):
        return False
    return any(word.tag == "DATE" for word in words[to:])
