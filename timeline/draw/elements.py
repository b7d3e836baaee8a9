"""The elements of an SVG, as text."""

from __future__ import annotations

from timeline.draw.markup import safe

Attributes = dict[str, str | float]


def element(name: str, inside: str = "", /, **attributes: str | float) -> str:
    """An element; only what stands inside it is escaped already."""
    written = "".join(
        f' {key if key == "viewBox" else key.replace("_", "-")}="'
        f'{safe(value) if isinstance(value, str) else n(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def n(number: float) -> str:
    """A length to a tenth of a pixel, as short as it can be written.

    >>> n(12.0), n(0.25)
    ('12', '0.2')
    """
    return f"{number:.1f}".removesuffix(".0")
