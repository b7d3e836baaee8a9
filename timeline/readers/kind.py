"""What kind of file some bytes are: told from the content first, then from the name's ending."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from timeline.errors import InputError
from timeline.readers.likeness import likeness

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
_OCR = "put it through OCR and give the text"
_UNPACK = "unpack it and give what is in it"
_HEARD = "write down what is said in it and give the text"
_DATA = "export what it holds as CSV or text"
_NO_TEXT = "give a file of text"
_AGAIN = "have the mail sent again as plain text or HTML"
_OLD_OFFICE = "an old Office file"
_REFUSED = (
    (0, b"\x89PNG", "a PNG picture", _OCR),
    (0, b"\xff\xd8\xff", "a JPEG picture", _OCR),
    (0, b"GIF8", "a GIF picture", _OCR),
    (0, b"II*\0", "a TIFF picture", _OCR),
    (0, b"MM\0*", "a TIFF picture", _OCR),
    (8, b"WEBPVP8", "a WebP picture", _OCR),
    (0, b"AT&TFORM", "a DjVu file", "save it as PDF with its text"),
    (0, b"%!PS", "a PostScript file", "save it as PDF"),
    (60, b"BOOKMOBI", "a Kindle book", "save it as EPUB"),
    (0, b"\xffWPC", "a WordPerfect file", "save it as DOCX"),
    (0, b"\xd0\xcf\x11\xe0", _OLD_OFFICE, ""),
    (0, b'x\x9f>"', "a file that Outlook packed (winmail.dat)", _AGAIN),
    (0, b"BEGIN:VCALENDAR", "a calendar", _DATA),
    (0, b"BEGIN:VCARD", "an address card", _NO_TEXT),
    (0, b"7z\xbc\xaf", "a 7-Zip file", _UNPACK),
    (0, b"Rar!", "a RAR file", _UNPACK),
    (0, b"BZh", "a bzip2 file", _UNPACK),
    (0, b"\xfd7zXZ", "an XZ file", _UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard file", _UNPACK),
    (0, b"\x1f\x8b", "a gzip file within another file", _UNPACK),
    (257, b"ustar", "a tar file", _UNPACK),
    (0, b"SQLite format 3", "a database", _DATA),
    (0, b"PAR1", "a Parquet table", _DATA),
    (0, b"ID3", "a sound recording", _HEARD),
    (0, b"\xff\xfb", "a sound recording", _HEARD),
    (0, b"OggS", "a sound recording", _HEARD),
    (0, b"fLaC", "a sound recording", _HEARD),
    (8, b"WAVEfmt", "a sound recording", _HEARD),
    (4, b"ftyp", "a film or a sound recording", _HEARD),
    (0, b"\x1a\x45\xdf\xa3", "a film", _HEARD),
    (0, b"\x7fELF", "a program", _NO_TEXT),
    (0, b"MZ\x90\0", "a program", _NO_TEXT),
    (0, b"\xcf\xfa\xed\xfe", "a program", _NO_TEXT),
    (0, b"\xca\xfe\xba\xbe", "a program", _NO_TEXT),
)
"""Where in a file its bytes tell that it is what is not read, and what to do."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""Within an Office file with a password, whose outside is that of the old ones."""
_OUTLOOK = "__substg1.0_".encode("utf-16-le")
"""How the parts of a mail that Outlook saved are named."""
_OTHER_ZIPS = (
    ("xl/workbook.xml", "an Excel workbook", "save its tables as CSV"),
    ("ppt/presentation.xml", "a PowerPoint file", "save it as PDF"),
    ("visio/document.xml", "a Visio drawing", "save it as PDF"),
    ("Index/Document.iwa", "a file of Pages, Numbers or Keynote", "save it as DOCX, CSV or PDF"),
    ("META-INF/MANIFEST.MF", "a program", _NO_TEXT),
)
_MARKUP = re.compile(
    rb"\s*+(?:\xef\xbb\xbf)?+(?:<\?xml[^>]*>\s*+)?+(?:(?><!--.{0,2000}?-->)\s*+)*+"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = re.compile(rb"<!doctype\s+html|<html\b[^>]*>\s*<(?:head|body)\b", re.IGNORECASE)
"""What is surely a page, where its name says that it is another text."""
_MAIL = re.compile(rb"^(?:From|Date|Message-ID|Received|Return-Path):", re.M | re.I)
_CONTAINERS = ("pdf", "docx", "odt", "epub", "rtf")
_MAY_BE_EMPTY = (None, "text", "markdown", "restructured")


def kind_of(data: bytes, name: str, *, stated: Kind | None = None, text_column: str = "") -> Kind:
    """The kind of a file; raises InputError, with `name`, where none that is read.

    Where neither the content nor the name tells it, the kind that a server has `stated` does.

    >>> kind_of(b"%PDF-1.7", "report"), kind_of(b"It rained.", "notes.md")
    ('pdf', 'markdown')
    """
    for at, magic, what, advice in _REFUSED:
        if data.startswith(magic, at):
            if what == _OLD_OFFICE:
                raise InputError(f"{name}: {_why_old(data, name)}")
            raise InputError(f"{name}: is {what}, which is not read; {advice}")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"PK\x03\x04"):
        return _within(data, name)
    ending = _ending(name)
    by_name = _BY_ENDING.get(ending)
    if not data.strip() and by_name not in _MAY_BE_EMPTY:
        raise InputError(f"{name}: is empty; get a whole copy")
    if data.startswith(b"From ") and _MAIL.search(data[:4000]):
        return "mbox"
    if _is_page(data[:4000], by_name):
        return "html"
    if stated and stated not in ("text", *_CONTAINERS) and by_name in (None, "text", *_CONTAINERS):
        return stated
    if by_name in _CONTAINERS:
        raise InputError(
            f"{name}: is no {ending[1:].upper()} file: its first bytes are another's; "
            "give it the ending of what it is"
        )
    if by_name in (None, "text"):
        return likeness(data, text_column) or "text"
    return by_name


