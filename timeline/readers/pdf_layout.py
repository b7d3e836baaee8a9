"""Columns of print → paragraphs, headings and notes, in the order that they are read in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.document import BlockKind
from timeline.readers.blocks import blocks, is_within
from timeline.readers.pdf_columns import BULLET, SIGN, Column, Line

_SENTENCE_END = re.compile(r"""[.!?…:][)\]"'”’»]*\Z""")
_RUNS_ON = re.compile(
    r"(?:[,;(–—-]|\b(?:the|an?|of|in|on|at|to|for|with|and|or|but|by|from|as|is|was|were|had|has"
    r"|that|which|who|between|until|since|during|before|after|january|february|march|april|may|june"
    r"|july|august|september|october|november|december))\Z",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"\(?[a-z]{1,4}\)\s")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])[.)]?\s?\S")
_NEAR = 3
"""Lines back in which a bracket may have been opened."""
_COMPOUND = re.compile(r"\w+(?:-\w+)+")
_WORD_AT_START = re.compile(r"\w+(?:-\w+)*")
_NUMBER_WORD = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d)-\Z", re.I)


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, a heading or an entry of a document."""

    kind: BlockKind
    page: int
    lines: tuple[Line, ...]
    column: Column

    def text(self, compounds: Collection[str] = ()) -> str:
        """Its words, without the bullet of an item."""
        text = joined((line.text for line in self.lines), compounds)
        return text if self.kind == "heading" else text[_bullet(text) :]


def parts(found: Sequence[Column]) -> Iterator[Part]:
    """The paragraphs and headings of a document; the notes of a page come after what it begins."""
    sizes: dict[float, int] = {}
    bold = 0
    for line in (line for column in found for line in column.lines):
        sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
        bold += len(line.text) if line.bold else 0
    body = max(sizes, key=lambda size: sizes[size]) if sizes else 0.0
    bold_tells = bold * 2 < sum(sizes.values())
    last: Part | None = None
    notes: list[Part] = []
    for column in found:
        text, below = _without_notes(column, body)
        for part in _parts(text, body, bold_tells) if text.lines else ():
            if last and last.column is not part.column and _goes_on(last, part):
                last = Part(last.kind, last.page, last.lines + part.lines, part.column)
                continue
            if last:
                yield last
            if notes and notes[0].page < part.page:
                yield from notes
                notes = []
            last = part
        notes.extend(_parts(below, below.lines[0].size, bold_tells) if below.lines else ())
    yield from [last] if last else []
    yield from notes


def compounds_in(found: Sequence[Column]) -> frozenset[str]:
    """The words with a hyphen that stand within the lines of a document: well-known."""
    lines = (line.text for column in found for line in column.lines)
    return frozenset(word.lower() for text in lines for word in _COMPOUND.findall(text))


def _without_notes(column: Column, body: float) -> tuple[Column, Column]:
    """A column, and the footnotes at its end: small print that opens with a number or a mark."""
    at = start = len(column.lines)
    while at and column.lines[at - 1].size < 0.93 * body:
        at -= 1
        if _NOTE.match(column.lines[at].text):
            start = at
    return Column(column.page, column.lines[:start]), Column(column.page, column.lines[start:])


def _parts(column: Column, body: float, bold_tells: bool) -> Iterator[Part]:
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
        kind: BlockKind = "paragraph"
        if group[0].second or _is_entry(text):
            kind = "line"
        if _is_heading(group, text, column, body, bold_tells, spaced):
            kind = "heading"
        yield Part(kind, column.page, group, column)


def _is_apart(line: Line, after: Line, column: Column) -> bool:
    return after.bottom - line.bottom > 1.3 * column.pitch * min(line.size, after.size)


def _starts(group: Sequence[Line], line: Line, column: Column) -> bool:
    """Whether a line begins a paragraph, or an entry, after those before it."""
    first, before = group[0], group[-1]
    if max(line.size, before.size) > 1.12 * min(line.size, before.size):
        return True
    way = (line.bottom - before.bottom) / (column.pitch * line.size)
    goes_on = _opens_small(line.text) and not _SENTENCE_END.search(before.text)
    if way < 0.3 or way > (2.6 if goes_on else 1.3):
        return True
    shift, hanging = line.left - before.left, line.left - first.left
    if first.second:
        return line.second > 0 or line.left < first.second - line.size
    if line.second:
        return True
    room = _room(before, line, column)
    item = _is_item(first.text)
    if _is_item(line.text) and not is_within(" ".join(one.text for one in group[-_NEAR:])):
        return room or item or _SENTENCE_END.search(before.text) is not None
    if item and hanging > 0.5 * line.size:
        return False
    if not goes_on and shift > 0.8 * line.size and not item:
        return True
    if not goes_on and shift < -0.8 * line.size and (len(group) > 1 or item):
        return True
    if line.bold and not before.bold and _SENTENCE_END.search(before.text):
        return True
    return room and not _opens_small(line.text)


def _room(before: Line, line: Line, column: Column) -> bool:
    """Whether the first word of a line would have found room at the end of the line before."""
    word = len(line.text.split(" ", 1)[0]) / len(line.text) * (line.right - line.left)
    left = column.right - before.right
    return left > word + line.size and left > 0.1 * (column.right - column.left)


def _goes_on(part: Part, after: Part) -> bool:
    """Whether a paragraph runs on in the next column, or on the next page."""
    before, line = part.lines[-1], after.lines[0]
    if "heading" in (part.kind, after.kind) or line.second or _is_item(line.text):
        return False
    if max(line.size, before.size) > 1.12 * min(line.size, before.size):
        return False
    if _SENTENCE_END.search(before.text):
        return False
    if _opens_small(line.text) or _RUNS_ON.search(before.text):
        return True
    full = not _room(before, line, part.column)
    long = before.right - before.left > 12 * before.size
    return full and long and line.left < after.column.left + 0.8 * line.size


def _is_heading(
    group: Sequence[Line], text: str, column: Column, body: float, bold_tells: bool, spaced: bool
) -> bool:
    """Whether lines are a heading: large, or bold and short, or short with space around them."""
    if not any(c.isalpha() for c in text) or _opens_small(text) or group[0].second:
        return False
    if group[0].size > 1.15 * body:
        return len(text) <= 200
    if _is_entry(text) or text.endswith((",", ";")) or re.match(SIGN, text):
        return False
    if _SENTENCE_END.search(text) and not (text.endswith(":") and group[0].bold):
        return False
    if bold_tells and all(line.bold for line in group):
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


def joined(lines: Iterable[str], compounds: Collection[str] = ()) -> str:
    """Lines as one text; a word that was parted at a line's end is one word again.

    `compounds` are words that keep their hyphen: they stand whole elsewhere in the document.

    >>> joined(["The govern-", "ment of Franco-", "Prussian days had twenty-", "five men."])
    'The government of Franco-Prussian days had twenty-five men.'
    """
    text = ""
    for line in lines:
        if text.endswith(("-", "‐", "\u00ad")) and text[-2:-1].isalnum():
            word = text.rsplit(" ", 1)[-1]
            after = _WORD_AT_START.match(line)
            whole = word + (after[0] if after else "")
            keeps = _NUMBER_WORD.search(word) or whole.count("-") > 1 or not line[:1].islower()
            keeps = keeps or whole.lower().lstrip("\"'“‘(«") in compounds
            text = (text if keeps else text[:-1]) + line
        elif text.endswith("—") or (text.endswith("–") and text[-2:-1].isalnum()):
            text += line
        else:
            text += (" " if text else "") + line
    return text
