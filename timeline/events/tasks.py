"""Tasks in lists, done or due on a day: *Set the broker to block. Done, 11 November.*"""

from __future__ import annotations

import re

from timeline.document import Block
from timeline.events.dated import Dated
from timeline.events.event import Status, Stretch
from timeline.events.headlines.headline import MOST, Headline, plain
from timeline.events.headlines.names import names_in
from timeline.events.headlines.naming import Named
from timeline.events.patterns.tagging import tag
from timeline.sentences import sentences

_SAYS = re.compile(
    r"\W*(?P<word>(?P<done>done|completed?|closed|fixed|shipped|resolved|finished|delivered)"
    r"|due|deadline|target|eta)(?: date)?[,:]?\s*(?:on|by)?\s*",
    re.IGNORECASE,
)
_FEWEST = 3
"""Words that say what is to be done."""


def task(text: str, block: Block, sentence: Stretch, date: Dated) -> tuple[Named, Status] | None:
    """What was done or is due on a day that stands by itself behind a task; None for all else.

    The task is the first sentence of its paragraph or list item.
    """
    says = _SAYS.fullmatch(text, sentence[0], date.first.start)
    if says is None or re.search(r"\w", text[date.last.end : sentence[1]]):
        return None
    before = sentences(text, block.start, sentence[0])
    if not before or len(text[slice(*before[0])].split()) < _FEWEST:
        return None
    told = plain(text, *before[0])
    place = says.span("word")
    headline = f"{told.text} ({text[slice(*place)].lower()})"
    if not told.text or len(headline) > MOST:
        return None
    words = tag(text, before[0], [])
    names = names_in(words, range(len(words)))
    title = Headline(headline, (*told.spans, place))
    status: Status = "happened" if says["done"] else "planned"
    return Named(title, place, None, 0, None, None, names), status
