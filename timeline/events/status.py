"""Whether an event happened, is planned, is possible or did not happen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise, takewhile

from timeline.events.event import Status
from timeline.events.patterns.clause import FINITE
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import PAST_FORMS, REPORTING, UNDISPUTED, is_event_noun
from timeline.events.plans import came_true, is_to_be, looks_back, overtaken, points_past_it
from timeline.gregorian import DAY_SECONDS, day_number
from timeline.span import Span

PLANNING = frozenset(
    "scheduled slated planned plans planning expected expects due set intends intended hopes aims "
    "poised proposed proposes supposed meant wants want hope hoping pencilled booked timetabled "
    "earmarked arranged fixed".split()
)
EXPECTING = frozenset(
    "anticipate anticipates expect expects predict predicts foresee foresees hope hopes "
    "hoped".split()
)
_DONE = frozenset("set fixed arranged".split())
"""What was set by hand was no plan; what was set *to open* was."""
_PROMISING = frozenset("promised promises pledged pledges vowed vows undertook agreed".split())
_FORETELLING = ("envisioned", "envisaged", "foresaw", "predicted", "foretold")
_BEING = frozenset("is are was were be been being am".split())
_REPUTED = frozenset("supposed reputed rumoured rumored".split())
_YEARS = dt.timedelta(days=730)
"""Nothing that was, in the past tense, lies so far ahead."""
_ORDERING = frozenset(
    "called ordered orders told asked asks required requires requested requests directed "
    "instructed urged given".split()
)
_CANCELLED = frozenset("cancelled canceled postponed averted scrapped shelved aborted".split())


def status(
    words: Sequence[Word],
    verb: int | None,
    head: int,
    span: Span,
    day: dt.date | None,
    *,
    date: int = -1,
    denied: bool = False,
    reported: bool = False,
) -> Status:
    """The status of the event that the verb group from `verb` to `head` tells; None: a noun.

    Whatever lies after the document's day has not happened yet. `date`: where its date begins;
    `denied`: the words around say that it did not; `reported`: somebody says or plans it.
    """
    told = _told(words, verb, head)
    foretold = verb == head and words[head].lower in _FORETELLING and not denied
    if foretold and told == "happened" and any(w.start == date for w in words[head + 2 :]):
        return "planned"
    if told == "planned" and not reported and looks_back(words, verb, span, day):
        return "negated" if denied else "happened"
    if denied and told in ("happened", "planned"):
        return "negated"
    if told == "happened" and is_to_be(words, date):
        return "planned"
    if told == "happened" and lies_ahead(span, day):
        # What the past tells of years after the document's day is not its own, but of a later hand.
        plans = any(word.lower in PLANNING | EXPECTING for word in words[head:])
        later = day is not None and is_past(words, verb, head) and not plans
        return told if later and day and lies_ahead(span, day + _YEARS) else "planned"
    if told == "planned" and verb is not None and day and not lies_ahead(span, day):
        return "negated" if overtaken(words, verb, head) else told
    return told


def _one_of_two(words: Sequence[Word], verb: int, head: int) -> bool:
    """*Either* the fort was given up in 478 BC *or* its garrison was driven out."""
    before = [word.lower for word in words[max(0, verb - 7) : verb]]
    if "either" not in before or "or" in before:
        return False
    return any(word.lower == "or" for word in words[head + 1 :])


def _is_on_condition(words: Sequence[Word], verb: int) -> bool:
    """*Should* they be unable to agree, papers are to be filed."""
    return words[0].text == "Should" and any(word.tag == "," for word in words[:verb])


def _told(words: Sequence[Word], verb: int | None, head: int) -> Status:
    if verb is None:
        return "happened"
    verb = _own_verb(words, verb, head)
    before = words[max(0, verb - 1)]
    first = max(0, verb - 1) if before.tag in ("NEG", "ADV") else verb
    lowered = [word.lower for word in words[first : head + 1]]
    if _nothing_did(words, verb):
        return "negated"
    if lowered[0] in ("may", "might") and any(_negates(word) for word in lowered):
        return "possible"  # may not meet it
    if _one_of_two(words, verb, head) or _is_on_condition(words, verb):
        return "possible"
    if any(_negates(word) for word in lowered):
        opening = [word.lower for word in words[:2]]
        if opening in (["not", "until"], ["not", "till"]) or words[head].lower in UNDISPUTED:
            return "happened"  # Not until 1954 did they agree; it is not in dispute that …
        following = [word.lower for word in words[head : head + 12]]
        return "happened" if "until" in following or "till" in following else "negated"
    if lowered[0] in ("should", "ought") and "have" in lowered:
        return "negated"  # It should have been renewed.
    if lowered[0] in ("should", "ought", "must"):
        return "possible" if "have" in lowered else "planned"
    if lowered[0] == "could" and words[head].lower in ("seen", "heard", "found"):
        return "happened"  # she could be found there most days
    if [word.lower for word in words[max(0, verb - 2) : verb]] == ["aim", "to"]:
        return "planned"
    if any(word in ("may", "might", "could") for word in lowered):
        return "possible"
    if before.lower.endswith(("'ll", "’ll")):
        return "planned"
    if any(word in ("will", "shall", "would", "'ll", "’ll") for word in lowered):
        return "happened" if came_true(words, verb, head) else "planned"
    if before.lower in ("almost", "nearly") and words[head].tag == "VERB":
        within = ("PREP", "DATE") in pairwise(word.tag for word in words[1:verb])
        return "happened" if within else "negated"  # the fire *of 3 May* nearly ended the firm
    after = words[head + 1 : head + 3]
    if after and after[0].lower == "no" and before.lower == "there":
        return "negated"  # There was no election.
    ordered = takewhile(lambda word: word.tag != "THAT", words[head : head + 15])
    if words[head].lower in _ORDERING and any(
        before.lower in ("by", "before", "until") and word.tag == "DATE"
        for before, word in pairwise(ordered)
    ):
        return "planned"  # ordered the parties to exchange documents by 3 May
    to_follows = bool(after) and after[0].tag == "TO"
    due = bool(after) and after[0].lower in ("due", "poised", "slated")
    meant = due and (after[-1].tag == "TO" or overtaken(words, verb, head))
    if meant and words[head].tag == "AUX":
        return "planned"
    if words[head].lower in _REPUTED and [word.lower for word in after] == ["to", "have"]:
        return "possible"
    if words[head].lower in _PROMISING and points_past_it(words, head):
        return "planned"
    expects = words[head].lower in ("expects", "expect") and any(
        word.tag == "TO" for word in words[head + 1 : head + 12]
    )
    dated = any(
        word.lower == "for" and other.tag == "DATE"
        for word, other in pairwise(words[head + 1 : head + 8])
    )
    if words[head].lower in PLANNING and dated:
        return "planned"
    if words[head].lower == "poised" and words[verb].lower in ("was", "were"):
        return "happened"
    if words[head].lower in ("supposed", "believed", "claimed", "rumoured") and (
        "been" in lowered and [word.tag for word in words[head + 1 : head + 2]] == ["THAT"]
    ):
        return "possible"
    if words[head].lower == "proposed" and words[verb].lower in ("was", "were") and not to_follows:
        return "happened"  # Closure was proposed in the report of May
    passive = any(word in _BEING for word in lowered[:-1]) and words[head].lower not in _DONE
    if words[head].lower in PLANNING and (to_follows or expects or passive):
        return "planned"
    if words[head].lower in EXPECTING and any(
        word.tag == "MD" for word in words[head + 1 : head + 12]
    ):
        return "planned"
    if words[verb].lower in ("is", "are", "am") and "to" in lowered:
        return "planned"
    if words[verb].lower in ("was", "were") and "to" in lowered:
        # She was to have sailed, and did not.
        return "negated" if "have" in [word.lower for word in words[verb : verb + 4]] else "planned"
    return "happened"


def _own_verb(words: Sequence[Word], verb: int, head: int) -> int:
    """Where the group of a head begins, not that of a clause before it.

    It is not in dispute that he *left*; a man you weren't expecting *will come*.
    """
    verbal = [at for at in range(verb, head + 1) if words[at].tag in FINITE]
    that = next((at for at in range(head, verb, -1) if words[at].tag in ("THAT", "SUB")), verb)
    after = [at for at in verbal if at > that]
    if that > verb and after:
        return after[0]
    modal = next((at for at in reversed(verbal) if words[at].tag == "MD"), verb)
    told = any(word.tag in ("ING", "VERB") for word in words[verb:modal])
    return modal if told else verb


def is_past(words: Sequence[Word], verb: int | None, head: int) -> bool:
    """Whether a verb group tells of the past: burned, was burned, had burned; not "is to burn".

    >>> from timeline.events.patterns.tagging import tag
    >>> is_past(tag("It burned", (0, 9), []), 1, 1)
    True
    """
    if verb is None:
        return False
    first = words[verb]
    if first.tag == "AUX":
        return first.lower in ("was", "were", "had", "did")
    past = first.lower.endswith("ed") or first.lower in PAST_FORMS
    return first.tag == "VERB" and past and head == verb


def looks_ahead(words: Sequence[Word], head: int, date: tuple[int, int]) -> bool:
    """Whether a date after a past verb may be of what was to come: prepared for the vote."""
    between = [word for word in words[head + 1 :] if word.end <= date[0]]
    if words[head].lower in REPORTING:
        return len(between) > 1 or any(word.tag != "PREP" for word in between)
    if any(word.tag == "TO" and after.tag == "VB" for word, after in pairwise(between)):
        return True
    if between and between[-1].tag == "TO":
        return True  # extended to 20 November
    return any(word.tag in ("MD", "THAT") or is_event_noun(word.text) for word in between)


def cancelled(words: Sequence[Word], verb: int | None, head: int) -> bool:
    """Whether a verb group says that something was called off: was cancelled."""
    off = head + 1 < len(words) and words[head + 1].lower == "off"
    put_off = off and words[head].lower in ("put", "called")
    if verb is None or not (put_off or words[head].lower in _CANCELLED):
        return False
    return any(w.lower in ("was", "were", "been", "is", "are") for w in words[verb:head])


def _nothing_did(words: Sequence[Word], verb: int) -> bool:
    """Whether the subject says that nothing did: *No trains* ran."""
    for at in range(verb - 1, max(-1, verb - 7), -1):
        if words[at].lower in ("no", "nobody", "none", "neither", "nor"):
            return True
        if words[at].tag not in ("WORD", "NAME", "PREP", "PRON", "DET"):
            return False
    return False


def _negates(word: str) -> bool:
    return word in ("not", "never", "cannot") or word.endswith(("n't", "n’t"))


def lies_ahead(span: Span, day: dt.date | None) -> bool:
    """Whether something is later than a day: begins after it or, by a date, ends after it."""
    if day is None:
        return False
    today = day_number(day.year, day.month, day.day)
    if span.start is None:
        return span.end is not None and (span.end - 1) // DAY_SECONDS > today
    return span.start // DAY_SECONDS > today
