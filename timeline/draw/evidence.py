"""What an event is cited from, as HTML: the sentence, its paragraph around it, and its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from textwrap import shorten

from timeline.draw.citations import Citations, Cited
from timeline.draw.markup import isolated, named, safe, safe_name
from timeline.events.event import Event, Source


def evidence(event: Event, citations: Citations, names: Mapping[str, str], prefix: str) -> str:
    """The sources of an event, each a `<blockquote>`."""
    return "".join(
        _source(source, citations, citations.of(event, source), names, prefix)
        for source in event.sources
    )


def _source(
    source: Source,
    citations: Citations,
    cited: Cited | None,
    names: Mapping[str, str],
    prefix: str,
) -> str:
    if not source.sentence and not source.document:
        return ""
    said, is_marked = _sentence(source)
    # The script finds the words of the date in the sentence, where they are marked in it.
    data = (
        f' data-words="{safe_name(source.date_text)}"' if source.date_text and not is_marked else ""
    )
    link = ""
    if cited and cited.is_holder:
        data += f" data-passage={cited.number}" if cited.is_shared else ""
        before, after = cited.passage.text[: cited.start], cited.passage.text[cited.end :]
        said = f"{_around(before)}{said}{_around(after)}"
    elif cited:
        data += f' data-passage="{cited.number} {cited.start} {cited.end}"'
        link = f' <a class=tl-go href="#{prefix}e-{safe(cited.holder)}">in its paragraph</a>'
    where = place(source, names.get(source.document), lambda text: isolated(safe(text)))
    odds = "".join(
        f"<p class=tl-odds>Contradiction: {isolated(f'“{safe_name(found.date_text)}”')}: "
        f"{safe_name(found.reason)}</p>"
        for found in citations.against(source)
    )
    cite = f" <cite>{where}</cite>" if where else ""
    return f"<blockquote class=tl-source{data}>{said}{cite}{link}{odds}</blockquote>"


def _around(text: str) -> str:
    return f"<span>{safe(text)}</span>" if text else ""


def _sentence(source: Source) -> tuple[str, bool]:
    """The sentence, and whether its date is marked in it."""
    sentence = source.sentence
    if source.date_span and source.sentence_span:
        start, end = (offset - source.sentence_span[0] for offset in source.date_span)
        if 0 <= start < end <= len(sentence):
            before, date, after = sentence[:start], sentence[start:end], sentence[end:]
            whole = " ".join(date.split()) == " ".join(source.date_text.split())
            return f"<q>{safe(before)}<b>{safe(date)}</b>{safe(after)}</q>", whole
    return f"<q>{safe(sentence)}</q>" if sentence else "", False


def place(source: Source, name: str | None = None, written: Callable[[str], str] = str) -> str:
    """Where a source stands, in words; `name` is what people call the document.

    `written` is how what the document says is written.

    >>> place(Source("a.pdf", "", page=3, line=12, section="Scope"))
    'a.pdf, page 3, section “Scope”, line 12'
    """
    name = name or (source.document and named(source.document))
    parts = [name and written(name)]
    if source.page is not None:
        parts.append(f"page {source.page}")
    if source.mark:
        parts.append(written(named(source.mark)))
    if source.section:
        section = shorten(source.section, 60, placeholder="…")
        parts.append(f"section {written(f'“{section}”')}")
    if source.line is not None:
        parts.append(f"line {source.line}")
    return ", ".join(part for part in parts if part)
