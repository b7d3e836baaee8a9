"""Makers of whole files: one of each format that is read, each of which says that it fell."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

SAID = "It fell in the year 1998."
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_O = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "manifest")
)
_CONTAINER = "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return buffer.getvalue()


def docx(body: str = "", **parts: str) -> bytes:
    """A Word document of a paragraph below a body; a part's name stands for its whole path."""
    said = f"<w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>"
    text = f"<w:document {_W}><w:body>{body}{said}</w:body></w:document>"
    return packed({"word/document.xml": text, **parts})


def odt(body: str = "", **parts: str) -> bytes:
    """An OpenDocument text of a paragraph below a body."""
    text = f"<office:body><office:text>{body}<text:p>{SAID}</text:p></office:text></office:body>"
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_O}>{text}</office:document-content>",
            **parts,
        }
    )


def epub(
    page: str = "",
    *,
    spine: int = 1,
    chapter: str = "a.xhtml",
    parts: Mapping[str, str] | None = None,
) -> bytes:
    """A book whose spine names one chapter, however often."""
    item = f"<item id='a' href='{chapter}' media-type='application/xhtml+xml'/>"
    reference = "<itemref idref='a'/>"
    book = f"<package><manifest>{item}</manifest><spine>{reference * spine}</spine></package>"
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "book.opf": book,
            "a.xhtml": f"<html><body>{page}<p>{SAID}</p></body></html>",
            **(parts or {}),
        }
    )


def rtf(body: str = "") -> bytes:
    """A rich text."""
    return rf"{{\rtf1\ansi{{\fonttbl{{\f0 Serif;}}}} {body}{SAID}\par}}".encode("latin-1")


def html(body: str = "", head: str = "") -> bytes:
    """A web page."""
    return f"<!doctype html>{head}<article><h1>Weir</h1>{body}<p>{SAID}</article>".encode()


def pdf() -> bytes:
    """A file of three pages."""
    file = BytesIO()
    canvas = Canvas(file)
    for number in (1, 2, 3):
        canvas.drawString(72, 700, SAID)
        canvas.drawString(72, 30, f"ABC-00000{number}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def mail(*attached: tuple[str, bytes]) -> bytes:
    """A mail with a bit of everything."""
    message = EmailMessage()
    message["From"], message["Subject"] = "Ann Lee <ann@mill.example>", "Die Mühle"
    message["Date"] = "Mon, 3 May 2021 10:00:00 +0200"
    message.set_content(f"{SAID}\n\n> Will it hold?\n\nMühle.\n-- \nAnn")
    message.add_alternative(
        "<p>It <b>fell</b> in the year 1998.</p><blockquote type=cite>Eh?", subtype="html"
    )
    for name, data in attached:
        message.add_attachment(data, "application", "octet-stream", filename=name)
    return message.as_bytes()


GOOD = {
    "a.txt": f"{SAID}\n\nDas Café öffnete 1999 – „später“.\n".encode(),
    "utf16.txt": f"{SAID}\n\nCafé.\n".encode("utf-16"),
    "a.md": f"---\ntitle: Weir\n---\n# Fall\n\n{SAID}\n\n| a | b |\n|-|-|\n".encode(),
    "a.rst": f"Weir\n====\n\n:Date: 2021-03-15\n\n{SAID}\n\n- *one*\n- `two`_\n".encode(),
    "a.html": html("<table><tr><td>1887<td>Fire</table>", "<title>Mühle</title>"),
    "a.pdf": pdf(),
    "a.docx": docx("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 3),
    "a.odt": odt("<text:list><text:list-item><text:p>So.</text:p></text:list-item></text:list>"),
    "a.epub": epub("<h1>Weir</h1>"),
    "a.rtf": rtf(r"{\b Weir\par}{\footnote So.}caf\'e9 \u8212?\par " * 5),
    "a.eml": mail(("Mühle.txt", b"It rained."), ("a.pdf", b"%PDF-1.7 no")),
    "a.mbox": b"From ann@mill.example Mon May  3 10:00:00 2021\n" + mail() + b"\n",
    "a.srt": f"1\n00:00:01,000 --> 00:00:03,000\n<i>{SAID}</i>\n".encode(),
    "a.vtt": f"WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>{SAID}\n".encode(),
    "a.csv": f'id,date,text\n1,2021-05-03,"{SAID}"\n2,,"It ""rained"", \nhard."\n'.encode(),
    "a.jsonl": f'{{"date": "2021-05-03", "text": "{SAID}"}}\n{{"text": ["It"]}}\n'.encode(),
    "a.txt.gz": gzip.compress(f"{SAID}\n".encode() * 20),
}
"""A file of each format by its name."""
