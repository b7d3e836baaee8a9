"""Whether what a date tells is enough to stand on a timeline."""

from __future__ import annotations

import re

from timeline.events.dated import Dated
from timeline.events.grammar.predicates import is_predicate
from timeline.events.headlines.naming import Named
from timeline.events.patterns.clause import FINITE
from timeline.events.patterns.words import REPORTING, is_event_noun
from timeline.events.view import View
from timeline.precision import Precision


def is_told_of_it(between: str) -> bool:
    """Whether an event is told of its date: no war until 1396, *when* the king came."""
    return re.match(r",?\s*when\b", between) is not None


_VAGUE = frozenset("campaign season tour race trip term work".split())


_SHORT = 9
"""Words of a headline that may only lead on to what was said."""


def is_only_said(named: Named, text: str) -> bool:
    """Whether a headline says no more than that somebody spoke: The Times said in an editorial:"""
    spoke = text[slice(*named.head)].lower() in REPORTING
    return spoke and len(named.title.text.split()) <= _SHORT


def says_too_little(named: Named, date: Dated) -> bool:
    """Whether a headline is a bare "it reported", or "disasters" of a whole century."""
    words = named.title.text.lower().split()
    bare = len(words) <= 2 and words[-1] in REPORTING
    if bare or words[-1] in ("what", "which") or words == ["then", "came"]:
        return True
    rank = date.known.precision.rank
    season = date.known.precision is Precision.SEASON and not date.complete
    vague = words[0] in _VAGUE and rank == Precision.YEAR.rank
    coarse = rank > Precision.YEAR.rank or vague or season
    return len(words) == 1 and coarse


def is_fragment(named: Named, view: View, date: Dated, said: str) -> bool:
    """Whether words tell nothing, without a verb or an event: *On Tuesday, yes*, "The sides, 1950".

    A title may name an event: "Battle of Holm, 1914".
    """
    if named.kind != "sentence" or view.parsed is None:
        return False
    tree, kept = view.parsed.tree, named.title.kept
    tells = any(is_predicate(tree, at) and tree[at].upos == "VERB" for at in range(len(tree)))
    names = any(is_event_noun(view.words[at].text) for at in kept)
    closed = said.rstrip("\"'”’)").endswith((".", "!", "…"))
    before = view.words[view.date - 1]
    years = date.known.precision.rank >= Precision.YEAR.rank
    titles = years and (before.tag != "PREP" or before.lower == "since")
    titles = titles and not any(view.words[at].tag in FINITE for at in kept)
    return not tells and not names and (closed or titles)
