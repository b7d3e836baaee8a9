"""DateExpression: words that name a time, what they mean, and where they stand."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from timeline.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One TIMEX3 of a text (TimeML 1.2.1), with the stretch of time that it names.

    Offsets count code points of the text. A range is two expressions, as in TimeML: the first has
    `range` "begin", the one after it "end".
    """

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""
    text: str
    """The words."""
    type: TimexType
    value: str
    """As TempEval-3 writes it: "2021-03-12", "2021-W11", "P3D", "198", "XXXX-03-12"."""
    mod: str | None = None
    """TIMEX3 mod: "START", "APPROX", "BEFORE" …"""
    quant: str | None = None
    """TIMEX3 quant of a SET: "EVERY"."""
    freq: str | None = None
    """TIMEX3 freq of a SET: "2X" (twice)."""
    span: Span | None = None
    """None for durations, sets, and what has no place on the calendar."""
    guess: bool = False
    """Whether the year or the direction was inferred rather than read."""
    complete: bool = False
    """Whether the words alone name the time: "12 March 2021", not "March 12" or "yesterday"."""
    range: Literal["begin", "end"] | None = None

    as_of: dt.date | None = None
    """The day of the letter that it stands in, if the text has several or was written later."""

    @property
    def earliest(self) -> str | None:
        """The first day that it covers, ISO 8601."""
        return self.span.first if self.span else None

    @property
    def latest(self) -> str | None:
        """The last day that it covers, included, ISO 8601."""
        return self.span.last if self.span else None
