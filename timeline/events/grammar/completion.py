"""What a word cannot do without: a series *of talks*, those *who came*, attributed *to* him."""

from __future__ import annotations

from timeline.events.grammar.constituents import is_condition
from timeline.events.patterns.words import REPORTING, TITLES
from timeline.syntax.tree import Tree

_NEEDED = frozenset(
    "obj iobj xcomp ccomp aux aux:pass cop compound:prt case flat fixed compound nummod nsubj "
    "nsubj:pass expl csubj obl:agent goeswith".split()
)
_MEASURES = frozenset(
    "series number numbers group groups part parts one some all most many majority percent % lot "
    "couple pair dozens hundreds thousands millions rest half third quarter kind sort type form "
    "round wave lack right state member members batch set dozen score string flurry tens "
    "tons".split()
)
_CONTROLLING = (
    *"ask order tell told forc requir urg allow permit want expect direct instruct persuad".split(),
    *"compel enabl invit encourag warn advis help caus vot agree decid refus tri try".split(),
    *"seek sought promis threaten vow fail plan sentenc prepar call push press lobb".split(),
    *"convinc authoris authoriz induc incit empower oblig send sent".split(),
)
"""How verbs begin that say little without the infinitive behind them: ordered them *to leave*."""
_COMPLETED_BY = {
    "attributed": "to", "devoted": "to", "accused": "of", "charged": "with", "deprived": "of",
    "based": "on", "sentenced": "to", "compared": "with", "linked": "to with", "led": "to",
    "dating": "to", "consisted": "of", "amounted": "to", "belonged": "to", "referred": "to",
    "convicted": "of", "acquitted": "of", "condemned": "to", "subjected": "to", "reminded": "of",
    "listed": "as", "described": "as", "regarded": "as", "treated": "as", "cited": "as",
    "recognised": "as", "recognized": "as", "hailed": "as", "portrayed": "as", "viewed": "as",
    "seen": "as", "chosen": "as", "served": "as", "accustomed": "to", "subject": "to",
    "devote": "to", "limited": "to", "quoted": "as", "put": "on in into to under", "added": "to",
    "placed": "on in under", "removed": "from", "turned": "into to", "brought": "to into",
    "involved": "in", "associated": "with", "connected": "to with", "responsible": "for",
    "capable": "of", "resulted": "in", "participated": "in", "composed": "of", "aware": "of",
    "transferred": "to", "entitled": "to", "relied": "on", "depended": "on", "insisted": "on",
}  # fmt: skip
"""Prepositions that verbs need."""
_ENOUGH = ("enough", "sufficiently", "too", "so")
_POINTING = frozenset("those what one ones that this these".split())


def completes(tree: Tree, at: int) -> bool:
    """Whether the word that a branch hangs on says too little, or something else, without it.

    >>> from timeline.syntax.parser import parse
    >>> tree = parse("They met those who came.", [((0, 24), [])])[0]
    >>> [token.text for at, token in enumerate(tree.tokens) if completes(tree, at)]
    ['They', 'those', 'who', 'came']
    """
    token = tree[at]
    if token.head < 0:
        return False
    if token.relation in _NEEDED or negates(tree, at) or _approximates(tree, at):
        return not _is_title(tree, at)
    if not tree.children(at):
        return False
    return (
        (token.base in _CLAUSES and _completes_as_clause(tree, at))
        or (token.base == "conj" and _shares_its_object(tree, at))
        or is_of_a_measure(tree, at)
        or _is_its_preposition(tree, at)
        or _is_called(tree, at)
        or _is_without(tree, at)
        or _is_since_first(tree, at)
        or (token.base in ("obl", "nmod") and _is_first_since(tree, at))
    )


def _is_title(tree: Tree, at: int) -> bool:
    """Whether a name is the same without it: *Secretary* of State Ann Lee."""
    token, named = tree[at], tree[tree[at].head]
    titled = token.relation == "compound" and at < token.head and token.text.lower() in TITLES
    return titled and named.name == "PERSON" and named.text.lower() not in TITLES


_CLAUSES = ("advcl", "acl", "xcomp", "ccomp", "parataxis")


