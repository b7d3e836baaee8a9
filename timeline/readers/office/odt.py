"""OpenDocument texts (ODT): what their body and notes say, as changed."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from timeline.errors import InputError
from timeline.readers.content import Content, Draft
from timeline.readers.office.archive import Archive
from timeline.readers.office.body import Body, Role
from timeline.readers.office.properties import created, real_title
from timeline.readers.office.walk import walk
from timeline.readers.office.xml import parse_xml

_NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _TABLE, _OFFICE, _STYLE, _DRAW, _FORM, _META = (
    _NAMESPACE % name for name in "text table office style drawing form meta".split()
)
_SVG = _NAMESPACE % "svg-compatible"
_MANIFEST = _NAMESPACE % "manifest"
_UNREAD = frozenset(
    [f"{_TEXT}{name}" for name in """tracked-changes note-citation table-of-content
    alphabetical-index illustration-index table-index object-index user-index number placeholder
    ruby-text script""".split()]
    + [f"{_OFFICE}{name}" for name in "annotation binary-data forms scripts".split()]
    + [f"{_TABLE}covered-table-cell", f"{_SVG}title", f"{_SVG}desc"]
    + [f"{_DRAW}{name}" for name in "object object-ole".split()]
)  # fmt: skip
"""What was deleted, what was remarked, what is a list of the rest, and what is no text."""
_COMPUTED = frozenset(f"{_TEXT}{name}" for name in "date time print-date print-time".split())
"""The day on which somebody looked, unless it is fixed."""
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_WRITTEN = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_GROUPS = frozenset(
    f"{_TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group")
)
_ROLES: dict[str, Role] = {"Title": "title", "Subtitle": "subtitle"}
_HEADING = re.compile(r"Heading(?:_20_\d+)?")
"""The names of styles in the file are English in every language."""


def read_odt(data: bytes, name: str) -> Iterator[Content]:
    """The document in an ODT file; its notes follow its text.

    Raises InputError, with `name`, where it is broken, locked or says nothing.
    """
    archive = Archive(data, name)
    manifest = _root(archive, name, "META-INF/manifest.xml")
    if (
        manifest is not None
        and next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None
    ):
        raise InputError(f"{name}: is encrypted; save a copy without a password")
    root = _root(archive, name, "content.xml")
    if root is None:
        raise InputError(f"{name}: is broken: content.xml is missing; save it again as ODT")
    styles = _Styles([_root(archive, name, "styles.xml"), root])
    text, notes = Body(), Body()
    for part in root.findall(f"{_OFFICE}body/{_OFFICE}text"):
        _gather(part, styles, text, notes)
    draft = Draft()
    text.pour(draft)
    notes.pour(draft, above=text)
    said = _root(archive, name, "meta.xml")
    meta = None if said is None else said.find(f"{_OFFICE}meta")
    title = "" if meta is None else meta.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
    made = "" if meta is None else meta.findtext(f"{_META}creation-date") or ""
    content = draft.content(real_title(title) or text.title, created(made))
    if not content.blocks:
        raise InputError(f"{name}: holds no text; it may be a scan: run OCR over it first")
    yield content


def _root(archive: Archive, name: str, part: str) -> Element | None:
    """The XML of a part; None where the file holds no such part."""
    return parse_xml(archive.read(part), f"{name}: {part}") if part in archive else None


class _Styles:
    """The roles that styles give to paragraphs, and which styles hide their text."""

    __slots__ = ("_styles",)

    def __init__(self, roots: list[Element | None]) -> None:
        written = [style for root in roots if root is not None
                   for style in root.iter(f"{_STYLE}style")]  # fmt: skip
        by_key = {
            (style.get(f"{_STYLE}family", ""), style.get(f"{_STYLE}name", "")): style
            for style in written
        }
        self._styles: dict[tuple[str, str], tuple[Role, bool]] = {}
        for family, name in by_key:
            self._resolve(family, name, by_key)

    def _resolve(self, family: str, name: str, by_key: dict[tuple[str, str], Element]) -> None:
        """Reads a style after those that it is based on, of which none is read twice."""
        chain: dict[str, Element] = {}
        while (key := (family, name)) in by_key and key not in self._styles and name not in chain:
            chain[name] = by_key[key]
            name = chain[name].get(f"{_STYLE}parent-style-name", "")
        role, hidden = self.of(family, name)
        for own, element in reversed(chain.items()):
            role = _role(own) if _role(own) != "text" else role
            looks = element.find(f"{_STYLE}text-properties")
            display = None if looks is None else looks.get(f"{_TEXT}display")
            hidden = hidden if display is None else display == "none"
            self._styles[family, own] = (role, hidden)

    def of(self, family: str, name: str) -> tuple[Role, bool]:
        """The role of a style, and whether it hides."""
        return self._styles.get((family, name)) or (_role(name), False)


def _role(style: str) -> Role:
    return _ROLES.get(style) or ("heading" if _HEADING.fullmatch(style) else "text")


def _gather(root: Element, styles: _Styles, text: Body, notes: Body) -> None:
    """Puts the paragraphs and rows of a document into bodies: those of notes into their own."""
    frames = _single_columns(root)
    heads = {
        id(row)
        for header in root.iter(f"{_TABLE}table-header-rows")
        for row in header.findall(f"{_TABLE}table-row")
    }
    labels, said = _labels(root), dict[int, str]()
    body, listed, noted = text, 0, 0
    for step, element in walk(root, _unread(styles)):
        tag = element.tag
        if step == "after":
            body.write(element.tail or "")
            for cell in labels.get(id(element), ()):
                body.repeat(said.get(cell, ""))
        elif tag in _PARAGRAPHS:
            if step == "opens":
                role, _ = styles.of("paragraph", element.get(f"{_TEXT}style-name", ""))
                if role == "text":
                    role = "heading" if tag == f"{_TEXT}h" else "item" if listed else "text"
                body.begin(role)
                body.write(element.text or "")
            else:
                body.end()
        elif tag == f"{_TEXT}list":
            listed += 1 if step == "opens" else -1
        elif tag == f"{_TEXT}note":
            noted += 1 if step == "opens" else -1
            notes.under = text.count
            body = notes if noted else text
        elif tag == f"{_TABLE}table-row":
            if id(element) in frames:
                continue
            if step == "opens":
                body.begin_row(head=id(element) in heads)
            else:
                body.end_row()
        elif tag == f"{_TABLE}table-cell":
            if step == "closes":
                said[id(element)] = body.label
            body.part_cells()
        elif step == "opens":
            body.write(_WRITTEN.get(tag) or element.text or "")


def _single_columns(root: Element) -> frozenset[int]:
    """The rows of tables with one column, which are frames: what is in them is read as text."""
    found: set[int] = set()
    for table in root.iter(f"{_TABLE}table"):
        rows = list(_rows(table))
        if all(len(row) == 1 for row in rows):
            found.update(id(row) for row in rows)
    return frozenset(found)


class _Reach(NamedTuple):
    """A cell that covers others below it."""

    cell: int
    rows: int
    """How many rows it still reaches down."""


def _labels(root: Element) -> dict[int, list[int]]:
    """The covered cells, each with those of the rows above that reach down into it."""
    found: dict[int, list[int]] = {}
    for table in root.iter(f"{_TABLE}table"):
        above: dict[int, _Reach] = {}
        for row in _rows(table):
            column, waiting = 0, deque(sorted(above))
            below: dict[int, _Reach] = {}
            for cell in row:
                end = column + _count(cell, "number-columns-repeated")
                reached = []
                while waiting and waiting[0] < end:
                    reached.append(waiting.popleft())
                if cell.tag == f"{_TABLE}covered-table-cell":
                    found[id(cell)] = [above[at].cell for at in reached]
                    below |= {at: _Reach(above[at].cell, above[at].rows - 1) for at in reached}
                else:
                    below[column] = _Reach(id(cell), _count(cell, "number-rows-spanned") - 1)
                column = end
            above = {at: reach for at, reach in below.items() if reach.rows > 0}
    return found


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table; those of its head stand in a group of their own."""
    waiting = [*reversed(table)]
    while waiting:
        child = waiting.pop()
        if child.tag == f"{_TABLE}table-row":
            yield child
        elif child.tag in _GROUPS:
            waiting.extend(reversed(child))


def _count(cell: Element, name: str) -> int:
    written = cell.get(f"{_TABLE}{name}", "")
    return int(written) if written.isdecimal() and len(written) < 7 else 1


def _unread(styles: _Styles) -> Callable[[Element], bool]:
    """Tells of the elements of a document whether they are left out."""

    def is_unread(element: Element) -> bool:
        if (
            element.tag in _UNREAD
            or (element.tag in _COMPUTED and element.get(f"{_TEXT}fixed") != "true")
            or element.get(f"{_TEXT}is-hidden") == "true"
            or element.get(f"{_TEXT}display") == "none"
            or element.get(f"{_TABLE}visibility") == "collapse"
        ):
            return True
        style = element.get(f"{_TEXT}style-name", "")
        if element.tag not in _PARAGRAPHS:
            return styles.of("text", style)[1]
        hides = element.find(f"{_TEXT}hidden-paragraph[@{_TEXT}is-hidden='true']")
        return hides is not None or styles.of("paragraph", style)[1]

    return is_unread
