"""What headers and footers say on nearly all pages: the name of a paper, the day that it is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from timeline.readers.pdf.page import Page

_NEARLY_ALL = 0.8
_GAP = "…"
"""Stands for what changes from page to page, such as their numbers."""


def running_lines(pages: Sequence[Page], bare: Sequence[Page]) -> tuple[str, ...]:
    """What was taken from the edges of nearly all pages, in order; `bare` are they without it.

    The first page may have none: it has a title instead.
    """
    edges = [
        "\n".join(piece.text for at, piece in page.pieces.items() if at in without.gone)
        for page, without in zip(pages, bare, strict=True)
    ]
    enough = max(2.0, _NEARLY_ALL * (len(pages) - 1))
    words = Counter(word for edge in edges for word in set(edge.split()))
    lasting = {word for word, count in words.items() if count >= enough}
    lines = Counter(text for edge in edges for text in dict.fromkeys(_masked(edge, lasting)))
    return tuple(line for line, count in lines.items() if count >= enough)


def _masked(edge: str, lasting: set[str]) -> Iterator[str]:
    for line in edge.splitlines():
        yield " ".join(word if word in lasting else _GAP for word in line.split())
