"""What a sentence goes on to speak of: what its first pronoun stands for, said before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.document import Block
from timeline.events.event import Stretch
from timeline.events.grammar.antecedents import fits, named_briefly
from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.predicates import is_predicate, root_of
from timeline.events.patterns.people import FEMALE, MALE
from timeline.events.persons import in_full, name_around, people_in
from timeline.events.protagonist import Protagonist, is_alone, is_another, is_meant
from timeline.sentences import sentences
from timeline.syntax.tree import Tree

_PRONOUN = re.compile(r"(?:He|She|It|They|His|Her|Its|Their)\b", re.IGNORECASE)
_HE, _SHE = (re.compile(rf"\b(?:{words})\b", re.I) for words in ("he|his", "she|her"))
_HE_OR_SHE = re.compile(r"(?:He|She)\b")
_FEMALE = frozenset("she her hers herself".split())
_MALE = frozenset("he him his himself".split())
_PERSONS = frozenset("he she his her".split())
_OBJECTS = ("obj", "iobj")
_LEAD = 60
"""Characters of what stands before a pronoun that opens its sentence: two weeks later, …"""
_BACK = 5
"""Sentences that are looked back over."""
_FAR = 1500
"""Characters that are looked back over."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a pronoun stands for: its name, where that stands, and where the pronoun does."""

    name: str
    span: Stretch
    pronoun: Stretch
    person: bool
    also: tuple[int, ...] = ()
    """Where other pronouns of the sentence begin that mean the same person."""


def opening(text: str, sentence: Stretch, dates: Sequence[Stretch]) -> Stretch | None:
    """Where the pronoun stands that opens a sentence, perhaps behind a date: By May, *they* …"""
    at, end = sentence
    if found := _PRONOUN.match(text, at, end):
        return found.span()
    date = next((date for date in dates if date[0] - at < _LEAD), None)
    if date is None or not re.fullmatch(r"(?:[A-Za-z][a-z]*\s+){0,3}", text[at : date[0]]):
        return None
    behind = re.match(r",?\s+", text[date[1] : end])
    found = behind and _PRONOUN.match(text, date[1] + behind.end(), end)
    return found.span() if found else None


def of_the_protagonist(
    text: str, sentence: Stretch, tree: Tree, nearest: Tree | None, who: Protagonist
) -> Topic | None:
    """The pronouns of a sentence that mean the one whose life is told, wherever they stand.

    Nobody else may be named before them, in the sentence or in that before, `nearest`.
    """
    found = [
        match.span()
        for match in (_SHE if who.female else _HE).finditer(text, *sentence)
        if is_alone(who, tree, match.start())
    ]
    if not found or not is_meant(who, text[slice(*found[0])], nearest):
        return None
    return Topic(who.name, who.span, found[0], True, tuple(start for start, _ in found[1:]))


def context(text: str, blocks: Sequence[Block], sentence: Stretch, pronoun: str) -> list[Stretch]:
    """The sentences that may say what the pronoun of one stands for, the nearest first.

    Of a person all back to the first that begins with no pronoun, over one paragraph's end at the
    most; of a thing the one before, in its paragraph.
    """
    number = bisect_right(blocks, sentence[0], key=lambda block: block.start) - 1
    if number < 0 or blocks[number].kind != "paragraph":
        return []
    before = _last(text, blocks[number].start, sentence[0])
    if pronoun.lower() not in _PERSONS:
        return before[-1:]
    if not before and number > 0 and blocks[number - 1].kind == "paragraph":
        before = _last(text, blocks[number - 1].start, blocks[number - 1].end)
    found: list[Stretch] = []
    for place in reversed(before[-_BACK:]):
        found.append(place)
        if not _HE_OR_SHE.match(text, *place):
            break
    return found


def _last(text: str, start: int, end: int) -> list[Stretch]:
    """The last sentences of a stretch; without one that is cut where looking back ends."""
    first = max(start, end - _FAR)
    found = sentences(text, first, end)
    return list(found if first == start else found[1:])


def topic(
    text: str,
    pronoun: Stretch,
    before: Sequence[Stretch],
    trees: Mapping[Stretch, Tree],
    who: Protagonist | None,
) -> Topic | None:
    """What a pronoun stands for; None where that is not certain.

    `before`: the sentences that may say it, the nearest first; `who`: whose life the text tells.
    """
    said = text[slice(*pronoun)].lower()
    parsed = bool(before) and all(place in trees for place in before)
    if said not in _PERSONS:
        found = _thing(text, said, trees[before[0]]) if parsed else None
        return found and Topic(*found, pronoun, False)
    found = _person(text, said, before, trees) if parsed else None
    nearest = trees.get(before[0]) if before else None
    if found is None and who and (nearest or not before) and is_meant(who, said, nearest):
        found = who.name, who.span
    if found is None and nearest:
        found = _other_one(text, said, nearest, who)
    return found and Topic(*found, pronoun, True)


def _is_named_thing(tree: Tree, at: int) -> bool:
    """Whether a noun is a name, but not of where something is: on *Dock Street*."""
    cases = {tree[child].text.lower() for child in tree.children(at)}
    return tree[at].upos == "PROPN" and not cases & {"in", "on", "at", "near"}


