"""Timeline → one line of HTML: a page inside an `<iframe>`, for hosts that allow nothing else."""

from __future__ import annotations

from html import escape

from timeline.draw.label import label
from timeline.draw.markup import safe, shown
from timeline.draw.page import title_of, to_srcdoc
from timeline.draw.size import checked
from timeline.timeline import Timeline

HEIGHT, NOTEBOOK_HEIGHT = 720, 560
# Without "allow-same-origin" nothing in the page can reach what is around it.
_SANDBOX = "allow-scripts allow-popups allow-modals allow-downloads"


def to_iframe(
    timeline: Timeline,
    *,
    plotlyjs: str = "full",
    width: int | None = None,
    height: int | None = None,
    theme: str | None = None,
) -> str:
    """The page in an `<iframe srcdoc>`, as wide as its container by default.

    Raises what `to_html` raises, and OptionError on a size that no chart can have.
    """
    return _framed(timeline, to_srcdoc(timeline, plotlyjs=plotlyjs, theme=theme), width, height, "")


def for_notebook(timeline: Timeline) -> str:
    """The page without plotly.js in an `<iframe>`, which notebooks keep in their file.

    Scripts run in a frame however its markup got into the notebook. Where one that is not trusted
    may have no frames, Jupyter leaves what stands in their place: a list.
    """
    rows = "".join(
        f"<li>{safe(label(event.span))}: {safe(event.headline)}</li>" for event in timeline
    )
    page = to_srcdoc(timeline, plotlyjs="none")
    return _framed(timeline, page, None, NOTEBOOK_HEIGHT, f"<ul>{rows}</ul>")


def _framed(
    timeline: Timeline, page: str, width: int | None, height: int | None, instead: str
) -> str:
    high = HEIGHT if height is None else height
    checked(1000 if width is None else width, high)
    return (
        f'<iframe title="{_attribute(shown(title_of(timeline)))}" sandbox="{_SANDBOX}" '
        f'allow="clipboard-write" width="{"100%" if width is None else width}" height="{high}" '
        f'style="border:0" srcdoc="{_attribute(page)}">{instead}</iframe>\n'
    )


def _attribute(text: str) -> str:
    """Text for a quoted attribute, on one line: some hosts take no more."""
    return escape(text, quote=True).replace("\r", "&#13;").replace("\n", "&#10;")
