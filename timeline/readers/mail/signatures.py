"""What a mail is signed with below its closing, without two dashes above it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline.readers.mail.footers import is_notice
from timeline.readers.web.stated_days import opens_with_date

_CLOSING = re.compile(
    r"\s*(?:(?:with\s+)?(?:my\s+)?(?:(?:best|kind|kindest|warm|warmest|many)\s+(?:and\s+\w+\s+)?)?regards"
    r"|(?:with\s+)?best\s+wishes|all\s+the\s+best|best(?=,)|(?:yours\s+)?(?:sincerely|faithfully|truly)"
    r"(?:\s+yours)?|cheers(?=,)|(?:many\s+)?thanks(?:\s+(?:again|in\s+advance|and\s+regards))?(?=,|\s*$)"
    r"|thank\s+you(?=,)|respectfully(?:\s+yours)?|cordially(?:\s+yours)?"
    r"|(?:mit\s+)?(?:(?:freundlich|best|herzlich|lieb|viel|schön)en?\s+)?(?:grü(?:ß|ss)en?|gru(?:ß|ss))"
    r"|hochachtungsvoll|mfg|lg|vg"
    r"|(?:bien\s+)?(?:cordialement|amicalement)|(?:meilleures|sincères)\s+salutations|bien\s+à\s+vous"
    r"|(?:un\s+)?(?:cordial\s+)?saludos?(?:\s+cordiales)?|atentamente"
    r"|(?:cordiali|distinti)\s+saluti|cordialmente|saluti|atenciosamente|(?:melhores\s+)?cumprimentos"
    r"|(?:met\s+)?(?:vriendelijke|hartelijke)\s+groet(?:en|jes)?|groet(?:en|jes)?)"
    r"(?:\s+(?:from|aus|de)\s[\w ]{1,30})?\s*(?:$|[,!.–—-]+(?P<name>.{0,120})$)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\s*(?:(?:\S+\s+){2,}\S*|\S+\s+[a-z]\S*)(?<!\bLtd)(?<!\bInc)(?<!\bCo)(?<!\bSt)[.!?][\"'”’»)]*\s*$"
)
_AFTERTHOUGHT = re.compile(r"\s*(?:P\.?\s?P?\.?S\b|NB\b|[-*•]\s)", re.IGNORECASE)
_SHORT = 80
_LONGEST = 8
"""Lines of one of its paragraphs."""
_MOST = 5
"""Paragraphs, as those of a mail in HTML."""


def signature_lines(lines: list[str], at: int, is_own: Callable[[int], bool]) -> int:
    """How many lines from a closing on sign a mail; 0 where the line is no closing.

    `is_own` tells of a line whether it may be the sender's, and not that of a quote or its head.

    >>> signature_lines(["Regards,", "Ann Lee", "Head of the mill"], 0, lambda at: True)
    3
    >>> signature_lines(["Regards to all who came.", "Ann"], 0, lambda at: True)
    0
    """
    closing = _CLOSING.match(lines[at])
    if not closing or not _is_name(closing["name"] or ""):
        return 0
    end = at + 1
    while end < len(lines) and lines[end].strip() and is_own(end) and _signs(lines[end]):
        end += 1
        if end - at > _LONGEST:
            return 0
    if end < len(lines) and lines[end].strip():  # somebody goes on below the name
        return end - at
    for count, (start, below) in enumerate(_paragraphs(lines, end)):
        paragraph = lines[start:below]
        if count >= _MOST or not is_own(start) or is_notice(" ".join(paragraph)):
            break
        wraps = _SENTENCE.match(" ".join(paragraph)) is not None
        if len(paragraph) > _LONGEST or wraps or not all(map(_signs, paragraph)):
            break
        end = below
    return end - at


def _is_name(text: str) -> bool:
    """Whether what stands behind a closing on its line is a name, or nothing."""
    return not _SENTENCE.match(text) and all(word[0].isupper() for word in text.split()[:2])


def _signs(line: str) -> bool:
    """Whether a line is a name, an office or an address, and no sentence, entry or afterthought."""
    return (
        len(line) <= _SHORT
        and not _SENTENCE.match(line)
        and not _AFTERTHOUGHT.match(line)
        and not opens_with_date(line.strip())
        and not is_notice(line)
    )


def _paragraphs(lines: list[str], at: int) -> Iterator[tuple[int, int]]:
    """Where each paragraph from a line on begins and ends."""
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        end = at
        while end < len(lines) and lines[end].strip():
            end += 1
        yield at, end
        at = end
