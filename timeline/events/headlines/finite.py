"""What a participle needs to stand as a sentence: founded → was founded, winning → won."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.headlines.candidates import Candidate
from timeline.events.headlines.inflection import past_of
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import INTRANSITIVE, PARTICIPLES, UNCHANGED

_ALSO_PASSIVE = PARTICIPLES | frozenset(
    "found seen heard paid hit cut put led read told hurt run dug shot struck "
    "hung bound wound swept spun dealt bent lit lent flung".split()
)
_PLURAL = frozenset(
    "they we you these those people others men women children police troops".split()
)
_SEVERAL = frozenset(
    "two three four five six seven eight nine ten eleven twelve several many few both some all "
    "these those most".split()
)
_ABOUT = frozenset("least most about some only nearly almost than around roughly another".split())
_SINGULAR_ENDS = ("ss", "us", "is")


def finite(
    words: Sequence[Word], candidate: Candidate, kept: Sequence[int]
) -> tuple[int, str] | None:
    """The word of a headline that gives way to a finite form, and that form.

    >>> from timeline.events.patterns.clause import Clause
    >>> from timeline.events.patterns.tagging import tag
    >>> words = tag("the ships built there", (0, 21), [])
    >>> clause = Clause("participle", 2, 4, 2, 2, (0, 2))
    >>> finite(words, Candidate("clause", (0, 1, 2), 2, clause), (0, 1, 2))
    (2, 'were built')
    """
    clause = candidate.clause
    described = clause is not None and (clause.kind == "participle" or candidate.described)
    if clause is None or clause.verb is None or not described or not clause.subject:
        return None
    if clause.verb not in kept or list(kept).index(clause.verb) == 0:
        return None
    first = words[clause.verb]
    adverb = first.tag == "ADV" or first.lower in ("first", "further", "last", "once", "twice")
    verb = words[clause.head if adverb and clause.head is not None else clause.verb]
    if not clause.subject[0] <= kept[0] < clause.subject[1]:
        return None
    if candidate.past and verb.lower.endswith("ing"):
        past = past_of(verb.text)
        if past == "was" and _is_plural(words, *clause.subject, clause.verb):
            past = "were"
        at = clause.head if adverb and clause.head is not None else clause.verb
        return (at, past) if past else None
    passive = verb.lower.endswith("ed") or verb.lower in _ALSO_PASSIVE
    behind = words[clause.verb + 1 : clause.verb + 6]
    passive = passive or (verb.lower in UNCHANGED and _passes(behind))
    if not passive or verb.tag == "ING" or verb.lower in INTRANSITIVE:
        return None
    was = "were" if _is_plural(words, *clause.subject, clause.verb) else "was"
    before = clause.verb - 1
    parted = before >= clause.subject[1] or words[before - 1].tag == ","
    if before in kept and words[before].lower in WHEN and parted:
        return before, f"{was} {words[before].lower}"  # its rules, *last* revised in 2006
    return clause.verb, f"{was} {first.text[:1].lower()}{first.text[1:]}"


def turned_back(words: Sequence[Word], kept: Sequence[int]) -> tuple[list[int], int | None]:
    """A headline without the "did" that turned its sentence round, and the verb that needs a past.

    Only in 1990 *did* the archive *open*: the archive opened.
    """
    kept = list(kept)
    for index, at in enumerate(kept[1:-1], 1):
        verb = kept[index + 1]
        turned = words[at].lower == "did" and words[verb].tag in ("VB", "WORD") and verb > at + 1
        if turned and any(before > at for before in kept[:index]):
            return kept[:index] + kept[index + 1 :], verb
    return kept, None


def _passes(behind: Sequence[Word]) -> bool:
    """Whether words behind *put* or *cut* tell that it was done to something: put *forward*."""
    return any(word.lower == "by" for word in behind) or (
        bool(behind) and behind[0].lower in ("forward", "off", "together", "aside", "out", "down")
    )


WHEN = frozenset("first last once twice originally newly previously formerly".split())


def _is_plural(words: Sequence[Word], begin: int, end: int, verb: int) -> bool:
    subject = words[begin : min(end, verb) if begin < verb else end]
    for at, word in enumerate(subject):
        if word.tag == "PREP" and at > 0:
            subject = subject[:at]
            break
    if any(word.tag == "CC" for word in subject):
        return True
    nouns = ("WORD", "NAME", "PRON", "VERB", "VB")
    head = next((word for word in reversed(subject) if word.tag in nouns), None)
    if head is None:
        return any(word.lower in _PLURAL for word in subject)  # those interviewed
    numbers = [word for word in subject if word.tag == "NUM"]
    counts = len(subject) < 2 or subject[-2].tag not in ("WORD", "NAME")
    counts = counts or subject[-2].lower in _ABOUT
    last = bool(numbers) and subject[-1] is numbers[-1]
    if last and counts and numbers[-1].text not in ("1", "one", "One"):
        return True  # at least 58 were injured, but section 9 was amended
    if head.lower.endswith("s") and any(word.lower in _SEVERAL for word in subject):
        return True  # two Rhinelanders were …
    many = head.tag in ("WORD", "VERB", "VB") and head.lower.endswith("s")
    return head.lower in _PLURAL or (many and not head.lower.endswith(_SINGULAR_ENDS))
