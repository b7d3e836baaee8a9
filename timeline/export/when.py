"""What a row says about its time → Span.

Four fields speak of it: `date` (EDTF, or words), `start` and `end`, and `precision` with
`modifier`, which say what EDTF cannot. Whoever edits a file by hand changes one of them and leaves
the rest: the date decides, and the others add what fits it.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.errors import InputError, SpanError
from timeline.events.event import bounds
from timeline.export.row import Row
from timeline.gregorian import DAY_SECONDS, from_day_number
from timeline.options import Options
from timeline.precision import PARTS_OF_DAY, Modifier, Precision
from timeline.readers.day.lone_date import lone_date
from timeline.span import Span

_MONTHS = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
    Precision.MILLENNIUM: 12000,
}
_MONDAY = 3
"""Days from a Monday to 1970-01-01."""


def span_of(row: Row, options: Options | None = None) -> Span:
    """The time of a row; raises InputError where it has none, or one that is no date.

    >>> stale = {"date": "1886-05", "start": "1886-05-03", "end": "1886-05-03", "precision": "day"}
    >>> span_of(Row(stale, "a.json: event 1")).edtf
    '1886-05'
    """
    said = _said(row)
    written = row.text("date").strip()
    if not written:
        ends = [row.text(name).strip() for name in ("start", "end")]
        if not any(ends):
            raise InputError(f"{row.where} has no date")
        return _told(_between(ends, row.where, options), said)
    try:
        plain = Span.from_edtf(written)
    except SpanError as error:
        span = lone_date(written, row.where, options)
        if span is None:
            why = f": {error}" if said.precision else ""
            raise InputError(f"{row.where}: {written!r} is not a date{why}") from None
        return span
    return _told(plain, said, written)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says beside its date."""

    precision: Precision | None
    modifier: Modifier | None
    start: str
    end: str


def _said(row: Row) -> _Said:
    precision = row.one_of("precision", tuple(Precision), "")
    modifier = row.one_of("modifier", tuple(Modifier), "")
    if modifier in PARTS_OF_DAY and not precision:
        precision = Precision.PART_OF_DAY
    return _Said(
        Precision(precision) if precision else None,
        Modifier(modifier) if modifier else None,
        row.text("start").strip(),
        row.text("end").strip(),
    )


def _between(ends: list[str], where: str, options: Options | None) -> Span:
    """From the one date to the other; open where there is only one."""
    first, last = (_one(end, where, options) if end else None for end in ends)
    try:
        if first and last:
            return first.through(last)
    except SpanError as error:
        raise InputError(f"{where}: {ends[0]} to {ends[1]}: {error}") from None
    if first:
        return first.until_open()
    assert last is not None
    return last.from_open()


def _one(written: str, where: str, options: Options | None) -> Span:
    try:
        return Span.from_edtf(written)
    except SpanError:
        span = lone_date(written, where, options)
        if span is None:
            raise InputError(f"{where}: {written!r} is not a date") from None
        return span


def _told(plain: Span, said: _Said, written: str = "") -> Span:
    """The date with the precision and modifier beside it, as far as they fit."""
    if said.precision is None and said.modifier is None:
        return _refined(plain, said.start)
    written = written or plain.edtf
    told = _read(written, said.precision, said.modifier)
    if told is None and said.precision and said.precision.is_clock:
        told = _read(written, Precision.MINUTE, None)
    if told is None:
        return plain
    as_written = told.edtf == written and (said.start, said.end) == _texts(bounds(told))
    by_hand = told.edtf == written and said.modifier and not (said.start or said.end)
    return told if as_written or by_hand or _fits(told, plain) else plain


def _read(written: str, precision: Precision | None, modifier: Modifier | None) -> Span | None:
    try:
        return Span.from_edtf(written, precision, modifier)
    except SpanError:
        return None


def _texts(ends: tuple[str | None, str | None]) -> tuple[str, str]:
    return ends[0] or "", ends[1] or ""


def _fits(told: Span, plain: Span) -> bool:
    """Whether a precision that the date does not show may be meant by it all the same."""
    if told.precision is Precision.PART_OF_DAY:
        return plain.precision is Precision.DAY and plain.first == plain.last
    same = told.edtf == plain.edtf or (told.start, told.end) == (plain.start, plain.end)
    coarser = told.precision.rank >= plain.precision.rank
    return same and coarser and told.modifier is None and _is_whole(told)


def _is_whole(span: Span) -> bool:
    """Whether it begins and ends where units of its precision do."""
    days = [bound // DAY_SECONDS for bound in (span.start, span.end) if bound is not None]
    if span.precision is Precision.WEEK:
        return all((day + _MONDAY) % 7 == 0 for day in days)
    unit = _MONTHS.get(span.precision)
    if unit is None:
        return True
    dates = [from_day_number(day) for day in days]
    months = [12 * year + month - 1 for year, month, _ in dates]
    least = 12 if unit >= 12 else 1
    return (
        all(day == 1 for _, _, day in dates)
        and all(month % least == 0 for month in months)
        and (months[-1] - months[0]) % unit == 0
    )


def _refined(span: Span, start: str) -> Span:
    """With the precision that `start` shows where the date alone does not: to the minute."""
    if span.precision is not Precision.SECOND:
        return span
    rougher = _read(span.edtf, Precision.MINUTE, None)
    return rougher if rougher and bounds(rougher)[0] == start else span
