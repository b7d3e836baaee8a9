"""How the chart of a page shows its events: where time runs, lanes, and its theme."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.draw.facets import Facet, facet_data
from timeline.draw.lanes import LEAST, lane_facet
from timeline.draw.layout import Layout, is_down, lay_out
from timeline.errors import OptionError
from timeline.timeline import Timeline

_HIGH, _LOW = 640, 520
"""CSS pixels of a chart in which time runs down, on a wide page and on a phone."""
_AROUND = 48
"""CSS pixels of a still picture above and below its chart."""


@dataclass(frozen=True, slots=True)
class View:
    """What was asked for; raises OptionError on a layout that is none, or that has no lanes."""

    layout: str = "horizontal"
    lanes: str | None = None
    theme: str = ""
    """"light", "dark" or "auto"; "" where nothing was asked for."""

    def __post_init__(self) -> None:
        if is_down(self.layout) and self.lanes is not None:
            raise OptionError("lanes are of the horizontal layout")

    def or_theme(self, name: str) -> View:
        """The same, with a theme where none was asked for."""
        return self if self.theme else replace(self, theme=name)

    def facets(self, timeline: Timeline) -> tuple[Facet, ...]:
        """The facet of the lanes, if there are any; raises OptionError where they are not known."""
        return () if self.lanes is None else (lane_facet(timeline, self.lanes),)

    def stills(self, lanes: tuple[Facet, ...]) -> tuple[tuple[int, int], tuple[int, int]]:
        """Sizes of the first view in CSS pixels: on a wide page and on a phone."""
        if is_down(self.layout):
            return (920, _HIGH), (366, _LOW)
        least = sum(_AROUND + LEAST * len(facet.names) for facet in lanes)
        return (920, max(500, least)), (366, max(340, least))

    def first(self, timeline: Timeline, lanes: tuple[Facet, ...]) -> Layout:
        """What the first view has, more or less: lanes are not told apart in it."""
        (width, height), _ = self.stills(lanes)
        return lay_out(timeline.events, width, height - _AROUND, down=is_down(self.layout))

    def attributes(self, lanes: tuple[Facet, ...]) -> str:
        """What tells the script and the stylesheet, as attributes of HTML; the usual needs none."""
        said = f' data-theme="{self.theme}"'
        if not is_down(self.layout) and self.lanes is None:
            return said
        wide, narrow = (f"{width}/{height}" for width, height in self.stills(lanes))
        style = f"--tl-wide:{wide};--tl-narrow:{narrow}"
        if is_down(self.layout):
            style += f";--tl-high:{_HIGH}px;--tl-low:{_LOW}px"
            return f'{said} data-layout="vertical" style="{style}"'
        style += f";--tl-lanes:{sum(len(facet.names) for facet in lanes)}"
        return f"{said} data-lanes='{facet_data(lanes)}' style=\"{style}\""


PLAIN = View()
