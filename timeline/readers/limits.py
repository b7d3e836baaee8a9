"""How much of a kind of text is read as one document: more takes memory and time without bound."""

from __future__ import annotations

from timeline.errors import InputError
from timeline.readers.kind import Kind

MOST_LINES = 1_000_000
_MOST: dict[Kind, int] = {
    "text": MOST_LINES,
    "subtitles": MOST_LINES,
    "records": MOST_LINES,
    "markdown": 200_000,
    "restructured": 30_000,
}
"""Lines, each some 200 bytes of memory; of marked up text, far more."""


def check_lines(data: bytes, name: str, kind: Kind) -> None:
    """Raises InputError, with `name`, where a text has more lines than are read."""
    most = _MOST.get(kind)
    # Old Macs end lines with \r, and UTF-16 has both bytes within its characters.
    if most and (lines := max(data.count(b"\n"), data.count(b"\r"))) > most:
        raise InputError(f"{name}: has {lines:,} lines, more than {most:,}; split it")
