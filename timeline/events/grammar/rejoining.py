"""Relative clauses with the noun that they tell of put back in: he published *the map*."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.grammar.constituents import is_named_by, phrase_around
from timeline.events.grammar.predicates import TIME_NOUNS
from timeline.events.grammar.relatives import signed_paper
from timeline.events.grammar.reported import makes_it
from timeline.events.patterns.words import TOLD_NOUNS
from timeline.syntax.tree import Tree


def with_antecedent(tree: Tree, at: int, body: list[int]) -> tuple[list[int], list[int]]:
    """A relative clause with the noun it speaks of: *the map* that he published."""
    noun = signed_paper(tree, at)
    named = next((child for child in tree.children(noun) if is_named_by(tree, child)), noun)
    thing = phrase_around(tree, named if named < at else noun, set(tree.below(at)))
    opens = [tree[word].text.lower() for word in thing[:2]]
    if opens in (["subject", "to"], ["according", "to"], ["prior", "to"], ["due", "to"]):
        thing = thing[2:]  # subject to *consent*, which he hopes to get
    if (
        tree[noun].text.lower() in TOLD_NOUNS
        and _has_that(tree, body, at)
        and not makes_it(tree, at)
    ):
        return [word for word in body if tree[word].text.lower() != "that" or word > at], []
    pronoun = next((w for w in body if _is_relative(tree, w)), None)
    where = any(tree[child].text.lower() == "where" for child in tree.children(at))
    if pronoun is None and where:
        return body, _place_of(tree, noun, thing)
    if pronoun is None:
        return (_inserted(tree, at, body, thing) if _lacks_object(tree, at, thing) else body), []
    if tree[pronoun].text.lower() == "whose":
        owned = sorted(tree.below(tree[pronoun].head))
        return _inserted(tree, at, (w for w in body if w not in owned), [*thing, *owned]), []
    if tree[pronoun].xpos in ("WRB", "WP$"):
        return [word for word in body if word != pronoun], []
    preposition = [child for child in tree.children(pronoun) if tree[child].base == "case"]
    if not preposition and pronoun - 1 in body and tree[pronoun - 1].upos == "ADP":
        preposition = [pronoun - 1]
    rest = [word for word in body if word != pronoun and word not in preposition]
    if preposition:
        return rest, [*preposition, *thing]
    if tree[pronoun].text.lower() != "whom":
        at = _done_to_it(tree, at)
    return _inserted(tree, at, rest, thing), []


def _done_to_it(tree: Tree, at: int) -> int:
    """The infinitive that has the thing for its object: a gift that he hopes *to send*."""
    while tree[at].text.lower() in _DOING_ITSELF:
        inner = [
            child
            for child in tree.children(at)
            if child > at
            and tree[child].base == "xcomp"
            and any(tree[to].xpos == "TO" for to in tree.children(child))
            and not any(tree[other].base == "obj" for other in tree.children(child))
        ]
        if not inner:
            break
        at = inner[0]
    return at


_DOING_ITSELF = frozenset(
    "hope hopes hoped expect expects expected want wants wanted plan plans planned intend intends "
    "intended try tries tried seek seeks sought agree agrees agreed decide decides decided refuse "
    "refuses refused need needs needed fail fails failed manage manages managed promise promises "
    "promised offer offers offered wish wishes wished mean means meant begin begins began start "
    "starts started continue continues continued have has had aim aims aimed propose proposes "
    "proposed choose chooses chose undertake undertakes undertook".split()
)
"""Verbs whose subject itself does what an infinitive behind them tells."""


def _has_that(tree: Tree, body: Iterable[int], at: int) -> bool:
    return any(tree[word].text.lower() == "that" and word < at for word in body)


def _place_of(tree: Tree, noun: int, thing: list[int]) -> list[int]:
    """A place with its preposition, which a clause with "where" tells of: met *at her house*."""
    cases = [child for child in tree.children(noun) if tree[child].base == "case"]
    placed = len(cases) == 1 and tree[cases[0]].text.lower() in (
        "at",
        "in",
        "on",
        "near",
        "outside",
    )
    return [*cases, *thing] if placed and thing and len(thing) <= _FEW else []


_FEW = 8
"""Words that a place may have."""


def _lacks_object(tree: Tree, at: int, thing: list[int]) -> bool:
    """Whether a clause without a pronoun tells what was done to its noun: the map *he drew*.

    Not so the day he left, and the news that he was seen.
    """
    verb, noun = tree[at], tree[tree[at].head]
    if verb.relation != "acl:relcl" or verb.upos != "VERB" or verb.text.lower() == "did":
        return False
    marked = any(
        tree[child].base == "mark" or tree[child].xpos == "WRB" for child in tree.children(at)
    )
    filled = marked or any(
        tree[child].base in ("obj", "ccomp") or tree[child].relation in ("aux:pass", "nsubj:pass")
        for child in tree.children(at)
    )
    near = bool(thing) and max(thing) >= min(tree.below(at)) - 2
    return near and not filled and noun.date < 0 and noun.text.lower() not in TIME_NOUNS


def _is_relative(tree: Tree, at: int) -> bool:
    """Whether a word is a relative pronoun, "that" where it is an object too."""
    that = tree[at].text.lower() == "that" and tree[at].base in ("obj", "nsubj")
    return that or tree[at].xpos in ("WDT", "WP", "WP$", "WRB")


def _inserted(tree: Tree, at: int, body: Iterable[int], thing: list[int]) -> list[int]:
    """The thing put behind the verb and its particle."""
    particles = [child for child in tree.children(at) if _is_particle(tree, at, child)]
    end = max([at, *particles])
    listed = list(body)
    return [w for w in listed if w <= end] + thing + [w for w in listed if w > end]


def _is_particle(tree: Tree, at: int, child: int) -> bool:
    """Whether a word goes with its verb alone: it entered *into* a contract, he put *up* a sign."""
    stranded = tree[child].upos == "ADP" and child == at + 1 and not tree.children(child)
    return tree[child].relation == "compound:prt" or stranded


def of_which(tree: Tree, at: int, own: int) -> int | None:
    """The pronoun in a subject like *the first volume of which*, in a relative clause."""
    relative = tree[at].base == "acl" and tree[at].head >= 0
    pronouns = [
        word for word in tree.below(own) if word != own and tree[word].text.lower() in _WHICH
    ]
    return pronouns[0] if relative and pronouns else None


_WHICH = ("which", "whom")
