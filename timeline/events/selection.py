"""The sentences of a document that events may come from, and their trees."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.dates.expression import DateExpression
from timeline.document import Block, Document
from timeline.events.dated import Dated
from timeline.events.event import Stretch
from timeline.events.grammar.repair import repaired
from timeline.events.protagonist import PERSONAL, Protagonist, is_of_one
from timeline.events.topics import Topic, context, of_the_protagonist, opening, topic
from timeline.events.undated import is_report, lead, may_go_on
from timeline.events.view import is_surveyable
from timeline.sentences import sentences
from timeline.syntax.tree import Tree

_LONGEST = 400
"""Characters of a sentence that may go on from a dated one."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the dates that may give an event, and where all its dates stand."""

    block: Block
    place: Stretch
    usable: list[Dated]
    dates: list[Stretch]
    before: Stretch | None = None
    """Of one without a date: the dated sentence before it."""
    alone: bool = False
    """Of the first of a report: whether those behind it name no other day."""


def dated_sentences(
    document: Document, dates: Sequence[DateExpression]
) -> Iterator[tuple[Block, Stretch, list[DateExpression]]]:
    """Each sentence that holds a date, with its dates."""
    at = 0
    for block in document.blocks:
        while at < len(dates) and dates[at].start < block.start:
            at += 1
        if at == len(dates):
            return
        if dates[at].start >= block.end:
            continue
        spans = (
            sentences(document.text, block.start, block.end)
            if block.kind == "paragraph"
            else [(block.start, block.end)]
        )
        for sentence in spans:
            inside = []
            while at < len(dates) and dates[at].start < sentence[1]:
                if dates[at].end <= sentence[1]:
                    inside.append(dates[at])
                at += 1
            if inside:
                yield block, sentence, inside


def undated_in(
    document: Document, dates: Sequence[DateExpression], kept: Sequence[Told]
) -> list[Told]:
    """The sentences of a report that may tell an event without saying when."""
    if not is_report(document, dates):
        return []
    found = []
    if (first := lead(document, dates)) is not None:
        found.append(Told(document.blocks[0], first[0], [], [], alone=first[1]))
    starts = [date.start for date in dates]
    for told in kept:
        if told.block.kind != "paragraph" or len(told.usable) != 1:
            continue
        end = min(told.block.end, told.place[1] + _LONGEST)
        place = next(iter(sentences(document.text, told.place[1], end)), None)
        if place is None or (place[1] == end and end < told.block.end):
            continue
        dated = bisect_left(starts, place[0]) != bisect_left(starts, place[1])
        if not dated and may_go_on(document.text[slice(*place)]):
            found.append(Told(told.block, place, [], [], told.place))
    return found


def contexts(document: Document, kept: Sequence[Told]) -> dict[Stretch, list[Stretch]]:
    """For each sentence that opens with a pronoun those before it that may say what it is.

    Where a text speaks of one person, also for those with a "he" or "she" further on.
    """
    text = document.text
    found: dict[Stretch, list[Stretch]] = {}
    one = PERSONAL if is_of_one(text) else None
    for told in kept:
        pronoun = opening(text, told.place, told.dates)
        if pronoun is None and one and (match := one.search(text, *told.place)):
            pronoun = match.span()
        if pronoun:
            found[told.place] = context(text, document.blocks, told.place, text[slice(*pronoun)])
    return found


def topics_in(
    text: str,
    kept: Sequence[Told],
    before: Mapping[Stretch, list[Stretch]],
    trees: Mapping[Stretch, Tree],
    who: Protagonist | None,
) -> dict[Stretch, Topic]:
    """For sentences that open with a pronoun what it stands for, where that is certain.

    `who`: the person that the document is about, if it is about one.
    """
    found = {}
    for told in kept:
        if told.place not in before:
            continue
        pronoun = opening(text, told.place, told.dates)
        topic_ = pronoun and topic(text, pronoun, before[told.place], trees, who)
        tree, nearest = trees.get(told.place), before[told.place][:1]
        if who and tree and (topic_ is None or topic_.name == who.name):
            near = trees.get(nearest[0]) if nearest else None
            topic_ = of_the_protagonist(text, told.place, tree, near, who) or topic_
        if topic_:
            found[told.place] = topic_
    return found


def trees_of(
    text: str,
    kept: Iterable[Told],
    before: Mapping[Stretch, list[Stretch]],
    opening: Stretch | None = None,
) -> dict[Stretch, Tree]:
    """The trees of the sentences that can be parsed, and of those before them, in one batch.

    `opening`: a sentence that is needed besides.
    """
    wanted = {
        told.place: _without_dateline(text, told)
        for told in kept
        if is_surveyable(told.place, told.dates)
    }
    for places in (*before.values(), [opening] if opening else []):
        for place in places:
            if is_surveyable(place, ()):
                wanted.setdefault(place, (place, []))
    if not wanted:
        return {}
    from timeline.syntax.parser import parse  # numpy, which only parsing needs

    return dict(zip(wanted, map(repaired, parse(text, wanted.values())), strict=True))


_DATELINE = re.compile(
    r"(?:[A-Z][A-Z'’.-]+[A-Z][^—–_]{0,60}?\s*)?(?:\s[-–—]+\s|--|—|_)\s*"
    r"|(?:[A-Z][\w'’.-]+[ ,/]+){1,4}[^—–_.!?]{0,24}\d{4}(?:\s+[-–—]+|:)\s+"  # Kelder, 3 May 2021 –
)


def _without_dateline(text: str, told: Told) -> tuple[Stretch, list[Stretch]]:
    """Where the words of a sentence stand that a parser can read, and its dates among them."""
    match = _DATELINE.match(text, *told.place)
    start = match.end() if match else told.place[0]
    if any(date.stretch[0] < start for date in told.usable):
        start = told.place[0]
    return (start, told.place[1]), [date for date in told.dates if date[0] >= start]
