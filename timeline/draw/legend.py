"""The legend: what colours and shapes mean, for what is on the page and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.draw.colours import MOST_GROUPS, group_data, group_of, ranked_documents
from timeline.draw.facets import STATUS_WORDS
from timeline.draw.markup import isolated, safe
from timeline.draw.reach import is_range
from timeline.timeline import Timeline


def legend(timeline: Timeline, names: Mapping[str, str]) -> str:
    """The entries as `<li>`; those that depend on the view are hidden until they are needed."""
    return "".join([*_documents(timeline, names), *_statuses(timeline), *_shapes(timeline)])


def _entry(key: str, words: str, more: str = "") -> str:
    return f'<li{more}><i class="tl-key tl-key-{key}"></i>{isolated(safe(words))}</li>'


def _viewed(key: str, words: str) -> str:
    """An entry for what is drawn at some zooms only: the script shows it then."""
    return _entry(key, words, f' data-when="{key}" hidden')


def _documents(timeline: Timeline, names: Mapping[str, str]) -> Iterator[str]:
    documents = ranked_documents(timeline)
    if len(documents) < 2:
        return
    for rank, document in enumerate(documents[:MOST_GROUPS]):
        yield _entry("document", names[document], group_data(group_of(rank)))
    if len(documents) > MOST_GROUPS:
        yield f"<li class=tl-rest>and {len(documents) - MOST_GROUPS} more documents</li>"


def _statuses(timeline: Timeline) -> Iterator[str]:
    found = {event.status for event in timeline.events}
    for status, words in STATUS_WORDS.items():
        if status in found:
            yield _entry(status, words)


def _shapes(timeline: Timeline) -> Iterator[str]:
    events = timeline.events
    whole = [event for event in events if None not in (event.span.start, event.span.end)]
    if any(is_range(event) for event in whole):
        yield _viewed("range", "from beginning to end")
    if any(not is_range(event) and not event.span.precision.is_clock for event in whole):
        yield _viewed("within", "some time within")
    if any(event.span.approximate for event in events):
        yield "<li><b>c.</b> about that time</li>"
    if any(event.basis == "assumed" for event in events):
        yield "<li><b>?</b> date assumed</li>"
    if len(whole) < len(events):
        yield _viewed("open", "since or up to: one end is open")
    if len(events) > 1:
        yield _viewed("pile", "several events: click to list them")
        yield _viewed("crowd", "how many events: click to list them")
