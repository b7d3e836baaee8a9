"""What no sentence can be, put right in its tree: two subjects, no finite verb, half a row.

A parser of three megabytes makes such mistakes in one sentence of twenty or so. Only what cannot be
right is touched; each repair says by what it is known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import is_predicate
from timeline.events.patterns.words import INTRANSITIVE, PAST_FORMS
from timeline.syntax.tree import Token, Tree

_FINITE = ("VBD", "VBZ", "VBP", "MD")
Changes = dict[int, dict[str, object]]
"""For tokens by index: fields and what they become."""


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


def _with_two_subjects(tree: Tree) -> list[tuple[int, list[int]]]:
    """The verbs that have two or more subjects before them, each with those."""
    before: dict[int, list[int]] = {}
    for at, token in enumerate(tree.tokens):
        if token.relation == "nsubj" and at < token.head:
            before.setdefault(token.head, []).append(at)
    return [(verb, subjects) for verb, subjects in before.items() if len(subjects) > 1]


def _absolute(tree: Tree) -> Changes:
    """*The wind having eased*, the master sailed: the first of two subjects is the participle's."""
    for verb, subjects in _with_two_subjects(tree):
        end = max(tree.below(subjects[0])) + 1
        for child in tree.children(verb):
            group = verb_group(tree, child) if tree[child].base == "advcl" else []
            if group and min(group) == end and tree[end].xpos == "VBG":
                return {subjects[0]: {"head": child}}
    return {}


def _clause_of_time(tree: Tree) -> Changes:
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


def _is_past(token: Token) -> bool:
    lower = token.text.lower()
    return token.xpos in ("VBN", "VBD") and (lower.endswith("ed") or lower in PAST_FORMS)


def _without_finite_verb(tree: Tree) -> bool:
    """Whether no verb of a sentence is finite, but for those of its relative clauses."""
    return not any(
        token.xpos in _FINITE
        and token.relation != "acl:relcl"
        and not (token.head >= 0 and tree[token.head].relation == "acl:relcl")
        for token in tree.tokens
    )


def _root(tree: Tree) -> int | None:
    return next((at for at, token in enumerate(tree.tokens) if token.head < 0), None)


def _perfect_participle(tree: Tree) -> Changes:
    """Ann, *having lost* it, *withdrew*: what is finite was hung on what is not."""
    root = _root(tree)
    if root is None or tree[min(verb_group(tree, root))].text.lower() != "having":
        return {}
    opening = min(verb_group(tree, root))
    name = next(
        (at for at in tree.children(root) if at < opening and tree[at].upos in _NOUNS), None
    )
    finite = next(
        (
            at
            for at in range(root + 1, len(tree))
            if _is_past(tree[at])
            and tree[at].base in ("advcl", "conj", "parataxis", "acl", "ccomp")
            and tree[at - 1].text == ","
            and min(verb_group(tree, at)) == at
        ),
        None,
    )
    if name is None or finite is None:
        return {}
    return {
        finite: {"head": -1, "relation": "root", "xpos": "VBD"},
        root: {"head": finite, "relation": "advcl"},
        name: {"head": finite, "relation": "nsubj"},
    }


_NOUNS = ("NOUN", "PROPN", "PRON")
_NEVER_PASSIVE = INTRANSITIVE | frozenset(
    "culminated descended consisted resulted belonged depended differed varied coincided "
    "participated intervened persisted relied erupted dwindled soared plunged slumped tumbled "
    "proceeded resided corresponded collided deteriorated perished".split()
)


def _intransitive(tree: Tree) -> Changes:
    """Strife between the two *culminated* in war: it can be no participle of its noun."""
    root = _root(tree)
    if root is None or tree[len(tree) - 1].text not in (".", "”", '"', ";"):
        return {}
    verb = next((at for at in range(root + 1, len(tree)) if _tells_of_noun(tree, at)), None)
    if verb is None:
        return {}
    noun = root
    changes: Changes = {}
    if tree[root].upos == "VERB":
        objects = [at for at in tree.children(root) if tree[at].base == "obj"]
        if root > 0 or subject_of(tree, root) is not None or not objects:
            return {}
        noun = objects[0]
        changes[root] = {"head": noun, "relation": "amod", "xpos": "VBN", "upos": "ADJ"}
    elif tree[root].upos not in _NOUNS or not _without_finite_verb(tree):
        return {}
    if verb not in tree.below(noun):
        return {}
    changes[verb] = {"head": -1, "relation": "root", "xpos": "VBD"}
    changes[noun] = {"head": verb, "relation": "nsubj"}
    for child in tree.children(root):
        if child > verb and tree[root].upos == "VERB":
            changes[child] = {"head": verb}
    return changes


