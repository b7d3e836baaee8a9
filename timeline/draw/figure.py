"""Timeline → a plain Plotly Figure that looks right by itself."""

from __future__ import annotations

from html import escape
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from timeline.draw.cards import CARD_HEIGHT
from timeline.draw.colours import COLOURS, colour_number, colour_numbers
from timeline.draw.label import label, year_label
from timeline.draw.layout import Layout, is_range, lay_out
from timeline.draw.listing import STATUS_WORDS
from timeline.draw.markup import shown
from timeline.errors import OptionError
from timeline.events.event import Event
from timeline.gregorian import DAY_SECONDS, MIN_YEAR, day_number, from_day_number, iso_day
from timeline.span import Span
from timeline.timeline import Timeline

LAYOUTS = ("horizontal",)
THEMES = ("light",)
_INK, _AXIS, _STEM, _GRID = "#1b2733", "#3b4754", "#9aa5b1", "#eceff2"
_WIDTH, _HEIGHT = 1000, 520
_MARGIN = {"l": 14, "r": 14, "t": 44, "b": 46}
_SYMBOLS = {"happened": "circle", "planned": "circle", "possible": "diamond", "negated": "x"}


def figure(
    timeline: Timeline,
    *,
    width: int | None = None,
    height: int | None = None,
    layout: str = "horizontal",
    theme: str = "light",
) -> go.Figure:
    """The first view of a timeline, sized in CSS pixels, by default 1000 × 520.

    Histories that reach before year 1 have a plain axis with labels of our own, since Plotly's
    dates begin there. Raises OptionError on an unknown layout or theme.
    """
    for name, value, known in (("layout", layout, LAYOUTS), ("theme", theme, THEMES)):
        if value not in known:
            raise OptionError(f"{name} {value!r} is not known; these are: {', '.join(known)}")
    wide, high = width or _WIDTH, height or _HEIGHT
    plot_width = max(100, wide - _MARGIN["l"] - _MARGIN["r"])
    plot_height = max(80, high - _MARGIN["t"] - _MARGIN["b"])
    placed = lay_out(timeline.events, plot_width, plot_height)
    axis = _Axis(placed)
    drawn = go.Figure(_traces(timeline, placed, axis))
    drawn.update_layout(
        template=None,
        width=wide,
        height=high,
        margin=_MARGIN,
        title={"text": _plain(timeline.title), "font": {"size": 18, "color": _INK}, "x": 0.01},
        font={"family": "system-ui, Segoe UI, Noto Sans, Arial, sans-serif", "color": _AXIS},
        paper_bgcolor="#fff",
        plot_bgcolor="#fff",
        showlegend=False,
        barmode="overlay",
        bargap=0,
        hovermode="closest",
        dragmode="pan",
        xaxis=axis.settings(),
        # Plotly drops the axis line where traces have a z-order: one of our own.
        shapes=[
            {
                "type": "line",
                "xref": "paper",
                "yref": "paper",
                "x0": 0,
                "x1": 1,
                "y0": 0,
                "y1": 0,
                "line": {"color": _AXIS, "width": 2},
            }
        ],
        yaxis={"range": [-9, plot_height - 9], "fixedrange": True, "visible": False},
    )
    return drawn


class _Axis:
    """Seconds → what Plotly's axis takes: dates from year 1 on, else days."""

    def __init__(self, placed: Layout) -> None:
        self._placed = placed
        self._dates = placed.start >= day_number(1) * DAY_SECONDS

    def at(self, second: float) -> str | float:
        """A moment on the axis."""
        if not self._dates:
            return second / DAY_SECONDS
        day, rest = divmod(round(second), DAY_SECONDS)
        clock = f"{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"
        return f"{iso_day(day)} {clock}"

    def length(self, seconds: float) -> float:
        """A length on the axis: milliseconds beside dates, else days."""
        return seconds * 1000 if self._dates else seconds / DAY_SECONDS

    def settings(self) -> dict[str, Any]:
        """The axis for Plotly."""
        common = {
            "range": [self.at(self._placed.start), self.at(self._placed.end)],
            "showgrid": True,
            "gridcolor": _GRID,
            "zeroline": False,
            "ticks": "outside",
            "tickcolor": _STEM,
            "tickangle": 0,
        }
        if self._dates:
            return {**common, "type": "date"}
        ticks = _ticks(self._placed)
        return {
            **common,
            "type": "linear",
            "tickmode": "array",
            "tickvals": list(ticks),
            "ticktext": list(ticks.values()),
        }