def _is_page(opening: bytes, by_name: Kind | None) -> bool:
    markup = _MARKUP.match(opening)
    if by_name in (None, "text", *_CONTAINERS):
        return markup is not None
    return markup is not None and _PAGE.search(opening) is not None


def _why_old(data: bytes, name: str) -> str:
    """What an old Office file is: they are told apart by what they hold, Outlook's by its name."""
    if _LOCKED in data:
        return "is encrypted; save a copy without a password"
    if _ending(name) == ".msg" or _OUTLOOK in data:
        return "is a mail of Outlook, which is not read; save it as .eml"
    return f"is {_OLD_OFFICE}, which is not read; save it as DOCX, a table as CSV"


def _ending(name: str) -> str:
    """The ending of a name in small letters, less that of a packed file."""
    path = Path(name)
    return Path(path.stem if path.suffix.lower() == ".gz" else path.name).suffix.lower()


def _within(data: bytes, name: str) -> Kind:
    """What a ZIP file holds."""
    # With what it needs, only where it is needed.
    from timeline.readers.office.archive import Archive

    archive = Archive(data, name)
    told = archive.read("mimetype")[:100] if "mimetype" in archive else b""
    if b"epub" in told:
        return "epub"
    if b"opendocument.text" in told:
        return "odt"
    if "word/document.xml" in archive:
        return "docx"
    for part, what, advice in _OTHER_ZIPS:
        if part in archive:
            raise InputError(f"{name}: is {what}, which is not read; {advice}")
    if b"opendocument" in told:
        raise InputError(
            f"{name}: is an OpenDocument file, but no text; save it as PDF, a table as CSV"
        )
    raise InputError(f"{name}: is a ZIP file, but no Word, OpenDocument or EPUB text; {_UNPACK}")
