"""Relative clauses that took in more, or less, than is theirs."""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.misread_verbs import WITH_TWO_OBJECTS
from timeline.events.grammar.predicates import FINITE, NOUNS, is_predicate
from timeline.events.grammar.reported import is_claim, makes_it
from timeline.events.patterns.words import REPORTING
from timeline.syntax.tree import Changes, Tree


def date_of_relative(tree: Tree) -> Changes:
    """The sale of the notes, *which are due on 3 May*: the date was hung on the noun before."""
    for at, token in enumerate(tree.tokens):
        if token.date < 0 or token.base not in ("nmod", "obl") or token.head < 0:
            continue
        verb = min(tree.below(at)) - 1
        if verb <= token.head or tree[verb].relation != "acl:relcl":
            continue
        if token.head in tree.above(verb) and tree[token.head].upos in NOUNS:
            return {at: {"head": verb, "relation": "obl"}}
    return {}


def shown_by_somebody(tree: Tree) -> Changes:
    """A valve which *records show* had been shut: who shows it stands within what is told."""
    for pronoun, token in enumerate(tree.tokens[:-3]):
        if token.xpos not in ("WDT", "WP") or pronoun < 1:
            continue
        near = range(pronoun + 2, min(pronoun + 5, len(tree) - 1))
        shows = next((at for at in near if tree[at].text.lower() in _SHOWING), -1)
        if shows < 0 or any(tree[n].upos in ("ADP", "PUNCT") for n in range(pronoun + 1, shows)):
            continue
        first = tree[shows + 1]
        if first.xpos not in FINITE or first.text.lower() in ("that", "how"):
            continue
        ups = (shows + 1, *tree.above(shows + 1))
        verb = next((up for up in ups if is_predicate(tree, up)), -1)
        noun = pronoun - 1 - (tree[pronoun - 1].text == ",")
        if noun < 0 or verb < shows:
            continue
        passive = any(tree[child].relation == "aux:pass" for child in tree.children(verb))
        names = range(pronoun + 1, shows)
        own = next((up for up in tree.above(noun) if tree[up].upos in NOUNS), noun)
        thing = noun if tree[noun].upos in NOUNS else own
        above = tree[verb].head if tree[verb].relation == "acl:relcl" else thing
        if above in (*names, shows) or above < 0:
            above = thing
        return {
            **{name: {"head": names[-1], "relation": "compound"} for name in names[:-1]},
            names[-1]: {"head": shows, "relation": "nsubj", "upos": "NOUN"},
            shows: {"head": verb, "relation": "parataxis", "upos": "VERB", "xpos": "VBP"},
            pronoun: {"head": verb, "relation": "nsubj:pass" if passive else "nsubj"},
            verb: {"head": above, "relation": "acl:relcl"},
        }
    return {}


_SHOWING = frozenset(
    "show shows showed suggest suggests confirm confirms indicate indicates".split()
)


def content_of_claim(tree: Tree) -> Changes:
    """Rumours *that* the bank had failed: what they say, not what failed them."""
    for verb, token in enumerate(tree.tokens):
        if token.relation != "acl:relcl" or not is_claim(tree[token.head].text):
            continue
        that = token.head + 1
        own = subject_of(tree, verb)
        if tree[that].text.lower() != "that" or tree[that].head != verb or own in (None, that):
            continue
        if not makes_it(tree, verb):
            return {
                verb: {"relation": "acl"},
                that: {"relation": "mark", "upos": "SCONJ", "xpos": "IN"},
            }
    return {}


def content_of_saying(tree: Tree) -> Changes:
    """She said *that since the raid the town had changed*: what she said, not when."""
    for verb, token in enumerate(tree.tokens):
        says = token.head
        if token.base != "advcl" or not 0 <= says < verb or tree[says].base == "acl":
            continue
        if tree[says].text.lower() not in REPORTING or tree[says + 1].text.lower() != "that":
            continue
        filled = any(tree[child].base in ("ccomp", "obj") for child in tree.children(says))
        who = subject_of(tree, says)
        if tree[says + 1].head != verb or filled or who is None or tree[who].text.lower() == "it":
            continue
        changes: Changes = {verb: {"relation": "ccomp"}}
        subjects = [child for child in tree.children(verb) if tree[child].base == "nsubj"]
        if len(subjects) == 2 and tree[says + 2].upos == "SCONJ":
            changes[says + 2] = {"head": subjects[0], "relation": "case", "upos": "ADP"}
            changes[subjects[0]] = {"relation": "obl"}
        return changes
    return {}


