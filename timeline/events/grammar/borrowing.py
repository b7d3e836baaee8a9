"""The subject that a predicate shares with another clause, and what else it shares."""

from __future__ import annotations

from timeline.events.grammar.constituents import (
    is_participle,
    negates,
    phrase_around,
    subject_of,
    tells_of_the_past,
    verb_group,
    whole_subject,
)
from timeline.events.grammar.predicates import is_predicate
from timeline.events.grammar.relatives import MADE, PAPERS, called, relative_of
from timeline.events.patterns.words import INTRANSITIVE, is_event_noun
from timeline.syntax.tree import Tree


def borrowed_subject(tree: Tree, at: int) -> tuple[list[int], bool, list[int]]:
    """The subject of a predicate that has none of its own, and the auxiliaries it shares."""
    token = tree[at]
    if token.head < 0:
        return [], False, []
    above = token.head
    if token.base == "conj" and is_predicate(tree, above):
        said = tree[above].base == "ccomp" and tree[at].xpos in ("VBD", "VBN") and _comma(tree, at)
        said = said and any(tree[child].xpos == "MD" for child in tree.children(above))
        if said or (tree[above].base == "advcl" and _comma(tree, at)):
            # It stalled, because the tool failed, and *was stopped*
            above = next((up for up in tree.above(above) if is_predicate(tree, up)), above)
        above = _finite_above(tree, at, above)
        subject, participle, more = _subject_words(tree, above)
        own = any(tree[child].base in ("aux", "cop") for child in tree.children(at))
        same = tree[above].xpos == token.xpos or (tree[above].xpos, token.xpos) == ("VBN", "VBD")
        shared = (
            []
            if own or not same or token.text.lower() in INTRANSITIVE
            else [
                child
                for child in tree.children(above)
                if tree[child].base == "aux" or negates(tree, child)
            ]
        )
        passive = token.xpos == "VBN" and not own and not shared
        passive = passive and token.text.lower() not in INTRANSITIVE
        passive = passive and not is_active_too(tree, at)
        return subject, participle or passive, [*more, *shared]
    if token.base == "acl" and token.xpos == "VBG" and _is_loose(tree, at):
        verb = next((up for up in tree.above(at) if is_predicate(tree, up)), None)
        if verb is not None:
            return _subject_words(tree, verb)[0], tells_of_the_past(tree, at), []
    if token.base == "acl" and token.xpos == "VBG" and tree[above].text.lower() in _NOBODY:
        verb = next((up for up in tree.above(at) if is_predicate(tree, up)), None)
        if verb is not None:
            return _subject_words(tree, verb)[0], tells_of_the_past(tree, at), []
    if token.base == "acl":
        if tree[above].date >= 0:
            return [], False, []
        above = called(tree, _told_of(tree, above, at))
        if token.upos == "VERB" and token.xpos in ("VBN", "VBD", "VBG"):
            past = token.xpos != "VBG" or tells_of_the_past(tree, at)
            # Aid groups prepared for it: a noun with no other verb is the subject of this one.
            commas = sum(tree[n].text == "," for n in range(above, at))
            alone = tree[above].head < 0 and commas != 1
            past = past and not (alone and token.xpos in ("VBN", "VBD"))
            return phrase_around(tree, above, set(tree.below(at))), past, []
        return [], False, []
    if token.base == "advcl" and tree[min(verb_group(tree, at))].xpos in (
        "VBD",
        "VBZ",
        "VBP",
        "MD",
    ):
        return _noun_before(tree, at), False, []
    if token.base in ("advcl", "xcomp", "parataxis") and is_predicate(tree, above):
        subject, _, _ = _subject_words(tree, above)
        participle = token.base == "advcl" and is_participle(tree, at)
        return subject, participle or token.xpos == "VBN", []
    return [], False, []


def _comma(tree: Tree, at: int) -> bool:
    """Whether a comma stands before all that hangs on a word."""
    first = min(tree.below(at))
    return "," in (tree[first].text, tree[first - 1].text if first else "")


