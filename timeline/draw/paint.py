"""Paint: what colour and shape say about the events that a mark, bar or card stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.draw.colours import Group, groups_of
from timeline.draw.reach import is_vague
from timeline.draw.theme import Theme
from timeline.events.event import Event
from timeline.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of one timeline in one theme; events are given by their indexes."""

    events: tuple[Event, ...]
    groups: tuple[Group, ...]
    """The group of each event."""
    theme: Theme

    def of(self, indexes: Sequence[int]) -> Paint:
        """The paint of some of the events, known by their place among them."""
        events = tuple(self.events[index] for index in indexes)
        return Paint(events, tuple(self.groups[index] for index in indexes), self.theme)

    def edge(self, indexes: Sequence[int]) -> str:
        """The colour of their group, or that of the axis where they have several."""
        colours = {self.groups[index].colour for index in indexes}
        if len(colours) > 1:
            return self.theme.axis
        (colour,) = colours
        return self.theme.soft if colour is None else self.theme.groups[colour]

    def shape(self, index: int) -> str:
        """The shape of the group of an event."""
        return self.groups[index].shape

    def fill(self, indexes: Sequence[int]) -> str:
        """Hollow where none of them has happened for certain."""
        return self.edge(indexes) if self.has_happened(indexes) else self.theme.paper

    def card(self, index: int) -> str:
        """The colour of a card, on which text can be read."""
        happened = self.has_happened((index,))
        return self.theme.tint(self.edge((index,)), 0.13) if happened else self.theme.paper

    def has_happened(self, indexes: Sequence[int]) -> bool:
        """Whether one of them has, so far as the documents say."""
        return any(self.events[index].status == "happened" for index in indexes)

    def opacity(self, indexes: Sequence[int]) -> float:
        """Faded where a bar shows how little is known rather than how long it took."""
        return 0.42 if all(is_vague(self.events[index]) for index in indexes) else 0.95

    def mark_opacity(self, indexes: Sequence[int]) -> float:
        """Faded where it is one event, of about that time."""
        return 0.5 if len(indexes) == 1 and self.events[indexes[0]].span.approximate else 1.0


def paint_of(timeline: Timeline, theme: Theme) -> Paint:
    """The paint of a timeline: its groups are the documents."""
    return Paint(timeline.events, groups_of(timeline), theme)
