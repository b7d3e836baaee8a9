"""Span: a stretch of time that knows how precisely it is known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import total_ordering

from timeline import edtf
from timeline.errors import SpanError
from timeline.gregorian import (
    DAY_SECONDS,
    MAX_YEAR,
    MIN_YEAR,
    add_months,
    day_number,
    from_day_number,
    is_date,
    iso_day,
    iso_week,
    week_start,
)
from timeline.precision import CLOCK_STEP, PARTS_OF_DAY, Modifier, Precision

_STEP = {**CLOCK_STEP, Precision.PART_OF_DAY: 3600}
_FIRST_SECOND = day_number(MIN_YEAR) * DAY_SECONDS
_LAST_SECOND = day_number(MAX_YEAR + 1) * DAY_SECONDS


@total_ordering
@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of time, in seconds from 1970-01-01T00:00 on the local calendar.

    Dates are proleptic Gregorian, as written (no Julian conversion), in the years −9999…9999;
    year 0 is 1 BC. Raises SpanError where no such stretch exists.

    >>> Span.day(2021, 3, 12).edtf
    '2021-03-12'
    >>> Span.year(-43) < Span.year(2021) < Span.month(2021, 3)
    True
    """

    start: int | None
    """First second; None where the beginning is open ("before 1914")."""
    end: int | None
    """First second after it; None where the end is open ("since 1945")."""
    precision: Precision
    """The unit in which the words give it."""
    modifier: Modifier | None = None
    """Early, mid, late; or the part of the day."""
    approximate: bool = False
    """Whether the words say so ("c. 1850", "about noon")."""
    offset: int | None = None
    """Minutes east of UTC, where a clock time names its zone."""

    def __post_init__(self) -> None:
        for name, kind in (("precision", Precision), ("modifier", Modifier)):
            value = getattr(self, name)
            if value is not None and type(value) is not kind:
                try:
                    object.__setattr__(self, name, kind(value))
                except ValueError:
                    raise SpanError(f"a span has no {name} {value!r}") from None
        problem = self._problem()
        if problem:
            raise SpanError(problem)

    def _problem(self) -> str | None:
        start, end = self.start, self.end
        if start is None and end is None:
            return "a span needs a start or an end"
        if (start is not None and not _FIRST_SECOND <= start < _LAST_SECOND) or (
            end is not None and not _FIRST_SECOND < end <= _LAST_SECOND
        ):
            return f"a span lies in the years {MIN_YEAR} to {MAX_YEAR}"
        if start is not None and end is not None and start >= end:
            return "a span ends after it starts"
        step = _STEP.get(self.precision, DAY_SECONDS)
        if (start or 0) % step or (end or 0) % step:
            return f"a span of precision {self.precision} has whole {self.precision}s"
        if self.offset is not None and not (self.precision.is_clock and abs(self.offset) < 1440):
            return "an offset from UTC goes with a clock time and is less than a day"
        return self._modifier_problem()

    def _modifier_problem(self) -> str | None:
        hours = PARTS_OF_DAY.get(self.modifier) if self.modifier else None
        if self.precision is Precision.PART_OF_DAY:
            if hours is None:
                return "a part of a day is morning, midday, afternoon, evening or night"
            if self.start is None or self.end is None:
                return "a part of a day has a start and an end"
            midnight = self.start - self.start % DAY_SECONDS
            if (self.start - midnight, self.end - midnight) != tuple(3600 * hour for hour in hours):
                return f"{self.modifier} is from {hours[0]} to {hours[1]} o'clock"
        elif hours is not None:
            return f"{self.modifier} goes with the precision part of day"
        elif self.modifier is not None and self.precision.rank < Precision.WEEK.rank:
            return f"{self.modifier} goes with a week or longer"
        return None

    # Named ways to make one

    @classmethod
    def days(
        cls,
        first: int,
        last: int,
        precision: Precision = Precision.DAY,
        modifier: Modifier | None = None,
        approximate: bool = False,
    ) -> Span:
        """The days from one day number to another, both included."""
        return cls(first * DAY_SECONDS, (last + 1) * DAY_SECONDS, precision, modifier, approximate)

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Span:
        """One day of the calendar.

        >>> Span.day(2021, 2, 29)
        Traceback (most recent call last):
        timeline.errors.SpanError: the calendar has no day 2021-2-29
        """
        if not is_date(year, month, day):
            raise SpanError(f"the calendar has no day {year}-{month}-{day}")
        number = day_number(year, month, day)
        return cls.days(number, number)

    @classmethod
    def part_of_day(cls, year: int, month: int, day: int, part: Modifier) -> Span:
        """The morning, midday, afternoon, evening or night of a day.

        >>> Span.part_of_day(2021, 3, 12, Modifier.EVENING).first
        '2021-03-12'
        """
        midnight = cls.day(year, month, day).start or 0
        first, last = PARTS_OF_DAY.get(part, (0, 24))  # "early" and the like: refused below
        return cls(midnight + first * 3600, midnight + last * 3600, Precision.PART_OF_DAY, part)

    @classmethod
    def clock(
        cls,
        day: int,
        hour: int,
        minute: int | None = None,
        second: int | None = None,
        offset: int | None = None,
    ) -> Span:
        """A clock time on the day with this day number, as precise as it is read.

        >>> Span.clock(18698, 8, 42, offset=60).edtf
        '2021-03-12T08:42:00+01:00'
        """
        if not (0 <= hour <= 23 and 0 <= (minute or 0) <= 59 and 0 <= (second or 0) <= 59):
            raise SpanError(f"no clock shows {hour}:{minute or 0:02d}:{second or 0:02d}")
        start = day * DAY_SECONDS + hour * 3600 + (minute or 0) * 60 + (second or 0)
        if second is not None:
            precision = Precision.SECOND
        else:
            precision = Precision.HOUR if minute is None else Precision.MINUTE
        return cls(start, start + _STEP[precision], precision, offset=offset)

    @classmethod
    def week(cls, iso_year: int, week: int) -> Span:
        """An ISO week, Monday to Sunday.

        >>> Span.week(2021, 11).edtf
        '2021-03-15/2021-03-21'
        """
        monday = week_start(iso_year, week)
        if iso_week(monday) != (iso_year, week):
            raise SpanError(f"the calendar has no week {iso_year}-W{week}")
        return cls.days(monday, monday + 6, Precision.WEEK)

    @classmethod
    def months(
        cls, year: int, month: int, count: int = 1, precision: Precision = Precision.MONTH
    ) -> Span:
        """`count` whole months from a month on.

        >>> Span.months(2021, 1, 3, Precision.QUARTER).edtf
        '2021-33'
        """
        if not 1 <= month <= 12:
            raise SpanError(f"the calendar has no month {year}-{month}")
        after = add_months(year, month, count)
        return cls.days(day_number(year, month), day_number(*after) - 1, precision)

    @classmethod
    def month(cls, year: int, month: int) -> Span:
        """One month of the calendar."""
        return cls.months(year, month)

    @classmethod
    def years(cls, first: int, last: int, precision: Precision = Precision.YEAR) -> Span:
        """The years from one to another, both included, in astronomical numbers.

        >>> Span.years(1800, 1899, Precision.CENTURY).edtf
        '18XX'
        """
        return cls.days(day_number(first), day_number(last + 1) - 1, precision)

    @classmethod
    def year(cls, year: int) -> Span:
        """One year, in astronomical numbers: 44 BC is −43.

        >>> Span.year(-43).edtf
        '-0043'
        """
        return cls.years(year, year)

    # What it covers

    @property
    def first(self) -> str | None:
        """The first day, ISO 8601; None where the start is open.

        >>> Span.year(-263).first
        '-0263-01-01'
        """
        return None if self.start is None else iso_day(self.start // DAY_SECONDS)

    @property
    def last(self) -> str | None:
        """The last day, included, ISO 8601; None where the end is open.

        >>> Span.month(2021, 2).last
        '2021-02-28'
        """
        return None if self.end is None else iso_day((self.end - 1) // DAY_SECONDS)

    @property
    def first_date(self) -> tuple[int, int, int] | None:
        """Year, month and day of the first day; None where the start is open."""
        return None if self.start is None else from_day_number(self.start // DAY_SECONDS)

    @property
    def last_date(self) -> tuple[int, int, int] | None:
        """Year, month and day of the last day; None where the end is open."""
        return None if self.end is None else from_day_number((self.end - 1) // DAY_SECONDS)

    @property
    def anchor(self) -> int:
        """The bound that a reader would look for: the start, or the end where the start is open."""
        return self.start if self.start is not None else (self.end or 0)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share any moment on the local calendar.

        >>> Span.month(2021, 3).overlaps(Span.week(2021, 13))
        True
        """
        starts_in_time = self.start is None or other.end is None or self.start < other.end
        return starts_in_time and (
            other.start is None or self.end is None or other.start < self.end
        )

    def through(self, other: Span) -> Span:
        """From the start of this to the end of the other, as precise as the finer of the two.

        Raises SpanError where the other ends before this starts.

        >>> Span.day(2021, 3, 3).through(Span.day(2021, 3, 5)).edtf
        '2021-03-03/2021-03-05'
        """
        finer = min(self.precision, other.precision, key=lambda precision: precision.rank)
        if finer is Precision.PART_OF_DAY:
            finer = Precision.HOUR
        offset = self.offset if self.offset == other.offset and finer.is_clock else None
        approximate = self.approximate or other.approximate
        return Span(self.start, other.end, finer, None, approximate, offset)

    def until_open(self) -> Span:
        """From the start of this on, without an end: "since 1945".

        >>> Span.year(1945).until_open().edtf
        '1945/..'
        """
        return Span(self.start, None, self._open_precision, None, self.approximate, self.offset)

    def from_open(self) -> Span:
        """Up to the end of this, without a beginning: "by 1914".

        >>> Span.year(1913).from_open().edtf
        '../1913'
        """
        return Span(None, self.end, self._open_precision, None, self.approximate, self.offset)

    @property
    def _open_precision(self) -> Precision:
        return Precision.HOUR if self.precision is Precision.PART_OF_DAY else self.precision

    # Order, EDTF

    def _key(self) -> tuple[int, ...]:
        utc = (self.offset or 0) * 60
        end = _LAST_SECOND + DAY_SECONDS if self.end is None else self.end
        return (
            self.anchor - utc,
            end - utc,
            self.precision.rank,
            self.start is None,
            tuple(Modifier).index(self.modifier) if self.modifier else -1,
            self.approximate,
            9999 if self.offset is None else self.offset,
        )

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return self._key() < other._key()

    @property
    def edtf(self) -> str:
        """The span in the Extended Date/Time Format (loc.gov/standards/datetime).

        Intervals of clock times are written like intervals of days, which EDTF itself does not
        allow; `from_edtf` reads them.
        """
        return edtf.write(
            edtf.Stretch(
                self.start, self.end, self.precision, self.modifier, self.approximate, self.offset
            )
        )

    @classmethod
    def from_edtf(
        cls,
        text: str,
        precision: Precision | str | None = None,
        modifier: Modifier | str | None = None,
    ) -> Span:
        """Reads EDTF; precision and modifier add what EDTF cannot say.

        Raises SpanError where the text is not EDTF or is no stretch of time that exists.

        >>> Span.from_edtf("2021-03-15/2021-03-21", "week") == Span.week(2021, 11)
        True
        """
        return cls(*edtf.read(text, precision, modifier))
