"""A sentence in a language that is not parsed → its headline: as it stands, less the date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.events.event import Status, Stretch
from timeline.events.foreign.cues import Cues
from timeline.events.headlines.headline import MOST, Headline
from timeline.events.headlines.rendering import capital

_BREAK = " … "
"""What stands for words that are cut."""
LEAD = 60
"""Characters before a date in which the words stand that go with it."""
_PARTS = re.compile(r"[,;:](?=\s)|\s[–—-]\s|[;。，；]")
"""What parts one clause, or a part of one, from the next."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_IDEOGRAPHS = re.compile(r"[぀-ヿ㐀-鿿가-힣]")
_LETTERED = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Verbatim:
    """The headline of a sentence in its own words, and what is to be thought of it."""

    title: Headline
    status: Status


def verbatim(text: str, sentence: Stretch, date: Stretch, cues: Cues) -> Verbatim | None:
    """The sentence less its date, or with it where it would break without; None: nothing is told.

    Where it is long, its first part and the one around the date are taken, and "…" stands for what
    is cut. Its words stay in their order.
    """
    whole = _trimmed(text, *sentence)
    clause = clause_around(text, whole, date)
    status = _status(text, clause, cues)
    kept = [whole]
    if status != "negated" or not _is_bound(text, whole[0], date, cues):
        kept = _without_date(text, whole, date, cues)
    told = _rendered(text, kept)
    if len(told) > MOST:
        opening, part = _parts(text, whole, date)
        kept = [piece for piece in (_common(stretch, part) for stretch in kept) if piece]
        told, kept = _shortened(text, kept, opening, _BREAK * (part[0] > whole[0]))
        told += _BREAK.rstrip() * (kept[-1][1] < part[1])
        ends, starts = [whole[0], *(end for _, end in kept)], [*(at for at, _ in kept), whole[1]]
        lost = [gap for gap in zip(ends, starts, strict=True) if gap[0] < gap[1]]
        if status == "happened" and _is_claimed(text, lost, cues):
            status = "possible"  # who says so is no longer in the headline
    if len(_WORD.findall(told)) < 2 and len(_IDEOGRAPHS.findall(told)) < 3:
        return None
    told = told if told.startswith("…") else capital(told)
    return Verbatim(Headline(told, tuple(kept)), status)


def _is_claimed(text: str, parts: list[Stretch], cues: Cues) -> bool:
    return any(cues.find(name, text, *part) for part in parts for name in ("said", "possible"))


def _is_bound(text: str, start: int, date: Stretch, cues: Cues) -> bool:
    """Whether what is denied is so up to a date alone: it did not open *until* 1941."""
    start = max(start, date[0] - LEAD)
    return any(cues.before_it(name, text, start, date[0]) for name in ("until", "before"))


def _status(text: str, clause: Stretch, cues: Cues) -> Status:
    if cues.find("possible", text, *clause):
        return "possible"
    if cues.find("negated", text, *clause):
        return "negated"
    return "planned" if cues.find("planned", text, *clause) else "happened"


def clause_around(text: str, sentence: Stretch, date: Stretch) -> Stretch:
    """The part of a sentence between two marks that holds a date.

    A mark right after a date that opens its part ends nothing: "Le 3 mai 2019, il ne vint pas".
    """
    start, end = sentence
    for mark in _PARTS.finditer(text, *sentence):
        if mark.end() <= date[0]:
            told = len(_WORD.findall(text, start, mark.start())) > 1  # Возможно, мельница сгорела
            if told and _LETTERED.search(text, mark.end(), date[0]):
                start = mark.end()
        elif mark.start() >= date[1]:
            opens = len(_WORD.findall(text, start, date[0])) < 3
            if _WORD.search(text, date[1], mark.start()) or not opens:
                return start, mark.start()
    return start, end


