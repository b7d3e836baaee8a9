"""Conflict: where a text says itself that one of its dates, or the day it is read from, errs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.dates.expression import DateExpression
from timeline.dates.language import Language
from timeline.dates.tense import sentence_around
from timeline.gregorian import DAY_SECONDS, day_number, from_day_number, iso_day, weekday
from timeline.precision import Precision

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WORD = re.compile(r"[^\W\d_]+")
_APPOSED = re.compile(r",? \(|, | [–—-] ")
"""What stands between two names of one day: yesterday (12 March)."""
_NEAR = 60
"""Days within which a day without its year is taken to be of the document's."""
_LAST_JULIAN = 1923
"""The year in which the last country, Greece, left the calendar of Julius Caesar."""
_BRACKET = re.compile(r"\d \((?:an? )?$")
"""What stands between a day and its weekday: 3 May 2021 (a Friday)."""
_BESIDE = 40
"""Characters between a date and the verb that tells of it."""
_FIRST_GREGORIAN = 1582
_ON = re.compile(r"(?:^|\b(?:on|in|am|im|le|el|il|op|em|den)\s+(?:the\s+)?|[.!?]\W+|\n\s*)$", re.I)
"""What stands before the day on which something was; not "until", "for", "to", "due"."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A date at odds with what stands beside it, or with the day that its text is read from."""

    date: DateExpression
    reason: str
    about_day: bool
    """Whether the document's own day may be what is wrong."""
    told_as_past: bool = False
    """Whether it lies after that day and is told of as past."""


def conflicts(
    text: str, found: Sequence[DateExpression], day: dt.date | None, language: Language
) -> list[Conflict]:
    """What contradicts itself among the dates of a text that were found as of a day.

    Three things are seen: a weekday that the day does not have, "yesterday" beside the date of
    another day, and a complete date after the document's day that is told of as past.

    >>> from timeline.dates import find_dates
    >>> from timeline.dates.english import ENGLISH
    >>> text = "She left on Monday, 13 March 2021."
    >>> [c.reason for c in conflicts(text, find_dates(text), None, ENGLISH)]
    ['2021-03-13 was a Saturday, not a Monday']
    """
    seen = [*_weekdays(text, found, day, language), *_apposed(text, found, language)]
    if day is not None:
        seen.extend(_past_ahead(text, found, day, language))
    return sorted(seen, key=lambda item: item.date.start)


def _weekdays(
    text: str, found: Sequence[DateExpression], day: dt.date | None, language: Language
) -> Iterator[Conflict]:
    """Days with a weekday that they do not have in the year that is told, or is the document's."""
    years = {date.span.first_date[0] for date in found if date.complete and _is_day(date)}  # type: ignore[union-attr,index]
    for date in found:
        named = _weekday_in(date.text, language)
        number = _number(date)
        if named is None or number is None:
            continue
        if not any(map(str.isdigit, date.text)):
            if _BRACKET.search(
                text, max(0, date.start - 8), date.start
            ) and named not in _weekdays_of(number):
                yield Conflict(date, _was(number, named), about_day=False)
            continue
        year, month, of_month = from_day_number(number)
        if date.complete:
            if named not in _weekdays_of(number):
                yield Conflict(date, _was(number, named), about_day=False)
        elif day is not None and year not in years and date.as_of in (None, day):
            today = day_number(day.year, day.month, day.day)
            near = _nearest(month, of_month, today)
            fits = weekday(number) == named
            if fits and near not in (None, number) and abs(near - today) < _NEAR:
                yield Conflict(
                    date,
                    f"is no {_NAMES[named - 1]} in the year of the document's day, {day}; "
                    f"read as {iso_day(number)}",
                    about_day=True,
                )


def _apposed(text: str, found: Sequence[DateExpression], language: Language) -> Iterator[Conflict]:
    """Yesterday (12 March), where the day before the document's is another."""
    for first, second in pairwise(found):
        between = text[first.end : second.start]
        if not _APPOSED.fullmatch(between):
            continue
        deictic, dated = (first, second) if _is_deictic(first, language) else (second, first)
        counted, said = _number(deictic), _number(dated)
        if counted is None or said is None or not _is_deictic(deictic, language):
            continue
        named = _weekday_in(dated.text, language)
        if _names_a_day(dated, language):
            apart = counted != said and (deictic is first or "(" in between)
            other = iso_day(said)
        else:
            apart = named is not None and "(" in between and weekday(counted) != named
            other = _NAMES[(named or 1) - 1]
        if apart:
            day = f"{_NAMES[weekday(counted) - 1]}, {iso_day(counted)}"
            yield Conflict(
                deictic, f"is {day}, by the document's day, and stands beside {other}", True
            )


