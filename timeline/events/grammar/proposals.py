"""Ways to name the event of a date by the tree of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.governor import governor
from timeline.events.grammar.predicates import is_predicate
from timeline.events.grammar.stand_ins import cannot_be_of
from timeline.events.grammar.wording import clause_of, phrase_of
from timeline.events.headlines.candidates import Candidate
from timeline.events.patterns.gapping import first_of_row
from timeline.events.patterns.telling import tells_nothing
from timeline.events.patterns.words import AWAY, REPORTING
from timeline.events.status import EXPECTING, PLANNING
from timeline.syntax.tree import Tree

_FEW = 3
"""Full words below which a noun phrase says little."""


def parsed_candidates(sentence: Parsed, date: int) -> Iterator[Candidate]:
    """What the tree says that a date dates, the best first."""
    tree = sentence.tree
    token = sentence.token_of(date)
    first = sentence.token_of(first_of_row(sentence.words, date))
    found = None if first is None else governor(tree, first)
    if found is None or (found.kind == "phrase" and first != token):
        found = None if token is None else governor(tree, token)
    if token is None or found is None:
        return
    if found.kind == "clause":
        if (around_it := told_around(tree, found.at)) is not None:
            whole = clause_of(sentence, date, token, found, around_it)
            yield from (told for told in whole if not _has_other_dates(sentence, told, date))
        yield from clause_of(sentence, date, token, found, found.at)
        return
    above = next((at for at in tree.above(found.at) if is_predicate(tree, at)), None)
    if above is not None and _is_given_up(tree, above, found.at):
        undone = clause_of(sentence, date, token, found, above)
        yield from (replace(told, denied=True) for told in undone)
        return
    phrases = list(phrase_of(sentence, date, token, found))
    around = [] if above is None else list(clause_of(sentence, date, token, found, above))
    is_subject = above is not None and subject_of(tree, above) == found.at
    found_out = tree[found.at].text.lower() in _FINDING  # a survey in May urged it before 1912
    if (
        above is not None
        and is_subject
        and phrases
        and not found_out
        and _has_own_date(tree, above, found.at)
    ):
        around = []  # the deployment in March was increased by December
    if above is not None and cannot_be_of(tree, above, token) and phrases:
        around = []  # will look into the killing of four years ago
    if is_subject:
        # The fire of 3 May destroyed the mill: the clause tells more, unless it tells of today.
        around = [told for told in around if _tells_of_its_subject(sentence, told)] or (
            [] if phrases else around
        )
        yield from around
    elif takes_part(tree, found.at) and _says_little(sentence, found.at, date, phrases):
        # … reported a third-quarter loss: the clause says whose.
        told = [way for way in around if _tells_of_its_subject(sentence, way)]
        yield from (way for way in told if not _has_other_dates(sentence, way, date))
    elif above is not None and _is_how_it_was_done(tree, above, found.at):
        told = [way for way in around if _tells_of_its_subject(sentence, way)]
        yield from (way for way in told if not _has_other_dates(sentence, way, date))
    yield from phrases
    if not phrases or (takes_part(tree, found.at) and not is_subject):
        yield from around


_FINDING = frozenset("survey inspection inquiry review audit study investigation".split())
"""What finds something at its own time."""


def told_around(tree: Tree, at: int) -> int | None:
    """The clause that says whom a clause of time speaks of: *ten people died* when their boat sank.

    None where the clause says it itself, or the two were not at one time.
    """
    own, verb = subject_of(tree, at), tree[at].head
    if (
        tree[at].base != "advcl"
        or own is None
        or not 0 <= verb < at
        or not is_predicate(tree, verb)
    ):
        return None
    if tree[verb].text.lower() in (*REPORTING, "say", "know", "knew", "conceded"):
        return None
    when = any(tree[child].text.lower() in ("when",) for child in tree.children(at))
    owned = any(tree[child].xpos == "PRP$" for child in tree.children(own))
    pronoun = tree[own].xpos == "PRP" and tree[own].text.lower() not in ("i", "we", "you")
    subject = subject_of(tree, verb)
    named = subject is not None and tree[subject].upos in ("NOUN", "PROPN")
    group = tree[min(verb_group(tree, verb))]
    past = group.xpos == "VBD" or group.text.lower() in ("was", "were", "had")
    return verb if when and named and past and (pronoun or owned) else None


def _is_how_it_was_done(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a noun tells in what something was done: took him *in a raid* on the house."""
    placed = any(tree[child].text.lower() == "in" for child in tree.children(noun))
    indefinite = any(tree[child].text.lower() in ("a", "an") for child in tree.children(noun))
    own = subject_of(tree, verb)
    group = tree[min(verb_group(tree, verb))]
    return (
        placed
        and indefinite
        and tree[noun].head == verb
        and tree[noun].base == "obl"
        and own is not None
        and own < verb < noun
        and (group.xpos == "VBD" or group.text.lower() in ("was", "were"))
    )


