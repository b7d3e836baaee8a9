"""Precision and Modifier: the unit that a date is known to, and the part of it that is meant."""

from __future__ import annotations

from enum import StrEnum


class Precision(StrEnum):
    """The unit in which the words give the date, finest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    @property
    def rank(self) -> int:
        """Place in the order of coarseness: 0 for seconds, 13 for millennia."""
        return _RANK[self]

    @property
    def is_clock(self) -> bool:
        """Whether a clock was read: hour, minute or second."""
        return _RANK[self] <= _RANK[Precision.HOUR]


_RANK = {precision: rank for rank, precision in enumerate(Precision)}


class Modifier(StrEnum):
    """The part of its unit that a span covers, where EDTF has no sign for it."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


# Hours that the parts of a day cover; they stay inside their day so that sorting by start is
# sorting by day first.
PARTS_OF_DAY = {
    Modifier.MORNING: (6, 12),
    Modifier.MIDDAY: (11, 14),
    Modifier.AFTERNOON: (12, 18),
    Modifier.EVENING: (18, 22),
    Modifier.NIGHT: (20, 24),
}

CLOCK_STEP = {Precision.SECOND: 1, Precision.MINUTE: 60, Precision.HOUR: 3600}
"""Seconds of one unit of the clock."""
