"""A candidate's words → the headline: shortened at phrase boundaries, tidied, checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from timeline.events.event import Stretch
from timeline.events.headlines.candidates import Candidate
from timeline.events.headlines.finite import WHEN, finite, turned_back
from timeline.events.headlines.inflection import past_of_plain
from timeline.events.headlines.rendering import capital, rendered
from timeline.events.headlines.shortening import GOOD, PHRASE_STEPS, STEPS, cut, without_titles
from timeline.events.headlines.tidying import length_of, stands_alone, tidied
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import REPORTING

MOST = 120
"""Characters that a headline may have."""


Broken = Callable[[Sequence[int]], float]


@dataclass(frozen=True, slots=True)
class Headline:
    """The text of a headline and the stretches of the document that it is made of."""

    text: str
    spans: tuple[Stretch, ...]
    kept: tuple[int, ...] = ()
    """Indexes of its words in the sentence."""


def headline(
    text: str, words: Sequence[Word], candidate: Candidate, broken: Broken | None = None
) -> Headline | None:
    """The headline of a candidate; None where nothing that can stand alone is left.

    Shortening goes step by step, the least loss first. `broken` tells how much of the sentence's
    grammar some words break; where it is known, the headline ends where that is least, but not
    before the event's word.
    """
    order = list(candidate.words)
    if candidate.kind == "clause" and order != sorted(order) and _parts_quotation(words, order):
        order = [at for at in order if words[at].tag != '"']
    kept = tidied(words, order)
    steps = STEPS if candidate.kind != "phrase" else PHRASE_STEPS
    for step in (without_titles,) if broken else steps:
        if length_of(words, kept) <= GOOD:
            continue
        shorter = tidied(words, step(words, kept, candidate.head))
        if stands_alone(words, shorter):
            kept = shorter
    if length_of(words, kept) > MOST:
        if broken is None:
            kept = tidied(words, cut(words, kept, MOST))
        elif (sound := _soundest(words, kept, candidate.head, broken)) is not None:
            kept = sound
        else:
            return None
    kept = _before_turn(words, _own_part(words, kept, candidate.head), candidate.head)
    kept = kept[_numbering(words, kept) :]
    kept = kept[_aside(words, kept) :]
    while kept and words[kept[0]].tag in (",", ";", ":", ".", "—"):
        kept = kept[1:]
    if not stands_alone(words, kept):
        return None
    subject = candidate.clause.subject if candidate.clause else None
    change, told = finite(words, candidate, kept), kept
    if change is not None:
        kept = told = _alike(words, kept, change[0])
    if change is None:
        told, verb = turned_back(words, kept)
        change = None if verb is None else (verb, past_of_plain(words[verb].text))
    elif words[change[0]].lower in WHEN:  # the bridge, last painted: it *was last painted*
        told = [at for at in kept if at != change[0] - 1 or words[at].tag != ","]
    return Headline(
        *rendered(
            text,
            words,
            told,
            change,
            subject,
            article=candidate.kind != "phrase",
        ),
        tuple(kept),
    )


def _alike(words: Sequence[Word], kept: list[int], verb: int) -> list[int]:
    """Without the second participle where it is of another kind: was commissioned *and showing*."""
    if words[verb].tag == "ING" or verb not in kept:
        return kept
    for index in range(kept.index(verb) + 1, len(kept) - 1):
        if words[kept[index]].tag == "CC" and words[kept[index + 1]].tag == "ING":
            return kept[:index]
        if words[kept[index]].tag in (",", ";"):
            return kept
    return kept


def _parts_quotation(words: Sequence[Word], order: Sequence[int]) -> bool:
    """Whether a mark of quotation stands by other words than it did; none where one speaks."""
    if any(words[at].lower in REPORTING for at in order):
        return False
    return any(
        words[at].tag == '"' and at + 1 not in order[index + 1 :][:1] and at - 1 not in before
        for index, at in enumerate(order)
        for before in [order[max(0, index - 1) : index]]
    )


def _numbering(words: Sequence[Word], kept: Sequence[int]) -> int:
    """How many words number a paragraph: *2.2* Four firms bid, *[3]* Two of them came."""
    opens = [words[at].text for at in kept[:4]]
    if kept[:4] == [0, 1, 2, 3] and opens[0] + opens[2] in ("[]", "()") and opens[1].isdigit():
        return 3
    section = kept[:2] == [0, 1] and re.fullmatch(r"\d{1,2}(?:\.\d{1,2})+", opens[0])
    return 1 if section and len(kept) > 2 and opens[1][0].isupper() else 0


def _before_turn(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """What stands before the turned clause that goes on: it had moved *did he write to her*."""
    for index, at in enumerate(kept[:-1]):
        behind = words[kept[index + 1]].tag in ("PRON", "DET", "NAME")
        turned = words[at].lower in ("did", "does") and words[at - 1].tag == "DATE" and behind
        if turned and at > head:
            told = any(words[word].tag in ("VERB", "AUX") for word in kept[:index])
            return kept[:index] if told and stands_alone(words, kept[:index]) else kept
    return kept


def _aside(words: Sequence[Word], kept: Sequence[int]) -> int:
    """How many words stand in brackets before it: at 11 p.m. *(2000 GMT)* they took off."""
    if not kept or words[kept[0]].text not in _BRACKETS:
        return 0
    closing = _BRACKETS[words[kept[0]].text]
    return next((n for n, at in enumerate(kept[:-2], 1) if words[at].text == closing), 0)


_BRACKETS = {"(": ")", "[": "]"}


def _own_part(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """What stands between semicolons around the event's word; all where that cannot stand alone."""
    stops = [index for index, at in enumerate(kept) if words[at].tag == ";"]
    if not stops or head not in kept or kept != sorted(kept):
        return kept
    place = kept.index(head)
    first = max((index + 1 for index in stops if index < place), default=0)
    last = min((index for index in stops if index > place), default=len(kept))
    part = tidied(words, kept[first:last])
    told = any(words[at].tag in ("VERB", "AUX", "MD") for at in part)
    return part if told and stands_alone(words, part) else kept


