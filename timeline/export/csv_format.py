"""Timeline ↔ CSV: one event a row, for spreadsheets.

A row carries the first source of its event. Lost on the way are further sources, passages, and the
places of sentence and date in the document.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from timeline.errors import InputError
from timeline.events.event import Event
from timeline.export.records import event_of
from timeline.export.row import Row
from timeline.options import Options
from timeline.timeline import Timeline

COLUMNS = (
    "id date start end title status basis attributed_to actors places tags importance document "
    "page line sentence precision modifier section mark"
).split()
# What a spreadsheet takes for a formula at the beginning of a cell (OWASP, CSV injection).
# Apostrophes before it count too, so that what is put there can be taken away again.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_SAFE = re.compile(r"-?\d{4}(?:$|[-/~X])|-?\d+(?:\.\d+)?$")
_OTHER_NAMES = {"event": "title", "headline": "title", "when": "date", "source": "document"}


def to_csv(timeline: Timeline) -> str:
    """The events as rows under the COLUMNS; what a spreadsheet would run gets a ' before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    # Python before 3.13 leaves a lone carriage return unquoted, which ends the row for readers.
    quoting = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for event in timeline:
        cells = [_guarded(cell) for cell in _cells(event)]
        (quoting if any("\r" in cell for cell in cells) else writer).writerow(cells)
    return out.getvalue()


def _cells(event: Event) -> list[str]:
    fields = event.to_dict()
    source = fields["sources"][0] if fields["sources"] else {}
    cells = []
    for column in COLUMNS:
        value: Any = fields[column] if column in fields else source.get(column)
        if isinstance(value, list):
            value = "; ".join(value)
        cells.append("" if value is None else str(value))
    return cells


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _SAFE.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell, 1) else cell


def from_csv(text: str, name: str, options: Options | None = None) -> Timeline:
    """The timeline in a CSV; the columns `date` and `title` are enough, others are passed over.

    Commas, semicolons and tabs may part the columns. Raises InputError, with `name` and the line,
    where a row has no title, no date or a date that is none.
    """
    lines = text.removeprefix("\ufeff")
    if not lines.strip():
        return Timeline()
    header = lines.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    csv.field_size_limit(2**31 - 1)
    rows = csv.reader(io.StringIO(lines, newline=""), delimiter=delimiter)
    try:
        names = [_OTHER_NAMES.get(n, n) for n in (cell.strip().lower() for cell in next(rows))]
        if "title" not in names or not {"date", "start"} & set(names):
            raise InputError(f"{name}: line 1 does not name the columns 'date' and 'title'")
        events = []
        for cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            fields = {key: _unguarded(cell) for key, cell in zip(names, cells, strict=False)}
            events.append(event_of(Row(fields, f"{name}: line {rows.line_num}"), options))
    except csv.Error as error:
        raise InputError(f"{name}: line {rows.line_num} is not CSV: {error}") from None
    return Timeline(tuple(events))
