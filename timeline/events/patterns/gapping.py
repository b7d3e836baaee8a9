"""One verb with several objects, each at its own time: won gold in 1996 and silver in 2000."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from timeline.events.patterns.clause import FINITE, Clause
from timeline.events.patterns.tagging import Word


def gapped(words: Sequence[Word], date: int, clause: Clause) -> set[int]:
    """The words of the clause that go with its other dates: gold in 1996 *and silver in 2000*.

    >>> from timeline.events.patterns.tagging import tag
    >>> words = tag("She won gold in 1996 and silver in 2000", (0, 39), [(16, 20), (35, 39)])
    >>> sorted(gapped(words, 8, Clause("main", 0, 9, 1, 1, (0, 1))))
    [2, 3, 4, 5]
    """
    if clause.head is None or date <= clause.head:
        return set()
    start = clause.head + 1
    for at in range(start, date):  # was expanded to *include* A in 1952, B in 1955
        if words[at].tag == "DATE":
            break
        goes_on = words[at].tag == "VB" or (words[at].tag == "ING" and at == start)
        start = at + 1 if goes_on else start
    parts = _parts(words, start, clause.end)
    own = next((part for part in parts if date in part), None)
    if len(parts) < 2 or own is None or not all(_tells(words, part) for part in parts):
        return set()
    kept = set(own)
    first = parts[0]
    if own is not first and not any(words[at].tag in ("WORD", "NAME", "NUM") for at in own):
        kept.update(first)  # visiting Rome in 1927 and again in 1929
        kept.difference_update(at for at in first if words[at].tag == "DATE")
        last = max(kept.intersection(first), default=-1)
        if last >= 0 and words[last].tag == "PREP":
            kept.discard(last)
    if own is not first and words[own.start].tag == "PREP":
        # opened shops in Leeds in 1990 and in York in 1992
        stop = next((at for at in first if words[at].tag == "PREP"), first.stop)
        kept.update(range(first.start, stop))
    end = parts[-1].stop
    return set(range(start, end)) - kept


def subject_row(words: Sequence[Word], date: int, clause: Clause) -> tuple[int, ...]:
    """The subject and verb of a date in a row without verbs: Rome fell in May, *Kalo in June*.

    >>> from timeline.events.patterns.tagging import tag
    >>> text = "Rome fell in May, Kalo in June"
    >>> words = tag(text, (0, 30), [(13, 16), (26, 30)])
    >>> [words[at].text for at in subject_row(words, 7, Clause("main", 0, 8, 1, 1, (0, 1)))]
    ['Kalo', 'fell']
    """
    if clause.verb is None or clause.head is None or clause.subject is None:
        return ()
    start = clause.head + 1
    if start < len(words) and words[start].tag == "PREP":
        start += 1
    if start >= len(words) or words[start].tag != "DATE" or start >= date:
        return ()
    parts = _parts(words, start + 1, len(words))
    own = next((part for part in parts if date in part), None)
    if own is None or not all(_tells(words, part) for part in parts[: parts.index(own) + 1]):
        return ()
    named = [at for at in own if words[at].tag not in ("DATE", "PREP", ",", "CC")]
    if not named or words[named[0]].tag not in ("NAME", "DET") or words[named[0] - 1].tag == "PREP":
        return ()
    last = max(at for at in own if words[at].tag in ("NAME", "WORD", "NUM"))
    return (*range(named[0], last + 1), *range(clause.verb, clause.head + 1))


def first_of_row(words: Sequence[Word], date: int) -> int:
    """The first date of a row like A in 1952, B in 1955 and C in 1982; the date itself else.

    >>> from timeline.events.patterns.tagging import tag
    >>> words = tag("She won gold in 1996 and silver in 2000", (0, 39), [(16, 20), (35, 39)])
    >>> words[first_of_row(words, 8)].text
    '1996'
    """
    while True:
        before = next((at for at in range(date - 1, -1, -1) if words[at].tag == "DATE"), None)
        if before is None or not 3 <= date - before <= 8:
            return date
        between = words[before + 1 : date]
        tags = {word.tag for word in between[1:]}
        if between[0].tag not in (",", "CC") or not tags & {"WORD", "NAME"}:
            return date
        if not tags <= {"WORD", "NAME", "NUM", "DET", "PREP", "CC"} or between[-1].tag != "PREP":
            return date
        if any(word.lower.endswith("ed") or word.lower == "so" for word in between):
            return date  # in June, and recaptured it in July
        behind = takewhile(
            lambda word: word.tag not in (",", ";", "CC"), words[date + 1 : date + 7]
        )
        if any(word.tag in ("VERB", "AUX", "MD") for word in behind):
            return date  # paid in 1763, and by the harvest of 1765 *he was* rich
        date = before


def _parts(words: Sequence[Word], start: int, end: int) -> list[range]:
    """What stands between the commas and conjunctions, each up to its date: *A and B in 1952*."""
    parts: list[range] = []
    begin = start
    if [word.tag for word in words[end : end + 2]] == ["PREP", "DATE"]:
        end += 2
    for at in range(start, end + 1):
        closed = at == end or words[at].tag in (",", "CC", ".", ";")
        if not closed:
            continue
        if at not in (begin, end) and all(word.tag != "DATE" for word in words[begin:at]):
            continue
        if at > begin:
            parts.append(range(begin, at))
        begin = at + 1
    return parts


def _tells(words: Sequence[Word], part: range) -> bool:
    """Whether a part has one date at its end, something else, and no verb."""
    tags = [words[at].tag for at in part]
    return (
        tags.count("DATE") == 1
        and tags[-1] == "DATE"
        and (any(tag in ("WORD", "NAME", "NUM") for tag in tags) or words[part[0]].lower == "again")
        and not any(tag in FINITE or tag == "VB" for tag in tags)
    )
