"""Which words are the head of a clause, and which only name times."""

from __future__ import annotations

from timeline.syntax.tree import Tree

TIME_NOUNS = frozenset(
    "year quarter month week day weekend season summer winter spring autumn fall morning evening "
    "afternoon night half period end beginning start middle eve time date hour hours decade "
    "century term session moment way reason".split()
)
"""Nouns of times, and of what else a clause tells of without being about it."""


def is_predicate(tree: Tree, at: int) -> bool:
    """Whether a word is the head of a clause: a verb, or what a copula makes a predicate."""
    token = tree[at]
    if token.upos == "VERB":
        return token.base not in ("amod", "compound", "case", "mark", "fixed")
    if token.upos == "AUX":
        return token.base not in ("aux", "cop")
    return any(tree[child].relation == "cop" for child in tree.children(at))


FINITE = ("VBD", "VBZ", "VBP", "MD")
"""Tags of Penn of finite verbs."""
NOUNS = ("NOUN", "PROPN", "PRON")
"""Universal parts of speech that may be a subject."""
