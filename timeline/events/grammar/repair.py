"""What no sentence can be, put right in its tree: two subjects, no finite verb, half a row.

A parser of three megabytes makes such mistakes in one sentence of twenty or so. Only what cannot be
right is touched; each repair says by what it is known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.events.grammar.misread_subjects import (
    absolute,
    clause_of_time,
    direction,
    gerund_subject,
    row_of_clauses,
    split_name,
    subject_at_date,
    subject_of_clause,
    subject_of_ing,
    whose_clause,
)
from timeline.events.grammar.misread_verbs import (
    intransitive,
    noun_in_ing,
    perfect_participle,
    progressive,
    reduced,
)
from timeline.syntax.tree import Changes, Token, Tree


def repaired(tree: Tree) -> Tree:
    """A tree without what cannot be right; the same one where nothing is.

    >>> from timeline.syntax.parser import parse
    >>> text = "The wind having eased, we sailed."
    >>> tree = repaired(parse(text, [((0, len(text)), [])])[0])
    >>> [tree[at].text for at, token in enumerate(tree.tokens) if token.base == "nsubj"]
    ['wind', 'we']
    """
    for repair in _REPAIRS:
        changes = repair(tree)
        if changes and _is_a_tree(changed := _changed(tree, changes)):
            tree = changed
    return tree


def _is_a_tree(tree: Tree) -> bool:
    """Whether every word hangs, over others, on the one root."""
    roots = sum(token.head < 0 for token in tree.tokens)
    for at in range(len(tree)):
        steps = 0
        while at >= 0 and steps <= len(tree):
            at = tree[at].head
            steps += 1
        if at >= 0:
            return False
    return roots == 1


def _changed(tree: Tree, changes: Changes) -> Tree:
    tokens: list[Token] = list(tree.tokens)
    for at, fields in changes.items():
        if "relation" in fields:
            fields = {**fields, "base": str(fields["relation"]).split(":")[0]}
        tokens[at] = replace(tokens[at], **fields)  # type: ignore[arg-type]
    return Tree(tuple(tokens))


_REPAIRS: tuple[Callable[[Tree], Changes], ...] = (
    split_name,
    whose_clause,
    progressive,
    absolute,
    clause_of_time,
    perfect_participle,
    intransitive,
    row_of_clauses,
    noun_in_ing,
    direction,
    reduced,
    gerund_subject,
    subject_at_date,
    subject_of_ing,
    subject_of_clause,
)
