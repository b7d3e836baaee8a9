"""The cases of tests/cases/sentences.md, and what holds for any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.sentences import sentences

CASES = Path(__file__).parent / "cases" / "sentences.md"

PIECES = "Mr. U.S. U.K. The he iPhone J. I. a 12. 3. Mai No. 7 p.m. Friday § e.g. B.C. … . ! ? [3]"
MARKS = [
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "  ",
    "”",
    "“",
    '"',
    "'",
    "(",
    ")",
    "]",
    "\0",
    "\ud800",
    "\u2029",
]
texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*PIECES.split(), *MARKS]), max_size=20).map(" ".join),
    st.lists(st.sampled_from([*PIECES.split(), *MARKS]), max_size=20).map("".join),
)


def cases() -> Iterator[object]:
    heading = ""
    for number, line in enumerate(CASES.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            heading = line.strip("# ")
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if cells and cells[0] not in ("what", "---"):
            yield pytest.param(cells[1], id=f"{number} {heading}: {cells[0]}")


@pytest.mark.parametrize("marked", list(cases()))
def test_sentences(marked: str) -> None:
    broken = marked.replace("↵", "\n")
    text = re.sub(r" *¦ *", lambda gap: "" if broken[gap.start() - 1] == "\n" else " ", broken)
    assert _texts(text) == [part.strip() for part in broken.split("¦")]


def _texts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@given(texts)
def test_every_character_lies_in_one_sentence(text: str) -> None:
    covered = 0
    for start, end in sentences(text):
        assert covered <= start < end <= len(text)
        assert not text[covered:start].strip()
        assert text[start:end] == text[start:end].strip()
        covered = end
    assert not text[covered:].strip()


@given(texts, texts, texts)
def test_a_stretch_is_read_as_if_it_were_all(before: str, text: str, after: str) -> None:
    start, end = len(before), len(before) + len(text)
    assert sentences(before + text + after, start, end) == [
        (first + start, last + start) for first, last in sentences(text)
    ]


@example("/A. “", "She")
@given(texts, texts)
def test_a_blank_line_always_ends_a_sentence(before: str, after: str) -> None:
    assert _texts(f"{before}\n\n{after}") == _texts(before) + _texts(after)


@given(texts)
def test_a_sentence_of_a_text_is_never_longer_than_its_paragraph(text: str) -> None:
    assert not any(re.search(r"\n[^\S\n]*\n", sentence) for sentence in _texts(text))


@pytest.mark.parametrize("unit", [".", "a. ", "U.S. ", "((((", '."', ". ", "1. ", "\n", ".\n \n"])
def test_a_hostile_text_is_read_to_its_end(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    assert sum(end - start for start, end in sentences(text)) <= len(text)
    assert bool(sentences(text)) == bool(text.strip())
