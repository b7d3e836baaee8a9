"""reStructuredText: read by docutils, without its marks."""

from __future__ import annotations

import sys

import pytest

from timeline import InputError, Options
from timeline.readers.text.restructured import read_restructured

TEXT = """\
=====
Diary
=====

:Date: 15 March 2021
:Author: Ann Lee

The **mill** on the `river <http://a.test>`_ burned
on 3 May 1999 [1]_.

Part
----

- 1998 – Founded
- It sank.

+------+--------+
| Day  | Event  |
+======+========+
| 2001 | opened |
+------+--------+

.. note:: It was closed in 2010.

.. code:: text

   08:42 down
   08:50 up

.. a comment of 2011

.. include:: /etc/passwd

.. raw:: html

   <p>In 2012 it was hidden.</p>

.. [1] In 2009 it was noted.
"""
BLOCKS = [
    ("heading", "Diary", ""),
    ("paragraph", "The mill on the river burned on 3 May 1999 .", "Diary"),
    ("heading", "Part", ""),
    ("line", "1998 – Founded", "Part"),
    ("paragraph", "It sank.", "Part"),
    ("heading", "Day | Event", ""),
    ("line", "2001 | opened", "Part"),
    ("paragraph", "It was closed in 2010.", "Part"),
    ("line", "08:42 down", "Part"),
    ("line", "08:50 up", "Part"),
    ("paragraph", "In 2009 it was noted.", "Part"),
]


def test_marks_comments_and_other_files_are_not_read() -> None:
    content = read_restructured(TEXT, "a.rst", Options())
    told = [(b.kind, content.text[b.start : b.end], b.section) for b in content.blocks]
    assert content.title == "Diary"
    assert told == BLOCKS
    assert "root" not in content.text
    assert "2011" not in content.text
    assert "2012" not in content.text


def test_the_field_for_the_date_dates_it() -> None:
    days = read_restructured(TEXT, "a.rst", Options()).days
    assert [(str(day), basis) for day, basis in days] == [("2021-03-15", "front matter")]


@pytest.mark.parametrize(
    "text", ["", "=", "`a", "*" * 900, ".. " * 3000, "- " * 2000 + "a", "|a" * 999]
)
def test_broken_text_is_read_or_refused(text: str) -> None:
    try:
        content = read_restructured(text, "a.rst", Options())
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert all(block.end <= len(content.text) for block in content.blocks)


def test_without_docutils_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docutils.core", None)
    monkeypatch.delitem(sys.modules, "timeline.readers.text.restructured_tree", raising=False)
    with pytest.raises(InputError, match=r"a\.rst: reStructuredText needs docutils; pip install"):
        read_restructured("It rained.", "a.rst", Options())
