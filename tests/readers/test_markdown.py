"""Markdown: read without its signs, line by line as in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import InputError, Options
from timeline.readers.content import Content
from timeline.readers.text.markdown import read_markdown


def _read(text: str) -> Content:
    return read_markdown(text, "a.md", Options())


def _blocks(text: str) -> list[str]:
    content = _read(text)
    return [f"{b.kind} {content.text[b.start : b.end]}" for b in content.blocks]


READ = [
    (
        "- [x] Ordered on 3 May 2021\n- [ ] Pay\n",
        ["paragraph Ordered on 3 May 2021", "paragraph Pay"],
    ),
    ("It is marked with\n[x] there.\n", ["paragraph It is marked with\n[x] there."]),
    ("The **mill** on the _river_ burned.", ["paragraph The mill on the river burned."]),
    ("It [burned](http://a.org/b_c) `twice`.", ["paragraph It burned twice."]),
    ("![a mill](mill.png) It burned.", ["paragraph It burned."]),
    ("<https://a.org/2021> said so.", ["paragraph https://a.org/2021 said so."]),
    ("It cost 5 &lt; 6 \\*marks\\*.", ["paragraph It cost 5 < 6 *marks*."]),
    ("It ~~sank~~ burned.", ["paragraph It sank burned."]),
    ("# Head\nIt burned.", ["heading Head", "paragraph It burned."]),
    ("Head\n====\n\nIt burned.", ["heading Head", "paragraph It burned."]),
    ("- It burned.\n- It sank.", ["paragraph It burned.", "paragraph It sank."]),
    ("- 1998 – Founded\n- 2003 – Sold", ["line 1998 – Founded", "line 2003 – Sold"]),
    ("1. It burned.\n   - It sank.", ["paragraph It burned.", "paragraph It sank."]),
    ("- [x] It burned.", ["paragraph It burned."]),
    ("> It burned.\n> It sank.", ["paragraph It burned.", "paragraph It sank."]),
    (
        "| Day | Event |\n|---|---|\n| 3 May 2001 | It *burned* |\n| 2004 | It sank |",
        ["heading Day | Event", "line 3 May 2001 | It burned", "line 2004 | It sank"],
    ),
    ("```\n08:42 down\n\n08:50 up\n```", ["line 08:42 down", "line 08:50 up"]),
    ("It burned.[^1]\n\n[^1]: In 2009.", ["paragraph It burned.", "paragraph In 2009."]),
    ("It <!-- in 2011 --> burned.", ["paragraph It  burned."]),
    ("<!--\nIn 2011 it sank.\n-->\n\nIt burned.", ["paragraph It burned."]),
    ("<div>\nIt burned.\n</div>", ["paragraph It burned."]),
    ("<script>var y = 2011;</script>\n\nIt burned.", ["paragraph It burned."]),
    ("It burned\nin May.", ["paragraph It burned\nin May."]),
    ("It burned.\r\n\r\nIt sank.", ["paragraph It burned.", "paragraph It sank."]),
    ("08:42 down\n08:50 up", ["line 08:42 down", "line 08:50 up"]),
    ("", []),
    ("\n\n", []),
    ("[a]: b", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_signs_are_not_read(text: str, expected: list[str]) -> None:
    assert _blocks(text) == expected


def test_lines_keep_their_numbers() -> None:
    text = (
        "---\ntitle: A\n---\n\n# Log\n\n\nIt *burned*\nin May.\n\n| a | b |\n|---|---|\n| c | d |\n"
        "\n<!-- e -->\n```\nf\n```\n\n- g\n  - h\n"
    )
    content = _read(text)
    lines = content.text.split("\n")
    assert {word: lines.index(word) + 1 for word in ("Log", "in May.", "c | d", "f", "g", "h")} == {
        "Log": 5,
        "in May.": 9,
        "c | d": 13,
        "f": 17,
        "g": 20,
        "h": 21,
    }


def test_the_head_of_a_table_is_not_the_heading_of_what_follows() -> None:
    content = _read("# Log\n\n| a | b |\n|---|---|\n| c | d |\n\nIt burned.\n")
    assert [block.section for block in content.blocks] == ["", "", "Log", "Log"]
    assert content.title == "Log"


def test_blocks_know_the_heading_that_they_stand_under() -> None:
    content = _read("It began.\n\n# One\n\nIt burned.\n\n## Two\n\nIt sank.")
    assert [block.section for block in content.blocks] == ["", "", "One", "", "Two"]


TITLES = [
    ("# The mill\n\nIt burned.", "The mill"),
    ("---\ntitle: A day\n---\n# The mill\n\nIt burned.", "A day"),
    ("It burned.\n\n# The mill", ""),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_document_is_called_by_its_first_heading(text: str, title: str) -> None:
    assert _read(text).title == title


def test_front_matter_that_is_not_closed_is_one_clear_line() -> None:
    with pytest.raises(InputError, match=r"^a\.md: line 1: the front matter"):
        _read("---\ndate: 2021-03-15\n\nIt burned.\n")


@given(
    st.lists(
        st.sampled_from(["a", "# b", "- c", "> d", "```", "| e | f |", "|-|-|", "", "<b>g", "***"])
    ).map("\n".join)
)
def test_blocks_are_in_order_within_the_text(text: str) -> None:
    content = _read(text)
    end = 0
    for block in content.blocks:
        assert end <= block.start < block.end <= len(content.text)
        end = block.end
