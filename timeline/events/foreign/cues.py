"""Little words of languages other than English that tell what a sentence says of its date: data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_NONE = r"(?!)"


@dataclass(frozen=True, slots=True)
class Cues:
    """What a language says around a date; each field but `fronts` the body of a pattern of words.

    A language without cues keeps its sentences whole.
    """

    leads: str = _NONE
    """What stands before a date and goes when it goes, in any number: "bereits", "am"."""
    trails: str = _NONE
    """What stands behind it and goes too: "roku"."""
    since: str = _NONE
    """Such a lead after which the end is open."""
    until: str = _NONE
    """After which the beginning is."""
    before: str = _NONE
    after: str = _NONE
    """Those that mean another time than the date itself."""
    fronts: bool = False
    """Whether the verb comes second: without the date in front of it a sentence would ask."""
    joins: str = _NONE
    """What may stand before such a date: "und"."""
    dangling: str = _NONE
    """Little words that no headline ends with."""
    negated: str = _NONE
    possible: str = _NONE
    """What may be, or is only said to be."""
    planned: str = _NONE
    said: str = _NONE
    """Who says so, or that somebody does."""
    compared: str = _NONE
    """What stands before a date with which another is compared."""
    born: str = "born"
    """What a headline says where a life in brackets begins, and where it ends."""
    died: str = "died"
    supposed: str = _NONE
    """What opens a sentence or its part that only supposes: "falls"."""

    def find(self, name: str, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first of the words of a field in a stretch of the text."""
        return _compiled(getattr(self, name), r"(?<!\w)(?:{})(?!\w)").search(text, start, end)

    def before_it(self, name: str, text: str, start: int, end: int) -> re.Match[str] | None:
        """The words of a field, once or more, right before an offset."""
        return _compiled(getattr(self, name), _BEFORE).search(text, start, end)

    def behind_it(self, name: str, text: str, start: int, end: int) -> re.Match[str] | None:
        """The words of a field right behind an offset."""
        return _compiled(getattr(self, name), r"\s*(?:{})(?!\w)").match(text, start, end)


_BEFORE = r"(?:(?<!\w)(?:{})(?:(?<=['’])|\s+))+$"


@cache
def _compiled(words: str, shape: str) -> re.Pattern[str]:
    return re.compile(shape.format(words), re.IGNORECASE)
