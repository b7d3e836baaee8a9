"""What goes with a date, by the tree: for the *slow* third quarter, on 24 August, *a feast*."""

from __future__ import annotations

from timeline.events.grammar.governor import (
    Governor,
)
from timeline.events.patterns.words import REPORTING
from timeline.syntax.tree import Tree


def told_of_date(tree: Tree, date: int) -> frozenset[int]:
    """What is told of a date itself: until 1478, *when the town was sold*; 24 August, *a feast*."""
    return tree.of_word(_told_of_date, date)


def _told_of_date(tree: Tree, date: int) -> frozenset[int]:
    gone: set[int] = set()
    verb = tree[date].head
    goes_on = tree[verb].xpos == "VBG" and any(
        tree[child].text.lower() in ("was", "were") for child in tree.children(verb)
    )
    for child in tree.children(date):
        first = min(tree.below(child))
        apart = tree[first].upos == "PUNCT" or tree[first - 1].upos == "PUNCT"
        if tree[verb].text.lower() in _COMING and tree[child].relation in ("acl:relcl", "advcl"):
            continue  # the only change came in May *when he took over*
        if goes_on and tree[child].relation == "acl:relcl":
            continue  # was cooking on Friday *when he was shot*
        if tree[first].text.lower() == "that" and _is_content(tree, date):
            continue  # said on Friday *that he would come*
        if tree[child].relation == "acl:relcl" or (
            tree[child].base == "appos" and apart and first - date <= 2
        ):
            gone.update(tree.below(child))
    return frozenset(gone)


_COMING = ("came", "comes", "occurred", "happened")


def _is_content(tree: Tree, date: int) -> bool:
    """Whether "that" behind a date tells what a verb says: demanded last night *that she go*."""
    verb = tree[date].head
    if tree[verb].text.lower() in REPORTING:
        return True
    said = verb < date and tree[verb].upos == "VERB" and min(tree.below(date)) == verb + 1
    return said and not tree[date].text.lower().startswith("the ")


_ADVERBS = frozenset("today yesterday tomorrow tonight".split())
_SEEING = frozenset("saw sees see witnessed marked brought proved heralded".split())


def sees(tree: Tree, date: int) -> bool:
    """Whether a date is the subject of its clause: *2007* saw a rise, *that winter* closed it."""
    verb = tree[date].head
    if tree[date].base != "nsubj":
        return False
    named = tree[date].text.lower().split(" ")[0] not in _ADVERBS
    opens = date == 0 or tree[date - 1].upos in ("SCONJ", "CCONJ", "PUNCT", "ADV")
    filled = any(tree[child].base == "obj" and child > verb for child in tree.children(verb))
    acts = named and opens and tree[verb].upos == "VERB" and filled
    return acts or tree[verb].text.lower() in _SEEING


def described(tree: Tree, date: int) -> set[int]:
    """What describes a date in front of it, with its preposition: for the *slow* third quarter."""
    before = [child for child in tree.children(date) if child < date]
    if not any(tree[child].base == "amod" for child in before):
        return set()
    return {
        below
        for child in before
        if tree[child].base in ("amod", "advmod", "det", "case")
        for below in tree.below(child)
    }


def wrapping(tree: Tree, date: int, found: Governor) -> set[int]:
    """What goes with the date: what hangs on it, and what only leads to it, the quarter ended …"""
    told = told_of_date(tree, date)
    gone = set() if found.at in told else {*told, *described(tree, date)}
    for at in found.wrapper:
        below = set(tree.below(at))
        if found.at not in below and len(below) <= 6:
            gone |= below
    return gone
