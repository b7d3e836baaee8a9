"""A date that stands by itself, in a cell of a table or a field of a header → Span."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates import find_dates
from timeline.errors import InputError
from timeline.options import Options
from timeline.span import Span

_IN_NUMBERS = re.compile(r"(?<!\d)\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)(?!\d)")
_LONGEST = 200
"""Characters; what is longer is text in which a date may stand, but not by itself."""
_LEAST = 0.4
"""The part of the words that must be the date: the rest says "from", "about", "published"."""


def lone_date(written: str, where: str, options: Options | None = None) -> Span | None:
    """The stretch of time that words name by themselves; None where they do not.

    Raises InputError, with `where`, on a day in numbers that can be read in two ways, where neither
    the order of day and month nor a language other than English is given.

    >>> str(lone_date("25/03/2021", "a.csv: line 2").first)
    '2021-03-25'
    """
    if len(written) > _LONGEST:
        return None
    options = options or Options()
    numbers = _IN_NUMBERS.search(written)
    if numbers and numbers[1] == "." and options.date_order == "auto":
        options = replace(options, date_order="dmy")  # nobody writes 3.15.2021
    if options.date_order == "auto" and options.language in ("auto", "en"):
        readings = [
            _read(written, replace(options, date_order="dmy")),
            _read(written, replace(options, date_order="mdy")),
        ]
        first, second = (span and span.first for span in readings)
        if first != second:
            raise InputError(
                f"{where}: date {written!r} is {first} or {second}; "
                "--date-order dmy or mdy says which"
            )
    return _read(written, options) or _read(written, replace(options, language="en"))


def _read(written: str, options: Options) -> Span | None:
    found = [date for date in find_dates(written, options=options) if date.span]
    if not all(date.complete or _IN_NUMBERS.search(date.text) for date in found):
        return None
    if sum(date.end - date.start for date in found) < _LEAST * len(written.strip()):
        return None
    if len(found) == 2 and found[0].range == "begin" and found[0].span and found[1].span:
        return found[0].span.through(found[1].span)
    return found[0].span if len(found) == 1 else None
