"""Story: what a document has told so far, from which its incomplete dates are completed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from timeline.dates.chapter import OPENS_SENTENCE, Chapter, next_chapter
from timeline.dates.genre import is_message
from timeline.dates.language import Language
from timeline.dates.leap import WholeDates, apart, fall_back, is_detour, leap, whole
from timeline.dates.log import Log
from timeline.dates.meaning import (
    Anchor,
    Calendar,
    Clock,
    Comparable,
    Meaning,
    Mention,
    Modified,
    Shift,
)
from timeline.dates.nearby import (
    Recurring,
    around,
    dated_before,
    nearest,
    on_weekday,
    weekday_and_day,
)
from timeline.dates.place import calendar_span, day_span
from timeline.dates.tense import SENTENCE_END, ends_in_past, points_ahead, recurs, tense
from timeline.gregorian import DAY_SECONDS, add_months, from_day_number, weekday
from timeline.precision import Precision
from timeline.span import Span

_GOING_ON = 45
"""Days in which a story goes on from its last day although a year was named in between."""
_PRESENT = 400
"""Days before the document's day in which a story of the past has come to the present."""
_CHAPTER = 10
"""Years that a story may leap forward within a sentence."""
_WITH_CLOCK = 30
"""Characters between a day and a clock time that are told together."""
_AGAIN = 600
"""Characters in which a day is named again without its year."""
_LISTED = 60
"""Characters between two months of one list."""
_BRACKET = 24
"""Characters between a day and the bracket that tells its weekday."""


