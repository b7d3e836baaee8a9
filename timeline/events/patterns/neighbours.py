"""What a clause needs of its neighbours to say it all: complements, shared verbs, appositions."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.patterns.clause import Clause
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import INTRANSITIVE, PARTICIPLES, SAYING


def complement(words: Sequence[Word], found: Sequence[Clause], number: int) -> range:
    """What was said or decided: the that-clause after a verb of saying."""
    clause = found[number]
    if number + 1 >= len(found) or clause.head is None:
        return range(0)
    following = found[number + 1]
    opener = words[clause.end] if clause.end < following.start else None
    coordinated = words[clause.end - 1].tag == "CC"
    if opener and opener.tag == "THAT" and following.kind == "sub" and not coordinated:
        end = following.end
        if following.verb is None:
            end = next((c.end for c in found[number + 2 :] if c.kind == "rest"), end)
        return range(clause.end, end)
    said = following.kind == "sub" and words[clause.head].lower in SAYING
    if said and following.start == clause.end and words[clause.end - 1].tag in ("DATE", "VERB"):
        return range(following.start, following.end)  # said on Monday it would close
    where = words[clause.end].lower == "where" if clause.end < following.start else False
    placed = where and words[clause.end - 1].tag in ("WORD", "NAME")
    if placed and not any(word.tag == "DATE" for word in words[clause.end : following.end]):
        return range(clause.end, following.end)  # at the sentence where he had stopped
    return range(0)


def undated_rest(words: Sequence[Word], found: Sequence[Clause], number: int) -> range:
    """The verbs that go on without a date of their own: "slipped in the rain and was killed"."""
    end = start = found[number].end
    for clause in found[number + 1 :]:
        dated = any(words[at].tag == "DATE" for at in range(clause.start, clause.end))
        if clause.kind != "shared" or dated or words[end].tag == ",":
            break
        end = clause.end
    return range(start, end)


def auxiliary(words: Sequence[Word], found: Sequence[Clause], number: int) -> int | None:
    """The "was" that a second participle shares: was built in 1215 and *destroyed* in 1677."""
    clause = found[number]
    if clause.kind != "shared" or clause.verb is None or number == 0:
        return None
    before = found[number - 1]
    word = words[clause.verb]
    passive = word.lower.endswith("ed") or word.lower in PARTICIPLES
    if not passive or word.lower in INTRANSITIVE or before.verb is None:
        return None
    after = words[clause.verb + 1].tag if clause.verb + 1 < clause.end else "."
    first = words[before.verb].lower in ("was", "were", "is", "are") and before.head != before.verb
    return before.verb if first and after in ("PREP", "DATE", ".", "ADV", "TO") else None


def without_open_apposition(words: Sequence[Word], subject: tuple[int, ...]) -> tuple[int, ...]:
    """Ann Berg*, a botanist from Oslo* who …: an apposition that no comma closes goes."""
    commas = [n for n, at in enumerate(subject) if words[at].tag == ","]
    if not commas or any(words[at].tag == "CC" for at in subject[commas[0] :]):
        return subject
    opens = words[subject[commas[0]] + 1].tag == "DET"
    return subject[: commas[0]] if opens and commas[0] > 0 else subject


def without_open_tail(words: Sequence[Word], picked: list[int]) -> list[int]:
    """Appointed director*, a post* that she held: what a relative clause went with goes too."""
    for back in range(2, min(5, len(picked))):
        if words[picked[-back]].tag == "," and words[picked[1 - back]].tag == "DET":
            return picked[:-back]
    return picked


def closes_apposition(words: Sequence[Word], subject: Sequence[int]) -> bool:
    """Whether the comma after a subject belongs to it: Alfred Delattre, a priest, began."""
    commas = [at for at in subject if words[at].tag == ","]
    listed = any(words[at].tag == "CC" for at in subject if commas and at > commas[-1])
    return bool(commas) and not listed and words[subject[-1] + 1].tag == ","
