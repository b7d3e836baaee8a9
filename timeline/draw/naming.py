"""What people call the documents."""

from __future__ import annotations

from collections import Counter

from timeline.document import DocumentRecord
from timeline.draw.markup import named
from timeline.timeline import Timeline


def called(record: DocumentRecord) -> str:
    """The title of a document, and its id where that says more."""
    title = named(record.title)
    return title if record.title == record.id else f"{title} ({named(record.id)})"


def full_names(timeline: Timeline) -> dict[str, str]:
    """By id, the title of each document with its id."""
    return {record.id: called(record) for record in timeline.documents}


def short_names(timeline: Timeline) -> dict[str, str]:
    """By id, the title of each document, with its id only where others have the same title."""
    titles = Counter(record.title for record in timeline.documents)
    return {
        record.id: named(record.title) if titles[record.title] == 1 else called(record)
        for record in timeline.documents
    }
