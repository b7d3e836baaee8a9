"""How much of a sentence's grammar a headline breaks."""

from __future__ import annotations

from collections.abc import Collection

from timeline.events.grammar.completion import completing, negates
from timeline.events.grammar.predicates import is_predicate
from timeline.events.grammar.relatives import signed_paper
from timeline.syntax.tree import Tree

_OBLIQUE = ("obl", "nmod")
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
    known = tree.once(_known)
    key = frozenset(kept), borrowed
    if key not in known:
        known[key] = _breaks(tree, key[0], borrowed)
    return known[key]


def _known(tree: Tree) -> dict[tuple[frozenset[int], bool], float]:
    """What has been worked out for a tree."""
    del tree
    return {}


def _breaks(tree: Tree, inside: frozenset[int], borrowed: bool) -> float:
    dated, needed = tree.dated, tree.once(completing)
    cost = tops = 0.0
    subjects: set[int] = set()
    own = told = subject = False
    for at in sorted(inside):
        token = tree[at]
        if at in dated or token.upos == "PUNCT":
            continue
        above = token.head
        base, within = token.base, above in inside
        if base in ("nsubj", "csubj", "expl"):
            subject = True
            own |= base != "expl" and within and tree[above].head not in inside
            cost += MISREAD * (base == "nsubj" and within and above in subjects)
            subjects |= {above} if base == "nsubj" else set()
        elif token.relation == "acl:relcl" and within:
            told = True
        if not within and base not in ("cc", "mark"):
            if _stands_for_first(tree, at, inside) or _follows_name(tree, at, inside):
                continue
            if borrowed and base == "aux" and _is_shared(tree, at, inside):
                continue
            tops += 1 if not _follows_as_complement(tree, at, inside) else _ELSEWHERE
        told_of_it = (
            borrowed and token.relation == "acl" and token.xpos == "VBN"
        )  # it *was* founded
        cost += 0 if told_of_it else _ill_kept(tree, at, inside)
    for at in needed - inside - dated:
        if tree[at].head in inside and tree[at].upos != "PUNCT":
            cost += _missed(tree, at, inside)
    cost += _stops_short(tree, inside, dated)
    cost += max(0, tops - 1 - (borrowed and not own and not told))
    if not (borrowed or subject or told) and any(
        is_predicate(tree, at) and tree[at].head not in inside for at in inside
    ):
        cost += 1.0
    return cost


def _is_shared(tree: Tree, at: int, inside: frozenset[int]) -> bool:
    """Whether an auxiliary is that of a whole row: it *was* bought, listed and repaired."""
    row = [child for child in tree.children(tree[at].head) if tree[child].base == "conj"]
    filled = any(tree[child].base in ("obj", "aux") for n in row for child in tree.children(n))
    alike = all(tree[n].xpos == "VBN" for n in row)
    return len(row) > 1 and alike and not filled and not inside.isdisjoint(row)


def _ill_kept(tree: Tree, at: int, inside: Collection[int]) -> float:
    """What speaks against keeping a word without, or with, what it hangs on."""
    token = tree[at]
    above, base = token.head, token.base
    within = above in inside
    if base == "case":
        first = above >= 0 and tree[above].head not in inside and not (within and at - 1 in inside)
        told = any(
            tree[child].relation == "acl:relcl"
            and child in inside
            and any(tree[where].xpos == "WRB" for where in tree.children(child))
            for child in (tree.children(above) if first else ())
        )  # met in Rome, where she lived: she lived *in* Rome
        if token.relation == "case" and first and not told and tree[above].base in _OBLIQUE:
            return 1.0  # the preposition that a noun phrase has in its sentence
        return float(within and token.text.lower() == "between" and _is_half(tree, above, inside))
    if base == "conj":
        misread = token.xpos == "VBD" and _is_bare_participle(tree, above)
        return MISREAD * misread  # a pipe owned by them burst and *flooded* the house
    if base == "cc":
        return 0.5 * (above > at and not within)  # and … what?
    if base == "det":
        return 1.0 * (above > at and not within)  # a $30 million, but what?
    if base == "advcl" and at < above and within:
        return MISREAD / 2 * _has_lost_its_conjunction(tree, at, inside)
    if within and ((base == "acl" and token.xpos == "VBN") or (base == "amod" and at > above)):
        return 0.7 * _is_left_bare(tree, at, inside, tree.dated)
    return 0.0


def _missed(tree: Tree, at: int, inside: Collection[int]) -> float:
    """What it costs that a word is gone that the one it hangs on needs."""
    token = tree[at]
    above = token.head
    top = tree[above].head not in inside
    if token.relation == "case" and (above in tree.dated or top):
        return 0.0
    if token.xpos in ("WDT", "WP") and tree[above].relation == "acl:relcl":
        alone = _stands_alone(tree, tree[above].head, inside)
        if alone or _follows_name(tree, above, inside):
            return 0.0
    if token.base in ("cop", "nsubj") and _is_told_of(tree, above, inside):
        return 0.0
    if any(_stands_for_first(tree, other, inside) for other in tree.children(at)):
        return 0.0
    return 1.5 if negates(tree, at) else 1.0


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
    paper = signed_paper(tree, at) if tree[at].relation == "acl:relcl" else noun
    if paper != noun and paper in inside:
        return True
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
