"""Nouns that were read as another's: the words of one name, the place of a thing, a direction."""

from __future__ import annotations

from timeline.events.grammar.misread_subjects import with_two_subjects
from timeline.events.patterns.words import is_event_noun
from timeline.syntax.tree import Changes, Tree


def split_name(tree: Tree) -> Changes:
    """*Rask Savings Inc.* said: the words of one name were read as two subjects."""
    for _, subjects in with_two_subjects(tree):
        first, second = subjects[:2]
        beside = second - first <= 3 and all(
            tree[at].upos in ("PROPN", "NOUN", "ADJ") for at in range(first, second + 1)
        )
        if beside and tree[second].upos == "PROPN" and tree[first].xpos in _OF_NAMES:
            return {first: {"head": second, "relation": "compound"}}
    return {}


_OF_NAMES = ("NNP", "NNPS", "NN", "NNS")


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


def placed(tree: Tree) -> Changes:
    """A *Rask, Ohio*, clinic: the noun behind the second comma is what the sentence speaks of."""
    for city in range(1, len(tree) - 4):
        if tree[city].upos != "PROPN" or tree[city + 1].text != ",":
            continue
        state = city + 2
        end = state + 1 + (tree[state + 1].text == ".")
        if tree[state].upos != "PROPN" or end + 1 >= len(tree) or tree[end].text != ",":
            continue
        first = city
        while first > 0 and tree[first - 1].upos == "PROPN":
            first -= 1
        thing = end + 1
        while thing + 1 < len(tree) and {tree[thing].upos, tree[thing + 1].upos} <= _DESCRIBING:
            thing += 1
        if tree[first - 1].text.lower() not in ("a", "an", "the") or tree[thing].upos != "NOUN":
            continue
        name = next(
            at for at in (city, *tree.above(city)) if tree[at].head not in range(first, city)
        )
        if not first <= name <= city:
            continue
        changes: Changes = {
            child: {"head": thing} for child in tree.children(name) if child < first
        }
        changes[thing] = {"head": tree[name].head, "relation": tree[name].relation}
        changes[name] = {"head": thing, "relation": "compound"}
        changes |= {at: {"head": name} for at in range(city + 1, end + 1)}
        changes[state] = {"head": name, "relation": "flat"}
        return changes
    return {}


_DESCRIBING = {"NOUN", "ADJ"}


def row_of_names(tree: Tree) -> Changes:
    """*Rask, Kalo and Orland* joined: the second name of three was read as telling of the first."""
    for at, token in enumerate(tree.tokens):
        first = token.head
        if token.base != "appos" or not 0 <= first < at or tree[first].base != "nsubj":
            continue
        row = [child for child in tree.children(at) if tree[child].base == "conj"]
        names = all(tree[word].upos == "PROPN" for word in (first, at, *row))
        if not row or not names or tree[at - 1].text != "," or tree[first].head < row[-1]:
            continue
        last = max(tree.below(row[-1]))
        closed = any(tree[n].text == "," for n in (last, last + 1)) or any(
            tree[child].base == "acl" for child in tree.children(row[-1])
        )
        many = any(
            tree[child].relation == "acl:relcl"
            and any(tree[n].text.lower() in ("were", "are", "have") for n in tree.children(child))
            for child in tree.children(first)
        )
        if not closed or many:
            return {
                at: {"relation": "conj"},
                **{
                    child: {"head": tree[first].head}
                    for child in tree.children(at)
                    if (tree[child].date >= 0)
                },
            }
    return {}


def second_name(tree: Tree) -> Changes:
    """Minister Ada Lee *and* Secretary Jon Wu met: who stands behind "and" is another."""
    for at, token in enumerate(tree.tokens):
        if token.base != "appos" or not 0 <= token.head < at:
            continue
        first = min(tree.below(at))
        if tree[first].base == "cc" and tree[first].text.lower() in ("and", "or"):
            return {at: {"relation": "conj"}, first: {"head": at}}
    return {}


def dated_noun(tree: Tree) -> Changes:
    """The *1968* Rask fire: a date between an article and its noun is that noun's."""
    for at, token in enumerate(tree.tokens):
        if token.date < 0 or at == 0 or tree[at - 1].upos != "DET":
            continue
        noun = tree[at - 1].head
        if noun > at + 1 and token.head != noun and token.head not in range(at + 1, noun):
            between = all(tree[n].upos != "PUNCT" for n in range(at + 1, noun))
            if between and is_event_noun(tree[noun].text):
                return {at: {"head": noun, "relation": "compound"}}
    return {}
