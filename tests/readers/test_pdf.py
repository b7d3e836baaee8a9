"""PDF files: reading order, paragraphs, headings, stamps, and files that cannot be read."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from printed import BODY, BOLD, LARGE, SMALL, Print, column, pdf
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from timeline import InputError, extract
from timeline.readers import from_bytes
from timeline.readers.content import Content
from timeline.readers.pdf.columns import columns
from timeline.readers.pdf.lines import Line
from timeline.readers.pdf.reader import MOST_PAGES, read_pdf
from timeline.readers.pdf.words import joined
from timeline.sentences import sentences


def content(data: bytes) -> Content:
    return read_pdf(data, "weir.pdf")[0]


def read(*pages: Iterable[Print]) -> list[str]:
    """The blocks of a file: page, kind and text."""
    found = content(pdf(*pages))
    return [f"{b.page} {b.kind} {found.text[b.start : b.end]}" for b in found.blocks]


MILL = """
The mill at Kalo was built in the spring of 1871 by two brothers who had come down
the river with nothing but their tools and a letter from the bank. It burned in May.
"""
MILL_READ = (
    "The mill at Kalo was built in the spring of 1871 by two brothers who had come down the river"
    " with nothing but their tools and a letter from the bank. It burned in May."
)
WEIR = """
The weir was raised twice. In 1902 the town paid for it, and in 1911 the new owners
did, though they had sworn before the judge that they would never do such a thing.
"""
WEIR_READ = (
    "The weir was raised twice. In 1902 the town paid for it, and in 1911 the new owners did,"
    " though they had sworn before the judge that they would never do such a thing."
)
LEFT = """
The left column is read
first, from its top to its
very end, where it goes on
"""
RIGHT = """
in the right column, which
is as long as the left one
and ends the paragraph.
"""
BOTH_READ = (
    "The left column is read first, from its top to its very end, where it goes on"
    " in the right column, which is as long as the left one and ends the paragraph."
)

PARAGRAPHS = [
    pytest.param([*column(MILL + WEIR)], [MILL_READ, WEIR_READ], id="a gap parts paragraphs"),
    pytest.param(
        [*column(MILL), (86, 714, WEIR.splitlines()[1]), (72, 701, WEIR.splitlines()[2])],
        [MILL_READ, WEIR_READ],
        id="so does a first line set in",
    ),
    pytest.param(
        column(MILL.strip() + "\nSo it ended.\nThe council met a week later in the"
               " long hall above the market and voted."),
        [MILL_READ + " So it ended.", "The council met a week later in the long hall above the"
         " market and voted."],
        id="so does a short last line before a capital",
    ),
    pytest.param(
        column("The council of the town\nand the Prussian govern-\nment, after the Franco-\n"
               "Prussian war, had twenty-\nfive men under oath."),
        ["The council of the town and the Prussian government, after the Franco-Prussian war, had"
         " twenty-five men under oath."],
        id="hyphens",
    ),
    pytest.param(
        [(72, 740, "It was sold in 1871"),
         (166, 744, "2", ("Times-Roman", 6.0)), (171, 740, "and burned in May of the next year.")],
        ["It was sold in 1871 and burned in May of the next year."],
        id="the number of a note is no part of a year",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), PARAGRAPHS)
def test_lines_become_paragraphs(page: list[Print], expected: list[str]) -> None:
    assert read(page) == [f"1 paragraph {text}" for text in expected]


def test_columns_are_read_one_after_the_other() -> None:
    title = [(150, 780, "A history of the two columns", LARGE)]
    rows = [
        line
        for pair in zip(column(LEFT), column(RIGHT, x=210), strict=True)
        for line in pair  # as they stand beside each other, not as they are read
    ]
    assert read(title + rows) == [
        "1 heading A history of the two columns",
        f"1 paragraph {BOTH_READ}",
    ]


def test_three_columns_under_a_line_that_crosses_them() -> None:
    over = column(MILL, y=780)
    thirds = [column(text, x=72 + 135 * at) for at, text in enumerate((LEFT, RIGHT, LEFT))]
    assert read(over + [line for lines in zip(*thirds, strict=True) for line in lines]) == [
        f"1 paragraph {MILL_READ}",
        f"1 paragraph {BOTH_READ}",
        f"1 paragraph {' '.join(LEFT.split())}",
    ]


def test_dates_beside_what_happened_are_no_column() -> None:
    days = column("3 May 1887\n\n4 June 1888\n9 July 1889")
    told = column("The mill burned down in the\nnight.\nIt was rebuilt.\nIt was sold.", x=180)
    assert read(days + told) == [
        "1 line 3 May 1887 | The mill burned down in the night.",
        "1 line 4 June 1888 | It was rebuilt.",
        "1 line 9 July 1889 | It was sold.",
    ]


def table(rows: list[list[str]], lefts: list[float], padding: float = 0) -> list[Print]:
    """The lines of cells, which | parts, in rows from the top down."""
    page: list[Print] = []
    y = 740.0
    for row in rows:
        cells = [cell.split("|") for cell in row]
        for left, cell in zip(lefts, cells, strict=True):
            page += [(left, y - 12 * at, line) for at, line in enumerate(cell) if line]
        y -= 12 * max(map(len, cells)) + padding
    return page


LEDGER = [
    ["Day", "What was done", "Folio"],
    ["3 May 1887", "The mill burned down|in one night.", "f. 7"],
    ["4 June 1888", "It was rebuilt by the|heirs, who had the|money.", "ff. 9 and|10"],
    ["9 July 1889", "It was sold.", "f. 12"],
]
LEDGER_READ = [
    "Day | What was done | Folio",
    "3 May 1887 | The mill burned down in one night. | f. 7",
    "4 June 1888 | It was rebuilt by the heirs, who had the money. | ff. 9 and 10",
    "9 July 1889 | It was sold. | f. 12",
]
NAMES = [
    ["The widow|Marit Holm", "bought the old mill and|its meadows", "in 1902 and|1911"],
    ["Captain|Wiel", "sold the ferry", "in 1913"],
]
TABLES = [
    pytest.param(table(LEDGER, [72, 150, 290]), LEDGER_READ, id="row under row"),
    pytest.param(table(LEDGER, [72, 150, 290], 6), LEDGER_READ, id="with room between rows"),
    pytest.param(
        table(NAMES, [72, 150, 290], 6),
        ["The widow Marit Holm | bought the old mill and its meadows | in 1902 and 1911",
         "Captain Wiel | sold the ferry | in 1913"],
        id="all cells go on",
    ),
    pytest.param(
        table([["1887", "burned", "f. 7"], ["1888", "rebuilt", "f. 9"], ["", "", ""],
               ["1889", "sold", "f. 10"], ["1890", "closed", "f. 11"]], [72, 150, 290]),
        ["1887 | burned | f. 7", "1888 | rebuilt | f. 9",
         "1889 | sold | f. 10", "1890 | closed | f. 11"],
        id="a gap between rows of one line each",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), TABLES)
def test_rows_of_tables_are_whole(page: list[Print], expected: list[str]) -> None:
    over, under = column(MILL, y=780), column(WEIR, y=560)
    assert read([*over, *page, *under]) == [
        f"1 paragraph {MILL_READ}",
        *(f"1 line {row}" for row in expected),
        f"1 paragraph {WEIR_READ}",
    ]


def test_what_stands_in_a_table_of_contents_is_left_out() -> None:
    contents = column(
        "The fire of 1871 ........ 17\nHow the brothers Wiel sold the mill in 1902\n"
        "and what became of it . . . . . . . . . ix\nA-3 Maps of 1911 .............. A-12"
    )
    facts = column("1913 ........ The weir was raised.\nLoans of 1914 ...... £ 1,250.50", y=560)
    assert read([*contents, *column(MILL, y=640), *facts]) == [
        f"1 paragraph {MILL_READ}",
        "1 line 1913 | The weir was raised.",
        "1 line Loans of 1914 | £ 1,250.50",
    ]


def test_wide_spaces_make_no_table() -> None:
    lines = ["The mill was sold in the", "spring        of        1871", "to the brothers Wiel."]
    assert read(column("\n".join(lines))) == [
        "1 paragraph The mill was sold in the spring of 1871 to the brothers Wiel."
    ]


def test_items_of_lists() -> None:
    text = "• 1998 – Founded\n• 2003 – Sold\n• The roof was mended by\n  the new owners.\n1. Rain."
    lines = column(text)
    lines[3] = (80, *lines[3][1:])
    assert read([*column(MILL, y=780), *lines]) == [
        f"1 paragraph {MILL_READ}",
        "1 line 1998 – Founded",
        "1 line 2003 – Sold",
        "1 paragraph The roof was mended by the new owners.",
        "1 paragraph 1. Rain.",
    ]


HEADINGS = [
    pytest.param((72, 780, "The fire and what came after it", LARGE), id="large"),
    pytest.param((72, 757, "The fire", BOLD), id="bold"),
    pytest.param((72, 770, "The fire"), id="short, with space around it"),
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings(heading: Print) -> None:
    over = [] if heading[1] == 757 else column(WEIR, y=820)
    blocks = [block for block in read([*over, heading, *column(MILL)]) if WEIR_READ not in block]
    assert blocks == [f"1 heading {heading[2]}", f"1 paragraph {MILL_READ}"]


def test_a_paragraph_runs_on_over_a_page() -> None:
    first, then = MILL_READ.rsplit(" with ", 1)
    pages = [
        column(f"{WEIR}\n{MILL.splitlines()[1]}\nthe river"),
        [(72, 740, f"with {then}"), *column(WEIR, y=700)],
    ]
    assert read(*pages) == [
        f"1 paragraph {WEIR_READ}",
        f"1 paragraph {first} with {then}",
        f"2 paragraph {WEIR_READ}",
    ]


def places(data: bytes) -> dict[str, tuple[int | None, str]]:
    """The first words of each sentence, and the page and the mark that it begins on."""
    found = content(data)
    return {
        found.text[start : start + 9]: block.place(start)
        for block in found.blocks
        for start, _ in sentences(found.text, block.start, block.end)
    }


def test_a_sentence_is_cited_from_the_page_that_it_begins_on() -> None:
    first = column(MILL + "The council met twice in the year and the mayor asked for more, as was")
    second = column("the habit of her govern-")
    third = column("ment. The weir fell in 1911. It was not raised again.")
    stamped = [
        [*lines, (450, 30, f"KALO-00{at}")] for at, lines in enumerate((first, second, third), 107)
    ]
    assert places(pdf(*stamped)) == {
        "The mill ": (1, "KALO-00107"),
        "It burned": (1, "KALO-00107"),
        "The counc": (1, "KALO-00107"),
        "The weir ": (3, "KALO-00109"),
        "It was no": (3, "KALO-00109"),
    }


def test_events_are_cited_from_the_page_that_their_sentence_begins_on() -> None:
    pages = (
        column(MILL + "The council met twice, as was"),
        column("its habit. It fell on 3 May 1911."),
    )
    (document,) = from_bytes(pdf(*pages), "weir.pdf").documents
    sources = [source for event in extract(document) for source in event.sources]
    assert {source.page: source.sentence for source in sources} == {
        1: "It burned in May.",
        2: "It fell on 3 May 1911.",
    }


def test_left_and_right_pages_with_stamps_and_notes() -> None:
    end = MILL.splitlines()[2].removeprefix("the river ")
    pages: list[list[Print]] = []
    for number in range(11, 17):
        right = number % 2
        first, second = (
            column(f"{WEIR}\n{MILL.splitlines()[1]}\nthe river"),
            column(f"{end}\n{WEIR}"),
        )
        edges: list[Print] = [
            (480, 800, "Before the fire") if right else (72, 800, "The mill and the weir"),
            (492 if right else 72, 40, str(number)),
            (450 if right else 72, 22, f"KALO-{number + 100:06}"),
            (72, 92, f"{number} The letter is lost, and only its cover, which the", SMALL),
            (72, 82, "bank kept, is known to us.", SMALL),
        ]
        pages.append([*edges, *(first if right else second)])
    note = "The letter is lost, and only its cover, which the bank kept, is known to us."
    marked = [f"{b.page} {b.mark}" for b in content(pdf(*pages)).blocks]
    assert read(*pages)[:5] == [
        f"1 paragraph {WEIR_READ}",
        f"1 paragraph {MILL_READ}",
        f"1 paragraph 11 {note}",
        f"2 paragraph {WEIR_READ}",
        f"2 paragraph 12 {note}",
    ]
    assert marked[:5] == ["1 KALO-000111"] * 3 + ["2 KALO-000112"] * 2


PIECES = st.lists(
    st.tuples(*[st.integers(0, 500), st.integers(1, 300), st.integers(0, 800), st.integers(2, 40)]),
    max_size=60,
)


@given(PIECES)
def test_columns_hold_each_piece_once(places: list[tuple[int, int, int, int]]) -> None:
    words = [f"w{at}w" for at in range(len(places))]
    pieces = [
        Line(word, left, left + width, top, top + 0.75 * size, size)
        for word, (left, width, top, size) in zip(words, places, strict=True)
    ]
    lines = (line for found in columns(1, pieces) for line in found.lines)
    assert sorted(re.findall(r"w\d+w", " ".join(line.text for line in lines))) == sorted(words)


def test_a_number_in_a_bracket_does_not_part_a_paragraph() -> None:
    pages = [column(f"{MILL.strip()} See the receipt (no."), column("318) in the archive.")]
    assert read(*pages) == [f"1 paragraph {MILL_READ} See the receipt (no. 318) in the archive."]


def test_a_title_before_a_name_does_not_end_a_paragraph() -> None:
    pages = [column(f"{MILL.strip()} It was rebuilt by Mrs."), column("Adeyemi in 1902.")]
    assert read(*pages) == [f"1 paragraph {MILL_READ} It was rebuilt by Mrs. Adeyemi in 1902."]


def test_a_new_page_begins_a_paragraph_after_a_full_stop() -> None:
    assert read(column(MILL), column(WEIR)) == [
        f"1 paragraph {MILL_READ}",
        f"2 paragraph {WEIR_READ}",
    ]


def test_notes_end_their_page_and_do_not_part_a_paragraph() -> None:
    note = (72, 60, "1 The letter is lost.", SMALL)
    first = [*column(f"{WEIR}\n{MILL.splitlines()[1]}"), note]
    second = [(72, 740, MILL.splitlines()[2]), *column(WEIR, y=700)]
    assert read(first, second) == [
        f"1 paragraph {WEIR_READ}",
        f"1 paragraph {MILL_READ}",
        "1 paragraph 1 The letter is lost.",
        f"2 paragraph {WEIR_READ}",
    ]


def edged(header: str, footer: str, count: int) -> list[list[Print]]:
    """Pages with a header and a footer, in which # is the page and @ how many there are."""
    return [
        [
            (72, 800, header.replace("#", str(number)).replace("@", str(count))),
            *column(f"{MILL}\n\nThis is day {'one two three four five'.split()[number - 1]}."),
            (280, 40, footer.replace("#", str(number)).replace("@", str(count))),
        ]
        for number in range(1, count + 1)
    ]


