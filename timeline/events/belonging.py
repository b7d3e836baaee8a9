"""Whether a date says of a thing from when it is, rather than when something happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.constituents import subject_of, verb_group
from timeline.events.grammar.governor import governor
from timeline.events.grammar.occasions import only_names_the_day
from timeline.events.grammar.predicates import TIME_NOUNS, is_predicate
from timeline.events.grammar.relatives import DEBTS
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import POSSESSIVES, TOLD_NOUNS, is_event_noun
from timeline.events.status import is_past
from timeline.syntax.tree import Tree

_NOUN = ("WORD", "NAME", "NUM", "ING", "VERB")


def belongs_to_a_thing(words: Sequence[Word], date: int, clause: Clause | None) -> bool:
    """Whether a date only describes a noun: *last year's* budget, her *1987* novel, a law of 1978.

    What takes place has that date itself: the *2008* crash, Friday's attack.

    >>> from timeline.events.patterns.tagging import tag
    >>> words = tag("Her 1987 novel won in 1988", (0, 26), [(4, 8), (22, 26)])
    >>> belongs_to_a_thing(words, 1, Clause("main", 0, 6, 3, 3, (0, 3)))
    True
    """
    if clause is None or clause.verb is None:
        return False
    back = date - 1
    while back > 0 and words[back].lower in ("to", "from", "back", "about"):
        back -= 1
    if date - 1 > back > 0 and words[back].lower == "dated" and back != clause.head:
        return True  # coins dated to 1350 were found
    within = clause.subject is not None and clause.subject[0] < date < clause.verb
    if within and words[date - 1].lower == "dated" and date - 1 != clause.head:
        return True  # the order dated April 17 is affirmed
    elsewhere = any(words[at].tag == "DATE" and at != date for at in range(clause.verb, clause.end))
    after = words[date + 1] if date + 1 < len(words) else None
    if after and after.lower in ("'s", "’s"):
        if clause.has_in_subject(date) and not elsewhere:
            noun = next((w.lower for w in words[date + 2 : date + 5] if w.lower in _MEASURES), None)
            if noun and is_past(words, clause.verb, clause.head or clause.verb):
                return False  # Friday's trading volume totaled 132 million shares
        return (elsewhere and date < clause.verb) or not _takes_place(words, date + 2)
    before = words[date - 1] if date > 0 else None
    owned = before is not None and before.lower in POSSESSIVES
    described = before is not None and (before.tag == "DET" or owned)
    during = date > 1 and words[date - 2].lower in ("during", "throughout")
    if described and not during and after and after.tag in ("WORD", "NAME", "ING"):
        return (owned or (elsewhere and date < clause.verb)) and not _takes_place(words, date + 1)
    in_subject = clause.subject is not None and clause.subject[0] < date < clause.verb
    if (
        in_subject
        and before
        and before.lower == "of"
        and date > 1
        and words[date - 2].tag == "WORD"
    ):
        return not is_event_noun(words[date - 2].text) and words[date - 2].lower not in _TIMES
    return False


_MEASURES = frozenset(
    "results sales profit profits earnings income revenue revenues volume trading loss losses "
    "figures prices turnover".split()
)
_TIMES = frozenset(
    "morning evening afternoon night day summer winter spring autumn fall week weekend end "
    "beginning start close events course rest whole most much weeks days months hours years "
    "half quarter decade decades part".split()
)


def _takes_place(words: Sequence[Word], at: int) -> bool:
    """Whether the noun phrase that begins here has an event as its head."""
    end = at
    while end < len(words) and words[end].tag in _NOUN:
        if words[end].tag == "VERB" and not (
            end + 1 < len(words) and words[end + 1].tag in ("WORD", "NAME")
        ):
            break
        end += 1
    return end > at and is_event_noun(words[end - 1].text)


_NOWADAYS = frozenset("today nowadays now".split())
_HOLDS = frozenset(
    "is are 's ’s 're ’re am have has need needs want wants know knows live lives face faces stand "
    "stands remain remains seem seems mean means believe believes manages employs operates runs "
    "serves houses attracts produces owns holds includes contains covers works".split()
)
_AGES = re.compile(r"(?i)centur|\d0s$|decade|millenni|^(?:the )?(?:spring|summer|autumn|winter)$")


def tells_what_holds(tree: Tree, date: int) -> bool:
    """Whether "today" stands beside what is so nowadays: we have an answer *today*.

    >>> from timeline.syntax.parser import parse
    >>> tells_what_holds(parse("Today we know more.", [((0, 19), [(0, 5)])])[0], 0)
    True
    """
    if tree[date].text.lower() not in _NOWADAYS:
        return False
    found = governor(tree, date)
    if found is None or found.kind != "clause":
        return False
    first = tree[min(verb_group(tree, found.at))]
    return (
        first.xpos in ("VBZ", "VBP")
        and first.text.lower() in _HOLDS
        and (first.base == "cop" or first is tree[found.at])
    )


def is_the_age_of_a_thing(tree: Tree, date: int) -> bool:
    """Whether an age stands before its noun: the *11th century* temple, *1960s* housing."""
    above = tree[date].head
    after = date + 1
    if (
        tree[date].text.lower().endswith("century")
        and after < len(tree)
        and tree[after].upos == "NOUN"
        and tree[date - 1].text.lower() in ("a", "an")
    ):
        return not is_event_noun(tree[after].text)
    if above > date and any(
        tree[case].text.lower() in ("during", "throughout") for case in tree.children(above)
    ):
        return False
    return (
        above > date
        and _AGES.search(tree[date].text) is not None
        and tree[date].base in ("compound", "amod", "nmod", "nummod", "obl")
        and tree[above].upos in ("NOUN", "PROPN")
        and not is_event_noun(tree[above].text)
    )


def _asks(tree: Tree, date: int) -> bool:
    """Whether the verb of a date asks: *Ring* me one evening this week."""
    found = governor(tree, date)
    if found is None or found.kind != "clause" or tree[found.at].xpos not in ("VB", "VBP"):
        return False
    if tree[found.at].head >= 0 or len(verb_group(tree, found.at)) > 1:
        return False
    spoken = [at for at, token in enumerate(tree.tokens) if token.upos not in ("PUNCT", "INTJ")]
    return spoken[0] == found.at and subject_of(tree, found.at) is None


def _ends_a_period(tree: Tree, date: int) -> bool:
    """Whether a date ends a period beside the verb's own date: the six months ended *30 June*."""
    verb = tree[date].head
    if verb < 1 or tree[verb].text.lower() not in ("ended", "ending"):
        return False
    if tree[verb - 1].text.lower().split(" ")[-1] not in TIME_NOUNS | {"months", "weeks"}:
        return False
    above = next((up for up in tree.above(verb) if is_predicate(tree, up)), None)
    if above is None:
        return False
    if any(tree[c].base == "cop" and tree[c].xpos in ("VBZ", "VBP") for c in tree.children(above)):
        return True  # accounts for the year ended 30 June are available
    return any(tree[child].date >= 0 and child > date for child in tree.children(above))


