"""A span in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import spans

from timeline import Span
from timeline.draw.label import label

CASES = [
    ("2021-03-12", None, None, "12 March 2021"),
    ("2021-03-15/2021-03-21", "week", None, "15–21 March 2021"),
    ("2021-03-29/2021-04-04", "week", None, "29 March – 4 April 2021"),
    ("2021-03", None, None, "March 2021"),
    ("2020-05/2020-07", None, None, "May – July 2020"),
    ("2020-12/2021-02", None, None, "December 2020 – February 2021"),
    ("2019-21", None, None, "spring 2019"),
    ("2010-24", None, None, "winter 2010/11"),
    ("-0043-21", None, None, "spring 44 BC"),
    ("-0043-24", None, None, "winter 44/43 BC"),
    ("0000-24", None, None, "winter 1 BC/AD 1"),
    ("0079-22", None, None, "summer AD 79"),
    ("2021-35", None, None, "Q3 2021"),
    ("2021-41", None, None, "second half of 2021"),
    ("199X", None, None, "1990s"),
    ("18XX", None, None, "19th century"),
    ("1850~", None, None, "c. 1850"),
    ("-0043", None, None, "44 BC"),
    ("0079", None, None, "AD 79"),
    ("-0263/-0145", None, None, "264–146 BC"),
    ("-0026/0014", None, None, "27 BC – AD 14"),
    ("1970/1973", "decade", "early", "early 1970s"),
    ("2021-03-11/2021-03-20", "month", "mid", "mid-March 2021"),
    ("1945/..", None, None, "since 1945"),
    ("1850~/..", None, None, "since c. 1850"),
    ("../1913", None, None, "up to 1913"),
    ("2021-03-12T08:42:00", "minute", None, "12 March 2021, 08:42"),
    ("2021-03-12T08:42:00Z", "minute", None, "12 March 2021, 08:42 UTC"),
    ("2021-03-12T08:42:00-05:00", "minute", None, "12 March 2021, 08:42 UTC−05:00"),
    ("2021-03-12T08:42:00/2021-03-12T09:14:00", "minute", None, "12 March 2021, 08:42–09:14"),
    ("2021-03-12", "part of day", "morning", "12 March 2021, morning"),
    ("-0199/-0100", "century", None, "2nd century BC"),
]


@pytest.mark.parametrize(("edtf", "precision", "modifier", "words"), CASES)
def test_label(edtf: str, precision: str | None, modifier: str | None, words: str) -> None:
    assert label(Span.from_edtf(edtf, precision, modifier)) == words


@given(spans())
def test_every_span_has_a_label(span: Span) -> None:
    words = label(span)
    assert words
    assert ("c. " in words) == span.approximate
