"""Log: which day the clock times of a list of entries are of, whatever days the entries mention."""

from __future__ import annotations

import re
from functools import cached_property

from timeline.precision import Precision
from timeline.span import Span

_ENTRY = re.compile(r"(?m)^[ \t]*[\[(*-]?[ \t]*\d{1,2}:\d\d\b")
_ENTRIES = 3
"""Lines that open with a clock time, from which on a text is a log."""
_TITLE = 100
"""Characters of a line that may be a title."""


class Log:
    """The days of a text that stand in its titles or open its lines."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._first: Span | None = None
        self._last: Span | None = None

    @cached_property
    def _has_entries(self) -> bool:
        entries = _ENTRY.finditer(self._text)
        return sum(1 for _ in zip(entries, range(_ENTRIES), strict=False)) == _ENTRIES

    def remember(self, span: Span, start: int, end: int) -> None:
        """Keep a day that stands in a title or opens its line."""
        if span.precision.rank > Precision.DAY.rank:
            return
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
