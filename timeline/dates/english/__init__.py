"""English: its words for dates, and the rules that put them together."""

from __future__ import annotations

import re

from timeline.dates.english import clock, days, eras, phrases, relative
from timeline.dates.english.around import FUTURE, PAST
from timeline.dates.english.words import ABBREVIATIONS, CAPITALISED, WORDS
from timeline.dates.language import Language, Level

ENGLISH = Language(
    code="en",
    words=WORDS,
    abbreviations=ABBREVIATIONS,
    capitalised=CAPITALISED,
    levels=(
        Level((*clock.RULES, *eras.RULES, *days.RULES, *relative.RULES)),
        Level(phrases.RULES),
    ),
    future=FUTURE,
    past=PAST,
    day_first=False,
    joiners=re.compile(r"\s*(?:[-–—−]|to|until|till|through|thru)\s*(?:the\s+)?", re.IGNORECASE),
    openers=re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE),
)
