"""Word documents: which words of the file are those of the document, and as which blocks."""

from __future__ import annotations

import pytest
from good_files import packed

from timeline import InputError
from timeline.readers.content import Content
from timeline.readers.office.docx import read_docx

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:v" xmlns:wps="urn:wps"'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/>
  </w:numPr></w:pPr></w:style>
<w:style w:styleId="Geheim"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Kreis"/></w:style>
<w:style w:styleId="Kreis"><w:name w:val="Kreis"/><w:basedOn w:val="Ring"/></w:style>
"""


def docx(body: str, **parts: str) -> bytes:
    """A document; `parts` are the insides of styles, footnotes, endnotes and core."""
    written = {
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    }
    for kind in ("styles", "footnotes", "endnotes", "comments", "header1"):
        inside = parts.get(kind, STYLES if kind == "styles" else "")
        written[f"word/{kind}.xml"] = f"<w:{kind} {NAMESPACES}>{inside}</w:{kind}>"
    if "core" in parts:
        written["docProps/core.xml"] = (
            '<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{parts['core']}</c>"
        )
    return packed(written)


def read(data: bytes) -> Content:
    (content,) = read_docx(data, "a.docx")
    return content


def told(content: Content) -> list[str]:
    return [f"{block.kind}: {content.text[block.start : block.end]}" for block in content.blocks]


def p(text: str, style: str = "", **properties: str) -> str:
    """A paragraph with one run."""
    inside = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside += "".join(f'<w:{name} w:val="{value}"/>' for name, value in properties.items())
    return f"<w:p><w:pPr>{inside}</w:pPr>{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def row(*cells: str, properties: str = "") -> str:
    inside = "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def tc(inside: str, properties: str = "") -> str:
    inside = inside if inside.startswith("<") else p(inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(instruction: str, result: str) -> str:
    marks = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate"))
    return f"<w:r><w:instrText> {instruction} </w:instrText></w:r>".join(marks) + result + END


UP, DOWN = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
BOX = f"<w:txbxContent>{p('It was boxed.')}</w:txbxContent>"
SHOWN, SECRET = '<w:vanish w:val="0"/>', '<w:rStyle w:val="Geheim"/>'
BODIES = [
    pytest.param(
        p("It rained.") + p("It snowed."),
        ["paragraph: It rained.", "paragraph: It snowed."],
        id="paragraphs",
    ),
    pytest.param(
        f"<w:p>{r('In Ju')}{r('ne it')}<w:r><w:tab/><w:t>rained</w:t><w:br/><w:t>a&#xad;gain.</w:t>"
        "<w:softHyphen/></w:r></w:p>",
        ["paragraph: In June it rained again."],
        id="runs, tabs, breaks and soft hyphens",
    ),
    pytest.param(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('It rained.')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{r('It ')}</w:hyperlink><w:smartTag>{r('snowed ')}</w:smartTag>"
        f"<w:fldSimple w:instr='PAGE'>{r('all ')}</w:fldSimple><m:oMath><m:r><m:t>day</m:t></m:r>"
        "</m:oMath></w:p>",
        ["paragraph: It rained.", "paragraph: It snowed all day"],
        id="within controls, links, tags, fields and formulas",
    ),
    pytest.param(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{p('Click here.')}</w:sdtContent></w:sdt>{p('It rained.')}",
        ["paragraph: It rained."],
        id="what a form asks for is no text",
    ),
    pytest.param(
        f"<w:p>{r('It ')}<w:ins>{r('rained')}</w:ins>"
        "<w:del><w:r><w:delText>snowed</w:delText></w:r></w:del>"
        f"<w:moveFrom>{r('hailed')}</w:moveFrom><w:moveTo>{r('.')}</w:moveTo></w:p>",
        ["paragraph: It rained."],
        id="inserted text is read, deleted text is not",
    ),
    pytest.param(
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('It rained ')}</w:p>{p('all day.')}",
        ["paragraph: It rained all day."],
        id="a deleted end of a paragraph",
    ),
    pytest.param(
        f"<w:p>{r('It ')}{r('never ', '<w:vanish/>')}{r('rained.', SHOWN)}"
        f"{r('Or?', SECRET)}</w:p>{p('Secret.', 'Geheim')}",
        ["paragraph: It rained."],
        id="hidden text",
    ),
    pytest.param(
        "<w:p><w:r><w:fldChar/><w:instrText>HYPERLINK x</w:instrText></w:r>"
        f"{r('It rained.')}<w:r><w:commentReference w:id='1'/></w:r></w:p>",
        ["paragraph: It rained."],
        id="what a field is told",
    ),
    pytest.param(
        f"<w:p>{r('It rained.')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{BOX}</wps:txbx>"
        f"</mc:Choice><mc:Fallback><v:textbox>{BOX}</v:textbox></mc:Fallback></mc:AlternateContent>"
        f"</w:r></w:p>{p('It snowed.')}",
        ["paragraph: It rained.", "paragraph: It was boxed.", "paragraph: It snowed."],
        id="a text box is read once",
    ),
    pytest.param(
        p("Weir", "Titel") + p("A report", "Untertitel") + p("Fall", "berschrift1")
        + p("Rise", "Kapitel") + p("End", outlineLvl="1") + p("So.", outlineLvl="9"),
        ["heading: Weir", "heading: A report", "heading: Fall", "heading: Rise", "heading: End",
         "paragraph: So."],
        id="headings by style, whatever its id, and by level",
    ),
    pytest.param(
        p("Fall", "Heading2") + p("It fell.", "Ring") + p("It rose.", "Gone"),
        ["heading: Fall", "paragraph: It fell.", "paragraph: It rose."],
        id="styles that are not there, or based on themselves",
    ),
    pytest.param(
        p("It fell. " * 40, "berschrift1"),
        [f"paragraph: {('It fell. ' * 40).strip()}"],
        id="a text that looks like a heading",
    ),
    pytest.param(
        p("Fall ... 3", "Verzeichnis1") + p("It fell."), ["paragraph: It fell."], id="contents"
    ),
    pytest.param(
        p("1998 Founded", "Liste") + p("08:42 down", "Liste") + p("It grew.", "Liste")
        + p("1999 was a good year."),
        ["line: 1998 Founded", "line: 08:42 down", "paragraph: It grew.",
         "paragraph: 1999 was a good year."],
        id="items of lists",
    ),
    pytest.param(
        f"<w:p>{r('1998 – Founded')}<w:r><w:br/></w:r>{r('2003 – Sold')}</w:p>",
        ["line: 1998 – Founded", "line: 2003 – Sold"],
        id="a chronology in one paragraph",
    ),
    pytest.param(
        "<w:tbl>" + row("Year", "Event", properties="<w:tblHeader/>") + row("1998", "Founded")
        + row("2003", tc(p("Sold.") + p("It closed."))) + "</w:tbl>",
        ["heading: Year | Event", "line: 1998 | Founded", "line: 2003 | Sold. It closed."],
        id="a table",
    ),
    pytest.param(
        "<w:tbl>" + row(tc("1998", '<w:vMerge w:val="restart"/>'), "Founded")
        + row(tc("1998", "<w:vMerge/>"), "Opened")
        + row(tc("All closed", '<w:gridSpan w:val="2"/>')) + "</w:tbl>",
        ["line: 1998 | Founded", "line: 1998 | Opened", "line: All closed"],
        id="a label stands in each of the rows that it is merged over",
    ),
    pytest.param(
        "<w:tbl>" + row(tc("1998", UP), tc("A", UP), "Founded", tc("Kelder", UP))
        + row(tc("", DOWN), tc("", DOWN), tc("Opened"), tc("", DOWN))
        + row(tc("", DOWN), tc("B", UP), "Sold", "Fenwick")
        + row(tc("", DOWN), properties='<w:gridBefore w:val="1"/>') + "</w:tbl>",
        ["line: 1998 | A | Founded | Kelder", "line: 1998 | A | Opened | Kelder",
         "line: 1998 | B | Sold | Fenwick", "line: B"],
        id="several labels",
    ),
    pytest.param(
        "<w:tbl>" + row(tc("Both years", '<w:gridSpan w:val="2"/>'), tc("Kelder", UP))
        + row("1998", "Founded", tc("", DOWN)) + "</w:tbl>",
        ["line: Both years | Kelder", "line: 1998 | Founded | Kelder"],
        id="a label beside wide cells",
    ),
    pytest.param(
        "<w:tbl>" + row(tc(f"{'It rained and rained. ' * 4}", UP), "1998")
        + row(tc("", DOWN), "1999") + "</w:tbl>",
        [f"line: {'It rained and rained. ' * 4}| 1998", "line: 1999"],
        id="what is long is no label: it is read once",
    ),
    pytest.param(
        "<w:tbl>" + row("1998", tc(p("Founded") + "<w:tbl>" + row("by A", "in B") + "</w:tbl>"
        + p("at last"))) + "</w:tbl>",
        ["line: 1998 | Founded | by A | in B | at last"],
        id="a table in a cell",
    ),
    pytest.param(
        "<w:tbl>" + row("1998", "Founded") + "<w:sdt><w:sdtContent>"
        + "<w:tr><w:sdt><w:sdtContent>" + tc("1999") + "</w:sdtContent></w:sdt>" + tc("Sold")
        + "</w:tr></w:sdtContent></w:sdt></w:tbl>",
        ["line: 1998 | Founded", "line: 1999 | Sold"],
        id="rows and cells in controls",
    ),
    pytest.param(
        f"<w:p>{r('Printed on ')}{field('DATE', r('3 May 2021'))}{r('by ')}"
        f"{field('HYPERLINK &quot;https://a.example&quot;', r('Ann'))}"
        f"<w:fldSimple w:instr=' SAVEDATE '>{r('4 May 2021')}</w:fldSimple>{r('.')}</w:p>",
        ["paragraph: Printed on by Ann."],
        id="of fields, links are read, and days that a program put there are not",
    ),
    pytest.param(
        "<w:p>" + field("TOC", r("The fall of 1998 ") + field("PAGEREF a", r("3"))
        + f"</w:p><w:p>{r('The rise of 1999 5')}") + f"{r('So it was.')}</w:p>",
        ["paragraph: So it was."],
        id="a table of contents over paragraphs",
    ),
    pytest.param(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p('The fall of 1998 3')}</w:sdtContent></w:sdt>"
        f"{p('It fell.')}",
        ["paragraph: It fell."],
        id="a table of contents in a control",
    ),
    pytest.param(
        f"<w:p>{field('TOC', r('It fell.')).removesuffix(END)}</w:p>{p('It rose.')}",
        ["paragraph: It fell.", "paragraph: It rose."],
        id="a field without end is none",
    ),
    pytest.param(
        "<w:tbl>" + row(tc(p("Fall", "berschrift1") + p("It fell."))) + "</w:tbl>",
        ["heading: Fall", "paragraph: It fell."],
        id="a table of one column is a frame",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_body(body: str, expected: list[str]) -> None:
    assert told(read(docx(body))) == expected


def test_each_block_knows_its_heading() -> None:
    table = "<w:tbl>" + row("1998", "Founded") + "</w:tbl>"
    content = read(docx(p("It was.") + p("Fall", "berschrift1") + p("It fell.") + table))
    assert [block.section for block in content.blocks] == ["", "", "Fall", "Fall"]


def test_a_note_stands_under_the_heading_of_its_mark() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = (
        p("Fall", "Kapitel")
        + f"<w:p>{r('It fell.')}{mark.format(2)}</w:p>"
        + p("Rain", "Kapitel")
        + f"<w:p>{r('It rained.')}{mark.format(1)}</w:p>"
    )
    notes = "".join(
        f'<w:footnote w:id="{number}">{p(said)}</w:footnote>'
        for number, said in ((1, "So said Ann."), (2, "So said Bo."))
    )
    blocks = read(docx(body, footnotes=notes)).blocks
    assert [block.section for block in blocks[-2:]] == ["Rain", "Fall"]


def test_notes_stand_at_the_end_and_comments_headers_and_unused_notes_nowhere() -> None:
    notes = "".join(
        f'<w:{{0}} w:id="{number}" {kind}>{p(text)}</w:{{0}}>'
        for number, kind, text in (
            (0, 'w:type="separator"', "---"),
            (1, "", "So said Ann."),
            (2, "", "Deleted."),
        )
    )
    body = (
        f'<w:p>{r("It rained.")}<w:r><w:footnoteReference w:id="1"/></w:r>'
        '<w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'
        '<w:r><w:endnoteReference w:id="1"/></w:r></w:p>'
    )
    content = read(
        docx(
            body + p("It snowed."),
            footnotes=notes.format("footnote"),
            endnotes=notes.format("endnote").replace("Ann", "Bob"),
            comments=p("Really?"),
            header1=p("Page 1"),
        )
    )
    assert told(content) == [
        "paragraph: It rained.",
        "paragraph: It snowed.",
        "paragraph: So said Ann.",
        "paragraph: So said Bob.",
    ]


PROPERTIES = [
    ("<dc:title>The weir</dc:title>", "The weir"),
    ("<dc:title>Microsoft Word - weir3.doc</dc:title>", "Style"),
    ("<dc:title>Document1</dc:title>", "Style"),
    ("<dc:title> </dc:title>", "Style"),
    ("<dc:title/>", "Style"),
    ("", "Style"),
]


@pytest.mark.parametrize(("core", "title"), PROPERTIES)
def test_title(core: str, title: str) -> None:
    assert read(docx(p("Style", "Titel") + p("It fell."), core=core)).title == title


def test_without_a_title() -> None:
    assert read(docx(p("It fell."))).title == ""


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-03-15T23:30:00Z", "2021-03-15"),
        ("2021-03-15", "2021-03-15"),
        ("2021-03", None),
        ("2021-02-30T00:00:00Z", None),
        ("1601-01-01T00:00:00Z", None),
        ("2013-12-23T23:15:00Z", None),
        ("soon", None),
    ],
)
def test_day(written: str, day: str | None) -> None:
    days = read(docx(p("It fell."), core=f"<dcterms:created>{written}</dcterms:created>")).days
    assert [(str(found), basis) for found, basis in days] == ([(day, "properties")] if day else [])


def test_parts_may_have_any_name_and_the_strict_namespace() -> None:
    strict = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="http://x/{}" Target="{}"/></Relationships>'
    )
    data = packed(
        {
            "_rels/.rels": relation.format("officeDocument", "/word/document2.xml"),
            "word/_rels/document2.xml.rels": relation.format("styles", "../word/looks.xml"),
            "word/looks.xml": f"<w:styles {strict}>{STYLES}</w:styles>",
            "word/document2.xml": f"<w:document {strict}>{p('Fall', 'berschrift1')}</w:document>",
        }
    )
    assert told(read(data)) == ["heading: Fall"]


ENTITIES = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
BAD = [
    pytest.param(b"PK\x03\x04", "cut off or broken", id="no ZIP file"),
    pytest.param(packed({"a.txt": "a"}), "document.xml is missing", id="no document"),
    pytest.param(docx(""), "holds no text", id="empty"),
    pytest.param(docx(p(" ")), "holds no text", id="blank"),
    pytest.param(packed({"word/document.xml": "<a><b></a>"}), "XML is broken", id="broken XML"),
    pytest.param(packed({"word/document.xml": f"{ENTITIES}<a>&b;</a>"}), "entities", id="entities"),
    pytest.param(packed({"word/document.xml": f"{EXTERNAL}<a>&a;</a>"}), "entities", id="external"),
]


@pytest.mark.parametrize(("data", "said"), BAD)
def test_bad_files_are_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read(data)
    assert str(caught.value).startswith("a.docx: ")
    assert "\n" not in str(caught.value)


def test_names_that_lead_elsewhere_are_names() -> None:
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="http://x/styles" Target="../../../etc/passwd"/></Relationships>'
    )
    text = f"<w:document {NAMESPACES}>{p('It fell.')}</w:document>"
    parts = {"word/document.xml": text, "word/_rels/document.xml.rels": relation}
    assert told(read(packed({**parts, "../../etc/passwd": "x"}))) == ["paragraph: It fell."]


DEEP = 100_000


@pytest.mark.parametrize(
    "tag", ["w:p", "w:tbl", "w:tr", "w:tc", "w:sdt", "mc:AlternateContent", "x"]
)
def test_nested_without_end(tag: str) -> None:
    body = f"<{tag}>" * DEEP + p("It fell.") + f"</{tag}>" * DEEP
    assert read(docx(body)).text == "It fell.\n"


def test_styles_in_a_long_chain() -> None:
    styles = "".join(
        f'<w:style w:styleId="s{i}"><w:name w:val="s{i}"/><w:basedOn w:val="s{i + 1}"/></w:style>'
        for i in range(20_000)
    )
    last = '<w:style w:styleId="s20000"><w:name w:val="heading 1"/></w:style>'
    assert told(read(docx(p("Fall", "s0"), styles=styles + last))) == ["heading: Fall"]
