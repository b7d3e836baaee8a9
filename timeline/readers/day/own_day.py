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
    day that its pages are headed with, the mail that it came with, the name of the file,
    `timeline.toml` (`folder`).
    """
    if content.days and content.days[0][1] != "properties":
        return content.days[0]
    said = dateline(_without_entries(content), 0, options) or running_day(content.running, options)
    for day, basis in content.days:
        if basis != "properties" or _agrees(content, day, said, options):
            return day, basis
    if said is not None:
        return said, "dateline"
    if content.sent_on is not None:
        return content.sent_on, "mail"
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
    """The text from its first block on, less the rows of tables that date what they tell.

    "Date | 12 May 2021" dates the whole above a memorandum, in a table with whom it is to; not in
    one about a battle, with its place and its result.
    """
    start = content.blocks[0].start if content.blocks else 0
    text = content.text[start : start + FIRST_CHARACTERS]
    rows = [
        (block, content.text[block.start : block.end].split(" | "))
        for block in content.blocks
        if block.kind == "line" and block.start - start < len(text)
    ]
    labels = [cells[0].strip(" :").lower() for _, cells in rows if len(cells) > 1]
    is_head = len(labels) == 1 or any(label in _OF_A_HEAD for label in labels)
    for block, cells in rows:
        if len(cells) > 1 and not (is_head and cells[0].strip(" :").isalpha()):
            length = block.end - block.start
            text = text[: block.start - start] + " " * length + text[block.end - start :]
    return text


_OF_A_HEAD = frozenset(
    "to from subject re ref reference author authors by cc version status client matter an von "
    "betreff".split()
)
"""Labels of the table above a memorandum or a report."""
