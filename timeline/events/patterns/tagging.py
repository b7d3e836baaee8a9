"""Sentence → words with tags: what the closed classes, endings and capitals tell, no more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.event import Stretch
from timeline.events.patterns.words import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    NOT_VERBS,
    PAST_FORMS,
    PREPOSITIONS,
    PRESENT_FORMS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_event_noun,
)

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Sen|Gen|Gov|Rep|Prof|Sgt|Lt|Col|Capt|Jr|Sr|Inc|Ltd|Co|No)\."
    r"|\d[\d,.]*\d|['’]s\b|\w+(?:[’'\-‑.&]\w+)*(?:['’](?=\s))?|--|``|''|[^\w\s]"
)
_DASHES = {"—": "—", "–": "—", "--": "—", "‒": "—", "―": "—", "_": "—"}
_QUOTES = frozenset(("``", "''", *'"“”‘«»„'))
_NOUNISH = ("WORD", "NAME", "NUM", "PRON")


@dataclass(slots=True, unsafe_hash=True)  # frozen ones take five times as long to make
class Word:
    """A word or a sign of a sentence."""

    text: str
    start: int
    """Offset in the document's text."""
    end: int
    tag: str
    """DET PREP TO CC SUB REL PRON MD AUX NEG VERB VB ING ADV NAME NUM WORD DATE, or the sign."""
    lower: str
    """The word in lower case."""
    date: int = -1
    """Of a DATE: which of the sentence's dates it is."""


def tag(text: str, sentence: Stretch, dates: Sequence[Stretch]) -> list[Word]:
    """The words of a sentence; each of its dates is one word.

    >>> [(w.text, w.tag) for w in tag("He left on 3 May.", (0, 17), [(11, 16)])]
    [('He', 'PRON'), ('left', 'VERB'), ('on', 'PREP'), ('3 May', 'DATE'), ('.', '.')]
    """
    words: list[Word] = []
    at = sentence[0]
    loud = text[at : sentence[1]].isupper()
    for number, (start, end) in enumerate(dates):
        words.extend(_plain(text, at, start, loud))
        said = text[start:end]
        words.append(Word(said, start, end, "DATE", said.lower(), number))
        at = end
    words.extend(_plain(text, at, sentence[1], loud))
    return _in_context(words)


def _plain(text: str, start: int, end: int, loud: bool) -> list[Word]:
    return [
        Word(match[0], match.start(), match.end(), _tag_in(text, match, loud), match[0].lower())
        for match in _WORD.finditer(text, start, end)
    ]


def _tag_in(text: str, match: re.Match[str], loud: bool) -> str:
    start, end = match.span()
    if match[0] == "-" and text[start - 1 : start].isdigit() and text[end : end + 1].isalpha():
        return "—"
    if match[0] == "-" and text[start - 1 : start].isspace() and text[end : end + 1].isspace():
        return "—"
    return _tag_of(match[0], loud)


def _tag_of(word: str, loud: bool) -> str:
    """The tag of a word by itself; `loud`: all the sentence is in capitals."""
    lower = word.lower()
    if word in _QUOTES:
        return '"'
    if len(word) > 1 and word.isupper() and not loud and lower in _ALSO_NAMES:
        return "NAME"
    if not (word[0].isalnum() or (word[0] in "'’" and len(word) > 1)):
        return _DASHES.get(word, word)
    closed = _TAGS.get(lower)
    if closed:
        return closed
    if word[0].isdigit():
        return "NUM"
    if lower in PAST_FORMS or lower in PRESENT_FORMS:
        return "VERB" if word[0].islower() else "NAME"
    if word[0].isupper():
        return "NAME"
    if lower.endswith("ed") and len(lower) > 3 and lower not in NOT_VERBS and "-" not in lower:
        return "VERB"
    if lower.endswith("ing") and len(lower) > 4:
        return "ING"
    adverb = lower.endswith("ly") and len(lower) > 4 and lower not in _NOT_ADVERBS
    return "ADV" if adverb else "WORD"


_NOT_ADVERBS = frozenset(
    "family supply reply assembly rally bully belly jelly monopoly anomaly butterfly elderly "
    "friendly costly deadly lonely lovely ugly holy likely unlikely daily weekly monthly "
    "quarterly yearly".split()
)


# Where a word is in two classes, the later one here counts.
_TAGS: dict[str, str] = {
    **dict.fromkeys(PREPOSITIONS, "PREP"),
    **dict.fromkeys(PRONOUNS, "PRON"),
    **dict.fromkeys(DETERMINERS, "DET"),
    **dict.fromkeys(SUBORDINATORS, "SUB"),
    **dict.fromkeys(RELATIVES, "REL"),
    "that": "THAT",
    **dict.fromkeys(("and", "or", "but", "yet", "&"), "CC"),
    "to": "TO",
    **dict.fromkeys((*MODALS, "cannot", "can't", "couldn't"), "MD"),
    **dict.fromkeys(AUXILIARIES, "AUX"),
    **dict.fromkeys(("not", "never", "n't", "neither", "nor"), "NEG"),
    **dict.fromkeys(("also", "already", "still", "soon", "always", "often"), "ADV"),
}


