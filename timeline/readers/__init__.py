"""File → Document, one module a format; and the document's own date."""

from __future__ import annotations

import datetime as dt
import re
from hashlib import sha256
from pathlib import Path

from timeline.document import DateBasis, Document
from timeline.errors import InputError
from timeline.options import Options
from timeline.readers.blocks import blocks
from timeline.readers.dateline import dateline
from timeline.readers.encoding import decode
from timeline.readers.folder import entry_for
from timeline.readers.front_matter import front_matter

__all__ = ["ENDINGS", "from_text", "read"]

ENDINGS = (".txt", ".text", ".md", ".markdown", ".log", "")
"""The endings of file names that are read."""


def read(path: str | Path, options: Options | None = None) -> Document:
    """The document in a text or Markdown file, with its title and date.

    The date is the one in its front matter, else in the folder's `timeline.toml`, else in its one
    dateline. Raises InputError where the file cannot be read.
    """
    where = Path(path)
    if where.suffix.lower() not in ENDINGS:
        kinds = ", ".join(ending for ending in ENDINGS if ending)
        raise InputError(f"{path}: files of this kind are not read yet; these are: {kinds}")
    try:
        data = where.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    text = decode(data, str(path))
    given = entry_for(where)
    return from_text(
        text,
        where.name,
        options,
        path=str(path),
        title=given.title,
        folder_date=given.date,
        digest=sha256(data).hexdigest(),
    )


def from_text(
    text: str,
    name: str = "text",
    options: Options | None = None,
    *,
    path: str | None = None,
    title: str = "",
    folder_date: dt.date | None = None,
    digest: str = "",
) -> Document:
    r"""The document that a plain or Markdown text is: its front matter, dateline and blocks read.

    >>> from_text("---\ndate: 2021-03-15\n---\nIt rained.", "a.md").date_basis
    'front matter'
    """
    options = options or Options()
    said = front_matter(text, path or name, options)
    date: dt.date | None = None
    basis: DateBasis | None = None
    if said.date:
        date, basis = said.date, "front matter"
    elif folder_date:
        date, basis = folder_date, "timeline.toml"
    else:
        date = dateline(text, said.end, options)
        basis = "dateline" if date else None
    return Document(
        name,
        text,
        blocks(text, said.end),
        said.title or title or _first_heading(text, said.end),
        path,
        date,
        basis,
        digest=digest,
    )


def _first_heading(text: str, start: int) -> str:
    """The title of a Markdown document that opens with one."""
    match = re.compile(r"\s*#[ \t]+(\S[^\n]*?)[ \t#]*(?:\n|\Z)").match(text, start)
    return match[1].strip() if match else ""
