"""RTF files: which words of the file are those of the document, and as which blocks."""

from __future__ import annotations

import pytest

from timeline import InputError
from timeline.readers.content import Content
from timeline.readers.office.rtf import read_rtf

HEAD = (
    r"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Serif;}{\f1\fcharset204 Serif Cyr;}"
    r"{\f2\fcharset128 Gothic;}}{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 Kapitel;}{\s2 heading 2;}{\s3 Title;}"
    r"{\s4 toc 1;}{\*\cs10 Default;}}"
)


def rtf(body: str, head: str = HEAD) -> bytes:
    return rf"{{\rtf1{head} {body}}}".encode("latin-1")


def read(data: bytes) -> Content:
    (content,) = read_rtf(data, "a.rtf")
    return content


def told(content: Content) -> list[str]:
    return [f"{block.kind}: {content.text[block.start : block.end]}" for block in content.blocks]


BODIES = [
    pytest.param(
        r"It rained.\par It snowed.",
        ["paragraph: It rained.", "paragraph: It snowed."],
        id="paragraphs",
    ),
    pytest.param(
        "\\pard\\deftab720\\fs24\\b It\n \\b0 rained\\line all\\tab day\\-.\\par",
        ["paragraph: It rained all day."],
        id="what says how it looks is no text",
    ),
    pytest.param(
        r"\ldblquote Caf\'e9\rdblquote\endash 3\_5\~\{a\}\\", ["paragraph: “Café”–3-5 {a}\\"],
        id="signs",
    ),
    pytest.param(
        r"\u8217?\u-10179?\u-8704?{\uc0\u233}x\uc2\u26085\'93\'faz", ["paragraph: ’😀éx日z"],
        id="Unicode, with and without stand-ins",
    ),
    pytest.param(
        r"\f1\'cc\'e8\'f0 {\f2\'93\'fa\'83A} \f0\'e9",
        ["paragraph: Мир 日ア é"],
        id="code pages of fonts",
    ),
    pytest.param(
        r"\pard\s3 Weir\par\pard\s1 Fall\par\pard\s2 Rise\par\pard\outlinelevel1 End\par\pard So.",
        ["heading: Weir", "heading: Fall", "heading: Rise", "heading: End", "paragraph: So."],
        id="headings",
    ),
    pytest.param(r"\pard\s4 Fall 3\par\pard It fell.", ["paragraph: It fell."], id="contents"),
    pytest.param(
        r"\pard\ls1{\listtext 1.\tab}1998 Founded\par{\listtext 2.\tab}It grew.\par"
        r"\pard 1999 was good.",
        ["line: 1998 Founded", "paragraph: It grew.", "paragraph: 1999 was good."],
        id="items of lists",
    ),
    pytest.param(
        r"\trowd\trhdr\cellx1\cellx2\pard\intbl Year\cell Event\cell\row"
        r"\trowd\cellx1\cellx2\pard\intbl 1998\cell Founded.\par It grew.\cell\row"
        r"\trowd\clvmrg\cellx1\cellx2\pard\intbl 1998\cell Opened\cell\row\pard It was.",
        ["heading: Year | Event", "line: 1998 | Founded. It grew.", "line: Opened",
         "paragraph: It was."],
        id="a table with merged cells",
    ),
    pytest.param(
        r"\trowd\clvmgf\cellx1\cellx2\pard\intbl 1998\cell Founded\cell\row"
        r"\trowd\clvmrg\cellx1\cellx2\pard\intbl\cell Opened\cell\row"
        r"\trowd\cellx1\cellx2\pard\intbl 2003\cell Sold\cell\row"
        r"\trowd\clvmrg\cellx1\cellx2\pard\intbl\cell Burned\cell\row",
        ["line: 1998 | Founded", "line: 1998 | Opened", "line: 2003 | Sold", "line: Burned"],
        id="a label stands in each of the rows that it is merged over",
    ),
    pytest.param(
        r"\trowd\cellx1\cellx2\pard\intbl 1998\cell\itap2 sold\nestcell shut\nestcell"
        r"{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}\itap1\cell\row",
        ["line: 1998 | sold | shut"],
        id="a table in a cell",
    ),
    pytest.param(
        r"\trowd\cellx1\pard\intbl\s1 Fall\par\s0 It fell.\cell\row",
        ["heading: Fall", "paragraph: It fell."],
        id="a table of one column is a frame",
    ),
    pytest.param(
        r"{\field{\*\fldinst { TOC }}{\fldrslt The fall {\field{\*\fldinst PAGEREF}"
        r"{\fldrslt 3}}\par}}Printed on {\field{\fldinst DATE}{\fldrslt 3 May 2021}} by "
        r"{\field{\*\fldinst {HYPERLINK a}}{\fldrslt Ann}}.\par",
        ["paragraph: Printed on by Ann."],
        id="of fields, links are read, and what a program put there is not",
    ),
    pytest.param(
        r"\pard\intbl 1998\cell Founded\cell", ["line: 1998 | Founded"], id="a row without end"
    ),
    pytest.param(
        r"It rained{\super\chftn}{\footnote\pard\chftn  So said Ann.} all day.\par It snowed.",
        ["paragraph: It rained all day.", "paragraph: It snowed.", "paragraph: So said Ann."],
        id="notes stand at the end",
    ),
    pytest.param(
        r"{\header Page 1\par}{\footerr Page 2\par}It rained.{\*\annotation Really?}",
        ["paragraph: It rained."],
        id="headers, footers and comments",
    ),
    pytest.param(
        r"It {\v never }\v ever \v0 rained{\deleted and snowed}{\revised  all day}.",
        ["paragraph: It rained all day."],
        id="hidden and deleted text",
    ),
    pytest.param(
        r"It {\field{\*\fldinst HYPERLINK \\l x}{\fldrslt rained}}.{\*\unknown x{\b y}}",
        ["paragraph: It rained."],
        id="fields and what is not known",
    ),
    pytest.param(
        r"It {\pict\pngblip 89504e47}{\pict\bin5 }}\{{}rained.", ["paragraph: It rained."],
        id="pictures",
    ),
    pytest.param(
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard It was boxed.\par}}"
        r"{\shprslt{\*\do{\dptxbxtext It was boxed.\par}}}}It rained.",
        ["paragraph: It was boxed.", "paragraph: It rained."],
        id="a text box is read once",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_body(body: str, expected: list[str]) -> None:
    assert told(read(rtf(body))) == expected


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (r"\ansi\ansicpg1251", r"\'cc\'e8\'f0", "Мир"),
        (r"\mac", r"Caf\'8e", "Café"),
        (r"\ansi\ansicpg65001", r"Caf\'c3\'a9", "Café"),
        (r"\ansi\ansicpg99999", r"Caf\'e9", "Café"),
        (r"\ansi\deff7{\fonttbl{\f7\fcharset238 Serif;}}", r"\'b9\plain\'b9", "ąą"),
    ],
)
def test_code_pages(head: str, body: str, text: str) -> None:
    assert told(read(rtf(body, head))) == [f"paragraph: {text}"]


