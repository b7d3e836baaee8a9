"""The colours of documents, the same in the page and in the figure, in both themes."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from timeline.draw.shapes import SHAPES, clip
from timeline.draw.theme import DARK, LIGHT, SCREENS, Theme
from timeline.timeline import Timeline

MOST_GROUPS = 8
"""What comes after so many is grey."""


class Group(NamedTuple):
    """What events of one document have in common; no two groups with a colour look alike."""

    colour: int | None
    """The number of its colour, or None where it is grey."""
    shape: str


def ranked_documents(timeline: Timeline) -> list[str]:
    """The ids of the documents, the one that the most events are cited from first."""
    counts = Counter(
        document
        for event in timeline.events
        for document in dict.fromkeys(source.document for source in event.sources)
    )
    known = [record.id for record in timeline.documents if counts[record.id]]
    return sorted(known, key=lambda document: -counts[document])


def group_of(rank: int | None) -> Group:
    """The group of the document of a rank, as `groupOf` in the page has it for every facet.

    The first group has the first colour and the first shape; where the colours begin anew, each
    comes with another shape.

    >>> [tuple(group_of(rank)) for rank in (0, 1, 6, 8)]
    [(0, 'circle'), (1, 'square'), (0, 'square'), (None, 'circle')]
    """
    if rank is None or rank >= MOST_GROUPS:
        return Group(None, SHAPES[0])
    again, colour = divmod(rank, len(SHAPES))
    return Group(colour, SHAPES[(colour + again) % len(SHAPES)])


def groups_of(timeline: Timeline) -> tuple[Group, ...]:
    """For each event the group of its document: of several, of that with the most events."""
    ranks = {document: rank for rank, document in enumerate(ranked_documents(timeline))}
    if len(ranks) < 2:
        return (group_of(0),) * len(timeline.events)
    return tuple(
        group_of(min((ranks[s.document] for s in e.sources if s.document in ranks), default=None))
        for e in timeline.events
    )


def group_data(group: Group) -> str:
    """A group as attributes that the style rules know; what goes without saying is left out."""
    if group.colour is None:
        return ""
    shape = f" data-shape={group.shape}" if group.shape != SHAPES[group.colour] else ""
    return f" data-group={group.colour}{shape}"


def colour_rules() -> str:
    """The style rules that give groups colours and shapes, and the chart what it is drawn in.

    On a dark screen they are others, in sections of the theme "auto".
    """
    known = "".join(f"--tl-{shape}: {clip(shape)}; " for shape in SHAPES)
    groups = "".join(
        f'.tl [data-group="{number}"] {{ --tl-colour: var(--tl-{number}); '
        f"--tl-clip: var(--tl-{shape}); }}\n"
        for number, shape in enumerate(SHAPES)
    )
    # After the groups: an entry of the second round of colours has another shape.
    shapes = "".join(
        f'.tl [data-shape="{shape}"] {{ --tl-clip: var(--tl-{shape}); }}\n' for shape in SHAPES
    )
    rules = _rules(DARK, '[data-theme="auto"]')
    dark = f"@media {SCREENS['auto']} {{\n{rules}}}\n"
    usual = f".tl.tl {{ --tl-colour: var(--tl-soft); {known}}}\n"
    return f"{usual}{_rules(LIGHT)}{dark}{groups}{shapes}"


def _rules(theme: Theme, of: str = "") -> str:
    names = ("ink", "paper", "axis", "stem", "grid", "soft", "crowd")
    chart = " ".join(f"--tl-{name}: {getattr(theme, name)};" for name in names)
    groups = " ".join(f"--tl-{number}: {colour};" for number, colour in enumerate(theme.groups))
    return f".tl.tl{of} {{ {chart} {groups} }}\n"