_UNSURE = {
    "thing": frozenset(('"', "“", "``", *"it this that one".split())),
    "many": frozenset(('"', "“", "``", *"they them these those we".split())),
}
"""Words of a sentence that speak of something before it, which may be meant again."""


def _thing(text: str, pronoun: str, tree: Tree) -> tuple[str, Stretch] | None:
    """The subject of the sentence before, where no other noun of it can be meant as well."""
    kind = "many" if pronoun in ("they", "their") else "thing"
    root = root_of(tree)
    own = None if root is None or not is_predicate(tree, root) else subject_of(tree, root)
    if own is None or tree[own].upos == "PRON":
        return None
    several = kind == "many" and tree[own].name == "ORG" and tree[own].upos == "PROPN"
    lone = kind == "thing" and tree[own].name == "PERSON" and tree.below(own) == (own,)
    if not (several or lone or fits(tree, own, kind)):
        return None  # the Legion held the town; *they* left it in May
    known = any(tree[c].text.lower() in ("the", "its", "their") for c in tree.children(own))
    if kind == "thing" and tree[own].upos != "PROPN" and not known:
        return None
    inside = set(tree.below(own))
    rivals = [
        at
        for at in range(len(tree))
        if at not in inside
        and tree[at].upos in ("NOUN", "PROPN")
        and tree[at].base in ("nsubj", "obj", "iobj", "conj", "root", "obl")
        and (tree[at].base != "obl" or kind == "many" or _is_named_thing(tree, at))
        and tree[at].relation != "obl:unmarked"
        and fits(tree, at, kind, known=True)
    ]
    unsure = any(token.text.lower() in _UNSURE[kind] for token in tree.tokens)
    words = None if rivals or unsure else named_briefly(tree, own)
    if words is None or tree[words[0]].upos in ("ADP", "SCONJ"):
        return None
    span = tree[words[0]].start, tree[words[-1]].end
    return " ".join(text[slice(*span)].split()), span


def _person(
    text: str, pronoun: str, before: Sequence[Stretch], trees: Mapping[Stretch, Tree]
) -> tuple[str, Stretch] | None:
    """The subject of the sentence in which the pronouns begin, if it is the only person.

    No pronoun of the other kind may stand in any sentence up to here.
    """
    if _HE_OR_SHE.match(text, *before[-1]):
        return None
    other = _MALE if pronoun in _FEMALE else _FEMALE
    people: set[str] = set()
    for place in before:
        tree = trees[place]
        if any(token.text.lower() in other for token in tree.tokens):
            return None
        people |= {names[-1] for names in people_in(tree)}
    first = trees[before[-1]]
    alike = _FEMALE if pronoun in _FEMALE else _MALE
    root = root_of(first)
    told = () if root is None else first.children(root)
    if any(first[at].text.lower() in alike and first[at].base in _OBJECTS for at in told):
        return None  # Ann liked *her*. She left in May
    subject = None if root is None else subject_of(first, root)
    if subject is None or len(people) != 1 or _tells_apart(first, subject, pronoun):
        return None
    if any(first[at].text.lower() == "the" for at in first.children(subject)):
        return None  # *The Padma Shri* was conferred on him
    whole = name_around(first, subject)
    if not whole or first[whole[-1]].text != next(iter(people)):
        return None
    start, end = first[whole[0]].start, first[whole[-1]].end
    return in_full(text, " ".join(text[start:end].split()), (start, end))


def _other_one(
    text: str, pronoun: str, tree: Tree, who: Protagonist | None
) -> tuple[str, Stretch] | None:
    """The one person beside a subject who is not meant: he married *Ann Lee*. *She* died in May."""
    root = root_of(tree)
    own = None if root is None else subject_of(tree, root)
    if own is None or root is None:
        return None
    female = pronoun in _FEMALE
    hers = who is not None and who.female != female and tree[own].text in who.name.split()
    others = {"i", "we", "he" if female else "she"}
    if tree[own].text.lower() not in others and not hers:
        return None
    names = [name for name in people_in(tree) if who is None or name[-1] != who.family]
    partner = next((at for at in tree.children(root) if tree[at].base in ("obj", "obl")), None)
    whole = name_around(tree, partner) if partner is not None and len(names) == 1 else None
    if not whole or partner is None or tree[whole[-1]].text != names[0][-1]:
        return None
    titles = {tree[at].text.lower().rstrip(".") for at in whole}
    if titles & (MALE if female else FEMALE):
        return None  # we wrote to *Mr* Cole. She died in May
    rest = set(range(len(tree))) - {own, *tree.below(partner)}
    if tree[own].text.lower() in ("i", "we") and any(is_another(tree, at, female) for at in rest):
        return None  # we asked the nurse about Ann Lee. She died in May
    start, end = tree[whole[0]].start, tree[whole[-1]].end
    return " ".join(text[start:end].split()), (start, end)


def _tells_apart(tree: Tree, subject: int, pronoun: str) -> bool:
    """Whether a sentence has the pronoun as a second subject: Ann died, *and she* went on."""
    verb = tree[subject].head
    return any(
        tree[at].head >= 0
        and tree[at].base == "nsubj"
        and tree[at].text.lower() == pronoun.lower()
        and tree[tree[at].head].base == "conj"
        and tree[tree[at].head].head == verb
        for at in range(len(tree))
    )
