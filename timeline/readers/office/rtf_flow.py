"""The paragraphs, cells and rows of an RTF file, as its control words end them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from timeline.readers.office.body import LABEL, Body, Role

Merge = Literal["", "above", "below", "beside"]
"""Whether a cell goes on in the row below it, or goes on with one above or beside it."""


class Flow:
    """The paragraph that is being written, and the cells before it in its row."""

    __slots__ = ("body", "cells", "edges", "head", "labels", "listed", "paragraphs", "parts")

    def __init__(self, body: Body) -> None:
        self.body = body
        self.parts: list[str] = []
        self.paragraphs: list[tuple[Role, str]] = []
        self.cells: list[list[tuple[Role, str]]] = []
        self.edges: list[tuple[int, Merge]] = []
        """Where each cell of the row ends, and how it is merged."""
        self.labels: dict[int, list[tuple[Role, str]]] = {}
        """What the rows below say again, by where it ends."""
        self.listed = self.head = False

    def end(self, role: Role | None, *, in_table: bool) -> None:
        """A paragraph ends; without a role it is left out."""
        text = whole("".join(self.parts))
        self.parts.clear()
        listed, self.listed = self.listed, False
        if not in_table:
            self.end_row()
        if role and in_table:
            self.paragraphs.append((role, text))
        elif role:
            self._put("item" if listed and role == "text" else role, text)

    def end_cell(self) -> None:
        self.cells.append(self.paragraphs)
        self.paragraphs = []

    def end_row(self) -> None:
        """A row ends, if one has begun; one of a single cell is a frame around its paragraphs."""
        if self.paragraphs:
            self.end_cell()
        if not self.cells:
            return
        cells, self.cells = self.cells, []
        if len(cells) == 1:
            for role, text in cells[0]:
                self._put(role, text)
            return
        if len(cells) == len(self.edges):
            merged = zip(cells, self.edges, strict=True)
            cells = [self._merged(cell, *edge) for cell, edge in merged]
        self.body.begin_row(head=self.head)
        for cell in cells:
            self.body.part_cells()
            for role, text in cell:
                self._put(role, text)
        self.body.end_row()

    def _merged(
        self, cell: list[tuple[Role, str]], edge: int, merge: Merge
    ) -> list[tuple[Role, str]]:
        """What a cell says: one that goes on with another says its label."""
        if merge == "beside":
            return []
        if merge == "below":
            return self.labels.get(edge, [])
        short = sum(len(text) for _, text in cell) <= LABEL
        self.labels[edge] = cell if short and merge == "above" else []
        return cell

    def _put(self, role: Role, text: str) -> None:
        self.body.begin(role)
        self.body.write(text)
        self.body.end()


Mode = Literal["read", "mute", "skip", "title", "made", "fonts", "styles", "field"]
"""What is done with text: "mute" leaves it out but heeds the destinations within."""


class State(NamedTuple):
    """What the end of a group undoes."""

    mode: Mode
    flow: Flow
    codec: str | None = None
    fallback: int = 1
    """How many bytes stand in for a Unicode character, for old programs."""
    hidden: bool = False
    deleted: bool = False
    style: int = 0
    outline: int | None = None
    listed: bool = False
    in_table: bool = False


def whole(text: str) -> str:
    """A text whose characters beyond U+FFFF were written as two halves."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
