"""What a date hangs on in the tree of its sentence: the verb or noun of the event that it dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.occasions import (
    done_by,
    said_at,
    said_before,
    said_in,
    said_then,
    struck_by,
    told_by_cleft,
    told_when,
)
from timeline.events.grammar.passing import is_as_planned, only_begins, passes_on
from timeline.events.grammar.predicates import TIME_NOUNS, is_predicate
from timeline.events.patterns.words import UNCHANGED, is_event_noun
from timeline.syntax.tree import Tree

_OBLIQUE = ("obl", "advmod", "nmod", "dep", "parataxis", "list")


@dataclass(frozen=True, slots=True)
class Governor:
    """The word of an event."""

    at: int
    """Index of the token."""
    kind: Literal["clause", "phrase"]
    wrapper: frozenset[int] = frozenset()
    """Words between the date and the event that go with the date: in the *quarter* ended …"""


def governor(tree: Tree, date: int) -> Governor | None:
    """The event that a date hangs on, None where it hangs on nothing that could be one.

    A noun counts where it names what takes place, a verb always; what is only a thing (a law of
    1978, a letter of 3 May) passes the date on to what is told of it.
    """
    if (saying := said_then(tree, date)) is not None:
        return Governor(saying, "clause")
    for tells in (told_by_cleft, told_when, _told_instead):
        if (then := tells(tree, date)) is not None:
            return Governor(then, "clause")
    if (parted := _parted_from_its_complement(tree, date)) is not None:
        return Governor(parted, "phrase")
    wrapper: set[int] = set()
    below = date
    for at in tree.above(date):
        token = tree[at]
        if is_predicate(tree, at):
            if token.relation == "acl" and _only_sets_the_time(tree, at):
                noun = token.head
                if tree[noun].upos in ("NOUN", "PROPN") and is_event_noun(tree[noun].text):
                    return Governor(noun, "phrase", frozenset(wrapper | {at}))
                if _is_a_time(tree, noun):
                    wrapper |= {at, noun}
                    below = at
                    continue
            if token.text.lower() in _EDGES and at > 0 and _is_a_time(tree, at - 1):
                wrapper |= {at, at - 1}  # For the year *ended* July 2, Rally had …
                below = at
                continue
            if token.base == "acl" and tree[token.head].text.lower() in EMPTY_NOUNS:
                below = at  # gave *what* proved her last lesson
                continue
            if passes_on(tree, at, date):
                below = at
                continue
            if only_begins(tree, at):
                wrapper.add(at)
                below = at
                continue
            if (saying := said_in(tree, at)) is not None:
                return Governor(saying, "clause", frozenset(wrapper | {at}))
            if token.base == "advcl" and token.text.lower() == "dating":
                wrapper.add(at)  # shootings in Kalo, *dating* to 1994
                below = at
                continue
            if (doing := done_by(tree, at)) is not None:
                return Governor(doing, "clause", frozenset(wrapper | {at}))
            if (past := _past_above(tree, at)) is not None:
                return Governor(past, "clause", frozenset(wrapper))
            if (beside := _event_beside(tree, at, date)) is not None:
                return Governor(beside, "phrase")
            if (nearer := _clause_beside(tree, at, date)) is not None:
                return Governor(nearer, "clause")
            if (nearer := _verb_beside(tree, at, date)) is not None:
                return Governor(nearer, "clause")
            return Governor(said_before(tree, at, date), "clause", frozenset(wrapper))
        if (saying := said_at(tree, at)) is not None:
            return Governor(saying, "clause")
        market = token.text == "Exchange" and tree[at - 1].text in ("Stock", "Corn", "Labour")
        if (
            token.upos in ("NOUN", "PROPN")
            and not market
            and (
                is_event_noun(token.text)
                or _is_of_a_day(tree, date, at)
                or _has_a_date_beside(tree, date, at)
            )
        ):
            if tree[below].base in ("conj", "appos") and not _is_bracketed(tree, date):
                continue
            if _is_bracketed(tree, date) and (around := _set_in(tree, at)) is not None:
                return Governor(around, "clause")
            if (phase := _phase_of(tree, at, date)) is not None:
                return Governor(phase, "phrase", frozenset(wrapper))
            if (struck := struck_by(tree, at)) is not None:
                return Governor(struck, "clause", frozenset(wrapper))
            return None if _is_misread(tree, at) else Governor(at, "phrase", frozenset(wrapper))
        if token.text.lower() in TIME_NOUNS and token.base in _OBLIQUE:
            wrapper.add(at)
        below = at
    return None


def _parted_from_its_complement(tree: Tree, date: int) -> int | None:
    """The event between whose name and complement a date stands: the death, in May, *of* Holm."""
    first, after = min(tree.below(date)), date + 1
    noun = first - 1 - (tree[first - 1].text == ",")
    after += after < len(tree) and tree[after].text == ","
    if noun < 1 or after >= len(tree) or tree[after].text.lower() != "of":
        return None
    of = (
        tree[tree[after].head].head == noun
        or tree[date].head == noun
        or tree[after - 1].text == ","
    )
    return noun if of and tree[noun].upos == "NOUN" and is_event_noun(tree[noun].text) else None


_DAY = re.compile(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\b[a-z]{3,9}\.? \d{1,2}\b|\b\d{1,2} [a-z]{3,9}\b"
)


def _phase_of(tree: Tree, noun: int, date: int) -> int | None:
    """What of an event a line without a verb names: *End* of the war, 1864–65."""
    above = tree[noun].head
    if above < 0 or tree[above].text.lower() not in _PHASES or tree[above].head >= 0:
        return None
    verbs = any(is_predicate(tree, at) for at in range(len(tree)))
    return above if not verbs and above < noun < date else None


_PHASES = frozenset("end beginning start outbreak opening close eve aftermath resumption".split())


def _is_bracketed(tree: Tree, date: int) -> bool:
    return date > 0 and tree[date - 1].text in ("(", "[")


def _set_in(tree: Tree, noun: int) -> int | None:
    """The verb whose time a noun sets before its subject: *in the war* (1939–45) he served."""
    below = noun
    for at in tree.above(noun):
        if is_predicate(tree, at):
            subjects = [child for child in tree.children(at) if tree[child].base == "nsubj"]
            within = any(
                tree[case].text.lower() in ("in", "during") for case in tree.children(below)
            )
            sets = tree[below].base == "obl" and subjects and below < subjects[0] and within
            return at if sets else None
        below = at
    return None


EMPTY_NOUNS = frozenset("what nothing anything everything something all".split())

_EDGES = ("ended", "ending", "beginning", "starting")


def _is_a_time(tree: Tree, noun: int) -> bool:
    """Whether a noun is a length of time: the *quarter* ended …"""
    return tree[noun].text.lower().split(" ")[-1] in TIME_NOUNS


def _is_of_a_day(tree: Tree, date: int, noun: int) -> bool:
    """Whether a noun has a day before it, so that it took place: the *Oct. 23* slaying."""
    return (
        date < noun
        and tree[date].head == noun
        and tree[date].base in ("compound", "amod", "nmod", "nummod")
        and tree[noun].upos == "NOUN"
        and date > 0
        and tree[date - 1].upos in ("DET", "PRON", "ADJ", "PART")
        and _DAY.search(tree[date].text) is not None
    )


def _has_a_date_beside(tree: Tree, date: int, noun: int) -> bool:
    """Whether a subject has one date and its verb another: the win *in May* led to it in June."""
    verb = tree[noun].head
    if tree[date].head != noun or tree[noun].base != "nsubj" or tree[noun].upos != "NOUN":
        return False
    prepositional = any(tree[child].base == "case" for child in tree.children(date))
    return prepositional and any(
        tree[child].date >= 0 and child > verb for child in tree.children(verb)
    )


def _event_beside(tree: Tree, at: int, date: int) -> int | None:
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
        year = cases <= {"in", "on"} and bool(cases) and _YEAR.search(words) is not None
        fixed = year or _DAY.search(words) is not None or _PAST.search(words) is not None
        return first.base == "aux" and fixed
    if not _PAST.search(tree[date].text):
        return False
    infinitive = any(tree[child].xpos == "TO" for child in tree.children(at))
    past = any(
        tree[word].xpos == "VBD" for up in tree.above(at) for word in (up, *tree.children(up))
    )
    return first.xpos in ("VBZ", "VBP", "MD") or (infinitive and not past)


_SEQUENCE = ("follows", "follow", "precedes", "succeeds", "echoes", "recalls", "commemorates")
"""Verbs in the present whose object has the date that follows it."""

_USING = ("using", "citing", "recalling", "commemorating", "marking", "remembering", "invoking")
"""Participles that speak of what was before: *using* the invasion of 1982 as a pretext."""

_PAST = re.compile(r"(?i)\b(?:ago|last|yesterday|earlier)\b")

_YEAR = re.compile(r"\b[12]\d{3}$")


def _past_above(tree: Tree, at: int) -> int | None:
    """The verb in the past around a clause in the present that tells of its noun.

    National Corp., which *owns* half of it, *posted* net income for the second quarter.
    """
    if tree[at].base != "acl" or tree[at].xpos not in ("VBZ", "VBP"):
        return None
    if tree[at].text.lower() in UNCHANGED:
        return None
    above = next((up for up in tree.above(at) if is_predicate(tree, up)), None)
    return above if above is not None and tree[above].xpos == "VBD" else None


def _verb_beside(tree: Tree, at: int, date: int) -> int | None:
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
    return verb if at in tree.above(verb) else None


def _told_instead(tree: Tree, date: int) -> int | None:
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


def _clause_beside(tree: Tree, at: int, date: int) -> int | None:
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


_SETTING = frozenset(
    "dating dated held scheduled set planned due slated ended ending beginning starting "
    "begun".split()
)


def _only_sets_the_time(tree: Tree, at: int) -> bool:
    """Whether a participle says no more than when: the meeting *held* on 3 May."""
    if tree[at].text.lower() not in _SETTING:
        return False
    return all(tree[child].relation != "obl:agent" for child in tree.children(at))


def _is_misread(tree: Tree, at: int) -> bool:
    """Whether a noun has a finite verb for an adjective: the verb was not seen."""
    return any(
        tree[child].xpos in ("VBD", "VBZ") and tree[child].base in ("amod", "compound")
        for child in tree.children(at)
    )
