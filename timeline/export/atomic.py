"""Writing a file so that it is whole or not there: beside it first, then renamed."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from timeline.errors import OutputError


def write_text(path: str | Path, text: str) -> None:
    """Writes text in UTF-8, with line ends as they are; an older file stays until the new is whole.

    Raises OutputError where the place cannot be written to.
    """
    target = Path(path)
    beside = None
    try:
        handle, beside = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part"
        )
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
        Path(beside).chmod(0o666 & ~_umask())
        if target.is_dir():
            raise OutputError(f"{path}: is a folder; name a file in it")
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
