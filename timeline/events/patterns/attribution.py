"""Who says so: "officials said", "according to the report", "the plaintiff alleges that"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.patterns.clause import Clause
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import (
    AWAY,
    DATING,
    DENYING,
    NO_SPEAKERS,
    POSSESSIVES,
    REPORTING,
    SHOWING,
    SPEAKERS,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, and the words that say that they do."""

    who: tuple[int, int]
    frame: range


def attribution(
    words: Sequence[Word], found: Sequence[Clause], date: int, clause: Clause | None
) -> Attribution | None:
    """The frame around the clause that holds the date, if its content is only reported.

    None where the saying itself is what the date dates: "On Monday the minister said …".
    """
    return (
        _according_to(words, date)
        or _is_somebodys_case(words, date)
        or _said_at_the_end(words, found, date, clause)
        or _quoted(words, date)
        or _dates_it(words, clause)
        or _said_that(words, found, clause)
    )


def _according_to(words: Sequence[Word], date: int) -> Attribution | None:
    for at in range(len(words) - 2):
        if words[at].lower != "according" or words[at + 1].lower != "to":
            continue
        end = at + 2
        while end < len(words) and words[end].tag not in (
            ",",
            ";",
            ".",
            "—",
            "SUB",
            "VERB",
            "AUX",
            "MD",
        ):
            end += 1
        closes = end + 1 == len(words) or words[min(end + 1, len(words) - 1)].tag in (",", ".")
        if end < len(words) and words[end].tag == "VERB" and closes:
            end += 1  # according to media *reports*
        while end > at + 2 and words[end - 1].tag in ("PREP", "DATE"):
            end -= 1
        if at <= date < end or end == at + 2:
            continue
        if at > 1 and words[at - 2].tag == "REL" and date < at:
            continue  # a target *which, according to an audit,* it will reach
        comma = next((n for n in range(end, len(words)) if words[n].tag == ","), end)
        if end < date < comma and words[end].tag == "VERB":
            continue  # according to figures *released in May*
        stop = end + 1 if end < len(words) and words[end].tag == "," else end
        return Attribution((at + 2, end), range(at, stop))
    return None


_CASES = frozenset(
    "case evidence argument contention position submission account claim complaint story version "
    "testimony allegation plea defence defense explanation".split()
)
"""What somebody holds to be so, and others do not."""


def _is_somebodys_case(words: Sequence[Word], date: int) -> Attribution | None:
    """*The defendant's case is that* the gate was open from 20 July."""
    for that in range(2, date):
        if words[that].tag != "THAT" or words[that - 1].lower not in ("is", "was", "remains"):
            continue
        at = that - 2
        if words[at].tag == ",":  # her evidence, which the judge accepted, was that …
            at = next((n for n in range(at - 2, 0, -1) if words[n].tag == ","), 0) - 1
        if at < 1 or words[at].lower not in _CASES:
            continue
        start = at
        while start > 0 and (
            words[start - 1].tag in ("WORD", "NAME", "DET", "PRON")
            or words[start - 1].lower in ("'s", "’s", "'", "’")
        ):
            start -= 1
        owned = any(
            words[n].lower.endswith(("'s", "’s", "s'", "s’")) or words[n].lower in POSSESSIVES
            for n in range(start, at)
        )
        if owned:
            return Attribution((start, at + 1), range(start, that + 1))
    return None


def _said_at_the_end(
    words: Sequence[Word], found: Sequence[Clause], date: int, clause: Clause | None
) -> Attribution | None:
    """The plant will close in May, *the company said*."""
    last = found[-1] if found else None
    if last is None or last.verb is None or last.head is None or len(found) < 2:
        return None
    if last is clause or last.holds(date) or last.subject is None:
        return None
    start = last.start
    comma = start > 0 and words[start - 1].tag in (",", '"')
    short = last.end - (last.head + 1) <= 6
    reports = words[last.head].lower in REPORTING - DENYING and last.kind == "main"
    nobody = any(word.lower in NO_SPEAKERS for word in words[slice(*last.subject)])
    while_so = words[last.start].lower in AWAY or words[last.subject[0]].lower in AWAY
    might = any(word.tag in ("MD", "NEG") for word in words[last.verb : last.head])
    if not (comma and short and reports) or nobody or while_so or might:
        return None  # he gave way *after the nobles complained*
    return Attribution(last.subject, range(start - 1, last.end))