def _says_little(sentence: Parsed, at: int, date: int, phrases: Sequence[Candidate]) -> bool:
    """Whether a noun phrase leaves out whose it is: an object, or one or two words, no name."""
    if sentence.tree[at].base == "obj":
        return True
    tree = sentence.tree
    cases = [tree[child].text.lower() for child in tree.children(at) if tree[child].base == "case"]
    bracketed = date > 0 and sentence.words[date - 1].tag == "("
    bracketed = bracketed and not {"at", "in", "during"}.intersection(cases)
    if tree[at].base == "obl" and cases and (bracketed or _ELSEWHERE.intersection(cases)):
        named = (sentence.words[word].tag for phrase in phrases for word in phrase.words)
        if "NAME" in named:
            return False  # was held up until the Geneva conference of 1954
    full = [
        word
        for phrase in phrases
        for word in phrase.words
        if sentence.words[word].tag in ("WORD", "NAME", "ING", "NUM")
    ]
    return len(full) < _FEW


_ELSEWHERE = frozenset("around until till from for about of since by toward towards as".split())
"""Before these a clause need not be of the time of the noun that follows."""


def _has_other_dates(sentence: Parsed, told: Candidate, date: int) -> bool:
    return any(sentence.words[at].tag == "DATE" and at != date for at in told.words)


_GIVEN_UP = frozenset(
    "abandoned cancelled canceled dropped shelved scrapped aborted postponed averted".split()
)


def _is_given_up(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a noun is what was not done: plans for an *invasion* had to be abandoned."""
    own = subject_of(tree, verb)
    verbs = [verb, *(child for child in tree.children(verb) if tree[child].base == "xcomp")]
    given_up = any(
        tree[at].text.lower() in _GIVEN_UP
        and any(tree[child].relation == "aux:pass" for child in tree.children(at))
        for at in verbs
    )
    return given_up and own is not None and own != noun and noun in tree.below(own)


def _has_own_date(tree: Tree, verb: int, subject: int) -> bool:
    """Whether a verb has a date behind it that is not within its subject."""
    inside = set(tree.below(subject))
    return any(
        token.date >= 0
        and at > verb
        and at not in inside
        and tree[at].head == verb
        and not any(tree[n].text.lower() in _COMPARING for n in range(verb, at))
        for at, token in enumerate(tree.tokens)
    )


_COMPARING = ("from", "than", "against", "versus", "compared")
"""After these a date is that of what is compared."""


def _tells_of_its_subject(sentence: Parsed, told: Candidate) -> bool:
    """Whether a clause says what happened to its subject at the time of its subject."""
    clause = told.clause
    if clause is None:
        return False
    if clause.head is not None and sentence.words[clause.head].lower in PLANNING | EXPECTING:
        return True  # they anticipate filing it
    if tells_nothing(sentence.words, clause):
        return False
    assert clause.verb is not None
    assert clause.head is not None
    group = sentence.words[clause.verb : clause.head + 2]
    return not any(word.tag == "NEG" for word in group)


def takes_part(tree: Tree, at: int) -> bool:
    """Whether a noun takes part in its clause, at the same time: not in *after the fire* of 1842,

    nor in the minutes *of the meeting*.
    """
    if tree[at].base not in ("nsubj", "obj", "obl", "conj"):
        return False
    return not any(
        tree[child].base == "case" and tree[child].text.lower() in AWAY
        for child in tree.children(at)
    )
