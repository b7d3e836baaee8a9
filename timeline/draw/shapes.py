"""Shapes of groups: what cannot be told by its colour can be by these."""

from __future__ import annotations

from timeline.draw.elements import n

_CORNERS: dict[str, tuple[tuple[int, int], ...]] = {
    "circle": (),
    "square": ((8, 8), (92, 8), (92, 92), (8, 92)),
    "diamond": ((50, 0), (100, 50), (50, 100), (0, 50)),
    "triangle": ((50, 4), (100, 96), (0, 96)),
    "cross": (
        *((33, 0), (67, 0), (67, 33), (100, 33), (100, 67), (67, 67)),
        *((67, 100), (33, 100), (33, 67), (0, 67), (0, 33), (33, 33)),
    ),
    "star": (
        *((50, 0), (63, 35), (100, 38), (71, 61), (81, 97)),
        *((50, 77), (19, 97), (29, 61), (0, 38), (37, 35)),
    ),
}
"""In hundredths of a square, from its upper left corner; a circle has none."""
SHAPES = tuple(_CORNERS)
"""One for each colour."""


def clip(shape: str) -> str:
    """A shape as CSS cuts it out."""
    corners = ", ".join(f"{x}% {y}%" for x, y in _CORNERS[shape])
    return f"polygon({corners})" if corners else "circle(50%)"


def outline(shape: str, x: float, y: float, size: float) -> str:
    """The path of a shape around its middle; nothing for a circle."""
    left, top = x - size / 2, y - size / 2
    corners = (
        f"{n(left + across * size / 100)} {n(top + down * size / 100)}"
        for across, down in _CORNERS[shape]
    )
    line = "L".join(corners)
    return f"M{line}z" if line else ""


def symbol(shape: str) -> str:
    """What Plotly calls a shape."""
    return "triangle-up" if shape == "triangle" else shape
