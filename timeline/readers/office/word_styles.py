"""What the styles of a Word document say of the paragraphs and runs that have them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from timeline.readers.office.body import Role

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{W}val"
_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(r"heading ?[1-9]", re.IGNORECASE)
_CONTENTS = re.compile(r"toc ?(?:[1-9]|heading)|table of (?:figures|authorities)", re.IGNORECASE)
_BODY_TEXT = "9"
"""The outline level of what is no heading."""


@dataclass(frozen=True, slots=True)
class Style:
    """What matters of a style."""

    role: Role = "text"
    hidden: bool = False
    listed: bool = False
    contents: bool = False
    """Whether it is that of a table of contents."""


class Styles:
    """The styles of a document by their ids, which Word writes in the user's language."""

    __slots__ = ("_defaults", "_styles")

    def __init__(self, root: Element | None) -> None:
        written = [] if root is None else root.findall(f"{W}style")
        by_id = {style.get(f"{W}styleId", ""): style for style in written}
        self._styles: dict[str, Style] = {}
        for name in by_id:
            self._resolve(name, by_id)
        self._defaults = next(
            (
                self._styles[style.get(f"{W}styleId", "")]
                for style in written
                if style.get(f"{W}type") == "paragraph" and is_on(style.get(f"{W}default", "0"))
            ),
            Style(),
        )

    def _resolve(self, name: str, by_id: dict[str, Element]) -> None:
        """Reads a style after those that it is based on, of which none is read twice."""
        chain: dict[str, Element] = {}
        while name in by_id and name not in self._styles and name not in chain:
            chain[name] = by_id[name]
            name = value(chain[name], "basedOn") or ""
        style = self._styles.get(name, Style())
        for key, element in reversed(chain.items()):
            style = _changed(style, key, element)
            self._styles[key] = style

    def of(self, element: Element, kind: str) -> Style:
        """The style of a paragraph (`kind` "p") or run ("r"), with what it says itself."""
        own = element.find(f"{W}{kind}Pr")
        key = None if own is None else value(own, f"{kind}Style")
        if key is None:
            style = self._defaults if kind == "p" else Style()
        else:
            style = self._styles.get(key) or _named(Style(), key)
        return style if own is None else _outlined(_shown(style, own), own, kind)


def value(element: Element, name: str) -> str | None:
    """The value of a property that an element holds; None where it holds none."""
    found = element.find(f"{W}{name}")
    return None if found is None else found.get(_VALUE, "1")


def is_on(written: str | None) -> bool:
    """Whether a property that is on or off is on."""
    return written is not None and written.lower() not in _OFF


def _changed(base: Style, key: str, element: Element) -> Style:
    style = _named(base, value(element, "name") or key)
    paragraph, run = element.find(f"{W}pPr"), element.find(f"{W}rPr")
    if paragraph is not None:
        style = _outlined(style, paragraph, "p")
    return style if run is None else _shown(style, run)


def _named(style: Style, name: str) -> Style:
    """A style less what its name says: built-in ones have an English name in every language."""
    lowered = name.lower()
    if lowered == "title":
        return replace(style, role="title")
    if lowered == "subtitle":
        return replace(style, role="subtitle")
    if _CONTENTS.fullmatch(lowered):
        return replace(style, role="text", contents=True)
    return replace(style, role="heading") if _HEADING.fullmatch(lowered) else style


def _outlined(style: Style, own: Element, kind: str) -> Style:
    numbering = own.find(f"{W}numPr")
    if numbering is not None:
        style = replace(style, listed=value(numbering, "numId") != "0")
    level = value(own, "outlineLvl") if kind == "p" else None
    if level is None or style.role in ("title", "subtitle") or style.contents:
        return style
    return replace(style, role="text" if level == _BODY_TEXT else "heading")


def _shown(style: Style, own: Element) -> Style:
    vanish = value(own, "vanish")
    return style if vanish is None else replace(style, hidden=is_on(vanish))