_ALSO_NAMES = frozenset("us it as who an at by on in to off one once".split())
"""Words that in capitals are names: the US, Tern AS, the WHO."""


def _in_context(words: list[Word]) -> list[Word]:
    """Tags corrected by the neighbours: a cut, the planned sale, to open, He Held."""
    fixed: list[Word] = []
    for index, word in enumerate(words):
        before = fixed[-1] if fixed else None
        after = words[index + 1] if index + 1 < len(words) else None
        fixed.append(_retagged(word, _new_tag(word, before, after, fixed)))
    return fixed


def _retagged(word: Word, tag_: str) -> Word:
    return (
        word
        if tag_ == word.tag
        else Word(word.text, word.start, word.end, tag_, word.lower, word.date)
    )


def _new_tag(word: Word, before: Word | None, after: Word | None, done: list[Word]) -> str:
    after_tag = after.tag if after else "."
    before_tag = before.tag if before else ""
    if word.text == "A" and before_tag == "NAME":
        return "NAME"  # Block A
    if word.lower == "her" and after_tag in ("PREP", "DATE", ".", ",", "CC", ";", "TO"):
        return "PRON"
    if word.tag == "WORD" and after_tag == "THAT" and before and before.lower in _NOMINATIVE:
        return "VERB"
    singular = word.lower.removesuffix("s") in _SAY and word.lower.endswith("s")
    plural = (
        (word.lower in _SAY or singular)
        and after_tag == "THAT"
        and before_tag in ("NAME", "WORD", "ADV")
    )
    if word.tag == "WORD" and (plural or _say_so(word, before, after_tag)):
        return "VERB"
    if word.lower == "dated" and after_tag == "DATE":
        return "PREP"
    if word.tag == "VERB":
        if before_tag == "TO" or before_tag == "MD":
            return "VB"
        if before_tag == "DET" or (before and before.text.endswith(("'s", "’s"))):
            return "WORD"
        modifies = after_tag in ("WORD", "NAME") and before_tag in ("PREP", "CC", "ADV", ",", "")
        if after and after.lower in ("down", "up", "out", "off", "away", "back"):
            return "VERB"
        if modifies and word.lower.endswith("ed") and not _has_subject(done):
            return "WORD"
        return "VERB"
    if _is_present(word, before, after_tag):
        return "VERB"
    if (
        word.tag in ("WORD", "NAME", "ING")
        and before_tag in ("TO", "MD")
        and word.text[0].islower()
        and not (len(done) > 1 and done[-2].lower == "according")
    ):
        return "VB"
    if word.tag == "WORD" and before_tag in ("NEG", "ADV") and len(done) > 1:
        return "VB" if done[-2].tag in ("MD", "AUX", "TO") else "WORD"
    if word.tag == "ING" and before_tag in ("DET", "DATE"):
        return "WORD"
    if word.tag == "ING" and before_tag in ("NAME", "WORD") and is_event_noun(word.lower):
        return "WORD"
    if word.tag == "THAT":
        if before and before.lower in REPORTING:
            return "THAT"
        return (
            "DET" if after_tag in ("WORD", "ADV") and before_tag in ("PREP", "", "VERB") else "THAT"
        )
    if word.tag == "NAME" and before is None and word.lower in NEGATIONS:
        return "NEG"
    return word.tag


_SAY = frozenset(
    "say claim allege argue believe report think suspect insist suggest estimate warn admit hope "
    "fear expect know agree predict contend maintain show indicate reveal demonstrate".split()
)
"""What several people do before "that": critics *say* that."""
_SAY_SO = frozenset("believe say think allege argue suspect insist claim".split())
_PLURALS = frozenset("police people critics many some others they we prosecutors".split())


def _say_so(word: Word, before: Word | None, after_tag: str) -> bool:
    """Whether several people say what follows without "that": police *believe* the man left."""
    if word.lower not in _SAY_SO or before is None or after_tag not in ("DET", "NAME", "PRON"):
        return False
    return before.lower in _PLURALS or (before.tag == "WORD" and before.lower.endswith("s"))


_NOMINATIVE = frozenset("i we they you".split())


def _is_present(word: Word, before: Word | None, after_tag: str) -> bool:
    """Whether a word in -s after a singular noun takes an object: Tern *employs* 400 people."""
    if word.tag != "WORD" or before is None or not word.lower.endswith("s"):
        return False
    if word.lower.endswith(("ss", "us", "is")) or after_tag not in ("DET", "NUM", "PRON"):
        return False
    return before.tag in ("NAME", "WORD") and not before.lower.endswith("s")


def _has_subject(done: list[Word]) -> bool:
    """Whether a noun stands in the clause so far that nothing has taken as its object."""
    for index in range(len(done) - 1, -1, -1):
        word = done[index]
        if word.tag == "VERB" and index > 1 and done[index - 1].tag == ",":
            return True  # ", published in 1891," tells of the noun before it
        if word.tag in ("VERB", "AUX", "MD", ";", "—", "SUB"):
            return False
        if word.tag in _NOUNISH:
            return True
    return False
