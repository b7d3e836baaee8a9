"""OpenDocument texts: which words of the file are those of the document, and as which blocks."""

from __future__ import annotations

import pytest
from good_files import packed

from timeline import InputError
from timeline.readers.content import Content
from timeline.readers.office.odt import read_odt

NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("meta", "meta"),
        ("svg", "svg-compatible"),
    )
)
STYLES = """
<style:style style:family="paragraph" style:name="P1" style:parent-style-name="Title"/>
<style:style style:family="paragraph" style:name="P2" style:parent-style-name="Heading_20_2"/>
<style:style style:family="text" style:name="T1"><style:text-properties text:display="none"/>
</style:style>
<style:style style:family="paragraph" style:name="T1"/>
<style:style style:family="paragraph" style:name="A" style:parent-style-name="B"/>
<style:style style:family="paragraph" style:name="B" style:parent-style-name="A"/>
"""


def odt(body: str, meta: str = "", styles: str = STYLES, **more: str) -> bytes:
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    said = (
        f'<office:document-meta {NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<office:meta>{meta}</office:meta></office:document-meta>"
    )
    return packed({"content.xml": content, "meta.xml": said, **more})


def read(data: bytes) -> Content:
    (content,) = read_odt(data, "a.odt")
    return content


def told(content: Content) -> list[str]:
    return [f"{block.kind}: {content.text[block.start : block.end]}" for block in content.blocks]


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(text: str) -> str:
    return f"<text:h text:outline-level='1'>{text}</text:h>"


def items(*entries: str) -> str:
    inside = "".join(f"<text:list-item>{p(entry)}</text:list-item>" for entry in entries)
    return f"<text:list>{inside}</text:list>"


