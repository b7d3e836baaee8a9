"""HTML → blocks: every paragraph, heading, entry of a list and row of a table, as browsers show it.

The tree is walked without recursion: markup may be nested as deep as its author likes.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from timeline.readers.content import Draft, tidy
from timeline.readers.web.elements import HEADINGS, INLINE, is_left_out, tag_of
from timeline.readers.web.page_tree import NO_CONTENT, parse
from timeline.readers.web.spans import Spans
from timeline.readers.web.stated_days import is_only_date
from timeline.readers.web.stated_days import opens_with_date as opens_with_date

_PRE = frozenset("pre xmp listing plaintext".split())
_XHTML = re.compile(r"\s*<\?xml|.{0,1000}\bxmlns=", re.DOTALL)
_EMPTY = re.compile(r"<([A-Za-z][\w:-]*)((?:\s[^<>]*)?)/>")
_BREAK = "\u2028"
"""Stands for <br> among the words."""


def add_markup(draft: Draft, markup: str, *, page: int | None = None, section: str = "") -> str:
    r"""Adds the body of an HTML page block by block, all of it; its first h1 or h2, or "".

    `section` is the heading that its first blocks stand under.

    >>> draft = Draft()
    >>> add_markup(draft, "<h1>The mill</h1><p>It burned<br>in <b>18</b>87.<li>1890: rebuilt")
    'The mill'
    >>> draft.content().text
    'The mill\n\nIt burned in 1887.\n\n1890: rebuilt\n'
    """
    if _XHTML.match(markup):
        markup = _EMPTY.sub(_closed, markup)
    body = parse(markup).body
    return "" if body is None else add_node(draft, body, page=page, section=section)


def add_node(
    draft: Draft,
    node: LexborNode,
    *,
    page: int | None = None,
    without: Collection[int] = (),
    section: str = "",
) -> str:
    """Adds what lies in a node block by block; the text of its first h1 or h2, or "".

    Nodes whose `mem_id` is in `without` are passed over; `section` is the heading above the node.
    """
    flow = _Flow(draft, page, section=section)
    opened = [(node, tag_of(node))]
    flow.enter(*opened[0])
    inside = node.first_child
    while opened:
        if inside is None:  # the last one of its parent, or nothing in it
            at, tag = opened.pop()
            flow.leave(tag)
            inside = at.next if opened else None
            continue
        at, tag = inside, tag_of(inside)
        if tag == "-text":
            flow.say(at.text_content or "")
        elif at.mem_id in without:
            pass
        elif is_left_out(at, tag, at.attributes):
            flow.pass_by(at, tag)
        else:
            if tag not in INLINE:
                flow.enter(at, tag)
            opened.append((at, tag))
            inside = at.first_child
            continue
        inside = at.next
    return flow.title


def _closed(empty: re.Match[str]) -> str:
    """XML's way to write an element with nothing in it, in HTML's."""
    if empty[1].lower() in NO_CONTENT:
        return empty[0]
    return f"<{empty[1]}{empty[2]}></{empty[1]}>"


@dataclass(slots=True)
class _Flow:
    """The words since the last block, and what they stand in."""

    draft: Draft
    page: int | None
    title: str = ""
    section: str = ""
    words: list[str] = field(default_factory=list)
    depth: int = 0
    holder: int = 0
    """How deep the element lies whose blocks are not parted: a heading, a row, a term, a pre."""
    cells: list[str] = field(default_factory=list)
    all_heads: bool = True
    items: int = 0
    terms: list[str] = field(default_factory=list)
    """The terms of a list of definitions that the next definition is of."""
    defined: bool = False
    before: str = ""
    """What the next block opens with: the term that it defines, the date of its entry."""
    layouts: list[bool] = field(default_factory=list)
    spans: list[Spans] = field(default_factory=list)
    """For each table that lies in no row of another, the innermost last."""
    noted: dict[str, str] = field(default_factory=dict)
    """The heading above the mark of each note, by the note's id."""
    outside: list[tuple[int, str]] = field(default_factory=list)
    """How deep each note lies that is being read, and the heading above it."""

    def pass_by(self, node: LexborNode, tag: str) -> None:
        """What is left out may be the mark of a note, which stands under the mark's heading."""
        for link in (node,) if tag == "a" else node.css("a") if tag == "sup" else ():
            to = link.attributes.get("href") or ""
            if to.startswith("#") and self.section:
                self.noted.setdefault(to[1:], self.section)

    def say(self, text: str) -> None:
        if not text.isspace():
            self.words.append(text)
        elif self.words and self.words[-1] != _BREAK:
            self.words.append(" ")

    def enter(self, node: LexborNode, tag: str) -> None:
        if tag == "br":
            if self.words and self.words[-1] == _BREAK and not self.holder:
                self.flush()
            else:
                self.words.append(_BREAK)
            return
        self.depth += 1
        if self.holder:
            if tag in ("td", "th") and self.spans and self.depth == self.holder + 1:
                self.cells += self.spans[-1].cell(node.attributes)
            if tag == "li" and self._goes_on():
                self.words.append("; ")
            elif not self.words or self.words[-1] != "; ":
                self.words.append(" ")
            return
        self.flush()
        if self.noted and (above := self.noted.get(node.attributes.get("id") or "")):
            self.outside.append((self.depth, self.section))
            self.section = above
        if tag in HEADINGS or tag in _PRE:
            self.holder = self.depth
        elif tag == "dl":
            self._say_before()
            self.terms, self.defined = [], False
        elif tag == "dt":
            if self.defined:
                self.terms, self.defined = [], False
            self.holder = self.depth
        elif tag == "dd":
            self.before, self.defined = ", ".join(self.terms), True
            self.items += 1
        elif tag == "li":
            self.items += 1
        elif tag == "table":
            self.layouts.append(_is_layout(node))
            self.spans.append(Spans())
        elif tag == "tr" and not (self.layouts and self.layouts[-1]) and self._is_row(node):
            self.holder, self.cells, self.all_heads = self.depth, [], True

    def leave(self, tag: str) -> None:
        if tag in INLINE or tag == "br":
            return
        ends_note = bool(self.outside) and self.outside[-1][0] == self.depth
        self.depth -= 1
        if self.holder == self.depth + 1:
            self._end_held(tag)
            self.holder = 0
        elif self.holder:
            if tag in ("td", "th"):
                self.all_heads = self.all_heads and tag == "th"
                if cell := tidy(self._taken()):
                    self.cells.append(cell)
                if self.spans and self.depth == self.holder:
                    self.spans[-1].says(cell)
            self.words.append(" ")
        else:
            self.flush()
            self._end(tag)
        if ends_note:
            self.section = self.outside.pop()[1]

    def _end_held(self, tag: str) -> None:
        text = self._taken()
        if tag in HEADINGS:
            self._head(text, tag in ("h1", "h2"))
        elif tag == "tr":
            said = bool(self.cells)
            behind = self.spans[-1].end() if self.spans else []
            row = " | ".join((*self.cells, *behind)) if said else ""
            if self.all_heads:
                self.draft.add("heading", row, self.page)
            else:
                self.draft.add("line", row, self.page, self.section)
        elif tag == "dt":
            if term := tidy(text):
                self.terms.append(term.removesuffix(":"))
        else:
            for line in text.splitlines():
                self.draft.add("line", line, self.page, self.section)

    def _head(self, text: str, is_title: bool) -> None:
        text = tidy(text)
        self.draft.add("heading", text, self.page)
        self.section = text or self.section
        if is_title and not self.title:
            self.title = text

    def _end(self, tag: str) -> None:
        if tag in ("li", "dd"):
            self._say_before()
            self.items -= 1
        elif tag == "dl":
            if not self.defined:
                self.before = ", ".join(self.terms)
                self._say_before()
            self.terms, self.defined = [], False
        elif tag == "table" and self.layouts:
            self.layouts.pop()
            self.spans.pop()

    def _is_row(self, row: LexborNode) -> bool:
        return _is_row(row) or (bool(self.spans) and self.spans[-1].reaches)

    def _say_before(self) -> None:
        """Adds a term without a definition, an entry that is only a date."""
        if self.before:
            self.draft.add("line", self.before, self.page, self.section)
            self.before = ""

    def _goes_on(self) -> bool:
        """Whether words of the same cell stand before, without a stop."""
        while self.words and self.words[-1] == " ":
            self.words.pop()
        said = "".join(self.words[-3:]).rstrip()
        return bool(said) and said[-1] not in ".!?;:,"

    def _taken(self) -> str:
        text = "".join(self.words)
        self.words.clear()
        return text

    def flush(self) -> None:
        """Adds the words as a block; lines that each open with a date have one each."""
        if not self.words:
            return
        text = self._taken()
        if not self.items and not self.before and _BREAK not in text:
            self.draft.add("paragraph", text, self.page, self.section)  # as most are
            return
        lines = [line for part in text.split(_BREAK) if (line := tidy(part))]
        if len(lines) > 1 and all(map(opens_with_date, lines)):
            for line in lines:
                self.draft.add("line", line, self.page, self.section)
            return
        text = " ".join(lines)
        if not text:
            return
        if self.items and not self.before and is_only_date(text):
            self.before = text.rstrip(":–—- ")
            return
        if self.before:
            text, self.before = f"{self.before}: {text}", ""
        is_entry = self.items and opens_with_date(text)
        self.draft.add("line" if is_entry else "paragraph", text, self.page, self.section)


def _is_layout(table: LexborNode) -> bool:
    """Whether a table only arranges the page: it holds tables, headings or a run of paragraphs."""
    if table.attributes.get("role") in ("presentation", "none"):
        return True
    inner = table.css("td table, td h1, td h2, td h3, td p + p + p")
    return any(one.mem_id != table.mem_id for one in inner) and table.css_first("th") is None


def _is_row(row: LexborNode) -> bool:
    """Whether a row has cells side by side, or heads those below it."""
    cells, cell = 0, row.first_child
    while cell is not None:
        if cell.tag == "th":
            return True
        cells += cell.tag == "td"
        cell = cell.next
    return cells > 1
