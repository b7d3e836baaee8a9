"""Lanes: one band of the chart for each document, actor or tag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.draw.facets import Facet
from timeline.errors import OptionError
from timeline.events.event import Event
from timeline.timeline import Timeline

LANES = ("document", "actor", "tag")
"""What a chart can have lanes of."""
MOST = 8
LEAST, BEST, NAME = 120, 160, 26.0
"""CSS pixels of a lane, and of those the room for its name."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of the chart, and the indexes of its events."""

    name: str
    events: tuple[int, ...]


def lanes_of(timeline: Timeline, by: str) -> list[Lane]:
    """The lanes of a timeline, each event in one: that of the first of its values that has a lane.

    Documents are in their order, actors and tags by how many events they have. What has no value,
    or one for which there is no lane left, is together in the last. Raises OptionError on anything
    but the LANES.
    """
    if by not in LANES:
        raise OptionError(f"lanes {by!r} are not known; these are: {', '.join(LANES)}")
    names = {record.id: record.title for record in timeline.documents}
    values = [_values(event, by) for event in timeline]
    found: dict[str, int] = dict.fromkeys(names, 0) if by == "document" else {}
    for each in values:
        for value in each:
            found[value] = found.get(value, 0) + 1
    told = [value for value, many in found.items() if many]
    if by != "document":
        told.sort(key=lambda value: -found[value])
    shown = told if len(told) <= MOST else told[: MOST - 1]
    lanes: dict[str | None, list[int]] = {value: [] for value in (*shown, None)}
    for index, each in enumerate(values):
        lanes[next((value for value in each if value in lanes), None)].append(index)
    rest = "others" if shown else f"no {by}"
    return [
        Lane(rest if value is None else names.get(value, value), tuple(indexes))
        for value, indexes in lanes.items()
        if indexes
    ]


def lane_facet(timeline: Timeline, by: str) -> Facet:
    """The same lanes for the page, where events carry the number of theirs in `data-lane`."""
    lanes = lanes_of(timeline, by)
    own = {
        id(timeline.events[index]): (str(number),)
        for number, lane in enumerate(lanes)
        for index in lane.events
    }
    numbers = {str(number): number for number in range(len(lanes))}
    names = tuple(lane.name for lane in lanes)
    return Facet("lane", "lane", names, numbers, lambda event: own[id(event)])


def _values(event: Event, by: str) -> Sequence[str]:
    if by == "document":
        return [source.document for source in event.sources if source.document]
    return event.actors if by == "actor" else event.tags
