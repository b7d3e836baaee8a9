"""What was said before the one who said it, as a headline: "We will come," Ann Lee said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.constituents import subject_of, verb_group, whole_subject
from timeline.events.grammar.pruning import MOST
from timeline.events.headlines.candidates import Candidate
from timeline.events.headlines.tidying import length_of
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.dating import without_dates
from timeline.syntax.tree import Tree


def said_behind(sentence: Parsed, date: int, verb: int) -> Iterator[Candidate]:
    """What was said with the verb that follows it: *he would come alone, Castro said* Sunday."""
    words, content = sentence.words, sentence.tree[verb].head
    tree = sentence.tree
    behind = {
        below
        for child in tree.children(verb)
        if child > verb
        and not (tree[child].base in ("obj", "iobj") and _next_to(tree, verb, child))
        for below in tree.below(child)
    }
    last = max(tree.below(verb))
    if any(tree[n].text in _OPENING for n in range(verb + 1, min(last + 3, len(tree)))):
        # "They came," she wrote to Ann, "and left": the first half says it
        behind |= {n for n in tree.below(content) if n > last}
        behind -= {
            below
            for child in tree.children(verb)
            if any(tree[case].text.lower() == "to" for case in tree.children(child))
            and tree.dated.isdisjoint(tree.below(child))
            for below in tree.below(child)
        }
    whole = sentence.words_of(sorted(set(tree.below(content)) - behind))
    said, told = sentence.places[verb], sentence.places[content]
    if not said or not told:
        return
    clause = Clause("main", min(whole), max(whole) + 1, said[-1], said[-1], None)
    gone = without_dates(words, date, clause) | {date}
    kept = tuple(at for at in whole if at not in gone)
    if said[-1] not in kept:
        return
    kept = speaker_first(sentence, kept, verb)
    yield Candidate("clause", kept, said[-1], clause, needed=(told[-1],))


_OPENING = ('"', "“", "'", "‘", "``")


def speaker_first(sentence: Parsed, kept: Sequence[int], verb: int) -> tuple[int, ...]:
    """Castro said he would come alone: what is long loses its end and not its speaker."""
    tree, words = sentence.tree, sentence.words
    own = subject_of(tree, verb)
    if own is None:
        return tuple(kept)
    quoted = words[kept[0]].tag == '"'
    speaker = sentence.words_of([*whole_subject(tree, own), *verb_group(tree, verb)])
    content = [*takewhile(lambda at: at not in speaker, kept)]
    if length_of(words, [*content, *speaker]) <= MOST:
        return tuple(kept)
    comma = next((at for at in reversed(content) if words[at].tag == ","), None)
    if comma is None or len(content) - content.index(comma) > 2:
        return tuple(kept)
    content.remove(comma)
    after = set(kept) - {*content, *speaker, comma}
    objects = [at for at in kept if at in after and words[at].tag != "."]
    return (*speaker, *objects, *((comma,) if quoted else ()), *content)


def _next_to(tree: Tree, verb: int, at: int) -> bool:
    """Whether no comma parts a verb from its object: told *the court*."""
    return all(tree[between].upos != "PUNCT" for between in range(verb, at))
