"""Chapter: the past year that a passage of a report is about, since it has been named."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.dates.tense import SENTENCE_END
from timeline.gregorian import DAY_SECONDS
from timeline.span import Span

_PAST = 200
"""Days before the document's day from which on a year or day is one of the past."""
_NEAR = 600
"""Characters in which a chapter goes on: two sentences."""
OPENS_SENTENCE = re.compile(
    # not: The 1614 rules
    r"(?:^|[.!?:]['\"”’)\]]*\s+|\n)\W*"
    # At the next return, in 1958, the comet …
    r"(?:(?!The\s)[A-Za-z]+\s+){0,2}(?:(?<=At )(?:[a-z]+\s+){1,3}[a-z]+,\s+in\s+)?$"
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A date that names its year, or the last one that goes on from it."""

    span: Span
    start: int
    end: int
    opens: bool
    """Whether it opens its sentence: then the next sentence is about that year too."""

    def goes_on(
        self, text: str, start: int, document: Span, tense: int, inserted: re.Pattern[str]
    ) -> bool:
        """Whether a day without its year, told at `start`, is of this chapter.

        "He was arrested on 3 May 2016 and charged on 5 May"; "In 1918 the war ended. On 11
        November …". What is `inserted` before a year tells it in passing.

        >>> chapter = Chapter(Span.year(1918), 3, 7, True)
        >>> text = "In 1918 the war ended. On 11 November guns fell silent."
        >>> chapter.goes_on(text, 26, Span.day(2019, 5, 7), -1, re.compile("(?!)"))
        True
        """
        if start - self.end > _NEAR or self.span.anchor > document.anchor - _PAST * DAY_SECONDS:
            return False
        between = text[self.end : start]
        if between[:1] == "," and inserted.search(text[max(0, self.start - 60) : self.start]):
            return False
        sentences = len(SENTENCE_END.findall(between))
        return sentences <= self.opens and tense <= (-1 if sentences else 0)


def next_chapter(
    before: Chapter | None, text: str, span: Span, place: tuple[int, int], named: bool
) -> Chapter | None:
    """The chapter after a date is told at a place in the text; `named`: with its year."""
    start, end = place
    if named:
        opens = bool(OPENS_SENTENCE.search(text, max(0, start - 40), start))
        return Chapter(span, start, end, opens)
    if before is None or not before.span.first_date or not span.first_date:
        return None
    if before.span.first_date[0] != span.first_date[0]:
        return None
    return replace(before, span=span, start=start, end=end, opens=False)
