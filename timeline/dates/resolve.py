"""Resolve: mentions → DateExpressions, each in its place on the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.dates import timex
from timeline.dates.deixis import place_bare, place_comparable, place_near, place_shift
from timeline.dates.expression import DateExpression
from timeline.dates.incomplete import day_of_clock, day_of_month, day_of_week, occurrence
from timeline.dates.language import Language
from timeline.dates.meaning import (
    Bare,
    Beside,
    Calendar,
    Clock,
    Comparable,
    Duration,
    Ended,
    Era,
    Festival,
    Meaning,
    Mention,
    Modified,
    Near,
    Nth,
    Part,
    Reference,
    Repeat,
    Shift,
    Turn,
    Within,
)
from timeline.dates.nearby import in_year
from timeline.dates.periods import in_its_century, in_its_era, place_era, place_part, place_turn
from timeline.dates.place import (
    calendar_span,
    day_span,
    end_units,
    months_away,
    nth_unit,
    part_span,
    portion,
    share,
    shifted,
)
from timeline.dates.placed import Placed, guessed, unknown_value
from timeline.dates.story import Story
from timeline.errors import SpanError
from timeline.gregorian import DAY_SECONDS, add_months, day_number, from_day_number, weekday
from timeline.precision import Precision
from timeline.span import Span


def _week_of(day: int) -> Span:
    """The week of the calendar that a day lies in."""
    monday = day - weekday(day) + 1
    return Span.days(monday, monday + 6, Precision.WEEK)


class Resolver:
    """Places the mentions of one document in their order, remembering the last date told."""

    def __init__(
        self,
        text: str,
        language: Language,
        date: dt.date | None,
        mentions: Sequence[Mention],
        narrative: bool,
        day_first: Callable[[], bool],
    ) -> None:
        self._text = text
        self._day_first = day_first
        self._mentions = mentions
        self._story = Story(text, language, date, mentions, narrative)

    def resolve(self) -> list[DateExpression]:
        """The expressions of all mentions."""
        return [self._expression(mention) for mention in self._mentions]

    def _expression(self, mention: Mention) -> DateExpression:
        meaning = mention.meaning
        text = self._text[mention.start : mention.end]
        if isinstance(meaning, Duration):
            if meaning.unit == "month" and (meaning.count or 0) > 3:
                self._story.quarter = None  # "in the first nine months": no longer of a quarter
            return DateExpression(
                mention.start,
                mention.end,
                text,
                "DURATION",
                timex.duration_value(meaning),
                meaning.mod,
                span=self._length(meaning, mention),
            )
        if isinstance(meaning, Repeat):
            return DateExpression(
                mention.start,
                mention.end,
                text,
                "SET",
                meaning.value,
                None,
                meaning.quant,
                meaning.freq,
            )
        try:
            placed = self._place(meaning, mention)
        except SpanError:  # off the calendar: the Monday after 31 December 9999
            placed = Placed("XXXX", guess=True)
        if placed.span:
            self._story.remember(placed.span, meaning, mention)
        timed = "T" in placed.value.partition("-")[2] or placed.value[:1] == "T"
        return DateExpression(
            mention.start,
            mention.end,
            text,
            "TIME" if timed else "DATE",
            placed.value,
            placed.mod,
            span=placed.span,
            guess=placed.guess,
            complete=placed.complete,
            as_of=self._story.as_of,
        )

    def _place(self, meaning: Meaning, mention: Mention) -> Placed:
        match meaning:
            case Calendar():
                return self._calendar(meaning, mention)
            case Part():
                return place_part(meaning, mention, self._story)
            case Era():
                return place_era(meaning, mention, self._story)
            case Turn():
                return place_turn(meaning, self._story)
            case Ended():
                return self._ended(meaning, mention)
            case Festival():
                return self._festival(meaning, mention)
            case Shift():
                return place_shift(meaning, mention, self._story)
            case Near():
                return place_near(meaning, mention, self._story)
            case Bare():
                return place_bare(meaning, mention, self._story)
            case Comparable():
                return place_comparable(meaning, self._story)
            case Within():
                return self._within(meaning, mention)
            case Beside():
                return self._beside(meaning, mention)
            case Nth():
                return self._nth(meaning, mention)
            case Modified():
                return self._modified(meaning, mention)
            case Reference():
                return Placed(meaning.value)
        raise AssertionError(f"no way to place {meaning!r}")

    # Dates of the calendar

    def _calendar(self, date: Calendar, mention: Mention) -> Placed:
        if date.ambiguous and date.day and self._is_day_first(date):
            date = replace(date, month=date.day, day=date.month)
        if date.year is not None:
            date = in_its_era(date, self._text[mention.start : mention.end], self._story)
            span = calendar_span(in_its_century(date, mention, self._story) if date.short else date)
            if span is None:
                return Placed(timex.partial_value(date), guess=True)
            sure = not (date.ambiguous or date.short)
            return Placed(timex.span_value(span), span, not sure, sure)
        if self._story.recurs(mention):
            return Placed(timex.partial_value(date))
        if date.month:
            span = occurrence(date, mention, self._story, date.day is None)
        elif date.weekday:
            span = day_of_week(date, mention, self._story)
        elif date.day:
            span = day_of_month(date, mention, self._story)
        else:
            return self._clock(date.clock, mention)
        return guessed(span, timex.partial_value(date))

    def _is_day_first(self, date: Calendar) -> bool:
        """Whether 5/2/2019 is in February: by its weekday, else as the document has it."""
        turned = replace(date, month=date.day, day=date.month)
        agree = [
            other
            for other in (date, turned)
            if (span := calendar_span(other))
            and weekday(span.anchor // DAY_SECONDS) == date.weekday
        ]
        return agree == [turned] if date.weekday and len(agree) == 1 else self._day_first()

    def _clock(self, clock: Clock | None, mention: Mention) -> Placed:
        """A clock time by itself."""
        day = day_of_clock(mention, self._story)
        span = day_span(day.anchor // DAY_SECONDS, clock) if day and clock else None
        if span and day and clock and (nights := self._story.nights(mention, span)):
            span = day_span(day.anchor // DAY_SECONDS + nights, clock)
        return guessed(span, timex.clock_value(clock))

    # Named days, and those that end a period

    def _ended(self, ended: Ended, mention: Mention) -> Placed:
        """The months up to a day, with the value that the words name: 1989-Q1 of a fiscal year."""
        last = self._calendar(ended.day, mention).span
        if last is None or last.end is None:
            return Placed("XXXX", guess=True)
        day = last.anchor // DAY_SECONDS
        if ended.unit == "week":
            week = Span.days(day - 6, day, Precision.WEEK)
            return guessed(week, "")._replace(value=timex.span_value(_week_of(day)))
        months = 3 if ended.unit == "quarter" else 6
        year, month, _ = from_day_number(day - 7)  # ended Oct. 3: that is September's
        index = ended.index or (month - 1) // months + 1
        named = part_span(Part(ended.unit, index), year)
        if ended.unit == "quarter":
            self._story.quarter = named
        first = day_number(*add_months(*from_day_number(day + 7)[:2], -months))
        stated = ended.day.year is not None
        value = timex.span_value(named) if named else "XXXX"
        return Placed(value, Span.days(first, day), guess=not stated, complete=stated)

    def _festival(self, festival: Festival, mention: Mention) -> Placed:
        if festival.year is not None:
            span = in_year(festival, festival.year)
            return Placed(timex.span_value(span) if span else "", span, complete=True)
        if self._story.recurs(mention):
            return Placed(unknown_value(festival))
        return guessed(occurrence(festival, mention, self._story, False), unknown_value(festival))

    # Lengths of dates, dates of dates

    def _length(self, length: Duration, mention: Mention) -> Span | None:
        """The days that a length at one end of a date covers; None for any other length."""
        whole = length.of and self._place(length.of, mention).span
        if not whole or not length.count:
            return None
        return end_units(whole, int(length.count), length.unit, length.last)

    def _within(self, within: Within, mention: Mention) -> Placed:
        year = place_shift(within.year, mention, self._story).span
        if year is None or year.first_date is None:
            return Placed(unknown_value(within.of), guess=True)
        placed = self._place(replace(within.of, year=year.first_date[0]), mention)
        return placed._replace(complete=False)

    def _beside(self, beside: Beside, mention: Mention) -> Placed:
        base = self._place(beside.of, mention)
        if base.span is None:
            return Placed(timex.unit_value("day"), guess=True)
        days = beside.days
        if beside.weekday:
            apart = beside.weekday - weekday(base.span.anchor // DAY_SECONDS)
            days = (apart - 1) % 7 + 1 if days > 0 else -((-apart - 1) % 7 + 1)
        far = months_away(base.span, beside.months) if beside.months else None
        span = far or shifted(base.span, days, "day")
        if span is None:
            return Placed(timex.unit_value("day"), guess=True)
        return base._replace(value=timex.span_value(span), span=span)

    def _nth(self, nth: Nth, mention: Mention) -> Placed:
        base = self._place(nth.of, mention)
        if nth.unit in ("half", "quarter"):
            parts = 2 if nth.unit == "half" else 4
            mod = "START" if nth.index == 1 else "END" if nth.index == parts else "MID"
            part = base.span and share(base.span, nth.index, parts)
            return base._replace(span=part, mod=mod)
        if nth.index == 0:
            return guessed(
                base.span and shifted(base.span, 0, nth.unit), timex.unit_value(nth.unit)
            )
        span = base.span and nth_unit(nth.index, nth.unit, base.span, nth.weekday)
        if span is None:
            return Placed(timex.unit_value(nth.unit), guess=True)
        return base._replace(value=timex.span_value(span), span=span, mod=None)

    def _modified(self, modified: Modified, mention: Mention) -> Placed:
        placed = self._place(modified.of, mention)
        span = placed.span
        mod = modified.mod
        if span and modified.mod == "BEFORE" and span.start is not None:
            span = Span(None, span.start, span.precision)
        elif span and modified.mod == "AFTER" and span.end is not None:
            span = Span(span.end, None, span.precision)
        if modified.modifier:
            mod = mod or timex.MODS[modified.modifier]
            span = span and portion(span, modified.modifier)
        if modified.approximate:
            mod = mod or "APPROX"
            span = span and replace(span, approximate=True)
        return placed._replace(span=span, mod=mod)
