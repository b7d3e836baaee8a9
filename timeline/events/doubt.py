"""Whether the sentence around a headline vouches for it: hearsay, conditions."""

from __future__ import annotations

from timeline.events.grammar.constituents import is_condition, subject_of
from timeline.events.grammar.predicates import is_predicate
from timeline.events.grammar.reported import is_doubted
from timeline.events.headlines.naming import Named
from timeline.events.view import View


def is_on_condition(view: View, named: Named) -> bool:
    """Whether the tree says on what condition it will be: *if the bill passes*, she will retire."""
    if view.parsed is None:
        return False
    tree, event = view.parsed.tree, view.parsed.token_of(named.head_word)
    if event is None:
        return False
    clause = event if is_predicate(tree, event) else tree[event].head
    told = view.parsed.tokens_of(named.title.kept)
    return clause >= 0 and any(
        is_condition(tree, child) and child not in told and subject_of(tree, child) is not None
        for child in tree.children(clause)
    )


def is_hearsay(view: View, named: Named) -> bool:
    """Whether the tree says that nobody vouches for what a headline tells."""
    if view.parsed is None:
        return False
    event = view.parsed.token_of(named.head_word)
    return event is not None and is_doubted(view.parsed.tree, event)
