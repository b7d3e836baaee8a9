"""RTF → tokens, and the code pages that its bytes are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|([^\\{}\r\n]+)"
    r"|[\r\n]+|\\",
    re.DOTALL,
)


class Token(NamedTuple):
    r"""A control word with its number, a control symbol, a brace, or bytes as Latin-1."""

    kind: Literal["word", "symbol", "{", "}", "bytes"]
    text: str
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    r"""The tokens of an RTF file, in one pass; binary data in it are left out.

    >>> [token.text for token in tokens(rb"{\b0 caf\'e9\par}")]
    ['{', 'b', 'caf', 'é', 'par', '}']
    """
    text = data.decode("latin-1")
    at = 0
    while match := _TOKEN.match(text, at):
        at = match.end()
        word, number, code, symbol, brace, run = match.groups()
        if word:
            count = int(number) if number else None
            if word == "bin":
                at += max(0, count or 0)
            else:
                yield Token("word", word, count)
        elif run:
            yield Token("bytes", run)
        elif code:
            yield Token("bytes", chr(int(code, 16)))
        elif brace:
            yield Token("{" if brace == "{" else "}", brace)
        elif symbol:
            yield Token("symbol", symbol)


CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""The code pages of fonts, by the number after \\fcharset."""
_PAGES = frozenset(
    "437 708 720 737 775 850 852 855 857 858 860 861 862 863 864 865 866 869 874 932 936 949 950 "
    "1250 1251 1252 1253 1254 1255 1256 1257 1258 1361".split()
)
_OTHER_PAGES = {65001: "utf-8", 10000: "mac_roman", 10006: "mac_greek", 10007: "mac_cyrillic",
                10029: "mac_latin2", 708: "iso8859_6", 936: "gbk", 1361: "johab"}  # fmt: skip


def code_page(number: int | None) -> str:
    """The codec of a Windows code page; cp1252 where it is not known.

    >>> code_page(1251), code_page(65001), code_page(77777)
    ('cp1251', 'utf-8', 'cp1252')
    """
    if number in _OTHER_PAGES:
        return _OTHER_PAGES[number]
    return f"cp{number}" if str(number) in _PAGES else "cp1252"
