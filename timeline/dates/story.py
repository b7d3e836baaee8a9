"""Story: what a document has told so far, from which its incomplete dates are completed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from timeline.dates.chapter import OPENS_SENTENCE, Chapter, next_chapter
from timeline.dates.genre import is_message
from timeline.dates.language import Language
from timeline.dates.leap import WholeDates, is_detour, whole
from timeline.dates.letter import opens_letter
from timeline.dates.log import Log
from timeline.dates.meaning import (
    Anchor,
    Calendar,
    Clock,
    Comparable,
    Meaning,
    Mention,
    Modified,
    Near,
    Shift,
)
from timeline.dates.place import day_span
from timeline.dates.tense import SENTENCE_END, is_told_now, recurs, sentence_around, tense
from timeline.gregorian import DAY_SECONDS
from timeline.precision import Precision
from timeline.span import Span

_PRESENT = 400
"""Days before the document's day in which a story of the past has come to the present."""
_WRITERS = ("week", "weekend", "month", "year")
"""Units of which the last or next one may be the writer's in a story of the past."""
CHAPTER = 10
"""Years that a story may leap forward within a sentence."""


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
        self.letter: Span | None = None
        """The day of the letter that the text has come to."""
        self.told: Span | None = None
        """The last date told, a year or less long."""
        self.quarter: Span | None = None
        """The quarter that a report is about."""
        self.told_at = 0
        """Where the last date told ends in the text."""
        self.day_told: Span | None = None
        """The last date told that is a month or less long."""
        self.weekday_told: Span | None = None
        """The last day told with its weekday and its date: Tuesday, 2 August."""
        self.days_named: dict[tuple[int, int], tuple[Span, int]] = {}
        """The days named, even in passing, by month and day, each with where it was last named."""
        self.clocked: Span | None = None
        """The last day that had a clock time."""
        self.whole_dates = WholeDates(mentions if narrative else ())
        """The dates of a story that name their years."""
        self.chapter: Chapter | None = None
        """The past year that a passage of a report is about."""
        self.log = Log(text)
        """The days that clock times are of where the text is a log."""
        self.text = text
        self._mentions = mentions
        self.language = language
        self._named: Span | None = None
        self._named_at = 0

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
        if anchor == "narrative" or (self.leads and not self.has_come_home()):
            return self.told or self.document
        return self.document

    def spoken_of(self, counted_at: int | None = None) -> Span | None:
        """The last date named, even in passing: what "that year" is.

        What is counted from it, at `counted_at`, goes on from the story instead if that has come
        farther. But where the sentence tells nothing of the story it is counted from what that
        names: in 1791 it fell, having begun two years earlier.
        """
        named, told = self._named, self.told
        if counted_at is None or named is None or told is None or named.anchor > told.anchor:
            return named
        ends = [
            bool(SENTENCE_END.search(self.text, at, counted_at))
            for at in (self.told_at, self._named_at)
        ]
        return named if ends == [True, False] else None

    def has_turned_aside(self) -> bool:
        """Whether the last sentence with a day or month is of one that is off the story's line."""
        named = self._named
        if named is None or named.precision.rank > Precision.MONTH.rank:
            return False
        aside = self._named_at > self.told_at
        return aside and bool(SENTENCE_END.search(self.text, self.told_at, self._named_at))

    def has_come_home(self) -> bool:
        """Whether a story of the past has come to the days of its own document."""
        if self.told is None or self.document is None:
            return False
        return self.told.anchor > self.document.anchor - _PRESENT * DAY_SECONDS

    def tense(self, mention: Mention) -> int:
        """1 where the words around a mention point ahead, −1 where back, 0 where neither."""
        return tense(self.text, mention.start, mention.end, self.language)

    def recurs(self, mention: Mention) -> bool:
        """Whether a mention without its year is of what comes again every year or week."""
        return recurs(self.text, mention.start, mention.end, self.language)

    def years_beside(self, mention: Mention) -> tuple[list[int], list[int]]:
        """The years that are named in the sentence of a mention, before it and after it."""
        start, end = sentence_around(self.text, mention.start, mention.end)
        years = [
            (other.start, span.first_date[0])
            for other in self._mentions
            if start <= other.start < end and (span := whole(other.meaning)) and span.first_date
        ]
        years += [
            (war.start(), int(str(war.lastgroup)[1:]))
            for war in self.language.wars.finditer(self.text, start, end)
        ]
        before = [year for at, year in years if at < mention.start]
        return before, [year for at, year in years if at > mention.start]

    def is_writers(self, meaning: Meaning, mention: Mention) -> bool:
        """Whether last week or next spring is the writer's, in a story that is not so far yet."""
        match meaning:
            case Shift(count=1 | -1, anchor="document", counted=False) if meaning.unit in _WRITERS:
                pass
            case Near(direction=1, anchor="document"):
                pass
            case _:
                return False
        if self.document is None or not self.leads or self.has_come_home():
            return False
        return is_told_now(self.text, mention.start, mention.end, self.language)

    def looks_back(self, mention: Mention) -> bool:
        """Whether something had been so from a date on, which then lies behind what is told."""
        before = self.text[max(0, mention.start - 120) : mention.start]
        return bool(self.language.before_then.search(before))

    def nights(self, mention: Mention, span: Span) -> int:
        """How many midnights lie between the day of a clock time by itself and the time."""
        return self.log.nights(mention.start, span)

    @property
    def as_of(self) -> dt.date | None:
        """The day of the letter that the text has come to."""
        day = self.letter and self.letter.first_date
        return dt.date(*day) if day and dt.MINYEAR <= day[0] <= dt.MAXYEAR else None

    # What is told

    def remember(self, span: Span, meaning: Meaning, mention: Mention) -> None:
        """Keep what later dates count from, but for what is only mentioned in passing."""
        if span.precision.rank <= Precision.DAY.rank and self._is_spoken_from(meaning, mention):
            self.document = day_span(span.anchor // DAY_SECONDS)
            if opens_letter(self.text, meaning, mention, self.language):
                self.letter = self.document
        if span.precision.rank > Precision.YEAR.rank:
            return
        self.log.remember(span, mention.start, mention.end)
        if span.precision.is_clock and not isinstance(meaning, Clock):
            self.clocked = day_span(span.anchor // DAY_SECONDS)
        if self.leads or not isinstance(meaning, Shift | Comparable):
            self._named, self._named_at = span, mention.end
        if span.precision is Precision.DAY and span.first_date:
            self.days_named[span.first_date[1:]] = span, mention.end
        if self._is_aside(span, meaning, mention) or self._is_detour(span, meaning, mention):
            return
        if self._is_restated(span, mention):
            return
        self.told, self.told_at = span, mention.end
        place, named = (mention.start, mention.end), whole(meaning) is not None
        self.chapter = next_chapter(self.chapter, self.text, span, place, named)
        if span.precision.rank <= Precision.MONTH.rank:
            self.day_told = span
        if isinstance(meaning, Calendar) and meaning.weekday and meaning.day:
            self.weekday_told = span
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
        if self.is_spoken(mention) or opens_letter(self.text, meaning, mention, self.language):
            return True
        before = self.text[max(0, mention.start - 12) : mention.start]
        after = self.text[mention.end : mention.end + 1]
        opens_line = before.rstrip(" *#_-–—([").endswith("\n")
        return bool(meaning.day) and opens_line and after in ("\n", ":")

    def is_spoken(self, mention: Mention) -> bool:
        """Whether the words before a mention say that it is the text's own day: "Today is …"."""
        return bool(
            self.language.today.search(self.text[max(0, mention.start - 40) : mention.start])
        )

    def _is_aside(self, span: Span, meaning: Meaning, mention: Mention) -> bool:
        """A comparison, what points from the writer's day, a year far off the story's line."""
        if isinstance(meaning, Modified):
            meaning = meaning.of
        if isinstance(meaning, Comparable):
            return True
        if isinstance(meaning, Shift) and meaning.unit == "year" and not self.narrative:
            return True
        if not self.narrative or self.told is None:
            return False
        if self.looks_back(mention) or self.is_writers(meaning, mention):
            return True
        if span.precision is not Precision.YEAR:
            return False
        if isinstance(meaning, Shift):
            return meaning.count < 0 or meaning.anchor == "document"
        if self.told.start is None or span.start is None or self._opens_sentence(mention):
            return False
        years = (span.start - self.told.start) / DAY_SECONDS / 365.25
        return not -1.01 < years < CHAPTER

    def _is_restated(self, span: Span, mention: Mention) -> bool:
        """Whether a year only repeats that of a day in its sentence: December 7, late in 1941."""
        told = self.day_told
        if span.precision is not Precision.YEAR or told is None or told is not self.told:
            return False
        between = self.text[self.told_at : mention.start]
        return (told.first_date or (0,))[0] == (span.first_date or (1,))[
            0
        ] and not SENTENCE_END.search(between)

    def _is_detour(self, span: Span, meaning: Meaning, mention: Mention) -> bool:
        """Whether the story goes on as if a whole date of this paragraph had not been named."""
        if not self.narrative or self.told is None or whole(meaning) is None:
            return False
        coming = self.whole_dates.after(mention)
        if coming is None or "\n" in self.text[self.told_at : mention.start]:
            return False
        goes_on = coming.end is not None and coming.end > self.told.anchor
        return goes_on and is_detour(self.told, span, coming)

    def _opens_sentence(self, mention: Mention) -> bool:
        before = self.text[max(0, mention.start - 40) : mention.start]
        return bool(OPENS_SENTENCE.search(before)) or mention.start < 40
