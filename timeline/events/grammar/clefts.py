"""Sentences turned round to stress a part, turned back: it was *she who opened* the gates."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of
from timeline.syntax.tree import Changes, Tree

_LOOSE: dict[str, object] = {"relation": "discourse"}
"""What is no part of the plain sentence."""


def person_cleft(tree: Tree) -> Changes:
    """It was *she* who *opened* the gates: she opened them."""
    for verb, token in enumerate(tree.tokens):
        if token.xpos not in ("VBD", "VBZ"):
            continue
        before = [child for child in tree.children(verb) if child < verb]
        own = [at for at in before if tree[at].base in ("nsubj", "expl")]
        copula = next((at for at in before if tree[at].base == "cop"), None)
        who = next((at for at in own if tree[at].xpos in ("WP", "WDT")), None)
        if copula is None or who is None or not 0 < copula < own[-1]:
            continue
        it, person = copula - 1, [at for at in own if copula < at < who]
        objects = {tree[at].text.lower() for at in person} & {"me", "him", "her", "us", "them"}
        if tree[it].text.lower() == "it" and person and not objects:
            return {it: {"head": verb, **_LOOSE}, copula: _LOOSE, who: _LOOSE}
    return {}


def rather_than(tree: Tree) -> Changes:
    """It was *she*, not the cook, who opened them: what is told was hung on the other one."""
    if len(tree) < 4 or tree[0].text.lower() != "it" or tree[1].text.lower() not in ("was", "is"):
        return {}
    root = tree[0].head
    for verb, token in enumerate(tree.tokens):
        other = token.head
        if token.relation != "acl:relcl" or other < 0 or tree[other].head != root:
            continue
        between = [tree[at].text.lower() for at in range(root + 1, other)]
        denied = "than" in between or "not" in between
        if denied and tree[root].upos in ("NOUN", "PROPN", "PRON"):
            return {verb: {"head": root}}
    return {}


def place_cleft(tree: Tree) -> Changes:
    """It was *in this hall*, on 2 July, *that* they *met*: they met in this hall."""
    if len(tree) < 6 or tree[0].text.lower() != "it" or tree[1].text.lower() not in ("was", "is"):
        return {}
    place = tree[0].head
    if place < 2 or tree[place].head >= 0 or tree[2].upos != "ADP" or tree[2].head != place:
        return {}
    told = next((at for at in tree.children(place) if _opens_with_that(tree, at, place)), None)
    if told is None or subject_of(tree, told) is None:
        return {}
    that = next(c for c in tree.children(told) if tree[c].text.lower() == "that")
    rest = [c for c in tree.children(place) if c > place and c != told and tree[c].base != "punct"]
    return {
        told: {"head": -1, "relation": "root"},
        place: {"head": told, "relation": "obl"},
        0: {"head": told, **_LOOSE},
        1: {"head": told, **_LOOSE},
        that: _LOOSE,
        **{at: {"head": told} for at in rest if tree[at].date >= 0},
    }


def _opens_with_that(tree: Tree, at: int, place: int) -> bool:
    clause = at > place and tree[at].base in ("parataxis", "ccomp", "advcl", "acl", "csubj")
    return clause and any(tree[child].text.lower() == "that" for child in tree.children(at))


def what_cleft(tree: Tree) -> Changes:
    """*What she did* do was *predict* it: she did predict it."""
    first = tree[0] if len(tree) else None
    if first is None or first.text.lower() != "what" or first.head < 0:
        return {}
    verb = first.head
    doing = next((at for at in tree.children(0) if tree[at].text.lower() in ("do", "did")), None)
    copula = next((at for at in tree.children(verb) if tree[at].base == "cop"), None)
    if doing is None or copula is None or tree[verb].xpos not in ("VB", "VBD"):
        return {}
    own = subject_of(tree, doing)
    did = next((at for at in tree.children(doing) if tree[at].base == "aux"), None)
    if own is None or did is None:
        return {}
    date = next((at for at in range(doing, verb) if tree[at].date >= 0), verb)
    return {
        **{at: {"head": date} for at in tree.children(0) if tree[at].upos == "PUNCT"},
        own: {"head": verb},
        did: {"head": verb},
        copula: _LOOSE,
        0: _LOOSE,
        **{at: {"head": verb} for at in tree.children(0) if tree[at].date >= 0},
    }


def not_until(tree: Tree) -> Changes:
    """*Not until 3 May did* the lake *fill*: the day was hung on what stands before."""
    for at in sorted(tree.dated):
        token = tree[at]
        cases = {tree[child].text.lower() for child in tree.children(at) if child < at}
        if token.date < 0 or "not" not in cases or not cases & {"until", "till"}:
            continue
        for verb in range(at + 1, len(tree)):
            own = subject_of(tree, verb)
            turned = own is not None and any(
                tree[n].base in ("aux", "cop") and at < n < own for n in tree.children(verb)
            )
            if turned and token.head != verb:
                return {at: {"head": verb, "relation": "obl"}}
    return {}


def until_cleft(tree: Tree) -> Changes:
    """It rained, but it was not *until May that* the lake *filled*: that is what is told."""
    for at in sorted(tree.dated):
        date = tree[at]
        children = tree.children(at)
        told = next((c for c in children if tree[c].base == "acl" and c > at), None)
        copula = next((c for c in children if tree[c].base == "cop"), None)
        if date.date < 0 or told is None or copula is None or date.base not in _BESIDE:
            continue
        it, that = copula - 1, at + 1
        negated = any(tree[c].text.lower() == "not" for c in children)
        if not negated or tree[it].text.lower() != "it" or tree[that].text.lower() != "that":
            continue
        kept = {"cc", "punct", "advcl"}
        return {
            told: {"head": date.head, "relation": date.relation},
            at: {"head": told, "relation": "obl"},
            it: {"head": told, **_LOOSE},
            copula: {"head": told, **_LOOSE},
            that: {"head": told, **_LOOSE},
            **{c: {"head": told} for c in children if c < it and tree[c].base in kept},
        }
    return {}


_BESIDE = ("conj", "ccomp", "parataxis", "advcl")
