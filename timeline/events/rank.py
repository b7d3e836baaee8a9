"""Importance and merging: what the reader of a long timeline needs of each event."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from timeline.events.event import Event, Source
from timeline.precision import Precision


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
    """One event for what a document tells twice: the same time and nearly the same words."""
    kept: list[Event] = []
    by_span: dict[object, list[int]] = {}
    for event in events:
        same = by_span.setdefault((event.span, event.status, event.attributed_to), [])
        twin = next((at for at in same if _alike(kept[at].title, event.title)), None)
        if twin is None:
            same.append(len(kept))
            kept.append(event)
            continue
        kept[twin] = _joined(kept[twin], event)
    return kept


def _joined(first: Event, second: Event) -> Event:
    better = max((first, second), key=lambda event: (event.basis == "stated", event.importance))
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
