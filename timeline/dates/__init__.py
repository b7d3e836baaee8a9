"""Text → DateExpression, in three steps: find, read, resolve."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Sequence
from functools import cache

from timeline.dates.conflict import Conflict, conflicts
from timeline.dates.detect import detect
from timeline.dates.english import ENGLISH
from timeline.dates.expression import DateExpression
from timeline.dates.find import find
from timeline.dates.genre import is_message, is_narrative
from timeline.dates.language import Language
from timeline.dates.link import (
    join_days,
    mark_ranges,
    share_brackets,
    share_days,
    share_repeats,
    share_years,
    share_zones,
)
from timeline.dates.order import is_day_first
from timeline.dates.read import read
from timeline.dates.resolve import Resolver
from timeline.document import to_date
from timeline.options import Options

__all__ = ["Conflict", "DateExpression", "find_conflicts", "find_dates"]


LANGUAGES = ("en", "de")
"""The languages that have rules of their own, by ISO 639-1."""


def language_of(code: str) -> Language:
    """The language of a code; its words are not loaded before somebody asks for them.

    Raises OptionError for a language that dateparser does not know either.

    >>> language_of("de").code
    'de'
    """
    match code:
        case "en":
            return ENGLISH
        case "de":
            from timeline.dates.german import GERMAN

            return GERMAN
    from timeline.dates.locales import locale_language

    return locale_language(code)


def find_dates(
    text: str,
    date: dt.date | str | None = None,
    options: Options | None = None,
    *,
    breaks: Container[int] = (),
) -> list[DateExpression]:
    """The time expressions of a text, in order, never overlapping.

    `date` is the day that the text speaks from: a `datetime.date`, an ISO 8601 day or None. The
    clock is never looked at: without a date, "March 12" is XXXX-03-12 and has no span. The
    language is told from the text, unless the options name it. `breaks` are offsets over which no
    expression goes: the beginnings of paragraphs, list items and rows. Raises OptionError where
    `date` is not a day.

    >>> [(found.text, found.value) for found in find_dates("from May to July 2020")]
    [('May', '2020-05'), ('July 2020', '2020-07')]
    """
    options = options or Options()
    day = to_date(date)
    language = _language(text, options)
    message = is_message(text)
    mentions = [
        mention
        for run in find(text, language, breaks)
        for mention in read(run, text, language, message)
    ]
    for share in (
        join_days,
        share_brackets,
        share_years,
        share_days,
        share_zones,
        share_repeats,
    ):
        mentions = share(mentions, text, language)
    narrative = options.genre == "narrative" or (
        options.genre == "auto" and is_narrative(text, mentions, day)
    )
    # Asked only where a date can be read both ways: it looks at the whole text.
    day_first = cache(lambda: is_day_first(text, options.date_order, language))
    resolver = Resolver(text, language, day, mentions, narrative, day_first)
    return mark_ranges(resolver.resolve(), text, language)


def find_conflicts(
    text: str,
    found: Sequence[DateExpression],
    date: dt.date | None,
    options: Options | None = None,
) -> list[Conflict]:
    """What is at odds among the dates that were found in a text as of a day; in order.

    >>> text = "It burned yesterday, 12 March 2021."
    >>> day = dt.date(2021, 3, 15)
    >>> [conflict.date.text for conflict in find_conflicts(text, find_dates(text, day), day)]
    ['yesterday']
    """
    return conflicts(text, found, date, _language(text, options or Options()))


def _language(text: str, options: Options) -> Language:
    return language_of(detect(text) if options.language == "auto" else options.language)
