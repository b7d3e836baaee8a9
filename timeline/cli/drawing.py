"""What build and render make of a timeline: a page, a part of one, or a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.cli.output import STANDARD
from timeline.errors import OptionError, OutputError

if TYPE_CHECKING:
    from timeline.timeline import Timeline

_PAGES = ("html", "htm")
_PICTURES = ("svg", "png", "pdf")


@dataclass(frozen=True, slots=True)
class Drawing:
    """The options of what is drawn; None and False stand for those that were not given."""

    target: str
    plotlyjs: str | None = None
    fragment: bool = False
    iframe: bool = False
    width: int | None = None
    height: int | None = None
    theme: str | None = None
    layout: str | None = None
    lanes: str | None = None
    scale: float | None = None
    engine: str | None = None

    def __post_init__(self) -> None:
        """Refuses a file of another kind, and options that are of another kind of file."""
        ending = self._ending
        if ending not in (*_PAGES, *_PICTURES):
            raise OutputError(
                f"{self.target}: what is drawn is written to a file that ends in "
                ".html, .htm, .svg, .png or .pdf"
            )
        of_pages = {"plotlyjs": self.plotlyjs, "fragment": self.fragment, "iframe": self.iframe}
        size: dict[str, object] = {"width": self.width, "height": self.height}
        of_pictures: dict[str, object] = {
            "scale": self.scale,
            "engine": self.engine,
        }
        if ending in _PICTURES:
            self._refuse(of_pages, "an HTML page")
        else:
            self._refuse(of_pictures if self.iframe else {**size, **of_pictures}, "a picture")
        if ending in ("svg", "pdf"):
            self._refuse({"scale": self.scale}, "a PNG")

    @property
    def _ending(self) -> str:
        return "html" if self.target == STANDARD else Path(self.target).suffix.lower().lstrip(".")

    def _refuse(self, options: Mapping[str, object], what: str) -> None:
        for name, value in options.items():
            if value not in (None, False):
                raise OptionError(f"--{name} is of {what}, and {self.target} is none")

    def of(self, timeline: Timeline) -> str | bytes:
        """What is written; raises OptionError or OutputError where it cannot be made."""
        view = _given(layout=self.layout, lanes=self.lanes, theme=self.theme)
        if self._ending in _PICTURES:
            return timeline.to_image(
                self._ending,
                **_given(
                    width=self.width,
                    height=self.height,
                    scale=self.scale,
                    engine=self.engine,
                ),
                **view,
            )
        return timeline.to_html(
            fragment=self.fragment,
            iframe=self.iframe,
            **_given(plotlyjs=self.plotlyjs, width=self.width, height=self.height),
            **view,
        )


def _given(**options: object) -> dict[str, Any]:
    """The options that were given; the library has its own word for the others."""
    return {name: value for name, value in options.items() if value is not None}
