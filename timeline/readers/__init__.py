"""File → Document, one module a format; and the document's own date."""

from __future__ import annotations

from pathlib import Path

from timeline.document import Document
from timeline.options import Options


def read(path: str | Path, options: Options | None = None) -> Document:
    """The document in a file."""
    text = Path(path).read_text(encoding="utf-8")
    return Document(Path(path).name, text, path=str(path))


def from_text(text: str, name: str = "text", options: Options | None = None) -> Document:
    """The document that a plain text is: its paragraphs, front matter and dateline read."""
    return Document(name, text)
