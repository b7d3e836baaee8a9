"""reStructuredText → its tree, by docutils, without what other files and long loops would bring."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Parser
from docutils.parsers.rst.states import Inliner
from docutils.readers.standalone import Reader
from docutils.transforms import Transform

_SAFE = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 5,
    "_disable_config": True,
    "line_length_limit": 1_000_000,
}
"""Nothing of another file is read, and mistakes of the author are read over."""
_SHORT = 200
"""Characters of what a name stands for: used ten times each, longer ones would fill the memory."""


def tree_of(text: str) -> Any:
    r"""The tree of a text; raises RecursionError where it is nested without end.

    >>> tree_of(".. |a| replace:: Kalo\n\nIt rained in |a|.").astext().split("\n")[-1]
    'It rained in Kalo.'
    """
    inliner = Inliner()
    inliner.implicit_inline = _as_it_stands
    return publish_doctree(
        text, reader=_Reader(), parser=Parser(inliner=inliner), settings_overrides=_SAFE
    )


def _as_it_stands(text: str, line: int) -> list[Any]:
    """The text between two marks: to look for addresses in it takes the square of its length."""
    del line
    return [nodes.Text(text)] if text else []


class _Meant(Transform):  # type: ignore[misc]
    """Puts in what names stand for: short texts without names, or ten lines are a billion words."""

    default_priority = 219
    """Just before docutils would, in time that grows with the square of a paragraph."""

    def apply(self) -> None:
        meant = {
            name.lower(): definition.astext()[:_SHORT]
            for name, definition in self.document.substitution_defs.items()
        }
        named = list(self.document.findall(nodes.substitution_reference))
        for parent in {id(name.parent): name.parent for name in named}.values():
            children = list(parent.children)
            parent.clear()
            for child in children:
                if isinstance(child, nodes.substitution_reference):
                    said = child.astext()
                    child = nodes.Text(meant.get(said.lower(), said))
                parent.append(child)


class _Reader(Reader):  # type: ignore[misc]
    """Reads a file by itself."""

    def get_transforms(self) -> list[Any]:
        return [*super().get_transforms(), _Meant]
