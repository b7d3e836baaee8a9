"""Columns of print → paragraphs, headings and notes, in the order that they are read in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from timeline.document import BlockKind
from timeline.readers.blocks import blocks, is_within
from timeline.readers.pdf.columns import Column
from timeline.readers.pdf.lines import BULLET, SIGN, Line
from timeline.readers.pdf.words import COMPOUND, joined, linked
from timeline.sentences import sentences

_SENTENCE_END = re.compile(r"""[.!?…:][)\]"'”’»]*\Z""")
_RUNS_ON = re.compile(
    r"(?:[,;(–—-]|\b(?:the|an?|of|in|on|at|to|for|with|and|or|but|by|from|as|is|was|were|had|has"
    r"|that|which|who|between|until|since|during|before|after|january|february|march|april|may|june"
    r"|july|august|september|october|november|december))\Z",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"\(?[a-z]{1,4}\)\s")
_NUMBERED = frozenset("(0123456789")
_CAPTION = re.compile(r"(?:Fig(?:ure|\.)|Plate|Abb(?:ildung|\.)|Chart|Map)\s\d+[.:]\s")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])[.)]?\s?\S")
_LONGEST = 2_000
"""A paragraph of so many lines does not run on: it is none."""
_MOST_OF_ENTRY = 3
"""Lines of an entry in a table of contents."""
_MOST = 0.6
_NEAR = 3
"""Lines back in which a bracket may have been opened."""
_LEADER = re.compile(r"\s*(?:[.·]\s?){5,}(?!\Z)")
_OF_CONTENTS = re.compile(r"(?:[.·]\s?){4,}(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxlc]{1,7})\Z")
"""Dots and a page: what stands there is told elsewhere."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, a heading or an entry of a document."""

    kind: BlockKind
    page: int
    lines: tuple[Line, ...]
    column: Column
    later: tuple[tuple[int, int], ...] = ()
    """The first lines that stand on other pages, as their places among its lines, and the pages."""

    def text(self, compounds: Collection[str] = ()) -> str:
        """Its words, without the bullet of an item; the number of a paragraph is part of it."""
        if self.lines[0].cells:
            cells = (joined(cell, compounds) for cell in self.lines[0].cells)
            return " | ".join(cell for cell in cells if cell)
        text = joined((line.text for line in self.lines), compounds)
        text = _LEADER.sub(" | ", text) if self.kind == "line" else text
        if self.kind == "heading" or (self.kind == "paragraph" and text[:1] in _NUMBERED):
            return text
        return text[_bullet(text) :]

    def turns(self, compounds: Collection[str] = ()) -> Iterator[tuple[int, int]]:
        """Where in its words other pages begin, and which."""
        if self.later:
            lines = list(linked((line.text for line in self.lines), compounds))
            ends = list(accumulate(map(len, lines)))
            bullet = ends[-1] - len(self.text(compounds))
            yield from ((ends[line - 1] - bullet, page) for line, page in self.later)


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual in the print of a document."""

    body: float
    """The size of the print that most of it is set in."""
    bold_tells: bool
    """Whether bold print is rare enough to tell a heading."""
    compounds: frozenset[str]
    """The words with a hyphen that stand within its lines: well-known."""


def usual_print(pieces: Iterable[Line]) -> Usual:
    """What is usual in all the print of a document."""
    sizes: dict[float, int] = {}
    compounds: set[str] = set()
    bold = 0
    for piece in pieces:
        sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.text)
        bold += len(piece.text) if piece.bold else 0
        compounds.update(word.lower() for word in COMPOUND.findall(piece.text))
    body = max(sizes, key=lambda size: sizes[size]) if sizes else 0.0
    return Usual(body, bold * 2 < sum(sizes.values()), frozenset(compounds))


def parts(found: Iterable[Column], usual: Usual) -> Iterator[Part]:
    """The paragraphs and headings of a document; the notes of a page come after what it begins."""
    last: Part | None = None
    notes: list[Part] = []
    reach: dict[int, float] = {}
    for narrow in found:
        column = _widened(narrow, reach)
        text, below = _without_notes(column, usual.body)
        for part in _parts(text, usual) if text.lines else ():
            if last and _CAPTION.match(part.lines[0].text):
                notes.append(part)
                continue
            if last and last.column is not part.column and _goes_on(last, part):
                last = _run_on(last, part)
                continue
            if last:
                yield last
            if notes and notes[0].page < part.page:
                yield from notes
                notes = []
            last = part
        notes.extend(_parts(below, usual) if below.lines else ())
    yield from [last] if last else []
    yield from notes


def _widened(column: Column, reach: dict[int, float]) -> Column:
    """A column whose lines are mostly whole sentences, as wide as those before it (`reach`).

    None of its lines may be full, so that its own width does not tell where paragraphs end.
    """
    lines, left = column.lines, round(column.left)
    closed = sum(_SENTENCE_END.search(line.text) is not None for line in lines)
    if closed > _MOST * len(lines):
        return replace(column, reach=reach.get(left, 0.0))
    reach[left] = max(column.right, reach.get(left, 0.0))
    return column


def _run_on(part: Part, after: Part) -> Part:
    """A paragraph with what goes on in the next column, or on the next page."""
    later = part.later
    if after.column.page != part.column.page:
        later = (*later, (len(part.lines), after.column.page))
    return Part(part.kind, part.page, part.lines + after.lines, after.column, later)


def _without_notes(column: Column, body: float) -> tuple[Column, Column]:
    """A column, and the footnotes at its end: small print that opens with a number or a mark."""
    at = start = len(column.lines)
    while at and column.lines[at - 1].size < 0.93 * body:
        at -= 1
        if _NOTE.match(column.lines[at].text):
            start = at
    text, below = column.lines[:start], column.lines[start:]
    return replace(column, lines=text), replace(column, lines=below)


def _parts(column: Column, usual: Usual) -> Iterator[Part]:
    lines = column.lines
    starts = [0]
    for at in range(1, len(lines)):
        if _starts(lines[starts[-1] : at], lines[at], column):
            starts.append(at)
    for start, end in pairwise([*starts, len(lines)]):
        group = lines[start:end]
        spaced = 0 < end < len(lines) and _is_apart(lines[end - 1], lines[end], column)
        spaced = spaced and (start == 0 or _is_apart(lines[start - 1], lines[start], column))
        text = joined(line.text for line in group)
        if _OF_CONTENTS.search(text) and len(group) <= _MOST_OF_ENTRY:
            continue
        kind: BlockKind = "paragraph"
        if group[0].cells or _is_entry(text) or _LEADER.search(group[-1].text):
            kind = "line"
        if _is_heading(group, text, column, usual, spaced):
            kind = "heading"
        yield Part(kind, column.page, group, column)


def _is_apart(line: Line, after: Line, column: Column) -> bool:
    return after.bottom - line.bottom > 1.3 * column.pitch * min(line.size, after.size)


def _starts(group: Sequence[Line], line: Line, column: Column) -> bool:
    """Whether a line begins a paragraph, or an entry, after those before it."""
    first, before = group[0], group[-1]
    if _LEADER.search(before.text):
        return True
    if max(line.size, before.size) > 1.12 * min(line.size, before.size):
        return True
    way = (line.bottom - before.bottom) / (column.pitch * line.size)
    goes_on = _opens_small(line.text) and not _SENTENCE_END.search(before.text)
    if way < 0.3 or way > (2.6 if goes_on else 1.3):
        return True
    shift, hanging = line.left - before.left, line.left - first.left
    if first.cells or line.cells:
        return True
    room = _room(before, line, column)
    item = _is_item(first.text)
    if _opens_item(line, group):
        return room or item or _SENTENCE_END.search(before.text) is not None
    if item and hanging > 0.5 * line.size:
        return False
    if not goes_on and shift > 0.8 * line.size and not item:
        return True
    if not goes_on and shift < -0.8 * line.size and (len(group) > 1 or item):
        return True
    if line.bold and not before.bold and _SENTENCE_END.search(before.text):
        return True
    runs_on = before.text[-1:].isalpha() and _RUNS_ON.search(before.text) is not None
    return room and not runs_on and not _opens_small(line.text)


def _opens_item(line: Line, before: Sequence[Line]) -> bool:
    """Whether a line begins an item or an entry, and is not only wrapped: on / May 3."""
    if not _is_item(line.text) or is_within(_near(before)):
        return False
    return not (_is_entry(line.text) and _RUNS_ON.search(before[-1].text))


def _near(group: Sequence[Line]) -> str:
    """The words just before a line that comes after these."""
    return " ".join(line.text for line in group[-_NEAR:])


def _room(before: Line, line: Line, column: Column) -> bool:
    """Whether the first word of a line would have found room at the end of the line before."""
    word = len(line.text.split(" ", 1)[0]) / len(line.text) * (line.right - line.left)
    left = column.right - before.right
    return left > word + line.size and left > 0.1 * (column.right - column.left)


def _goes_on(part: Part, after: Part) -> bool:
    """Whether a paragraph runs on in the next column, or on the next page."""
    before, line = part.lines[-1], after.lines[0]
    if "heading" in (part.kind, after.kind) or before.cells or line.cells:
        return False
    if len(part.lines) > _LONGEST:
        return False
    if _opens_item(line, part.lines):
        return False
    if max(line.size, before.size) > 1.12 * min(line.size, before.size):
        return False
    is_cut = is_within(_near(part.lines))
    if _SENTENCE_END.search(before.text) and not is_cut:
        both = f"{before.text} {line.text}"
        if before.text[-1] != "." or any(end == len(before.text) for _, end in sentences(both)):
            return False
        is_cut = True  # as after Mrs.
    if is_cut or _opens_small(line.text) or _RUNS_ON.search(before.text):
        return True
    full = not _room(before, line, part.column)
    long = before.right - before.left > 12 * before.size
    return full and long and line.left < after.column.left + 0.8 * line.size


def _is_heading(
    group: Sequence[Line], text: str, column: Column, usual: Usual, spaced: bool
) -> bool:
    """Whether lines are a heading: large, or bold and short, or short with space around them."""
    if not any(c.isalpha() for c in text) or _opens_small(text) or group[0].cells:
        return False
    if group[0].size > 1.15 * usual.body:
        return len(text) <= 200
    if _is_entry(text) or text.endswith((",", ";")) or re.match(SIGN, text):
        return False
    if _SENTENCE_END.search(text) and not (text.endswith(":") and group[0].bold):
        return False
    if usual.bold_tells and all(line.bold for line in group):
        return len(group) <= 3 and len(text) <= 150
    narrow = group[0].right - group[0].left < 0.7 * (column.right - column.left)
    return spaced and narrow and len(group) == 1 and len(text) <= 60


def _opens_small(text: str) -> bool:
    return text.lstrip("\"'“‘(«")[:1].islower()


def _bullet(text: str) -> int:
    mark = BULLET.match(text)
    return mark.end() if mark else 0


def _is_entry(text: str) -> bool:
    """Whether a text opens with a date or a time, after its bullet: • 08:42 down."""
    found = blocks(text[_bullet(text) :])
    return bool(found) and found[0].kind == "line"


def _is_item(text: str) -> bool:
    return _bullet(text) > 0 or _LETTERED.match(text) is not None or _is_entry(text)
