"""Incomplete: a date that leaves out its year or its day, by what the text has told before it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from timeline.dates.leap import apart, fall_back, leap
from timeline.dates.meaning import Calendar, Mention
from timeline.dates.nearby import (
    Recurring,
    around,
    dated_before,
    fitting,
    just_past,
    nearest,
    on_weekday,
    weekday_and_day,
)
from timeline.dates.place import calendar_span, day_span
from timeline.dates.story import CHAPTER, Story
from timeline.dates.tense import SENTENCE_END, ends_in_past, is_scene, points_ahead
from timeline.gregorian import DAY_SECONDS, add_months, from_day_number, weekday
from timeline.precision import Precision
from timeline.span import Span

_OTHER_MONTHS = 300
"""Days from the document's day to a month of which no bare day of it is."""
_GOING_ON = 45
"""Days in which a story goes on from its last day although a year was named in between."""
_WITH_CLOCK = 30
"""Characters between a day and a clock time that are told together."""
_AGAIN = 1500
"""Characters in which a day is named again without its year."""
_LISTED = 60
"""Characters between two months of one list."""
_BRACKET = 24
"""Characters between a day and the bracket that tells its weekday."""


def occurrence(of: Recurring, mention: Mention, story: Story, whole: bool) -> Span | None:
    """The day, month, season or feast that is meant, whose year is not told.

    `whole` is True for what is longer than a day.
    """
    anchor = story.anchor
    if anchor is None or anchor.first_date is None:
        return None
    told = story.told
    if told and story.leads and _lies_behind(told, mention, story):
        past = [s for s in around(of, told) if s.anchor <= told.anchor]
        return max(past, key=lambda span: span.anchor, default=None)
    follows = _is_listed(mention, story) or _goes_with_told(mention, story)
    if story.leads or follows or _is_of_chapter(mention, story):
        return _next_in_story(of, story.told or anchor, mention, story)
    spans = on_weekday(of, anchor) or around(of, anchor)
    if ends_in_past(story.text, mention.start, story.language):
        spans = [span for span in spans if (span.start or 0) <= anchor.anchor] or spans
    if not spans:
        return None
    scene = whole and is_scene(story.text, mention.start, story.language)
    if scene and (been := just_past(spans, anchor)):
        return been
    return nearest(spans, anchor, lambda: story.tense(mention), whole)


def _lies_behind(told: Span, mention: Mention, story: Story) -> bool:
    """Whether a date of a story is the last one before what was told: unpaid since Michaelmas."""
    if story.has_come_home():
        return _is_since(mention, story)
    return told.precision.rank < Precision.YEAR.rank and story.looks_back(mention)


def _is_since(mention: Mention, story: Story) -> bool:
    """Whether something has been so from a date on: there has been talk *since* the spring."""
    before = story.text[max(0, mention.start - 12) : mention.start]
    return before.rstrip().lower().removesuffix(" the").endswith("since")


def _goes_with_told(mention: Mention, story: Story) -> bool:
    """Whether nothing but a comma, a dash or an "and" stands after a day: May 2–3."""
    told = story.day_told
    if told is None or told is not story.told:
        return False
    return bool(story.language.lists.fullmatch(story.text, story.told_at, mention.start))


def _is_listed(mention: Mention, story: Story) -> bool:
    """Whether a month to come stands before this one: in December, Mexico in January."""
    told = story.day_told
    if told is None or told is not story.told or told.precision is not Precision.MONTH:
        return False
    if story.document is None or told.anchor < story.document.anchor:
        return False
    between = story.text[story.told_at : mention.start]
    return len(between) < _LISTED and not SENTENCE_END.search(between)


def _is_of_chapter(mention: Mention, story: Story) -> bool:
    """Whether a day without its year is of the past year that was named before it."""
    chapter = story.chapter
    if chapter is None or story.document is None or chapter.span is not story.told:
        return False
    toward, inserted = story.tense(mention), story.language.inserted
    return chapter.goes_on(story.text, mention.start, story.document, toward, inserted)


def _next_in_story(of: Recurring, told: Span, mention: Mention, story: Story) -> Span | None:
    """What goes on best from what was told, and leads on to the next whole date."""
    if same := _named_again(of, mention, story):
        return same
    before = story.day_told
    if before and before is not told and told.precision.rank >= Precision.YEAR.rank:
        # A year was named since the last day: a new chapter, or only an aside?
        going_on = min(fitting(of, before), key=partial(leap, before), default=None)
        since = story.text[story.told_at : mention.start]
        opened = story.chapter is not None and story.chapter.opens
        far = apart(before, told) > CHAPTER * 365
        is_aside = not (opened and far) and "\n" not in since and SENTENCE_END.search(since[:400])
        if going_on and is_aside and 0 <= leap(before, going_on) < _GOING_ON:
            return going_on
    coming = story.whole_dates.after(mention)
    return min(
        fitting(of, told),
        key=lambda span: leap(told, span) + fall_back(span, coming),
        default=None,
    )


def _named_again(of: Recurring, mention: Mention, story: Story) -> Span | None:
    """The day of which it was said shortly before in which year it is."""
    if not isinstance(of, Calendar) or not of.month or not of.day or of.clock:
        return None
    span, at = story.days_named.get((of.month, of.day), (None, 0))
    return span if mention.start - at < _AGAIN else None


