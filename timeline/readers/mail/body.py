"""What the parts of a mail say: its sender's own words, and the mails that are sent on in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from email.message import Message

from timeline.document import Block
from timeline.readers.blocks import blocks
from timeline.readers.content import Content, Draft
from timeline.readers.limits import check_lines
from timeline.readers.mail.parts import is_plain, parameter, text_of
from timeline.readers.mail.quoted_markup import mark_quotes
from timeline.readers.mail.quoted_replies import Part, stretches, without_marks_of_forwards
from timeline.readers.web.markup import add_markup
from timeline.readers.web.page_tree import within_limits

_BLANK = re.compile(r"^[^\S\n]+$", re.MULTILINE)
"""A line of spaces, which end a paragraph as well, and which take long to be looked through."""
_MARKS = re.compile(r">+")
_ABOVE = "Subject: -\n\n"
"""What a mail's text is read under, so that its first paragraph is not taken for a title."""


@dataclass(frozen=True, slots=True)
class Said:
    """The text of a part of a mail, and the blocks of it that are read."""

    text: str
    own: tuple[Block, ...]
    forwarded: tuple[tuple[Block, ...], ...]
    """Those of each mail that is sent on, its head first: as headings."""


def said_in(part: Message, where: str, *, sent_on: bool) -> Said:
    """What a part says; `sent_on` as its subject told that another mail is its content.

    Raises InputError, with `where`, on far more lines or markup than a mail has.
    """
    text = text_of(part)
    check_lines(text.encode(), where, "text")
    if is_plain(part):
        if parameter(part, "Content-Type", "format").lower() == "flowed":
            text = _joined(text, parameter(part, "Content-Type", "delsp").lower() == "yes")
        text = without_marks_of_forwards(text)
        return _said(text, _of_plain(text, sent_on))
    draft = Draft()
    add_markup(draft, mark_quotes(within_limits(text, where)))
    content = draft.content()
    return _said(content.text, _of_markup(content, sent_on))


def _said(text: str, told: Iterable[tuple[Part, Block]]) -> Said:
    """The blocks by who wrote them: a head opens what another one did."""
    mails: list[list[Block]] = [[]]
    before: Part = "own"
    for part, block in told:
        if part == "head" != before:
            mails.append([])
        mails[-1].append(replace(block, kind="heading") if part == "head" else block)
        before = part
    own, *forwarded = (tuple(mail) for mail in mails)
    return Said(text, own, tuple(forwarded))


def moved(block: Block, by: int) -> Block:
    """A block of a text that something was put before, or taken away."""
    return replace(block, start=block.start + by, end=block.end + by)


def _of_plain(text: str, sent_on: bool) -> list[tuple[Part, Block]]:
    parts = stretches(text, sent_on=sent_on)
    seen = [
        _BLANK.sub(_as_lines, text[part.start : part.end])
        if part.part == "own"
        else "\n" * (part.end - part.start)
        for part in parts
    ]
    found: list[tuple[Part, Block]] = []
    for part in parts:
        if part.part == "head" and (head := text[part.start : part.end].strip()):
            start = text.index(head, part.start)
            found.append(("head", Block("heading", start, start + len(head))))
    own = (moved(block, -len(_ABOVE)) for block in blocks("".join((_ABOVE, *seen))))
    found += (("own", block) for block in own if block.start >= 0)
    return sorted(found, key=lambda each: each[1].start)


def _as_lines(spaces: re.Match[str]) -> str:
    return "\n" * len(spaces[0])


def _of_markup(content: Content, sent_on: bool) -> Iterator[tuple[Part, Block]]:
    waiting = iter(content.blocks)
    block = next(waiting, None)
    for part in stretches(content.text, sent_on=sent_on):
        while block and block.start < part.end:
            if part.part != "left out":
                yield part.part, block
            block = next(waiting, None)


def _joined(text: str, without_space: bool) -> str:
    r"""Lines of format=flowed as the paragraphs that they were: "It \nbroke." → It broke."""
    paragraphs: list[str] = []
    pending: list[str] = []
    depth = -1
    for line in text.split("\n"):
        marks = _MARKS.match(line)
        deep = marks.end() if marks else 0
        said = line[deep:].removeprefix(" ")
        if pending and (deep != depth or said == "-- "):
            paragraphs.append("".join(pending))
            pending = []
        flows = said.endswith(" ") and said != "-- "
        if not pending:
            pending.append(">" * deep + " " * bool(deep))
        pending.append(said[:-1] if flows and without_space else said)
        depth = deep
        if not flows:
            paragraphs.append("".join(pending))
            pending = []
    return "\n".join((*paragraphs, *(["".join(pending)] if pending else [])))
