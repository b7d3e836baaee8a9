"""Identity: what each event is called in a page, so that every link leads to one."""

from __future__ import annotations

from dataclasses import replace

from timeline.draw.markup import shown
from timeline.timeline import Timeline


def told_apart(timeline: Timeline) -> Timeline:
    """The timeline with an id of its own for each event, as a page can hold it.

    The first keeps an id that several have; the others get a number behind it.

    >>> from timeline import Event, Span
    >>> told = told_apart(Timeline(tuple(Event("1", "Vote", Span.year(y)) for y in (1901, 1902))))
    >>> [event.id for event in told]
    ['1', '1-2']
    """
    names = [shown(event.id) for event in timeline.events]
    taken, used = set(names), set[str]()
    events = []
    for event, name in zip(timeline.events, names, strict=True):
        own, number = name, 1
        while own in used or (number > 1 and own in taken):
            number += 1
            own = f"{name}-{number}"
        used.add(own)
        events.append(event if own == event.id else replace(event, id=own))
    told = tuple(events)
    return timeline if told == timeline.events else replace(timeline, events=told)
