"""Text → DateExpression, in three steps: find, read, resolve."""

from __future__ import annotations

import datetime as dt
from functools import cache

from timeline.dates.english import ENGLISH
from timeline.dates.expression import DateExpression
from timeline.dates.find import find
from timeline.dates.genre import is_message, is_narrative
from timeline.dates.language import Language
from timeline.dates.link import mark_ranges, share_years
from timeline.dates.order import is_day_first
from timeline.dates.read import read
from timeline.dates.resolve import Resolver
from timeline.document import to_date
from timeline.errors import OptionError
from timeline.options import Options

__all__ = ["DateExpression", "find_dates"]


LANGUAGES = {language.code: language for language in (ENGLISH,)}
"""The languages that have rules, by ISO 639-1."""


def language_of(code: str) -> Language:
    """The language of a code; "auto" is English, the only one so far.

    Raises OptionError for a language without rules.

    >>> language_of("auto").code
    'en'
    """
    if code == "auto":
        return ENGLISH
    if code not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise OptionError(f"documents in {code!r} cannot be read yet; these can: {known}")
    return LANGUAGES[code]


def find_dates(
    text: str, date: dt.date | str | None = None, options: Options | None = None
) -> list[DateExpression]:
    """The time expressions of a text, in order, never overlapping.

    `date` is the day that the text speaks from: a `datetime.date`, an ISO 8601 day or None. The
    clock is never looked at: without a date, "March 12" is XXXX-03-12 and has no span. Raises
    OptionError where `date` is not a day.

    >>> [(found.text, found.value) for found in find_dates("from May to July 2020")]
    [('May', '2020-05'), ('July 2020', '2020-07')]
    """
    options = options or Options()
    day = to_date(date)
    language = language_of(options.language)
    message = is_message(text)
    mentions = [
        mention for run in find(text, language) for mention in read(run, text, language, message)
    ]
    mentions = share_years(mentions, text, language)
    narrative = options.genre == "narrative" or (
        options.genre == "auto" and is_narrative(mentions, day)
    )
    # Asked only where a date can be read both ways: it looks at the whole text.
    day_first = cache(lambda: is_day_first(text, options.date_order, language))
    resolver = Resolver(text, language, day, narrative, day_first)
    return mark_ranges(resolver.resolve(mentions), text, language)
