"""Word documents (DOCX): what their body and notes say once all changes are accepted."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from timeline.errors import InputError
from timeline.readers.content import Content, Draft
from timeline.readers.office.archive import Archive
from timeline.readers.office.body import Body
from timeline.readers.office.fields import computed, is_computed
from timeline.readers.office.properties import created, real_title
from timeline.readers.office.walk import walk
from timeline.readers.office.word_styles import Styles, W, is_on, value
from timeline.readers.office.xml import parse_xml

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of a document that Word saved as Strict Open XML."""
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_UNREAD = frozenset(
    f"{W}{name}"
    for name in """del moveFrom instrText delText delInstrText pPr rPr sdtPr sdtEndPr tblPr tblGrid
    trPr tcPr sectPr rt rubyPr ffData object smartTagPr customXmlPr""".split()
)
"""What was deleted, what a field is told to do, and what only says how the rest looks."""
_WRITTEN = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_POINTERS = {f"{W}{tag}Reference": tag for _, tag in _NOTES}
_SAYING = frozenset((f"{W}t", _MATH, *_WRITTEN, *_POINTERS))
_WRAPPED = frozenset(f"{W}{name}" for name in "sdt sdtContent customXml ins moveTo".split())
"""What rows and cells may be wrapped in."""
_CONTENTS = f"{W}sdtPr/{W}docPartObj/{W}docPartGallery[@{W}val='Table of Contents']"


def read_docx(data: bytes, name: str) -> Iterator[Content]:
    """The document in a DOCX file; its foot- and endnotes follow its text.

    Raises InputError, with `name`, where it is broken or says nothing.
    """
    archive = Archive(data, name)
    main = _related(archive, name, "").get("officeDocument", "word/document.xml")
    if main not in archive:
        raise InputError(f"{name}: is broken: {main} is missing; save it again as DOCX")
    parts = _related(archive, name, main)
    styles = Styles(_root(archive, name, parts.get("styles", "word/styles.xml")))
    root = _root(archive, name, main)
    text, notes = Body(), Body()
    pointed = {} if root is None else _gather(root, styles, text)
    for kind, tag in _NOTES:
        part = _root(archive, name, parts.get(kind, f"word/{kind}.xml"))
        for note in () if part is None else part.findall(f"{W}{tag}"):
            # Not the line that parts notes from text, nor what only deleted text points to.
            above = pointed.get((tag, note.get(f"{W}id", "")))
            if above is not None:
                notes.under = above
                _gather(note, styles, notes)
    draft = Draft()
    text.pour(draft)
    notes.pour(draft, above=text)
    said = _root(archive, name, "docProps/core.xml")
    title = "" if said is None else said.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
    made = "" if said is None else said.findtext("{http://purl.org/dc/terms/}created") or ""
    content = draft.content(real_title(title) or text.title, created(made))
    if not content.blocks:
        raise InputError(f"{name}: holds no text; it may be a scan: run OCR over it first")
    yield content


def _related(archive: Archive, name: str, part: str) -> dict[str, str]:
    """The parts that belong to another one, or to the file, by what they are to it."""
    folder, file = posixpath.split(part)
    root = _root(archive, name, posixpath.join(folder, "_rels", f"{file}.rels"))
    found: dict[str, str] = {}
    for entry in () if root is None else root.iter(_RELATED):
        if entry.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, entry.get("Target", "")))
            found.setdefault(posixpath.basename(entry.get("Type", "")), target.lstrip("/"))
    return found


def _root(archive: Archive, name: str, part: str) -> Element | None:
    """The XML of a part; None where the file holds no such part."""
    if part not in archive:
        return None
    return parse_xml(archive.read(part).replace(_STRICT, W[1:-1].encode()), f"{name}: {part}")


