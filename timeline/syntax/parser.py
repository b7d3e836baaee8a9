"""Sentences → trees, with the model that ships with the program."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.syntax.features import DATE
from timeline.syntax.network import Network, Parsed
from timeline.syntax.tokens import Stretch, words
from timeline.syntax.tree import Token, Tree

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

MODEL = Path(__file__).with_name("english.npz")
_WIRED = {"_": "--", "``": '"', "''": '"'}
"""Signs as news wires write them, and as most of the treebanks do."""
_BATCH = 4_000
"""Words of a batch: enough to keep the processor busy, few enough for its cache."""


@cache
def network() -> Network:
    """The model, loaded when first asked for."""
    return Network(MODEL)


@cache
def _threads() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def _one_thread() -> AbstractContextManager[object]:
    """The matrices are small, and threads that wait for each other burn the processor."""
    if os.environ.get("OPENBLAS_NUM_THREADS") == "1":  # as the command line has it
        return nullcontext()
    limited: AbstractContextManager[object] = _threads().limit(limits=1)
    return limited


def parse(text: str, sentences: Iterable[tuple[Stretch, Sequence[Stretch]]]) -> list[Tree]:
    """The trees of sentences, each given as its stretch of the text and those of its dates.

    A date is one word of the tree.

    >>> text = "The bridge opened on 3 May."
    >>> [(word.text, word.relation) for word in parse(text, [((0, 27), [(21, 26)])])[0].tokens]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('The', 'det'), ('bridge', 'nsubj'), ('opened', 'root'), ('on', 'case'), ('3 May', 'obl'),
     ('.', 'punct')]
    """
    cut = [(words(text, sentence, dates), dates) for sentence, dates in sentences]
    forms = [
        [DATE if stretch in dates else _form(text, stretch) for stretch in stretches]
        for stretches, dates in cut
    ]
    parsed: list[Parsed] = [Parsed([], [], [], []) for _ in forms]
    model = network()
    with _one_thread():
        for batch in _batches(forms):
            for at, result in zip(batch, model.run([forms[n] for n in batch]), strict=True):
                parsed[at] = result
    return [
        _tree(text, stretches, dates, result, model)
        for (stretches, dates), result in zip(cut, parsed, strict=True)
    ]


def _form(text: str, stretch: Stretch) -> str:
    """A word as the network sees it: signs of news wires, and a hyphen between spaces, a dash."""
    word = _WIRED.get(text[slice(*stretch)], text[slice(*stretch)])
    around = text[stretch[0] - 1 : stretch[0]] + text[stretch[1] : stretch[1] + 1]
    return "--" if word == "-" and len(around) == 2 and around.isspace() else word


def _batches(forms: Sequence[Sequence[str]]) -> Iterable[list[int]]:
    batch: list[int] = []
    size = 0
    for at in sorted(range(len(forms)), key=lambda n: len(forms[n])):
        if not forms[at]:
            continue
        if batch and size + len(forms[at]) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(at)
        size += len(forms[at])
    if batch:
        yield batch


def _tree(
    text: str,
    stretches: Sequence[Stretch],
    dates: Sequence[Stretch],
    parsed: Parsed,
    model: Network,
) -> Tree:
    numbers = {stretch: number for number, stretch in enumerate(dates)}
    tokens = []
    for at, (start, end) in enumerate(stretches):
        upos, xpos = model.tags[parsed.tags[at]].split(" ")
        name = model.names[parsed.names[at]]
        relation = model.relations[parsed.relations[at]]
        tokens.append(
            Token(
                text[start:end],
                start,
                end,
                upos,
                xpos,
                parsed.heads[at] - 1,
                relation,
                name[2:],
                name.startswith("B"),
                numbers.get((start, end), -1),
                relation.partition(":")[0],
            )
        )
    return Tree(tuple(tokens))
