"""Who says so, by the tree: the speaker of the clause that an event stands in."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from timeline.events.grammar.constituents import negates, subject_of
from timeline.events.grammar.predicates import is_predicate
from timeline.events.patterns.words import (
    CLAIMS,
    DENYING,
    HEARSAY,
    NO_SPEAKERS,
    REPORTING,
    SHOWING,
)
from timeline.syntax.tree import Tree

_ASKING = ("why", "how", "whether", "what", "who")
_SPEAKS = (REPORTING | SHOWING) - DENYING
_NOBODY = NO_SPEAKERS | {"that", "fact"}


def speaker_of(tree: Tree, at: int) -> tuple[int, list[int]] | None:
    """The head word and the words of who says that the event of the word `at` took place."""
    for predicate in _clauses_around(tree, at):
        for child in tree.children(predicate):
            # The plant will close, the company said.
            aside = tree[child].base == "parataxis" and not _says_more(tree, child)
            if aside and (who := subject_that_says(tree, child)) is not None:
                return who
        token = tree[predicate]
        above = token.head
        if above < 0:
            continue
        speaks = token.text.lower() in _SPEAKS  # …, Castro said, is nothing that others say
        if any(tree[child].text.lower() in _ASKING for child in tree.children(predicate)):
            continue  # the debt explains *why* it failed: that it did is no claim
        if (token.base == "ccomp" or (token.base == "parataxis" and not speaks)) and is_predicate(
            tree, above
        ):
            if (who := subject_that_says(tree, above)) is not None:
                return who
        elif _is_content(tree, predicate):
            return above, sorted(
                {above}.union(
                    *(tree.below(child) for child in tree.children(above) if child < above)
                )
            )
    return None


def is_claim(noun: str) -> bool:
    """Whether somebody is the source of what a noun says: an allegation, rumours.

    >>> is_claim("Rumours"), is_claim("fact")
    (True, False)
    """
    return noun.lower() in CLAIMS or noun.lower().removesuffix("s") in CLAIMS


def makes_it(tree: Tree, verb: int) -> bool:
    """Whether a clause behind "that" tells what was done with a claim: the claim that he *made*."""
    filled = any(tree[c].base in ("obj", "ccomp") and c > verb for c in tree.children(verb))
    return tree[verb].text.lower() in _MADE and not filled


_MADE = frozenset(
    "made wrote written gave given issued filed published submitted put brought raised told heard "
    "spread denied rejected dismissed signed sent received cited had rested read denies makes "
    "presented produced released repeated withdrew withdrawn abandoned advanced".split()
)
"""What is done with a claim: the claim that he *made*."""


def is_doubted(tree: Tree, at: int) -> bool:
    """Whether what a clause tells is hearsay, or a claim that was rejected."""
    for predicate in _clauses_around(tree, at):
        noun = tree[predicate].head
        if (noun >= 0 and _is_alleged(tree, noun)) or _is_said_to_have(tree, predicate):
            return True
        if not _is_content(tree, predicate):
            continue
        if tree[noun].text.lower().removesuffix("s") in HEARSAY:
            return True
        above = tree[noun].head
        subject = tree[noun].base in ("nsubj", "obj") and above >= 0
        return subject and tree[above].text.lower() in _REJECTED
    return False


def _is_alleged(tree: Tree, at: int) -> bool:
    """Whether a verb says that nobody vouches for it: *it is alleged* that he left."""
    if tree[at].text.lower() not in _ALLEGED:
        return False
    children = [tree[child] for child in tree.children(at)]
    passive = any(child.relation in ("aux:pass", "cop") for child in children)
    return passive and any(child.text.lower() == "it" for child in children)


def _is_said_to_have(tree: Tree, at: int) -> bool:
    """Whether what was done is hearsay: she *is said to have* rowed, was believed to have left."""
    if tree[at].text.lower() not in _HELD:
        return False
    told = [child for child in tree.children(at) if tree[child].base == "xcomp"]
    passive = any(tree[child].relation == "aux:pass" for child in tree.children(at))
    return passive and any(
        tree[word].text.lower() == "have" for child in told for word in tree.children(child)
    )


_HELD = frozenset(
    "said thought believed reported rumoured rumored alleged supposed reputed understood "
    "suspected claimed presumed".split()
)
_ALLEGED = frozenset("alleged rumoured rumored claimed suspected supposed speculated".split())
_REJECTED = frozenset(
    "denied rejected dismissed refuted disproved withdrawn false unfounded untrue baseless wrong "
    "abandoned unproven discredited retracted disputed contested".split()
)


def _is_content(tree: Tree, at: int) -> bool:
    """Whether a clause tells what a claim says: the allegation *that he left*."""
    token = tree[at]
    told = any(tree[c].base == "mark" and tree[c].text.lower() == "that" for c in tree.children(at))
    return token.base == "acl" and told and is_claim(tree[token.head].text)


def says_it(tree: Tree, frame: Collection[int], at: int) -> bool:
    """Whether the words of a frame ("the firm said", "according to …") speak of the event `at`.

    They do not where they belong to another clause: he wants to see him in May, after which, *he
    says*, … What stands at either end of a sentence speaks of all of it.
    """
    own = subject_of(tree, at)
    if own is not None and own in frame and tree[own].xpos in ("WDT", "WP"):
        return False  # reported in May, and the law *that* followed has protected us
    word = next(
        (n for n in frame if tree[n].text.lower() in _SPEAKS or tree[n].text == "according"), None
    )
    spoken = [n for n, token in enumerate(tree.tokens) if token.upos != "PUNCT"]
    if word is None or not spoken or {spoken[0], spoken[-1]}.intersection(frame):
        return True
    around = set(_clauses_around(tree, at))
    beside = word in tree.above(at) and any(
        tree[up].head == word and tree[up].base == "conj" and tree[up].upos == "VERB"
        for up in (at, *tree.above(at))
    )
    if beside:
        return False  # they held that it may, and *entered* judgment
    own = word if is_predicate(tree, word) else next(_clauses_around(tree, word), word)
    if own in around:
        return True
    above = next((n for n in tree.above(own) if is_predicate(tree, n)), None)
    of_someone = (
        tree[own].relation == "acl:relcl" and own == word
    )  # the spillway, which *she says* …
    return not of_someone and tree[own].base != "conj" and (above is None or above in around)


def _clauses_around(tree: Tree, at: int) -> Iterator[int]:
    """The predicates that a word stands in, from the inside out, itself first."""
    if is_predicate(tree, at):
        yield at
    below = at
    for above in tree.above(at):
        # What is told of the speaker is not what the speaker tells.
        if tree[below].base in ("nsubj", "csubj") and subject_that_says(tree, above) is not None:
            return
        if is_predicate(tree, above):
            yield above
        below = above


def subject_that_says(tree: Tree, verb: int) -> tuple[int, list[int]] | None:
    """The subject of a verb that reports what somebody says is so."""
    passive = tree[verb].xpos == "VBN" and _is_passive(tree, verb)
    if tree[verb].text.lower() not in _SPEAKS or passive:
        return None
    own = subject_of(tree, verb)
    if own is None or tree[own].text.lower() in _NOBODY:
        return None
    if any(tree[child].xpos == "MD" or negates(tree, child) for child in tree.children(verb)):
        return None
    gone = {
        below
        for child in tree.children(own)
        if tree[child].relation in ("acl:relcl", "appos", "parataxis", "acl")
        for below in tree.below(child)
    }
    words = sorted(set(tree.below(own)) - gone)
    while len(words) > 1 and tree[words[-1]].upos == "PUNCT":
        words.pop()
    while len(words) > 1 and tree[words[0]].upos == "PUNCT":
        words.pop(0)
    return own, words


def _says_more(tree: Tree, verb: int) -> bool:
    """Whether a verb of saying has something of its own to say: one critic complained *of* it."""
    return any(
        tree[child].base in ("obj", "ccomp", "xcomp")
        or (tree[child].base == "obl" and child > verb and tree[child].date < 0)
        for child in tree.children(verb)
    )


def _is_passive(tree: Tree, verb: int) -> bool:
    return any(tree[child].relation in ("aux:pass", "nsubj:pass") for child in tree.children(verb))
