"""How far a story leaps from one date to the next, and to which whole date it comes after that."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.meaning import Calendar, Meaning, Mention, Modified, Part
from timeline.dates.nearby import in_year
from timeline.gregorian import DAY_SECONDS
from timeline.span import Span

_BACKWARD, _STEP_BACK = 2.5, 20
"""How much farther a day behind the story seems than one ahead, and any step back at all."""
_IN_VIEW = 1500
"""Characters in which the next whole date still tells where a story goes."""
_FAR = 365
"""Days beyond which it does not matter how much farther a story falls back."""
_DETOUR = 300
"""Days that a story would lose on the way over a date that is only mentioned."""


def leap(base: Span, span: Span) -> float:
    """How far a story would leap, in days: farther backward than forward.

    >>> leap(Span.day(1945, 5, 8), Span.day(1945, 5, 18))
    10.0
    """
    if base.start is not None and base.end is not None and base.start <= span.anchor < base.end:
        return 0
    return _weighed((span.anchor - base.anchor) / DAY_SECONDS)


def apart(base: Span, span: Span) -> float:
    """Days between two spans."""
    return abs(span.anchor - base.anchor) / DAY_SECONDS


def fall_back(span: Span, coming: Span | None) -> float:
    """How far a story would fall back, in days, from a span to the next whole date."""
    if coming is None or coming.end is None or span.start is None:
        return 0
    days = (coming.end - span.start) / DAY_SECONDS
    return _weighed(max(days, -_FAR)) if days < 0 else 0


def is_detour(told: Span, span: Span, coming: Span) -> bool:
    """Whether a story would go on from what it told more easily than from a span between.

    >>> may = Span.day(1945, 5, 8)
    >>> is_detour(may, Span.year(1918), Span.day(1945, 5, 20))
    True
    """
    return _gap(told, span) + _gap(span, coming) - _gap(told, coming) > _DETOUR


def whole(meaning: Meaning) -> Span | None:
    """The span of a date of the calendar that names its year."""
    if isinstance(meaning, Modified):
        meaning = meaning.of
    if not isinstance(meaning, Calendar | Part) or meaning.year is None:
        return None
    return in_year(meaning, meaning.year)


class WholeDates:
    """The dates of a text that name their years: what stands before one happened before it."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        placed = ((mention.start, whole(mention.meaning)) for mention in reversed(mentions))
        self._left = [(start, span) for start, span in placed if span]

    def after(self, mention: Mention) -> Span | None:
        """The next one, if it is near; mentions are asked for in their order."""
        while self._left and self._left[-1][0] <= mention.start:
            self._left.pop()
        if self._left and self._left[-1][0] - mention.end < _IN_VIEW:
            return self._left[-1][1]
        return None


def _weighed(days: float) -> float:
    return days if days >= 0 else _STEP_BACK - _BACKWARD * days


def _gap(base: Span, span: Span) -> float:
    """What lies between two spans, in days, weighed; 0 where they touch or one has no end."""
    if base.start is None or base.end is None or span.start is None or span.end is None:
        return 0
    if span.end <= base.start:
        return _weighed((span.end - base.start) / DAY_SECONDS)
    return max(0, span.start - base.end) / DAY_SECONDS
