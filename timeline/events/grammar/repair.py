"""What no sentence can be, put right in its tree: two subjects, no finite verb, half a row.

A parser of three megabytes makes such mistakes in one sentence of twenty or so. Only what cannot be
right is touched; each repair says by what it is known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.events.grammar.clefts import (
    not_until,
    person_cleft,
    place_cleft,
    rather_than,
    until_cleft,
    what_cleft,
)
from timeline.events.grammar.lost_subjects import (
    inverted,
    speaker_at_end,
    subject_across,
    subject_after_date,
    subject_as_apposition,
    subject_at_date,
    subject_before_aside,
    subject_behind,
    subject_behind_comma,
    subject_of_clause,
    subject_of_ing,
)
from timeline.events.grammar.misread_antecedents import and_which, of_people
from timeline.events.grammar.misread_nouns import (
    dated_noun,
    direction,
    placed,
    row_of_names,
    second_name,
    split_name,
)
from timeline.events.grammar.misread_openings import (
    name_that_does,
    opening_adjective,
    opening_participle,
    perfect_participle,
    reduced,
    verb_behind_aside,
    verb_behind_relative,
)
from timeline.events.grammar.misread_participles import (
    alike_participles,
    participle_beside,
    participle_of_object,
    participle_row,
    row_of_passives,
    second_participle,
)
from timeline.events.grammar.misread_relatives import (
    content_of_claim,
    content_of_saying,
    date_behind_colon,
    date_of_relative,
    made_by_them,
    second_object,
    second_relative,
    shown_by_somebody,
    thing_behind_verb,
)
from timeline.events.grammar.misread_subjects import (
    absolute,
    agent_as_subject,
    clause_of_time,
    first_of_clauses,
    gerund_subject,
    relative_at_date,
    row_before_verb,
    row_of_clauses,
    told_of_first_date,
    whose_clause,
    with_absolute,
)
from timeline.events.grammar.misread_verbs import (
    finite_alone,
    intransitive,
    no_ing,
    noun_in_ing,
    owing_to,
    progressive,
    verb_as_adjective,
    verb_as_adverb,
    verb_behind_phrase,
    verb_within_noun,
    went_live,
)
from timeline.syntax.tree import Changes, Token, Tree


def repaired(tree: Tree) -> Tree:
    """A tree without what cannot be right; the same one where nothing is.

    >>> from timeline.syntax.parser import parse
    >>> text = "The wind having eased, we sailed."
    >>> tree = repaired(parse(text, [((0, len(text)), [])])[0])
    >>> [tree[at].text for at, token in enumerate(tree.tokens) if token.base == "nsubj"]
    ['wind', 'we']
    """
    words = {token.text.lower() for token in tree.tokens}
    for repair in _REPAIRS:
        if (needs := _NEEDS.get(repair)) and needs.isdisjoint(words):
            continue
        changes = repair(tree)
        if changes and _is_a_tree(changed := _changed(tree, changes)):
            tree = changed
    return tree


def _is_a_tree(tree: Tree) -> bool:
    """Whether every word hangs, over others, on the one root."""
    roots = sum(token.head < 0 for token in tree.tokens)
    for at in range(len(tree)):
        steps = 0
        while at >= 0 and steps <= len(tree):
            at = tree[at].head
            steps += 1
        if at >= 0:
            return False
    return roots == 1


def _changed(tree: Tree, changes: Changes) -> Tree:
    tokens: list[Token] = list(tree.tokens)
    for at, fields in changes.items():
        if "relation" in fields:
            fields = {**fields, "base": str(fields["relation"]).split(":")[0]}
        tokens[at] = replace(tokens[at], **fields)  # type: ignore[arg-type]
    return Tree(tuple(tokens))


_REPAIRS: tuple[Callable[[Tree], Changes], ...] = (
    no_ing,
    split_name,
    placed,
    row_of_names,
    second_name,
    dated_noun,
    speaker_at_end,
    whose_clause,
    told_of_first_date,
    verb_behind_phrase,
    owing_to,
    verb_as_adjective,
    verb_as_adverb,
    verb_within_noun,
    went_live,
    participle_beside,
    progressive,
    absolute,
    first_of_clauses,
    agent_as_subject,
    clause_of_time,
    perfect_participle,
    intransitive,
    row_of_clauses,
    row_before_verb,
    noun_in_ing,
    direction,
    reduced,
    gerund_subject,
    subject_at_date,
    subject_as_apposition,
    subject_before_aside,
    subject_behind,
    subject_behind_comma,
    subject_of_ing,
    subject_of_clause,
    with_absolute,
    name_that_does,
    opening_participle,
    relative_at_date,
    shown_by_somebody,
    date_behind_colon,
    date_of_relative,
    subject_across,
    finite_alone,
    content_of_claim,
    of_people,
    and_which,
    second_object,
    second_relative,
    made_by_them,
    participle_of_object,
    participle_row,
    second_participle,
    alike_participles,
    row_of_passives,
    content_of_saying,
    thing_behind_verb,
    inverted,
    subject_after_date,
    opening_adjective,
    verb_behind_aside,
    verb_behind_relative,
    rather_than,
    person_cleft,
    place_cleft,
    what_cleft,
    not_until,
    until_cleft,
)
_COMMA = frozenset(",")
_AND = frozenset(("and", "but", "or"))
_RELATIVE = frozenset(("which", "who", "that", "whom", "whose", "where"))
_NEEDS: dict[Callable[[Tree], Changes], frozenset[str]] = {
    placed: _COMMA,
    participle_of_object: _COMMA,
    row_of_names: _COMMA,
    speaker_at_end: _COMMA,
    told_of_first_date: _COMMA,
    subject_as_apposition: _COMMA,
    subject_before_aside: _COMMA,
    subject_behind_comma: _COMMA,
    second_name: frozenset(("and", "or")),
    subject_behind: _AND,
    row_of_clauses: _AND,
    row_before_verb: _AND,
    whose_clause: frozenset(("whose",)),
    verb_behind_phrase: frozenset(("in",)),
    verb_as_adjective: _AND,
    second_participle: _AND,
    first_of_clauses: _AND,
    agent_as_subject: frozenset(("by",)),
    owing_to: frozenset(("owing",)),
    perfect_participle: frozenset(("having",)),
    with_absolute: frozenset(("with", "in")),
    relative_at_date: _RELATIVE,
    second_relative: _RELATIVE,
    shown_by_somebody: _RELATIVE,
    of_people: frozenset(("who",)),
    and_which: _RELATIVE,
    content_of_claim: frozenset(("that",)),
    content_of_saying: frozenset(("that",)),
    row_of_passives: _AND,
    date_behind_colon: frozenset(":;"),
    person_cleft: frozenset(("it",)),
    place_cleft: frozenset(("that",)),
    rather_than: frozenset(("it",)),
    verb_behind_aside: _COMMA,
    verb_behind_relative: _RELATIVE,
    what_cleft: frozenset(("what",)),
    not_until: frozenset(("not",)),
    until_cleft: frozenset(("until",)),
}
"""Words of which a sentence must have one for a repair to find anything."""
