"""Laws of find_dates on any text at all."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import OptionError, Options, find_dates
from timeline.dates import language_of
from timeline.dates.english import ENGLISH
from timeline.dates.english.words import WORDS
from timeline.dates.find import find, lowered

ENDS = st.sampled_from([dt.date(1, 1, 1), dt.date(9998, 12, 31), dt.date(9999, 12, 31)])
DATES = st.none() | st.dates() | ENDS
GENRES = st.sampled_from(["auto", "news", "narrative"])
NUMBERS = (
    "1.5 2,5 0 1 3 12 31 99 314 1945 2021 9999 99999 -0001 1990s ’45 3rd 12/03/2021 08:42 12.13.14"
)
OTHERS = "May March Friday , - – / . ( ) İ ß \0 \ud800 2021-02-30 2021-W53 2021-03-12T25:00"
PIECES = st.sampled_from([*WORDS, *NUMBERS.split(), *OTHERS.split(), "\n", "\n\n", "the first of"])
TEXTS = (
    st.text(max_size=60)
    | st.lists(PIECES, max_size=14).map(" ".join)
    | st.lists(PIECES, max_size=10).map("".join)
)


@given(TEXTS, DATES)
def test_any_text_is_fine(text: str, date: dt.date | None) -> None:
    found = find_dates(text, date)
    end = 0
    for expression in found:
        assert end <= expression.start < expression.end <= len(text)
        assert text[expression.start : expression.end] == expression.text
        assert expression.value or expression.span is None
        assert (expression.earliest is None) == (
            expression.span is None or expression.span.start is None
        )
        end = expression.end


CODES = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "ja")
WORDS_OF = {code: [*language_of(code).words] for code in CODES}


@given(st.data(), st.sampled_from(CODES), DATES, GENRES)
def test_any_text_is_fine_in_any_language(
    data: st.DataObject, code: str, date: dt.date | None, genre: str
) -> None:
    pieces = st.sampled_from([*WORDS_OF[code], *NUMBERS.split(), *OTHERS.split(), "\n", "zzz"])
    text = data.draw(TEXTS | st.lists(pieces, max_size=14).map(" ".join))
    end = 0
    for expression in find_dates(text, date, Options(language=code, genre=genre)):
        assert end <= expression.start < expression.end <= len(text)
        assert text[expression.start : expression.end] == expression.text
        end = expression.end


@given(TEXTS, DATES)
def test_the_same_text_gives_the_same_dates(text: str, date: dt.date | None) -> None:
    assert find_dates(text, date) == find_dates(text, date)


@given(st.text(max_size=40), TEXTS)
def test_a_paragraph_before_moves_offsets_only(before: str, text: str) -> None:
    prefix = "".join(c for c in before if not c.isalnum() and c not in "@#:;") + "zzz.\n\n"
    english = Options(language="en")  # a word more may tell another language
    found = find_dates(prefix + text, "2021-03-15", english)
    shifted = [(e.start - len(prefix), e.text) for e in found]
    assert [pair for pair in shifted if pair[0] >= 0] == [
        (e.start, e.text) for e in find_dates(text, "2021-03-15", english)
    ]


@given(st.text())
def test_lowering_keeps_offsets(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(TEXTS)
def test_a_run_has_one_item_for_each_kind(text: str) -> None:
    assert all(len(run.kinds) == len(run.tokens) for run in find(text, ENGLISH))


def test_the_clock_is_never_looked_at() -> None:
    (expression,) = find_dates("They met on March 12.")
    assert expression.value == "XXXX-03-12"
    assert expression.earliest is None


@pytest.mark.parametrize(
    ("order", "day"), [("dmy", "2021-03-12"), ("mdy", "2021-12-03"), ("auto", "2021-12-03")]
)
def test_the_order_of_numbers_can_be_said(order: str, day: str) -> None:
    (expression,) = find_dates("Paid on 12/03/2021.", options=Options(date_order=order))  # type: ignore[arg-type]
    assert expression.value == day


def test_the_order_of_numbers_is_taken_from_the_text() -> None:
    found = find_dates("Paid on 25/03/2021, then on 04/05/2021.")
    assert [expression.value for expression in found] == ["2021-03-25", "2021-05-04"]


def test_a_bad_date_is_refused() -> None:
    with pytest.raises(OptionError, match="2021-13-01"):
        find_dates("text", "2021-13-01")


@pytest.mark.parametrize(
    ("text", "complete", "guess"),
    [
        ("on 12 March 2021", True, False),
        ("in 1945", True, False),
        ("on March 12", False, True),
        ("yesterday", False, False),
        ("in the 1990s", True, False),
        ("last March", False, False),
    ],
)
def test_a_guess_is_marked(text: str, complete: bool, guess: bool) -> None:
    (expression,) = find_dates(text, "2021-06-15")
    assert (expression.complete, expression.guess) == (complete, guess)


def test_the_ends_of_a_range_are_marked() -> None:
    found = find_dates("from 1939 to 1945, then in 1950 and 1951")
    assert [expression.range for expression in found] == ["begin", "end", None, None]


def test_no_date_goes_over_a_break() -> None:
    text = "Rent was paid | 12\nApril 7, 2019 | Roof repaired | 13\n"
    assert [e.text for e in find_dates(text, breaks={19})] == ["April 7, 2019"]
    assert [e.text for e in find_dates("on 12\nApril 2019")] == ["12\nApril 2019"]
