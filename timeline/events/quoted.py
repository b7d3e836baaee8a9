"""What stands within quotation marks is somebody's: who is quoted, if its sentence does not say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from timeline.document import Block
from timeline.events.event import Stretch

_MARK = re.compile(r"[\"“”]|``|''(?!')")
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof)\.?\s)?[A-Z][\w’'-]+(?:\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+){0,3}"
)
_SAID = (
    r"(?:said|says|added|adds|told|recalled|recalls|explained|wrote|asked|replied|insisted|joked)"
)
_SPEAKER = re.compile(
    rf"\b{_SAID}\s+(?P<behind>{_NAME})"
    rf"|(?P<before>{_NAME})(?:,\s[^,.;\"“”]{{2,70}},)?,?\s(?:also\s)?{_SAID}\b"
)
_PRONOUNS = frozenset("He She They It We You I The This That But And In On At".split())
_WORDS = 5
"""Words of a quotation that says something; fewer are a name or a turn of phrase."""
_LONG = 4
"""Words that are no name any more: at the Battle of Rask Lee wrote."""
_NOBODY = "a speaker who is quoted"


def quoted(text: str, block: Block, spans: Iterable[Stretch]) -> str | None:
    """Who is quoted with all the words of a headline; None where they are not within quotes.

    The nearest who speaks in the paragraph; in the one before where the quotation opens its own.

    >>> told = '"We left in May," said Ann Lee. "It rained all that week."'
    >>> quoted(told, Block("paragraph", 0, len(told)), [(33, 42)])
    'Ann Lee'
    """
    quotations = _quotations(text, block.start, block.end)
    within = None
    for start, end in spans:
        around = next((q for q in quotations if q[0] <= start and end <= q[1]), None)
        if around is None or (within and around != within):
            return None
        within = around
    if within is None or len(text[slice(*within)].split()) < _WORDS:
        return None
    return _speaker(text, block, within) or _NOBODY


@lru_cache(maxsize=4)
def _quotations(text: str, start: int, end: int) -> list[Stretch]:
    """What is quoted in a stretch; a quotation that no mark closes goes on to its end."""
    found: list[Stretch] = []
    opened: int | None = None
    for mark in _MARK.finditer(text, start, end):
        closes = mark[0] in ("”", "''") or (mark[0] == '"' and opened is not None)
        if not closes:
            opened = mark.end() if opened is None else opened
        elif opened is not None:
            found.append((opened, mark.start()))
            opened = None
    if opened is not None:
        found.append((opened, end))
    return found


def _speaker(text: str, block: Block, quotation: Stretch) -> str | None:
    """The speaker who is named nearest to a quotation, first in its own paragraph."""
    before = text.rfind("\n\n", 0, max(block.start - 2, 0)) + 1
    opens = not re.search(r"\w", text[block.start : quotation[0]])
    for start, end in ((block.start, block.end), (before if opens else block.start, block.start)):
        named = [
            (abs(match.start() - quotation[0]), match["behind"] or match["before"])
            for match in _SPEAKER.finditer(text, start, end)
            if (match["behind"] or match["before"]).split()[0] not in _PRONOUNS
        ]
        if named:
            words = min(named)[1].split()
            return " ".join(words if len(words) < _LONG else words[-1:])
    return None
