"""A Span as people write it: "12 March 2021", "c. 1850", "44 BC", "since 1945"."""

from __future__ import annotations

from timeline.gregorian import DAY_SECONDS, day_number, from_day_number
from timeline.precision import Modifier, Precision
from timeline.span import Span

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_Day = tuple[int, int, int]


def label(span: Span) -> str:
    """The span in words.

    >>> label(Span.week(2021, 11)), label(Span.year(-43)), label(Span.year(1945).until_open())
    ('15–21 March 2021', '44 BC', 'since 1945')
    """
    about = "c. " if span.approximate else ""
    if span.start is None:
        return f"up to {about}{_last(span)}"
    if span.end is None:
        return f"since {about}{_first(span)}"
    return about + _closed(span)


def year_label(year: int) -> str:
    """An astronomical year as people count.

    >>> year_label(-43), year_label(79), year_label(2021)
    ('44 BC', 'AD 79', '2021')
    """
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def _first(span: Span) -> str:
    assert span.start is not None
    if span.precision.is_clock:
        return _clock(span.start, span)
    return _rounded(from_day_number(span.start // DAY_SECONDS), span.precision)


def _last(span: Span) -> str:
    assert span.end is not None
    if span.precision.is_clock:
        return _clock(span.end - _step(span), span)
    return _rounded(from_day_number((span.end - 1) // DAY_SECONDS), span.precision)


def _rounded(day: _Day, precision: Precision) -> str:
    """A bound in the unit that it is known to."""
    if precision.rank >= Precision.YEAR.rank:
        return year_label(day[0])
    return _day(day) if precision.rank < Precision.MONTH.rank else _month(day)


def _closed(span: Span) -> str:
    assert span.start is not None
    assert span.end is not None
    if span.precision.is_clock:
        return _clock_range(span)
    first = from_day_number(span.start // DAY_SECONDS)
    last = from_day_number((span.end - 1) // DAY_SECONDS)
    if span.precision is Precision.PART_OF_DAY and span.modifier:
        return f"{_day(first)}, {span.modifier}"
    if span.modifier in (Modifier.EARLY, Modifier.MID, Modifier.LATE):
        return _part(first, last, span)
    whole = _unit(first, last, span.precision)
    if whole:
        return whole
    return _range(first, last)


def _part(first: _Day, last: _Day, span: Span) -> str:
    """Early 2021, mid-March 2021, the late 1970s."""
    joined = "mid-" if span.modifier is Modifier.MID else f"{span.modifier} "
    match span.precision:
        case Precision.CENTURY if first[0] > 0:
            return f"{joined}{_ordinal((first[0] // 100) + 1)} century"
        case Precision.DECADE if first[0] > 0:
            return f"{joined}{first[0] // 10 * 10}s"
        case Precision.YEAR:
            return f"{joined}{year_label(first[0])}"
        case Precision.MONTH:
            return f"{joined}{_month(first)}"
    return f"{joined}({_range(first, last)})"


def _unit(first: _Day, last: _Day, precision: Precision) -> str | None:
    """The name of the one unit that the days make up."""
    months = (last[0] - first[0]) * 12 + last[1] - first[1] + 1
    if first[2] != 1 or _following_day(last) != 1:
        return None
    match precision:
        case Precision.SEASON if months == 3 and first[1] in _SEASONS:
            return f"{_SEASONS[first[1]]} {_season_year(first[0], last[0])}"
        case Precision.QUARTER if months == 3 and first[1] % 3 == 1:
            return f"Q{first[1] // 3 + 1} {year_label(first[0])}"
        case Precision.HALF if months == 6 and first[1] in (1, 7):
            return f"{'first' if first[1] == 1 else 'second'} half of {year_label(first[0])}"
        case Precision.DECADE if months == 120 and first[0] % 10 == 0 and first[0] > 0:
            return f"{first[0]}s"
        case Precision.CENTURY if months in (1200, 1188):
            return _numbered(first[0], last[0], 100, "century")
        case Precision.MILLENNIUM if months in (12000, 11988):
            return _numbered(first[0], last[0], 1000, "millennium")
    return None


def _season_year(first: int, last: int) -> str:
    """The year of a season; a winter has two."""
    if first == last:
        return year_label(first)
    if last <= 0:
        return f"{1 - first}/{1 - last} BC"
    return f"{year_label(first)}/{str(last)[-2:]}" if first > 0 else "1 BC/AD 1"


def _following_day(last: _Day) -> int:
    """The day of the month of the day after: 1 where a month ends."""
    return from_day_number(day_number(*last) + 1)[2]


def _numbered(first: int, last: int, length: int, unit: str) -> str | None:
    if first > 0 and (first % length == 0 or first == 1):
        return f"{_ordinal(first // length + 1)} {unit}"
    if last <= 0 and (1 - last) % length == 1:
        return f"{_ordinal((1 - first) // length)} {unit} BC"
    return None


def _range(first: _Day, last: _Day) -> str:
    """From one day to another, as short as it can be said."""
    if first == last:
        return _day(first)
    whole_months = first[2] == 1 and _following_day(last) == 1
    if whole_months and first[1] == 1 and last[1] == 12:
        return _years(first[0], last[0])
    if whole_months:
        if first[:2] == last[:2]:
            return _month(first)
        if first[0] == last[0]:
            return f"{MONTHS[first[1] - 1]} – {_month(last)}"
        return f"{_month(first)} – {_month(last)}"
    if first[:2] == last[:2]:
        return f"{first[2]}–{_day(last)}"
    if first[0] == last[0]:
        return f"{first[2]} {MONTHS[first[1] - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _years(first: int, last: int) -> str:
    if first == last:
        return year_label(first)
    if last <= 0:
        return f"{1 - first}–{1 - last} BC"
    if first <= 0 or first < 1000:
        return f"{year_label(first)} – {year_label(last)}"
    return f"{first}–{last}"


def _day(day: _Day) -> str:
    return f"{day[2]} {MONTHS[day[1] - 1]} {year_label(day[0])}"


def _month(day: _Day) -> str:
    return f"{MONTHS[day[1] - 1]} {year_label(day[0])}"


def _step(span: Span) -> int:
    return {Precision.SECOND: 1, Precision.MINUTE: 60, Precision.HOUR: 3600}[span.precision]


def _time(second: int, precision: Precision) -> str:
    clock = f"{second // 3600 % 24:02d}:{second // 60 % 60:02d}"
    return f"{clock}:{second % 60:02d}" if precision is Precision.SECOND else clock


def _zone(span: Span) -> str:
    if span.offset is None:
        return ""
    sign = "−" if span.offset < 0 else "+"
    hours = f"{sign}{abs(span.offset) // 60:02d}:{abs(span.offset) % 60:02d}" if span.offset else ""
    return f" UTC{hours}"


def _clock(second: int, span: Span) -> str:
    day = _day(from_day_number(second // DAY_SECONDS))
    return f"{day}, {_time(second % DAY_SECONDS, span.precision)}{_zone(span)}"


def _clock_range(span: Span) -> str:
    assert span.start is not None
    assert span.end is not None
    last = span.end - _step(span)
    if last <= span.start:
        return _clock(span.start, span)
    if span.start // DAY_SECONDS == last // DAY_SECONDS:
        day = _day(from_day_number(span.start // DAY_SECONDS))
        times = (_time(second % DAY_SECONDS, span.precision) for second in (span.start, last))
        return f"{day}, {'–'.join(times)}{_zone(span)}"
    return f"{_clock(span.start, span)} – {_clock(last, span)}"


def _ordinal(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
