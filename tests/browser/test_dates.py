"""Dates in the language of the reader's browser, as far as a browser knows it."""

from __future__ import annotations

from typing import Any

import pytest

from browser.pages import Open, after_drawing, traces
from timeline import Event, Span, Timeline

pytestmark = pytest.mark.browser


def ticks(page: Any) -> list[str]:
    found: list[str] = page.evaluate("document.querySelector('.tl-chart').layout.xaxis.ticktext")
    return found


def spread(*spans: Span) -> Timeline:
    return Timeline(tuple(Event(str(n), f"Event {n}", span) for n, span in enumerate(spans)))


def told(page: Any) -> str:
    """What the panel says of the event that is selected: its date comes first."""
    return str(page.locator(".tl-facts").inner_text()).split(" · ")[0]


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en-GB", ["Feb<br>2021", "Mar"]),
        ("en-US", ["Feb<br>2021", "Mar"]),
        ("de-DE", ["Feb<br>2021", "Mär"]),
        ("fr", ["févr.<br>2021", "mars"]),
    ],
    ids=["British", "American", "German", "French"],
)
def test_months_on_the_axis(open_page: Open, language: str, labels: list[str]) -> None:
    line = spread(Span.day(2021, 1, 5), Span.day(2021, 6, 20))
    page = open_page(line.to_html(), language=language)
    assert ticks(page)[:2] == labels


@pytest.mark.parametrize(
    ("language", "early", "late"),
    [("en-GB", "BC", "AD 200"), ("de-DE", "v. Chr.", "200 n. Chr.")],
    ids=["English", "German"],
)
def test_years_before_1000_have_their_era(
    open_page: Open, language: str, early: str, late: str
) -> None:
    page = open_page(spread(Span.year(-399), Span.year(400)).to_html(), language=language)
    said = ticks(page)
    assert early in said[0]
    assert late in said


CASES = [
    ("2021-03-12", "12. März 2021"),
    ("2021-03", "März 2021"),
    ("2021", "2021"),
    ("-0043-03-15", "15. März 44 v. Chr."),
    ("0079", "79 n. Chr."),
    ("2021-03-15/2021-03-21", "15.–21. März 2021"),
    ("1891/1893", "1891–1893"),
    ("2021-03-12T08:42:00", "12. März 2021, 08:42:00"),
    # No browser has words for these: they stay as the list has them.
    ("1850~", "c. 1850"),
    ("1945/..", "since 1945"),
    ("199X", "1990s"),
    ("2021-35", "Q3 2021"),
]


def test_an_event_is_dated_in_german(open_page: Open) -> None:
    line = spread(*(Span.from_edtf(edtf) for edtf, _ in CASES))
    page = open_page(line.to_html(), language="de-DE")
    assert page.locator("html").get_attribute("lang") == "en"
    for number, event in enumerate(line):
        link = page.locator(".tl-list h3 a").nth(number)
        after_drawing(page, lambda found=link: found.click())
        assert told(page).replace("\u2009", "") == CASES[int(event.id)][1]


def test_in_english_a_date_is_as_the_list_has_it(open_page: Open) -> None:
    line = spread(*(Span.from_edtf(edtf) for edtf, _ in CASES))
    page = open_page(line.to_html(), language="en-US")
    for number in range(0, len(CASES), 4):
        after_drawing(page, lambda n=number: page.locator(".tl-list h3 a").nth(n).click())
        assert told(page) == page.locator(".tl-list time").nth(number).inner_text()


def test_a_day_stands_at_its_noon_in_every_century(open_page: Open) -> None:
    days = [Span.day(1, 1, 1), Span.day(44, 3, 15), Span.day(1582, 10, 15), Span.day(9999, 12, 31)]
    line = Timeline(tuple(Event(str(n), f"Day {n}", day) for n, day in enumerate(days)))
    page = open_page(line.to_html())
    noons = [((day.start or 0) + (day.end or 0)) / 2 for day in days]
    assert sorted(traces(page)[3]["x"]) == pytest.approx(noons, abs=1)
