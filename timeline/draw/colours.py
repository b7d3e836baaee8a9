"""The colours of documents, the same in the page and in the figure, in both themes."""

from __future__ import annotations

from collections import Counter

from timeline.draw.theme import DARK, LIGHT, Theme
from timeline.events.event import Event
from timeline.timeline import Timeline

SHAPES = {
    "circle": "circle(50%)",
    "square": "inset(8%)",
    "diamond": "polygon(50% 0, 100% 50%, 50% 100%, 0 50%)",
    "triangle": "polygon(50% 4%, 100% 96%, 0 96%)",
    "cross": "polygon(33% 0, 67% 0, 67% 33%, 100% 33%, 100% 67%, 67% 67%, 67% 100%, 33% 100%, "
    "33% 67%, 0 67%, 0 33%, 33% 33%)",
    "star": "polygon(50% 0, 63% 35%, 100% 38%, 71% 61%, 81% 97%, 50% 77%, 19% 97%, 29% 61%, "
    "0 38%, 37% 35%)",
}
"""A shape for each colour, by the names that the script knows, as CSS cuts it out."""


def ranked_documents(timeline: Timeline) -> list[str]:
    """The ids of the documents, the one that the most events are cited from first."""
    counts = Counter(
        document
        for event in timeline.events
        for document in dict.fromkeys(source.document for source in event.sources)
    )
    known = [record.id for record in timeline.documents if counts[record.id]]
    return sorted(known, key=lambda document: -counts[document])


def colour_numbers(timeline: Timeline) -> dict[str, int]:
    """For each document the number of its colour; after the last they come again."""
    many = len(LIGHT.groups)
    return {document: rank % many for rank, document in enumerate(ranked_documents(timeline))}


def colour_number(event: Event, numbers: dict[str, int]) -> int:
    """The number of the colour of an event: that of the document that it is first told in."""
    return numbers.get(event.sources[0].document, 0) if event.sources else 0


def colour_rules() -> str:
    """The style rules that give groups colours and shapes, and the chart what it is drawn in.

    On a dark screen they are others.
    """
    known = "".join(f"--tl-{shape}: {clip}; " for shape, clip in SHAPES.items())
    shapes = "".join(
        f'.tl [data-shape="{shape}"] {{ --tl-clip: var(--tl-{shape}); }}\n' for shape in SHAPES
    )
    shapes += "".join(
        f'.tl [data-group="{number}"] {{ --tl-clip: var(--tl-{shape}); }}\n'
        for number, shape in enumerate(SHAPES)
    )
    dark = f"@media screen and (prefers-color-scheme: dark) {{\n{_rules(DARK)}}}\n"
    return f".tl.tl {{ --tl-colour: var(--tl-soft); {known}}}\n{_rules(LIGHT)}{dark}{shapes}"


def _rules(theme: Theme) -> str:
    names = ("ink", "paper", "axis", "stem", "grid", "crowd")
    chart = " ".join(f"--tl-{name}: {getattr(theme, name)};" for name in names)
    groups = "".join(
        f'.tl [data-group="{number}"] {{ --tl-colour: {colour}; }}\n'
        for number, colour in enumerate(theme.groups)
    )
    return f".tl.tl {{ {chart} }}\n{groups}"
