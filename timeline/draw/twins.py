"""Twins: events with the same headline, told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from timeline.events.event import Event


def twins(events: Iterable[Event]) -> dict[str, str]:
    """By id, what tells an event apart from others with its headline, in order of time.

    >>> from timeline import Span
    >>> signed = [Event(str(day), "Results signed", Span.day(2021, 3, day)) for day in (1, 9)]
    >>> twins(signed)
    {'1': '1 of 2', '9': '2 of 2'}
    """
    events = tuple(events)
    many = Counter(event.headline for event in events)
    seen: Counter[str] = Counter()
    found = {}
    for event in events:
        if many[event.headline] > 1:
            seen[event.headline] += 1
            found[event.id] = f"{seen[event.headline]} of {many[event.headline]}"
    return found
