"""The clause that tells the event of a date: with its subject, without the date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.candidates import Candidate, date_phrase
from timeline.events.clause import Clause
from timeline.events.tagging import Word
from timeline.events.words import (
    INTRANSITIVE,
    PARTICIPLES,
    PRESENT_FORMS,
    REPORTING,
    is_event_noun,
)

_WHOLE = 110
"""Characters up to which a participle in -ing keeps the clause that it goes with."""


def clause_candidate(words: Sequence[Word], date: int, found: Sequence[Clause]) -> Candidate | None:
    """The clause that holds the date, with its subject, its complement and without the date."""
    number = next((n for n, clause in enumerate(found) if clause.holds(date)), None)
    if number is None:
        return None
    clause = found[number]
    if clause.verb is None or clause.head is None:
        return None
    gone = _gone(words, date, clause)
    first = min(gone, default=0)
    while first - 1 in range(clause.start + 1, clause.end) and first - 1 != clause.head:
        if words[first - 1].lower not in ("scheduled", "slated", "set", "due", "originally"):
            break
        first -= 1
        gone.add(first)
    if clause.subject and gone.issuperset(range(*clause.subject)):
        gone = set()
    body = range(clause.verb, clause.end)
    inside = clause.subject is not None and clause.holds(clause.subject[0])
    if _cleft(words, found, number):
        return _clause_as_told(found[number + 1])
    if inside and _only_dated(words, clause, gone):
        return _dated_subject(words, clause)
    described = _described(words, date, clause, gone)
    if described:
        return described
    if inside and clause.subject:
        body = range(clause.subject[0], clause.end)
    elif clause.subject:
        body = range(clause.verb, clause.end)
    subject = () if inside or clause.subject is None else tuple(range(*clause.subject))
    if subject and subject[-1] + 1 < len(words) and _closes_apposition(words, subject):
        subject = (*subject, subject[-1] + 1)
    elif subject:
        subject = _without_open_apposition(words, subject)
    picked = [*subject, *body]
    if clause.kind == "main" and clause.subject is None and clause.verb == date + 1:
        # The year 1848 saw revolutions: the date is the subject.
        picked, gone = [date, *body], set()
    if clause.thing and inside:
        after = clause.head + 1
        picked = [*range(body.start, after), *range(*clause.thing), *range(after, clause.end)]
    if clause.kind == "participle" and words[clause.verb].tag == "ING" and number > 0:
        main = found[number - 1]
        if main.verb is not None and main.subject and main.holds(main.subject[0]):
            whole = words[clause.end - 1].end - words[main.subject[0]].start <= _WHOLE
            picked = [*range(main.subject[0], clause.end)] if whole else [*body]
    if number + 1 < len(found) and found[number + 1].kind == "rel":
        picked = _without_open_tail(words, picked)
    picked.extend(_complement(words, found, number))
    picked.extend(_undated_rest(words, found, number))
    if _only_says(words, clause, gone) and number > 0:
        picked = [*range(found[0].start, clause.end)]
    carried = _auxiliary(words, found, number)
    if carried is not None:
        picked = [*subject, carried, *picked[len(subject) :]]
    if words[clause.verb].lower != "being" and _passive_opener(words, clause):
        picked = [*body]
    kept = tuple(at for at in picked if at not in gone)
    return Candidate("clause", kept, clause.head, clause) if kept else None


def _described(
    words: Sequence[Word], date: int, clause: Clause, gone: set[int]
) -> Candidate | None:
    """What a participle tells of the subject: The treaty *signed in 1720* ended the war."""
    if clause.subject is None or clause.verb is None or not date < clause.verb:
        return None
    verbs = [at for at in range(clause.subject[0], date) if words[at].tag == "VERB"]
    if len(verbs) != 1 or verbs[0] == clause.subject[0]:
        return None
    kept = tuple(at for at in range(clause.subject[0], date) if at not in gone)
    told = replace(clause, verb=verbs[0], head=verbs[0])
    return Candidate("clause", kept, verbs[0], told) if verbs[0] in kept else None


def _without_open_apposition(words: Sequence[Word], subject: tuple[int, ...]) -> tuple[int, ...]:
    """Ann Berg*, a botanist from Oslo* who …: an apposition that no comma closes goes."""
    commas = [n for n, at in enumerate(subject) if words[at].tag == ","]
    if not commas or any(words[at].tag == "CC" for at in subject[commas[0] :]):
        return subject
    opens = words[subject[commas[0]] + 1].tag == "DET"
    return subject[: commas[0]] if opens and commas[0] > 0 else subject


def _without_open_tail(words: Sequence[Word], picked: list[int]) -> list[int]:
    """Appointed director*, a post* that she held: what a relative clause went with goes too."""
    for back in range(2, min(5, len(picked))):
        if words[picked[-back]].tag == "," and words[picked[1 - back]].tag == "DET":
            return picked[:-back]
    return picked


def _only_says(words: Sequence[Word], clause: Clause, gone: set[int]) -> bool:
    """Whether a clause has a speaker and what was said stands before it: …, the firm said."""
    assert clause.head is not None
    if clause.kind != "main" or words[clause.head].lower not in REPORTING:
        return False
    rest = [at for at in range(clause.head + 1, clause.end) if at not in gone]
    return all(words[at].tag in (".", ",", '"') for at in rest)


def _only_dated(words: Sequence[Word], clause: Clause, gone: set[int]) -> bool:
    """Whether a clause says no more than when: The next hearing is on 30 March."""
    assert clause.verb is not None
    rest = [at for at in range(clause.verb, clause.end) if at not in gone]
    return all(words[at].tag in ("AUX", "MD", "ADV", ".", ",") for at in rest)


def _dated_subject(words: Sequence[Word], clause: Clause) -> Candidate | None:
    assert clause.subject is not None
    heads = [at for at in range(*clause.subject) if is_event_noun(words[at].text)]
    return Candidate("phrase", tuple(range(*clause.subject)), heads[0]) if heads else None


def _cleft(words: Sequence[Word], found: Sequence[Clause], number: int) -> bool:
    """It was in 1867 *that the canal was finished*."""
    clause = found[number]
    if clause.verb is None or number + 1 >= len(found) or clause.end >= len(words):
        return False
    it_was = words[clause.start].lower == "it" and words[clause.verb].lower in ("was", "is")
    it_was = it_was and clause.head == clause.verb
    neg = any(word.tag == "NEG" for word in words[clause.start : clause.end])
    return it_was and not neg and words[clause.end].tag == "THAT" and clause.end - clause.start < 6


def _clause_as_told(clause: Clause) -> Candidate | None:
    if clause.verb is None or clause.head is None or clause.subject is None:
        return None
    return Candidate("clause", tuple(range(clause.start, clause.end)), clause.head, clause)


def _auxiliary(words: Sequence[Word], found: Sequence[Clause], number: int) -> int | None:
    """The "was" that a second participle shares: was built in 1215 and *destroyed* in 1677."""
    clause = found[number]
    if clause.kind != "shared" or clause.verb is None or number == 0:
        return None
    before = found[number - 1]
    word = words[clause.verb]
    passive = word.lower.endswith("ed") or word.lower in PARTICIPLES
    if not passive or word.lower in INTRANSITIVE or before.verb is None:
        return None
    after = words[clause.verb + 1].tag if clause.verb + 1 < clause.end else "."
    first = words[before.verb].lower in ("was", "were", "is", "are") and before.head != before.verb
    return before.verb if first and after in ("PREP", "DATE", ".", "ADV", "TO") else None


def _passive_opener(words: Sequence[Word], clause: Clause) -> bool:
    """Whether "he" cannot stand before the participle: *Elected mayor in 1899*, he built."""
    if clause.kind != "participle" or clause.subject is None or clause.verb is None:
        return False
    subject = words[clause.subject[0] : clause.subject[1]]
    verb = words[clause.verb].lower
    past = verb.endswith("ed") or verb in PARTICIPLES
    return past and len(subject) == 1 and subject[0].tag == "PRON"


def framed(words: Sequence[Word], found: Sequence[Clause], candidate: Candidate) -> Candidate:
    """What is only thought, hoped or denied, with the words that say so: He denied that it …"""
    clause = candidate.clause
    if candidate.kind != "clause" or clause is None or clause.kind != "sub":
        return candidate
    number = found.index(clause)
    if number == 0 or candidate.words[0] < clause.start:
        return candidate
    before = found[number - 1]
    if before.verb is None or before.kind not in ("main", "sub", "shared", "participle"):
        return candidate
    bare = before.end == clause.start and words[clause.start].tag != "PREP"
    opened = words[clause.start - 1].tag == "THAT" and before.end < clause.start
    if not opened and not (bare and words[clause.start - 1].tag in ("VERB", "DATE")):
        return candidate
    if _cleft(words, found, number - 1):
        return candidate
    subject = tuple(range(*before.subject)) if before.subject else ()
    first = range(before.verb, clause.start)
    return Candidate("clause", (*subject, *first, *candidate.words), candidate.head, clause)


def _gone(words: Sequence[Word], date: int, clause: Clause) -> set[int]:
    """The words that go with a date, and with those that stand in a row with it.

    "She visited Rome in May 1921, and again in 1929" is told once for each.
    """
    if not_until(words, date, clause.verb):
        return set()
    gone = set(date_phrase(words, date))
    others = [
        date_phrase(words, at)
        for at in range(clause.start, clause.end)
        if words[at].tag == "DATE" and at != date
    ]
    for other in others:
        first, second = sorted((date_phrase(words, date), other), key=lambda part: part.start)
        between = range(first.stop, second.start)
        if len(between) <= 3 and all(
            words[at].tag in (",", "CC", "ADV") or words[at].lower in ("again", "later", "then")
            for at in between
        ):
            gone.update(other, between)
    return gone


def not_until(words: Sequence[Word], date: int, verb: int | None) -> bool:
    """Whether it happened, but not before the date: "They didn't finish until 2004"."""
    if verb is None or words[date - 1].lower not in ("until", "till"):
        return False
    return any(
        word.tag == "NEG" or word.lower.endswith(("n't", "n’t"))
        for word in words[max(0, verb - 1) : date]
    )


def _complement(words: Sequence[Word], found: Sequence[Clause], number: int) -> range:
    """What was said or decided: the that-clause after a verb of saying."""
    clause = found[number]
    if number + 1 >= len(found) or clause.head is None:
        return range(0)
    following = found[number + 1]
    opener = words[clause.end] if clause.end < following.start else None
    coordinated = words[clause.end - 1].tag == "CC"
    if opener and opener.tag == "THAT" and following.kind == "sub" and not coordinated:
        end = following.end
        if following.verb is None:
            end = next((c.end for c in found[number + 2 :] if c.kind == "rest"), end)
        return range(clause.end, end)
    return range(0)


def _closes_apposition(words: Sequence[Word], subject: Sequence[int]) -> bool:
    """Whether the comma after a subject belongs to it: Alfred Delattre, a priest, began."""
    commas = [at for at in subject if words[at].tag == ","]
    listed = any(words[at].tag == "CC" for at in subject if commas and at > commas[-1])
    return bool(commas) and not listed and words[subject[-1] + 1].tag == ","


def _undated_rest(words: Sequence[Word], found: Sequence[Clause], number: int) -> range:
    """The verbs that go on without a date of their own: "slipped in the rain and was killed"."""
    end = start = found[number].end
    for clause in found[number + 1 :]:
        dated = any(words[at].tag == "DATE" for at in range(clause.start, clause.end))
        if clause.kind != "shared" or dated or words[end].tag == ",":
            break
        end = clause.end
    return range(start, end)


def tells_nothing(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the clause's verb is in the present: what holds, not what happened."""
    if clause.verb is None:
        return True
    word = words[clause.verb]
    return word.lower in PRESENT_FORMS - REPORTING or word.lower in ("is", "are", "has", "have")
