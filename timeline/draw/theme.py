"""Themes: the colours that a chart is drawn in, on light paper and on dark."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from timeline.errors import OptionError


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #rrggbb; those of groups have a contrast of 4.5 with the paper."""

    paper: str
    ink: str
    axis: str
    stem: str
    grid: str
    soft: str
    """Of words that matter less, and of what is in no group."""
    crowd: str
    """Of what stands for very many events."""
    groups: tuple[str, ...]
    """Of documents, actors or tags; after the last they come again."""

    def tint(self, colour: str, share: float) -> str:
        """A colour mixed with the paper.

        >>> LIGHT.tint("#000000", 0.5)
        '#808080'
        """
        pairs = ((int(colour[i : i + 2], 16), int(self.paper[i : i + 2], 16)) for i in (1, 3, 5))
        return "#" + "".join(f"{round(on + (part - on) * share):02x}" for part, on in pairs)


# Okabe and Ito's colours, darkened or lightened until each has its contrast.
LIGHT = Theme(
    paper="#ffffff",
    ink="#1b2733",
    axis="#3b4754",
    stem="#9aa5b1",
    grid="#eceff2",
    soft="#566474",
    crowd="#7d8fa0",
    groups=("#0b63b5", "#b34700", "#00755a", "#8d3f75", "#806000", "#3f5c6e"),
)
DARK = Theme(
    paper="#14191f",
    ink="#e8edf2",
    axis="#b4c0cc",
    stem="#66727e",
    grid="#262e37",
    soft="#a3b0bd",
    crowd="#7d8fa0",
    groups=("#6bb1f5", "#f0935a", "#3fc79a", "#d68ac0", "#d1a944", "#9db4c6"),
)
THEMES = {"light": LIGHT, "dark": DARK}
SCREENS = {"light": "not all", "dark": "screen", "auto": "screen and (prefers-color-scheme: dark)"}
"""On which screens a page is dark, by its theme; paper is white."""


def theme_of(name: str) -> Theme:
    """The theme with a name; raises OptionError where there is none."""
    _check(name, THEMES)
    return THEMES[name]


def screen_of(name: str) -> str:
    """The media query of what is dark in a page of that theme; raises OptionError."""
    _check(name, SCREENS)
    return SCREENS[name]


def _check(name: str, known: Collection[str]) -> None:
    if name not in known:
        raise OptionError(f"theme {name!r} is not known; these are: {', '.join(known)}")
