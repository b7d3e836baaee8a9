"""The chart of an SVG: a layout, drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.draw.bars import Bar
from timeline.draw.cards import CARD_HEIGHT, Card, stem_segments
from timeline.draw.column import DATE, GUTTER, LINE, MARGIN, PADDING, Entry
from timeline.draw.elements import Attributes, element, n
from timeline.draw.facets import STATUS_WORDS
from timeline.draw.font import text_width
from timeline.draw.label import label
from timeline.draw.layout import Layout
from timeline.draw.marks import MARK, PILE, Cell, Mark
from timeline.draw.markup import named, safe
from timeline.draw.paint import Paint
from timeline.draw.shapes import outline
from timeline.draw.ticks import SIZE, Tick
from timeline.events.event import Event

_BAR = 7.0


class Leads(NamedTuple):
    """From what is drawn to its events."""

    links: str | None = None
    """What stands before the id of an event in the link that leads to it, if there is one."""
    tips: bool = True
    """Whether a pointer that stays on it is told what it is."""


class Chart:
    """The parts of one drawing of a layout whose corner at the axis lies at the `origin`.

    The layout's x and y, along the time and away from its axis, are right and up; where time runs
    `down`, they are down and right.
    """

    def __init__(
        self,
        canvas: Layout,
        paint: Paint,
        origin: tuple[float, float],
        leads: Leads,
        *,
        down: bool = False,
    ) -> None:
        self._canvas = canvas
        self._paint = paint
        self._origin = origin
        self._leads = leads
        self._down = down

    def parts(self, named: Sequence[Tick], width: float, *, labelled: bool = True) -> Iterator[str]:
        """Everything, in the order in which it lies on each other; no label leaves the width."""
        canvas, theme = self._canvas, self._paint.theme
        grid = [[(canvas.x(tick.at), -5.0), (canvas.x(tick.at), canvas.height)] for tick in named]
        yield self._lines(grid, theme.grid)
        yield from map(self._cell, canvas.cells)
        stems = [[(x, low), (x, high)] for x, low, high in stem_segments(canvas.cards)]
        yield self._lines(stems + self._leaders(), theme.stem)
        yield self._lines([[(0.0, 0.0), (canvas.width, 0.0)]], theme.axis, stroke_width=2)
        yield self._ticks(named if labelled else (), width)
        yield from (self._titled(bar.events, self._bar(bar)) for bar in canvas.bars)
        yield from (self._titled(mark.events, self._mark(mark)) for mark in canvas.marks)
        yield from (self._titled((card.event,), self._card(card)) for card in canvas.cards)
        yield from (self._titled((entry.event,), self._entry(entry)) for entry in canvas.entries)

    def _at(self, along: float, across: float) -> tuple[float, float]:
        x, y = self._origin
        return (x + across, y + along) if self._down else (x + along, y - across)

    def _box(self, along: float, across: float, length: float, thick: float) -> Attributes:
        """A rectangle, by its middle across the axis."""
        if self._down:
            x, y = self._at(along, across - thick / 2)
            return {"x": x, "y": y, "width": thick, "height": length}
        x, y = self._at(along, across + thick / 2)
        return {"x": x, "y": y, "width": length, "height": thick}

    def _lines(
        self, lines: Sequence[list[tuple[float, float]]], colour: str, **style: float
    ) -> str:
        """Lines from corner to corner."""
        moves = "".join(_move([self._at(*corner) for corner in line]) for line in lines)
        more: Attributes = {**style, "fill": "none"} if self._canvas.entries else {**style}
        return element("path", d=moves, stroke=colour, **more) if moves else ""

    def _leaders(self) -> list[list[tuple[float, float]]]:
        """From the axis straight to where nothing is drawn, and from there to the entry."""
        shelf = self._canvas.shelf
        return [
            [(entry.stem, 0.0), (entry.stem, shelf - GUTTER), (entry.middle, shelf)]
            for entry in self._canvas.entries
        ]

    def _ticks(self, named: Sequence[Tick], width: float) -> str:
        words = "".join(self._tick(tick, width) for tick in named)
        style: Attributes = {"font_size": SIZE, "fill": self._paint.theme.axis}
        anchor = "end" if self._down else "middle"
        return element("g", words, **style, text_anchor=anchor) if words else ""

    def _tick(self, tick: Tick, width: float) -> str:
        if self._down:
            x, y = self._at(self._canvas.x(tick.at), -10)
            y += 4 if not tick.around else -3
        else:
            x, y = self._at(self._canvas.x(tick.at), -18)
        return "".join(
            element("text", text, x=x if self._down else _inside(x, text, width), y=at)
            for text, at in ((tick.name, y), (tick.around, y + 15))
            if text
        )

    def _cell(self, cell: Cell) -> str:
        most = max(len(other.events) for other in self._canvas.cells)
        high = len(cell.events) / most * self._canvas.crowd
        box = self._box(cell.left + cell.width * 0.07, high / 2, cell.width * 0.86, high)
        return element("rect", **box, fill=self._paint.theme.crowd)

    def _bar(self, bar: Bar) -> str:
        paint = self._paint
        middle = self._count(bar.events, bar.disc, bar.y)
        if bar.open:
            style: Attributes = {"stroke": paint.edge(bar.events), "stroke_width": 2}
            return element("path", d=self._arrow(bar), opacity=0.7, **style, fill="none") + middle
        outlined: Attributes = (
            {} if paint.has_happened(bar.events) else {"stroke": paint.edge(bar.events)}
        )
        box = element(
            "rect",
            **self._box(bar.left, bar.y, bar.right - bar.left, _BAR),
            rx=3,
            fill=paint.fill(bar.events),
            opacity=paint.opacity(bar.events),
            **outlined,
        )
        return box + middle

    def _arrow(self, bar: Bar) -> str:
        known, far = (bar.left, bar.right) if bar.open > 0 else (bar.right, bar.left)
        back = 6 * bar.open
        (x, y), (right, low) = self._at(known, bar.y), self._at(far, bar.y)
        if self._down:
            return f"M{n(x)} {n(y)}V{n(low)}m-4 {-back}l4 {back}l4 {-back}"
        return f"M{n(x)} {n(y)}H{n(right)}m{-back} -4l{back} 4l{-back} 4"

    def _mark(self, mark: Mark) -> str:
        if len(mark.events) > 1:
            return self._count(mark.events, mark.x, mark.y)
        x, y = self._at(mark.x, mark.y)
        event = self._paint.events[mark.events[0]]
        style: Attributes = {
            "fill": self._paint.fill(mark.events),
            "stroke": self._paint.edge(mark.events),
            "stroke_width": 2,
        }
        if (opacity := self._paint.mark_opacity(mark.events)) < 1:
            style["opacity"] = opacity
        if event.status == "negated":
            return element("path", d=f"M{n(x - 4)} {n(y - 4)}l8 8m0 -8l-8 8", **style)
        drawn = _shape(self._paint.shape(mark.events[0]), x, y, MARK, style)
        if event.status == "possible":
            drawn += element("circle", cx=x, cy=y, r=1.5, fill=style["stroke"])
        return drawn

    def _count(self, events: Sequence[int], x: float, y: float) -> str:
        """A disc with the number of the events that lie here; nothing for one."""
        if len(events) < 2:
            return ""
        paint = self._paint
        ink = paint.theme.paper if paint.has_happened(events) else paint.edge(events)
        cx, cy = self._at(x, y)
        disc = element(
            "circle",
            cx=cx,
            cy=cy,
            r=PILE / 2,
            fill=paint.fill(events),
            stroke=paint.edge(events),
        )
        style: Attributes = {"font_size": 11, "text_anchor": "middle", "fill": ink}
        return disc + element("text", str(len(events)), x=cx, y=cy + 4, **style)

    def _card(self, card: Card) -> str:
        x, y = self._at(card.left, card.y)
        box = element(
            "rect",
            **self._box(card.left, card.y, card.width, CARD_HEIGHT),
            rx=5,
            **self._paper(card.event),
        )
        return box + element("text", safe(card.text), x=x + 10, y=y + 4.5)

    def _entry(self, entry: Entry) -> str:
        canvas = self._canvas
        x, y = self._at(entry.top, canvas.shelf)
        wide = canvas.height - canvas.shelf - 1
        box = element(
            "rect", x=x, y=y, width=wide, height=entry.height, rx=5, **self._paper(entry.event)
        )
        base = y + PADDING + DATE - 4
        soft: Attributes = {"font_size": 11, "fill": self._paint.theme.axis}
        date = element("text", safe(entry.date), x=x + MARGIN, y=base, **soft)
        lines = (
            element("text", safe(line), x=x + MARGIN, y=base + LINE * number)
            for number, line in enumerate(entry.lines, 1)
        )
        return box + date + "".join(lines)

    def _paper(self, event: int) -> Attributes:
        """What a headline stands on: hollow where it has not happened for certain."""
        paint = self._paint
        return {
            "fill": paint.card(event),
            "stroke": paint.edge((event,)),
            "stroke_width": 1 if paint.has_happened((event,)) else 2,
        }

    def _titled(self, events: Sequence[int], drawn: str) -> str:
        """What is drawn with words that say what it is, and a link to the first in the list."""
        told = [self._paint.events[index] for index in events]
        inside = (element("title", safe(_said(told))) if self._leads.tips else "") + drawn
        if self._leads.links is None:
            return element("g", inside)
        return element("a", inside, href=f"#{self._leads.links}{told[0].id}", tabindex=-1)


def _shape(shape: str, x: float, y: float, size: float, style: Attributes) -> str:
    move = outline(shape, x, y, size)
    if move:
        return element("path", d=move, **style)
    return element("circle", cx=x, cy=y, r=size / 2, **style)


def _move(corners: Sequence[tuple[float, float]]) -> str:
    """A path from corner to corner, upright and level strokes in short."""
    x, y = corners[0]
    said = f"M{n(x)} {n(y)}"
    for across, down in corners[1:]:
        said += (
            f"V{n(down)}"
            if across == x
            else f"H{n(across)}"
            if down == y
            else f"L{n(across)} {n(down)}"
        )
        x, y = across, down
    return said


def _inside(middle: float, text: str, width: float) -> float:
    """The middle of a label of the axis that runs over neither edge of the drawing."""
    half = text_width(text, SIZE) / 2
    return max(half, min(middle, width - half))


def _said(events: Sequence[Event]) -> str:
    """Date, headline and status of up to five events, a line each."""
    lines = []
    for event in events[:5]:
        status = STATUS_WORDS.get(event.status)
        told = f"{label(event.span)}: {named(event.headline)}"
        lines.append(told + (f" ({status})" if status else ""))
    if len(events) > 5:
        lines.append(f"and {len(events) - 5} more")
    return "\n".join(lines)
