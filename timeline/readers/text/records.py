"""Tables of articles, CSV or JSON: each record is a document."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from timeline.document import DateBasis
from timeline.errors import InputError
from timeline.options import Options
from timeline.precision import Precision
from timeline.readers.blocks import blocks
from timeline.readers.content import Content, tidy
from timeline.readers.day.lone_date import lone_date
from timeline.readers.encoding import decode
from timeline.readers.text.columns import DATES, DELIMITERS, IDS, TEXTS, TITLES
from timeline.readers.text.json_records import LONGEST, Record, json_records

_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ]\s*\d.*)?\s*$", re.DOTALL)
_QUOTED = re.compile(r'"[^"]*(?:"|$)')
_SURROGATE = re.compile("[\ud800-\udfff]")
_MILLISECONDS = 10**11
"""A time as large as this is no count of seconds."""
_LEAST_TIME = 10**8
"""A number below this is no time, but may be a day: 20210503."""
_EVENTS = "; if each row is an event, `timeline render` draws them"
_MANY = 30
_WIDE = 60
"""So many columns, and letters of what stands in a field, are shown in a message."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, or keys of JSON, that the caller named; "" is found out."""

    text: str = ""
    date: str = ""
    title: str = ""


def read_records(
    data: bytes, name: str, columns: Columns, options: Options
) -> tuple[list[Content], list[str]]:
    r"""The articles in a table, and one line about each record of it that is wrong.

    Raises InputError where no column holds their text, or one that the caller named is not there.

    >>> table = b"id,date,text\nw7,2021-05-03,The weir broke.\n"
    >>> contents, problems = read_records(table, "weir.csv", Columns(), Options())
    >>> [(content.name, content.text) for content in contents], problems
    ([('w7', 'The weir broke.')], [])
    """
    text = decode(data, name)
    problems: list[str] = []
    if _is_json(text, name):
        texts = (columns.text.casefold(),) if columns.text else TEXTS
        records = list(json_records(text, name, texts, problems))
    else:
        records = list(_of_table(text, name, problems))
    there = list(dict.fromkeys(key for record in records for key in record.values))
    if not there:
        raise InputError(problems[0] if problems else f"{name}: holds no records")
    text_key = _column(columns.text, TEXTS, there, "text", name)
    date_key = _column(columns.date, DATES, there, "date", name)
    title_key = _column(columns.title, TITLES, there, "title", name)
    if not text_key:
        raise InputError(
            f"{name}: line 1: no column is known to hold the text; --text-column says which "
            f"of {_listed(there)}" + (_EVENTS if date_key else "")
        )
    kept: list[tuple[Record, str]] = []
    for record in records:
        said = _words(record.values.get(text_key))
        if said is None:
            problems.append(f"{name}: line {record.line}: {text_key!r} is not text; it is not read")
        elif said.strip():
            kept.append((record, said))
    names = _names([record for record, _ in kept], _column("", IDS, there, "id", name))
    contents = []
    for (record, said), own_name in zip(kept, names, strict=True):
        where = f"{name}: line {record.line}"
        days: tuple[tuple[dt.date, DateBasis], ...] = ()
        try:
            if day := _day(record.values.get(date_key), where, options):
                days = ((day, "metadata"),)
        except InputError as error:
            problems.append(str(error))
        title = tidy(_words(record.values.get(title_key)) or "")
        contents.append(Content(said, blocks(said), title, days, own_name))
    return contents, problems


def _is_json(text: str, name: str) -> bool:
    """Whether a file is JSON: told by its name, else by its first character."""
    ending = Path(name).suffix.lower()
    if ending in (".csv", ".tsv"):
        return False
    return ending in (".json", ".jsonl", ".ndjson") or text.lstrip()[:1] in ("{", "[")


