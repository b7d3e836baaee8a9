"""Files → bytes: ordinary files of a bearable size, unpacked where they are gzipped."""

from __future__ import annotations

import os
import stat
import zlib
from pathlib import Path

from timeline.errors import InputError

MOST = 1024 * 1024 * 1024
"""Bytes of the largest file that is read."""
MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes that a gzipped file may unpack to."""
_GZIP = b"\x1f\x8b"
_STEP = 1024 * 1024


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
            return file.read()
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path}: cannot be read: {said}") from None


def unpacked(data: bytes, name: str) -> bytes:
    """What gzipped bytes hold; other bytes as they are.

    Raises InputError where they are broken or hold more than `MOST_UNPACKED`.

    >>> import gzip
    >>> unpacked(gzip.compress(b"It rained."), "a.txt.gz"), unpacked(b"It snowed.", "b.txt")
    (b'It rained.', b'It snowed.')
    """
    chunks: list[bytes] = []
    length = 0
    while data.startswith(_GZIP):
        packed = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            chunk = packed.decompress(data, _STEP)
            while chunk or packed.unconsumed_tail:
                length += len(chunk)
                if length > MOST_UNPACKED:
                    raise InputError(
                        f"{name}: unpacks to more than {MOST_UNPACKED // _STEP} MB; is not read"
                    )
                chunks.append(chunk)
                chunk = packed.decompress(packed.unconsumed_tail, _STEP)
        except zlib.error:
            raise InputError(f"{name}: is a gzip file that is broken") from None
        if not packed.eof:
            raise InputError(f"{name}: is a gzip file that is cut off")
        data = packed.unused_data
    return b"".join(chunks) if chunks else data


def is_address(name: str) -> bool:
    """Whether an argument is an address and not a file.

    >>> is_address("https://example.org/a.html"), is_address("a.html")
    (True, False)
    """
    return name.lower().startswith(("http://", "https://"))
