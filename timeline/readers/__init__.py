"""File → Document, one module a format; and the document's own date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from timeline.document import Document
from timeline.errors import InputError
from timeline.options import Options
from timeline.readers.content import Content
from timeline.readers.day.folder import entry_for
from timeline.readers.day.own_day import own_day
from timeline.readers.formats import contents_of
from timeline.readers.kind import ENDINGS
from timeline.readers.opening import bytes_of, is_address, unpacked
from timeline.readers.stated import Stated
from timeline.readers.text.plain import read_plain

__all__ = ["ENDINGS", "Reading", "from_bytes", "from_text", "read", "read_all"]


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents of a file, and a line for each part of it that could not be read."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...] = ()


def read(path: str | Path, options: Options | None = None) -> Document:
    """The one document in a file of any kind that is read, with its title and date.

    Of a mail with attachments it is the mail. Raises InputError where the file cannot be read, and
    where it holds several documents: see `read_all`.
    """
    documents = read_all(path, options).documents
    whole = [document for document in documents if "/" not in document.id]
    if len(documents) > 1 and len(whole) != 1:
        raise InputError(
            f"{path}: holds {len(documents)} documents; read_all or the command line read them all"
        )
    return whole[0] if whole else documents[0]


def read_all(path: str | Path, options: Options | None = None) -> Reading:
    """All documents in a file: the mails of a mailbox, the articles of a table.

    Raises InputError where nothing of it can be read.
    """
    where = Path(path)
    return from_bytes(bytes_of(where), where.name, options, path=str(path))


def from_bytes(
    data: bytes,
    name: str,
    options: Options | None = None,
    *,
    path: str | None = None,
    stated: Stated | None = None,
) -> Reading:
    """The documents in the bytes of a file, which may be gzipped; raises as `read_all` does.

    `stated` is what the server said of them.
    """
    options = options or Options()
    shown = path or name
    given = entry_for(Path(path)) if path and not is_address(path) else None
    try:
        found = contents_of(unpacked(data, shown), shown, options, stated)
    except MemoryError:
        raise InputError(f"{shown}: needs more memory than there is; split it") from None
    except RecursionError:
        raise InputError(f"{shown}: is nested too deep to be read; save it as text") from None
    digest = sha256(data).hexdigest()
    documents = tuple(
        _document(
            content,
            f"{name}/{content.name}" if content.name else name,
            options,
            path,
            given.title if given else "",
            given.date if given else None,
            digest,
        )
        for content in found.contents
    )
    if not documents:
        raise InputError(found.problems[0] if found.problems else f"{shown}: holds no document")
    return Reading(documents, found.problems)


def from_text(text: str, name: str = "text", options: Options | None = None) -> Document:
    r"""The document that a plain or Markdown text is: its front matter, dateline and blocks read.

    >>> from_text("---\ndate: 2021-03-15\n---\nIt rained.", "a.md").date_basis
    'front matter'
    """
    options = options or Options()
    return _document(read_plain(text, name, options), name, options)


def _document(
    content: Content,
    name: str,
    options: Options,
    path: str | None = None,
    title: str = "",
    folder: dt.date | None = None,
    digest: str = "",
) -> Document:
    known = own_day(content, path or "", folder, options)
    return Document(
        name,
        content.text,
        content.blocks,
        content.title or title,
        path,
        known[0] if known else None,
        known[1] if known else None,
        digest=digest,
    )
