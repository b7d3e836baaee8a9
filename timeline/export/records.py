"""A row of a file, written by us or by hand → an Event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast, get_args

from timeline.dates import find_dates
from timeline.errors import InputError, SpanError
from timeline.events.event import Basis, Event, Source, Status, Stretch, bounds, event_id
from timeline.precision import Precision
from timeline.span import Span


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one event as a file has them, and where in the file they stand."""

    fields: dict[str, Any]
    where: str

    def text(self, name: str, default: str = "") -> str:
        """A field as text."""
        value = self.fields.get(name)
        return default if value is None else str(value)

    def list(self, name: str) -> tuple[str, ...]:
        """A field as a list: a list, or text parted by semicolons."""
        value = self.fields.get(name)
        if isinstance(value, list):
            return tuple(str(item) for item in value)
        return tuple(part.strip() for part in str(value or "").split(";") if part.strip())

    def one_of(self, name: str, allowed: tuple[str, ...], default: str) -> str:
        """A field that must be one of a few words."""
        value = self.text(name).strip() or default
        if value not in allowed:
            raise InputError(f"{self.where}: {name} {value!r} is not one of {', '.join(allowed)}")
        return value

    def number(self, name: str, default: float) -> float:
        """A field as a number."""
        value = self.fields.get(name)
        if value is None or value == "":
            return default
        try:
            return float(value)
        except (TypeError, ValueError):
            raise InputError(f"{self.where}: {name} {value!r} is not a number") from None


def event_of(row: Row) -> Event:
    """The event of a row; what is missing gets a default.

    Raises InputError where the row has no date, no title, or a field that it cannot have.
    """
    title = row.text("title").strip()
    if not title:
        raise InputError(f"{row.where} has no title")
    span = _span(row)
    sources = _sources(row)
    first = sources[0] if sources else None
    made = event_id(
        first.document if first else "",
        first.sentence if first else title,
        first.date_text if first and first.date_text else row.text("date"),
    )
    return Event(
        row.text("id").strip() or made,
        title,
        span,
        cast(Basis, row.one_of("basis", get_args(Basis), "stated")),
        cast(Status, row.one_of("status", get_args(Status), "happened")),
        row.text("attributed_to") or None,
        row.list("actors"),
        row.list("places"),
        row.number("importance", 0.5),
        row.list("tags"),
        sources,
    )


def _span(row: Row) -> Span:
    """EDTF first, then words such as "12 March 2021"; else start and end."""
    written = row.text("date").strip()
    precision = row.text("precision").strip() or None
    modifier = row.text("modifier").strip() or None
    if not written and (row.text("start") or row.text("end")):
        written = "/".join(row.text(name).strip() or ".." for name in ("start", "end"))
        precision = precision or "day"
    if not written:
        raise InputError(f"{row.where} has no date")
    try:
        span = Span.from_edtf(written, precision, modifier)
    except SpanError as error:
        if precision and not isinstance(error, InputError):
            worded = _in_words(written)
            if worded is None:
                raise InputError(f"{row.where}: date {written!r}: {error}") from None
            return worded
        worded = _in_words(written)
        if worded is None:
            raise InputError(f"{row.where}: {written!r} is not a date") from None
        return worded
    return span if precision else _refined(span, row)


def _in_words(written: str) -> Span | None:
    found = [date for date in find_dates(written) if date.span]
    if not found or not all(date.complete for date in found):
        return None
    covered = sum(date.end - date.start for date in found)
    if covered < 0.4 * len(written):
        return None
    first, last = found[0].span, found[-1].span
    if len(found) == 2 and found[0].range == "begin" and first and last:
        return first.through(last)
    return first if len(found) == 1 else None


def _refined(span: Span, row: Row) -> Span:
    """With the precision that `start` shows where the date alone does not: to the minute."""
    if span.precision is not Precision.SECOND:
        return span
    for precision in (Precision.MINUTE, Precision.HOUR):
        try:
            rougher = Span.from_edtf(span.edtf, precision)
        except SpanError:
            continue
        if precision is Precision.MINUTE and bounds(rougher)[0] == row.text("start"):
            return rougher
    return span


def _sources(row: Row) -> tuple[Source, ...]:
    given = row.fields.get("sources")
    if isinstance(given, list):
        return tuple(_source(item, row.where) for item in given)
    if row.text("sentence") or row.text("document"):
        flat = {name: row.fields.get(name) for name in ("document", "page", "line", "sentence")}
        return (_source(flat, row.where),)
    return ()


def _source(data: Any, where: str) -> Source:
    if not isinstance(data, dict):
        raise InputError(f"{where}: a source is not an object")
    try:
        return Source(
            str(data.get("document") or ""),
            str(data.get("sentence") or ""),
            _stretch(data.get("sentence_span")),
            str(data.get("date_text") or ""),
            _stretch(data.get("date_span")),
            _stretch(data.get("head_span")),
            tuple(s for span in data.get("title_spans") or () if (s := _stretch(span))),
            int(data["page"]) if data.get("page") not in (None, "") else None,
            int(data["line"]) if data.get("line") not in (None, "") else None,
        )
    except (TypeError, ValueError) as error:
        raise InputError(f"{where}: a source has a field that it cannot have: {error}") from None


def _stretch(value: Any) -> Stretch | None:
    if value is None:
        return None
    start, end = value
    return int(start), int(end)