def _without_date(text: str, sentence: Stretch, date: Stretch, cues: Cues) -> list[Stretch]:
    """What is left of a sentence without its date; all of it where it cannot go."""
    start, end = sentence
    whole = [sentence]
    lead = cues.before_it("leads", text, max(start, date[0] - LEAD), date[0])
    trail = cues.behind_it("trails", text, date[1], end)
    first, last = lead.start() if lead else date[0], trail.end() if trail else date[1]
    bracket = text[:first].rstrip()[-1:] if first == start else text[start:first].rstrip()[-1:]
    closes = re.match(r"\s*\)", text[last:end])
    if bracket == "(" and closes:
        first, last = text.rindex("(", start, first), last + closes.end()
    elif cues == Cues() and not _stands_apart(text, start, first, last):
        return whole
    before, after = text[start:first].rstrip(), text[last:end]
    opens = not _LETTERED.search(before)
    if text[last : last + 1].isalpha() or re.match(r"['’-]\w", after):
        return whole  # 3 Mayıs 2019'da
    if opens and re.match(r"\s*[,:–—-]\s", after) and not cues.fronts:
        last += len(after) - len(after.lstrip(" \n\t,:–—-"))
        return [(last, end)]
    if cues.fronts and (opens or before[-1] in ",;:–—(" or _joins(before, cues)):
        return whole  # the verb comes next
    if _ends_with("dangling", before, cues):
        return whole
    if opens:
        return [(last + len(after) - len(after.lstrip()), end)]
    if before.endswith(","):
        before = before[:-1]  # Le ministre, le 3 mai 2019, a démissionné
        if after.startswith(","):
            last += 1
    pieces = [(start, start + len(before)), (last + len(after) - len(after.lstrip()), end)]
    return [piece for piece in pieces if piece[0] < piece[1]]


def _stands_apart(text: str, start: int, first: int, last: int) -> bool:
    """Whether a date opens its sentence and a mark follows: 2019-05-03: …"""
    return not _LETTERED.search(text, start, first) and text[last : last + 1] in (":", ",")


def _joins(before: str, cues: Cues) -> bool:
    return _ends_with("joins", before, cues)


def _ends_with(name: str, before: str, cues: Cues) -> bool:
    word = re.search(r"[^\W\d_]+['’]?$", before)
    return bool(word and cues.find(name, before, word.start(), len(before)))


def _parts(text: str, sentence: Stretch, date: Stretch) -> tuple[Stretch | None, Stretch]:
    """Of a long sentence the part around its date, and the first where that is another."""
    start, end = sentence
    marks = list(_PARTS.finditer(text, start, end))
    stops = [*(mark.start() for mark in marks if mark.start() >= date[1]), end]
    starts = [start, *(mark.end() for mark in marks if mark.end() <= date[0])]
    first = start if stops[0] - start <= MOST else starts[-1]
    opening = None
    if first > start and marks[0].start() - start + stops[0] - first <= MOST - len(_BREAK):
        opening = _trimmed(text, start, marks[0].start())
        return opening, _trimmed(text, first, stops[0])
    fitting = [stop for stop in stops if stop - first <= MOST]
    return opening, _trimmed(text, first, fitting[-1] if fitting else stops[0])


def _shortened(
    text: str, kept: list[Stretch], opening: Stretch | None, broken: str
) -> tuple[str, list[Stretch]]:
    """A part behind what opens the sentence; cut between two words where it is still too long."""
    if opening:
        return _rendered(text, [opening]) + broken + _rendered(text, kept), [opening, *kept]
    most = MOST - 2 * len(_BREAK)
    short: list[Stretch] = []
    for start, end in kept:
        room = most - len(_rendered(text, short)) - bool(short)
        if end - start > room:
            space = text.rfind(" ", start, start + max(room, 0))
            cut = space if space > start else start + max(room, 0)
            if cut > start and room > 1:
                short.append((start, cut))
            break
        short.append((start, end))
    return broken.lstrip() + _rendered(text, short), short


def _rendered(text: str, kept: list[Stretch]) -> str:
    told = " ".join(" ".join(text[start:end].split()) for start, end in kept)
    return re.sub(r"\s+([,.;:!?)\]])", r"\1", told)


def _trimmed(text: str, start: int, end: int) -> Stretch:
    """Without space and marks at both ends."""
    while start < end and (text[start].isspace() or text[start] in ",;:.–—-•*|。"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.–—-•*|。"):
        end -= 1
    return start, end


def _common(one: Stretch, other: Stretch) -> Stretch | None:
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else None
