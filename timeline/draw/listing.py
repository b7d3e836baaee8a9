"""The timeline as HTML that needs no script: events, documents, what was left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from textwrap import shorten

from timeline.document import DocumentRecord
from timeline.draw.citations import Citations
from timeline.draw.colours import colour_number, colour_numbers
from timeline.draw.label import label
from timeline.draw.markup import folded, named, safe, safe_name
from timeline.draw.reach import is_range
from timeline.events.event import Contradiction, Event, LeftOut, Source, bounds
from timeline.span import Span
from timeline.timeline import Timeline

BASIS_WORDS = {
    "stated": "date stated in the text",
    "resolved": "date worked out from the text",
    "carried": "date carried over from another sentence",
    "document": "the document’s own date",
    "assumed": "date assumed: the document was read as of the day of building this page",
}
STATUS_WORDS = {"planned": "planned", "possible": "possible", "negated": "did not happen"}


def listed_events(timeline: Timeline, citations: Citations, prefix: str) -> str:
    """The events as `<li>` elements; their `data-` attributes are what the script draws from."""
    colours, names = colour_numbers(timeline), document_names(timeline)
    return "\n".join(
        _event(event, prefix, citations, names, colour_number(event, colours))
        for event in timeline.events
    )


def document_names(timeline: Timeline) -> dict[str, str]:
    """What people call each document."""
    return {record.id: _name(record) for record in timeline.documents}


def _event(
    event: Event,
    prefix: str,
    citations: Citations,
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
        "by": event.attributed_to and named(event.attributed_to),
    }
    attributes = "".join(
        f' data-{name}="{safe(str(value))}"' for name, value in data.items() if value is not None
    )
    identity = f"{prefix}e-{safe(event.id)}"
    first = bounds(span)[0] or bounds(span)[1] or ""
    machine = f' datetime="{safe(first)}"' if re.match(r"\d{4}", first) else ""
    sources = "".join(_source(source, citations, names, prefix) for source in event.sources)
    return (
        f'<li id="{identity}"{attributes}><time{machine}>{safe(label(span))}</time>'
        f'<h3><a href="#{identity}">{safe_name(event.headline)}</a></h3>'
        f"{_notes(event)}{sources}</li>"
    )


def _notes(event: Event) -> str:
    notes = [STATUS_WORDS[event.status]] if event.status in STATUS_WORDS else []
    if event.basis not in ("stated", "resolved"):
        notes.append(BASIS_WORDS[event.basis])
    return f'<p class="tl-note">{safe(" · ".join(notes))}</p>' if notes else ""


def _source(source: Source, citations: Citations, names: Mapping[str, str], prefix: str) -> str:
    """The sentence with its date marked, and where it stands."""
    if not source.sentence and not source.document:
        return ""
    data = ""
    number = citations.passage(source)
    link = ""
    if number is not None and source.sentence_span:
        data = f' data-passage="{number}" data-sentence="{_pair(source.sentence_span)}"'
        if source.date_span:
            data += f' data-date="{_pair(source.date_span)}"'
        target = f"{prefix}{citations.anchor(source)}"
        link = f'<span class="tl-go"> · <a href="#{target}">in its paragraph</a></span>'
    where = safe(place(source, names.get(source.document)))
    words = safe(source.date_text and named(source.date_text))
    return (
        f'<blockquote class="tl-source"{data} data-words="{words}">'
        f"{_marked(source)} <cite>{where}{link}</cite></blockquote>"
    )


def _pair(stretch: tuple[int, int]) -> str:
    return f"{stretch[0]} {stretch[1]}"


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
    parts = [name or (source.document and named(source.document))]
    if source.page is not None:
        parts.append(f"page {source.page}")
    elif source.section:
        parts.append(f"section “{shorten(source.section, 60, placeholder='…')}”")
    if source.mark:
        parts.append(named(source.mark))
    if source.line is not None:
        parts.append(f"line {source.line}")
    return ", ".join(part for part in parts if part)


def listed_documents(documents: Sequence[DocumentRecord]) -> str:
    """The documents with the day that each speaks from, and how that is known."""
    if not documents:
        return ""
    rows = "".join(f"<li>{safe(_described(record))}</li>" for record in documents)
    return folded(f"Documents ({len(documents)})", f"<ul>{rows}</ul>", "tl-documents")


def _name(record: DocumentRecord) -> str:
    title = named(record.title)
    return title if record.title == record.id else f"{title} ({named(record.id)})"


def _described(record: DocumentRecord) -> str:
    name = _name(record)
    if not record.date:
        return f"{name}: not dated"
    how = {
        "given": "as given",
        "front matter": "from its front matter",
        "metadata": "from its metadata",
        "mail": "from the mail's header",
        "properties": "from the file's properties",
        "file name": "from its name",
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
        f"<li>“{safe_name(item.date_text)}”, {safe_name(item.document)}: "
        f"{safe_name(item.reason)}</li>"
        for item in left_out
    )
    return folded(f"Left out ({len(left_out):,})", f"<ul>{rows}</ul>", "tl-left-out")


def listed_contradictions(contradictions: Sequence[Contradiction]) -> str:
    """The dates that are at odds with the text beside them or with their document's day."""
    if not contradictions:
        return ""
    rows = "".join(
        f"<li>{safe_name(item.document)}, line {item.line}: “{safe_name(item.date_text)}”: "
        f"{safe_name(item.reason)}</li>"
        for item in contradictions
    )
    return folded(
        f"Contradictions ({len(contradictions):,})", f"<ul>{rows}</ul>", "tl-contradictions"
    )
