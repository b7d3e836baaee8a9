"""Train the model: python -m timeline.syntax.training.train TREEBANK OUT."""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from timeline.syntax.training.batches import IGNORED, Labels, batches, labels, numbered
from timeline.syntax.training.export import export
from timeline.syntax.training.network import Batch, Network, Sizes, without_padding
from timeline.syntax.training.scores import Scores, score
from timeline.syntax.training.treebank import Sentence, read, recased, with_dates_as_words

_RATE = 2e-3
_WARM_UP = 300
"""Batches until the learning rate is full."""
_FULL = 0.3
"""Share of the training at the full rate, before it falls to a fiftieth."""
_HIDDEN = 0.25
"""A word that occurs n times is hidden with 0.25 / (n + 0.25): Kiperwasser and Goldberg (2016)."""
_WITH_DATES = 0.6
"""Share of the readings of a sentence with a date in which the date is one word."""
_WEIGHTS = {"arcs": 1.0, "relations": 0.7, "tags": 0.6, "names": 0.3}


def main() -> None:
    """Read the treebank, train, and write the data file after each round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path, help="folder with train and dev .conllu.gz")
    parser.add_argument("out", type=Path, help="the data file to write")
    parser.add_argument("--rounds", type=int, default=32)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1, help="more than one is not reproducible")
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    chance = random.Random(given.seed)
    sentences = list(read(given.treebank / "train.conllu.gz"))
    dev = list(read(given.treebank / "dev.conllu.gz"))
    known = labels(sentences)
    pairs = [(sentence, with_dates_as_words(sentence)) for sentence in sentences]
    trainer = Trainer(known, given.rounds)
    for number in range(given.rounds):
        start = time.monotonic()
        mixed = [
            recased(merged if merged and chance.random() < _WITH_DATES else plain, chance)
            for plain, merged in pairs
        ]
        found = batches(mixed, 1_000, chance)
        loss = sum(trainer.learn(numbered(batch, known), len(found)) for batch in found)
        reached = trainer.score(dev)
        seconds = time.monotonic() - start
        print(f"{number + 1}: {seconds:.0f} s, loss {loss / len(found):.3f}, {reached}", flush=True)
        state = {name: values.numpy() for name, values in trainer.mean.items()}
        export(state, list(known.vocabulary), (known.tags, known.relations, known.names), given.out)


class Trainer:
    """A network in training, and the moving mean of its weights, which is what is kept."""

    def __init__(self, known: Labels, rounds: int) -> None:
        self._known = known
        self._rounds = rounds
        sizes = len(known.tags), len(known.relations), len(known.names)
        self._network = Network(len(known.vocabulary) + 1, *sizes, Sizes())
        self._averaged = Network(len(known.vocabulary) + 1, *sizes, Sizes())
        self._optimiser = torch.optim.Adam(self._network.parameters(), lr=_RATE, betas=(0.9, 0.95))
        self._step = 0
        self.mean = {name: w.clone() for name, w in self._network.state_dict().items()}

    def learn(self, batch: Batch, of: int) -> float:
        """One step on one of `of` batches of a round; the loss."""
        done = self._step / (of * self._rounds)
        rate = min(1.0, self._step / _WARM_UP)
        rate *= 1.0 if done < _FULL else max(0.02, (1 - done) / (1 - _FULL))
        for group in self._optimiser.param_groups:
            group["lr"] = _RATE * rate
        loss = self._loss(batch)
        self._optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self._network.parameters(), 5.0)
        self._optimiser.step()
        self._step += 1
        decay = min(0.999, (1 + self._step) / (10 + self._step))
        with torch.no_grad():
            for name, weights in self._network.state_dict().items():
                self.mean[name].mul_(decay).add_(weights, alpha=1 - decay)
        return float(loss.item())

    def _loss(self, batch: Batch) -> Tensor:
        frequency = self._known.frequency[batch.words]
        hidden = torch.rand(batch.words.shape) < _HIDDEN / (_HIDDEN + frequency)
        words = batch.words.masked_fill(hidden, 0)
        tags, names, arcs, below, above = self._network(words, batch.parts, batch.lengths)
        arcs = without_padding(arcs, batch.lengths)
        rows, columns = (batch.heads >= 0).nonzero(as_tuple=True)
        relations = self._network.relations(
            below[rows, columns], above[rows, batch.heads[rows, columns]]
        )
        entropy = nn.functional.cross_entropy
        loss = _WEIGHTS["arcs"] * entropy(
            arcs.flatten(0, 1), batch.heads.flatten(), ignore_index=IGNORED
        )
        loss = loss + _WEIGHTS["relations"] * entropy(
            relations, batch.relations[rows, columns], ignore_index=IGNORED
        )
        loss = loss + _WEIGHTS["tags"] * entropy(
            tags.flatten(0, 1), batch.tags.flatten(), ignore_index=IGNORED
        )
        if bool((batch.names >= 0).any()):
            loss = loss + _WEIGHTS["names"] * entropy(
                names.flatten(0, 1), batch.names.flatten(), ignore_index=IGNORED
            )
        return loss

    def score(self, sentences: list[Sentence]) -> Scores:
        """How well the mean of the weights does."""
        self._averaged.load_state_dict(self.mean)
        return score(self._averaged, sentences, self._known)


if __name__ == "__main__":
    main()
