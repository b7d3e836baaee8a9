"""Lengths of time that a headline has lost the other end of: *five years after* she left."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from timeline.events.patterns.clause import FINITE
from timeline.events.patterns.tagging import Word

_UNITS = frozenset("year month week day decade century hour minute".split())
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve several many a some".split()
)
_BESIDE = ("after", "before")


def is_so_much_early(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether "early" or "late" says how: ended three weeks *early*; never paid *late*."""
    late = words[kept[-1]].lower in ("early", "late") and len(kept) > 1
    if not late:
        return False
    behind = words[kept[-1] + 1].tag if kept[-1] + 1 < len(words) else "."
    closes = behind in (".", ",", ";", "CC") and words[kept[-2]].tag in ("VERB", "VB")
    return closes or words[kept[-2]].lower.rstrip("s") in _UNITS


def counted(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether "earlier" or "later" ends a length of time: from 9,000 a year earlier."""
    return len(kept) <= 3 or words[kept[-2]].lower.rstrip("s") in _UNITS


def _is_length(said: str) -> bool:
    """Whether words are so many units of time: *five years*."""
    parts = said.lower().split()
    counted = len(parts) == 2 and (parts[0] in _NUMBERS or parts[0].isdigit())
    return counted and parts[1].removesuffix("s") in _UNITS


def opens_with_length(words: Sequence[Word], kept: Sequence[int]) -> int:
    """How many words say how long after another thing a clause was: *five years after* she left."""
    for size in (1, 2):
        if len(kept) <= size + 1 or kept[size] - kept[0] != size:
            continue
        if words[kept[size]].lower not in _BESIDE:
            continue
        if not _is_length(" ".join(words[at].text for at in kept[:size])):
            continue
        rest = range(kept[size] + 1, len(words))
        clause = list(takewhile(lambda at: words[at].tag != ",", rest))
        verbs = [
            at
            for at in clause
            if words[at].tag in FINITE and words[at - 1].tag not in ("AUX", "MD", "NEG", "ADV")
        ]
        if len(verbs) == 1:
            return size + 1
    return 0


def is_length_alone(words: Sequence[Word], kept: Sequence[int]) -> int:
    """How many words of a length of time stand before a comma at the head: *a week*, a bomb …"""
    for size in (1, 2):
        if len(kept) > size + 2 and words[kept[size]].tag == ",":
            return size + 1 if _is_length(" ".join(words[at].text for at in kept[:size])) else 0
    return 0


def ends_with_length(words: Sequence[Word], kept: Sequence[int]) -> int:
    """How many words at the end say how long after something it was, but not after what."""
    if len(kept) < 4 or kept[-1] + 1 >= len(words):
        return 0
    if words[kept[-1] + 1].lower not in _BESIDE:
        return 0
    for size in (1, 2):
        last = kept[-size:]
        if last[-1] - last[0] == size - 1 and _is_length(" ".join(words[at].text for at in last)):
            return size
    return 0


def ends_a_period(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether a participle is left that told when a time ended: the year *ended*."""
    if words[kept[-1]].lower not in ("ended", "ending"):
        return False
    before = words[kept[-2]].lower if len(kept) > 1 else ""
    return before.split(" ")[-1].removesuffix("s") in _UNITS | {"quarter", "period", "half", ""}
