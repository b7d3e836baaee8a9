"""Every rule reads its own example, and every pattern is spelled in known kinds."""

from __future__ import annotations

import re

import pytest

from timeline.dates.english import ENGLISH
from timeline.dates.find import find
from timeline.dates.kinds import KINDS, compile_pattern
from timeline.dates.language import Rule
from timeline.dates.read import read

RULES = [rule for level in (*ENGLISH.levels, ENGLISH.messages) for rule in level.rules]


@pytest.mark.parametrize("rule", RULES, ids=[rule.example for rule in RULES])
def test_a_rule_reads_its_example(rule: Rule) -> None:
    marked = re.search(r"\[(.*)\]", rule.example)
    bare = marked[1] if marked else rule.example.strip("()")
    words = re.sub(r"[][]", "", rule.example)
    assert bare in {_read(f"{lead} {words}, they will say.") for lead in ("It was", "It is in")}


def _read(text: str) -> str:
    mentions = [m for run in find(text, ENGLISH) for m in read(run, text, ENGLISH, True)]
    between = "between " if "between" in text else ""
    return between + text[mentions[0].start : mentions[-1].end] if mentions else ""


def test_kinds_are_told_apart() -> None:
    assert len(set(KINDS.values())) == len(KINDS)
    assert all(len(char) == 1 for char in KINDS.values())


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        compile_pattern("day:DAYS")
