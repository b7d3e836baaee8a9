"""Mails, one in a file or many in a mbox: head, what the sender wrote, day, attachments."""

from __future__ import annotations

import datetime as dt
import email
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message as Part
from email.policy import Compat32
from email.utils import parsedate_tz
from itertools import islice
from typing import Literal

from timeline.document import Block
from timeline.errors import InputError
from timeline.readers.blocks import blocks
from timeline.readers.content import Content, Draft, tidy
from timeline.readers.limits import check_lines
from timeline.readers.mail_parts import (
    BROKEN,
    LONG,
    bytes_in,
    file_name,
    first_word,
    from_base64,
    header,
    is_plain,
    parameter,
    text_of,
)
from timeline.readers.markup import add_markup
from timeline.readers.page_tree import within_limits
from timeline.readers.quoted_markup import mark_quotes
from timeline.readers.quoted_replies import stretches, without_marks_of_forwards


# The headers that policy.default reads are those that broken mails break it with: its grammar is
# recursive, takes time that grows with the square of a header's length, and raises.
class _Policy(Compat32):
    """Reads headers as they stand."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and value of a header; of one about a part's content, only so much."""
        name, value = super().header_source_parse(sourcelines)
        # The time to read its parameters grows with the square of its length.
        longs = len(value) > LONG and name.lower().startswith("content-")
        return name, value.partition(";")[0][:LONG] if longs else value


_POLICY = _Policy(max_line_length=0)
_HEAD = ("From", "To", "Cc", "Date", "Subject")
_TELLING = (*_HEAD, "Received", "Message-ID", "Return-Path", "MIME-Version", "Content-Type")
_SENT_ON = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc|i)\s?:", re.IGNORECASE)
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
_FIRST_YEAR = 1971
"""Mails that are older were sent by a computer whose clock was not set."""
MOST_MAILS = 200_000
"""In one mbox."""
_FROM_LINE = re.compile(rb"^From [^\n]*(?:\n|\Z)", re.MULTILINE)
_DATED = re.compile(rb"\d\d?:\d\d")
_HEADER = re.compile(rb">?[!-9;-~]+:|>From ")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLANK = re.compile(r"^[^\S\n]+$", re.MULTILINE)
"""A line of spaces, which end a paragraph as well, and which take long to be looked through."""
_MARKS = re.compile(r">+")
_ABOVE = "Subject: -\n\n"
"""What a mail's text is read under, so that its first paragraph is not taken for a title."""


@dataclass(frozen=True, slots=True)
class Message:
    """A mail, with the name and the bytes of each file attached to it."""

    content: Content
    attachments: tuple[tuple[str, bytes], ...] = ()


def read_mail(data: bytes, name: str) -> Iterator[Message]:
    r"""The mail in a file; raises InputError where there is none.

    >>> mail = b"From: Ann\nDate: Mon, 3 May 2021 23:50:00 -0700\n\nThe weir broke.\n"
    >>> [message.content.days for message in read_mail(mail, "a.eml")]
    [((datetime.date(2021, 5, 3), 'mail'),)]
    """
    part = _parsed(data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"), name)
    if not any(part[header] is not None for header in _TELLING):
        raise InputError(f"{name}: is no mail: no header such as From: or Date: stands at its top")
    yield _message(part, name, "")


def read_mbox(data: bytes, name: str) -> Iterator[Message]:
    """The mails in a mbox, named 1, 2, 3 …; raises InputError where there is none."""
    starts = list(islice(_starts(data), MOST_MAILS + 1))
    if len(starts) > MOST_MAILS:
        raise InputError(f"{name}: holds more than {MOST_MAILS:,} mails; split it")
    if not starts:
        raise InputError(f"{name}: is no mbox: no line of it begins with 'From ' to open a mail")
    if data[: starts[0][0]].strip():
        starts.insert(0, (0, 0))  # its first line is lost
    ends = [start for start, _ in starts[1:]] + [len(data)]
    for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), 1):
        where = f"{name}: mail {number}"
        part = _parsed(_ESCAPED.sub(rb"\1", data[start:end]), where)
        yield _message(part, where, str(number))