def test_each_block_knows_its_heading() -> None:
    content = read(rtf(r"It was.\par\pard\s1 Fall\par\pard It fell."))
    assert [block.section for block in content.blocks] == ["", "", "Fall"]


def test_a_note_stands_under_the_heading_of_its_mark() -> None:
    note = r"{{\footnote\pard {}}}"
    body = rf"\pard\s1 Fall\par\pard It fell.{note.format('So said Ann.')}\par"
    body += rf"\pard\s1 Rain\par\pard It rained.{note.format('So said Bo.')}\par"
    assert [block.section for block in read(rtf(body)).blocks[-2:]] == ["Fall", "Rain"]


INFO = [
    (r"{\title The weir}{\author Ann}", "The weir", None),
    (r"{\title {\upr{The caf?}{\*\ud{The caf\u233?}}}}", "The café", None),
    (r"{\title Document1}", "Style", None),
    (r"{\creatim\yr2021\mo3\dy15\hr23\min59}{\revtim\yr2022\mo1\dy1}", "Style", "2021-03-15"),
    (r"{\creatim\yr2021\mo2\dy30}", "Style", None),
    (r"{\creatim\yr1601\mo1\dy1}", "Style", None),
]


@pytest.mark.parametrize(("info", "title", "day"), INFO)
def test_properties(info: str, title: str, day: str | None) -> None:
    content = read(rtf(rf"{{\info{info}}}\pard\s3 Style\par\pard It fell."))
    assert content.title == title
    assert content.text == "Style\n\nIt fell.\n"
    assert [(str(found), basis) for found, basis in content.days] == (
        [(day, "properties")] if day else []
    )


def test_what_follows_the_document_is_none_of_it() -> None:
    assert read(rtf("It fell.") + b"{junk}").text == "It fell.\n"


BAD = [
    pytest.param(b"", "is no RTF file", id="nothing"),
    pytest.param(b"It fell.", "is no RTF file", id="text"),
    pytest.param(rtf(""), "holds no text", id="empty"),
    pytest.param(rtf(r"{\pict 89504e47}"), "holds no text", id="a picture"),
]


@pytest.mark.parametrize(("data", "said"), BAD)
def test_bad_files_are_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read(data)
    assert str(caught.value).startswith("a.rtf: ")
    assert "\n" not in str(caught.value)


HOSTILE = [
    pytest.param("{" * 100_000 + "It fell." + "}" * 100_000, id="groups"),
    pytest.param(r"{\b" * 100_000 + " It fell." + "}" * 100_000, id="formatted groups"),
    pytest.param(r"{\footnote" * 100_000 + " It fell." + "}" * 100_000, id="notes"),
    pytest.param(r"{\*\shpinst{\shptxt" * 50_000 + " It fell." + "}}" * 50_000, id="boxes"),
    pytest.param(r"{\stylesheet{" + r"\u120?x" * 100_000 + "}}It fell.", id="a long style"),
    pytest.param(r"\cellx1" * 100_000 + r"It fell.\cell\row", id="cells without text"),
    pytest.param("It fell." + r"\cell\row\pard" * 50_000, id="empty rows"),
    pytest.param("It fell." + r"\'20" * 200_000, id="bytes"),
    pytest.param(r"\uc9999999999\u120{}It fell." + r"\bin-9999999999 ", id="numbers"),
]


@pytest.mark.parametrize("body", HOSTILE)
def test_time_grows_with_length_only(body: str) -> None:
    assert "It fell." in read(rtf(body)).text
