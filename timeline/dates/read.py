"""Read: runs of tokens → mentions with a meaning, by a cascade of rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from timeline.dates.find import Run
from timeline.dates.kinds import CLASSES, KINDS, Token
from timeline.dates.language import SHORT, Language, Level, Match, Rule
from timeline.dates.meaning import (
    Calendar,
    Duration,
    Era,
    Festival,
    Meaning,
    Mention,
    Near,
    Pair,
    Part,
    Repeat,
    Several,
    Shift,
    Void,
)
from timeline.dates.spelled import number_kind

_Items = list[Token | None]
_READ = frozenset(
    {
        *CLASSES["ONEDAY"],
        *CLASSES["WIDEDATE"],
        "TIMEOFDAY",
        "LENGTH",
        "REPEATED",
    }
)
"""The kinds that a mention can be."""


def read(run: Run, text: str, language: Language, message: bool = False) -> list[Mention]:
    """The dates in one run of tokens; a short message has some of its own."""
    kinds, items = run.kinds, run.tokens
    for level in (*language.levels, language.messages) if message else language.levels:
        if len(kinds) >= level.least and not level.gate.isdisjoint(kinds):
            kinds, items = _apply(level, kinds, items, text)
    return [
        Mention(item.start, item.end, item.value)
        for item in items
        if item is not None and item.kind in _READ
    ]


def _apply(level: Level, kinds: str, items: _Items, text: str) -> tuple[str, _Items]:
    """The run with all that the level's rules read put in place of what they read it from."""
    out_kinds: list[str] = []
    out_items: _Items = []
    done = at = 0
    short = len(kinds) <= SHORT
    search = level.search_short if short else level.search
    matches = level.matches_short if short else level.matches
    while match := search(kinds, at):
        at = match.start()
        reading = _first_reading(level.rules, matches, match, kinds, items, text)
        if reading is None:
            at += 1
            continue
        begin, end, tokens = reading
        out_kinds.append(kinds[done:begin])
        out_items.extend(items[done:begin])
        for token in tokens:
            out_kinds.append(KINDS[token.kind] if token else KINDS["DASH"])
            out_items.append(token)
        done = at = end
    if not done:
        return kinds, items
    return "".join(out_kinds) + kinds[done:], out_items + items[done:]


def _first_reading(
    rules: Sequence[Rule],
    matches: Sequence[Match],
    match: re.Match[str],
    kinds: str,
    items: _Items,
    text: str,
) -> tuple[int, int, list[Token | None]] | None:
    """Begin and end in the run, and the tokens to put there, of the first rule that reads here."""
    for number in range(int((match.lastgroup or "r0")[1:]), len(rules)):
        found = matches[number](kinds, match.start())
        if found:
            reading = _reading(rules[number], found, items, text)
            if reading:
                return reading
    return None


def _reading(
    rule: Rule, match: re.Match[str], items: _Items, text: str
) -> tuple[int, int, list[Token | None]] | None:
    begin, end = match.span()
    values: dict[str, Any] = {}
    places: list[int] = []
    join = None
    for name in match.re.groupindex:
        at = match.start(name)
        if at < 0:
            continue
        item = items[at]
        if name == "join":
            join = at
        elif name == "lead":
            begin = at + 1
        elif name == "each":
            places = [at for at in range(at, match.end(name)) if _is_day(items[at])]
            values[name] = [item.value for item in map(items.__getitem__, places) if item]
        elif item is not None:
            values[name] = item.value
    tokens = [item for item in items[begin:end] if item is not None]
    start, stop = tokens[0].start, tokens[-1].end
    if rule.check and not rule.check(text, start, stop):
        return None
    meaning = rule.build(**values)
    if meaning is None:
        return None
    if isinstance(meaning, int | float):
        kind = number_kind(meaning) if isinstance(meaning, int) else "FRACTION"
        return begin, end, [Token(kind, meaning, start, stop)]
    if isinstance(meaning, Void):
        return begin, end, [Token("VOID", None, start, stop)]
    if isinstance(meaning, Several):
        return begin, end, _each(meaning, items, begin, places, end)
    if not isinstance(meaning, Pair):
        return begin, end, [Token(kind_of(meaning), meaning, start, stop)]
    assert join is not None, f"a rule for a pair needs a join: {rule.pattern}"
    first = [item for item in items[begin:join] if item is not None]
    last = [item for item in items[join + 1 : end] if item is not None]
    return (
        begin,
        end,
        [
            Token(kind_of(meaning.first), meaning.first, first[0].start, first[-1].end),
            None,
            Token(kind_of(meaning.last), meaning.last, last[0].start, last[-1].end),
        ],
    )


def _is_day(item: Token | None) -> bool:
    return item is not None and item.kind in CLASSES["ANYDAY"]


def _each(
    several: Several, items: _Items, begin: int, places: list[int], end: int
) -> list[Token | None]:
    """A token for each number of a reading; the first and the last have what stands beside them."""
    out: list[Token | None] = []
    for meaning, at in zip(several.all, places, strict=True):
        before = items[at - 1] if at > places[0] else None
        first = at - 1 if before and before.kind == "THE" else at
        first = begin if at == places[0] else first
        last = end if at == places[-1] else at + 1
        tokens = [item for item in items[first:last] if item is not None]
        out += [Token(kind_of(meaning), meaning, tokens[0].start, tokens[-1].end), None]
    return out[:-1]


def kind_of(meaning: Meaning) -> str:
    """The kind of token that a meaning is for the next level of rules.

    >>> kind_of(Calendar(1945, 5))
    'MONTHYEAR'
    """
    match meaning:
        case Calendar(clock=clock) if clock is not None:
            return "TIMEOFDAY" if meaning == Calendar(clock=clock) else "OTHERDATE"
        case Calendar(day=day) if day is not None:
            return "DAYDATE"
        case Calendar(month=month, year=year) if month is not None:
            return "MONTHDATE" if year is None else "MONTHYEAR"
        case Calendar(year=year):
            return "WEEKDAYDATE" if year is None else "YEARDATE"
        case Part():
            return "PARTDATE"
        case Era():
            return "ERADATE"
        case Festival():
            return "FESTIVALDATE"
        case Shift() | Near(of=Calendar(weekday=int())):
            return "SHIFTED"
        case Duration():
            return "LENGTH"
        case Repeat():
            return "REPEATED"
    return "OTHERDATE"