def _of_table(text: str, name: str, problems: list[str]) -> Iterator[Record]:
    """The rows of a table under their header."""
    lines = io.StringIO(text, newline="")
    delimiter = _delimiter(text)
    rows = _rows(csv.reader(lines, delimiter=delimiter), name)
    header: list[str] = []
    number = 0
    begun = 0
    for begun, row in rows:
        if not any(cell.strip() for cell in row):
            number += bool(row and header)
            continue
        if not header:
            header = [tidy(cell) for cell in row]
            continue
        number += 1
        if any(cell.strip() for cell in row[len(header) :]):
            problems.append(
                f"{name}: line {begun}: has {len(row)} fields where the header names "
                f"{len(header)}; put quotes around a field that {delimiter!r} stands in"
            )
            continue
        if number == 1:  # which tells the columns; what later rows lack takes no memory
            row += [""] * (len(header) - len(row))
        # Of columns with the same name, the first.
        there = header[: len(row)]
        cells = dict(zip(reversed(there), reversed(row[: len(there)]), strict=True))
        yield Record(begun, number, {key: cells[key] for key in there if key})
    if "".join(islice(io.StringIO(text, newline=""), max(0, begun - 1), None)).count('"') % 2:
        problems.append(
            f"{name}: line {begun}: a quote that opens in this record is not closed; "
            "all lines below it were read as one field"
        )


def _rows(reader: Iterator[list[str]], name: str) -> Iterator[tuple[int, list[str]]]:
    """Each row, with the line that it begins on."""
    line = 1
    while True:
        # The limit belongs to the whole process: it is ours only while a row is read.
        limit = csv.field_size_limit(LONGEST)
        try:
            row = next(reader, None)
        except csv.Error as error:
            number: int = reader.line_num  # type: ignore[attr-defined]
            raise InputError(
                f"{name}: line {number}: a field is longer than {LONGEST >> 20} MB, or a quote "
                f"is not closed ({error})"
            ) from None
        finally:
            csv.field_size_limit(limit)
        if row is None:
            return
        yield line, row
        line = reader.line_num + 1  # type: ignore[attr-defined]


def _delimiter(text: str) -> str:
    """The mark between the fields: the one that the header has most of."""
    header = _QUOTED.sub("", text.lstrip("\r\n").partition("\n")[0])
    return max(DELIMITERS, key=header.count)


def _column(named: str, known: Iterable[str], there: list[str], what: str, name: str) -> str:
    """The column that the caller named, else the first that is known by its name, or ""."""
    by_name = {column.strip().casefold(): column for column in reversed(there)}
    if named:
        found = named if named in there else by_name.get(named.strip().casefold())
        if found is None:
            raise InputError(
                f"{name}: line 1: there is no column {named!r} for the {what}; "
                f"there are {_listed(there)}"
            )
        return found
    return next((by_name[column] for column in known if column in by_name), "")


def _listed(columns: list[str]) -> str:
    more = f" and {len(columns) - _MANY} more" if len(columns) > _MANY else ""
    shown = (_SURROGATE.sub("\ufffd", tidy(column))[:_WIDE] for column in columns[:_MANY])
    return ", ".join(shown) + more


def _words(value: object) -> str | None:
    """The text in a field, its paragraphs parted by a blank line; None where it is none."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(value)
    return _SURROGATE.sub("\ufffd", value) if isinstance(value, str) else None


def _names(records: list[Record], column: str) -> list[str]:
    """What tells the records apart: their ids, or their numbers where ids are not unique."""
    values = [record.values.get(column) for record in records]
    ids = [
        _SURROGATE.sub("\ufffd", tidy(str(value))) if isinstance(value, (str, int)) else ""
        for value in values
    ]
    if all(ids) and len(set(ids)) == len(ids):
        return ids
    return [str(record.number) for record in records]


def _day(value: object, where: str, options: Options) -> dt.date | None:
    """The day that a field names; raises InputError where it names none."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    try:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if value >= _LEAST_TIME:
                seconds = value / 1000 if value >= _MILLISECONDS else value
                return dt.datetime.fromtimestamp(seconds, dt.UTC).date()
            value = str(value)
        if isinstance(value, str):
            if iso := _ISO.match(value):
                return dt.date(*map(int, iso.groups()))
            span = lone_date(value, where, options)
            if span and span.first == span.last and span.precision.rank <= Precision.DAY.rank:
                return dt.date.fromisoformat(span.first or "")
    except (ValueError, OverflowError, OSError):
        pass  # a day that the calendar has not
    shown = repr(value[:_WIDE] if isinstance(value, str) else value)[: _WIDE + 2]
    raise InputError(f"{where}: date {shown} is not a day; write it like 2021-03-15")
