"""Tables of articles: CSV in its dialects, JSON Lines, what is found out and what is wrong."""

from __future__ import annotations

import csv
import json
import random

import pytest

from timeline import InputError, Options
from timeline.readers.content import Content
from timeline.readers.text.records import Columns, read_records

ROW = "The weir broke on 3 May 2021."


def records(
    data: str | bytes, name: str = "a.csv", options: Options | None = None, **columns: str
) -> tuple[list[Content], list[str]]:
    data = data.encode() if isinstance(data, str) else data
    return read_records(data, name, Columns(**columns), options or Options())


def one(data: str | bytes, name: str = "a.csv", **columns: str) -> Content:
    (content,), problems = records(data, name, None, **columns)
    assert not problems
    return content


DIALECTS = [
    f"text,title\n{ROW},Weir\n",
    f"text;title\n{ROW};Weir\n",
    f"text\ttitle\n{ROW}\tWeir\n",
    f"text|title\n{ROW}|Weir\n",
    f'"text","title"\r\n"{ROW}","Weir"\r\n',
    f"\ufeffTEXT,Title\n{ROW},Weir",
    f'"text";"title; short"; title \n{ROW};no;Weir\n',
    f"id,text,title\n\n,{ROW},Weir\n\n",
    f"text,title,,\n{ROW},Weir,,,,\n",
    f"text,title,text\n{ROW},Weir,other\n",
]


@pytest.mark.parametrize("table", DIALECTS)
def test_dialects_of_csv(table: str) -> None:
    content = one(table)
    assert (content.text, content.title, content.name) == (ROW, "Weir", "1")
    assert [(b.kind, b.start, b.end) for b in content.blocks] == [("paragraph", 0, len(ROW))]


def test_a_quoted_field_holds_lines_quotes_and_delimiters() -> None:
    content = one('text,title\n"It rained, all day.\n\n""Enough,"" said Ann.",Rain\n')
    assert content.text == 'It rained, all day.\n\n"Enough," said Ann.'
    assert len(content.blocks) == 2


def test_html_is_left_as_it_is() -> None:
    assert one(f"text\n<p>{ROW}</p>\n").text == f"<p>{ROW}</p>"


FOUND = [
    ("text,body", "text"),
    ("summary,Body", "Body"),
    ("abstract,article", "article"),
    ("description,full_text", "full_text"),
    ("x,CONTENT", "CONTENT"),
    ("Datum;Titel;Inhalt", "Inhalt"),
]


@pytest.mark.parametrize(("header", "expected"), FOUND)
def test_the_column_of_the_text_is_found_out(header: str, expected: str) -> None:
    content = one(f"{header}\n{header.replace('Datum', '2021-05-03')}\n")
    assert content.text == expected


def test_the_caller_says_which_columns_they_are() -> None:
    table = "text,lead,day,date,title,head\nA,It rained.,2021-05-03,1999-01-01,B,Rain\n"
    content = one(table, text="Lead", date="day", title="head")
    assert (content.text, content.title) == ("It rained.", "Rain")
    assert [str(day) for day, _ in content.days] == ["2021-05-03"]


DAYS = [
    ("2021-05-03", "2021-05-03"),
    ("2021-05-03T23:50:00-07:00", "2021-05-03"),
    ("2021-05-03 23:50", "2021-05-03"),
    ("20210503", "2021-05-03"),
    ("3 May 2021", "2021-05-03"),
    ("Mon, 03 May 2021 10:00:00 GMT", "2021-05-03"),
    ("25/03/2021", "2021-03-25"),
    (1620036000, "2021-05-03"),
    (1620036000.5, "2021-05-03"),
    (1620036000000, "2021-05-03"),
    (20210503, "2021-05-03"),
    (None, None),
    (" ", None),
]


@pytest.mark.parametrize(("written", "day"), DAYS)
@pytest.mark.parametrize("key", ["date", "published", "datePublished", "created_at", "timestamp"])
def test_days(key: str, written: object, day: str | None) -> None:
    content = one(json.dumps({"text": ROW, key: written}), "a.jsonl")
    assert [(str(found), basis) for found, basis in content.days] == (
        [(day, "metadata")] if day else []
    )


