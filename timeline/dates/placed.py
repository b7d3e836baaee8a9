"""Placed: a meaning in its place on the calendar, known or inferred."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates import timex
from timeline.dates.festivals import festival_value
from timeline.dates.meaning import Calendar, Festival, Part
from timeline.dates.nearby import Recurring
from timeline.span import Span


class Placed(NamedTuple):
    """A meaning in its place: the span and what goes with it."""

    value: str
    span: Span | None = None
    guess: bool = False
    complete: bool = False
    mod: str | None = None


def guessed(span: Span | None, unknown: str) -> Placed:
    """What was inferred, or its value without a place.

    >>> guessed(None, "XXXX-03-12").value
    'XXXX-03-12'
    """
    return Placed(timex.span_value(span) if span else unknown, span, guess=True)


def unknown_value(of: Recurring) -> str:
    """The value of what recurs, where nothing tells its year.

    >>> unknown_value(Part("season", 2))
    'XXXX-SU'
    """
    match of:
        case Calendar():
            return timex.partial_value(of)
        case Part():
            return timex.part_value(of)
        case Festival():
            return festival_value(of.name)
