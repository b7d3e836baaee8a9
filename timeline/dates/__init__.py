"""Text → DateExpression, in three steps: find, read, resolve."""

from __future__ import annotations

import datetime as dt

from timeline.dates.expression import DateExpression
from timeline.document import to_date
from timeline.options import Options

__all__ = ["DateExpression", "find_dates"]


def find_dates(
    text: str, date: dt.date | str | None = None, options: Options | None = None
) -> list[DateExpression]:
    """The time expressions of a text, in order, never overlapping."""
    to_date(date)
    return []
