"""The dateline: the one line at the top of a text that says when it was written."""

from __future__ import annotations

import datetime as dt
import re

from timeline.dates import find_dates
from timeline.options import Options
from timeline.precision import Precision

_FIRST_LINES = 12
FIRST_CHARACTERS = 2000
"""Within which a dateline stands."""
_TITLE_LENGTH = 120
_LEAD = re.compile(
    r"\s*(?:(?:(?:first )?published|posted|updated|date|dated|issued|released|written|filed)\b"
    r"[^.!?]{0,40}"
    r"|by\s+[A-Z][^.!?]{0,60}"
    r"|[A-Z][A-Z'’-]+(?:[ ,/]{1,2}[A-Za-z.'’-]+){0,4}[ ,]*(?:\([^)]{1,20}\)\s*[-–—,]?)?"
    r"|[*_#>\s(]*)[\s,|·:–—-]*(?:on\s+)?",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s*[A-Z][A-Z'’.-]+\b")
# Kelder, 20 September 2022 – The firm today announced that …
_PLACE_FIRST = re.compile(r"\W*(?:[A-Z][\w'’.-]+[ /]?){1,4}(?:,\s*[A-Z][\w'’. -]+)?,\s*")
_GOES_ON = re.compile(r"\s*(?:--|[-–—])\s+\S.{40}")
_TAIL = re.compile(
    r",?(?:\s+(?:at\s+)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?"
    r"(?:\s*(?:[-–—:|(·)*_]|$)|,?\s+by\s+[A-Z])"
)
"""What stands behind the day: nothing, a sign, its hour, who wrote it."""


# Judgment of the court, handed down on 14 June 2023; Town council, Tuesday 16 March 2021;
# Minutes of the harbour committee, 11 June 2024; The Fenwick Courier, 12 August 2022.
_TITLE = re.compile(
    r"(?!.*\b(?:was|were|is|are|has|had|be|been|will)\b)(?:[A-Z\"“][^.!?]{1,80}?"
    r"(?:\b(?:issued|published|handed down|delivered|dated|released|posted)(?:\s+on)?\s+"
    r"|,\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*)"
    r"|\W*(?:(?i:the|draft|monthly|weekly|annual|opening|keynote|closing)\s+)*"
    r"(?i:minutes|proceedings|newsletter|bulletin|memorandum|memo|agenda|transcript|speech|address"
    r"|remarks|interview|statement|press release|news release|incident report|post-?mortem)\b"
    r"[^!?]{0,80}(?:,|,?\s(?:recorded|held|given))\s+(?:on\s+)?"
    r"|\W*(?:(?i:from|in)\s+(?:the\s+)?)?(?:[A-Z][\w’'.-]*\s+){1,4}(?:Advertiser|Argus|Chronicle|Courier"
    r"|Dispatch|Echo|Examiner|Gazette|Globe|Guardian|Herald|Journal|Mail|Mercury|News|Observer|Post"
    r"|Record|Register|Review|Sentinel|Standard|Star|Telegraph|Times|Tribune|Weekly),\s+)"
)


def dateline(text: str, start: int, options: Options) -> dt.date | None:
    """The day in the one dateline of a text; None where there is none, or more than one.

    >>> dateline("OSLO, 12 March 2021 — The mill burned down.", 0, Options())
    datetime.date(2021, 3, 12)
    """
    days = set()
    lines = text[start : start + FIRST_CHARACTERS].splitlines()
    for line in [line for line in lines if line.strip()][:_FIRST_LINES]:
        if not any(letter.isdigit() for letter in line[:200]):
            continue
        day = _day_of(line, options)
        if day:
            days.add(day)
    return days.pop() if len(days) == 1 else None


def is_titled_with_day(text: str, start: int, options: Options) -> bool:
    r"""Whether the first line is a title that ends with the day of what is told below it.

    It says when that happened, not when the text was written.

    >>> is_titled_with_day("Fire at the ropewalk, 9 May 2019\n\nAt noon it began.", 0, Options())
    True
    """
    line = next((line for line in text[start:].splitlines() if line.strip()), "").rstrip(" )*_#")
    if len(line) > _TITLE_LENGTH or not line[-4:].isdigit():
        return False
    return any(
        date.complete
        and date.end == len(line)
        and date.span is not None
        and date.span.precision is Precision.DAY
        for date in find_dates(line, options=options)
    )


def _day_of(line: str, options: Options) -> dt.date | None:
    for date in find_dates(line[:200], options=options):
        if not date.complete or date.span is None or date.span.precision.rank > Precision.DAY.rank:
            continue
        lead = line[: date.start]
        if not _TAIL.match(line, date.end):
            return None
        title = _TITLE.fullmatch(lead) or _TITLE.fullmatch(line[: date.end])
        told = _PLACE_FIRST.fullmatch(lead) and _GOES_ON.match(line, date.end)
        if not (title or told or _names_only_place_or_paper(lead)):
            return None
        first = date.span.first_date
        return dt.date(*first) if first and first[0] > 0 else None
    return None


def _names_only_place_or_paper(lead: str) -> bool:
    """Whether nothing but a place, or that it was published, stands before a date."""
    named = re.match(r"\s*(?:\w+ed|date|by)\b", lead, re.IGNORECASE)
    told = re.search(r"\w", lead) and not named and not _PLACE.match(lead)
    return _LEAD.fullmatch(lead) is not None and not told
