"""The colours of documents, the same in the page and in the figure, in both themes."""

from __future__ import annotations

from timeline.draw.theme import DARK, LIGHT, Theme
from timeline.events.event import Event
from timeline.timeline import Timeline


def colour_numbers(timeline: Timeline) -> dict[str, int]:
    """For each document the number of its colour; after the last they come again."""
    many = len(LIGHT.groups)
    return {record.id: number % many for number, record in enumerate(timeline.documents)}


def colour_number(event: Event, numbers: dict[str, int]) -> int:
    """The number of the colour of an event: that of the document that it is first told in."""
    return numbers.get(event.sources[0].document, 0) if event.sources else 0


def colour_rules() -> str:
    """The style rules with the colours of the chart and its groups; dark ones on a dark screen."""
    return f"{_rules(LIGHT)}@media screen and (prefers-color-scheme: dark) {{\n{_rules(DARK)}}}\n"


def _rules(theme: Theme) -> str:
    names = ("ink", "paper", "axis", "stem", "grid", "crowd")
    chart = " ".join(f"--tl-{name}: {getattr(theme, name)};" for name in names)
    groups = "".join(
        f'.tl [data-group="{number}"] {{ --tl-colour: {colour}; }}\n'
        for number, colour in enumerate(theme.groups)
    )
    return f".tl.tl {{ {chart} }}\n{groups}"
