"""XML elements in order, however deeply they are nested."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal
from xml.etree.ElementTree import Element

Step = Literal["opens", "closes", "after"]
"""Before an element's own text, after the last of its children, and before its tail."""


def walk(root: Element, skips: Callable[[Element], bool]) -> Iterator[tuple[Step, Element]]:
    """Each step through an element and all within it; of what `skips` there is only the tail.

    >>> from xml.etree.ElementTree import XML
    >>> root = XML("<a><b/><c/></a>")
    >>> [f"{step} {element.tag}" for step, element in walk(root, lambda e: e.tag == "c")]
    ['opens a', 'opens b', 'closes b', 'after b', 'after c', 'closes a']
    """
    waiting: list[tuple[Step, Element]] = [("opens", root)]
    while waiting:
        step, element = waiting.pop()
        yield step, element
        if step == "opens":
            waiting.append(("closes", element))
            for child in reversed(element):
                waiting.append(("after", child))
                if not skips(child):
                    waiting.append(("opens", child))
