"""Timeline → one line of HTML: a page inside an `<iframe>`, for hosts that allow nothing else."""

from __future__ import annotations

from html import escape

from timeline.draw.markup import shown
from timeline.draw.page import title_of, to_html
from timeline.draw.size import checked
from timeline.timeline import Timeline

HEIGHT = 720
# Without "allow-same-origin" nothing in the page can reach what is around it.
_SANDBOX = "allow-scripts allow-popups allow-modals allow-downloads"


def to_iframe(
    timeline: Timeline,
    *,
    plotlyjs: str = "full",
    width: int | None = None,
    height: int | None = None,
) -> str:
    """The page in an `<iframe srcdoc>`, as wide as its container by default.

    Raises what `to_html` raises, and OptionError on a size that no chart can have.
    """
    high = HEIGHT if height is None else height
    checked(1000 if width is None else width, high)
    page = to_html(timeline, plotlyjs=plotlyjs)
    return (
        f'<iframe title="{_attribute(shown(title_of(timeline)))}" sandbox="{_SANDBOX}" '
        f'allow="clipboard-write" width="{"100%" if width is None else width}" height="{high}" '
        f'style="border:0" srcdoc="{_attribute(page)}"></iframe>\n'
    )


def _attribute(text: str) -> str:
    """Text for a quoted attribute, on one line: some hosts take no more."""
    return escape(text, quote=True).replace("\r", "&#13;").replace("\n", "&#10;")
