"""The cases of tests/cases/events*.md: the events of a text, their times and headlines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import extract

CASES = Path(__file__).parent.parent / "cases"
SIGNS = {"happened": "+", "planned": ">", "possible": "?", "negated": "!"}


def cases() -> Iterator[object]:
    for path in sorted(CASES.glob("events*.md")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            cells = [cell.strip() for cell in line.strip().split("|")[1:-1]]
            if cells and cells[0] not in ("text", "---"):
                yield pytest.param(*cells, id=f"{path.stem}:{number}")


@pytest.mark.parametrize(("text", "date", "expected"), list(cases()))
def test_events(text: str, date: str, expected: str) -> None:
    timeline = extract(text, date or None)
    told = [f"{e.span.edtf} {SIGNS[e.status]} {e.headline}" for e in timeline]
    assert told == ([part.strip() for part in expected.split(" ; ")] if expected else [])
