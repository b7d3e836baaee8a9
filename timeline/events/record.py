"""The events of one document as they are found, each with its source, and the dates without one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

from timeline.dates.expression import DateExpression
from timeline.document import Block, Document, LineNumbers
from timeline.events.dated import Dated
from timeline.events.event import Basis, Event, LeftOut, Source, Status, Stretch, event_id
from timeline.events.headlines.naming import Named
from timeline.events.patterns.words import is_event_noun
from timeline.events.rank import importance
from timeline.span import Span

_MOVED = "moved by tense"
"""Tag of an event whose date was on the wrong side of the document's for its verb."""
_OF_ANOTHER_DATE = 0.3
"""Importance of what has no date of its own."""


class Record:
    """Collects the events of one document."""

    def __init__(self, document: Document, independent: Collection[DateExpression]) -> None:
        self._document = document
        self._text = document.text
        self._independent = independent
        self._line = LineNumbers(document.text)
        self._ids: dict[str, int] = {}
        self._by_sentence: dict[Stretch, list[Event]] = {}
        self.events: list[Event] = []
        self.left_out: list[LeftOut] = []

    def leave(self, date: Dated, reason: str) -> None:
        """Note why a date gave no event."""
        stretch, blocks = date.stretch, self._document.blocks
        # In order and apart from each other: the last that starts in time.
        at = bisect_right(blocks, stretch[0], key=lambda block: block.start) - 1
        page = blocks[at].place(stretch[0])[0] if at >= 0 else None
        text, line = self._text[slice(*stretch)], self._line(stretch[0])
        self.left_out.append(LeftOut(self._document.id, stretch, text, reason, page, line))

    def of(self, sentence: Stretch) -> list[Event]:
        """What was found in a sentence."""
        return self._by_sentence.get(sentence, [])

    def add(
        self,
        block: Block,
        sentence: Stretch,
        date: Dated,
        named: Named,
        span: Span,
        status: Status,
        *,
        stretch: Stretch | None = None,
        moved: bool = False,
    ) -> None:
        """An event at a date of its own sentence.

        `stretch`: the words that name the time, where they are not all of the date's; `moved`:
        whether the tense of the sentence moved it.
        """
        stretch = stretch or date.stretch
        said, date_text = self._text[slice(*sentence)], self._text[slice(*stretch)]
        repetition = self._ids.get(key := f"{said}\0{date_text}", 0)
        self._ids[key] = repetition + 1
        event = Event(
            event_id(self._document.id, said, date_text, repetition),
            named.title.text,
            span,
            self._basis(date),
            status,
            named.who,
            named.names.actors,
            named.names.places,
            importance=importance(
                sentence[0] / max(len(self._text), 1),
                span.precision,
                named.clause is not None and named.clause.kind == "main",
                len(named.names.actors) + len(named.names.places),
                is_event_noun(self._text[slice(*named.head)]),
            ),
            tags=(_MOVED,) if moved else (),
            sources=(self._source(block, sentence, named, date_text, stretch),),
        )
        self.events.append(event)
        self._by_sentence.setdefault(sentence, []).append(event)

    def add_undated(
        self,
        block: Block,
        sentence: Stretch,
        named: Named,
        span: Span,
        basis: Basis,
        date: Source | None,
    ) -> None:
        """An event of a sentence without a date: on the report's day or on that of a source."""
        source = (
            self._source(block, sentence, named, date.date_text, date.date_span)
            if date
            else self._source(block, sentence, named, "", None)
        )
        event = Event(
            event_id(self._document.id, source.sentence, basis, 0),
            named.title.text,
            span,
            basis,
            "happened",
            named.who,
            named.names.actors,
            named.names.places,
            importance=_OF_ANOTHER_DATE,
            sources=(source,),
        )
        self.events.append(event)

    def _source(
        self,
        block: Block,
        sentence: Stretch,
        named: Named,
        date_text: str,
        date_span: Stretch | None,
    ) -> Source:
        page, mark = block.place(sentence[0])
        return Source(
            self._document.id,
            self._text[slice(*sentence)],
            sentence,
            date_text,
            date_span,
            named.head,
            named.title.spans,
            page,
            self._line(sentence[0]),
            block.section,
            mark,
        )

    def _basis(self, date: Dated) -> Basis:
        if date.complete:
            return "stated"
        free = all(end in self._independent for end in (date.first, date.last))
        assumed = self._document.date_basis == "assumed" and not free
        return "assumed" if assumed else "resolved"
