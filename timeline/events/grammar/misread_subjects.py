"""Subjects that were read as something else, put on their verbs."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import TIME_NOUNS, is_predicate
from timeline.events.patterns.words import REPORTING
from timeline.syntax.tree import Changes, Tree

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOUNS = ("NOUN", "PROPN", "PRON")


def with_two_subjects(tree: Tree) -> list[tuple[int, list[int]]]:
    """The verbs that have two or more subjects before them, each with those."""
    before: dict[int, list[int]] = {}
    for at, token in enumerate(tree.tokens):
        if token.relation == "nsubj" and at < token.head:
            before.setdefault(token.head, []).append(at)
    return [(verb, subjects) for verb, subjects in before.items() if len(subjects) > 1]


def absolute(tree: Tree) -> Changes:
    """*The wind having eased*, the master sailed: the first of two subjects is the participle's."""
    for verb, subjects in with_two_subjects(tree):
        end = max(tree.below(subjects[0])) + 1
        for child in tree.children(verb):
            group = verb_group(tree, child) if tree[child].base == "advcl" else []
            if group and min(group) == end and tree[end].xpos == "VBG":
                return {subjects[0]: {"head": child}}
    return {}


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
    for verb, subjects in with_two_subjects(tree):
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


def subject_after_date(tree: Tree) -> Changes:
    """In 1943 *bombers* flew: the year was read as telling which bombers."""
    for at, token in enumerate(tree.tokens):
        noun = token.head
        if token.date < 0 or token.base not in ("compound", "nummod", "amod") or noun <= at:
            continue
        verb = tree[noun].head
        aged = token.text.lower().endswith("century")
        if aged or tree[noun].base != "obl" or verb <= noun or subject_of(tree, verb) is not None:
            continue
        cases = [child for child in tree.children(noun) if tree[child].base == "case"]
        close = max(tree.below(noun)) + 1 == min(verb_group(tree, verb))
        if cases == [at - 1] and close and tree[min(verb_group(tree, verb))].xpos in _FINITE:
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
            if tree[noun].base == "appos" and parted and tree[noun].upos in _NOUNS:
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
        end = _before_aside(tree, verb)
        past = token.xpos == "VBD" or (token.xpos == "VBN" and end < verb - 1)
        finite = past and token.base in ("advcl", "acl", "conj", "parataxis")
        if not finite or verb < 2 or subject_of(tree, verb) is not None:
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


def told_of_first_date(tree: Tree) -> Changes:
    """On 9 April, *the eve of the vote*, crowds came: it tells of the day, and nobody is it."""
    for _, subjects in with_two_subjects(tree):
        below = tree.below(subjects[0])
        first, last = min(below), max(below)
        if tree[subjects[0]].text.lower() not in TIME_NOUNS | _DAYS:
            continue
        opens = first > 1 and tree[first - 1].text == "," and tree[first - 2].date >= 0
        if opens and last < subjects[1] and "," in (tree[last].text, tree[last + 1].text):
            return {subjects[0]: {"head": first - 2, "relation": "appos"}}
    return {}


_DAYS = frozenset(
    "anniversary centenary bicentenary eve feast birthday holiday date deadline start end height "
    "festival vigil jubilee".split()
)


def row_before_verb(tree: Tree) -> Changes:
    """It crossed the hills *and Rask and Kalo fell*: what stands behind the "and" of a verb."""
    for verb, token in enumerate(tree.tokens):
        if token.base != "conj" or token.xpos != "VBD" or subject_of(tree, verb) is not None:
            continue
        ands = [child for child in tree.children(verb) if tree[child].base == "cc"]
        below = set(tree.below(verb))
        if not ands or ands[0] > verb or tree[verb - 1].upos not in _NOUNS:
            continue
        nouns = [
            at
            for at in range(ands[0] + 1, verb)
            if tree[at].upos in _NOUNS and tree[at].base == "conj" and at not in below
        ]
        if nouns and min(tree.below(nouns[0])) == ands[0] + 1 and tree[nouns[0]].head < ands[0]:
            return {nouns[0]: {"head": verb, "relation": "nsubj"}}
    return {}


def with_absolute(tree: Tree) -> Changes:
    """It bought the firm, *with holders tendering* their shares; resulted *in it losing* some."""
    for verb, token in enumerate(tree.tokens):
        if token.xpos != "VBG" or token.base != "advcl" or not 0 <= token.head < verb:
            continue
        own = subject_of(tree, verb)
        cases = [] if own is None else [n for n in tree.children(own) if tree[n].base == "case"]
        if cases and cases[0] < verb and tree[cases[0]].text.lower() == "in":
            return {cases[0]: {"head": verb, "relation": "mark", "upos": "SCONJ"}}
        noun = next((n for n in (verb - 1, *tree.above(verb - 1)) if tree[n].head == token.head), 0)
        first = min(tree.below(noun))
        opens = tree[first].text.lower() == "with" and first > 0 and tree[first - 1].text == ","
        whole = max(tree.below(noun)) == verb - 1 and tree[noun].base == "obl"
        if opens and whole and subject_of(tree, verb) is None:
            return {
                noun: {"head": verb, "relation": "nsubj"},
                first: {"head": verb, "relation": "mark", "upos": "SCONJ"},
            }
    return {}


def relative_at_date(tree: Tree) -> Changes:
    """The market, *which* last year had sales: the year was read as what had them."""
    for verb in {tree[at].head for at in tree.dated if tree[at].base == "nsubj"}:
        children = tree.children(verb)
        dates = [at for at in children if tree[at].base == "nsubj" and tree[at].date >= 0]
        objects = [at for at in children if tree[at].base == "obj"]
        if not dates or len(objects) < 2 or tree[objects[0]].xpos not in ("WDT", "WP"):
            continue
        if objects[0] < dates[0] < verb < objects[1]:
            return {objects[0]: {"relation": "nsubj"}, dates[0]: {"relation": "obl:unmarked"}}
    return {}


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
        nouns = [at for at in run if tree[at].upos in _NOUNS]
        of = next((at for at in run if tree[at].upos == "ADP"), verb)
        heads = [at for at in nouns if at < of]
        if not heads or tree[verb - 1].upos not in _NOUNS:
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
                if at < verb and tree[at].upos in _NOUNS and tree[at].base in ("compound", "amod")
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