def thing_behind_verb(tree: Tree) -> Changes:
    """Lawyers for the family raised *accusations*: of what stands behind the verb, none is before.

    The noun was hung on the subject, which then stood in two pieces.
    """
    for thing, token in enumerate(tree.tokens):
        first = token.head
        if token.base != "nmod" or first < 0 or tree[first].base != "nsubj":
            continue
        verb = tree[first].head
        if not first < verb < thing or tree[verb].upos != "VERB":
            continue
        early = [child for child in tree.children(thing) if child < verb]
        if any(tree[child].base == "case" and child > verb for child in tree.children(thing)):
            continue
        if any(tree[child].base in ("obj", "ccomp") for child in tree.children(verb)):
            continue
        subjects = [c for c in tree.children(verb) if tree[c].base == "nsubj" and c != first]
        loose = [child for child in subjects if first < child < verb]
        if len(loose) != 1 or not all(first < child < loose[0] for child in early):
            continue
        return {
            thing: {"head": verb, "relation": "obj"},
            loose[0]: {"head": first, "relation": "nmod"},
            **{child: {"head": loose[0]} for child in early},
        }
    return {}


def second_object(tree: Tree) -> Changes:
    """Men that had taken Rask *besieged the fort*: its verb was read as a part of a noun."""
    for verb, token in enumerate(tree.tokens):
        if token.relation != "acl:relcl" or token.text.lower() in WITH_TWO_OBJECTS:
            continue
        objects = [at for at in tree.children(verb) if tree[at].base == "obj" and at > verb]
        noun = token.head
        if len(objects) < 2 or tree[noun].base not in ("conj", "obl", "nmod", "root"):
            continue
        second = objects[1]
        first = min(tree.below(second))
        if tree[first].xpos not in ("VBN", "VBD") or tree[first].head != second:
            continue
        above = next((up for up in tree.above(noun) if is_predicate(tree, up)), -1)
        return {
            noun: {"head": first, "relation": "nsubj"},
            first: {
                "head": above,
                "relation": "conj" if above >= 0 else "root",
                "xpos": "VBD",
                "upos": "VERB",
            },
            second: {"head": first},
            **{
                child: {"head": first}
                for child in tree.children(noun)
                if tree[child].base == "cc" and child < noun
            },
        }
    return {}


def second_relative(tree: Tree) -> Changes:
    """An inquiry that ended in May *blamed* fog: its verb was read as a second relative clause."""
    for verb, token in enumerate(tree.tokens):
        noun = token.head
        if token.relation != "acl:relcl" or token.xpos != "VBD" or noun < 0:
            continue
        first = next((c for c in tree.children(noun) if tree[c].relation == "acl:relcl"), verb)
        alone = all(tree[c].base != "nsubj" and tree[c].xpos != "WDT" for c in tree.children(verb))
        if first == verb or not alone or tree[verb - 1].upos in ("PUNCT", "CCONJ"):
            continue
        above = next((up for up in tree.above(noun) if is_predicate(tree, up)), -1)
        return {
            verb: {"head": above, "relation": "conj" if above >= 0 else "root"},
            noun: {"head": verb, "relation": "nsubj"},
            **{c: {"head": verb} for c in tree.children(first) if c > verb},
            **{c: {"head": verb} for c in tree.children(noun) if c < noun and tree[c].base == "cc"},
        }
    return {}


def made_by_them(tree: Tree) -> Changes:
    """The gains *these shares made*: their makers were read as an explanation of the gains."""
    for verb, token in enumerate(tree.tokens):
        if token.base != "acl" or token.xpos not in ("VBN", "VBD") or token.head < 0:
            continue
        maker = verb - 1
        beside = tree[maker].head == token.head and tree[maker].base == "appos"
        parted = any(tree[at].upos == "PUNCT" for at in range(token.head, verb))
        if beside and not parted and subject_of(tree, verb) is None:
            return {
                maker: {"head": verb, "relation": "nsubj"},
                verb: {"xpos": "VBD", "relation": "acl:relcl"},
            }
    return {}


def date_behind_colon(tree: Tree) -> Changes:
    """It suffered; *on 4 May men blew up* the bridge: the date was hung on what stands before."""
    for at, token in enumerate(tree.tokens):
        head = token.head
        if token.date < 0 or not 0 <= head < at:
            continue
        first = min(n for n in tree.below(at) if tree[n].upos != "PUNCT")
        if tree[first - 1].text not in (":", ";") or head > first:
            continue
        verb = next(
            (
                n
                for n in range(at + 1, len(tree))
                if is_predicate(tree, n) and (own := subject_of(tree, n)) is not None and at < own
            ),
            None,
        )
        if verb is not None and head in tree.above(verb):
            return {at: {"head": verb, "relation": "obl"}}
    return {}
