"""Writing a file so that it is whole or not there: beside it first, then renamed."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from timeline.errors import OutputError


def write_whole(path: str | Path, content: str | bytes) -> None:
    """Writes bytes, or text in UTF-8 with its line ends as they are.

    An older file stays until the new one is whole; a link stays a link, and a device or a pipe is
    written to as it is. Raises OutputError where the place cannot be written to.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    named = Path(path)
    target = Path(os.path.realpath(path))
    beside = None
    try:
        if named.is_dir():
            raise OutputError(f"{path}: is a folder; name a file in it")
        if named.exists() and not named.is_file():
            named.write_bytes(data)
            return
        handle, beside = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part"
        )
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(target)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from None
    finally:
        if beside:
            with suppress(FileNotFoundError):
                Path(beside).unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
