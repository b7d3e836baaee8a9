"""How well a network of torch reads a treebank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import torch

from timeline.syntax.training.batches import Labels, batches, numbered
from timeline.syntax.training.network import Network, without_padding
from timeline.syntax.training.treebank import Sentence


@dataclass(frozen=True, slots=True)
class Scores:
    """Percentages of words, punctuation counted; names by words, as F1."""

    heads: float
    relations: float
    upos: float
    tags: float
    names: float

    def __str__(self) -> str:
        return (
            f"UAS {self.heads:.2f} LAS {self.relations:.2f} UPOS {self.upos:.2f} "
            f"UPOS+XPOS {self.tags:.2f} names {self.names:.1f}"
        )


def score(network: Network, sentences: Sequence[Sentence], known: Labels) -> Scores:
    """The scores of the best head of each word, tree or not."""
    network.eval()
    count: Counter[str] = Counter()
    coarse = torch.tensor([hash_of(tag.split()[0]) for tag in known.tags])
    outside = known.names.index("O")
    with torch.no_grad():
        for batch in batches(sentences, 4_000):
            gold = numbered(batch, known)
            tags, names, arcs, below, above = network(gold.words, gold.parts, gold.lengths)
            rows, columns = (gold.heads >= 0).nonzero(as_tuple=True)
            heads = without_padding(arcs, gold.lengths).argmax(-1)[rows, columns]
            relations = network.relations(below[rows, columns], above[rows, heads]).argmax(-1)
            right = heads == gold.heads[rows, columns]
            count["words"] += len(rows)
            count["heads"] += int(right.sum())
            count["relations"] += int((right & (relations == gold.relations[rows, columns])).sum())
            said, wanted = tags.argmax(-1)[rows, columns], gold.tags[rows, columns]
            count["tags"] += int((said == wanted).sum())
            seen = wanted >= 0
            count["upos"] += int((coarse[said[seen]] == coarse[wanted[seen]]).sum())
            marked = gold.names >= 0
            told, meant = names.argmax(-1)[marked], gold.names[marked]
            count["named"] += int(((told == meant) & (meant != outside)).sum())
            count["names"] += int((told != outside).sum() + (meant != outside).sum())
    network.train()
    percent = {kind: 100 * count[kind] / max(count["words"], 1) for kind in count}
    return Scores(
        percent["heads"],
        percent["relations"],
        percent["upos"],
        percent["tags"],
        200 * count["named"] / max(count["names"], 1),
    )


def hash_of(label: str) -> int:
    """A number for a coarse tag."""
    return int.from_bytes(label.encode()[:7], "big")
