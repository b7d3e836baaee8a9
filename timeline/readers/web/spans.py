"""Cells of an HTML table that reach down: what the rows below say again, at its column."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.readers.web.elements import Facts

_LABEL = 60
"""Characters; a cell with more, beside several rows, is no label of each of them: a day, a name."""
_MOST = 1_000
"""Rows and columns that a cell reaches over."""
_AT_ONCE = 4
"""Cells that reach into the same row: more labels would be most of a table made to be endless."""


@dataclass(slots=True)
class Spans:
    r"""The columns of a table that cells above reach down into.

    >>> spans = Spans()
    >>> spans.cell({"rowspan": "2"}), spans.says("1887"), spans.end()
    ([], None, [])
    >>> spans.cell({}), spans.says("It burned."), spans.end()
    (['1887'], None, [])
    """

    _reach: dict[int, tuple[int, int, str]] = field(default_factory=dict)
    """By column, how many rows a cell still reaches down, its width and its label."""
    _column: int = 0
    _rows: int = 1
    _width: int = 1

    @property
    def reaches(self) -> bool:
        """Whether a cell reaches down into the next row."""
        return bool(self._reach)

    def cell(self, facts: Facts) -> list[str]:
        """The labels that stand before the next cell of a row."""
        labels = []
        while self._column in self._reach:
            labels += self._again(self._column)
        self._rows, self._width = _count(facts.get("rowspan")), _count(facts.get("colspan"))
        return labels

    def says(self, text: str) -> None:
        """What that cell says."""
        if self._rows > 1 and len(self._reach) < _AT_ONCE:
            label = text if len(text) <= _LABEL else ""
            self._reach[self._column] = (self._rows - 1, self._width, label)
        self._column += self._width

    def end(self) -> list[str]:
        """The labels behind the last cell of a row, which ends."""
        behind = sorted(column for column in self._reach if column >= self._column)
        labels = [label for column in behind for label in self._again(column)]
        self._column = 0
        return labels

    def _again(self, column: int) -> list[str]:
        """The label that stands in a column once more, if there is one."""
        rows, width, label = self._reach.pop(column)
        if rows > 1:
            self._reach[column] = (rows - 1, width, label)
        self._column = column + width
        return [label] if label else []


def _count(written: str | None) -> int:
    number = (written or "").strip()
    return (
        min(int(number), _MOST) if number.isdecimal() and 0 < len(number) < 6 and int(number) else 1
    )
