"""Text and Markdown files: blocks, front matter, folder settings, datelines, encodings."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import InputError, Options, read
from timeline.readers import from_text
from timeline.readers.blocks import blocks
from timeline.readers.day.dateline import dateline

BLOCKS = [
    ("One.\n\nTwo.", ["paragraph One.", "paragraph Two."]),
    ("# Head\nText.", ["heading # Head", "paragraph Text."]),
    ("Head\n====\n\nText.", ["heading Head", "paragraph Text."]),
    ("08:42 down\n08:50 up", ["line 08:42 down", "line 08:50 up"]),
    ("- 1998 – Founded\n- 2003 – Sold", ["line 1998 – Founded", "line 2003 – Sold"]),
    ("* It rained.\n* It snowed.", ["paragraph It rained.", "paragraph It snowed."]),
    ("It rained all\nday in\nthe town.", ["paragraph It rained all\nday in\nthe town."]),
    ("It rained.\nIt snowed.", ["paragraph It rained.", "paragraph It snowed."]),
    (f"{'a ' * 60}.\n{'b ' * 60}", [f"paragraph {'a ' * 60}.", f"paragraph {('b ' * 60).strip()}"]),
    ("2024-03-04 08:42 UTC  fails over", ["line 2024-03-04 08:42 UTC  fails over"]),
    ("One.\r\n\r\nTwo.", ["paragraph One.", "paragraph Two."]),
    ("Weir\nA report\n\nIt broke.", ["heading Weir", "heading A report", "paragraph It broke."]),
    ("It broke in\nJune\n\nSo.", ["paragraph It broke in\nJune", "paragraph So."]),
    ("He sold\nit (no.\n318) in May.", ["paragraph He sold\nit (no.\n318) in May."]),
    ("He lived\nat No.\n14. It burned.", ["paragraph He lived\nat No.\n14. It burned."]),
    ("", []),
    (" \n\n ", []),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_blocks(text: str, expected: list[str]) -> None:
    assert [f"{b.kind} {text[b.start : b.end]}" for b in blocks(text)] == expected


@given(
    st.lists(st.sampled_from(["a", "# b", "- c", "08:42 d", "===", ".", " ", "1. e", "\r"])).map(
        "\n".join
    )
)
def test_blocks_are_in_order_and_hold_all_but_marks(text: str) -> None:
    end = 0
    for block in blocks(text):
        assert end <= block.start < block.end <= len(text)
        assert not text[block.start].isspace()
        end = block.end


DATELINES = [
    ("OSLO, 12 March 2021 — The mill burned down.", "2021-03-12"),
    ("WASHINGTON, March 12, 2021 (Wire) - Talks began.", "2021-03-12"),
    ("Published: 12 March 2021\n\nText.", "2021-03-12"),
    ("By Jane Roe | May 3, 2019\n\nText.", "2019-05-03"),
    ("Date: 2021-03-12\n\nText.", "2021-03-12"),
    ("12 March 2021\n\nDear Anna,\nit rained.", "2021-03-12"),
    ("The mill burned down on 12 March 2021.", None),
    ("On 12 March 2021 the mill burned down.", None),
    ("Published: 12 March 2021\nUpdated: 15 March 2021\n", None),
    ("March 2021\n\nText.", None),
    ("Parish council, Monday 2 March 2020\nThe weir\n\nThe chair spoke.", "2020-03-02"),
    ("Loss of the mail server\nIssued 9 February 2024\n\nIt failed.", "2024-02-09"),
    ("Judgment of the court, handed down on 14 June 2023\n\nText.", "2023-06-14"),
    ("Minutes of the Quay Committee, Thirlby, 11 June 2024\n\nPresent: A. Corless.", "2024-06-11"),
    ("Monthly bulletin no. 4, 3 March 1911\n\nText.", "1911-03-03"),
    ("Joan Rask, rower\n\nThe Fenwick Courier, 12 August 2022\n\nShe died.", "2022-08-12"),
    ("From the Kalo Weekly, 3 May 1911\n\nText.", "1911-05-03"),
    ("Speech at the opening of Harbour Hall, 4 May 2023\n\nGood evening.", "2023-05-04"),
    ("Interview with Mira Holm, recorded on 4 May 2023\n\nQ. When?", "2023-05-04"),
    ("The speech was printed in the Kalo Times, 3 May 1911.\n\nText.", None),
    ("The minutes were signed in Rome, 3 May 2011\n\nText.", None),
    ("The report was issued on 14 June 2023\n\nText.", None),
    ("The Battle of Kalo, 14 October 1066\n\nText.", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_datelines(text: str, day: str | None) -> None:
    found = dateline(text, 0, Options())
    assert (found and found.isoformat()) == day


def test_front_matter_dates_and_titles_a_document() -> None:
    text = '---\ntitle: "A day"\nauthor: me\ndate: 2021-03-15\n---\n\nIt rained yesterday.\n'
    document = from_text(text, "a.md")
    assert (document.title, document.date, document.date_basis) == (
        "A day",
        dt.date(2021, 3, 15),
        "front matter",
    )
    assert text[document.blocks[0].start : document.blocks[0].end] == "It rained yesterday."


FRONT_MATTER_DAYS = [
    ("2011-02-07", "2011-02-07"),
    ("2011-02-07T10:00:00Z", "2011-02-07"),
    ("2011-02-07 10:00", "2011-02-07"),
    ("'2011-02-07'", "2011-02-07"),
    ("2011-02-07  # in the evening", "2011-02-07"),
    ("7 February 2011", "2011-02-07"),
    ("Monday, 7 Feb. 2011", "2011-02-07"),
    ('"February 7th, 2011"', "2011-02-07"),
    ("7 February 2011, 10:00", "2011-02-07"),
    ("25/03/2011", "2011-03-25"),
    ("", None),
]


@pytest.mark.parametrize(("written", "day"), FRONT_MATTER_DAYS)
def test_front_matter_says_its_day_in_any_complete_form(written: str, day: str | None) -> None:
    document = from_text(f"---\ndate: {written}\n---\nIt rained.", "a.md")
    assert (document.date and document.date.isoformat()) == day
    assert document.text[document.blocks[0].start :] == "It rained."


@pytest.mark.parametrize(
    "written",
    ["2011-02", "2011", "February 2011", "2011-02-30", "7 February", "yesterday", "spring 2011",
     "7-9 February 2011", "44 BC", "soon", "2011-02-07 to 2011-02-09"],
)  # fmt: skip
def test_what_front_matter_says_must_be_a_day(written: str) -> None:
    with pytest.raises(InputError) as caught:
        from_text(f"---\ntitle: A\ndate: {written}\n---\nIt rained.", "a.md")
    said = f"a.md: line 3: date {written!r} is not a day; write it like 2021-03-15"
    assert str(caught.value) == said


def test_the_order_of_day_and_month_decides_in_front_matter_too() -> None:
    text = "---\ndate: 12/03/2021\n---\nIt rained."
    with pytest.raises(InputError, match=r"a\.md: line 2: date '12/03/2021' is 2021-03-12 or"):
        from_text(text, "a.md")
    for order, day in (("dmy", "2021-03-12"), ("mdy", "2021-12-03")):
        options = Options(date_order=order)  # type: ignore[arg-type]
        assert str(from_text(text, "a.md", options).date) == day


NOT_CLOSED = [
    "---\ndate: 2021-03-15\n\nIt rained on 12 March 2021.\n",
    "---\ndate: 2021-03-15\nIt rained.\n",
    "---\ntitle: A day\n",
    "---\r\ntags:\r\n- a\r\ndate: 2021-03-15\r\n\r\nIt rained.\r\n",
    "---\ndate: 2021-03-15\n\nIt rained.\n\n---\n\nIt snowed.\n",
]


@pytest.mark.parametrize("text", NOT_CLOSED)
def test_front_matter_that_is_not_closed_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"^a\.md: line 1: the front matter .* is not closed; put"):
        from_text(text, "a.md")


NO_FRONT_MATTER = ["---\n\nIt rained.\n\n---\n\nIt snowed.\n", "---\nIt rained.\n", "---\n"]


@pytest.mark.parametrize("text", NO_FRONT_MATTER)
def test_a_line_of_dashes_is_not_always_front_matter(text: str) -> None:
    document = from_text(text, "a.md")
    assert document.date is None
    assert document.blocks[0].start == 0


def test_front_matter_holds_more_than_fields_in_one_line() -> None:
    text = "---\ntags:\n- a\n# why\nnote: |\n  It rained.\n\nlast modified: 1\n...\nIt snowed."
    document = from_text(text, "a.md")
    assert document.text[document.blocks[0].start :] == "It snowed."


TOML_DAYS = [
    ("2011-02-07", "2011-02-07"),
    ("2011-02-07T10:00:00Z", "2011-02-07"),
    ("'7 February 2011'", "2011-02-07"),
    ("''", None),
]


@pytest.mark.parametrize(("written", "day"), TOML_DAYS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_front_matter_may_be_toml(written: str, day: str | None, ends: str) -> None:
    text = f'+++\ntitle = "A day"\ntags = ["a"]\ndate = {written}\n+++\nIt rained.'
    document = from_text(text.replace("\n", ends), "a.md")
    assert (document.title, document.date and str(document.date)) == ("A day", day)
    assert document.text[document.blocks[0].start :] == "It rained."


BAD_TOML = [
    ("+++\ndate = 2011-02-30\n+++\nIt rained.", "line 1: the front matter is not TOML: "),
    ("+++\ntitle = 'A'\ndate = 'soon'\n+++\n", "date 'soon' is not a day; write it like"),
    ("+++\ndate = 2011\n+++\n", "line 2: date '2011' is not a day"),
    ("+++\ntitle = 'A day'\n\nIt rained.\n", "line 1: the front matter that +++ opens is not"),
    (f"+++\ntitle = {'[' * 50_000}\n+++\n", "line 1: the front matter is not TOML: "),
]


@pytest.mark.parametrize(("text", "said"), BAD_TOML, ids=[said[:30] for _, said in BAD_TOML])
def test_toml_that_says_no_day_is_refused(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        from_text(text, "a.md")
    assert str(caught.value).startswith("a.md: ")
    assert said in str(caught.value)


@pytest.mark.parametrize("text", ["+++\nIt rained.\n+++\nIt snowed.\n", "+++\n\nIt rained.\n"])
def test_a_line_of_plus_signs_is_not_always_front_matter(text: str) -> None:
    assert from_text(text, "a.md").blocks[0].start == 0


def test_a_heading_is_the_title() -> None:
    assert from_text("# The mill\n\nIt burned.", "a.md").title == "The mill"


def test_the_folder_may_say_date_and_title(tmp_path: Path) -> None:
    (tmp_path / "timeline.toml").write_text('[documents."a.txt"]\ndate = 2021-03-15\ntitle = "A"\n')
    (tmp_path / "a.txt").write_text("It rained yesterday.")
    document = read(tmp_path / "a.txt")
    assert (document.title, str(document.date), document.date_basis) == (
        "A",
        "2021-03-15",
        "timeline.toml",
    )


def test_front_matter_goes_before_the_folder(tmp_path: Path) -> None:
    (tmp_path / "timeline.toml").write_text('[documents."a.md"]\ndate = 2021-03-15\n')
    (tmp_path / "a.md").write_text("---\ndate: 2020-01-01\n---\nIt rained.")
    assert str(read(tmp_path / "a.md").date) == "2020-01-01"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("[options]\nlanguage = 'en'\n", "'options' is not known"),
        ("[documents.'a.txt']\ntags = []\n", "'tags' is not known"),
        ("[documents.'a.txt']\ndate = 'soon'\n", "'soon' is not a day"),
        ("[documents.'a.txt']\ndate = 5\n", "5 is not a day"),
        ("[documents.'a.txt']\ntitle = 5\n", "5 is not text"),
        ("documents = 3\n", "is not a table"),
        ("[documents\n", "is not TOML"),
    ],
)
def test_the_folder_says_nothing_else(tmp_path: Path, settings: str, said: str) -> None:
    (tmp_path / "timeline.toml").write_text(settings)
    (tmp_path / "a.txt").write_text("It rained.")
    with pytest.raises(InputError, match=said):
        read(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café".encode(), "Café"),
        (b"\xef\xbb\xbfCaf\xc3\xa9", "Café"),
        (b"\xff\xfe" + "Café".encode("utf-16-le"), "Café"),
        (b"one\r\ntwo", "one\r\ntwo"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert read(tmp_path / "a.txt").text == text


def test_the_digest_is_that_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc")
    assert read(tmp_path / "a.txt").digest.startswith("ba7816bf8f01cfea")


@given(st.text(max_size=200))
def test_any_text_is_a_document(text: str) -> None:
    try:
        document = from_text(text)
    except InputError:
        assert text.startswith("---")
        return
    assert document.text == text