def _completes_as_clause(tree: Tree, at: int) -> bool:
    return (
        is_condition(tree, at)
        or _is_its_preposition(tree, at)
        or _is_what_is_told(tree, at)
        or is_what_is_pointed_at(tree, at)
        or is_controlled(tree, at)
        or _is_what_is_first(tree, at)
        or _is_a_content(tree, at)
        or _breaks_in(tree, at)
        or _is_told(tree, at)
    )


def completing(tree: Tree) -> frozenset[int]:
    """All words of a sentence that complete the ones they hang on."""
    return frozenset(at for at in range(len(tree)) if completes(tree, at))


def is_of_a_measure(tree: Tree, at: int) -> bool:
    """Whether a noun tells what there is so much or so many of: a series *of shootings*."""
    above = tree[tree[at].head]
    measures = above.upos == "NUM" or above.text.lower() in _MEASURES
    sum_in = above.text in ("$", "£", "€")  # $172.5 million *in debentures*
    joins = ("of", "in") if sum_in else ("of",)
    return (measures or sum_in) and any(
        tree[child].text.lower() in joins for child in tree.children(at)
    )


def is_what_is_pointed_at(tree: Tree, at: int) -> bool:
    """Whether a clause tells who or what a pronoun is: those *who did it*."""
    above = tree[tree[at].head]
    pointing = above.upos == "PRON" or above.text.lower() in _POINTING
    return tree[at].base == "acl" and pointing


HARD = frozenset(
    "difficult hard easy easier harder impossible possible necessary important likely unlikely "
    "cheaper essential vital safe dangerous unable able".split()
)
"""What an infinitive completes: hard *to meet* demand."""


def is_controlled(tree: Tree, at: int) -> bool:
    """Whether an infinitive tells what was asked, ordered, allowed: asked them *to leave*."""
    head = tree[at].head
    enough = any(tree[child].text.lower() in _ENOUGH for child in tree.children(head))
    enough = enough or (tree[head].upos == "ADJ" and tree[head].text.lower() in HARD)
    return (
        tree[at].base in ("advcl", "xcomp")
        and (enough or tree[head].text.lower().startswith(_CONTROLLING))
        and is_infinitive(tree, at)
    )


def _is_a_content(tree: Tree, at: int) -> bool:
    """Whether a clause tells the ground or condition that was named: on the ground *that* …"""
    token = tree[at]
    that = any(tree[child].text.lower() == "that" for child in tree.children(at))
    if any(tree[child].text.lower() == "whether" for child in tree.children(at)):
        return True  # will vote on *whether it can move*
    return token.base in ("acl", "ccomp") and that and tree[token.head].text.lower() in _GROUNDS


_GROUNDS = frozenset(
    "ground grounds condition basis understanding assumption fact idea extent proviso".split()
)


def _is_told(tree: Tree, at: int) -> bool:
    """Whether a clause with "that", hung on a noun, is what somebody was told: told Ann *that* …"""
    that = any(tree[child].text.lower() == "that" for child in tree.children(at))
    if tree[at].base != "acl" or not that:
        return False
    noun = tree[at].head
    verb = tree[noun].head
    beside = verb >= 0 and tree[noun].base in ("obl", "iobj")
    return beside and tree[verb].text.lower() in REPORTING | _TELLING


_TELLING = frozenset(("informed", "assured", "reminded", "notified", "convinced"))


def _is_what_is_first(tree: Tree, at: int) -> bool:
    """Whether an infinitive tells who was the first, the last, the only: the first *to fly*."""
    if not is_infinitive(tree, at):
        return False
    head = tree[at].head
    near = [word for word in tree.below(head) if word < at]
    ranked = any(tree[word].text in _RANKS for word in near)
    return tree[at].base in ("acl", "advcl") and ranked


_RANKS = ("first", "last", "only", "second", "third", "youngest", "oldest", "next")


def is_infinitive(tree: Tree, at: int) -> bool:
    """Whether a verb has "to" before it."""
    return any(tree[child].xpos == "TO" for child in tree.children(at))