NO_DAYS = ["n/a", "March 2021", "2021-02-30", "1" * 5000, 7, -3, 1e300, 12345678, True, ["2021"]]


@pytest.mark.parametrize("written", NO_DAYS, ids=[str(written)[:12] for written in NO_DAYS])
def test_a_date_that_is_no_day_is_named_and_the_text_is_read(written: object) -> None:
    (content,), (problem,) = records(json.dumps({"text": ROW, "date": written}), "a.jsonl")
    assert (content.text, content.days) == (ROW, ())
    assert problem.startswith("a.jsonl: line 1: date ")
    assert problem.endswith(" is not a day; write it like 2021-03-15")
    assert len(problem) < 200


def test_a_day_in_numbers_that_can_be_read_in_two_ways() -> None:
    table = f"date,text\n05/03/2021,{ROW}\n"
    (content,), (problem,) = records(table)
    assert content.days == ()
    assert "a.csv: line 2: date '05/03/2021' is 2021-03-05 or 2021-05-03" in problem
    (content,), problems = records(table, options=Options(date_order="mdy"))
    assert (str(content.days[0][0]), problems) == ("2021-05-03", [])


NAMES = [
    ("id,text\nw1,A.\nw2,B.\n", ["w1", "w2"]),
    ("URL,text\nmill.example/1,A.\nmill.example/2,B.\n", ["mill.example/1", "mill.example/2"]),
    ("id,text\nw1,A.\nw1,B.\n", ["1", "2"]),
    ("id,text\nw1,A.\n,B.\n", ["1", "2"]),
    ("text\nA.\n \nB.\n", ["1", "3"]),
    ("n,text\n1,A.\n2,\n3,B.\n", ["1", "3"]),
]


@pytest.mark.parametrize(("table", "names"), NAMES)
def test_names(table: str, names: list[str]) -> None:
    contents, problems = records(table)
    assert [content.name for content in contents] == names
    assert (len(contents), problems) == (2, [])


def test_ids_in_json_may_be_numbers() -> None:
    lines = '{"id": 7, "text": "A."}\n\n{"id": 9, "text": ["B.", "C."]}\n{"id": 10, "text": null}\n'
    contents, problems = records(lines, "a.jsonl")
    assert [(content.name, content.text) for content in contents] == [
        ("7", "A."),
        ("9", "B.\n\nC."),
    ]
    assert not problems


def test_json_is_told_by_its_first_character_too() -> None:
    assert one(json.dumps({"body": "A\u2028B \ud800."}), "a.txt").text == "A\u2028B \ufffd."


ONE, TWO = '{"id": "a", "text": "A.", "by": [{"x": 1}]}', '{\n "id": "b",\n "text": "B."}'
SHAPES = [
    pytest.param(f"{ONE}\n" + TWO.replace("\n", ""), ["a", "b"], id="lines"),
    pytest.param(f"[{ONE}, {TWO}]", ["a", "b"], id="a list"),
    pytest.param(f" [\n{ONE},\n{TWO}\n]\n", ["a", "b"], id="a list over lines"),
    pytest.param(f'{{"n": 2, "all": [{ONE}, {TWO}], "x": [1]}}', ["a", "b"], id="a list in it"),
    pytest.param(TWO, ["b"], id="an object over lines"),
    pytest.param(ONE, ["a"], id="an object that is a record and holds a list"),
    pytest.param(f"{ONE}\n", ["a"], id="one line"),
]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a"])
@pytest.mark.parametrize(("data", "names"), SHAPES)
def test_the_shapes_of_json(data: str, names: list[str], name: str) -> None:
    contents, problems = records(data, name)
    assert [content.name for content in contents] == names
    assert not problems