def _dates_it(words: Sequence[Word], clause: Clause | None) -> Attribution | None:
    """*The historian dated* the founding of the city to 814 BC."""
    if clause is None or clause.head is None or clause.subject is None:
        return None
    if words[clause.head].lower not in DATING or clause.verb != clause.head:
        return None
    behind = words[clause.head + 1]
    if behind.tag == "PREP" or (words[clause.head].lower == "dated" and behind.tag == "WORD"):
        return None  # the wall *dates from* the floods of 1618; his first *dated book*
    return Attribution(clause.subject, range(clause.start, clause.head + 1))


def _quoted(words: Sequence[Word], date: int) -> Attribution | None:
    """Quote first: “We wanted this in 2019,” *said chief executive Dana Price*."""
    for at in range(1, len(words) - 1):
        if words[at].tag != '"' or words[at + 1].lower not in REPORTING or date > at:
            continue
        end = at + 2
        while end < len(words) and words[end].tag in ("WORD", "NAME", "DET", "PRON", "PREP"):
            end += 1
        closed = end == len(words) or words[end].tag in (".", ",", ";")
        if closed and end > at + 2:
            return Attribution((at + 2, end), range(at - (words[at - 1].tag == ","), len(words)))
    return None


def _said_that(
    words: Sequence[Word], found: Sequence[Clause], clause: Clause | None
) -> Attribution | None:
    """*The plaintiff alleges that* on 3 May the defendant forged the deed."""
    if clause is None or clause not in found:
        return None
    number = found.index(clause)
    first = clause
    for saying in reversed(found[:number]):
        if saying.head is None or saying.subject is None:
            continue
        if words[saying.head].lower not in REPORTING | SHOWING:
            if saying.kind == "sub" and (_goes_on(words, first) or _hangs_on(words, first)):
                first = saying
                continue
            if saying.kind in ("main", "sub"):
                return None
            continue
        if words[first.start - 1].lower in _ASKING or words[first.start].lower in _ASKING:
            return None  # the debt explains *why* it failed: that it did is no claim
        if not _speaks(words, saying) or (
            clause.kind == "shared" and clause.subject == saying.subject
        ):
            return None
        opener = words[saying.end] if saying.end < len(words) else None
        bare = saying.end == first.start and first.kind == "sub"
        before = words[first.start - 1].tag
        if bare or before in (":", '"') or (opener and opener.tag == "THAT"):
            stop = saying.end + 1 if opener and opener.tag == "THAT" else first.start
            return Attribution(saying.subject, range(saying.start, stop))
    return None


def _goes_on(words: Sequence[Word], clause: Clause) -> bool:
    """He told us that it had closed *and that* it would open, *and it would* be new."""
    that = clause.start > 1 and words[clause.start - 2].tag == "CC"
    return that or (clause.kind == "main" and words[clause.start - 1].lower == "and")


def _hangs_on(words: Sequence[Word], clause: Clause) -> bool:
    """Whether a clause belongs to the one before: the firm says that he left *because he had* …"""
    return clause.kind in ("sub", "rel", "shared", "participle") and (
        clause.kind != "sub" or words[clause.start - 1].tag != "THAT"
    )


def _speaks(words: Sequence[Word], saying: Clause) -> bool:
    """Whether the subject says what follows, and does not deny, fail or have to say it."""
    assert saying.verb is not None
    assert saying.head is not None
    assert saying.subject is not None
    named = ("NAME", "WORD", "PRON", "DET")
    if not any(word.tag in named for word in words[slice(*saying.subject)]):
        return False  # about 12,000 *suspected* opponents
    group = words[max(0, saying.verb - 1) : saying.head + 1]
    if words[saying.head].lower in DENYING or words[saying.subject[0]].lower in NO_SPEAKERS:
        return False
    if any(word.lower == "fact" for word in words[slice(*saying.subject)]):
        return False  # *the fact* that it failed shows that …
    return not any(word.lower in _NOT_SAYING or word.tag in ("NEG", "MD") for word in group)


