"""German: every rule reads its own example, and its words load only when they are needed."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Document, Options, extract, find_dates
from timeline.dates.find import find
from timeline.dates.german import GERMAN
from timeline.dates.german.words import WORDS
from timeline.dates.language import Rule
from timeline.dates.read import read

RULES = [rule for level in (*GERMAN.levels, GERMAN.messages) for rule in level.rules]


@pytest.mark.parametrize("rule", RULES, ids=[rule.example for rule in RULES])
def test_a_rule_reads_its_example(rule: Rule) -> None:
    marked = re.search(r"\[(.*)\]", rule.example)
    bare = marked[1] if marked else rule.example
    words = re.sub(r"[][]", "", rule.example)
    assert bare in {_read(text) for text in (f"{words}.", f"Es wird am {words}.", f"im {words}.")}


def _read(text: str) -> str:
    mentions = [m for run in find(text, GERMAN) for m in read(run, text, GERMAN, True)]
    return text[mentions[0].start : mentions[-1].end] if mentions else ""


def test_german_words_are_not_loaded_for_english_text() -> None:
    program = (
        "import sys, timeline; timeline.find_dates('It closed on 3 May 2010.');"
        "print(any('german' in name for name in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("text", "order", "value"),
    [("am 3/4/2021", "auto", "2021-04-03"), ("am 3/4/2021", "mdy", "2021-03-04")],
)
def test_the_day_stands_first(text: str, order: str, value: str) -> None:
    options = Options(language="de", date_order=order)  # type: ignore[arg-type]
    assert [found.value for found in find_dates(text, options=options)] == [value]


NUMBERS = "0 1 3. 12. 31. 99 314 1945 1990er ’45 12.3. 12.3.2021 30.2.2021 8.30 1.400 3,5 § Uhr"
PIECES = st.sampled_from([*WORDS, *(w.title() for w in WORDS), *NUMBERS.split(), *",-–/.()\n"])


@given(st.lists(PIECES, max_size=14).map(" ".join), st.none() | st.dates())
def test_any_german_text_is_fine(text: str, date: dt.date | None) -> None:
    end = 0
    for found in find_dates(text, date, Options(language="de")):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.value or found.span is None
        end = found.end


def test_a_document_may_name_its_language() -> None:
    document = Document("a", "Brand der Mühle: 3. Mai 1887.", language="de")
    assert [event.span.edtf for event in extract(document)] == ["1887-05-03"]
