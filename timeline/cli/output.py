"""Where results go: standard output, or a file that is whole or not there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from timeline.cli.terminal import count, say
from timeline.errors import OutputError

if TYPE_CHECKING:
    from timeline.timeline import Timeline

STANDARD = "-"


def write(target: str, content: str | bytes) -> None:
    """Writes a result to a file, or to standard output for "-".

    Raises OutputError where that cannot be.
    """
    if target != STANDARD:
        from timeline.export.atomic import write_whole

        write_whole(target, content)
        return
    if sys.stdout is None:
        raise OutputError("standard output: is closed")
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    try:
        sys.stdout.buffer.write(data)
    except OSError as error:
        _give_up(error)
    finish()


def finish() -> None:
    """Sends what is still held back for standard output; raises OutputError where that fails."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError as error:
        _give_up(error)


def _give_up(error: OSError) -> None:
    let_go()
    if isinstance(error, BrokenPipeError):
        # Whoever reads our output has had enough (head, less): not an error.
        raise typer.Exit(0) from None
    raise OutputError(f"standard output: cannot be written: {error.strerror}") from None


def let_go() -> None:
    """Turns standard output away: what is left for it must not fail again at the end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def page_target(output: str | None, names: list[str]) -> str:
    """Where what is drawn goes: a page named after the one input where nothing is said."""
    return output or f"output/{_page_name(names)}.html"


def _page_name(names: list[str]) -> str:
    """NAME of output/NAME.html: of the one input, else "timeline"."""
    if len(names) != 1 or names[0] == STANDARD or any(sign in names[0] for sign in "*?["):
        return "timeline"
    path = Path(names[0])
    name = path.resolve().name if path.is_dir() else path.stem
    return name or "timeline"


def make_folder_of(target: str) -> None:
    """Makes the folder of a file; raises OutputError where it cannot be made."""
    try:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{Path(target).parent}: cannot be made: {error.strerror}") from None


def format_of(output: str, kind: str | None, formats: tuple[str, ...]) -> str:
    """The format that was asked for, else that of the file's ending; JSONL on standard output.

    Raises OutputError where the ending is of none of them.
    """
    if kind:
        return kind
    if output == STANDARD:
        return "jsonl"
    ending = Path(output).suffix.lower().lstrip(".")
    if ending not in formats:
        raise OutputError(
            f"{output}: events are written to files that end in .json, .jsonl or .csv"
        )
    return ending


def say_where(timeline: Timeline, target: str) -> None:
    """Says where the events are; nothing where they went to standard output: they are seen."""
    if target != STANDARD:
        say(f"{count(len(timeline), 'event')} in {Path(target)}")
