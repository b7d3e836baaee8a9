"""What a date may belong to, as word indexes in the order of the headline, and the head word.

phrases.py finds the noun phrase that names an event, telling.py the clause that tells it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.events.patterns.clause import Clause
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import AWAY, POSSESSIVES, is_event_noun

_DATE_PREPOSITIONS = frozenset(
    "on in at by during since until till from through throughout before after around about circa "
    "of for as between to within dated over into upon".split()
)
_DATE_ADJUNCTS = frozenset(
    "early late later earlier recently lately just only exactly the this that around about as "
    "soon year period ending ended beginning starting commencing effective dated mid begun".split()
)


_SOONER = frozenset("later earlier sooner".split())
_PERIODS = frozenset("year quarter month months period week weeks half".split())
_COUNTED = frozenset(
    "fiscal financial calendar two three four six nine twelve eighteen first second third".split()
)
_EDGES = ("ended", "ending", "beginning", "starting", "commencing")
_DUE = frozenset("due scheduled slated originally effective".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A way to name the event of a date."""

    kind: Literal["phrase", "clause", "sentence"]
    words: tuple[int, ...]
    """Indexes into the sentence's words, in the order of the headline."""
    head: int
    """The word that names the event."""
    clause: Clause | None = None
    denied: bool = False
    """Whether the words around say that it is not so: it is *not* true that …"""
    doubted: bool = False
    """Whether they say that nobody knows: there is *no evidence* that …"""
    described: bool = False
    """Whether it is what a participle tells of its noun: the treaty *signed* in 1720."""
    borrowed: bool = False
    """Whether its subject is that of another clause."""
    needed: tuple[int, ...] = ()
    """Other words that a headline must keep."""
    past: bool = False
    """Whether a participle in -ing tells of the past: *winning* the prize, he …"""


def date_phrase(words: Sequence[Word], date: int) -> range:
    """The words that go when the date goes: "as early as May 1904", "on 3 May,".

    >>> from timeline.events.patterns.tagging import tag
    >>> text = "He left on 3 May"
    >>> date_phrase(tag(text, (0, 16), [(11, 16)]), 3)
    range(2, 4)
    """
    start, end = date, date + 1
    if _needs_no_preposition(words, date):
        return range(date, end)
    if opens_noun_phrase(words, date) or _is_adjective(words, date):
        return range(date, end + (words[end].lower in ("'s", "’s", "'")))
    if start > 1 and _SEASON.match(words[date].lower) and words[start - 1].tag == "WORD":
        start -= 2 if words[start - 2].tag == "DET" else 0  # in the hard winter of 1788
    while start > 0:
        before = words[start - 1]
        if start > 1 and [word.lower for word in words[start - 2 : start]] in _AT_LEAST:
            start -= 2
            continue
        if before.tag == "PREP" and before.lower in _DATE_PREPOSITIONS:
            start -= 1
            due = words[start - 1].lower in _DUE and words[start - 2].tag == ","
            if before.lower in ("about", "around", "circa") and start > 1:
                continue  # until *about* the middle of May
            if before.lower != "as" and not (start > 1 and due):
                break
        elif before.tag == "NAME" and before.text.isupper():
            break
        elif _goes_with_date(words, start - 1):
            start -= 1
        else:
            break
    if (
        start > 0
        and words[start].lower in _HOW_FAR
        and words[start - 1].lower in _HOW_FAR[words[start].lower]
    ):
        start -= 1
    if [word.lower for word in words[max(0, start - 3) : start]] == ["between", "now", "and"]:
        start -= 3
    if start > 1 and [word.lower for word in words[start - 2 : start]] in _ON_OR:
        start -= 2
    if start > 0 and words[start - 1].lower == "up" and words[start].lower in ("to", "until"):
        start -= 1
    if start > 0 and words[start - 1].lower == "as" and words[start].lower == "at":
        start -= 1
    if start > 1 and words[start - 1].lower == "than" and words[start - 2].lower in _SOONER:
        start -= 3 if start > 2 and words[start - 3].lower in ("no", "not") else 2
    if start > 0 and words[start - 1].lower == "but":
        # not in 1901 but in 1902
        nots = [at for at in range(max(0, start - 6), start) if words[at].lower == "not"]
        start = nots[-1] if nots else start
    start = _whole_period(words, start)
    if end < len(words) and words[end].lower in ("'s", "’s", "'", "’", "alone", "onwards"):
        end += 1
    start = _as_somebody_thinks(words, start)
    if [word.lower for word in words[max(0, start - 2) : start]] == ["some", "time"]:
        start -= 2
    behind = [word.lower for word in words[end : end + 2]]
    if len(behind) == 2 and behind[0] == "and" and behind[1] in ("beyond", "after", "later"):
        end += 2
    if [word.lower for word in words[end : end + 3]] in _AT_THE_LATEST:
        end += 3
    if start > 0 and words[start].lower == "of" and words[start - 1].lower in ("as", "ahead"):
        start -= 1
    if start > 1 and words[start - 1].lower == "only" and words[start].tag == "PREP":
        start -= 1
    if start > 0 and words[start].lower == "of" and words[start - 1].lower in _PARTS:
        start -= 1
        if start > 1 and words[start - 1].tag == "WORD" and words[start - 2].tag == "DET":
            start -= 1  # the *dry* months of 1892
        while start > 0 and (
            words[start - 1].tag == "DET" or words[start - 1].lower in _WHICH_PART
        ):
            start -= 1
        start -= start > 0 and words[start - 1].lower in _DATE_PREPOSITIONS
    if start > 1 and [word.lower for word in words[start - 2 : start]] == ["with", "effect"]:
        start -= 2
    if start > 1 and words[start - 1].lower == "both" and words[start - 2].tag == "PREP":
        start -= 2  # in *both* 2015 and 2016
    if words[start].lower == "between" and end < len(words) and words[end].lower == "and":
        other = end + 1  # between the 1960s *and the recent past*
        while other < len(words) and words[other].tag in ("DET", "WORD", "DATE", "NUM"):
            other += 1
        end = other
    return range(start, end)


