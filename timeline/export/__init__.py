"""Timeline ↔ files: JSON, JSONL and CSV, each written and read back."""

from __future__ import annotations

from pathlib import Path

from timeline.timeline import Timeline


def save(timeline: Timeline, path: str | Path) -> None:
    """Writes a timeline to a file; the ending decides the format."""
    raise NotImplementedError


def load(path: str | Path) -> Timeline:
    """The timeline in a JSON, JSONL or CSV file."""
    raise NotImplementedError
