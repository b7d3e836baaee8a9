"""What people see in the terminal: messages, the table of events, dates in colour."""

from __future__ import annotations

import io
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import typer

from timeline.errors import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.dates.expression import DateExpression
    from timeline.document import Document
    from timeline.timeline import Timeline

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def say(message: str) -> None:
    """One line on standard error."""
    with suppress(OSError):  # nobody listens; the exit code still tells
        typer.echo(one_line(message), err=True)


def count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "event"), count(2000, "event")
    ('1 event', '2,000 events')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _console() -> Any:
    from rich.console import Console

    return Console(stderr=True, highlight=False, emoji=False)


def table_of(timeline: Timeline, most: int = 40) -> None:
    """The events as a short table on standard error."""
    from rich.table import Table
    from rich.text import Text

    from timeline.draw.label import label

    several = len(timeline.documents) > 1
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    headings = ["Date", "Event", "Status", *(["Document"] if several else [])]
    for heading in headings:
        table.add_column(heading, overflow="fold", no_wrap=heading == "Date")
    for event in timeline.events[:most]:
        notes: list[str] = [] if event.status == "happened" else [event.status]
        if event.basis == "assumed":
            notes.append("date assumed")
        document = event.sources[0].document if event.sources else ""
        cells = [
            label(event.span),
            event.headline,
            ", ".join(notes),
            *([document] if several else []),
        ]
        table.add_row(*(Text(_printable(cell)) for cell in cells))
    console = _console()
    console.print(table)
    if len(timeline) > most:
        console.print(f"… and {len(timeline) - most:,} more")


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _harmless(text: str) -> str:
    """The text without what would steer a terminal: escapes show as U+FFFD, lines stay."""
    return _STEERING.sub("\ufffd", text)


def left_out_of(timeline: Timeline) -> None:
    """The dates that gave no event, with their reasons, on standard error."""
    from rich.text import Text

    console = _console()
    console.print(Text(f"Left out: {count(len(timeline.left_out), 'date')}", style="dim"))
    for item in timeline.left_out:
        console.print(Text(_printable(f"  {item.document}: “{item.date_text}”: {item.reason}")))


def coloured(document: Document, found: Sequence[DateExpression]) -> str:
    """The text with its date expressions in colour, where the terminal has it, and their values."""
    from rich.console import Console
    from rich.text import Text

    colours = {"DATE": "cyan", "TIME": "blue", "DURATION": "yellow", "SET": "magenta"}
    text = Text()
    at = 0
    for date in found:
        text.append(_harmless(document.text[at : date.start]))
        text.append(
            _harmless(document.text[date.start : date.end]), style=f"bold {colours[date.type]}"
        )
        text.append(f" [{date.value}]", style="dim")
        at = date.end
    text.append(_harmless(document.text[at:].removesuffix("\n")))
    out = io.StringIO()
    in_colour = sys.stdout is not None and sys.stdout.isatty()
    Console(file=out, force_terminal=in_colour, highlight=False, emoji=False, soft_wrap=True).print(
        text
    )
    return out.getvalue()
