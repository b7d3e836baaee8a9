"""Facets: what events are coloured and filtered by: documents, actors, tags, status."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.draw.colours import ranked_documents
from timeline.draw.markup import shown
from timeline.events.event import Event
from timeline.timeline import Timeline

STATUS_WORDS = {"planned": "planned", "possible": "possible", "negated": "says what did not happen"}
_STATUSES = {"happened": "happened", **STATUS_WORDS}


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to tell events apart; it has two values at the least."""

    key: str
    """Events carry the numbers of their values in `data-<key>`."""
    word: str
    names: tuple[str, ...]
    """What people call each value; the one with the most events comes first."""
    numbers: Mapping[str, int]
    """For each value where its name stands."""
    values: Callable[[Event], tuple[str, ...]]

    def attribute(self, event: Event) -> str:
        """The numbers of an event's values, as an attribute of HTML."""
        found = dict.fromkeys(self.numbers[v] for v in self.values(event) if v in self.numbers)
        said = " ".join(map(str, found))
        quoted = f'"{said}"' if " " in said else said
        return f" data-{self.key}={quoted}" if found else ""


def facets(timeline: Timeline, names: Mapping[str, str]) -> tuple[Facet, ...]:
    """Those facets of a timeline that tell any of its events apart."""
    found = (
        _facet("documents", "document", ranked_documents(timeline), _documents, names),
        _facet("actors", "actor", _ranked(timeline, _actors), _actors),
        _facet("tags", "tag", _ranked(timeline, _tags), _tags),
        _facet("statuses", "status", _statuses(timeline), lambda event: (event.status,), _STATUSES),
    )
    return tuple(facet for facet in found if len(facet.names) > 1 and _tells(facet, timeline))


def _tells(facet: Facet, timeline: Timeline) -> bool:
    """Whether any two events differ: what is the same in all of them is nothing to choose by."""
    return len({frozenset(facet.values(event)) for event in timeline.events}) > 1


def facet_data(found: tuple[Facet, ...]) -> str:
    """The names of all values, for the script: JSON for an attribute in single quotes."""
    rows = [[f.key, f.word, [shown(name) for name in f.names]] for f in found]
    said = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[&<>']", lambda found: f"\\u{ord(found[0]):04x}", said)


def _facet(
    key: str,
    word: str,
    values: list[str],
    of: Callable[[Event], tuple[str, ...]],
    names: Mapping[str, str] | None = None,
) -> Facet:
    called = tuple((names or {}).get(value, value) for value in values)
    return Facet(key, word, called, {value: n for n, value in enumerate(values)}, of)


def _ranked(timeline: Timeline, of: Callable[[Event], tuple[str, ...]]) -> list[str]:
    counts = Counter(value for event in timeline.events for value in dict.fromkeys(of(event)))
    return sorted((value for value in counts if value), key=lambda value: (-counts[value], value))


def _statuses(timeline: Timeline) -> list[str]:
    found = {event.status for event in timeline.events}
    return [status for status in _STATUSES if status in found]


def _documents(event: Event) -> tuple[str, ...]:
    return tuple(source.document for source in event.sources)


def _actors(event: Event) -> tuple[str, ...]:
    return event.actors


def _tags(event: Event) -> tuple[str, ...]:
    return event.tags
