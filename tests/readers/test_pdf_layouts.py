"""Whole pages of PDF files in layouts of many kinds, as they are read."""

from __future__ import annotations

import random
import textwrap

import pytest
from printed import BODY, BOLD, LARGE, SMALL, Print, column, pdf
from reportlab.pdfbase.pdfmetrics import stringWidth

from timeline.readers.pdf.reader import read_pdf

TITLE = ("Times-Bold", 30.0)


def read(*pages: list[Print]) -> list[str]:
    """The blocks of a file: kind and text."""
    found, problems = read_pdf(pdf(*pages), "weir.pdf")
    assert not problems
    return [f"{b.kind} {found.text[b.start : b.end]}" for b in found.blocks]


def beside(*texts: str, lefts: tuple[float, ...], y: float, step: float = 12) -> list[Print]:
    """Columns of lines, set as they stand beside each other and not as they are read."""
    columns = [
        column(text, x=left, y=y, step=step) for text, left in zip(texts, lefts, strict=True)
    ]
    return sorted((line for lines in columns for line in lines), key=lambda line: -line[1])


def test_a_court_paper_with_numbered_lines() -> None:
    caption = [
        (110, 720 - 24 * at, text)
        for at, text in enumerate(["WIEL BROTHERS,", "Plaintiff,", "v.", "KALO RIVER COMPANY."])
    ]
    case = [(350, 720, "Case No. 21-cv-0118"), (350, 672, "Filed: 3 May 2021")]
    told = column(
        "On 3 May 1887 the mill at Kalo burned down in a single night, and the\n"
        "brothers Wiel were blamed for it by the town. The court of Brenn heard\n"
        "them on 9 October 1888.",
        x=110, y=600, step=24,
    )  # fmt: skip
    numbers: list[Print] = [(88, 720 - 24 * at, str(at + 1)) for at in range(28)]
    assert read([*numbers, *caption, *case, *told]) == [
        "line WIEL BROTHERS, | Case No. 21-cv-0118",
        "line Plaintiff,",
        "line v. | Filed: 3 May 2021",
        "paragraph KALO RIVER COMPANY.",
        "paragraph On 3 May 1887 the mill at Kalo burned down in a single night, and the brothers"
        " Wiel were blamed for it by the town. The court of Brenn heard them on 9 October 1888.",
    ]


def test_the_paragraphs_of_a_complaint_keep_their_numbers() -> None:
    numbers: list[Print] = [(60, 720 - 24 * at, str(at + 1)) for at in range(28)]
    first = column(
        "1. On or about 4 June 1886, the defendant hired the plaintiff to mind the\n"
        "mill at Kalo.\n"
        "2. The plaintiff was told on 3 May 1887 that the mill had burned down in a\n"
        "single night, and was sent away by letter of",
        x=80, y=720, step=24,
    )  # fmt: skip
    then = column(
        "5 May 1887, without his wages.\n3. Nothing was paid until May 1888.\n"
        "Therefore the plaintiff asks for judgment.\nDated: 1 July 1888",
        x=80, y=720, step=24,
    )  # fmt: skip
    assert read([*numbers, *first], [*numbers, *then]) == [
        "paragraph 1. On or about 4 June 1886, the defendant hired the plaintiff to mind the mill"
        " at Kalo.",
        "paragraph 2. The plaintiff was told on 3 May 1887 that the mill had burned down in a"
        " single night, and was sent away by letter of 5 May 1887, without his wages.",
        "paragraph 3. Nothing was paid until May 1888.",
        "paragraph Therefore the plaintiff asks for judgment.",
        "paragraph Dated: 1 July 1888",
    ]


NEWS = (
    """
The mill at Kalo burned
down in one night, and
the town stood by. The
council met on 12 June
and voted to rebuild it
from the money of the
""",
    """
river fund, which all
had paid into since the
flood of 1871 and none
had ever asked for, to
this day. The governor
came by boat and looked
""",
    """
at the ruins of it. He
left in the evening of
the same day and wrote
a letter to the court
in Brenn, which is now
in the town archive.
""",
)
LEFTS = (60.0, 200.0, 340.0)


def test_a_newspaper_with_headlines_over_some_of_its_columns() -> None:
    page: list[Print] = [
        (130, 790, "THE KALO COURIER", TITLE),
        (60, 750, "Mill burns to ground", LARGE),
        *beside(*NEWS, lefts=LEFTS, y=720),
        (60, 620, "Weir opened by the governor", LARGE),
        *beside(*NEWS, lefts=LEFTS, y=590),
    ]
    story = f"paragraph {' '.join(' '.join(NEWS).split())}"
    assert read(page) == [
        "heading THE KALO COURIER",
        "heading Mill burns to ground",
        story,
        "heading Weir opened by the governor",
        story,
    ]


