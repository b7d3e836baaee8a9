"""A row of a file, written by us or by hand → an Event."""

from __future__ import annotations

from typing import Any, cast, get_args

from timeline.errors import InputError
from timeline.events.event import Basis, Event, Source, Status, Stretch, event_id
from timeline.export.row import Row
from timeline.export.when import span_of
from timeline.options import Options


def event_of(row: Row, options: Options | None = None) -> Event:
    """The event of a row; what is missing gets a default, and the options tell how dates are meant.

    Raises InputError where the row has no date, no title, or a field that it cannot have.
    """
    title = row.text("title").strip()
    if not title:
        raise InputError(f"{row.where} has no title")
    span = span_of(row, options)
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


_FLAT = ("document", "page", "line", "section", "mark", "sentence")


def _sources(row: Row) -> tuple[Source, ...]:
    given = row.fields.get("sources")
    if isinstance(given, list):
        return tuple(_source(item, row.where) for item in given)
    if row.text("sentence") or row.text("document"):
        flat = {name: row.fields.get(name) for name in _FLAT}
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
            str(data.get("section") or ""),
            str(data.get("mark") or ""),
        )
    except (TypeError, ValueError) as error:
        raise InputError(f"{where}: a source has a field that it cannot have: {error}") from None


def _stretch(value: Any) -> Stretch | None:
    if value is None:
        return None
    start, end = value
    return int(start), int(end)