EDGES = [
    ("A history of Kalo", "#", 5),
    ("Chapter of the mill, page #", "Printed in Kalo", 3),
    ("", "#", 2),
    ("", "Page # of @", 2),
    ("Page # of @", "", 1),
    ("", "- # -", 3),
    ("– # –", "Draft of 3 May 2021", 4),
]


@pytest.mark.parametrize(("header", "footer", "count"), EDGES)
def test_headers_and_footers_are_no_text(header: str, footer: str, count: int) -> None:
    days = "one two three four five".split()
    assert read(*edged(header, footer, count)) == [
        line
        for page in range(1, count + 1)
        for line in (
            f"{page} paragraph {MILL_READ}",
            f"{page} paragraph This is day {days[page - 1]}.",
        )
    ]


HEADED = [
    ([f"Tuesday, April 6, 2021 | A{at}" for at in range(1, 5)], ("Tuesday, April 6, 2021 | …",)),
    (["Page 1", *["Filed 06/14/22"] * 3], ("Filed 06/14/22",)),
    ([f"Minutes of {at} May 2021" for at in (3, 3, 9, 9)], ("Minutes of … May 2021",)),
    (["Kalo on 3 May 2021"] * 2 + ["Brenn"] * 2, ()),
]


@pytest.mark.parametrize(("headers", "expected"), HEADED)
def test_what_headers_say_on_all_pages(headers: list[str], expected: tuple[str, ...]) -> None:
    pages = [[(72, 810, header, SMALL), *column(MILL, y=700)] for header in headers]
    assert content(pdf(*pages)).running == expected


