"""The words that tell an event, by the tree: its subject, its verb and what completes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from timeline.events.governor import is_predicate
from timeline.events.words import is_event_noun
from timeline.syntax.tree import Tree

_SUBJECTS = ("nsubj", "csubj", "expl")
_LOOSE = frozenset("discourse vocative reparandum dislocated parataxis cc mark list".split())
_AFTER_NOUN = frozenset("acl appos parataxis cc conj punct case list".split())


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


def subject_of(tree: Tree, at: int) -> int | None:
    """The head of a predicate's own subject."""
    own = [child for child in tree.children(at) if tree[child].base in _SUBJECTS]
    plain = [child for child in own if tree[child].relation != "nsubj:outer"]
    return next(iter(plain or own), None)


def phrase_around(tree: Tree, at: int, without: Collection[int] = ()) -> list[int]:
    """A noun with what belongs to it in front and as a short complement; no clauses, no case.

    An apposition gives way to the name that it explains: Anna Berg, *a botanist* …
    """
    named = tree[at].head
    if tree[at].base == "appos" and named >= 0 and tree[named].upos == "PROPN":
        return phrase_around(tree, named, without)
    gone = set(without)
    for child in tree.children(at):
        token = tree[child]
        hangs_loose = token.base in _AFTER_NOUN and not (
            token.base in ("punct",) and _inside_name(tree, at, child)
        )
        if token.base in ("conj", "cc") and not _has_clause(tree, at):
            hangs_loose = token.base == "conj" and is_predicate(tree, child)
        if hangs_loose or token.base in ("mark", "cop", "nsubj", "advcl"):
            gone.update(tree.below(child))
    kept = sorted(set(tree.below(at)) - gone)
    while kept and tree[kept[-1]].text in (",", ";", ":", "—", "–"):
        kept.pop()
    return kept


def _has_clause(tree: Tree, at: int) -> bool:
    return is_predicate(tree, at)


def _inside_name(tree: Tree, at: int, punct: int) -> bool:
    text = tree[punct].text
    return text in ("-", "/", "'", "’", "&", '"', "“", "”", "(", ")") or punct < at


def verb_group(tree: Tree, at: int) -> list[int]:
    """Auxiliaries, copula and negation of a predicate, with itself, in order."""
    return sorted(
        [at]
        + [
            child
            for child in tree.children(at)
            if tree[child].base in ("aux", "cop")
            or tree[child].xpos in ("TO", "RP")
            or tree[child].text.lower() in ("not", "n't", "n’t", "never")
        ]
    )


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
    if own is not None and (relative := _relative(tree, at, own)) is not None:
        noun, pronoun = relative
        subject = phrase_around(tree, noun, set(tree.below(at)))
        body = [word for word in body if word not in set(tree.below(pronoun))]
    elif own is not None:
        subject = _whole_subject(tree, own)
        whole = set(tree.below(own))
        body = [word for word in body if word not in whole]
        if token.relation == "acl:relcl" or (token.base == "acl" and token.head >= 0):
            body, tail = _with_antecedent(tree, at, body)
    else:
        subject, participle, more = _borrowed(tree, at)
        body = sorted({*body, *more})
        while subject and body and tree[body[0]].upos == "PUNCT":
            body.pop(0)
    if subject:
        first = min(verb_group(tree, at))
        fronted = [word for word in body if word < min(subject) and min(subject) < at]
        body = [word for word in body if word not in fronted]
        tail = [*tail, *_places(tree, at, fronted)]
        ordered = [*subject, *(word for word in body if word not in set(subject)), *tail]
    else:
        first = min(verb_group(tree, at))
        ordered = [*body, *tail]
    group = [word for word in verb_group(tree, at) if word not in gone]
    if participle and at > 0 and tree[at - 1].head == at and tree[at - 1].upos == "ADV":
        group.append(at - 1)
    kept = tuple(word for word in dict.fromkeys(ordered) if word not in gone)
    subject_kept = tuple(word for word in subject if word not in gone)
    borrowed = bool(subject) and (own is None or own not in subject)
    past = participle and tells_of_the_past(tree, at)
    return Predication(
        kept, at, min(group, default=first), subject_kept, participle, borrowed, past
    )


def _body(tree: Tree, at: int, dates: Collection[int]) -> list[int]:
    """A predicate with what completes it: no loose ends, no other events."""
    drop: set[int] = set()
    for child in tree.children(at):
        token = tree[child]
        below = set(tree.below(child))
        base = token.base
        if base in _LOOSE and not (base == "mark" and token.xpos == "TO"):
            drop |= below
        elif base == "conj" or (base == "advcl" and below & set(dates)):
            own = subject_of(tree, child) is not None
            if own or below & set(dates) or base == "advcl":
                drop |= below
        elif (base == "advcl" and child < at) or (
            base == "advmod" and child < at and _before_subject(tree, at, child)
        ):
            drop |= below
    return sorted(set(tree.below(at)) - drop)


def _before_subject(tree: Tree, at: int, child: int) -> bool:
    own = subject_of(tree, at)
    return own is not None and child < own


def _whole_subject(tree: Tree, at: int) -> list[int]:
    """A subject without the relative clauses and insertions that hang on it."""
    gone: set[int] = set()
    for child in tree.children(at):
        if tree[child].relation in ("acl:relcl", "parataxis") or (
            tree[child].base in ("acl", "appos") and _set_off(tree, child)
        ):
            gone.update(tree.below(child))
    kept = sorted(set(tree.below(at)) - gone)
    while len(kept) > 1 and tree[kept[-1]].text in (",", ";", ":", "—", "–"):
        kept.pop()
    return kept


