"""The command line: parse options, call the library, print, exit code; nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from timeline import __version__
from timeline.cli.terminal import coloured, count, left_out_of, say, table_of

if TYPE_CHECKING:
    from timeline.document import Document
    from timeline.options import Options
    from timeline.timeline import Timeline

app = typer.Typer(
    name="timeline",
    help="From documents to a timeline that you can cite.\n\n"
    "Reads documents, finds the dated events in them, and draws an interactive timeline in which "
    "every event shows the sentence it came from. Works offline and never invents anything.",
    epilog="First try:  timeline build seeds/quad-alaska.txt",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


class _Format(StrEnum):
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class _TagFormat(StrEnum):
    JSONL = "jsonl"
    TIMEML = "timeml"
    TEXT = "text"


class _Genre(StrEnum):
    AUTO = "auto"
    NEWS = "news"
    NARRATIVE = "narrative"


class _Order(StrEnum):
    AUTO = "auto"
    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


_Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT...", help="Files, folders, globs, or - for standard input."),
]
_Date = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="DAY",
        help="The day that the documents speak from, such as 2021-03-15; goes before what they say "
        "themselves.",
    ),
]
_Language = Annotated[str, typer.Option("--language", metavar="CODE", help="auto, en or de.")]
_GenreOption = Annotated[
    _Genre, typer.Option("--genre", help="Reports of now, or narratives of the past.")
]
_OrderOption = Annotated[_Order, typer.Option("--date-order", help="What 12/03/2021 means.")]
_Title = Annotated[str | None, typer.Option("--title", help="What stands above the timeline.")]
_PlotlyJs = Annotated[
    str,
    typer.Option(
        "--plotlyjs",
        metavar="full|cdn|FILE",
        help="Where the page has plotly.js from: inside it (works offline), a CDN (small page), or "
        "a bundle of yours, put inside it.",
    ),
]
_Fragment = Annotated[
    bool, typer.Option("--fragment", help="A <section> to embed in a page of yours.")
]
_All = Annotated[
    bool, typer.Option("--all", help="Also list the dates that gave no event, and why.")
]


def main() -> None:
    """Runs the command line: `timeline` and `python -m timeline`."""
    try:
        app()
    except BrokenPipeError:
        # Whoever reads our output has had enough (head, less): not an error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    del version


@app.command(epilog="Example:  timeline build report.txt --date 2021-03-15 -o report.html")
def build(
    inputs: _Inputs,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="PAGE", help="Default: output/NAME.html"),
    ] = None,
    date: _Date = None,
    title: _Title = None,
    plotlyjs: _PlotlyJs = "full",
    fragment: _Fragment = False,
    everything: _All = False,
    language: _Language = "auto",
    genre: _GenreOption = _Genre.AUTO,
    date_order: _OrderOption = _Order.AUTO,
) -> None:
    """Documents → a page with their timeline.

    Prints where the page is, and its events, on standard error. Exit code 1: no events, no page.
    """
    with _errors():
        from pathlib import Path

        target = output or f"output/{_page_name(inputs)}.html"
        timeline = _extracted(inputs, date, title, _options(language, genre, date_order))
        _write_page(timeline, target, plotlyjs, fragment, make_folder=output is None)
        table_of(timeline)
        if everything:
            left_out_of(timeline)
        say(f"{count(len(timeline), 'event')} in {Path(target)}")


@app.command(epilog="Example:  timeline extract notes/ -o events.csv")
def extract(
    inputs: _Inputs,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="events.json, .jsonl, .csv, or -")
    ] = "-",
    kind: Annotated[
        _Format | None,
        typer.Option("--format", help="Default: by the ending of FILE; jsonl on standard output."),
    ] = None,
    date: _Date = None,
    title: _Title = None,
    everything: _All = False,
    language: _Language = "auto",
    genre: _GenreOption = _Genre.AUTO,
    date_order: _OrderOption = _Order.AUTO,
) -> None:
    """Documents → events, in JSON, JSONL or CSV.

    JSON is complete; JSONL has one event a line; CSV is for spreadsheets. All of them can be edited
    by hand and drawn with `timeline render`.
    """
    with _errors():
        from timeline.export import dumps

        chosen = _format_of(output, kind)
        timeline = _extracted(inputs, date, title, _options(language, genre, date_order))
        _write(output, dumps(timeline, chosen))
        if everything:
            left_out_of(timeline)
        if output != "-":
            say(f"{count(len(timeline), 'event')} in {output}")


@app.command(epilog="Example:  timeline extract -o - --format json report.txt | timeline render -")
def render(
    events: Annotated[
        list[str],
        typer.Argument(
            metavar="EVENTS...", help="JSON, JSONL or CSV files, or - for standard input."
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="PAGE",
            help="Default: output/NAME.html; - for standard output.",
        ),
    ] = None,
    kind: Annotated[
        _Format | None,
        typer.Option("--format", help="Of standard input, where it does not tell itself."),
    ] = None,
    title: _Title = None,
    plotlyjs: _PlotlyJs = "full",
    fragment: _Fragment = False,
) -> None:
    """Events, edited by hand perhaps → a page.

    A CSV needs two columns only: date and title. Several files become one timeline.
    """
    with _errors():
        from timeline.export import load, loads
        from timeline.pipeline import united

        loaded = [
            loads(sys.stdin.read(), kind and kind.value) if name == "-" else load(name)
            for name in events
        ]
        timeline = united(loaded, title)
        if not timeline.events:
            _nothing("no events in " + ", ".join(events))
        target = output or f"output/{_page_name(events)}.html"
        _write_page(timeline, target, plotlyjs, fragment, make_folder=output is None)
        if target != "-":
            say(f"{count(len(timeline), 'event')} in {target}")


@app.command(epilog="Example:  timeline tag report.txt --date 2021-03-15 --format text")
def tag(
    source: Annotated[
        str, typer.Argument(metavar="INPUT", help="A file, or - for standard input.")
    ],
    kind: Annotated[
        _TagFormat, typer.Option("--format", help="JSON lines, TimeML, or text with colours.")
    ] = _TagFormat.JSONL,
    date: _Date = None,
    language: _Language = "auto",
    genre: _GenreOption = _Genre.AUTO,
    date_order: _OrderOption = _Order.AUTO,
) -> None:
    """A document → its date expressions only (TIMEX3), without events."""
    with _errors():
        from timeline.dates import find_dates
        from timeline.export import tags

        options = _options(language, genre, date_order)
        document = _documents([source], date, options)[0]
        found = find_dates(document.text, document.date, options)
        if not found:
            _nothing(f"{source}: no date expressions")
        if kind is _TagFormat.TEXT:
            coloured(document, found)
        elif kind is _TagFormat.TIMEML:
            _write("-", tags.to_timeml(document, found))
        else:
            _write("-", tags.to_jsonl(found))


# What the commands share


@contextmanager
def _errors() -> Iterator[None]:
    """Turns errors that a user can mend into one line and exit code 2."""
    from timeline.errors import TimelineError

    try:
        yield
    except TimelineError as error:
        _fail(str(error))
    except KeyboardInterrupt:
        say("interrupted; nothing was written")
        raise typer.Exit(130) from None


def _fail(message: str) -> NoReturn:
    say(f"Error: {message}")
    raise typer.Exit(2)


def _nothing(message: str) -> NoReturn:
    say(message)
    raise typer.Exit(1)


def _options(language: str, genre: _Genre, order: _Order) -> Options:
    from timeline.options import Options

    return Options(language, genre.value, order.value)


def _page_name(names: list[str]) -> str:
    """NAME of output/NAME.html: of the one input, else "timeline"."""
    from pathlib import Path

    if len(names) != 1 or names[0] == "-" or any(sign in names[0] for sign in "*?["):
        return "timeline"
    path = Path(names[0])
    name = path.resolve().name if path.is_dir() else path.stem
    return name or "timeline"


def _documents(names: list[str], date: str | None, options: Options) -> list[Document]:
    """The documents of the arguments, each with its day; today's where nothing tells it."""
    import datetime as dt
    from dataclasses import replace

    from timeline.document import to_date
    from timeline.inputs import read_inputs

    day = to_date(date, "--date")
    stdin = sys.stdin.buffer.read() if "-" in names else None
    found = read_inputs(names, stdin, options)
    for problem in found.problems:
        say(f"Error: {problem}")
    if not found.documents:
        raise typer.Exit(2)
    if day:
        return [replace(d, date=day, date_basis="given") for d in found.documents]
    today = dt.date.today()
    undated = [document.id for document in found.documents if document.date is None]
    if undated:
        shown = ", ".join(undated[:3]) + (
            f" and {len(undated) - 3} more" if len(undated) > 3 else ""
        )
        say(f"No date known for {shown}: read as of today, {today}; --date DAY says otherwise")
    return [d if d.date else replace(d, date=today, date_basis="assumed") for d in found.documents]


