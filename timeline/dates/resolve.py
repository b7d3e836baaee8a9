"""Resolve: mentions → DateExpressions, with the document's date and the story's last date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.dates import timex
from timeline.dates.expression import DateExpression
from timeline.dates.language import Language
from timeline.dates.meaning import (
    Anchor,
    Calendar,
    Clock,
    Duration,
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
    Within,
)
from timeline.dates.nearby import Recurring, in_year, last_this_next
from timeline.dates.place import calendar_span, day_span, era_span, nth_unit, part_span, portion
from timeline.dates.shift import shift_span, shift_value
from timeline.dates.tense import tense
from timeline.gregorian import DAY_SECONDS, from_day_number, weekday
from timeline.precision import Precision
from timeline.span import Span

_NEAR = 45
"""Days to each side of the document's day in which a month and day mean the nearest such day."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A meaning in its place: the span and what goes with it."""

    value: str
    span: Span | None = None
    guess: bool = False
    complete: bool = False
    mod: str | None = None


class Resolver:
    """Places the mentions of one document in their order, remembering the last date told."""

    def __init__(
        self, text: str, language: Language, date: dt.date | None, narrative: bool, day_first: bool
    ) -> None:
        self._text = text
        self._language = language
        self._narrative = narrative
        self._day_first = day_first
        self._document = Span.day(date.year, date.month, date.day) if date else None
        self._told: Span | None = None

    def resolve(self, mentions: Sequence[Mention]) -> list[DateExpression]:
        """The expressions of all mentions."""
        return [self._expression(mention) for mention in mentions]

    def _expression(self, mention: Mention) -> DateExpression:
        meaning = mention.meaning
        text = self._text[mention.start : mention.end]
        if isinstance(meaning, Duration):
            value = timex.duration_value(meaning)
            return DateExpression(mention.start, mention.end, text, "DURATION", value, meaning.mod)
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
        placed = self._place(meaning, mention)
        if placed.span and placed.span.precision.rank <= Precision.YEAR.rank:
            self._told = placed.span
        kind = (
            "TIME" if "T" in placed.value.partition("-")[2] or placed.value[:1] == "T" else "DATE"
        )
        return DateExpression(
            mention.start,
            mention.end,
            text,
            "TIME" if kind == "TIME" else "DATE",
            placed.value,
            placed.mod,
            span=placed.span,
            guess=placed.guess,
            complete=placed.complete,
        )

    def _place(self, meaning: Meaning, mention: Mention) -> Placed:
        match meaning:
            case Calendar():
                return self._calendar(meaning, mention)
            case Part():
                return self._part(meaning, mention)
            case Era():
                return self._era(meaning)
            case Festival():
                return self._festival(meaning, mention)
            case Shift():
                return self._shift(meaning)
            case Near():
                return self._near(meaning)
            case Within():
                return self._within(meaning, mention)
            case Nth():
                return self._nth(meaning, mention)
            case Modified():
                return self._modified(meaning, mention)
            case Reference():
                return Placed(meaning.value)
        raise AssertionError(f"no way to place {meaning!r}")

    # Dates of the calendar

    def _calendar(self, date: Calendar, mention: Mention) -> Placed:
        if date.ambiguous and self._day_first and date.day:
            date = replace(date, month=date.day, day=date.month)
        if date.year is not None:
            span = calendar_span(date)
            if span is None:
                return Placed(timex.partial_value(date), guess=True)
            return Placed(timex.span_value(span), span, date.ambiguous, not date.ambiguous)
        if date.month:
            spans = [in_year(date, year) for year in self._years_near()]
            return self._choose(spans, timex.partial_value(date), mention, date.day is None)
        if date.weekday or date.day:
            return self._weekday(date, mention)
        return self._clock(date.clock)

    def _years_near(self) -> list[int]:
        anchor = self._anchor()
        if anchor is None or anchor.first_date is None:
            return []
        year = anchor.first_date[0]
        return [year - 1, year, year + 1]

    def _anchor(self) -> Span | None:
        """What an incomplete date is completed from."""
        if self._narrative and self._told:
            return self._told
        return self._document or self._told

    def _choose(
        self, spans: list[Span | None], unknown: str, mention: Mention, whole_month: bool
    ) -> Placed:
        """One of the spans of neighbouring years, by story, tense and nearness."""
        anchor = self._anchor()
        found = [span for span in spans if span]
        if anchor is None or not found:
            return Placed(unknown, guess=True)
        if self._narrative and anchor is self._told:
            span = self._next_in_story(found, anchor)
        else:
            span = self._nearest(
                found,
                anchor,
                tense(self._text, mention.start, mention.end, self._language),
                whole_month,
            )
        return Placed(timex.span_value(span), span, guess=True)

    @staticmethod
    def _next_in_story(spans: list[Span], told: Span) -> Span:
        """The same year as what was told, or the next where that lies far behind."""
        at = told.anchor // DAY_SECONDS
        year = from_day_number(at)[0]
        same = [span for span in spans if span.first_date and span.first_date[0] == year]
        if not same:
            return spans[-1]
        if told.precision.rank >= Precision.YEAR.rank or at - same[0].anchor // DAY_SECONDS < 200:
            return same[0]
        return spans[-1]

    @staticmethod
    def _nearest(spans: list[Span], now: Span, tense: int, whole: bool) -> Span:
        today = now.anchor
        closest = min(spans, key=lambda span: abs(span.anchor - today))
        if not whole and abs(closest.anchor - today) < _NEAR * DAY_SECONDS:
            return closest
        if tense > 0:
            ahead = [span for span in spans if span.end is not None and span.end > today]
            return ahead[0] if ahead else spans[-1]
        if tense < 0 or whole:
            behind = [span for span in spans if span.start is not None and span.start <= today]
            return behind[-1] if behind else spans[0]
        return closest

    def _weekday(self, date: Calendar, mention: Mention) -> Placed:
        anchor = self._anchor()
        if anchor is None or anchor.precision.rank > Precision.WEEK.rank:
            return Placed(timex.partial_value(date), guess=True)
        today = anchor.anchor // DAY_SECONDS
        if date.day:
            return self._weekday_and_day(date, today)
        ahead = ((date.weekday or 1) - weekday(today)) % 7
        if self._narrative and anchor is self._told:
            day = today + ahead
        else:
            day = today + (
                ahead
                if tense(self._text, mention.start, mention.end, self._language) > 0 or ahead == 0
                else ahead - 7
            )
        span = day_span(day, date.clock)
        return Placed(timex.span_value(span), span, guess=True)

    def _weekday_and_day(self, date: Calendar, today: int) -> Placed:
        """The nearest such day: Friday the 13th."""
        near = sorted(range(today - 400, today + 400), key=lambda day: (abs(day - today), day))
        for day in near:
            if from_day_number(day)[2] == date.day and weekday(day) == date.weekday:
                span = day_span(day, date.clock)
                return Placed(timex.span_value(span), span, guess=True)
        return Placed(timex.partial_value(date), guess=True)

    def _clock(self, clock: Clock | None) -> Placed:
        """A clock time by itself: on the last day told, else on the document's day."""
        day = self._told or self._document
        if clock is None or day is None or day.precision.rank > Precision.DAY.rank:
            day = self._document
        if day is None or clock is None:
            return Placed(timex.clock_value(clock), guess=True)
        span = day_span(day.anchor // DAY_SECONDS, clock)
        return Placed(timex.span_value(span), span, guess=True)

    # Parts of years, eras, named days

    def _part(self, part: Part, mention: Mention) -> Placed:
        if part.year is not None:
            span = part_span(part, part.year)
            return Placed(timex.span_value(span) if span else "", span, complete=True)
        spans = [in_year(part, year) for year in self._years_near()]
        return self._choose(spans, timex.part_value(part), mention, True)

    def _era(self, era: Era) -> Placed:
        guess = era.short
        if era.short:
            anchor = self._anchor()
            now = anchor.first_date[0] if anchor and anchor.first_date else 2000
            century = now - now % 100 + era.first_year
            first = century if century <= now else century - 100
            if not (self._narrative and anchor is self._told):
                first = 1900 + era.first_year if first > now - 10 else first
            era = Era(era.unit, first)
        span = era_span(era)
        return Placed(timex.span_value(span) if span else "", span, guess, not guess)

    def _festival(self, festival: Festival, mention: Mention) -> Placed:
        if festival.year is not None:
            span = in_year(festival, festival.year)
            return Placed(timex.span_value(span) if span else "", span, complete=True)
        spans = [in_year(festival, year) for year in self._years_near()]
        return self._choose(spans, "", mention, False)

    # Relative dates

    def _from(self, anchor: Anchor) -> Span | None:
        """What a relative date counts from."""
        if anchor == "narrative":
            return self._told or self._document
        return self._document or self._told

    def _shift(self, shift: Shift) -> Placed:
        if shift.vague:
            return Placed("PAST_REF" if shift.count < 0 else "FUTURE_REF")
        span = shift_span(shift, self._from(shift.anchor))
        if span is None:
            unknown = timex.unit_value(shift.unit) + timex.clock_value(shift.clock)
            return Placed(unknown, guess=True)
        return Placed(shift_value(span, shift), span, guess=shift.unit == "hour")

    def _near(self, near: Near) -> Placed:
        base = self._from(near.anchor)
        if base is None or base.first_date is None:
            return Placed(_unknown_value(near.of), guess=True)
        span = last_this_next(near.of, base, near.direction)
        if span is None:
            return Placed(_unknown_value(near.of), guess=True)
        return Placed(timex.span_value(span), span)

    def _within(self, within: Within, mention: Mention) -> Placed:
        year = self._shift(within.year).span
        if year is None or year.first_date is None:
            return Placed(_unknown_value(within.of), guess=True)
        placed = self._place(replace(within.of, year=year.first_date[0]), mention)
        return replace(placed, complete=False)

    def _nth(self, nth: Nth, mention: Mention) -> Placed:
        base = self._place(nth.of, mention)
        span = base.span and nth_unit(nth.index, nth.unit, base.span, nth.weekday)
        if span is None:
            return Placed(timex.unit_value(nth.unit), guess=True)
        return replace(base, value=timex.span_value(span), span=span, mod=None)

    def _modified(self, modified: Modified, mention: Mention) -> Placed:
        placed = self._place(modified.of, mention)
        span = placed.span
        mod = modified.mod
        if span and modified.mod == "BEFORE" and span.start is not None:
            span = Span(None, span.start, span.precision)
        if modified.modifier:
            mod = mod or timex.MODS[modified.modifier]
            span = span and portion(span, modified.modifier)
        if modified.approximate:
            mod = mod or "APPROX"
            span = span and replace(span, approximate=True)
        return replace(placed, span=span, mod=mod)


def _unknown_value(of: Recurring) -> str:
    match of:
        case Calendar():
            return timex.partial_value(of)
        case Part():
            return timex.part_value(of)
        case Festival():
            return ""
