"""Electronic books: which chapters are read, in which order, and what the book says of itself."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from good_files import packed

from timeline import InputError
from timeline.readers.content import Content
from timeline.readers.office.epub import read_epub

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


def page(body: str, attributes: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body {attributes}>{body}</body></html>"
    )


def package(
    addresses: Mapping[str, str], metadata: str = "", guide: str = "", skipped: str = ""
) -> str:
    """The package of a book; `addresses` are the addresses of its chapters, with properties."""
    items = "".join(
        f'<item id="i{n}" href="{address}" media-type="application/xhtml+xml" properties="{more}"/>'
        for n, (address, more) in enumerate(addresses.items())
    )
    spine = "".join(
        f'<itemref idref="i{n}" linear="{"no" if address == skipped else "yes"}"/>'
        for n, address in enumerate(addresses)
    )
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine>"
        f"<guide>{guide}</guide></package>"
    )


def epub(pages: Mapping[str, str | bytes], opf: str = "", **more: str) -> bytes:
    opf = opf or package(dict.fromkeys(pages, ""))
    chapters = {f"OPS/{name}": text for name, text in pages.items()}
    return packed({"META-INF/container.xml": CONTAINER, "OPS/book.opf": opf, **chapters, **more})


def read(data: bytes) -> Content:
    (content,) = read_epub(data, "a.epub")
    return content


def told(content: Content) -> list[str]:
    return [f"{block.kind}: {content.text[block.start : block.end]}" for block in content.blocks]


ONE, TWO = page("<h1>Fall</h1><p>It fell.</p>"), page("<h2>Rise</h2><p>It rose.</p>")
BOTH = ["heading: Fall", "paragraph: It fell.", "heading: Rise", "paragraph: It rose."]


def test_chapters_in_the_order_of_the_spine() -> None:
    content = read(epub({"b.xhtml": ONE, "a.xhtml": TWO}))
    assert told(content) == BOTH
    assert [block.section for block in content.blocks] == ["", "Fall", "", "Rise"]
    assert content.title == "Fall"


NAV = page(
    "<nav epub:type='page-list'><a href='b.xhtml'>7</a></nav><nav epub:type='toc landmarks'><ol>"
    "<li><a href='text/a.xhtml'>I. Fall</a><ol><li><a href='text/a.xhtml#x'>Of it</a></li></ol>"
    "</li><li><a href='text/d.xhtml'>II. Rise</a></li></ol></nav>"
)
NCX = (
    '<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><docTitle><text>x</text>'
    "</docTitle><navMap><navPoint id='a'><navLabel><text>I. Fall</text></navLabel>"
    "<content src='text/a.xhtml#top'/><navPoint id='b'><navLabel><text>Of it</text></navLabel>"
    "<content src='text/a.xhtml#x'/></navPoint></navPoint><navPoint id='c'><navLabel>"
    "<text>II. Rise</text></navLabel><content src='text/d.xhtml'/></navPoint></navMap>{}</ncx>"
)
CONTENTS = [
    pytest.param("nav.xhtml", NAV, "application/xhtml+xml", id="EPUB 3"),
    pytest.param("toc.ncx", NCX.format(""), "application/x-dtbncx+xml", id="EPUB 2"),
    pytest.param("toc.ncx", NCX.format("<x>"), "application/x-dtbncx+xml", id="broken"),
]


@pytest.mark.parametrize(("name", "table", "kind"), CONTENTS)
def test_chapters_without_headings_have_those_of_the_contents(
    name: str, table: str, kind: str
) -> None:
    bodies = {"a": "<p>It fell.</p>", "b": "<p>On and on.</p>", "d": "<p>It rose.</p>",
              "e": "<h2>End</h2><p>It was.</p>"}  # fmt: skip
    pages = {f"text/{key}.xhtml": page(body) for key, body in bodies.items()}
    item = f'<item id="t" href="{name}" media-type="{kind}" properties="{name[:3]}"/>'
    opf = package(dict.fromkeys(pages, "")).replace("<manifest>", f"<manifest>{item}")
    content = read(epub({**pages, name: table}, opf))
    assert [(content.text[b.start : b.end], b.section) for b in content.blocks] == [
        ("It fell.", "I. Fall"),
        ("On and on.", "I. Fall"),
        ("It rose.", "II. Rise"),
        ("End", ""),
        ("It was.", "End"),
    ]


FRONT = [
    pytest.param({"nav.html": ""}, id="by its name"),
    pytest.param({"cover.xhtml": ""}, id="a cover by its name"),
    pytest.param({"x.xhtml": "nav"}, id="by its properties"),
    pytest.param({"guided.xhtml": ""}, id="by the guide"),
    pytest.param({"aside.xhtml": ""}, id="not linear"),
]


@pytest.mark.parametrize("front", FRONT)
def test_covers_contents_and_asides_are_left_out(front: dict[str, str]) -> None:
    (name,) = front
    opf = package(
        {**front, "a.xhtml": "", "b.xhtml": ""},
        guide='<reference type="toc" href="guided.xhtml#top"/>',
        skipped="aside.xhtml",
    )
    pages = {name: page("<p>Fall, page 3.</p>"), "a.xhtml": ONE, "b.xhtml": TWO}
    assert told(read(epub(pages, opf))) == BOTH


def test_a_page_may_say_itself_that_it_is_the_cover() -> None:
    cover = page("<p>A book!</p>", 'epub:type="cover"')
    assert told(read(epub({"x.xhtml": cover, "a.xhtml": ONE, "b.xhtml": TWO}))) == BOTH


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("text/a%20b.xhtml", "OPS/text/a b.xhtml"),
        ("text/a%20b.xhtml", "OPS/text/a%20b.xhtml"),
        ("../text/a.xhtml", "text/a.xhtml"),
        ("./x/../a.xhtml#one", "OPS/a.xhtml"),
    ],
)
def test_addresses(address: str, part: str) -> None:
    assert told(read(epub({}, package({address: ""}), **{part: ONE}))) == BOTH[:2]


@pytest.mark.parametrize(
    "page_bytes",
    [
        page("<p>Café.</p>").encode(),
        b"\xef\xbb\xbf" + page("<p>Café.</p>").encode(),
        page("<p>Café.</p>").encode("utf-16"),
        page("<p>Café.</p>").encode("cp1252"),
    ],
)
def test_encodings(page_bytes: bytes) -> None:
    assert told(read(epub({"a.xhtml": page_bytes}))) == ["paragraph: Café."]


METADATA = [
    ("<dc:title>The weir</dc:title>", "The weir", None),
    ("<dc:title>weir.docx</dc:title><dc:title>Weir</dc:title>", "Weir", None),
    ("<dc:date>2021-03-15</dc:date>", "Fall", "2021-03-15"),
    ("<dc:date>2021-03-15T10:00:00+02:00</dc:date>", "Fall", "2021-03-15"),
    ("<dc:date>1813-01-28</dc:date>", "Fall", "1813-01-28"),
    ("<dc:date>2021</dc:date>", "Fall", None),
    ("<dc:date>0101-01-01T00:00:00+00:00</dc:date>", "Fall", None),
    (
        '<dc:date opf:event="creation">2020-01-02</dc:date>'
        '<dc:date opf:event="publication">2021-03-15</dc:date>',
        "Fall",
        "2021-03-15",
    ),
    ('<dc:date opf:event="modification">2020-01-02</dc:date>', "Fall", None),
]


@pytest.mark.parametrize(("metadata", "title", "day"), METADATA)
def test_what_a_book_says_of_itself(metadata: str, title: str, day: str | None) -> None:
    content = read(epub({"a.xhtml": ONE}, package({"a.xhtml": ""}, metadata)))
    assert content.title == title
    assert [(str(found), basis) for found, basis in content.days] == (
        [(day, "properties")] if day else []
    )


def test_a_missing_chapter_does_not_keep_the_others_from_being_read() -> None:
    assert told(read(epub({"a.xhtml": ONE}, package({"b.xhtml": "", "a.xhtml": ""})))) == BOTH[:2]


def locked(address: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:CipherData>'
        f'<e:CipherReference URI="{address}"/></e:CipherData></e:EncryptedData></encryption>'
    )


def test_locked_fonts_do_not_lock_a_book() -> None:
    data = epub({"a.xhtml": ONE}, **{"META-INF/encryption.xml": locked("OPS/serif.otf")})
    assert told(read(data)) == BOTH[:2]


ENTITIES = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
EXTERNAL = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'
BAD = [
    pytest.param(b"PK\x03\x04", "cut off or broken", id="no ZIP file"),
    pytest.param(packed({"a": "a"}), "container.xml is missing", id="no container"),
    pytest.param(packed({"META-INF/container.xml": "<a/>"}), "names no book", id="no book"),
    pytest.param(packed({"META-INF/container.xml": CONTAINER}), "book.opf is missing", id="no OPF"),
    pytest.param(epub({}, package({"a.xhtml": ""})), "a.xhtml.* missing", id="no chapter"),
    pytest.param(epub({}, package({"../../etc/passwd": ""})), "missing", id="out of the file"),
    pytest.param(epub({}, package({"/etc/passwd": ""})), "missing", id="a file of the machine"),
    pytest.param(epub({}, package({})), "holds no text", id="empty"),
    pytest.param(epub({"a.xhtml": page("")}), "holds no text", id="only pictures"),
    pytest.param(epub({"a.xhtml": ONE}, "<a><b></a>"), "XML is broken", id="broken XML"),
    pytest.param(epub({"a.xhtml": ONE}, ENTITIES), "entities", id="entities"),
    pytest.param(epub({"a.xhtml": ONE}, EXTERNAL), "entities", id="external"),
    pytest.param(
        epub({"a b.xhtml": ONE}, **{"META-INF/encryption.xml": locked("OPS/a%20b.xhtml")}),
        "locked with DRM",
        id="locked",
    ),
]


@pytest.mark.parametrize(("data", "said"), BAD)
def test_bad_files_are_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read(data)
    assert str(caught.value).startswith("a.epub: ")
    assert "\n" not in str(caught.value)


TYPES = [
    '<!DOCTYPE package PUBLIC "-//X//DTD Package 1.2//EN" "http://mill.example/package.dtd">',
    "<!DOCTYPE package SYSTEM 'http://mill.example/package.dtd' [<!ELEMENT b ANY>]>",
]


@pytest.mark.parametrize("declared", TYPES, ids=["public", "with declarations"])
def test_a_declared_type_is_not_fetched_and_its_named_letters_are_known(declared: str) -> None:
    title = "<dc:title>Le caf&eacute;&nbsp;&amp; l&rsquo;&icirc;le</dc:title>"
    opf = declared + package({"a.xhtml": ""}, title)
    container = declared.replace("package", "container") + CONTAINER
    chapter = declared.replace("package", "html") + page("<h1>Fall</h1><p>It&nbsp;fell&hellip;</p>")
    content = read(epub({"a.xhtml": chapter}, opf, **{"META-INF/container.xml": container}))
    assert content.title == "Le café & l’île"
    assert told(content) == ["heading: Fall", "paragraph: It fell…"]


def test_entities_of_a_chapter_are_not_expanded() -> None:
    bomb = ENTITIES.partition("<a>")[0] + "<html><body><p>It fell. &b;</p></body></html>"
    assert "hahaha" not in read(epub({"a.xhtml": bomb})).text


def test_names_that_lead_elsewhere_are_names() -> None:
    assert told(read(epub({"a.xhtml": ONE}, **{"../../etc/passwd": "x"}))) == BOTH[:2]


DEEP = 100_000


def test_chapters_nested_without_end() -> None:
    body = "<div>" * DEEP + "<p>It fell.</p>" + "</div>" * DEEP
    assert told(read(epub({"a.xhtml": page(body)}))) == ["paragraph: It fell."]


def test_a_package_nested_without_end() -> None:
    opf = package({"a.xhtml": ""}, "<x>" * DEEP + "</x>" * DEEP)
    assert told(read(epub({"a.xhtml": ONE}, opf))) == BOTH[:2]
