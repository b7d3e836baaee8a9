"""Lives in brackets: "Ada Byron (10 December 1815 – 27 November 1852)": a birth and a death."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.events.dated import Dated
from timeline.events.event import Stretch
from timeline.precision import Precision
from timeline.span import Span

_NAME = re.compile(
    r"(?P<name>(?:(?:Sir|Dame|Lord|Lady|Saint|St\.|Dr\.|King|Queen)\s+)?"
    r"[A-Z][\w’'-]+(?:\s+(?:(?:de|van|von|der|den|da|di|bin|ibn|al|le|la|of|the|del|dos|du)\s+){0,2}"
    r"(?:[A-Z]\.\s*)*[A-Z][\w’'-]+){0,4})\s*(?:,\s*)?\(\s*(?P<word>born|b\.|died|d\.|c\.|né|née)?\s*$"
)
_NOT_PEOPLE = re.compile(
    r"\b(?:War|Wars|Battle|Dynasty|Empire|Kingdom|Republic|Revolution|Siege|Period|Era|Age|Plague|"
    r"Crisis|Depression|Treaty|Act|Committee|Party|Union|League|Project|Plan|Games|Conference|Reich|"
    r"Movement|Company|Museum|Church|Bridge|Tower|University|School|Festival|Championship|Cup|"
    r"Caliphate|Crusade|Famine|Occupation|Rebellion|Uprising|Campaign|Operation|Mission|Programme|"
    r"Program|Series|Season|Volume|Part|Chapter|Table|Figure)\b"
)
# Anna Berg, botanist, born 3 May 1870; died 4 June 1941
_OBITUARY = re.compile(
    r"\W*(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z]\. ?)*[A-Z][\w’'-]+){1,4})(?:, [^,;.()]{2,60})*"
    r"(?:, (?:born|b\.) [^,;()]{4,24}[;,] (?P<died>died|d\.)|, (?P<word>born|b\.|died|d\.)) $"
)
_LONGEST_LIFE = 115


@dataclass(frozen=True, slots=True)
class Life:
    """A birth or a death."""

    name: Stretch
    verb: str
    """"born" or "died"."""
    span: Span
    date: Stretch


def lives(text: str, date: Dated, sentence: Stretch) -> list[Life]:
    """The birth and death that a date in brackets after a person's name gives; [] otherwise."""
    told = _OBITUARY.fullmatch(text, sentence[0], date.first.start)
    if told and date.span and not re.match(r"\s*[a-z]", text[date.last.end : sentence[1]]):
        told_as = "born" if (told["died"] or told["word"]).startswith("b") else "died"
        return [Life(told.span("name"), told_as, date.span, date.stretch)]
    start = max(sentence[0], date.first.start - 90)
    match = _NAME.search(text, start, date.first.start)
    if not match or match.end() != date.first.start or _NOT_PEOPLE.search(match["name"]):
        return []
    if text[date.last.end : date.last.end + 1] not in (")", ",", ";"):
        return []
    name = match.span("name")
    one_word = " " not in match["name"].strip()
    if date.first is date.last:
        verbs = {
            "born": "born",
            "b.": "born",
            "né": "born",
            "née": "born",
            "died": "died",
            "d.": "died",
        }
        verb = verbs.get(match["word"] or "")
        return [Life(name, verb, date.span, date.stretch)] if verb and date.span else []
    first, last = date.first.span, date.last.span
    if one_word or not (first and last and _is_lifetime(first, last)):
        return []
    return [
        Life(name, "born", first, (date.first.start, date.first.end)),
        Life(name, "died", last, (date.last.start, date.last.end)),
    ]


def _is_lifetime(first: Span, last: Span) -> bool:
    if first.first_date is None or last.first_date is None:
        return False
    if max(first.precision.rank, last.precision.rank) > Precision.DECADE.rank:
        return False
    return 12 <= last.first_date[0] - first.first_date[0] <= _LONGEST_LIFE
