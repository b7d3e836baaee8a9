"""Whether an event happened, is planned, is possible or did not happen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from timeline.events.event import Status
from timeline.events.tagging import Word
from timeline.gregorian import DAY_SECONDS, day_number
from timeline.span import Span

_PLANNING = frozenset(
    "scheduled slated planned plans planning expected expects due set intends intended hopes aims "
    "poised proposed proposes".split()
)
_CANCELLED = frozenset("cancelled canceled postponed averted abandoned".split())


def status(
    words: Sequence[Word], verb: int | None, head: int, span: Span, day: dt.date | None
) -> Status:
    """The status of the event that the verb group from `verb` to `head` tells; None: a noun.

    Whatever lies after the document's day has not happened yet.
    """
    told = _told(words, verb, head)
    if told == "happened" and _lies_ahead(span, day):
        return "planned"
    return told


def _told(words: Sequence[Word], verb: int | None, head: int) -> Status:
    if verb is None:
        return "happened"
    before = words[max(0, verb - 1)]
    group = (
        [before, *words[verb : head + 1]]
        if before.tag in ("NEG", "ADV")
        else words[verb : head + 1]
    )
    lowered = [word.lower for word in group]
    if _nothing_did(words, verb):
        return "negated"
    if any(_negates(word) for word in lowered):
        following = [word.lower for word in words[head : head + 12]]
        return "happened" if "until" in following or "till" in following else "negated"
    if any(word in ("may", "might", "could") for word in lowered):
        return "possible"
    if any(word in ("will", "shall", "would", "'ll", "’ll") for word in lowered):
        return "planned"
    after = words[head + 1 : head + 3]
    passive = any(word in ("was", "were", "been", "is", "are") for word in lowered)
    moved = bool(after) and after[0].lower in ("to", "until", "till")
    if words[head].lower in _CANCELLED and passive and not moved:
        return "negated"
    to_follows = bool(after) and after[0].tag == "TO"
    if words[head].lower in _PLANNING and (to_follows or any(w.tag == "AUX" for w in group)):
        return "planned"
    if words[verb].lower in ("is", "are", "am") and "to" in lowered:
        return "planned"
    if words[verb].lower in ("was", "were") and "to" in lowered:
        return "planned"
    return "happened"


def _nothing_did(words: Sequence[Word], verb: int) -> bool:
    """Whether the subject says that nothing did: *No trains* ran."""
    for at in range(verb - 1, max(-1, verb - 7), -1):
        if words[at].lower in ("no", "nobody", "none", "neither"):
            return True
        if words[at].tag not in ("WORD", "NAME", "PREP", "PRON", "DET"):
            return False
    return False


def _negates(word: str) -> bool:
    return word in ("not", "never", "cannot") or word.endswith(("n't", "n’t"))


def _lies_ahead(span: Span, day: dt.date | None) -> bool:
    if day is None or span.start is None:
        return False
    return span.start // DAY_SECONDS > day_number(day.year, day.month, day.day)
