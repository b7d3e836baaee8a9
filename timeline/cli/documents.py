"""The arguments of the command line → documents, each with its day, and the events in them."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import NoReturn

import typer

from timeline.cli.terminal import count, say
from timeline.document import Document, to_date
from timeline.errors import InputError
from timeline.inputs import paths, read_inputs
from timeline.options import Options
from timeline.pipeline import extract
from timeline.timeline import Timeline

_MOST = 5
"""Contradictions that are told in the terminal; the page and JSON have all of them."""


def nothing(message: str) -> NoReturn:
    """Ends a command that found nothing: one line, exit code 1."""
    say(message)
    raise typer.Exit(1)


def shown(names: Sequence[str]) -> str:
    """Names in a message; of many, the first.

    >>> shown(["-"]), shown(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"])
    ('standard input', 'a.txt, b.txt, c.txt and 2 more')
    """
    first = ["standard input" if name == "-" else name for name in names[:3]]
    return ", ".join(first) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def read_stdin() -> bytes:
    """What comes through the pipe; raises InputError where there is none."""
    if sys.stdin is None:
        raise InputError("standard input: is closed")
    return sys.stdin.buffer.read()


def documents_read(names: list[str], options: Options) -> Sequence[Document]:
    """The documents of the arguments; what could not be read is said, and is all if nothing was."""
    found = read_inputs(names, read_stdin() if "-" in names else None, options)
    for problem in found.problems:
        say(f"Error: {problem}")
    if not found.documents:
        raise typer.Exit(2)
    return found.documents


def documents_of(names: list[str], date: str | None, options: Options) -> list[Document]:
    """The documents of the arguments, each with its day; today's where nothing tells it."""
    day = to_date(date, "--date")
    found = documents_read(names, options)
    if day:
        return [replace(d, date=day, date_basis="given") for d in found]
    today = dt.date.today()
    return [d if d.date else replace(d, date=today, date_basis="assumed") for d in found]


def one_named(name: str, documents: Sequence[Document]) -> Document:
    """The document with an id; raises InputError where there is none."""
    for document in documents:
        if document.id == name:
            return document
    raise InputError(
        f"--document {name}: there is none; there are {shown([d.id for d in documents])}"
    )


def document_of(names: list[str], date: str | None, options: Options) -> Document:
    """The one document of the arguments; raises InputError where they name several."""
    files = [file for name in names for file in ([name] if name == "-" else paths(name))]
    if len(files) > 1:
        raise InputError(f"{shown(names)}: tag reads one document, not {len(files)}; name one file")
    return documents_of(files, date, options)[0]


def extracted(
    names: list[str],
    date: str | None,
    options: Options,
    top: int | None = None,
) -> Timeline:
    """The timeline of the documents, or the `top` events; without any, one line and exit code 1."""
    documents = documents_of(names, date, options)
    timeline = extract(documents, options=options)
    if not timeline.events:
        what = "no dated events found"
        if all(not document.text.strip() for document in documents):
            what = "is empty" if len(documents) == 1 else "are empty"
        nothing(f"{shown(names)}: {what}")
    return timeline if top is None else timeline.top(top)


def worded(
    timeline: Timeline, title: str | None, subtitle: str | None, credit: str | None, quote: str
) -> Timeline:
    """A timeline with the words that were given for it, and no more of its documents than asked."""
    given = {"title": title, "subtitle": subtitle, "credits": credit}
    words = {name: text for name, text in given.items() if text}
    return replace(timeline, **words).quoting(quote)  # type: ignore[arg-type]


def say_doubts(timeline: Timeline) -> None:
    """Says what is not known for sure: contradictions in the text, and days that were assumed."""
    for item in timeline.contradictions[:_MOST]:
        say(f"{item.document}, line {item.line}: “{item.date_text}”: {item.reason}")
    if (more := len(timeline.contradictions) - _MOST) > 0:
        say(f"… and {count(more, 'more contradiction')}")
    _say_assumed(timeline)


def _say_assumed(timeline: Timeline) -> None:
    """Says which documents were read as of today, where the date of an event hangs on it."""
    cited = {
        source.document
        for event in timeline
        if event.basis == "assumed"
        for source in event.sources
    }
    undated = [
        record
        for record in timeline.documents
        if record.date_basis == "assumed" and record.id in cited
    ]
    if undated:
        say_today([record.id for record in undated], undated[0].date)


def say_today(ids: Sequence[str], today: dt.date | None) -> None:
    """Says that documents without a day were read as of today."""
    say(f"No date known for {shown(ids)}: read as of today, {today}; --date DAY says otherwise")
