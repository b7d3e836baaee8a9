"""What stands below the events: documents, what was left out, and what is at odds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.document import DocumentRecord
from timeline.draw.citations import Citations
from timeline.draw.label import label
from timeline.draw.markup import folded, isolated, named, safe, safe_name
from timeline.draw.naming import called
from timeline.events.event import Contradiction, LeftOut
from timeline.span import Span
from timeline.timeline import Timeline

_CONTEXT = 90
"""Characters shown on either side of a date."""
_PLAIN = {
    "comparison": "what something is compared with",
    "citation": "part of a citation",
}
"""Reasons that are terms, in plain words."""


def listed_documents(documents: Sequence[DocumentRecord]) -> str:
    """The documents with the day that each speaks from, and how that is known."""
    if not documents:
        return ""
    rows = "".join(f"<li>{_described(record)}</li>" for record in documents)
    return folded(f"Documents ({len(documents)})", f"<ul>{rows}</ul>", "tl-documents")


def _described(record: DocumentRecord) -> str:
    name = isolated(safe(called(record)))
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


def listed_left_out(timeline: Timeline, citations: Citations, names: Mapping[str, str]) -> str:
    """The dates that gave no event, under their documents, each with its reason."""
    return _listed("Dates left out", "tl-left-out", timeline.left_out, citations, names)


def listed_contradictions(
    timeline: Timeline, citations: Citations, names: Mapping[str, str]
) -> str:
    """The dates that are at odds with the text beside them or with their document's day."""
    found = timeline.contradictions
    return _listed("Contradictions", "tl-contradictions", found, citations, names)


def _listed(
    summary: str,
    name: str,
    items: Sequence[LeftOut | Contradiction],
    citations: Citations,
    names: Mapping[str, str],
) -> str:
    if not items:
        return ""
    rows: dict[str, list[str]] = {}
    for item in items:
        rows.setdefault(item.document, []).append(f"<li>{_row(item, citations)}</li>")
    body = "".join(
        f"<h3>{safe(names.get(document) or named(document))}</h3><ul>{''.join(found)}</ul>"
        for document, found in rows.items()
    )
    return folded(f"{summary} ({len(items):,})", body, name)


def _row(item: LeftOut | Contradiction, citations: Citations) -> str:
    """The date among the words around it where the page has them, page and line, and the reason."""
    found, said = citations.around(item), isolated(f"“{safe_name(item.date_text)}”")
    page = item.page if isinstance(item, LeftOut) else None
    if found:
        passage, (start, end) = found
        said = _in_context(passage.text, start, end)
        page = passage.page if page is None else page
    where = "".join(
        f", {name} {number}" for name, number in (("page", page), ("line", item.line)) if number
    )
    return f"{said}{where}: {safe_name(_PLAIN.get(item.reason, item.reason))}"


def _in_context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    if start > _CONTEXT:
        before = "…" + before.partition(" ")[2]
    if len(text) > end + _CONTEXT:
        after = after.rpartition(" ")[0] + "…"
    return isolated(f"“{safe(before)}<mark>{safe(text[start:end])}</mark>{safe(after)}”")
