"""HTML elements: which make a block, and which show nothing that a reader would read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

LEFT_OUT = frozenset(
    "script style template noscript svg nav button select textarea input option datalist iframe "
    "object embed canvas audio video noframes head title meta link rt rp annotation progress meter "
    "-comment !-- !doctype".split()
)
"""Elements whose text is no part of what the page tells."""
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math "
    "nobr output picture q ruby s samp small source span strike strong sub sup time tt u var "
    "wbr".split()
)
WITHOUT_WORDS = frozenset("br img source wbr".split())
"""Elements within a line that never hold any."""
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))")
_NOTE = re.compile(r"\s*(?:(?:\[[^\]]{1,20}\]|[*†‡§¶]{1,3})[\s,;]*)+$")
_NUMBER = re.compile(r"\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*$")
_STOPPED = re.compile(r"[^\W\d_][\"'”’»)]*[.,;:!?][\"'”’»)]*$")
"""The end of a clause: a number that is raised behind it is that of a note, and no power."""
_MARK = re.compile(r"(?:^|\s)(?:footnote-?ref|noteref|fn-?ref|(?:mw-)?editsection)(?:$|\s)", re.I)
"""Classes of what points to a note, or is there to edit the page."""
_ASIDE = re.compile(r"(?:^|\s)(?:hatnote|navigation-not-searchable)(?:$|\s)", re.I)
"""Classes of lines in wikis that lead to other articles."""


Facts = Mapping[str, str | None]
"""The attributes of an element, which are costly to ask for twice."""


def tag_of(node: LexborNode) -> str:
    """The name of an element; a comment's is left out."""
    return node.tag or "-comment"


def is_left_out(node: LexborNode, tag: str, facts: Facts) -> bool:
    """Whether readers do not see an element, or see it as no part of the text."""
    if tag in LEFT_OUT:
        return True
    if tag == "form":
        return len(node.css("p")) < 3 and node.css_first("h1, h2, article, main") is None
    if tag == "sup" and _is_note(node):
        return True
    if not facts:
        return tag == "dialog"
    if "hidden" in facts and facts["hidden"] != "until-found":
        return True
    if facts.get("aria-hidden") == "true" and "role" not in facts:
        return True
    if tag == "dialog" and "open" not in facts:
        return True
    if _is_mark(tag, facts):
        return True
    style = facts.get("style")
    return bool(style) and _HIDDEN.search((style or "").lower()) is not None


def _is_mark(tag: str, facts: Facts) -> bool:
    """Whether an element only points to a note, or to where others write of the same."""
    if facts.get("role") == "doc-noteref" or "noteref" in (facts.get("epub:type") or "").split():
        return True
    classes = facts.get("class")
    if not classes:
        return False
    if tag == "sup" and "reference" in classes.split():
        return True
    if tag == "ol" and "references" in classes.split():  # those of wikis: books, not notes
        return True
    return _MARK.search(classes) is not None or _ASIDE.search(classes) is not None


def _is_note(sup: LexborNode) -> bool:
    """Whether raised text only points to a footnote: [1], *, a number that links down the page."""
    written = sup.text()
    if _NOTE.match(written):
        return True
    before = sup.prev
    said = (before.text_content or "")[-9:] if before is not None and before.tag == "-text" else ""
    if _NUMBER.match(written) and _STOPPED.search(said):
        return True
    link = sup.css_first("a") if len(written) < 8 else None
    if link is None and sup.parent is not None and sup.parent.tag == "a":
        link = sup.parent
    return link is not None and "#" in (link.attributes.get("href") or "")
