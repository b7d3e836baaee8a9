"""The parts of a web page: the elements that make blocks, with their words, links and weight."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborNode

from timeline.readers.web.elements import (
    HEADINGS,
    INLINE,
    WITHOUT_WORDS,
    Facts,
    is_left_out,
    tag_of,
)
from timeline.readers.web.stated_days import opens_with_date

_NAMED = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))(?i:comments?|disqus|related|recommend(?:ed|ations?)?"
    r"|shar(?:e|ing)|newsletter|subscribe|signup|cookies?|consent|gdpr|sidebar|side-bar|navbar"
    r"|navigation|nav|breadcrumbs?|advert(?:isement|s)?|ads?|sponsor(?:ed)?|outbrain|taboola"
    r"|trending|most-?(?:read|popular)|read-?more|more-(?:stories|news)|paginat(?:ion|or)|pager"
    r"|popup|editsection|noprint|navbox|skip-link|site-?footer|page-?footer)(?![a-z])"
)
_NAMED_IF_LINKED = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))(?i:teasers?|promos?|menu|widgets?|banner|social|tags?"
    r"|popular|toolbar|login|footer|toc|cards?)(?![a-z])"
)
_ROLES = frozenset(
    "navigation complementary contentinfo search dialog alertdialog menu menubar toolbar "
    "tablist".split()
)
_AROUND = frozenset("footer aside".split())
_BUTTONS = frozenset("button form input".split())
_STOP = re.compile(r"[.!?…][\"”’»)]?\s*$")
ENTRIES = frozenset("li td th dd dt pre".split())


@dataclass(slots=True, eq=False)
class Part:
    """An element that makes a block, with the text that stands directly in it."""

    node: LexborNode
    tag: str
    above: Part | None
    place: int = 0
    """Which of the parts of the one above it is."""
    says: list[str] = field(default_factory=list)
    said: int = 0
    """Characters of its own."""
    worth: float = 0
    """Its own weight."""
    is_dated: bool = False
    """Most of it is a link, but it opens with a date."""
    links: int = 0
    """Characters in links, of its own."""
    away: int = 0
    """Links to elsewhere, of its own."""
    verdict: int = 0
    """On its name: see is_named."""
    buttons: int = 0
    parts: list[Part] = field(default_factory=list)
    length: int = 0
    """Characters in it and below, as are the next ones."""
    linked: int = 0
    weight: float = 0
    dated: int = 0
    heads: int = 0
    """Headings below that are links to elsewhere."""
    left: bool = False
    """It is no part of the main text."""


def parts_of(body: LexborNode) -> list[Part]:
    """The parts of a page, each before those in it."""
    whole = part = Part(body, "body", None)
    parts = [whole]
    link = 0
    opened: list[tuple[LexborNode, Part, int]] = [(body, whole, 0)]
    inside = body.first_child
    while opened:
        if inside is None:  # the last one of its parent, or nothing in it
            at, part, link = opened.pop()
            inside = at.next if opened else None
            continue
        at, tag = inside, tag_of(inside)
        if tag == "-text":
            if text := (at.text_content or "").strip():
                part.says.append(text)
                part.said += len(text)
                if link:
                    part.links += len(text)
        elif tag not in WITHOUT_WORDS:
            if tag in _BUTTONS:
                part.buttons += 1
            facts = at.attributes
            if not is_left_out(at, tag, facts):
                opened.append((at, part, link))
                if tag == "a":
                    href = facts.get("href")
                    link = 1 if href else 0
                    part.away += bool(href) and not (href or "").startswith("#")
                elif tag not in INLINE:
                    within = Part(at, tag, part, len(part.parts), verdict=_verdict(at, tag, facts))
                    part.parts.append(within)
                    parts.append(within)
                    part = within
                    part.away = link
                inside = at.first_child
                continue
        inside = at.next
    return parts


def is_named(part: Part) -> bool:
    """Whether the name of a part says that it is not of the main text."""
    if part.verdict != 1:
        return part.verdict == 2
    return part.node.css_first("a, button") is not None


def _verdict(node: LexborNode, tag: str, facts: Facts) -> int:
    """2 where an element's name says that it is no main text, 1 where it does if it has links."""
    if tag in _AROUND:
        return 0 if node.parent is not None and node.parent.tag == "blockquote" else 2
    if not facts or tag in ("article", "main"):
        return 0
    if facts.get("role") in _ROLES:
        return 2
    return _verdict_on(facts.get("class") or "", facts.get("id") or "")


@lru_cache(1024)
def _verdict_on(classes: str, name: str) -> int:
    names = f"{classes} {name}"[:200]
    return 2 if _NAMED.search(names) else 1 if _NAMED_IF_LINKED.search(names) else 0


def measure(parts: list[Part]) -> None:
    """Weighs the words of each part by itself."""
    for part in parts:
        if said := part.said:
            if part.links > 0.4 * said:
                part.is_dated = opens_with_date(" ".join(part.says))
            part.worth = _worth(part, said)


def _worth(part: Part, said: int) -> float:
    free = said - part.links
    if part.links > free and not part.is_dated:
        return 0.0
    if part.tag in HEADINGS:
        return min(free, 40) * 0.5
    if said >= 60 or (part.tag in ENTRIES and said >= 12):
        return float(said)
    return free * (0.5 if _STOP.search(part.says[-1][-4:]) else 0.2)


def weigh(parts: list[Part]) -> None:
    """Sums up, from the innermost part outwards, what is not left out."""
    for part in parts:
        part.length, part.linked, part.heads = part.said, part.links, 0
        part.weight, part.dated = part.worth, int(part.is_dated)
    for part in reversed(parts):
        above = part.above
        if above and not part.left and part.length:
            above.length += part.length
            above.linked += part.linked
            above.weight += part.weight
            above.dated += part.dated
            above.heads += part.heads
            if part.away and part.tag in HEADINGS and part.tag != "h1" and not part.dated:
                above.heads += part.links > 0.8 * part.length
