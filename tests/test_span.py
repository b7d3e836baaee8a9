"""Laws and limits of Span."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import AFTER_LAST_DAY, FIRST_DAY, day_numbers, spans, years

from timeline.errors import OptionError, SpanError, TimelineError
from timeline.gregorian import DAY_SECONDS, iso_day
from timeline.precision import Modifier, Precision
from timeline.span import Span

FIRST, LAST = FIRST_DAY * DAY_SECONDS, AFTER_LAST_DAY * DAY_SECONDS


@given(spans())
@example(Span(FIRST, LAST, Precision.MILLENNIUM))
@example(Span(None, LAST, Precision.CENTURY))
@example(Span(FIRST, None, Precision.SECOND, offset=-1439))
@example(Span.years(0, 9, Precision.DECADE))
@example(Span.years(-10, -1, Precision.DECADE))
@example(Span.years(0, 99, Precision.CENTURY))
@example(Span.years(0, 999, Precision.MILLENNIUM))
@example(Span.months(2010, 12, 3, Precision.SEASON))
@example(Span.months(9999, 7, 6, Precision.HALF))
def test_edtf_with_precision_and_modifier_says_everything(span: Span) -> None:
    assert Span.from_edtf(span.edtf, span.precision, span.modifier) == span
    assert Span.from_edtf(span.edtf, str(span.precision), span.modifier and str(span.modifier)) == (
        span
    )


@given(spans(), spans())
def test_order_is_total_and_agrees_with_equality(one: Span, other: Span) -> None:
    assert [one < other, one == other, one > other].count(True) == 1
    assert (one <= other) == (not other < one)
    if one == other:
        assert hash(one) == hash(other)


@given(st.lists(spans(), min_size=3, max_size=3))
def test_order_is_transitive(three: list[Span]) -> None:
    low, middle, high = sorted(three)
    assert low <= middle <= high
    assert low <= high


@given(spans())
def test_a_copy_is_the_same(span: Span) -> None:
    copy = Span(span.start, span.end, span.precision, span.modifier, span.approximate, span.offset)
    assert copy == span
    assert hash(copy) == hash(span)
    assert not copy < span


@pytest.mark.parametrize("field", ["start", "precision", "offset"])
def test_a_span_cannot_be_changed(field: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(Span.year(1914), field, None)


def test_a_span_has_slots() -> None:
    assert not hasattr(Span.year(1914), "__dict__")


def test_names_of_precision_and_modifier_do() -> None:
    span = Span(0, 31 * DAY_SECONDS, "month", "late")  # type: ignore[arg-type]
    assert (span.precision, span.modifier) == (Precision.MONTH, Modifier.LATE)


ORDERED = [
    Span.years(-300, -201, Precision.CENTURY),
    Span.year(-43),
    Span.year(14),
    Span.day(2020, 12, 31),
    Span.day(2021, 1, 1),
    Span.month(2021, 1),
    Span.months(2021, 1, 3, Precision.QUARTER),
    Span.year(2021),
    Span.years(2021, 2023),
    Span.year(2021).until_open(),
    Span.day(2021, 1, 2),
]


def test_spans_are_ordered_by_start_then_end_then_precision() -> None:
    shuffled = ORDERED[::2] + ORDERED[1::2]
    assert sorted(shuffled) == ORDERED
    assert Span.days(0, 6) < Span.days(0, 6, Precision.WEEK)


def test_instants_are_ordered_by_utc() -> None:
    new_york = Span.clock(18698, 9, 0, offset=-240)
    berlin = Span.clock(18698, 13, 30, offset=60)
    somewhere = Span.clock(18698, 13, 15)
    assert sorted([somewhere, new_york, berlin]) == [berlin, new_york, somewhere]


def test_a_span_is_no_number() -> None:
    with pytest.raises(TypeError):
        assert Span.year(1914) < 1914


@given(day_numbers)
def test_a_day_begins_and_ends_on_itself(number: int) -> None:
    span = Span.days(number, number)
    assert span.first == span.last == span.edtf == iso_day(number)
    assert span.first_date == span.last_date


@given(years)
def test_a_year_runs_from_january_to_december(year: int) -> None:
    assert Span.year(year).first_date == (year, 1, 1)
    assert Span.year(year).last_date == (year, 12, 31)
    assert Span.years(year, year) == Span.months(year, 1, 12, Precision.YEAR)


@given(spans(), spans())
def test_overlapping_is_mutual(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(one)
    if None not in (one.start, one.end, other.start, other.end):
        shared = range(max(one.start or 0, other.start or 0), min(one.end or 0, other.end or 0))
        assert one.overlaps(other) == bool(shared)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span.year(1914), Span.year(1915), False),
        (Span.year(1914), Span.month(1914, 12), True),
        (Span.year(1914).until_open(), Span.year(2021), True),
        (Span.year(1914).until_open(), Span.year(1913), False),
        (Span.year(1914).from_open(), Span.year(-43), True),
        (Span.year(1914).from_open(), Span.year(1915).until_open(), False),
        (Span.year(1914).from_open(), Span.year(1914).until_open(), True),
    ],
)
def test_overlaps(one: Span, other: Span, overlap: bool) -> None:
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


@given(spans(), spans())
def test_through_reaches_from_start_to_end(one: Span, other: Span) -> None:
    backwards = one.start is not None and other.end is not None and one.start >= other.end
    if backwards or (one.start is None and other.end is None):
        with pytest.raises(SpanError):
            one.through(other)
        return
    both = one.through(other)
    assert (both.start, both.end) == (one.start, other.end)
    assert both.precision.rank <= max(one.precision.rank, other.precision.rank)
    assert both.approximate == (one.approximate or other.approximate)
    assert Span.from_edtf(both.edtf, both.precision) == both


@pytest.mark.parametrize(
    ("one", "other", "edtf", "precision"),
    [
        (Span.year(1939), Span.year(1945), "1939/1945", "year"),
        (Span.year(-217), Span.year(-200), "-0217/-0200", "year"),
        (Span.month(2020, 5), Span.month(2020, 7), "2020-05/2020-07", "month"),
        (Span.month(2020, 5), Span.day(2020, 7, 3), "2020-05-01/2020-07-03", "day"),
        (Span.year(1939), Span.month(1945, 5), "1939-01/1945-05", "month"),
        (
            Span.clock(18698, 8, 42, offset=0),
            Span.clock(18698, 9, 10, offset=0),
            "2021-03-12T08:42:00Z/2021-03-12T09:10:00Z",
            "minute",
        ),
        (
            Span.part_of_day(2021, 3, 12, Modifier.MORNING),
            Span.part_of_day(2021, 3, 12, Modifier.EVENING),
            "2021-03-12T06:00:00/2021-03-12T21:00:00",
            "hour",
        ),
    ],
)
def test_through(one: Span, other: Span, edtf: str, precision: str) -> None:
    assert one.through(other).edtf == edtf
    assert one.through(other).precision == precision


@given(spans())
def test_open_ends_keep_the_other(span: Span) -> None:
    if span.start is not None:
        after = span.until_open()
        assert (after.start, after.end, after.last) == (span.start, None, None)
        assert after.approximate == span.approximate
        assert after.overlaps(span)
    if span.end is not None:
        before = span.from_open()
        assert (before.start, before.end, before.first) == (None, span.end, None)
        assert before.offset == span.offset


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"start": None, "end": None}, "a start or an end"),
        ({"start": 86400, "end": 86400}, "ends after it starts"),
        ({"start": 86400, "end": 0}, "ends after it starts"),
        ({"start": FIRST - DAY_SECONDS}, "years -9999 to 9999"),
        ({"end": LAST + DAY_SECONDS}, "years -9999 to 9999"),
        ({"start": LAST, "end": None}, "years -9999 to 9999"),
        ({"start": None, "end": FIRST}, "years -9999 to 9999"),
        ({"start": 1}, "whole days"),
        ({"end": 86401, "precision": "minute"}, "whole minutes"),
        ({"precision": "fortnight"}, "no precision 'fortnight'"),
        ({"precision": "month", "modifier": "latish"}, "no modifier 'latish'"),
        ({"modifier": "early"}, "a week or longer"),
        ({"modifier": "morning"}, "part of day"),
        ({"precision": "month", "modifier": "night"}, "part of day"),
        ({"precision": "part of day"}, "morning, midday, afternoon, evening or night"),
        ({"precision": "part of day", "modifier": "late"}, "morning, midday"),
        ({"precision": "part of day", "modifier": "morning"}, "from 6 to 12 o'clock"),
        ({"precision": "part of day", "modifier": "night", "end": None}, "a start and an end"),
        ({"offset": 60}, "goes with a clock time"),
        ({"precision": "hour", "offset": 1440}, "less than a day"),
    ],
)
def test_what_no_span_can_be(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(SpanError, match=message):
        Span(**{"start": 0, "end": DAY_SECONDS, "precision": Precision.DAY, **fields})


@pytest.mark.parametrize(
    "make",
    [
        lambda: Span.day(2021, 2, 29),
        lambda: Span.day(2021, 13, 1),
        lambda: Span.day(10_000, 1, 1),
        lambda: Span.month(-10_000, 1),
        lambda: Span.month(2021, 0),
        lambda: Span.month(2021, 13),
        lambda: Span.year(10_000),
        lambda: Span.years(1945, 1939),
        lambda: Span.clock(0, 24),
        lambda: Span.clock(0, 8, 60),
        lambda: Span.clock(0, 8, 0, 60),
        lambda: Span.week(2021, 53),
        lambda: Span.week(2021, 0),
        lambda: Span.part_of_day(2021, 2, 30, Modifier.NIGHT),
        lambda: Span.part_of_day(2021, 2, 3, Modifier.EARLY),
    ],
)
def test_what_the_calendar_does_not_have(make: Any) -> None:
    with pytest.raises(SpanError):
        make()


def test_a_span_error_is_ours() -> None:
    assert issubclass(SpanError, TimelineError)
    assert issubclass(SpanError, ValueError)
    assert not issubclass(SpanError, OptionError)
