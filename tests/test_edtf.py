"""The cases of tests/cases/edtf.md, and the `edtf` package as a second opinion."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import edtf as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import edtf
from timeline.errors import SpanError
from timeline.precision import CLOCK_STEP, Modifier, Precision
from timeline.span import Span

CASES = Path(__file__).parent / "cases" / "edtf.md"


def rows(width: int) -> Iterator[object]:
    for number, line in enumerate(CASES.read_text(encoding="utf-8").splitlines(), 1):
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) == width and cells[0] not in ("edtf", "---"):
            yield pytest.param(*cells, id=f"{number} {cells[0]}")


@pytest.mark.parametrize(("text", "precision", "modifier", "first", "last"), list(rows(5)))
def test_edtf(text: str, precision: str, modifier: str, first: str, last: str) -> None:
    span = Span.from_edtf(text, precision, modifier or None)
    assert (span.first or "", span.last or "") == (first, last)
    assert str(span.precision) == precision
    assert span.approximate == ("~" in text)
    assert span.edtf == text


@pytest.mark.parametrize("text", list(rows(1)))
def test_what_is_not_edtf(text: str) -> None:
    with pytest.raises(SpanError):
        Span.from_edtf(text)


@given(st.text("0123456789-/.XT:Z~?%+ ", max_size=24) | st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        span = Span.from_edtf(text)
    except SpanError:
        return
    assert Span.from_edtf(span.edtf, span.precision, span.modifier) == span


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("1984?", "1984~"),
        ("1984%", "1984~"),
        ("1945/", "1945/.."),
        ("/1913", "../1913"),
        (" 1984 ", "1984"),
        ("2021-03-12T08:42", "2021-03-12T08:42:00"),
        ("1850~/1860", "1850~/1860~"),
        ("-0000", "0000"),
    ],
)
def test_other_ways_to_write(text: str, same: str) -> None:
    assert Span.from_edtf(text).edtf == same


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2021-03-12", "day"),
        ("2021-03", "month"),
        ("1914/1918-11", "month"),
        ("2019-21/2019-22", "month"),
        ("199X/200X", "year"),
        ("2021-03-12T08:42", "minute"),
        ("2021-03-12T08:42:00", "second"),
    ],
)
def test_the_precision_that_a_text_shows(text: str, precision: str) -> None:
    assert str(Span.from_edtf(text).precision) == precision


@pytest.mark.parametrize(("precision", "modifier"), [("eon", None), ("year", "earliest")])
def test_unknown_names_are_refused(precision: str, modifier: str | None) -> None:
    with pytest.raises(SpanError, match=r"eon|earliest"):
        Span.from_edtf("1914", precision, modifier)


def _written(day: time.struct_time) -> str:
    return f"{day.tm_year:04d}-{day.tm_mon:02d}-{day.tm_mday:02d}"


# The package is asked only what it is known to answer rightly: no quarters, no years before 1.
@settings(max_examples=15, deadline=None)
@given(
    st.dates().flatmap(
        lambda day: st.sampled_from(
            [
                f"{day}",
                f"{day}"[:7],
                f"{day}"[:4],
                f"{day}"[:3] + "X",
                f"{day}"[:2] + "XX",
                f"{day}"[:4] + "/9999",
            ]
        )
    )
)
def test_the_edtf_package_says_the_same(text: str) -> None:
    if text[:4] in ("000X", "00XX"):
        text = "1" + text[1:]
    parsed = oracle.parse_edtf(text)
    span = Span.from_edtf(text)
    assert _written(parsed.lower_strict()) == span.first
    assert _written(parsed.upper_strict()) == span.last


@pytest.mark.parametrize("precision", Precision)
def test_every_precision_can_be_written(precision: Precision) -> None:
    part = Modifier.MORNING if precision is Precision.PART_OF_DAY else None
    hours = (6, 12) if part else (0, 24)
    step = CLOCK_STEP.get(precision)
    end = step or hours[1] * 3600
    span = edtf.Stretch(hours[0] * 3600, end, precision, part)
    assert edtf.write(span).startswith("1970")
