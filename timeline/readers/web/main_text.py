"""Web page → its main text: the nodes that hold it, less what stands around it and within it.

Every element that makes a block is weighed by the words in it that are no links. The main text is
where nearly all of the weight is; menus, teasers and boxes are told by their links and their names.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from timeline.readers.web.elements import HEADINGS
from timeline.readers.web.page_parts import ENTRIES, Part, is_named, measure, parts_of, weigh
from timeline.readers.web.stated_days import posted_days

_RIGHTS = re.compile(r"\s*(?:©|\(c\)\s|copyright\b)|.{0,80}\ball rights reserved", re.IGNORECASE)
_CARD = 400
"""A card of a related story is no longer."""
_FLASH = 120
"""Less text than this is no article beside a page full of other text."""

_NEAR = 4
"""A line about a text stands no more parts above it."""


def main_text(body: LexborNode) -> tuple[list[LexborNode], set[int]]:
    """The nodes that hold the main text of a page, and the ids of those in them that do not."""
    parts = parts_of(body)
    nodes = [part.node for part in _chosen(parts)]
    without = {part.node.mem_id for part in parts if part.left}
    for part in parts:  # undoes their circles, which else wait for the garbage collector
        part.parts.clear()
    return nodes, without


def _chosen(parts: list[Part]) -> list[Part]:
    """The parts that hold the main text, after those that do not are marked as left."""
    whole = parts[0]
    measure(parts)
    weigh(parts)
    _leave_named(parts)
    _leave_links(parts)
    weigh(parts)
    if whole.weight < _FLASH:  # a list of links, or a page of few words
        for part in parts:
            part.left = False
        _leave_named(parts)
        weigh(parts)
        if not whole.weight:
            for part in parts:
                part.left = False
        return [whole]
    return _held(parts)


def _leave_named(parts: list[Part]) -> None:
    """Leaves out the parts that their names or their few words tell, but never most of the page."""
    most = 0.5 * parts[0].weight
    for part in parts:
        if part.above and part.above.left:
            part.left = True
        elif part.above is None:
            continue
        elif ((part.weight <= most or part.tag == "footer") and is_named(part)) or (
            part.length < _CARD and _is_notice(part)
        ):
            part.left = True


def _is_notice(part: Part) -> bool:
    """Whether a part is a banner about cookies, a box to subscribe in, a line about rights."""
    if part.says and _RIGHTS.match(part.says[0]):
        return True
    if not part.buttons:
        return False
    inner = " ".join(" ".join(one.says) for one in (part, *part.parts)).lower()
    return part.node.css_first("h1, time") is None and (
        "cookie" in inner or part.node.css_first("form, input") is not None
    )


def _leave_links(parts: list[Part]) -> None:
    """Leaves out menus, cards of related stories and lines that only link to elsewhere."""
    for part in parts:
        above = part.above
        if above is None or part.left:
            continue
        if above.left:
            part.left = True
        elif part.tag in ("tr", "td", "th", "tbody", "thead", "h1", "article", "main"):
            # a card may be an article, a cell or an entry never is one by itself
            part.left = part.tag == "article" and _is_card(part)
        elif part.tag not in HEADINGS:
            part.left = _is_card(part) or _is_menu(part)
    for part in reversed(parts):  # a heading over nothing but what is left out
        if part.tag in HEADINGS and part.tag != "h1" and part.above and part.length < 60:
            part.left = part.left or _heads_nothing(part, part.above.parts)


def _heads_nothing(heading: Part, siblings: list[Part]) -> bool:
    """Whether all parts between a heading and the next one are left out: Related stories."""
    start = heading.place + 1
    for number, part in enumerate(siblings[start : start + 50]):
        if not part.left:
            return number > 0 and part.tag in HEADINGS
    return len(siblings) > start


def _is_card(part: Part) -> bool:
    """Whether a part is one headline that links to elsewhere with few words, or a run of them."""
    if part.heads < 1 or part.length > _CARD * part.heads:
        return False
    if part.heads > 1 and any(one.length > _CARD / 2 for one in part.parts):
        return False
    return part.node.css_first("h1") is None


def _is_menu(part: Part) -> bool:
    """Whether nearly all words of a part are links, and it is no list of dated entries."""
    if part.linked < 0.6 * part.length or not part.linked:
        return part.linked > 0 and _is_story(part)
    if part.dated * 2 > max(1, len(part.parts)):
        return False
    free = part.length - part.linked
    if free < 25 and not any(map(str.isdigit, "".join(part.says))):
        return part.length < 2_000 or free * 10 < part.length
    return free * 4 < part.length and part.tag not in ("li", "p")


def _is_story(part: Part) -> bool:
    """Whether a part opens with a block that is a link, as its neighbours do: it is a card."""
    above = part.above
    if above is None or part.length > _CARD or not part.parts or part.says:
        return False
    return _opens_with_link(part) and (
        sum(one.tag == part.tag and _opens_with_link(one) for one in above.parts[:40]) > 1
    )


def _opens_with_link(part: Part) -> bool:
    while part.parts and not part.says:
        part = part.parts[0]
    said = part.said
    return part.away > 0 and said >= 15 and part.links > 0.8 * said and not part.is_dated


def _held(parts: list[Part]) -> list[Part]:
    """The parts side by side that hold the main text, with the heading above it."""
    held = _narrowed(parts)
    whole = parts[0]
    if held is whole or held.node.css_first("h1") is not None:
        return [held]
    title = next((one for one in parts if one.tag == "h1" and not one.left), None)
    if title is None:
        return [*_byline_above(held), held]
    line: list[Part] = []
    up: Part | None = held
    while up is not None:
        line.append(up)
        up = up.above
    first = title
    while first.above is not None and first.above not in line:
        first = first.above
    common = first.above
    if common is None or common is held:
        return [held]
    siblings = common.parts
    last = line[line.index(common) - 1]
    start, end = first.place, last.place
    if start > end:
        return [title, held]
    if first.linked > 0.3 * first.length:
        first = title
    return [first, *(one for one in siblings[start + 1 : end] if not one.left), last]


def _byline_above(held: Part) -> list[Part]:
    """The line that says when the text below was posted, with the title above it."""
    above = [one for one in held.above.parts[: held.place] if not one.left] if held.above else []
    for count, one in enumerate(reversed(above[-_NEAR:]), 1):
        if not one.parts and posted_days(one.says):
            title = above[:-count][-1:]
            kept = [] if not title or title[0].linked or title[0].length > _FLASH else title
            return [*kept, *above[-count:]]
    return []


def _narrowed(parts: list[Part]) -> Part:
    """The smallest part that holds nearly all of the weight, or is marked as the article."""
    held = parts[0]
    for tag, least in (("main", 0.3), ("article", 0.5)):
        best = max(
            (one for one in parts if one.tag == tag and not one.left),
            key=lambda one: one.weight,
            default=None,
        )
        if best is not None and best.weight >= least * held.weight and _lies_in(best, held):
            held = best
    if held.tag in ("main", "article"):
        return held
    while held.parts:
        best = max(held.parts, key=lambda one: 0 if one.left else one.weight)
        if best.left or best.weight < 0.75 * held.weight or best.tag in ("ul", "ol", "tbody", "p"):
            break
        if best.tag in ("table", "dl", "pre", *ENTRIES) and best.node.css_first("h1") is None:
            break
        held = best
    return held


def _lies_in(part: Part, outer: Part) -> bool:
    up: Part | None = part
    while up is not None and up is not outer:
        up = up.above
    return up is outer
