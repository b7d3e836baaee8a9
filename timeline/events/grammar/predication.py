"""The words that tell an event, by the tree: its subject, its verb and what completes it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from timeline.events.grammar.borrowing import borrowed_subject
from timeline.events.grammar.completion import is_controlled
from timeline.events.grammar.constituents import (
    goes_on,
    is_participle,
    phrase_around,
    subject_of,
    tells_of_the_past,
    verb_group,
    whole_subject,
)
from timeline.events.grammar.predicates import is_predicate
from timeline.events.grammar.rejoining import of_which, with_antecedent
from timeline.events.grammar.relatives import owner_of, relative_of
from timeline.events.patterns.words import CONNECTING, DENYING, INTRANSITIVE, REPORTING
from timeline.syntax.tree import Tree

_SAYING = REPORTING | DENYING
_LOOSE = frozenset("discourse vocative reparandum dislocated parataxis cc mark list".split())


@dataclass(frozen=True, slots=True)
class Predication:
    """Tokens in the order of a headline."""

    tokens: tuple[int, ...]
    head: int
    verb: int
    """The first word of the verb group."""
    subject: tuple[int, ...] = ()
    participle: bool = False
    """Whether a participle needs "was" to stand as a sentence: the firm *founded* by Ann."""
    borrowed: bool = False
    """Whether the subject is that of another clause."""
    past: bool = False
    """Whether a participle in -ing tells of the past."""


def predication(tree: Tree, at: int, dates: Collection[int], gone: Collection[int]) -> Predication:
    """The clause of a predicate with its subject, less the tokens in `gone`.

    `dates` are the tokens of other dates of the sentence: a clause that shares the subject and has
    a date of its own is another event.
    """
    body = _body(tree, at, dates)
    own = subject_of(tree, at)
    token = tree[at]
    subject: list[int] = []
    tail: list[int] = []
    participle = False
    if own is not None and (relative := relative_of(tree, at, own)) is not None:
        noun, pronoun = relative
        subject = [
            n for n in phrase_around(tree, noun, set(tree.below(at))) if n < pronoun or noun > at
        ]
        while len(subject) > 1 and tree[subject[0]].upos == "ADP":
            subject.pop(0)
        around = set(tree.below(pronoun))
        body = [word for word in body if word not in around]
        while body and tree[body[0]].upos == "PUNCT":
            body.pop(0)
    elif own is not None:
        subject = whole_subject(tree, own)
        whole = set(tree.below(own))
        body = [word for word in body if word not in whole]
        if (owner := owner_of(tree, at, own)) is not None:
            subject = [*phrase_around(tree, owner, set(tree.below(at))), *subject]
        elif (which := of_which(tree, at, own)) is not None:
            whole_thing = phrase_around(tree, tree[at].head, set(tree.below(at)))
            subject = [*(word for word in subject if word < which), *whole_thing]
        elif token.relation == "acl:relcl" or (token.base == "acl" and token.head >= 0):
            body, tail = with_antecedent(tree, at, body)
    else:
        subject, participle, more = borrowed_subject(tree, at)
        body = sorted({*(_from_verb(tree, at, body) if subject else body), *more})
        shared = len([word for word in more if word in body[: len(more)]])
        while subject and body[shared:] and tree[body[shared]].upos == "PUNCT":
            body.pop(shared)
    if subject:
        first = min(verb_group(tree, at))
        before = body[: body.index(at)] if at in body else body
        fronted = [word for word in before if word < min(subject) < at]
        said = _said_first(tree, at, before if at < min(subject) else fronted)
        turned = [word for word in fronted if word == min(subject) - 1 and _is_turned(tree, word)]
        body = [word for word in body if word not in fronted and word not in said]
        tail = [*tail, *_places(tree, at, fronted)]
        rest = [word for word in body if word not in set(subject)]
        after = bool(said) and at < min(subject)  # "…," *said Ann Lee*
        told = sorted([*subject, *rest]) if after else [*subject, *turned, *rest]
        while tail and told and tree[told[-1]].text in (".", ",", ";"):
            told.pop()
        ordered = [*said, *told, *tail]
    else:
        first = min(verb_group(tree, at))
        ordered = [*body, *tail]
    group = [word for word in verb_group(tree, at) if word not in gone]
    if participle and at > 0 and tree[at - 1].head == at and tree[at - 1].upos == "ADV":
        group.append(at - 1)
    kept = tuple(word for word in dict.fromkeys(ordered) if word not in gone)
    subject_kept = tuple(word for word in subject if word not in gone)
    borrowed = bool(subject) and (own is None or own not in subject)
    having = tree[first].text.lower() == "having" and is_participle(tree, at)
    having = having or (tree[first].text.lower() == "being" and token.base in ("advcl", "acl"))
    absolute = own is not None and having and tree[first - 1].text.lower() not in _SAYING
    absolute = absolute or any(
        tree[child].base == "mark"
        and tree[child].text.lower() in ("with", "in")
        and token.xpos == "VBG"
        and own is not None
        for child in tree.children(at)
    )  # they bought it, *with holders tendering* their shares
    participle = participle or absolute
    past = participle and (absolute or tells_of_the_past(tree, at))
    return Predication(
        kept, at, min(group, default=first), subject_kept, participle, borrowed, past
    )


def _is_turned(tree: Tree, at: int) -> bool:
    """Whether an auxiliary stands before its subject: only then *did* he go."""
    return tree[at].base in ("aux", "cop") and tree[at].text.lower() in _TURNED


_TURNED = frozenset("did was were had has have will would could is are does do".split())


def _body(tree: Tree, at: int, dates: Collection[int]) -> list[int]:
    """A predicate with what completes it: no loose ends, no other events."""
    drop: set[int] = set()
    for child in tree.children(at):
        token = tree[child]
        below = set(tree.below(child))
        base = token.base
        if any(tree[n].text == ";" for n in range(at + 1, child)):
            drop |= below  # he invaded; as they point *out*, …
            continue
        leads = base == "mark" and token.xpos == "TO"
        if base == "advcl" and only_reminds(tree, child):
            drop |= below  # he sailed, *as you know*, on 3 May
        elif base in _LOOSE and not leads and not goes_on(tree, child):
            drop |= below
        elif base == "conj" or (
            base == "advcl" and below & set(dates) and not is_controlled(tree, child)
        ):
            own = subject_of(tree, child) is not None
            row = any(
                tree[n].base == "conj" and tree[n].xpos in ("VBD", "VBN") and n > child
                for n in tree.children(at)
            )  # marched on, *captured* and burnt it
            other = not row and (
                token.xpos == "VBN" and tree[at].xpos == "VBD" and len(verb_group(tree, child)) < 2
            )
            apart = tree[at].relation == "acl:relcl" and comma_before(tree, child)
            other = other or tree[at].text.lower() == "born"
            turned = tree[at].base == "advcl" and tree[at].text.lower() in INTRANSITIVE
            other = other or (turned and token.xpos == "VBN")  # *opened* and named for him
            if own or other or apart or below & set(dates) or base == "advcl":
                drop |= below
        elif (
            tree[at].relation == "acl:relcl"
            and (base == "ccomp" or (base == "advcl" and _opens_with_that(tree, child)))
            and comma_before(tree, child)
        ):
            drop |= below  # it was there, in the strike that began in May, *that she spoke*
        elif base == "advcl" and any(
            tree[n].text.lower() in ("and", "but") for n in tree.children(child)
        ):
            drop |= below  # invaded the north and, *after moving men*, the south
        elif (base == "advcl" and child < at) or (
            base == "advmod"
            and child < at
            and tree[child + 1].text.lower() != "than"
            and (token.text.lower() in CONNECTING or _before_subject(tree, at, child))
        ):
            drop |= below
            around = {child - 1, child + 1}
            if token.text.lower() in CONNECTING and all(tree[n].text == "," for n in around):
                drop |= around
    return sorted(set(tree.below(at)) - drop - _left_of_row(tree, at, drop))


def _left_of_row(tree: Tree, at: int, drop: Collection[int]) -> set[int]:
    """The verbs of a row whose last one, with its "and", is gone: saw it, *ran off*, and fell."""
    row = [
        child
        for child in tree.children(at)
        if tree[child].base == "conj" and is_predicate(tree, child) and child > at
    ]
    kept = [child for child in row if child not in drop]
    joined = any(tree[n].base == "cc" and n not in drop for c in kept for n in tree.children(c))
    if joined or len(kept) == len(row):
        return set()
    return {below for child in kept for below in tree.below(child)}


def _from_verb(tree: Tree, at: int, body: list[int]) -> list[int]:
    """A second clause without what stands between its "and" and a comma: *in short*, was issued."""
    first = min(verb_group(tree, at))
    before = [word for word in body if word < first]
    aside = bool(before) and tree[before[0]].upos == "ADP" and tree[before[-1]].text == ","
    commas = sum(tree[word].text == "," for word in before)
    return [word for word in body if word >= first] if aside and commas == 1 else body


def only_reminds(tree: Tree, at: int) -> bool:
    """Whether a clause says no more than that somebody knows it: *as you know*."""
    as_ = any(tree[child].text.lower() == "as" for child in tree.children(at))
    own = subject_of(tree, at)
    known = tree[at].text.lower() in ("know", "see", "remember", "recall", "say", "said")
    return as_ and own is not None and tree[own].upos == "PRON" and known


def _opens_with_that(tree: Tree, at: int) -> bool:
    return any(
        tree[child].base == "mark" and tree[child].text.lower() == "that"
        for child in tree.children(at)
    )


def comma_before(tree: Tree, at: int) -> bool:
    """Whether a second verb stands behind a comma, so that it belongs to the verb further up."""
    first = min(tree.below(at))
    return "," in (tree[first].text, tree[first - 1].text if first else "")


def _before_subject(tree: Tree, at: int, child: int) -> bool:
    own = subject_of(tree, at)
    return own is not None and child < own


def _said_first(tree: Tree, at: int, fronted: Collection[int]) -> list[int]:
    """What was said, before the one who said it: *"We know it,"* Clark said."""
    says = tree[at].text.lower() in REPORTING
    if says and fronted and tree[min(fronted)].text in ('"', "“", "`", "``"):
        return sorted(fronted)  # word for word
    told = {
        below
        for child in tree.children(at)
        if tree[child].base == "ccomp" and child in fronted
        for below in tree.below(child)
    }
    if not told:
        return []
    last = max(told)
    return sorted(told | {word for word in fronted if word > last and tree[word].upos == "PUNCT"})


def _places(tree: Tree, at: int, fronted: Collection[int]) -> list[int]:
    """Of what stood before the subject, the places: *in Paris* he met …"""
    kept: list[int] = []
    for child in tree.children(at):
        if child in fronted and tree[child].base == "obl" and tree[child].name == "PLACE":
            below = sorted(word for word in tree.below(child) if tree[word].text != ",")
            if len(below) <= 6:
                kept.extend(below)
    return kept
