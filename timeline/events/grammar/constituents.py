"""Parts of a sentence by its tree: subjects, noun phrases, verb groups."""

from __future__ import annotations

from collections.abc import Collection

from timeline.events.grammar.predicates import is_predicate
from timeline.syntax.tree import Tree

_SUBJECTS = ("nsubj", "csubj", "expl")
_AFTER_NOUN = frozenset("acl appos parataxis cc conj punct case list".split())


def subject_of(tree: Tree, at: int) -> int | None:
    """The head of a predicate's own subject."""
    return tree.of_word(_subject, at)


def _subject(tree: Tree, at: int) -> int | None:
    own = [
        child
        for child in tree.children(at)
        if tree[child].base in _SUBJECTS and not (child > at and tree[child].upos == "SYM")
    ]
    plain = [child for child in own if tree[child].relation != "nsubj:outer"]
    return next(iter(plain or own), None)


def phrase_around(tree: Tree, at: int, without: Collection[int] = ()) -> list[int]:
    """A noun with what belongs to it in front and as a short complement; no clauses, no case.

    An apposition gives way to the name that it explains: Anna Berg, *a botanist* …
    """
    named = tree[at].head
    if tree[at].base == "appos" and named >= 0 and tree[named].upos == "PROPN":
        return phrase_around(tree, named, without)
    gone = set(without)
    for child in tree.children(at):
        token = tree[child]
        hangs_loose = token.base in _AFTER_NOUN and not (
            token.base in ("punct",) and _inside_name(tree, at, child)
        )
        if token.base in ("conj", "cc") and not _has_clause(tree, at):
            before = token.base == "cc" and child < at
            hangs_loose = before or (token.base == "conj" and is_predicate(tree, child))
        if hangs_loose or token.base in ("mark", "cop", "nsubj", "advcl", "case"):
            gone.update(tree.below(child))
    kept = sorted(set(tree.below(at)) - gone)
    while kept and tree[kept[-1]].text in (",", ";", ":", "—", "–"):
        kept.pop()
    while kept and tree[kept[0]].text in (",", ";", ":", "—", "–"):
        kept.pop(0)
    return kept


def _has_clause(tree: Tree, at: int) -> bool:
    return is_predicate(tree, at)


def _inside_name(tree: Tree, at: int, punct: int) -> bool:
    text = tree[punct].text
    return text in ("-", "/", "'", "’", "&", '"', "“", "”", "(", ")") or punct < at


def whole_subject(tree: Tree, at: int) -> list[int]:
    """A subject without the relative clauses and insertions that hang on it."""
    gone: set[int] = set()
    for child in tree.children(at):
        dated = (
            tree[child].base == "acl"
            and tree[child].xpos in ("VBN", "VBD")
            and any(tree[below].date >= 0 for below in tree.children(child))
        )
        if tree[at].text.lower() == "what" and tree[child].base == "acl":
            continue  # *What he saw* was a piece of concrete
        if tree[child].relation in ("acl:relcl", "advcl:relcl", "parataxis") or (
            tree[child].base in ("acl", "appos")
            and (_set_off(tree, child) or dated)
            and not is_named_by(tree, child)
        ):
            gone.update(tree.below(child))
    for child in tree.children(at):
        said = subject_of(tree, child) if tree[child].base == "conj" else None
        if said is not None and tree[said].upos == "PRON":
            gone.update(tree.below(child))  # one of you, *and I won't say who*, took it
    for child in tree.children(at):
        # two aides, *Ann Lee* and *Bob Berg*, left
        aside = gone and tree[child].base == "conj" and child > min(gone)
        if aside and tree[child].upos == "PROPN" and tree[at].upos == "NOUN":
            gone.update(tree.below(child))
    if gone and tree[at].upos == "PROPN":
        # Mr. Lamothe, *chairman and chief executive officer*
        for child in tree.children(at):
            if tree[child].base == "conj" and tree[child].upos == "NOUN" and child > min(gone):
                gone.update(tree.below(child))
    kept = sorted(set(tree.below(at)) - gone)
    while len(kept) > 1 and tree[kept[-1]].text in (",", ";", ":", "—", "–"):
        kept.pop()
    return [*kept, kept[-1] + 1] if _is_left_open(tree, kept) else kept


