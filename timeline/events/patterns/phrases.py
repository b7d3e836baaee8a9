"""The noun phrase that names an event and has the date beside it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.headlines.candidates import Candidate, date_phrase
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import AWAY, is_event_noun

_INNER = frozenset(
    "of with between in at on against to by over from off near before into among".split()
)
_NOUN = ("WORD", "NAME", "NUM", "ING", "VERB")
_EMPTY_ADJECTIVES = frozenset(
    "subsequent following latest recent upcoming previous next coming ensuing fateful planned "
    "scheduled forthcoming".split()
)


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
    named = words[date - 1].tag == "DET" and words[last - 1].tag in ("WORD", "NAME")
    if at == start and named and away(words, date):
        at = last
    if at == start:
        return None
    head = at - 1
    end = _with_complements(words, at)
    return Candidate("phrase", tuple(range(start, end)), head)


def away(words: Sequence[Word], date: int) -> bool:
    """Whether a date stands in a phrase that sets it apart from its clause: *after the* 1929 crash.

    Whatever follows such a preposition takes place, and not when the clause does.
    """
    at = date - 1
    while at >= 0 and words[at].tag in ("DET", "WORD") and date - at < 3:
        at -= 1
    return at >= 0 and (
        words[at].lower in AWAY
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
        and not (words[at].lower == "deal" and words[at - 1].lower in ("good", "great"))
    ]
    if not heads or [word.lower for word in words[heads[0] - 1 : heads[0] + 1]] in _STATES:
        return None
    head = heads[0]
    start = head
    while start > begin and words[start - 1].tag in ("WORD", "NAME", "NUM", "ING"):
        start -= 1
    while start < head and words[start].lower in _EMPTY_ADJECTIVES:
        start += 1
    start = _owner(words, start)
    return Candidate("phrase", tuple(range(start, end)), head)


_STATES = (["on", "sale"], ["on", "strike"], ["on", "trial"], ["on", "tour"], ["on", "show"])
"""What a thing is or goes, and does not take place."""


def _owner(words: Sequence[Word], start: int) -> int:
    """Where the name begins that owns what follows: *Rask Corp.'s* announcement."""
    at = start
    if at == 0 or words[at - 1].lower not in ("'s", "’s"):
        return start
    at -= 1
    while at > 0 and words[at - 1].text[0].isupper():
        at -= 1
    return at if words[at].text[0].isupper() and words[at].tag != "DET" else start


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
