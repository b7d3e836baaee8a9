"""Log: which day the clock times of a list of entries are of, whatever days the entries mention."""

from __future__ import annotations

import re
from functools import cached_property

from timeline.gregorian import DAY_SECONDS
from timeline.precision import Precision
from timeline.span import Span

_ENTRY = re.compile(r"(?m)^[ \t]*[\[(*-]?[ \t]*\d{1,2}:\d\d\b")
_ENTRIES = 3
"""Lines that open with a clock time, from which on a text is a log."""
_MINUTE = re.compile(r"\b[0-2]\d:[0-5]\d\b(?! ?[ap]\.?m)", re.IGNORECASE)
_MINUTES = 4
"""Clock times to the minute from which on a text counts them."""
_EVENING, _FORENOON, _NIGHT = 18 * 3600, 11 * 3600, 12 * 3600
"""Seconds of a day, and how long what goes on past midnight lasts at most."""
_TITLE = 100
"""Characters of a line that may be a title."""


class Log:
    """The days of a text that stand in its titles or open its lines."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._first: Span | None = None
        self._last: Span | None = None
        self._begun: Span | None = None
        self._clocked: Span | None = None
        """The first clock time told, and the last."""

    @cached_property
    def _has_entries(self) -> bool:
        entries = _ENTRY.finditer(self._text)
        return sum(1 for _ in zip(entries, range(_ENTRIES), strict=False)) == _ENTRIES

    def remember(self, span: Span, start: int, end: int) -> None:
        """Keep a day that stands in a title or opens its line."""
        if span.precision.rank > Precision.DAY.rank:
            return
        if span.precision.is_clock:
            self._begun, self._clocked = self._begun or span, span
        opens = not re.search(r"\w", self._line_before(start))
        if opens and span.precision.is_clock and self._last and span.first == self._last.first:
            return
        if opens or self._is_title(start, end):
            self._first = self._first or span
            self._last = span

    def day_at(self, start: int, told_at: int, told: Span | None) -> Span | None:
        """The day of a clock time; None where the text is no log or names no day of its own.

        An entry is of the last such day; a time in prose of the day `told` in its paragraph, else
        of the first: the one in the title.
        """
        if self._first is None or not self._has_entries:
            return None
        if not re.search(r"\w", self._line_before(start)):
            return self._last
        in_paragraph = told is not None and "\n" not in self._text[told_at:start]
        return told if in_paragraph else self._first

    def nights(self, start: int, span: Span) -> int:
        """By how many days a clock time is off the day it was put on: −1, 0 or 1.

        A report that counts the minutes goes on past midnight: 23:20, then 00:55, then 03:52. What
        it says afterwards of 23:05 is of the night that it has told.
        """
        begun, told = self._begun, self._clocked
        if begun is None or told is None or not _MINUTE.match(self._text, start):
            return 0
        if begun.start is None or told.start is None or span.start is None:
            return 0
        if not self._counts_minutes:
            return 0
        night = range(begun.start, told.start + 1)
        if len(night) < _NIGHT:
            for day in (0, -1):
                if span.start + day * DAY_SECONDS in night:
                    return day
        days = told.start // DAY_SECONDS - span.start // DAY_SECONDS
        before, now = told.start % DAY_SECONDS, span.start % DAY_SECONDS
        if days == 0:
            return int(before >= _EVENING and now < _FORENOON)
        return int(days == 1 and before < _FORENOON and before <= now)

    @cached_property
    def _counts_minutes(self) -> bool:
        minutes = _MINUTE.finditer(self._text)
        return sum(1 for _ in zip(minutes, range(_MINUTES), strict=False)) == _MINUTES

    def _line_before(self, start: int) -> str:
        first = max(0, start - _TITLE)
        return self._text[max(first, self._text.rfind("\n", first, start) + 1) : start]

    def _is_title(self, start: int, end: int) -> bool:
        """Whether a date stands in a short line without a full stop that is no entry itself."""
        stop = self._text.find("\n", end, end + _TITLE)
        rest = self._text[end : stop if stop >= 0 else end + _TITLE].rstrip()
        before = self._line_before(start)
        closed = rest.endswith((".", ";", "!", "?", ","))
        entry = _ENTRY.match(before)
        return not entry and not closed and len(before) + len(rest) < _TITLE and ". " not in before
