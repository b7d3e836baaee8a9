"""What speaks against a headline: broken grammar, another event, more or less than was told."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from timeline.events.event import Stretch
from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.borrowing import is_active_too
from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import TIME_NOUNS, is_predicate
from timeline.events.grammar.predication import comma_before
from timeline.events.grammar.proposals import takes_part
from timeline.events.grammar.relatives import is_thing_of_people, owner_of, relative_of
from timeline.events.grammar.reported import speaker_of
from timeline.events.grammar.soundness import MISREAD, breaks
from timeline.events.grammar.wrapping import described, sees, told_of_date
from timeline.events.headlines.naming import Named
from timeline.events.patterns.dating import is_spent
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import REPORTING
from timeline.syntax.tree import Tree

_TOLD_WITHIN = 0.7
"""What speaks against a headline with what can go: who says so, what is told of the date."""


def holds(named: Named, place: Stretch) -> bool:
    """Whether a headline has the word at a place."""
    return any(start <= place[0] and place[1] <= end for start, end in named.title.spans)


def cost_of(named: Named, by_tree: Named, sentence: Parsed, date: int) -> float:
    """How bad a headline is: its broken grammar, and whether it is of another event."""
    cost = breaks(sentence.tree, sentence.tokens_of(named.title.kept), named.borrowed)
    at = next((n for n, here in enumerate(sentence.places) if by_tree.head_word in here), None)
    bare = len(by_tree.title.text.split()) < 2
    part = bare and at is not None and takes_part(sentence.tree, at)
    if not part and not holds(named, by_tree.head):
        cost += 3
    if not part and named.kind != by_tree.kind:
        cost += 0.8 if named.kind == "phrase" else 1.5
    if len(named.title.text.split()) < 2:
        cost += 1.2
    tokens = sentence.tokens_of(named.title.kept)
    dated = sentence.token_of(date)
    if dated is not None and tokens.intersection(told_of_date(sentence.tree, dated)):
        cost += _TOLD_WITHIN
    if dated is not None and date not in named.title.kept:
        cost += 1.5 * bool(tokens.intersection(described(sentence.tree, dated)))
    cost += by_tree.denied and not named.denied
    if named.kind == "clause" and not any(is_predicate(sentence.tree, word) for word in tokens):
        cost += 2
    misread = cost >= MISREAD
    if (
        at is not None
        and not misread
        and _is_not_finite(sentence.tree, at, tokens, named.title.text)
    ):
        cost += _TOLD_WITHIN
    if at is not None and _is_made_passive(sentence.tree, at, named.title.text):
        cost += 1.5
    order = [token for word in named.title.kept for token in sentence.tokens_on[word]]
    if order and _opens_without_subject(sentence.tree, order, at):
        cost += 1  # Declaring victory: who did?
    if at is not None and _turns_round(sentence.tree, at, order):
        cost += 2
    if at is not None and _puts_object_first(sentence.tree, at, order):
        cost += 1
    cost += at is not None and _runs_verbs_together(sentence.tree, at, tokens)
    cost += _has_another_subject(sentence, named, by_tree)
    if at is not None and _lacks_antecedent(sentence.tree, at, tokens):
        cost += 1.5
    if _parts_subject_from_verb(sentence, named.title.kept):
        cost += 1
    cost += sum(not sentence.tokens_on[word] for word in named.title.kept)  # of the dateline
    if at is not None and _runs_into_speaker(sentence.tree, at, tokens):
        cost += 1
    if at is not None and _puts_in_another_order(sentence.tree, at, named, by_tree):
        cost += 1
    if at is not None:
        cost += _tells_the_clause_around(sentence.tree, at, tokens)
    whose = any(word.lower == "whose" for word in sentence.words)
    own = None if at is None or not whose else subject_of(sentence.tree, at)
    if (
        own is not None
        and at is not None
        and owner_of(sentence.tree, at, own) not in {None, *tokens}
    ):
        cost += 1.5
    if at is not None and _takes_more_than_its_noun(sentence.tree, at, tokens):
        cost += 1
    if at is not None and _goes_on_with_another(sentence.tree, at, tokens, dated):
        cost += _TOLD_WITHIN
    if at is not None and _keeps_its_mark(sentence.tree, at, tokens):
        cost += 1
    if at is not None and _is_of_a_time(sentence.tree, at, tokens):
        cost += 1.5
    if at is not None and _goes_beyond_its_noun(sentence.tree, at, tokens):
        cost += _TOLD_WITHIN
    cost += _breaks_into_brackets(sentence.words, named.title.kept)
    if not _keeps_its_place(sentence, named.title.kept):
        cost += 2
    if named.head_word in named.title.kept and _is_only_a_time(sentence, named):
        cost += 3
    if named.who is None and at is not None and speaker_of(sentence.tree, at):
        cost += _TOLD_WITHIN
    event = None if at is None else sentence.tree[at]
    if event and event.base == "parataxis" and event.text.lower() in REPORTING:
        cost += 2 * (event.head not in tokens)  # what was said stands before it
    last = named.title.kept[-1]
    if sentence.words[last].lower in REPORTING and last == named.head_word:
        cost += 2 * _says_nothing(sentence, last, named.title.kept)
    if is_spent(sentence.words, date) or (dated is not None and sees(sentence.tree, dated)):
        cost += date not in named.title.kept
    else:
        said = event is not None and event.text.lower() in REPORTING
        others = [
            at
            for at in named.title.kept
            if sentence.words[at].tag == "DATE"
            and sentence.words[at - 1].lower not in ("ended", "ending")
        ]
        cost += (0.3 if said else 1) * len(others)
    return cost


def _runs_verbs_together(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether two verbs of a row stand without what joins them: will *publish hold* a meeting."""
    joins = [child for child in tree.children(at) if tree[child].base == "cc"]
    return (
        tree[at].base == "conj"
        and tree[at].head in kept
        and at in kept
        and bool(joins)
        and not any(child in kept for child in joins)
        and not any(child in kept for child in tree.children(tree[at].head) if child in tree.dated)
        and all(n not in kept for n in range(tree[at].head + 1, at))
    )