def _whole_period(words: Sequence[Word], start: int) -> int:
    """Where a phrase begins that ends a period: for *the financial year* ended 31 March.

    Not at the beginning of a sentence, whose clause it may be.
    """
    first = start - 1
    if words[start].lower not in _EDGES or words[first].lower.split(" ")[-1] not in _PERIODS:
        return start
    while words[first - 1].tag == "NUM" or words[first - 1].lower in _COUNTED:
        first -= 1
    first -= words[first - 1].tag == "DET"
    first -= words[first - 1].lower in _DATE_PREPOSITIONS
    return first if first > 1 else start


def _as_somebody_thinks(words: Sequence[Word], start: int) -> int:
    """Where a phrase begins that is broken by a doubt: *in, I think,* the September."""
    if start < 3 or words[start - 1].tag != ",":
        return start
    comma = next((at for at in range(start - 2, max(0, start - 6), -1) if words[at].tag == ","), 0)
    said = " ".join(word.lower for word in words[comma + 1 : start - 1])
    if not comma or said not in _DOUBTS:
        return start
    return comma - (words[comma - 1].lower in _DATE_PREPOSITIONS)


_DOUBTS = ("i think", "i believe", "perhaps", "probably", "i suppose", "we think", "apparently")
_ON_OR = (["on", "or"], ["in", "or"], ["at", "or"])
"""On *or before* 3 May."""
_AT_LEAST = (["at", "least"], ["at", "most"], ["as", "recently"], ["most", "recently"])
_AT_THE_LATEST = (["at", "the", "latest"], ["at", "the", "earliest"])
_PARTS = frozenset(
    "most much rest remainder part parts half months weeks days years stages mornings afternoons "
    "evenings nights weekends".split()
)
_WHICH_PART = frozenset(
    "latter early earlier later late first second last middle better greater closing opening few "
    "two three several final good large".split()
)
_HOW_FAR = {
    "into": ("well", "far", "deep", "right"),
    "before": ("sometime", "shortly", "soon", "just", "long", "well", "immediately"),
    "after": ("shortly", "soon", "just", "long", "immediately", "sometime", "some time"),
    "around": ("sometime", "somewhere"),
    "between": ("sometime", "somewhere"),
    "during": ("sometime",),
    "through": ("right", "all"),
    "until": ("right", "up"),
    "from": ("right",),
    "in": ("sometime", "somewhere"),
}
"""What goes with a preposition of time: *well* into 1941."""


