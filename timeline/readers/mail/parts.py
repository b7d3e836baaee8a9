"""The parts of a mail: their text, bytes, headers and parameters, decoded as far as they go."""

from __future__ import annotations

import binascii
import re
from email.message import Message as Part

from timeline.readers.content import seen, tidy
from timeline.readers.encoding import decode_any, decode_markup

BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""What the email package raises on parameters and encodings that are none."""
LONG = 10_000
"""A longer header is no list of parameters: the time to read one grows with its square."""
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\n]*)\?=")
_FOLD = re.compile(r"\r?\n[ \t]*|\r")
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WESTERN = frozenset(("", "ascii", "us-ascii", "iso-8859-1", "latin-1", "latin1", "windows-1252"))
"""Encodings that mails claim whatever they are in."""
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "shift_jis": "cp932"}
"""Encodings that mails mean when they name a part of them."""
_NO_CHARSETS = frozenset(("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"))


def is_plain(part: Part) -> bool:
    """Whether a part is text without markup."""
    return part.get_content_type() != "text/html"


def text_of(part: Part) -> str:
    """The text of a part, on lines that end alike, without what cannot be seen."""
    data, charset = bytes_in(part), parameter(part, "Content-Type", "charset")
    if charset.strip("\"' "):
        text = _decoded(data, charset)
    else:
        text = decode_any(data) if is_plain(part) else decode_markup(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return seen(_SURROGATE.sub("\ufffd", text))


def bytes_in(part: Part) -> bytes:
    """The bytes that a part encodes; none where it says to be encoded as nothing is."""
    encoding = first_word(part, "Content-Transfer-Encoding")
    if encoding == "base64":
        del part["Content-Transfer-Encoding"]
    try:
        data = part.get_payload(decode=True)
    except BROKEN:
        return b""
    data = data if isinstance(data, bytes) else b""
    return from_base64(data) if encoding == "base64" else data


def from_base64(data: bytes) -> bytes:
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


def header(part: Part, name: str) -> str:
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
        data = from_base64(data) if word[2] in "bB" else binascii.a2b_qp(data, header=True)
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


def first_word(part: Part, name: str) -> str:
    """The value of a header, in small letters and without its parameters."""
    return header(part, name).partition(";")[0].strip().lower()


def parameter(part: Part, within: str, name: str) -> str:
    """A parameter of a header; "" where there is none that can be read."""
    try:
        value = part.get_param(name, "", within)
    except BROKEN:
        return ""
    return str(value[2] if isinstance(value, tuple) else value)


def file_name(part: Part) -> str:
    """The name that a part's file had, without its folders."""
    try:
        name = part.get_filename("")
    except BROKEN:
        return ""
    name = _SURROGATE.sub("\ufffd", _unworded(_FOLD.sub(" ", name)))
    return tidy(name.replace("\\", "/")).rpartition("/")[2]
