"""Where the sentences that events are cited from stand in the passages that a page shows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.event import Event, Source, Stretch
from timeline.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Cited:
    """A stretch of a passage, and the events that are cited from it."""

    start: int
    """Offset of its first character in the document's text."""
    end: int
    events: tuple[Event, ...]


class Citations:
    """Finds the passage of a source, and the sentences that are cited in a passage."""

    def __init__(self, timeline: Timeline) -> None:
        self._rows: dict[str, list[tuple[int, int, int]]] = {}
        for number, passage in enumerate(timeline.passages):
            row = (passage.start, passage.end, number)
            self._rows.setdefault(passage.document, []).append(row)
        for rows in self._rows.values():
            rows.sort()
        found: dict[int, list[tuple[Stretch, Event]]] = {}
        for event in timeline.events:
            for source in event.sources:
                number_of = self.passage(source)
                if number_of is not None and source.sentence_span:
                    found.setdefault(number_of, []).append((source.sentence_span, event))
        self._cited = {number: tuple(_joined(pairs)) for number, pairs in found.items()}

    def passage(self, source: Source) -> int | None:
        """The number of the passage that the sentence of a source lies in."""
        if source.sentence_span is None:
            return None
        # In order and apart from each other: the last that starts in time is the only one that can.
        rows = self._rows.get(source.document, [])
        at = bisect_right(rows, source.sentence_span[0], key=lambda row: row[0]) - 1
        if at < 0 or source.sentence_span[1] > rows[at][1]:
            return None
        return rows[at][2]

    def in_passage(self, number: int) -> tuple[Cited, ...]:
        """What is cited in the passage with this number, in order, without overlap."""
        return self._cited.get(number, ())

    def anchor(self, source: Source) -> str | None:
        """The id, in the page, of the sentence of a source inside its passage."""
        number = self.passage(source)
        if number is None or source.sentence_span is None:
            return None
        cited = self._cited[number]
        at = bisect_right(cited, source.sentence_span[0], key=lambda stretch: stretch.start) - 1
        return anchor(number, cited[at])


def anchor(number: int, cited: Cited) -> str:
    """The id of a cited stretch of the passage with this number.

    >>> anchor(2, Cited(10, 30, ()))
    'm-2-10'
    """
    return f"m-{number}-{cited.start}"


def _joined(pairs: list[tuple[Stretch, Event]]) -> Iterator[Cited]:
    """One stretch for all sentences that are the same or overlap."""
    pairs = sorted(pairs, key=lambda pair: pair[0])
    start, end = pairs[0][0]
    events: list[Event] = []
    for stretch, event in pairs:
        if stretch[0] >= end and events:
            yield Cited(start, end, tuple(events))
            (start, end), events = stretch, []
        end = max(end, stretch[1])
        if event not in events:
            events.append(event)
    yield Cited(start, end, tuple(events))
