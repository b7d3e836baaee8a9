"""Text → blocks: paragraphs, headings, and the lines of logs and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.document import Block

# Tried at the beginnings of lines only: a long line of blanks costs no more than its length.
_PARAGRAPH = re.compile(r"(?:^[^\S\n]*+\S[^\n]*+(?:\n|\Z))+", re.MULTILINE)
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+\S")
_UNDERLINED = re.compile(r"[^\n]+\n[ \t]*(?:={3,}|-{3,})[ \t]*\r?\n?\Z")
_BULLET = re.compile(r"[ \t]*(?:[-*•+‣·][ \t]+|\(?\d{1,3}[.)][ \t]+|>[ \t]*)")
_CLOCK = r"\[?\(?\d{1,2}[:.h]\d\d(?::\d\d)?"
_DAY = r"\[?\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
_ERA = r"(?:\s?(?:BCE?|CE|AD))?"
_YEAR = rf"(?:c\.?|ca\.?|circa)?\s?\d{{3,4}}s?{_ERA}(?:\s?[-–—]\s?\d{{2,4}})?\s*(?:[-–—:|]\s|\t)"
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WORDED = rf"(?:\d{{1,2}}\s{_MONTHS}|{_MONTHS}\s\d{{1,2}})(?:,?\s\d{{4}})?\s*(?:[-–—:|]\s|\t)"
_ENTRY = re.compile(rf"[ \t]*[*_|]*[ \t]*(?:{_CLOCK}|{_DAY}|{_YEAR}|{_WORDED})")
_LABELS = re.compile(
    r"(?:[ \t]*(?:Name|Class|Date|Author|By|Subject|Re|To|From|Cc|Sent|Teacher|School|Version"
    r"|Status|Ref|Reference|Owner|Severity):[^\n]*(?:\n|\Z))+"
)
"""The lines above a letter or a paper that say what it is."""
_FIELD = re.compile(r"[ \t]*[A-Z][^:.!?\n]{1,40}:[ \t]+\S")
"""A line that says what one thing is: Hearing dates: 19 and 20 October."""
_SENTENCE_END = (".", "!", "?", "…", ".”", '."', ".)", ":")
_SHORT = 90
"""A line longer than this is no title."""
_TITLE_LINES = 5
_LONG = 100
"""A line this long was not wrapped by hand."""


def blocks(text: str, start: int = 0) -> tuple[Block, ...]:
    r"""The blocks of a text from an offset on.

    A blank line parts paragraphs. A paragraph whose lines are long, or each end a sentence, has one
    block a line; entries that open with a date, a time or a bullet have one each.

    >>> [(b.kind, b.start, b.end) for b in blocks("# Log\n\n08:42 down\n08:50 up")]
    [('heading', 0, 5), ('line', 7, 17), ('line', 18, 26)]
    """
    found: list[Block] = []
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text, start)]
    for number, (begin, end) in enumerate(paragraphs):
        if number == 0 and len(paragraphs) > 1 and _opens_document(text[begin:end]):
            for first, last in _lines(text, begin, end):
                found.extend(_block("heading", text, first, last))
            continue
        if number < _TITLE_LINES and _LABELS.fullmatch(text, begin, end):
            for first, last in _lines(text, begin, end):
                found.extend(_block("heading", text, first, last))
            continue
        lines = _lines(text, begin, end)
        if len(lines) > 1 and _heads(*(text[first:last] for first, last in lines[:2])):
            found.extend(_block("heading", text, *lines[0]))
            begin = lines[1][0]
        found.extend(_blocks_of(text, begin, end))
    return tuple(found)


def _opens_document(paragraph: str) -> bool:
    """Whether a first paragraph is the title of what follows: a few short lines without a stop."""
    lines = [line.strip() for line in paragraph.strip().splitlines()]
    return len(lines) <= _TITLE_LINES and all(
        len(line) <= _SHORT
        and not _is_entry(line)
        and (line[:1].isupper() or line[:1].isdigit() or line[:1] in '"“‘(')
        and not line.endswith((*_SENTENCE_END, ",", ";"))
        and not _runs_on(line)
        for line in lines
    )


def _heads(line: str, after: str) -> bool:
    """Whether a line without a blank line after it is a heading all the same: See / The castle …"""
    line, after = line.strip(), after.strip()
    if not line[:1].isupper() or line.endswith((*_SENTENCE_END, ",", ";", "-", "–", "—")):
        return False
    if len(line) > 2 * _SHORT // 3 or len(line.split()) > 8 or _is_entry(line):
        return False
    opens = after[:1].isupper() or after[:1].isdigit() or _BULLET.match(after) is not None
    return opens and (len(after) > 2 * len(line) or _is_entry(after)) and not _runs_on(line)


def _is_entry(line: str) -> bool:
    return _ENTRY.match(line) is not None or _BULLET.match(line) is not None


def _runs_on(line: str) -> bool:
    """Whether a line ends in the middle of a phrase: it was only wrapped."""
    return line.rsplit(" ", 1)[-1].lower() in (
        "the a an of in on at to for with and or but by from as is was were had has that".split()
    )


def _blocks_of(text: str, start: int, end: int) -> Iterator[Block]:
    paragraph = text[start:end]
    if _UNDERLINED.match(paragraph) and paragraph.count("\n") <= 2:
        yield from _block("heading", text, start, start + paragraph.index("\n"))
        return
    lines = _lines(text, start, end)
    if len(lines) == 1 and _is_title(paragraph):
        yield from _block("heading", text, start, end)
        return
    fields = len(lines) > 1 and all(_FIELD.match(text, *line) for line in lines)
    each = len(lines) > 1 and _stand_alone(text, lines)
    pending: tuple[int, int] | None = None
    for first, last in lines:
        line = text[first:last]
        bullet = _BULLET.match(line)
        if bullet and pending and is_within(text[pending[0] : first]):
            bullet = None
        body = first + (bullet.end() if bullet else 0)
        heading = _HEADING.match(line) is not None
        entry = _ENTRY.match(text, body, last) is not None
        if heading or entry or bullet or fields or each:
            if pending:
                yield from _block("paragraph", text, *pending)
            pending = None
        if heading:
            yield from _block("heading", text, first, last)
        elif entry or fields:
            yield from _block("line", text, body, last)
        elif bullet:
            pending = (body, last)
        elif each:
            yield from _block("paragraph", text, first, last)
        else:
            pending = (pending[0] if pending else first, last)
    if pending:
        yield from _block("paragraph", text, *pending)


def is_within(before: str) -> bool:
    """Whether a number after some words is no item's: (see no. / 318) … was only wrapped.

    >>> is_within("It was sold (lot no."), is_within("It was sold.")
    (True, False)
    """
    near = before[-300:]
    return near.count("(") > near.count(")") or _COUNTS.search(near) is not None


_COUNTS = re.compile(r"\b(?:nos?|pp?|vols?|arts?|secs?|figs?|ch|item)\.?\s*\Z", re.IGNORECASE)


def _block(kind: str, text: str, start: int, end: int) -> Iterator[Block]:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        yield Block(
            "heading" if kind == "heading" else "line" if kind == "line" else "paragraph",
            start,
            end,
        )


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        found.append((start, stop))
        start = stop + 1
    return found


def _is_title(line: str) -> bool:
    """Whether a line by itself is a title: short, without a full stop or a number, In Capitals."""
    words = [word for word in line.split() if word[:1].isalpha()]
    if len(line) > 90 or len(words) < 2 or any(c.isdigit() for c in line):
        return False
    if line.rstrip().endswith((*_SENTENCE_END, ",", ";")):
        return False
    return sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def _stand_alone(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether each line is a paragraph: most are long, or nearly all end a sentence."""
    if sum(end - start > _LONG for start, end in lines) * 2 > len(lines):
        return True
    ended = sum(text[start:end].rstrip().endswith(_SENTENCE_END) for start, end in lines)
    return ended >= 0.9 * len(lines)
