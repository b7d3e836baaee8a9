"""The time axis of a Plotly figure: its range, its ticks, and where places of a layout are."""

from __future__ import annotations

from typing import Any

from timeline.draw.layout import Layout
from timeline.draw.paint import Paint
from timeline.gregorian import DAY_SECONDS, day_number, iso_day


class Axis:
    """Seconds → what Plotly's axis takes: dates from year 1 on, else days."""

    def __init__(self, placed: Layout, paint: Paint) -> None:
        self._placed = placed
        self._paint = paint
        self._dates = placed.start >= day_number(1) * DAY_SECONDS

    def at(self, x: float) -> str | float:
        """The moment at an x of the layout."""
        return self._moment(self._placed.time(x))

    def long(self, pixels: float) -> float:
        """A length of the layout: milliseconds beside dates, else days."""
        placed = self._placed
        seconds = pixels / placed.width * (placed.end - placed.start)
        return seconds * 1000 if self._dates else seconds / DAY_SECONDS

    def _moment(self, second: float) -> str | float:
        if not self._dates:
            return second / DAY_SECONDS
        day, rest = divmod(round(second), DAY_SECONDS)
        clock = f"{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"
        return f"{iso_day(day)} {clock}"

    def settings(self, *, back: bool = False) -> dict[str, Any]:
        """The axis for Plotly; with `back` from its end to its beginning."""
        placed = self._placed
        ends = [self._moment(placed.start), self._moment(placed.end)]
        common = {
            "range": ends[::-1] if back else ends,
            "showgrid": True,
            "gridcolor": self._paint.theme.grid,
            "zeroline": False,
            "ticks": "outside",
            "tickcolor": self._paint.theme.stem,
            "tickangle": 0,
        }
        if self._dates:
            days = {"dtickrange": [DAY_SECONDS * 1000, "M1"], "value": "%-d %b\n%Y"}
            return {**common, "type": "date", "tickformatstops": [days]}
        named = placed.ticks(self._paint.events)
        return {
            **common,
            "type": "linear",
            "tickmode": "array",
            "tickvals": [tick.at / DAY_SECONDS for tick in named],
            "ticktext": [f"{tick.name}<br>{tick.around}".removesuffix("<br>") for tick in named],
        }
