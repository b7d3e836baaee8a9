"""The nouns that relative clauses tell of, not always the nearest."""

from __future__ import annotations

import re

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import NOUNS, TIME_NOUNS, is_predicate
from timeline.events.patterns.words import REPORTING, is_event_noun
from timeline.syntax.tree import Tree

_HAPPENS = frozenset(
    "expected scheduled began begun started broke broken ended lasted took taken held occurred "
    "happened fought expired expires continued".split()
)


_TRADES = ("closed", "fell", "rose", "gained", "traded", "lost", "jumped", "slipped", "trades")
_HARMS = frozenset("killed injured wounded maimed displaced claimed".split())
"""What an attack does to people, and no place."""


MADE = frozenset(
    "signed renewed terminated drafted ratified concluded negotiated delivered published filed "
    "lodged given".split()
)


PAPERS = frozenset(
    "contract treaty lease report accord pact charter convention agreement deal letter motion "
    "petition application appeal lawsuit complaint speech address lecture".split()
)


_BUILT = frozenset(
    "built completed finished opened founded closed abandoned delivered demolished destroyed "
    "erected installed restored rebuilt burned sold".split()
)


DEBTS = frozenset(
    "note notes bond bonds debenture debentures bill bills debt loan loans securities certificates "
    "issue mortgages".split()
)
"""What falls due."""


def relative_of(tree: Tree, at: int, own: int) -> tuple[int, int] | None:
    """The noun that a relative pronoun as subject stands for, and the pronoun."""
    if tree[at].relation not in ("acl:relcl", "acl") or tree[own].xpos not in ("WDT", "WP"):
        return None
    return called(tree, _antecedent(tree, at, own)), own


def called(tree: Tree, noun: int) -> int:
    """What a noun says what it is, if that is named: *the Orla* was a ferry that was built in …"""
    words = {tree[child].text.lower() for child in tree.children(noun)}
    own = subject_of(tree, noun)
    copula = any(tree[child].base == "cop" for child in tree.children(noun))
    if own is None or not copula or not words & {"a", "an"} or words & {"not", "never", "n't"}:
        return noun
    if any(tree[word].text in ("-", "–") for word in range(own + 1)):
        return noun  # the Kalo-Rask Status of Forces Agreement
    return own if tree[own].upos == "PROPN" else noun


def _antecedent(tree: Tree, at: int, pronoun: int) -> int:
    """The noun that a relative clause tells of, not always the nearest.

    "Which" is no person; what begins or takes place is an event, what is signed a paper: her
    *marriage* to the metallurgist, which took place in May; a *contract* with the firm, signed in …
    """
    noun = tree[at].head
    if tree[noun].date >= 0:  # the invasion launched on 9 July, which led to …
        noun = next((up for up in tree.above(noun) if tree[up].upos == "NOUN"), noun)
    if (agreeing := _agreeing(tree, at, noun)) is not None:
        return agreeing
    if tree[pronoun].text.lower() == "who" and tree[noun].name != "PERSON":
        explained = noun
        while tree[explained].base in ("appos", "list") and tree[explained].head >= 0:
            explained = tree[explained].head
            proper = tree[explained].upos == "PROPN" and len(tree[explained].text) > 1
            if tree[explained].name == "PERSON" or proper:
                return explained
    person = _person_within(tree, noun, pronoun)
    if person is not None:
        return person
    if tree[pronoun].text.lower() == "who" and tree[noun].name in ("ORG", "PLACE"):
        for above in tree.above(noun):
            if is_predicate(tree, above):
                break
            if tree[above].name == "PERSON":
                return above  # Joan Lee of the Council, *who* came along
    if (near := _name_before(tree, at, pronoun)) is not None:
        return near
    near = pronoun - 1 - (tree[pronoun - 1].text == ",")
    if tree[near].text.lower() in ("stock", "shares") and tree[at].text.lower() in _TRADES:
        return near
    if tree[at].text.lower() in ("due", "mature", "matures"):
        debts = [n for n in tree.below(noun) if n < pronoun and tree[n].text.lower() in DEBTS]
        return max(debts, default=noun)  # the sale of the *notes*, which are due in …
    person = tree[pronoun].text.lower() == "which" and _is_a_person(tree, noun)
    verb = tree[at].text.lower()
    happens, made = verb in _HAPPENS, verb in MADE
    happens = happens or (
        verb in _HARMS and tree[noun].name in ("PLACE", "") and _has_victims(tree, at)
    )
    if tree[noun].upos == "PROPN" and tree[noun].base == "nmod":
        placed = any(tree[c].text.lower() in ("on", "in", "at") for c in tree.children(noun))
        used = {"operation", "use", "service", "ruins"} & {verb}
        if placed and tree[noun].head >= 0 and (verb in _BUILT or used):
            return tree[noun].head  # a school on *the island*, which was completed in …
    fits = is_event_noun(tree[noun].text) or (made and tree[noun].text.lower() in PAPERS)
    if happens and (inner := _event_within(tree, noun, pronoun)) is not None:
        return inner
    if not person and (fits or not (happens or made)):
        return noun
    for above in tree.above(noun):
        if happens and tree[above].upos in NOUNS and is_event_noun(tree[above].text):
            return above  # a conflict between the two that lasted until …
        if is_predicate(tree, above) and not (person and tree[above].base == "acl"):
            subject = subject_of(tree, above)
            thing = (
                person
                and subject is not None
                and tree[subject].name != "PERSON"
                and tree[subject].upos in ("NOUN", "PROPN")
            )
            return subject if thing and subject is not None else noun
        named = tree[above].text.lower()
        if (person and tree[above].name != "PERSON") or (
            (happens or made) and (is_event_noun(named) or (made and named in PAPERS))
        ):
            return above
    return noun


