"""Bytes → the contents of their documents, by the reader of their format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.options import Options
from timeline.readers.content import Content
from timeline.readers.encoding import decode, in_utf8
from timeline.readers.kind import Kind, kind_of
from timeline.readers.limits import check_lines
from timeline.readers.results import refuse_results
from timeline.readers.stated import Stated
from timeline.readers.text.plain import read_plain

if TYPE_CHECKING:
    from timeline.readers.mail.messages import Message

_TEXTS = ("text", "markdown", "restructured", "html", "subtitles", "records")
_DEEPEST = 4
"""How many mails, one attached to the other, are gone into."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What could be read of one file, and a line for each part that could not."""

    contents: tuple[Content, ...]
    problems: tuple[str, ...] = ()


def contents_of(data: bytes, name: str, options: Options, stated: Stated | None = None) -> Contents:
    """The documents in the bytes of a file of any kind that is read.

    What a server has `stated` helps where the bytes and the name do not tell. Reader libraries are
    imported with the first file that needs them. Raises InputError where nothing can be read: of
    results of this program, unless the caller names a column to read.
    """
    if not options.text_column:
        refuse_results(data, name)
    stated = stated or Stated()
    kind = kind_of(data, name, stated=stated.kind, text_column=options.text_column)
    if kind in _TEXTS:
        data = in_utf8(data, stated.charset)
    check_lines(data, name, kind)
    if kind in ("mail", "mbox"):
        return _mails(data, name, kind, options, 0)
    if kind == "records":
        from timeline.readers.text.records import Columns, read_records

        columns = Columns(options.text_column, options.date_column, options.title_column)
        found, problems = read_records(data, name, columns, options)
        return Contents(tuple(found), tuple(problems))
    if kind == "pdf":
        from timeline.readers.pdf.apart import read_apart

        content, unread = read_apart(data, name)
        return Contents((content,), tuple(unread))
    return Contents(tuple(_read(data, name, kind, options)))


def _read(data: bytes, name: str, kind: Kind, options: Options) -> Iterable[Content]:
    match kind:
        case "html":
            from timeline.readers.web.html import read_html

            return read_html(data, name)
        case "docx":
            from timeline.readers.office.docx import read_docx

            return read_docx(data, name)
        case "odt":
            from timeline.readers.office.odt import read_odt

            return read_odt(data, name)
        case "epub":
            from timeline.readers.office.epub import read_epub

            return read_epub(data, name)
        case "rtf":
            from timeline.readers.office.rtf import read_rtf

            return read_rtf(data, name)
        case "subtitles":
            from timeline.readers.text.subtitles import read_subtitles

            return read_subtitles(data, name)
        case "markdown":
            from timeline.readers.text.markdown import read_markdown

            return [read_markdown(decode(data, name), name, options)]
        case "restructured":
            from timeline.readers.text.restructured import read_restructured

            return [read_restructured(decode(data, name), name, options)]
        case _:
            return [read_plain(decode(data, name), name, options)]


def _mails(data: bytes, name: str, kind: Kind, options: Options, depth: int) -> Contents:
    """Mails, each followed by those sent on in it and by what was attached to it."""
    from timeline.readers.mail.messages import read_mail, read_mbox

    contents: list[Content] = []
    problems: list[str] = []
    reading = (read_mail if kind == "mail" else read_mbox)(data, name, options)
    for message in _whole(reading, problems):
        contents.append(message.content)
        contents.extend(_named(message.forwarded, message.content.name, message.content))
        for file, attached in message.attachments:
            where = "/".join(part for part in (message.content.name, file) if part)
            try:
                found = _attached(attached, f"{name}/{where}", options, depth)
            except InputError as error:
                problems.append(str(error))
                continue
            contents.extend(_named(found.contents, where, message.content))
            problems.extend(found.problems)
    return Contents(tuple(contents), tuple(problems))


def _whole(reading: Iterator[Message], problems: list[str]) -> Iterator[Message]:
    """The mails up to the first that cannot be read; of one that is not the first it is said."""
    told = False
    while True:
        try:
            message = next(reading, None)
        except InputError as error:
            if not told:
                raise
            problems.append(str(error))
            return
        if message is None:
            return
        told = True
        yield message


def _attached(data: bytes, name: str, options: Options, depth: int) -> Contents:
    if data.startswith(_PICTURES):
        return Contents(())  # a letter's logo says nothing
    kind = kind_of(data, name)
    if kind not in ("mail", "mbox"):
        return contents_of(data, name, options)
    if depth >= _DEEPEST:
        raise InputError(f"{name}: lies more than {_DEEPEST} mails deep; save it as a file")
    return _mails(data, name, kind, options, depth + 1)


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def _named(contents: Iterable[Content], where: str, mail: Content) -> Iterator[Content]:
    """What belongs to a mail, named within the file, each with the mail's day behind its own."""
    day = mail.days[0][0] if mail.days else mail.sent_on
    for content in contents:
        name = "/".join(part for part in (where, content.name) if part)
        yield replace(content, name=name, sent_on=content.sent_on or day)
