"""The timeline as HTML that needs no script: events, passages, documents, what was left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from timeline.document import DocumentRecord, Passage
from timeline.draw.label import label
from timeline.draw.layout import is_range
from timeline.events.event import Event, LeftOut, Source, bounds
from timeline.span import Span
from timeline.timeline import Timeline

# What no page can hold or show honestly: control characters, lone surrogates, and the marks that
# turn the direction of the text after them.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]"
)

BASIS_WORDS = {
    "stated": "date stated in the text",
    "resolved": "date worked out from the words and the document’s date or an earlier date",
    "carried": "date carried over from another sentence",
    "document": "the document’s own date",
    "assumed": "date assumed: the document was read as of the day of building this page",
}
STATUS_WORDS = {"planned": "planned", "possible": "possible", "negated": "did not happen"}


def shown(text: str) -> str:
    """Text that a page can hold, character for character."""
    return _UNSAFE.sub("\ufffd", text)


def safe(text: str) -> str:
    """Text for HTML, in an element or a quoted attribute.

    >>> safe('<b onclick="x">')
    '&lt;b onclick=&quot;x&quot;&gt;'
    """
    # A browser would read "\r\n" as one character, and the offsets of a passage would be wrong.
    return escape(shown(text), quote=True).replace("\r", "&#13;")


def listed_events(timeline: Timeline, prefix: str) -> str:
    """The events as `<li>` elements; their `data-` attributes are what the script draws from."""
    passages = passage_numbers(timeline.passages)
    colours = document_numbers(timeline)
    names = {record.id: _name(record) for record in timeline.documents}
    return "\n".join(
        _event(event, prefix, passages, names, colours.get(_document(event), 0))
        for event in timeline.events
    )


def document_numbers(timeline: Timeline) -> dict[str, int]:
    """Each document's number, in the order of the timeline's documents."""
    return {record.id: number for number, record in enumerate(timeline.documents)}


def passage_numbers(passages: Iterable[Passage]) -> dict[str, list[tuple[int, int, int]]]:
    """For each document the start, end and number of its passages, in order."""
    found: dict[str, list[tuple[int, int, int]]] = {}
    for number, passage in enumerate(passages):
        found.setdefault(passage.document, []).append((passage.start, passage.end, number))
    return found


def _document(event: Event) -> str:
    return event.sources[0].document if event.sources else ""


def _event(
    event: Event,
    prefix: str,
    passages: Mapping[str, list[tuple[int, int, int]]],
    names: Mapping[str, str],
    colour: int,
) -> str:
    span = event.span
    data: dict[str, object] = {
        "start": span.start,
        "end": span.end,
        "status": event.status,
        "basis": event.basis,
        "weight": f"{event.importance:g}",
        "group": colour,
        "approximate": "1" if span.approximate else None,
        "range": "1" if is_range(event) else None,
        "precision": str(span.precision),
    }
    attributes = "".join(
        f' data-{name}="{safe(str(value))}"' for name, value in data.items() if value is not None
    )
    identity = f"{prefix}e-{safe(event.id)}"
    first = bounds(span)[0] or bounds(span)[1] or ""
    machine = f' datetime="{safe(first)}"' if re.match(r"\d{4}", first) else ""
    sources = "".join(_source(source, passages, names, prefix) for source in event.sources)
    return (
        f'<li id="{identity}"{attributes}><time{machine}>{safe(label(span))}</time>'
        f'<h3><a href="#{identity}">{safe(event.headline)}</a></h3>{_notes(event)}{sources}</li>'
    )


def _notes(event: Event) -> str:
    notes = [STATUS_WORDS[event.status]] if event.status in STATUS_WORDS else []
    if event.basis not in ("stated", "resolved"):
        notes.append(BASIS_WORDS[event.basis])
    return f'<p class="tl-note">{safe(" · ".join(notes))}</p>' if notes else ""


def _source(
    source: Source,
    passages: Mapping[str, list[tuple[int, int, int]]],
    names: Mapping[str, str],
    prefix: str,
) -> str:
    """The sentence with its date marked, and where it stands."""
    if not source.sentence and not source.document:
        return ""
    data = ""
    number = _passage(source, passages)
    link = ""
    if number is not None and source.sentence_span:
        data = f' data-passage="{number}" data-sentence="{_pair(source.sentence_span)}"'
        if source.date_span:
            data += f' data-date="{_pair(source.date_span)}"'
        link = f' · <a href="#{prefix}p-{number}">in its paragraph</a>'
    where = safe(place(source, names.get(source.document)))
    return (
        f'<blockquote class="tl-source"{data} data-words="{safe(source.date_text)}">'
        f"{_marked(source)} <cite>{where}{link}</cite></blockquote>"
    )


def _pair(stretch: tuple[int, int]) -> str:
    return f"{stretch[0]} {stretch[1]}"


def _passage(source: Source, passages: Mapping[str, list[tuple[int, int, int]]]) -> int | None:
    if source.sentence_span is None:
        return None
    # In order and apart from each other: the last that starts in time is the only one that can.
    rows = passages.get(source.document, [])
    at = bisect_right(rows, source.sentence_span[0], key=lambda row: row[0]) - 1
    if at < 0 or source.sentence_span[1] > rows[at][1]:
        return None
    return rows[at][2]


def _marked(source: Source) -> str:
    sentence = source.sentence
    if source.date_span and source.sentence_span:
        start, end = (offset - source.sentence_span[0] for offset in source.date_span)
        if 0 <= start < end <= len(sentence):
            before, date, after = sentence[:start], sentence[start:end], sentence[end:]
            return f"<q>{safe(before)}<b>{safe(date)}</b>{safe(after)}</q>"
    return f"<q>{safe(sentence)}</q>" if sentence else ""


def place(source: Source, name: str | None = None) -> str:
    """Where a source stands, in words; `name` is what people call the document.

    >>> place(Source("a.pdf", "", page=3, line=12))
    'a.pdf, page 3, line 12'
    """
    parts = [name or source.document]
    if source.page is not None:
        parts.append(f"page {source.page}")
    if source.line is not None:
        parts.append(f"line {source.line}")
    return ", ".join(part for part in parts if part)


def listed_passages(passages: Sequence[Passage], prefix: str) -> str:
    """The paragraphs that the sources lie in, once each."""
    if not passages:
        return ""
    rows = "".join(
        f'<p id="{prefix}p-{number}" data-start="{passage.start}">{safe(passage.text)}</p>'
        for number, passage in enumerate(passages)
    )
    return _folded("Paragraphs cited", rows, "tl-passages")


def listed_documents(documents: Sequence[DocumentRecord]) -> str:
    """The documents with the day that each speaks from, and how that is known."""
    if not documents:
        return ""
    rows = "".join(f"<li>{safe(_described(record))}</li>" for record in documents)
    return _folded(f"Documents ({len(documents)})", f"<ul>{rows}</ul>", "tl-documents")


def _name(record: DocumentRecord) -> str:
    return record.title if record.title == record.id else f"{record.title} ({record.id})"


def _described(record: DocumentRecord) -> str:
    name = _name(record)
    if not record.date:
        return f"{name}: not dated"
    how = {
        "given": "as given",
        "front matter": "from its front matter",
        "timeline.toml": "from timeline.toml",
        "dateline": "from its dateline",
        "assumed": "assumed: the day of building this page",
    }.get(record.date_basis or "", "")
    day = label(Span.day(record.date.year, record.date.month, record.date.day))
    return f"{name}: read as of {day}" + (f" ({how})" if how else "")


def listed_left_out(left_out: Sequence[LeftOut]) -> str:
    """The dates that gave no event, each with its reason."""
    if not left_out:
        return ""
    rows = "".join(
        f"<li>“{safe(item.date_text)}”, {safe(item.document)}: {safe(item.reason)}</li>"
        for item in left_out
    )
    return _folded(f"Left out ({len(left_out):,})", f"<ul>{rows}</ul>", "tl-left-out")


def _folded(summary: str, body: str, name: str) -> str:
    return f'<details class="tl-more {name}"><summary>{summary}</summary>{body}</details>'
