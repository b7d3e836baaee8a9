"""Files → bytes: ordinary files of a bearable size, unpacked where they are gzipped."""

from __future__ import annotations

import os
import re
import stat
import zlib
from pathlib import Path

from timeline.errors import InputError

MOST = 1024 * 1024 * 1024
"""Bytes of the largest file that is read."""
MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes that a gzipped file may unpack to."""
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_GZIP = b"\x1f\x8b"
_STEP = 1024 * 1024
_PIECE = 16 * 1024
"""Bytes of a gzipped file that are unpacked at a time: a file may be a million small ones."""


def bytes_of(path: Path) -> bytes:
    """The bytes of an ordinary file; raises InputError where it cannot be read."""
    try:
        # A pipe without a writer would be waited for: it is opened without waiting, then told.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            known = os.fstat(descriptor)
            if not stat.S_ISREG(known.st_mode):
                raise InputError(f"{path}: is no ordinary file; give a file, or - for a pipe")
            if known.st_size > MOST:
                raise InputError(f"{path}: is larger than {MOST // _STEP:,} MB; split it")
            most = max(known.st_size, _STEP)
            data = file.read(most + 1)
    except MemoryError:
        raise InputError(f"{path}: needs more memory than there is; split it") from None
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path}: cannot be read: {said}") from None
    if len(data) > most:
        raise InputError(f"{path}: grows while it is read; give a copy of it")
    return data


def unpacked(data: bytes, name: str) -> bytes:
    """What gzipped bytes hold; other bytes as they are.

    Raises InputError where they are broken or hold more than `MOST_UNPACKED`.

    >>> import gzip
    >>> unpacked(gzip.compress(b"It rained."), "a.txt.gz"), unpacked(b"It snowed.", "b.txt")
    (b'It rained.', b'It snowed.')
    """
    chunks: list[bytes] = []
    length = 0
    at = length = 0
    while data.startswith(_GZIP, at):  # a file may be several, one behind the other
        packed = zlib.decompressobj(zlib.MAX_WBITS | 16)
        while not packed.eof:
            given = data[at : at + _PIECE]
            try:
                chunk = packed.decompress(given, _STEP)
            except zlib.error:
                raise InputError(
                    f"{name}: is a gzip file that is broken; get a whole copy"
                ) from None
            left = packed.unused_data if packed.eof else packed.unconsumed_tail
            at += len(given) - len(left)
            if not (given or chunk or packed.eof):
                raise InputError(f"{name}: is a gzip file that is cut off; get a whole copy")
            length += len(chunk)
            if length > MOST_UNPACKED:
                raise InputError(
                    f"{name}: unpacks to more than {MOST_UNPACKED // _STEP} MB; unpack and split it"
                )
            chunks.append(chunk)
    return b"".join(chunks) if chunks else data


def is_address(name: str) -> bool:
    """Whether an argument is an address, be it one that is not fetched, and not a file.

    >>> is_address("https://example.org/a.html"), is_address("ftp://a.org/b"), is_address("a.html")
    (True, True, False)
    """
    return _ADDRESS.match(name) is not None
