"""Timeline ↔ JSON and JSONL."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from timeline.document import DocumentRecord, Passage
from timeline.errors import InputError, OptionError
from timeline.events.event import Contradiction, LeftOut, Stretch
from timeline.export.records import event_of
from timeline.export.row import Row
from timeline.options import Options
from timeline.timeline import Timeline


def to_json(timeline: Timeline) -> str:
    """The timeline as the JSON format has it, in one object.

    >>> to_json(Timeline()).splitlines()[1]
    ' "format": 1,'
    """
    return _encodable(json.dumps(timeline.to_dict(), ensure_ascii=False, indent=1)) + "\n"


def to_jsonl(timeline: Timeline) -> str:
    """One event a line; passages and documents stay behind."""
    rows = (json.dumps(event.to_dict(), ensure_ascii=False) for event in timeline)
    return "".join(_encodable(row) + "\n" for row in rows)


def _encodable(text: str) -> str:
    """With lone surrogates as JSON escapes: a file must be UTF-8, and read back as it was."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join(f"\\u{ord(c):04x}" if 0xD800 <= ord(c) < 0xE000 else c for c in text)
    return text


def from_json(text: str, name: str, options: Options | None = None) -> Timeline:
    """The timeline in a JSON object of ours, an object with "events", or a bare list of events.

    Raises InputError, with `name`, on anything else.
    """
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"{name}: is not JSON: {error}") from None
    if isinstance(data, list):
        data = {"events": data}
    if not isinstance(data, dict) or not isinstance(data.get("events"), list):
        raise InputError(f'{name}: holds no list of "events"')
    if data.get("format", 1) != 1:
        raise InputError(f"{name}: has format {data['format']!r}; this program reads format 1")
    try:
        return Timeline(
            tuple(
                event_of(_row(event, f"{name}: event {number}"), options)
                for number, event in enumerate(data["events"], 1)
            ),
            tuple(_document(record) for record in data.get("documents") or ()),
            tuple(
                Passage(
                    document,
                    *_stretch(passage["span"]),
                    passage["text"],
                    _number(passage.get("page")),
                )
                for document, passages in (data.get("passages") or {}).items()
                for passage in passages
            ),
            tuple(
                LeftOut(
                    item["document"],
                    _stretch(item["date_span"]),
                    item.get("date_text", ""),
                    item["reason"],
                    _number(item.get("page")),
                    _number(item.get("line")),
                )
                for item in data.get("left_out") or ()
            ),
            str(data.get("title") or ""),
            tuple(
                Contradiction(
                    item["document"],
                    _stretch(item["date_span"]),
                    item.get("date_text", ""),
                    int(item["line"]),
                    item["reason"],
                )
                for item in data.get("contradictions") or ()
            ),
            str(data.get("subtitle") or ""),
            str(data.get("credits") or ""),
        )
    except (KeyError, TypeError, ValueError, OverflowError, AttributeError) as error:
        if isinstance(error, InputError | OptionError):
            raise
        raise InputError(f"{name}: is not a timeline: {type(error).__name__} {error}") from None


def from_jsonl(text: str, name: str, options: Options | None = None) -> Timeline:
    """The timeline in lines of JSON, one event each; empty lines are passed over.

    Raises InputError, with `name` and the line, on anything else.
    """
    events = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            raise InputError(f"{name}: line {number} is not JSON: {error}") from None
        events.append(event_of(_row(data, f"{name}: line {number}"), options))
    return Timeline(tuple(events))


def _row(data: Any, where: str) -> Row:
    if not isinstance(data, dict):
        raise InputError(f"{where} is not an object")
    return Row(data, where)


def _stretch(value: Any) -> Stretch:
    start, end = value
    return int(start), int(end)


def _number(value: Any) -> int | None:
    return None if value is None else int(value)


def _document(record: dict[str, Any]) -> DocumentRecord:
    date = record.get("date")
    return DocumentRecord(
        record["id"],
        record.get("title", record["id"]),
        record.get("path"),
        dt.date.fromisoformat(date) if date else None,
        record.get("date_basis"),
        record.get("sha256"),
    )
