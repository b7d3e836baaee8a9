"""What the properties of an office file say: its title and the day it was made."""

from __future__ import annotations

import datetime as dt
import re

from timeline.document import DateBasis
from timeline.gregorian import is_date

_DAY = re.compile(r"\s*([1-9]\d{3})-(\d\d)-(\d\d)(?=[T\s]|Z?$)")
_NO_TITLE = re.compile(
    r"(?:microsoft word - |powerpoint presentation|word document$|\W*$"
    r"|(?:untitled|document|dokument|documento|title|titel|unbenannt|sans titre|sin título)"
    r"[\s_-]*\d*$)"
    r"|.*\.(?:docx?|dotx?|docm|odt|ott|rtf|txt|wpd|tmp|html?|pdf)$",
    re.IGNORECASE,
)
"""Titles that a program gave: the file's name, or that of its template."""
_FIRST = dt.date(1980, 1, 1)
"""Before it, no office program made files: an earlier day is one that nothing was put in for."""
_TEMPLATES = frozenset({"2013-12-23T23:15:00Z"})
"""When the template of a library was made (python-docx): its documents carry the same."""


def real_title(written: str) -> str:
    """A title that somebody gave, on one line; empty where a program did.

    >>> real_title("The weir at Kelder"), real_title("Microsoft Word - draft2.doc")
    ('The weir at Kelder', '')
    """
    title = " ".join(written.split())
    return "" if _NO_TITLE.match(title) else title


def written_day(written: str) -> dt.date | None:
    """The day of an ISO 8601 date or time, as written, whatever its time zone.

    >>> written_day("2021-03-15T23:30:00Z"), written_day("2021-03")
    (datetime.date(2021, 3, 15), None)
    """
    match = _DAY.match(written)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups())
    return dt.date(year, month, day) if is_date(year, month, day) else None


def created(written: str) -> tuple[tuple[dt.date, DateBasis], ...]:
    """The day a file says that it was made, for `Content.days`.

    >>> created("2021-03-15T10:00:00Z")
    ((datetime.date(2021, 3, 15), 'properties'),)
    """
    day = written_day(written)
    if day is None or day < _FIRST or written.strip() in _TEMPLATES:
        return ()
    return ((day, "properties"),)
