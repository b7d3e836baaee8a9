"""Whom or what a pronoun stands for, where its own sentence says it first."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of, whole_subject
from timeline.events.grammar.predicates import TIME_NOUNS, is_predicate
from timeline.events.grammar.relatives import relative_of
from timeline.events.patterns.people import (
    BODIES,
    COLLECTIVE,
    FEMALE,
    FIRMS,
    HE,
    KINDS,
    MALE,
    OF_BODIES,
    PEOPLE,
    POSSESSIVE,
    SHE,
    UNSURE,
)
from timeline.events.patterns.words import REPORTING, is_event_noun
from timeline.syntax.tree import Tree

_NOUNS = ("NOUN", "PROPN")
_ARGUMENTS = ("obj", "iobj", "obl", "conj")


def antecedent_in(tree: Tree, pronoun: int) -> tuple[int, ...] | None:
    """The words that a pronoun stands for: the subject of the clause before, if nothing else can.

    Of two clauses beside each other the second mostly goes on with the subject of the first; it is
    taken where no other noun of the first fits, or where the first has an object of its own and
    the second one too. None where that is not certain.

    >>> from timeline.syntax.parser import parse
    >>> tree = parse("Ann Lee left when she married.", [((0, 30), [])])[0]
    >>> [tree[at].text for at in antecedent_in(tree, 4)]
    ['Ann', 'Lee']
    """
    kind = KINDS.get(tree[pronoun].text.lower())
    if kind is None:
        return None
    clause = next((up for up in tree.above(pronoun) if is_predicate(tree, up)), None)
    if clause is None:
        return None
    possessive = tree[pronoun].text.lower() in POSSESSIVE
    seen = set(tree.below(tree[pronoun].head)) if possessive else {pronoun}
    for verb in _clauses_before(tree, clause, pronoun, own=possessive):
        subject = _named_subject(tree, verb)
        if subject is None or subject in seen or subject > pronoun:
            continue
        if tree[subject].text.lower() in KINDS and KINDS[tree[subject].text.lower()] == kind:
            continue  # he came, and he stayed until *he* died
        if tree[subject].upos == "PRON":
            return None
        if kind == "person" and _is_of_other_sex(tree, subject, verb, pronoun):
            return None  # her mother taught *him*, and *he* sang
        if not fits(tree, subject, kind):
            person = tree[subject].name == "PERSON" or tree[subject].text.lower() in PEOPLE
            return _only_one(tree, verb, kind, pronoun) if person else None
        leads = tree[verb].head == clause and verb < pronoun
        if leads and kind == "thing" and _concedes(tree, verb) and _acts(tree, subject):
            rivals = (tree[child] for child in tree.children(verb) if child != subject)
            unsure = any(rival.base == "obj" and rival.upos == "PROPN" for rival in rivals)
            return None if unsure else _short(tree, subject, pronoun)
        if leads and kind == "thing" and tree[subject].upos != "PROPN":
            return None  # when the store was full, *it* hired a carrier
        if possessive and is_event_noun(tree[subject].text):
            return None  # the deal follows *its* purchase of the firm
        if not _is_certain(tree, verb, subject, kind, clause, pronoun):
            return None
        return _short(tree, subject, pronoun)
    return None


def _named_subject(tree: Tree, verb: int) -> int | None:
    """The head of a subject; of a relative clause the noun that it tells of."""
    own = subject_of(tree, verb)
    if own is None:
        return None
    relative = relative_of(tree, verb, own)
    return own if relative is None else relative[0]


def _clauses_before(tree: Tree, clause: int, pronoun: int, *, own: bool) -> list[int]:
    """The clauses that may name what a pronoun stands for, the nearest first."""
    found = [clause] if own else []
    at = clause
    while tree[at].head >= 0 and tree[at].base in ("conj", "advcl", "acl", "ccomp", "parataxis"):
        above = tree[at].head
        colon = any(tree[n].text in (":", ";") for n in range(above, at))
        goes_on = tree[at].base == "parataxis" and colon
        says = tree[above].text.lower() in REPORTING
        if tree[at].base in ("ccomp", "parataxis") and not (says or goes_on):
            break
        at = next((up for up in (above, *tree.above(above)) if is_predicate(tree, up)), -1)
        if at < 0:
            break
        found.append(at)
    before = [
        child
        for child in tree.children(clause)
        if child < pronoun and tree[child].base == "advcl" and is_predicate(tree, child)
    ]
    return [*reversed(before), *found]


def _is_of_other_sex(tree: Tree, subject: int, verb: int, pronoun: int) -> bool:
    """Whether a noun is a woman's and the pronoun "he", or its verb has such a pronoun beside it.

    Nobody is the object of his own verb: *he* taught *him*.
    """
    male = tree[pronoun].text.lower() in HE
    named = {tree[at].text.lower().rstrip(".") for at in (subject, *tree.children(subject))}
    if named & (FEMALE if male else MALE):
        return True
    alike = HE if male else SHE
    return any(
        tree[child].text.lower() in alike and tree[child].base in ("obj", "iobj", "obl")
        for child in tree.children(verb)
    )


def fits(tree: Tree, noun: int, kind: str, *, known: bool = False) -> bool:
    """Whether a pronoun can mean a noun; `known`: not a name that the model cannot place."""
    token = tree[noun]
    several = any(
        tree[child].base == "conj" and tree[child].upos in ("NOUN", "PROPN")
        for child in tree.children(noun)
    )
    if token.date >= 0 or token.text.lower() in UNSURE | TIME_NOUNS:
        return False
    if kind == "many":
        return several or token.xpos in ("NNS", "NNPS") or token.text.lower() in COLLECTIVE
    if several or token.xpos in ("NNS", "NNPS") or token.upos not in ("NOUN", "PROPN"):
        return False
    the = any(tree[child].text.lower() == "the" for child in tree.children(noun))
    unknown = not known and (
        kind == "person" and token.name == "" and token.upos == "PROPN" and not token.text.isupper()
    )
    unknown = unknown and token.text.lower() not in BODIES and token.text.istitle()
    named = (token.name == "PERSON" or unknown) and not _is_firm(tree, noun) and not the
    person = named or token.text.lower() in PEOPLE
    return person if kind == "person" else not person


def _is_firm(tree: Tree, noun: int) -> bool:
    """Whether a name is that of a firm, whoever it is called after: *Hadson Corp.*"""
    near = (noun, *tree.children(noun))
    return any(tree[at].text.rstrip(".").lower() in FIRMS for at in near)


def _is_certain(tree: Tree, verb: int, subject: int, kind: str, clause: int, pronoun: int) -> bool:
    """Whether no other noun before a pronoun can be meant as well."""
    inside = set(tree.below(subject))
    says = tree[verb].text.lower() in REPORTING and tree[clause].base == "ccomp"
    between = range(verb, pronoun)
    if says and tree[clause].head == verb and all(tree[n].upos not in _NOUNS for n in between):
        return True  # although costs rose, the firm said *it* is well
    others = [
        at
        for at in range(pronoun)
        if at not in inside
        and tree[at].upos in ("NOUN", "PROPN")
        and tree[at].base in (*_ARGUMENTS, "nsubj", "nmod")
        and fits(tree, at, kind, known=True)
        and not (tree[at].base == "flat" or tree[at].text == tree[subject].text)
    ]
    if kind == "person":
        return not others and not _other_people(tree, subject, pronoun)
    before = (tree[at].text.lower() for at in range(verb, pronoun))
    if (
        kind == "thing"
        and clause != verb
        and any(text in ("it", "this", "that") for text in before)
    ):
        return False  # he was to deliver *it* by May; it was put up in June
    if kind == "thing" and tree[clause].text.lower() in OF_BODIES and _is_a_body(tree, subject):
        return not any(_is_a_body(tree, at) for at in others)
    if not others or (kind == "thing" and _goes_on_alike(tree, verb, subject, clause, others)):
        return True
    acts = any(tree[child].base in ("obj", "xcomp") for child in tree.children(verb))
    goes_on = any(tree[child].base in ("obj", "ccomp", "xcomp") for child in tree.children(clause))
    rivals = [at for at in others if tree[at].base == "nsubj" or tree[at].head == subject]
    organised = tree[subject].name in ("ORG", "") and tree[subject].base == "nsubj"
    return acts and goes_on and organised and not rivals


def _is_a_body(tree: Tree, noun: int) -> bool:
    """Whether a noun means people who act as one: *the garrison* surrendered."""
    lower = tree[noun].text.lower()
    return lower in COLLECTIVE | BODIES | FIRMS or lower in ("town", "city", "union", "club")


def _concedes(tree: Tree, verb: int) -> bool:
    """Whether a clause sets one deed against another: *although* it left, it went on to help."""
    return any(
        tree[child].base == "mark" and tree[child].text.lower() in ("although", "though", "while")
        for child in tree.children(verb)
    )


def _acts(tree: Tree, noun: int) -> bool:
    """Whether a noun is a body, a firm or a country, of which "it" can do what people do."""
    return _is_a_body(tree, noun) or tree[noun].name in ("ORG", "PLACE")


def _goes_on_alike(tree: Tree, verb: int, subject: int, clause: int, others: list[int]) -> bool:
    """Whether of all nouns the subject alone is definite: *the lamp* had a habit, and *it* went."""
    beside = tree[clause].base == "conj" and tree[clause].head == verb
    definite = any(tree[c].text.lower() == "the" for c in tree.children(subject))
    inside = {n for at in tree.children(subject) for n in tree.below(at)}
    rivals = [
        at
        for at in others
        if at not in inside
        and tree[at].base in ("obj", "nsubj", "iobj")
        and (
            tree[at].upos == "PROPN"
            or any(
                tree[c].upos == "DET" and tree[c].text.lower() not in ("a", "an")
                for c in tree.children(at)
            )
            or any(tree[c].xpos == "PRP$" for c in tree.children(at))
        )
    ]
    return beside and definite and tree[subject].base == "nsubj" and not rivals


def _only_one(tree: Tree, verb: int, kind: str, pronoun: int) -> tuple[int, ...] | None:
    """The object of a clause where it alone can be meant: he sent *troops*, and they attacked."""
    fitting = [
        at
        for at in range(pronoun)
        if tree[at].upos in ("NOUN", "PROPN") and tree[at].base != "flat" and fits(tree, at, kind)
    ]
    if len(fitting) != 1 or tree[fitting[0]].base != "obj" or tree[fitting[0]].head != verb:
        return None
    return _short(tree, fitting[0], pronoun)


def _other_people(tree: Tree, subject: int, pronoun: int) -> bool:
    """Whether another person is named before a pronoun, but for those within its noun."""
    inside = set(tree.below(subject))
    return any(
        tree[at].name == "PERSON" and at not in inside and tree[at].upos == "PROPN"
        for at in range(pronoun)
    )


def named_briefly(tree: Tree, subject: int) -> tuple[int, ...] | None:
    """A noun of another sentence with what is needed to know it, in one piece.

    What the model hung on it in front of a comma is no part of it: *in the east,* the army …
    """
    words = _short(tree, subject, len(tree))
    if words and tree[words[0]].upos == "ADP":
        comma = max((at for at in words if tree[at].text == ","), default=-1)
        words = tuple(at for at in words if at > comma) if 0 <= comma < subject else None
    return words


def _short(tree: Tree, subject: int, pronoun: int) -> tuple[int, ...] | None:
    """A noun with what is needed to know it, in one piece."""
    words = [at for at in whole_subject(tree, subject) if at < pronoun]
    while words and tree[words[0]].upos == "PUNCT":
        words = words[1:]
    whole = bool(words) and words[-1] - words[0] == len(words) - 1
    dated = any(tree[at].date >= 0 for at in words)
    if not whole or dated or tree[words[-1]].end - tree[words[0]].start > _LONG:
        return None
    return tuple(words)


_LONG = 50
"""Characters beyond which a noun does not stand for its pronoun."""