def _is_its_preposition(tree: Tree, at: int) -> bool:
    needed = _COMPLETED_BY.get(tree[tree[at].head].text.lower(), "").split()
    return bool(needed) and any(
        tree[child].base in ("case", "mark") and tree[child].text.lower() in needed
        for child in tree.children(at)
    )


def _is_what_is_told(tree: Tree, at: int) -> bool:
    """Whether a clause is what is told or known: it could tell them *when it would fail*."""
    return tree[tree[at].head].text.lower() in _TELLING and any(
        tree[child].text.lower() in ("when", "where", "why", "how", "whether")
        for child in tree.children(at)
    )


_TELLING = frozenset(
    "tell tells told show shows showed know knew learn learned learnt explain explained say said "
    "decide decided ask asked asks predict predicted".split()
)


def _breaks_in(tree: Tree, at: int) -> bool:
    """Whether a clause tells what happened while something went on: was cooking *when he fell*."""
    verb = tree[at].head
    if tree[at].base != "advcl" or at < verb:
        return False
    when = any(tree[child].text.lower() == "when" for child in tree.children(at))
    going_on = tree[verb].xpos == "VBG" and any(
        tree[child].text.lower() in ("was", "were") for child in tree.children(verb)
    )
    return when and going_on


def _is_since_first(tree: Tree, at: int) -> bool:
    """Whether a phrase says since when something was the first: the first win *since the war*."""
    if not any(tree[child].text.lower() == "since" for child in tree.children(at)):
        return False
    first, above = min(tree.below(at)), {tree[at].head, *tree.above(at)}
    return any(
        _is_ranking(tree, n) and (tree[n].head in above or tree[tree[n].head].head in above)
        for n in range(max(0, first - 12), first)
    )


def _is_ranking(tree: Tree, at: int) -> bool:
    return tree[at].text.lower() in _RANKS or tree[at].xpos in ("JJS", "RBS")


def _is_first_since(tree: Tree, at: int) -> bool:
    """Whether a noun is the first, lowest or last *since* something that is told behind it."""
    ranked = any(_is_ranking(tree, child) for child in tree.children(at))
    return ranked and any(
        tree[n].text.lower() == "since" for n in range(at, min(len(tree), at + 8))
    )


def _is_called(tree: Tree, at: int) -> bool:
    """Whether a noun behind an object says what it was made: named Kalo, *the capital*."""
    above = tree[at].head
    verb = tree[above].head
    return (
        tree[at].base == "appos"
        and tree[above].base == "obj"
        and verb >= 0
        and tree[verb].text.lower() in _CALLING
    )


_CALLING = frozenset("proclaimed declared named appointed elected called crowned made".split())


def _is_without(tree: Tree, at: int) -> bool:
    """Whether a phrase says without what it cannot be: cannot go *without a hearing*."""
    if tree[at].base not in ("advcl", "obl"):
        return False
    verb = tree[at].head
    if not any(tree[child].text.lower() == "without" for child in tree.children(at)):
        return False
    return any(
        negates(tree, child) or tree[child].text.lower() == "cannot"
        for child in tree.children(verb)
    )


def _shares_its_object(tree: Tree, at: int) -> bool:
    """Whether the verb before has its object only behind this one: hunt down *and catch* them."""
    first = tree[at].head
    if tree[at].upos != "VERB" or tree[first].upos != "VERB":
        return False
    marks = [child for child in tree.children(at) if tree[child].base == "cc"]
    filled = any(
        first < child < at and tree[child].base not in ("compound", "punct", "advmod")
        for child in tree.children(first)
    )
    comma = bool(marks) and any(tree[n].upos == "PUNCT" for n in range(first, marks[0]))
    near = bool(marks) and marks[0] - first <= 2 and not filled and not comma
    return near and any(tree[child].base == "obj" for child in tree.children(at))


def _approximates(tree: Tree, at: int) -> bool:
    """Whether a word says how exact a number is: *roughly* 61%, *at least* 3."""
    return tree[at].base == "advmod" and tree[tree[at].head].upos == "NUM"


def negates(tree: Tree, at: int) -> bool:
    """Whether a word is a negation."""
    return tree[at].text.lower() in ("not", "n't", "n’t", "never", "no")
