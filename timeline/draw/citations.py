"""Where a page keeps each paragraph: with the first source that is cited from it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from timeline.document import Passage
from timeline.events.event import Contradiction, Event, LeftOut, Source, Stretch
from timeline.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Cited:
    """The paragraph of a source, and whether it is this source that holds it in the page."""

    number: int
    passage: Passage
    start: int
    """Offset of the sentence in the paragraph."""
    end: int
    holder: str
    """Id of the event that the paragraph stands with."""
    is_holder: bool
    is_shared: bool
    """Whether other sentences are cited from it as well."""


class Citations:
    """Finds the paragraph of a source or a date, and what the page says against a date."""

    def __init__(self, timeline: Timeline) -> None:
        self._rows: dict[str, list[tuple[int, int, int]]] = {}
        self._passages = timeline.passages
        for number, passage in enumerate(timeline.passages):
            row = (passage.start, passage.end, number)
            self._rows.setdefault(passage.document, []).append(row)
        for rows in self._rows.values():
            rows.sort()
        self._holders: dict[int, tuple[str, Stretch]] = {}
        self._cited: Counter[int] = Counter()
        for event in timeline.events:
            for source in event.sources:
                number_of = self._number(source.document, source.sentence_span)
                if number_of is not None and source.sentence_span and source.sentence:
                    self._holders.setdefault(number_of, (event.id, source.sentence_span))
                    self._cited[number_of] += 1
        self._odds: dict[tuple[str, Stretch], list[Contradiction]] = {}
        for found in timeline.contradictions:
            self._odds.setdefault((found.document, found.date_span), []).append(found)

    def of(self, event: Event, source: Source) -> Cited | None:
        """The paragraph that a source lies in; None where the page has none."""
        number = self._number(source.document, source.sentence_span)
        if number is None or source.sentence_span is None or number not in self._holders:
            return None
        passage, (holder, stretch) = self._passages[number], self._holders[number]
        first = holder == event.id and stretch == source.sentence_span
        start, end = (offset - passage.start for offset in source.sentence_span)
        return Cited(number, passage, start, end, holder, first, self._cited[number] > 1)

    def around(self, item: LeftOut | Contradiction) -> tuple[Passage, Stretch] | None:
        """The paragraph of a date, and where in it the date stands."""
        number = self._number(item.document, item.date_span)
        if number is None:
            return None
        passage = self._passages[number]
        start, end = (offset - passage.start for offset in item.date_span)
        return passage, (start, end)

    def against(self, source: Source) -> tuple[Contradiction, ...]:
        """What is at odds with the date of a source."""
        if source.date_span is None:
            return ()
        return tuple(self._odds.get((source.document, source.date_span), ()))

    def _number(self, document: str, stretch: Stretch | None) -> int | None:
        if stretch is None:
            return None
        # In order and apart from each other: the last that starts in time is the only one that can.
        rows = self._rows.get(document, [])
        at = bisect_right(rows, stretch[0], key=lambda row: row[0]) - 1
        return rows[at][2] if at >= 0 and stretch[1] <= rows[at][1] else None
