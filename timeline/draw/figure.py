"""Timeline → a plain Plotly Figure that looks right by itself."""

from __future__ import annotations

import plotly.graph_objects as go

from timeline.draw.axis import Axis
from timeline.draw.captions import SIDE, lines, title
from timeline.draw.layout import is_down, lay_out
from timeline.draw.paint import paint_of
from timeline.draw.svg import size_of
from timeline.draw.theme import theme_of
from timeline.draw.traces import Traces
from timeline.draw.turned import SHIFT
from timeline.timeline import Timeline

_TOP, _FOOT, _DOWN_FOOT = 44, 46, 12
_LABELS = 84
"""Room for the labels of an axis that runs down."""
_SUBTITLE = _CREDITS = 18
"""Room for a subtitle and for credits, where there are any."""


def figure(
    timeline: Timeline,
    *,
    width: int | None = None,
    height: int | None = None,
    layout: str = "horizontal",
    theme: str = "light",
) -> go.Figure:
    """The first view of a timeline, sized in CSS pixels: as `to_svg` is, unless told otherwise.

    Histories that reach before year 1 have a plain axis with labels of our own, since Plotly's
    dates begin there. Raises OptionError on an unknown layout or theme or an impossible size.
    """
    down = is_down(layout)
    paint = paint_of(timeline, theme_of(theme))
    colours = paint.theme
    wide, high = size_of(timeline, width, height, layout)
    if down and height is None:
        high += _TOP  # the words around a figure take more room than those of an SVG
    top = _TOP + (_SUBTITLE if timeline.subtitle else 0)
    foot = (_DOWN_FOOT if down else _FOOT) + (_CREDITS if timeline.credits else 0)
    left = _LABELS if down else SIDE
    plot_width, plot_height = wide - left - SIDE, max(80, high - top - foot)
    placed = lay_out(timeline.events, plot_width - (SHIFT if down else 0), plot_height, down=down)
    axis = Axis(placed, paint)
    traces = Traces(placed, paint, axis)
    across = {"fixedrange": True, "visible": False}
    if down:
        axes = {
            "yaxis": axis.settings(back=True),
            "xaxis": {**across, "range": [-SHIFT, plot_width - SHIFT]},
        }
    else:
        axes = {
            "xaxis": axis.settings(),
            "yaxis": {**across, "range": [-SHIFT, plot_height - SHIFT]},
        }
    drawn = go.Figure(traces.down() if down else traces.all())
    drawn.update_layout(
        template=None,
        width=wide,
        height=high,
        margin={"l": left, "r": SIDE, "t": top, "b": foot},
        title=title(timeline, wide, high, colours),
        annotations=lines(timeline, wide, SIDE - left, foot, colours),
        font={"family": "system-ui, Segoe UI, Noto Sans, Arial, sans-serif", "color": colours.axis},
        paper_bgcolor=colours.paper,
        plot_bgcolor=colours.paper,
        showlegend=False,
        barmode="overlay",
        bargap=0,
        hovermode="closest",
        dragmode="pan",
        **axes,
        # Plotly drops the axis line where traces have a z-order: one of our own.
        shapes=[
            {
                "type": "line",
                "xref": "paper",
                "yref": "paper",
                "x0": 0,
                "x1": 0 if down else 1,
                "y0": 0,
                "y1": 1 if down else 0,
                "line": {"color": colours.axis, "width": 2},
            }
        ],
    )
    return drawn
