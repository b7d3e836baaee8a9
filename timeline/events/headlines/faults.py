"""What speaks against a headline: broken grammar, another event, more or less than was told."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.event import Stretch
from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.predicates import is_predicate
from timeline.events.grammar.proposals import takes_part, told_around
from timeline.events.grammar.relatives import owner_of
from timeline.events.grammar.reported import speaker_of
from timeline.events.grammar.soundness import MISREAD, breaks
from timeline.events.grammar.wrapping import described, sees, told_of_date
from timeline.events.headlines.clashes import (
    TOLD_WITHIN,
    drops_half_of_it,
    goes_beyond_its_noun,
    goes_on_with_another,
    is_made_passive,
    is_not_finite,
    is_of_a_time,
    keeps_its_mark,
    keeps_its_opening,
    lacks_antecedent,
    lacks_its_auxiliary,
    loses_what_came,
    opens_without_subject,
    puts_in_another_order,
    puts_object_first,
    reminds,
    runs_into_speaker,
    runs_on,
    runs_verbs_together,
    takes_more_than_its_noun,
    tells_of_another,
    tells_the_clause_around,
    turns_round,
)
from timeline.events.headlines.naming import Named
from timeline.events.patterns.dating import is_spent
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import REPORTING
from timeline.syntax.tree import Tree


def holds(named: Named, place: Stretch) -> bool:
    """Whether a headline has the word at a place."""
    return any(start <= place[0] and place[1] <= end for start, end in named.title.spans)


def cost_of(named: Named, by_tree: Named, sentence: Parsed, date: int) -> float:
    """How bad a headline is: its broken grammar, and whether it is of another event."""
    cost = breaks(sentence.tree, sentence.tokens_of(named.title.kept), named.borrowed)
    at = sentence.token_of(by_tree.head_word)
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
        cost += TOLD_WITHIN
    if dated is not None and date not in named.title.kept:
        cost += 1.5 * bool(tokens.intersection(described(sentence.tree, dated)))
    cost += by_tree.denied and not named.denied
    if named.kind == "clause" and not any(is_predicate(sentence.tree, word) for word in tokens):
        cost += 2
    misread = cost >= MISREAD
    if (
        at is not None
        and not misread
        and is_not_finite(sentence.tree, at, tokens, named.title.text)
    ):
        cost += TOLD_WITHIN
    if at is not None and (
        is_made_passive(sentence.tree, at, named.title.text)
        or lacks_its_auxiliary(sentence.tree, at, named.title.text)
    ):
        cost += 1.5
    order = [token for word in named.title.kept for token in sentence.tokens_on[word]]
    if order and opens_without_subject(sentence.tree, order, at):
        cost += 1  # Declaring victory: who did?
    if at is not None and turns_round(sentence.tree, at, order):
        cost += 2
    told = next((n for n, t in enumerate(sentence.tree.tokens) if t.start == by_tree.head[0]), at)
    if told is not None and (around := told_around(sentence.tree, told)) is not None:
        cost += TOLD_WITHIN * (around not in tokens)
    if at is not None and order:
        cost += TOLD_WITHIN * keeps_its_opening(sentence.tree, at, tokens)
    if at is not None and puts_object_first(sentence.tree, at, order):
        cost += 1
    cost += TOLD_WITHIN * (at is not None and drops_half_of_it(sentence.tree, at, tokens))
    cost += at is not None and loses_what_came(sentence.tree, at, tokens)
    cost += at is not None and runs_verbs_together(sentence.tree, at, tokens)
    cost += _has_another_subject(sentence, named, by_tree)
    cost += 1.6 * (at is not None and _takes_subject_of_another(sentence, named, at))
    if at is not None and lacks_antecedent(sentence.tree, at, tokens):
        cost += 1.5
    cost += at is not None and tells_of_another(sentence.tree, at, tokens)
    if _parts_subject_from_verb(sentence, named.title.kept):
        cost += 1
    cost += sum(not sentence.tokens_on[word] for word in named.title.kept)  # of the dateline
    if at is not None and runs_into_speaker(sentence.tree, at, tokens):
        cost += 1
    if at is not None and puts_in_another_order(sentence.tree, at, named, by_tree):
        cost += 1
    if at is not None:
        cost += tells_the_clause_around(sentence.tree, at, tokens)
    whose = any(word.lower == "whose" for word in sentence.words)
    own = None if at is None or not whose else subject_of(sentence.tree, at)
    if (
        own is not None
        and at is not None
        and owner_of(sentence.tree, at, own) not in {None, *tokens}
    ):
        cost += 1.5
    if at is not None and takes_more_than_its_noun(sentence.tree, at, tokens):
        cost += 1
    cost += at is not None and runs_on(sentence.tree, at, tokens)
    cost += at is not None and reminds(sentence.tree, at, tokens)
    if at is not None and goes_on_with_another(sentence.tree, at, tokens, dated):
        cost += TOLD_WITHIN
    if at is not None and keeps_its_mark(sentence.tree, at, tokens):
        cost += 1
    if at is not None and is_of_a_time(sentence.tree, at, tokens):
        cost += 1.5
    if at is not None and goes_beyond_its_noun(sentence.tree, at, tokens):
        cost += TOLD_WITHIN
    cost += _breaks_into_brackets(sentence.words, named.title.kept)
    if not _keeps_its_place(sentence, named.title.kept):
        cost += 2
    if named.head_word in named.title.kept and _is_only_a_time(sentence, named):
        cost += 3
    if named.who is None and at is not None and speaker_of(sentence.tree, at):
        cost += TOLD_WITHIN
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


def _has_another_subject(sentence: Parsed, named: Named, by_tree: Named) -> bool:
    """Whether what is no subject became one, or a pronoun of another clause: *he* presumed dead."""
    clause = named.clause
    if named.kind != "clause" or clause is None or clause.subject is None:
        return False
    first = clause.subject[0]
    if first in by_tree.title.kept or first not in named.title.kept:
        return False
    heads = sentence.tokens_of(range(*clause.subject))
    top = min(sorted(heads), key=sentence.tree.depth, default=None)
    if top is not None and sentence.tree[top].base == "xcomp":
        return True  # she went off *sick*, returned in May
    placed = top is not None and sentence.tree[top].base in ("obl", "nmod")
    at = sentence.token_of(by_tree.head_word)
    finite = at is not None and sentence.tree[at].base in ("conj", "root", "parataxis", "ccomp")
    if placed and finite and by_tree.kind == "clause":
        return holds(named, by_tree.head)  # he read law at *Rask*, graduated in 1957
    told = at is not None and sentence.tree[at].base in ("acl", "xcomp", "conj")
    return (
        told
        and at is not None
        and sentence.tree[at].xpos == "VBN"
        and sentence.words[first].tag == "PRON"
        and by_tree.kind == "clause"
        and holds(named, by_tree.head)
    )


def _takes_subject_of_another(sentence: Parsed, named: Named, at: int) -> bool:
    """Whether a second verb got the subject of a clause between: he came before *it* ended."""
    clause, tree = named.clause, sentence.tree
    if named.kind != "clause" or clause is None or clause.subject is None or not named.title.kept:
        return False
    if named.title.kept[0] not in range(*clause.subject) or tree[at].base != "conj":
        return False
    first = at
    while tree[first].base == "conj" and not _has_own_subject(tree, first):
        first = tree[first].head
    own = subject_of(tree, first)
    heads = sorted(sentence.tokens_of(range(*clause.subject)), key=tree.depth)
    taken = next((head for head in heads if tree[head].base == "nsubj"), None)
    if own is None or taken is None or first == at:
        return False
    inside = set(tree.below(first)) - set(tree.below(own))
    return taken != own and tree[taken].head != first and taken in inside


def _has_own_subject(tree: Tree, verb: int) -> bool:
    return any(tree[child].base in ("nsubj", "csubj", "expl") for child in tree.children(verb))


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
    words = sentence.words
    first = next((at for at, word in enumerate(words) if word.text[0].isalnum()), 0)
    moved = (
        first in kept and next((at for at in kept if words[at].text[0].isalnum()), None) != first
    )
    token = sentence.token_of(first)
    kind = "" if token is None else sentence.tree[token].upos
    return not moved or kind not in ("ADP", "SCONJ", "CCONJ", "VERB", "AUX", "ADV")


def _says_nothing(sentence: Parsed, verb: int, kept: Sequence[int]) -> bool:
    """Whether a verb of saying is left without what was said: *the firm said*, but what?"""
    tree = sentence.tree
    tokens = sentence.tokens_of(kept)
    if any(tree[at].base == "acl" and tree[at].xpos == "VBN" for at in sentence.tokens_of([verb])):
        return False  # the sale, first announced in May
    told_of = sentence.tokens_of([verb])
    if any(tree[c].relation == "aux:pass" for at in told_of for c in tree.children(at)):
        return False  # his design was submitted
    subjects = (subject_of(tree, at) for at in told_of)
    if any(at is not None and tree[at].text.lower() in _INQUIRING for at in subjects):
        return sentence.words[verb].lower != "reported"  # the inquiry reported in May
    return not any(
        (tree[at].base == "parataxis" and tree[at].head in tokens)
        or any(
            tree[child].base in ("ccomp", "obj") and child in tokens for child in tree.children(at)
        )
        for at in sentence.tokens_of([verb])
    )


_INQUIRING = frozenset("inquiry commission committee board tribunal inspector review panel".split())
"""What reports, and is done."""
