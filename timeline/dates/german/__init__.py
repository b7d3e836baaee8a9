"""German: its words for dates, and the rules that put them together."""

from __future__ import annotations

import re

from timeline.dates.german import clock, days, eras, lengths, phrases, relative
from timeline.dates.german.tenses import FUTURE, HABIT, PAST, PRESENT
from timeline.dates.german.words import ABBREVIATIONS, CAPITALISED, NUMBERS, WORDS
from timeline.dates.language import Language, Level

_ARTICLE = r"(?:(?:der|den|dem|die|das)\s+)?"

GERMAN = Language(
    code="de",
    words=WORDS,
    abbreviations=ABBREVIATIONS,
    capitalised=CAPITALISED,
    levels=(
        Level(
            (
                *clock.RULES,
                *phrases.LAST_OF,
                *eras.RULES,
                *days.RULES,
                *relative.RULES,
                *lengths.RULES,
            )
        ),
        Level(lengths.HEDGED),
        Level((*lengths.OF_A_DATE, *phrases.RULES)),
        Level((*days.LEFT_OVER, *eras.LEFT_OVER, *relative.LEFT_OVER, *lengths.LEFT_OVER)),
    ),
    messages=Level(relative.MESSAGES),
    future=FUTURE,
    past=PAST,
    present=PRESENT,
    inserted=re.compile(r",\s+(?:ge\w+t|geboren|erbaut|der|die|das)\b[^,]*$"),
    wars=re.compile(
        r"\b(?:(?P<y1914>Erste[nr]? Weltkrieg)|(?P<y1939>Zweite[nr]? Weltkrieg)"
        r"|(?P<y1618>Dreißigjährige[nr]? Krieg))"
    ),
    had_before=re.compile(r"\b(?:hatten?|waren?)\b[^.;:!?]{0,60}\bam\s*$"),
    before_then=re.compile(r"\b(?:hatten?|waren?)\b[^.;:!?]{0,80}\bseit\s+(?:de[mr]\s+)?$"),
    on=re.compile(r"\s+(?:(?:im|am|in)\s+)?"),
    habit=HABIT,
    deadline=re.compile(r"\bbis\s+(?:zum\s+)?$", re.IGNORECASE),
    after=0,
    today=re.compile(
        r"\b(?:heute ist|es ist|heute,?|ist heute)(?: \w+(?:tag|woch|abend),?)?\s*(?:der|den)?\s*$",
        re.IGNORECASE,
    ),
    salutation=r"(?:Mein[e]?\s+)?[Ll]iebe[rs]?\b|(?:Sehr\s+)?[Gg]eehrte[r]?\b|Hallo\b",
    numbers=NUMBERS,
    decimal=",",
    day_first=True,
    lists=re.compile(
        r"\s*(?:,|,?\s*(?:und|oder|bis|sowie|bzw\.)|[-–—−&/])\s*"
        r"(?:(?:zum|zur|zu|in|im|am|ins|vom|von|den|dem|der|die|das|anfang|mitte|ende)\s+){0,2}",
        re.IGNORECASE,
    ),
    breath=re.compile(r",?\s(?:und|aber)\s(?:\w+\s){1,5}"),
    joiners=re.compile(
        rf"\s*(?:[-–—−]|bis)\s*(?:(?:zum|zur|zu|in|ins|auf|einschließlich)\s+)?{_ARTICLE}",
        re.IGNORECASE,
    ),
    brackets=re.compile(r"\s*\((?:ein\s+)?"),
    clock_to_day=re.compile(r"\s+(?:Uhr\s+)?(?:Ortszeit\s+)?(?:am|des)\s+"),
    openers=re.compile(rf"\b(?:zwischen|von|vom)\s+{_ARTICLE}$", re.IGNORECASE),
    weak_joiners=re.compile(rf"\s*(?:und|zum|auf)\s+(?:am\s+|dem\s+)?{_ARTICLE}", re.IGNORECASE),
)
