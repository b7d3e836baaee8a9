"""Timeline → SVG: the first view, drawn without a browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from timeline.draw.chart import Chart, Leads
from timeline.draw.column import needed
from timeline.draw.elements import Attributes, element
from timeline.draw.font import BOLD, fitted, text_width
from timeline.draw.lanes import BEST, LEAST, NAME, Lane, lanes_of
from timeline.draw.layout import MOST_LABELLED, is_down, lay_out, whole_time
from timeline.draw.markup import named, safe
from timeline.draw.paint import Paint, paint_of
from timeline.draw.size import MOST, checked
from timeline.draw.theme import Theme, theme_of
from timeline.draw.ticks import SIZE
from timeline.draw.twins import twins
from timeline.errors import OptionError
from timeline.timeline import Timeline

WIDTH, HEIGHT = 1000, 520
DOWN_WIDTH = 720
_SIDE, _FOOT, _TOP = 14.0, 40.0, 8.0
_DOWN_FOOT = 12.0
"""Room below a chart whose axis is labelled at its side."""
_TITLE, _SUBTITLE, _CREDITS = 26.0, 20.0, 18.0
"""Room for each of the lines above and below the chart."""
_FAMILY = "system-ui, Segoe UI, Noto Sans, DejaVu Sans, Arial, sans-serif"


def to_svg(
    timeline: Timeline,
    *,
    width: int | None = None,
    height: int | None = None,
    theme: str = "light",
    layout: str = "horizontal",
    lanes: str | None = None,
    title: bool = True,
    links: str | None = None,
    tips: bool = True,
) -> str:
    """The timeline as an SVG of its own, sized in CSS pixels: 1000 × 520 unless told otherwise.

    With the layout "vertical" time runs down, and headlines of up to two lines stand beside it; it
    is 720 wide, and as high as they need. `lanes` of "document", "actor" or "tag" lie one above the
    other. Without `title` it has none of the words above and below the chart. With `links` every
    card and mark leads to the entry of its event: `#` + `links` + its id; without `tips` it does
    not say what it is to a pointer. Raises OptionError on an unknown theme, layout or kind of
    lanes, or a size that no chart can have.

    >>> to_svg(Timeline()).startswith("<svg")
    True
    """
    colours = theme_of(theme)
    told = timeline if title else replace(timeline, title="", subtitle="", credits="")
    down = is_down(layout)
    width, height = size_of(told, width, height, layout, lanes)
    words = _Words(told, width, down)
    high = height - words.head - words.foot
    paint, leads = paint_of(timeline, colours), Leads(links, tips)
    if lanes is not None:
        bands = lanes_of(timeline, lanes)
        drawn = _banded(bands, paint, (width, words.head, high), leads)
    elif down:
        left = _labels(timeline, high)
        canvas = lay_out(timeline.events, width - left - _SIDE, high, down=True)
        chart = Chart(canvas, paint, (left, words.head), leads, down=True)
        drawn = chart.parts(canvas.ticks(timeline.events), width)
    else:
        canvas = lay_out(timeline.events, width - 2 * _SIDE, high)
        chart = Chart(canvas, paint, (_SIDE, words.head + high), leads)
        drawn = chart.parts(canvas.ticks(timeline.events), width)
    said = named(timeline.title) if timeline.title else "Timeline"
    parts = [
        element("title", safe(said)) if title else "",
        element("rect", width=width, height=height, fill=colours.paper),
        *drawn,
        *words.parts(colours, height),
    ]
    return element(
        "svg",
        "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_label=said,
        font_family=_FAMILY,
        font_size=13,
        fill=colours.ink,
    )


def size_of(
    timeline: Timeline,
    width: int | None,
    height: int | None,
    layout: str,
    lanes: str | None = None,
) -> tuple[int, int]:
    """The size that was asked for, and what is best where none was; raises OptionError."""
    down = is_down(layout)
    wide, high = checked(
        (DOWN_WIDTH if down else WIDTH) if width is None else width,
        HEIGHT if height is None else height,
    )
    if down:
        if lanes is not None:
            raise OptionError("lanes are of the horizontal layout")
        return wide, _high(timeline, wide) if height is None else high
    if lanes is None:
        return wide, high
    words = _Words(timeline, wide, down)
    many = len(lanes_of(timeline, lanes))
    around = ceil(words.head + words.foot)
    if height is None:
        return wide, max(high, around + many * BEST)
    if height < around + many * LEAST:
        raise OptionError(f"height {height}: {many} lanes need {around + many * LEAST} CSS pixels")
    return wide, high


def _banded(
    lanes: Sequence[Lane], paint: Paint, box: tuple[int, float, float], leads: Leads
) -> Iterator[str]:
    """A chart for each lane, all of the same time; the box is width, top and height of them all."""
    width, top, high = box
    each = high / max(1, len(lanes))
    whole, others = whole_time(paint.events), twins(paint.events)
    for number, lane in enumerate(lanes, 1):
        part = paint.of(lane.events)
        apart = [others[index] for index in lane.events]
        canvas = lay_out(part.events, width - 2 * _SIDE, each - NAME, whole=whole, others=apart)
        base = top + number * each
        chart = Chart(canvas, part, (_SIDE, base), leads)
        yield from chart.parts(canvas.ticks(paint.events), width, labelled=number == len(lanes))
        name = fitted(" ".join(lane.name.split()), width - 2 * _SIDE, 12 * BOLD)
        style: Attributes = {"font_size": 12, "font_weight": 700, "fill": paint.theme.axis}
        yield element("text", safe(name), x=_SIDE, y=base - each + 19, **style)


def _labels(timeline: Timeline, high: float) -> float:
    """How wide the labels of an axis are that runs down."""
    events = timeline.events
    named = lay_out(events[:0], 0, high, down=True, whole=whole_time(events)).ticks(events)
    widths = [text_width(text, SIZE) for tick in named for text in (tick.name, tick.around)]
    return _SIDE + max(widths, default=0.0) + 10


def _high(timeline: Timeline, width: int) -> int:
    """The height in which every event has its headline beside an axis that runs down."""
    events, words = timeline.events[:MOST_LABELLED], _Words(timeline, width, down=True)
    chart = lay_out(events, width - _labels(timeline, HEIGHT) - _SIDE, HEIGHT, down=True)
    high = words.head + needed(events, chart.room) + words.foot
    return min(MOST, max(HEIGHT, ceil(high)))


class _Words:
    """What stands above and below the chart: a line each, and no room where there is none."""

    def __init__(self, timeline: Timeline, width: int, down: bool) -> None:
        self._timeline = timeline
        self._room = width - 2 * _SIDE
        self.head = _TOP
        self.head += _TITLE if timeline.title else 0
        self.head += _SUBTITLE if timeline.subtitle else 0
        self.foot = (_DOWN_FOOT if down else _FOOT) + (_CREDITS if timeline.credits else 0)

    def parts(self, theme: Theme, height: int) -> Iterator[str]:
        line = self._timeline
        if line.title:
            yield self._line(line.title, 24, 18, theme.ink, bold=True)
        if line.subtitle:
            yield self._line(line.subtitle, self.head - 12, 13, theme.axis)
        if line.credits:
            yield self._line(line.credits, height - 7, 11, theme.axis)

    def _line(self, text: str, y: float, size: int, colour: str, bold: bool = False) -> str:
        words = safe(fitted(" ".join(text.split()), self._room, size * (BOLD if bold else 1)))
        weight: Attributes = {"font_weight": 700} if bold else {}
        return element("text", words, x=_SIDE, y=y, font_size=size, fill=colour, **weight)