WORDS = (
    "the old mill of a town by the river was sold in great haste for what its owner owed".split()
)


def told(chance: random.Random, shortest: int, longest: int) -> str:
    """A sentence that stands only once."""
    words = chance.choices(WORDS, k=chance.randint(shortest, longest))
    return f"Item {chance.randrange(10**6)} {' '.join(words)}."


def flowed(paragraphs: list[list[str]], left: float, y: float, gap: float) -> list[Print]:
    """Paragraphs of lines below each other, with a gap between them."""
    found: list[Print] = []
    for lines in paragraphs:
        found += [(left, y - 12 * at, line) for at, line in enumerate(lines)]
        y -= 12 * len(lines) + gap
    return found


@pytest.mark.parametrize("lefts", [(60, 310), (60, 225, 390)], ids=["two", "three"])
@pytest.mark.parametrize("words", [(9, 9), (3, 40)], ids=["of one length", "of any length"])
@pytest.mark.parametrize("gap", [0, 4, 6, 12])
def test_columns_of_paragraphs_with_gaps_are_no_table(
    gap: float, words: tuple[int, int], lefts: tuple[float, ...]
) -> None:
    chance = random.Random(gap + words[1])
    width = 38 if len(lefts) == 2 else 24
    columns = [[told(chance, *words) for _ in range(8)] for _ in lefts]
    columns[2:] = [texts[:4] for texts in columns[2:]]
    page = [
        line
        for left, texts in zip(lefts, columns, strict=True)
        for line in flowed([textwrap.wrap(text, width) for text in texts], left, 780, gap)
    ]
    blocks = read(sorted(page, key=lambda line: -line[1]))
    assert not [block for block in blocks if " | " in block]
    whole = " ".join(block.removeprefix("paragraph ") for block in blocks)
    assert whole == " ".join(text for texts in columns for text in texts)


@pytest.mark.parametrize("longest", [(6, 30), (30, 30)], ids=["one is short", "both are long"])
@pytest.mark.parametrize("gap", [2, 6, 12])
def test_rows_of_two_cells_of_text_are_no_columns(gap: float, longest: tuple[int, int]) -> None:
    chance = random.Random(gap)
    page: list[Print] = []
    rows, y = [], 780.0
    for _ in range(12):
        texts = [told(chance, 3, most) for most in longest]
        cells = [textwrap.wrap(text, 38) for text in texts]
        for left, lines in zip((60, 310), cells, strict=True):
            page += flowed([lines], left, y, 0)
        y -= 12 * max(map(len, cells)) + gap
        rows.append("line " + " | ".join(texts))
    assert read(sorted(page, key=lambda line: -line[1])) == rows


RAISED = ("Times-Roman", 7.0)


def line_with(*stretches: str | tuple[str, tuple[str, float]], y: float) -> list[Print]:
    """Stretches of print on one line; those with a font of their own are raised."""
    found: list[Print] = []
    x = 72.0
    for stretch in stretches:
        text, font = (stretch, BODY) if isinstance(stretch, str) else stretch
        found.append((x, y if font == BODY else y + 4, text, font))
        x += stringWidth(text, *font)
    return found


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        (
            ("On the 4", ("th", RAISED), " and the 5", ("th", RAISED), " of June 1887 it burned"),
            "On the 4th and the 5th of June 1887 it burned",
        ),
        (("In 1902,", ("2", RAISED), " it burned"), "In 1902, it burned"),
        (("In 1902", ("12", RAISED), ", it burned"), "In 1902, it burned"),
        (("In May 1902", ("3, 4", RAISED), " it burned"), "In May 1902 it burned"),
        (("The mill", ("*", RAISED), " of Kalo burned"), "The mill of Kalo burned"),
        (("On 40 m", ("2", RAISED), " of floor it burned"), "On 40 m2 of floor it burned"),
        (
            ("It was 1902.", ("1", ("Times-Roman", 10.5)), " It burned"),
            "It was 1902. It burned",
        ),
    ],
    ids=[
        "ordinals", "a mark after a comma", "a mark before one", "two marks", "a star", "no mark",
        "a mark of the size of the text",
    ],
)  # fmt: skip
def test_what_is_raised_parts_no_line(
    stretches: tuple[str | tuple[str, tuple[str, float]], ...], expected: str
) -> None:
    before = [(72, 713, "The weir was raised twice by the people who lived below it. It is said:")]
    after = [(72, 687, "down in one night, and nobody was ever brought before the court for it.")]
    page = [*before, *line_with(*stretches, y=700), *after]
    assert read(page) == [f"paragraph {before[0][2]} {expected} {after[0][2]}"]


