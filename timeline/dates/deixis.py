"""Deixis: dates that point from the document's day or from what was last told."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates import timex
from timeline.dates.incomplete import day_of_part
from timeline.dates.leap import apart
from timeline.dates.meaning import Bare, Clock, Comparable, Mention, Near, Part, Shift
from timeline.dates.nearby import last_this_next
from timeline.dates.place import day_span, part_span
from timeline.dates.placed import Placed, guessed, unknown_value
from timeline.dates.shift import shift_span, shift_value
from timeline.dates.story import Story
from timeline.gregorian import DAY_SECONDS, from_day_number, weekday
from timeline.precision import Precision
from timeline.span import Span

_OWN_YEAR = 400
"""Days from a report to the week, month or year that it simply calls the week, month or year."""
_WEEK = 7
"""Days after which a weekend that is told of is not the last one."""
_CLOCK_UNITS = ("hour", "minute", "second")
_COUNTED_FROM_TOLD = ("hour", "day", "week", "month")
_THIS_WEEKEND = Shift(0, "weekend")


def place_shift(shift: Shift, mention: Mention, story: Story) -> Placed:
    """Today, three years ago, two days later."""
    if shift.vague:
        if shift.anchor != "document" and shift.unit in _COUNTED_FROM_TOLD:
            return Placed(timex.unit_value(shift.unit, _year(story.told)))  # weeks later
        return Placed("PAST_REF" if shift.count < 0 else "FUTURE_REF")
    if story.leads and shift.unit == "day" and shift.anchor == "document" and not shift.counted:
        if not (shift.count > 0 and story.document and story.tense(mention) > 0):
            return _in_a_quotation(shift)
        return _from(story.document, shift)  # the funeral *will* take place tomorrow
    base = story.document if story.is_writers(shift, mention) else story.base(shift.anchor)
    if shift.anchor != "document" and shift.unit in _COUNTED_FROM_TOLD and story.has_turned_aside():
        base = story.spoken_of()  # one day in May 1989, of which it goes on two weeks later
    unplaced = shift.anchor != "document" and story.told is None and not story.message
    if shift.unit in _CLOCK_UNITS and unplaced:
        base = None  # ten minutes later, in a story whose day nobody told
    if shift == _THIS_WEEKEND and base and story.tense(mention) < 0:
        # Early in the week, what happened this weekend happened on the last one.
        early = base.start is not None and weekday(base.start // DAY_SECONDS) <= 3
        shift = replace(shift, count=-1) if early else shift
    that = shift.anchor != "document" and story.spoken_of(mention.start if shift.count else None)
    span = (that and shift_span(shift, that)) or shift_span(shift, base)
    if (
        shift.counted
        and shift.unit == "year"
        and shift.count == -1
        and story.quarter
        and not story.leads
    ):
        # Earnings rose from 4 million a year earlier: in the same quarter of the year before.
        span = shift_span(Shift(-4, "quarter", shift.anchor), story.quarter)
    if span is None:
        year = _year(base) if shift.anchor != "document" else None
        unknown = timex.unit_value(shift.unit, year) + timex.clock_value(shift.clock)
        return Placed(unknown, guess=True)
    return Placed(shift_value(span, shift), span, guess=shift.unit in _CLOCK_UNITS)


def _from(base: Span, shift: Shift) -> Placed:
    span = shift_span(shift, base)
    return Placed(shift_value(span, shift) if span else "", span)


def _year(span: Span | None) -> int | None:
    """The year that a day, month or year lies in."""
    if span is None or span.first_date is None or span.precision.rank > Precision.YEAR.rank:
        return None
    return span.first_date[0]


def _in_a_quotation(shift: Shift) -> Placed:
    """Today in a story of the past is the writer's time, or that of someone who is quoted."""
    if shift.count == 0 and shift.clock is None:
        return Placed("PRESENT_REF")
    return Placed(timex.unit_value("day") + timex.clock_value(shift.clock), guess=True)


def place_near(near: Near, mention: Mention, story: Story) -> Placed:
    """Last Friday, next March, this summer."""
    base = story.base(near.anchor)
    present = near.anchor == "document" and near.direction == 0
    if present and story.document and story.leads and isinstance(near.of, Part):
        base = story.document  # as late as this summer
    backward = near.anchor == "document" and near.direction < 0
    if story.document and (backward or story.is_writers(near, mention)):
        base = story.document  # last July is the writer's, also in a story of the past
    if near.direction == 0 and near.anchor != "document":
        base = story.spoken_of() or base  # that same spring
    if base is None or base.first_date is None:
        return Placed(unknown_value(near.of), guess=True)
    span = last_this_next(near.of, base, near.direction)
    return Placed(timex.span_value(span) if span else unknown_value(near.of), span)


def place_bare(bare: Bare, mention: Mention, story: Story) -> Placed:
    """The quarter, the weekend: the one that is spoken of."""
    if bare.part:
        day = day_of_part(mention, story)
        span = day and day_span(day.anchor // DAY_SECONDS, Clock(part=bare.part))
        return guessed(span, timex.unit_value("day") + timex.clock_value(Clock(part=bare.part)))
    told = story.quarter if bare.unit == "quarter" and story.quarter else story.told
    if told and not story.leads and story.document:
        told = told if apart(told, story.document) < _OWN_YEAR else None
    if told and told.precision.value == bare.unit and not told.modifier:
        return guessed(told, "")
    if story.leads or story.document is None or story.document.start is None:
        return place_shift(Shift(0, bare.unit, "narrative"), mention, story)._replace(guess=True)
    today = story.document.start // DAY_SECONDS
    count = 0
    then = story.weekday_told
    if bare.unit == "weekend" and then and story.tense(mention) < 0:
        days = today - then.anchor // DAY_SECONDS
        if days > _WEEK:  # of a failure that began on Tuesday, 2 August, and is told long after
            span = shift_span(Shift(0, "weekend"), then)
            return guessed(span, "")
    if bare.unit == "quarter" and from_day_number(today)[1] % 3:
        count = -1  # companies report on the quarter that has ended
    tense = story.tense(mention) if bare.unit == "weekend" else 1
    if tense < 0 or (tense == 0 and weekday(today) <= 3):
        count = -1
    return place_shift(Shift(count, bare.unit), mention, story)._replace(guess=True)


def place_comparable(comparable: Comparable, story: Story) -> Placed:
    """The year-ago quarter: that of the year before the one told of."""
    base = story.quarter or story.base("narrative")
    if base is None or base.first_date is None:
        return Placed("XXXX", guess=True)
    year, month, _ = base.first_date
    year = year - 1 if comparable.year is None else comparable.year
    quarter = comparable.quarter
    if quarter is None and base.precision is Precision.QUARTER:
        quarter = (month + 2) // 3
    span = Span.year(year) if quarter is None else part_span(Part("quarter", quarter), year)
    return Placed(timex.span_value(span) if span else "", span, guess=True)
