"""What date words mean before anyone knows when they were written: an algebra of small values.

The reading step makes these; the resolving step places them on the calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.precision import Modifier

Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "weekend",
    "fortnight",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "millennium",
]
Anchor = Literal["document", "narrative", "named"]
"""What a date counts from: the document's day, what was told last or else that day, or only what
was named last ("that day" is never the day of writing)."""
ReferenceValue = Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: 08:42, noon, the evening."""

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    """Minutes east of UTC."""
    part: Modifier | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, month or year of which some fields may be missing: "March 12", "Friday 3 May 1974"."""

    year: int | None = None
    """Astronomical; None where the words give none."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """1 Monday … 7 Sunday."""
    clock: Clock | None = None
    ambiguous: bool = False
    """12/03/2021: month and day may be the other way round; the fields are as in "mdy"."""
    short: bool = False
    """'45: only the last two digits of the year are known."""


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered or named part of a year: a season, a quarter, a half, an ISO week."""

    unit: Literal["season", "quarter", "half", "week"]
    index: int
    """From 1: spring, summer, autumn, winter; Q1…; weeks 1–53."""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Era:
    """A decade, century or millennium."""

    unit: Literal["decade", "century", "millennium"]
    first_year: int
    """Astronomical number of its first year; of a two-digit decade, 0–99."""
    short: bool = False
    """Whether only two digits were given ("the '90s")."""


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from an anchor: yesterday, next month, two years later."""

    count: int
    unit: Unit
    anchor: Anchor = "document"
    vague: bool = False
    """"a few days ago", "years later": the direction is known, the number is not."""
    counted: bool = False
    """"a year ago", not "last year"."""
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """The last, this or next one of a kind: last March, next Friday, this summer."""

    direction: int
    """−1, 0 or 1."""
    of: Calendar | Part | Festival
    anchor: Anchor = "document"


@dataclass(frozen=True, slots=True)
class Festival:
    """A day with a name: Christmas Eve, Easter."""

    name: str
    year: int | None = None
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """So many days from a day: the day before Christmas."""

    days: int
    of: Meaning
    weekday: int | None = None
    """The next such weekday on that side instead: the Saturday before Easter."""
    months: int = 0
    """So many months away instead: thirty years ago today."""


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th unit inside something longer: the first week of May, the end of the month."""

    index: int
    """From 1; −1 is the last; 0 the one that holds what follows: the week of March 6."""
    unit: Unit
    of: Meaning
    weekday: int | None = None
    """The first Monday of May: the unit is "day"."""


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a year that is itself relative: March of last year."""

    of: Calendar | Part | Festival
    year: Shift


@dataclass(frozen=True, slots=True)
class Bare:
    """A unit or a part of the day with nothing but its article: the quarter, the morning."""

    unit: Unit
    part: Modifier | None = None


@dataclass(frozen=True, slots=True)
class Comparable:
    """The same part of another year as the one told of: the year-ago quarter, the 1988 period."""

    year: int | None = None
    """None for the year before."""
    quarter: int | None = None


@dataclass(frozen=True, slots=True)
class Modified:
    """Early, mid, late, about."""

    of: Meaning
    modifier: Modifier | None = None
    approximate: bool = False
    mod: str | None = None
    """TIMEX3 mod, where the words say more than the two above."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: three weeks."""

    count: float | None
    """None for "some days"."""
    unit: Unit
    mod: str | None = None
    of: Meaning | None = None
    """What it is the first or last part of: the first ten months of 1915."""
    last: bool = False
    more: tuple[tuple[float, Unit], ...] = ()
    """Smaller units that are added: two years and three months."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The turn of the century or millennium, without saying of which."""

    unit: Literal["century", "millennium"]


@dataclass(frozen=True, slots=True)
class Ended:
    """A period by the day that it ended on: the first quarter ended Sept. 30 of a fiscal year."""

    unit: Literal["week", "quarter", "half"]
    day: Calendar
    index: int | None = None
    """Its number in that year, where it is told."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something that recurs: every Monday, twice a week."""

    value: str
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A vague now, then or soon."""

    value: ReferenceValue


Meaning = (
    Calendar
    | Part
    | Era
    | Shift
    | Near
    | Festival
    | Beside
    | Nth
    | Within
    | Bare
    | Comparable
    | Modified
    | Duration
    | Ended
    | Turn
    | Repeat
    | Reference
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text with their meaning."""

    start: int
    end: int
    meaning: Meaning
    range: Literal["begin", "end"] | None = None


@dataclass(frozen=True, slots=True)
class Void:
    """Words that look like a date and are in no calendar: February 30."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two meanings in one reading: 3–5 March, the 18th and 19th centuries."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Several:
    """As many meanings in one reading as it captured numbers: May 2–3 and 9–10."""

    all: tuple[Meaning, ...]
