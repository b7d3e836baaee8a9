"""What the story of a text says of its dates: clock times of logs, days of a year named before."""

from __future__ import annotations

import pytest

from timeline import find_dates

LOGS = {
    "a day of a thing": (
        "Checkout outage, 23 April 2019\n\n"
        "06:58 The certificate expires.\n"
        "07:26 The release of 22 April is rolled back.\n"
        "08:02 Priya finds the certificate.\n",
        ["2019-04-23T06:58", "2019-04-23T07:26", "2019-04-23T08:02"],
    ),
    "a deadline": (
        "Checkout was down on 23 April 2019. The certificate should have been renewed by March 23."
        "\n\nTimeline, 23 April 2019\n\n06:58 The certificate expires.\n07:03 An alert fires.\n"
        "07:26 The release is undone.\n\nThe certificate was of 14 November 2017.\n\n"
        "The page was updated at 07:40.\n",
        [f"2019-04-23T{clock}" for clock in ("06:58", "07:03", "07:26", "07:40")],
    ),
    "a day in brackets": (
        "Pump log, 3 May 2018\n\n07:30 Pump 2 stops.\n09:40 Pump 2 is taken apart.\n"
        "03:15 (4 May) Pump 2 runs again.\n03:20 All is well.\n",
        ["2018-05-03T07:30", "2018-05-03T09:40", "2018-05-04T03:15", "2018-05-04T03:20"],
    ),
    "the next day": (
        "Pump log, 3 May 2018\n\n23:40 Pump 2 stops.\n\n4 May 2018\n\n00:15 Pump 2 runs again.\n"
        "00:20 All is well.\n",
        ["2018-05-03T23:40", "2018-05-04T00:15", "2018-05-04T00:20"],
    ),
}


@pytest.mark.parametrize("name", LOGS)
def test_a_clock_time_is_of_the_day_that_its_log_is_about(name: str) -> None:
    log, times = LOGS[name]
    found = find_dates(log, "2019-05-07")
    assert [date.value for date in found if date.type == "TIME"] == times


def test_a_year_that_a_sentence_opens_with_is_that_of_its_days() -> None:
    text = (
        "Its orbit was computed in 1838 by Nora Thorsen, who hoped for a return in the spring of "
        "1897. It came on 2 April of that year.\n\nAt the next return, in 1958, it was too close "
        "to the Sun, although a station claimed a sighting on 30 May."
    )
    assert [date.value for date in find_dates(text, "2019-02-02")][-2:] == ["1958", "1958-05-30"]
