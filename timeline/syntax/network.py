"""The trained network in numpy: from words to scores of tags, names, heads and relations."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from timeline.syntax.features import UNKNOWN, known_as, parts
from timeline.syntax.spanning import heads

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Whole = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the network says of one sentence, a number for each word; heads count from 1."""

    tags: list[int]
    names: list[int]
    heads: list[int]
    relations: list[int]


@dataclass(frozen=True, slots=True)
class _Layer:
    """A bidirectional LSTM; the first axis is the gate, the second its direction.

    The gates are input, forget, output, cell; the weights of the first three are halved: as
    sigmoid(x) is (tanh(x / 2) + 1) / 2, one tanh does for all four. Each gate has a matrix of its
    own, so that what is done to one gate is done to one piece of memory.
    """

    inputs: Floats
    """(4, 2, in, hidden)"""
    states: Floats
    """(4, 2, hidden, hidden)"""
    bias: Floats
    """(4, 2, 1, hidden)"""


@dataclass(frozen=True, slots=True)
class _Packing:
    """Sentences sorted by length, all first words first, then all second words, …"""

    order: Whole
    """(words) where each packed row stands among the words of all sentences in a row."""
    reverse: Whole
    """(words) the packed row that is as far from its sentence's end as this one from its start."""
    alive: list[int]
    """How many sentences have a first word, a second, …"""


class Network:
    """Weights, and how to run them.

    >>> import timeline.syntax.parser as parser
    >>> parser.network().run([["It", "rained", "."]])[0].heads
    [2, 0, 2]
    """

    def __init__(self, file: Path) -> None:
        with np.load(file) as stored:
            weights = {name: stored[name] for name in stored.files}

        def full(name: str) -> Floats:
            values = weights[name]
            scale = weights.get(f"{name}.scale")
            plain: Floats = values.astype(np.float32)
            return plain if scale is None else plain * scale.astype(np.float32)

        text = str(weights["vocabulary"].tobytes(), "utf-8")
        self._vocabulary = {word: at for at, word in enumerate(text.split("\n"), UNKNOWN + 1)}
        listed = str(weights["labels"].tobytes(), "utf-8").split("\n\n")
        self.tags, self.relations, self.names = (labels.split("\n") for labels in listed)
        # Rows of these are made whole when a word is met: most never are.
        self._word, self._word_scale = weights["word"], weights["word.scale"].astype(np.float32)
        self._part, self._part_scale = weights["part"], weights["part.scale"].astype(np.float32)
        self._lower, self._upper = (
            _Layer(*(_by_gate(full(f"{name}.{kind}")) for kind in ("inputs", "states", "bias")))
            for name in ("lower", "upper")
        )
        self._read = {
            name: (full(f"{name}.weight").T, full(f"{name}.bias"))
            for name in ("tag", "name", "dependent", "head", "below", "above")
        }
        self._root, self._arc = full("root"), full("arc")
        relation = full("relation")
        self._relation = relation.transpose(1, 0, 2).reshape(relation.shape[1], -1)
        self._seen: dict[str, Floats] = {}

    def _vectors(self, words: Collection[str]) -> Floats:
        if len(self._seen) > 50_000:
            self._seen.clear()
        new = [word for word in words if word not in self._seen]
        if new:
            whole = [self._vocabulary.get(known_as(word), UNKNOWN) for word in new]
            hashed = np.array([parts(word) for word in new])
            vectors = np.concatenate(
                [
                    self._word[whole] * self._word_scale[whole],
                    (self._part[hashed] * self._part_scale[hashed]).sum(1),
                ],
                1,
            )
            self._seen.update(zip(new, vectors, strict=True))
        return np.stack([self._seen[word] for word in words])

    def run(self, sentences: Sequence[Sequence[str]]) -> list[Parsed]:
        """Parse sentences, none of them empty, in one batch."""
        if not sentences:
            return []
        lengths = [len(sentence) for sentence in sentences]
        packing = _pack(lengths)
        words = [word for sentence in sentences for word in sentence]
        # A word that comes twice is weighed once.
        distinct = {word: at for at, word in enumerate(dict.fromkeys(words))}
        known = _weighed(self._lower, self._vectors(distinct))
        rows = np.array([distinct[word] for word in words])[packing.order]
        low = _recur(
            self._lower,
            np.stack([known[:, 0, rows], known[:, 1, rows[packing.reverse]]], 1),
            packing,
        )
        high = np.empty((len(words), low.shape[1]), np.float32)
        high[packing.order] = _recur(
            self._upper, _weighed(self._upper, np.stack([low, low[packing.reverse]])), packing
        )
        flat = np.empty_like(high)
        flat[packing.order] = low
        both = np.concatenate([flat, high], 1)
        tags, names = self._apply("tag", both).argmax(1), self._apply("name", both).argmax(1)
        rooted = np.concatenate([self._root[None], high])
        dependent = _with_one(_leaky(self._apply("dependent", high))) @ self._arc
        head = _leaky(self._apply("head", rooted))
        below = _with_one(_leaky(self._apply("below", high)))
        above = _with_one(_leaky(self._apply("above", rooted)))
        found: list[list[int]] = []
        chosen: list[Whole] = []
        at = 0
        for length in lengths:
            own = np.concatenate([[0], np.arange(at + 1, at + length + 1)])
            scores = dependent[at : at + length] @ head[own].T
            found.append(heads(scores))
            chosen.append(own[found[-1]])
            at += length
        left = (below @ self._relation).reshape(len(words), len(self.relations), -1)
        right = above[np.concatenate(chosen)]
        relations = (left @ right[:, :, None])[:, :, 0].argmax(1)
        parsed = []
        at = 0
        for length, of_sentence in zip(lengths, found, strict=True):
            here = slice(at, at + length)
            parsed.append(
                Parsed(
                    tags[here].tolist(), names[here].tolist(), of_sentence, relations[here].tolist()
                )
            )
            at += length
        return parsed

    def _apply(self, name: str, x: Floats) -> Floats:
        weight, bias = self._read[name]
        result: Floats = x @ weight + bias
        return result