def is_active_too(tree: Tree, at: int) -> bool:
    """Whether a second verb, read as a participle, is in the past: they went in and *built* a shop.

    The first is, or it has an object.
    """
    first = tree[at].head
    if tree[at].base != "conj" or tree[at].xpos != "VBN" or first < 0:
        return False
    if any(tree[child].relation in ("obl:agent", "aux:pass") for child in tree.children(at)):
        return False
    filled = any(tree[child].base == "obj" for child in tree.children(at))
    shares = any(tree[child].relation == "aux:pass" for child in tree.children(first))
    if shares and tree[at].text.lower() in _WITH_OBJECT:
        return False  # was given a chair and *appointed* OBE
    return filled or (tree[first].xpos == "VBD" and subject_of(tree, first) is not None)


_NOBODY = frozenset("peace war use office power control place part action steps".split())
"""What is made or taken, and does nothing: made *peace*, signing the treaty."""
_WITH_OBJECT = frozenset(
    "appointed elected made created declared named called given awarded granted offered paid sent "
    "handed denied promised".split()
)
"""Participles that have an object in the passive too."""
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def _finite_above(tree: Tree, at: int, above: int) -> int:
    """The verb that a finite verb stands beside, where the tree has it beside an infinitive.

    She saw it being done, and *had* her son treated.
    """
    alike = tree[above].xpos == "VBN" and len(verb_group(tree, above)) == 1
    if tree[min(verb_group(tree, at))].xpos not in _FINITE or alike:
        return above
    for predicate in (above, *tree.above(above)):
        group = verb_group(tree, predicate) if is_predicate(tree, predicate) else []
        if group and tree[min(group)].xpos in _FINITE:
            return predicate
    return above


def _is_loose(tree: Tree, at: int) -> bool:
    """Whether a comma parts a participle from a noun in a phrase: as a conductor, *visiting* it."""
    first, noun = min(tree.below(at)), tree[at].head
    comma = "," in (tree[first].text, tree[first - 1].text if first else "")
    states = is_predicate(tree, noun)  # he became the hero of the war, *taking* the fort
    placed = tree[noun].base in ("obl", "nmod", "xcomp") or states
    return comma and placed and tree[noun].upos == "NOUN"


def _told_of(tree: Tree, noun: int, participle: int) -> int:
    """Who or what a participle tells of, and not of what befell them: the arrival of *the men*."""
    if tree[participle].text.lower() in MADE and tree[participle - 1].text == ",":
        paper = next((up for up in tree.above(noun) if tree[up].text.lower() in PAPERS), None)
        if tree[noun].text.lower() not in PAPERS and paper is not None:
            return paper  # a *motion* for summary judgment, filed in May
    near = participle - 1 - (tree[participle - 1].text == ",")
    if tree[near].upos in ("NOUN", "PROPN") and near != noun:
        between = next((up for up in tree.above(near) if is_predicate(tree, up)), None)
        if between is not None and between in tree.below(noun):
            return near  # talks resumed after a *deal* reached …
    if not is_event_noun(tree[noun].text) or tree[participle].text.lower() in _OF_EVENTS | MADE:
        return noun
    inner = [
        child
        for child in tree.children(noun)
        if noun < child < participle
        and tree[child].base == "nmod"
        and any(tree[below].text.lower() == "of" for below in tree.children(child))
    ]
    return inner[-1] if inner else noun


_OF_EVENTS = frozenset(
    "launched begun ended led planned staged mounted organised organized ordered started held "
    "announced undertaken conducted commenced scheduled postponed commanded".split()
)
"""What is done to what takes place: the invasion of Rask *launched* in May."""


def _subject_words(tree: Tree, at: int) -> tuple[list[int], bool, list[int]]:
    own = subject_of(tree, at)
    if own is None:
        return borrowed_subject(tree, at)
    if (relative := relative_of(tree, at, own)) is not None:
        return phrase_around(tree, relative[0], set(tree.below(at))), False, []
    return whole_subject(tree, own), False, []


def _noun_before(tree: Tree, at: int) -> list[int]:
    """The noun before a finite verb whose subject was misread: after *a section* gave way."""
    noun = min(verb_group(tree, at)) - 1
    if noun < 0 or tree[noun].upos not in ("NOUN", "PROPN", "PRON"):
        return []
    gone = {
        below
        for child in tree.children(noun)
        if tree[child].base == "case"
        for below in tree.below(child)
    }
    return sorted(set(tree.below(noun)) - gone - set(tree.below(at)))
