"""Whether the words near a date speak of what lies ahead or behind: cheap signs of tense."""

from __future__ import annotations

import re

from timeline.dates.language import Language

SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“])|\n\s*\n")
_LEFT, _RIGHT = 90, 60
"""How many characters to each side are looked at."""
_OPENED, _RIGHT_OF_OPENING = 2, 160
"""Words before a date that opens its sentence, and how far its verb may be then."""


def tense(text: str, start: int, end: int, language: Language) -> int:
    """1 where the nearest sign in the sentence points ahead, −1 where back, 0 without a sign.

    >>> from timeline.dates.english import ENGLISH
    >>> tense("They will meet on Friday.", 18, 24, ENGLISH)
    1
    """
    left = text[max(0, start - _LEFT) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(left)]
    left = left[ends[-1] :] if ends else left
    opens = len(left.split()) <= _OPENED
    right = text[end : end + (_RIGHT_OF_OPENING if opens else _RIGHT)]
    stop = SENTENCE_END.search(right)
    right = right[: stop.start()] if stop else right
    nearest = {}
    for sign, words in ((-1, language.past), (1, language.future)):  # in a tie it is past
        distances = [len(left) - found.end() for found in words.finditer(left)]
        distances += [found.start() + language.after for found in words.finditer(right)]
        if distances:
            nearest[sign] = min(distances)
    if nearest:
        return min(nearest, key=lambda sign: nearest[sign])
    return 1 if language.deadline.search(left) else 0
