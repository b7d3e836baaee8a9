"""Front matter: the block between two lines, --- or +++, that a file may open with."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.errors import InputError
from timeline.options import Options
from timeline.precision import Precision
from timeline.readers.day.lone_date import lone_date

_OPEN = re.compile(r"---[ \t]*\r?\n")
_OPEN_TOML = re.compile(r"\+\+\+[ \t]*\r?\n")
_CLOSE_TOML = re.compile(r"^\+\+\+[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
_FIELD_TOML = re.compile(r"^(?:date|title)[ \t]*=", re.MULTILINE | re.IGNORECASE)
_CLOSE = re.compile(r"(?:---|\.\.\.)\s*$")
_HELD = re.compile(r"\s|#|-\s|[]}]|[^\s:.!?][^:.!?]{0,40}:(?:\s|$)|$")
"""How a line of front matter begins: a field, what is indented under it, a list, a comment."""
_FIELD = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?P<value>.*)")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[Tt ]\s*\d.*)?")
_SHOWN = 60
"""Characters of what is no day that a message shows."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says, and where it ends."""

    end: int = 0
    date: dt.date | None = None
    title: str = ""


def front_matter(text: str, name: str, options: Options | None = None) -> FrontMatter:
    r"""The date and title in a text's front matter; other fields are left alone.

    Between two lines +++ it is TOML. Raises InputError where `date` is no day, and where the block
    is not closed.

    >>> front_matter("---\ndate: 7 February 2011\n---\nText", "a.md").date
    datetime.date(2011, 2, 7)
    """
    if toml := _OPEN_TOML.match(text):
        return _of_toml(text, toml.end(), name, options)
    opened = _OPEN.match(text)
    if not opened:
        return FrontMatter()
    date: dt.date | None = None
    title = ""
    own = False
    for number, (line, end) in enumerate(_lines(text, opened.end()), 2):
        if _CLOSE.match(line):
            return FrontMatter(end, date, title)
        if not _HELD.match(line):
            break
        field = _FIELD.match(line)
        key = field["key"].lower() if field else ""
        if field and key in ("date", "title"):
            own = True
            said = field["value"].strip()
            if key == "title":
                title = said.strip("\"'")
            elif value := _COMMENT.sub("", said).strip().strip("\"'"):
                date = _day(value, f"{name}: line {number}", options)
    if own:
        raise InputError(
            f"{name}: line 1: the front matter that --- opens is not closed; "
            "put a line --- after its last field"
        )
    return FrontMatter()  # a line of dashes that only parts something


def _of_toml(text: str, start: int, name: str, options: Options | None) -> FrontMatter:
    """What the TOML from an offset on says; nothing where it is none, but a line of signs."""
    closed = _CLOSE_TOML.search(text, start)
    written = text[start : closed.start()] if closed else text[start:]
    own = _FIELD_TOML.search(written.partition("\n\n")[0] if not closed else written)
    if not closed:
        if not own:
            return FrontMatter()
        raise InputError(
            f"{name}: line 1: the front matter that +++ opens is not closed; "
            "put a line +++ after its last field"
        )
    try:
        fields = {key.lower(): value for key, value in tomllib.loads(written).items()}
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        if not own:
            return FrontMatter()
        why = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise InputError(f"{name}: line 1: the front matter is not TOML: {why}") from None
    title, said = fields.get("title"), fields.get("date")
    line = 1 + text.count("\n", 0, start + own.start()) if own else 1
    date = said if isinstance(said, dt.date) else None
    if isinstance(said, dt.datetime):
        date = said.date()
    elif said is not None and date is None and said != "":
        date = _day(str(said), f"{name}: line {line}", options)
    return FrontMatter(closed.end(), date, title if isinstance(title, str) else "")


def _lines(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Each line, and the offset after it."""
    while at < len(text):
        stop = text.find("\n", at)
        end = len(text) if stop < 0 else stop + 1
        yield text[at:end].rstrip("\r\n"), end
        at = end


def _day(value: str, where: str, options: Options | None) -> dt.date:
    iso = _ISO.fullmatch(value)
    try:
        if iso:
            return dt.date.fromisoformat(iso[1])
        span = lone_date(value, where, options)
        if span and span.first == span.last and span.precision.rank <= Precision.DAY.rank:
            return dt.date.fromisoformat(span.first or "")
    except ValueError:
        pass
    raise InputError(f"{where}: date {value[:_SHOWN]!r} is not a day; write it like 2021-03-15")
