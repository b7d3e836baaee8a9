"""Timeline → a picture: SVG of our own, PNG and PDF made of it, or what Plotly draws."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from timeline.draw.svg import size_of, to_svg
from timeline.errors import OptionError, OutputError
from timeline.timeline import Timeline

KINDS = ("svg", "png", "pdf")
ENGINES = ("svg", "plotly")
_MOST_PIXELS = 100_000_000
_INCH = 96
"""CSS pixels."""
# Typst shapes text with the fonts of the system and those it carries, and writes it as text. The
# document has no day, or the same picture would have other bytes tomorrow.
_TYPST = b"""#let of = sys.inputs
#set document(title: of.title, date: none)
#set page(width: float(of.width) * 0.75pt, height: float(of.height) * 0.75pt, margin: 0pt)
#image(bytes(of.svg), format: "svg", width: 100%, alt: of.title)
"""


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is drawn, sized in CSS pixels."""

    width: int | None = None
    height: int | None = None
    """By default as large as is best for the layout."""
    theme: str = "light"
    layout: str = "horizontal"
    lanes: str | None = None
    """What there are lanes of: "document", "actor", "tag" or nothing."""
    scale: float = 2.0
    """How many pixels of a PNG lie along a CSS pixel."""
    engine: str = "svg"
    """What draws it: "svg", ourselves, or "plotly"."""


def picture(timeline: Timeline, kind: str, look: Look | None = None) -> bytes:
    """The timeline as one of the KINDS.

    Raises OptionError on a value that the look cannot have, and OutputError where a package is
    missing or cannot do its work.
    """
    look = look or Look()
    if kind not in KINDS:
        raise OptionError(f"{kind!r} is no kind of picture; these are: {', '.join(KINDS)}")
    if look.engine not in ENGINES:
        raise OptionError(f"engine {look.engine!r} is not known; these are: {', '.join(ENGINES)}")
    width, height = size_of(timeline, look.width, look.height, look.layout, look.lanes)
    pixels = width * height * look.scale**2
    if kind == "png" and not (look.scale > 0 and 1 <= pixels <= _MOST_PIXELS):
        raise OptionError(
            f"scale {look.scale:g}: makes a picture of none or more than {_MOST_PIXELS:,} pixels"
        )
    if look.engine == "plotly":
        if look.lanes is not None:
            raise OptionError("the engine plotly draws no lanes; the engine svg does")
        return _by_plotly(timeline, kind, look)
    svg = to_svg(
        timeline,
        width=width,
        height=height,
        theme=look.theme,
        layout=look.layout,
        lanes=look.lanes,
    )
    if kind == "svg":
        return svg.encode("utf-8")
    sized = replace(look, width=width, height=height)
    return _by_typst(timeline, svg, "png" if kind == "png" else "pdf", sized)


def _by_typst(timeline: Timeline, svg: str, kind: Literal["png", "pdf"], look: Look) -> bytes:
    try:
        import typst
    except ImportError:
        raise _missing(f"a {kind.upper()} needs typst", "images") from None
    given = {
        "svg": svg,
        "title": timeline.title or "Timeline",
        "width": str(look.width),
        "height": str(look.height),
    }
    try:
        made = typst.compile(_TYPST, format=kind, ppi=_INCH * look.scale, sys_inputs=given)
    except RuntimeError as error:
        raise OutputError(f"typst cannot make the {kind.upper()}: {error}") from None
    return bytes(made)


def _by_plotly(timeline: Timeline, kind: str, look: Look) -> bytes:
    try:
        import kaleido
    except ImportError:
        raise _missing("the engine plotly needs kaleido 1 and a Chrome", "plotly") from None
    figure = timeline.figure(look.width, look.height, look.layout, look.theme)
    size = {"width": figure.layout.width, "height": figure.layout.height}
    options: dict[str, Any] = {"format": kind, **size}
    options["scale"] = look.scale if kind == "png" else 1
    try:
        # Unless told otherwise its page asks a CDN for MathJax; there are no formulas here.
        made = kaleido.calc_fig_sync(figure, opts=options, kopts={"mathjax": False})
    except Exception as error:  # whatever a browser, found or not, may bring up
        said = " ".join(str(error).split()) or type(error).__name__
        raise OutputError(f"kaleido cannot make the {kind.upper()}: {said}") from None
    return bytes(made)


def _missing(what: str, extra: str) -> OutputError:
    return OutputError(f"{what}, which is not installed: pip install 'cited-timeline[{extra}]'")
