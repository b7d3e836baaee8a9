"""Whether a text reports on its own day or tells a story of the past, by the dates it gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from timeline.dates.meaning import Calendar, Mention, Modified, Part, Shift

_RECENT = 3
"""Years before the document's date that a report still speaks about."""


def is_narrative(mentions: Sequence[Mention], date: dt.date | None) -> bool:
    """Whether most of the years that a text names lie well before its own date.

    A text without a date is a narrative: it has nothing else to count from.
    """
    if date is None:
        return True
    years = [year for mention in mentions if (year := _year(mention)) is not None]
    deictic = sum(
        isinstance(mention.meaning, Shift) and mention.meaning.anchor == "document"
        for mention in mentions
    )
    past = sum(year < date.year - _RECENT for year in years)
    return past > 2 and past > 2 * (len(years) - past) and past > 2 * deictic


def _year(mention: Mention) -> int | None:
    meaning = mention.meaning
    if isinstance(meaning, Modified):
        meaning = meaning.of
    return meaning.year if isinstance(meaning, Calendar | Part) else None
