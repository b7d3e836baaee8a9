"""Lines of a record, each with a label and a date: Hearing dates: 19 and 20 October 2021."""

from __future__ import annotations

import pytest

from timeline import extract

RECORDS = {
    "Hearing dates: 19 and 20 October 2021\nJudgment handed down: 2 December 2021": [
        ("2021-10-19/2021-10-20", "Hearing"),
        ("2021-12-02", "Judgment handed down"),
    ],
    "Claim issued: 3 May 2020\nDefence filed: 4 June 2020\nTrial: 19 October 2021": [
        ("2020-05-03", "Claim issued"),
        ("2020-06-04", "Defence filed"),
        ("2021-10-19", "Trial"),
    ],
    "Start: 08:42 UTC, 3 May 2020\nService restored: 10:15 UTC, 3 May 2020\nSeverity: 2": [
        ("2020-05-03T08:42:00Z", "Start"),
        ("2020-05-03T10:15:00Z", "Service restored"),
    ],
    "Version: 4 of May 2020\nLast reviewed: 3 May 2020\nUpdated: 4 May 2020": [],
    "Ann Lee: August 1966.\nKA: May 1967.": [],
}
"""A record, and the date and headline of each of its events."""


@pytest.mark.parametrize("record", RECORDS)
def test_the_label_of_a_date_is_its_headline(record: str) -> None:
    told = extract(f"It began with a letter.\n\n{record}\n", date="2021-12-03")
    assert [(event.span.edtf, event.title) for event in told] == RECORDS[record]
