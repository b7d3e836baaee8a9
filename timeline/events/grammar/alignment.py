"""The words that patterns read beside the tokens of the tree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.events.patterns.tagging import Word
from timeline.syntax.tree import Tree


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence in words, its tree, and which words each token shares letters with."""

    words: Sequence[Word]
    tree: Tree
    places: list[list[int]]
    tokens_on: list[list[int]]
    """For each word the tokens that share letters with it."""

    def token_of(self, word: int) -> int | None:
        """The first token of a word."""
        return next(iter(self.tokens_on[word]), None)

    def tokens_of(self, kept: Iterable[int]) -> set[int]:
        """The tokens of words."""
        return {token for word in kept for token in self.tokens_on[word]}

    def words_of(self, tokens: Sequence[int]) -> list[int]:
        """The words of tokens, in their order."""
        return list(dict.fromkeys(at for token in tokens for at in self.places[token]))


def aligned(words: Sequence[Word], tree: Tree) -> Parsed:
    """The tokens of a tree beside the words of its sentence."""
    places: list[list[int]] = [[] for _ in tree.tokens]
    at = 0
    for number, token in enumerate(tree.tokens):
        while at < len(words) and words[at].end <= token.start:
            at += 1
        here = at
        while here < len(words) and words[here].start < token.end:
            places[number].append(here)
            here += 1
    tokens_on: list[list[int]] = [[] for _ in words]
    for number, shared in enumerate(places):
        for word in shared:
            tokens_on[word].append(number)
    return Parsed(words, tree, places, tokens_on)
