"""The stretch of time that an event is drawn over, and where its stem stands."""

from __future__ import annotations

from timeline.events.event import Event


def is_range(event: Event) -> bool:
    """Whether the words name a beginning and an end, rather than one unit of time or a part."""
    return "/" in event.span.edtf and event.span.modifier is None


def is_vague(event: Event) -> bool:
    """Whether its stretch shows how little is known rather than how long it took."""
    return event.span.approximate or not (is_range(event) or event.span.precision.is_clock)


def opening(event: Event) -> int:
    """1 where it has no end ("since 1945"), -1 where it has no beginning ("up to 1914"), else 0."""
    if event.span.start is None:
        return -1
    return 1 if event.span.end is None else 0


def reach_of(event: Event) -> tuple[float, float]:
    """First and last second; an open end reaches no further than what is known."""
    span = event.span
    start = span.start if span.start is not None else span.end
    end = span.end if span.end is not None else span.start
    assert start is not None
    assert end is not None
    return float(start), float(end)


def stem_of(event: Event) -> float:
    """The second of its stem: a beginning that is known, else the middle of what is possible."""
    first, last = reach_of(event)
    if is_range(event) or event.span.precision.is_clock:
        return first
    return (first + last) / 2
