"""What a date may belong to: the noun phrase that names an event, or the clause that tells it.

A candidate is a list of word indexes, in the order of the headline, and the head word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.events.clauses import Clause
from timeline.events.tagging import Word
from timeline.events.words import (
    INTRANSITIVE,
    PARTICIPLES,
    PRESENT_FORMS,
    REPORTING,
    is_event_noun,
)

_INNER = frozenset(
    ("of", "with", "between", "in", "at", "on", "against", "to", "by", "over", "from", "off")
    + ("near", "before", "into", "among")
)
_NOUN = ("WORD", "NAME", "NUM", "ING", "VERB")
_EMPTY_ADJECTIVES = frozenset(
    "subsequent following latest recent upcoming previous next coming ensuing fateful planned "
    "scheduled forthcoming".split()
)
_DATE_PREPOSITIONS = frozenset(
    "on in at by during since until till from through throughout before after around about circa "
    "of for as between to within dated over into".split()
)
_DATE_ADJUNCTS = frozenset(
    "early late later earlier just only exactly the this that around about as soon year period "
    "ending ended beginning starting effective dated mid begun".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A way to name the event of a date."""

    kind: Literal["phrase", "clause", "sentence"]
    words: tuple[int, ...]
    """Indexes into the sentence's words, in the order of the headline."""
    head: int
    """The word that names the event."""
    clause: Clause | None = None


def date_phrase(words: Sequence[Word], date: int) -> range:
    """The words that go when the date goes: "as early as May 1904", "on 3 May,".

    >>> from timeline.events.tagging import tag
    >>> text = "He left on 3 May"
    >>> date_phrase(tag(text, (0, 16), [(11, 16)]), 3)
    range(2, 4)
    """
    start, end = date, date + 1
    if opens_noun_phrase(words, date):
        return range(date, end + (words[end].lower in ("'s", "’s")))
    while start > 0:
        before = words[start - 1]
        if before.tag == "PREP" and before.lower in _DATE_PREPOSITIONS:
            start -= 1
            if before.lower != "as":
                break
        elif before.tag == "NAME" and before.text.isupper():
            break
        elif (before.lower in _DATE_ADJUNCTS and before.tag != "VERB") or before.tag == "TO":
            start -= 1
        else:
            break
    while start < date and words[start].lower in ("to", "the") and words[start].tag == "DET":
        break
    if end < len(words) and words[end].lower in ("'s", "’s", "'", "’"):
        end += 1
    return range(start, end)


def opens_noun_phrase(words: Sequence[Word], date: int) -> bool:
    """Whether the date stands before its noun: the *May 30* referendum, the *2008* crash."""
    if date + 1 >= len(words) or date == 0:
        return False
    after = words[date + 1]
    possessive = after.lower in ("'s", "’s")
    if words[date - 1].lower in _AWAY and is_event_noun(after.text):
        return True
    return words[date - 1].tag == "DET" and (possessive or after.tag in ("WORD", "NAME", "ING"))


def noun_phrase(words: Sequence[Word], date: int) -> Candidate | None:
    """The noun phrase that names an event and has the date beside it.

    "the [March 12] summit of the Quad", "a meeting in Alaska on [March 18]".
    """
    return _dated_before(words, date) or _dated_after(words, date)


def _dated_before(words: Sequence[Word], date: int) -> Candidate | None:
    """The noun phrase that the date opens: the March 12 virtual summit meeting of the Quad."""
    at = date + 1
    if at < len(words) and words[at].lower in ("'s", "’s"):
        at += 1
    start = at
    while at < len(words) and at - start < 7 and words[at].tag in _NOUN:
        if words[at].tag == "VERB" and not (
            at + 1 < len(words) and words[at + 1].tag in ("WORD", "NAME")
        ):
            break
        at += 1
    last = at
    while at > start and not is_event_noun(words[at - 1].text):
        at -= 1
    if at == start and away(words, date) and words[last - 1].tag in ("WORD", "NAME"):
        at = last
    if at == start:
        return None
    head = at - 1
    end = _with_complements(words, at)
    return Candidate("phrase", tuple(range(start, end)), head)


_AWAY = frozenset("after before following since until despite of".split())


