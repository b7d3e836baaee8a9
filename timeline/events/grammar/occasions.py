"""The verb whose time a paper or an occasion sets: he *said* in a letter published on 3 May."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.predicates import TIME_NOUNS, is_predicate
from timeline.events.patterns.words import REPORTING
from timeline.syntax.tree import Tree

_MADE = ("made", "signed", "dated", "executed", "concluded")


def done_by(tree: Tree, at: int) -> int | None:
    """What was done with a paper: *by an agreement made* on 4 May the firm undertook to sell."""
    paper = tree[at].head
    if tree[at].base != "acl" or tree[at].text.lower() not in _MADE or tree[paper].base != "obl":
        return None
    verb = tree[paper].head
    by = any(tree[case].text.lower() == "by" for case in tree.children(paper))
    return verb if by and paper < verb and is_predicate(tree, verb) else None


def struck_by(tree: Tree, noun: int) -> int | None:
    """What happened by what a bare noun names: it *was destroyed* by bombing on 4 May."""
    verb = tree[noun].head
    if tree[noun].relation != "obl:agent" or not is_predicate(tree, verb):
        return None
    beside = [child for child in tree.children(noun) if child < noun]
    return verb if all(tree[child].base == "case" for child in beside) else None


_PUBLISHED = frozenset("published released issued broadcast aired posted dated printed".split())


def said_in(tree: Tree, at: int) -> int | None:
    """The verb of saying around what was published: he *said* in a letter published on 3 May."""
    paper = tree[at].head
    if tree[at].base != "acl" or tree[at].text.lower() not in _PUBLISHED:
        return None
    verb = tree[paper].head
    said = tree[paper].base == "obl" and verb >= 0 and tree[verb].text.lower() in REPORTING
    inside = any(tree[case].text.lower() in ("in", "on") for case in tree.children(paper))
    return verb if said and inside and is_predicate(tree, verb) else None


_SPOKEN = frozenset(
    "conference interview speech briefing statement hearing hearings meeting rally address "
    "broadcast lecture testimony debate".split()
)


def said_at(tree: Tree, noun: int) -> int | None:
    """The verb of saying that an occasion sets the time of: *said* at a news conference on …"""
    if tree[noun].text.lower() not in _SPOKEN or tree[noun].base not in ("obl", "nmod"):
        return None
    verb = next((up for up in tree.above(noun) if is_predicate(tree, up)), -1)
    if verb < 0 or tree[verb].base == "acl":
        return None
    placed = any(tree[c].text.lower() in ("at", "in", "during", "on") for c in tree.children(noun))
    first = next((c for c in tree.children(verb) if tree[c].base == "nsubj"), verb)
    fronted = tree[noun].base == "obl" and tree[noun].head == verb and noun < first
    said = fronted or tree[verb].text.lower() in REPORTING
    other = any(tree[child].date >= 0 for child in tree.children(verb))
    return verb if placed and said and not other else None


def said_then(tree: Tree, date: int) -> int | None:
    """The verb of saying that a date follows, before what was said: *said* Monday it will cut."""
    verb = min(tree.below(date)) - 1
    if date + 1 >= len(tree) or tree[date + 1].upos == "PUNCT":
        return None
    if verb < 0 or tree[verb].text.lower() not in REPORTING or not is_predicate(tree, verb):
        return None
    return verb if tree[verb].xpos in ("VBD", "VBZ", "VBP") and verb in tree.above(date) else None


def said_before(tree: Tree, at: int, date: int) -> int:
    """What was said, where a date with a preposition follows it: claimed it *sank* on 3 May."""
    if not any(tree[child].base == "case" for child in tree.children(date)):
        return at
    told = [
        child
        for child in tree.children(at)
        if tree[child].base == "ccomp" and at < child < date and is_predicate(tree, child)
    ]
    return told[-1] if told else at


def told_by_cleft(tree: Tree, date: int) -> int | None:
    """What happened then, behind an aside: it was not until 3 May, she says, *that he went*."""
    before = [token.text.lower() for token in tree.tokens[max(0, date - 5) : date]]
    split = "it" in before and any(word in ("was", "is") for word in before[before.index("it") :])
    near = before[before.index("it") + 1 :] if split else []
    if not split or not all(word in _CLEFT for word in near):
        return None
    return next(
        (
            tree[at].head
            for at in range(date + 3, len(tree))
            if tree[at].text.lower() == "that"
            and tree[at].base == "mark"
            and tree[at].head > at
            and tree[at - 1].text == ","
            and is_predicate(tree, tree[at].head)
        ),
        None,
    )


_CLEFT = frozenset("was is not n't n’t only until till in on at during after by the".split())


def told_when(tree: Tree, date: int) -> int | None:
    """What happened on the second of two dates: in June, when he came, and in May, *when …*."""
    after = date + 1 + (date + 1 < len(tree) and tree[date + 1].text == ",")
    lately = any(
        tree[n].text.lower() in ("recently", "notably") for n in range(max(0, date - 3), date)
    )
    row = tree[date].base == "conj" and after == date + 2
    if after >= len(tree) or tree[after].text.lower() != "when" or not (row or lately):
        return None
    verb = tree[after].head
    return verb if verb > date and is_predicate(tree, verb) else None


def told_as_a_day(tree: Tree, date: int) -> int | None:
    """The noun of which a sentence says no more than when it was: *her last run* is on 30 June."""
    verb = tree[date].head
    is_it = any(tree[child].base == "cop" for child in tree.children(date))
    if not is_it and (verb < 0 or tree[verb].text.lower() not in _BEING):
        return None
    cases = {tree[child].text.lower() for child in tree.children(date)}
    if cases & {"since", "until", "from", "of", "for"}:
        return None
    own = subject_of(tree, date if is_it else verb)
    if own is None or tree[own].upos not in ("NOUN", "PROPN") or own > date:
        return None
    told = [child for child in tree.children(date if is_it else verb) if child > date]
    more = any(tree[child].base not in ("punct", "cc", "conj", "obl") for child in told)
    return None if more or tree[own].text.lower() in TIME_NOUNS else own


def told_in_opening(tree: Tree, date: int) -> int | None:
    """The clause of time that a date closes before the main one: when they met, *in May 2004*, …"""
    branch = date
    while tree[branch].head >= 0 and not is_predicate(tree, tree[branch].head):
        branch = tree[branch].head
    verb = tree[branch].head
    own = subject_of(tree, verb) if verb >= 0 else None
    if own is None or branch > own or tree[branch].base != "obl":
        return None
    first = min(tree.below(branch))
    comma = first if tree[first].text == "," else first - 1
    last = max(tree.below(branch))
    closed = any(tree[n].text == "," for n in range(last, min(last + 2, len(tree))))
    if comma < 1 or tree[comma].text != "," or not closed:
        return None
    for clause in tree.children(verb):
        inside = [n for n in tree.below(clause) if tree[n].upos != "PUNCT"]
        ends = tree[clause].base == "advcl" and max(inside) == comma - 1
        marked = any(
            tree[child].text.lower() in ("when", "after", "as", "once", "before")
            for child in tree.children(clause)
        )
        if ends and marked and tree.dated.isdisjoint(inside):
            return clause
    return None


def told_of_a_day(tree: Tree, date: int) -> int | None:
    """What happened on the day that something was: that was the Friday *they closed* the mill."""
    copula = any(tree[child].base == "cop" for child in tree.children(date))
    told = [child for child in tree.children(date) if tree[child].relation == "acl:relcl"]
    words = {tree[child].text.lower() for child in tree.children(date)}
    if (
        not copula
        or words & {"until", "till", "not"}
        or len(told) != 1
        or told[0] < date
        or not is_predicate(tree, told[0])
    ):
        return None
    own = subject_of(tree, told[0])
    return told[0] if own is not None and tree[own].xpos not in ("WDT", "WP") else None


def only_names_the_day(tree: Tree, date: int) -> bool:
    """Whether a sentence says what day it was and no more: *it was a Saturday*."""
    own = subject_of(tree, date)
    copula = any(tree[child].base == "cop" for child in tree.children(date))
    if not copula or own is None or tree[own].text.lower() not in ("it", "that", "this"):
        return False
    if tree[own].text.lower() != "it" and tree[date].head >= 0:
        return False  # we moved when I was four, so *that was* in 1980
    if date + 1 < len(tree) and tree[date + 1].text.lower() in ("that", "when", "who", "before"):
        return False
    told = ("acl", "advcl", "ccomp", "xcomp", "csubj", "obl", "parataxis")
    return not any(tree[child].base in told for child in tree.children(date))


_BEING = ("is", "was", "be", "were", "are")
