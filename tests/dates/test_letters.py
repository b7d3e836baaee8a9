"""Letters and e-mails in one text: each speaks from the day at its head."""

from __future__ import annotations

import pytest

from timeline import extract, find_dates

LETTERS = {
    "a day on a line of its own": (
        "Harbour Street 3\nPort Ellis\n4 May 1921\n\nMy dear Anne,\n\n"
        "We landed on the 28th and go on to Kew on the 6th.\n\nYours, Tom\n\n"
        "Kew\n9 February 1938\n\nDear Anne,\n\nThe box was sent on 3 December.\n",
        ["1921-05-04", "1921-04-28", "1921-05-06", "1938-02-09", "1937-12-03"],
    ),
    "a day at the end of an address line": (
        "Port Ellis, 4 May 1921\n\nDear Sir,\n\nWe landed on the 28th.\n\n"
        "Kew Lodge, Kew, 9 February 1938.\nDear Sir,\n\nThe box was sent on 3 December.\n",
        ["1921-05-04", "1921-04-28", "1938-02-09", "1937-12-03"],
    ),
    "the address of who it goes to": (
        "27 March 2017\n\nMill Joinery Ltd\n3 Quay Street\n\nDear Ms Park,\n\n"
        "The doors were due a week ago today.\n\n"
        "2 April 2019\n\nMill Joinery Ltd\n\nDear Ms Park,\n\nThe doors came yesterday.\n",
        ["2017-03-27", "2017-03-20", "2019-04-02", "2019-04-01"],
    ),
    "e-mails": (
        "From: Ann Lee\nDate: Monday, 3 April 2017, 09:14\nSubject: Doors\n\n"
        "They came yesterday.\n\nFrom: Bo Park\nTo: Ann Lee\nSent: 30 March 2015 17:52\n\n"
        "They leave tomorrow.\n",
        ["2017-04-03T09:14", "2017-04-02", "2015-03-30T17:52", "2015-03-31"],
    ),
}


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_speaks_from_its_day(name: str) -> None:
    letters, values = LETTERS[name]
    assert [date.value for date in find_dates(letters, values[0][:10])] == values


def test_what_a_later_letter_tells_happened_before_it() -> None:
    letters, _ = LETTERS["a day on a line of its own"]
    found = {event.title: event for event in extract(letters, "1921-05-04")}
    sent = found["The box was sent"]
    assert (sent.span.edtf, sent.status) == ("1937-12-03", "happened")


def test_a_heading_of_a_chronicle_is_no_letter() -> None:
    chronicle = "4 May 1921\n\nThe town was shelled. On the 9th it fell.\n"
    assert [date.as_of for date in find_dates(chronicle, "1990-03-01")] == [None, None]