def _is_adjective(words: Sequence[Word], date: int) -> bool:
    """Whether a date is an adjective of the noun behind it: a drop in *third-quarter* profit."""
    after = words[date + 1] if date + 1 < len(words) else None
    if after is None:
        return False
    if after.lower in ("'s", "’s", "'") and date + 2 < len(words):
        return words[date + 2].tag in ("WORD", "NAME", "ING")  # during last year's campaign
    return after.tag in ("WORD", "NAME") and _ADJECTIVAL.search(words[date].lower) is not None


_PERIOD = re.compile(
    r"^(?:fiscal |first |second |third |fourth |last )*(?:quarter|half|fiscal year)"
)
_SEASON = re.compile(r"spring|summer|autumn|fall|winter")
_INDEFINITE = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|spring|summer|autumn|winter"
)
_ADJECTIVAL = re.compile(r"-(?:quarter|half|year|month|century)$")


def _goes_with_date(words: Sequence[Word], at: int) -> bool:
    """Whether a word before a date goes when the date goes: late, about, ", due"."""
    word = words[at]
    if word.lower in ("a", "an") and _INDEFINITE.match(words[at + 1].lower):
        follows = words[at + 2].tag if at + 2 < len(words) else ""
        return follows not in ("WORD", "NAME")  # on *a* Tuesday afternoon
    if word.lower == "years" and words[at + 1].tag == "DATE":
        return True  # in the years 1955–57
    after = words[at + 1].lower.split(" ")[0]
    if word.lower in ("fiscal", "calendar") and after in ("year", "quarter", "half", "period"):
        return True
    if word.tag == "DET" and after in ("fiscal", "calendar") and words[at + 2].lower in _PERIODS:
        return True
    if word.lower in POSSESSIVES and _PERIOD.search(words[at + 1].lower):
        return True  # for *its* fourth quarter
    if word.lower in ("ended", "ending") and at > 0 and words[at - 1].lower in _PERIODS:
        return True  # in the year ended 31 December
    if word.lower == "year" and at > 0 and words[at - 1].tag in ("WORD", "NAME"):
        return False  # a flat *year* this year
    if word.tag == "TO" or (word.lower in _DATE_ADJUNCTS and word.tag != "VERB"):
        return True
    return word.lower in _DUE and at > 0 and words[at - 1].tag == ","


def _needs_no_preposition(words: Sequence[Word], date: int) -> bool:
    """Whether "on" belongs to the verb, not to the day: it was switched *on* the same day."""
    if date < 2 or words[date - 1].lower not in ("on", "off", "up", "down", "out", "in"):
        return False
    alone = words[date].lower.split(" ")[-2:][0] in _ALONE or words[date].lower in _ALONE
    return alone and words[date - 2].lower in _PHRASAL


_ALONE = frozenset("same next following last this yesterday today tomorrow".split())
_PHRASAL = frozenset(
    "sworn switched turned put carried went kept called set taken moved held".split()
)


def opens_noun_phrase(words: Sequence[Word], date: int) -> bool:
    """Whether the date stands before its noun: the *May 30* referendum, the *2008* crash."""
    if date + 1 >= len(words) or date == 0:
        return False
    after = words[date + 1]
    possessive = after.lower in ("'s", "’s")
    if words[date - 1].lower in AWAY and is_event_noun(after.text):
        return True
    behind = words[date + 2].tag if date + 2 < len(words) else "."
    will = after.lower == "will" and behind not in ("VB", "AUX", "NEG", "ADV")  # the 2017 *will*
    noun = possessive or will or after.tag in ("WORD", "NAME", "ING")
    return words[date - 1].tag == "DET" and noun


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
