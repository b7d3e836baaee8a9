"""The events as HTML that needs no script; the script draws from the same list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from timeline.draw.citations import Citations
from timeline.draw.colours import Group, group_data, groups_of
from timeline.draw.evidence import evidence
from timeline.draw.facets import STATUS_WORDS, Facet
from timeline.draw.folds import LONG, folds
from timeline.draw.label import label
from timeline.draw.markup import safe, safe_name
from timeline.draw.reach import is_range
from timeline.draw.twins import twins
from timeline.events.event import Event, bounds
from timeline.gregorian import DAY_SECONDS
from timeline.precision import Precision
from timeline.span import Span
from timeline.timeline import Timeline

BASIS_WORDS = {
    "stated": "date stated in the text",
    "resolved": "date worked out from the text",
    "carried": "date carried over from another sentence",
    "document": "the document’s own date",
    "assumed": "date assumed: the document was read as of the day of building this page",
}


def listed_events(
    timeline: Timeline,
    citations: Citations,
    names: Mapping[str, str],
    facets: tuple[Facet, ...],
    prefix: str,
) -> str:
    """The events as lists of `<li>`: one, or where there are many one for each stretch of time.

    Their `data-` attributes are what the script draws from; what goes without saying is left out.
    """
    groups, others = groups_of(timeline), twins(timeline.events)

    def entry(event: Event, group: Group, twin: str) -> str:
        data = _data(event, group)
        data += "".join(facet.attribute(event) for facet in facets if facet.key != "statuses")
        told = evidence(event, citations, names, prefix)
        return _entry(event, prefix, data, twin, told)

    if len(timeline.events) <= LONG:
        return _list(map(entry, timeline.events, groups, others))
    parts, following = folds(timeline.events), zip(groups, others, strict=True)
    links = "".join(
        f'<a href="#{prefix}fold-{number}">{safe(name)}</a> '
        for number, (name, _) in enumerate(parts)
    )
    return f'<nav class="tl-years" aria-label="Parts of the list">{links}</nav>' + "".join(
        f'<details class="tl-fold" id="{prefix}fold-{number}" open>'
        f"<summary>{safe(name)} <small>{len(events):,}</small></summary>"
        f"{_list(entry(event, *next(following)) for event in events)}</details>"
        for number, (name, events) in enumerate(parts)
    )


def _list(entries: Iterable[str]) -> str:
    return '<ol class="tl-list">\n' + "\n".join(entries) + "\n</ol>"


def _data(event: Event, group: Group) -> str:
    span = event.span
    start, end = ("" if second is None else second for second in (span.start, span.end))
    data = "" if _is_day(span) else f' data-span="{start} {end}"'
    data += f" data-weight={round(event.importance, 3):g}{group_data(group)}"
    if event.status != "happened":
        data += f" data-status={event.status}"
    if event.basis != "stated":
        data += f" data-basis={event.basis}"
    flags = {
        "approximate": span.approximate,
        "range": is_range(event),
        "clock": span.precision.is_clock,
    }
    data += "".join(f" data-{name}" for name, holds in flags.items() if holds)
    return data + (f' data-by="{safe_name(event.attributed_to)}"' if event.attributed_to else "")


def _is_day(span: Span) -> bool:
    """Whether the day of its `<time>` says where it begins and ends."""
    if span.start is None or span.end != span.start + DAY_SECONDS or not _machine(span):
        return False
    return span.precision is Precision.DAY


def _machine(span: Span) -> str:
    """The first moment as HTML has it; nothing before year 1."""
    first = bounds(span)[0] or bounds(span)[1] or ""
    return first if re.match(r"\d{4}", first) else ""


def _entry(event: Event, prefix: str, data: str, twin: str, told: str) -> str:
    identity = f"{prefix}e-{safe(event.id)}"
    first = _machine(event.span)
    machine = f" datetime={safe(first)}" if first else ""
    other = f" <small>{twin}</small>" if twin else ""
    title = f"{safe_name(event.headline)}{other}"
    return (
        f'<li id="{identity}"{data}><time{machine}>{safe(label(event.span))}</time>'
        f'<h3><a href="#{identity}">{title}</a></h3>{_notes(event)}{told}</li>'
    )


def _notes(event: Event) -> str:
    notes = [STATUS_WORDS[event.status]] if event.status in STATUS_WORDS else []
    if event.basis not in ("stated", "resolved"):
        notes.append(BASIS_WORDS[event.basis])
    return f"<p class=tl-note>{safe(' · '.join(notes))}</p>" if notes else ""
