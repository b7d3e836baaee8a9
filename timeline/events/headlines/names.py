"""Who and where: the names of a headline, told apart by the tree where there is one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.events.grammar.alignment import Parsed
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import is_event_noun

_NO_NAMES = re.compile(
    r"^(?:The|A|An|In|On|At|By|He|She|It|They|We|This|That|Mr|Mrs|Ms|Dr|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Chapter|Section|UTC|GMT)$"
)
_MOST = 8
"""Names of one event."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a headline, once each, in its order."""

    actors: tuple[str, ...]
    places: tuple[str, ...] = ()


def names_in(words: Sequence[Word], kept: Iterable[int], sentence: Parsed | None = None) -> Names:
    """Actors and places among the words of a headline: runs of capitalised words.

    A place is what the model takes for one; where it is the subject, it acts as well.

    >>> from timeline.events.patterns.tagging import tag
    >>> text = "Ann Lee met Bo Ek."
    >>> names_in(tag(text, (0, 18), []), range(6)).actors
    ('Ann Lee', 'Bo Ek')
    """
    actors: dict[str, None] = {}
    places: dict[str, None] = {}
    for run in _runs(words, kept):
        name = " ".join(words[at].text.removesuffix("'s").removesuffix("’s") for at in run)
        place, acts = _is_place(sentence, run)
        if place:
            places[name] = None
        if acts or not place:
            actors[name] = None
    return Names(tuple(actors)[:_MOST], tuple(places)[:_MOST])


def _runs(words: Sequence[Word], kept: Iterable[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for at in sorted(set(kept)):
        if run and at != run[-1] + 1:
            yield run
            run = []
        if _is_name(words, at):
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_name(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.tag != "NAME" or _NO_NAMES.match(word.text):
        return False
    alone = at == 0 and (len(words) == 1 or words[1].tag != "NAME")
    return not (alone and word.text.isalpha() and is_event_noun(word.text))


def _is_place(sentence: Parsed | None, run: Sequence[int]) -> tuple[bool, bool]:
    """Whether most of a name is a place, and whether it is the subject of something."""
    if sentence is None:
        return False, False
    tokens = [sentence.tree[at] for at in sorted(sentence.tokens_of(run))]
    placed = sum(token.name == "PLACE" for token in tokens)
    subject = any(token.base == "nsubj" or token.relation == "obl:agent" for token in tokens)
    return 2 * placed > len(tokens), subject
