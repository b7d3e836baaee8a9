"""The size of a picture in CSS pixels: what can be drawn, and what a computer can bear."""

from __future__ import annotations

from timeline.errors import OptionError

LEAST, MOST = (200, 200), 20_000


def checked(width: int, height: int) -> tuple[int, int]:
    """The size, if a chart can have it; raises OptionError otherwise.

    >>> checked(1000, 520)
    (1000, 520)
    """
    for name, given, least in (("width", width, LEAST[0]), ("height", height, LEAST[1])):
        if not least <= given <= MOST:
            raise OptionError(f"{name} {given}: a picture has {least} to {MOST} CSS pixels of it")
    return width, height
