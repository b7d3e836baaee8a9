"""What kind of text it is: a report on its own day, a story of the past, a short message."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from timeline.dates.meaning import Calendar, Mention, Modified, Near, Part, Shift

_WHOLE = 3
"""Days with their year that a text of one day has at the most, if nothing points at it."""
_POINTED = 4
"""Days with their year to one word that points at the day of writing, in a story."""
_RECENT = 3
"""Years before the document's date that a report still speaks about."""


_MESSAGE = 400
"""Characters that a message has at the most."""
_SIGN = re.compile(r"(?<!\w)[@#]\w|https?://|\bRT\b|[:;]-?[)(]")


def is_message(text: str) -> bool:
    """Whether a text is a short message, by its length and its @names, #tags, links or faces.

    >>> is_message("Have a nice day! #sunny"), is_message("It was a nice day.")
    (True, False)
    """
    return len(text) <= _MESSAGE and bool(_SIGN.search(text))


def is_narrative(text: str, mentions: Sequence[Mention], date: dt.date | None) -> bool:
    """Whether a text is told by the years that it names rather than from its own day.

    Most of its years lie well before its date, or many lie before it and hardly a word ("today",
    "on Monday") points at it, or few do and several days have their year. A text without a
    date is a narrative: it has nothing else to count from.
    """
    if date is None:
        return True
    years = [year for mention in mentions if (year := _year(mention)) is not None]
    deictic = sum(_is_deictic(mention) and not _is_pointed(text, mention) for mention in mentions)
    old = sum(year < date.year - _RECENT for year in years)
    past = sum(year < date.year for year in years)
    whole = sum(map(_is_whole, mentions))
    return (
        (old > 2 and old > 2 * (len(years) - old) and old > 2 * deictic)
        or (past >= 10 and 3 * past > 2 * len(years) and past > 4 * deictic)
        or (whole > _WHOLE and whole > _POINTED * deictic)
    )


def _is_whole(mention: Mention) -> bool:
    """Whether a day is named with its year."""
    meaning = mention.meaning
    named = meaning.of if isinstance(meaning, Modified) else meaning
    return isinstance(named, Calendar) and named.day is not None and named.year is not None


def _is_pointed(text: str, mention: Mention) -> bool:
    """Whether a weekday is of the days that are told of: on *the* Friday they came out."""
    meaning = mention.meaning
    weekday = isinstance(meaning, Calendar) and meaning.weekday is not None
    return weekday and text[max(0, mention.start - 4) : mention.start].lower() == "the "


def _is_deictic(mention: Mention) -> bool:
    meaning = mention.meaning
    match meaning.of if isinstance(meaning, Modified) else meaning:
        case Shift(anchor="document") | Near(anchor="document"):
            return True
        case Calendar(year=None, month=None, weekday=int()):
            return True
    return False


def _year(mention: Mention) -> int | None:
    meaning = mention.meaning
    if isinstance(meaning, Modified):
        meaning = meaning.of
    return meaning.year if isinstance(meaning, Calendar | Part) else None