def _set_off(tree: Tree, at: int) -> bool:
    """Whether a comma or dash stands before all that hangs on a word."""
    first = min(tree.below(at))
    return tree[first].text in (",", "—", "–", "-", "(") or (
        first > 0 and tree[first - 1].text in (",", "—", "–", "-")
    )


def _relative(tree: Tree, at: int, own: int) -> tuple[int, int] | None:
    """The noun that a relative pronoun as subject stands for, and the pronoun."""
    if tree[at].relation not in ("acl:relcl", "acl") or tree[own].xpos not in ("WDT", "WP"):
        return None
    return tree[at].head, own


def _with_antecedent(tree: Tree, at: int, body: list[int]) -> tuple[list[int], list[int]]:
    """A relative clause with the noun it speaks of: *the map* that he published."""
    noun = tree[at].head
    thing = phrase_around(tree, noun, set(tree.below(at)))
    pronoun = next((w for w in body if tree[w].xpos in ("WDT", "WP", "WP$", "WRB")), None)
    objects = any(tree[child].base == "obj" and child != pronoun for child in tree.children(at))
    if pronoun is None:
        return (body, []) if objects else (_inserted(tree, at, body, thing), [])
    if tree[pronoun].xpos in ("WRB", "WP$"):
        return [word for word in body if word != pronoun], []
    preposition = [child for child in tree.children(pronoun) if tree[child].base == "case"]
    rest = [word for word in body if word != pronoun and word not in preposition]
    if preposition:
        return rest, [*preposition, *thing]
    return _inserted(tree, at, rest, thing), []


def _inserted(tree: Tree, at: int, body: Iterable[int], thing: list[int]) -> list[int]:
    """The thing put behind the verb and its particle."""
    end = max(
        [at] + [child for child in tree.children(at) if tree[child].relation == "compound:prt"]
    )
    listed = list(body)
    return [w for w in listed if w <= end] + thing + [w for w in listed if w > end]


def _borrowed(tree: Tree, at: int) -> tuple[list[int], bool, list[int]]:
    """The subject of a predicate that has none of its own, and the auxiliaries it shares."""
    token = tree[at]
    if token.head < 0:
        return [], False, []
    above = token.head
    if token.base == "conj" and is_predicate(tree, above):
        subject, participle, more = _subject_words(tree, above)
        own = any(tree[child].base in ("aux", "cop") for child in tree.children(at))
        same = tree[above].xpos == token.xpos or (tree[above].xpos, token.xpos) == ("VBN", "VBD")
        shared = (
            []
            if own or not same
            else [
                child
                for child in tree.children(above)
                if tree[child].base == "aux" or _negates(tree, child)
            ]
        )
        return subject, participle, [*more, *shared]
    if token.base == "acl":
        above = _told_of(tree, above, at)
        if token.upos == "VERB" and token.xpos in ("VBN", "VBD", "VBG"):
            past = token.xpos != "VBG" or tells_of_the_past(tree, at)
            return phrase_around(tree, above, set(tree.below(at))), past, []
        return [], False, []
    if token.base in ("advcl", "xcomp", "parataxis") and is_predicate(tree, above):
        subject, _, _ = _subject_words(tree, above)
        participle = token.base == "advcl" and is_participle(tree, at)
        return subject, participle or token.xpos == "VBN", []
    return [], False, []


def is_participle(tree: Tree, at: int) -> bool:
    """Whether a predicate is in -ing, without a finite verb: *winning* it, *having* won it."""
    return tree[min(verb_group(tree, at))].xpos == "VBG"


def tells_of_the_past(tree: Tree, at: int) -> bool:
    """Whether the finite verb above a word is in the past."""
    for above in tree.above(at):
        if is_predicate(tree, above):
            first = tree[min(verb_group(tree, above))]
            if first.xpos != "VBG":
                perfect = first.text.lower() in ("has", "have") and first.head == above
                return first.xpos == "VBD" or perfect
    return False


def _told_of(tree: Tree, noun: int, participle: int) -> int:
    """Who or what a participle tells of, and not of what befell them: the arrival of *the men*."""
    if not is_event_noun(tree[noun].text):
        return noun
    inner = [
        child
        for child in tree.children(noun)
        if noun < child < participle
        and tree[child].base == "nmod"
        and any(tree[below].text.lower() == "of" for below in tree.children(child))
    ]
    return inner[-1] if inner else noun


def _negates(tree: Tree, at: int) -> bool:
    return tree[at].text.lower() in ("not", "n't", "n’t", "never")


def _subject_words(tree: Tree, at: int) -> tuple[list[int], bool, list[int]]:
    own = subject_of(tree, at)
    if own is None:
        return _borrowed(tree, at)
    if (relative := _relative(tree, at, own)) is not None:
        return phrase_around(tree, relative[0], set(tree.below(at))), False, []
    return _whole_subject(tree, own), False, []


def _places(tree: Tree, at: int, fronted: Collection[int]) -> list[int]:
    """Of what stood before the subject, the places: *in Paris* he met …"""
    kept: list[int] = []
    for child in tree.children(at):
        if child in fronted and tree[child].base == "obl" and tree[child].name == "PLACE":
            below = sorted(word for word in tree.below(child) if tree[word].text != ",")
            if len(below) <= 6:
                kept.extend(below)
    return kept
