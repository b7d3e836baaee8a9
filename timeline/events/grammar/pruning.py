"""Shortening a headline along its tree: whole branches go, the least loss first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Literal

from timeline.events.grammar.completion import (
    completes,
    is_infinitive,
    is_of_a_measure,
    is_what_is_pointed_at,
    negates,
)
from timeline.events.grammar.constituents import goes_on, is_condition, is_named_by, subject_of
from timeline.events.grammar.predicates import is_predicate
from timeline.events.headlines.shortening import GOOD
from timeline.events.patterns.words import REPORTING, is_event_noun
from timeline.syntax.tree import Tree

Way = Literal["light", "clauses first", "phrases first"]
Loss = tuple[Callable[[Tree, Collection[int]], Iterator[int]], int]
"""Which branches go, and beyond how many characters."""
MOST = 115
"""Characters beyond which even what tells something goes."""
_COMMAS = frozenset((",", ";", ":", "—", "–", "--", "-"))


def pruned(
    tree: Tree,
    kept: Collection[int],
    needed: Collection[int],
    length: Callable[[set[int]], int],
    *,
    way: Way = "clauses first",
) -> set[int]:
    """Tokens without the branches that a headline can lose, as long as it is too long.

    `length` counts the characters of what is left; what has a token that is `needed` stays.
    `way`: only what says the least goes ("light"), then whole clauses before phrases or after them.
    """
    left = set(kept)
    size = length(left)
    if size <= GOOD:
        return left
    quotations = tree.once(_quotations)
    parting = tree.once(_commas_before_speakers)
    for branches, limit in _WAYS[way]:
        if size <= GOOD:
            break
        if size <= limit:
            continue
        for at in sorted(branches(tree, left), reverse=True):
            branch = left.intersection(tree.below(at))
            if at in left and not branch.intersection(needed) and not _breaks(quotations, branch):
                branch |= left.intersection(_row_behind(tree, at))
                branch -= _closing_comma(tree, left, branch) | parting
                left -= branch
                left -= _loose_commas(tree, left, branch) - parting
                size = length(left)
                if size <= limit:
                    break
    return left


def _commas_before_speakers(tree: Tree) -> set[int]:
    """The commas between what was said and who said it: …, *Orban said*."""
    found = set()
    for at, token in enumerate(tree.tokens):
        own = subject_of(tree, at) if token.text.lower() in REPORTING else None
        if own is not None:
            first = min(at, *tree.below(own))
            found |= {first - 1} if first > 0 and tree[first - 1].text == "," else set()
    return found


def _quotations(tree: Tree) -> list[set[int]]:
    """What stands between quotation marks."""
    opened = None
    found = []
    for at, token in enumerate(tree.tokens):
        if token.text in ("“", "`", "``") or (token.text == '"' and opened is None):
            opened = at
        elif token.text in ("”", "''", "'", '"') and opened is not None:
            found.append(set(range(opened + 1, at)))
            opened = None
    return found


def _breaks(quotations: Collection[set[int]], branch: set[int]) -> bool:
    """Whether a branch is a part of what is quoted word for word."""
    return any(branch & quoted and not quoted <= branch for quoted in quotations)


def _row_behind(tree: Tree, at: int) -> set[int]:
    """What goes on from a phrase with a preposition: attacks in the valley *and at the ford*."""
    if tree[at].base not in ("nmod", "obl") or not _has_case(tree, at):
        return set()
    return {
        below
        for child in tree.children(tree[at].head)
        if child > at and tree[child].base == "conj" and _has_case(tree, child)
        for below in tree.below(child)
    }


def _has_case(tree: Tree, at: int) -> bool:
    return any(tree[child].base == "case" for child in tree.children(at))


def _closing_comma(tree: Tree, left: Collection[int], branch: Collection[int]) -> set[int]:
    """The comma at the end of a branch that has none before it: …, *the firm said*."""
    first, last = min(branch), max(branch)
    opened = tree[first].text in _COMMAS or (first > 0 and tree[first - 1].text in _COMMAS)
    closes = len(branch) > 1 and tree[last].text in _COMMAS and last + 1 in left
    return {last} if closes and not opened else set()


def _loose_commas(tree: Tree, left: Collection[int], branch: Collection[int]) -> set[int]:
    """The commas around what is gone, but for one that parts what remains of a list."""
    first, last = min(branch), max(branch)
    around = {at for at in (first - 1, last + 1) if at in left and tree[at].text in _COMMAS}
    return around if len(around) == 2 or first - 1 in around else set()


def _asides(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """Insertions, and what stands in brackets."""
    loose = ("parataxis", "discourse", "dislocated", "vocative")
    brackets = any(token.text in ("(", "[") for token in tree)
    for at in kept:
        bracketed = brackets and tree[at].head >= 0 and tree[min(tree.below(at))].text in ("(", "[")
        if bracketed or (tree[at].base in loose and not goes_on(tree, at)):
            yield at


def _fronted(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """What stands before the subject: *Because of the storm*, the ferry was stopped."""
    for at in kept:
        token = tree[at]
        if token.base not in ("obl", "advcl", "advmod") or token.head < 0:
            continue
        own = subject_of(tree, token.head)
        if own not in kept or own is None or not at < own < token.head:
            continue
        says_more = negates(tree, at) or is_condition(tree, at)
        dated = token.date < 0 and any(tree[below].date >= 0 for below in tree.below(at))
        said = token.base == "advcl" and tree[token.head].base == "ccomp"
        if (tree[token.head].head < 0 or said) and not says_more and not dated:
            yield at


def _restated(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """The same sum in other units: $27.1 million, *or 67 cents a share*."""
    for at in kept:
        if tree[at].base != "conj":
            continue
        either = any(tree[child].text.lower() == "or" for child in tree.children(at))
        if either and _is_amount(tree, at):
            yield at


def _is_amount(tree: Tree, at: int) -> bool:
    """Whether a noun is so much or so many: *$27.1 million*, *67 cents*."""
    counted = any(tree[child].base == "nummod" for child in tree.children(at))
    return counted or tree[at].upos in ("NUM", "SYM")


def _set_off(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """Relative clauses, participles and appositions behind a comma."""
    for at in kept:
        token = tree[at]
        loose = token.base in ("nmod", "obl") and tree[tree[at].head].base == "nsubj"
        if is_named_by(tree, at):
            continue
        if (token.base in ("acl", "appos", "amod") or loose) and at > token.head >= 0:
            first = min(tree.below(at))
            if tree[first].text in _COMMAS or (first > 0 and tree[first - 1].text in _COMMAS):
                yield at


def _circumstances(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """Clauses of time and reason."""
    for at in kept:
        behind = tree[at].base == "advcl" and at > tree[at].head >= 0
        if behind and not is_infinitive(tree, at) and not is_condition(tree, at):
            yield at


def _purposes(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """What somebody did it for: *to confirm* their commitments."""
    for at in kept:
        if tree[at].base != "advcl" or completes(tree, at) or not is_infinitive(tree, at):
            continue
        if tree[min(tree.below(at)) - 1].text.lower() not in _OF_WHAT:
            yield at


_OF_WHAT = frozenset(
    "program programme plan plans campaign effort efforts attempt bid scheme drive project order "
    "decision agreement law bill offer request proposal intent right power authority move vote "
    "chance pledge promise".split()
)
"""Nouns that say little without what was to be done: a program *to recruit* them."""


def _second_verbs(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """The second of two verbs with one subject."""
    for at in kept:
        token = tree[at]
        if token.base == "conj" and token.head >= 0 and is_predicate(tree, token.head):
            yield at


def _clauses_of_nouns(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """The man *who signed it*; not what *has become* a rally, nor those *who did it*."""
    for at in kept:
        if tree[at].base != "acl" or is_what_is_pointed_at(tree, at):
            continue
        if not is_infinitive(tree, at):
            yield at


def _infinitives_of_nouns(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """An agreement *to acquire* the firm."""
    for at in kept:
        if tree[at].base == "acl" and is_infinitive(tree, at):
            yield at


def _complements_of_nouns(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """The relatives *of the boy*; what takes place keeps its own: the death *of the king*."""
    for at in kept:
        token = tree[at]
        if (
            token.relation == "nmod"
            and at > token.head
            and not is_of_a_measure(tree, at)
            and not _is_in_a_name(tree, at)
            and not _is_amount(tree, at)
            and not is_event_noun(tree[token.head].text)
        ):
            yield at


def _is_in_a_name(tree: Tree, at: int) -> bool:
    """Whether a noun goes on with a name: the Secretary *of State*."""
    of = any(tree[child].text.lower() == "of" for child in tree.children(at))
    above = tree[tree[at].head]
    names = tree[at].upos == "PROPN" and above.upos == "PROPN"
    capitals = tree[at].text[:1].isupper() and above.text[:1].isupper() and above.head >= 0
    return of and (names or (capitals and tree[at].head > 0))


def _adjuncts(tree: Tree, kept: Collection[int]) -> Iterator[int]:
    """What stands behind with a preposition, not the one who did it."""
    for at in kept:
        token = tree[at]
        prepositional = any(tree[child].base == "case" for child in tree.children(at))
        behind = token.relation in ("obl", "nmod") and at > token.head >= 0
        if prepositional and behind and not completes(tree, at) and not _is_in_a_name(tree, at):
            yield at


_LIGHT: tuple[Loss, ...] = (
    (_fronted, GOOD),
    (_asides, GOOD),
    (_restated, GOOD),
    (_set_off, GOOD),
    (_purposes, GOOD),
)
_CLAUSES = (_clauses_of_nouns, MOST)
_PHRASES = ((_complements_of_nouns, MOST), (_circumstances, MOST))
_REST = ((_second_verbs, MOST), (_adjuncts, MOST), (_infinitives_of_nouns, MOST))
_WAYS: dict[Way, tuple[Loss, ...]] = {
    "light": _LIGHT,
    "clauses first": (*_LIGHT, _CLAUSES, *_PHRASES, *_REST),
    "phrases first": (*_LIGHT, (_adjuncts, MOST), *_PHRASES, _CLAUSES, *_REST),
}
"""What goes, in this order, and the characters beyond which it does."""
