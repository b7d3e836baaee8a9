"""The paragraphs that events are cited from, as HTML: each sentence marked, with a way back."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.document import Passage
from timeline.draw.citations import Citations, anchor
from timeline.draw.label import label
from timeline.draw.markup import folded, named, safe
from timeline.timeline import Timeline


def listed_passages(
    timeline: Timeline, citations: Citations, names: Mapping[str, str], prefix: str
) -> str:
    """The paragraphs under the names of their documents, once each."""
    if not timeline.passages:
        return ""
    rows: dict[str, list[str]] = {}
    for number, passage in enumerate(timeline.passages):
        rows.setdefault(passage.document, []).append(_passage(number, passage, citations, prefix))
    body = "".join(
        f"<h3>{safe(names.get(document) or named(document))}</h3>{''.join(paragraphs)}"
        for document, paragraphs in rows.items()
    )
    return folded("Paragraphs cited", body, "tl-passages")


def _passage(number: int, passage: Passage, citations: Citations, prefix: str) -> str:
    """A paragraph. The script counts its characters: nothing but the document's text is in it."""
    text, done = [], 0
    for cited in citations.in_passage(number):
        start, end = cited.start - passage.start, cited.end - passage.start
        back = "".join(
            f'<a class="tl-back" href="#{prefix}e-{safe(event.id)}" '
            f'aria-label="back to the event, {safe(label(event.span))}"></a>'
            for event in cited.events
        )
        marked = (
            f'<mark id="{prefix}{anchor(number, cited)}">{safe(passage.text[start:end])}</mark>'
        )
        text += [safe(passage.text[done:start]), marked, back]
        done = end
    text.append(safe(passage.text[done:]))
    return (
        f'<p id="{prefix}p-{number}" data-passage="{number}" data-start="{passage.start}">'
        f"{''.join(text)}</p>"
    )