def away(words: Sequence[Word], date: int) -> bool:
    """Whether a date stands in a phrase that sets it apart from its clause: *after the* 1929 crash.

    Whatever follows such a preposition takes place, and not when the clause does.
    """
    at = date - 1
    while at >= 0 and words[at].tag in ("DET", "WORD") and date - at < 3:
        at -= 1
    return at >= 0 and (
        words[at].lower in _AWAY - {"of"}
        or (words[at].lower == "of" and at > 0 and words[at - 1].lower in ("wake", "ahead", "eve"))
    )


def _with_complements(words: Sequence[Word], end: int) -> int:
    """The end of a noun phrase with what hangs on it: of the Quad (Australia, …) with Peru."""
    start = end
    while end < len(words):
        if words[end].tag in ("(", "["):
            close = next(
                (
                    i
                    for i in range(end + 1, min(end + 30, len(words)))
                    if words[i].tag in (")", "]")
                ),
                None,
            )
            if close is None or any(words[i].tag == "DATE" for i in range(end, close)):
                return end
            return close + 1
        if words[end].lower not in _INNER or end - start > 18:
            return end
        after = end + 1
        while after < len(words) and words[after].tag in ("DET", "WORD", "NAME", "NUM", "ING"):
            after += 1
        while (
            after + 1 < len(words)
            and words[after].tag == "CC"
            and words[after + 1].tag in ("NAME", "DET", "WORD")
            and words[after - 1].tag == words[after + 1].tag
        ):
            after += 1
            while after < len(words) and words[after].tag in ("DET", "WORD", "NAME", "NUM"):
                after += 1
        if after == end + 1:
            return end
        end = after
    return end


def _dated_after(words: Sequence[Word], date: int) -> Candidate | None:
    """The noun phrase that the date closes: the U.S. meeting in Alaska on March 18."""
    end = date_phrase(words, date).start
    if end == date and date > 0 and words[date - 1].tag not in ("WORD", "NAME", "("):
        return None
    begin = end
    while begin > 0:
        tag = words[begin - 1].tag
        inner = tag == "PREP" and words[begin - 1].lower in _INNER
        if tag not in ("WORD", "NAME", "NUM", "DET", "CC", "ING", "TO") and not inner:
            break
        begin -= 1
    heads = [
        at
        for at in range(begin, end)
        if words[at].tag in ("WORD", "NAME")
        and is_event_noun(words[at].text)
        and (at + 1 == end or words[at + 1].tag in ("PREP", "TO"))
    ]
    if not heads:
        return None
    head = heads[0]
    start = head
    while start > begin and words[start - 1].tag in ("WORD", "NAME", "NUM", "ING"):
        start -= 1
    while start < head and words[start].lower in _EMPTY_ADJECTIVES:
        start += 1
    return Candidate("phrase", tuple(range(start, end)), head)


def standing(words: Sequence[Word], phrase: Candidate, clause: Clause | None) -> str:
    """Where a noun phrase stands: "subject", "object" or "adverbial" of its clause, or "alone"."""
    start = phrase.words[0]
    before = start - 1
    while before >= 0 and (
        words[before].tag in ("DET", "DATE", "NUM", "ADV")
        or words[before].lower in _EMPTY_ADJECTIVES
    ):
        before -= 1
    if clause is None or clause.verb is None:
        return "alone"
    if before >= 0 and words[before].tag == "PREP":
        return "adverbial"
    if start < clause.verb:
        return "subject"
    return "object"


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
        return _clause_as_told(words, found[number + 1])
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
            picked = [*range(main.subject[0], clause.end)]
    picked.extend(_complement(words, found, number))
    picked.extend(_undated_rest(words, found, number))
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


def _clause_as_told(words: Sequence[Word], clause: Clause) -> Candidate | None:
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
    if before.verb is None or before.kind not in ("main", "sub", "shared"):
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
    if opener and opener.tag == "THAT" and following.kind == "sub":
        return range(clause.end, following.end)
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


def sentence_candidate(words: Sequence[Word], date: int, head: int | None) -> Candidate:
    """The whole sentence less the date."""
    gone = set(date_phrase(words, date))
    kept = tuple(at for at in range(len(words)) if at not in gone)
    if head is None or head in gone:
        verbs = [at for at in kept if words[at].tag in ("VERB", "VB")]
        nouns = [at for at in kept if is_event_noun(words[at].text)]
        others = [at for at in kept if words[at].tag in ("WORD", "NAME")]
        head = (verbs or nouns or others or list(kept) or [date])[0]
    return Candidate("sentence", kept, head)
