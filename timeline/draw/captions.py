"""The words above and below a Plotly figure."""

from __future__ import annotations

from html import escape
from typing import Any

from timeline.draw.font import BOLD, fitted
from timeline.draw.markup import shown
from timeline.draw.theme import Theme
from timeline.timeline import Timeline

SIDE = 14
"""CSS pixels left and right of the chart, and of the words."""
_SMALL, _TEXT, _LARGE = 11, 13, 18


def title(timeline: Timeline, width: int, height: int, theme: Theme) -> dict[str, Any]:
    """The title, as Plotly's layout has it."""
    words = _line(timeline.title, width, _LARGE * BOLD)
    return {
        "text": f"<b>{words}</b>" if words else "",
        "font": {"size": _LARGE, "color": theme.ink},
        "x": SIDE / width,
        "y": 1 - 12 / height,
        "yanchor": "top",
    }


def lines(timeline: Timeline, width: int, shift: int, foot: int, theme: Theme) -> list[Any]:
    """Subtitle and credits, as annotations.

    They begin at `shift` beside the chart; the margin below it is `foot` high. Plotly's own
    subtitle keeps a distance from the title that no small chart has.
    """
    small = {"showarrow": False, "xref": "paper", "yref": "paper", "x": 0, "xshift": shift}
    placed = (
        (timeline.subtitle, _TEXT, {"y": 1, "yanchor": "bottom", "yshift": 4}),
        (timeline.credits, _SMALL, {"y": 0, "yanchor": "bottom", "yshift": 4 - foot}),
    )
    return [
        {
            "text": _line(text, width, size),
            "font": {"size": size, "color": theme.axis},
            **small,
            "xanchor": "left",
            **place,
        }
        for text, size, place in placed
        if text
    ]


def _line(text: str, width: int, size: float) -> str:
    return plain(fitted(" ".join(text.split()), width - 2 * SIDE, size))


def plain(text: str) -> str:
    """Text in which Plotly finds none of its few tags and entities, and no formula for MathJax."""
    # It knows no &quot;.
    return escape(shown(text), quote=False).replace("$", "&#36;")
