"""Sentences → batches of numbers."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from timeline.syntax.features import DATE, PARTS, known_as, number, parts
from timeline.syntax.training.network import Batch
from timeline.syntax.training.treebank import Sentence

IGNORED = -100
"""What the loss passes over: padding, labels that were never seen, names where none are marked."""
_RARE = 2
"""A word that occurs less often is unknown."""


@dataclass(frozen=True)
class Labels:
    """What words, tags, relations and names are numbered as."""

    vocabulary: Mapping[str, int]
    frequency: torch.Tensor
    """(words in the vocabulary + 1) how often each occurs; the unknown word is number 0."""
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


def labels(sentences: Sequence[Sentence]) -> Labels:
    """The labels of a treebank, in an order that depends on it alone."""
    count = Counter(known_as(word) for sentence in sentences for word in sentence.words)
    common = sorted((w for w, n in count.items() if n >= _RARE), key=lambda w: (-count[w], w))
    vocabulary = {word: at for at, word in enumerate([DATE, *common], 1)}
    frequency = torch.tensor([0.0, *(float(count.get(word, 1000)) for word in vocabulary)])

    def seen(of_sentences: Iterable[Sequence[str] | None]) -> tuple[str, ...]:
        return tuple(sorted({label for found in of_sentences if found for label in found}))

    return Labels(
        vocabulary,
        frequency,
        seen(sentence.tags for sentence in sentences),
        seen(sentence.relations for sentence in sentences),
        seen(sentence.names for sentence in sentences),
    )


def batches(
    sentences: Iterable[Sentence], words: int, chance: random.Random | None = None
) -> list[list[Sentence]]:
    """Sentences of like length together, up to so many words; shuffled if there is chance."""
    jitter = chance.random if chance else lambda: 0.0
    ordered = sorted(sentences, key=lambda sentence: len(sentence.words) + 3 * jitter())
    found: list[list[Sentence]] = [[]]
    size = 0
    for sentence in ordered:
        if found[-1] and size + len(sentence.words) > words:
            found.append([])
            size = 0
        found[-1].append(sentence)
        size += len(sentence.words)
    if chance:
        chance.shuffle(found)
    return found


def numbered(sentences: Sequence[Sentence], known: Labels) -> Batch:
    """Sentences as padded tensors."""
    n, m = len(sentences), max(len(sentence.words) for sentence in sentences)
    index = {
        kind: {label: at for at, label in enumerate(getattr(known, kind))}
        for kind in ("tags", "relations", "names")
    }
    words = np.zeros((n, m), np.int64)
    shapes = np.zeros((n, m, PARTS), np.int64)
    targets = {
        kind: np.full((n, m), IGNORED, np.int64) for kind in ("tags", "heads", "relations", "names")
    }
    for row, sentence in enumerate(sentences):
        size = len(sentence.words)
        words[row, :size] = [number(word, known.vocabulary) for word in sentence.words]
        shapes[row, :size] = [parts(word) for word in sentence.words]
        targets["heads"][row, :size] = sentence.heads
        for kind, numbers in index.items():
            found = getattr(sentence, kind)
            if found is not None:
                targets[kind][row, :size] = [numbers.get(label, IGNORED) for label in found]
    lengths = torch.tensor([len(sentence.words) for sentence in sentences])
    tensor = torch.from_numpy
    return Batch(
        tensor(words), tensor(shapes), lengths, *(tensor(targets[kind]) for kind in targets)
    )
