"""Subjects that were read as something else, put on their verbs."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import is_predicate
from timeline.syntax.tree import Changes, Tree

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOUNS = ("NOUN", "PROPN", "PRON")


def _with_two_subjects(tree: Tree) -> list[tuple[int, list[int]]]:
    """The verbs that have two or more subjects before them, each with those."""
    before: dict[int, list[int]] = {}
    for at, token in enumerate(tree.tokens):
        if token.relation == "nsubj" and at < token.head:
            before.setdefault(token.head, []).append(at)
    return [(verb, subjects) for verb, subjects in before.items() if len(subjects) > 1]


def absolute(tree: Tree) -> Changes:
    """*The wind having eased*, the master sailed: the first of two subjects is the participle's."""
    for verb, subjects in _with_two_subjects(tree):
        end = max(tree.below(subjects[0])) + 1
        for child in tree.children(verb):
            group = verb_group(tree, child) if tree[child].base == "advcl" else []
            if group and min(group) == end and tree[end].xpos == "VBG":
                return {subjects[0]: {"head": child}}
    return {}


def split_name(tree: Tree) -> Changes:
    """*Rask Savings Inc.* said: the words of one name were read as two subjects."""
    for _, subjects in _with_two_subjects(tree):
        first, second = subjects[:2]
        beside = second - first <= 3 and all(
            tree[at].upos in ("PROPN", "NOUN", "ADJ") for at in range(first, second + 1)
        )
        if beside and tree[second].upos == "PROPN" and tree[first].xpos in _OF_NAMES:
            return {first: {"head": second, "relation": "compound"}}
    return {}


_OF_NAMES = ("NNP", "NNPS", "NN", "NNS")


def whose_clause(tree: Tree) -> Changes:
    """Ann, whose books *sold*, *died*: the verb of "whose" was read as that of the sentence."""
    whose = next((at for at, token in enumerate(tree.tokens) if token.text.lower() == "whose"), -1)
    noun = tree[whose].head
    if whose < 1 or noun < 0 or tree[noun].base != "nsubj" or tree[noun].head < 0:
        return {}
    owner = tree[noun].head
    if is_predicate(tree, owner):
        owner = next((at for at in range(whose - 1, -1, -1) if tree[at].upos in _NOUNS), -1)
    if not 0 <= owner < whose or tree[owner].upos not in _NOUNS:
        return {}
    verbs = [
        at
        for at in range(noun + 1, len(tree))
        if tree[at].xpos in _FINITE and is_predicate(tree, at)
    ]
    if (
        len(verbs) < 2
        or tree[verbs[0]].base == "acl"
        or tree[verbs[1]].head != verbs[0]
        or tree[verbs[1] - 1].text != ","
    ):
        return {}
    first, second = verbs[:2]
    changes: Changes = {
        noun: {"head": first},
        first: {"head": owner, "relation": "acl:relcl"},
        second: {"head": tree[first].head, "relation": tree[first].relation},
    }
    for child in tree.children(first):
        if child < whose and tree[child].base == "nsubj":
            changes[child] = {"head": second}
    return changes


def clause_of_time(tree: Tree) -> Changes:
    """*When* Ann Lee, the mayor, *left*, Holm came: her verb was read as telling of her name."""
    for verb, subjects in _with_two_subjects(tree):
        first = subjects[0]
        marks = [
            child
            for child in tree.children(verb)
            if child < first and (tree[child].xpos == "WRB" or tree[child].base == "mark")
        ]
        inner = [
            child
            for child in tree.children(first)
            if tree[child].base == "acl"
            and tree[child].xpos in ("VBD", "VBZ")
            and subject_of(tree, child) is None
        ]
        if marks and inner:
            changes: Changes = {mark: {"head": inner[0]} for mark in marks}
            changes[inner[0]] = {"head": verb, "relation": "advcl"}
            changes[first] = {"head": inner[0]}
            return changes
    return {}


def row_of_clauses(tree: Tree) -> Changes:
    """They took it, *and police found* him: the subject was read as the end of a row of nouns."""
    for verb, token in enumerate(tree.tokens):
        if token.base != "conj" or token.xpos not in ("VBD", "VBZ") or verb == 0:
            continue
        noun = verb - 1
        own = any(tree[child].base in ("cc", "nsubj") for child in tree.children(verb))
        joins = tree[noun].base == "conj" and tree[noun].upos in _NOUNS
        ands = [child for child in tree.children(noun) if tree[child].base == "cc"]
        if own or not joins or not ands or tree[noun].head == verb or token.head > noun:
            continue
        if is_predicate(tree, noun) or tree[noun].head <= token.head:
            continue
        changes: Changes = {noun: {"head": verb, "relation": "nsubj"}}
        changes[ands[0]] = {"head": verb}
        return changes
    return {}


def direction(tree: Tree) -> Changes:
    """*South of the river*, Holm attacked: where, not who."""
    first = tree[0] if len(tree) else None
    if first is None or first.text.lower() not in _DIRECTIONS or first.base != "nsubj":
        return {}
    named = [at for at in tree.children(0) if tree[at].base == "appos"]
    placed = any(tree[at].base == "nmod" for at in tree.children(0))
    if not named or not placed or first.head < named[0]:
        return {}
    return {
        0: {"relation": "advmod", "upos": "ADV", "xpos": "RB"},
        named[0]: {"head": first.head, "relation": "nsubj"},
    }


_DIRECTIONS = frozenset(
    "south north east west northeast northwest southeast southwest outside inside".split()
)


def gerund_subject(tree: Tree) -> Changes:
    """*Lending from libraries* is built in: what opens the sentence is its subject."""
    first = tree[0] if len(tree) else None
    if first is None or first.xpos != "VBG" or first.base != "advcl" or first.head < 0:
        return {}
    finite = tree[min(verb_group(tree, first.head))].xpos in _FINITE
    if not finite or subject_of(tree, first.head) is not None:
        return {}
    return {0: {"relation": "nsubj", "upos": "NOUN", "xpos": "NN"}}


def subject_at_date(tree: Tree) -> Changes:
    """Also on Friday, *Ann Lee* flew home: she was read as what explains the date."""
    for at, token in enumerate(tree.tokens):
        if token.date < 0 or token.head < at or not is_predicate(tree, token.head):
            continue
        finite = tree[min(verb_group(tree, token.head))].xpos in _FINITE
        if not finite or subject_of(tree, token.head) is not None:
            continue
        named = [
            child
            for child in tree.children(at)
            if tree[child].base == "appos" and child > at and tree[child].upos in _NOUNS
        ]
        if named:
            return {named[0]: {"head": token.head, "relation": "nsubj"}}
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
        finite = token.xpos == "VBD" and token.base in ("advcl", "acl", "conj")
        if not finite or verb < 2 or subject_of(tree, verb) is not None:
            continue
        if min(verb_group(tree, verb)) != verb:
            continue
        for noun in (verb - 1, *tree.above(verb - 1)):
            below = tree.below(noun)
            if verb in below or max(below) != verb - 1:
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
                    verb: {"relation": "advcl", "head": above},
                }
    return {}


_OPENING = ("after", "before", "since", "until", "till")
