"""Subjects that were read as something else, put on their verbs."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import FINITE, NOUNS, TIME_NOUNS, is_predicate
from timeline.syntax.tree import Changes, Tree


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
        told = [child for child in tree.children(subjects[0]) if tree[child].base == "acl"]
        opens = min(verb_group(tree, told[0])) if told else -1
        if opens == subjects[0] + 1 and tree[opens].text.lower() in ("having", "being"):
            return {
                subjects[0]: {"head": told[0]},
                told[0]: {"head": verb, "relation": "advcl"},
                **{
                    other: {"head": told[0], "relation": "conj"}
                    for other in told[1:]
                    if subject_of(tree, other) is not None
                },
            }
    return {}


def first_of_clauses(tree: Tree) -> Changes:
    """The inquiry *reported* in May, and the law has held: no participle, the first of two."""
    for verb, subjects in with_two_subjects(tree):
        told = [c for c in tree.children(subjects[0]) if tree[c].base == "acl" and c > subjects[0]]
        if len(told) != 1 or tree[told[0]].xpos != "VBD" or subject_of(tree, told[0]) is not None:
            continue
        first = told[0]
        joins = [c for c in tree.children(verb) if tree[c].base == "cc" and first < c < subjects[1]]
        if joins:
            return {
                first: {"head": tree[verb].head, "relation": tree[verb].relation},
                subjects[0]: {"head": first},
                verb: {"head": first, "relation": "conj"},
            }
    return {}


def agent_as_subject(tree: Tree) -> Changes:
    """The appeal *launched* in May *by the charity* is funded: who did it was read as a subject."""
    for verb, token in enumerate(tree.tokens):
        first = token.head
        if token.base not in ("parataxis", "conj", "ccomp") or first < 0 or first > verb:
            continue
        agent, thing = subject_of(tree, verb), subject_of(tree, first)
        if agent is None or thing is None or not thing < first < agent < verb:
            continue
        by = any(
            tree[child].base == "case" and tree[child].text.lower() == "by"
            for child in tree.children(agent)
        )
        if by and tree[first].xpos in ("VBD", "VBN") and len(verb_group(tree, first)) == 1:
            return {
                verb: {"head": tree[first].head, "relation": tree[first].relation},
                first: {"head": thing, "relation": "acl", "xpos": "VBN"},
                thing: {"head": verb},
                agent: {"head": first, "relation": "obl:agent"},
            }
    return {}


def whose_clause(tree: Tree) -> Changes:
    """Ann, whose books *sold*, *died*: the verb of "whose" was read as that of the sentence."""
    whose = next((at for at, token in enumerate(tree.tokens) if token.text.lower() == "whose"), -1)
    noun = tree[whose].head
    if whose < 1 or noun < 0 or tree[noun].base != "nsubj" or tree[noun].head < 0:
        return {}
    owner = tree[noun].head
    if is_predicate(tree, owner):
        owner = next((at for at in range(whose - 1, -1, -1) if tree[at].upos in NOUNS), -1)
    if not 0 <= owner < whose or tree[owner].upos not in NOUNS:
        return {}
    verbs = [
        at
        for at in range(noun + 1, len(tree))
        if tree[at].xpos in FINITE and is_predicate(tree, at)
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
        joins = tree[noun].base == "conj" and tree[noun].upos in NOUNS
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
    finite = tree[min(verb_group(tree, first.head))].xpos in FINITE
    if not finite or subject_of(tree, first.head) is not None:
        return {}
    return {0: {"relation": "nsubj", "upos": "NOUN", "xpos": "NN"}}


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
        if not ands or ands[0] > verb or tree[verb - 1].upos not in NOUNS:
            continue
        nouns = [
            at
            for at in range(ands[0] + 1, verb)
            if tree[at].upos in NOUNS and tree[at].base == "conj" and at not in below
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
