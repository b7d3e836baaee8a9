"""Front matter: the block between two lines of three dashes that a file may open with."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from timeline.errors import InputError

_BLOCK = re.compile(
    r"---[ \t]*\r?\n(?P<body>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_FIELD = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:[ \t]*(?P<value>.*?)[ \t\r]*$")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says, and where it ends."""

    end: int = 0
    date: dt.date | None = None
    title: str = ""


def front_matter(text: str, name: str) -> FrontMatter:
    r"""The date and title in a text's front matter; other fields are left alone.

    Raises InputError where `date` is no day.

    >>> front_matter("---\ndate: 2021-03-15\n---\nText", "a.md").date
    datetime.date(2021, 3, 15)
    """
    match = _BLOCK.match(text)
    if not match:
        return FrontMatter()
    date, title = None, ""
    for number, line in enumerate(match["body"].split("\n"), 2):
        field = _FIELD.match(line)
        if not field:
            continue
        value = field["value"].strip("\"'")
        if field["key"].lower() == "date" and value:
            date = _day(value, name, number)
        elif field["key"].lower() == "title":
            title = value
    return FrontMatter(match.end(), date, title)


def _day(value: str, name: str, line: int) -> dt.date:
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        raise InputError(
            f"{name}: line {line}: date {value!r} is not a day like 2021-03-15"
        ) from None
