"""A page and what is printed on it, kept small: a long file has many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from timeline.readers.pdf.lines import Line

_BOLD, _TURNED = 1, 2
_END = "\n"
"""Stands between the texts of pieces; none holds it."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """The pieces of print on a page, which are made anew each time they are asked for."""

    number: int
    width: float
    height: float
    words: str
    places: NDArray[np.float32]
    """Of each piece its left, right, top, bottom, size, and what it is."""
    is_picture: bool = False
    """Whether nothing of it is print, but for what stands at its edges."""
    mark: str = ""
    gone: frozenset[int] = frozenset()
    """The numbers of the pieces that are not read."""

    @property
    def pieces(self) -> dict[int, Line]:
        """What stands upright on it, by number."""
        return self._those(0)

    @property
    def turned(self) -> dict[int, Line]:
        """What stands sideways on it, by number."""
        return self._those(_TURNED)

    def without(self, numbers: Iterable[int], mark: str = "") -> Page:
        """The page when these pieces are not read, with its mark where it has none."""
        return replace(self, gone=self.gone.union(numbers), mark=self.mark or mark)

    def _those(self, turned: int) -> dict[int, Line]:
        words = self.words.split(_END)
        rows = enumerate(self.places.tolist())
        return {
            at: Line(words[at], left, right, top, bottom, size, bool(int(kind) & _BOLD))
            for at, (left, right, top, bottom, size, kind) in rows
            if int(kind) & _TURNED == turned and at not in self.gone
        }


def page_of(
    number: int, width: float, height: float, upright: Sequence[Line], turned: Sequence[Line] = ()
) -> Page:
    """A page of some pieces."""
    kinds = [_BOLD * piece.bold for piece in upright]
    kinds += [_BOLD * piece.bold | _TURNED for piece in turned]
    pieces = (*upright, *turned)
    rows = [
        (piece.left, piece.right, piece.top, piece.bottom, piece.size, kind)
        for piece, kind in zip(pieces, kinds, strict=True)
    ]
    words = _END.join(piece.text for piece in pieces)
    return Page(number, width, height, words, np.array(rows, np.float32).reshape(-1, 6))
