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
    title = plain(text, begin, _first_sentence(text, begin, sentence[1]))
    if not title.text:
        return None
    words = tag(text, (begin, min(sentence[1], begin + WINDOW)), [])
    clause = next((c for c in clauses(words) if c.verb is not None), None)
    head = clause.head if clause and clause.head is not None else 0
    head_span = (words[head].start, words[head].end) if words else (begin, sentence[1])
    verb = clause.verb if clause else None
    names = names_in(words, range(len(words)))
    return Named(title, head_span, verb, head, clause, None, names), words


def _first_sentence(text: str, start: int, end: int) -> int:
    spans = sentences(text, start, end)
    return spans[0][1] if spans else end