def _ticks(placed: Layout) -> dict[int, str]:
    """Day numbers and their labels, for an axis without Plotly's dates."""
    years = _round_years(placed)
    if len(years) > 1:
        return {day_number(year): year_label(year) for year in years}
    # Less than two years: days, some of them, each with its whole name.
    first, last = (int(second // DAY_SECONDS) for second in (placed.start, placed.end))
    step = max(1, -(-(last - first) // max(1, int(placed.width // 130))))
    # The margin of the axis may reach beyond the first day that has a name.
    named = range(max(first + 1, day_number(MIN_YEAR)), last + 1, step)
    return {day: label(Span.days(day, day)) for day in named}


def _round_years(placed: Layout) -> list[int]:
    """Round years as people count them, at least 70 pixels apart: 200 BC is the year −199."""
    first, last = (from_day_number(int(s // DAY_SECONDS))[0] for s in (placed.start, placed.end))
    most = max(2, int(placed.width // 70))
    steps = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
    step = next((s for s in steps if (last - first) / s <= most), steps[-1])
    counted = range(first // step * step, last + step, step)
    years = [year + 1 if year <= 0 and step > 1 else year for year in counted]
    return [year for year in years if first < year <= last]


def _traces(timeline: Timeline, placed: Layout, axis: _Axis) -> list[Any]:
    events = timeline.events
    numbers = colour_numbers(timeline)
    colours = [COLOURS[colour_number(event, numbers)] for event in events]
    cards, bars, marks = placed.cards, placed.bars, placed.marks

    def at(x: float) -> str | float:
        return axis.at(placed.time(x))

    def long(pixels: float) -> float:
        return axis.length(pixels / placed.width * (placed.end - placed.start))

    stems_x: list[Any] = []
    stems_y: list[Any] = []
    for card in cards:
        stems_x += [at(card.stem), at(card.stem), None]
        stems_y += [0, card.y, None]
    common = {"hovertemplate": "%{hovertext}<extra></extra>"}
    return [
        go.Scatter(
            x=stems_x,
            y=stems_y,
            mode="lines",
            line={"color": _STEM, "width": 1},
            hoverinfo="skip",
            zorder=0,
        ),
        go.Bar(
            orientation="h",
            base=[at(bar.left) for bar in bars],
            x=[long(bar.right - bar.left) for bar in bars],
            y=[bar.y for bar in bars],
            width=[7] * len(bars),
            hovertext=[_hover(events[bar.event]) for bar in bars],
            marker={
                "color": [_fill(events[bar.event], colours[bar.event]) for bar in bars],
                "opacity": [_opacity(events[bar.event]) for bar in bars],
                "line": {"color": [colours[bar.event] for bar in bars], "width": 1.5},
            },
            zorder=1,
            **common,
        ),
        go.Bar(
            orientation="h",
            base=[at(card.left) for card in cards],
            x=[long(card.width) for card in cards],
            y=[card.y for card in cards],
            width=[CARD_HEIGHT] * len(cards),
            text=[_plain(card.text) for card in cards],
            textposition="inside",
            insidetextanchor="middle",
            constraintext="none",
            textangle=0,
            insidetextfont={"size": 13, "color": _INK},
            hovertext=[_hover(events[card.event]) for card in cards],
            marker={
                "color": [_tint(events[card.event], colours[card.event]) for card in cards],
                "cornerradius": 5,
                "line": {"color": [colours[card.event] for card in cards], "width": 1.2},
            },
            zorder=2,
            **common,
        ),
        go.Scatter(
            x=[at(mark.x) for mark in marks],
            y=[mark.y for mark in marks],
            mode="markers",
            cliponaxis=False,
            hovertext=[_hover(events[mark.event]) for mark in marks],
            marker={
                "size": 10,
                "symbol": [_symbol(events[mark.event]) for mark in marks],
                "color": [_fill(events[mark.event], colours[mark.event]) for mark in marks],
                "line": {"color": [colours[mark.event] for mark in marks], "width": 2},
            },
            zorder=3,
            **common,
        ),
    ]


def _fill(event: Event, colour: str) -> str:
    """Hollow where it has not happened, or not for certain."""
    return colour if event.status == "happened" else "#fff"


def _symbol(event: Event) -> str:
    """A shape for the status; an arrow where one end is open, towards it."""
    if event.span.start is None:
        return "triangle-left"
    return "triangle-right" if event.span.end is None else _SYMBOLS[event.status]


def _tint(event: Event, colour: str) -> str:
    if event.status != "happened":
        return "#fff"
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * 0.13):02x}" for part in parts)


def _opacity(event: Event) -> float:
    """Faded where the bar shows how little is known rather than how long it took."""
    return 0.95 if is_range(event) and not event.span.approximate else 0.38


def _hover(event: Event) -> str:
    """Date, headline, status and sentence; nothing in it is markup but our own breaks."""
    said = f"“{event.sources[0].sentence}”" if event.sources and event.sources[0].sentence else ""
    notes = [label(event.span), STATUS_WORDS.get(event.status, "")]
    if event.basis == "assumed":
        notes.append("date assumed")
    lines = [" · ".join(note for note in notes if note)]
    body = [line for part in (event.headline, said) for line in wrap(part[:400], 70)]
    return "<br>".join([*lines, *(_plain(line) for line in body)])


def _plain(text: str) -> str:
    """Text in which Plotly finds none of its few tags and entities; it knows no &quot;."""
    return escape(shown(text), quote=False)