def day_of_week(date: Calendar, mention: Mention, story: Story) -> Span | None:
    """A weekday by itself, or one that must be a certain day of its month."""
    anchor = story.anchor
    if anchor is None or anchor.precision.rank > Precision.WEEK.rank:
        anchor = story.document
    if anchor is None:
        return None
    today = anchor.anchor // DAY_SECONDS
    if date.day:
        return weekday_and_day(date, today)
    if day := _named_before(date.weekday or 1, mention, story):
        return day_span(day.anchor // DAY_SECONDS, date.clock)
    exact = date.clock is not None and date.clock.minute is not None
    named = [span for span, _ in story.days_named.values()]
    if exact and (day := dated_before(date.weekday or 1, story.document, named)) is not None:
        return day_span(day.anchor // DAY_SECONDS, date.clock)
    if (of_then := _of_week_told(date, mention, story)) is not None:
        return of_then
    joined = story.language.joiners.fullmatch(story.text, story.told_at, mention.start)
    if joined and story.told and story.told.precision is Precision.DAY:
        first = story.told.anchor // DAY_SECONDS  # from Monday to Friday
        if days := ((date.weekday or 1) - weekday(first)) % 7:
            return day_span(first + days, date.clock)
    ahead = ((date.weekday or 1) - weekday(today)) % 7
    spoken = story.leads or story.is_spoken(mention) or ahead == 0
    forward = spoken or (
        story.tense(mention) > (-1 if story.message else 0)
        and (not _owns(mention, story) or points_ahead(story.text, mention.start, story.language))
    )
    return day_span(today + (ahead if forward else ahead - 7), date.clock)


def _of_week_told(date: Calendar, mention: Mention, story: Story) -> Span | None:
    """The weekday of the days that are told of, long before the document's: on *the* Tuesday.

    Without "the" only in the sentences behind a day with its weekday, which a report goes on from.
    """
    pointed = story.text[: mention.start].endswith(" the ")
    told, now = story.day_told if pointed else story.weekday_told, story.document
    later = story.day_told
    if told and later and 0 < later.anchor - told.anchor < 2 * _WEEK * DAY_SECONDS:
        told = later
    if story.leads or told is None or now is None or told.precision.rank > Precision.DAY.rank:
        return None
    day = told.anchor // DAY_SECONDS
    if now.anchor // DAY_SECONDS - day <= _WEEK or story.tense(mention) > 0:
        return None
    if mention.start - story.told_at > (_PAGE if pointed else _PARAGRAPH):
        return None
    if not pointed and story.tense(mention) == 0:
        return None
    days = ((date.weekday or 1) - weekday(day)) % 7
    before = story.text[max(0, mention.start - 80) : mention.start]
    if pointed and days and story.language.had_before.search(before):
        days -= 7  # he had turned fourteen on the Tuesday
    return day_span(day + days, date.clock)


_WEEK = 7
"""Days before the document's day in which a weekday is counted from that."""
_PAGE, _PARAGRAPH = 1500, 400
"""Characters behind a day in which a weekday is of its week, with "the" and without."""


def _named_before(day: int, mention: Mention, story: Story) -> Span | None:
    """The day that a weekday in brackets says again: May 5–6 (Tues–Wed)."""
    if story.text[mention.start - 1 : mention.start] != "(":
        return None
    near = (span for span, at in story.days_named.values() if mention.start - at < _BRACKET)
    return next((s for s in near if weekday(s.anchor // DAY_SECONDS) == day), None)


def _owns(mention: Mention, story: Story) -> bool:
    """Whether something is that day's: Wednesday's ruling, of which people speak later."""
    return story.text[mention.end : mention.end + 2] in ("'s", "’s")


def day_of_month(date: Calendar, mention: Mention, story: Story) -> Span | None:
    """The 20th: of the month that was told, or the one before or after it."""
    told = story.told
    if told is None or told.precision.rank > Precision.MONTH.rank:
        told = story.document
    elif story.document and not story.leads and apart(told, story.document) > _OTHER_MONTHS:
        # had been there in November 1913, and goes home on the 30th
        told = story.document if story.tense(mention) >= 0 else told
    if told is None:
        return None
    at = told.anchor // DAY_SECONDS
    year, month, _ = from_day_number(at)
    shifts = (0,) if told.precision is Precision.MONTH else (-1, 0, 1)
    days = (
        calendar_span(replace(date, year=y, month=m))
        for y, m in (add_months(year, month, shift) for shift in shifts)
    )
    spans = [span for span in days if span]
    from_now = told == story.letter or (not story.leads and told == story.document)
    if from_now and (toward := story.tense(mention)):
        spans = [s for s in spans if (s.anchor - told.anchor) * toward >= 0] or spans
    return min(spans, key=partial(apart if from_now else leap, told), default=None)


def day_of_clock(mention: Mention, story: Story) -> Span | None:
    """The day of a clock time by itself: of its log, the last told, or the document's.

    Where a paragraph tells no day, it is the one that had a clock time before: the report of an
    outage on Tuesday, between 9:42 and 13:17, goes on with what failed at 10:05.
    """
    told = story.told
    if told and told.precision.rank > Precision.DAY.rank:
        told = None
    if log := story.log.day_at(mention.start, story.told_at, told):
        return log
    between = story.text[story.told_at : mention.start]
    if told and len(between) < _WITH_CLOCK and "." not in between:
        story.clocked = told
    ahead = told and story.document and told.anchor > story.document.anchor
    if ahead and not story.leads and story.tense(mention) < 0:
        return story.document  # The next meeting is on 10 May. The meeting *closed* at 9.12 pm
    back = told and story.clocked and told.anchor < story.clocked.anchor
    if told and not back and "\n\n" not in between:
        return told
    return story.clocked or told or story.document


def day_of_part(mention: Mention, story: Story) -> Span | None:
    """The day of a morning or night by itself: the last day told, in the same paragraph."""
    if story.message:
        return day_of_clock(mention, story)
    told = story.told
    if told is None or told.precision.rank > Precision.DAY.rank:
        return None
    return None if "\n\n" in story.text[story.told_at : mention.start] else told