def _soundest(
    words: Sequence[Word], kept: list[int], head: int, broken: Broken
) -> list[int] | None:
    """The beginning, short enough, that breaks least of the grammar; of two the longer."""
    best: tuple[float, list[int]] | None = None
    for index in range(len(kept), kept.index(head) if head in kept else len(kept), -1):
        if index < len(kept) and (
            words[kept[index]].tag not in _OPENS or words[kept[index - 1]].tag == '"'
        ):
            continue
        if index < len(kept) and words[kept[index]].tag == words[kept[index - 1]].tag == "NAME":
            continue  # the River *Sole*
        beginning = tidied(words, kept[:index], quoting=True)
        closing = _closing(words, beginning) if beginning else []
        left = range(beginning[-1] + 1, closing[0]) if closing else range(0)
        closed = all(words[at].tag in (",", ".") for at in left)
        beginning += closing
        if length_of(words, beginning) > MOST:
            continue
        if head not in beginning or not stands_alone(words, beginning):
            continue
        cost = broken(beginning) + _CUT_QUOTATION * (len(closing) > 0 and not closed)
        cost += beginning[-1] == head and words[head].lower in REPORTING  # said what?
        if best is None or cost < best[0]:
            best = cost, beginning
        if cost == 0:
            break
    return best and best[1]


_CUT_QUOTATION = 0.6
"""What speaks against stopping within what is quoted."""
_OPENS = frozenset(
    (*"PREP CC TO SUB REL ING THAT DATE ADV PRON DET VERB NAME".split(), *',;:—."(-')
)
"""Tags before which a headline may stop."""


def _closing(words: Sequence[Word], kept: Sequence[int]) -> list[int]:
    """The mark that ends the quotation in which a headline stops."""
    marks = [at for at in kept if words[at].tag == '"']
    following = (at for at in range(kept[-1] + 1, len(words)) if words[at].tag == '"')
    return [*following][:1] if len(marks) % 2 else []


def plain(text: str, start: int, end: int) -> Headline:
    """A stretch of the text as it is, as a headline: the entry of a log or a list."""
    while start < end and not (text[start].isalnum() or text[start] in "\"“'‘([$€£"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:–—-|•*"):
        end -= 1
    if end - start > MOST:
        cut = max(text.rfind(sign, start + 40, start + MOST) for sign in (". ", "; ", ", ", " "))
        end = cut if cut > start else start + MOST
    return Headline(
        capital(" ".join(text[start:end].split())), ((start, end),) if end > start else ()
    )


def words_of(headline_text: str) -> Iterable[str]:
    """The words of a headline in lower case, for comparing two."""
    return re.findall(r"\w+", headline_text.lower())