def test_the_headers_of_left_and_right_pages() -> None:
    left, right = (72, 800, "The mill and the weir"), (480, 800, "Before the fire")
    pages = [
        [right if number % 2 else left, (72 + 420 * (number % 2), 40, str(number)), *column(MILL)]
        for number in range(11, 17)
    ]
    assert read(*pages) == [f"{page} paragraph {MILL_READ}" for page in range(1, 7)]


def test_what_stands_once_at_an_edge_is_text() -> None:
    page = [(72, 800, "Kalo, 3 May 1887."), *column(MILL), (72, 40, "Signed in the year 1888.")]
    assert len(read(page, column(WEIR))) == 4


def test_the_first_entries_of_a_log_are_no_header() -> None:
    logs = [column(f"2024-03-0{n} 08:42 up\n2024-03-0{n} 08:50 down") for n in (1, 2, 3)]
    assert len(read(*logs)) == 6


STAMPS = [
    pytest.param(["ABC-000123", "ABC-000124"], id="a hyphen"),
    pytest.param(["SMITH 0001234", "SMITH 0001235", "SMITH 0001236"], id="a space"),
    pytest.param(["KALO_DEF0007", "KALO_DEF0008"], id="nothing between"),
    pytest.param(["ABC-000123"], id="on the only page"),
]


