"""Entries of logs and lists: what follows the time that a line opens with."""

from __future__ import annotations

import re

from timeline.events.dated import Dated
from timeline.events.event import Stretch
from timeline.events.headlines.headline import plain
from timeline.events.headlines.names import names_in
from timeline.events.headlines.naming import Named
from timeline.events.patterns.clauses import clauses
from timeline.events.patterns.tagging import Word, tag
from timeline.events.patterns.words import is_event_noun
from timeline.events.view import WINDOW
from timeline.sentences import sentences


def entry(text: str, sentence: Stretch, date: Dated) -> tuple[Named, list[Word]] | None:
    """What the entry that a date opens tells, and its words; None where the line is no entry."""
    if re.search(r"\w", text[sentence[0] : date.first.start]):
        return None
    start = date.last.end
    start += text[start : start + 1] in (")", "]")
    rest = text[start : sentence[1]]
    if not re.match(r"\s*[-–—:|•,;)\]]|\s{2,}|\s", rest) or not re.search(r"\w\w", rest):
        return None
    begin = start + len(rest) - len(rest.lstrip(" \t\n-–—:|•,;)]"))
    title = plain(
        text, begin, _first_sentence(text, begin, _told_in_cells(text, begin, sentence[1]))
    )
    if not title.text:
        return None
    words = tag(text, (begin, min(sentence[1], begin + WINDOW)), [])
    clause = next((c for c in clauses(words) if c.verb is not None), None)
    head = clause.head if clause and clause.head is not None else 0
    head_span = (words[head].start, words[head].end) if words else (begin, sentence[1])
    verb = clause.verb if clause else None
    names = names_in(words, range(len(words)))
    return Named(title, head_span, verb, head, clause, None, names), words


_REFERENCE = re.compile(
    r"\W*(?:(?i:exhibits?|ex|pages?|pp?|paras?|tabs?|docs?|nos?|vols?|folios?|ff?|notes?)\b\.? ?)?"
    r"[\d\W]*(?:\b[A-Z]{1,8}(?:-\d*)?\d*\W*)?"
)
"""A cell that says where something is filed or how much it was: Ex. 10, 12, SMITH-0012."""


def _told_in_cells(text: str, start: int, end: int) -> int:
    """Where the cells of a row end that tell something: those behind are of page and exhibit."""
    while (bar := text.rfind(" | ", start, end)) > start:
        if not _REFERENCE.fullmatch(text, bar + 3, end):
            break
        end = bar
    return end


_LABEL = re.compile(
    r"\W*(?P<label>[A-Z][^:.!?]{1,40}?)(?: (?:dates?|times?|on))?:\s+(?:on\s+|at\s+)?"
)
_SAYS_NO_MORE = frozenset(
    "date dated day time when year period published posted updated modified revised printed "
    "version effective sent received from to by re subject author issue issued file copy record "
    "dob last publication revision update report letter invoice document print birth".split()
)
"""Labels of dates that say of a document, not of an event, when it was."""


_HAPPENS = frozenset(
    "start end begin began opening opened closing deadline due built born died lost found sent "
    "sold bought paid held set".split()
)


def labelled(text: str, sentence: Stretch, date: Dated) -> Named | None:
    """What the label of a line names whose rest is a date: *Service restored*: 09:14."""
    label = _LABEL.fullmatch(text, sentence[0], date.first.start)
    if label is None or re.search(r"\w{2}", text[date.last.end : sentence[1]]):
        return None
    said = label["label"].lower().split()
    if not {said[0], said[-1]}.isdisjoint(_SAYS_NO_MORE):
        return None
    if not any(is_event_noun(word) or word.endswith("ed") or word in _HAPPENS for word in said):
        return None  # who speaks: *Ann Lee*: In 1962.
    title = plain(text, *label.span("label"))
    words = tag(text, label.span("label"), [])
    return Named(
        title, label.span("label"), None, 0, None, None, names_in(words, range(len(words)))
    )


def _first_sentence(text: str, start: int, end: int) -> int:
    spans = sentences(text, start, end)
    return spans[0][1] if spans else end
