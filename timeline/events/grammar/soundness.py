"""How much of a sentence's grammar a headline breaks."""

from __future__ import annotations

from collections.abc import Collection

from timeline.events.grammar.completion import completing, negates
from timeline.events.grammar.predicates import is_predicate
from timeline.syntax.tree import Tree

_PLACING = frozenset("in at of near with between for".split())
_ELSEWHERE = 0.4
"""What hangs elsewhere may also be read with the words that it follows."""
_STOPS = 0.4
MISREAD = 3.0
"""Nothing has two subjects: the tree is wrong here."""


def breaks(tree: Tree, kept: Collection[int], borrowed: bool = False) -> float:
    """How many ties are cut between tokens that are kept and tokens that are not.

    Dates are no loss. `borrowed`: the subject comes from another clause, as it should.

    >>> from timeline.syntax.parser import parse
    >>> tree = parse("Police arrested the man", [((0, 23), [])])[0]
    >>> breaks(tree, {0, 1, 2, 3}), breaks(tree, {1, 2, 3}) > 0
    (0.0, True)
    """
    inside = set(kept)
    dated, needed = tree.dated, tree.once(completing)
    cost = 0.0
    tops = 0.0
    subjects: set[int] = set()
    for at, token in enumerate(tree.tokens):
        if at in dated or token.upos == "PUNCT":
            continue
        above = token.head
        top = above >= 0 and tree[above].head not in inside
        if at in inside:
            if above not in inside and token.base not in ("cc", "mark"):
                if _stands_for_first(tree, at, inside) or _follows_name(tree, at, inside):
                    continue
                tops += 1 if not _follows_as_complement(tree, at, inside) else _ELSEWHERE
            stands_first = top and not (above in inside and at - 1 in inside)
            if token.relation == "case" and stands_first and tree[above].base in ("obl", "nmod"):
                cost += 1.0  # the preposition that a noun phrase has in its sentence
            if token.base == "conj" and token.xpos == "VBD" and _is_bare_participle(tree, above):
                cost += MISREAD  # a pipe owned by them burst and *flooded* the house
            behind = token.base == "amod" and at > above
            if ((token.base == "acl" and token.xpos == "VBN") or behind) and above in inside:
                cost += 0.7 * _is_left_bare(tree, at, inside, dated)
            if token.base == "cc" and above > at and above not in inside:
                cost += 0.5  # and … what?
            if token.base == "advcl" and at < above and above in inside:
                cost += MISREAD / 2 * _has_lost_its_conjunction(tree, at, inside)
            if token.base == "det" and above > at and above not in inside:
                cost += 1.0  # a $30 million, but what?
            if token.text.lower() == "between" and above in inside:
                cost += _is_half(tree, above, inside)
            if token.base == "nsubj" and above in inside:
                cost += MISREAD * (above in subjects)
                subjects.add(above)
        elif at in needed and above in inside:
            if token.relation == "case" and (above in dated or top):
                continue
            relative = token.xpos in ("WDT", "WP") and tree[above].relation == "acl:relcl"
            noun = tree[above].head
            if relative and (
                _stands_alone(tree, noun, inside) or _follows_name(tree, above, inside)
            ):
                continue
            if token.base in ("cop", "nsubj") and _is_told_of(tree, above, inside):
                continue
            if any(_stands_for_first(tree, other, inside) for other in tree.children(at)):
                continue
            cost += 1.5 if negates(tree, at) else 1.0
    cost += _stops_short(tree, inside, dated)
    own = any(
        tree[at].base in ("nsubj", "csubj")
        and tree[at].head in inside
        and tree[tree[at].head].head not in inside
        for at in inside
    )
    told = any(tree[at].relation == "acl:relcl" and tree[at].head in inside for at in inside)
    cost += max(0, tops - 1 - (borrowed and not own and not told))
    subjectless = not borrowed and not any(
        tree[at].base in ("nsubj", "csubj", "expl")
        or (tree[at].relation == "acl:relcl" and tree[at].head in inside)
        for at in inside
    )
    if subjectless and any(is_predicate(tree, at) and tree[at].head not in inside for at in inside):
        cost += 1.0
    return cost


