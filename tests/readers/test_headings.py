"""Which lines of a plain text are headings, though nothing marks them."""

from __future__ import annotations

import pytest

from timeline.readers.blocks import blocks

LONG = "The old town was rebuilt after the fire and was known for its sponges for many years."

CASES = [
    pytest.param(f"Understand\n{LONG}", ["Understand"], id="a word over a paragraph"),
    pytest.param(f"Next steps\n- Mend the roof.\n\n{LONG}", ["Next steps"], id="over a list"),
    pytest.param(f"FOR IMMEDIATE RELEASE\n{LONG}", ["FOR IMMEDIATE RELEASE"], id="a stamp"),
    pytest.param(f"Postmortem, 2024-08-14\n\n{LONG}", ["Postmortem, 2024-08-14"], id="a title"),
    pytest.param("Mill burns down on 3 May 1887", [], id="the only line is the text"),
    pytest.param(f"My dear Clara,\n{LONG}", [], id="an address ends in a comma"),
    pytest.param("The mill burned down in the\nnight and was rebuilt.", [], id="a wrapped line"),
    pytest.param("He left.\nShe stayed in the house of her mother for years.", [], id="sentences"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_headings(text: str, expected: list[str]) -> None:
    found = [text[b.start : b.end] for b in blocks(text) if b.kind == "heading"]
    assert found == expected
