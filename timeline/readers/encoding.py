"""Bytes → text, or a clear word about what they are instead."""

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
_SAMPLE = 64 * 1024
"""Bytes that an encoding is told from."""
_WESTERN = re.compile(
    rb"(?<=[A-Za-z])[\xc0-\xff]|[\xc0-\xff](?=[A-Za-z])|[\x80\x85\x91-\x97\xa0\xab\xb0\xb4\xbb]"
    rb"|(?<![A-Za-z])[\xa1-\xbf]"
)
"""High bytes as Western European text has them: single letters within words, quotes and dashes."""


def decode(data: bytes, name: str) -> str:
    r"""The text of a file in the encoding that its bytes tell; line ends are kept.

    A mark at the start decides, else UTF-8 if it fits, else Windows-1252 where it looks like that,
    else what charset-normalizer finds. Raises InputError on what is no text.

    >>> decode(b"caf\xc3\xa9", "menu.txt"), decode(b"caf\xe9", "menu.txt")
    ('café', 'café')
    """
    mark, encoding = next((bom for bom in _BOMS if data.startswith(bom[0])), (b"", ""))
    data = data[len(mark) :]
    if not mark and b"\0" in data:
        encoding = _wide(data)
        if not encoding:
            raise InputError(_binary(name))
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding:
            raise InputError(
                f"{name}: is not {encoding.upper()}, as its first bytes say "
                f"(byte {len(mark) + error.start}); save the file as UTF-8"
            ) from None
        return _guessed(data, name, error.start)
    if encoding.startswith("utf-16") and not mark and "\0" in text:  # zeros on both sides
        raise InputError(_binary(name))
    return text


def _binary(name: str) -> str:
    return f"{name}: is a binary file, not text; save it as text or PDF"


def _wide(data: bytes) -> str:
    """UTF-16 without its mark, where every other byte of Latin text is 0; else nothing."""
    sample = data[:_SAMPLE]
    sample = sample[: len(sample) // 2 * 2]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(data) % 2 == 0 and zeros.count(0) > 0.7 * len(zeros):
            return encoding
    return ""


def _guessed(data: bytes, name: str, first: int) -> str:
    """The text in an old encoding of one byte or two a character."""
    sample = data[max(0, first - _SAMPLE // 2) :][:_SAMPLE]
    high = sum(byte > 127 for byte in sample)
    western = len(_WESTERN.findall(sample)) >= 0.9 * high and high <= 0.25 * len(sample)
    encoding = "cp1252" if western else _normalized(sample)
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        text = ""
    if not text:
        line = data.count(b"\n", 0, first) + 1
        raise InputError(
            f"{name}: line {line} is not UTF-8 (byte {first} is 0x{data[first]:02x}), and no other "
            "encoding fits; save the file as UTF-8"
        )
    return text


def _normalized(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None else ""
