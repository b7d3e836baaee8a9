"""Verbs that were read as participles, nouns or parts of nouns."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import FINITE, NOUNS, is_predicate, root_of
from timeline.events.patterns.words import INTRANSITIVE, is_event_noun
from timeline.syntax.tree import Changes, Tree


def _without_finite_verb(tree: Tree, but: int) -> bool:
    """Whether no verb of a sentence but one is finite, not counting those of relative clauses."""
    return not any(
        at != but
        and token.xpos in FINITE
        and token.relation != "acl:relcl"
        and not (token.head >= 0 and tree[token.head].relation == "acl:relcl")
        for at, token in enumerate(tree.tokens)
    )


def intransitive(tree: Tree) -> Changes:
    """Strife between the two *culminated* in war: it can be no participle of its noun."""
    root = root_of(tree)
    if root is None or tree[len(tree) - 1].text not in (".", "”", '"', ";"):
        return {}
    verb = next((at for at in range(root + 1, len(tree)) if _tells_of_noun(tree, at)), None)
    if verb is None:
        return {}
    noun = root
    changes: Changes = {}
    if tree[root].upos == "VERB":
        objects = [at for at in tree.children(root) if tree[at].base == "obj"]
        if root > 0 or subject_of(tree, root) is not None or not objects:
            return {}
        noun = objects[0]
        changes[root] = {"head": noun, "relation": "amod", "xpos": "VBN", "upos": "ADJ"}
    elif tree[root].upos not in NOUNS or not _without_finite_verb(tree, verb):
        return {}
    if verb not in tree.below(noun):
        return {}
    changes[verb] = {"head": -1, "relation": "root", "xpos": "VBD"}
    changes[noun] = {"head": verb, "relation": "nsubj"}
    for child in tree.children(root):
        if child > verb and tree[root].upos == "VERB":
            changes[child] = {"head": verb}
    return changes


def _tells_of_noun(tree: Tree, at: int) -> bool:
    """Whether a verb that is never passive was read as a participle of the noun before it."""
    token = tree[at]
    if token.base == "parataxis" and token.xpos == "VBD" and subject_of(tree, at) is None:
        dashes = [n for n in range(token.head + 1, at) if tree[n].text in ("--", "_", "–", "—")]
        return len(dashes) > 1 and dashes[-1] == at - 1  # the men – and others – *left*
    if token.base != "acl" or token.xpos not in ("VBN", "VBD"):
        return False
    goes_to = token.text.lower() == "passed" and any(
        tree[case].text.lower() == "to"
        for child in tree.children(at)
        for case in tree.children(child)
    )
    filled = any(tree[child].base == "obj" and child > at for child in tree.children(at))
    acts = filled and token.text.lower() not in WITH_TWO_OBJECTS
    told = token.xpos == "VBD" and any(
        tree[child].relation == "acl:relcl" and child < at for child in tree.children(token.head)
    )  # the number of those who came *fell*
    never = token.text.lower() in INTRANSITIVE or goes_to or acts or told
    alone = min(verb_group(tree, at)) == at and subject_of(tree, at) is None
    return never and alone


WITH_TWO_OBJECTS = frozenset(
    "given awarded called named offered paid shown taught handed sent granted denied told asked "
    "titled entitled dubbed sold lent allotted allowed promised owed".split()
)
"""Participles that may have an object: a man *given* a prize."""


def noun_in_ing(tree: Tree) -> Changes:
    """A fall from *scaffolding*: a noun, since nothing is done to anything."""
    changes: Changes = {}
    for at, token in enumerate(tree.tokens):
        if token.xpos != "VBG" or token.base not in ("acl", "advcl") or token.head < 0:
            continue
        marks = [child for child in tree.children(at) if tree[child].base in ("mark", "case")]
        prepositional = bool(marks) and marks[0] == at - 1 and tree[at - 1].xpos == "IN"
        filled = any(
            tree[child].base in ("obj", "ccomp", "xcomp", "nsubj", "advmod")
            for child in tree.children(at)
        )
        if not prepositional or filled or tree[token.head].upos not in ("NOUN", "PROPN"):
            continue
        by = tree[at - 1].text.lower() in ("by", "of") and is_event_noun(tree[token.head].text)
        if tree[at - 1].text.lower() not in _PLACING and not by:
            continue
        if by:
            above = token.head  # her death by *drowning* in May
        else:
            above = next((up for up in tree.above(at) if is_predicate(tree, up)), token.head)
        changes[at] = {"upos": "NOUN", "xpos": "NN", "relation": "nmod"}
        changes[at - 1] = {"relation": "case", "upos": "ADP"}
        for child in tree.children(at):
            if tree[child].base == "obl":
                changes[child] = {"head": above}
    return changes


_PLACING = ("from", "through", "with", "under", "off", "near", "at")


def verb_as_adjective(tree: Tree) -> Changes:
    """Opened it in May and *closed shops* in June: with a date of each there are two verbs."""
    for at, token in enumerate(tree.tokens):
        noun = token.head
        if token.base != "amod" or token.xpos != "VBN" or noun <= at or tree[noun].base != "obj":
            continue
        verb, cc = tree[noun].head, at - 1
        dates = [child for child in tree.children(verb) if tree[child].date >= 0]
        if not dates or tree[cc].base != "cc" or tree[cc].text.lower() not in ("and", "but"):
            continue
        before, behind = [d for d in dates if verb < d < at], [d for d in dates if d > noun]
        if before and behind and _may_be_past(token.text.lower()):
            return {
                at: {"head": verb, "relation": "conj", "xpos": "VBD", "upos": "VERB"},
                cc: {"head": at},
                noun: {"head": at},
                **{date: {"head": at} for date in behind},
            }
    return {}


def _may_be_past(participle: str) -> bool:
    """Whether a participle is the past tense too: *closed*, *left*, not *taken*."""
    return participle.endswith("ed") or participle in _PAST_TOO


_PAST_TOO = frozenset(
    "left lost held made sold built won sent bought brought led met paid set put cut spent taught "
    "caught found kept told".split()
)


def verb_as_adverb(tree: Tree) -> Changes:
    """Entries *close* on 31 July: they do, they are not near."""
    return {
        at: {"upos": "VERB", "xpos": "VBP"}
        for at, token in enumerate(tree.tokens)
        if token.text in ("close", "open")
        and token.xpos in ("RB", "JJ", "NN")
        and token.base in ("root", "conj", "ccomp")
        and any(tree[c].base == "nsubj" and tree[c].xpos == "NNS" for c in tree.children(at))
        and not any(tree[c].base in ("cop", "aux") for c in tree.children(at))
    }


def went_live(tree: Tree) -> Changes:
    """The second of them *went live*: how it went was read as what it did."""
    for how in range(1, len(tree)):
        verb, token = how - 1, tree[how]
        if token.text.lower() not in _HOW or tree[verb].text.lower() not in _GOING:
            continue
        if tree[verb].relation != "acl:relcl" or token.base not in ("conj", "root", "parataxis"):
            continue
        return {
            verb: {"head": token.head, "relation": token.relation},
            how: {"head": verb, "relation": "xcomp", "upos": "ADJ", "xpos": "JJ"},
            **{child: {"head": verb} for child in tree.children(how)},
        }
    return {}


_HOW = ("live", "missing", "public", "bankrupt", "wild", "dark", "dead", "blind", "quiet")
_GOING = ("went", "goes", "go", "going", "gone")


def no_ing(tree: Tree) -> Changes:
    """A burial *dug* in 1936: what does not end in -ing is no present participle."""
    return {
        at: {"xpos": "VBN"}
        for at, token in enumerate(tree.tokens)
        if token.xpos == "VBG" and not token.text.lower().endswith(("ing", "in", "in'", "in’"))
    }


def verb_within_noun(tree: Tree) -> Changes:
    """Beginning in May, *the clerk prepared false papers*: no papers but what he did."""
    noun = root_of(tree)
    if noun is None or tree[noun].upos != "NOUN":
        return {}
    children = tree.children(noun)
    verb = next((c for c in children if tree[c].xpos == "VBD" and tree[c].base == "amod"), 0)
    own = verb - 1
    if own not in children or tree[own].base != "compound":
        return {}
    if not _without_finite_verb(tree, verb):
        return {}
    before = [child for child in children if child < own and tree[child].base in ("det", "amod")]
    changes: Changes = {
        verb: {"head": -1, "relation": "root"},
        own: {"head": verb, "relation": "nsubj"},
        noun: {"head": verb, "relation": "obj"},
        **{child: {"head": own} for child in before},
    }
    first = tree[0]
    if first.text in ("Beginning", "Starting") and first.upos == "NOUN":
        changes[0] = {"head": verb, "relation": "advcl", "upos": "VERB", "xpos": "VBG"}
    return changes


def owing_to(tree: Tree) -> Changes:
    """Put off *owing to* the closure of the court: a preposition, no verb."""
    for at, token in enumerate(tree.tokens[:-1]):
        if token.text.lower() != "owing" or tree[at + 1].text.lower() != "to" or token.head < 0:
            continue
        noun = next((child for child in tree.children(at) if tree[child].base == "obl"), None)
        if noun is None or tree[at + 1].head != noun:
            continue
        above = next((up for up in tree.above(at) if is_predicate(tree, up)), token.head)
        return {
            noun: {"head": above, "relation": "obl"},
            at: {"head": noun, "relation": "case", "upos": "ADP", "xpos": "IN"},
            at + 1: {"head": at, "relation": "fixed"},
            **{
                child: {"head": noun}
                for child in tree.children(at)
                if child > noun and tree[child].base in ("obl", "nmod")
            },
        }
    return {}


def progressive(tree: Tree) -> Changes:
    """She *was cooking* soup: her cooking was read as a part of the noun."""
    if not any(token.xpos == "VBG" and token.base in ("compound", "amod") for token in tree):
        return {}
    for noun, token in enumerate(tree.tokens):
        if token.upos != "NOUN":
            continue
        children = tree.children(noun)
        copula = next((child for child in children if tree[child].base == "cop"), None)
        if copula is None or copula + 1 >= noun or tree[copula + 1].xpos != "VBG":
            continue
        verb = copula + 1
        if tree[verb].head != noun or tree[verb].base not in ("compound", "amod"):
            continue
        changes: Changes = {
            child: {"head": verb}
            for child in children
            if child < copula or (child > noun and tree[child].base not in ("nmod", "acl"))
        }
        changes[copula] = {"head": verb, "relation": "aux"}
        changes[verb] = {"head": token.head, "relation": token.relation, "upos": "VERB"}
        changes[noun] = {"head": verb, "relation": "obj"}
        return changes
    return {}


def finite_alone(tree: Tree) -> Changes:
    """The mayor *glossed* over it: with a subject and no "was" it is no participle."""
    changes: Changes = {}
    for at, token in enumerate(tree.tokens):
        if token.xpos != "VBN" or token.base not in ("root", "ccomp", "parataxis"):
            continue
        own = [child for child in tree.children(at) if tree[child].relation == "nsubj"]
        if own and own[0] < at and min(verb_group(tree, at)) == at:
            changes[at] = {"xpos": "VBD"}
    return changes


def verb_behind_phrase(tree: Tree) -> Changes:
    """It was *in fact installed*: a phrase that says nothing of the thing was read as the verb."""
    for at, token in enumerate(tree.tokens):
        if token.text.lower() not in _SAYS_NOTHING or token.upos != "NOUN":
            continue
        verb = at + 1
        copula = next((c for c in tree.children(at) if tree[c].base == "cop"), None)
        if copula is None or verb >= len(tree) or tree[verb].head != at:
            continue
        if tree[verb].base != "acl" or tree[verb].xpos != "VBN":
            continue
        changes: Changes = {
            child: {"head": verb}
            for child in tree.children(at)
            if child not in (verb, at - 1) and tree[child].base != "case"
        }
        changes[copula] = {"head": verb, "relation": "aux:pass"}
        changes[verb] = {"head": token.head, "relation": token.relation}
        changes[at] = {"head": verb, "relation": "advmod"}
        return changes
    return {}


_SAYS_NOTHING = ("fact", "turn", "effect", "part", "principle", "addition", "time")
"""Nouns behind *in* that only connect."""
