"""The subject of a clause: before its verb, of the clause before, or what a pronoun stands for."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.patterns.clause import NOMINAL, Clause, Kind
from timeline.events.patterns.tagging import Word


def subject_of(words: Sequence[Word], start: int, verb: int) -> tuple[int, int] | None:
    """The noun phrase before a verb, without what stands before it: dates, adverbial phrases."""
    end = verb
    while end > start and words[verb].tag == "REL" and words[end - 1].tag in ("PREP", "TO", ","):
        end -= 1  # her father, to whom
    while end > start and words[end - 1].tag in ("ADV", "NEG", "DATE", ",", '"', "PREP"):
        if words[end - 1].tag == "PREP" and words[end].tag != "DATE":
            break
        end -= 1
    begin = start
    for at in range(start, end):
        if words[at].tag != ",":
            continue
        if not _parts_an_adverbial(words, begin, at):
            break
        if words[at - 1].tag == "PRON":
            begin = at - 1
            break
        if named := _named_after_date(words, begin, at):
            begin = named
            break
        begin = at + 1
    if begin == start and words[start].tag == "PREP":
        # Since the fire of 1842 the church …; In a letter of 3 May he …
        for at in range(end - 2, start, -1):
            if words[at].tag == "DATE" and words[at + 1].tag in ("DET", "PRON", "NAME"):
                begin = at + 1
                break
    if begin == start and words[start].tag == "PREP":
        # During the Second World War the country was …; After the war the king …
        for at in range(end - 1, start + 2, -1):
            fresh = words[at].tag == "DET" and words[at - 1].tag in ("NAME", "WORD", "NUM")
            if fresh and not _hedges_number(words, start):
                begin = at
                break
    while begin < end and words[begin].tag in ("PREP", "DATE", "ADV", ",", '"', "CC"):
        if _hedges_number(words, begin) or words[begin + 1].lower in ("'s", "’s"):
            break
        begin += 1
    return (begin, end) if any(w.tag in (*NOMINAL, '"') for w in words[begin:end]) else None


def _named_after_date(words: Sequence[Word], start: int, comma: int) -> int | None:
    """Where the subject begins before an apposition: on that day *Ann Lee*, a clerk, was hit."""
    dates = [at for at in range(start, comma) if words[at].tag == "DATE"]
    rest = words[dates[-1] + 1 : comma] if dates else []
    nominal = rest and all(word.tag in ("NAME", "WORD", "DET", "NUM", "ADV") for word in rest)
    return dates[-1] + 1 if nominal and rest[0].tag in ("NAME", "DET") else None


def _hedges_number(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition only says how exactly a number is meant: *at least* 20, *about* 300."""
    following = [word.lower for word in words[at + 1 : at + 3]]
    if words[at].lower == "at" and following and following[0] in ("least", "most"):
        return True
    hedge = words[at].lower in ("about", "around", "over", "under", "up", "between", "nearly")
    return hedge and any(
        word.tag == "NUM" or word.lower in _COUNTS for word in words[at + 1 : at + 4]
    )


_COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred thousand half".split()
)


def _parts_an_adverbial(words: Sequence[Word], start: int, comma: int) -> bool:
    """Whether what stands before a comma is an introduction: "On 3 May 1887, the mill …"."""
    first = words[start]
    if first.tag in ("PREP", "DATE", "ADV", "TO"):
        return True
    return any(word.tag == "DATE" for word in words[start:comma]) and comma - start <= 3


