"""Shortening a headline along its tree: whole branches go, the least loss first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from timeline.events.governor import is_predicate
from timeline.syntax.tree import Tree

_COMMAS = frozenset((",", ";", ":", "—", "–", "--", "-"))


def pruned(
    tree: Tree, kept: Collection[int], needed: Collection[int], is_long: Callable[[set[int]], bool]
) -> set[int]:
    """Tokens without the branches that a headline can lose, as long as it is too long.

    What has a token that is `needed` stays.
    """
    left = set(kept)
    for branches in (
        _asides,
        _set_off,
        _circumstances,
        _second_verbs,
        _clauses_of_nouns,
        _adjuncts,
    ):
        for at in sorted(branches(tree, left), reverse=True):
            if not is_long(left):
                return left
            branch = set(tree.below(at)) & left
            if at in left and not branch.intersection(needed):
                left -= branch
                left -= _loose_commas(tree, left, branch)
    return left


def _loose_commas(tree: Tree, left: Collection[int], branch: Collection[int]) -> set[int]:
    """The commas around what is gone, but for one that parts what remains of a list."""
    first, last = min(branch), max(branch)
    around = {at for at in (first - 1, last + 1) if at in left and tree[at].text in _COMMAS}
    return around if len(around) == 2 or first - 1 in around else set()


def _asides(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """Insertions, and what stands in brackets."""
    loose = ("parataxis", "discourse", "dislocated", "vocative")
    for at in kept:
        bracketed = tree[at].head >= 0 and tree[min(tree.below(at))].text in ("(", "[")
        if bracketed or tree[at].base in loose:
            yield at


def _set_off(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """Relative clauses, participles and appositions behind a comma."""
    for at in kept:
        token = tree[at]
        if token.base in ("acl", "appos", "amod") and at > token.head >= 0:
            first = min(tree.below(at))
            if tree[first].text in _COMMAS or (first > 0 and tree[first - 1].text in _COMMAS):
                yield at


def _circumstances(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """Clauses of purpose, time and reason."""
    for at in kept:
        token = tree[at]
        adverbial = token.base == "advcl" and at > token.head >= 0
        if adverbial or (token.base == "acl" and _is_infinitive(tree, at)):
            yield at


def _second_verbs(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """The second of two verbs with one subject."""
    for at in kept:
        token = tree[at]
        if token.base == "conj" and token.head >= 0 and is_predicate(tree, token.head):
            yield at


def _clauses_of_nouns(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    for at in kept:
        if tree[at].base == "acl":
            yield at


def _adjuncts(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """What stands behind with a preposition, not the one who did it."""
    for at in kept:
        token = tree[at]
        prepositional = any(tree[child].base == "case" for child in tree.children(at))
        if prepositional and token.relation in ("obl", "nmod") and at > token.head >= 0:
            yield at


def _is_infinitive(tree: Tree, at: int) -> bool:
    return any(tree[child].xpos == "TO" for child in tree.children(at))


_LOSSES = (_asides, _set_off, _circumstances, _second_verbs, _clauses_of_nouns, _adjuncts)
