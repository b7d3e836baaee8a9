"""Signs of a headline that have lost what they were there for: commas, dashes, half a bracket."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.patterns.tagging import Word

_CLOSERS = {")": "(", "]": "[", "”": "“", "’": "‘", "»": "«", "''": "``"}
_SIGNS = frozenset((",", ";", ":", "—", ".", "(", ")", '"'))
_PARTING = frozenset((",", ".", "—"))
_PAIRED = frozenset(("(", ")", "[", "]", '"', "‘", "’"))
_OPENERS = ("(", "[", "“", "«", "``")


def balanced(words: Sequence[Word], kept: list[int], quoting: bool) -> list[int]:
    """Without brackets and quotation marks that have lost their partner."""
    if not any(words[at].tag in _PAIRED for at in kept):
        return kept
    open_at: list[int] = []
    lone: set[int] = set()
    for at in kept:
        sign = words[at].text
        if sign in _OPENERS:
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
    return [at for at in kept if at not in lone or (quoting and words[at].tag == '"')]


def without_doubled(words: Sequence[Word], kept: Sequence[int]) -> list[int]:
    """Without a comma, colon or dash behind another, and brackets or quotes around nothing."""
    tidy: list[int] = []
    for at in kept:
        if words[at].tag not in _SIGNS:
            tidy.append(at)
            continue
        quoting_nothing = tidy and words[tidy[-1]].tag == '"' and tidy[-1] != at - 1
        if words[at].tag in (".", ",") and quoting_nothing and _is_open(words, tidy):
            continue
        sign = words[at].tag in (",", ";", ":", "—")
        if tidy and words[at].tag == words[tidy[-1]].tag == "—":
            if words[at].start > words[tidy[-1]].end:
                tidy.pop()
            continue
        if sign and tidy and words[tidy[-1]].tag in (",", ";", ":", "—", "("):
            continue
        if tidy and (words[tidy[-1]].tag, words[at].tag) in (("(", ")"), ('"', '"')):
            tidy.pop()
            continue
        tidy.append(at)
    return tidy


def _is_open(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether a quotation is open at the end of some words."""
    return sum(words[at].tag == '"' for at in kept) % 2 == 1


def with_closing_comma(words: Sequence[Word], kept: list[int]) -> list[int]:
    """With the comma that closes a name or aside before the verb: her son, *Karl*, was born."""
    out: list[int] = []
    for index, at in enumerate(kept):
        out.append(at)
        behind = kept[index + 1] if index + 1 < len(kept) else at + 1
        lost = behind > at + 2 and words[at + 1].tag == words[behind - 1].tag == ","
        if lost and _fronts(words, kept[: index + 1], behind):
            out.append(at + 1)
        parted = behind != at + 1 < len(words)
        if not parted or words[behind].tag not in ("VERB", "AUX", "MD"):
            continue
        commas = [n for n, other in enumerate(kept[:index]) if words[other].tag == ","]
        if words[at + 1].tag != "," or len(commas) % 2 == 0 or not commas[0]:
            continue
        aside = kept[commas[-1] + 1 : index + 1]
        named = all(words[other].tag == "NAME" for other in aside)
        placed = words[aside[0]].tag == "PREP" and len(aside) <= _ASIDE
        if named or placed:
            out.append(at + 1)
    return out


def _fronts(words: Sequence[Word], opening: Sequence[int], behind: int) -> bool:
    """Whether what opens a sentence lost its comma with an aside: subject to *consent*, work …"""
    opens = words[opening[0]].tag == "PREP" or words[opening[0]].lower == "subject"
    told = any(words[at].tag in ("VERB", "AUX", "MD", ",") for at in opening)
    return opens and not told and words[behind].tag in ("DET", "NAME", "PRON", "WORD")


_ASIDE = 6
"""Words of an aside that still needs its second comma."""


def without_lone_comma(words: Sequence[Word], kept: list[int]) -> list[int]:
    """A comma that closed what is cut: "The firm, collapsed" → "The firm collapsed".

    Not one that parts verbs in a row, or closes what an earlier comma opened.
    """
    out: list[int] = []
    last = len(kept) - 1
    lone = sum(words[other].tag == "—" for other in kept) == 1
    for index, at in enumerate(kept):
        word = words[at]
        if word.tag not in _PARTING:
            out.append(at)
            continue
        inside = 0 < index < last
        before, after = kept[index - 1] if index else -1, kept[index + 1] if inside else -1
        if word.tag == "." and inside and (before != at - 1 or after < at):
            continue
        seam = inside and (after != at + 1 or before != at - 1)
        if lone and word.tag == "—" and seam and words[after].tag in ("VERB", "AUX", "MD"):
            continue  # the others – left
        if word.tag == "," and seam and _is_loose(words, kept, index):
            continue
        out.append(at)
    return out


def _is_loose(words: Sequence[Word], kept: Sequence[int], index: int) -> bool:
    """Whether the comma at a seam has lost what it was there for."""
    at, following = kept[index], words[kept[index + 1]]
    commas = sum(words[other].tag == "," for other in kept[:index])
    if following.tag == "THAT":
        return commas % 2 == 0  # we promised, *in May*, that …
    if following.tag not in ("VERB", "AUX", "MD", "PREP", "TO", "VB") and (
        following.lower != "when"
    ):
        return False
    if following.tag == "VERB":
        told = any(words[other].tag in ("VERB", "AUX") for other in kept[:index])
        gone = words[kept[index - 1] + 1 : at]
        dated = bool(gone) and all(word.tag in ("DATE", "PREP", "DET", "ADV") for word in gone)
        if told and dated:
            return False  # signed it in May, *asked* for more and took seven
    opened = max((n for n in range(index) if words[kept[n]].tag == ","), default=0)
    missing = set(range(kept[opened], at)) - set(kept)
    whole = all(words[n].tag in ("DATE", "PREP", "DET", "ADV") for n in missing)
    closes = commas % 2 == 1 and (kept[index - 1] == at - 1 or whole)
    named = opened > 0 and words[kept[opened + 1]].tag in ("NAME", "DET", "REL", "PREP", "WORD")
    return not (closes and whole and named and following.tag in ("VERB", "AUX", "MD"))
