"""Importance and merging: what the reader of a long timeline needs of each event."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from timeline.events.event import Event, Source
from timeline.precision import Precision
from timeline.span import Span


def importance(
    place: float, precision: Precision, main_clause: bool, names: int, event_noun: bool
) -> float:
    """From 0 to 1: early in the document (`place` 0…1), precise, in a main clause, with names.

    >>> importance(0.0, Precision.DAY, True, 3, True)
    1.0
    """
    score = 0.35
    score += 0.2 * (1 - min(max(place, 0.0), 1.0))
    score += 0.15 if precision.rank <= Precision.DAY.rank else 0.08 * (precision.rank <= 10)
    score += 0.15 if main_clause else 0.0
    score += 0.05 * min(names, 2)
    score += 0.05 if event_noun else 0.0
    return round(min(score, 1.0), 3)


def merged(events: Iterable[Event]) -> list[Event]:
    """One event for what a document tells twice; what it tells with two dates is marked.

    Twice is the same time and nearly the same words; or one time within the other, where the
    sentence is the same, or where it is what befalls somebody once: the fuller date stands.
    """
    kept: list[Event] = []
    by_span: dict[object, list[int]] = {}
    by_precision: dict[object, dict[Precision, list[int]]] = {}
    for event in events:
        kind, precision = (event.status, event.attributed_to), event.span.precision
        alike = by_span.setdefault((kind, event.span), [])
        others = by_precision.setdefault(kind, {})
        # A finer time within a coarser one: of one precision only the same can be meant.
        nearby = (at for other, here in others.items() if other is not precision for at in here)
        twin = min((at for at in chain(alike, nearby) if _is_twin(kept[at], event)), default=None)
        at, known = (len(kept), event) if twin is None else (twin, _joined(kept[twin], event))
        if twin is None:
            kept.append(known)
        elif known.span == kept[at].span:
            kept[at] = known
            continue
        kept[at] = known
        by_span.setdefault((kind, known.span), []).append(at)
        others.setdefault(known.span.precision, []).append(at)
    return _contradictions(kept)


def _is_twin(first: Event, second: Event) -> bool:
    if first.span == second.span:
        return _alike(first.title, second.title)
    if not _is_within(first.span, second.span) and not _is_within(second.span, first.span):
        return False
    one, two = first.sources[0], second.sources[0]
    same = one.sentence_span == two.sentence_span and one.head_span == two.head_span
    return (same and first.title == second.title) or _is_told_once(first, second)


def _is_within(inner: Span, outer: Span) -> bool:
    """Whether a span is a finer one within another."""
    if inner.precision is outer.precision:  # most are days: asked of every two of a document
        return False
    ends = (inner.start, inner.end, outer.start, outer.end)
    if None in ends or inner.precision.rank >= outer.precision.rank:
        return False
    return outer.start <= inner.start and inner.end <= outer.end  # type: ignore[operator]


_ONCE = frozenset(
    "born died founded established incorporated assassinated executed beheaded abolished".split()
)
_DATES_DIFFER = "dates differ"


def _is_told_once(first: Event, second: Event) -> bool:
    """Whether two headlines tell one thing that comes but once: a birth, a death, a founding."""
    words = [set(re.findall(r"\w+", event.title.lower())) for event in (first, second)]
    named = set(first.actors) & set(second.actors)
    return bool(named and _ONCE & words[0] & words[1]) and _alike(first.title, second.title)


def _contradictions(events: list[Event]) -> list[Event]:
    """The events, those marked of which the document gives two dates that cannot both be right."""
    once = [
        at
        for at, event in enumerate(events)
        if event.status == "happened" and _ONCE.intersection(event.title.lower().split())
    ]
    marked: set[int] = set()
    for number, at in enumerate(once):
        for other in once[number + 1 :]:
            if _are_apart(events[at].span, events[other].span) and _is_told_once(
                events[at], events[other]
            ):
                marked |= {at, other}
    return [
        replace(event, tags=(*event.tags, _DATES_DIFFER)) if at in marked else event
        for at, event in enumerate(events)
    ]


def _are_apart(one: Span, other: Span) -> bool:
    ends = (one.start, one.end, other.start, other.end)
    if None in ends:
        return False
    return one.end <= other.start or other.end <= one.start  # type: ignore[operator]


def _joined(first: Event, second: Event) -> Event:
    # The fuller date, then the better known, then the headline that counts for more.
    better = max(
        (first, second),
        key=lambda event: (-event.span.precision.rank, event.basis == "stated", event.importance),
    )
    sources: tuple[Source, ...] = (*first.sources, *second.sources)
    raised = min(1.0, max(first.importance, second.importance) + 0.05)
    return replace(
        better,
        id=first.id,
        sources=sources,
        importance=round(raised, 3),
        actors=tuple(dict.fromkeys((*first.actors, *second.actors))),
    )


_SMALL = frozenset(
    "the a an of in on at to and with for by from his her its their was were is".split()
)


def _alike(first: str, second: str) -> bool:
    one, two = (set(re.findall(r"\w+", title.lower())) - _SMALL for title in (first, second))
    if not one or not two:
        return first == second
    # "Ada Byron died" and "She died in London", on one day of one document, are one death.
    if any(verb in one and verb in two for verb in ("born", "died")) and (one | two) & {
        "he",
        "she",
    }:
        return True
    return len(one & two) / len(one | two) >= 0.75
