"""What a date hangs on in the tree of its sentence: the verb or noun of the event that it dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.events.grammar.occasions import (
    done_by,
    said_at,
    said_before,
    said_in,
    said_then,
    struck_by,
    told_as_a_day,
    told_by_cleft,
    told_in_opening,
    told_of_a_day,
    told_when,
)
from timeline.events.grammar.passing import only_begins, passes_on
from timeline.events.grammar.predicates import NAMED_DAY, TIME_NOUNS, is_predicate
from timeline.events.grammar.stand_ins import (
    clause_beside,
    event_beside,
    first_of_infinitives,
    past_above,
    told_instead,
    verb_beside,
)
from timeline.events.patterns.words import is_event_noun
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
    return tree.of_word(_governor, date)


def _governor(tree: Tree, date: int) -> Governor | None:
    if (saying := said_then(tree, date)) is not None:
        return Governor(saying, "clause")
    if (thing := told_as_a_day(tree, date)) is not None:
        return Governor(thing, "phrase")
    for tells in (told_in_opening, told_of_a_day, told_by_cleft, told_when, told_instead):
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
            if token.base == "acl" and _says_nothing(tree, token.head):
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
            if (past := past_above(tree, at)) is not None:
                return Governor(past, "clause", frozenset(wrapper))
            if (beside := event_beside(tree, at, date)) is not None:
                return Governor(beside, "phrase")
            if (nearer := clause_beside(tree, at, date)) is not None:
                return Governor(nearer, "clause")
            if (nearer := verb_beside(tree, at, date)) is not None:
                return Governor(nearer, "clause")
            first = first_of_infinitives(tree, at)
            return Governor(said_before(tree, first, date), "clause", frozenset(wrapper))
        if (saying := said_at(tree, at)) is not None:
            return Governor(saying, "clause")
        market = token.text == "Exchange" and tree[at - 1].text in ("Stock", "Corn", "Labour")
        if (
            token.upos in ("NOUN", "PROPN")
            and not market
            and (
                (is_event_noun(token.text) and not _is_a_great_deal(tree, at))
                or _is_of_a_day(tree, date, at)
                or _has_a_date_beside(tree, date, at)
                or _comes_after_another(tree, date, at)
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


def _is_a_great_deal(tree: Tree, at: int) -> bool:
    """Whether a noun only says how much: did without *a great deal*."""
    return tree[at].text.lower() == "deal" and tree[at - 1].text.lower() in ("great", "good")


def _says_nothing(tree: Tree, noun: int) -> bool:
    """Whether a noun says nothing by itself: *what* she saw; in *one*, printed in 1997, he …"""
    one = tree[noun].text.lower() == "one" and tree[noun].base == "obl"
    return tree[noun].text.lower() in EMPTY_NOUNS or one


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
        and NAMED_DAY.search(tree[date].text) is not None
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


def _comes_after_another(tree: Tree, date: int, noun: int) -> bool:
    """Whether a noun with its date is what a clause came after: *following the case* in May."""
    verb = tree[noun].head
    cases = {tree[child].text.lower() for child in tree.children(noun)}
    if tree[noun].base != "obl" or not cases & {"following", "after"}:
        return False
    if tree[date].head != noun or not any(
        tree[child].base == "det" for child in tree.children(noun)
    ):
        return False
    if noun < verb:
        return "following" in cases  # *Following a change* in the rules in May, he …
    return any(tree[child].date >= 0 for child in tree.children(verb))


_SETTING = frozenset(
    "dating dated held scheduled set planned due slated ended ending beginning starting "
    "begun".split()
)


def _only_sets_the_time(tree: Tree, at: int) -> bool:
    """Whether a participle says no more than when: the meeting *held* on 3 May."""
    if tree[at].text.lower() not in _SETTING:
        return False
    first = min(tree.below(at))
    if first and tree[first - 1].text == "," and first < at:
        return False  # the test, *last held* on 3 May, failed
    return all(tree[child].relation != "obl:agent" for child in tree.children(at))


def _is_misread(tree: Tree, at: int) -> bool:
    """Whether a noun has a finite verb for an adjective: the verb was not seen."""
    return any(
        tree[child].xpos in ("VBD", "VBZ") and tree[child].base in ("amod", "compound")
        for child in tree.children(at)
    )
