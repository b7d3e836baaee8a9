"""Verbs that were read as participles, nouns or parts of nouns."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import FINITE, NOUNS, is_predicate
from timeline.events.patterns.words import INTRANSITIVE, PAST_FORMS
from timeline.syntax.tree import Changes, Token, Tree


def _is_past(token: Token) -> bool:
    lower = token.text.lower()
    return token.xpos in ("VBN", "VBD") and (lower.endswith("ed") or lower in PAST_FORMS)


def _root(tree: Tree) -> int | None:
    return next((at for at, token in enumerate(tree.tokens) if token.head < 0), None)


def _without_finite_verb(tree: Tree, but: int) -> bool:
    """Whether no verb of a sentence but one is finite, not counting those of relative clauses."""
    return not any(
        at != but
        and token.xpos in FINITE
        and token.relation != "acl:relcl"
        and not (token.head >= 0 and tree[token.head].relation == "acl:relcl")
        for at, token in enumerate(tree.tokens)
    )


def perfect_participle(tree: Tree) -> Changes:
    """Ann, *having lost* it, *withdrew*: what is finite was hung on what is not."""
    root = _root(tree)
    if root is None or tree[min(verb_group(tree, root))].text.lower() != "having":
        return {}
    opening = min(verb_group(tree, root))
    name = next((at for at in tree.children(root) if at < opening and tree[at].upos in NOUNS), None)
    finite = next(
        (
            at
            for at in range(root + 1, len(tree))
            if _is_past(tree[at])
            and tree[at].base in ("advcl", "conj", "parataxis", "acl", "ccomp")
            and tree[at - 1].text == ","
            and min(verb_group(tree, at)) == at
        ),
        None,
    )
    if name is None or finite is None:
        return {}
    return {
        finite: {"head": -1, "relation": "root", "xpos": "VBD"},
        root: {"head": finite, "relation": "advcl"},
        name: {"head": finite, "relation": "nsubj"},
    }


def intransitive(tree: Tree) -> Changes:
    """Strife between the two *culminated* in war: it can be no participle of its noun."""
    root = _root(tree)
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
        if tree[at - 1].text.lower() not in _PLACING:
            continue
        above = next((up for up in tree.above(at) if is_predicate(tree, up)), token.head)
        changes[at] = {"upos": "NOUN", "xpos": "NN", "relation": "nmod"}
        changes[at - 1] = {"relation": "case", "upos": "ADP"}
        for child in tree.children(at):
            if tree[child].base == "obl":
                changes[child] = {"head": above}
    return changes


_PLACING = ("from", "through", "with", "under", "off", "near", "at")


def reduced(tree: Tree) -> Changes:
    """*Under the plan approved* on Tuesday, they stop: its participle was read as a verb."""
    for at, token in enumerate(tree.tokens):
        noun = at - 1
        if token.base != "advcl" or token.xpos not in ("VBD", "VBN") or token.head < at:
            continue
        if tree[noun].head != at or tree[noun].base != "obl" or subject_of(tree, at) is not None:
            continue
        prepositional = any(tree[child].base == "case" for child in tree.children(noun))
        filled = any(tree[child].base in ("obj", "xcomp", "mark") for child in tree.children(at))
        if prepositional and not filled and min(verb_group(tree, at)) == at:
            return {
                noun: {"head": token.head},
                at: {"head": noun, "relation": "acl", "xpos": "VBN"},
            }
    return {}


def opening_participle(tree: Tree) -> Changes:
    """*In the year ended* in May, it earned more: its participle was read as the main verb."""
    root = _root(tree)
    if root is None or root == 1 or tree[root].xpos not in ("VBD", "VBN"):
        return {}
    noun = root - 1
    if root > 0:
        opens = tree[noun].base == "obl" and tree[min(tree.below(noun))].base == "case"
        if not opens or min(tree.below(noun)) > 0 or min(verb_group(tree, root)) != root:
            return {}
    main = next(
        (
            at
            for at in tree.children(root)
            if tree[at].base in ("parataxis", "ccomp")
            and subject_of(tree, at) is not None
            and not any(tree[n].base == "mark" for n in tree.children(at))
        ),
        None,
    )
    if main is None or subject_of(tree, root) is not None:
        return {}
    if "," not in (tree[min(tree.below(main))].text, tree[min(tree.below(main)) - 1].text):
        return {}
    if root == 0:  # *Asked* in 2007 whether he would go, he said …
        return {
            main: {"head": -1, "relation": "root"},
            root: {"head": main, "relation": "advcl", "xpos": "VBN"},
        }
    return {
        main: {"head": -1, "relation": "root"},
        noun: {"head": main},
        root: {"head": noun, "relation": "acl", "xpos": "VBN"},
        **{at: {"head": main} for at in tree.children(root) if at > main},
    }


def opening_adjective(tree: Tree) -> Changes:
    """*Already ill with it*, she accepted: what opens the sentence was read as what it tells."""
    root = _root(tree)
    if root is None or tree[root].upos not in ("ADJ", "NOUN") or tree[root].xpos == "VBG":
        return {}
    if any(tree[child].base in ("cop", "nsubj", "aux", "expl") for child in tree.children(root)):
        return {}
    main = next(
        (
            at
            for at in tree.children(root)
            if tree[at].base == "parataxis"
            and at > root
            and subject_of(tree, at) is not None
            and tree[min(verb_group(tree, at))].xpos in FINITE
        ),
        None,
    )
    first = 0 if main is None else min(tree.below(main))
    if main is None or "," not in (tree[first].text, tree[first - 1].text):
        return {}
    if tree[root].upos == "NOUN" and not any(
        tree[child].base == "case" for child in tree.children(root)
    ):
        return {}
    dates: Changes = {
        at: {"head": main} for at in tree.children(root) if tree[at].date >= 0 and at < root
    }
    return {
        main: {"head": -1, "relation": "root"},
        root: {"head": main, "relation": "advcl"},
        **{at: {"head": main} for at in tree.children(root) if at > main},
        **dates,
    }


def progressive(tree: Tree) -> Changes:
    """She *was cooking* soup: her cooking was read as a part of the noun."""
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


def participle_row(tree: Tree) -> Changes:
    """A man kidnapped and *presumed killed*: one was hung on the man, one on the other."""
    for at, token in enumerate(tree.tokens):
        presumed = at - 1
        if token.xpos != "VBN" or token.base != "acl" or token.head != presumed:
            continue
        if tree[presumed].xpos != "VBN" or tree[presumed].text.lower() not in _PRESUMING:
            continue
        changes: Changes = {at: {"relation": "xcomp"}}
        noun = tree[presumed].head
        first = next((n for n in tree.children(noun) if tree[n].base == "acl"), at)
        if tree[presumed].base == "conj" and tree[noun].upos == "NOUN" and first < at:
            changes[presumed] = {"head": first}
        return changes
    return {}


_PRESUMING = ("presumed", "believed", "feared", "reported", "thought", "declared", "found")


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
