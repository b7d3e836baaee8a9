"""The network that is trained: embeddings, two bidirectional LSTMs, and four readings of them.

The parser is the graph-based one of Dozat and Manning (2017), "Deep biaffine attention for neural
dependency parsing", at a tenth of its size; tags and names are read from both LSTMs.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from timeline.syntax.features import PART_ROWS


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the layers."""

    word: int = 112
    part: int = 64
    hidden: int = 160
    arc: int = 112
    relation: int = 48
    dropout: float = 0.33


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences padded to one length: (sentence, place), and (sentence, place, part) for parts."""

    words: Tensor
    parts: Tensor
    lengths: Tensor
    tags: Tensor
    heads: Tensor
    relations: Tensor
    names: Tensor


class Shared(nn.Module):
    """Dropout that leaves out the same units at every place of a sentence."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Drop units of (sentence, place, unit)."""
        if not self.training:
            return x
        keep = 1 - self.rate
        return x * x.new_empty(x.shape[0], 1, x.shape[2]).bernoulli_(keep) / keep


class Network(nn.Module):
    """From word numbers to scores."""

    def __init__(self, words: int, tags: int, relations: int, names: int, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.word = nn.Embedding(words, sizes.word)
        self.part = nn.EmbeddingBag(PART_ROWS, sizes.part, mode="sum")
        nn.init.normal_(self.word.weight, std=0.3)
        nn.init.normal_(self.part.weight, std=0.1)
        self.lower = nn.LSTM(
            sizes.word + sizes.part, sizes.hidden, batch_first=True, bidirectional=True
        )
        self.upper = nn.LSTM(2 * sizes.hidden, sizes.hidden, batch_first=True, bidirectional=True)
        width = 2 * sizes.hidden
        self.tag = nn.Linear(2 * width, tags)
        self.name = nn.Linear(2 * width, names)
        self.dependent = nn.Linear(width, sizes.arc)
        self.head = nn.Linear(width, sizes.arc)
        self.arc = nn.Parameter(torch.zeros(sizes.arc + 1, sizes.arc))
        self.relation_dependent = nn.Linear(width, sizes.relation)
        self.relation_head = nn.Linear(width, sizes.relation)
        self.relation = nn.Parameter(torch.zeros(relations, sizes.relation + 1, sizes.relation + 1))
        self.root = nn.Parameter(torch.zeros(width))
        nn.init.orthogonal_(self.arc)
        nn.init.normal_(self.relation, std=0.05)
        self.drop = Shared(sizes.dropout)

    def _run(self, lstm: nn.LSTM, x: Tensor, lengths: Tensor) -> Tensor:
        packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        return pad_packed_sequence(lstm(packed)[0], batch_first=True)[0]

    def forward(self, words: Tensor, parts: Tensor, lengths: Tensor) -> tuple[Tensor, ...]:
        """Scores of tags, names, arcs (sentence, dependent, head), and the two sides of relations.

        Head 0 is the root; words count from 1 among the heads.
        """
        n, m = words.shape
        part = self.part(parts.reshape(n * m, -1)).reshape(n, m, -1)
        x = torch.cat([self.word(words), part], -1)
        low = self.drop(self._run(self.lower, self.drop(x), lengths))
        high = self.drop(self._run(self.upper, low, lengths))
        both = torch.cat([low, high], -1)
        tags, names = self.tag(both), self.name(both)
        rooted = torch.cat([self.root.expand(n, 1, -1), high], 1)
        leaky = nn.functional.leaky_relu
        dependent = self.drop(leaky(self.dependent(high), 0.1))
        head = self.drop(leaky(self.head(rooted), 0.1))
        one = dependent.new_ones(n, m, 1)
        arcs = torch.cat([dependent, one], -1) @ self.arc @ head.transpose(1, 2)
        below = self.drop(leaky(self.relation_dependent(high), 0.1))
        above = self.drop(leaky(self.relation_head(rooted), 0.1))
        return tags, names, arcs, below, above

    def relations(self, below: Tensor, above: Tensor) -> Tensor:
        """Scores of relations for pairs (pair, relation)."""
        one = below.new_ones(len(below), 1)
        left = torch.cat([below, one], -1)
        right = torch.cat([above, one], -1)
        return torch.einsum("pi,rij,pj->pr", left, self.relation, right)


def without_padding(arcs: Tensor, lengths: Tensor) -> Tensor:
    """Scores of arcs (sentence, dependent, head) with those of padded heads out of reach."""
    padded = torch.arange(arcs.shape[1] + 1)[None] > lengths[:, None]
    return arcs.masked_fill(padded[:, None], -1e4)
