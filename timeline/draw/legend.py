"""The legend: what colours and shapes mean, for what is on the page and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from timeline.draw.colours import MOST_GROUPS, group_data, group_of, ranked_documents
from timeline.draw.facets import STATUS_WORDS
from timeline.draw.layout import Layout
from timeline.draw.markup import isolated, safe
from timeline.draw.reach import is_range, is_vague
from timeline.events.event import Event
from timeline.timeline import Timeline


def legend(timeline: Timeline, names: Mapping[str, str], first: Layout) -> str:
    """The entries as `<li>`; those that the first view has no use for are hidden."""
    shapes = _shapes(timeline, _kinds(first, timeline.events))
    return "".join([*_documents(timeline, names), *_statuses(timeline), *shapes])


def _entry(key: str, words: str, more: str = "") -> str:
    return f'<li{more}><i class="tl-key tl-key-{key}"></i>{isolated(safe(words))}</li>'


def _kinds(drawn: Layout, events: Sequence[Event]) -> frozenset[str]:
    """What is drawn in a view that needs to be explained."""
    bars = [(bar, events[bar.events[0]]) for bar in drawn.bars]
    found = {
        "range": any(not bar.open and not is_vague(event) for bar, event in bars),
        "within": any(not bar.open and is_vague(event) for bar, event in bars),
        "open": any(bar.open for bar, _ in bars),
        "pile": any(len(mark.events) > 1 for mark in drawn.marks)
        or any(len(bar.events) > 1 for bar in drawn.bars),
        "crowd": bool(drawn.cells),
    }
    return frozenset(kind for kind, is_there in found.items() if is_there)


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


def _shapes(timeline: Timeline, kinds: Collection[str]) -> Iterator[str]:
    def viewed(key: str, words: str) -> str:
        return _entry(key, words, f' data-when="{key}"' + ("" if key in kinds else " hidden"))

    events = timeline.events
    whole = [event for event in events if None not in (event.span.start, event.span.end)]
    if any(is_range(event) for event in whole):
        yield viewed("range", "from beginning to end")
    if any(not is_range(event) and not event.span.precision.is_clock for event in whole):
        yield viewed("within", "some time within")
    if any(event.span.approximate for event in events):
        yield "<li><b>c.</b> about that time</li>"
    if any(event.basis == "assumed" for event in events):
        yield "<li><b>?</b> date assumed</li>"
    if len(whole) < len(events):
        yield viewed("open", "since or up to: one end is open")
    if len(events) > 1:
        yield viewed("pile", "several events: click to list them")
        yield viewed("crowd", "how many events: click to list them")
