"""The order of day and month in dates like 12/03/2021."""

from __future__ import annotations

import re

from timeline.dates.language import Language
from timeline.options import DateOrder

_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])")


def is_day_first(text: str, order: DateOrder, language: Language) -> bool:
    """Whether the day stands first: as asked, else as the text's own dates show, else by language.

    >>> from timeline.dates.english import ENGLISH
    >>> is_day_first("on 25/03/2021 and 04/05/2021", "auto", ENGLISH)
    True
    """
    if order != "auto":
        return order == "dmy"
    day_first = month_first = 0
    for match in _NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[3])
        day_first += 12 < first <= 31 and second <= 12
        month_first += 12 < second <= 31 and first <= 12
    if day_first == month_first:
        return language.day_first
    return day_first > month_first
