"""What a headline does to the tree of its sentence: subjects lost, verbs run together."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from timeline.events.grammar.borrowing import borrowed_subject, is_active_too
from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import TIME_NOUNS, is_predicate
from timeline.events.grammar.predication import comma_before, only_reminds
from timeline.events.grammar.proposals import told_around
from timeline.events.grammar.relatives import is_thing_of_people, relative_of, signed_paper
from timeline.events.headlines.naming import Named
from timeline.events.patterns.words import REPORTING, is_event_noun
from timeline.syntax.tree import Tree

TOLD_WITHIN = 0.7
"""What speaks against a headline with what can go: who says so, what is told of the date."""


def keeps_its_opening(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a participle before the subject is kept: *Taking the stand*, she said …"""
    own = subject_of(tree, at)
    return own is not None and any(
        tree[child].base == "advcl" and child < own and child in kept and tree[child].xpos == "VBG"
        for child in tree.children(at)
    )


def drops_half_of_it(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether the second of two things done at one time is gone: he was seized *and drowned*."""
    passive = any(tree[child].relation == "aux:pass" for child in tree.children(at))
    return passive and any(
        tree[child].base == "conj"
        and tree[child].xpos == "VBN"
        and child not in kept
        and subject_of(tree, child) is None
        and not comma_before(tree, child)
        and not tree.dated.intersection(tree.below(child))
        for child in tree.children(at)
    )


def loses_what_came(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a verb that says nothing has lost its clause: the change came *when he took over*."""
    if tree[at].text.lower() not in ("came", "occurred", "happened") or at not in kept:
        return False
    return any(
        tree[child].base == "advcl"
        and child > at
        and child not in kept
        and any(tree[n].text.lower() == "when" for n in tree.children(child))
        for child in tree.children(at)
    )


def runs_verbs_together(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether two verbs of a row stand without what joins them: will *publish hold* a meeting."""
    joins = [child for child in tree.children(at) if tree[child].base == "cc"]
    return (
        tree[at].base == "conj"
        and tree[at].head in kept
        and at in kept
        and bool(joins)
        and not any(child in kept for child in joins)
        and not any(child in kept for child in tree.children(tree[at].head) if child in tree.dated)
        and all(n not in kept for n in range(tree[at].head + 1, at))
    )


def goes_on_with_another(tree: Tree, at: int, kept: Collection[int], dated: int | None) -> bool:
    """Whether a clause with a subject of its own is told along: it closed in May, *and we work*."""
    return dated is not None and any(
        tree[child].base == "conj"
        and child in kept
        and child > dated > at
        and subject_of(tree, child) in kept
        for child in tree.children(at)
    )


def keeps_its_mark(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a clause of time stands behind something that is none: *six times* before he left."""
    marks = [
        child
        for child in tree.children(at)
        if tree[child].base == "mark" and tree[child].text.lower() in ("before", "after", "until")
    ]
    return (
        any(mark in kept for mark in marks)
        and any(word < marks[0] for word in kept)
        and not any(up in kept for up in tree.above(at) if is_predicate(tree, up))
    )


def is_of_a_time(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether what happened stands with the time that it is told of: by *the time* he came."""
    noun = tree[at].head
    relative = tree[at].relation == "acl:relcl" and noun in kept
    own = subject_of(tree, at)
    pronoun = own is not None and tree[own].xpos in ("WDT", "WP")
    return relative and not pronoun and tree[noun].text.lower() in TIME_NOUNS


def goes_beyond_its_noun(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a relative clause takes along what its sentence goes on with: …, *and say it*."""
    return tree[at].relation == "acl:relcl" and any(
        tree[child].base == "conj" and child in kept and comma_before(tree, child)
        for child in tree.children(at)
    )


def is_not_finite(tree: Tree, at: int, kept: Collection[int], title: str) -> bool:
    """Whether a participle stands as if it were a verb: the ordinance adopted, he winning it."""
    token = tree[at]
    first = tree[min(verb_group(tree, at))]
    if first.xpos == "VBG":
        return first.text.lower() in title.lower().split()
    bare = token.xpos == "VBN" and len(verb_group(tree, at)) == 1
    behind = bare and (token.base == "advcl" or (token.base == "acl" and token.head in kept))
    return behind and not re.search(rf"\b(?:was|were) (?:\w+ )?{re.escape(token.text)}", title)


def lacks_its_auxiliary(tree: Tree, at: int, title: str) -> bool:
    """Whether a second participle stands without the "were" it shares: *cracks noted* again."""
    first, token = tree[at].head, tree[at]
    if token.base != "conj" or first < 0 or len(verb_group(tree, at)) > 1:
        return False
    children = [tree[child].relation for child in tree.children(at)]
    passive = token.xpos == "VBN" or (
        token.xpos == "VBD" and ("obl:agent" in children or token.text == tree[first].text)
    )
    shares = any(tree[child].relation == "aux:pass" for child in tree.children(first))
    if tree[first].base == "conj" and tree[tree[first].head].xpos == "VBD":
        return False  # applied for it and was turned down, *applied* again
    if not (passive and shares) or is_active_too(tree, at):
        return False
    return not re.search(
        rf"\b(?:was|were|been|be|is|are|being)\b.*\b{re.escape(token.text)}\b", title, re.IGNORECASE
    )


def reminds(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether it is told along that somebody knows it: he sailed, *as you know*."""
    return any(
        child in kept and tree[child].base == "advcl" and only_reminds(tree, child)
        for child in tree.children(at)
    )


def runs_on(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether verbs stand in a row without their "and": your crew came, *worked two days*."""
    row = [c for c in tree.children(at) if tree[c].base == "conj" and is_predicate(tree, c)]
    told = [child for child in row if child in kept]
    if at not in kept or not told or len(told) == len(row):
        return False
    return not any(tree[n].base == "cc" and n in kept for c in told for n in tree.children(c))


def is_made_passive(tree: Tree, at: int, title: str) -> bool:
    """Whether a verb in the past with a subject of its own got a "was": the lawyer *was* asked."""
    token = tree[at]
    if is_active_too(tree, at):
        return re.search(rf"\b(?:was|were) {re.escape(token.text)}\b", title) is not None
    if token.xpos != "VBD" or subject_of(tree, at) is None or len(verb_group(tree, at)) > 1:
        return False
    return re.search(rf"\b(?:was|were) {re.escape(token.text)}\b", title) is not None


def lacks_antecedent(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a relative clause stands without the noun that it tells of."""
    own = subject_of(tree, at)
    relative = None if own is None else relative_of(tree, at, own)
    if relative is None and tree[at].relation == "acl:relcl":
        paper = signed_paper(tree, at)  # a *treaty* on the border, which they signed
        return paper != tree[at].head and paper not in kept
    return relative is not None and relative[0] not in kept


def tells_of_another(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a participle got another noun: a grant from *the Fund*, confirmed in May."""
    if tree[at].relation != "acl" or tree[at].xpos not in ("VBN", "VBD") or at not in kept:
        return False
    if len(verb_group(tree, at)) > 1 or subject_of(tree, at) is not None:
        return False
    told = borrowed_subject(tree, at)[0]
    noun = min(told, key=tree.depth, default=None)
    if noun is None or noun in kept:
        return False
    return not any(child in kept and tree[child].base == "appos" for child in tree.children(noun))


def puts_in_another_order(tree: Tree, at: int, named: Named, by_tree: Named) -> bool:
    """Whether patterns moved words that the tree leaves where they are."""
    moved = list(named.title.kept) != sorted(named.title.kept)
    stays = list(by_tree.title.kept) == sorted(by_tree.title.kept)
    filled = any(
        tree[child].base == "obj" or tree[child].relation == "aux:pass"
        for child in tree.children(at)
    )
    return moved and stays and (filled or tree[at].base != "acl")


def runs_into_speaker(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether nothing parts what was said from who said it: we will go *said Ann*."""
    own = subject_of(tree, at)
    if own is None or tree[at].text.lower() not in REPORTING:
        return False
    first = min(at, *tree.below(own))
    parted = [mark for mark in (first - 1, first - 2) if mark >= 0 and tree[mark].upos == "PUNCT"]
    before = any(word < first for word in kept)
    return before and bool(parted) and not any(mark in kept for mark in parted)


def tells_the_clause_around(tree: Tree, at: int, kept: Collection[int]) -> float:
    """What speaks against telling the clause around the dated one: *they praised* what he built."""
    own = subject_of(tree, at)
    if tree[at].base in ("conj", "advcl") and own is not None and own in kept:
        if told_around(tree, at) is not None:
            return 0
        head = tree[at].head  # *the boats came*, and the Society hopes …
        told = head in kept and is_predicate(tree, head) and subject_of(tree, head) in kept
        return TOLD_WITHIN * told
    if tree[at].relation != "acl:relcl":
        return 0
    above = next((up for up in tree.above(at) if is_predicate(tree, up)), None)
    first = min(tree.below(at))
    holds = tree[min(verb_group(tree, at))].xpos in ("VBZ", "VBP")
    if holds and "," not in (tree[first].text, tree[first - 1].text):
        return 0 if above in kept else 2 * TOLD_WITHIN  # it applies to accounts that begin on …
    return TOLD_WITHIN * (above in kept)


def takes_more_than_its_noun(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a relative clause got a wider subject: in *the wake of* a strike that began."""
    own = subject_of(tree, at)
    relative = None if own is None else relative_of(tree, at, own)
    if relative is None or relative[0] not in kept:
        return False
    pronoun, noun = tree[relative[1]].text.lower(), tree[tree[relative[0]].head]
    person = pronoun == "who" and noun.name != "PERSON" and is_thing_of_people(noun.text)
    one = tree[min(verb_group(tree, at))].text.lower() in ("was", "is", "has")
    if one and noun.xpos == "NNS" and tree[relative[0]].xpos == "NN":
        person = True  # the terms of the deal, which *was* signed
    happens = is_event_noun(tree[relative[0]].text) and not is_event_noun(noun.text)
    if pronoun != "that" and not person and not happens and relative[0] == tree[at].head:
        return False  # but: the circumstances of *the collision* which occurred in May
    if tree[relative[0]].base != "nmod":
        return False
    above = tree[relative[0]].head
    return above in kept and above < relative[0] and tree[above].upos == "NOUN"


def turns_round(tree: Tree, at: int, order: Sequence[int]) -> bool:
    """Whether a headline has who did it behind what was done: first struck *the drivers*."""
    own = subject_of(tree, at)
    if own is None or tree[own].xpos not in ("WP", "WDT") or tree[at].base != "acl":
        return False
    noun = tree[at].head
    return noun in order and at in order and order.index(noun) > order.index(at)


def opens_without_subject(tree: Tree, order: Sequence[int], at: int | None) -> bool:
    """Whether a participle, an infinitive or the event's own verb opens it: *Declaring* victory."""
    first = tree[order[0]]
    loose = first.xpos == "VBG" and first.base == "advcl" and first.head not in order
    loose = loose or first.xpos == "TO"
    return loose or (order[0] == at and first.upos == "VERB")


def puts_object_first(tree: Tree, at: int, order: Sequence[int]) -> bool:
    """Whether a relative clause keeps its own order: the daughter *he had married*."""
    own = subject_of(tree, at)
    things = [child for child in tree.children(at) if tree[child].base == "obj"]
    if own not in order or own is None or tree[at].base != "acl":
        return False
    if tree[at].relation == "acl:relcl" and not things and _tells_of_its_noun(tree, at, own):
        things = [tree[at].head]  # part of *work we began*
    return any(thing in order and order.index(thing) < order.index(own) for thing in things)


def _tells_of_its_noun(tree: Tree, at: int, own: int) -> bool:
    """Whether a relative clause without a pronoun has its noun for an object."""
    noun = tree[at].head
    if tree[own].xpos in ("WDT", "WP") or min(tree.below(at)) != min(tree.below(own)):
        return False
    if any(tree[child].base in ("ccomp", "cop") for child in tree.children(at)):
        return False
    said_of = subject_of(tree, noun)
    if said_of is not None and tree[said_of].text.lower() not in ("it", "this", "that"):
        return False
    return tree[noun].text.lower() not in TIME_NOUNS