def _is_half(tree: Tree, at: int, inside: Collection[int]) -> bool:
    """Whether only one of two is left: a fight between *Ann*."""
    others = [child for child in tree.children(at) if tree[child].base == "conj"]
    if others:
        return not any(child in inside for child in others)
    behind = max(inside)
    return behind in tree.below(at) and behind + 1 < len(tree) and tree[behind + 1].base == "acl"


def _has_lost_its_conjunction(tree: Tree, at: int, inside: Collection[int]) -> bool:
    """Whether a clause before the main one stands as a second sentence: *he came*, she left."""
    marks = [
        child
        for child in tree.children(at)
        if tree[child].base == "mark" or tree[child].xpos == "WRB"
    ]
    finite = any(tree[child].base == "nsubj" and child in inside for child in tree.children(at))
    return finite and bool(marks) and not any(mark in inside for mark in marks)


def _stands_for_first(tree: Tree, at: int, inside: Collection[int]) -> bool:
    """Whether a noun stands alone of a row: won gold in 1996 and *silver* in 2000."""
    first = tree[at].head
    while first >= 0 and tree[first].base == "conj":
        first = tree[first].head
    row = at in inside and tree[at].base == "conj" and tree[at].upos in ("NOUN", "PROPN")
    return row and first >= 0 and first not in inside and tree[first].head in inside


def _follows_name(tree: Tree, at: int, inside: Collection[int]) -> bool:
    """Whether a relative clause tells of the name within its noun: the affair of *the bank*."""
    noun = tree[at].head
    return tree[at].relation == "acl:relcl" and any(
        child in inside and noun < child < at and tree[child].base == "nmod"
        for child in tree.children(noun)
    )


def _is_told_of(tree: Tree, noun: int, inside: Collection[int]) -> bool:
    """Whether a noun stands for what a clause tells of it: it was *the ship* whose crew left."""
    return tree[noun].upos in ("NOUN", "PROPN") and any(
        tree[child].relation == "acl:relcl" and child in inside for child in tree.children(noun)
    )


def _stands_alone(tree: Tree, noun: int, inside: Collection[int]) -> bool:
    """Whether a noun is kept without the clause that it stands in."""
    return noun in inside and not any(
        up in inside for up in tree.above(noun) if is_predicate(tree, up)
    )


def _is_left_bare(tree: Tree, at: int, inside: Collection[int], dated: Collection[int]) -> bool:
    """Whether a participle has lost the date that it was there for: a letter *published*."""
    children = tree.children(at)
    return any(child in dated and child not in inside for child in children) and not any(
        child in inside for child in children
    )


def _stops_short(tree: Tree, inside: Collection[int], dated: Collection[int]) -> float:
    """What is lost where the last word has something on it that follows without a comma.

    Probing *into it*, permission *to go*, not far *from Kalo*; less so in the liberation *of Kalo*.
    """
    last = max(inside, default=-1)
    after = last + 1
    while 0 < after < len(tree) and after in dated:
        after += 1
    if not 0 < after < len(tree) or tree[after].upos == "PUNCT":
        return 0
    branch = next((at for at in (after, *tree.above(after)) if tree[at].head == last), None)
    if branch is None or min(tree.below(branch)) != after:
        return 0
    if tree[branch].base in ("appos", "flat", "compound"):
        return 1
    if tree[last].upos in ("VERB", "ADJ", "ADV") or tree[branch].base in ("acl", "ccomp"):
        return _STOPS
    return _STOPS if tree[after].text.lower() == "of" else _STOPS / 4


def _follows_as_complement(tree: Tree, at: int, inside: Collection[int]) -> bool:
    """Whether a noun with its preposition goes on from what stands before: … in Kalo."""
    if tree[at].base == "case":
        return False
    first = min(tree.below(at))
    placed = tree[first].base == "case" and tree[first].text.lower() in _PLACING
    return placed and first in inside and first - 1 in inside


def _is_bare_participle(tree: Tree, at: int) -> bool:
    return tree[at].xpos == "VBN" and not any(
        tree[child].base in ("aux", "cop") for child in tree.children(at)
    )