def _starts(data: bytes) -> Iterator[tuple[int, int]]:
    """Where each mail's line From … begins and ends."""
    first = len(data) - len(data.lstrip())
    for line in _FROM_LINE.finditer(data):
        start, end = line.span()
        parted = start == first or data.endswith((b"\n\n", b"\n\r\n"), max(0, start - 3), start)
        if parted and (_DATED.search(line[0]) or _HEADER.match(data, end)):
            yield start, end


def _parsed(data: bytes, where: str) -> Part:
    try:
        return email.message_from_bytes(data, policy=_POLICY)
    except RecursionError:
        raise InputError(f"{where}: its parts are nested too deep to be read") from None
    except BROKEN:
        raise InputError(f"{where}: is broken: its headers cannot be read") from None


def _message(part: Part, where: str, name: str) -> Message:
    bodies: list[Part] = []
    attachments: list[tuple[str, bytes]] = []
    try:
        _gather(part, bodies, attachments)
    except RecursionError:
        raise InputError(f"{where}: its parts are nested too deep to be read") from None
    subject = header(part, "Subject")
    head = "\n".join(f"{label}: {value}" for label in _HEAD if (value := tidy(header(part, label))))
    texts = [head] if head else []
    found = [Block("heading", 0, len(head))] if head else []
    at = len(head)
    for body in bodies:
        text, own = _body(body, where, sent_on=_SENT_ON.match(subject) is not None)
        if text := text.rstrip():
            at += 2 if texts else 0
            found += (_moved(block, at) for block in own)
            texts.append(text)
            at += len(text)
    text = "\n\n".join(texts) + ("\n" if texts else "")
    content = Content(text, tuple(found), tidy(subject), _days(part), name)
    return Message(content, tuple(_told_apart(attachments)))


