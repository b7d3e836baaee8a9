"""The day that a document speaks from, of all the places that may say it."""

from __future__ import annotations

import datetime as dt

from timeline.dates import find_conflicts, find_dates
from timeline.document import DateBasis
from timeline.options import Options
from timeline.readers.content import Content
from timeline.readers.day.dateline import FIRST_CHARACTERS, dateline
from timeline.readers.day.named_date import named_date
from timeline.readers.day.running_day import running_day

_LOOKED_AT = 100_000
"""Characters in which a text is looked through for what contradicts its file's properties."""


def own_day(
    content: Content, path: str, folder: dt.date | None, options: Options
) -> tuple[dt.date, DateBasis] | None:
    """A document's day and how it is known; None where nothing says it.

    What the author wrote goes before what a program noted: front matter, the data of a web page or
    a mail, then the properties of the file unless the text contradicts them, the dateline or the
    day that its pages are headed with, the name of the file, `timeline.toml` (`folder`).
    """
    if content.days and content.days[0][1] != "properties":
        return content.days[0]
    said = dateline(_without_entries(content), 0, options) or running_day(content.running, options)
    for day, basis in content.days:
        if basis != "properties" or _agrees(content, day, said, options):
            return day, basis
    if said is not None:
        return said, "dateline"
    if (named := named_date(path)) is not None:
        return named, "file name"
    return (folder, "timeline.toml") if folder else None


def _agrees(content: Content, day: dt.date, said: dt.date | None, options: Options) -> bool:
    """Whether a text may be of the day on which its file was made: a copy is younger, or older.

    Not where its dateline is another (`said`), or where it tells of later days as past.
    """
    if said is not None:
        return said == day
    text = content.text[:_LOOKED_AT]
    conflicts = find_conflicts(text, find_dates(text, day, options), day, options)
    return not any(conflict.about_day for conflict in conflicts)


def _without_entries(content: Content) -> str:
    """The text from its first block on, less the rows of tables that open with a date.

    Those date what the row tells; "Date | 12 May 2021" above a memorandum dates the whole.
    """
    start = content.blocks[0].start if content.blocks else 0
    text = content.text[start : start + FIRST_CHARACTERS]
    for block in content.blocks:
        if block.start - start >= len(text):
            break
        row = content.text[block.start : block.end]
        if block.kind == "line" and " | " in row and any(map(str.isdigit, row.split(" | ")[0])):
            text = text[: block.start - start] + " " * len(row) + text[block.end - start :]
    return text
