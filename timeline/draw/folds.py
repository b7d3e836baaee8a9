"""Folds: a long list in parts by century, decade, year, month or day, each under its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from timeline.draw.label import label
from timeline.events.event import Event
from timeline.gregorian import DAY_SECONDS, MAX_YEAR, MIN_YEAR, from_day_number
from timeline.precision import Precision
from timeline.span import Span

LONG = 400
"""A list of more events is folded."""
_MOST_FOLDS = 60


def folds(events: tuple[Event, ...]) -> tuple[tuple[str, tuple[Event, ...]], ...]:
    """The events under the name of a stretch of time, in the finest unit that gives few parts.

    >>> [(name, len(held)) for name, held in
    ...  folds(tuple(Event(str(n), "Mill", Span.year(n)) for n in range(1800, 1900)))][:2]
    [('1800s', 10), ('1810s', 10)]
    """
    for unit in _UNITS[:-1]:
        found = tuple(_folded(events, unit))
        if len(found) <= _MOST_FOLDS:
            return found
    return tuple(_folded(events, _UNITS[-1]))


def _folded(
    events: tuple[Event, ...], unit: Callable[[int, int, int], Span]
) -> Iterator[tuple[str, tuple[Event, ...]]]:
    def stretch(event: Event) -> Span:
        start, end = event.span.start, event.span.end
        second = start if start is not None else (end or 0) - 1
        return unit(*from_day_number(second // DAY_SECONDS))

    for span, held in groupby(events, stretch):
        yield label(span), tuple(held)


def _years(year: int, count: int, precision: Precision) -> Span:
    first = year // count * count
    last = first + count - 1
    return Span.years(max(first, MIN_YEAR), min(last, MAX_YEAR), precision)


_UNITS: tuple[Callable[[int, int, int], Span], ...] = (
    Span.day,
    lambda year, month, _: Span.month(year, month),
    lambda year, _, __: Span.year(year),
    lambda year, _, __: _years(year, 10, Precision.DECADE),
    lambda year, _, __: _years(year, 100, Precision.CENTURY),
)
