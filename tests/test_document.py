"""Document: what it fills in by itself; lines and days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import words

from timeline import extract, find_dates
from timeline.document import Block, Document, DocumentRecord, LineNumbers, to_date
from timeline.errors import OptionError


def test_a_document_is_one_paragraph_unless_told() -> None:
    assert Document("a.txt", "Two words").blocks == (Block("paragraph", 0, 9),)
    assert Document("a.txt", "").blocks == ()
    heading = (Block("heading", 0, 3, page=2),)
    assert Document("a.txt", "Two words", heading).blocks == heading


@given(words, words)
def test_a_document_has_title_and_digest(name: str, text: str) -> None:
    document = Document(name, text)
    assert document.title == name
    assert document.digest == sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert Document(name, text, title="Named").title == "Named"
    assert Document(name, text, digest="ab").digest == "ab"


def test_a_record_is_all_but_the_text() -> None:
    day = dt.date(2021, 3, 15)
    document = Document("a.txt", "Text", title="A", path="in/a.txt", date=day, date_basis="given")
    assert document.record == DocumentRecord(
        "a.txt", "A", "in/a.txt", day, "given", document.digest
    )


def test_documents_cannot_be_changed_and_have_slots() -> None:
    document = Document("a.txt", "Text")
    for value, field in ((document, "text"), (document.record, "id"), (document.blocks[0], "end")):
        assert not hasattr(value, "__dict__")
        with pytest.raises(FrozenInstanceError):
            setattr(value, field, "")


@given(st.text("a\n\r\u2028", max_size=30), st.data())
def test_a_line_is_one_more_than_the_line_feeds_before_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert LineNumbers(text)(offset) == text[:offset].count("\n") + 1


@given(st.dates())
def test_a_day_is_read_in_every_form(day: dt.date) -> None:
    assert to_date(day) == to_date(day.isoformat()) == to_date(f" {day} ") == day
    assert to_date(dt.datetime.combine(day, dt.time(12))) == day


def test_no_day_is_no_day() -> None:
    assert to_date(None) is None
    assert to_date("") is None


@pytest.mark.parametrize("text", ["2021-02-29", "2021-13-01", "March 2021", "2021", "44 BC", "\0"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(OptionError, match=r"published .* is not a day like 2021-03-15"):
        to_date(text, "published")


@pytest.mark.parametrize("value", [5, 20210315, 1.5, b"2021-03-15", ["2021-03-15"], dt.time(12)])
@pytest.mark.parametrize("read", [to_date, lambda v: extract("x", v), lambda v: find_dates("x", v)])
def test_what_is_neither_a_day_nor_text(read: Callable[[Any], object], value: object) -> None:
    with pytest.raises(OptionError, match=r"^date .* is not a day: give a datetime.date or text"):
        read(value)
