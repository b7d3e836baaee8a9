"""Language: what a language's words mean and how its dates are built, as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from timeline.dates.kinds import compile_pattern, gate, spelled
from timeline.dates.meaning import Meaning, Pair, Several, Void

Build = Callable[..., Meaning | Pair | Several | Void | float | None]
"""A rule's function: the values of the captured tokens, by name → what they mean together, or the
number that they spell; None where they turn out to be no date ("February 30")."""
Check = Callable[[str, int, int], bool]
"""Whether the words around (text, start, end) allow the reading."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a date: the kinds of its tokens, and what they mean together.

    A capture named `join` stands between the two parts of a pair, one named `lead` before the
    expression; neither is handed to `build`. One named `each` holds several numbers.
    """

    pattern: str
    build: Build
    example: str
    """Words that the rule reads; where others must stand around them, they are in brackets."""
    check: Check | None = None


Match = Callable[[str, int], re.Match[str] | None]
_KEPT = 2048
"""How many runs are remembered with what was found in them."""
SHORT = 48
"""Kinds in a run that is worth remembering."""


@dataclass(frozen=True, slots=True)
class Level:
    """Rules that are tried together, in order: the first that reads wins.

    What a level has read is one token for the next level.
    """

    rules: tuple[Rule, ...]
    search: Match = field(init=False, repr=False)
    """Where in a run, from an index on, a rule reads first; the groups are r0, r1, …"""
    matches: tuple[Match, ...] = field(init=False, repr=False)
    """Whether a rule reads a run at an index."""
    search_short: Match = field(init=False, repr=False)
    matches_short: tuple[Match, ...] = field(init=False, repr=False)
    """The same, remembered: most dates are written in a few ways, and their runs are short."""
    gate: frozenset[str] = field(init=False, repr=False)
    """Kinds of which a run must hold one for any rule to read something in it."""
    least: int = field(init=False, repr=False)
    """Kinds that a run must be long."""

    def __post_init__(self) -> None:
        search, matches = _searcher(self.rules), [_matcher(rule) for rule in self.rules]
        object.__setattr__(self, "search", search)
        object.__setattr__(self, "matches", tuple(matches))
        object.__setattr__(self, "search_short", lru_cache(_KEPT)(search))
        object.__setattr__(self, "matches_short", tuple(map(lru_cache(_KEPT), matches)))
        gates = [gate(rule.pattern) for rule in self.rules]
        object.__setattr__(self, "gate", frozenset().union(*(kinds for kinds, _ in gates)))
        object.__setattr__(self, "least", min((least for _, least in gates), default=1))


def _matcher(rule: Rule) -> Match:
    def match(kinds: str, at: int) -> re.Match[str] | None:
        return compile_pattern(rule.pattern).match(kinds, at)

    return match


def _searcher(rules: Sequence[Rule]) -> Match:
    @cache
    def every() -> re.Pattern[str]:
        return re.compile(
            "|".join(
                f"(?P<r{number}>{re.sub(r'[?]P<[a-z_]+>', '?:', spelled(rule.pattern))})"
                for number, rule in enumerate(rules)
            )
        )

    return lambda kinds, at: every().search(kinds, at)


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
    """Words which tell that what is said lies ahead; a group named "present" may tell a scene."""
    past: re.Pattern[str]
    """Words which tell that it lies behind."""
    present: re.Pattern[str]
    """Words which tell that a sentence is told from the writer's time: is, will, we."""
    deadline: re.Pattern[str]
    """What stands before a day that lies ahead where no verb tells: "until"."""
    inserted: re.Pattern[str]
    """What opens, after a comma, a phrase that tells in passing from when a thing is: the firm,
    founded in 1985, said in January."""
    wars: re.Pattern[str]
    """Wars that everybody knows; the group that is found is named by the year: "y1914"."""
    had_before: re.Pattern[str]
    """What stands before a day that lies behind what is told: had left *on the* Tuesday."""
    before_then: re.Pattern[str]
    """What stands before a date from which on something had been so: had not been paid since."""
    on: re.Pattern[str]
    """What stands between a verb and the day on which it happened."""
    habit: re.Pattern[str]
    """Words which tell that something recurs; the date stands as a null character. A group named
    "now" tells so even where other words look like the past."""
    after: int
    """Characters by which such a word after the date is farther away: where most verbs stand."""
    today: re.Pattern[str]
    """What stands before the day that a text says it is written on: "It is …"."""
    salutation: str
    """What opens a letter, under its day: "Dear"; as a regular expression."""
    numbers: str
    """How it spells what digits stand in: alternatives of a verbose regular expression, each with
    the name of its kind: halfday (5pm), dotclock (8.42), decade (1990s), ordinal (12th), daymonth
    (12.3. without its year) and amount (1,400)."""
    decimal: str
    """What stands before the fraction of a number."""
    day_first: bool
    """Whether 12/03/2021 is in March where nothing else tells."""
    lists: re.Pattern[str]
    """What stands between dates of a list or a range that may share their year."""
    breath: re.Pattern[str]
    """What stands between two days that are told in one breath: a verb and an "and"."""
    joiners: re.Pattern[str]
    """What stands between the two dates of a range."""
    brackets: re.Pattern[str]
    """What stands between a day and its weekday in brackets: "3 May (a Friday)"."""
    clock_to_day: re.Pattern[str]
    """What stands between a clock time and the day that it is of: "Baghdad time on"."""
    openers: re.Pattern[str]
    """What stands before a range whose joiner means other things too ("between … and …")."""
    weak_joiners: re.Pattern[str]
    """Such a joiner."""
