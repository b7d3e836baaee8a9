"""Which headline a date gets: the one by patterns or one by the tree of the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.occasions import told_as_a_day
from timeline.events.grammar.predicates import is_predicate
from timeline.events.grammar.proposals import (
    parsed_candidates,
)
from timeline.events.grammar.stand_ins import cannot_be_of
from timeline.events.headlines.candidates import date_phrase
from timeline.events.headlines.faults import cost_of, holds
from timeline.events.headlines.naming import Named, by_pattern, named
from timeline.events.headlines.shortening import GOOD
from timeline.events.patterns.clause import FINITE
from timeline.events.patterns.clauses import hypothetical
from timeline.events.patterns.gapping import subject_row
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.telling import MOVED
from timeline.events.patterns.words import DATING
from timeline.events.status import EXPECTING, PLANNING
from timeline.events.view import View


def name(text: str, view: View) -> Named | None:
    """The best headline for a date of a sentence.

    The tree says which event the date belongs to; of the headlines that tell it, the one is taken
    that breaks least of the sentence's grammar. Where patterns know better (what was put off, what
    never was), they have the word.
    """
    words, date = view.words, view.date
    sentence = view.parsed
    first = by_pattern(text, view, sentence)
    if sentence is None or (first is not None and (first.denied or first.doubted)):
        return first
    if first is None:
        supposed = hypothetical(words, view.clauses, date)
        if supposed:
            return None
        ways = named(text, view, parsed_candidates(sentence, date), sentence)
        dated = sentence.token_of(date)
        day = dated is not None and told_as_a_day(sentence.tree, dated) is not None
        return next((way for way in ways if day or way.kind == "clause"), None)
    by_tree = list(named(text, view, parsed_candidates(sentence, date), sentence))
    if not by_tree:
        return first
    head = by_tree[0]
    between = sorted((words[date].start, head.head[0]))
    if ";" in text[between[0] : between[1]] or text[slice(*head.head)].lower() in DATING:
        return first
    finite = first.verb is None or words[first.verb].lower != "having"
    told = first.kind != "clause" or holds(first, head.head)
    if text[slice(*head.head)].lower() in MOVED and finite and told:
        return first  # the talks were *moved* to May, but he moved his forces in May
    at = sentence.token_of(first.head_word)
    is_said_to_be = at is not None and is_predicate(sentence.tree, at)  # expects to be *in use* by
    present = head.kind == "clause" and _is_present(sentence, head, date)
    plans = words[head.head_word].lower in PLANNING | EXPECTING
    if first.kind == "phrase" and present and not is_said_to_be and not plans:
        return first  # what holds has no date; the talks beside it have
    if first.clause and subject_row(words, date, first.clause):
        return first  # Rome fell in May, Kalo in June
    if _opens_with_participle(first, head, words, date):
        return first  # Elected mayor in 1899, he built the waterworks
    both = [first, *by_tree]
    costs = [cost_of(way, head, sentence, date) for way in both]
    costs[0] -= 0 if any(_tells_more(words, date, way, first) for way in by_tree) else _TRUST
    best = min(zip(costs, both, strict=True), key=lambda way: (way[0], way[1] is first))[1]
    more = (way for cost, way in zip(costs[1:], by_tree, strict=True) if cost <= min(costs))
    best = next((way for way in more if _tells_more(words, date, way, best)), best)
    if holds(best, head.head):
        best = replace(best, head=head.head)
        if best.kind == "clause" and _is_aside(sentence, best, head):
            best = replace(best, verb=head.verb, head_word=head.head_word)
    return best


def _tells_more(words: Sequence[Word], date: int, way: Named, other: Named) -> bool:
    """Whether a headline has all that another has, and more, and is not long."""
    kept = set(way.title.kept)
    if not set(other.title.kept) < kept or not way.kind == other.kind == "clause":
        return False
    added = [words[at].lower for at in way.title.kept if at not in other.title.kept]
    after = way.title.kept[-1] + 1
    opens = added[added[0] == ","] if len(added) > 1 else ""
    if opens in ("when", "where", "by"):
        # What is told of the date, which is gone, except what happened *then*.
        opener = words[date_phrase(words, date).start].lower
        if opens != "when" or opener in ("since", "until", "till", "by", "from"):
            return False
    verbs = any(words[at].tag in FINITE for at in way.title.kept if at not in other.title.kept)
    if verbs and added[: 1 + (added[0] == ",")][-1] in ("and", "but"):
        return False  # founded it in 1951, *and quarrelled with it*
    place = way.title.kept.index(next(at for at in way.title.kept if at not in other.title.kept))
    goes_on = place + len(added) < len(way.title.kept)
    if added[0] == "," and added[-1] != "," and goes_on:
        return False  # the house, *which is white* was built
    inserted = "," in added[1:] and after < len(words) and words[after].tag == ","
    return len(way.title.text) <= GOOD and not inserted and "compared" not in added


def _opens_with_participle(first: Named, by_tree: Named, words: Sequence[Word], date: int) -> bool:
    """Whether a sentence opens with a participle and its date, and the tree took the main verb."""
    clause = first.clause
    if clause is None or clause.kind != "participle" or clause.start > 1:
        return False
    if words[clause.start].tag == "DATE":
        return False
    if words[clause.start].lower in ("writing", "speaking", "beginning", "starting"):
        return False  # Writing in 1887, he called it …
    closed = date + 1 < len(words) and words[date + 1].tag == ","
    return closed and by_tree.head[0] > words[date].start


_TRUST = 0.5
"""What speaks for the headline by patterns where both are as good."""


def _is_present(sentence: Parsed, named: Named, date: int) -> bool:
    """Whether a clause is in the present tense, or in the perfect with a date that is past."""
    tree, dated = sentence.tree, sentence.token_of(date)
    at = sentence.token_of(named.head_word)
    if at is not None and dated is not None and cannot_be_of(tree, at, dated):
        return True
    return named.verb is not None and any(
        tree[at].xpos in ("VBZ", "VBP")
        and not (tree[at].base == "aux" and tree[at].text.lower() in ("has", "have"))
        for at in sentence.tokens_of([named.verb])
    )


def _is_aside(sentence: Parsed, by_pattern: Named, by_tree: Named) -> bool:
    """Whether patterns took the verb of a relative clause: concerns they *might* do it led to …"""
    first, second = (sentence.token_of(way.head_word) for way in (by_pattern, by_tree))
    if first is None or second is None:
        return False
    if second in sentence.tree.above(first) and sentence.tree[first].base in ("advcl", "acl"):
        return True  # the firm, as you *will* know, closed it
    return sentence.tree[first].base == "acl" and sentence.tree[second].base != "acl"