def _is_a_person(tree: Tree, noun: int) -> bool:
    """Whether a noun is a person's name or explained by one: the journalist *Carl Berg*."""
    return tree[noun].name == "PERSON" or (
        _OF_PEOPLE.search(tree[noun].text) is not None
        and any(
            tree[child].base in ("appos", "flat") and tree[child].name == "PERSON"
            for child in tree.children(noun)
            if child > noun
        )
    )


_OF_PEOPLE = re.compile(  # but no carrier that has a person's name
    r"(?i)(?:ist|[aeiou]ian|man|woman|tor|sor|lawyer|writer|painter|teacher|leader|officer|dancer"
    r"|king|queen|poet|wife|husband|son|daughter|brother|sister|friend|widow|cousin)$"
)


def _has_victims(tree: Tree, at: int) -> bool:
    """Whether a verb tells how many were hurt: shelling of the city that *killed over 6,000*."""
    return any(
        tree[child].base == "obj" and any(tree[n].upos == "NUM" for n in tree.below(child))
        for child in tree.children(at)
    )


def _person_within(tree: Tree, noun: int, pronoun: int) -> int | None:
    """The person within a noun that is none: the name of *Albert Rudge*, who died in May."""
    if tree[pronoun].text.lower() != "who" or not is_thing_of_people(tree[noun].text):
        return None
    people = [
        at
        for at in tree.below(noun)
        if noun < at < pronoun and _may_be_a_person(tree, at) and tree[at].base == "nmod"
    ]
    return people[-1] if people else None


def _may_be_a_person(tree: Tree, at: int) -> bool:
    """Whether a word names a person, or something of which the model does not know what it is."""
    return tree[at].name == "PERSON" or (tree[at].name == "" and tree[at].upos == "PROPN")


def is_thing_of_people(word: str) -> bool:
    """Whether a noun names what a person has or does: the *name* of Ann, her *death*."""
    return word.lower() in _THINGS_OF_PEOPLE or is_event_noun(word)


_THINGS_OF_PEOPLE = frozenset(
    "name names body remains letter letters work works career case life grave house portrait diary "
    "papers estate memory statue bust tomb home office role idea theory speech approval consent "
    "support votes".split()
)