@pytest.mark.parametrize("stamps", STAMPS)
def test_bates_numbers_are_marks(stamps: list[str]) -> None:
    found = content(pdf(*([*column(MILL), (450, 30, stamp)] for stamp in stamps)))
    assert [block.mark for block in found.blocks] == stamps
    assert not any(stamp in found.text for stamp in stamps)


def test_a_stamp_beside_a_page_number_and_a_word_on_who_may_see_it() -> None:
    feet = [("Page i", "KALO 0000123"), ("Page ii", "KALO 0000124"), ("Page 1", "KALO 0000125")]
    pages = [
        [*column(MILL), (300, 30, page, SMALL), (440, 30, f"{stamp} CONFIDENTIAL", SMALL)]
        for page, stamp in feet
    ]
    found = content(pdf(*pages))
    assert [block.mark for block in found.blocks] == [stamp for _, stamp in feet]
    assert found.text == "\n\n".join([MILL_READ] * 3) + "\n"


NO_STAMPS = [
    pytest.param(["AUGUST 1914"], id="a month on the only page"),
    pytest.param(["AUGUST 1914", "MARCH 1917"], id="months"),
    pytest.param(["ISSUE 2021", "ISSUE 2021"], id="always the same"),
]


@pytest.mark.parametrize("texts", NO_STAMPS)
def test_what_does_not_count_on_is_no_mark(texts: list[str]) -> None:
    found = content(pdf(*([*column(MILL), (450, 30, text)] for text in texts)))
    assert {block.mark for block in found.blocks} == {""}


