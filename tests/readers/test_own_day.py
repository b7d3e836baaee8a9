"""The day that a document speaks from: who says it goes before whom."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from timeline import Options, extract, read
from timeline.document import Block, BlockKind, DateBasis
from timeline.readers import from_text
from timeline.readers.content import Content, Draft
from timeline.readers.day.own_day import own_day

SAID = dt.date(2021, 3, 15)
"""The day in the dateline."""
OTHER = dt.date(2019, 1, 2)
NAMED = dt.date(2020, 5, 6)
"""The day in the name."""
PLAIN, DATED = (
    "It rained.",
    "Kalo, 15 March 2021 - It rained all day in the old town, said Ann Lee.",
)
ORDER: list[tuple[str, DateBasis | None, str, dt.date | None, tuple[dt.date, str] | None]] = [
    # text, basis of OTHER in the file, path, timeline.toml, the day and its basis
    (DATED, "front matter", "2020-05-06.md", OTHER, (OTHER, "front matter")),
    (DATED, "metadata", "2020-05-06.html", OTHER, (OTHER, "metadata")),
    (DATED, "mail", "2020-05-06.eml", OTHER, (OTHER, "mail")),
    (PLAIN, "properties", "2020-05-06.pdf", None, (OTHER, "properties")),
    (DATED, "properties", "2020-05-06.pdf", None, (SAID, "dateline")),
    ("The mill closed on 4 May 2020.", "properties", "2020-05-06.pdf", None, (NAMED, "file name")),
    ("The mill closes on 4 May 2020.", "properties", "2020-05-06.pdf", None, (OTHER, "properties")),
    ("It closed yesterday (4 May 2018).", "properties", "a.pdf", None, None),
    (DATED, None, "2020-05-06.txt", OTHER, (SAID, "dateline")),
    (PLAIN, None, "2020-05-06.txt", OTHER, (NAMED, "file name")),
    (PLAIN, None, "a.txt", OTHER, (OTHER, "timeline.toml")),
    ("Date | 15 March 2021", None, "a.docx", None, (SAID, "dateline")),
    ("To | Ann\nDate | 15 March 2021", None, "a.docx", None, (SAID, "dateline")),
    ("Date | 15 March 2021\nPlace | Kalo", None, "a.html", None, None),
    ("Posted on March 15, 2021 by Lena", None, "a.txt", None, (SAID, "dateline")),
    ("Published: 15 March 2021, 10:30 GMT", None, "a.txt", None, (SAID, "dateline")),
    ("15 March 2021 | The mill was inspected", None, "a.docx", None, None),
    (PLAIN, None, "a.txt", None, None),
]


@pytest.mark.parametrize(("text", "basis", "path", "folder", "expected"), ORDER)
def test_what_is_known_best_goes_first(
    text: str,
    basis: DateBasis | None,
    path: str,
    folder: dt.date | None,
    expected: tuple[dt.date, str] | None,
) -> None:
    days = ((OTHER, basis),) if basis else ()
    kind: BlockKind = "line" if " | " in text else "paragraph"
    ends = [at for at, letter in enumerate(text) if letter == "\n"]
    lines = zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True)
    content = Content(text, tuple(Block(kind, *line) for line in lines), days=days)
    assert own_day(content, path, folder, Options()) == expected


RUNNING: list[tuple[tuple[str, ...], Options, dt.date | None]] = [
    (("The Kalo Courier", "Tuesday, April 6, 2021 | …"), Options(), dt.date(2021, 4, 6)),
    (("Document 88 Filed 06/14/22 Page … of 4",), Options(), dt.date(2022, 6, 14)),
    (("Filed 06/07/22",), Options(), None),
    (("Filed 06/07/22",), Options(date_order="mdy"), dt.date(2022, 6, 7)),
    (("Filed 06/07/22",), Options(date_order="dmy"), dt.date(2022, 7, 6)),
    (("Accounts, 1 January 1998 - 31 December 1998",), Options(), None),
    (("Filed 14 June 2022", "Printed 15 June 2022"), Options(), None),
    (("3/14/22, 9:05 AM",), Options(), None),
    (("The Kalo Courier, 12 August 2022",), Options(), dt.date(2022, 8, 12)),
    (("The fire of 3 May 1887",), Options(), None),
    (("On 3 May 1887 the mill burned down.",), Options(), None),
    (("3 May 1887, the night of the fire",), Options(), None),
    (("Annual report 2021", "May 2021", "3 May"), Options(), None),
]


@pytest.mark.parametrize(("running", "options", "expected"), RUNNING)
def test_the_day_at_the_edges_of_all_pages(
    running: tuple[str, ...], options: Options, expected: dt.date | None
) -> None:
    block = Block("paragraph", 0, len(PLAIN))
    content = Content(PLAIN, (block,), days=((OTHER, "properties"),), running=running)
    known = (expected, "dateline") if expected else (OTHER, "properties")
    assert own_day(content, "a.pdf", None, options) == known


def test_a_dateline_goes_before_the_edges_of_pages() -> None:
    block = Block("paragraph", 0, len(DATED))
    content = Content(DATED, (block,), running=("Printed on 6 April 2022",))
    assert own_day(content, "a.pdf", None, Options()) == (SAID, "dateline")


def test_the_name_of_a_file_dates_it(tmp_path: Path) -> None:
    path = tmp_path / "2021-03-15-rain.txt"
    path.write_text("It rained yesterday.")
    document = read(path)
    assert (document.date, document.date_basis) == (SAID, "file name")


def test_a_draft_parts_paragraphs_by_a_blank_line_and_entries_by_none() -> None:
    draft = Draft()
    for kind, text in (
        ("heading", " A\u00adb\n"),
        ("line", "1"),
        ("line", "2"),
        ("paragraph", "\0"),
    ):
        draft.add(kind, text, page=3, section="S", mark="K-0001")  # type: ignore[arg-type]
    content = draft.content("T  t")
    assert (content.text, content.title) == ("Ab\n\n1\n2\n", "T t")
    assert [content.text[block.start : block.end] for block in content.blocks] == ["Ab", "1", "2"]
    assert {(block.page, block.section, block.mark) for block in content.blocks} == {
        (3, "S", "K-0001")
    }


TITLED = [  # the title, a sentence below it, and the days of its events
    (
        "# Outage of the till, 9 September 2025",
        "It failed on 8 September.",
        ["2025-09-08"],
    ),
    ("The Battle of Kalo, 14 October 1066", "On 13 October they camped.", ["1066-10-13"]),
    ("Fire at the ropewalk (9 May 2019)", "On 10 May the roof fell in.", ["2019-05-10"]),
    ("Fire at the ropewalk, May 2019", "On 10 May the roof fell in.", ["2026-05-10"]),
    (
        "The fire was put out on 9 May 2019.",
        "On 10 May the roof fell in.",
        ["2019-05-09", "2026-05-10"],
    ),
]


@pytest.mark.parametrize(("title", "sentence", "days"), TITLED)
def test_a_title_with_a_day_goes_before_an_assumed_one(
    title: str, sentence: str, days: list[str]
) -> None:
    document = from_text(f"{title}\n\n{sentence}\n", "a.md")
    assumed = replace(document, date=dt.date(2026, 5, 20), date_basis="assumed")
    found = extract(assumed)
    assert [event.span.edtf for event in found] == days
    assert {event.basis for event in found if event.span.edtf[:4] == "2026"} <= {"assumed"}


def test_a_title_with_a_day_does_not_go_before_a_known_one() -> None:
    text = "Fire at the ropewalk, 9 May 2019\n\nOn 12 May the roof fell in."
    assert [event.span.edtf for event in extract(text, date="2021-05-20")] == ["2021-05-12"]