def _pack(lengths: Sequence[int]) -> _Packing:
    sizes = np.array(lengths)
    longest_first = np.argsort(-sizes, kind="stable")
    starts = np.cumsum(sizes) - sizes
    # One row a word: how far into its sentence, and the rank of the sentence by length.
    sorted_sizes = sizes[longest_first]
    rank = np.repeat(np.arange(len(sizes)), sorted_sizes)
    step = np.arange(len(rank)) - np.repeat(np.cumsum(sorted_sizes) - sorted_sizes, sorted_sizes)
    packed = np.lexsort((rank, step))
    rank, step = rank[packed], step[packed]
    alive = np.bincount(step)
    before = np.cumsum(alive) - alive
    reverse = before[sorted_sizes[rank] - 1 - step] + rank
    return _Packing(starts[longest_first][rank] + step, reverse, alive.tolist())


def _by_gate(weights: Floats) -> Floats:
    """The weights of a layer as they are stored, (2, in, 4 × hidden), a matrix a gate."""
    directions, inputs, gates = weights.shape
    parted = weights.reshape(directions, inputs, 4, gates // 4).transpose(2, 0, 1, 3)
    return np.ascontiguousarray(parted)


def _weighed(layer: _Layer, x: Floats) -> Floats:
    """What inputs, the same for both directions or (2, words, in), say to the gates."""
    gates: Floats = x @ layer.inputs
    gates += layer.bias
    return gates


def _recur(layer: _Layer, gates: Floats, packing: _Packing) -> Floats:
    """The states of a layer (words, 2 × hidden), of packed inputs (4, 2, words, hidden)."""
    _, _, words, hidden = gates.shape
    states = np.zeros((2, packing.alive[0], hidden), np.float32)
    cells = np.zeros_like(states)
    out = np.empty((2, words, hidden), np.float32)
    half, one = np.float32(0.5), np.float32(1)
    at = 0
    # In place and few: half of the time of a step is the making of arrays.
    for count in packing.alive:
        now = states[:, :count] @ layer.states
        now += gates[:, :, at : at + count]
        np.tanh(now, out=now)
        now[:3] += one  # twice the sigmoid: halved below, where there is less to halve
        inlet, kept, outlet, cell = now
        kept *= cells[:, :count]
        inlet *= cell
        kept += inlet
        kept *= half
        cells = kept
        states = np.tanh(cells)
        states *= outlet
        states *= half
        out[:, at : at + count] = states
        at += count
    return np.concatenate([out[0], out[1][packing.reverse]], 1)


def _leaky(x: Floats) -> Floats:
    result: Floats = np.maximum(x, x * np.float32(0.1))
    return result


def _with_one(x: Floats) -> Floats:
    ones = np.ones((len(x), 1), np.float32)
    return np.concatenate([x, ones], 1)
