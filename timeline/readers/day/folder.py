"""timeline.toml: what a folder says about the documents in it, their dates and titles."""

from __future__ import annotations

import datetime as dt
import os
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from timeline.errors import InputError
from timeline.readers.opening import bytes_of

NAME = "timeline.toml"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said about one document."""

    date: dt.date | None = None
    title: str = ""


def entry_for(path: Path) -> Entry:
    """What the `timeline.toml` beside a file says about it.

    Raises InputError where that file is not as it should be.
    """
    settings = path.parent / NAME
    if not os.path.lexists(settings):
        return Entry()
    try:
        text = bytes_of(settings).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{settings}: is not UTF-8 (byte {error.start}); save it as UTF-8"
        ) from None
    return _entries(text, str(settings)).get(path.name, Entry())


@lru_cache(maxsize=16)
def _entries(text: str, name: str) -> dict[str, Entry]:
    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name}: is not TOML: {error}") from None
    except RecursionError:
        raise InputError(f"{name}: is nested too deep to be read") from None
    for key in settings:
        if key != "documents":
            raise InputError(f'{name}: {key!r} is not known; it holds [documents."FILE"] only')
    documents = settings.get("documents", {})
    if not isinstance(documents, dict):
        raise InputError(f"{name}: 'documents' is not a table")
    return {document: _entry(document, fields, name) for document, fields in documents.items()}


def _entry(document: str, fields: Any, name: str) -> Entry:
    if not isinstance(fields, dict):
        raise InputError(f"{name}: documents.{document!r} is not a table")
    for key in fields:
        if key not in ("date", "title"):
            raise InputError(f"{name}: {document!r}: {key!r} is not known; date and title are")
    date, title = fields.get("date"), fields.get("title", "")
    if isinstance(date, dt.datetime):
        date = date.date()
    if isinstance(date, str):
        try:
            date = dt.date.fromisoformat(date)
        except ValueError:
            raise InputError(
                f"{name}: {document!r}: date {date!r} is not a day like 2021-03-15"
            ) from None
    if date is not None and not isinstance(date, dt.date):
        raise InputError(f"{name}: {document!r}: date {date!r} is not a day like 2021-03-15")
    if not isinstance(title, str):
        raise InputError(f"{name}: {document!r}: title {title!r} is not text")
    return Entry(date, title)
