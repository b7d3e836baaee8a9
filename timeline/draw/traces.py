"""The layout as the traces of a Plotly figure: stems, bars, cards, marks and a crowd."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from timeline.draw.axis import Axis
from timeline.draw.bars import Bar
from timeline.draw.captions import plain
from timeline.draw.cards import CARD_HEIGHT, stem_segments
from timeline.draw.facets import STATUS_WORDS
from timeline.draw.label import label
from timeline.draw.layout import Layout
from timeline.draw.marks import MARK, PILE
from timeline.draw.markup import named
from timeline.draw.paint import Paint
from timeline.draw.shapes import symbol
from timeline.draw.turned import entry_traces, turned
from timeline.events.event import Event

_PIECES = 12
"""In how many pieces a bar fades that is open at one end."""


class Traces:
    """The layout as Plotly draws it."""

    def __init__(self, placed: Layout, paint: Paint, axis: Axis) -> None:
        self._placed = placed
        self._paint = paint
        self._axis = axis

    def all(self) -> list[Any]:
        """Stems, bars, cards, marks, and what fades or stands for very many."""
        whole = [bar for bar in self._placed.bars if not bar.open]
        return [self._stems(), self._bars(whole), self._cards(), self._marks(), *self._others()]

    def down(self) -> list[Any]:
        """The same where time runs down, with entries for cards."""
        whole = [bar for bar in self._placed.bars if not bar.open]
        drawn = [self._bars(whole), self._marks(), *self._others()]
        said = self._said([(entry.event,) for entry in self._placed.entries])
        axis = self._axis
        leaders, *entries = entry_traces(self._placed, self._paint, axis.at, axis.long, said)
        return [leaders, *map(turned, drawn), *entries]

    def _stems(self) -> Any:
        x: list[Any] = []
        y: list[Any] = []
        for at, low, high in stem_segments(self._placed.cards):
            x += [self._axis.at(at), self._axis.at(at), None]
            y += [low, high, None]
        line = {"color": self._paint.theme.stem, "width": 1}
        return go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", zorder=0)

    def _bars(self, bars: list[Bar]) -> Any:
        paint = self._paint
        return go.Bar(
            **self._across([(bar.left, bar.right - bar.left, bar.y) for bar in bars], 7),
            **self._said([bar.events for bar in bars]),
            marker={
                "cornerradius": 3,
                "color": [paint.fill(bar.events) for bar in bars],
                "opacity": [paint.opacity(bar.events) for bar in bars],
                "line": {"color": [paint.edge(bar.events) for bar in bars], "width": 1.5},
            },
            zorder=1,
        )

    def _cards(self) -> Any:
        paint, cards = self._paint, self._placed.cards
        return go.Bar(
            **self._across([(card.left, card.width, card.y) for card in cards], CARD_HEIGHT),
            **self._said([(card.event,) for card in cards]),
            text=[plain(card.text) for card in cards],
            textposition="inside",
            insidetextanchor="middle",
            constraintext="none",
            textangle=0,
            insidetextfont={"size": 13, "color": paint.theme.ink},
            marker={
                "color": [paint.card(card.event) for card in cards],
                "cornerradius": 5,
                "line": {"color": [paint.edge((card.event,)) for card in cards], "width": 1.2},
            },
            zorder=2,
        )

    def _marks(self) -> Any:
        paint = self._paint
        discs = [(bar.disc, bar.y, bar.events) for bar in self._placed.bars if len(bar.events) > 1]
        marks = [(mark.x, mark.y, mark.events) for mark in self._placed.marks] + discs
        many = [len(events) > 1 for _, _, events in marks]
        return go.Scatter(
            x=[self._axis.at(x) for x, _, _ in marks],
            y=[y for _, y, _ in marks],
            mode="markers+text",
            text=[str(len(events)) if len(events) > 1 else "" for _, _, events in marks],
            textfont={
                "size": 11,
                "color": [
                    paint.theme.paper if paint.has_happened(events) else paint.edge(events)
                    for _, _, events in marks
                ],
            },
            cliponaxis=False,
            **self._said([events for _, _, events in marks]),
            marker={
                "size": [PILE if pile else MARK for pile in many],
                "symbol": [
                    "circle" if pile else _symbol(paint, events[0])
                    for pile, (_, _, events) in zip(many, marks, strict=True)
                ],
                "color": [paint.fill(events) for _, _, events in marks],
                "opacity": [paint.mark_opacity(events) for _, _, events in marks],
                "line": {"color": [paint.edge(events) for _, _, events in marks], "width": 2},
            },
            zorder=3,
        )

    def _others(self) -> list[Any]:
        """Bars that are open at one end, in pieces that fade towards it; the crowd."""
        paint, cells = self._paint, self._placed.cells
        pieces = [
            (bar, n, (bar.right - bar.left) / _PIECES)
            for bar in self._placed.bars
            if bar.open
            for n in range(_PIECES)
        ]
        shares = [1 - (n if bar.open > 0 else _PIECES - 1 - n) / _PIECES for bar, n, _ in pieces]
        fading = go.Bar(
            **self._across([(bar.left + n * size, size, bar.y) for bar, n, size in pieces], 7),
            **self._said([bar.events for bar, _, _ in pieces]),
            marker={
                "color": [
                    paint.theme.tint(
                        paint.edge(bar.events),
                        share if paint.has_happened(bar.events) else share * 0.45,
                    )
                    for (bar, _, _), share in zip(pieces, shares, strict=True)
                ],
                "line": {"width": 0},
            },
            zorder=1,
        )
        if not cells:
            return [fading] if pieces else []
        most = max(len(cell.events) for cell in cells)
        crowd = go.Bar(
            x=[self._axis.at(cell.left + cell.width / 2) for cell in cells],
            y=[len(cell.events) / most * self._placed.crowd for cell in cells],
            width=[self._axis.long(cell.width * 0.86) for cell in cells],
            marker={"color": paint.theme.crowd},
            hovertext=[f"{len(cell.events):,} events" for cell in cells],
            hovertemplate="%{hovertext}<extra></extra>",
            zorder=0,
        )
        return [crowd]

    def _across(self, boxes: list[tuple[float, float, float]], thick: float) -> dict[str, Any]:
        """Boxes by left, width and y, as horizontal bars."""
        return {
            "orientation": "h",
            "base": [self._axis.at(left) for left, _, _ in boxes],
            "x": [self._axis.long(width) for _, width, _ in boxes],
            "y": [y for _, _, y in boxes],
            "width": [thick] * len(boxes),
        }

    def _said(self, groups: list[tuple[int, ...]]) -> dict[str, Any]:
        """What is told of each when the pointer is over it."""
        events = self._paint.events
        return {
            "hovertext": [_hover([events[index] for index in group]) for group in groups],
            "hovertemplate": "%{hovertext}<extra></extra>",
        }


def _symbol(paint: Paint, index: int) -> str:
    """The shape of its group, with a dot where it is only possible; a cross where it was not."""
    status = paint.events[index].status
    if status == "negated":
        return "x-thin"
    return symbol(paint.shape(index)) + ("-dot" if status == "possible" else "")


def _hover(events: list[Event]) -> str:
    """Date, headline, status and sentence; nothing in it is markup but our own breaks."""
    if len(events) > 1:
        some = [plain(named(event.headline)[:100]) for event in events[:5]]
        return "<br>".join([f"{len(events):,} events", *some])
    event = events[0]
    said = f"“{event.sources[0].sentence}”" if event.sources and event.sources[0].sentence else ""
    notes = [label(event.span), STATUS_WORDS.get(event.status, "")]
    if event.basis == "assumed":
        notes.append("date assumed")
    lines = [" · ".join(note for note in notes if note)]
    body = [line for part in (named(event.headline), said) for line in wrap(part[:400], 70)]
    return "<br>".join([*lines, *(plain(line) for line in body)])
