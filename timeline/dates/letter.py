"""Letter: the day at the head of a letter or e-mail, from which what follows speaks."""

from __future__ import annotations

import re

from timeline.dates.language import Language
from timeline.dates.meaning import Calendar, Meaning, Mention

_LINE = 80
"""Characters that stand before a date at the end of an address line."""
_HEAD = 240
"""Characters in which the head of a letter or e-mail ends."""
_SENT = re.compile(r"(?:^|\n)[ \t>*]*(?:Date|Sent|DATE|Datum|Gesendet)\**:\**\s*$")
_HEADER = re.compile(r"(?mi)^[ \t>*]*(?:from|to|subject|re|von|an|betreff)\**:")
_ADDRESS = r"(?:[^\n.!?]{0,60}[.,]?\s*\n\s*){0,5}?"
"""Lines of an address between the day and the salutation."""


def opens_letter(text: str, meaning: Meaning, mention: Mention, language: Language) -> bool:
    r"""Whether a day with its year is that of a letter: of its own line, above "Dear Nell".

    >>> from timeline.dates.english import ENGLISH
    >>> day = Calendar(1943, 11, 9)
    >>> text = "Castleby, 9 November 1943\n\nDearest Tom,\nAll is well."
    >>> opens_letter(text, day, Mention(10, 25, day), ENGLISH)
    True
    """
    if not isinstance(meaning, Calendar) or not meaning.day or meaning.year is None:
        return False
    start, end = mention.start, mention.end
    if _SENT.search(text, max(0, start - 24), start):
        return bool(_HEADER.search(text, max(0, start - _HEAD), end + _HEAD))
    line = text.rfind("\n", 0, start) + 1
    if start - line > _LINE or not re.compile(r"[.)]?[ \t]*\n").match(text, end):
        return False
    greeting = re.compile(rf"[.)]?\s*\n\s*{_ADDRESS}(?:{language.salutation})")
    return bool(greeting.match(text, end, end + _HEAD))