def is_named_by(tree: Tree, at: int) -> bool:
    """Whether an apposition is the name of what a common noun only describes: its chair, *Ann*."""
    noun = tree[at].head
    if tree[at].base != "appos" or tree[at].upos != "PROPN" or tree[noun].upos != "NOUN":
        return False
    person = tree[at].name == "PERSON" or (tree[at].name == "" and tree[at].xpos == "NNP")
    return person and not any(
        tree[child].relation == "acl:relcl" or tree[child].date >= 0 for child in tree.children(at)
    )


def _is_left_open(tree: Tree, kept: list[int]) -> bool:
    """Whether an apposition at the end of a noun needs its second comma: a dog, *Rex*, bit him."""
    commas = [at for at in kept if tree[at].text == ","]
    closes = kept[-1] + 1 < len(tree) and tree[kept[-1] + 1].text == ","
    told = (
        bool(commas)
        and commas[-1] < kept[-1]
        and (tree[commas[-1] + 1].upos == "DET" or tree[commas[-1] + 1].xpos == "VBN")
    )
    if not closes or not commas or (len(commas) % 2 == 0 and not told):
        return False
    aside = range(commas[-1] + 1, kept[-1] + 1)
    whole = all(at in kept for at in aside)
    named = all(tree[at].upos == "PROPN" for at in aside)  # Rask, *California*, was …
    described = all(tree[at].upos in ("ADJ", "ADV", "CCONJ") for at in aside)
    return whole and (named or described or told or any(tree[at].base == "appos" for at in aside))


def _set_off(tree: Tree, at: int) -> bool:
    """Whether a comma or dash stands before all that hangs on a word."""
    first = min(tree.below(at))
    return tree[first].text in (",", "—", "–", "-", "(") or (
        first > 0 and tree[first - 1].text in (",", "—", "–", "-")
    )


def goes_on(tree: Tree, at: int) -> bool:
    """Whether a finite verb with neither subject nor comma before it was misread as an insertion.

    … saying their entry *will consolidate* the peace.
    """
    first = min(tree.below(at))
    return (
        tree[at].base == "parataxis"
        and subject_of(tree, at) is None
        and 0 < tree[at].head < first
        and tree[first].upos in ("AUX", "VERB")
        and tree[first - 1].upos != "PUNCT"
    )


def verb_group(tree: Tree, at: int) -> tuple[int, ...]:
    """Auxiliaries, copula and negation of a predicate, with itself, in order."""
    return tree.of_word(_verb_group, at)


def _verb_group(tree: Tree, at: int) -> tuple[int, ...]:
    return tuple(
        sorted(
            [at]
            + [
                child
                for child in tree.children(at)
                if tree[child].base in ("aux", "cop")
                or tree[child].xpos in ("TO", "RP")
                or tree[child].text.lower() in ("not", "n't", "n’t", "never")
            ]
        )
    )


def is_participle(tree: Tree, at: int) -> bool:
    """Whether a predicate is in -ing, without a finite verb: *winning* it, *having* won it."""
    return tree[min(verb_group(tree, at))].xpos == "VBG"


def tells_of_the_past(tree: Tree, at: int) -> bool:
    """Whether the finite verb above a word is in the past."""
    for above in tree.above(at):
        if is_predicate(tree, above):
            first = tree[min(verb_group(tree, above))]
            if first.xpos not in ("VBG", "TO"):
                perfect = first.text.lower() in ("has", "have") and first.head == above
                return first.xpos == "VBD" or perfect
    return False


def negates(tree: Tree, at: int) -> bool:
    """Whether a word is a negation of its verb."""
    return tree[at].text.lower() in ("not", "n't", "n’t", "never")


def is_condition(tree: Tree, at: int) -> bool:
    """Whether a clause says on what condition: *if the council agrees*."""
    return tree[at].base == "advcl" and any(
        tree[child].text.lower() in ("if", "unless") for child in tree.children(at)
    )