def test_a_figure_between_the_columns_of_a_paper() -> None:
    caption = column(
        "Figure 1. Height of the water at the mill from 1870 to 1911, in feet.", x=60, y=560
    )
    page = [*beside(*NEWS[:2], lefts=(60, 290), y=720), *caption]
    page += beside(*NEWS[1:], lefts=(60, 290), y=500)
    assert read(page) == [
        f"paragraph {' '.join(' '.join((*NEWS[:2], *NEWS[1:])).split())}",
        "paragraph Figure 1. Height of the water at the mill from 1870 to 1911, in feet.",
    ]


def test_a_letter_with_a_head_and_a_note_at_its_side() -> None:
    firm = [
        (470, 790 - 11 * at, text, SMALL)
        for at, text in enumerate(
            ["14 Mill Lane", "Kalo", "Telephone 118", "Partners:", "A. Keller"]
        )
    ]
    note = [
        (470, 600 - 9 * at, text, SMALL)
        for at, text in enumerate(["Seen by the", "board on 20", "May 1987."])
    ]
    told = column(
        "On 3 May 1887 the mill at Kalo burned down in a single night, and\n"
        "the brothers Wiel were blamed for it by the town. The council met\n"
        "on 12 June 1887 and voted to rebuild it from the money of the river\n"
        "fund, which all had paid into.",
        y=605,
    )
    blocks = read([(72, 790, "Keller & Marn", BOLD), *firm, (72, 650, "14 May 1987"), *told, *note])
    assert (
        "paragraph On 3 May 1887 the mill at Kalo burned down in a single night, and the brothers"
        " Wiel were blamed for it by the town. The council met on 12 June 1887 and voted to rebuild"
        " it from the money of the river fund, which all had paid into."
    ) in blocks
    assert "paragraph Seen by the board on 20 May 1987." in blocks


def test_a_report_with_figures_and_a_table_of_text() -> None:
    figures = [
        (x, 700 - 16 * at, text)
        for at, row in enumerate([("Revenue", "4", "1,204"), ("Cost of sales", "", "(804)")])
        for x, text in zip((72, 300, 380), row, strict=True)
        if text
    ]
    days = "3 May 2020\n\n\n12 June 2020\n\n\n1 October 2020"
    events = (
        "The flood reached the mill and took\nthe store of the lower floor.\n\n"
        "The board met in Brenn and decided\nto rebuild.\n\nWork began by the river, in the rain."
    )
    then = (
        "A loss of 120 was booked; the insurer\nwas told on 5 May 2020.\n\n"
        "A loan of 200 was taken from the bank\nof Kalo.\n\nNothing else was done in the year."
    )
    text = beside(days, events, then, lefts=(72, 160, 340), y=640)
    assert read([*figures, *text]) == [
        "line Revenue | 4 | 1,204",
        "line Cost of sales | (804)",
        "line 3 May 2020 | The flood reached the mill and took the store of the lower floor."
        " | A loss of 120 was booked; the insurer was told on 5 May 2020.",
        "line 12 June 2020 | The board met in Brenn and decided to rebuild."
        " | A loan of 200 was taken from the bank of Kalo.",
        "line 1 October 2020 | Work began by the river, in the rain."
        " | Nothing else was done in the year.",
    ]


def test_slides() -> None:
    def slide(number: int, title: str, *points: str) -> list[Print]:
        lines = [(70, 600 - 28 * at, text, ("Helvetica", 18)) for at, text in enumerate(points)]
        signs = [(50, y, "•", font) for _, y, _, font in lines]
        foot: list[Print] = [
            (40, 20, "Kalo Historical Society", SMALL),
            (540, 20, str(number), SMALL),
        ]
        return [(40, 700, title, ("Helvetica-Bold", 28)), *signs, *lines, *foot]

    assert read(
        slide(1, "The fire", "3 May 1887: the mill burns down", "No one was charged"),
        slide(2, "The weir", "Opened in March 1902", "Case dismissed on 9 October 1903"),
    ) == [
        "heading The fire",
        "line 3 May 1887: the mill burns down",
        "paragraph No one was charged",
        "heading The weir",
        "paragraph Opened in March 1902",
        "paragraph Case dismissed on 9 October 1903",
    ]
