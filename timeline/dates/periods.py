"""Periods without their year or century: quarters, decades, two digits, by what is told."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from timeline.dates import timex
from timeline.dates.incomplete import occurrence
from timeline.dates.meaning import Calendar, Era, Mention, Part, Turn
from timeline.dates.place import era_span, part_span
from timeline.dates.placed import Placed, guessed
from timeline.dates.story import Story
from timeline.gregorian import DAY_SECONDS, from_day_number
from timeline.span import Span

_BACK = 2.5
"""How much farther a decade behind a story seems than one ahead."""
_REPORTED = 75
"""Days between a report and the quarter that it speaks of."""
_SOON_YEARS = 8
"""Years ahead of a report that two digits may stand for: the class of '71 in 1967."""


def place_part(part: Part, mention: Mention, story: Story) -> Placed:
    """The third quarter, spring, the first half of the year."""
    if part.year is not None:
        span = part_span(part, part.year)
        return Placed(timex.span_value(span) if span else "", span, complete=True)
    if story.recurs(mention):
        return Placed(timex.part_value(part))
    document = story.document
    if part.unit in ("quarter", "half") and document and not story.leads:
        # Companies speak of the quarter around the day that they speak on.
        today = document.anchor
        year = from_day_number(today // DAY_SECONDS)[0]
        spans = [span for y in (year - 1, year) if (span := part_span(part, y))]
        begun = [span for span in spans if span.start is not None and span.start <= today]
        if begun and _days_since(begun[-1], today) < _REPORTED:
            return guessed(begun[-1], "")
    return guessed(occurrence(part, mention, story, True), timex.part_value(part))


def place_era(era: Era, mention: Mention, story: Story) -> Placed:
    """The 1990s, the nineties, the 19th century."""
    guess = era.short
    if era.short:
        anchor = story.anchor
        now = anchor.first_date[0] if anchor and anchor.first_date else 2000
        century = now - now % 100 + era.first_year
        if story.leads:
            # A story of 1985 goes on to the 1990s, not back to those of the century before.
            before, after = story.years_beside(mention)
            near = [*before, *after, now][0]
            century = near - near % 100 + era.first_year
            ahead = (century - 100, century, century + 100)
            if not before and not after:
                before = [now]
            first = min(ahead, key=lambda decade: _detour(before, decade, after))
        else:
            first = century if century <= now else century - 100
            first = 1900 + era.first_year if first > now - 10 else first
        era = Era(era.unit, first)
    span = era_span(era)
    return Placed(timex.span_value(span) if span else "", span, guess, not guess)


def place_turn(turn: Turn, story: Story) -> Placed:
    """The decade around which the century began that is nearest to what is told."""
    anchor = story.anchor
    if anchor is None or anchor.first_date is None:
        return Placed("XX", guess=True)
    year = anchor.first_date[0]
    length = 100 if turn.unit == "century" else 1000
    nearest = (year + length // 2) // length * length
    span = era_span(Era("decade", nearest))
    return guessed(span and replace(span, approximate=True), "XX")


def in_its_century(date: Calendar, mention: Mention, story: Story) -> Calendar:
    """A year of two digits, in the century that a story of the past is about."""
    near_to = story.told if story.told and story.leads else story.document
    told = near_to.first_date if near_to else None
    if told is None or date.year is None:
        return date
    near = told[0] - told[0] % 100 + date.year % 100
    years = [near - 100, near, near + 100]
    if near_to is story.document:
        ahead = 0 if story.tense(mention) < 0 else _SOON_YEARS
        years = [year for year in years if year <= told[0] + ahead]
    return replace(date, year=min(years, key=lambda year: abs(year - told[0])))


_ERA = 150
"""Years within which a year without its era is BC as the one before."""
_NAMED_ERA = re.compile(r"(?i)\b(?:a\.?d|c\.?e|b\.?c|b\.?c\.?e)\b")


def in_its_era(date: Calendar, words: str, story: Story) -> Calendar:
    """A year of up to three digits, BC where the last one told is: died in 287 BC; in *286*."""
    told = story.told.first_date if story.told else None
    year = date.year or 0
    bare = words[-1:].isdigit() and not _NAMED_ERA.search(words)
    if told is None or told[0] > 0 or not 0 < year < 1000 or not bare:
        return date
    named = story.spoken_of()
    near = named and named.first_date and named.first_date[0]
    if near and near > 0 and abs(near - year) <= 2 * _ERA:
        return date  # baths that were built in AD 162; died in *258*
    return replace(date, year=1 - year) if abs(1 - year - told[0]) <= _ERA else date


def _detour(before: list[int], decade: int, after: list[int]) -> float:
    """How far a story leaps from years to a decade, and on to others, in years.

    >>> _detour([1985], 1990, []), _detour([], 1930, [1945])
    (5, 6)
    """
    to_it = sum(_leap(year, year, decade, decade + 9) for year in before)
    return to_it + sum(_leap(decade, decade + 9, year, year) for year in after)


def _leap(first: int, last: int, to_first: int, to_last: int) -> float:
    """How far a story leaps between two stretches of years: farther backward."""
    if to_first > last:
        return to_first - last
    return _BACK * max(first - to_last, 0)


def _days_since(span: Span, moment: int) -> float:
    """Days from the end of a span to a moment, 0 inside."""
    return math.inf if span.end is None else max(moment - span.end, 0) / DAY_SECONDS
