"""Steps that shorten a headline at the boundaries of its phrases, the least loss first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from timeline.events.headlines.tidying import length_of
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import TITLES

GOOD = 90
"""Characters that a headline should have at the most."""


def _without_purpose(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """Without "to confirm commitments …" after a noun."""
    for index, at in enumerate(kept):
        if index < 4 or at <= head or words[at].tag != "TO":
            continue
        before = words[kept[index - 1]].tag
        after = words[kept[index + 1]].tag if index + 1 < len(kept) else ""
        if before in ("WORD", "NAME", "NUM", ",") and after == "VB":
            return kept[:index]
    return kept


def without_brackets(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """Without what stands in brackets, but for the event's word."""
    depth, out = 0, []
    for at in kept:
        depth += words[at].tag in ("(", "[")
        if not depth or at == head:
            out.append(at)
        depth = max(0, depth - (words[at].tag in (")", "]")))
    return out


def without_titles(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """Without the titles before names: Secretary of State Antony Blinken → Antony Blinken."""
    del head
    out: list[int] = []
    index = 0
    while index < len(kept):
        run = _name_run(words, kept, index)
        titles = [n for n, at in enumerate(run) if words[at].lower.rstrip(".") in TITLES]
        capital = [n for n in titles if words[run[n]].text[0].isupper()]
        names = run[capital[-1] + 1 :] if capital else []
        names = [] if names and words[names[0]].lower == "of" else names  # the State of Rask
        joined = index > 1 and words[kept[index - 1]].lower in ("and", "or")
        if run and joined and words[kept[index - 2]].tag != "NAME":
            names = []  # former emperor and *Head of State* Ann Lee
        out.extend(names if len(names) >= 2 else run or [kept[index]])
        index += max(1, len(run))
    return out


def _name_run(words: Sequence[Word], kept: Sequence[int], start: int) -> list[int]:
    """Capitalised words in a row, with "of" and "of the" between them."""
    run: list[int] = []
    for index in range(start, len(kept)):
        word = words[kept[index]]
        after = words[kept[index + 1]] if index + 1 < len(kept) else None
        if word.tag == "NAME" or (run and word.lower == "of" and after and after.tag == "NAME"):
            run.append(kept[index])
        else:
            break
    return run


def _without_tail(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """Without what follows the last comma, dash or subordinator after the event's word."""
    marks = [
        index
        for index, at in enumerate(kept)
        if index > 3
        and at > head
        and (
            words[at].tag in (",", ";", "—", ":", "SUB", "REL")
            or (
                words[at].tag == "PREP"
                and words[at].lower in ("after", "before", "following", "as")
            )
        )
    ]
    fitting = [index for index in marks if length_of(words, kept[:index]) <= GOOD]
    cut = fitting[-1] if fitting else (marks[0] if marks else len(kept))
    return kept[:cut]


def _without_apposition(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """Without ", the chairman of the board," after a name."""
    commas = [index for index, at in enumerate(kept) if words[at].tag == ","]
    for first, second in pairwise(commas):
        inner = kept[first + 1 : second]
        if head in inner or not inner or first == 0:
            continue
        opens = (
            words[inner[0]].tag in ("DET", "NUM", "REL") and words[kept[first - 1]].tag == "NAME"
        )
        if opens and not any(words[at].tag == "CC" for at in inner[-2:]):
            return kept[:first] + kept[second + 1 :]
    return kept


def _cut_to_good(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    del head
    return cut(words, kept, GOOD, least=45)


def cut(words: Sequence[Word], kept: list[int], most: int, least: int = 0) -> list[int]:
    """The longest beginning that ends before a preposition or the like and is short enough."""
    best = None
    for index in range(2, len(kept) + 1):
        length = length_of(words, kept[:index])
        if length > most:
            break
        after = words[kept[index]].tag if index < len(kept) else "."
        if (
            after in ("PREP", "CC", "TO", ",", ";", "—", "SUB", "REL", "ING", ".")
            and length >= least
        ):
            best = index
    if best is None and least:
        return kept
    return kept[:best] if best else kept[: _fitting(words, kept, most)]


def _fitting(words: Sequence[Word], kept: Sequence[int], most: int) -> int:
    fitting = 1
    while fitting < len(kept) and length_of(words, kept[: fitting + 1]) <= most:
        fitting += 1
    return fitting


Step = Callable[[Sequence[Word], list[int], int], list[int]]


STEPS: tuple[Step, ...] = (
    _without_purpose,
    without_titles,
    _without_apposition,
    _without_tail,
    without_brackets,
    _cut_to_good,
)


PHRASE_STEPS: tuple[Step, ...] = (without_titles, without_brackets, _cut_to_good)
