"""Which cues a language has."""

from __future__ import annotations

from timeline.events.foreign.cues import Cues
from timeline.events.foreign.germanic import GERMANIC
from timeline.events.foreign.romance import ROMANCE
from timeline.events.foreign.slavic import SLAVIC

CUES = GERMANIC | ROMANCE | SLAVIC


def cues_of(code: str) -> Cues:
    """The cues of a language; none for one that has no data here.

    >>> bool(cues_of("de").find("negated", "Er kam nicht", 0, 12)), cues_of("und") == Cues()
    (True, True)
    """
    return CUES.get(code, Cues())
