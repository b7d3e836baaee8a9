"""A sentence around each of its dates, in words and clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.events.dated import Dated
from timeline.events.event import Stretch
from timeline.events.grammar.alignment import Parsed, aligned
from timeline.events.grammar.governor import governor
from timeline.events.grammar.reported import says_it
from timeline.events.patterns.attribution import apart, speaker
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.clauses import clauses
from timeline.events.patterns.tagging import Word, tag
from timeline.syntax.tree import Tree

WINDOW = 600
"""Characters to each side of a date that are looked at in a sentence without end."""


_NEAR = 250
"""Characters to each side of a date that are read where a sentence is too long for all of it."""
_NEAREST = 40
"""Dates of one sentence that are told apart from words at a time."""


@dataclass(frozen=True, slots=True)
class View:
    """A sentence, or what is near one of its dates, in words and clauses."""

    words: list[Word]
    clauses: list[Clause]
    date: int
    """Index of the date among the words."""
    who: str | None = None
    """Who says so, where words between commas told it and are taken out."""
    parsed: Parsed | None = None
    """The words beside the tree of the sentence, where it was parsed."""


def is_surveyable(sentence: Stretch, dates: Sequence[object]) -> bool:
    """Whether a sentence is read as a whole, not by windows around its dates."""
    return sentence[1] - sentence[0] <= 2 * WINDOW and len(dates) <= _NEAREST


def views(
    text: str, sentence: Stretch, dates: Sequence[Dated], tree: Tree | None = None
) -> Iterator[View]:
    """For each date of a sentence the words to read: all of them, or a window in an endless one."""
    if is_surveyable(sentence, dates):
        words = tag(text, sentence, [date.stretch for date in dates])
        if tree and words:
            words[0] = _as_parsed(words[0], tree)
        found = clauses(words)
        parsed = aligned(words, tree) if tree else None
        places = {word.date: at for at, word in enumerate(words) if word.date >= 0}
        for number in range(len(dates)):
            yield View(words, found, places[number], parsed=parsed)
        return
    for number, date in enumerate(dates):
        start = max(sentence[0], date.first.start - _NEAR)
        end = min(sentence[1], date.last.end + _NEAR)
        first = max(0, number - _NEAREST // 2)
        near = dates[first : number + _NEAREST // 2]
        # No date is cut in two.
        start = max([start, *(d.last.end for d in near if d.first.start < start < d.last.end)])
        end = min([end, *(d.first.start for d in near if d.first.start < end < d.last.end)])
        inside = [d.stretch for d in near if d.first.start >= start and d.last.end <= end]
        words = tag(text, (start, end), inside)
        at = next(i for i, word in enumerate(words) if word.start == date.first.start)
        yield View(words, clauses(words), at)


def _as_parsed(first: Word, tree: Tree) -> Word:
    """The first word, which has a capital in any case, as the plural that it is by its tree."""
    token = next((token for token in tree.tokens if token.start == first.start), None)
    common = token is not None and token.xpos == "NNS" and not token.name
    return replace(first, tag="WORD") if common and first.tag == "NAME" else first


def without_frame(text: str, view: View) -> View:
    """A view without the words between commas that tell who says so."""
    frame = apart(view.words, view.date)
    if frame is None:
        return view
    sentence = view.parsed
    if sentence is not None:
        dated = sentence.token_of(view.date)
        event = None if dated is None else governor(sentence.tree, dated)
        if event and not says_it(sentence.tree, sentence.tokens_of(frame.frame), event.at):
            return view
    words = [word for at, word in enumerate(view.words) if at not in frame.frame]
    date = view.date - (len(frame.frame) if view.date >= frame.frame.stop else 0)
    parsed = aligned(words, sentence.tree) if sentence else None
    return View(words, clauses(words), date, speaker(text, view.words, frame), parsed)