def _extracted(names: list[str], date: str | None, title: str | None, options: Options) -> Timeline:
    from dataclasses import replace

    from timeline.pipeline import extract as extract_events

    documents = _documents(names, date, options)
    timeline = extract_events(documents, options=options)
    if not timeline.events:
        empty = all(not document.text.strip() for document in documents)
        what = "is empty" if empty else "no dated events found"
        _nothing(f"{', '.join(names)}: {what}")
    return replace(timeline, title=title) if title else timeline


def _format_of(output: str, kind: _Format | None) -> str:
    from pathlib import Path

    if kind:
        return kind.value
    if output == "-":
        return "jsonl"
    ending = Path(output).suffix.lower().lstrip(".")
    if ending not in tuple(_Format):
        _fail(f"{output}: events are written to files that end in .json, .jsonl or .csv")
    return ending


def _write(output: str, text: str) -> None:
    if output == "-":
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
        return
    from timeline.export.atomic import write_text

    write_text(output, text)


def _write_page(
    timeline: Timeline, target: str, plotlyjs: str, fragment: bool, make_folder: bool
) -> None:
    from pathlib import Path

    if target != "-" and Path(target).suffix.lower() not in (".html", ".htm"):
        _fail(f"{target}: a page is written to a file that ends in .html")
    page = timeline.to_html(plotlyjs=plotlyjs, fragment=fragment)
    if make_folder:
        try:
            Path(target).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            _fail(f"{Path(target).parent}: cannot be made: {error.strerror}")
    _write(target, page)