def _told_apart(attachments: list[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Attachments whose names differ: a.txt, a (2).txt."""
    times: Counter[str] = Counter()
    for name, data in attachments:
        times[name] += 1
        stem, dot, ending = name.rpartition(".")
        again = f" ({times[name]})" if times[name] > 1 else ""
        yield (f"{stem}{again}{dot}{ending}" if dot else f"{name}{again}"), data


def _moved(block: Block, by: int) -> Block:
    return replace(block, start=block.start + by, end=block.end + by)


def _days(part: Part) -> tuple[tuple[dt.date, Literal["mail"]], ...]:
    """The day in the header Date as its sender saw it, else that on which the mail arrived."""
    received = header(part, "Received").rpartition(";")[2]
    days = (_day(written) for written in (header(part, "Date"), received))
    first = next((day for day in days if day), None)
    return ((first, "mail"),) if first else ()


def _day(written: str) -> dt.date | None:
    iso = _ISO.match(written)
    try:
        told = [int(number) for number in iso.groups()] if iso else parsedate_tz(written)
        return dt.date(*told[:3]) if told and told[0] >= _FIRST_YEAR else None
    except (ValueError, IndexError, TypeError, OverflowError):
        return None  # a date that is none


def _gather(part: Part, bodies: list[Part], attachments: list[tuple[str, bytes]]) -> None:
    """Sorts the parts of a mail; of alternatives, the plain text is taken."""
    kind = part.get_content_type()
    inner = part.get_payload() if part.is_multipart() else None
    if part.get_content_maintype() == "message":
        if kind == "message/rfc822" and isinstance(inner, list):
            attachments += (_attached_mail(part, mail) for mail in _within(inner))
        return  # what else there is are reports of deliveries
    if isinstance(inner, list):
        texts: list[Part] = []
        for each in _within(inner):
            _gather(each, texts, attachments)
        if kind == "multipart/alternative":
            plain = [text for text in texts if is_plain(text)]
            texts = plain if any(text_of(text).strip() for text in plain) else texts
            texts = [text for text in texts if text in plain or not plain or not is_plain(text)]
        bodies += texts
        return
    name = file_name(part)
    disposition = first_word(part, "Content-Disposition")
    is_text = kind in ("text/plain", "text/html") or kind.startswith("multipart/")
    if is_text and disposition != "attachment" and not name:
        bodies.append(part)
    elif disposition == "attachment" or not (part["Content-ID"] and kind.startswith("image/")):
        # A picture with an id is one that the text shows.
        attachments.append((name or kind.replace("/", "."), bytes_in(part)))


def _within(inner: list[Part | str]) -> Iterator[Part]:
    return (part for part in inner if isinstance(part, Part))


def _attached_mail(part: Part, inner: Part) -> tuple[str, bytes]:
    """A mail attached to another, named by its subject."""
    subject = tidy(header(inner, "Subject")).replace("/", "-")
    try:
        data = inner.as_bytes()
    except BROKEN:
        data = bytes_in(inner)  # its parts cannot be put together again
    if first_word(part, "Content-Transfer-Encoding") == "base64":
        data = from_base64(data)
    return f"{subject or 'mail'}.eml", data


def _body(part: Part, where: str, *, sent_on: bool) -> tuple[str, list[Block]]:
    """The text of a part, and the blocks of it that its sender wrote."""
    text = text_of(part)
    check_lines(text.encode(), where, "text")
    if is_plain(part):
        if parameter(part, "Content-Type", "format").lower() == "flowed":
            text = _joined(text, parameter(part, "Content-Type", "delsp").lower() == "yes")
        text = without_marks_of_forwards(text)
        return text, list(_own_of_plain(text, sent_on))
    draft = Draft()
    add_markup(draft, mark_quotes(within_limits(text, where)))
    content = draft.content()
    return content.text, list(_own_of_markup(content, sent_on))


def _own_of_plain(text: str, sent_on: bool) -> Iterator[Block]:
    parts = stretches(text, sent_on=sent_on)
    seen = [
        _BLANK.sub(_as_lines, text[part.start : part.end])
        if part.part == "own"
        else "\n" * (part.end - part.start)
        for part in parts
    ]
    heads = []
    for part in parts:
        if part.part == "head" and (head := text[part.start : part.end].strip()):
            start = text.index(head, part.start)
            heads.append(Block("heading", start, start + len(head)))
    own = (_moved(block, -len(_ABOVE)) for block in blocks("".join((_ABOVE, *seen))))
    yield from sorted((*heads, *(b for b in own if b.start >= 0)), key=lambda b: b.start)


def _as_lines(spaces: re.Match[str]) -> str:
    return "\n" * len(spaces[0])


def _own_of_markup(content: Content, sent_on: bool) -> Iterator[Block]:
    waiting = iter(content.blocks)
    block = next(waiting, None)
    for part in stretches(content.text, sent_on=sent_on):
        while block and block.start < part.end:
            if part.part != "left out":
                yield block if part.part == "own" else replace(block, kind="heading")
            block = next(waiting, None)


def _joined(text: str, without_space: bool) -> str:
    r"""Lines of format=flowed as the paragraphs that they were: "It \nbroke." → It broke."""
    paragraphs: list[str] = []
    pending: list[str] = []
    depth = -1
    for line in text.split("\n"):
        marks = _MARKS.match(line)
        deep = marks.end() if marks else 0
        said = line[deep:].removeprefix(" ")
        if pending and (deep != depth or said == "-- "):
            paragraphs.append("".join(pending))
            pending = []
        flows = said.endswith(" ") and said != "-- "
        if not pending:
            pending.append(">" * deep + " " * bool(deep))
        pending.append(said[:-1] if flows and without_space else said)
        depth = deep
        if not flows:
            paragraphs.append("".join(pending))
            pending = []
    return "\n".join((*paragraphs, *(["".join(pending)] if pending else [])))
