"""Bytes → text: by their mark, by what they declare, else by what they look like."""

from __future__ import annotations

import codecs
import re

from timeline.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I
)
_HEAD = 4_096
"""The charset of markup stands among the first bytes, or nowhere."""
_LATIN = frozenset("iso-8859-1 latin1 latin-1 us-ascii ascii".split())
"""Declared, they stand for Windows-1252: all browsers read it so."""
_WESTERN_NAMES = ("iso8859-1", "ascii")
"""What Python calls them."""
_NO_ENCODINGS = frozenset(
    "idna punycode undefined unicode-escape raw-unicode-escape unicode_escape "
    "raw_unicode_escape".split()
)
"""Python knows them; no browser reads a page in them."""
_SAMPLE = 64 * 1024
"""Bytes that an encoding is told from."""
_WESTERN = re.compile(
    rb"(?<=[A-Za-z])[\xc0-\xff]|[\xc0-\xff](?=[A-Za-z])|[\x80\x85\x91-\x97\xa0\xab\xb0\xb4\xbb]"
    rb"|(?<![A-Za-z])[\xa1-\xbf]|(?<![\x80-\xff])[\xc0-\xff](?![\x80-\xff])"
)
"""High bytes as Western European text has them: single letters, quotes and dashes."""
_USUAL = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 koi8_r shift_jis euc_jp gb18030 big5 "
    "euc_kr".split()
)
"""The encodings that texts which state none are in."""


def decode(data: bytes, name: str) -> str:
    r"""The text of a file in the encoding that its bytes tell; line ends are kept.

    A mark at the start decides, else UTF-8 if it fits, or does but in places, else Windows-1252
    where it looks like that, else what charset-normalizer finds. Raises InputError on no text.

    >>> decode(b"caf\xc3\xa9", "menu.txt"), decode(b"caf\xe9", "menu.txt")
    ('café', 'café')
    """
    mark, encoding = _marked(data)
    data = data[mark:]
    if not encoding and b"\0" in data:
        raise InputError(_binary(name))
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        first = error.start
    else:
        if encoding.startswith("utf-16") and not mark and "\0" in text:  # zeros on both sides
            raise InputError(_binary(name))
        return text
    if encoding:
        raise InputError(
            f"{name}: is not {encoding.upper()}, as its first bytes say "
            f"(byte {mark + first}); save the file as UTF-8"
        )
    likely = _likely(data, first)
    try:
        return data.decode(likely, "replace" if likely == "utf-8" else "strict")
    except (UnicodeDecodeError, LookupError):
        line = data.count(b"\n", 0, first) + 1
        raise InputError(
            f"{name}: line {line} is not UTF-8 (byte {first} is 0x{data[first]:02x}), and no other "
            "encoding fits; save the file as UTF-8"
        ) from None


def _binary(name: str) -> str:
    return f"{name}: is a binary file, not text; save it as text or PDF"


def decode_markup(data: bytes) -> str:
    r"""The text of HTML or XML; what it declares decides where its bytes have no mark.

    >>> decode_markup(b'<meta charset="iso-8859-1">caf\xe9')
    '<meta charset="iso-8859-1">café'
    """
    if _marked(data)[1]:
        return decode_any(data)
    if stated := _DECLARED.search(data, 0, _HEAD):
        encoding = stated[1].decode("ascii").lower()
        if encoding in _LATIN:
            encoding = "cp1252"
        try:
            codec = codecs.lookup(encoding)
            # UTF-8 is told from the bytes; in UTF-16 the statement could not have been read.
            if (
                not codec.name.startswith("utf-")
                and codec._is_text_encoding
                and codec.name not in _NO_ENCODINGS
            ):
                return data.decode(encoding, "replace")
        except LookupError:  # a name that nobody knows: as if nothing were stated
            pass
    return decode_any(data)


def in_utf8(data: bytes, charset: str) -> bytes:
    r"""Bytes of text in the `charset` that a server states, as UTF-8.

    They stay as they are where they tell their encoding themselves, or nobody knows that one.

    >>> in_utf8(b"M\xb3yn", "iso-8859-2").decode()
    'Młyn'
    """
    if not charset or _marked(data)[1] or _DECLARED.search(data, 0, _HEAD):
        return data
    try:
        codec = codecs.lookup(charset)
        data.decode()
    except LookupError:
        return data
    except UnicodeDecodeError:
        if codec._is_text_encoding and codec.name not in _NO_ENCODINGS:
            encoding = "cp1252" if codec.name in _WESTERN_NAMES else codec.name
            return data.decode(encoding, "replace").encode()
    return data


def decode_any(data: bytes) -> str:
    r"""The text that some bytes are most like; what does not fit is replaced.

    >>> decode_any(b"caf\xe9"), decode_any("café".encode("utf-16"))
    ('café', 'café')
    """
    mark, encoding = _marked(data)
    data = data[mark:]
    try:
        return data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        return data.decode(encoding or _likely(data, error.start), "replace")


def _marked(data: bytes) -> tuple[int, str]:
    """How long the mark at the start of some bytes is, and what it says; 0 and "" without one."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return len(mark), encoding
    return 0, _wide(data) if b"\0" in data else ""


def _wide(data: bytes) -> str:
    """UTF-16 without its mark, where every other byte of Latin text is 0; else nothing."""
    sample = data[:_SAMPLE]
    sample = sample[: len(sample) // 2 * 2]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(data) % 2 == 0 and zeros.count(0) > 0.7 * len(zeros):
            return encoding
    return ""


def _likely(data: bytes, first: int) -> str:
    """The encoding that some bytes are most like, which from one on are not UTF-8."""
    read = data.decode("utf-8", "replace")
    if sum(letter > "\x7f" for letter in read) > 2 * read.count("\ufffd"):
        return "utf-8"  # which is broken in places
    sample = data[max(0, first - _SAMPLE // 2) :][:_SAMPLE]
    high = sum(byte > 127 for byte in sample)
    if len(_WESTERN.findall(sample)) >= 0.9 * high and high <= 0.25 * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_USUAL).best() or from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"
