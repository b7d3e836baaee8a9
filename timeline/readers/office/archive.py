"""The parts of a document that is a ZIP file, unpacked in memory within limits."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from timeline.errors import InputError

MOST = 256 * 1024 * 1024
"""Bytes that a file may hold when it is unpacked."""
MOST_PARTS = 50_000
"""Parts in a ZIP file: the index of more is a burden by itself."""
_ENTRY = b"PK\x01\x02"
"""What each entry of the index begins with."""
_STEP = 1024 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,
    NotImplementedError,
    OSError,
    EOFError,
    ValueError,  # a part that begins before the file does
)


class Archive:
    """A ZIP file in memory; nothing of it is ever written to a disk."""

    __slots__ = ("_left", "_name", "_zip")

    def __init__(self, data: bytes, name: str) -> None:
        """Raises InputError, with `name`, where the bytes are no ZIP file or it is locked."""
        self._name = name
        self._left = MOST
        if data.count(_ENTRY) > MOST_PARTS:
            raise InputError(f"{name}: is a ZIP file of more than {MOST_PARTS:,} parts; split it")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN:
            raise InputError(
                f"{name}: is cut off or broken: its ZIP index is missing; get a whole copy"
            ) from None
        if any(member.flag_bits & 1 for member in self._zip.infolist()):
            raise InputError(f"{name}: is encrypted; save a copy without a password")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts, in order."""
        return tuple(self._zip.namelist())

    def __contains__(self, part: str) -> bool:
        return part in self._zip.NameToInfo

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises InputError where there is none, where it is broken, and where all parts that were
        read come to more than `MOST`.
        """
        chunks: list[bytes] = []
        try:
            with self._zip.open(part) as stream:
                while chunk := stream.read(_STEP):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise InputError(
                            f"{self._name}: unpacks to more than {MOST // _STEP} MB; split it"
                        )
                    chunks.append(chunk)
        except KeyError:
            raise InputError(
                f"{self._name}: is broken: {part} is missing; get a whole copy"
            ) from None
        except _BROKEN:
            raise InputError(
                f"{self._name}: is broken: {part} cannot be unpacked; get a whole copy"
            ) from None
        return b"".join(chunks)
