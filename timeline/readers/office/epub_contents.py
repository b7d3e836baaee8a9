"""The table of contents of an electronic book → the titles of its chapters."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from selectolax.lexbor import LexborHTMLParser

from timeline.readers.content import tidy
from timeline.readers.encoding import decode_markup
from timeline.readers.office.archive import Archive
from timeline.readers.web.page_tree import parse

_NCX = "application/x-dtbncx+xml"


def chapter_titles(package: Element, folder: str, archive: Archive) -> dict[str, str]:
    """What the table of contents calls the parts of a book: of EPUB 3, else of EPUB 2.

    Both are read as HTML: a table that is broken is read as far as it goes.
    """
    found: dict[str, str] = {}
    items = package.findall("{*}manifest/{*}item")
    navs = [item for item in items if "nav" in item.get("properties", "").split()]
    for item in [*navs, *(item for item in items if item.get("media-type") == _NCX)]:
        where = part_of(folder, item.get("href", ""), archive)
        if where in archive:
            tree = parse(decode_markup(archive.read(where)))
            for title, address in _nav(tree) if item in navs else _ncx(tree):
                part = part_of(posixpath.dirname(where), address, archive)
                found.setdefault(part, tidy(title))
    return found


def _nav(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for nav in tree.css("nav"):
        if "toc" in (nav.attributes.get("epub:type") or "").split():
            for link in nav.css("a"):
                yield link.text(), link.attributes.get("href") or ""


def _ncx(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for point in tree.css("navpoint"):
        label, content = point.css_first("text"), point.css_first("content")
        if label is not None and content is not None:
            yield label.text(), content.attributes.get("src") or ""


def part_of(folder: str, address: str, archive: Archive) -> str:
    """The name of the part that an address means; one that leads out of the file is none of it."""
    address = address.partition("#")[0]
    written = posixpath.normpath(posixpath.join(folder, address))
    meant = posixpath.normpath(posixpath.join(folder, unquote(address)))
    return written if written in archive and meant not in archive else meant
