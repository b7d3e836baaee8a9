"""Predicates that pass a date on: shot *shortly after he came*, hard *to meet*, on *buying* it."""

from __future__ import annotations

from timeline.events.grammar.completion import HARD
from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.syntax.tree import Tree

_CLOSELY = frozenset("shortly soon just immediately moments minutes hours seconds".split())


def passes_on(tree: Tree, at: int, date: int) -> bool:
    """Whether a predicate only sets the scene for the one around it, which the date is of."""
    alone = (_is_denied_part, _is_no_fact, _is_close_to, is_as_planned, _is_hard_to_do)
    return any(passes(tree, at) for passes in alone) or (
        (tree[at].relation == "acl" and _comes_after(tree, at, date))
        or (tree[at].base == "advcl" and _is_parted_from(tree, at, date))
    )


def _is_close_to(tree: Tree, at: int) -> bool:
    """Whether a clause tells just when something else was: shot *shortly after* he came home."""
    if tree[at].base != "advcl" or tree[at].head > at or tree[at].head < 0:
        return False
    marks = [child for child in tree.children(at) if tree[child].base == "mark"]
    close = bool(marks) and tree[marks[0] - 1].text.lower() in _CLOSELY
    dates = any(tree[child].date >= 0 for child in tree.children(tree[at].head))
    return close and not dates and tree[marks[0]].text.lower() in ("after", "before")


def is_as_planned(tree: Tree, at: int) -> bool:
    """Whether a participle only says that it was foreseen: it began *as planned* on Saturday."""
    if tree[at].text.lower() not in ("planned", "scheduled", "expected", "promised", "agreed"):
        return False
    as_ = any(tree[child].text.lower() == "as" for child in tree.children(at))
    return as_ and subject_of(tree, at) is None


def _is_denied_part(tree: Tree, at: int) -> bool:
    """Whether a participle tells what was not done: submitted *without a word altered*."""
    noun = tree[at].head
    return tree[at].base == "acl" and any(
        tree[child].base == "case" and tree[child].text.lower() == "without"
        for child in tree.children(noun)
    )


def _is_no_fact(tree: Tree, at: int) -> bool:
    """Whether a gerund tells what somebody wants or is blamed for: set its sights *on buying*."""
    if tree[at].xpos != "VBG" or tree[at].base not in ("advcl", "acl"):
        return False
    first = min(verb_group(tree, at))
    return first > 0 and tree[first - 1].head == at and tree[first - 1].text.lower() in _TOWARDS


_TOWARDS = ("on", "of", "for", "about", "toward", "towards", "at", "against", "from", "to")


def _is_hard_to_do(tree: Tree, at: int) -> bool:
    """Whether an infinitive tells what was hard: it made it difficult *to meet* demand."""
    above = tree[at].head
    return (
        above >= 0
        and tree[above].upos == "ADJ"
        and tree[above].text.lower() in HARD
        and tree[at].base in ("advcl", "csubj", "ccomp", "xcomp")
        and any(tree[child].xpos == "TO" for child in tree.children(at))
    )


def only_begins(tree: Tree, at: int) -> bool:
    """Whether a participle says no more than from when: *Beginning* in 1915, they mounted …"""
    begins = tree[at].text.lower() in ("beginning", "starting") and tree[at].base == "advcl"
    return begins and all(tree[child].base != "obj" for child in tree.children(at))


def _comes_after(tree: Tree, at: int, date: int) -> bool:
    """Whether a comma parts a date from a participle: 29 cents *adjusted* for it, for the year."""
    first = min(n for n in tree.below(date) if tree[n].upos != "PUNCT")
    own = min(tree.below(at))
    parted = first > at and tree[first - 1].text == ","
    return parted and own > 0 and "," not in (tree[own].text, tree[own - 1].text)


def _is_parted_from(tree: Tree, at: int, date: int) -> bool:
    """Whether commas part a clause from the date behind it: he sailed, *as you know*, on 3 May."""
    above, first = tree[at].head, min(tree.below(at))
    comma = first > 0 and "," in (tree[first].text, tree[first - 1].text)
    if not 0 <= above < first or not comma or subject_of(tree, at) is None:
        return False
    start = min(n for n in tree.below(date) if tree[n].upos != "PUNCT")
    return start > at and tree[start - 1].text == "," and tree[date].head == at