def shared_subject(
    words: Sequence[Word], start: int, kind: Kind, done: list[Clause]
) -> tuple[int, int] | None:
    """The subject of an earlier clause that a clause without one of its own goes on with."""
    if kind == "participle" and start > 1 and words[start].tag == "VERB":
        if done and done[-1].kind in ("main", "sub") and done[-1].verb is None:
            return subject_of(words, done[-1].start, done[-1].end)
        return antecedent(words, start)
    if kind == "rest":
        # The hotel, where he stayed in 1941, closes: not he.
        for clause in reversed(done):
            if clause.verb is None and clause.kind in ("main", "sub"):
                return subject_of(words, clause.start, clause.end)
    if kind == "shared" and _comes_back_to_speaker(words, start, done):
        return done[-2].subject
    wanted = ("main", "sub", "rel", "rest") if kind == "shared" else ("main", "sub")
    for clause in reversed(done):
        if clause.kind in wanted:
            if clause.subject:
                return clause.subject
            if kind == "rest" and clause.verb is None:
                return subject_of(words, clause.start, clause.end)
    return None


def _comes_back_to_speaker(words: Sequence[Word], start: int, done: list[Clause]) -> bool:
    """The police said that two had died, *but corrected that*: the police, not the two."""
    if len(done) < 2 or done[-1].kind != "sub" or words[start - 1].tag != ",":
        return False
    return words[done[-1].start - 1].tag == "THAT" and done[-2].subject is not None


def antecedent(words: Sequence[Word], at: int, verb: int | None = None) -> tuple[int, int] | None:
    """The noun phrase that stands before a relative pronoun or a participle.

    A plural verb asks for a plural noun: *baths* by the sea that were finished.
    """
    found = _noun_phrase_before(words, at)
    if found and words[at].lower == "who":
        found = _person(words, found)
    elif found and words[at].lower == "which":
        found = _thing(words, found)
    if found is None or verb is None or words[verb].lower not in ("were", "are", "have"):
        return found
    begin, end = found
    if not words[end - 1].lower.endswith("s") and begin > 0 and words[begin - 1].tag == "PREP":
        longer = _noun_phrase_before(words, begin - 1)
        if longer and words[longer[1] - 1].lower.endswith("s"):
            return longer[0], end
    return found


def _person(words: Sequence[Word], found: tuple[int, int]) -> tuple[int, int]:
    """Who "who" means: *Ann Lee*, a botanist from Oslo, who; *a botanist from Oslo* who."""
    begin, end = found
    if begin > 0 and words[begin - 1].lower in ("from", "in", "at", "near"):
        longer = _noun_phrase_before(words, begin - 1)
        begin = longer[0] if longer and longer[1] == begin - 1 else begin
    if begin > 1 and words[begin].lower in ("a", "an", "the") and words[begin - 1].tag == ",":
        name = begin - 1
        while name > 0 and words[name - 1].tag == "NAME":
            name -= 1
        if name < begin - 1:
            return name, begin - 1
    return begin, end


def _thing(words: Sequence[Word], found: tuple[int, int]) -> tuple[int, int]:
    """What "which" means: *the statement of the manager*, Owen Tate, which …, not the manager."""
    begin, _ = found
    only_name = all(words[at].tag == "NAME" for at in range(*found))
    place = words[begin - 1].lower in ("at", "in", "near", "of", "on", "from")
    if not only_name or begin < 2 or not (place or words[begin - 1].tag == ","):
        return found
    longer = _noun_phrase_before(words, begin - 1)
    if longer is None or words[longer[0]].tag != "DET" or longer[1] != begin - 1:
        return found
    return (longer[0], found[1]) if place else longer


def _noun_phrase_before(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    end = at
    while end > 0 and words[end - 1].tag in (",", "CC", "PREP", "DET", "DATE"):
        end -= 1
    begin = end
    depth = 0
    while begin > 0:
        tag = words[begin - 1].tag
        depth += (tag in (")", "]")) - (tag in ("(", "["))
        if depth == 0 and tag not in NOMINAL and tag not in ("PREP", "CC", '"', "(", ")"):
            break
        if tag in ("PREP", "CC") and words[begin - 1].lower not in ("of", "and", "for", "&"):
            break
        if tag == "DATE" or (words[begin - 1].lower == "for" and words[begin].tag != "NAME"):
            break
        begin -= 1
    while begin < end and words[begin].tag in ("PREP", "CC", "ADV", '"'):
        begin += 1
    return (begin, end) if begin < end else None