class Story:
    """Remembers the dates of one document in their order."""

    def __init__(
        self,
        text: str,
        language: Language,
        date: dt.date | None,
        mentions: Sequence[Mention],
        narrative: bool,
    ) -> None:
        self.message = is_message(text)
        """Whether the text is a short message, which speaks of little but its own time."""
        self.narrative = narrative
        """Whether the document tells a story of the past rather than reports on its own day."""
        self.document = Span.day(date.year, date.month, date.day) if date else None
        """The day that the text speaks from."""
        self.told: Span | None = None
        """The last date told, a year or less long."""
        self.quarter: Span | None = None
        """The quarter that a report is about."""
        self._day_told: Span | None = None
        self._named: Span | None = None
        self._days_named: dict[tuple[int, int], tuple[Span, int]] = {}
        self._whole = WholeDates(mentions if narrative else ())
        self._told_at = 0
        self._clocked: Span | None = None
        self._chapter: Chapter | None = None
        self._log = Log(text)
        self._text = text
        self._language = language

    @property
    def leads(self) -> bool:
        """Whether incomplete dates go on from the last one told, not from the document's day."""
        return self.told is not None and (self.narrative or self.document is None)

    @property
    def anchor(self) -> Span | None:
        """What an incomplete date is completed from."""
        return self.told if self.leads else self.document

    def base(self, anchor: Anchor) -> Span | None:
        """What a relative date counts from."""
        if anchor == "named":
            return self._named or self.told or (self.document if self.message else None)
        if anchor == "narrative" or (self.leads and not self._has_come_home()):
            return self.told or self.document
        return self.document

    def spoken_of(self, onward: bool = False) -> Span | None:
        """The last date named, even in passing: what "that year" is.

        With `onward` only one that lies ahead of the story: 1915, of which it goes on two years
        later.
        """
        named, told = self._named, self.told
        behind = onward and named and told and named.anchor <= told.anchor
        return None if behind else named

    def _has_come_home(self) -> bool:
        """Whether a story of the past has come to the days of its own document."""
        if self.told is None or self.document is None:
            return False
        return self.told.anchor > self.document.anchor - _PRESENT * DAY_SECONDS

    def tense(self, mention: Mention) -> int:
        """1 where the words around a mention point ahead, −1 where back, 0 where neither."""
        return tense(self._text, mention.start, mention.end, self._language)

    def recurs(self, mention: Mention) -> bool:
        """Whether a mention without its year is of what comes again every year or week."""
        return recurs(self._text, mention.start, mention.end, self._language)

    # What is told

    def remember(self, span: Span, meaning: Meaning, mention: Mention) -> None:
        """Keep what later dates count from, but for what is only mentioned in passing."""
        if span.precision.rank <= Precision.DAY.rank and self._is_spoken_from(meaning, mention):
            self.document = day_span(span.anchor // DAY_SECONDS)
        if span.precision.rank > Precision.YEAR.rank:
            return
        self._log.remember(span, mention.start, mention.end)
        if span.precision.is_clock and not isinstance(meaning, Clock):
            self._clocked = day_span(span.anchor // DAY_SECONDS)
        if self.leads or not isinstance(meaning, Shift | Comparable):
            self._named = span
        if span.precision is Precision.DAY and span.first_date:
            self._days_named[span.first_date[1:]] = span, mention.end
        if self._is_aside(span, meaning, mention) or self._is_detour(span, meaning, mention):
            return
        if self._is_restated(span, mention):
            return
        self.told, self._told_at = span, mention.end
        place, named = (mention.start, mention.end), whole(meaning) is not None
        self._chapter = next_chapter(self._chapter, self._text, span, place, named)
        if span.precision.rank <= Precision.MONTH.rank:
            self._day_told = span
        if span.precision is Precision.QUARTER and self._is_reported(span, mention):
            self.quarter = span

    def _is_reported(self, span: Span, mention: Mention) -> bool:
        """Whether a quarter is reported on: not one to come, which will be good."""
        ended = self.document is None or (span.end or 0) <= self.document.anchor
        return ended or self.tense(mention) < 0

    def _is_spoken_from(self, meaning: Meaning, mention: Mention) -> bool:
        """Whether the text says that this is its day: "It is May 7th", the line over an entry."""
        if not isinstance(meaning, Calendar) or not (meaning.day or meaning.weekday):
            return False
        if self._is_spoken(mention):
            return True
        before = self._text[max(0, mention.start - 12) : mention.start]
        after = self._text[mention.end : mention.end + 1]
        opens_line = before.rstrip(" *#_-–—([").endswith("\n")
        return bool(meaning.day) and opens_line and after in ("\n", ":")

    def _is_spoken(self, mention: Mention) -> bool:
        return bool(
            self._language.today.search(self._text[max(0, mention.start - 40) : mention.start])
        )

    def _is_aside(self, span: Span, meaning: Meaning, mention: Mention) -> bool:
        """A comparison, what points from the writer's day, a year far off the story's line."""
        if isinstance(meaning, Modified):
            meaning = meaning.of
        if isinstance(meaning, Comparable):
            return True
        if isinstance(meaning, Shift) and meaning.unit == "year" and not self.narrative:
            return True
        if not self.narrative or self.told is None or span.precision is not Precision.YEAR:
            return False
        if isinstance(meaning, Shift):
            return meaning.count < 0 or meaning.anchor == "document"
        if self.told.start is None or span.start is None or self._opens_sentence(mention):
            return False
        years = (span.start - self.told.start) / DAY_SECONDS / 365.25
        return not -1.01 < years < _CHAPTER

    def _is_restated(self, span: Span, mention: Mention) -> bool:
        """Whether a year only repeats that of a day in its sentence: December 7, late in 1941."""
        told = self._day_told
        if span.precision is not Precision.YEAR or told is None or told is not self.told:
            return False
        between = self._text[self._told_at : mention.start]
        return (told.first_date or (0,))[0] == (span.first_date or (1,))[
            0
        ] and not SENTENCE_END.search(between)

    def _is_detour(self, span: Span, meaning: Meaning, mention: Mention) -> bool:
        """Whether the story goes on as if a whole date of this paragraph had not been named."""
        if not self.narrative or self.told is None or whole(meaning) is None:
            return False
        coming = self._whole.after(mention)
        if coming is None or "\n" in self._text[self._told_at : mention.start]:
            return False
        goes_on = coming.end is not None and coming.end > self.told.anchor
        return goes_on and is_detour(self.told, span, coming)

    def _opens_sentence(self, mention: Mention) -> bool:
        before = self._text[max(0, mention.start - 40) : mention.start]
        return bool(OPENS_SENTENCE.search(before)) or mention.start < 40

    # What an incomplete date means here

    def occurrence(self, of: Recurring, mention: Mention, whole: bool) -> Span | None:
        """The day, month, season or feast that is meant, whose year is not told.

        `whole` is True for what is longer than a day.
        """
        anchor = self.anchor
        if anchor is None or anchor.first_date is None:
            return None
        if self.leads and self._has_come_home() and self._is_since(mention):
            past = [s for s in around(of, self.told or anchor) if s.anchor <= anchor.anchor]
            return max(past, key=lambda span: span.anchor, default=None)
        follows = self._is_listed(mention) or self._goes_with_told(mention)
        if self.leads or follows or self._is_of_chapter(mention):
            return self._next_in_story(of, self.told or anchor, mention)
        spans = on_weekday(of, anchor) or around(of, anchor)
        if ends_in_past(self._text, mention.start, self._language):
            spans = [span for span in spans if (span.start or 0) <= anchor.anchor] or spans
        return nearest(spans, anchor, lambda: self.tense(mention), whole) if spans else None

    def _is_since(self, mention: Mention) -> bool:
        """Whether something has been so from a date on: there has been talk *since* the spring."""
        before = self._text[max(0, mention.start - 12) : mention.start]
        return before.rstrip().lower().removesuffix(" the").endswith("since")

    def _goes_with_told(self, mention: Mention) -> bool:
        """Whether nothing but a comma, a dash or an "and" stands after a day: May 2–3."""
        told = self._day_told
        if told is None or told is not self.told:
            return False
        return bool(self._language.lists.fullmatch(self._text, self._told_at, mention.start))

    def _is_listed(self, mention: Mention) -> bool:
        """Whether a month to come stands before this one: in December, Mexico in January."""
        told = self._day_told
        if told is None or told is not self.told or told.precision is not Precision.MONTH:
            return False
        if self.document is None or told.anchor < self.document.anchor:
            return False
        between = self._text[self._told_at : mention.start]
        return len(between) < _LISTED and not SENTENCE_END.search(between)

    def _is_of_chapter(self, mention: Mention) -> bool:
        """Whether a day without its year is of the past year that was named before it."""
        chapter = self._chapter
        if chapter is None or self.document is None or chapter.span is not self.told:
            return False
        toward, inserted = self.tense(mention), self._language.inserted
        return chapter.goes_on(self._text, mention.start, self.document, toward, inserted)

    def _next_in_story(self, of: Recurring, told: Span, mention: Mention) -> Span | None:
        """What goes on best from what was told, and leads on to the next whole date."""
        if same := self._named_again(of, mention):
            return same
        before = self._day_told
        if before and before is not told and told.precision.rank >= Precision.YEAR.rank:
            # A year was named since the last day: a new chapter, or only an aside?
            going_on = min(around(of, before), key=partial(leap, before), default=None)
            since = self._text[self._told_at : mention.start]
            opened = self._chapter is not None and self._chapter.opens
            far = apart(before, told) > _CHAPTER * 365
            is_aside = (
                not (opened and far) and "\n" not in since and SENTENCE_END.search(since[:400])
            )
            if going_on and is_aside and 0 <= leap(before, going_on) < _GOING_ON:
                return going_on
        coming = self._whole.after(mention)
        return min(
            around(of, told),
            key=lambda span: leap(told, span) + fall_back(span, coming),
            default=None,
        )

    def _named_again(self, of: Recurring, mention: Mention) -> Span | None:
        """The day of which it was said shortly before in which year it is."""
        if not isinstance(of, Calendar) or not of.month or not of.day or of.clock:
            return None
        span, at = self._days_named.get((of.month, of.day), (None, 0))
        return span if mention.start - at < _AGAIN else None

    def day_of_week(self, date: Calendar, mention: Mention) -> Span | None:
        """A weekday by itself, or one that must be a certain day of its month."""
        anchor = self.anchor
        if anchor is None or anchor.precision.rank > Precision.WEEK.rank:
            anchor = self.document
        if anchor is None:
            return None
        today = anchor.anchor // DAY_SECONDS
        if date.day:
            return weekday_and_day(date, today)
        if day := self._named_before(date.weekday or 1, mention):
            return day_span(day.anchor // DAY_SECONDS, date.clock)
        exact = date.clock is not None and date.clock.minute is not None
        named = [span for span, _ in self._days_named.values()]
        if exact and (day := dated_before(date.weekday or 1, self.document, named)) is not None:
            return day_span(day.anchor // DAY_SECONDS, date.clock)
        joined = self._language.joiners.fullmatch(self._text, self._told_at, mention.start)
        if joined and self.told and self.told.precision is Precision.DAY:
            first = self.told.anchor // DAY_SECONDS  # from Monday to Friday
            if days := ((date.weekday or 1) - weekday(first)) % 7:
                return day_span(first + days, date.clock)
        ahead = ((date.weekday or 1) - weekday(today)) % 7
        spoken = self.leads or self._is_spoken(mention) or ahead == 0
        forward = spoken or (
            self.tense(mention) > (-1 if self.message else 0)
            and (not self._owns(mention) or points_ahead(self._text, mention.start, self._language))
        )
        return day_span(today + (ahead if forward else ahead - 7), date.clock)

    def _named_before(self, day: int, mention: Mention) -> Span | None:
        """The day that a weekday in brackets says again: May 5–6 (Tues–Wed)."""
        if self._text[mention.start - 1 : mention.start] != "(":
            return None
        near = (span for span, at in self._days_named.values() if mention.start - at < _BRACKET)
        return next((s for s in near if weekday(s.anchor // DAY_SECONDS) == day), None)

    def _owns(self, mention: Mention) -> bool:
        """Whether something is that day's: Wednesday's ruling, of which people speak later."""
        return self._text[mention.end : mention.end + 2] in ("'s", "’s")

    def day_of_month(self, date: Calendar, mention: Mention) -> Span | None:
        """The 20th: of the month that was told, or the one before or after it."""
        told = self.told
        if told is None or told.precision.rank > Precision.MONTH.rank:
            told = self.document
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
        if not self.leads and told is self.document and (toward := self.tense(mention)):
            spans = [s for s in spans if (s.anchor - told.anchor) * toward >= 0] or spans
        goes_on = self.leads or told is not self.document
        return min(spans, key=partial(leap if goes_on else apart, told), default=None)

    def day_of_clock(self, mention: Mention) -> Span | None:
        """The day of a clock time by itself: of its log, the last told, or the document's.

        Where a paragraph tells no day, it is the one that had a clock time before: the report of an
        outage on Tuesday, between 9:42 and 13:17, goes on with what failed at 10:05.
        """
        told = self.told
        if told and told.precision.rank > Precision.DAY.rank:
            told = None
        if log := self._log.day_at(mention.start, self._told_at, told):
            return log
        between = self._text[self._told_at : mention.start]
        if told and len(between) < _WITH_CLOCK and "." not in between:
            self._clocked = told
        ahead = told and self.document and told.anchor > self.document.anchor
        if ahead and not self.leads and self.tense(mention) < 0:
            return self.document  # The next meeting is on 10 May. The meeting *closed* at 9.12 pm
        back = told and self._clocked and told.anchor < self._clocked.anchor
        if told and not back and "\n\n" not in between:
            return told
        return self._clocked or told or self.document

    def nights(self, mention: Mention, span: Span) -> int:
        """How many midnights lie between the day of a clock time by itself and the time."""
        return self._log.nights(mention.start, span)

    def day_of_part(self, mention: Mention) -> Span | None:
        """The day of a morning or night by itself: the last day told, in the same paragraph."""
        if self.message:
            return self.day_of_clock(mention)
        told = self.told
        if told is None or told.precision.rank > Precision.DAY.rank:
            return None
        return None if "\n\n" in self._text[self._told_at : mention.start] else told
