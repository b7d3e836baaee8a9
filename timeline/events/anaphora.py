"""Whom or what the pronoun that a headline begins with stands for, where that is certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.event import Stretch
from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.antecedents import antecedent_in
from timeline.events.grammar.constituents import subject_of, verb_group, whole_subject
from timeline.events.grammar.predicates import is_predicate
from timeline.events.headlines.headline import MOST, Headline
from timeline.events.headlines.naming import Named
from timeline.events.patterns.words import REPORTING
from timeline.events.topics import Topic
from timeline.syntax.tree import Tree


def with_topic(named: Named | None, topic: Topic | None) -> Named | None:
    """A headline that begins with the pronoun of its sentence, with what it stands for."""
    if named is None or topic is None or not named.title.spans:
        return named
    title, spans = named.title, named.title.spans
    pronoun = title.text.split(" ", 1)[0]
    name = topic.name[:1].upper() + topic.name[1:]
    if pronoun.lower() in _OWNING:
        name += "'" if name.endswith("s") else "'s"
    long = len(title.text) + len(name) - len(pronoun) > MOST
    first = spans[0][0]
    if first != topic.pronoun[0] and first not in topic.also:
        return named
    if pronoun.lower() not in _MEANING:
        return named
    if long or (pronoun.lower() == "it" and _is_empty(title.text)):
        return named
    rest = (spans[0][0] + len(pronoun) + 1, spans[0][1])
    told = Headline(
        name + title.text[len(pronoun) :],
        (topic.span, *([rest] if rest[0] < rest[1] else []), *spans[1:]),
        title.kept,
    )
    if not topic.person:
        return replace(named, title=told)
    actors = tuple(dict.fromkeys((topic.name, *named.names.actors)))
    return replace(named, title=told, names=replace(named.names, actors=actors))


_MEANING = ("he", "she", "it", "they", "his", "her", "its", "their")
_OWNING = ("his", "her", "its", "their")
_EMPTY = re.compile(
    r"It (?:was|is|has been|had been|will be|would be|seemed|appeared|turned|follows|followed"
    r"|happened|emerged|became|remains?)\b.*\b(?:that|to|when|who|if|whether|how|why)\b"
    r"|It (?:took|takes|was (?:not )?until|was (?:in|on|at)|is said)\b"
    r"|It (?:(?:was|had|has|had been|has been) )?(?:(?:rained|snowed|hailed|drizzled|thundered"
    r"|froze|frozen|thawed)\b|(?:rain|snow|hail|freez)ing\b)"
)


def _is_empty(title: str) -> bool:
    """Whether "it" stands for nothing that was said before: it was clear that …, it took a year."""
    return _EMPTY.match(title) is not None


def with_antecedent(text: str, named: Named | None, sentence: Parsed | None) -> Named | None:
    """A headline that begins with a pronoun, with what its own sentence says that it stands for.

    The Committee met, and *it* voted: *the Committee* voted.
    """
    if named is None or sentence is None or not named.title.kept:
        return named
    title = named.title
    first = title.kept[0]
    word = sentence.words[first]
    at = sentence.token_of(first)
    opens = title.text.lower().startswith(word.lower + " ") and title.spans[0][0] == word.start
    if at is None or not opens or sentence.tree[at].upos != "PRON":
        return named
    tree = sentence.tree
    if word.lower == "it" and tree[at].head >= 0 and tree[tree[at].head].text.lower() in WEATHER:
        return named
    found = antecedent_in(tree, at)
    frame = _frame(tree, at) if named.who is not None and named.kind == "clause" else []
    if frame and (found is None or tree[frame[0]].upos != "PRON"):
        joined = _with_speaker(text, named, tree, frame)
        if joined is not named:
            return joined
    if found is None:
        return named
    start, end = tree[found[0]].start, tree[found[-1]].end
    said = " ".join(text[start:end].split())
    if named.who is not None and named.who.lower().startswith(said.lower()):
        return _with_speaker(text, named, tree, range(found[0], at))
    if tree[at].xpos == "PRP$":
        if any(tree[child].base == "conj" for child in found):
            return named
        said += "'" if said.endswith("s") else "'s"
    if len(title.text) + len(said) - len(word.text) > MOST:
        return named
    rest = (word.end + 1, title.spans[0][1])
    said += _contracted(tree, at, word.end)
    return replace(
        named,
        title=Headline(
            said[:1].upper() + said[1:] + title.text[len(word.text) :],
            ((start, end), *([rest] if rest[0] < rest[1] else []), *title.spans[1:]),
            title.kept,
        ),
    )


WEATHER = frozenset(
    "rained snowed froze thawed thundered hailed poured drizzled rain snow raining snowing "
    "pouring freezing".split()
)
"""What *it* does that is nobody."""


def _contracted(tree: Tree, pronoun: int, end: int) -> str:
    """The auxiliary that was one word with a pronoun, in full: *it's* hanging, *she'd* left."""
    if tree[pronoun].end >= end or pronoun + 1 >= len(tree):
        return ""
    verb = tree[tree[pronoun + 1].head]
    perfect = verb.xpos == "VBN" and tree[pronoun + 1].relation == "aux"
    match tree[pronoun + 1].text.lower().lstrip("'’"):
        case "s":
            return " has" if perfect else " is"
        case "d":
            return " had" if perfect else " would"
        case "ll":
            return " will"
        case "ve":
            return " have"
        case "re":
            return " are"
    return ""


def _frame(tree: Tree, pronoun: int) -> list[int]:
    """Who says what a pronoun begins, and the words up to it: *the firm said* it will close."""
    clause = next((up for up in (pronoun, *tree.above(pronoun)) if tree[up].base == "ccomp"), -1)
    says = tree[clause].head
    own = subject_of(tree, says) if clause >= 0 and says >= 0 else None
    if own is None or tree[says].text.lower() not in REPORTING or own > pronoun:
        return []
    first = min(verb_group(tree, says))
    between = range(says + 1, pronoun)
    opens = all(tree[at].upos != "PUNCT" and not is_predicate(tree, at) for at in between)
    finite = tree[first].xpos in ("VBD", "VBZ", "VBP", "MD")
    if not (opens and finite and own < first < pronoun) or tree[own].xpos in ("WP", "WDT"):
        return []
    subject = whole_subject(tree, own)
    if any(tree[at].xpos == "WP" for at in subject):
        return []
    aside = any(tree[at].upos == "PUNCT" for at in range(subject[-1] + 1, first))
    start = first if aside else subject[-1] + 1
    frame = [*subject, *range(start, pronoun)]
    return [at for at in frame if tree[at].text.lower() != "also" and tree[at].text != "."]


def _with_speaker(text: str, named: Named, tree: Tree, frame: Sequence[int]) -> Named:
    """*The firm said* it will close: what begins with a pronoun, with who says it."""
    title = named.title
    spans: list[Stretch] = []
    for at in frame:
        if at in tree.dated:
            continue
        joins = bool(spans) and at - 1 in frame and at - 1 not in tree.dated
        spans[-1 if joins else len(spans) :] = [
            (spans[-1][0] if joins else tree[at].start, tree[at].end)
        ]
    said = " ".join(" ".join(text[slice(*span)].split()) for span in spans)
    if "," in said or len(said) > _SHORT or len(said) + len(title.text) >= MOST:
        return named
    joined = Headline(
        f"{said[:1].upper()}{said[1:]} {_small(title.text)}",
        (*spans, *title.spans),
        title.kept,
    )
    return replace(named, title=joined, who=None)


def _small(title: str) -> str:
    """A title with a small first letter, but not "I"."""
    return title if re.match(r"I\b", title) else title[:1].lower() + title[1:]


_SHORT = 60
"""Characters within which it is said who says something of themselves."""