def _agreeing(tree: Tree, at: int, noun: int) -> int | None:
    """The noun further up that a verb agrees with: *lending* from libraries, which *was* added."""
    verb = tree[min(verb_group(tree, at))].text.lower()
    many = tree[noun].xpos in ("NNS", "NNPS")
    singular = tree[noun].xpos in ("NN", "NNP") and tree[noun].base == "nmod"
    if verb in ("were", "are") and singular and tree[noun].text.lower() not in _ONE_OR_MANY:
        if any(tree[child].base == "conj" for child in tree.children(noun)):
            return None
        ups = (up for up in tree.above(noun) if tree[up].upos in ("NOUN", "PROPN"))
        return next((up for up in ups if tree[up].xpos in ("NNS", "NNPS")), None)
    row = [
        child
        for child in tree.children(noun)
        if tree[child].base == "conj"
        and child < at
        and any(tree[cc].base == "cc" for cc in tree.children(child))
    ]
    if verb in ("was", "is", "has") and row and tree[row[-1]].xpos in ("NN", "NNP"):
        return row[-1]  # balances and a credit, which *was* arranged
    if verb not in ("was", "is", "has") or not many or tree[noun].text.lower() in _ONE_OR_MANY:
        return None
    inner = [
        n
        for n in tree.children(noun)
        if noun < n < at and tree[n].base == "nmod" and tree[n].xpos == "NNP"
    ]
    if inner:
        return inner[-1]  # stakes in *Rask Mills*, which is …
    if tree[noun].base not in ("nmod", "obl"):
        return None
    above = tree[noun].head
    gerund = tree[above].xpos == "VBG" and above < noun
    return above if gerund or tree[above].xpos in ("NN", "NNP") else None


_ONE_OR_MANY = frozenset(
    "staff team crew family majority number committee people police series species headquarters "
    "works news states".split()
)


def signed_paper(tree: Tree, at: int) -> int:
    """What a relative clause tells was signed: a *treaty* on the border, which they signed."""
    noun = tree[at].head
    if tree[at].text.lower() not in MADE or tree[noun].text.lower() in PAPERS:
        return noun
    for above in tree.above(noun):
        if tree[above].text.lower() in PAPERS:
            return above
        if is_predicate(tree, above) and tree[above].base != "acl":
            break
    return noun


def owner_of(tree: Tree, at: int, own: int) -> int | None:
    """The noun that "whose" stands for in the subject of a relative clause."""
    whose = [child for child in tree.children(own) if tree[child].text.lower() == "whose"]
    noun = tree[at].head
    if not whose or tree[at].base != "acl" or not 0 <= noun < whose[0]:
        return None
    near = whose[0] - 1 - (tree[whose[0] - 1].text == ",")
    name = next((up for up in (near, *tree.above(near)) if tree[up].base not in _NAMING), near)
    return name if tree[name].name == "PERSON" and noun < name else noun


def _event_within(tree: Tree, noun: int, pronoun: int) -> int | None:
    """The event that a clause follows, within the noun it was hung on: the wake of a *strike*."""
    inner = [
        at
        for at in tree.below(noun)
        if noun < at < pronoun and tree[at].base == "nmod" and is_event_noun(tree[at].text)
    ]
    return inner[-1] if inner and pronoun - max(tree.below(inner[-1])[0], inner[-1]) <= 2 else None


def _name_before(tree: Tree, at: int, pronoun: int) -> int | None:
    """The name that a relative clause follows, of no person: trouble with *Iran*, which said …"""
    near = pronoun - 1 - (pronoun > 0 and tree[pronoun - 1].text == ",")
    verb, noun = tree[at].text.lower(), tree[at].head
    if near < 1:
        return None
    if tree[pronoun].text.lower() == "who":
        # the first time that *Ritter*, who arrived …
        other = tree[noun].upos == "NOUN" and tree[noun].text.lower() in TIME_NOUNS
        if tree[noun].upos == "PRON" and tree[near].base == "conj" and tree[near].upos == "NOUN":
            named = tree[near].head  # those for *Ann Lee*, a nurse and poet who …
            return named if noun < named and tree[named].upos == "PROPN" else None
        aside = tree[pronoun - 1].text == "," and tree[near].name == "PERSON"
        other = other or (aside and tree[noun].name != "PERSON")  # among them *Ann Lee*, who …
        naming = ("flat", "compound") if aside else _NAMING
        person = next((up for up in (near, *tree.above(near)) if tree[up].base not in naming), near)
        return person if other and tree[person].upos == "PROPN" else None
    if tree[pronoun].text.lower() != "which" or verb in _HAPPENS | MADE:
        return None
    if tree[pronoun].relation != "nsubj":
        return None
    name = next((up for up in (near, *tree.above(near)) if tree[up].base not in _NAMING), near)
    other = name != noun and (verb in REPORTING or not is_event_noun(tree[noun].text))
    proper = tree[name].name != "PERSON" and all(
        tree[word].upos in ("PROPN", "NUM") or (tree[word].text.isupper() and name == near)
        for word in range(name, near + 1)
    )
    return (
        name
        if other and proper and tree[name].head == noun and tree[noun].upos != "PROPN"
        else None
    )


_NAMING = ("flat", "compound", "appos")
