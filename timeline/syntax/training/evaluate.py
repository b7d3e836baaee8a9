"""Score a data file, run by numpy, and compare it with torch: … evaluate TREEBANK FILE SET…."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from timeline.syntax.network import Network as Runtime
from timeline.syntax.network import Parsed
from timeline.syntax.spanning import heads
from timeline.syntax.training.batches import Labels, batches, numbered
from timeline.syntax.training.export import restored
from timeline.syntax.training.network import Network, Sizes, without_padding
from timeline.syntax.training.treebank import Sentence, read


def main() -> None:
    """Print the scores of each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("sets", nargs="+", help="dev, test_ewt, test_news")
    given = parser.parse_args()
    runtime = Runtime(given.file)
    for name in given.sets:
        sentences = list(read(given.treebank / f"{name}.conllu.gz"))
        start = time.process_time()
        found = [
            (sentence, parsed)
            for batch in batches(sentences, 4_000)
            for sentence, parsed in zip(
                batch, runtime.run([sentence.words for sentence in batch]), strict=True
            )
        ]
        seconds = time.process_time() - start
        words = sum(len(sentence.words) for sentence in sentences)
        print(f"{name}: {_scores(runtime, found)}, {words / seconds:,.0f} words/s", flush=True)
        print(f"{name}: heads as torch has them {_agreement(given.file, runtime, found):.3f}%")


def _scores(runtime: Runtime, found: Sequence[tuple[Sentence, Parsed]]) -> str:
    words = right_heads = relations = upos = 0
    for sentence, parsed in found:
        for at, head in enumerate(sentence.heads):
            right = parsed.heads[at] == head
            words += 1
            right_heads += right
            relations += right and runtime.relations[parsed.relations[at]] == sentence.relations[at]
            tag = runtime.tags[parsed.tags[at]]
            upos += tag.split()[0] == sentence.tags[at].split()[0]
    return (
        f"UAS {100 * right_heads / words:.2f} LAS {100 * relations / words:.2f} "
        f"UPOS {100 * upos / words:.2f}"
    )


def _agreement(file: Path, runtime: Runtime, found: Sequence[tuple[Sentence, Parsed]]) -> float:
    """Percentage of words with the same head, the tree made of the scores of torch."""
    state, vocabulary = restored(file)
    known = Labels(
        vocabulary,
        torch.zeros(len(vocabulary) + 1),
        tuple(runtime.tags),
        tuple(runtime.relations),
        tuple(runtime.names),
    )
    network = Network(
        len(vocabulary) + 1, len(known.tags), len(known.relations), len(known.names), Sizes()
    )
    network.load_state_dict({name: torch.from_numpy(values) for name, values in state.items()})
    network.eval()
    same = total = 0
    with torch.no_grad():
        for at in range(0, len(found), 100):
            some = found[at : at + 100]
            gold = numbered([sentence for sentence, _ in some], known)
            arcs = without_padding(
                network(gold.words, gold.parts, gold.lengths)[2], gold.lengths
            ).numpy()
            for row, (sentence, parsed) in enumerate(some):
                size = len(sentence.words)
                best = heads(arcs[row, :size, : size + 1])
                same += sum(map(int.__eq__, best, parsed.heads))
                total += size
    return 100 * same / total


if __name__ == "__main__":
    main()