def _gather(root: Element, styles: Styles, body: Body) -> dict[tuple[str, str], int]:
    """Puts the paragraphs and rows of a part into a body; its notes, and where they are marked."""
    pointed: dict[tuple[str, str], int] = {}
    frames, labels = _single_columns(root), _labels(root)
    said: dict[int, str] = {}
    for step, element in walk(root, _unread(root, styles)):
        tag = element.tag
        if step == "opens":
            if tag in (f"{W}t", _MATH):
                body.write(element.text or "")
            elif tag in _WRITTEN:
                body.write(_WRITTEN[tag])
            elif tag in _POINTERS:
                pointed.setdefault((_POINTERS[tag], element.get(f"{W}id", "")), body.count)
            elif tag == f"{W}p":
                style = styles.of(element, "p")
                body.begin("item" if style.listed and style.role == "text" else style.role)
            elif tag == f"{W}tr" and id(element) not in frames:
                properties = element.find(f"{W}trPr")
                head = properties is not None and is_on(value(properties, "tblHeader"))
                body.begin_row(head=head)
            elif tag == f"{W}tc":
                body.part_cells()
        elif step == "after":
            if (label := said.get(labels.get(id(element), 0))) is not None:
                body.repeat(label)
        elif step == "closes":
            if tag == f"{W}p":
                mark = element.find(f"{W}pPr/{W}rPr")
                body.end(joined=mark is not None and value(mark, "del") is not None)
            elif tag == f"{W}tr" and id(element) not in frames:
                body.end_row()
            elif tag == f"{W}tc":
                said[id(element)] = body.label
                body.part_cells()
    return pointed


def _single_columns(root: Element) -> frozenset[int]:
    """The rows of tables with one column, which are frames: what is in them is read as text."""
    found: set[int] = set()
    for table in root.iter(f"{W}tbl"):
        rows = list(_held(table, f"{W}tr"))
        if all(sum(1 for _ in _held(row, f"{W}tc")) == 1 for row in rows):
            found.update(id(row) for row in rows)
    return frozenset(found)


def _labels(root: Element) -> dict[int, int]:
    """The cells that only go on with one above them, each with the one that they go on with."""
    found: dict[int, int] = {}
    for table in root.iter(f"{W}tbl"):
        above: dict[int, int] = {}
        for row in _held(table, f"{W}tr"):
            column, below = _count(row.find(f"{W}trPr"), "gridBefore", 0), {}
            for cell in _held(row, f"{W}tc"):
                if not _goes_on(cell):
                    below[column] = id(cell)
                elif column in above:
                    found[id(cell)] = below[column] = above[column]
                column += _count(cell.find(f"{W}tcPr"), "gridSpan", 1)
            above = below
    return found


def _held(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or cells of a row, those too that a control or a change holds."""
    waiting = [*reversed(element)]
    while waiting:
        child = waiting.pop()
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPED:
            waiting.extend(reversed(child))


def _count(properties: Element | None, name: str, default: int) -> int:
    written = "" if properties is None else value(properties, name) or ""
    return int(written) if written.isdecimal() and len(written) < 5 else default


def _goes_on(cell: Element) -> bool:
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val", "continue") == "continue"


def _unread(root: Element, styles: Styles) -> Callable[[Element], bool]:
    """Tells of the elements of a part whether they are left out."""
    # Word writes a text box twice, for itself and for programs that do not know the first form.
    left_out = {id(branch) for choices in root.iter(_CHOICES) for branch in choices[1:]}
    left_out |= computed(root, _SAYING)

    def is_unread(element: Element) -> bool:
        tag = element.tag
        if tag in _UNREAD or id(element) in left_out:
            return True
        if tag == f"{W}r":
            return styles.of(element, "r").hidden
        if tag == f"{W}p":
            style = styles.of(element, "p")
            return style.contents or style.hidden
        if tag == f"{W}tc":
            return _goes_on(element)
        if tag == f"{W}sdt":
            properties = element.find(f"{W}sdtPr")
            if properties is not None and is_on(value(properties, "showingPlcHdr")):
                return True
            return element.find(_CONTENTS) is not None
        if tag == f"{W}fldSimple":
            return is_computed(element.get(f"{W}instr", ""))
        return False

    return is_unread
