"""A candidate's words → the headline: shortened at phrase boundaries, tidied, checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.events.candidates import Candidate
from timeline.events.event import Stretch
from timeline.events.tagging import Word
from timeline.events.words import PAST_FORMS, TITLES

GOOD, MOST = 90, 120
"""Characters that a headline should have at the most, and may have."""

_LEADING = frozenset(
    "and but or so yet also however meanwhile then thus still that which who when where while as "
    "although though because after before since if whether therefore moreover furthermore instead "
    "nevertheless indeed later earlier subsequently finally eventually".split()
)
_TRAILING = frozenset(
    "the a an of to in on at by for from with and or but nor its his her their our my your as that "
    "which who when where while than between during until since into about around through over "
    "under after before within early late also then so".split()
)
# Words that are left over when a date goes: "a letter dated", "the quarter ended".
_LOST_DATE = frozenset(
    "dated ended ending effective later earlier again beginning starting".split()
)
_CLOSERS = {")": "(", "]": "[", "”": "“", "’": "‘", "»": "«"}
_SEAM = re.compile(r"\s+([,.;:!?)\]”’%])")


@dataclass(frozen=True, slots=True)
class Headline:
    """The text of a headline and the stretches of the document that it is made of."""

    text: str
    spans: tuple[Stretch, ...]
    kept: tuple[int, ...] = ()
    """Indexes of its words in the sentence."""


def headline(text: str, words: Sequence[Word], candidate: Candidate) -> Headline | None:
    """The headline of a candidate; None where nothing that can stand alone is left.

    Shortening goes step by step, the least loss first, until it is short enough.
    """
    kept = _tidied(words, list(candidate.words))
    for step in _STEPS if candidate.kind != "phrase" else _PHRASE_STEPS:
        if _length(words, kept) <= GOOD:
            break
        shorter = _tidied(words, step(words, kept, candidate.head))
        if _stands_alone(words, shorter):
            kept = shorter
    if _length(words, kept) > MOST:
        kept = _tidied(words, _cut(words, kept, MOST))
    if not _stands_alone(words, kept):
        return None
    return _rendered(text, words, kept)


def _rendered(text: str, words: Sequence[Word], kept: Sequence[int]) -> Headline:
    spans: list[Stretch] = []
    for at in kept:
        word = words[at]
        joined = (
            spans and text[spans[-1][1] : word.start].strip() == "" and word.start >= spans[-1][1]
        )
        if joined:
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
    parts = " ".join(
        _inside(" ".join(text[start:end].split()), number > 0 and start == words[0].start)
        for number, (start, end) in enumerate(spans)
    )
    whole = _SEAM.sub(r"\1", parts).strip()
    return Headline(_capital(whole), tuple(spans), tuple(kept))


def _inside(part: str, opened_sentence: bool) -> str:
    """What opened its sentence and now does not, without its capital: the firm founded by Ann."""
    first = part.split(" ", 1)[0]
    lower = first.lower()
    verbal = lower.endswith(("ed", "ing")) or lower in PAST_FORMS | {"first", "originally"}
    return part[:1].lower() + part[1:] if opened_sentence and verbal else part


def _capital(title: str) -> str:
    """With a capital first letter, but not "IPhone"."""
    for at, letter in enumerate(title):
        if letter.isalpha():
            word = title[at:].split(" ", 1)[0]
            mixed = any(c.isupper() for c in word[1:])
            return title if mixed else title[:at] + letter.upper() + title[at + 1 :]
        if letter.isdigit():
            break
    return title


def _length(words: Sequence[Word], kept: Sequence[int]) -> int:
    length = 0
    last = None
    for at in kept:
        if last is not None and (at != last + 1 or words[last].end < words[at].start):
            length += 1
        length += words[at].end - words[at].start
        last = at
    return length


def _tidied(words: Sequence[Word], kept: list[int]) -> list[int]:
    """Without what dangles at either end, doubled commas, and half a bracket or quotation."""
    kept = _balanced(words, kept)
    while kept and _dangles_first(words[kept[0]]):
        kept = kept[1:]
    # The letter before an answer: "A: It came out in May."
    if len(kept) > 2 and words[kept[1]].tag == ":" and len(words[kept[0]].text) == 1:
        kept = kept[2:]
    while (
        kept
        and not _is_particle(words, kept)
        and (
            _dangles_last(words[kept[-1]])
            or (words[kept[-1]].lower in _LOST_DATE and not _counted(words, kept))
        )
    ):
        kept = kept[:-1]
    tidy: list[int] = []
    for at in kept:
        sign = words[at].tag in (",", ";", ":", "—")
        if sign and tidy and words[tidy[-1]].tag in (",", ";", ":", "—", "("):
            continue
        if tidy and (words[tidy[-1]].tag, words[at].tag) in (("(", ")"), ('"', '"')):
            tidy.pop()
            continue
        tidy.append(at)
    if len(tidy) != len(kept):
        return _tidied(words, tidy)
    return _without_lone_comma(words, tidy)


def _without_lone_comma(words: Sequence[Word], kept: list[int]) -> list[int]:
    """A comma that closed what is cut: "The firm, collapsed" → "The firm collapsed"."""
    return [
        at
        for index, at in enumerate(kept)
        if not (
            words[at].tag == ","
            and 0 < index < len(kept) - 1
            and (kept[index + 1] != at + 1 or kept[index - 1] != at - 1)
            and words[kept[index + 1]].tag in ("VERB", "AUX", "MD", "PREP", "TO", "VB")
        )
    ]


def _counted(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether "earlier" or "later" ends a length of time: from 9,000 a year earlier."""
    return len(kept) <= 3 or words[kept[-2]].lower.rstrip("s") in (
        "year", "month", "week", "day", "decade", "century", "hour", "minute"
    )  # fmt: skip


