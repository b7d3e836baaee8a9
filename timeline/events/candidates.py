"""What a date may belong to, as word indexes in the order of the headline, and the head word.

phrases.py finds the noun phrase that names an event, telling.py the clause that tells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.events.clause import Clause
from timeline.events.tagging import Word
from timeline.events.words import AWAY, is_event_noun

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
    if words[date - 1].lower in AWAY and is_event_noun(after.text):
        return True
    return words[date - 1].tag == "DET" and (possessive or after.tag in ("WORD", "NAME", "ING"))


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
