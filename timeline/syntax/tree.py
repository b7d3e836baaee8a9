"""A parsed sentence: words with tags of Universal Dependencies, each on its head."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

Result = TypeVar("Result")


@dataclass(slots=True, unsafe_hash=True)  # frozen ones take five times as long to make
class Token:
    """A word of a parsed sentence."""

    text: str
    start: int
    """Offset in the document's text."""
    end: int
    upos: str
    """Universal part of speech: NOUN, VERB, …"""
    xpos: str
    """Part of speech of the Penn Treebank: NN, VBD, …"""
    head: int
    """Index of the word that it hangs on, -1 for the root."""
    relation: str
    """The dependency: nsubj, obl, acl:relcl, …"""
    name: str
    """PERSON, ORG or PLACE where it is part of a name, else the empty string."""
    opens_name: bool = False
    date: int = -1
    """Of a date: which of the sentence's dates it is."""

    base: str = ""
    """The dependency without its subtype: obl of obl:agent."""


Changes = dict[int, dict[str, object]]
"""For tokens by index: fields and what they become."""


class Tree(tuple[Token, ...]):
    """The words of a sentence, in its order.

    A tuple itself, because its words are asked for a million times an archive.
    """

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words, in order."""
        return self

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for at, token in enumerate(self.tokens):
            if token.head >= 0:
                below[token.head].append(at)
        return tuple(map(tuple, below))

    def children(self, at: int) -> tuple[int, ...]:
        """The words that hang on a word, in order."""
        return self._children[at]

    @cached_property
    def _below(self) -> dict[int, tuple[int, ...]]:
        return {}

    def below(self, at: int) -> tuple[int, ...]:
        """A word and all that hangs on it, in no order."""
        found = self._below.get(at)
        if found is None:
            waiting, words = [at], []
            while waiting:
                word = waiting.pop()
                words.append(word)
                waiting.extend(self._children[word])
            found = self._below[at] = tuple(words)
        return found

    @cached_property
    def _once(self) -> dict[Callable[[Tree], object], object]:
        return {}

    def once(self, work: Callable[[Tree], Result]) -> Result:
        """What a function makes of the tree, worked out the first time."""
        if work not in self._once:
            self._once[work] = work(self)
        return cast("Result", self._once[work])

    @cached_property
    def _of_words(self) -> dict[tuple[Callable[[Tree, int], object], int], object]:
        return {}

    def of_word(self, work: Callable[[Tree, int], Result], at: int) -> Result:
        """What a function makes of a word of the tree, worked out the first time."""
        key = work, at
        if key not in self._of_words:
            self._of_words[key] = work(self, at)
        return cast(Result, self._of_words[key])

    @cached_property
    def dated(self) -> frozenset[int]:
        """The dates and all that hangs on them."""
        return frozenset(
            below
            for at, token in enumerate(self.tokens)
            if token.date >= 0
            for below in self.below(at)
        )

    def above(self, at: int) -> Iterator[int]:
        """The word that a word hangs on, the one that hangs on, and so on to the root."""
        while (at := self.tokens[at].head) >= 0:
            yield at

    def depth(self, at: int) -> int:
        """How many words stand above a word."""
        return sum(1 for _ in self.above(at))
