"""The day in a file's name or an address: 2021-03-15-report.md, /2021/03/15/report.html."""

from __future__ import annotations

import datetime as dt
import re

from timeline.gregorian import is_date

_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:1[5-9]|20)\d\d)(?P<sign>[-_./ ]?)(?P<month>[01]\d)(?P=sign)"
    r"(?P<day>[0-3]\d)(?!\d)"
)


def named_date(name: str) -> dt.date | None:
    """The one day that a name says in the order of ISO 8601; None where none, or several.

    >>> named_date("2021-03-15-report.md"), named_date("scan_20210399.pdf")
    (datetime.date(2021, 3, 15), None)
    """
    days = set()
    for found in _DAY.finditer(name):
        year, month, day = (int(found[part]) for part in ("year", "month", "day"))
        if is_date(year, month, day):
            days.add(dt.date(year, month, day))
    return days.pop() if len(days) == 1 else None
