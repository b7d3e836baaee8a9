"""Of which day a clock time by itself is, where its paragraph names none."""

from __future__ import annotations

import pytest

from timeline import find_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "On Tuesday 12 March, between 09:42 and 13:17 UTC, requests failed.\n\n"
            "The store was shut down at 09:38.",
            "2024-03-12T09:38",
        ),
        (
            "The fire broke out on 12 March at 21:40.\n\nThe last crew left at 23:15.",
            "2024-03-12T23:15",
        ),
        (
            "The plan was agreed on 26 February.\n\nOn 12 March, at 09:42, requests failed.\n\n"
            "The audit of 26 February had warned of it. The store was shut down at 09:38.",
            "2024-03-12T09:38",
        ),
        ("The store was shut down at 09:38.", "2024-03-18T09:38"),
    ],
)
def test_the_last_clock_time_is_of(text: str, value: str) -> None:
    assert find_dates(text, "2024-03-18")[-1].value == value
