"""The day in the headers and footers of pages: that of the paper, or that it was filed on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from timeline.dates import DateExpression, find_dates
from timeline.options import Options
from timeline.precision import Precision
from timeline.readers.day.dateline import dateline

_LABEL = re.compile(
    r"\b(?:filed|dated?|entered|issued|published|posted|received|released)(?:\s+on)?:?\s*\Z",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?:\A|[|·•–—…])\s*\Z")
_ALONE_AFTER = re.compile(r"\s*(?:[|·•–—…]|\Z)")
_IN_NUMBERS = re.compile(r"\d+[-/.]\d+[-/.]\d+")


def running_day(lines: Sequence[str], options: Options) -> dt.date | None:
    """The one day that the lines at the edges of all pages say; None where none, or several.

    A title may tell the day of an event ("The fire of 3 May 1887"), and a browser when the page
    was printed ("3/14/22, 9:05 AM"): those are none.

    >>> running_day(["The Kalo Courier", "Tuesday, April 6, 2021 | …"], Options())
    datetime.date(2021, 4, 6)
    """
    days = {day for line in lines for day in _days(line, options)}
    return days.pop() if len(days) == 1 else None


def _days(line: str, options: Options) -> Iterator[dt.date]:
    dates = [date for date in find_dates(line, options=options) if _is_day(date, options)]
    for date in dates:
        before = line[: date.start]
        is_alone = _ALONE.search(before) and _ALONE_AFTER.match(line, date.end)
        is_own = is_alone or _LABEL.search(before) or dateline(line, 0, options)
        day = date.span.first_date if date.span else None
        if day and day[0] > 0 and (is_own or len(dates) > 1):
            yield dt.date(*day)


def _is_day(date: DateExpression, options: Options) -> bool:
    if date.span is None or date.span.precision is not Precision.DAY:
        return False
    is_ordered = options.date_order != "auto" and _IN_NUMBERS.fullmatch(date.text) is not None
    return date.complete or is_ordered
