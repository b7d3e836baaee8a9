"""Conflicts: a date at odds with what stands beside it, or with the day that its text is read from.

Every text is read as of Monday, 15 March 2021.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Document, Options, extract
from timeline.dates import find_conflicts, find_dates

DAY = dt.date(2021, 3, 15)

WEEKDAYS = [  # text, the words at odds, why
    ("On Friday 3 May 2021 it burned down.", "Friday 3 May 2021", "was a Monday, not a Friday"),
    ("It burned down on 3 May 2019 (a Monday).", "Monday", "2019-05-03 was a Friday, not a Monday"),
    ("It burned on Sunday, 2 January 1933.", "Sunday, 2 January 1933", "was a Monday"),
    ("On Monday, 14 October 1066, they met.", "Monday, 14 October 1066", "was a Saturday"),
    ("On Friday, March 11, it burned.", "Friday, March 11", "is no Friday in the year of the"),
]
APPOSED = [
    ("The bridge fell yesterday (12 March).", "yesterday", "is Sunday, 2021-03-14"),
    ("The bridge fell yesterday, 12 March 2021.", "yesterday", "beside 2021-03-12"),
    ("He arrives tomorrow (Friday).", "tomorrow", "is Tuesday, 2021-03-16"),
    ("On March 12 (yesterday) it rained.", "yesterday", "beside 2021-03-12"),
]
PAST = [
    ("On 20 April 2021, the bridge collapsed.", "20 April 2021", "is told of as past"),
    ("The bridge collapsed on 20 April 2021.", "20 April 2021", "is told of as past"),
    ("In 2022 she was made a judge.", "2022", "is told of as past"),
    ("The bridge was opened in May 2023.", "May 2023", "is told of as past"),
]
AT_ODDS = WEEKDAYS + APPOSED + PAST

IN_ORDER = [
    "On Monday, 3 May 2021, it will open.",
    "It opens on 3 May 2021 (a Monday).",
    "On Saturday, 14 October 1066, they met.",  # in the calendar of Julius Caesar
    "On Tuesday, 7 November 1917, they stormed the palace in Kalo.",  # the world's
    "On Wednesday, 25 October 1917, they stormed the palace in Kalo.",  # the old calendar
    "On Friday, March 12, it burned.",
    "The bridge fell yesterday (14 March).",
    "He arrives tomorrow (Tuesday).",
    "He arrives tomorrow, Friday's train being full.",
    "It rained yesterday, on 12 March it had snowed.",
    "The board called a meeting for 20 April 2021.",
    "The offer was extended to 20 April 2021.",
    "The lease was not due to expire until 30 June 2023.",
    "The building is due to be handed over on 30 June 2022.",
    "The fair will take place on 20 April 2021, said the mayor.",
    "The bonds, which mature in 2030, were sold at par.",
    "He expects to return in 2022, he said.",
    "The bridge collapsed on 20 April 2020.",
    "They met in the spring.",
]


@pytest.mark.parametrize(("text", "words", "reason"), AT_ODDS)
def test_what_is_at_odds_is_seen(text: str, words: str, reason: str) -> None:
    found = find_conflicts(text, find_dates(text, DAY), DAY)
    assert any(c.date.text == words and reason in c.reason for c in found)


@pytest.mark.parametrize("text", IN_ORDER)
def test_what_is_in_order_is_not(text: str) -> None:
    assert find_conflicts(text, find_dates(text, DAY), DAY) == []


@given(st.dates(dt.date(1924, 1, 1), dt.date(2090, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_at_odds_with_all_days_but_its_own(day: dt.date, named: int) -> None:
    weekday = (dt.date(2024, 1, 1) + dt.timedelta(named)).strftime("%A")
    text = f"It will open on {weekday}, {day.day} {day:%B} {day.year}."
    found = find_conflicts(text, find_dates(text), None)
    assert bool(found) == (day.weekday() != named)


def test_german_is_read_too() -> None:
    text = "Die Brücke wurde gestern (12. März 2021) gesperrt, teilte die Stadt mit."
    found = find_conflicts(text, find_dates(text, DAY), DAY, Options(language="de"))
    assert [conflict.date.text for conflict in found] == ["gestern"]


def test_a_timeline_says_where_its_text_is_at_odds() -> None:
    text = "The mill is old.\n\nIt burned down on Sunday, 12 March 2021, and was rebuilt."
    (found,) = extract(text, date=DAY).contradictions
    assert (found.line, found.reason) == (3, "2021-03-12 was a Friday, not a Sunday")
    assert text[slice(*found.date_span)] == found.date_text == "Sunday, 12 March 2021"


def test_an_assumed_day_is_no_evidence() -> None:
    text = "The bridge collapsed on 20 April 2021."
    assumed = Document("a.txt", text, date=DAY, date_basis="assumed")
    assert extract(assumed).contradictions == ()
    assert len(extract(replace(assumed, date_basis="given")).contradictions) == 1


def test_what_is_told_as_past_has_happened() -> None:
    """The words say so: it is the document's day that is in doubt."""
    text = "The bridge collapsed on 20 April 2021. It will reopen on 3 May 2022."
    assert [event.status for event in extract(text, date=DAY)] == ["happened", "planned"]
