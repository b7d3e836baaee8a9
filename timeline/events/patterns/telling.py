"""The clause that tells the event of a date: with its subject, without the date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.headlines.candidates import Candidate
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.dating import without_dates
from timeline.events.patterns.gapping import gapped, subject_row
from timeline.events.patterns.neighbours import (
    auxiliary,
    closes_apposition,
    complement,
    undated_rest,
    without_open_apposition,
    without_open_tail,
)
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import (
    CONTENT_NOUNS,
    DENYING,
    MYTHS,
    PRESENT_FORMS,
    REMINDING,
    REPORTING,
    UNDISPUTED,
    is_event_noun,
)
from timeline.events.status import cancelled

_WHOLE = 110
"""Characters up to which a participle in -ing keeps the clause that it goes with."""


def clause_candidate(words: Sequence[Word], date: int, found: Sequence[Clause]) -> Candidate | None:
    """The clause that holds the date, with its subject, its complement and without the date."""
    number = next((n for n, clause in enumerate(found) if clause.holds(date)), None)
    if number is None:
        return None
    clause = _resumed(found, number)
    if clause.verb is None or clause.head is None:
        return None
    if row := subject_row(words, date, clause):
        end = next(n for n, at in enumerate(row) if at < row[0])
        told = replace(clause, subject=(row[0], row[end - 1] + 1))
        return Candidate("clause", row, clause.head, told)
    gone = without_dates(words, date, clause) | _rows_behind(words, date, found, number)
    first = min(gone, default=0)
    goes_on = date + 1 < len(words) and words[date + 1].tag == "CC"  # was due on 1 March but …
    while first - 1 in range(clause.start + 1, clause.end) and first - 1 != clause.head:
        if goes_on or words[first - 1].lower not in (
            "scheduled",
            "slated",
            "set",
            "due",
            "originally",
        ):
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
    if off := _called_off(words, date, clause, found[number:]):
        return off
    extended = words[clause.head].lower == "extended" and clause.verb != clause.head
    moves = extended or (words[clause.head].lower in MOVED and clause.verb != clause.head)
    put_to = moves and words[date - 1].lower in ("to", "until", "till")
    if put_to and clause.subject:
        moved = _dated_subject(words, clause)
        if moved:
            return moved
    described = _described(words, date, clause, gone)
    if described:
        return described
    if inside and clause.subject:
        body = range(clause.subject[0], clause.end)
    elif clause.subject:
        body = range(clause.verb, clause.end)
    subject = () if inside or clause.subject is None else tuple(range(*clause.subject))
    if subject and subject[-1] + 1 < len(words) and closes_apposition(words, subject):
        subject = (*subject, subject[-1] + 1)
    elif subject:
        subject = without_open_apposition(words, subject)
    picked = [*subject, *body]
    follows = all(word.tag == "ADV" for word in words[date + 1 : clause.verb])
    if clause.kind == "main" and clause.subject is None and date < clause.verb and follows:
        # The year 1848 saw revolutions: the date is the subject.
        picked, gone = [date, *body], set()
    if clause.thing and inside:
        after = clause.head + 1
        lead = clause.start - 2
        if lead > 0 and words[lead].tag == "PREP":  # the castle *in which* the king was born
            picked = [*range(body.start, clause.end), lead, *range(*clause.thing)]
        else:
            picked = [*range(body.start, after), *range(*clause.thing), *range(after, clause.end)]
    if clause.kind == "participle" and words[clause.verb].tag == "ING" and number > 0:
        main = found[number - 1]
        if main.verb is not None and main.subject and main.holds(main.subject[0]):
            whole = words[clause.end - 1].end - words[main.subject[0]].start <= _WHOLE
            picked = [*range(main.subject[0], clause.end)] if whole else [*body]
    if number + 1 < len(found) and found[number + 1].kind == "rel":
        picked = without_open_tail(words, picked)
    picked.extend(complement(words, found, number))
    picked.extend(undated_rest(words, found, number))
    if _only_says(words, clause, gone) and number > 0 and not complement(words, found, number):
        picked = [*range(found[0].start, clause.end)]
    carried = auxiliary(words, found, number)
    if carried is not None:
        picked = [*subject, carried, *picked[len(subject) :]]
    gone |= gapped(words, date, clause)
    kept = tuple(at for at in picked if at not in gone)
    # The concert of 3 May was cancelled; on 3 May the concert was cancelled did take place.
    within = clause.subject is not None and clause.subject[0] <= date < clause.verb
    denied = within and cancelled(words, clause.verb, clause.head)
    return Candidate("clause", kept, clause.head, clause, denied) if kept else None


def _rows_behind(
    words: Sequence[Word], date: int, found: Sequence[Clause], number: int
) -> set[int]:
    """What goes on from a clause without a verb of its own: Rome fell in May, *Kalo in June*."""
    clause = found[number]
    dates = [at for at in range(date + 1, clause.end) if words[at].tag == "DATE"]
    first = next((at for at in dates if subject_row(words, at, clause)), None)
    if first is None:
        return set()
    comma = next((at for at in range(date + 1, first) if words[at].tag == ","), first)
    return set(range(comma, clause.end))


def _resumed(found: Sequence[Clause], number: int) -> Clause:
    """A clause with its verb after an insertion: on that day Ann Lee, a clerk, *was hit*."""
    clause = found[number]
    if clause.verb is not None or number + 1 >= len(found):
        return clause
    rest = found[number + 1]
    if rest.kind != "rest" or rest.verb is None or not rest.subject:
        return clause
    if not clause.holds(rest.subject[0]):
        return clause
    return replace(rest, kind=clause.kind, start=clause.start)


MOVED = frozenset("moved postponed rescheduled adjourned deferred".split())
_GIVEN_UP = MOVED | {"abandoned", "withdrawn", "dropped"}
_SET = frozenset("arranged planned scheduled slated set due expected booked announced".split())


def _called_off(
    words: Sequence[Word], date: int, clause: Clause, following: Sequence[Clause]
) -> Candidate | None:
    """The concert planned for May *was cancelled*; the vote, which had been set, *was put off*."""
    if clause.subject is None or not any(
        words[at].lower in _SET for at in range(clause.start, date)
    ):
        return None
    last = next((c for c in following if c.verb is not None and c.verb > date), None)
    first = clause.verb
    for at in range(date + 1, clause.end):
        if words[at].tag == "AUX":
            first = at
            break
    verb = last.verb if last else first
    if verb is None or verb <= date:
        return None
    head = next(
        (at for at in range(verb, min(verb + 4, len(words))) if words[at].tag == "VERB"), verb
    )
    passive = any(words[at].tag == "AUX" for at in range(verb, head))
    moved = words[head].lower in _GIVEN_UP and passive
    if not moved and not cancelled(words, verb, head):
        return None
    told = replace(clause, verb=verb, head=head)
    begin, end = clause.subject
    end = next(
        (
            at
            for at in range(begin + 1, end)
            if words[at].lower in _SET and words[at - 1].tag != "DET"
        ),
        end,
    )
    off = head + 1 < len(words) and words[head + 1].lower == "off"
    kept = (*range(begin, end), *range(verb, head + 1 + off))
    return Candidate("clause", kept, head, told, denied=True)


def _described(
    words: Sequence[Word], date: int, clause: Clause, gone: set[int]
) -> Candidate | None:
    """What a participle tells of the subject: The treaty *signed in 1720* ended the war."""
    if clause.subject is None or clause.verb is None or not date < clause.verb:
        return None
    if not clause.holds(clause.subject[0]):
        return None
    verbs = [at for at in range(clause.subject[0], date) if words[at].tag == "VERB"]
    if len(verbs) != 1 or verbs[0] == clause.subject[0]:
        return None
    kept = tuple(at for at in range(clause.subject[0], date) if at not in gone)
    told = replace(clause, verb=verbs[0], head=verbs[0])
    return Candidate("clause", kept, verbs[0], told, described=True) if verbs[0] in kept else None


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
    inside = words[clause.start : clause.end]
    neg = any(word.tag == "NEG" or word.lower in MYTHS for word in inside)
    return it_was and not neg and words[clause.end].tag == "THAT" and clause.end - clause.start < 6


def _clause_as_told(clause: Clause) -> Candidate | None:
    if clause.verb is None or clause.head is None or clause.subject is None:
        return None
    return Candidate("clause", tuple(range(clause.start, clause.end)), clause.head, clause)


def framed(words: Sequence[Word], found: Sequence[Clause], candidate: Candidate) -> Candidate:
    """What is only thought, hoped or denied, with the words that say so: He denied that it …"""
    clause = candidate.clause
    if candidate.kind != "clause" or clause is None or clause.kind != "sub":
        return candidate
    number = next(n for n, other in enumerate(found) if other.start == clause.start)
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
    you = [words[at].lower for at in subject] == ["you"]
    if you and any(words[at].lower in REMINDING for at in first):
        return candidate  # You will recall that our order was …
    lowered = [words[at].lower for at in first]
    doubted = "no" in lowered and any(word.removesuffix("s") in CONTENT_NOUNS for word in lowered)
    denying = DENYING | MYTHS
    negated = any(words[at].tag == "NEG" for at in first)
    denied = negated or any(words[at].lower in denying for at in first)
    if negated and any(words[at].lower in UNDISPUTED for at in first):
        denied = False  # it is not disputed that …
    told = (*subject, *first, *candidate.words)
    return Candidate("clause", told, candidate.head, clause, denied, doubted=doubted)


def tells_nothing(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the clause's verb is in the present: what holds, not what happened."""
    if clause.verb is None:
        return True
    word = words[clause.verb]
    return word.lower in PRESENT_FORMS - REPORTING or word.lower in ("is", "are", "has", "have")
