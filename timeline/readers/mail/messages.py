"""Mails, one in a file or many in a mbox: head, what the sender wrote, day, attachments."""

from __future__ import annotations

import datetime as dt
import email
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as Part
from email.policy import Compat32
from email.utils import parsedate_tz
from itertools import islice
from typing import Literal

from timeline.document import Block
from timeline.errors import InputError
from timeline.options import Options
from timeline.readers.content import Content, tidy
from timeline.readers.mail.alternatives import fullest
from timeline.readers.mail.body import moved, said_in
from timeline.readers.mail.forwarded import forwarded
from timeline.readers.mail.parts import (
    BROKEN,
    LONG,
    bytes_in,
    file_name,
    first_word,
    from_base64,
    header,
)


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
_SEALS = frozenset(
    f"application/{name}"
    for name in ("pgp-signature", "pgp-keys", "pkcs7-signature", "x-pkcs7-signature")
)
"""What only says who sent the mail."""
MOST_MAILS = 200_000
"""In one mbox."""
_FROM_LINE = re.compile(rb"^From [^\n]*(?:\n|\Z)", re.MULTILINE)
_CAME = re.compile(r"\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? |\d{4}-\d\d-\d\d).*")
_DATED = re.compile(rb"\d\d?:\d\d")
_HEADER = re.compile(rb">?[!-9;-~]+:|>From ")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Message:
    """A mail, with those sent on in it, and the name and bytes of each file attached to it."""

    content: Content
    forwarded: tuple[Content, ...] = ()
    attachments: tuple[tuple[str, bytes], ...] = ()


def read_mail(data: bytes, name: str, options: Options | None = None) -> Iterator[Message]:
    r"""The mail in a file; raises InputError where there is none.

    >>> mail = b"From: Ann\nDate: Mon, 3 May 2021 23:50:00 -0700\n\nThe weir broke.\n"
    >>> [message.content.days for message in read_mail(mail, "a.eml")]
    [((datetime.date(2021, 5, 3), 'mail'),)]
    """
    part = _parsed(data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"), name)
    if not any(part[header] is not None for header in _TELLING):
        raise InputError(f"{name}: is no mail: no header such as From: or Date: stands at its top")
    yield _message(part, name, "", options or Options())


def read_mbox(data: bytes, name: str, options: Options | None = None) -> Iterator[Message]:
    """The mails in a mbox, named 1, 2, 3 …; raises InputError where there is none."""
    starts = list(islice(_starts(data), MOST_MAILS + 1))
    if len(starts) > MOST_MAILS:
        raise InputError(f"{name}: holds more than {MOST_MAILS:,} mails; split it")
    if not starts:
        raise InputError(f"{name}: is no mbox: no line of it begins with 'From ' to open a mail")
    if data[: starts[0][0]].strip():
        starts.insert(0, (0, 0))  # its first line is lost
    ends = [start for start, _ in starts[1:]] + [len(data)]
    for number, ((line, start), end) in enumerate(zip(starts, ends, strict=True), 1):
        where = f"{name}: mail {number}"
        part = _parsed(_ESCAPED.sub(rb"\1", data[start:end]), where)
        came = data[line:start].decode("utf-8", "replace")
        yield _message(part, where, str(number), options or Options(), came)


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


def _message(part: Part, where: str, name: str, options: Options, opening: str = "") -> Message:
    """A mail; in a mbox `opening` is the line above it that says when it came."""
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
    days = _days(part, opening)
    sent_on: list[Content] = []
    at = len(head)
    for body in bodies:
        said = said_in(body, where, sent_on=_SENT_ON.match(subject) is not None)
        if text := said.text.rstrip():
            at += 2 if texts else 0
            found += (moved(block, at) for block in said.own)
            texts.append(text)
            at += len(text)
        for blocks in said.forwarded:
            by = days[0][0] if days else None
            sent_on.append(forwarded(said.text, blocks, len(sent_on) + 1, by, options))
    text = "\n\n".join(texts) + ("\n" if texts else "")
    content = Content(text, tuple(found), tidy(subject), days, name)
    return Message(content, tuple(sent_on), tuple(_told_apart(attachments)))


def _told_apart(attachments: list[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Attachments whose names differ: a.txt, a (2).txt."""
    times: Counter[str] = Counter()
    for name, data in attachments:
        times[name] += 1
        stem, dot, ending = name.rpartition(".")
        again = f" ({times[name]})" if times[name] > 1 else ""
        yield (f"{stem}{again}{dot}{ending}" if dot else f"{name}{again}"), data


def _days(part: Part, opening: str) -> tuple[tuple[dt.date, Literal["mail"]], ...]:
    """The day in the header Date as its sender saw it, else that on which the mail arrived."""
    received = header(part, "Received").rpartition(";")[2]
    came = _CAME.search(opening)
    days = map(_day, (header(part, "Date"), came[0] if came else "", received))
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
    """Sorts the parts of a mail; of alternatives, the one that holds the text is taken."""
    kind = part.get_content_type()
    inner = part.get_payload() if part.is_multipart() else None
    if part.get_content_maintype() == "message":
        if kind == "message/rfc822" and isinstance(inner, list):
            attachments += (_attached_mail(part, mail) for mail in _within(inner))
        return  # what else there is are reports of deliveries
    if isinstance(inner, list):
        texts: list[Part] = []
        for each in _within(inner):
            # An invitation as programs read it says what the other alternatives do.
            if kind != "multipart/alternative" or each.get_content_type() != "text/calendar":
                _gather(each, texts, attachments)
        if kind == "multipart/alternative":
            texts = fullest(texts)
        bodies += texts
        return
    name = file_name(part)
    disposition = first_word(part, "Content-Disposition")
    is_text = kind in ("text/plain", "text/html") or kind.startswith("multipart/")
    if is_text and disposition != "attachment" and not name:
        bodies.append(part)
    elif kind in _SEALS:
        return
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
