"""The words of an event by the tree, as a candidate for its headline: a noun phrase or a clause."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.constituents import phrase_around
from timeline.events.grammar.framing import framed_by, is_shown
from timeline.events.grammar.governor import Governor
from timeline.events.grammar.predication import predication
from timeline.events.grammar.quoting import said_behind, speaker_first
from timeline.events.grammar.wrapping import sees, wrapping
from timeline.events.headlines.candidates import Candidate, date_phrase
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.dating import is_spent, without_dates
from timeline.events.patterns.gapping import gapped
from timeline.events.patterns.words import REPORTING
from timeline.syntax.tree import Tree

_EMPTY = frozenset(
    "subsequent following latest recent upcoming previous next coming ensuing fateful planned "
    "scheduled forthcoming the a an this that particularly especially notably mainly also "
    "including only even".split()
)


def phrase_of(sentence: Parsed, date: int, token: int, found: Governor) -> Iterator[Candidate]:
    """The noun phrase of an event whose word is the one that was found."""
    tree = sentence.tree
    gone = wrapping(tree, token, found)
    gone = gone | {
        below
        for child in tree.children(found.at)
        if tree[child].base == "conj" and found.at < token < child
        for below in tree.below(child)
    }
    tokens = sorted({*phrase_around(tree, found.at, gone), *_content(tree, found.at) - gone})
    tokens = [at for at in tokens if tree[at].base != "case" or tree[at].head != found.at]
    while (
        tokens
        and tokens[0] < found.at
        and (tree[tokens[0]].text.lower() in _EMPTY or tree[tokens[0]].upos in ("DET", "PUNCT"))
    ):
        tokens = tokens[1:]
    gone = {date, *date_phrase(sentence.words, date)}
    kept = tuple(at for at in sentence.words_of(tokens) if at not in gone)
    head = sentence.places[found.at]
    if head and head[-1] in kept:
        yield Candidate("phrase", kept, head[-1])


def _content(tree: Tree, at: int) -> set[int]:
    """What a noun says: the declaration *that it will bid*, a request *to have him moved*."""
    return {
        below
        for child in tree.children(at)
        if child > at
        and tree[child].relation in ("acl", "ccomp")
        and any(
            tree[mark].xpos == "TO" or tree[mark].text.lower() == "that"
            for mark in tree.children(child)
        )
        for below in tree.below(child)
    }


def clause_of(
    sentence: Parsed, date: int, token: int, found: Governor, at: int
) -> Iterator[Candidate]:
    """The clause of the predicate `at`, for an event whose word is the one that was found."""
    tree, words, places = sentence.tree, sentence.words, sentence.places
    if tree[at].base == "parataxis" and tree[at].text.lower() in REPORTING:
        yield from said_behind(sentence, date, at)
    top, denied = framed_by(tree, at)
    dates = {at for at, word in enumerate(words) if word.tag == "DATE"}
    others = {
        other
        for other, here in enumerate(places)
        if date not in here
        and (not dates.isdisjoint(here) or tree[other].text.lower() in ("today", "now"))
    }
    told = predication(tree, top, others, wrapping(tree, token, found))
    kept = sentence.words_of(told.tokens)
    if is_shown(tree, top):
        kept = sentence.words_of(range(max(told.tokens, default=0) + 1))
    group, head, own = places[told.verb], places[found.at], places[top]
    if not (kept and group and head and own):
        return
    subject = sentence.words_of(told.subject)
    clause = Clause(
        "participle" if told.participle else "main",
        min(kept),
        max(kept) + 1,
        group[0],
        own[-1],
        (subject[0], subject[-1] + 1) if subject else None,
    )
    gone = without_dates(words, date, clause)
    if sees(tree, token) and tree[token].head == top:
        gone = set()  # 2007 saw a rise: the date is the subject
    if not gone:
        kept = sentence.words_of(
            predication(tree, top, () if is_spent(words, date) else others, set()).tokens
        )
    gone = gone | gapped(words, date, clause)
    kept = [word for word in kept if word not in gone]
    if kept and tree[top].text.lower() in REPORTING:
        kept = [*speaker_first(sentence, kept, top)]
    if head[-1] not in kept and (top != at or at != found.at):
        head = own  # Writing in 1887, he called it …
    if head[-1] in kept:
        yield Candidate(
            "clause", tuple(kept), head[-1], clause, denied, borrowed=told.borrowed, past=told.past
        )


def whole_clause(sentence: Parsed, at: int) -> Candidate | None:
    """The clause of a predicate in a sentence without a date."""
    told = predication(sentence.tree, at, (), ())
    kept = sentence.words_of(told.tokens)
    group, own = sentence.places[told.verb], sentence.places[at]
    if not (kept and group and own) or own[-1] not in kept:
        return None
    subject = sentence.words_of(told.subject)
    span = (subject[0], subject[-1] + 1) if subject else None
    clause = Clause("main", min(kept), max(kept) + 1, group[0], own[-1], span)
    return Candidate("clause", tuple(kept), own[-1], clause)
