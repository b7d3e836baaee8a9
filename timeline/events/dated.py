"""Dated: the dates of one sentence as its events see them, ranges joined, ends opened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from timeline.dates.expression import DateExpression
from timeline.errors import SpanError
from timeline.events.event import Stretch
from timeline.gregorian import (
    DAY_SECONDS,
    add_months,
    day_number,
    from_day_number,
    month_length,
)
from timeline.precision import Modifier, Precision
from timeline.span import Span

Side = Literal["since", "until", "before", "after"]
"""What a preposition means of a date: from it on, up to it, or another time than it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a sentence: an expression, or the two of a range."""

    first: DateExpression
    last: DateExpression
    """The same as the first where there is no range."""
    span: Span | None

    @property
    def known(self) -> Span:
        """The span of a date that is known to have one."""
        assert self.span is not None, "a date without a span is left out before"
        return self.span

    @property
    def stretch(self) -> Stretch:
        """Where its words stand."""
        return self.first.start, self.last.end

    @property
    def complete(self) -> bool:
        """Whether the words alone name the time."""
        ends = [self.first, self.last]
        if self.first.range is None:
            ends = [end for end in ends if end.span == self.span] or ends
        return all(end.complete for end in ends)


MOVED_FROM = re.compile(
    r"\b(?:moved?|postponed?|put (?:off|back)|(?:bring|brought) forward|rescheduled?|"
    r"adjourn(?:ed)?|defer(?:red)?|changed?)"
    r"(?:\s+[\w’'-]+){0,3}\s+from\s+(?:the\s+)?$"
)


def dated(dates: Sequence[DateExpression], text: str) -> list[Dated]:
    """The dates of a sentence, the two ends of a range as one.

    What was moved from one day to another did not last from the one to the other.
    """
    found: list[Dated] = []
    for date in dates:
        before = found[-1] if found else None
        moved = before and MOVED_FROM.search(
            text, max(0, before.first.start - 60), before.first.start
        )
        ranged = date.range == "end" and before and before.first.range == "begin" and not moved
        if ranged and before and before.span:
            joined = _through(before.span, date.span)
            if joined:
                found[-1] = Dated(before.first, date, joined)
                continue
        if before and (row := _next_day(before, date, text)):
            found[-1] = Dated(before.first, date, row)
            continue
        found.append(Dated(date, date, date.span))
    return found


_IN_A_ROW = re.compile(r"\s*(?:,|,?\s+and|&)\s+(?:the\s+|on\s+)?", re.IGNORECASE)
"""Between two days that follow each other: on 6, 7 *and* 8 November."""
_BY_NAME = re.compile(r"\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)


def _next_day(before: Dated, date: DateExpression, text: str) -> Span | None:
    """The days up to one that is the next: on 14 *and 15* October."""
    if before.span is None or date.span is None or before.first.range or date.range:
        return None
    if before.span.precision is not Precision.DAY or date.span.precision is not Precision.DAY:
        return None
    named = _BY_NAME.search(before.last.text) and _BY_NAME.search(date.text)
    if not named or not _IN_A_ROW.fullmatch(text, before.last.end, date.start):
        return None  # surrendered the next day, and the day following saw …
    first, last = before.span, date.span
    if first.modifier or last.modifier or first.end is None or first.end != last.start:
        return None
    return _through(first, last)


def _through(first: Span, last: Span | None) -> Span | None:
    if last is None:
        return None
    if first.precision is Precision.PART_OF_DAY and last.precision is Precision.DAY:
        day = first.anchor // DAY_SECONDS  # the night of 7–8 December
        first = Span.days(day, day)
    try:
        return first.through(last)
    except SpanError:
        return None


def words_of_dates(dates: Sequence[Dated], text: str) -> list[Stretch]:
    """Where the dates stand that are one word each for the grammar of their sentence.

    Not an adverb like "now", nor the years of a 47-year-old.
    """
    return [
        date.stretch
        for date in dates
        if date.span is not None
        or not (date.first.text.isalpha() or text[date.last.end : date.last.end + 1] == "-")
    ]


_SINCE = re.compile(r"\b(?:ever )?since\s+(?:the\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:until|till|up to|by|on or before|not? later than)\s+(?:the\s+)?$", re.IGNORECASE
)
_MOVED = re.compile(
    r"\b(?:put off|postponed|delayed|adjourned|deferred|moved|put back)\s+(?:until|till)\s+$"
)
_NOT_UNTIL = re.compile(r"\bnot (?:until|till)\s+(?:the\s+)?$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|prior to)\s+(?:the\s+)?$", re.IGNORECASE)
_ON_OR_AFTER = re.compile(r"\bon or after\s+(?:the\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r"\bafter\s+(?:the\s+)?$", re.IGNORECASE)


def open_ended(text: str, date: Dated, sentence: Stretch) -> Span:
    """The span of a date with the end that its English preposition leaves open: since 1945."""
    before = text[max(sentence[0], date.first.start - 24) : date.first.start]
    if _MOVED.search(before) or _NOT_UNTIL.search(before):
        return date.known
    if _SINCE.search(before) or _ON_OR_AFTER.search(before):
        return opened(date, "since")
    if _UNTIL.search(before):
        return opened(date, "until")
    if _BEFORE.search(before):
        return opened(date, "until" if date.known.modifier is Modifier.LATE else "before")
    return opened(date, "after") if _AFTER.search(before) else date.known


def opened(date: Dated, side: Side) -> Span:
    """The span of a date with the end open that a preposition leaves so.

    "before" and "after" exclude the date itself.
    """
    span = date.known
    if date.first is not date.last or span.start is None or span.end is None:
        return span
    if side == "since":
        return span.until_open()
    if side == "until":
        return span.from_open()
    if span.precision.is_clock or span.precision is Precision.PART_OF_DAY:
        return span
    if side == "before":
        return Span(None, span.start, span.precision, None, span.approximate)
    return Span(span.end, None, span.precision, None, span.approximate)


def refined(dates: Sequence[Dated], text: str) -> list[Dated]:
    """With neighbours that refine each other as one: "a day later, on 2 August".

    The more precise one counts.
    """
    kept: list[Dated] = []
    for date in dates:
        before = kept[-1] if kept else None
        if before and before.span == date.span and _said_again(text, before, date):
            kept[-1] = Dated(before.first, date.last, date.span)
            continue
        if before and before.span and date.span and _ends_with(text, before, date):
            kept[-1] = Dated(before.first, date.last, before.span)
            continue
        if before and date.span and (span := _within(text, before, date.span, date)):
            kept[-1] = Dated(before.first, date.last, span)
            continue
        if before and date.span and _beside(text, before, date):
            if _counted_on(text, before, date):
                kept[-1] = Dated(before.first, date.last, date.span)
                continue
            finer = _inside(before.span, date.span) if before.span else _if_unknown(before, date)
            if finer:
                kept[-1] = Dated(before.first, date.last, finer)
                continue
        kept.append(date)
    return kept


_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_FROM = re.compile(r"\s+(?:of|after|from|following)\s+(?:the\s+)?")


def _within(text: str, length: Dated, span: Span, day: Dated) -> Span | None:
    """The days from one that so many are counted from: *within 28 days of* 3 March."""
    counted = _LENGTH.fullmatch(length.first.value)
    opened = text[max(0, length.first.start - 7) : length.first.start].lower() == "within "
    if counted is None or not opened or length.span or span.precision is not Precision.DAY:
        return None
    if day.first is not day.last or not _FROM.fullmatch(text, length.last.end, day.first.start):
        return None
    assert span.start is not None
    first, many = span.start // DAY_SECONDS, int(counted[1])
    if counted[2] in "DW":
        return Span.days(first, first + many * (7 if counted[2] == "W" else 1))
    year, month, number = from_day_number(first)
    year, month = add_months(year, month, many * (12 if counted[2] == "Y" else 1))
    return Span.days(first, day_number(year, month, min(number, month_length(year, month))))


def _said_again(text: str, first: Dated, second: Dated) -> bool:
    """Whether the second stands in brackets after the first: May 5–6 (Tues–Wed)."""
    between = text[first.last.end : second.first.start]
    return len(between) < 8 and between.split() in (["("], ["(a"])


def _ends_with(text: str, first: Dated, second: Dated) -> bool:
    """Whether the second is the last day of the first: the quarter *ended* July 31."""
    between = text[first.last.end : second.first.start].split()
    return between in (["ended"], ["ending"], ["that", "ended"]) and (
        first.known.end == second.known.end
    )


def _if_unknown(first: Dated, second: Dated) -> Span | None:
    """The second date where the first only says how far it is from what nobody knows."""
    relative = first.first.type == "DATE" and first.first.value.startswith("XXXX")
    return second.span if relative else None


_COUNTED = re.compile(r"(?i)\b(?:later|earlier|before|after)$")


def _counted_on(text: str, first: Dated, second: Dated) -> bool:
    """Whether the second tells what the first comes to: ten years later, *in 1911*."""
    between = text[first.last.end : second.first.start]
    counted = _COUNTED.search(first.first.text) and first.first is first.last
    return (
        bool(counted) and second.complete and re.fullmatch(r",\s+(?:in|on)\s+", between) is not None
    )


def _inside(first: Span, second: Span) -> Span | None:
    """The one of two spans that lies within the other and is known more precisely."""
    coarse, fine = sorted((first, second), key=lambda span: -span.precision.rank)
    if coarse.precision is fine.precision or not coarse.overlaps(fine):
        return None
    return fine


_LOCAL_TIME = re.compile(
    r"\s+(?:[A-Z][\w.]+\s+){0,2}(?:(?:local|standard|daylight|summer)\s+)?time,?\s+(?:on\s+)?"
)
"""What stands between a clock time and its day: 5:34 am *Baghdad time on* 20 March."""


def _beside(text: str, first: Dated, second: Dated) -> bool:
    between = text[first.last.end : second.first.start]
    if text[max(0, first.first.start - 4) : first.first.start].lower() == "for ":
        return False  # will publish its report for 2023 on 5 April
    if len(between) < 12 and re.fullmatch(r"[\s,]*(?:at|on|of|in)?[\s,]*", between):
        return True
    return _LOCAL_TIME.fullmatch(between) is not None


_OR = re.compile(
    r",?\s*or\s+(?:(?:perhaps|possibly|maybe|even)\s+)?(?:(?:in|on|at|by)\s+)?(?:the\s+)?"
)


_DENIED = re.compile(r"\b(?:nothing|nobody|never|neither|not?|n['’]t)\b[^.;:]*$", re.IGNORECASE)
"""What is so on neither of two dates: *nothing* looked wrong in January or in February."""


def alternatives(dates: Sequence[Dated], text: str) -> list[Dated]:
    """The dates of which only one can be meant: in 1945 or 1946."""
    unsure: list[Dated] = []
    for first, second in pairwise(dates):
        denied = _DENIED.search(text, max(0, first.first.start - 80), first.first.start)
        if _OR.fullmatch(text, first.last.end, second.first.start) and not denied:
            unsure += [first, second]
    return unsure


def day_of(span: Span) -> int | None:
    """The number of the day that a span lies in; None where it has no start."""
    return None if span.start is None else span.start // DAY_SECONDS
