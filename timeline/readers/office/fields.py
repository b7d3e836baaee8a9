"""Fields of Word documents: which results are the author's words, and which a program put there."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree.ElementTree import Element

from timeline.readers.office.word_styles import W

_COMPUTED = frozenset("DATE TIME PRINTDATE SAVEDATE EDITTIME TOC TOA INDEX".split())
"""The day on which somebody looked, and lists of what stands elsewhere."""


def is_computed(instruction: str) -> bool:
    r"""Whether the result of a field is none of the author's words.

    >>> is_computed(' DATE \\@ "d MMMM yyyy" '), is_computed(' HYPERLINK "https://a.example" ')
    (True, False)
    """
    words = instruction.split(maxsplit=1)
    return bool(words) and words[0].upper() in _COMPUTED


def computed(root: Element, tags: Collection[str]) -> frozenset[int]:
    """The elements with one of some tags that lie in the results of computed fields.

    A field runs from one mark to another, through paragraphs perhaps; one without an end is none.
    """
    found: set[int] = set()
    seen: list[int] = []
    opened: list[str] = []
    outer, start = 0, 0
    for element in root.iter():
        if element.tag in tags:
            seen.append(id(element))
        elif element.tag == f"{W}instrText" and opened:
            opened[-1] = opened[-1] or (element.text or "").strip()
        elif element.tag == f"{W}fldChar":
            kind = element.get(f"{W}fldCharType")
            if kind == "begin":
                opened.append("")
            elif kind == "separate" and opened and not outer and is_computed(opened[-1]):
                outer, start = len(opened), len(seen)
            elif kind == "end" and opened:
                if outer == len(opened):
                    found.update(seen[start:])
                    outer = 0
                opened.pop()
    return frozenset(found)