WRONG = [
    ("a.json", '[{"text": "A."},\n 7,\n{"text": "C."}]', "line 2: is no object"),
    ("a.json", '[{"text": "A."}, {"text": "C."},\n {"text":\n}]', "line 3: its JSON is broken at"),
    ("a.json", '[{"text": "A."}, {"text": "C."}\n', "line 2: its JSON is broken at"),
    ("a.csv", "text,title\nA.,x\nB, b.,x\nC.,x\n", "line 3: has 3 fields where the header names 2"),
    ("a.csv", 'text,title\nA.,x\n\nC.,x\n"D.,x\n', "line 5: a quote that opens in this record"),
    ("a.jsonl", '{"text": "A."}\n{"text": \n{"text": "C."}\n', "line 2: its JSON is broken at"),
    ("a.jsonl", '{"text": "A."}\n["B."]\n{"text": "C."}\n', "line 2: is no object"),
    ("a.jsonl", '{"text": "A."}\n{"text": {}}\n{"text": "C."}\n', "line 2: 'text' is not text"),
    ("a.jsonl", '{"text": "A."}\n' + "[" * 99_999 + '\n{"text": "C."}\n', "line 2: its JSON is n"),
    ("a.jsonl", '{"text": "A."}\n' + "9" * 9_999 + '\n{"text": "C."}\n', "line 2: a number in it"),
]


@pytest.mark.parametrize(("name", "data", "problem"), WRONG, ids=[w[2][:30] for w in WRONG])
def test_a_record_that_is_wrong_does_not_stop_the_others(
    name: str, data: str, problem: str
) -> None:
    contents, problems = records(data, name)
    assert {"A.", "C."} <= {content.text for content in contents}
    assert [line for line in problems if line.startswith(f"{name}: {problem}")]
    assert len(problems) == 1
    assert "\n" not in problems[0]


REFUSED: list[tuple[str, str | bytes, dict[str, str], str]] = [
    ("a.csv", "", {}, "a.csv: holds no records"),
    ("a.csv", "text\n", {}, "a.csv: holds no records"),
    (
        "a.csv",
        "a,b\n1,2\n",
        {},
        "a.csv: line 1: no column is known to hold the text; --text-column",
    ),
    ("a.csv", "a,b\n1,2\n", {}, "says which of a, b"),
    ("a.csv", "a,b\n1,2\n", {"text": "c"}, "there is no column 'c' for the text; there are a, b"),
    ("a.csv", "a,text\n1,2\n", {"date": "c"}, "there is no column 'c' for the date"),
    ("a.csv", "a,text\n1,2\n", {"title": "c"}, "there is no column 'c' for the title"),
    ("a.csv", b"text\n\0\1\2\n", {}, "a.csv: is a binary file"),
    ("a.jsonl", "{\n", {}, "a.jsonl: line 1: its JSON is broken at character"),
    ("a.jsonl", "[1]\n", {}, "a.jsonl: line 1: is no object"),
    ("a.json", "[]", {}, "a.json: holds no records"),
    ("a.csv", "date,event\n1999,Fire\n", {}, "each row is an event, `timeline render` draws them"),
    ("a.csv", "x\n" + "y" * (2**26 + 1), {"text": "x"}, "line 2: a field is longer than 64 MB"),
]


@pytest.mark.parametrize(("name", "data", "columns", "message"), REFUSED)
def test_a_table_that_cannot_be_read(
    name: str, data: str | bytes, columns: dict[str, str], message: str
) -> None:
    with pytest.raises(InputError) as raised:
        records(data, name, None, **columns)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


def test_long_fields_are_read_and_the_limit_of_others_stays() -> None:
    before = csv.field_size_limit()
    assert len(one(f"text\n{'rain ' * 100_000}.\n").text) == 500_001
    assert csv.field_size_limit() == before


def test_noise_is_read_or_refused_in_one_line() -> None:
    rng = random.Random(20210503)
    pieces = [
        '"',
        ",",
        ";",
        "\n",
        "\r",
        "text",
        "date",
        "{",
        "}",
        "[",
        ":",
        "x",
        " ",
        "\\",
        "\u2028",
    ]
    for _ in range(3000):
        data = "".join(rng.choices(pieces, k=rng.randrange(40)))
        contents: list[Content] = []
        try:
            contents, said = records(data, rng.choice(["a.csv", "a.jsonl", "a"]))
        except InputError as error:
            said = [str(error)]
        assert not any("\n" in line for line in said)
        assert all(content.blocks for content in contents)