def _has_another_subject(sentence: Parsed, named: Named, by_tree: Named) -> bool:
    """Whether what is no subject became one, or a pronoun of another clause: *he* presumed dead."""
    clause, other = named.clause, by_tree.title.kept
    if named.kind != "clause" or clause is None or clause.subject is None:
        return False
    first = clause.subject[0]
    heads = sorted(sentence.tokens_of(range(*clause.subject)), key=sentence.tree.depth)
    placed = heads and sentence.tree[heads[0]].base in ("obl", "nmod") and first not in other
    at = next((n for n, here in enumerate(sentence.places) if by_tree.head_word in here), None)
    finite = at is not None and sentence.tree[at].base in ("conj", "root", "parataxis", "ccomp")
    if placed and finite and by_tree.kind == "clause" and first in named.title.kept:
        return holds(named, by_tree.head)  # he read law at *Rask*, graduated in 1957
    told = at is not None and sentence.tree[at].base in ("acl", "xcomp", "conj")
    return (
        told
        and at is not None
        and sentence.tree[at].xpos == "VBN"
        and sentence.words[first].tag == "PRON"
        and first in named.title.kept
        and first not in other
        and by_tree.kind == "clause"
        and holds(named, by_tree.head)
    )


def _goes_on_with_another(tree: Tree, at: int, kept: Collection[int], dated: int | None) -> bool:
    """Whether a clause with a subject of its own is told along: it closed in May, *and we work*."""
    return dated is not None and any(
        tree[child].base == "conj"
        and child in kept
        and child > dated > at
        and subject_of(tree, child) in kept
        for child in tree.children(at)
    )


