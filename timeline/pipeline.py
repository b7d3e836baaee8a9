"""From documents to one timeline: read, find dates, name events, put in order."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Container, Iterable
from dataclasses import replace

from timeline.dates import Conflict, DateExpression, find_conflicts, find_dates
from timeline.dates.detect import detect, is_foreign
from timeline.document import Document, DocumentRecord, LineNumbers, Passage, to_date
from timeline.events import find_events
from timeline.events.event import Contradiction, Event, LeftOut, Source, event_id
from timeline.options import Options
from timeline.readers import from_text
from timeline.readers.day.dateline import is_titled_with_day
from timeline.timeline import Timeline

_SAMPLE = 40_000
"""Characters that the language of a text is told from."""
_MADE_ID = re.compile("[0-9a-f]{12}")
"""An id that `event_id` made: it is that of one sentence and its date."""


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
    at_odds: list[Contradiction] = []
    for document in documents:
        if day:
            document = replace(document, date=day, date_basis="given")
        dates = dates_in(document, options)
        conflicts = _conflicts(document, dates, options)
        found, missed = find_events(
            document,
            dates,
            _independent(document, dates, options),
            language=_language(document, options),
            only_dated=options.only_dated,
            told_as_past=[item.date for item in conflicts if item.told_as_past],
        )
        events.extend(found)
        left_out.extend(missed)
        passages.extend(_passages(document, found))
        at_odds.extend(_contradictions(document, conflicts))
    return Timeline(
        tuple(events),
        tuple(document.record for document in documents),
        tuple(passages),
        tuple(left_out),
        documents[0].title if len(documents) == 1 else "",
        tuple(at_odds),
    )


def dates_in(document: Document, options: Options | None = None) -> list[DateExpression]:
    """The time expressions that a document tells, read as of its own day.

    Front matter is not part of the story: its dates are not among them.
    """
    return find_dates(
        _told(document),
        document.date,
        _spoken(document, options or Options()),
        breaks=frozenset(block.start for block in document.blocks),
    )


def _spoken(document: Document, options: Options) -> Options:
    """The options with what is known of the document, where the caller did not say it.

    Its language; and that it is the story of a day where its title names one and nothing tells when
    it was written: better that day than an assumed one.
    """
    if options.language == "auto":
        known = document.language
        told = detect(_running(document)) if known == "auto" else known
        options = replace(options, language=told)
    if options.genre == "auto" and document.date_basis in (None, "assumed"):
        start = document.blocks[0].start if document.blocks else 0
        if is_titled_with_day(document.text, start, options):
            return replace(options, genre="narrative")
    return options


def _language(document: Document, options: Options) -> str:
    """The language that a document's sentences are read in; "und" where none is known for it."""
    spoken = _spoken(document, options).language
    told = options.language != "auto" or document.language != "auto"
    is_unknown = spoken == "en" and not told and is_foreign(_running(document))
    return "und" if is_unknown else spoken


def _independent(
    document: Document, dates: list[DateExpression], options: Options
) -> list[DateExpression]:
    """The dates that do not depend on an assumed day: without it they would be the same."""
    if document.date_basis != "assumed":
        return []
    without = dates_in(replace(document, date=None, date_basis=None), options)
    places = {(date.start, date.end): date.span for date in without}
    return [date for date in dates if places.get((date.start, date.end)) == date.span]


def _conflicts(document: Document, dates: list[DateExpression], options: Options) -> list[Conflict]:
    """Where a document's dates are at odds; an assumed day is no evidence against them."""
    found = find_conflicts(_told(document), dates, document.date, _spoken(document, options))
    assumed = document.date_basis == "assumed"
    return [conflict for conflict in found if not (assumed and conflict.about_day)]


def _contradictions(document: Document, conflicts: Iterable[Conflict]) -> list[Contradiction]:
    line = LineNumbers(document.text)
    return [
        Contradiction(document.id, (date.start, date.end), date.text, line(date.start), item.reason)
        for item in conflicts
        for date in (item.date,)
    ]


def _told(document: Document) -> str:
    """The text in which all is blank that lies in no block: front matter, what a mail quotes."""
    parts, at = [], 0
    for block in document.blocks:
        parts += [_blank(document.text[at : block.start]), document.text[block.start : block.end]]
        at = block.end
    return "".join([*parts, _blank(document.text[at:])])


def _blank(text: str) -> str:
    return text if text.isspace() else re.sub(r"[^\n]", " ", text)


def _running(document: Document) -> str:
    """The first of the text without headings, which may be in another language, as a mail's are."""
    parts, length = [], 0
    for block in document.blocks:
        if block.kind != "heading" and length < _SAMPLE:
            parts.append(document.text[block.start : block.end])
            length += block.end - block.start
    return "\n".join(parts) or document.text


def united(timelines: Iterable[Timeline], title: str | None = None) -> Timeline:
    """One timeline of several; what they share stands once.

    An event that several of them have, by its id, becomes one: what the first says about it stands,
    and the others add what it lacks.

    >>> from timeline.span import Span
    >>> known = Event("1", "War breaks out", Span.year(1914))
    >>> parts = [Timeline((event,)) for event in (known, replace(known, tags=("war",)))]
    >>> [event.tags for event in united(parts)]
    [('war',)]
    """
    parts = list(timelines)
    events: dict[str, Event] = {}
    for part in parts:
        for event in _told_apart(part.events):
            known = events.get(event.id)
            if known and _is_same(known, event):
                events[event.id] = _completed(known, event)
            else:
                event = _with_own_id(event, events)
                events[event.id] = event
    documents: dict[tuple[str, str | None], DocumentRecord] = {}
    for part in parts:
        for record in part.documents:
            documents.setdefault((record.id, record.digest), record)
    alone = parts[0] if len(parts) == 1 else Timeline()
    return Timeline(
        tuple(events.values()),
        tuple(documents.values()),
        tuple(passage for part in parts for passage in part.passages),
        tuple(dict.fromkeys(item for part in parts for item in part.left_out)),
        title or alone.title,
        tuple(dict.fromkeys(item for part in parts for item in part.contradictions)),
        alone.subtitle,
        alone.credits,
    )


def _told_apart(events: Iterable[Event]) -> Iterable[Event]:
    """The events of one timeline, each once and each with an id of its own."""
    apart: dict[str, Event] = {}
    for event in dict.fromkeys(events):
        event = _with_own_id(event, apart)
        apart[event.id] = event
    return apart.values()


def _is_same(one: Event, other: Event) -> bool:
    """Whether two events with one id are one: "1", given by hand, may be two in two files."""
    if _MADE_ID.fullmatch(one.id) or one.title == other.title:
        return True
    said = {source.sentence for source in one.sources if source.sentence}
    return any(source.sentence in said for source in other.sources)


def _completed(event: Event, other: Event) -> Event:
    """With what the other knows and it does not."""
    return replace(
        event,
        attributed_to=event.attributed_to or other.attributed_to,
        actors=event.actors or other.actors,
        places=event.places or other.places,
        tags=event.tags or other.tags,
        sources=max(event.sources, other.sources, key=_completeness),
    )


def _completeness(sources: tuple[Source, ...]) -> int:
    """How many fields of them are known."""
    return sum(bool(value) for source in sources for value in source.to_dict().values())


def _with_own_id(event: Event, taken: Container[str]) -> Event:
    """With another id where another event has its own: a row that was copied keeps the old one."""
    repetition = 0
    known = event.id
    while known in taken:
        repetition += 1
        known = event_id(event.id, event.title, event.span.edtf, repetition)
    return event if known == event.id else replace(event, id=known)


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
