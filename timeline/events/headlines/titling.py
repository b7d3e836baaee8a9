"""A candidate as a headline: cut at its end or along its tree, whichever breaks less."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.pruning import Way, pruned
from timeline.events.grammar.soundness import breaks
from timeline.events.headlines.candidates import Candidate
from timeline.events.headlines.headline import Headline, headline
from timeline.events.headlines.shortening import GOOD, without_brackets
from timeline.events.headlines.tidying import length_of, tidied


def titled(text: str, sentence: Parsed, chosen: Candidate) -> Headline | None:
    """The headline of a candidate: cut at its end or along its tree, whichever breaks less."""
    borrowed = chosen.borrowed or borrows(chosen)

    def broken(kept: Sequence[int]) -> float:
        return breaks(sentence.tree, sentence.tokens_of(kept), borrowed)

    if length_of(sentence.words, chosen.words) <= GOOD:
        return headline(text, sentence.words, chosen, broken)
    bare = without_brackets(sentence.words, list(chosen.words), chosen.head)
    chosen = replace(chosen, words=tuple(bare))
    light = _shortened(sentence, chosen, "light")
    title = headline(text, sentence.words, light, broken)
    if title is not None and broken(title.kept) == 0:
        return title
    short = _shortened(sentence, chosen, "clauses first")
    if short.words == light.words:
        return title or headline(text, sentence.words, short)
    told = headline(text, sentence.words, short, broken)
    ways = [way for way in (title, told) if way]
    if not any(broken(way.kept) == 0 for way in ways):
        other = _shortened(sentence, chosen, "phrases first")
        told = headline(text, sentence.words, other, broken)
        ways += [told] if told else []
    if not ways:
        return headline(text, sentence.words, short)
    return min(ways, key=lambda way: (broken(way.kept), -len(way.text)))


def borrows(chosen: Candidate) -> bool:
    """Whether the subject of a candidate is that of another clause."""
    clause = chosen.clause
    if chosen.kind != "clause" or clause is None or clause.subject is None:
        return False
    return clause.kind == "participle" or not clause.holds(clause.subject[0])


def _shortened(sentence: Parsed, chosen: Candidate, way: Way) -> Candidate:
    """A candidate without the branches of the tree that are too much."""
    words = sentence.words

    def length(tokens: set[int]) -> int:
        left = [at for at in chosen.words if tokens.intersection(sentence.tokens_on[at])]
        return length_of(words, tidied(words, left))

    subject = range(*chosen.clause.subject) if chosen.clause and chosen.clause.subject else ()
    verbs = (
        [at for at in (chosen.clause.verb, chosen.clause.head) if at is not None]
        if (chosen.clause)
        else []
    )
    heads = sentence.tokens_of([chosen.head, *verbs, *chosen.needed])
    top = min(sentence.tokens_of(subject), key=sentence.tree.depth, default=None)
    needed = heads if top is None else {*heads, top}
    needed |= {own for at in heads if (own := subject_of(sentence.tree, at)) is not None}
    kept = sentence.tokens_of(chosen.words)
    left = pruned(sentence.tree, kept, needed, length, way=way)
    if left == kept:
        return chosen
    return replace(
        chosen,
        words=tuple(at for at in chosen.words if left.intersection(sentence.tokens_on[at])),
    )
