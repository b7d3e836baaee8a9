"""Timeline ↔ files: JSON, JSONL and CSV, written and read back; pages and pictures, written."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from timeline.errors import InputError, OutputError
from timeline.export.atomic import write_whole
from timeline.export.csv_format import from_csv, to_csv
from timeline.export.json_format import from_json, from_jsonl, to_json, to_jsonl
from timeline.options import Options
from timeline.timeline import Timeline

__all__ = ["FORMATS", "dumps", "guess_format", "load", "loads", "save"]

_WRITERS: dict[str, Callable[[Timeline], str]] = {
    "json": to_json,
    "jsonl": to_jsonl,
    "csv": to_csv,
}
_READERS: dict[str, Callable[[str, str, Options | None], Timeline]] = {
    "json": from_json,
    "jsonl": from_jsonl,
    "csv": from_csv,
}
FORMATS = tuple(_WRITERS)
"""The formats that are written and read back."""
_ENDINGS = {"json": "json", "jsonl": "jsonl", "ndjson": "jsonl", "csv": "csv", "tsv": "csv"}
_PAGES = ("html", "htm")
_PICTURES = ("svg", "png", "pdf")


def save(timeline: Timeline, path: str | Path) -> None:
    """Writes a timeline to a file; its ending decides the format.

    The file is written beside and renamed, so that it is never half there. Raises OutputError
    where the ending is unknown or the file cannot be written.
    """
    ending = Path(path).suffix.lower().lstrip(".")
    if ending in _PAGES:
        write_whole(path, timeline.to_html())
    elif ending in _PICTURES:
        write_whole(path, timeline.to_image(ending))
    elif ending in _WRITERS:
        write_whole(path, _WRITERS[ending](timeline))
    else:
        known = ", ".join(f".{name}" for name in (*_WRITERS, *_PAGES, *_PICTURES))
        raise OutputError(f"{path}: a timeline is written to files that end in {known}")


def load(path: str | Path, options: Options | None = None) -> Timeline:
    """The timeline in a JSON, JSONL or CSV file, written by this program or by hand.

    The options tell what dates written by hand mean: 12/03/2021, or words of another language.
    Raises InputError where the file cannot be read or holds something else.
    """
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    ending = Path(path).suffix.lower().lstrip(".")
    return loads(data, _ENDINGS.get(ending), str(path), options)


def loads(
    text: str | bytes,
    kind: str | None = None,
    name: str = "standard input",
    options: Options | None = None,
) -> Timeline:
    """The timeline in a text of one of the FORMATS; by default the text itself tells which.

    Raises InputError, with `name`, where the text is something else.
    """
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig", "surrogatepass")
        except UnicodeDecodeError as error:
            raise InputError(
                f"{name}: is not UTF-8 (byte {error.start}); save it as UTF-8"
            ) from None
    return _READERS[kind or guess_format(text)](text, name, options)


def dumps(timeline: Timeline, kind: str) -> str:
    """The timeline in one of the FORMATS."""
    return _WRITERS[kind](timeline)


def guess_format(text: str) -> str:
    """Which of the FORMATS a text is in, by how it begins.

    >>> guess_format('{"format": 1}'), guess_format("date,title")
    ('json', 'csv')
    """
    start = text.lstrip()
    if start[:1] == "[":
        return "json"
    if start[:1] != "{":
        return "csv"
    first_line = start.split("\n", 1)[0].rstrip()
    whole = first_line.endswith("}") and not re.search(r'"(?:format|events)"\s*:', first_line)
    return "jsonl" if whole else "json"
