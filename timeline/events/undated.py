"""Events without a date of their own: what a report leads with, and what goes on from a dated one.

Only in a report on its own days, only what was done, and only where nothing else tells the time:
precision goes before completeness.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from timeline.dates.expression import DateExpression
from timeline.document import Document
from timeline.events.event import Event, Stretch
from timeline.events.grammar.alignment import aligned
from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import is_predicate
from timeline.events.grammar.wording import whole_clause
from timeline.events.headlines.naming import Named, named_alone
from timeline.events.patterns.tagging import tag
from timeline.events.patterns.words import REPORTING
from timeline.gregorian import DAY_SECONDS, day_number
from timeline.precision import Precision
from timeline.sentences import sentences
from timeline.syntax.tree import Tree

_DEICTIC = re.compile(
    r"(?i)\b(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_WEEK = 8
"""Days before its own that a report speaks about as just now."""
_MONTH = 31
_PLENTY = 2
"""So many words that point at its days make a text a report."""
_STATES = frozenset(
    "was were been had knew known wanted believed lived seemed remained hoped thought felt needed "
    "stood lay meant included owned loved feared liked became".split()
)
_OTHER_TIMES = frozenset(
    "later then eventually subsequently meanwhile since once originally previously earlier already "
    "finally ever before after soon never often always usually formerly".split()
)
_FOREMOST = 3
"""Sentences from the top in which no other day may be told of, for a lead to be of its own day."""


def is_report(document: Document, dates: Iterable[DateExpression]) -> bool:
    """Whether a document speaks of its own days: "on Monday", "today", and those are just past."""
    if document.date is None or document.date_basis == "assumed":
        return False
    pointing = (_DEICTIC.search(date.text) for date in dates if _is_just_past(document, date))
    return sum(1 for found in pointing if found) >= _PLENTY


def _is_just_past(document: Document, date: DateExpression) -> bool:
    assert document.date is not None
    if date.span is None or date.span.start is None:
        return False
    day = document.date
    ago = day_number(day.year, day.month, day.day) - date.span.start // DAY_SECONDS
    return 0 <= ago <= _WEEK


def lead(document: Document, dates: Sequence[DateExpression]) -> tuple[Stretch, bool] | None:
    """The first sentence of a report, if it has no date; and whether those behind it have none."""
    assert document.date is not None
    told: list[Stretch] = []
    for block in document.blocks:
        if block.kind == "paragraph":
            told.extend(sentences(document.text, block.start, block.end))
        if len(told) >= _FOREMOST:
            break
    if not told or len(document.text[slice(*told[0])].split()) < 6:
        return None
    start, end = told[0][0], told[:_FOREMOST][-1][1]
    first = [date for date in dates if start <= date.start < end]
    if any(date.start < told[0][1] and not _in_dateline(document, date) for date in first):
        return None
    today = document.date.isoformat()
    other = [
        date
        for date in first
        if date.span is not None
        and date.span.precision.rank <= Precision.WEEK.rank
        and date.span.first != today
    ]
    return told[0], not other


def _in_dateline(document: Document, date: DateExpression) -> bool:
    assert document.date is not None
    own = date.span is not None and date.span.first == document.date.isoformat()
    return own and document.date_basis == "dateline"


def carries(event: Event, day: dt.date | None) -> bool:
    """Whether the day of an event is that of what is told next."""
    span = event.span
    if day is None or span.precision is not Precision.DAY or event.status != "happened":
        return False
    if span.start is None or event.attributed_to:
        return False
    ago = day_number(day.year, day.month, day.day) - span.start // DAY_SECONDS
    return 0 <= ago <= _MONTH


_NO_START = re.compile(
    r"[\"“‘`']|(?:He|She|It|They|I|We|You|There|This|That|These|Those|But|Yet)\b"
)
_SOMEBODY_SAYS = re.compile(r"\b(?:said|says|told|added|asked|according)\b|[\"“”]|``")


def may_go_on(sentence: str) -> bool:
    """Whether a sentence may tell what happened next on the day of the one before: a first look."""
    return not _NO_START.match(sentence) and not _SOMEBODY_SAYS.search(sentence)


def told_as_done(
    text: str, sentence: Stretch, tree: Tree, lead: bool, past: bool = True
) -> Named | None:
    """What a sentence without a date says was done; None where it tells of a state or of others.

    A lead may be in the perfect ("has called for"), which is so on the day of the report; in the
    `past` only where that is its own day, not the one after. What goes on must be in the past, and
    not tell what one person did: that is as often a look back.
    """
    root = next((at for at, token in enumerate(tree.tokens) if token.head < 0), None)
    if root is None or tree[root].upos != "VERB" or not is_predicate(tree, root):
        return None
    first = tree[min(verb_group(tree, root))]
    perfect = first.text.lower() in ("has", "have") and tree[root].xpos == "VBN"
    if not ((first.xpos == "VBD" and (past or not lead)) or (lead and perfect)):
        return None
    own = subject_of(tree, root)
    if own is None or tree[own].xpos in ("EX", "WP", "WDT", "DT"):
        return None
    if not lead and (tree[own].xpos == "PRP" or tree[own].name == "PERSON"):
        return None
    words = [token.text.lower() for token in tree.tokens]
    passive = any(tree[child].relation == "aux:pass" for child in tree.children(root))
    verb = tree[root].text.lower()
    if verb in REPORTING or verb in _STATES or (first.text.lower() in _STATES and not passive):
        return None
    if _OTHER_TIMES.intersection(words) or {"``", '"', "“"}.intersection(words):
        return None
    parsed = aligned(tag(text, sentence, []), tree)
    told = whole_clause(parsed, root)
    return None if told is None else named_alone(text, parsed, told)
