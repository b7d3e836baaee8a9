"""Mails, one in a file or many in a mbox: head, what the sender wrote, day, attachments."""

from __future__ import annotations

import binascii
import datetime as dt
import email
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message as Part
from email.policy import compat32
from email.utils import parsedate_tz
from typing import Literal

from timeline.document import Block
from timeline.errors import InputError
from timeline.readers.blocks import blocks
from timeline.readers.content import Content, Draft, tidy
from timeline.readers.markup import add_markup
from timeline.readers.quoted_replies import (
    mark_quotes,
    stretches,
    without_marks_of_forwards,
)

# The headers that policy.default reads are those that broken mails break it with: its grammar is
# recursive, takes time that grows with the square of a header's length, and raises.
_POLICY = compat32.clone(max_line_length=0)
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""What the email package raises on parameters and encodings that are none."""
_HEAD = ("From", "To", "Cc", "Date", "Subject")
_TELLING = (*_HEAD, "Received", "Message-ID", "Return-Path", "MIME-Version", "Content-Type")
_SENT_ON = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc|i)\s?:", re.IGNORECASE)
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
_LONG = 10_000
"""A longer header is no list of parameters: the time to read one grows with its square."""
_FIRST_YEAR = 1971
"""Mails that are older were sent by a computer whose clock was not set."""
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\n]*)\?=")
_FOLD = re.compile(r"\r?\n[ \t]*|\r")
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b\u2060\ufeff]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WESTERN = frozenset(("", "ascii", "us-ascii", "iso-8859-1", "latin-1", "latin1", "windows-1252"))
"""Encodings that mails claim whatever they are in."""
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "shift_jis": "cp932"}
"""Encodings that mails mean when they name a part of them."""
_NO_CHARSETS = frozenset(("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"))
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
    starts = list(_starts(data))
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
    except _BROKEN:
        raise InputError(f"{where}: is broken: its headers cannot be read") from None


def _message(part: Part, where: str, name: str) -> Message:
    bodies: list[Part] = []
    attachments: list[tuple[str, bytes]] = []
    try:
        _gather(part, bodies, attachments)
    except RecursionError:
        raise InputError(f"{where}: its parts are nested too deep to be read") from None
    subject = _header(part, "Subject")
    head = "\n".join(
        f"{label}: {value}" for label in _HEAD if (value := tidy(_header(part, label)))
    )
    texts = [head] if head else []
    found = [Block("heading", 0, len(head))] if head else []
    at = len(head)
    for body in bodies:
        text, own = _body(body, sent_on=_SENT_ON.match(subject) is not None)
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
    received = _header(part, "Received").rpartition(";")[2]
    days = (_day(written) for written in (_header(part, "Date"), received))
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
            plain = [text for text in texts if _is_plain(text)]
            texts = plain if any(_text(text).strip() for text in plain) else texts
            texts = [text for text in texts if text in plain or not plain or not _is_plain(text)]
        bodies += texts
        return
    name = _file_name(part)
    disposition = _first_word(part, "Content-Disposition")
    is_text = kind in ("text/plain", "text/html") or kind.startswith("multipart/")
    if is_text and disposition != "attachment" and not name:
        bodies.append(part)
    elif disposition == "attachment" or not (part["Content-ID"] and kind.startswith("image/")):
        # A picture with an id is one that the text shows.
        attachments.append((name or kind.replace("/", "."), _bytes(part)))


def _within(inner: list[Part | str]) -> Iterator[Part]:
    return (part for part in inner if isinstance(part, Part))


def _attached_mail(part: Part, inner: Part) -> tuple[str, bytes]:
    """A mail attached to another, named by its subject."""
    subject = tidy(_header(inner, "Subject")).replace("/", "-")
    try:
        data = inner.as_bytes()
    except _BROKEN:
        data = _bytes(inner)  # its parts cannot be put together again
    if _first_word(part, "Content-Transfer-Encoding") == "base64":
        data = _from_base64(data)
    return f"{subject or 'mail'}.eml", data


def _body(part: Part, *, sent_on: bool) -> tuple[str, list[Block]]:
    """The text of a part, and the blocks of it that its sender wrote."""
    if _is_plain(part):
        text = _text(part)
        if _parameter(part, "Content-Type", "format").lower() == "flowed":
            text = _joined(text, _parameter(part, "Content-Type", "delsp").lower() == "yes")
        text = without_marks_of_forwards(text)
        return text, list(_own_of_plain(text, sent_on))
    draft = Draft()
    add_markup(draft, mark_quotes(_text(part)))
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


def _is_plain(part: Part) -> bool:
    return part.get_content_type() != "text/html"


def _text(part: Part) -> str:
    """The text of a part, on lines that end alike, without what cannot be seen."""
    text = _decoded(_bytes(part), _parameter(part, "Content-Type", "charset"))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", _SURROGATE.sub("\ufffd", text))


def _bytes(part: Part) -> bytes:
    encoding = _first_word(part, "Content-Transfer-Encoding")
    if encoding == "base64":
        del part["Content-Transfer-Encoding"]
    try:
        data = part.get_payload(decode=True)
    except _BROKEN:
        return b""  # it says to be encoded as nothing is
    data = data if isinstance(data, bytes) else b""
    return _from_base64(data) if encoding == "base64" else data


def _from_base64(data: bytes) -> bytes:
    """What base64 stands for, as far as it goes: what is no letter of it is passed over."""
    data = _NO_BASE64.sub(b"", data)
    data = data[:-1] if len(data) % 4 == 1 else data
    return binascii.a2b_base64(data + b"=" * (-len(data) % 4))


def _decoded(data: bytes, charset: str) -> str:
    """Bytes in the encoding that they claim, or in that which they are plainly in instead."""
    charset = charset.lower().strip("\"' ")
    charset = _WIDER.get(charset, charset)
    known = charset not in _WESTERN and charset.replace("-", "_") not in _NO_CHARSETS
    for encoding in ((charset,) if known else ()) + ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):
            continue
    if charset in ("utf-8", "utf8") and not data.decode("utf-8", "ignore").isascii():
        return data.decode("utf-8", "replace")
    return data.decode("cp1252", "replace")


def _header(part: Part, name: str) -> str:
    """The text of the first header of a name, its encoded words decoded."""
    wanted = name.lower()
    raw = next((str(value) for key, value in part.raw_items() if key.lower() == wanted), "")
    return _SURROGATE.sub("\ufffd", _unworded(_FOLD.sub(" ", raw)))


def _unworded(value: str) -> str:
    """The words of a header: =?utf-8?Q?M=C3=BChle?= → Mühle."""
    found: list[str] = []
    at = 0
    charset, pending = "", b""
    for word in _WORD.finditer(value):
        gap = value[at : word.start()]
        said = word[1].partition("*")[0].lower()
        data = word[3].encode("ascii", "replace")
        data = _from_base64(data) if word[2] in "bB" else binascii.a2b_qp(data, header=True)
        if at and not gap.strip() and said == charset:
            pending += data  # a letter's bytes may lie in two words
        else:
            found.append(_decoded(pending, charset))
            found.append("" if at and not gap.strip() else _eight_bit(gap))
            charset, pending = said, data
        at = word.end()
    return "".join((*found, _decoded(pending, charset), _eight_bit(value[at:])))


def _eight_bit(value: str) -> str:
    return _decoded(value.encode("utf-8", "surrogateescape"), "")


def _first_word(part: Part, header: str) -> str:
    return _header(part, header).partition(";")[0].strip().lower()


def _parameter(part: Part, header: str, name: str) -> str:
    if len(str(part[header])) > _LONG:
        return ""
    try:
        value = part.get_param(name, "", header)
    except _BROKEN:
        return ""
    return str(value[2] if isinstance(value, tuple) else value)


def _file_name(part: Part) -> str:
    """The name that a part's file had, without its folders."""
    if len(str(part["Content-Disposition"])) + len(str(part["Content-Type"])) > _LONG:
        return ""
    try:
        name = part.get_filename("")
    except _BROKEN:
        return ""
    name = _SURROGATE.sub("\ufffd", _unworded(_FOLD.sub(" ", name)))
    return tidy(name.replace("\\", "/")).rpartition("/")[2]
