"""Which words are the head of a clause, and which only name times."""

from __future__ import annotations

import re

from timeline.syntax.tree import Tree

TIME_NOUNS = frozenset(
    "year quarter month week day weekend season summer winter spring autumn fall morning evening "
    "afternoon night half period end beginning start middle eve time date hour hours decade "
    "century term session moment way reason".split()
)
"""Nouns of times, and of what else a clause tells of without being about it."""
NAMED_DAY = re.compile(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\b[a-z]{3,9}\.? \d{1,2}\b|\b\d{1,2} [a-z]{3,9}\b"
)
"""A day by its name or its number: *Friday*, *Oct. 23*, *3 May*."""


def is_predicate(tree: Tree, at: int) -> bool:
    """Whether a word is the head of a clause: a verb, or what a copula makes a predicate."""
    token = tree[at]
    if token.upos == "VERB":
        return token.base not in ("amod", "compound", "case", "mark", "fixed")
    if token.upos == "AUX":
        return token.base not in ("aux", "cop")
    return any(tree[child].relation == "cop" for child in tree.children(at))


def root_of(tree: Tree) -> int | None:
    """The word that all others of a sentence hang on."""
    return next((at for at, token in enumerate(tree.tokens) if token.head < 0), None)


FINITE = ("VBD", "VBZ", "VBP", "MD")
"""Tags of Penn of finite verbs."""
NOUNS = ("NOUN", "PROPN", "PRON")
"""Universal parts of speech that may be a subject."""
