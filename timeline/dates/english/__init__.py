"""English: its words for dates, and the rules that put them together."""

from __future__ import annotations

import re

from timeline.dates.english import (
    clock,
    days,
    eras,
    lengths,
    numbers,
    phrases,
    portions,
    relative,
    sets,
)
from timeline.dates.english.tenses import DEADLINE, FUTURE, HABIT, PAST, PRESENT
from timeline.dates.english.words import ABBREVIATIONS, CAPITALISED, NUMBERS, WORDS
from timeline.dates.language import Language, Level

ENGLISH = Language(
    code="en",
    words=WORDS,
    abbreviations=ABBREVIATIONS,
    capitalised=CAPITALISED,
    levels=(
        Level(numbers.RULES),
        Level(
            (*clock.RULES, *eras.RULES, *days.RULES, *sets.RULES, *relative.RULES, *lengths.RULES)
        ),
        Level(lengths.HEDGED),
        Level((*lengths.OF_A_DATE, *phrases.RULES, *portions.RULES)),
        Level((*days.LEFT_OVER, *relative.LEFT_OVER, *lengths.LEFT_OVER)),
    ),
    messages=Level(relative.MESSAGES),
    future=FUTURE,
    past=PAST,
    present=PRESENT,
    deadline=DEADLINE,
    inserted=re.compile(r",\s+(?:\w+ed|born|built|held|who|which)\b[^,]*$"),
    wars=eras.WARS,
    had_before=re.compile(r"\b(?:[Hh]ad|['’]d)\b[^.;:!?]{0,60}\bon the\s*$"),
    before_then=re.compile(r"\b(?:[Hh]ad|['’]d)\b[^.;:!?]{0,80}\bsince\s+(?:the\s+)?$"),
    on=re.compile(r"\s+(?:(?:in|on)\s+)?"),
    habit=HABIT,
    after=40,
    today=re.compile(
        r"\b(?:it is|it's|it’s|today is|today's|today’s|now)"
        r"(?: (?:now|currently|already|\w+day,?))?\s*$",
        re.IGNORECASE,
    ),
    salutation=r"(?:(?:My|Our)\s+(?:own\s+|very\s+)?)?(?:[Dd]ear(?:est)?|[Bb]eloved|[Dd]arling)\b"
    r"|(?:Sirs?|Madam|Gentlemen)[,:;.—–-]|Hi\b|Hello\b",
    numbers=NUMBERS,
    decimal=".",
    day_first=False,
    lists=re.compile(
        r"\s*(?:,|,?\s*(?:and|or|to|until|till|through)|[-–—−&])\s*"
        r"(?:(?:perhaps|possibly|probably|maybe|the|in|on|of|from)\s+){0,3}",
        re.IGNORECASE,
    ),
    breath=re.compile(r",?\s(?:and|but)\s(?:[a-z][\w’'-]*\s){1,6}(?:(?:on|until|by)\s)?"),
    joiners=re.compile(
        r"(?:(?<=\d),)?\s*(?:[-–—−]|to|until|till|through|thru)(?:\s+(?:on|in) or)?\s*(?:the\s+)?",
        re.IGNORECASE,
    ),
    brackets=re.compile(r"\s*\((?:an?\s+)?"),
    clock_to_day=re.compile(
        r"\s+(?:[A-Z][\w.]+\s+){0,2}(?:(?:local|standard|daylight|summer)\s+)?time,?\s+(?:on\s+)?"
        r"|\s+(?:of|on)\s+"
    ),
    openers=re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE),
    weak_joiners=re.compile(r"\s*and(?: the)?\s*", re.IGNORECASE),
)
