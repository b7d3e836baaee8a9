"""The command line: parse options, call the library, print, exit code; nothing else."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer

from timeline import __version__
from timeline.cli.commands import build, extract, plotlyjs, render, tag, text
from timeline.cli.output import finish, let_go
from timeline.cli.terminal import say
from timeline.errors import TimelineError

app = typer.Typer(
    name="timeline",
    help="From documents to a timeline that you can cite.\n\n"
    "Reads documents, finds the dated events in them, and draws an interactive timeline in which "
    "every event shows the sentence it came from. Works offline and never invents anything.",
    epilog="First try:  timeline build seeds/quad-alaska.txt",
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
for _command, _example in (
    (build, "timeline build report.txt --date 2021-03-15 -o report.html"),
    (extract, "timeline extract notes/ -o events.csv"),
    (render, "timeline extract -o - --format json report.txt | timeline render -"),
    (tag, "timeline tag report.txt --date 2021-03-15 --format text"),
    (text, "timeline text report.pdf"),
    (plotlyjs, "timeline plotlyjs --fetch"),
):
    app.command(
        epilog=f"Example:  {_example}",
        # More than one INPUT is refused in words of our own.
        context_settings={"allow_extra_args": _command is tag},
    )(_command)

# What click calls a UsageError; typer carries click inside and does not hand that name on.
_UsageError: Any = typer.BadParameter.__bases__[0]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, metavar="", help="Print the version."
        ),
    ] = False,
) -> None:
    del version
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)


def main() -> None:
    """Runs the command line: `timeline` and `python -m timeline`."""
    # The parser uses one thread; numpy, when it is loaded, would start one a processor to wait.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.exit(_run())


def _run() -> int:
    """The exit code; what a user can mend is one line on standard error, and 2."""
    try:
        code = app(prog_name="timeline", standalone_mode=False)
        finish()
    except TimelineError as error:
        return _failed(str(error))
    except _UsageError as error:
        return _failed(_usage(error))
    except (KeyboardInterrupt, typer.Abort):
        code = 130
    except OSError as error:  # of what click prints itself: help, the version, completion
        let_go()
        return _failed(f"{error.filename or 'standard output'}: cannot be used: {error.strerror}")
    if code == 130:
        say("interrupted; nothing was written")
    return code if isinstance(code, int) else 0


def _failed(message: str) -> int:
    say(f"Error: {message}")
    return 2


def _usage(error: Any) -> str:
    """What was wrong with the command line, in one line, and where it says how it should be."""
    said = " ".join(error.format_message().split()).rstrip(".")
    command = error.ctx.command_path if error.ctx else "timeline"
    return f"{said}; see {command} --help"
