"""The best headline for a date of a sentence, with what it says and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.events.event import Stretch
from timeline.events.grammar.alignment import Parsed
from timeline.events.headlines.candidates import Candidate, date_phrase, sentence_candidate
from timeline.events.headlines.headline import Headline, headline
from timeline.events.headlines.names import Names, names_in
from timeline.events.headlines.speakers import frame_of, speaker_by_tree, speaker_in, whom
from timeline.events.headlines.titling import borrows, titled
from timeline.events.patterns.attribution import speaker
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.clauses import hypothetical
from timeline.events.patterns.dating import dates_in_row
from timeline.events.patterns.phrases import away, noun_phrase, standing
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.telling import clause_candidate, framed, tells_nothing
from timeline.events.patterns.words import AWAY, DATING
from timeline.events.view import View


@dataclass(frozen=True, slots=True)
class Named:
    """What one date of a sentence turned out to be."""

    title: Headline
    head: Stretch
    verb: int | None
    head_word: int
    clause: Clause | None
    who: str | None
    names: Names
    denied: bool = False
    """Whether the words around say that it is not so."""
    doubted: bool = False
    """Whether they say that nobody knows."""
    borrowed: bool = False
    """Whether the subject comes from another clause."""
    kind: str = "clause"
    """What its words are: a phrase, a clause, or the sentence."""


def by_pattern(text: str, view: View, sentence: Parsed | None) -> Named | None:
    """The first headline that patterns find for a date."""
    words, found, date = view.words, view.clauses, view.date
    clause = next((c for c in found if c.holds(date)), None)
    if clause and clause.kind == "sub" and (main := _comes_back(words, found, clause, date)):
        found, clause = main
        view = replace(view, clauses=found)
    candidates = _candidates(words, date, found, clause)
    return next(named(text, view, candidates, sentence), None)


def named(
    text: str, view: View, candidates: Iterable[Candidate], sentence: Parsed | None
) -> Iterator[Named]:
    """Those of the candidates that give a headline; with the tree, `sentence`, if there is one."""
    words, found = view.words, view.clauses
    clause = next((c for c in found if c.holds(view.date)), None)
    for candidate in candidates:
        if candidate.kind == "phrase":
            row = dates_in_row(words, view.date, candidate.words)
            candidate = replace(
                candidate, words=tuple(at for at in candidate.words if at not in row)
            )
        frame = frame_of(view, candidate, clause, sentence)
        chosen = candidate if frame or view.who else framed(words, found, candidate)
        who = view.who
        if frame and candidate.head not in frame.frame:
            chosen = _without(candidate, frame.frame)
            said_by = speaker_in(sentence, frame) if sentence else frame
            who = speaker(text, words, said_by)
        title = titled(text, sentence, chosen) if sentence else headline(text, words, chosen)
        if title is None:
            continue
        if sentence and who is None:
            who = speaker_by_tree(text, sentence, chosen, title)
        if who in ("us", "me") and _is_outside_quotation(words, chosen.head):
            who = None
        if who == "me" and (frame is None or _only_thinks(words, frame.frame)):
            who, chosen = None, replace(chosen, doubted=frame is not None)
        if sentence and who in ("him", "her"):
            who = whom(text, sentence) or who
        yield _named(words, chosen, title, clause, found, who, sentence)


def _only_thinks(words: Sequence[Word], frame: range) -> bool:
    """Whether the words around say that the one who speaks is not sure: *I believe*."""
    return any(words[at].lower in _THINKING for at in frame)


_THINKING = frozenset("believe think guess suppose imagine fancy reckon".split())


def _is_outside_quotation(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands outside what is quoted: "We try," says Ann, who *came* in 1979."""
    marks = [number for number, word in enumerate(words) if word.tag == '"']
    return bool(marks) and sum(mark < at for mark in marks) % 2 == 0


def named_alone(text: str, sentence: Parsed, told: Candidate) -> Named | None:
    """What a clause without a date tells."""
    title = titled(text, sentence, told)
    if title is None:
        return None
    who = speaker_by_tree(text, sentence, told, title)
    return _named(sentence.words, told, title, None, (), who, sentence)


def _named(
    words: Sequence[Word],
    chosen: Candidate,
    title: Headline,
    clause: Clause | None,
    found: Sequence[Clause],
    who: str | None,
    sentence: Parsed | None,
) -> Named:
    head = words[chosen.head]
    own = chosen.clause if chosen.kind == "clause" else None
    verb = own.verb if own else None
    if chosen.kind == "sentence":
        verb = next((c.verb for c in found if c.head == chosen.head), None)
    return Named(
        title,
        (head.start, head.end),
        verb,
        chosen.head if own is None or own.head is None else own.head,
        clause,
        who,
        names_in(words, title.kept, sentence),
        chosen.denied,
        chosen.doubted,
        chosen.borrowed or borrows(chosen),
        chosen.kind,
    )


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