def _is_particle(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether the last word belongs to the verb before it: the war dragged *on*."""
    last = kept[-1]
    follows = len(kept) > 1 and kept[-2] == last - 1 and words[last - 1].tag in ("VERB", "VB")
    return follows and words[last].lower in ("on", "off", "up", "down", "out", "away", "over")


def _dangles_first(word: Word) -> bool:
    if word.tag in (
        ",",
        ";",
        ":",
        "—",
        ".",
        "-",
        ")",
        "]",
        "•",
        "*",
        "|",
        "#",
        "–",
        "/",
        ">",
        "!",
        "?",
    ):
        return True
    return word.lower in _LEADING


def _dangles_last(word: Word) -> bool:
    if word.tag in (",", ";", ":", "—", ".", "-", "(", "[", "!", "…", "|", "/", "#", "*"):
        return True
    return word.lower in _TRAILING and word.tag not in ("NAME", "VERB")


def _balanced(words: Sequence[Word], kept: list[int]) -> list[int]:
    """Without brackets and quotation marks that have lost their partner."""
    open_at: list[int] = []
    lone: set[int] = set()
    for at in kept:
        sign = words[at].text
        if sign in "([“«":
            open_at.append(at)
        elif sign in _CLOSERS and sign != "’":
            if open_at and words[open_at[-1]].text == _CLOSERS[sign]:
                open_at.pop()
            else:
                lone.add(at)
    lone.update(open_at)
    straight = [at for at in kept if words[at].text == '"']
    if len(straight) % 2:
        lone.update(straight)
    return [at for at in kept if at not in lone]


def _stands_alone(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether the words say something: two or more, one of them a noun, name or verb."""
    if kept and words[kept[-1]].lower in ("was", "were", "is", "are", "been", "be", "had", "has"):
        return False
    full = [at for at in kept if words[at].tag in ("WORD", "NAME", "VERB", "VB", "ING", "NUM")]
    if not full:
        return False
    spoken = [at for at in kept if words[at].text[0].isalnum()]
    if len(spoken) < 2:
        return words[full[0]].tag in ("WORD", "NAME") and len(words[full[0]].text) > 3
    return any(words[at].tag != "NUM" for at in full)


# Shortening, the least loss first


def _without_purpose(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """Without "to confirm commitments …" after a noun."""
    for index, at in enumerate(kept):
        if index < 4 or at <= head or words[at].tag != "TO":
            continue
        before = words[kept[index - 1]].tag
        after = words[kept[index + 1]].tag if index + 1 < len(kept) else ""
        if before in ("WORD", "NAME", "NUM", ",") and after == "VB":
            return kept[:index]
    return kept


def _without_brackets(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    depth, out = 0, []
    for at in kept:
        depth += words[at].tag in ("(", "[")
        if not depth or at == head:
            out.append(at)
        depth = max(0, depth - (words[at].tag in (")", "]")))
    return out


def _without_titles(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """Without the titles before names: Secretary of State Antony Blinken → Antony Blinken."""
    del head
    out: list[int] = []
    index = 0
    while index < len(kept):
        run = _name_run(words, kept, index)
        titles = [n for n, at in enumerate(run) if words[at].lower.rstrip(".") in TITLES]
        capital = [n for n in titles if words[run[n]].text[0].isupper()]
        names = run[capital[-1] + 1 :] if capital else []
        out.extend(names if len(names) >= 2 else run or [kept[index]])
        index += max(1, len(run))
    return out


def _name_run(words: Sequence[Word], kept: Sequence[int], start: int) -> list[int]:
    """Capitalised words in a row, with "of" and "of the" between them."""
    run: list[int] = []
    for index in range(start, len(kept)):
        word = words[kept[index]]
        after = words[kept[index + 1]] if index + 1 < len(kept) else None
        if word.tag == "NAME" or (run and word.lower == "of" and after and after.tag == "NAME"):
            run.append(kept[index])
        else:
            break
    return run


def _without_tail(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """Without what follows the last comma, dash or subordinator after the event's word."""
    marks = [
        index
        for index, at in enumerate(kept)
        if index > 3
        and at > head
        and (
            words[at].tag in (",", ";", "—", ":", "SUB", "REL")
            or (
                words[at].tag == "PREP"
                and words[at].lower in ("after", "before", "following", "as")
            )
        )
    ]
    fitting = [index for index in marks if _length(words, kept[:index]) <= GOOD]
    cut = fitting[-1] if fitting else (marks[0] if marks else len(kept))
    return kept[:cut]


def _without_apposition(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """Without ", the chairman of the board," after a name."""
    commas = [index for index, at in enumerate(kept) if words[at].tag == ","]
    for first, second in pairwise(commas):
        inner = kept[first + 1 : second]
        if head in inner or not inner or first == 0:
            continue
        opens = (
            words[inner[0]].tag in ("DET", "NUM", "REL") and words[kept[first - 1]].tag == "NAME"
        )
        if opens and not any(words[at].tag == "CC" for at in inner[-2:]):
            return kept[:first] + kept[second + 1 :]
    return kept


def _cut_to_good(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    del head
    return _cut(words, kept, GOOD, least=45)


def _cut(words: Sequence[Word], kept: list[int], most: int, least: int = 0) -> list[int]:
    """The longest beginning that ends before a preposition or the like and is short enough."""
    best = None
    for index in range(2, len(kept) + 1):
        length = _length(words, kept[:index])
        if length > most:
            break
        after = words[kept[index]].tag if index < len(kept) else "."
        if (
            after in ("PREP", "CC", "TO", ",", ";", "—", "SUB", "REL", "ING", ".")
            and length >= least
        ):
            best = index
    if best is None and least:
        return kept
    return kept[:best] if best else kept[: _fitting(words, kept, most)]


def _fitting(words: Sequence[Word], kept: Sequence[int], most: int) -> int:
    fitting = 1
    while fitting < len(kept) and _length(words, kept[: fitting + 1]) <= most:
        fitting += 1
    return fitting


Step = Callable[[Sequence[Word], list[int], int], list[int]]
_STEPS: tuple[Step, ...] = (
    _without_purpose,
    _without_titles,
    _without_apposition,
    _without_tail,
    _without_brackets,
    _cut_to_good,
)
_PHRASE_STEPS: tuple[Step, ...] = (_without_titles, _without_brackets, _cut_to_good)


def plain(text: str, start: int, end: int) -> Headline:
    """A stretch of the text as it is, as a headline: the entry of a log or a list."""
    while start < end and not (text[start].isalnum() or text[start] in "\"“'‘([$€£"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:–—-|•*"):
        end -= 1
    if end - start > MOST:
        cut = max(text.rfind(sign, start + 40, start + MOST) for sign in (". ", "; ", ", ", " "))
        end = cut if cut > start else start + MOST
    return Headline(
        _capital(" ".join(text[start:end].split())), ((start, end),) if end > start else ()
    )


def words_of(headline_text: str) -> Iterable[str]:
    """The words of a headline in lower case, for comparing two."""
    return re.findall(r"\w+", headline_text.lower())
