"""Timeline → SVG: the first view, drawn without a browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.draw.bars import Bar
from timeline.draw.cards import CARD_HEIGHT, Card, stem_segments
from timeline.draw.facets import STATUS_WORDS
from timeline.draw.font import fitted, text_width
from timeline.draw.label import label
from timeline.draw.layout import CROWD, Layout, lay_out
from timeline.draw.marks import MARK, PILE, Cell, Mark
from timeline.draw.markup import safe
from timeline.draw.paint import Paint, paint_of
from timeline.draw.theme import theme_of
from timeline.draw.ticks import SIZE, Tick
from timeline.events.event import Event
from timeline.timeline import Timeline

WIDTH, HEIGHT = 1000, 520
_SIDE, _FOOT = 14.0, 40.0
_TOP, _TITLE = 8.0, 34.0
"""Room above the chart, and above one with a title."""
_BAR = 7.0
_BOLD = 1.12
"""How much wider bold text is drawn."""
Attributes = dict[str, str | float]
_FAMILY = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"


def to_svg(
    timeline: Timeline,
    *,
    width: int = WIDTH,
    height: int = HEIGHT,
    theme: str = "light",
    title: bool = True,
    links: str | None = None,
) -> str:
    """The timeline as an SVG of its own, sized in CSS pixels.

    With `links` every card and mark leads to the entry of its event: `#` + `links` + its id.
    Raises OptionError on an unknown theme.

    >>> to_svg(Timeline()).startswith("<svg")
    True
    """
    colours = theme_of(theme)
    named = title and bool(timeline.title)
    head = _TITLE if named else _TOP
    room = width - 2 * _SIDE
    canvas = lay_out(timeline.events, max(100, room), max(60, height - head - _FOOT))
    drawing = _Drawing(canvas, paint_of(timeline, colours), head + canvas.height, links)
    said = timeline.title or "Timeline"
    parts = [
        _element("title", safe(said)),
        _element("rect", width=width, height=height, fill=colours.paper),
        *drawing.parts(),
    ]
    if named:
        words = safe(fitted(timeline.title, room, 18 * _BOLD))
        parts.append(_element("text", words, x=_SIDE, y=24, font_size=18, font_weight=700))
    return _element(
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


class _Drawing:
    """The parts of one drawing; the layout's y runs up from the axis, SVG's down from the top."""

    def __init__(self, canvas: Layout, paint: Paint, axis: float, links: str | None) -> None:
        self._canvas = canvas
        self._paint = paint
        self._axis = axis
        self._links = links

    def parts(self) -> Iterator[str]:
        """Everything, in the order in which it lies on each other."""
        canvas, theme = self._canvas, self._paint.theme
        named = canvas.ticks(self._paint.events)
        grid = ((canvas.x(tick.at), -5.0, canvas.height) for tick in named)
        yield self._lines(grid, theme.grid)
        yield from map(self._cell, canvas.cells)
        yield self._lines(stem_segments(canvas.cards), theme.stem)
        ends = f"M{_n(_SIDE)} {_n(self._axis)}H{_n(_SIDE + canvas.width)}"
        yield _element("path", d=ends, stroke=theme.axis, stroke_width=2)
        yield from map(self._tick, named)
        yield from (self._titled(bar.events, self._bar(bar)) for bar in canvas.bars)
        yield from (self._titled(mark.events, self._mark(mark)) for mark in canvas.marks)
        yield from (self._titled((card.event,), self._card(card)) for card in canvas.cards)

    def _lines(self, lines: Iterable[tuple[float, float, float]], colour: str) -> str:
        """Upright lines, each by its x, bottom and top."""
        moves = "".join(
            f"M{_n(_SIDE + x)} {_n(self._axis - low)}V{_n(self._axis - high)}"
            for x, low, high in lines
        )
        return _element("path", d=moves, stroke=colour) if moves else ""

    def _tick(self, tick: Tick) -> str:
        x, y = _SIDE + self._canvas.x(tick.at), self._axis + 18
        style: Attributes = {"font_size": SIZE, "text_anchor": "middle"}
        style["fill"] = self._paint.theme.axis
        return "".join(
            _element("text", text, x=self._inside(x, text), y=at, **style)
            for text, at in ((tick.name, y), (tick.around, y + 15))
            if text
        )

    def _inside(self, middle: float, text: str) -> float:
        """The middle of a label of the axis that runs over neither edge of the drawing."""
        half, width = text_width(text, SIZE) / 2, self._canvas.width + 2 * _SIDE
        return max(half, min(middle, width - half))

    def _cell(self, cell: Cell) -> str:
        most = max(len(other.events) for other in self._canvas.cells)
        high = len(cell.events) / most * CROWD
        return _element(
            "rect",
            x=_SIDE + cell.left + cell.width * 0.07,
            y=self._axis - high,
            width=cell.width * 0.86,
            height=high,
            fill=self._paint.theme.crowd,
        )

    def _bar(self, bar: Bar) -> str:
        paint, y = self._paint, self._axis - bar.y
        middle = self._count(bar.events, (bar.left + bar.right) / 2, bar.y)
        if bar.open:
            known, far = (bar.left, bar.right) if bar.open > 0 else (bar.right, bar.left)
            move = (
                f"M{_n(_SIDE + known)} {_n(y)}H{_n(_SIDE + far)}"
                f"m{-6 * bar.open} -4l{6 * bar.open} 4l{-6 * bar.open} 4"
            )
            style: Attributes = {
                "stroke": paint.edge(bar.events),
                "stroke_width": 2,
                "fill": "none",
            }
            return _element("path", d=move, opacity=0.7, **style) + middle
        outlined: Attributes = (
            {} if paint.has_happened(bar.events) else {"stroke": paint.edge(bar.events)}
        )
        box = _element(
            "rect",
            x=_SIDE + bar.left,
            y=y - _BAR / 2,
            width=bar.right - bar.left,
            height=_BAR,
            rx=3,
            fill=paint.fill(bar.events),
            opacity=paint.opacity(bar.events),
            **outlined,
        )
        return box + middle

    def _mark(self, mark: Mark) -> str:
        if len(mark.events) > 1:
            return self._count(mark.events, mark.x, mark.y)
        x, y, half = _SIDE + mark.x, self._axis - mark.y, MARK / 2
        event = self._paint.events[mark.events[0]]
        style: Attributes = {
            "fill": self._paint.fill(mark.events),
            "stroke": self._paint.edge(mark.events),
            "stroke_width": 2,
        }
        if event.span.approximate:
            style["opacity"] = 0.5
        match event.status:
            case "possible":
                move = f"M{_n(x)} {_n(y - half)}l5 5l-5 5l-5 -5z"
                return _element("path", d=move, **style)
            case "negated":
                return _element("path", d=f"M{_n(x - 4)} {_n(y - 4)}l8 8m0 -8l-8 8", **style)
        return _element("circle", cx=x, cy=y, r=half, **style)

    def _count(self, events: Sequence[int], x: float, y: float) -> str:
        """A disc with the number of the events that lie here; nothing for one."""
        if len(events) < 2:
            return ""
        paint = self._paint
        ink = paint.theme.paper if paint.has_happened(events) else paint.edge(events)
        across, down = _SIDE + x, self._axis - y
        disc = _element(
            "circle",
            cx=across,
            cy=down,
            r=PILE / 2,
            fill=paint.fill(events),
            stroke=paint.edge(events),
        )
        style: Attributes = {"font_size": 11, "text_anchor": "middle", "fill": ink}
        return disc + _element("text", str(len(events)), x=across, y=down + 4, **style)

    def _card(self, card: Card) -> str:
        paint, top = self._paint, self._axis - card.y - CARD_HEIGHT / 2
        box = _element(
            "rect",
            x=_SIDE + card.left,
            y=top,
            width=card.width,
            height=CARD_HEIGHT,
            rx=5,
            fill=paint.card(card.event),
            stroke=paint.edge((card.event,)),
            stroke_width=1 if paint.has_happened((card.event,)) else 2,
        )
        return box + _element("text", safe(card.text), x=_SIDE + card.left + 10, y=top + 17.5)

    def _titled(self, events: Sequence[int], drawn: str) -> str:
        """What is drawn with words that say what it is, and a link to the first in the list."""
        told = [self._paint.events[index] for index in events]
        said = _element("title", safe(_said(told)))
        if self._links is None:
            return _element("g", said + drawn)
        return _element("a", said + drawn, href=f"#{self._links}{told[0].id}", tabindex=-1)


def _said(events: Sequence[Event]) -> str:
    """Date, headline and status of up to five events, a line each."""
    lines = []
    for event in events[:5]:
        status = STATUS_WORDS.get(event.status)
        lines.append(f"{label(event.span)}: {event.headline}" + (f" ({status})" if status else ""))
    if len(events) > 5:
        lines.append(f"and {len(events) - 5} more")
    return "\n".join(lines)


def _element(name: str, inside: str = "", /, **attributes: str | float) -> str:
    """An element; only what stands inside it is escaped already."""
    written = "".join(
        f' {key if key == "viewBox" else key.replace("_", "-")}="'
        f'{safe(value) if isinstance(value, str) else _n(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def _n(number: float) -> str:
    """A length to a tenth of a pixel, as short as it can be written.

    >>> _n(12.0), _n(0.25)
    ('12', '0.2')
    """
    return f"{number:.1f}".removesuffix(".0")
