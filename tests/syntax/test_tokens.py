"""Words as the treebanks cut them, with their places."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.syntax.tokens import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She didn't go.", "She|did|n't|go|."),
        ("They can’t, won't and cannot stay.", "They|ca|n’t|,|wo|n't|and|can|not|stay|."),
        ("It's the mayor's car.", "It|'s|the|mayor|'s|car|."),
        ("a well-known co-founder", "a|well|-|known|co-founder"),
        ("the U.S. and the E.U.", "the|U.S.|and|the|E.U."),
        ("Dr. Lee met Mr. O'Hara.", "Dr.|Lee|met|Mr.|O'Hara|."),
        ("It cost $5.3 million (10%).", "It|cost|$|5.3|million|(|10|%|)|."),
        ("See www.example.org/a or mail x@y.org!", "See|www.example.org/a|or|mail|x@y.org|!"),
        ("In the 1990s AT&T fell 3rd...", "In|the|1990s|AT&T|fell|3rd|..."),
        ("He said: “No.”", "He|said|:|“|No|.|”"),
        ("", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    cut = [text[start:end] for start, end in words(text, (0, len(text)))]
    assert cut == (expected.split("|") if expected else [])


def test_a_date_has_its_s() -> None:
    text = "Friday's attack"
    assert [text[a:b] for a, b in words(text, (0, 15), [(0, 6)])] == ["Friday", "'s", "attack"]


def test_a_date_is_one_word() -> None:
    text = "Opened on 3 May 1902, not 1903."
    cut = [text[a:b] for a, b in words(text, (0, len(text)), [(10, 20), (26, 30)])]
    assert cut == ["Opened", "on", "3 May 1902", ",", "not", "1903", "."]


@given(st.text(max_size=80))
def test_every_letter_is_in_one_word_and_no_blank_is(text: str) -> None:
    cut = words(text, (0, len(text)))
    assert all(start < end for start, end in cut)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(cut))
    covered = {at for start, end in cut for at in range(start, end)}
    assert covered == {at for at, letter in enumerate(text) if not letter.isspace()}