def turned(degrees: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(842, 842))
    canvas.translate(421, 421)
    canvas.rotate(degrees)
    canvas.setFont(*BODY)
    for x, y, text, *_ in column(MILL):
        canvas.drawString(x - 421, y - 421, text)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_page_that_stands_sideways(degrees: int) -> None:
    assert content(turned(degrees)).text == MILL_READ + "\n"


TITLES = [
    ("The mill at Kalo", "The mill at Kalo"),
    ("untitled", ""),
    ("Microsoft Word - mill.doc", ""),
    ("The mill, last draft.docx", ""),
    ("mill_final.indd", ""),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_titles(title: str, expected: str) -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.setTitle(title)
    canvas.drawString(72, 700, "It rained.")
    canvas.save()
    assert content(file.getvalue()).title == expected


DAYS = [
    (b"(D:20210315233000-08'00')", dt.date(2021, 3, 15)),
    (b"(20210315)", dt.date(2021, 3, 15)),
    (b"(D:20211315)", None),
    (b"(D:2021)", None),
    (b"(yesterday)", None),
]


@pytest.mark.parametrize(("made", "expected"), DAYS)
def test_the_day_that_a_file_was_made(made: bytes, expected: dt.date | None) -> None:
    data = pdf(column(MILL))
    start = data.index(b"/CreationDate ") + len(b"/CreationDate ")
    end = data.index(b")", start) + 1
    found = content(data[:start] + made.ljust(end - start) + data[end:])
    assert found.days == (((expected, "properties"),) if expected else ())


def scanned(*pages: Iterable[Print]) -> bytes:
    """Pages that are pictures, with their print; a page without any print is no picture."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for page in pages:
        for half in (0, 421):  # as scanners part a page into stripes
            canvas.drawImage(ImageReader(Image.new("L", (60, 40), 200)), 0, half, 595, 421)
        for x, y, text, *font in page:
            canvas.setFont(*(font[0] if font else BODY))
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def stamped_scan() -> bytes:
    return scanned(*([(480, 20, f"ABC-00012{number}")] for number in (1, 2)))


FILED: list[Print] = [(72, 815, "Case 4-21-cv-118, Document 6, filed 3 May 2021")]
SCANS = [
    pytest.param([column(MILL), []], "page 2 is a picture", id="a page without print"),
    pytest.param([column(MILL), FILED], "page 2 is a picture", id="only a line at its edge"),
    pytest.param(
        [[], column(MILL), [], [], FILED, column(WEIR), []],
        "pages 1, 3-5, 7 are pictures",
        id="several",
    ),
    pytest.param([column(MILL), column(WEIR)], "", id="pictures with a layer of text"),
    pytest.param([column(MILL), [(72, 790, "The weir", LARGE)]], "", id="a title over a picture"),
]


@pytest.mark.parametrize(("pages", "problem"), SCANS)
def test_pages_that_are_pictures_are_named(pages: list[list[Print]], problem: str) -> None:
    found, problems = read_pdf(scanned(*pages), "weir.pdf")
    assert MILL_READ in found.text
    assert "2021" not in found.text
    said = r"weir\.pdf: {} without text: put .* through OCR .*"
    assert len(problems) == bool(problem)
    assert all(re.fullmatch(said.format(problem), line) for line in problems)


def locked() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(72, 700, "It rained.")
    canvas.save()
    return file.getvalue()


def empty(count: int) -> bytes:
    """A file of empty pages, made by hand: reportlab takes its time."""
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
    ]
    objects += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"] * count
    bodies = (b"%d 0 obj%sendobj\n" % (at, body) for at, body in enumerate(objects, 1))
    return b"%PDF-1.4\n" + b"".join(bodies) + b"trailer<</Root 1 0 R>>\n%%EOF"


UNREADABLE = [
    pytest.param(locked, "is locked with a password", id="locked"),
    pytest.param(stamped_scan, "is scanned, .* OCR", id="scanned, with stamps"),
    pytest.param(lambda: scanned(FILED), "is scanned, .* OCR", id="scanned, with a header"),
    pytest.param(lambda: pdf(column(MILL))[:700], "is no whole PDF file", id="cut off"),
    pytest.param(lambda: b"%PDF-1.7\n", "is no whole PDF file", id="only its first line"),
    pytest.param(lambda: b"", "is no whole PDF file", id="nothing"),
    pytest.param(lambda: empty(3_000), "its pages hold no text", id="empty pages"),
    pytest.param(lambda: empty(MOST_PAGES + 1), "has 20,001 pages", id="too many pages"),
]


@pytest.mark.parametrize(("make", "message"), UNREADABLE)
def test_files_that_cannot_be_read(make, message: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError, match=rf"^weir\.pdf: .*{message}") as caught:
        content(make())
    assert "\n" not in str(caught.value)


JOINED = [
    (["the long-", "awaited sale"], {"long-awaited"}, "the long-awaited sale"),
    (["the long-", "awaited sale"], set(), "the long-awaited sale"),
    (["a clear-", "cut case"], set(), "a clearcut case"),
    (["left Port-", "au-Prince in May"], set(), "left Port-au-Prince in May"),
    (["a well-", "known printer"], set(), "a well-known printer"),
    (["the self-", "made man"], set(), "the self-made man"),
    (["her self-", "taught son"], set(), "her self-taught son"),
    (["all was well-", "nigh lost"], {"well-nigh"}, "all was well-nigh lost"),
    (["by short-", "ening it"], set(), "by shortening it"),
    (["the high-", "lands"], set(), "the highlands"),
    (
        ["pre- and post-war, both pre-", "and post-war"],
        set(),
        "pre- and post-war, both pre- and post-war",
    ),
    (["the Vor-", "und Nachteile"], set(), "the Vor- und Nachteile"),
    (["水車小屋が", "焼けた。"], set(), "水車小屋が焼けた。"),
    (["the govern-", "ment fell"], {"long-awaited"}, "the government fell"),
]


@pytest.mark.parametrize(("lines", "compounds", "text"), JOINED)
def test_a_hyphen_stays_where_the_document_writes_it(
    lines: list[str], compounds: set[str], text: str
) -> None:
    assert joined(lines, compounds) == text