def _keeps_its_mark(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a clause of time stands behind something that is none: *six times* before he left."""
    marks = [
        child
        for child in tree.children(at)
        if tree[child].base == "mark" and tree[child].text.lower() in ("before", "after", "until")
    ]
    return (
        any(mark in kept for mark in marks)
        and any(word < marks[0] for word in kept)
        and not any(up in kept for up in tree.above(at) if is_predicate(tree, up))
    )


def _is_of_a_time(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether what happened stands with the time that it is told of: by *the time* he came."""
    noun = tree[at].head
    relative = tree[at].relation == "acl:relcl" and noun in kept
    own = subject_of(tree, at)
    pronoun = own is not None and tree[own].xpos in ("WDT", "WP")
    return relative and not pronoun and tree[noun].text.lower() in TIME_NOUNS


def _goes_beyond_its_noun(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a relative clause takes along what its sentence goes on with: …, *and say it*."""
    return tree[at].relation == "acl:relcl" and any(
        tree[child].base == "conj" and child in kept and comma_before(tree, child)
        for child in tree.children(at)
    )


def _is_not_finite(tree: Tree, at: int, kept: Collection[int], title: str) -> bool:
    """Whether a participle stands as if it were a verb: the ordinance adopted, he winning it."""
    token = tree[at]
    first = tree[min(verb_group(tree, at))]
    if first.xpos == "VBG":
        return first.text.lower() in title.lower().split()
    bare = token.xpos == "VBN" and len(verb_group(tree, at)) == 1
    behind = bare and token.base == "acl" and token.head in kept
    return behind and not re.search(rf"\b(?:was|were) (?:\w+ )?{re.escape(token.text)}", title)


def _is_made_passive(tree: Tree, at: int, title: str) -> bool:
    """Whether a verb in the past with a subject of its own got a "was": the lawyer *was* asked."""
    token = tree[at]
    if is_active_too(tree, at):
        return re.search(rf"\b(?:was|were) {re.escape(token.text)}\b", title) is not None
    if token.xpos != "VBD" or subject_of(tree, at) is None or len(verb_group(tree, at)) > 1:
        return False
    return re.search(rf"\b(?:was|were) {re.escape(token.text)}\b", title) is not None


def _is_only_a_time(sentence: Parsed, named: Named) -> bool:
    """Whether a headline is what is left of a time: *ended Oct. 31*."""
    edges = ("ended", "ending", "beginning", "starting")
    return sentence.words[named.head_word].lower in edges and len(named.title.kept) <= 3


def _parts_subject_from_verb(sentence: Parsed, kept: Sequence[int]) -> bool:
    """Whether one comma is left between a subject and its verb: a bridge in Kalo, *bears* her."""
    tree, words = sentence.tree, sentence.words
    for index, word in enumerate(kept[1:-1], 1):
        if words[word].tag != ",":
            continue
        verb = next(iter(sentence.tokens_on[kept[index + 1]]), None)
        if verb is None or tree[verb].xpos not in ("VBD", "VBZ", "VBP", "MD"):
            continue
        at = tree[verb].head if tree[verb].base in ("aux", "cop") else verb
        own = None if at < 0 else subject_of(tree, at)
        place = None if own is None else next(iter(sentence.places[own]), None)
        if place is None or place not in kept[:index]:
            continue
        since = kept[kept.index(place) : index + 1]
        return sum(words[other].tag == "," for other in since) % 2 == 1
    return False


def _breaks_into_brackets(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether a headline goes on within brackets that it does not have."""
    opened, kept_words = None, set(kept)
    for at, word in enumerate(words):
        if word.tag == "(":
            opened = at
        elif word.tag == ")" and opened is not None:
            inside = kept_words.intersection(range(opened + 1, at))
            if inside and opened not in kept_words and kept[0] < opened:
                return True
            opened = None
    return False


def _keeps_its_place(sentence: Parsed, kept: Sequence[int]) -> bool:
    """Whether what opens the sentence, and is no name, is not in the middle: The law *Under* it.

    But behind the one who said it: she said, *In* the end …
    """
    if sentence.words[kept[0]].start > sentence.words[kept[-1]].start:
        return True
    spoken = [at for at, word in enumerate(sentence.words) if word.text[0].isalnum()]
    first = next(iter(spoken), 0)
    moved = first in kept and next((at for at in kept if at in spoken), None) != first
    token = sentence.token_of(first)
    kind = "" if token is None else sentence.tree[token].upos
    return not moved or kind not in ("ADP", "SCONJ", "CCONJ", "VERB", "AUX", "ADV")


def _lacks_antecedent(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a relative clause stands without the noun that it tells of."""
    own = subject_of(tree, at)
    relative = None if own is None else relative_of(tree, at, own)
    return relative is not None and relative[0] not in kept


def _puts_in_another_order(tree: Tree, at: int, named: Named, by_tree: Named) -> bool:
    """Whether patterns moved words that the tree leaves where they are."""
    moved = list(named.title.kept) != sorted(named.title.kept)
    stays = list(by_tree.title.kept) == sorted(by_tree.title.kept)
    filled = any(
        tree[child].base == "obj" or tree[child].relation == "aux:pass"
        for child in tree.children(at)
    )
    return moved and stays and (filled or tree[at].base != "acl")


def _runs_into_speaker(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether nothing parts what was said from who said it: we will go *said Ann*."""
    own = subject_of(tree, at)
    if own is None or tree[at].text.lower() not in REPORTING:
        return False
    first = min(at, *tree.below(own))
    parted = [mark for mark in (first - 1, first - 2) if mark >= 0 and tree[mark].upos == "PUNCT"]
    before = any(word < first for word in kept)
    return before and bool(parted) and not any(mark in kept for mark in parted)


def _tells_the_clause_around(tree: Tree, at: int, kept: Collection[int]) -> float:
    """What speaks against telling the clause around the dated one: *they praised* what he built."""
    own = subject_of(tree, at)
    if tree[at].base in ("conj", "advcl") and own is not None and own in kept:
        head = tree[at].head  # *the boats came*, and the Society hopes …
        told = head in kept and is_predicate(tree, head) and subject_of(tree, head) in kept
        return _TOLD_WITHIN * told
    if tree[at].relation != "acl:relcl":
        return 0
    above = next((up for up in tree.above(at) if is_predicate(tree, up)), None)
    first = min(tree.below(at))
    holds = tree[min(verb_group(tree, at))].xpos in ("VBZ", "VBP")
    if holds and "," not in (tree[first].text, tree[first - 1].text):
        return 0 if above in kept else 2 * _TOLD_WITHIN  # it applies to accounts that begin on …
    return _TOLD_WITHIN * (above in kept)


def _takes_more_than_its_noun(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a relative clause got a wider subject: in *the wake of* a strike that began."""
    own = subject_of(tree, at)
    relative = None if own is None else relative_of(tree, at, own)
    if relative is None or relative[0] not in kept:
        return False
    pronoun, noun = tree[relative[1]].text.lower(), tree[tree[relative[0]].head]
    person = pronoun == "who" and noun.name != "PERSON" and is_thing_of_people(noun.text)
    if pronoun != "that" and not person and relative[0] == tree[at].head:
        return False
    if tree[relative[0]].base != "nmod":
        return False
    above = tree[relative[0]].head
    return above in kept and above < relative[0] and tree[above].upos == "NOUN"


def _turns_round(tree: Tree, at: int, order: Sequence[int]) -> bool:
    """Whether a headline has who did it behind what was done: first struck *the drivers*."""
    own = subject_of(tree, at)
    if own is None or tree[own].xpos not in ("WP", "WDT") or tree[at].base != "acl":
        return False
    noun = tree[at].head
    return noun in order and at in order and order.index(noun) > order.index(at)


def _opens_without_subject(tree: Tree, order: Sequence[int], at: int | None) -> bool:
    first = tree[order[0]]
    loose = first.xpos == "VBG" and first.base == "advcl" and first.head not in order
    loose = loose or first.xpos == "TO"
    return loose or (order[0] == at and first.upos == "VERB")


def _puts_object_first(tree: Tree, at: int, order: Sequence[int]) -> bool:
    """Whether a relative clause keeps its own order: the daughter *he had married*."""
    own = subject_of(tree, at)
    things = [child for child in tree.children(at) if tree[child].base == "obj"]
    if own not in order or tree[at].base != "acl":
        return False
    return any(thing in order and order.index(thing) < order.index(own) for thing in things)


def _says_nothing(sentence: Parsed, verb: int, kept: Sequence[int]) -> bool:
    """Whether a verb of saying is left without what was said: *the firm said*, but what?"""
    tree = sentence.tree
    tokens = sentence.tokens_of(kept)
    if any(tree[at].base == "acl" and tree[at].xpos == "VBN" for at in sentence.tokens_of([verb])):
        return False  # the sale, first announced in May
    return not any(
        (tree[at].base == "parataxis" and tree[at].head in tokens)
        or any(
            tree[child].base in ("ccomp", "obj") and child in tokens for child in tree.children(at)
        )
        for at in sentence.tokens_of([verb])
    )
