"""Bytes → text, or a clear word about what they are instead."""

from __future__ import annotations

import codecs

from timeline.errors import InputError

_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP file, as Word, EPUB and OpenDocument files are",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, name: str) -> str:
    r"""The text of a file in UTF-8, or in UTF-16 with its mark; line ends are kept.

    Raises InputError on a file of another kind or encoding.

    >>> decode(b"caf\xc3\xa9", "menu.txt")
    'café'
    """
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise InputError(f"{name}: is {kind}; only text and Markdown are read yet")
    mark, encoding = next((bom for bom in _BOMS if data.startswith(bom[0])), (b"", "utf-8"))
    data = data[len(mark) :]
    if encoding == "utf-8" and b"\0" in data:
        raise InputError(f"{name}: is a binary file, not text")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}: line {line} is not {encoding.upper()} (byte {error.start} is "
            f"0x{data[error.start]:02x}); save the file as UTF-8"
        ) from None
