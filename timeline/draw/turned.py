"""A Plotly figure in which time runs down: the traces of the other one, turned, and entries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go

from timeline.draw.captions import plain
from timeline.draw.column import GUTTER, MARGIN
from timeline.draw.layout import Layout
from timeline.draw.paint import Paint

SHIFT = 9
"""CSS pixels that marks may reach over the axis."""
Moment = Callable[[float], str | float]


def turned(trace: Any) -> Any:
    """A trace with its x and y for each other."""
    trace.x, trace.y = trace.y, trace.x
    if trace.type == "bar":
        trace.orientation = "v" if trace.orientation == "h" else "h"
    return trace


def entry_traces(placed: Layout, paint: Paint, at: Moment, long: Moment, said: Any) -> list[Any]:
    """Leaders, boxes and words of the entries; `said` is what is told under the pointer."""
    entries, shelf = placed.entries, placed.shelf
    wide = placed.height - shelf - 1
    x: list[Any] = []
    y: list[Any] = []
    for entry in entries:
        x += [-SHIFT, shelf - GUTTER, shelf, None]
        y += [at(entry.stem), at(entry.stem), at(entry.middle), None]
    line = {"color": paint.theme.stem, "width": 1}
    leaders = go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", zorder=0)
    boxes = go.Bar(
        base=[at(entry.top) for entry in entries],
        y=[long(entry.height) for entry in entries],
        x=[shelf + wide / 2] * len(entries),
        width=[wide] * len(entries),
        marker={
            "color": [paint.card(entry.event) for entry in entries],
            "cornerradius": 5,
            "line": {"color": [paint.edge((entry.event,)) for entry in entries], "width": 1.2},
        },
        **said,
        zorder=2,
    )
    small = f'<span style="font-size:11px;color:{paint.theme.axis}">'
    words = go.Scatter(
        x=[shelf + MARGIN] * len(entries),
        y=[at(entry.middle) for entry in entries],
        mode="text",
        text=[
            "<br>".join([f"{small}{plain(entry.date)}</span>", *map(plain, entry.lines)])
            for entry in entries
        ],
        textposition="middle right",
        textfont={"size": 13, "color": paint.theme.ink},
        hoverinfo="skip",
        zorder=3,
    )
    return [leaders, boxes, words]
