"""Words of a headline that have lost what they lead to: *under the terms*, *and has warned*."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import CONNECTING, REPORTING


def opens_a_preposition(words: Sequence[Word], kept: Sequence[int]) -> int:
    """How many words are left of a preposition of several: signed it *under the terms* of …"""
    last = kept[-1] if kept else 0
    after = words[last + 1].lower if last + 1 < len(words) else ""
    if len(kept) < 5 or after not in ("of", "to") or words[last].lower not in _PREPOSITIONAL:
        return 0
    size = 2 + (words[kept[-2]].tag == "DET")
    whole = kept[-1] - kept[-size] == size - 1
    return size if whole and words[kept[-size]].tag == "PREP" else 0


_PREPOSITIONAL = frozenset(
    "terms eve face wake behalf response hands basis form aftermath course event midst absence "
    "light favour favor front view spite case name part addition exchange return relation regard "
    "accordance connection opposition reference reaction".split()
)


def lost_its_content(words: Sequence[Word], kept: Sequence[int]) -> int:
    """How many words lead to a clause that is gone: issued it *with the consequence* that …"""
    last = kept[-1] if kept else 0
    after = words[last + 1] if last + 1 < len(words) else None
    if len(kept) < 5 or after is None or after.tag != "THAT" or words[last].lower not in _GROUNDS:
        return 0
    size = 2 + (words[kept[-2]].tag == "DET")
    whole = kept[-1] - kept[-size] == size - 1
    if not whole or words[kept[-size]].tag != "PREP":
        return 0
    return size + (words[kept[-size - 1]].tag == ",")


_GROUNDS = frozenset(
    "consequence result effect ground grounds basis condition understanding hope fear proviso "
    "view assumption belief".split()
)


def joins_an_adverb(words: Sequence[Word], kept: Sequence[int]) -> int:
    """How many words at the end only lead to what another date tells: built *and last* repaired."""
    size = 2 + (bool(kept) and words[kept[-1]].tag == ",")
    if len(kept) < size + 3 or words[kept[-size]].tag != "CC":
        return 0
    return size if words[kept[1 - size]].lower in _TIMES_OVER else 0


_TIMES_OVER = frozenset(
    "last first then later soon finally again partly fully eventually since subsequently".split()
)


def says_no_more(words: Sequence[Word], kept: Sequence[int]) -> int:
    """How many words at the end say that something was said, but not what: … *and has warned*."""
    if len(kept) < 6 or words[kept[-1]].tag != "VERB" or words[kept[-1]].lower not in REPORTING:
        return 0
    size = 1 + (words[kept[-2]].tag == "AUX")
    whole = kept[-1] - kept[-size - 1] == size and kept[-1] + 1 < len(words)
    goes_on = whole and words[kept[-1] + 1].tag in ("THAT", "PRON", "DET", "NAME", "WORD")
    return size + 1 if goes_on and words[kept[-size - 1]].tag == "CC" else 0


def bare_relative(words: Sequence[Word], kept: Sequence[int]) -> int | None:
    """Where a relative pronoun has lost its clause: the copy *from which* was checked."""
    for index, at in enumerate(kept[2:-1], 1):
        if words[at].lower not in ("which", "whom") or words[kept[index]].tag != "PREP":
            continue
        verb = kept[index + 2]
        if words[verb].tag in ("VERB", "AUX", "MD") and verb != kept[index] + 2:
            return index
    return None


def connective(words: Sequence[Word], kept: Sequence[int]) -> int | None:
    """Where a word between commas only ties a sentence to the one before: he, *however*, left."""
    for index in range(1, len(kept) - 3):
        signs = words[kept[index]].tag == words[kept[index + 2]].tag == ","
        if signs and words[kept[index + 1]].lower in CONNECTING:
            return index
    return None


def was_a_date(words: Sequence[Word], kept: Sequence[int]) -> int:
    """Where ", which is" stands of which only the date was the rest; 0 for nowhere."""
    for place in range(1, len(kept) - 2):
        if words[kept[place + 1]].lower != "which":
            continue
        said = [words[at].lower for at in kept[place : place + 3]]
        if said[0] != "," or said[2] not in ("is", "was", "falls", "fell"):
            continue
        behind = words[kept[place + 2] + 1 : kept[place + 2] + 3]
        dated = any(word.tag == "DATE" for word in behind)
        ends = place + 3 < len(kept) and words[kept[place + 3]].tag == ","
        if dated and ends:
            return place
    return 0
