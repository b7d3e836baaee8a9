"""What kind of file some bytes are: told from the content first, then from the name's ending."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Literal

from timeline.errors import InputError

Kind = Literal[
    "text",
    "markdown",
    "restructured",
    "html",
    "pdf",
    "docx",
    "odt",
    "epub",
    "rtf",
    "mail",
    "mbox",
    "subtitles",
    "records",
]

_BY_ENDING: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".log": "text",
    ".rst": "restructured",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".odt": "odt",
    ".epub": "epub",
    ".rtf": "rtf",
    ".eml": "mail",
    ".mbox": "mbox",
    ".srt": "subtitles",
    ".vtt": "subtitles",
    ".csv": "records",
    ".tsv": "records",
    ".json": "records",
    ".jsonl": "records",
    ".ndjson": "records",
}
ENDINGS = (*_BY_ENDING, ".gz")
"""The endings of names that are looked for in a folder."""
_REFUSED = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b'x\x9f>"', "a file that Outlook packed (winmail.dat)"),
    (b"BEGIN:VCALENDAR", "a calendar"),
    (b"BEGIN:VCARD", "an address card"),
    (b"7z\xbc\xaf", "a 7-Zip file"),
    (b"Rar!", "a RAR file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an XZ file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_ADVICE = {
    b"\xd0\xcf\x11\xe0": "; save it as DOCX",
    b'x\x9f>"': "; have the mail sent again as plain text or HTML",
}
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t]+[^\n]*\n)*){2,}")
_MAIL = re.compile(rb"^(?:From|Date|Message-ID|Received|Return-Path):", re.M | re.I)


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of a file; raises InputError, with `name`, where none that is read.

    >>> kind_of(b"%PDF-1.7", "report"), kind_of(b"It rained.", "notes.md")
    ('pdf', 'markdown')
    """
    for magic, what in _REFUSED:
        if data.startswith(magic):
            advice = _ADVICE.get(magic, "")
            raise InputError(f"{name}: is {what}, which is not read{advice}")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"PK\x03\x04"):
        return _within(data, name)
    ending = _ending(name)
    by_name = _BY_ENDING.get(ending)
    if by_name in ("pdf", "docx", "odt", "epub", "rtf") and data.strip():
        raise InputError(f"{name}: is no {ending[1:].upper()} file: its first bytes are another's")
    if data.startswith(b"From ") and _MAIL.search(data[:4000]):
        return "mbox"
    if by_name in (None, "text") and _MARKUP.match(data[:4000]):
        return "html"
    header = _HEADER.match(data[:8000]) if by_name is None else None
    if header and len(_MAIL.findall(header[0])) > 1:
        return "mail"
    return by_name or "text"


def _ending(name: str) -> str:
    """The ending of a name in small letters, less that of a packed file."""
    path = Path(name)
    return Path(path.stem if path.suffix.lower() == ".gz" else path.name).suffix.lower()


def _within(data: bytes, name: str) -> Kind:
    """What a ZIP file holds."""
    import zipfile  # with what it needs, only where it is needed

    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = set(packed.namelist())
            told = packed.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError):
        raise InputError(f"{name}: is a ZIP file that is broken or locked") from None
    if b"epub" in told:
        return "epub"
    if b"opendocument.text" in told:
        return "odt"
    if "word/document.xml" in names:
        return "docx"
    raise InputError(f"{name}: is a ZIP file, but no Word, OpenDocument or EPUB text")