_ASKING = frozenset("why how when where what who".split())
_NOT_SAYING = frozenset("is are was were be been being".split())
_OBJECTS = {"he": "him", "she": "her", "they": "them", "i": "me", "we": "us"}


def apart(words: Sequence[Word], date: int) -> Attribution | None:
    """The frame between commas: the minister, *the opposition claims,* knew of it in 2020.

    None where what follows is a quotation of its own, which the frame introduces.
    """
    for at in range(1, len(words) - 2):
        if words[at].tag not in (",", '"'):
            continue
        first = at + 1
        end = first
        while end < len(words) and end - first < 8 and words[end].tag in _SPEAKER_TAGS:
            end += 1
        if end == first or words[first].lower in NO_SPEAKERS or end + 2 >= len(words):
            continue
        if words[first].tag == "PREP" and words[first].lower != "as":
            continue  # , *after the nobles complained*,
        has_it = [word.lower for word in words[end : end + 3]] == ["has", "it", ","]
        if has_it and not first <= date < end:
            return Attribution((first, end), range(at, end + 3))  # legend has it
        verb, comma = words[end], words[end + 1]
        if verb.lower in REPORTING and words[first].tag == "PRON":
            over = end + 1  # she says *over her shoulder*
            while over < len(words) - 1 and over - end < 6 and words[over].tag in _SPEAKER_TAGS:
                over += 1
            if words[over].tag == "," and over + 1 < len(words):
                end, comma = over - 1, words[over]
        if verb.lower not in REPORTING - DENYING or comma.tag != "," or first <= date < end:
            continue
        spoken = any(word.tag in ("VERB", "VB", "AUX", "MD") for word in words[:at])
        if words[end + 2].tag == '"' and not spoken:
            continue
        last = next(n for n in range(first, end + 1) if words[n].lower in REPORTING)
        return Attribution((first, last), range(at, end + 2))
    return None


_SPEAKER_TAGS = ("DET", "NAME", "WORD", "PRON", "NUM", "PREP")


def speaker(text: str, words: Sequence[Word], frame: Attribution) -> str | None:
    """Who says so, as it reads inside a sentence: "the plaintiff"."""
    start, end = frame.who
    comma = next((at for at in range(start, end) if words[at].tag == ","), None)
    if comma is not None and comma + 1 < end and words[start].lower.endswith("ing"):
        start = comma + 1  # *Citing a case,* Ann Lee
    while end - 1 > start and words[end - 1].tag == "DATE":
        end -= 1  # the firm *today*
    first, last = words[start], words[end - 1]
    papers = frame.who[1] < len(words) and words[frame.who[1]].lower in SHOWING
    return spoken_of(text[first.start : last.end], first.tag in ("DET", "PRON") or papers)


_APPOSITION = re.compile(r", (?:a|an|the|its|his|her|who|which)\b(?!.*,? and\b).*$")
"""Who a speaker is: the doctor, *a Scotchman*."""
_DEFINED = re.compile(r" \((?:the )?[\"“][^()]*[\"”]\)$")
"""What a release calls a speaker from then on: Rask Rail plc *("the Company")*."""
_ADVERB_BEHIND = re.compile(
    r" (?:nevertheless|nonetheless|however|also|therefore|then|later|further|thus|still|again)$"
)


def spoken_of(said: str, common: bool) -> str | None:
    """A speaker as he is named behind "according to"; `common`: it begins with no name."""
    said = " ".join(said.split()).strip(" ,'\"`“”")
    said, numbered = re.subn(r"^(?:\[\d+\]|\(\d+\)|\d+\.) ", "", said)
    common = common or (numbered > 0 and said.startswith(("The ", "A ", "An ")))
    said = re.sub("^as ", "", _ADVERB_BEHIND.sub("", said))
    said = _DEFINED.sub("", _APPOSITION.sub("", said))
    first = said.split(" ", 1)[0].lower()
    if said.lower() in _OBJECTS:
        return _OBJECTS[said.lower()]
    plain = said[1:2].islower() or " " in said[:2]
    lowered = plain and (common or first in SPEAKERS)
    return (said[:1].lower() + said[1:] if lowered else said) or None