def _past_ahead(
    text: str, found: Sequence[DateExpression], day: dt.date, language: Language
) -> Iterator[Conflict]:
    """Complete dates after the document's day of which the text tells as of what has been."""
    today = day_number(day.year, day.month, day.day) * DAY_SECONDS
    for previous, date in pairwise([None, *found]):
        assert date is not None
        span = date.span
        if not date.complete or date.mod or date.range or span is None or span.start is None:
            continue
        if span.start < today + DAY_SECONDS or span.end is None:
            continue
        beside = previous and _APPOSED.fullmatch(text, previous.end, date.start)
        if not (beside or _ON.search(text, max(0, date.start - 12), date.start)):
            continue
        before, after = sentence_around(text, date.start, date.end)
        left = text[before : date.start]
        if language.future.search(text, before, after) or language.deadline.search(left):
            continue
        if _tells_past(left, text[date.end : after], language):
            reason = f"is told of as past but lies after the document's day, {day}"
            yield Conflict(date, reason, about_day=True, told_as_past=True)


def _tells_past(left: str, right: str, language: Language) -> bool:
    """Whether the verb beside a date is past: "met on 12 March", "In 2012, she was"."""
    if left.strip(" \n").lower() in ("on", "in", "") or len(left.split()) <= 2:
        found = language.past.search(right)
        return found is not None and found.start() < _BESIDE
    last = [match.end() for match in language.past.finditer(left)][-1:]
    return bool(last) and len(left) - last[0] < _BESIDE


def _was(number: int, named: int) -> str:
    then = _NAMES[_weekdays_of(number)[0] - 1]
    return f"{iso_day(number)} was a {then}, not a {_NAMES[named - 1]}"


def _is_day(date: DateExpression) -> bool:
    return date.span is not None and date.span.first_date is not None


def _number(date: DateExpression) -> int | None:
    """The day that an expression names, as a number; None where it names none or several."""
    span = date.span
    if span is None or span.start is None or span.precision.rank > Precision.DAY.rank:
        return None
    if span.end is None or span.end - span.start > DAY_SECONDS or span.approximate:
        return None
    return span.start // DAY_SECONDS


def _weekday_in(words: str, language: Language) -> int | None:
    """The one weekday that is named in an expression."""
    days = {
        language.words[word][1]
        for word in _WORD.findall(words.lower())
        if word in language.words and language.words[word][0] in ("WEEKDAYNAME", "WEAKDAY")
    }
    return days.pop() if len(days) == 1 else None


def _is_deictic(date: DateExpression, language: Language) -> bool:
    """Whether an expression is yesterday, today or tomorrow alone."""
    word = date.text.lower()
    return word in language.words and language.words[word][0] == "DEICTIC"


def _names_a_day(date: DateExpression, language: Language) -> bool:
    """Whether a day of a month is named, not only a weekday or a clock time."""
    months = ("MONTHNAME", "WEAKMONTH")
    words = _WORD.findall(date.text.lower())
    named = any(language.words.get(word, ("",))[0] in months for word in words)
    return date.complete or (named and any(map(str.isdigit, date.text)))


def _nearest(month: int, day: int, today: int) -> int | None:
    year = from_day_number(today)[0]
    near = [
        number
        for candidate in (year - 1, year, year + 1)
        if from_day_number(number := day_number(candidate, month, min(day, 28)) + max(0, day - 28))[
            1
        ]
        == month
    ]
    return min(near, key=lambda number: abs(number - today), default=None)


def _weekdays_of(number: int) -> list[int]:
    """The weekdays of a day, in the calendars that were in use: 14 October 1066 was a Saturday."""
    year, month, _ = from_day_number(number)
    century = (year if month > 2 else year - 1) // 100
    julian = weekday(number + century - century // 4 - 2)
    if year <= _LAST_JULIAN:
        return [julian] if year < _FIRST_GREGORIAN else [weekday(number), julian]
    return [weekday(number)]
