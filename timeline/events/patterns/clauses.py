"""Words → clauses: where each begins and ends, its verb, and the subject that it has or shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.patterns.clause import FINITE, Clause, Kind
from timeline.events.patterns.cuts import clause_starts
from timeline.events.patterns.subject import antecedent, shared_subject, subject_of
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import TOLD_NOUNS

_GROUP = ("MD", "AUX", "NEG", "ADV", "VERB", "VB", "ING", "TO")


def clauses(words: Sequence[Word]) -> list[Clause]:
    """The clauses of a sentence, in order, without gaps but for the words that part them.

    >>> from timeline.events.patterns.tagging import tag
    >>> text = "She left when it began"
    >>> [clause.kind for clause in clauses(tag(text, (0, len(text)), []))]
    ['main', 'sub']
    """
    starts = clause_starts(words)
    found: list[Clause] = []
    for (start, kind), (end, _) in zip(starts, [*starts[1:], (len(words), "main")], strict=True):
        if start < end:
            found.append(_clause(words, start, end, kind, found))
    if len(found) > 1 and found[0].kind == "participle":
        found[0] = replace(found[0], verb=0, head=0, subject=found[1].subject)
    return found


def hypothetical(words: Sequence[Word], found: Sequence[Clause], date: int) -> bool:
    """Whether the clause of a date only supposes: *if* the vote fails, *had* it opened.

    So does "would have": without him it *would have come* later.
    """
    clause = next((c for c in found if c.holds(date)), None)
    if clause is None:
        return False
    opener = words[max(0, clause.start - 1)]
    if clause.kind == "sub" and opener.tag == "THAT" and clause.start > 1:
        # If there were evidence that he left; without proof that he left
        before = next((c for c in found if c.holds(clause.start - 2)), None)
        if words[clause.start - 2].tag == "CC":
            before = None  # … if there is need, *and that* it would close
        if before and before.verb is None and words[before.start].lower == "without":
            return True
        if before and hypothetical(words, found, clause.start - 2):
            return True
    if clause.start > 0 and opener.lower in ("if", "unless", "whether", "lest"):
        return not _is_elliptic(words, clause.start, date)
    if opener.tag == "THAT" and clause.start > 1:
        before_it = words[clause.start - 2].lower
        if before_it in ("provided", "providing", "condition"):
            return True  # provided that the council approves it in May
    group = [] if clause.verb is None else words[clause.verb : clause.verb + 4]
    if group and group[0].lower == "would" and any(word.lower == "have" for word in group):
        return True
    first = words[clause.start]
    inverted = clause.verb == clause.start and clause.kind == "main"
    return inverted and first.lower in ("had", "were", "should") and len(found) > 1


def _is_elliptic(words: Sequence[Word], start: int, date: int) -> bool:
    """Whether a condition is an aside of a few words: the reply, if *not agreed*, is due by May."""
    near = words[start : start + 4]
    comma = next((at for at, word in enumerate(near, start) if word.tag == ","), None)
    return comma is not None and comma < date and comma > start


def _clause(words: Sequence[Word], start: int, end: int, kind: Kind, done: list[Clause]) -> Clause:
    first = start
    while first < end and words[first].tag in ("CC", "SUB", "REL", "THAT", ","):
        first += 1
    if kind == "sub" and first < end and words[first].tag == "PREP" and first == start:
        first += 1
    verb = _verb(words, first, end, kind)
    head = None if verb is None else _head(words, verb, end)
    subject = thing = None
    if kind in ("main", "sub") and verb is not None:
        subject = subject_of(words, first, verb)
    if subject is None and kind in ("shared", "participle", "rest"):
        subject = shared_subject(words, start, kind, done)
    if kind == "participle" and words[start].tag == "CC" and done:
        subject = done[-1].subject
    if kind == "rel":
        own = None if verb is None else subject_of(words, first, verb)
        subject = own or antecedent(words, start, verb)
        if own:
            told = words[start].lower == "that" and words[start - 1].lower in TOLD_NOUNS
            thing = None if told or words[start].lower == "whose" else antecedent(words, start)
    return Clause(kind, first, end, verb, head, subject, thing)


def _verb(words: Sequence[Word], start: int, end: int, kind: Kind) -> int | None:
    depth = 0
    for at in range(start, end):
        tag = words[at].tag
        depth += (tag in ("(", "[")) - (tag in (")", "]"))
        if depth > 0:
            continue
        if kind == "participle" and tag in ("ING", "VERB"):
            return at
        if tag in FINITE and not _reduced(words, at, start, end):
            return at
    return None


def _reduced(words: Sequence[Word], at: int, start: int, end: int) -> bool:
    """A form in -ed that only describes its noun: "the bridge built by Roebling fell"."""
    word = words[at]
    if word.tag != "VERB" or at == start or words[at - 1].tag not in ("WORD", "NAME", "NUM"):
        return False
    follows = words[at + 1].tag if at + 1 < end else "."
    if follows not in ("PREP", "DATE") and not (follows == "TO" and word.lower == "dated"):
        return False
    return any(w.tag in FINITE for w in words[at + 1 : end]) and not any(
        w.tag in ("CC", ",") for w in words[at + 1 : end] if w.tag != "DATE"
    )


def _head(words: Sequence[Word], verb: int, end: int) -> int:
    """The last verb of the group that begins here: has been *opened*, will not *meet*."""
    head = verb
    for at in range(verb, end):
        tag = words[at].tag
        if tag not in _GROUP or (tag == "TO" and words[verb].tag == "VERB"):
            break
        if tag in ("VERB", "VB", "ING", "AUX", "MD"):
            head = at
            if tag in ("VERB", "VB"):
                break
    return head
