"""Timelines written and read back, and files edited by hand."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import documents, events, left_out, passages

from timeline import Event, InputError, OutputError, Source, Span, Timeline, load
from timeline.export import dumps, guess_format, loads, save
from timeline.export.csv_format import COLUMNS

titled = events.filter(lambda event: event.title.strip() == event.title != "").filter(
    lambda event: event.id.strip() == event.id != ""
)
timelines = st.builds(
    Timeline,
    st.lists(titled, max_size=4, unique_by=lambda event: event.id).map(tuple),
    st.lists(documents, max_size=2).map(tuple),
    st.lists(passages, max_size=3).map(tuple),
    st.lists(left_out, max_size=3).map(tuple),
    st.text("ab <&é", max_size=9),
)


@given(timelines)
def test_json_gives_back_the_timeline(timeline: Timeline) -> None:
    assert loads(dumps(timeline, "json"), "json") == rounded(timeline)


@given(timelines)
def test_jsonl_gives_back_the_events(timeline: Timeline) -> None:
    assert loads(dumps(timeline, "jsonl"), "jsonl").events == rounded(timeline).events


def rounded(timeline: Timeline) -> Timeline:
    """With importance as files carry it."""
    from dataclasses import replace

    kept = tuple(
        replace(e, importance=round(e.importance, 3), attributed_to=e.attributed_to or None)
        for e in timeline.events
    )
    return replace(timeline, events=kept)


SENTENCES = st.text("abc =+-@,;\"'\n\t\r", min_size=1, max_size=12)


@given(st.lists(st.tuples(SENTENCES, SENTENCES), max_size=4))
def test_csv_gives_back_what_its_columns_carry(pairs: list[tuple[str, str]]) -> None:
    made = Timeline(
        tuple(
            Event(
                f"{n}",
                title.strip() or "x",
                Span.year(1900 + n),
                sources=(Source("d", said, line=n),),
            )
            for n, (title, said) in enumerate(pairs)
        )
    )
    back = loads(dumps(made, "csv"), "csv")
    for before, after in zip(made, back, strict=True):
        assert (after.id, after.span, after.status, after.basis) == (
            before.id,
            before.span,
            before.status,
            before.basis,
        )
        assert after.title == before.title
        assert after.sources[0].sentence == before.sources[0].sentence
        assert after.sources[0].line == before.sources[0].line


FORMULAS = ["=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(1)"]


@pytest.mark.parametrize("text", FORMULAS)
def test_nothing_in_a_csv_is_a_formula(text: str) -> None:
    source = Source(text, text)
    line = Timeline((Event("1", text, Span.year(-43), attributed_to=text, sources=(source,)),))
    (row,) = list(csv.reader(io.StringIO(dumps(line, "csv"), newline="")))[1:]
    for column, cell in zip(COLUMNS, row, strict=True):
        assert column in ("date", "start", "end") or not cell.startswith(
            ("=", "+", "-", "@", "\t", "\r")
        )


def test_csv_has_its_columns() -> None:
    assert dumps(Timeline(), "csv").strip() == (
        "id,date,start,end,title,status,basis,attributed_to,actors,places,tags,importance,document,"
        "page,line,sentence"
    )


HAND_MADE = [
    ("date,title\n1914-07-28,War\n", ["1914-07-28 War"]),
    ("\ufeffTitle;Date\nWar;1914\n\n", ["1914 War"]),
    ("date\ttitle\textra\n44 BC\tCaesar dies\tx\n", ["-0043 Caesar dies"]),
    ("date,title\n11 November 1918,Armistice\n", ["1918-11-11 Armistice"]),
    ("date,title\nfrom 1914 to 1918,War\n", ["1914/1918 War"]),
    ("date,title\n1850~,Founded\n", ["1850~ Founded"]),
    ('[{"date": "1914", "title": "War"}]', ["1914 War"]),
    ('{"events": [{"date": "19XX", "title": "Century"}]}', ["19XX Century"]),
    (
        '{"date": "1914", "title": "War"}\n\n{"start": "1918-11-11", "title": "Peace"}\n',
        ["1914 War", "1918-11-11/.. Peace"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HAND_MADE)
def test_files_made_by_hand_are_read(text: str, expected: list[str]) -> None:
    assert [f"{event.span.edtf} {event.title}" for event in loads(text)] == expected


def test_an_event_without_an_id_gets_a_steady_one() -> None:
    first, second = (loads("date,title\n1914,War\n")[0].id for _ in range(2))
    assert first == second
    assert len(first) == 12


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{\n "format": 1,\n "events": []}', "json"),
        ('{"format": 1, "events": []}', "json"),
        ('{"id": "1", "title": "x"}\n{"id": "2"}', "jsonl"),
        ("[]", "json"),
        ("date,title", "csv"),
    ],
)
def test_the_format_is_told_from_the_text(text: str, kind: str) -> None:
    assert guess_format(text) == kind


@pytest.mark.parametrize("name", ["events.json", "events.jsonl", "events.csv"])
def test_the_ending_decides(tmp_path: Path, name: str) -> None:
    line = Timeline((Event("1", "War", Span.year(1914)),))
    save(line, tmp_path / name)
    assert load(tmp_path / name).events == line.events
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_an_unknown_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"\.json, \.jsonl, \.csv, \.html"):
        save(Timeline(), tmp_path / "events.xls")


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    (tmp_path / "taken.json").mkdir()
    with pytest.raises(OutputError):
        save(Timeline(), tmp_path / "taken.json")
    assert [path.name for path in tmp_path.iterdir()] == ["taken.json"]


def test_json_is_the_format_of_the_contract() -> None:
    data = json.loads(dumps(Timeline((Event("1", "War", Span.day(1914, 7, 28)),)), "json"))
    assert data["format"] == 1
    assert set(data) == {
        "format",
        "title",
        "program",
        "documents",
        "passages",
        "events",
        "left_out",
    }
    assert data["events"][0]["start"] == "1914-07-28"


@given(st.text(max_size=60), st.sampled_from(["json", "jsonl", "csv"]))
def test_any_text_gives_a_timeline_or_an_input_error(text: str, kind: str) -> None:
    try:
        loads(text, kind)
    except InputError as error:
        message = str(error)
    else:
        message = ""
    assert len(message.splitlines()) <= 1
