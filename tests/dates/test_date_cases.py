"""The cases of tests/cases/dates*.md: what is found, what it is worth, which days it covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import Options, find_dates

CASES = Path(__file__).parent.parent / "cases"


def cases() -> Iterator[object]:
    for path in sorted(CASES.glob("dates*.md")):
        heading = ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("#"):
                heading = line.strip("# ")
            cells = [cell.strip() for cell in line.strip().split("|")[1:-1]]
            if cells and cells[0] not in ("text", "---"):
                yield pytest.param(*cells, language(path), id=f"{path.stem}:{number} {heading}")


def language(path: Path) -> str:
    """That of the file's name: dates_de.md is German."""
    code = re.search(r"_([a-z]{2})$", path.stem)
    return code[1] if code else "en"


def listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";")] if cell else []


@pytest.mark.parametrize(("marked", "date", "values", "days", "code"), list(cases()))
def test_dates(marked: str, date: str, values: str, days: str, code: str) -> None:
    text = re.sub(r"[][]", "", marked)
    found = find_dates(text, date or None, Options(language=code))
    expected = re.findall(r"\[([^]]*)\]", marked)
    assert [expression.text for expression in found if expected] == expected
    if expected or not values:
        assert [expression.value for expression in found] == listed(values)
    covered = [
        expression.earliest
        if expression.earliest == expression.latest
        else f"{expression.earliest}..{expression.latest}"
        for expression in found
        if expression.span
    ]
    assert covered == listed(days)
    assert all(text[e.start : e.end] == e.text for e in found)
