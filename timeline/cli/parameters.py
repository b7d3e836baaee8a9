"""What the commands share of their arguments and options: names, values, help."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from timeline.errors import OptionError
from timeline.options import DATE_ORDERS, GENRES
from timeline.timeline import QUOTES

EVENT_FORMATS = ("json", "jsonl", "csv")
TAG_FORMATS = ("jsonl", "timeml", "text")


def choice(option: str, allowed: tuple[str, ...], text: str) -> Any:
    """An option with a few values; raises OptionError, with them, on any other."""

    def check(value: str | None) -> str | None:
        if value is not None and value not in allowed:
            raise OptionError(f"{option} {value!r} is not one of {', '.join(allowed)}")
        return value

    def complete(incomplete: str) -> list[str]:
        return [value for value in allowed if value.startswith(incomplete)]

    return typer.Option(
        option,
        metavar="|".join(allowed),
        callback=check,
        autocompletion=complete,
        help=text,
    )


def flag(option: str, text: str) -> Any:
    """An option without a value."""
    return typer.Option(option, metavar="", help=text)


Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT...", help="Files, folders, globs, or - for standard input."),
]
OneInput = Annotated[
    str, typer.Argument(metavar="INPUT", help="One file, or - for standard input.")
]
OneDocument = Annotated[
    str | None,
    typer.Option(
        "--document", metavar="NAME", help="Of a file with several documents, the one named so."
    ),
]
EventFiles = Annotated[
    list[str],
    typer.Argument(metavar="EVENTS...", help="JSON, JSONL or CSV files, or - for standard input."),
]
Page = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="A page (.html) or a picture (.svg, .png, .pdf). Default: output/NAME.html; - for a "
        "page on standard output.",
    ),
]
EventsFile = Annotated[
    str, typer.Option("-o", "--output", metavar="FILE", help="events.json, .jsonl, .csv, or -")
]
WrittenFormat = Annotated[
    str | None,
    choice("--format", EVENT_FORMATS, "Default: by the ending of FILE; jsonl on standard output."),
]
ReadFormat = Annotated[
    str | None,
    choice("--format", EVENT_FORMATS, "Of standard input, where it does not tell itself."),
]
TagFormat = Annotated[
    str, choice("--format", TAG_FORMATS, "JSON lines, TimeML, or text with colours.")
]
Date = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="DAY",
        help="The day that the documents speak from, such as 2021-03-15; goes before what they say "
        "themselves.",
    ),
]
Title = Annotated[
    str | None,
    typer.Option("--title", metavar="TEXT", help="What stands above the timeline."),
]
Subtitle = Annotated[
    str | None, typer.Option("--subtitle", metavar="TEXT", help="… and under its title.")
]
Credits = Annotated[
    str | None,
    typer.Option("--credits", metavar="TEXT", help="What stands below it: who made it, of what."),
]
PlotlyJs = Annotated[
    str | None,
    typer.Option(
        "--plotlyjs",
        metavar="full|basic|cdn|none|FILE",
        help="The plotly.js that draws the chart: full or basic (smaller; timeline plotlyjs brings "
        "it), inside the page; from a CDN; none (the list alone); or a bundle of yours, inside.",
        show_default="full",
    ),
]
Fetch = Annotated[bool, flag("--fetch", "Bring the basic bundle with npm, and keep it.")]
Fragment = Annotated[bool, flag("--fragment", "A <section> to embed in a page of yours.")]
Quote = Annotated[
    str,
    choice("--quote", QUOTES, "How much of its documents the result carries, beside headlines."),
]
Iframe = Annotated[
    bool, flag("--iframe", "One line, <iframe srcdoc>, for hosts that allow no more.")
]
Width = Annotated[
    int | None,
    typer.Option("--width", metavar="PIXELS", help="Of a picture or an iframe, in CSS pixels."),
]
Height = Annotated[int | None, typer.Option("--height", metavar="PIXELS", help="The same.")]
Theme = Annotated[
    str | None, choice("--theme", ("light", "dark", "auto"), "Auto, of pages: as the screen is.")
]
Layout = Annotated[
    str | None,
    choice("--layout", ("horizontal", "vertical"), "Whether time runs to the right, or down."),
]
Lanes = Annotated[
    str | None,
    choice("--lanes", ("document", "actor", "tag"), "A band of the chart for each."),
]
Scale = Annotated[
    float | None,
    typer.Option(
        "--scale",
        metavar="N",
        help="Of a PNG: how many pixels lie along a CSS pixel.",
        show_default="2",
    ),
]
Engine = Annotated[
    str | None,
    choice("--engine", ("svg", "plotly"), "Of a picture: drawn by timeline, or by Plotly."),
]
Everything = Annotated[bool, flag("--all", "Also list the dates that gave no event, and why.")]
OnlyDated = Annotated[bool, flag("--only-dated", "Nothing without a date in its own sentence.")]
TextColumn = Annotated[
    str,
    typer.Option(
        "--text-column", metavar="NAME", help="Of a table of articles (CSV, JSONL): their text."
    ),
]
DateColumn = Annotated[
    str, typer.Option("--date-column", metavar="NAME", help="… the day of each article.")
]
TitleColumn = Annotated[
    str, typer.Option("--title-column", metavar="NAME", help="… the title of each article.")
]
AllowPrivate = Annotated[
    bool, flag("--allow-private", "Fetch from private networks and this machine as well.")
]
Top = Annotated[
    int | None,
    typer.Option("--top", metavar="N", min=0, help="The N most important events alone."),
]
Language = Annotated[
    str,
    typer.Option(
        "--language",
        metavar="CODE",
        help="Of the documents: en, de, fr … (ISO 639-1); auto tells it from each text.",
    ),
]
Genre = Annotated[str, choice("--genre", GENRES, "Reports of now, or narratives of the past.")]
DateOrder = Annotated[
    str, choice("--date-order", DATE_ORDERS, "What 12/03/2021 means: dmy is 12 March.")
]
