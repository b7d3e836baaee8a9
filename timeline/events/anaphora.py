"""Whom or what the pronoun that a headline begins with stands for, where that is certain."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.document import Block
from timeline.events.event import Stretch
from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.antecedents import antecedent_in
from timeline.events.grammar.constituents import subject_of, verb_group, whole_subject
from timeline.events.grammar.predicates import is_predicate
from timeline.events.headlines.headline import MOST, Headline
from timeline.events.headlines.naming import Named
from timeline.events.patterns.words import REPORTING
from timeline.sentences import sentences
from timeline.syntax.tree import Tree

PRONOUN = re.compile(r"(?:He|She)\b")
_FEMALE = frozenset("she her hers herself".split())
_MALE = frozenset("he him his himself".split())
_BACK = 5
"""Sentences that are looked back over."""
_FAR = 1500
"""Characters that are looked back over."""
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lady|Lord)\.?$")


@dataclass(frozen=True, slots=True)
class Person:
    """A name and where it stands."""

    name: str
    span: Stretch


def context(text: str, blocks: Sequence[Block], sentence: Stretch) -> list[Stretch]:
    """The sentences before one that begins with a pronoun, the nearest first.

    They go back to the first that begins with none, over one paragraph's end at the most.
    """
    number = bisect_right(blocks, sentence[0], key=lambda block: block.start) - 1
    if number < 0 or blocks[number].kind != "paragraph":
        return []
    before = _last(text, blocks[number].start, sentence[0])
    if not before and number > 0 and blocks[number - 1].kind == "paragraph":
        before = _last(text, blocks[number - 1].start, blocks[number - 1].end)
    found: list[Stretch] = []
    for place in reversed(before[-_BACK:]):
        found.append(place)
        if not PRONOUN.match(text, place[0]):
            return found
    return []


def _last(text: str, start: int, end: int) -> list[Stretch]:
    """The last sentences of a stretch; without one that is cut where looking back ends."""
    first = max(start, end - _FAR)
    found = sentences(text, first, end)
    return list(found if first == start else found[1:])


def antecedent(
    text: str, pronoun: str, before: Sequence[Stretch], trees: Mapping[Stretch, Tree]
) -> Person | None:
    """The one person that a pronoun can mean; None where that is not certain.

    It is the subject of the sentence in which the pronouns begin, if no other person and no
    pronoun of the other kind stands in any sentence up to here.
    """
    other = _MALE if pronoun.lower() in _FEMALE else _FEMALE
    if not before or any(place not in trees for place in before):
        return None
    people: set[str] = set()
    for place in before:
        tree = trees[place]
        if any(token.text.lower() in other for token in tree.tokens):
            return None
        people |= {names[-1] for names in _people(tree)}
    first = trees[before[-1]]
    root = next((at for at, token in enumerate(first.tokens) if token.head < 0), None)
    subject = None if root is None else subject_of(first, root)
    if subject is None or len(people) != 1 or _tells_apart(first, subject, pronoun):
        return None
    whole = _name_around(first, subject)
    if not whole or first[whole[-1]].text != next(iter(people)):
        return None
    start, end = first[whole[0]].start, first[whole[-1]].end
    return _in_full(text, Person(" ".join(text[start:end].split()), (start, end)))


def _tells_apart(tree: Tree, subject: int, pronoun: str) -> bool:
    """Whether a sentence has the pronoun as a second subject: Ann died, *and she* went on."""
    verb = tree[subject].head
    return any(
        tree[at].head >= 0
        and tree[at].base == "nsubj"
        and tree[at].text.lower() == pronoun.lower()
        and tree[tree[at].head].base == "conj"
        and tree[tree[at].head].head == verb
        for at in range(len(tree))
    )


def _people(tree: Tree) -> list[list[str]]:
    """The persons of a sentence, each as the words of the name."""
    found: list[list[str]] = []
    last = -2
    for at, token in enumerate(tree.tokens):
        # A name that the model cannot place may be a person's as well.
        unplaced = token.name == "" and token.date < 0 and at > 0 and token.text.istitle()
        if token.upos != "PROPN" or not (token.name == "PERSON" or unplaced):
            continue
        if at == last + 1 and found and not token.opens_name:
            found[-1].append(token.text)
        else:
            found.append([token.text])
        last = at
    return found


def _name_around(tree: Tree, at: int) -> range | None:
    """The words of a person's name around one of them."""
    if tree[at].name != "PERSON" or tree[at].upos != "PROPN":
        return None
    start, end = at, at + 1
    while start > 0 and _goes_on(tree, start - 1):
        start -= 1
    while end < len(tree) and _goes_on(tree, end):
        end += 1
    return range(start, end)


def _goes_on(tree: Tree, at: int) -> bool:
    """Whether a word belongs to the name beside it, as the hyphen of a double name does."""
    token = tree[at]
    hyphen = token.text in ("-", "’", "'") and token.xpos != "POS"
    return hyphen or (token.upos == "PROPN" and token.name in ("PERSON", "") and token.date < 0)


def _in_full(text: str, person: Person) -> Person:
    """With the first name by which the text calls the person before, if it does once."""
    if " " in person.name and not _TITLE.match(person.name.split()[0]):
        return person
    family = person.name.split()[-1]
    full = {
        match[0]: match.span()
        for match in re.finditer(
            rf"\b[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){{0,2}} {re.escape(family)}\b",
            text[: person.span[0]],
        )
        if not _TITLE.match(match[0].split()[0])
    }
    if len(full) != 1:
        return person
    ((name, span),) = full.items()
    return Person(name, span)


def with_person(named: Named | None, person: Person | None, sentence: Stretch) -> Named | None:
    """A headline that begins with the pronoun of its sentence, with the name that it stands for."""
    if named is None or person is None or not PRONOUN.match(named.title.text):
        return named
    spans = named.title.spans
    pronoun = named.title.text.split(" ", 1)[0]
    long = len(named.title.text) + len(person.name) - len(pronoun) > MOST
    if not spans or spans[0][0] != sentence[0] or long:
        return named
    rest = (spans[0][0] + len(pronoun) + 1, spans[0][1])
    title = Headline(
        person.name + named.title.text[len(pronoun) :],
        (person.span, *([rest] if rest[0] < rest[1] else []), *spans[1:]),
        named.title.kept,
    )
    actors = tuple(dict.fromkeys((person.name, *named.names.actors)))
    return replace(named, title=title, names=replace(named.names, actors=actors))


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
    return replace(
        named,
        title=Headline(
            said[:1].upper() + said[1:] + title.text[len(word.text) :],
            ((start, end), *([rest] if rest[0] < rest[1] else []), *title.spans[1:]),
            title.kept,
        ),
    )


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