def _tells_of_noun(tree: Tree, at: int) -> bool:
    """Whether a verb that is never passive was read as a participle of the noun before it."""
    token = tree[at]
    if token.base != "acl" or token.xpos not in ("VBN", "VBD"):
        return False
    goes_to = token.text.lower() == "passed" and any(
        tree[case].text.lower() == "to"
        for child in tree.children(at)
        for case in tree.children(child)
    )
    never = token.text.lower() in _NEVER_PASSIVE or goes_to
    alone = min(verb_group(tree, at)) == at and subject_of(tree, at) is None
    return never and alone


def _row_of_clauses(tree: Tree) -> Changes:
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


def _noun_in_ing(tree: Tree) -> Changes:
    """A fall from *scaffolding*: a noun, since nothing is done to anything."""
    changes: Changes = {}
    for at, token in enumerate(tree.tokens):
        if token.xpos != "VBG" or token.base not in ("acl", "advcl") or token.head < 0:
            continue
        marks = [child for child in tree.children(at) if tree[child].base in ("mark", "case")]
        prepositional = bool(marks) and marks[0] == at - 1 and tree[at - 1].xpos == "IN"
        filled = any(
            tree[child].base in ("obj", "ccomp", "xcomp", "nsubj", "advmod")
            for child in tree.children(at)
        )
        if not prepositional or filled or tree[token.head].upos not in ("NOUN", "PROPN"):
            continue
        if tree[at - 1].text.lower() not in _PLACING:
            continue
        above = next((up for up in tree.above(at) if is_predicate(tree, up)), token.head)
        changes[at] = {"upos": "NOUN", "xpos": "NN", "relation": "nmod"}
        changes[at - 1] = {"relation": "case", "upos": "ADP"}
        for child in tree.children(at):
            if tree[child].base == "obl":
                changes[child] = {"head": above}
    return changes


_PLACING = ("from", "through", "with", "under", "off", "near", "at")


def _direction(tree: Tree) -> Changes:
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


def _reduced(tree: Tree) -> Changes:
    """*Under the plan approved* on Tuesday, they stop: its participle was read as a verb."""
    for at, token in enumerate(tree.tokens):
        noun = at - 1
        if token.base != "advcl" or token.xpos not in ("VBD", "VBN") or token.head < at:
            continue
        if tree[noun].head != at or tree[noun].base != "obl" or subject_of(tree, at) is not None:
            continue
        prepositional = any(tree[child].base == "case" for child in tree.children(noun))
        filled = any(tree[child].base in ("obj", "xcomp", "mark") for child in tree.children(at))
        if prepositional and not filled and min(verb_group(tree, at)) == at:
            return {
                noun: {"head": token.head},
                at: {"head": noun, "relation": "acl", "xpos": "VBN"},
            }
    return {}


def _subject_at_date(tree: Tree) -> Changes:
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


def _subject_of_clause(tree: Tree) -> Changes:
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


def _gerund_subject(tree: Tree) -> Changes:
    """*Lending from libraries* is built in: what opens the sentence is its subject."""
    first = tree[0] if len(tree) else None
    if first is None or first.xpos != "VBG" or first.base != "advcl" or first.head < 0:
        return {}
    finite = tree[min(verb_group(tree, first.head))].xpos in _FINITE
    if not finite or subject_of(tree, first.head) is not None:
        return {}
    return {0: {"relation": "nsubj", "upos": "NOUN", "xpos": "NN"}}


_DIRECTIONS = frozenset(
    "south north east west northeast northwest southeast southwest outside inside".split()
)
_REPAIRS: tuple[Callable[[Tree], Changes], ...] = (
    _absolute,
    _clause_of_time,
    _perfect_participle,
    _intransitive,
    _row_of_clauses,
    _noun_in_ing,
    _direction,
    _reduced,
    _gerund_subject,
    _subject_at_date,
    _subject_of_clause,
)
