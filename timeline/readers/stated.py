"""What a server says of the bytes that it sends: their kind and their encoding."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.readers.kind import Kind

_KINDS: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/x-rst": "restructured",
    "text/csv": "records",
    "text/tab-separated-values": "records",
    "application/json": "records",
    "application/jsonl": "records",
    "application/x-ndjson": "records",
    "application/ndjson": "records",
    "message/rfc822": "mail",
    "application/mbox": "mbox",
    "text/vtt": "subtitles",
    "application/x-subrip": "subtitles",
}
"""What is told from the first bytes, as PDF is, need not be stated."""
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:+-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """What is known of a file beside its bytes and its name."""

    kind: Kind | None = None
    charset: str = ""


def stated_by(content_type: str) -> Stated:
    """What the header Content-Type states; what names no kind of text states nothing.

    >>> stated_by("text/csv; charset=windows-1250")
    Stated(kind='records', charset='windows-1250')
    """
    media = content_type.partition(";")[0].strip().lower()
    charset = _CHARSET.search(content_type)
    return Stated(_KINDS.get(media), charset[1].lower() if charset else "")
