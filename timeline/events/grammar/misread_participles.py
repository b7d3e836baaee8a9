"""Participles that were hung on the wrong word, or read as verbs of their own."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.syntax.tree import Changes, Tree


def participle_beside(tree: Tree) -> Changes:
    """The test, last *run* in May, failed: no other name of the test, and it was run last."""
    changes: Changes = {}
    for at, token in enumerate(tree.tokens):
        listed = token.base == "conj" and tree[token.head].base.startswith("nsubj")
        beside = token.base in ("appos", "acl") or (listed and tree[at - 1].text == ",")
        beside = beside and token.xpos == "VBN" and token.upos == "VERB"
        below = tree.children(at)
        if not beside or at < 1 or tree[token.head].upos not in ("NOUN", "PROPN", "ADJ"):
            continue
        if not any(tree[child].date >= 0 for child in below):
            continue
        if token.base != "acl":
            if any(tree[child].base in ("nsubj", "det", "case") for child in below):
                continue
            changes[at] = {"relation": "acl"}
        if tree[at - 1].text in ("first", "last") and tree[at - 1].head == token.head:
            changes[at - 1] = {"head": at, "relation": "advmod"}
    return changes


def row_of_passives(tree: Tree) -> Changes:
    """It was bought in 1931, *listed* in 1952 and repaired in 1990: a row, the second too."""
    for at, token in enumerate(tree.tokens):
        first = token.head
        if token.xpos != "VBN" or token.base != "advcl" or not 0 <= first < at:
            continue
        if not any(tree[child].relation == "aux:pass" for child in tree.children(first)):
            continue
        last = any(
            tree[child].base == "conj" and tree[child].xpos == "VBN" and child > at
            for child in tree.children(first)
        )
        bare = min(tree.below(at)) >= at - 1 and len(verb_group(tree, at)) == 1
        if last and bare and tree[at - 1].text == ",":
            return {at: {"relation": "conj"}}
    return {}


def participle_row(tree: Tree) -> Changes:
    """A man kidnapped and *presumed killed*: one was hung on the man, one on the other."""
    for at, token in enumerate(tree.tokens):
        presumed = at - 1
        if token.xpos != "VBN" or token.base != "acl" or token.head != presumed:
            continue
        if tree[presumed].xpos != "VBN" or tree[presumed].text.lower() not in _PRESUMING:
            continue
        changes: Changes = {at: {"relation": "xcomp"}}
        noun = tree[presumed].head
        first = next((n for n in tree.children(noun) if tree[n].base == "acl"), at)
        if tree[presumed].base == "conj" and tree[noun].upos == "NOUN" and first < at:
            changes[presumed] = {"head": first}
        return changes
    return {}


_PRESUMING = ("presumed", "believed", "feared", "reported", "thought", "declared", "found")


def participle_of_object(tree: Tree) -> Changes:
    """He wrote the suite, *begun* in May: no finite verb, so it tells of the object."""
    for at, token in enumerate(tree.tokens):
        above = token.head
        if token.base != "conj" or token.text.lower() not in _NEVER_FINITE or above < 0:
            continue
        alone = min(verb_group(tree, at)) == at and subject_of(tree, at) is None
        finite = tree[above].xpos in ("VBD", "VBZ", "VBP")
        thing = next((c for c in tree.children(above) if tree[c].base == "obj" and c < at), None)
        if not alone or not finite or thing is None or tree[at - 1].text != ",":
            continue
        rest = {
            child: {"head": at, "xpos": "VBN"}
            for child in tree.children(above)
            if child > at and tree[child].base == "conj" and subject_of(tree, child) is None
        }
        return {at: {"head": thing, "relation": "acl", "xpos": "VBN"}, **rest}
    return {}


_NEVER_FINITE = frozenset(
    "begun written given taken seen known drawn shown sung sunk broken chosen driven worn torn "
    "stolen spoken forgotten hidden done gone grown thrown rewritten redrawn undertaken".split()
)


def alike_participles(tree: Tree) -> Changes:
    """Submitted in May, *shelved* in June and *revived* in July: of a kind, all three."""
    changes: Changes = {}
    for at, token in enumerate(tree.tokens):
        first = token.head
        if token.base != "conj" or token.xpos != "VBD" or first < 0 or tree[first].xpos != "VBN":
            continue
        bare = len(verb_group(tree, first)) == 1 and tree[first].base == "advcl"
        filled = any(tree[child].base in ("obj", "nsubj") for child in tree.children(at))
        if bare and not filled and token.text.lower().endswith("ed"):
            changes[at] = {"xpos": "VBN"}
    return changes


def second_participle(tree: Tree) -> Changes:
    """A job written in May and *retired* in June: the second tells of the job as the first does."""
    for at, token in enumerate(tree.tokens):
        noun = token.head
        if token.base != "conj" or token.xpos != "VBN" or token.upos != "VERB" or noun < 0:
            continue
        if tree[noun].upos not in ("NOUN", "PROPN") or len(verb_group(tree, at)) > 1:
            continue
        if subject_of(tree, at) is not None:
            continue
        before = [c for c in tree.children(noun) if noun < c < at and tree[c].base == "acl"]
        if before and tree[before[-1]].xpos == "VBN":
            return {at: {"head": before[-1]}}
    return {}
