"""One verb with several objects, each at its own time: won gold in 1996 and silver in 2000."""

from __future__ import annotations

from collections.abc import Sequence

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
    parts = _parts(words, clause.head + 1, clause.end)
    own = next((part for part in parts if date in part), None)
    if len(parts) < 2 or own is None or not all(_tells(words, part) for part in parts):
        return set()
    kept = set(own)
    first = parts[0]
    if own is not first and words[own.start].tag == "PREP":
        # opened shops in Leeds in 1990 and in York in 1992
        stop = next((at for at in first if words[at].tag == "PREP"), first.stop)
        kept.update(range(first.start, stop))
    end = parts[-1].stop
    return set(range(clause.head + 1, end)) - kept


def _parts(words: Sequence[Word], start: int, end: int) -> list[range]:
    """What stands between the commas and conjunctions, up to where the last date ends."""
    parts: list[range] = []
    begin = start
    for at in range(start, end + 1):
        closed = at == end or words[at].tag in (",", "CC", ".", ";")
        if not closed:
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
        and any(tag in ("WORD", "NAME", "NUM") for tag in tags)
        and not any(tag in FINITE or tag == "VB" for tag in tags)
    )
