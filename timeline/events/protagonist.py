"""Whose life a document tells: the one person that "she" or "he" means all along."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from timeline.document import Document
from timeline.events.event import Stretch
from timeline.events.grammar.antecedents import FEMALE, MALE, PEOPLE
from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.predicates import root_of
from timeline.sentences import sentences
from timeline.syntax.tree import Tree

_NAME = re.compile(
    r"(?:(?:Sir|Dame|Dr\.?|Lord|Lady|Saint|Captain|General|Professor|Queen|King) )?"
    r"(?P<name>[A-Z][\w’'-]+"
    r"(?: (?:[A-Z]\.|[A-Z][\w’'-]+|[\"“][A-Z]\w+[\"”]|de|van|von|der|di|da|la))*"
    r" (?P<family>[A-Z][\w’'-]+))(?= \(|,| was\b| is\b| died\b| has\b| had\b)"
)
_LIFE = re.compile(
    r"\b(?:born|died|(?:was|is) (?:an?|the|one of))\b|\((?:[^()\d]|\d{1,2}\b){0,24}\d{3,4}"
)
"""What is said of a person whose life is told: was a painter, died on Tuesday, (1840–1912)."""
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_OPENING = 3
"""Sentences in one of which a life is said to be whose."""
_OFTEN = 6
"""Pronouns of a kind that a life has at the least; of the other kind it has a tenth at the most."""


@dataclass(frozen=True, slots=True)
class Protagonist:
    """The person that a document is about."""

    name: str
    """As the text mostly calls her or him."""
    family: str
    span: Stretch
    """Where the name stands first."""
    female: bool


def opening_of_a_life(document: Document) -> Stretch | None:
    """Where the sentence stands that may say whose life a document tells; None for no life."""
    text = document.text
    he, she = len(_HE.findall(text)), len(_SHE.findall(text))
    if max(he, she) < _OFTEN or 10 * min(he, she) > max(he, she):
        return None
    told = (
        place
        for block in document.blocks
        if block.kind == "paragraph"
        for place in sentences(text, block.start, block.end)
    )
    named = (place for place in islice(told, _OPENING) if _NAME.match(text, *place))
    return next((place for place in named if _LIFE.search(text, *place)), None)


def protagonist(
    text: str, opening: Stretch | None, trees: Mapping[Stretch, Tree]
) -> Protagonist | None:
    """The person whose life a document tells, if the subject of its opening is one."""
    if opening is None or opening not in trees or not (named := _NAME.match(text, *opening)):
        return None
    tree = trees[opening]
    root = root_of(tree)
    own = None if root is None else subject_of(tree, root)
    within = [at for at, token in enumerate(tree.tokens) if token.end <= named.end()]
    told = own in within or (own is None and named["family"] == tree[within[-1]].text)
    if not told or any(tree[at].name in ("ORG", "PLACE") for at in within):
        return None
    others = {
        token.text
        for place in trees.values()
        for token in place.tokens
        if token.name == "PERSON" and token.upos == "PROPN" and token.date < 0
    }
    he, she = len(_HE.findall(text)), len(_SHE.findall(text))
    mine = text.count(named["family"]) + max(he, she) // 2
    rivals = [text.count(name) for name in others if name not in named["name"]]
    if 2 * max(rivals, default=0) > mine:
        return None  # of two people nobody knows whom "he" means
    start, end = named.span("name")
    alone = re.compile(rf"(?<![\w’'-] )(?<!\w)\b{re.escape(named['family'])}\b(?![\w-])")
    often = sum(1 for _ in islice(alone.finditer(text, end), 2)) > 1
    span = named.span("family") if often else (start, end)
    return Protagonist(" ".join(text[slice(*span)].split()), named["family"], span, she > he)


def is_meant(who: Protagonist, pronoun: str, before: Tree | None) -> bool:
    """Whether a pronoun means the protagonist: nobody else stands in the sentence before."""
    if (pronoun.lower() in ("she", "her")) != who.female:
        return False
    if before is None:
        return True
    names = {who.family, *who.name.split()}
    for token in before.tokens:
        named = token.upos == "PROPN" and token.name == "PERSON" and token.date < 0
        if named and token.text not in names and token.text.strip(".-’'"):
            return False
    root = root_of(before)
    own = None if root is None else subject_of(before, root)
    return own is None or not is_another(before, own, who.female)


def is_another(tree: Tree, at: int, female: bool) -> bool:
    """Whether a noun is somebody of the same sex as far as one can tell: her *supervisor*."""
    said = tree[at].text.lower()
    if said in (MALE if female else FEMALE):
        return False
    return tree[at].upos == "NOUN" and (said in PEOPLE or said.endswith(("er", "or", "ist", "ian")))
