"""Makers of bad files, by their names: what each holds, and what is said of it.

Ordinary ones are refused at once. The worst are made to take all memory and time there is: some are
refused, of others everything is read.
"""

from __future__ import annotations

import gzip
import os
import sqlite3
import tarfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from good_files import GOOD, SAID, docx, epub, html, mail, odt, packed, pdf, rtf
from reportlab.lib.pdfencrypt import StandardEncryption  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

DEEP = 100_000


@dataclass(frozen=True, slots=True)
class Bad:
    """A bad file; `said` stands in its line, after the name of the file `blamed`."""

    name: str
    make: Callable[[Path], None]
    said: str
    blamed: str = ""


def _file(name: str, data: bytes | Callable[[], bytes], said: str) -> Bad:
    """A file of bytes, which are made when they are needed where they are many."""
    return Bad(
        name, lambda path: _write(path, data() if callable(data) else data), said, blamed=name
    )


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _beside(make: Callable[[Path], None], said: str) -> Bad:
    """A good file beside a bad timeline.toml."""

    def both(path: Path) -> None:
        path.write_bytes(GOOD["a.txt"])
        make(path.with_name("timeline.toml"))

    return Bad("a.txt", both, said, blamed="timeline.toml")


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2**30 + 1)


def _ring(path: Path) -> None:
    path.symlink_to(path.with_name("other"))
    path.with_name("other").symlink_to(path)


def _closed(path: Path) -> None:
    path.write_bytes(GOOD["a.txt"])
    path.chmod(0)


def _tar() -> bytes:
    buffer = BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as file:
        file.addfile(tarfile.TarInfo("a.txt"))
    return buffer.getvalue()


def _database() -> bytes:
    with sqlite3.connect(":memory:") as base:
        base.execute("create table events (day)")
        data = base.serialize()
    base.close()
    return data


def _locked_pdf() -> bytes:
    file = BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(72, 700, SAID)
    canvas.save()
    return file.getvalue()


