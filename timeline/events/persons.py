"""The persons that a sentence names, and by what names the text calls them."""

from __future__ import annotations

import re

from timeline.events.event import Stretch
from timeline.events.patterns.people import BODIES
from timeline.events.patterns.words import TITLES
from timeline.syntax.tree import Tree

_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Fr|Captain|Capt|Col|Major|Judge)\.?$"
)


def people_in(tree: Tree) -> list[list[str]]:
    """The persons of a sentence, each as the words of the name."""
    found: list[list[str]] = []
    last = -2
    for at, token in enumerate(tree.tokens):
        # A name that the model cannot place may be a person's as well.
        unplaced = token.name == "" and token.date < 0 and at > 0 and token.text.istitle()
        if token.base == "compound" and tree[token.head].upos == "NOUN":
            unplaced = False  # a *Brancaster* office
        if token.upos != "PROPN" or not (token.name == "PERSON" or unplaced):
            continue
        if at == last + 1 and found and not token.opens_name:
            found[-1].append(token.text)
        else:
            found.append([token.text])
        last = at
    return found


def name_around(tree: Tree, at: int) -> range | None:
    """The words of a person's name around one of them."""
    token = tree[at]
    definite = any(tree[child].upos == "DET" for child in tree.children(at))
    unplaced = token.name == "" and token.text.istitle() and token.text.lower() not in BODIES
    if token.upos != "PROPN" or not (token.name == "PERSON" or (unplaced and not definite)):
        return None
    start, end = at, at + 1
    while start > 0 and _goes_on(tree, start - 1):
        start -= 1
    while end < len(tree) and _goes_on(tree, end):
        end += 1
    while start < at and tree[start].text.lower().rstrip(".") in TITLES and end - start > 2:
        start += 1  # Prime *Minister* Ann Lee
    return range(start, end)


def _goes_on(tree: Tree, at: int) -> bool:
    """Whether a word belongs to the name beside it, as the hyphen of a double name does."""
    token = tree[at]
    hyphen = token.text in ("-", "’", "'") and token.xpos != "POS"
    return hyphen or (token.upos == "PROPN" and token.name in ("PERSON", "") and token.date < 0)


def in_full(text: str, name: str, span: Stretch) -> tuple[str, Stretch]:
    """With the first name by which the text calls the person before, if it does once."""
    if " " in name and not _TITLE.match(name.split()[0]):
        return name, span
    family = name.split()[-1]
    full = {
        match[0]: match.span()
        for match in re.finditer(
            rf"\b[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){{0,2}} {re.escape(family)}\b", text[: span[0]]
        )
        if not _TITLE.match(match[0].split()[0])
    }
    return next(iter(full.items())) if len(full) == 1 else (name, span)
