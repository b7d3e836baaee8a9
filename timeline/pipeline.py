"""From documents to one timeline: read, find dates, name events, put in order."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from timeline.dates import DateExpression, find_dates
from timeline.document import Document, Passage, to_date
from timeline.events import find_events
from timeline.events.event import Event, LeftOut
from timeline.options import Options
from timeline.readers import from_text
from timeline.timeline import Timeline


def extract(
    source: str | Document | Iterable[str | Document],
    date: dt.date | str | None = None,
    options: Options | None = None,
) -> Timeline:
    """The timeline of a text, a document, or many of them.

    `date` is the day that they speak from and goes before what they say themselves: a
    `datetime.date`, an ISO 8601 day or None. Without any date, "March 12" has no year and gives
    no event. Raises OptionError where `date` is not a day.

    >>> [event.title for event in extract("The mill burned down on 3 May 1887.")]
    ['The mill burned down']
    """
    options = options or Options()
    day = to_date(date)
    given = [source] if isinstance(source, str | Document) else list(source)
    documents = _distinct(
        [
            from_text(item, f"text-{number}" if len(given) > 1 else "text", options)
            if isinstance(item, str)
            else item
            for number, item in enumerate(given, 1)
        ]
    )
    events: list[Event] = []
    left_out: list[LeftOut] = []
    passages: list[Passage] = []
    for document in documents:
        if day:
            document = replace(document, date=day, date_basis="given")
        dates = dates_in(document, options)
        found, missed = find_events(document, dates, _independent(document, dates, options))
        events.extend(found)
        left_out.extend(missed)
        passages.extend(_passages(document, found))
    return Timeline(
        tuple(events),
        tuple(document.record for document in documents),
        tuple(passages),
        tuple(left_out),
        documents[0].title if len(documents) == 1 else "",
    )


def dates_in(document: Document, options: Options | None = None) -> list[DateExpression]:
    """The time expressions that a document tells, read as of its own day.

    What its front matter says is not told: it has none.
    """
    return find_dates(_told(document), document.date, _spoken(document, options or Options()))


def _spoken(document: Document, options: Options) -> Options:
    """The options with the document's language, where the caller named none."""
    if options.language == "auto" != document.language:
        return replace(options, language=document.language)
    return options


def _independent(
    document: Document, dates: list[DateExpression], options: Options
) -> list[DateExpression]:
    """The dates that do not depend on an assumed day: without it they would be the same."""
    if document.date_basis != "assumed":
        return []
    without = dates_in(replace(document, date=None, date_basis=None), options)
    places = {(date.start, date.end): date.span for date in without}
    return [date for date in dates if places.get((date.start, date.end)) == date.span]


def _told(document: Document) -> str:
    """The text with its front matter blanked out: its date is not part of the story."""
    start = document.blocks[0].start if document.blocks else 0
    return " " * start + document.text[start:]


def united(timelines: Iterable[Timeline], title: str | None = None) -> Timeline:
    """One timeline of several; what they share stands once."""
    parts = list(timelines)
    if len(parts) == 1:
        return replace(parts[0], title=title) if title else parts[0]
    return Timeline(
        tuple(dict.fromkeys(event for part in parts for event in part.events)),
        tuple(dict.fromkeys(record for part in parts for record in part.documents)),
        tuple(passage for part in parts for passage in part.passages),
        tuple(dict.fromkeys(item for part in parts for item in part.left_out)),
        title or "",
    )


def _distinct(documents: list[Document]) -> list[Document]:
    """Documents with ids of their own: a second "notes.txt" becomes "notes.txt (2)"."""
    seen: dict[str, int] = {}
    distinct = []
    for document in documents:
        number = seen[document.id] = seen.get(document.id, 0) + 1
        distinct.append(
            document if number == 1 else replace(document, id=f"{document.id} ({number})")
        )
    return distinct


def _passages(document: Document, events: Iterable[Event]) -> list[Passage]:
    starts = [block.start for block in document.blocks]
    cited = {
        bisect_right(starts, source.sentence_span[0]) - 1
        for event in events
        for source in event.sources
        if source.sentence_span
    }
    blocks = [document.blocks[index] for index in sorted(cited)]
    return [
        Passage(
            document.id, block.start, block.end, document.text[block.start : block.end], block.page
        )
        for block in blocks
    ]
