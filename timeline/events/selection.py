"""The sentences of a document that events may come from, and their trees."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.dates.expression import DateExpression
from timeline.document import Block, Document
from timeline.events.anaphora import PRONOUN, Person, antecedent, context
from timeline.events.dated import Dated
from timeline.events.event import Stretch
from timeline.events.undated import is_report, lead
from timeline.events.view import is_surveyable
from timeline.sentences import sentences
from timeline.syntax.tree import Tree


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
        found.extend(
            Told(told.block, place, [], [], told.place)
            for place in sentences(document.text, told.place[1], told.block.end)[:1]
            if bisect_left(starts, place[0]) == bisect_left(starts, place[1])
        )
    return found


def people_in(
    document: Document, kept: Sequence[Told], trees: Sequence[Tree | None]
) -> dict[Stretch, Person]:
    """For sentences that begin with "he" or "she" whom it stands for, where that is certain."""
    known = {told.place: tree for told, tree in zip(kept, trees, strict=True) if tree}
    before = {
        told.place: context(document.text, document.blocks, told.place)
        for told in kept
        if PRONOUN.match(document.text, told.place[0])
    }
    wanted = sorted({place for places in before.values() for place in places} - known.keys())
    more = [Told(document.blocks[0], place, [], []) for place in wanted]
    for told, tree in zip(more, trees_of(document.text, more, True), strict=True):
        if tree is not None:
            known[told.place] = tree
    found = {}
    for place, places in before.items():
        pronoun = document.text[place[0] : place[0] + 3].strip()
        person = antecedent(document.text, pronoun, places, known)
        if person is not None:
            found[place] = person
    return found


def trees_of(text: str, kept: Sequence[Told], english: bool) -> list[Tree | None]:
    """The trees of the sentences that can be parsed, all of them in one batch."""
    parsable = [
        number
        for number, told in enumerate(kept)
        if english and is_surveyable(told.place, told.dates)
    ]
    trees: list[Tree | None] = [None] * len(kept)
    if parsable:
        from timeline.syntax.parser import parse  # numpy, which only parsing needs

        whole = parse(text, [_without_dateline(text, kept[number]) for number in parsable])
        for number, tree in zip(parsable, whole, strict=True):
            trees[number] = tree
    return trees


_DATELINE = re.compile(r"[A-Z][A-Z'’.-]+[A-Z][^—–_]{0,60}?\s*(?:\s[-–—]+\s|--|—|_)\s*")


def _without_dateline(text: str, told: Told) -> tuple[Stretch, list[Stretch]]:
    """Where the words of a sentence stand that a parser can read, and its dates among them."""
    match = _DATELINE.match(text, *told.place)
    start = match.end() if match else told.place[0]
    return (start, told.place[1]), [date for date in told.dates if date[0] >= start]
