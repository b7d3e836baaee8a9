"""Verbs whose subject was hung on something else, put back on them."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import FINITE, NOUNS, is_predicate
from timeline.events.patterns.words import REPORTING
from timeline.syntax.tree import Changes, Tree

_ON_A_NOUN = ("compound", "nummod", "amod", "nmod")


def subject_at_date(tree: Tree) -> Changes:
    """Also on Friday, *Ann Lee* flew home: she was read as what explains the date."""
    for at, token in enumerate(tree.tokens):
        if token.date < 0 or token.head < at or not is_predicate(tree, token.head):
            continue
        finite = tree[min(verb_group(tree, token.head))].xpos in FINITE
        if not finite or subject_of(tree, token.head) is not None:
            continue
        named = [
            child
            for child in tree.children(at)
            if tree[child].base == "appos" and child > at and tree[child].upos in NOUNS
        ]
        if named:
            return {named[0]: {"head": token.head, "relation": "nsubj"}}
    return {}


def subject_after_date(tree: Tree) -> Changes:
    """In 1943 *bombers* flew: the year was read as telling which bombers."""
    for at, token in enumerate(tree.tokens):
        noun = token.head
        if token.date < 0 or token.base not in _ON_A_NOUN or noun <= at:
            continue
        verb = tree[noun].head
        aged = token.text.lower().endswith("century")
        if aged or tree[noun].base != "obl" or verb <= noun or subject_of(tree, verb) is not None:
            continue
        cases = [
            child
            for child in (*tree.children(noun), *tree.children(at))
            if tree[child].base == "case"
        ]
        close = max(tree.below(noun)) + 1 == min(verb_group(tree, verb))
        if cases == [at - 1] and close and tree[min(verb_group(tree, verb))].xpos in FINITE:
            return {
                noun: {"head": verb, "relation": "nsubj"},
                at: {"head": verb, "relation": "obl"},
                at - 1: {"head": at},
            }
    return {}


def subject_behind_comma(tree: Tree) -> Changes:
    """With its consent to the truce, *Rask, Kalo and Orland* ceased fire: no names of the truce."""
    for verb, token in enumerate(tree.tokens):
        finite = token.xpos in ("VBD", "VBZ") and token.base in ("root", "ccomp", "parataxis")
        if not finite or verb < 4 or subject_of(tree, verb) is not None:
            continue
        if min(verb_group(tree, verb)) != verb:
            continue
        found = None
        for noun in (verb - 1, *tree.above(verb - 1)):
            below = tree.below(noun)
            if verb in below or max(below) != verb - 1:
                break
            first = min(below)
            parted = "," in (tree[first].text, tree[first - 1].text if first else "")
            if tree[noun].base == "appos" and parted and tree[noun].upos in NOUNS:
                found = noun
        if found is not None and any(tree[up].base == "obl" for up in tree.above(found)):
            return {found: {"head": verb, "relation": "nsubj"}}
    return {}


def subject_of_ing(tree: Tree) -> Changes:
    """After fighting *the force took* the town: nobody fought the force."""
    for verb, token in enumerate(tree.tokens):
        if token.xpos != "VBD" or verb < 2 or subject_of(tree, verb) is not None:
            continue
        for noun in (verb - 1, *tree.above(verb - 1)):
            below = tree.below(noun)
            if verb in below or max(below) != verb - 1:
                break
            ing = tree[noun].head
            if tree[noun].base == "obj" and ing >= 0 and tree[ing].xpos == "VBG":
                if tree[ing].head == verb and min(verb_group(tree, verb)) == verb:
                    return {noun: {"head": verb, "relation": "nsubj"}}
                break
    return {}


def subject_of_clause(tree: Tree) -> Changes:
    """He fled after *his mother and others drowned*: they were read as what he fled after."""
    for verb, token in enumerate(tree.tokens):
        if verb < 2 or token.base not in ("advcl", "acl", "conj", "parataxis"):
            continue
        end = _before_aside(tree, verb)
        past = token.xpos == "VBD" or (token.xpos == "VBN" and end < verb - 1)
        if not past or subject_of(tree, verb) is not None:
            continue
        if min(verb_group(tree, verb)) != verb:
            continue
        for noun in (end, *tree.above(end)):
            below = [at for at in tree.below(noun) if not end < at < verb]
            if verb in below or max(below) != end:
                break
            cases = [
                child
                for child in tree.children(noun)
                if tree[child].base == "case" and tree[child].text.lower() in _OPENING
            ]
            if cases and tree[noun].base in ("obl", "nmod") and tree[noun].date < 0:
                above = tree[noun].head if tree[noun].head != verb else token.head
                return {
                    noun: {"head": verb, "relation": "nsubj"},
                    cases[0]: {"head": verb, "relation": "mark", "upos": "SCONJ"},
                    verb: {"relation": "advcl", "head": above, "xpos": "VBD"},
                }
    return {}


def _before_aside(tree: Tree, verb: int) -> int:
    """The word before a verb, or before what stands between dashes: *others* – of us – left."""
    mark = tree[verb - 1].text
    if mark not in ("--", "_", "–", "—"):
        return verb - 1
    opens = next((at for at in range(verb - 2, 0, -1) if tree[at].text == mark), verb)
    return opens - 1


_OPENING = ("after", "before", "since", "until", "till")


def speaker_at_end(tree: Tree) -> Changes:
    """It lost much of its support, *party sources said* on Monday: they were read as its own."""
    for verb, token in enumerate(tree.tokens):
        says = token.xpos == "VBD" and token.text.lower() in REPORTING
        if (
            not says
            or token.base not in ("parataxis", "conj")
            or subject_of(tree, verb) is not None
        ):
            continue
        first = verb
        while first > 0 and tree[first - 1].upos in _NOMINAL:
            first -= 1
        run = range(first, verb)
        ends = all(
            tree[at].date >= 0 or tree[at].upos != "VERB" for at in range(verb + 1, len(tree))
        )
        if not 0 < len(run) < _LONG or tree[first - 1].text != "," or not ends:
            continue
        nouns = [at for at in run if tree[at].upos in NOUNS]
        of = next((at for at in run if tree[at].upos == "ADP"), verb)
        heads = [at for at in nouns if at < of]
        if not heads or tree[verb - 1].upos not in NOUNS:
            continue
        changes: Changes = {
            at: {"head": heads[-1], "relation": "compound"}
            for at in run
            if tree[at].head not in run
        }
        changes[heads[-1]] = {"head": verb, "relation": "nsubj"}
        if tree[first - 1].head in run:
            changes[first - 1] = {"head": token.head}
        return changes
    return {}


_NOMINAL = ("NOUN", "PROPN", "ADJ", "DET", "CCONJ", "NUM", "ADP", "PRON")

_LONG = 12
"""Words that the name of who says something may have."""


def subject_across(tree: Tree) -> Changes:
    """*Holm*, ill and old, remained president: his name was read as a part of the noun behind."""
    for verb, token in enumerate(tree.tokens):
        if token.xpos not in ("VBD", "VBZ", "VBP") or subject_of(tree, verb) is not None:
            continue
        for thing in tree.children(verb):
            if tree[thing].base != "obj" or thing < verb:
                continue
            across = [
                at
                for at in tree.children(thing)
                if at < verb and tree[at].upos in NOUNS and tree[at].base in ("compound", "amod")
            ]
            if across:
                return {across[-1]: {"head": verb, "relation": "nsubj"}}
    return {}


def inverted(tree: Tree) -> Changes:
    """*In August began* the evacuation: what follows the verb is what began."""
    for verb, token in enumerate(tree.tokens[:8]):
        if token.xpos != "VBD" or token.head >= 0 or verb < 2 or tree[verb - 1].date < 0:
            continue
        objects = [at for at in tree.children(verb) if tree[at].base == "obj" and at > verb]
        first = tree[min(tree.below(verb - 1))].base == "case"
        if token.text.lower() in _COMING and objects and first and subject_of(tree, verb) is None:
            return {objects[0]: {"relation": "nsubj"}}
    return {}


_COMING = ("began", "came", "followed", "started", "ended", "occurred", "arrived", "appeared")


def subject_before_aside(tree: Tree) -> Changes:
    """It fell, and *Holm*, who had sued, *did not come*: he was hung on what stands before."""
    for verb, token in enumerate(tree.tokens):
        if token.base not in ("parataxis", "conj", "root") or subject_of(tree, verb) is not None:
            continue
        first = min(verb_group(tree, verb))
        if tree[first].xpos not in FINITE or first < 3 or tree[first - 1].text != ",":
            continue
        for child in tree.children(verb):
            opens = min(tree.below(child))
            opens -= tree[opens].text != ","
            noun = opens - 1
            if tree[child].base != "advcl" or noun < 1 or tree[opens].text != ",":
                continue
            row = any(tree[n].base == "cc" for n in tree.children(noun))
            if tree[noun].base == "conj" and row and max(tree.below(child)) >= first - 2 > noun:
                return {noun: {"head": verb, "relation": "nsubj"}}
        for noun in tree.above(first - 1):
            ands = [child for child in tree.children(noun) if tree[child].base == "cc"]
            aside = [child for child in tree.children(noun) if tree[child].base == "acl"]
            ends = max(n for n in tree.below(noun) if n < first) >= first - 2
            if tree[noun].base == "conj" and ands and aside and ends and ands[0] < noun < first:
                if tree[noun].upos not in NOUNS or verb in tree.below(noun):
                    break
                comma = "," in (tree[min(tree.below(aside[0]))].text, tree[noun + 1].text)
                if comma:
                    return {noun: {"head": verb, "relation": "nsubj"}, ands[0]: {"head": verb}}
                break
    return {}


def subject_behind(tree: Tree) -> Changes:
    """He died, *and the widow*, in need, *sent* her son: she was read as the subject before."""
    for noun, token in enumerate(tree.tokens):
        head = token.head
        if token.base != "nsubj" or not 0 <= head < noun or token.upos not in NOUNS:
            continue
        if not any(tree[child].base == "cc" for child in tree.children(noun)):
            continue
        verb = next(
            (
                at
                for at in tree.children(head)
                if at > noun
                and tree[at].base == "conj"
                and tree[at].xpos in ("VBD", "VBN")
                and min(verb_group(tree, at)) == at
                and subject_of(tree, at) is None
            ),
            None,
        )
        if verb is not None:
            return {
                noun: {"head": verb, "relation": "nsubj"},
                verb: {"xpos": "VBD"},
                **{
                    at: {"head": noun}
                    for at in tree.children(head)
                    if noun < at < verb and tree[at].base == "conj"
                },
            }
    return {}


def subject_as_apposition(tree: Tree) -> Changes:
    """At the ford, *the crew* used oars: who did it was read as another name of the place."""
    for verb, token in enumerate(tree.tokens):
        if token.base != "root" or token.xpos not in ("VBD", "VBN"):
            continue
        if min(verb_group(tree, verb)) != verb or subject_of(tree, verb) is not None:
            continue
        acts = any(tree[child].base == "obj" and child > verb for child in tree.children(verb))
        for place in tree.children(verb):
            if not acts or tree[place].base != "obl" or place > verb or tree[place].date >= 0:
                continue
            who = next((c for c in tree.children(place) if tree[c].base == "appos"), None)
            first = who if who is None else min(n for n in tree.below(who) if tree[n].text != ",")
            if who is None or first is None or tree[first - 1].text != "," or who > verb:
                continue
            placed = any(tree[c].base == "case" for c in tree.children(place))
            if placed and tree[first].text.lower() == "the":
                return {
                    who: {"head": verb, "relation": "nsubj"},
                    verb: {"xpos": "VBD"},
                    **{c: {"head": who} for c in tree.children(place) if who < c < verb},
                }
    return {}
