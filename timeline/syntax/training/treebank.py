"""Sentences of a treebank in CoNLL-U, and the variants that a parser of documents must know."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.dates import find_dates
from timeline.syntax.features import DATE


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with their tags and heads.

    ``heads`` counts from 1, 0 is the root; ``names`` is None where the treebank marks no names.
    """

    words: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...] | None
    glued: tuple[bool, ...]

    @property
    def text(self) -> str:
        """The sentence as it was written."""
        return "".join(
            word + ("" if glued else " ")
            for word, glued in zip(self.words, self.glued, strict=True)
        ).rstrip()


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a gzipped file, without its multiword lines and empty nodes."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[list[str]] = []
        joined, spaced = range(0), (0, "")
        for line in lines:
            if line.startswith("#"):
                continue
            if line.strip():
                row = line.rstrip("\n").split("\t")
                if "-" in row[0]:
                    first, last = map(int, row[0].split("-"))
                    joined = range(first, last)
                    spaced = last, row[9]
                if row[0].isdigit():
                    if int(row[0]) in joined:
                        row[9] = f"SpaceAfter=No|{row[9]}"
                    if int(row[0]) == spaced[0] and "SpaceAfter=No" in spaced[1]:
                        row[9] = f"SpaceAfter=No|{row[9]}"
                    rows.append(row)
            elif rows:
                yield _sentence(rows)
                rows, joined, spaced = [], range(0), (0, "")


def _sentence(rows: list[list[str]]) -> Sentence:
    misc = [dict(pair.split("=", 1) for pair in row[9].split("|") if "=" in pair) for row in rows]
    marked = any("NE" in entry for entry in misc)
    return Sentence(
        tuple(row[1] for row in rows),
        tuple(f"{row[3]} {row[4]}" for row in rows),
        tuple(int(row[6]) for row in rows),
        tuple(row[7] for row in rows),
        tuple(entry.get("NE", "O") for entry in misc) if marked else None,
        tuple(entry.get("SpaceAfter") == "No" for entry in misc),
    )


def with_dates_as_words(sentence: Sentence) -> Sentence | None:
    """The sentence with each date expression made one word, or None where it has none.

    A date whose words hang on more than one word outside is left as it is.
    """
    starts, at = [], 0
    for word, glued in zip(sentence.words, sentence.glued, strict=True):
        starts.append(at)
        at += len(word) + (not glued)
    ends = [start + len(word) for start, word in zip(starts, sentence.words, strict=True)]
    merged: dict[int, range] = {}
    for date in find_dates(sentence.text, "2010-06-15"):
        if date.span is None:
            continue
        inside = [n for n in range(len(starts)) if starts[n] < date.end and ends[n] > date.start]
        if not inside or starts[inside[0]] != date.start or ends[inside[-1]] != date.end:
            continue
        whole = range(inside[0], inside[-1] + 1)
        tops = [n for n in whole if sentence.heads[n] - 1 not in whole]
        if len({sentence.heads[n] for n in tops}) == 1:
            merged[whole.start] = whole
    if not merged:
        return None
    return _merge(sentence, merged)


def _merge(sentence: Sentence, merged: dict[int, range]) -> Sentence:
    new: dict[int, int] = {-1: -1}
    tops: list[int] = []
    n = 0
    while n < len(sentence.words):
        whole = merged.get(n, range(n, n + 1))
        tops.append(next(k for k in whole if sentence.heads[k] - 1 not in whole))
        for k in whole:
            new[k] = len(tops) - 1
        n = whole.stop
    starts = {new[n] for n in merged}
    last = {new[n]: n for n in range(len(sentence.words))}
    return Sentence(
        tuple(DATE if k in starts else sentence.words[top] for k, top in enumerate(tops)),
        tuple("PROPN NNP" if k in starts else sentence.tags[top] for k, top in enumerate(tops)),
        tuple(new[sentence.heads[top] - 1] + 1 for top in tops),
        tuple(sentence.relations[top] for top in tops),
        None
        if sentence.names is None
        else tuple("O" if k in starts else sentence.names[top] for k, top in enumerate(tops)),
        tuple(sentence.glued[last[k]] for k in range(len(tops))),
    )


def recased(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence as a headline, a shouted line or a careless note would write it."""
    style = chance.random()
    if style < 0.02:
        words = tuple(word.lower() for word in sentence.words)
    elif style < 0.03:
        words = tuple(word if word == DATE else word.upper() for word in sentence.words)
    elif style < 0.045:
        words = tuple(
            word if word == DATE or len(word) < 4 else word[:1].upper() + word[1:]
            for word in sentence.words
        )
    else:
        return sentence
    return replace(sentence, words=words)
