"""Twins: events with the same headline, told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from timeline.events.event import Event


def twins(events: Iterable[Event]) -> tuple[str, ...]:
    """For each event what tells it apart from others with its headline, in order of time.

    Nothing where no other has the same.

    >>> from timeline import Span
    >>> signed = [Event(str(day), "Results signed", Span.day(2021, 3, day)) for day in (1, 9)]
    >>> twins(signed)
    ('(1 of 2)', '(2 of 2)')
    """
    events = tuple(events)
    many = Counter(event.headline for event in events)
    seen: Counter[str] = Counter()
    found = []
    for event in events:
        seen[event.headline] += 1
        all_of_them = many[event.headline]
        found.append(f"({seen[event.headline]} of {all_of_them})" if all_of_them > 1 else "")
    return tuple(found)
