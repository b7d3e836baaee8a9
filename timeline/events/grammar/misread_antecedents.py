"""Relative clauses hung on the wrong one of two nouns: the *approval* of the owners, who …"""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.predicates import NOUNS
from timeline.events.patterns.words import is_event_noun
from timeline.syntax.tree import Changes, Tree


def of_people(tree: Tree) -> Changes:
    """The approval of the owners, *who* will vote: people do, not what they give."""
    for verb, token in enumerate(tree.tokens):
        noun = token.head
        own = subject_of(tree, verb) if token.relation == "acl:relcl" else None
        if own is None or tree[own].text.lower() != "who" or tree[noun].name:
            continue
        named = tree[noun].text.lower()
        if not (is_event_noun(named) or named.endswith(_ABSTRACT)):
            continue
        last = own - 1 - (tree[own - 1].text == ",")
        for at in tree.children(noun):
            if tree[at].base == "nmod" and tree[at].upos in NOUNS and max(tree.below(at)) == last:
                return {verb: {"head": at}}
    return {}


_ABSTRACT = ("al", "ness", "ity", "ance", "ence", "ship", "sion", "tion", "ment")


def and_which(tree: Tree) -> Changes:
    """A trust *which* runs pools in two towns *and which* would take it: both tell of the trust."""
    for verb, token in enumerate(tree.tokens):
        own = subject_of(tree, verb) if token.relation in ("acl:relcl", "conj") else None
        if own is None or tree[own].xpos not in ("WDT", "WP") or own < 1:
            continue
        if tree[own - 1].text.lower() not in ("and", "but"):
            continue
        for first in tree.above(verb):
            pronoun = subject_of(tree, first) if tree[first].relation == "acl:relcl" else None
            if pronoun is not None and tree[pronoun].text.lower() == tree[own].text.lower():
                return {verb: {"head": tree[first].head, "relation": "acl:relcl"}}
    return {}
