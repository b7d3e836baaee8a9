"""The commands: each hands its options to the library, writes the result and says what it is.

Whatever a command needs is imported when it runs, so that help and completion are quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from timeline.cli import parameters

if TYPE_CHECKING:
    from timeline.options import Options


def build(
    inputs: parameters.Inputs,
    output: parameters.Page = None,
    date: parameters.Date = None,
    title: parameters.Title = None,
    subtitle: parameters.Subtitle = None,
    credit: parameters.Credits = None,
    quote: parameters.Quote = "paragraph",
    plotlyjs: parameters.PlotlyJs = None,
    fragment: parameters.Fragment = False,
    iframe: parameters.Iframe = False,
    width: parameters.Width = None,
    height: parameters.Height = None,
    theme: parameters.Theme = None,
    layout: parameters.Layout = None,
    lanes: parameters.Lanes = None,
    scale: parameters.Scale = None,
    engine: parameters.Engine = None,
    everything: parameters.Everything = False,
    only_dated: parameters.OnlyDated = False,
    top: parameters.Top = None,
    language: parameters.Language = "auto",
    genre: parameters.Genre = "auto",
    date_order: parameters.DateOrder = "auto",
    text_column: parameters.TextColumn = "",
    date_column: parameters.DateColumn = "",
    title_column: parameters.TitleColumn = "",
    allow_private: parameters.AllowPrivate = False,
) -> None:
    """Documents → a page or a picture with their timeline.

    Prints where it is, and its events, on standard error. Exit code 1: no events, nothing drawn.
    """
    from timeline.cli.documents import extracted, say_doubts, worded
    from timeline.cli.drawing import Drawing
    from timeline.cli.output import make_folder_of, page_target, say_where, write
    from timeline.cli.terminal import left_out_of, table_of

    target = page_target(output, inputs)
    drawing = Drawing(
        target, plotlyjs, fragment, iframe, width, height, theme, layout, lanes, scale, engine
    )
    columns = (text_column, date_column, title_column)
    options = _options(language, genre, date_order, only_dated, columns, allow_private)
    timeline = extracted(inputs, date, options, top)
    timeline = worded(timeline, title, subtitle, credit, quote)
    drawn = drawing.of(timeline)
    if output is None:
        make_folder_of(target)
    write(target, drawn)
    table_of(timeline)
    if everything:
        left_out_of(timeline)
    say_doubts(timeline)
    say_where(timeline, target)


def extract(
    inputs: parameters.Inputs,
    output: parameters.EventsFile = "-",
    kind: parameters.WrittenFormat = None,
    date: parameters.Date = None,
    title: parameters.Title = None,
    subtitle: parameters.Subtitle = None,
    credit: parameters.Credits = None,
    quote: parameters.Quote = "paragraph",
    everything: parameters.Everything = False,
    only_dated: parameters.OnlyDated = False,
    top: parameters.Top = None,
    language: parameters.Language = "auto",
    genre: parameters.Genre = "auto",
    date_order: parameters.DateOrder = "auto",
    text_column: parameters.TextColumn = "",
    date_column: parameters.DateColumn = "",
    title_column: parameters.TitleColumn = "",
    allow_private: parameters.AllowPrivate = False,
) -> None:
    """Documents → events, in JSON, JSONL or CSV.

    JSON is complete; JSONL has one event a line; CSV is for spreadsheets. All of them can be edited
    by hand and drawn with `timeline render`.
    """
    from timeline.cli.documents import extracted, say_doubts, worded
    from timeline.cli.output import format_of, say_where, write
    from timeline.cli.terminal import left_out_of
    from timeline.export import dumps

    chosen = format_of(output, kind, parameters.EVENT_FORMATS)
    columns = (text_column, date_column, title_column)
    options = _options(language, genre, date_order, only_dated, columns, allow_private)
    timeline = extracted(inputs, date, options, top)
    timeline = worded(timeline, title, subtitle, credit, quote)
    write(output, dumps(timeline, chosen))
    if everything:
        left_out_of(timeline)
    say_doubts(timeline)
    say_where(timeline, output)


def render(
    events: parameters.EventFiles,
    output: parameters.Page = None,
    kind: parameters.ReadFormat = None,
    title: parameters.Title = None,
    subtitle: parameters.Subtitle = None,
    credit: parameters.Credits = None,
    quote: parameters.Quote = "paragraph",
    plotlyjs: parameters.PlotlyJs = None,
    fragment: parameters.Fragment = False,
    iframe: parameters.Iframe = False,
    width: parameters.Width = None,
    height: parameters.Height = None,
    theme: parameters.Theme = None,
    layout: parameters.Layout = None,
    lanes: parameters.Lanes = None,
    scale: parameters.Scale = None,
    engine: parameters.Engine = None,
    language: parameters.Language = "auto",
    date_order: parameters.DateOrder = "auto",
) -> None:
    """Events, edited by hand perhaps → a page or a picture.

    A CSV needs two columns only: date and title. Several files become one timeline; an event that
    stands in several of them, with the same id, becomes one.
    """
    from timeline.cli.documents import nothing, read_stdin, shown, worded
    from timeline.cli.drawing import Drawing
    from timeline.cli.output import make_folder_of, page_target, say_where, write
    from timeline.export import load, loads
    from timeline.pipeline import united

    target = page_target(output, events)
    drawing = Drawing(
        target, plotlyjs, fragment, iframe, width, height, theme, layout, lanes, scale, engine
    )
    options = _options(language, "auto", date_order)
    loaded = [
        loads(read_stdin(), kind, options=options) if name == "-" else load(name, options)
        for name in events
    ]
    timeline = worded(united(loaded), title, subtitle, credit, quote)
    if not timeline.events:
        nothing(f"{shown(events)}: no events")
    drawn = drawing.of(timeline)
    if output is None:
        make_folder_of(target)
    write(target, drawn)
    say_where(timeline, target)


def tag(
    context: typer.Context,
    source: parameters.OneInput,
    kind: parameters.TagFormat = "jsonl",
    date: parameters.Date = None,
    language: parameters.Language = "auto",
    genre: parameters.Genre = "auto",
    date_order: parameters.DateOrder = "auto",
) -> None:
    """A document → its date expressions only (TIMEX3), without events."""
    from dataclasses import replace

    from timeline.cli.documents import document_of, nothing, say_today, shown
    from timeline.cli.output import write
    from timeline.cli.terminal import coloured
    from timeline.export import tags
    from timeline.pipeline import dates_in

    options = _options(language, genre, date_order)
    document = document_of([source, *context.args], date, options)
    found = dates_in(document, options)
    if not found:
        nothing(f"{shown([source])}: no date expressions")
    assumed = document.date_basis == "assumed"
    if assumed:
        undated = replace(document, date=None, date_basis=None)
        assumed = dates_in(undated, options) != found
        document = document if assumed else undated
    match kind:
        case "text":
            write("-", coloured(document, found))
        case "timeml":
            write("-", tags.to_timeml(document, found))
        case _:
            write("-", tags.to_jsonl(found))
    if assumed:
        say_today([document.id], document.date)


def text(
    source: parameters.OneInput,
    document: parameters.OneDocument = None,
    language: parameters.Language = "auto",
    text_column: parameters.TextColumn = "",
    title_column: parameters.TitleColumn = "",
    allow_private: parameters.AllowPrivate = False,
) -> None:
    """A document → its text as it was read: what page, line and offsets of a citation count in.

    Of a file with several documents, such as a mail with attachments, each is printed under its
    name; `--document NAME` prints one of them, and nothing else.
    """
    from timeline.cli.documents import documents_read, nothing, one_named, shown
    from timeline.cli.output import write

    columns = (text_column, "", title_column)
    options = _options(language, "auto", "auto", columns=columns, allow_private=allow_private)
    documents = documents_read([source], options)
    if document is not None:
        documents = [one_named(document, documents)]
    if not any(read.text.strip() for read in documents):
        nothing(f"{shown([source])}: is empty")
    if len(documents) == 1:
        write("-", documents[0].text)
    else:
        write("-", "\n".join(f"=== {read.id} ===\n{read.text}" for read in documents))


def plotlyjs(fetch: parameters.Fetch = False) -> None:
    """Which plotly.js a page can carry: the full bundle, and the basic one, if it was fetched.

    The basic one is of the same version and a quarter of the size. Exit code 1: it is not there.
    """
    from importlib.metadata import version

    from timeline.cli.output import make_folder_of, write
    from timeline.cli.terminal import say
    from timeline.draw.plotlyjs import bundle, installed_version
    from timeline.draw.plotlyjs_basic import fetched, is_kept, place
    from timeline.errors import InputError

    wanted = installed_version()
    path = place(wanted)
    if fetch and not is_kept(wanted):
        source = fetched(wanted)
        make_folder_of(str(path))
        write(str(path), source.decode("utf-8"))
    for choice, home in (("full", f"plotly {version('plotly')}"), ("basic", str(path))):
        try:
            found = bundle(choice)
        except InputError as error:
            say(f"{choice} {wanted}: {error}")
            raise typer.Exit(1) from None
        write("-", f"{found.name}: {len(found.markup) / 1e6:.1f} MB of a page, from {home}\n")


def _options(
    language: str,
    genre: str,
    date_order: str,
    only_dated: bool = False,
    columns: tuple[str, str, str] = ("", "", ""),
    allow_private: bool = False,
) -> Options:
    from timeline.options import Options

    return Options(language, genre, date_order, only_dated, *columns, allow_private)  # type: ignore[arg-type]
