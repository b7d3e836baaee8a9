"""Language: what a language's words mean and how its dates are built, as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.dates.kinds import compile_pattern
from timeline.dates.meaning import Meaning, Pair

Build = Callable[..., Meaning | Pair | float | None]
"""A rule's function: the values of the captured tokens, by name → what they mean together, or the
number that they spell; None where they turn out to be no date ("February 30")."""
Check = Callable[[str, int, int], bool]
"""Whether the words around (text, start, end) allow the reading."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a date: the kinds of its tokens, and what they mean together.

    A capture named `join` stands between the two parts of a pair, one named `lead` before the
    expression; neither is handed to `build`.
    """

    pattern: str
    build: Build
    example: str
    """Words that the rule reads; where others must stand around them, they are in brackets."""
    check: Check | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """Rules that are tried together, in order: the first that reads wins.

    What a level has read is one token for the next level.
    """

    rules: tuple[Rule, ...]
    regexes: tuple[re.Pattern[str], ...] = field(init=False, repr=False)
    any: re.Pattern[str] = field(init=False, repr=False)
    """All the rules as one regular expression; its groups are r0, r1, …"""

    def __post_init__(self) -> None:
        regexes = tuple(compile_pattern(rule.pattern) for rule in self.rules)
        parts = (
            f"(?P<r{number}>{re.sub(r'[?]P<[a-z_]+>', '?:', regex.pattern)})"
            for number, regex in enumerate(regexes)
        )
        object.__setattr__(self, "regexes", regexes)
        object.__setattr__(self, "any", re.compile("|".join(parts)))


@dataclass(frozen=True, slots=True)
class Language:
    """A language's vocabulary and grammar of dates."""

    code: str
    """ISO 639-1."""
    words: Mapping[str, tuple[str, Any]]
    """Lower-case word → kind, value."""
    abbreviations: frozenset[str]
    """Words that may end in a full stop of their own."""
    capitalised: Mapping[str, str]
    """Words whose kind depends on a capital → their kind without one, "" for none."""
    levels: tuple[Level, ...]
    messages: Level
    """What only short messages mean as a time: "have a nice day"."""
    future: re.Pattern[str]
    """Words which tell that what is said lies ahead."""
    past: re.Pattern[str]
    """Words which tell that it lies behind."""
    today: re.Pattern[str]
    """What stands before the day that a text says it is written on: "It is …"."""
    day_first: bool
    """Whether 12/03/2021 is in March where nothing else tells."""
    joiners: re.Pattern[str]
    """What stands between the two dates of a range."""
    openers: re.Pattern[str]
    """What stands before a range whose joiner means other things too ("between … and …")."""
