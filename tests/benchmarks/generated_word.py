"""Word files with the features that hide text or add to it."""

from __future__ import annotations

import datetime as dt
import random
import zipfile
from html import escape
from io import BytesIO

from generated_files import HEADINGS, Writer

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOTS = {"header1": "hdr", "footer1": "ftr"}
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
    for name, shown in (
        ("Heading1", "heading 1"),
        ("ListBullet", "List Bullet"),
        ("Title", "Title"),
    )
)


def _r(text: str, tag: str = "t", properties: str = "") -> str:
    words = f'<w:{tag} xml:space="preserve">{escape(text, quote=False)}</w:{tag}>'
    return f"<w:r>{properties and f'<w:rPr>{properties}</w:rPr>'}{words}</w:r>"


def _p(inside: str, style: str = "") -> str:
    inside = inside if inside.startswith("<w:") else _r(inside)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}</w:pPr>{inside}</w:p>"


def _split(text: str, chance: random.Random) -> str:
    """Runs as Word leaves them after years of corrections: they end anywhere."""
    at = sorted(chance.sample(range(1, len(text)), 3))
    pieces = (text[a:b] for a, b in zip([0, *at], [*at, len(text)], strict=True))
    return "".join(_r(piece, properties=chance.choice(["", "<w:b/>"])) for piece in pieces)


def _word_part(feature: int, w: Writer, notes: list[str], comments: list[str]) -> str:
    """A part of a Word file's body that shows one feature."""
    author = 'w:id="9" w:author="Ann" w:date="2016-02-03T10:00:00Z"'
    match feature:
        case 0:
            rows = [("No.", "Event", "Folio")]
            rows += [(str(n), w.known_one(), f"f. {n * 7}") for n in range(1, 6)]
            cells = (f"<w:tc><w:tcPr/>{'</w:tc><w:tc>'.join(map(_p, row))}</w:tc>" for row in rows)
            return f"<w:tbl><w:tblPr/><w:tr>{'</w:tr><w:tr>'.join(cells)}</w:tr></w:tbl>"
        case 1:
            notes.append(w.known_one())
            mark = f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r>'
            return _p(f"{_r(w.some(1))}{mark}{_r(' ' + w.some(1))}")
        case 2:
            return "".join(_p(w.known_one(), "ListBullet") for _ in range(5))
        case 3:
            comments.append(w.decoy())
            at = len(comments)
            around = (
                f'<w:commentRangeStart w:id="{at}"/>{_r(w.some(1))}<w:commentRangeEnd w:id="{at}"/>'
            )
            return _p(f'{around}<w:r><w:commentReference w:id="{at}"/></w:r>{_r(" " + w.some(1))}')
        case 4:
            gone = f"<w:del {author}>{_r(w.decoy() + ' ', 'delText')}</w:del>"
            added = f"<w:ins {author}>{_r(w.some(1))}</w:ins>"
            return _p(f"{_r(w.some(1) + ' ')}{gone}{added}")
        case _:
            link = f'<w:hyperlink r:id="r9">{_r(" " + w.some(1))}</w:hyperlink>'
            return _p(f"{_split(w.some(2), w.chance)}{link}")


def word(number: int, w: Writer, day: dt.date) -> bytes:
    """A Word file with some of the features, and with a header and a footer."""
    notes: list[str] = []
    comments: list[str] = []
    body = _p("The Kalo papers", "Title")
    for step in range(4):
        body += _p(w.pick(HEADINGS), "Heading1") + _p(w.some(3))
        body += _word_part((number + step) % 6, w, notes, comments)
    refs = '<w:headerReference w:type="default" r:id="r1"/><w:footerReference r:id="r2"/>'
    insides = {
        "document": f"<w:body>{body}<w:sectPr>{refs}</w:sectPr></w:body>",
        "styles": _STYLES,
        "header1": _p(w.decoy()),
        "footer1": _p(w.decoy()),
        "footnotes": "".join(
            f'<w:footnote w:id="{at}">{_p(note)}</w:footnote>' for at, note in enumerate(notes, 1)
        ),
        "comments": "".join(
            f'<w:comment w:id="{at}">{_p(said)}</w:comment>' for at, said in enumerate(comments, 1)
        ),
    }
    kinds = ["header1", "footer1", "styles", "footnotes", "comments"]
    entries = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind.rstrip("1")}" Target="{kind}.xml"/>'
        for at, kind in enumerate(kinds, 1)
    )
    entries += (
        f'<Relationship Id="r9" Type="{_OFFICE}/hyperlink" Target="https://mill.example/" '
        'TargetMode="External"/>'
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    relations = f"{package}/relationships"
    types = "application/vnd.openxmlformats"
    parts = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{types}-officedocument.'
        f'wordprocessingml.{kind.rstrip("1")}{".main" if kind == "document" else ""}+xml"/>'
        for kind in insides
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
            f'ContentType="{types}-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/>{parts}</Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{relations}"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        for kind, inside in insides.items():
            tag = f"w:{_ROOTS.get(kind, kind)}"
            root = f'<{tag} xmlns:w="{_W}" xmlns:r="{_OFFICE}">{inside}</{tag}>'
            file.writestr(f"word/{kind}.xml", root)
        file.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{relations}">{entries}</Relationships>',
        )
        file.writestr(
            "docProps/core.xml",
            '<c xmlns:dcterms="http://purl.org/dc/terms/">'
            f"<dcterms:created>{day}T09:00:00Z</dcterms:created></c>",
        )
    return buffer.getvalue()
