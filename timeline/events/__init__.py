"""Dates and the words around them → events with headlines."""

from __future__ import annotations

from timeline.events.event import Event, LeftOut, Source
from timeline.events.extraction import find_events

__all__ = ["Event", "LeftOut", "Source", "find_events"]