def _with_password(data: bytes) -> bytes:
    """A ZIP file whose index says that its parts are encrypted."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + b"\x01" + data[at + 1 :]


def _lying(data: bytes) -> bytes:
    """A ZIP file whose index says that its first part is another one."""
    at = data.index(b"PK\x01\x02") + 16
    return data[:at] + b"\0\0\0\0" + data[at + 4 :]


def objects(*bodies: bytes) -> bytes:
    """A PDF file without an index: its objects, of which the first is its root."""
    numbered = (b"%d 0 obj%sendobj\n" % (at, body) for at, body in enumerate(bodies, 1))
    return b"%PDF-1.5\n" + b"".join(numbered) + b"trailer<</Root 1 0 R>>\n%%EOF"


_ROOT = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"


def _pages(kids: bytes, count: int, *more: bytes) -> bytes:
    return objects(_ROOT, b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids), *more)


def _empty_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    return _pages(kids, count, *[_PAGE] * count)


def _stream(data: bytes, more: bytes = b"") -> bytes:
    said = zlib.compress(data, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream\n" % (more, len(said), said)


_XREF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nxref\n0 1\n0000000000 65535 f \n"
    b"trailer<</Root 1 0 R/Prev 48/Size 1>>\nstartxref\n48\n%%EOF"
)
_OUTLINE = objects(
    b"<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>",
    b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    _PAGE,
    b"<</First 5 0 R/Last 5 0 R/Count 1>>",
    b"<</Title(a)/Parent 4 0 R/Next 5 0 R/First 5 0 R>>",
)
_IN_STREAM = _pages(
    b"3 0 R", 1, _PAGE, _stream(b"4 0 <<>>", b"/Type/ObjStm/N 1/First 4/Extends 4 0 R")
)
_LAUGHS = (
    "<!DOCTYPE a [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 11))
    + "]><a>&a10;</a>"
)
_OUTSIDE = "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><a>&a;</a>"
_OUT = "../../../../etc/passwd"
_LOCK = (
    "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry "
    "m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>"
)
_DRM = "<encryption><CipherReference URI='a.xhtml'/></encryption>"
_TO_OUTSIDE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Type="http://x/officeDocument" Target="{_OUT}"/></Relationships>'
)
_LEFT_OUT = "which is not read; "
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
_EML = "From: a@b.c\nDate: Mon, 3 May 2021 10:00:00 +0200\n"

FILES = [
    # What the disk gives.
    Bad("missing.txt", lambda _: None, "there is no such file"),
    Bad("loop.txt", lambda path: path.symlink_to(path), "cannot be read: "),
    Bad("ring.txt", _ring, "cannot be read: "),
    Bad("dangling.txt", lambda path: path.symlink_to("nothing"), "there is no such file"),
    Bad("pipe.txt", os.mkfifo, "is no ordinary file; give a file, or - for a pipe"),
    Bad("zeros.txt", lambda path: path.symlink_to("/dev/zero"), "is no ordinary file"),
    Bad("closed.txt", _closed, "cannot be read: Permission denied"),
    Bad("long" * 80 + ".txt", lambda _: None, "ame too long"),
    Bad("sparse.txt", _sparse, "is larger than 1,024 MB; split it"),
    _file("new\nline\r\x1b[31m\x07.txt", b"\x89PNG", "is a PNG picture"),
    _file("turned\u202e\u2028\x9b31m.txt", b"\x89PNG", "is a PNG picture"),
    _file(os.fsdecode(b"half\xff\xc3.txt"), b"\x89PNG", "is a PNG picture"),
    _beside(os.mkfifo, "is no ordinary file"),
    _beside(Path.mkdir, "cannot be read: "),
    _beside(lambda path: _write(path, b"a = \xff"), "is not UTF-8 (byte 4); save it as UTF-8"),
    _beside(lambda path: _write(path, b"a = " + b"[" * DEEP), "is nested too deep"),
    _beside(lambda path: _write(path, b"[documents"), "is not TOML"),
    # What is something else.
    _file("a.png", b"\x89PNG\r\n\x1a\n", f"is a PNG picture, {_LEFT_OUT}put it through OCR"),
    _file("a.jpg", b"\xff\xd8\xff\xe0", "is a JPEG picture"),
    _file("a.gif", b"GIF89a", "is a GIF picture"),
    _file("a.tif", b"II*\0", "is a TIFF picture"),
    _file("b.tif", b"MM\0*", "is a TIFF picture"),
    _file("a.webp", b"RIFF\0\0\0\0WEBPVP8 ", "is a WebP picture"),
    _file("a.djvu", b"AT&TFORM", f"is a DjVu file, {_LEFT_OUT}save it as PDF"),
    _file("a.ps", b"%!PS-Adobe-3.0", f"is a PostScript file, {_LEFT_OUT}save it as PDF"),
    _file(
        "a.mobi", b"a".ljust(60, b"\0") + b"BOOKMOBI", f"Kindle book, {_LEFT_OUT}save it as EPUB"
    ),
    _file("a.wpd", b"\xffWPC", f"is a WordPerfect file, {_LEFT_OUT}save it as DOCX"),
    _file("a.doc", _OFFICE, f"is an old Office file, {_LEFT_OUT}save it as DOCX"),
    _file("locked.docx", _OFFICE + "EncryptedPackage".encode("utf-16-le"), "is encrypted; save a"),
    _file(
        "a.xlsx", packed({"xl/workbook.xml": ""}), "is an Excel workbook, which is not read; save"
    ),
    _file("a.pptx", packed({"ppt/presentation.xml": ""}), "is a PowerPoint file"),
    _file(
        "a.ods",
        packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "is an OpenDocument file, but no text; save it as PDF",
    ),
    _file("a.pages", packed({"Index/Document.iwa": ""}), "is a file of Pages"),
    _file("a.jar", packed({"META-INF/MANIFEST.MF": ""}), "is a program"),
    _file(
        "a.zip", packed({"a.txt": SAID}), "is a ZIP file, but no Word, OpenDocument or EPUB text"
    ),
    _file("slip.zip", packed({_OUT: SAID}), "is a ZIP file, but no Word"),
    _file("a.7z", b"7z\xbc\xaf\x27\x1c", f"is a 7-Zip file, {_LEFT_OUT}unpack it"),
    _file("a.rar", b"Rar!\x1a\x07", "is a RAR file"),
    _file("a.bz2", b"BZh91AY", "is a bzip2 file"),
    _file("a.xz", b"\xfd7zXZ\0", "is an XZ file"),
    _file("a.zst", b"\x28\xb5\x2f\xfd", "is a Zstandard file"),
    _file("twice.txt.gz", gzip.compress(GOOD["a.txt.gz"]), "is a gzip file within another file"),
    _file("a.tar", _tar, "is a tar file"),
    _file("a.sqlite", _database, f"is a database, {_LEFT_OUT}export"),
    _file("a.parquet", b"PAR1", "is a Parquet table"),
    _file("a.mp3", b"ID3\x04", f"is a sound recording, {_LEFT_OUT}write down"),
    _file("b.mp3", b"\xff\xfb\x90", "is a sound recording"),
    _file("a.ogg", b"OggS", "is a sound recording"),
    _file("a.flac", b"fLaC", "is a sound recording"),
    _file("a.wav", b"RIFF\0\0\0\0WAVEfmt ", "is a sound recording"),
    _file("a.mp4", b"\0\0\0\x18ftypmp42", "is a film or a sound recording"),
    _file("a.mkv", b"\x1a\x45\xdf\xa3", "is a film"),
    _file("a.elf", b"\x7fELF", "is a program"),
    _file("a.exe", b"MZ\x90\0\x03", "is a program"),
    _file("a.class", b"\xca\xfe\xba\xbe", "is a program"),
    _file("nul.txt", b"In 1999\0 it began.\n", "is a binary file, not text; save it as text"),
    _file("zeros", bytes(999), "is a binary file, not text; save it as text"),
    _file("evenzeros", bytes(1000), "is a binary file, not text"),
    _file("half.txt", b"\xff\xfeI\0t", "is not UTF-16-LE, as its first bytes say"),
    _file("text.pdf", b"It fell.", "is no PDF file: its first bytes are another's; give it"),
    _file("text.docx", b"It fell.", "is no DOCX file"),
    # Archives.
    _file("cut.txt.gz", GOOD["a.txt.gz"][:-9], "is a gzip file that is cut off; get a whole copy"),
    _file("broken.txt.gz", b"\x1f\x8b\x08\0no gzip at all", "is a gzip file that is broken"),
    _file("cut.docx", GOOD["a.docx"][:-30], "is cut off or broken: its ZIP index is missing"),
    _file("password.docx", _with_password(docx()), "is encrypted; save a copy without a password"),
    _file("lying.docx", _lying(docx()), "is broken: word/document.xml cannot be unpacked"),
    # XML.
    _file("laughs.docx", docx(**{"word/document.xml": _LAUGHS}), "declares entities"),
    _file("outside.docx", docx(**{"word/document.xml": _OUTSIDE}), "declares entities"),
    _file("related.docx", docx(**{"_rels/.rels": _TO_OUTSIDE}), "etc/passwd is missing"),
    _file("broken.docx", docx(**{"word/document.xml": "<a><b></a>"}), "its XML is broken"),
    _file("laughs.odt", odt(**{"content.xml": _LAUGHS}), "declares entities"),
    _file("outside.odt", odt(**{"styles.xml": _OUTSIDE}), "declares entities"),
    _file("locked.odt", odt(**{"META-INF/manifest.xml": _LOCK}), "is encrypted; save a copy"),
    _file("laughs.epub", epub(parts={"book.opf": _LAUGHS}), "declares entities"),
    _file("outside.epub", epub(parts={"META-INF/container.xml": _OUTSIDE}), "declares entities"),
    _file("nobook.epub", epub(parts={"META-INF/container.xml": "<a/>"}), "names no book"),
    _file(
        "drm.epub", epub(parts={"META-INF/encryption.xml": _DRM}), "is locked with DRM; get a copy"
    ),
    _file("slip.epub", epub(chapter=_OUT), "etc/passwd missing in it"),
    _file("names.epub", epub(chapter="\x85x" * 9_000), "missing in it"),
    # PDF.
    _file("cut.pdf", pdf()[:700], "is no whole PDF file, it is broken or cut off: get it once"),
    _file("head.pdf", b"%PDF-1.7\n", "is no whole PDF file"),
    _file("locked.pdf", _locked_pdf, "is locked with a password: save a copy of it without one"),
    _file("tree.pdf", _pages(b"2 0 R 2 0 R", 5), "is no whole PDF file"),
    _file(
        "ring.pdf",
        _pages(b"3 0 R", 99, b"<</Type/Pages/Parent 2 0 R/Count 9/Kids[2 0 R]>>"),
        "is no whole PDF file",
    ),
    _file("xref.pdf", _XREF, "is no whole PDF file"),
    _file("count.pdf", _pages(b"3 0 R", 2_000_000_000, _PAGE), "its pages hold no text"),
    _file("outline.pdf", _OUTLINE, "its pages hold no text"),
    _file("stream.pdf", _IN_STREAM, "its pages hold no text"),
    _file(
        "arrays.pdf",
        objects(b"<</Pages 2 0 R/X " + b"[" * DEEP + b"]" * DEEP + b">>"),
        "is no whole PDF file",
    ),
    # Pages, mails and texts.
    _file(
        "app.html", b"<div id=app></div><script>build('It fell.')</script>", "a script builds it"
    ),
    _file("nothing.html", b"<!-- nothing -->", "the page has no text"),
    _file("note.eml", b"It fell.", "is no mail: no header such as From: or Date:"),
    _file("note.mbox", b"It fell.", "is no mbox: no line of it begins with"),
    _file("note.srt", b"It fell.", "holds no subtitles: no line of it is a timing"),
    _file("cut.rtf", GOOD["a.rtf"][:-3], "is cut off: its last group has no end; get a whole"),
    _file("picture.rtf", rb"{\rtf1{\pict 89504e47}}", "holds no text; it may be a scan"),
    _file("open.md", b"---\ndate: 2021-03-15\n\nIt fell.\n", "is not closed; put a line ---"),
    _file(
        "long.md", b"---\ndate: " + b"1 " * 50_000 + b"\n---\nIt fell.\n", "is not a day; write it"
    ),
    _file(
        "word.rst", b"It\n" + b"1:" * DEEP, "line 2: a word has more than 1,000 letters; break it"
    ),
    _file("quotes.md", b">" * 20_000 + b" It fell.", "is nested too deep to be read; save it"),
    _file("deep.rst", b"* " * DEEP, "is nested too deep to be read"),
    _file("columns.csv", b"a,b\n1,2\n", "no column is known to hold the text; --text-column"),
    _file("names.csv", b"\x1b[31m,b" * 9_000 + b"\n1,2\n", "no column is known"),
    _file("deep.jsonl", b"[" * DEEP, "its JSON is nested too deep to be read"),
    _file("digits.jsonl", b'{"text": ' + b"9" * DEEP + b"}", "has too many digits to be read"),
    _file("list.jsonl", b"[1]\n", "is no object; write each record like"),
]
"""What is refused at once."""


def _blown(name: str, data: bytes, part: str) -> Bad:
    """A ZIP file with one part more, of 300 MB."""

    def bomb() -> bytes:
        import zipfile

        buffer = BytesIO(data)
        with (
            zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as file,
            file.open(part, "w") as more,
        ):
            for _ in range(300):
                more.write(bytes(2**20))
        return buffer.getvalue()

    return _file(name, bomb, "unpacks to more than 256 MB; split it")


def _gigabyte() -> bytes:
    """A gigabyte of zeros in a megabyte."""
    return gzip.compress(bytes(2**26)) * 16


def _joined() -> bytes:
    """Paragraphs whose ends were deleted: all are one."""
    mark = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>It </w:t></w:r></w:p>"
    return docx(mark * 20_000)


_LIMITS = "takes more memory or time than a PDF file of its size may"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_ITSELF = b"<</XObject<</F 6 0 R>>>>"


def _drawing(drawn: bytes, *more: bytes) -> bytes:
    """A page that draws something; its resources are object 5, where further objects begin."""
    page = _PAGE[:-2] + b"/Contents 4 0 R/Resources 5 0 R>>"
    return _pages(b"3 0 R", 1, page, _stream(drawn), *more)


def _form(drawn: bytes, more: bytes = b"", kind: bytes = b"/Subtype/Form") -> bytes:
    return _stream(drawn, b"/Type/XObject%s/BBox[0 0 9 9]%s" % (kind, more))


def _form_laughs(levels: int) -> bytes:
    """Forms, each of which draws the next one ten times; the last one laughs."""
    names = (b"<</XObject<</F %d 0 R>>>>" % (number + 6) for number in range(levels))
    forms = (_form(b"/F Do " * 10, b"/Resources" + name) for name in names)
    last = _form(b"BT /A 9 Tf (ha)Tj ET", b"/Resources<</Font<</A %d 0 R>>>>" % (levels + 7))
    return _drawing(b"/F Do", _ITSELF, *forms, last, _FONT)


def _hidden_forms() -> bytes:
    """A form that draws itself, by names with escapes and by resources in a packed stream."""
    packed_up = _stream(b"5 0 <</XObj#65ct<</#46 6 0 R>>>>", b"/Type/ObjStm/N 1/First 4")
    form = _form(b"/#46 Do " * 10, b"/Resources 5 0 R", kind=b"/Sub#74ype/#46orm")
    return _indexed(
        _ROOT,
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        _PAGE[:-2] + b"/Contents 4 0 R/Resources 5 0 R>>",
        _stream(b"/F Do"),
        b"",
        form,
        packed_up,
        within={5: 7},
    )


def _indexed(*bodies: bytes, within: dict[int, int]) -> bytes:
    """A PDF file whose index tells which objects lie in the streams of others."""
    data, rows = b"%PDF-1.5\n", [b"\0" + bytes(5)]
    for at, body in enumerate(bodies, 1):
        place = (2, within[at]) if at in within else (1, len(data))
        rows.append(b"%c%s\0" % (place[0], place[1].to_bytes(4, "big")))
        data += b"" if at in within else b"%d 0 obj%sendobj\n" % (at, body)
    index = _stream(b"".join(rows), b"/Type/XRef/Size %d/W[1 4 1]/Root 1 0 R" % len(rows))
    return data + b"%d 0 obj%sendobj\nstartxref\n%d\n%%%%EOF" % (len(rows), index, len(data))


def _same_page(times: int) -> bytes:
    line = b"(It was built in the spring of 1871 by two brothers and their sons.)' "
    text = b"BT /A 9 Tf 12 TL 72 800 Td " + line * 60 + b"ET"
    page = _PAGE[:-2] + b"/Contents 4 0 R/Resources<</Font<</A 5 0 R>>>>>>"
    return _pages(b"3 0 R " * times, times, page, _stream(text), _FONT)


def _page_tree(depth: int) -> bytes:
    kids = (b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (number + 3) for number in range(depth))
    return objects(_ROOT, *kids, _PAGE)


def _nested_mails() -> bytes:
    heads = (f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(DEEP))
    return (_EML + "".join(heads)).encode()


def _names_of_names() -> Iterator[str]:
    for number in range(9):
        yield f".. |a{number}| replace:: {f'|a{number + 1}| ' * 10}"
    yield f".. |a9| replace:: ha\n\n|a0|\n\n{SAID}\n"


_TINY = "From a Mon May  3 10:00:00 2021\n\n\n"
WORST = [
    _blown("bomb.docx", packed({}), "word/document.xml"),
    _blown("bomb.odt", odt(), "styles.xml"),
    _blown("bomb.epub", epub(chapter="b.xhtml"), "b.xhtml"),
    _file("zeros.txt.gz", _gigabyte, "unpacks to more than 256 MB; unpack and split it"),
    _file("parts.docx", lambda: docx() + b"PK\x01\x02" * 50_001, "more than 50,000 parts; split"),
    _file("tags.docx", lambda: docx("<a/>" * 2_000_001), "more than 2,000,000 tags and attributes"),
    _file(
        "attributes.odt",
        lambda: odt("<a " + "a='' " * 2_000_001 + "/>"),
        "more than 2,000,000 tags",
    ),
    _file("tags.epub", lambda: epub("<p>" * 1_000_001), "of markup, more than is read as one page"),
    _file("tags.html", lambda: html("<p>" * 1_000_001), "of markup, more than is read as one page"),
    _file(
        "tags.eml",
        lambda: f"{_EML}Content-Type: text/html\n\n{'<p>' * 1_000_001}".encode(),
        "of markup, more than is read as one page",
    ),
    _file("pages.pdf", lambda: _empty_pages(DEEP), "has 100,000 pages, more than 20,000: split it"),
    _file(
        "zeros.pdf",
        lambda: _pages(b"3 0 R", 1, _PAGE[:-2] + b"/Contents 4 0 R>>", _stream(bytes(2**26))),
        "its pages hold no text",
    ),
    _file("form.pdf", lambda: _drawing(b"/F Do", _ITSELF, _form(b"/F Do " * 10)), _LIMITS),
    _file("forms.pdf", lambda: _form_laughs(10), _LIMITS),
    _file("hidden.pdf", _hidden_forms, _LIMITS),
    _file(
        "words.pdf",
        lambda: _drawing(b"BT /A 9 Tf " + b"(ha)Tj " * 20_000_000, b"<</Font<</A 6 0 R>>>>", _FONT),
        _LIMITS,
    ),
    _file("same.pdf", lambda: _same_page(20_000), _LIMITS),
    _file("deep.pdf", lambda: _page_tree(DEEP), "is no whole PDF file"),
    _file("mails.eml", _nested_mails, "its parts are nested too deep to be read"),
    _file("mails.mbox", lambda: _TINY.encode() * 200_001, "more than 200,000 mails; split it"),
    _file("lines.txt", lambda: b"a\n\n" * 600_000, "has 1,200,000 lines, more than 1,000,000"),
    _file("lines.md", lambda: b"a\r\r" * 110_000, "has 220,000 lines, more than 200,000"),
    _file("lines.csv", lambda: b"text\n" + b"a\n" * 1_100_000, "has 1,100,001 lines, more than"),
    _file("field.csv", lambda: b"text\n" + b"a" * 70_000_000, "a field is longer than 64 MB"),
]
"""What is refused although it takes all memory and time there is."""

_ENDLESS: dict[str, Callable[[], bytes]] = {
    "deep.html": lambda: html("<div><b><blockquote>" * DEEP),
    "attributes.html": lambda: html(f"<p {' '.join(f'a{n}=1' for n in range(1_000_000))}>"),
    "deep.docx": lambda: docx("<w:tbl><w:tr><w:tc>" * 40_000 + "</w:tc></w:tr></w:tbl>" * 40_000),
    "deep.odt": lambda: odt("<text:list>" * DEEP + "</text:list>" * DEEP),
    "deep.epub": lambda: epub("<div>" * DEEP),
    "deep.rtf": lambda: rtf("{" * DEEP + r"\footnote" + "}" * DEEP),
    "deep.md": lambda: ("> - " * DEEP + f"a\n\n{SAID}\n").encode(),
    "brackets.md": lambda: f"{'[' * DEEP}](a)\n\n{SAID}\n".encode(),
    "comments.txt": lambda: b"<!-- -->" * 30 + SAID.encode(),
    "spaces.txt": lambda: (f"# a{' ' * DEEP}b\n\n{SAID}\n").encode(),
    "spaces.md": lambda: (f"---\ntitle: a{' ' * DEEP}b\n---\n\n{SAID}\n").encode(),
    "signs.md": lambda: (f"<div>\n{'<?' * DEEP}\n\n{SAID}\n").encode(),
    "parameters.eml": lambda: f"{_EML}Content-Type: a/b; {';' * 2_000_000}\n\n{SAID}\n".encode(),
    "header.eml": lambda: f"{_EML}Subject: {'a ' * 5_000_000}\n\n{SAID}\n".encode(),
    "mails.eml": lambda: f"{_EML}\n{SAID}\n".join(
        ["", *[f"{_EML}Content-Type: message/rfc822\n\n"] * 200]
    ).encode(),
    "joined.docx": _joined,
    "members.txt.gz": lambda: gzip.compress(b"") * 300_000 + GOOD["a.txt.gz"],
    "addresses.rst": lambda: f"{('1/1:1' * 190 + ' ') * 100}\n\n{SAID}\n".encode(),
    "unknown.rst": lambda: f"{'|a| ' * 30_000}\n\n{SAID}\n".encode(),
    "names.rst": lambda: "\n".join(_names_of_names()).encode(),
    "spine.epub": lambda: epub("<p>It rained.</p>" * 2_000, spine=DEEP),
    "times.srt": lambda: f"9999:99:99,999 --> 0:0:0.0\n{SAID}\n\n".encode() * 10_000,
    "columns.csv": lambda: (f"text,{'a,' * 5_000}\n" + f"{SAID}\n" * 3_000).encode(),
    "attached.eml": lambda: mail(*[("a.txt", b"It rained.")] * 300),
}
ENDLESS = [_file(name, make, "True") for name, make in _ENDLESS.items()]
"""What is read to its end, although it seems to have none."""
