"""Whose life a document tells: the one person that "she" or "he" means all along."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from timeline.document import Document
from timeline.events.event import Stretch
from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.predicates import root_of
from timeline.events.patterns.people import FEMALE, MALE, PEOPLE
from timeline.sentences import sentences
from timeline.syntax.tree import Tree

_NAME = re.compile(
    r"(?:[A-Z][A-Z .,’'-]+[^—–]{0,24}[—–-]\s+)?"  # MERIDIAN FALLS, March 12 —
    r"(?:(?:Sir|Dame|Dr\.?|Lord|Lady|Saint|Captain|General|Professor|Queen|King) )?"
    r"(?P<name>[A-Z][\w’'-]+"
    r"(?: (?:[A-Z]\.|[A-Z][\w’'-]+|[\"“][A-Z]\w+[\"”]|de|van|von|der|di|da|la))*"
    r" (?P<family>[A-Z][\w’'-]+))(?= \(|,| was\b| is\b| died\b| has\b| had\b)"
)
_LIFE = re.compile(
    r"\b(?:born|died|(?:was|is) (?:an?|the|one of))\b|\((?:[^()\d]|\d{1,2}\b){0,24}\d{3,4}"
)
"""What is said of a person whose life is told: was a painter, died on Tuesday, (1840–1912)."""
PERSONAL = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_TITLE = re.compile(
    r"[\s#*_]*(?!(?:The|A|An|On|In|My|Our|His|Her) )(?P<name>[A-Z][\w’'-]+"
    r"(?: (?:[A-Z]\.|[A-Z][\w’'-]+|[\"“][A-Z]\w+[\"”]|de|van|von|der|di|da|la))*"
    r" (?P<family>[A-Z][\w’'-]+))\s*(?=$|[(,:;|–—\n])"
)
"""A title that begins with a name: Ann Lee, Bandleader; Carlo Berg: A Life."""
_CALLED = 3
"""How often the family's name of a title stands in the text about its bearer."""
_OPENING = 3
"""Sentences in one of which a life is said to be whose."""
_OFTEN = 6
"""Pronouns of a kind that a life has at the least; of the other kind it has a fifth at the most."""


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
    if not is_of_one(text):
        return None
    told = (
        place
        for block in document.blocks
        if block.kind == "paragraph"
        for place in sentences(text, block.start, block.end)
    )
    named = (place for place in islice(told, _OPENING) if _NAME.match(text, *place))
    return next((place for place in named if _LIFE.search(text, *place)), None)


def is_of_one(text: str) -> bool:
    """Whether a text speaks of one person far more than of any other, by its pronouns."""
    he, she = len(_HE.findall(text)), len(_SHE.findall(text))
    return max(he, she) >= _OFTEN and 5 * min(he, she) <= max(he, she)


def protagonist(
    document: Document, opening: Stretch | None, trees: Mapping[Stretch, Tree]
) -> Protagonist | None:
    """The person whose life a document tells: the subject of its opening, or named by its title."""
    text = document.text
    named = _by_opening(text, opening, trees) or _by_title(document, trees)
    if named is None:
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


def _by_title(document: Document, trees: Mapping[Stretch, Tree]) -> re.Match[str] | None:
    """The name that a document about one person has for its title."""
    first = document.blocks[0] if document.blocks else None
    if first is None or first.kind != "heading" or not is_of_one(document.text):
        return None
    named = _TITLE.match(document.text, first.start, first.end)
    if named is None or document.text.count(named["family"], first.end) < _CALLED:
        return None
    kinds = [
        token.name
        for tree in trees.values()
        for token in tree.tokens
        if token.text == named["family"]
    ]
    things = kinds.count("PLACE") + kinds.count("ORG")
    return named if kinds and kinds.count("PERSON") >= things else None


def _by_opening(
    text: str, opening: Stretch | None, trees: Mapping[Stretch, Tree]
) -> re.Match[str] | None:
    """The name that the opening of a life has for its subject."""
    if opening is None or opening not in trees or not (named := _NAME.match(text, *opening)):
        return None
    tree = trees[opening]
    root = root_of(tree)
    own = None if root is None else subject_of(tree, root)
    name = named.span("name")
    within = [
        at
        for at, token in enumerate(tree.tokens)
        if name[0] <= token.start and token.end <= name[1]
    ]
    told = own in within or (own is None and named["family"] == tree[within[-1]].text)
    kinds = {tree[at].name for at in within}
    known = tree[within[-1]].name not in ("ORG", "PLACE") and kinds & {"PERSON", ""}
    return named if told and known else None


def is_meant(who: Protagonist, pronoun: str, before: Tree | None) -> bool:
    """Whether a pronoun means the protagonist: nobody else stands in the sentence before."""
    if (pronoun.lower() in ("she", "her")) != who.female:
        return False
    if before is None:
        return True
    names = {who.family, *who.name.split()}
    root = root_of(before)
    own = None if root is None else subject_of(before, root)
    if own is not None and (before[own].text in names or before[own].text.lower() in _alike(who)):
        return True  # Berg married Ann Lee. *He* …
    for token in before.tokens:
        named = token.upos == "PROPN" and token.name == "PERSON" and token.date < 0
        if named and token.text not in names and token.text.strip(".-’'"):
            return False
    return own is None or not is_another(before, own, who.female)


def _alike(who: Protagonist) -> frozenset[str]:
    return frozenset(("she",)) if who.female else frozenset(("he",))


def is_alone(who: Protagonist, tree: Tree, pronoun: int) -> bool:
    """Whether nobody else is named in a sentence up to a pronoun at an offset."""
    names = {who.family, *who.name.split()}
    others = FEMALE if who.female else MALE
    for at, token in enumerate(tree.tokens):
        if token.start >= pronoun:
            break
        person = token.upos == "PROPN" and token.name in ("PERSON", "") and token.date < 0
        if person and token.text.istitle() and token.text not in names and at > 0:
            return False
        if token.text.lower() in others or (
            token.base == "nsubj" and is_another(tree, at, who.female)
        ):
            return False
    return True


def is_another(tree: Tree, at: int, female: bool) -> bool:
    """Whether a noun is somebody of the same sex as far as one can tell: her *supervisor*."""
    said = tree[at].text.lower()
    if said in (MALE if female else FEMALE):
        return False
    if tree[at].upos != "NOUN" or said in _THINGS:
        return False
    return said in PEOPLE or said.endswith(("er", "or", "ist", "ian"))


_THINGS = frozenset(
    "paper letter order number river water winter summer matter chapter power tower corner border "
    "center motor harbor door floor answer offer quarter counter layer computer newspaper theater "
    "manner error career charter weather disorder fever cancer dinner supper cover cellar shelter "
    "transfer murder butter finger shoulder manuscript poster folder drawer timber lumber silver "
    "copper chamber color labor favor honor humor odor".split()
)
"""Nouns that end as those of people do."""
