"""What opens a sentence, read as what it tells or as a clause of its own: *already ill*, she …"""

from __future__ import annotations

from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.predicates import FINITE, NOUNS, root_of
from timeline.events.patterns.words import PAST_FORMS
from timeline.syntax.tree import Changes, Token, Tree


def perfect_participle(tree: Tree) -> Changes:
    """Ann, *having lost* it, *withdrew*: what is finite was hung on what is not."""
    root = root_of(tree)
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


def _is_past(token: Token) -> bool:
    lower = token.text.lower()
    return token.xpos in ("VBN", "VBD") and (lower.endswith("ed") or lower in PAST_FORMS)


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
    root = root_of(tree)
    if root is None or tree[root].xpos not in ("VBD", "VBN"):
        return {}
    noun = root - 1
    adverb = root == 1 and tree[0].text.lower() in ("first", "last", "once", "originally", "newly")
    if root == 1 and not adverb:
        return {}
    if root > 0 and not adverb:
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
    if root == 0 or adverb:  # *Asked* in 2007 whether he would go, he said …
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


def name_that_does(tree: Tree) -> Changes:
    """*Founded* in 1995, *Rask Works designs* bridges: what it does, no noun of its name."""
    if root_of(tree) != 0 or tree[0].xpos != "VBN":
        return {}
    comma = next((at for at, token in enumerate(tree.tokens) if token.text == ","), len(tree))
    own = next((at for at in tree.children(0) if tree[at].base == "nsubj" and at > comma), None)
    if own is None or tree[own].xpos != "NNS" or not tree[own].text.islower():
        return {}
    names = [at for at in tree.children(own) if at < own and tree[at].base == "compound"]
    if not names or any(tree[at].upos != "PROPN" for at in range(comma + 1, own)):
        return {}
    last = own - 1
    row = [at for at in tree.children(own) if tree[at].base == "conj" and at > own]
    changes: Changes = {
        own: {"head": -1, "relation": "root", "upos": "VERB", "xpos": "VBZ"},
        0: {"head": own, "relation": "advcl"},
        last: {"head": own, "relation": "nsubj", "upos": "PROPN"},
        **{at: {"head": last, "relation": "compound"} for at in range(comma + 1, last)},
        **{at: {"head": own} for at in tree.children(0) if at >= comma and at != own},
    }
    if len(row) > 1 and tree[row[0]].xpos == "NNS":
        changes[row[0]] = {"upos": "VERB", "xpos": "VBZ"}
        changes[row[1]] = {"head": row[0], "relation": "obj"}
    return changes


def opening_adjective(tree: Tree) -> Changes:
    """*Already ill with it*, she accepted: what opens the sentence was read as what it tells."""
    root = root_of(tree)
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


def verb_behind_aside(tree: Tree) -> Changes:
    """Peace, when it came, *brought* little: its verb was read as a sentence beside the noun."""
    root = root_of(tree)
    if root is None or tree[root].upos not in ("NOUN", "PROPN"):
        return {}
    for verb in tree.children(root):
        if tree[verb].base != "parataxis" or tree[verb].xpos not in ("VBD", "VBZ", "VBP"):
            continue
        aside = next((c for c in tree.children(verb) if tree[c].base == "advcl" and c < verb), None)
        if aside is None or subject_of(tree, verb) is not None or tree[verb - 1].text != ",":
            continue
        first = min(tree.below(aside))
        opens = first > 0 and (tree[first].text == "," or tree[first - 1].text == ",")
        named = all(tree[at].text != "," for at in range(root, first - 1))
        if opens and named:
            return {
                verb: {"head": -1, "relation": "root"},
                root: {"head": verb, "relation": "nsubj"},
                **{
                    child: {"head": verb}
                    for child in tree.children(root)
                    if child > verb and tree[child].upos == "PUNCT"
                },
            }
    return {}


def verb_behind_relative(tree: Tree) -> Changes:
    """The war that followed *lasted* four years: its verb was read as a part of what is told."""
    root = root_of(tree)
    if root is None or tree[root].upos not in ("NOUN", "PROPN"):
        return {}
    told = next((c for c in tree.children(root) if tree[c].relation == "acl:relcl"), None)
    if told is None:
        return {}
    own = subject_of(tree, told)
    apart = root + 1 < told and tree[root + 1].text == ","
    verb = next(
        (
            at
            for at in tree.children(told)
            if tree[at].base in ("xcomp", "advcl", "acl")
            and tree[at].xpos in ("VBN", "VBD")
            and min(tree.below(at)) >= at - 1
            and (tree[at - 1].text == "," if apart else at == told + 1)
        ),
        None,
    )
    relative = own is not None and any(
        tree[at].text.lower() in ("that", "which", "who", "whose") for at in tree.below(own)
    )
    if verb is None or not relative:
        return {}
    return {
        verb: {"head": -1, "relation": "root", "xpos": "VBD"},
        root: {"head": verb, "relation": "nsubj"},
        **{
            child: {"head": verb}
            for child in (*tree.children(told), *tree.children(root))
            if child > verb
        },
    }
