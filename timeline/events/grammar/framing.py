"""The verb that a headline must begin with: he *denied* that it sank."""

from __future__ import annotations

from timeline.events.grammar.constituents import (
    is_participle,
    subject_of,
    tells_of_the_past,
    verb_group,
)
from timeline.events.grammar.governor import (
    EMPTY_NOUNS,
)
from timeline.events.grammar.predicates import is_predicate
from timeline.events.patterns.words import (
    CONTENT_NOUNS,
    DENYING,
    MYTHS,
    REMINDING,
    REPORTING,
    SHOWING,
)
from timeline.syntax.tree import Tree

_DISPUTING = frozenset("disputed dispute contested questioned question challenged".split())
"""What is not *disputed* is so; what is disputed may be."""


def is_shown(tree: Tree, at: int) -> bool:
    """Whether a clause is what papers show, their verb misread as a noun: files *show that he* …

    It must not lose the words that say so.
    """
    token = tree[at]
    if token.base != "acl" or token.head < 0:
        return False
    verb = tree[token.head].text.lower()
    that = any(
        tree[child].base == "mark" and tree[child].text.lower() == "that"
        for child in tree.children(at)
    )
    return that and verb in (SHOWING | REPORTING) and verb.removesuffix("s") not in CONTENT_NOUNS


def _only_leads_on(tree: Tree, at: int) -> bool:
    """Whether a clause says nothing without the one it hangs on: came *to study*, *writing* in …"""
    infinitive = any(tree[child].xpos == "TO" for child in tree.children(at))
    own = subject_of(tree, at) is not None
    return not own and (infinitive or tree[at].text.lower() in ("writing", "speaking"))


def _is_infinitive_too(tree: Tree, at: int) -> bool:
    """Whether a verb is the second of two with "to" on one verb above."""
    first = tree[at].head
    both = all(any(tree[c].xpos == "TO" for c in tree.children(verb)) for verb in (at, first))
    top = tree[first].head
    return both and tree[first].base in ("xcomp", "advcl") and top >= 0 and is_predicate(tree, top)


def _is_subjunctive(tree: Tree, at: int) -> bool:
    """Whether a clause says what shall be done: recommended that a dividend *be* paid."""
    group = verb_group(tree, at)
    first = tree[min(group)]
    bare = first.xpos == "VB" or (first.text.lower() == "be")
    return bare and subject_of(tree, at) is not None and len(group) <= 2


def _is_of_you(tree: Tree, verb: int) -> bool:
    return any(
        tree[child].base == "nsubj" and tree[child].text.lower() == "you"
        for child in tree.children(verb)
    )


def framed_by(tree: Tree, at: int) -> tuple[int, bool]:
    """The predicate that a headline must begin with, and whether what it says is denied.

    What is only begun, wanted, feared or denied keeps the verb that says so: he *denied* that …
    """
    denied = False
    while True:
        token = tree[at]
        above = token.head
        if token.base == "acl" and tree[above].text.lower() in EMPTY_NOUNS:
            # gave *what proved* to be her last lesson
            above = next((up for up in tree.above(above) if is_predicate(tree, up)), -1)
            if above >= 0:
                at = above
                continue
        if above < 0 or not is_predicate(tree, above):
            return at, denied
        verb = tree[above].text.lower()
        if token.base in ("ccomp", "csubj") and verb == "follows" and tree[0].text == "It":
            return at, denied  # It follows that *he was not in breach*
        if token.base == "ccomp" and verb in REMINDING and _is_of_you(tree, above):
            return at, denied  # You will recall that *our order was* for looms
        if token.base in ("ccomp", "csubj") and (
            verb not in REPORTING - DENYING or _is_subjunctive(tree, at)
        ):
            negated = any(
                tree[child].text.lower() in ("not", "n't", "n’t", "never")
                for child in tree.children(above)
            )
            doubting = verb in DENYING | MYTHS | _DISPUTING
            denied = denied or (doubting != negated and verb not in _DISPUTING)
        elif token.base == "advcl" and _only_leads_on(tree, at):
            pass
        elif token.base == "acl" and any(tree[c].xpos == "TO" for c in tree.children(at)):
            pass  # was the first *to refer* to it
        elif token.base == "advcl" and is_participle(tree, at) and above == at - 1:
            pass  # was *found* floating
        elif token.base == "advcl" and is_participle(tree, at):
            if tells_of_the_past(tree, at) or subject_of(tree, at) is not None:
                return at, denied
        elif token.base == "conj" and _is_infinitive_too(tree, at):
            # expects it to rise, and *to bring* savings
            above = tree[above].head
        elif token.base != "xcomp":
            return at, denied
        at = above
