"""Rows of tables: each has its own date, and its headline is what its cells tell."""

from __future__ import annotations

import pytest

from timeline import extract

ROWS = [
    ("4 March 2019 | Smith signed the lease | 12", "Smith signed the lease"),
    ("4 March 2019 | Smith signed the lease | Ex. 10", "Smith signed the lease"),
    ("4 March 2019 | Smith signed the lease | pp. 3–4 | SMITH-0012", "Smith signed the lease"),
    ("4 March 2019 | Roof repaired | $4,000", "Roof repaired"),
    ("4 March 2019 | Smith | Roof repaired", "Smith | Roof repaired"),
]


@pytest.mark.parametrize(("row", "title"), ROWS)
def test_a_headline_has_no_page_and_no_exhibit(row: str, title: str) -> None:
    assert [event.title for event in extract(row)] == [title]


def test_a_number_at_the_end_of_a_row_is_not_of_the_next() -> None:
    rows = ["Date | Event | Page", "", *(row for row, _ in ROWS[:1]), "April 7, 2019 | Sold | 13"]
    found = extract("\n".join(rows))
    assert [event.span.edtf for event in found] == ["2019-03-04", "2019-04-07"]


NOTED = [
    ("The wall fell on 5 May 1703.1 It was rebuilt later.", ["1703-05-05"]),
    ("It fell on May 5, 1703.12 On 9 May it was rebuilt.", ["1703-05-05", "1703-05-09"]),
    ("The index rose by 5 percent to 1998.5 points.", []),
]


@pytest.mark.parametrize(("text", "days"), NOTED)
def test_the_number_of_a_note_is_no_part_of_the_year(text: str, days: list[str]) -> None:
    assert [event.span.edtf for event in extract(text)] == days
