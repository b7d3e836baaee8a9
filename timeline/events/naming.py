"""The best headline for a date of a sentence, with what it says and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.events.attribution import attribution, speaker
from timeline.events.candidates import Candidate, date_phrase, sentence_candidate
from timeline.events.clause import Clause
from timeline.events.clauses import hypothetical
from timeline.events.event import Stretch
from timeline.events.headline import Headline, headline
from timeline.events.parsed import Parsed, aligned, parsed_candidates, takes_part
from timeline.events.phrases import away, noun_phrase, standing
from timeline.events.rank import actors
from timeline.events.soundness import breaks
from timeline.events.tagging import Word
from timeline.events.telling import MOVED, clause_candidate, framed, tells_nothing
from timeline.events.view import View
from timeline.events.words import AWAY, DATING, REPORTING


@dataclass(frozen=True, slots=True)
class Named:
    """What one date of a sentence turned out to be."""

    title: Headline
    head: Stretch
    verb: int | None
    head_word: int
    clause: Clause | None
    who: str | None
    names: tuple[str, ...]
    denied: bool = False
    """Whether the words around say that it is not so."""
    doubted: bool = False
    """Whether they say that nobody knows."""
    borrowed: bool = False
    """Whether the subject comes from another clause."""
    kind: str = "clause"
    """What its words are: a phrase, a clause, or the sentence."""


def name(text: str, view: View) -> Named | None:
    """The best headline for a date of a sentence."""
    words, found, date = view.words, view.clauses, view.date
    clause = next((c for c in found if c.holds(date)), None)
    if clause and clause.kind == "sub" and (main := _comes_back(words, found, clause, date)):
        found, clause = main
    by_pattern = next(_all(text, view, clause, _candidates(words, date, found, clause)), None)
    if view.tree is None or by_pattern is None or by_pattern.denied or by_pattern.doubted:
        return by_pattern
    sentence = aligned(words, view.tree)
    by_tree = list(_all(text, view, clause, parsed_candidates(sentence, date)))
    if not by_tree:
        return by_pattern
    head = by_tree[0]
    between = sorted((words[date].start, head.head[0]))
    if ";" in text[between[0] : between[1]] or text[slice(*head.head)].lower() in DATING:
        return by_pattern
    if text[slice(*head.head)].lower() in MOVED:
        return by_pattern
    if by_pattern.kind == "phrase" and head.kind == "clause" and _is_present(sentence, head):
        return by_pattern  # what holds has no date; the talks beside it have
    ways = [by_pattern, *by_tree]
    costs = [_cost(way, head, sentence) for way in ways]
    costs[0] -= _TRUST
    best = ways[costs.index(min(costs))]
    if _holds(best, head.head):
        best = replace(best, head=head.head)
    return best


_TRUST = 0.5
"""What speaks for the headline by patterns where both are as good."""


def _holds(named: Named, place: Stretch) -> bool:
    """Whether a headline has the word at a place."""
    return any(start <= place[0] and place[1] <= end for start, end in named.title.spans)


def _cost(named: Named, by_tree: Named, sentence: Parsed) -> float:
    """How bad a headline is: its broken grammar, and whether it is of another event."""
    cost = breaks(sentence.tree, sentence.tokens_of(named.title.kept), named.borrowed)
    at = next((n for n, here in enumerate(sentence.places) if by_tree.head_word in here), None)
    bare = len(by_tree.title.text.split()) < 2
    part = bare and at is not None and takes_part(sentence.tree, at)
    if not part and not _holds(named, by_tree.head):
        cost += 3
    if not part and named.kind != by_tree.kind:
        cost += 0.5 if named.kind == "phrase" else 1.5
    if len(named.title.text.split()) < 2:
        cost += 1
    last = named.title.kept[-1]
    if sentence.words[last].lower in REPORTING and last == named.head_word:
        cost += 2 * _says_nothing(sentence, last, named.title.kept)
    cost += sum(sentence.words[at].tag == "DATE" for at in named.title.kept)
    return cost


def _is_present(sentence: Parsed, named: Named) -> bool:
    """Whether a clause is in the present tense."""
    return named.verb is not None and any(
        sentence.tree[at].xpos in ("VBZ", "VBP") for at in sentence.tokens_of([named.verb])
    )


def _says_nothing(sentence: Parsed, verb: int, kept: Sequence[int]) -> bool:
    """Whether a verb of saying is left without what was said: *the firm said*, but what?"""
    tree = sentence.tree
    tokens = sentence.tokens_of(kept)
    return not any(
        (tree[at].base == "parataxis" and tree[at].head in tokens)
        or any(
            tree[child].base in ("ccomp", "obj") and child in tokens for child in tree.children(at)
        )
        for at in sentence.tokens_of([verb])
    )


def _all(
    text: str, view: View, clause: Clause | None, candidates: Iterable[Candidate]
) -> Iterator[Named]:
    """Those of the candidates that give a headline."""
    words, found, date = view.words, view.clauses, view.date
    frame = None if view.who else attribution(words, found, date, clause)
    for candidate in candidates:
        chosen = candidate if frame or view.who else framed(words, found, candidate)
        who = view.who
        if frame and candidate.head not in frame.frame:
            chosen = _without(candidate, frame.frame)
            who = speaker(text, words, frame)
        title = headline(text, words, chosen)
        if title is None:
            continue
        head = words[chosen.head]
        of_clause = chosen.kind == "clause" and chosen.clause is not None
        verb = chosen.clause.verb if of_clause and chosen.clause else None
        if chosen.kind == "sentence":
            verb = next((c.verb for c in found if c.head == chosen.head), None)
        yield Named(
            title,
            (head.start, head.end),
            verb,
            chosen.clause.head
            if of_clause and chosen.clause and chosen.clause.head
            else chosen.head,
            clause,
            who,
            actors(words, title.kept),
            chosen.denied,
            chosen.doubted,
            chosen.borrowed or _borrows(chosen),
            chosen.kind,
        )


def _borrows(chosen: Candidate) -> bool:
    clause = chosen.clause
    if chosen.kind != "clause" or clause is None or clause.subject is None:
        return False
    return clause.kind == "participle" or not clause.holds(clause.subject[0])


def _comes_back(
    words: Sequence[Word], found: Sequence[Clause], clause: Clause, date: int
) -> tuple[list[Clause], Clause] | None:
    """The clauses with a date that comes back to the main one: I wrote when I was nine, in 1981."""
    number = list(found).index(clause)
    start = date_phrase(words, date).start
    ends = date + 2 >= clause.end
    if number == 0 or not ends or words[start - 1].tag != "," or clause.verb is None:
        return None
    if found[number - 1].kind != "main" or not clause.verb < start or clause.start == start:
        return None
    opener = words[clause.start - 1] if clause.start else None
    if opener is None or opener.tag == "THAT" or found[number - 1].verb is None:
        return None
    main = replace(found[number - 1], end=clause.end)
    return [*found[: number - 1], main, *found[number + 1 :]], main


def _without(candidate: Candidate, frame: range) -> Candidate:
    kept = tuple(at for at in candidate.words if at not in frame)
    return Candidate(candidate.kind, kept, candidate.head, candidate.clause)


def _candidates(
    words: list[Word], date: int, found: Sequence[Clause], clause: Clause | None
) -> Iterator[Candidate]:
    """The candidates for a date, the best first."""
    phrase = noun_phrase(words, date)
    if hypothetical(words, found, date):
        if phrase and date < phrase.words[0]:
            yield phrase
        return
    told = clause_candidate(words, date, found)
    if phrase and _phrase_is_better(words, date, phrase, clause):
        yield phrase
        phrase = None
    if told:
        yield told
    if phrase:
        yield phrase
    head = told.head if told else (phrase.head if phrase else None)
    rest = sentence_candidate(words, date, head)
    told_by_verb = any(c.verb is not None for c in found)
    if (
        clause is None
        or told_by_verb
        or any(words[at].tag in ("NAME", "WORD") for at in rest.words)
    ):
        yield rest


_ELSEWHEN = AWAY - {"until"}
"""What stands before something that took place when the clause did not."""


def _phrase_is_better(
    words: Sequence[Word], date: int, phrase: Candidate, clause: Clause | None
) -> bool:
    """Whether the date belongs to the noun phrase rather than to the clause around it.

    It does where the phrase is an aside of the clause and the clause tells what holds rather than
    what happened, has another date, or the date opens the phrase.
    """
    if words[phrase.words[0] - 1].tag == "DATE" and phrase.words[-1] < date:
        return False  # published its methodology for the *2019* review on 13 December
    where = standing(words, phrase, clause)
    of_date = words[date - 1].lower == "of" and phrase.head == date - 2
    if clause and clause.head is not None and words[clause.head].lower in DATING:
        return clause.head < phrase.words[0] and phrase.words[-1] < date
    if where == "subject" and of_date and clause:
        # the judgment of 25 January is affirmed; the fire of 1888 was never explained
        return tells_nothing(words, clause) or _denies(words, clause)
    if where != "adverbial":
        return where == "alone" and len(phrase.words) > 1
    assert clause is not None
    if of_date and date < (clause.verb or 0):
        return True  # the minutes of the meeting of 3 May
    before = phrase.words[0] - 1
    while before > 0 and words[before].tag == "DET":
        before -= 1
    if words[before].lower in _ELSEWHEN:
        return True  # rebuilt after the fire of 1842
    content = [at for at in phrase.words if words[at].tag in ("WORD", "NAME")]
    if len(content) < 2:
        return date < phrase.words[0] and away(words, date)
    others = any(words[at].tag == "DATE" and at != date for at in range(clause.start, clause.end))
    return date < phrase.words[0] or others or tells_nothing(words, clause)


def _denies(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the clause says what was not so; its subject may have taken place all the same."""
    assert clause.verb is not None
    assert clause.head is not None
    return any(word.tag == "NEG" for word in words[clause.verb : clause.head + 2])
