"""What a date is of instead of the verb that it hangs on: follows two *decisions* of last June."""

from __future__ import annotations

import re

from timeline.events.grammar.completion import is_infinitive
from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.passing import is_as_planned
from timeline.events.grammar.predicates import NAMED_DAY, is_predicate
from timeline.events.patterns.words import UNCHANGED, is_event_noun
from timeline.syntax.tree import Tree


def event_beside(tree: Tree, at: int, date: int) -> int | None:
    """The event that a date follows where it cannot be of the verb: after a *fire* in 2018.

    The verb has another date, or tells of now or of what is to come, and the date is past: it
    follows two *decisions* of the court last June.
    """
    first = min(tree.below(date))
    left = first - 1
    dates = [child for child in tree.children(at) if tree[child].date >= 0]
    follows = tree[at].text.lower() in _SEQUENCE
    if left < 0 or not (len(dates) >= 2 or follows or cannot_be_of(tree, at, date)):
        return None
    found = None
    dated = set(tree.below(date))
    for noun in (left, *tree.above(left)):
        if noun == at or tree[noun].base == "nsubj":
            break
        ends = max(set(tree.below(noun)) - dated) == left
        named = tree[noun].upos in ("NOUN", "PROPN") and is_event_noun(tree[noun].text)
        if named and ends and at in tree.above(noun):
            found = noun
    if found is None and cannot_be_of(tree, at, date):
        # will investigate the *killing* of the clerks in Kalo four years ago
        objects = [c for c in tree.children(at) if tree[c].base == "obj" and at < c < date]
        found = next((c for c in objects if is_event_noun(tree[c].text)), None)
    return found


_SEQUENCE = ("follows", "follow", "precedes", "succeeds", "echoes", "recalls", "commemorates")
"""Verbs in the present whose object has the date that follows it."""


def cannot_be_of(tree: Tree, at: int, date: int) -> bool:
    """Whether a verb tells of now or later and a date is past by its words, or speaks of then."""
    if tree[at].base == "advcl" and tree[at].text.lower() in _USING:
        return True
    group = [at, *(child for child in tree.children(at) if tree[child].base in ("aux", "cop"))]
    first = tree[min(group)]
    if first.text.lower() in ("has", "have"):
        # has invited them to a meeting on Friday
        words = tree[date].text
        cases = {tree[child].text.lower() for child in tree.children(date)}
        if "since" in cases:
            return False
        year = cases <= {"in", "on"} and bool(cases) and _YEAR.search(words) is not None
        fixed = year or NAMED_DAY.search(words) is not None or _PAST.search(words) is not None
        return first.base == "aux" and fixed
    if not _PAST.search(tree[date].text):
        return False
    infinitive = any(tree[child].xpos == "TO" for child in tree.children(at))
    past = any(
        tree[word].xpos == "VBD" for up in tree.above(at) for word in (up, *tree.children(up))
    )
    return first.xpos in ("VBZ", "VBP", "MD") or (infinitive and not past)


_USING = ("using", "citing", "recalling", "commemorating", "marking", "remembering", "invoking")
"""Participles that speak of what was before: *using* the invasion of 1982 as a pretext."""

_PAST = re.compile(r"(?i)\b(?:ago|last|yesterday|earlier)\b")

_YEAR = re.compile(r"\b[12]\d{3}$")


def clause_beside(tree: Tree, at: int, date: int) -> int | None:
    """The relative clause that a date closes, without a comma: the club that she *led* in …"""
    first = min(tree.below(date))
    if first <= at or tree[first - 1].upos == "PUNCT":
        return None
    for verb in tree.above(first - 1):
        if verb == at:
            break
        if tree[verb].relation != "acl:relcl" or not is_predicate(tree, verb) or verb < at:
            continue
        dated = any(tree[below].date >= 0 for below in tree.below(verb))
        past = any(tree[n].xpos in ("VBD", "VBN") for n in (verb, *tree.children(verb)))
        ends = max(tree.below(verb)) == first - 1
        return verb if ends and past and not dated else None
    return None


def verb_beside(tree: Tree, at: int, date: int) -> int | None:
    """The verb that a date follows, of several in a row: enacted in 1974 and *amended* in 1987."""
    verb = min(tree.below(date)) - 1
    if verb > at and is_as_planned(tree, verb):
        return None
    if verb > at and tree[verb].base == "acl" and tree[verb].xpos == "VBN":
        return verb if at in tree.above(verb) else None  # running firmware *released* in 2020
    if verb <= at or tree[verb].upos != "VERB" or tree[verb].base != "conj":
        return None
    if tree[tree[verb].head].upos not in ("VERB", "AUX"):
        return None  # lost 3,000 dead and *wounded*
    if any(tree[child].text.lower() == "or" for child in tree.children(verb)):
        return None  # either shipped *or refunded* on the 16th
    return verb if at in tree.above(verb) else None


def first_of_infinitives(tree: Tree, at: int) -> int:
    """The first of two infinitives that share "to" and a date: *to be built* and opened by 1930."""
    first = tree[at].head
    if tree[at].base != "conj" or first < 0 or not is_infinitive(tree, first):
        return at
    loose = is_infinitive(tree, at) or tree[first].base not in ("acl", "advcl")
    dates = any(tree[child].date >= 0 for child in tree.children(first))
    return at if loose or dates or tree[at].xpos not in ("VB", "VBN") else first


def past_above(tree: Tree, at: int) -> int | None:
    """The verb in the past around a clause in the present that tells of its noun.

    National Corp., which *owns* half of it, *posted* net income for the second quarter.
    """
    if tree[at].base != "acl" or tree[at].xpos not in ("VBZ", "VBP"):
        return None
    if tree[at].text.lower() in UNCHANGED:
        return None
    above = next((up for up in tree.above(at) if is_predicate(tree, up)), None)
    if above is None or above < at:
        return None  # they thanked Ann Lee, who *retires* in July
    return above if tree[above].xpos == "VBD" else None


def told_instead(tree: Tree, date: int) -> int | None:
    """What happened on the day till which something was: he ruled until 1396, *when he died*."""
    cases = {tree[child].text.lower() for child in tree.children(date)}
    first = min(tree.below(date))
    if not cases & {"until", "till"} or "not" in cases | {tree[first - 1].text.lower()}:
        return None
    verb = tree[date].head
    then = next(
        (
            child
            for child in (*tree.children(date), *(tree.children(verb) if verb >= 0 else ()))
            if child > date
            and is_predicate(tree, child)
            and min(tree.below(child)) - date <= 2
            and any(tree[n].text.lower() == "when" for n in tree.children(child))
        ),
        None,
    )
    if then is None or verb < 0:
        return None
    denied = any(
        tree[n].text.lower() in ("not", "n't", "n’t", "never") for n in tree.children(verb)
    )
    return then if not denied and subject_of(tree, then) is not None else None