def row(*cells: str) -> str:
    inside = "".join(
        cell
        if cell.startswith(("<table:c", "<table:table-cell"))
        else f"<table:table-cell>{cell}</table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row>{inside}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


def cell(text: str, rows: int = 1, columns: int = 1) -> str:
    spans = f"table:number-rows-spanned='{rows}' table:number-columns-spanned='{columns}'"
    return f"<table:table-cell {spans}>{p(text)}</table:table-cell>"


def covered(columns: int) -> str:
    return f"<table:covered-table-cell table:number-columns-repeated='{columns}'/>"


COVERED = "<table:covered-table-cell><text:p>1998</text:p></table:covered-table-cell>"
BODIES = [
    pytest.param(
        p("It rained.") + p("It snowed."),
        ["paragraph: It rained.", "paragraph: It snowed."],
        id="paragraphs",
    ),
    pytest.param(
        p("In<text:s text:c='3'/>June<text:tab/>it <text:span>rai</text:span>ned<text:line-break/>"
          "a\u00adgain<!-- x -->."),
        ["paragraph: In June it rained again."],
        id="spaces, tabs, breaks and spans",
    ),
    pytest.param(
        p("Weir", "P1") + h("Fall") + p("Rise", "P2") + p("So.", "A"),
        ["heading: Weir", "heading: Fall", "heading: Rise", "paragraph: So."],
        id="headings",
    ),
    pytest.param(
        p("Printed on <text:date>3 May 2021</text:date>, "
          "written on <text:date text:fixed='true'>2 May 2021</text:date>."),
        ["paragraph: Printed on , written on 2 May 2021."],
        id="a day is read where it is fixed",
    ),
    pytest.param(
        items("1998 Founded", "It grew.") + p("1999 was a good year."),
        ["line: 1998 Founded", "paragraph: It grew.", "paragraph: 1999 was a good year."],
        id="items of lists",
    ),
    pytest.param(
        table(
            f"<table:table-header-rows>{row(p('Year'), p('Event'))}</table:table-header-rows>",
            row(p("1998"), p("Founded.") + p("It grew.")),
            row(COVERED, p("Opened")),
            row(p("2003"), table(row(p("sold"), p("shut")))),
        ),
        ["heading: Year | Event", "line: 1998 | Founded. It grew.", "line: Opened",
         "line: 2003 | sold | shut"],
        id="a table with merged cells and a table within",
    ),
    pytest.param(
        table(
            f"<table:table-header-rows>{row(p('Year'), p('Town'), p('Event'))}"
            "</table:table-header-rows>",
            row(cell("1998", 4), cell("Kelder", 2), cell("Founded")),
            f"<table:table-rows>{row(covered(2), cell('Opened'))}</table:table-rows>",
            row(COVERED, cell("Fenwick"), cell("Sold")),
            row(COVERED, cell("All closed", columns=2), COVERED),
            row(COVERED, cell("1999"), cell("Burned")),
        ),
        ["heading: Year | Town | Event", "line: 1998 | Kelder | Founded",
         "line: 1998 | Kelder | Opened", "line: 1998 | Fenwick | Sold", "line: 1998 | All closed",
         "line: 1999 | Burned"],
        id="labels stand in each of the rows that they are merged over",
    ),
    pytest.param(
        table(row(h("Fall") + p("It fell."))),
        ["heading: Fall", "paragraph: It fell."],
        id="a table of one column is a frame",
    ),
    pytest.param(
        p("It rained<text:note><text:note-citation>1</text:note-citation><text:note-body>"
          f"{p('So said Ann.')}</text:note-body></text:note> all day.") + p("It snowed."),
        ["paragraph: It rained all day.", "paragraph: It snowed.", "paragraph: So said Ann."],
        id="notes stand at the end",
    ),
    pytest.param(
        "<text:note>" + p(f"So <text:note>{p('Or not.')}</text:note>said Ann.") + "</text:note>",
        ["paragraph: So said Ann.", "paragraph: Or not."],
        id="a note on a note",
    ),
    pytest.param(
        "<text:tracked-changes><text:changed-region><text:deletion>" + p("It hailed.")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + p("It <text:change-start text:change-id='1'/>rained<text:change-end/>."),
        ["paragraph: It rained."],
        id="inserted text is read, deleted text is not",
    ),
    pytest.param(
        p(f"It <office:annotation>{p('Really?')}</office:annotation>rained."),
        ["paragraph: It rained."],
        id="comments",
    ),
    pytest.param(
        p("It <text:span text:style-name='T1'>never </text:span>rained.")
        + p("<text:hidden-paragraph text:is-hidden='true'/>Secret.")
        + f"<text:section text:display='none'>{p('Secret.')}</text:section>"
        + p("It snowed.", "T1"),
        ["paragraph: It rained.", "paragraph: It snowed."],
        id="hidden text",
    ),
    pytest.param(
        p("It <draw:frame><svg:title>Pic</svg:title><draw:text-box>" + p("It was boxed.")
          + "</draw:text-box></draw:frame><draw:frame><draw:image><office:binary-data>QUJD"
          "</office:binary-data></draw:image></draw:frame>rained."),
        ["paragraph: It rained.", "paragraph: It was boxed."],
        id="a text box and a picture",
    ),
    pytest.param(
        f"<text:table-of-content>{p('Fall ... 3')}</text:table-of-content>" + p("It fell."),
        ["paragraph: It fell."],
        id="contents",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_body(body: str, expected: list[str]) -> None:
    assert told(read(odt(body))) == expected


def test_a_note_stands_under_the_heading_of_its_mark() -> None:
    note = "<text:note><text:note-body>{}</text:note-body></text:note>"
    first, second = (note.format(p(said)) for said in ("So said Ann.", "So said Bo."))
    body = h("Fall") + p(f"It fell.{first}") + h("Rain") + p(f"It rained.{second}")
    assert [block.section for block in read(odt(body)).blocks[-2:]] == ["Fall", "Rain"]


def test_each_block_knows_its_heading() -> None:
    content = read(odt(p("It was.") + h("Fall") + p("It fell.") + items("1998 Founded")))
    assert [block.section for block in content.blocks] == ["", "", "Fall", "Fall"]


@pytest.mark.parametrize(
    ("meta", "title", "days"),
    [
        ("<dc:title>The weir</dc:title>", "The weir", []),
        ("<dc:title>Untitled 1</dc:title>", "Style", []),
        (
            "<meta:creation-date>2021-03-15T23:30:00</meta:creation-date>",
            "Style",
            [("2021-03-15", "properties")],
        ),
    ],
)
def test_properties(meta: str, title: str, days: list[tuple[str, str]]) -> None:
    content = read(odt(p("Style", "P1"), meta))
    assert content.title == title
    assert [(str(day), basis) for day, basis in content.days] == days


LOCKED = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
)
ENTITIES = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
EXTERNAL = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'
BAD = [
    pytest.param(b"PK\x03\x04", "cut off or broken", id="no ZIP file"),
    pytest.param(packed({"a.txt": "a"}), "content.xml is missing", id="no text"),
    pytest.param(odt(p("x"), **{"META-INF/manifest.xml": LOCKED}), "is encrypted", id="locked"),
    pytest.param(odt(""), "holds no text", id="empty"),
    pytest.param(packed({"content.xml": "<a><b></a>"}), "XML is broken", id="broken XML"),
    pytest.param(packed({"content.xml": ENTITIES}), "entities", id="entities"),
    pytest.param(packed({"content.xml": EXTERNAL}), "entities", id="external"),
]


@pytest.mark.parametrize(("data", "said"), BAD)
def test_bad_files_are_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read(data)
    assert str(caught.value).startswith("a.odt: ")
    assert "\n" not in str(caught.value)


def test_names_that_lead_elsewhere_are_names() -> None:
    assert told(read(odt(p("It fell."), **{"../../etc/passwd": "x"}))) == ["paragraph: It fell."]


DEEP = 100_000


@pytest.mark.parametrize(
    "tag", ["text:p", "text:span", "text:list", "text:note", "table:table", "table:table-row", "x"]
)
def test_nested_without_end(tag: str) -> None:
    body = f"<{tag}>" * DEEP + p("It fell.") + f"</{tag}>" * DEEP
    assert read(odt(body)).text == "It fell.\n"