def _is_year_of_a_thing(tree: Tree, date: int) -> bool:
    """Whether a year tells which one is meant, deep in a phrase: heir of the *1863* leader."""
    above = tree[date].head
    before = tree[date].text.isdigit() and above > date
    return (
        before
        and tree[date].base in ("compound", "nummod", "amod")
        and tree[above].upos == "NOUN"
        and tree[above].base in ("nmod", "appos")
        and not is_event_noun(tree[above].text)
        and tree[date - 1].upos in ("DET", "PRON")
    )


def _is_of_a_thing_told_of(tree: Tree, date: int) -> bool:
    """Whether a subject is of a year and its verb has a date: maps *of 1903* were sold in 1906."""
    thing = tree[date].head
    of = any(tree[case].text.lower() == "of" for case in tree.children(date))
    if tree[date].base != "nmod" or not of or tree[thing].upos != "NOUN":
        return False
    if is_event_noun(tree[thing].text) or tree[thing].text.lower() in TIME_NOUNS | _TIMES:
        return False
    below = thing
    for above in tree.above(thing):
        if is_predicate(tree, above):
            return tree[below].base == "nsubj" and any(
                tree[child].date >= 0 and child > above for child in tree.children(above)
            )
        if is_event_noun(tree[above].text):
            return False
        below = above
    return False


