"""Ways to name the event of a date by the tree of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.constituents import (
    is_participle,
    phrase_around,
    subject_of,
    tells_of_the_past,
    verb_group,
    whole_subject,
)
from timeline.events.grammar.governor import (
    EMPTY_NOUNS,
    Governor,
    cannot_be_of,
    governor,
    is_predicate,
)
from timeline.events.grammar.predication import predication
from timeline.events.grammar.pruning import MOST
from timeline.events.headlines.candidates import Candidate, date_phrase
from timeline.events.headlines.tidying import length_of
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.gapping import first_of_row, gapped
from timeline.events.patterns.telling import tells_nothing, without_dates
from timeline.events.patterns.words import AWAY, CONTENT_NOUNS, DENYING, MYTHS, REPORTING, SHOWING
from timeline.syntax.tree import Tree

_EMPTY = frozenset(
    "subsequent following latest recent upcoming previous next coming ensuing fateful planned "
    "scheduled forthcoming the a an this that".split()
)


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
        yield from _clause(sentence, date, token, found, found.at)
        return
    above = next((at for at in tree.above(found.at) if is_predicate(tree, at)), None)
    if above is not None and _is_given_up(tree, above, found.at):
        undone = _clause(sentence, date, token, found, above)
        yield from (replace(told, denied=True) for told in undone)
        return
    phrases = list(_phrase(sentence, date, token, found))
    around = [] if above is None else list(_clause(sentence, date, token, found, above))
    is_subject = above is not None and subject_of(tree, above) == found.at
    if above is not None and is_subject and phrases and _has_own_date(tree, above, found.at):
        around = []  # the deployment in March was increased by December
    if above is not None and cannot_be_of(tree, above, token) and phrases:
        around = []  # will look into the killing of four years ago
    if is_subject:
        # The fire of 3 May destroyed the mill: the clause tells more, unless it tells of today.
        around = [told for told in around if _tells_of_its_subject(sentence, told)] or (
            [] if phrases else around
        )
        yield from around
    elif takes_part(tree, found.at) and _says_little(sentence, found.at, phrases):
        # … reported a third-quarter loss: the clause says whose.
        told = [way for way in around if _tells_of_its_subject(sentence, way)]
        yield from (way for way in told if not _has_other_dates(sentence, way, date))
    yield from phrases
    if not phrases or (takes_part(tree, found.at) and not is_subject):
        yield from around


def _says_little(sentence: Parsed, at: int, phrases: Sequence[Candidate]) -> bool:
    """Whether a noun phrase leaves out whose it is: an object, or one or two words."""
    if sentence.tree[at].base == "obj":
        return True
    full = [
        word
        for phrase in phrases
        for word in phrase.words
        if sentence.words[word].tag in ("WORD", "NAME", "ING", "NUM")
    ]
    return len(full) < _FEW


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
        token.date >= 0 and at > verb and at not in inside and tree[at].head == verb
        for at, token in enumerate(tree.tokens)
    )


def _tells_of_its_subject(sentence: Parsed, told: Candidate) -> bool:
    """Whether a clause says what happened to its subject at the time of its subject."""
    clause = told.clause
    if clause is None or tells_nothing(sentence.words, clause):
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


def _phrase(sentence: Parsed, date: int, token: int, found: Governor) -> Iterator[Candidate]:
    tree = sentence.tree
    gone = _wrapping(tree, token, found)
    tokens = sorted({*phrase_around(tree, found.at, gone), *_content(tree, found.at) - gone})
    tokens = [at for at in tokens if tree[at].base != "case" or tree[at].head != found.at]
    while (
        tokens
        and tokens[0] < found.at
        and (tree[tokens[0]].text.lower() in _EMPTY or tree[tokens[0]].upos in ("DET", "PUNCT"))
    ):
        tokens = tokens[1:]
    gone = {date, *date_phrase(sentence.words, date)}
    kept = tuple(at for at in sentence.words_of(tokens) if at not in gone)
    head = sentence.places[found.at]
    if head and head[-1] in kept:
        yield Candidate("phrase", kept, head[-1])


def _content(tree: Tree, at: int) -> set[int]:
    """What a noun says: the declaration *that it will bid*, a request *to have him moved*."""
    return {
        below
        for child in tree.children(at)
        if child > at
        and tree[child].relation in ("acl", "ccomp")
        and any(
            tree[mark].xpos == "TO" or tree[mark].text.lower() == "that"
            for mark in tree.children(child)
        )
        for below in tree.below(child)
    }


def _clause(
    sentence: Parsed, date: int, token: int, found: Governor, at: int
) -> Iterator[Candidate]:
    """The clause of the predicate `at`, for an event whose word is the one that was found."""
    tree, words, places = sentence.tree, sentence.words, sentence.places
    if tree[at].base == "parataxis" and tree[at].text.lower() in REPORTING:
        yield from _said_behind(sentence, date, at)
    top, denied = _framed(tree, at)
    others = {
        other
        for other, here in enumerate(places)
        if date not in here
        and (
            tree[other].text.lower() in ("today", "now")
            or any(words[word].tag == "DATE" for word in here)
        )
    }
    told = predication(tree, top, others, _wrapping(tree, token, found))
    kept = sentence.words_of(told.tokens)
    if _is_shown(tree, top):
        kept = sentence.words_of(range(max(told.tokens, default=0) + 1))
    group, head, own = places[told.verb], places[found.at], places[top]
    if not (kept and group and head and own):
        return
    subject = sentence.words_of(told.subject)
    clause = Clause(
        "participle" if told.participle else "main",
        min(kept),
        max(kept) + 1,
        group[0],
        own[-1],
        (subject[0], subject[-1] + 1) if subject else None,
    )
    gone = without_dates(words, date, clause)
    if sees(tree, token) and tree[token].head == top:
        gone = set()  # 2007 saw a rise: the date is the subject
    if not gone:
        kept = sentence.words_of(predication(tree, top, others, set()).tokens)
    gone = gone | gapped(words, date, clause)
    kept = [word for word in kept if word not in gone]
    if kept and tree[top].text.lower() in REPORTING:
        kept = [*_speaker_first(sentence, kept, top)]
    if head[-1] not in kept and (top != at or at != found.at):
        head = own  # Writing in 1887, he called it …
    if head[-1] in kept:
        yield Candidate(
            "clause", tuple(kept), head[-1], clause, denied, borrowed=told.borrowed, past=told.past
        )


def whole_clause(sentence: Parsed, at: int) -> Candidate | None:
    """The clause of a predicate in a sentence without a date."""
    told = predication(sentence.tree, at, (), ())
    kept = sentence.words_of(told.tokens)
    group, own = sentence.places[told.verb], sentence.places[at]
    if not (kept and group and own) or own[-1] not in kept:
        return None
    subject = sentence.words_of(told.subject)
    span = (subject[0], subject[-1] + 1) if subject else None
    clause = Clause("main", min(kept), max(kept) + 1, group[0], own[-1], span)
    return Candidate("clause", tuple(kept), own[-1], clause)


def _said_behind(sentence: Parsed, date: int, verb: int) -> Iterator[Candidate]:
    """What was said with the verb that follows it: *he would come alone, Castro said* Sunday."""
    words, content = sentence.words, sentence.tree[verb].head
    tree = sentence.tree
    behind = {
        below
        for child in tree.children(verb)
        if child > verb
        and not (tree[child].base in ("obj", "iobj") and _next_to(tree, verb, child))
        for below in tree.below(child)
    }
    whole = sentence.words_of(sorted(set(tree.below(content)) - behind))
    said, told = sentence.places[verb], sentence.places[content]
    if not said or not told:
        return
    clause = Clause("main", min(whole), max(whole) + 1, said[-1], said[-1], None)
    gone = without_dates(words, date, clause) | {date}
    kept = tuple(at for at in whole if at not in gone)
    if said[-1] not in kept:
        return
    kept = _speaker_first(sentence, kept, verb)
    yield Candidate("clause", kept, said[-1], clause, needed=(told[-1],))


def _speaker_first(sentence: Parsed, kept: Sequence[int], verb: int) -> tuple[int, ...]:
    """Castro said, "I shall come alone": a long quotation loses its end and not its speaker."""
    tree, words = sentence.tree, sentence.words
    own = subject_of(tree, verb)
    if own is None or words[kept[0]].tag != '"':
        return tuple(kept)
    speaker = sentence.words_of([*whole_subject(tree, own), *verb_group(tree, verb)])
    content = [*takewhile(lambda at: at not in speaker, kept)]
    if length_of(words, [*content, *speaker]) <= MOST:
        return tuple(kept)
    comma = next((at for at in reversed(content) if words[at].tag == ","), None)
    if comma is None or len(content) - content.index(comma) > 2:
        return tuple(kept)
    content.remove(comma)
    after = set(kept) - {*content, *speaker, comma}
    objects = [at for at in kept if at in after and words[at].tag != "."]
    return (*speaker, *objects, comma, *content)


def _next_to(tree: Tree, verb: int, at: int) -> bool:
    """Whether no comma parts a verb from its object: told *the court*."""
    return all(tree[between].upos != "PUNCT" for between in range(verb, at))


def told_of_date(tree: Tree, date: int) -> set[int]:
    """What is told of a date itself: until 1478, *when the town was sold*; 24 August, *a feast*."""
    gone: set[int] = set()
    for child in tree.children(date):
        first = min(tree.below(child))
        apart = tree[first].upos == "PUNCT" or tree[first - 1].upos == "PUNCT"
        if tree[first].text.lower() == "that" and tree[tree[date].head].text.lower() in REPORTING:
            continue  # said on Friday *that he would come*
        if tree[child].relation == "acl:relcl" or (
            tree[child].base == "appos" and apart and first - date <= 2
        ):
            gone.update(tree.below(child))
    return gone


_SEEING = frozenset("saw sees see witnessed marked brought proved heralded".split())


def sees(tree: Tree, date: int) -> bool:
    """Whether a date is the subject of its clause: *2007* saw a rise."""
    return tree[date].base == "nsubj" and tree[tree[date].head].text.lower() in _SEEING


def described(tree: Tree, date: int) -> set[int]:
    """What describes a date in front of it, with its preposition: for the *slow* third quarter."""
    before = [child for child in tree.children(date) if child < date]
    if not any(tree[child].base == "amod" for child in before):
        return set()
    return {
        below
        for child in before
        if tree[child].base in ("amod", "advmod", "det", "case")
        for below in tree.below(child)
    }


def _is_shown(tree: Tree, at: int) -> bool:
    """Whether a clause is what papers show, their verb misread as a noun: files *show that he* …

    It must not lose the words that say so.
    """
    token = tree[at]
    if token.base != "acl" or token.head < 0:
        return False
    verb = tree[token.head].text.lower()
    that = any(
        tree[child].base == "mark" and tree[child].text.lower() == "that"
        for child in tree.children(at)
    )
    return that and verb in (SHOWING | REPORTING) and verb.removesuffix("s") not in CONTENT_NOUNS


def _wrapping(tree: Tree, date: int, found: Governor) -> set[int]:
    """What goes with the date: what hangs on it, and what only leads to it, the quarter ended …"""
    gone = told_of_date(tree, date)
    gone = set() if found.at in gone else gone | described(tree, date)
    for at in found.wrapper:
        below = set(tree.below(at))
        if found.at not in below and len(below) <= 6:
            gone |= below
    return gone


def _only_leads_on(tree: Tree, at: int) -> bool:
    """Whether a clause says nothing without the one it hangs on: came *to study*, *writing* in …"""
    infinitive = any(tree[child].xpos == "TO" for child in tree.children(at))
    own = subject_of(tree, at) is not None
    return not own and (infinitive or tree[at].text.lower() in ("writing", "speaking"))


def _is_subjunctive(tree: Tree, at: int) -> bool:
    """Whether a clause says what shall be done: recommended that a dividend *be* paid."""
    group = verb_group(tree, at)
    first = tree[min(group)]
    bare = first.xpos == "VB" or (first.text.lower() == "be")
    return bare and subject_of(tree, at) is not None and len(group) <= 2


def _framed(tree: Tree, at: int) -> tuple[int, bool]:
    """The predicate that a headline must begin with, and whether what it says is denied.

    What is only begun, wanted, feared or denied keeps the verb that says so: he *denied* that …
    """
    denied = False
    while True:
        token = tree[at]
        above = token.head
        if token.base == "acl" and tree[above].text.lower() in EMPTY_NOUNS:
            # gave *what proved* to be her last lesson
            above = next((up for up in tree.above(above) if is_predicate(tree, up)), -1)
            if above >= 0:
                at = above
                continue
        if above < 0 or not is_predicate(tree, above):
            return at, denied
        verb = tree[above].text.lower()
        if token.base in ("ccomp", "csubj") and (
            verb not in REPORTING - DENYING or _is_subjunctive(tree, at)
        ):
            denied = (
                denied
                or verb in DENYING | MYTHS
                or any(
                    tree[child].text.lower() in ("not", "n't", "n’t", "never")
                    for child in tree.children(above)
                )
            )
        elif token.base == "advcl" and _only_leads_on(tree, at):
            pass
        elif token.base == "acl" and any(tree[c].xpos == "TO" for c in tree.children(at)):
            pass  # was the first *to refer* to it
        elif token.base == "advcl" and is_participle(tree, at) and above == at - 1:
            pass  # was *found* floating
        elif token.base == "advcl" and is_participle(tree, at):
            if tells_of_the_past(tree, at) or subject_of(tree, at) is not None:
                return at, denied
        elif token.base != "xcomp":
            return at, denied
        at = above
