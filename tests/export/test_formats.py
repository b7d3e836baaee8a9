"""Timelines written and read back, and files edited by hand."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import contradictions, documents, events, left_out, passages, spans

from timeline import (
    Event,
    InputError,
    Modifier,
    Options,
    OutputError,
    Precision,
    Source,
    Span,
    Timeline,
    load,
)
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
    st.lists(contradictions, max_size=3).map(tuple),
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


@given(spans())
def test_csv_gives_back_every_span(span: Span) -> None:
    (back,) = loads(dumps(Timeline((Event("1", "x", span),)), "csv"), "csv")
    assert back.span == span


@given(spans())
def test_a_csv_of_an_older_version_has_no_precision(span: Span) -> None:
    written = dumps(Timeline((Event("1", "x", span),)), "csv")
    rows = [row[:-2] for row in csv.reader(io.StringIO(written, newline=""))]
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    (back,) = loads(out.getvalue(), "csv")
    assert (back.span.first, back.span.last) == (span.first, span.last)


@given(spans(), spans(), st.sampled_from(["json", "jsonl"]))
def test_a_date_that_was_edited_wins_over_what_stands_beside_it(
    before: Span, after: Span, kind: str
) -> None:
    row = {**Event("1", "x", before).to_dict(), "date": after.edtf}
    text = json.dumps({"events": [row]} if kind == "json" else row)
    (back,) = loads(text, kind)
    assert (back.span.first, back.span.last) == (after.first, after.last)


EDITED = [
    # date, precision and modifier as they were; the new date; what it means
    ("1886-05-03", "day", None, "1886-05", Span.month(1886, 5)),
    ("1886-05", "month", None, "1886-05-03", Span.day(1886, 5, 3)),
    ("1886-05", "month", None, "1887-06", Span.month(1887, 6)),
    ("1886", "year", None, "188X", Span.years(1880, 1889, Precision.DECADE)),
    ("18XX", "century", None, "1850", Span.year(1850)),
    ("18XX", "century", None, "1700/1799", Span.years(1700, 1799, Precision.CENTURY)),
    ("2021-03-15/2021-03-21", "week", None, "2021-03-22/2021-03-28", Span.week(2021, 12)),
    ("2021-03-15/2021-03-21", "week", None, "2021-03-18", Span.day(2021, 3, 18)),
    ("2021-03-01/2021-03-10", "month", "early", "2021-03", Span.month(2021, 3)),
    ("2021-03-12", "part of day", "evening", "2021-03", Span.month(2021, 3)),
    (
        "2021-03-12",
        "part of day",
        "evening",
        "2021-03-13",
        Span.part_of_day(2021, 3, 13, Modifier.EVENING),
    ),
    ("2021-03-12T08:00:00", "hour", None, "2021-03-12T09:00:00", Span.clock(18698, 9)),
    ("2021-03-12T08:00:00", "hour", None, "2021-03-12T08:30:00", Span.clock(18698, 8, 30)),
    ("2021-03-12T08:42:00", "minute", None, "2021-03-12", Span.day(2021, 3, 12)),
    ("2021-03-12", "day", None, "May 1886", Span.month(1886, 5)),
]


@pytest.mark.parametrize(
    ("date", "precision", "modifier", "edited", "span"),
    EDITED,
    ids=[f"{e[0]} {e[3]}" for e in EDITED],
)
def test_what_an_edited_date_means(
    date: str, precision: str, modifier: str | None, edited: str, span: Span
) -> None:
    row = Event("1", "x", Span.from_edtf(date, precision, modifier)).to_dict()
    assert loads(json.dumps(row), "jsonl")[0].span != span
    (back,) = loads(json.dumps({**row, "date": edited}), "jsonl")
    assert back.span == span


BESIDE = [
    ({"date": "1886-05", "precision": "day"}, Span.month(1886, 5)),
    ({"date": "1886-05-03", "precision": "month"}, Span.day(1886, 5, 3)),
    ({"date": "2021-03-15/2021-03-21", "precision": "week"}, Span.week(2021, 11)),
    ({"date": "1800/1899", "precision": "century"}, Span.years(1800, 1899, Precision.CENTURY)),
    ({"date": "2021-03-12", "modifier": "evening"},
     Span.part_of_day(2021, 3, 12, Modifier.EVENING)),
    ({"start": "2021-03-15", "end": "2021-03-21", "precision": "week"}, Span.week(2021, 11)),
    ({"start": "1914-07-28", "end": "1918-11-11"},
     Span.day(1914, 7, 28).through(Span.day(1918, 11, 11))),
    ({"start": "1914", "end": "1918"}, Span.years(1914, 1918)),
    ({"end": "1914"}, Span.year(1914).from_open()),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "span"), BESIDE, ids=[str(b[0]) for b in BESIDE])
def test_what_stands_beside_a_date_counts_where_it_fits(fields: dict[str, str], span: Span) -> None:
    assert loads(json.dumps({"title": "x", **fields}), "jsonl")[0].span == span


@pytest.mark.parametrize(
    ("written", "dmy", "mdy"),
    [
        ("1-2-2021", "2021-02-01", "2021-01-02"),
        ("12/03/2021 08:42", "2021-03-12", "2021-12-03"),
    ],
)
def test_a_day_in_numbers_may_be_ambiguous(written: str, dmy: str, mdy: str) -> None:
    text = f"date,title\n{written},Rain\n"
    said = rf"^standard input: line 2: date '{written}' is {dmy} or {mdy}; --date-order dmy or mdy"
    with pytest.raises(InputError, match=said):
        loads(text)
    assert loads(text, options=Options(date_order="dmy"))[0].span.first == dmy
    assert loads(text, options=Options(date_order="mdy"))[0].span.first == mdy


@pytest.mark.parametrize(
    ("written", "day"),
    [("25/03/2021", "2021-03-25"), ("03/25/2021", "2021-03-25"), ("25.03.2021", "2021-03-25"),
     ("12.03.2021", "2021-03-12"), ("12/12/2021", "2021-12-12"), ("2021/03/12", "2021-03-12")],
)  # fmt: skip
def test_a_day_in_numbers_that_can_be_read_in_one_way_is_read(written: str, day: str) -> None:
    assert loads(f"date,title\n{written},Rain\n")[0].span.edtf == day


def test_a_language_tells_words_and_the_order_of_numbers() -> None:
    german = Options(language="de")
    text = "date,title\n12.03.2021,Regen\n3. Mai 1886,Schnee\n4 June 1887,Wind\n"
    assert [event.span.edtf for event in loads(text, options=german)] == [
        "1886-05-03",
        "1887-06-04",
        "2021-03-12",
    ]


def test_start_and_end_may_be_words_too() -> None:
    (event,) = loads("start,end,title\n28 July 1914,11 November 1918,War\n")
    assert event.span.edtf == "1914-07-28/1918-11-11"
    with pytest.raises(InputError, match=r"line 2: 1918 to 1914: a span ends after it starts"):
        loads("start,end,title\n1918,1914,War\n")


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
        "page,line,sentence,precision,modifier,section,mark"
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


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    save(Timeline(), tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text().startswith("id,date")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "full.csv").symlink_to("/dev/full")
    with pytest.raises(OutputError, match=r"full\.csv: cannot be written: No space left on device"):
        save(Timeline(), tmp_path / "full.csv")
    assert Path("/dev/full").is_char_device()


def test_json_is_the_format_of_the_contract() -> None:
    data = json.loads(dumps(Timeline((Event("1", "War", Span.day(1914, 7, 28)),)), "json"))
    assert data["format"] == 1
    assert set(data) == {
        "format",
        "title",
        "program",
        "subtitle",
        "credits",
        "documents",
        "passages",
        "events",
        "left_out",
        "contradictions",
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