def _is_set_on(tree: Tree, date: int) -> bool:
    """Whether a day is of a thing, and its verb has another: rose above the mark set *on 3 May*."""
    thing = tree[date].head
    on = any(tree[case].text.lower() == "on" for case in tree.children(date))
    if tree[date].base != "nmod" or not on or tree[thing].upos != "NOUN" or thing > date:
        return False
    if tree[thing].base == "conj":
        return False  # opened for goods on 2 May and for passengers *on 3 June*
    verb = next((up for up in tree.above(thing) if is_predicate(tree, up)), None)
    if verb is None or any(is_event_noun(tree[at].text) for at in tree.above(date) if at != verb):
        return False
    return any(tree[at].date >= 0 and at < thing for at in tree.children(verb))


def _is_when_a_debt_is_due(tree: Tree, date: int) -> bool:
    """Whether a date is in the name of a debt: notes *due Nov. 1, 2009*, were sold."""
    due = date - 1 - (tree[date - 1].text.lower() in ("on", "in", "by"))
    before = due - 1 - (tree[due - 1].text == ",")
    if due < 1 or tree[due].text.lower() not in ("due", "maturing") or before < 0:
        return False
    return tree[before].text.lower() in DEBTS


_NUMBERED = frozenset(
    "resolution directive act decree law regulation ordinance bill order case article".split()
)


def _names_a_paper(tree: Tree, date: int) -> bool:
    """Whether a date in brackets is of a paper with a number: Resolution 1483 (22 May 2003)."""
    if date < 3 or tree[date - 1].text != "(" or not tree[date - 2].text[0].isdigit():
        return False
    return tree[date - 3].text.lower() in _NUMBERED


def _is_of_any(tree: Tree, date: int) -> bool:
    """Whether something is told of any or no such thing: *any* letter that was sent before May."""
    found = governor(tree, date)
    if found is None or found.kind != "clause" or tree[found.at].base != "acl":
        return False
    noun = tree[found.at].head
    if tree[found.at].xpos == "VBG" or tree[noun].text.lower() in TOLD_NOUNS:
        return False
    none = any(tree[child].text.lower() == "no" for child in tree.children(noun))
    return none or any(tree[n].text.lower() == "any" for n in range(noun - 1, found.at))


def _supposes(tree: Tree, date: int) -> bool:
    """Whether the clause of a date is a condition by its order: *had he come* in 1780, …"""
    clause = next((up for up in tree.above(date) if is_predicate(tree, up)), None)
    if clause is None or tree[clause].base not in ("advcl", "conj", "parataxis"):
        return False
    first, own = min(verb_group(tree, clause)), subject_of(tree, clause)
    turned = own is not None and first < own < clause
    return turned and tree[first].text.lower() in ("had", "were", "should")


def reason_by_tree(sentence: Parsed, date: int) -> str | None:
    """Why a date gives no event, where only the tree tells."""
    tree, token = sentence.tree, sentence.token_of(date)
    if token is None:
        return None
    if is_the_age_of_a_thing(tree, token):
        return "says of a thing from when it is"
    if _asks(tree, token):
        return "asks for something"
    if _ends_a_period(tree, token):
        return "the end of a length of time"
    told_of = _is_of_a_thing_told_of(tree, token) or _is_set_on(tree, token)
    if told_of or _is_year_of_a_thing(tree, token):
        return "says of a thing from when it is"
    if _names_a_paper(tree, token) or _is_when_a_debt_is_due(tree, token):
        return "says of a thing from when it is"
    if only_names_the_day(tree, token):
        return "tells no event"
    if _is_of_any(tree, token):
        return "tells no event"
    if _supposes(tree, token):
        return "hypothetical"
    if tells_what_holds(tree, token):
        return "tells what holds, not what happened"
    return None
