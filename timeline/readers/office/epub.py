"""Electronic books (EPUB 2 and 3): their chapters, in the order in which they are read."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from timeline.document import DateBasis
from timeline.errors import InputError
from timeline.readers.content import Content, Draft
from timeline.readers.encoding import decode_markup
from timeline.readers.office.archive import Archive
from timeline.readers.office.epub_contents import chapter_titles, part_of
from timeline.readers.office.properties import real_title, written_day
from timeline.readers.office.xml import parse_xml
from timeline.readers.web.markup import add_markup
from timeline.readers.web.page_tree import within_limits

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_FRONT = re.compile(r"(?:cover|toc|nav|contents|table-?of-?contents)(?:[-_]?page)?[-_]?\d*")
"""The file names of covers and tables of contents."""
_HEAD = 10_000
"""Characters of a chapter among which its type and the beginning of its body stand."""
_FRONT_KINDS = frozenset({"cover", "toc"})
_FRONT_BODY = re.compile(r"<body\b[^>]*\bepub:type=[\"'](?:[^\"'>]*\s)?(?:cover|toc)[\s\"']")
_TYPE = re.compile(r"<!DOCTYPE[^\[<>]*\[(?:[^\]\"']|\"[^\"]*\"|'[^']*')*\]\s*>")
"""A document type with declarations of its own, which HTML does not know."""
_EVENT = "{http://www.idpf.org/2007/opf}event"
_EVENTS = ("publication", "", "original-publication", "creation")
"""What a date of a book may be that of, the best first."""


def read_epub(data: bytes, name: str) -> Iterator[Content]:
    """The book in an EPUB file, less its cover and table of contents.

    Raises InputError, with `name`, where it is broken, locked or says nothing.
    """
    archive = Archive(data, name)
    container = parse_xml(archive.read(_CONTAINER), f"{name}: {_CONTAINER}")
    files = [file.get("full-path", "") for file in container.iter() if _is(file, "rootfile")]
    if not files:
        raise InputError(f"{name}: is broken: {_CONTAINER} names no book; get another copy")
    package = parse_xml(archive.read(files[0]), f"{name}: {files[0]}")
    chapters = _chapters(package, files[0], archive)
    locked = _locked(archive, name)
    if any(chapter in locked for chapter in chapters):
        raise InputError(f"{name}: is locked with DRM; get a copy without it")
    contents = chapter_titles(package, posixpath.dirname(files[0]), archive)
    draft, headings, section = Draft(), [""], ""
    for chapter in chapters:
        section = contents.get(chapter, section)  # without a title, it goes on with the one before
        if chapter in archive:
            markup = decode_markup(archive.read(chapter))
            within_limits(markup, f"{name}: {chapter}")
            if not _FRONT_BODY.search(markup[:_HEAD]):
                if declared := _TYPE.search(markup, 0, _HEAD):
                    markup = markup[declared.end() :]
                headings.append(add_markup(draft, markup, section=section))
    titles = [real_title(title.text or "") for title in package.findall("{*}metadata//{*}title")]
    title = next((title for title in [*titles, *headings] if title), "")
    content = draft.content(title, _days(package))
    if not content.blocks:
        missing = [chapter for chapter in chapters if chapter not in archive]
        if missing:
            raise InputError(f"{name}: is broken: {', '.join(missing[:5])} missing in it")
        raise InputError(f"{name}: holds no text; it may be a book of pictures")
    yield content


def _chapters(package: Element, where: str, archive: Archive) -> list[str]:
    """The parts of a book that are read one after the other; they need not be in the file."""
    folder = posixpath.dirname(where)
    items = {item.get("id", ""): item for item in package.findall("{*}manifest/{*}item")}
    front = {
        part_of(folder, reference.get("href", ""), archive)
        for reference in package.findall("{*}guide/{*}reference")
        if reference.get("type", "").lower() in _FRONT_KINDS
    }
    found: dict[str, None] = {}  # a chapter that is named twice is read once
    for reference in package.findall("{*}spine/{*}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or reference.get("linear", "yes").lower() == "no":
            continue
        part = part_of(folder, item.get("href", ""), archive)
        stem = posixpath.splitext(posixpath.basename(part))[0].lower()
        is_front = "nav" in item.get("properties", "").split() or _FRONT.fullmatch(stem)
        if item.get("media-type", "") in _PAGES and not is_front and part not in front:
            found[part] = None
    return list(found)


def _locked(archive: Archive, name: str) -> frozenset[str]:
    """The parts that are encrypted; fonts are, too, in books without DRM."""
    if _ENCRYPTION not in archive:
        return frozenset()
    root = parse_xml(archive.read(_ENCRYPTION), f"{name}: {_ENCRYPTION}")
    addresses = [entry.get("URI", "") for entry in root.iter() if _is(entry, "CipherReference")]
    return frozenset(posixpath.normpath(unquote(address)).lstrip("/") for address in addresses)


def _is(element: Element, name: str) -> bool:
    return element.tag.rpartition("}")[2] == name


def _days(package: Element) -> tuple[tuple[dt.date, DateBasis], ...]:
    """The day on which a book was published, where it is a full one."""
    dates = package.findall("{*}metadata//{*}date")
    for event in _EVENTS:
        for date in dates:
            day = written_day(date.text or "")
            if day and (date.get(_EVENT) or date.get("event") or "").lower() == event:
                return ((day, "properties"),)
    return ()
