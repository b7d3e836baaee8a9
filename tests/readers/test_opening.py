"""Files as bytes: what kind they are, in which encoding, and what is refused in one clear line."""

from __future__ import annotations

import gzip
import os
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import InputError
from timeline.readers.day.named_date import named_date
from timeline.readers.encoding import decode, decode_any, decode_markup, in_utf8
from timeline.readers.kind import kind_of
from timeline.readers.opening import bytes_of, unpacked
from timeline.readers.stated import stated_by


def _zipped(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


MAIL = (
    b"From: ann@kalo.test\r\nDate: Mon, 3 May 2021 10:00:00 +0200\r\n"
    b"Subject: Mill\r\n\r\nIt burned."
)
KINDS = [
    (b"It burned.", "a.txt", "text"),
    (b"It burned.", "a", "text"),
    (b"It burned.", "a.MD", "markdown"),
    (b"It burned.", "a.md.gz", "markdown"),
    (b"%PDF-1.7", "a.txt", "pdf"),
    (b"\n\n%PDF-1.7", "a", "pdf"),
    (b"{\\rtf1 It burned.}", "a.txt", "rtf"),
    (b"<!DOCTYPE html><p>It burned.", "a", "html"),
    (b"  <html><p>It burned.", "a.txt", "html"),
    (b"<!-- saved from url=1 -->\n<html>", "a", "html"),
    (b"<p>It burned.", "a.txt", "text"),
    (b"<p>It burned.", "a.htm", "html"),
    (b"<html> is how a page opens.", "a.md", "markdown"),
    (MAIL, "a", "mail"),
    (MAIL, "a.eml", "mail"),
    (MAIL, "a.txt", "mail"),
    (MAIL.replace(b"\r\n", b"\n"), "a", "mail"),
    (b"<!doctype html><title>Mill</title><p>It burned.", "a.pdf", "html"),
    (b"<!doctype html><title>Mill</title><p>It burned.", "a.docx", "html"),
    (b"\xef\xbb\xbf<html>\n<body><p>It burned.", "a.md", "html"),
    (b"WEBVTT\n\n00:01.000 --> 00:02.000\nIt burned.\n", "a", "subtitles"),
    (b"WEBVTT - Mill\r\n\r\n00:01.000 --> 00:02.000\r\nIt burned.\r\n", "a.txt", "subtitles"),
    (b"1\n00:00:01,000 --> 00:00:02,000\nIt burned.\n", "standard input", "subtitles"),
    ("1\n00:00:01,000 --> 00:00:02,000\nIt burned.\n".encode("utf-16"), "a.txt", "subtitles"),
    (b'{"date": "2021-05-03", "text": "It burned."}\n{"text": "It sank."}\n', "a", "records"),
    (b'[\n {"title": "Mill", "body": "It burned."}]', "a.txt", "records"),
    (b'{"articles": [{"title": "Mill", "body": "It burned."}]}', "a", "records"),
    (b"date;title;text\n2021-05-03;Mill;It burned.\n", "a", "records"),
    (b"id\ttext\n1\tIt burned.\n2\tIt sank.\n", "a.txt", "records"),
    (b'headline,body\nMill,"It burned,\n\nthen sank."\n', "standard input", "records"),
    (b"Note: it burned.\nNote: it sank.\n", "a", "text"),
    (b"From ann@kalo.test Mon May  3 10:00:00 2021\n" + MAIL, "a", "mbox"),
    (b"From Kalo we went on.\n", "a.txt", "text"),
    (b"1\n00:00:01,000 --> 00:00:02,000\nIt burned.\n", "a.srt", "subtitles"),
    (b"title,text\na,b\n", "a.csv", "records"),
    (_zipped(word__document_xml=b"<a/>"), "a.txt", "docx"),
    (_zipped(mimetype=b"application/epub+zip"), "a", "epub"),
    (_zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "a.zip", "odt"),
]


@pytest.mark.parametrize(("data", "name", "kind"), KINDS)
def test_the_content_tells_the_kind_before_the_name(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


PROSE = [
    "Text, date and title are what a record has.\nThe mill, it is said, burned.\n",
    "Subject, message\n\nThe mill, it burned.\n\nThe weir, it broke.\n",
    "date,text\n2021-05-03,It burned,\n2021-05-04\n",
    "text\nIt burned.\nIt sank.\n",
    "id,text,".ljust(100_000, "a"),
    "name,age\nAnn,40\nBo,50\n",
    "title,text\n",
    "{It burned} is what he wrote.\n",
    '{"colour": "red", "height": 4}',
    '["It burned.", "It sank."]',
    "WEBVTT is a format of subtitles. 00:01.000 --> 00:02.000 is a timing in it.\n",
    "1\nThe mill burned at 00:00:01,000 --> so it is said.\n",
    "Date: 3 May 2021\nPlace: Kalo\n\nThe mill burned.\n",
    "From: Ann\nTo: Bo\n\nThe mill burned, and I write to tell you.\n",
    "From: Ann\nTo: Bo\nDate: 3 May 2021\n\nDear Bo,\nthe mill burned.\n",
    "From: the mill we went on to the weir.\nTo: the river is far.\n\nIt rained.\n",
    "From: Ann\nTo: Bo\nDate: Mon, 3 May 2021 10:00:00 +0200\nIt burned, without a blank line.\n",
    "From: Ann\nTo: Bo\nDate: Mon, 3 May 2021 10:00:00 +0200\n\nIt burned.\n\n"
    "From: Bo\nTo: Ann\nDate: Tue, 4 May 2021 10:00:00 +0200\n\nIt sank.\n",
]  # fmt: skip


@pytest.mark.parametrize("name", ["a", "a.txt", "standard input"])
@pytest.mark.parametrize("prose", PROSE, ids=lambda prose: prose[:20])
def test_prose_is_no_table_and_no_mail(prose: str, name: str) -> None:
    assert kind_of(prose.encode(), name) == "text"


@given(st.lists(st.sampled_from("The mill, text date burned; title \n\n ,".split(" "))))
def test_words_in_any_order_are_a_table_only_where_rows_agree(words: list[str]) -> None:
    text = " ".join(words)
    if kind_of(text.encode(), "a.txt") == "records":
        rows = [line for line in text.split("\n") if line.strip()]
        assert len({(row.count(","), row.count(";")) for row in rows}) == 1


def test_a_column_that_is_named_tells_a_table_too() -> None:
    table = b"id,story\n1,It burned.\n"
    assert kind_of(table, "a") == "text"
    assert kind_of(table, "a", text_column="Story") == "records"


STATED: list[tuple[bytes, str, str, str]] = [
    (b"It burned.", "a", "text/markdown", "markdown"),
    (b"who,story\nAnn,It burned.\n", "a.php", "text/csv; charset=utf-8", "records"),
    (b"[]", "a", "application/json", "records"),
    (b"<div>It burned.</div>", "a", "text/html", "html"),
    (b"<title>Mill</title>It burned.", "a.pdf", "text/html", "html"),
    (b"It burned.", "a.md", "text/html", "markdown"),
    (b"%PDF-1.7", "a", "text/html", "pdf"),
    (b"It burned.", "a", "application/octet-stream", "text"),
]


@pytest.mark.parametrize(("data", "name", "media", "kind"), STATED)
def test_a_server_helps_where_the_content_does_not_tell(
    data: bytes, name: str, media: str, kind: str
) -> None:
    assert kind_of(data, name, stated=stated_by(media).kind) == kind


CHARSETS = [
    ("Młyn spłonął.", "iso-8859-2", "iso-8859-2", "Młyn spłonął."),
    ("Młyn spłonął.", "utf-8", "iso-8859-2", "Młyn spłonął."),
    ("The mill – it burned.", "cp1252", "latin-1", "The mill – it burned."),
    ("Der Müller kam.", "cp1252", "nobody-knows", "Der Müller kam."),
    ("Der Müller kam.", "cp1252", "base64", "Der Müller kam."),
    ("<meta charset=koi8-r>Мельница", "koi8-r", "iso-8859-2", "<meta charset=koi8-r>Мельница"),
]


@pytest.mark.parametrize(("text", "encoding", "charset", "read"), CHARSETS)
def test_a_server_states_the_encoding(text: str, encoding: str, charset: str, read: str) -> None:
    assert decode_markup(in_utf8(text.encode(encoding), charset)) == read


REFUSED = [
    (b"", "a.pdf", "is empty"),
    (b"", "a.docx", "is empty"),
    (b"", "a.csv", "is empty"),
    (b" \n", "a.eml", "is empty"),
    (b"\xd0\xcf\x11\xe0" + "__substg1.0_".encode("utf-16-le"), "a", "is a mail of Outlook"),
    (b"\xd0\xcf\x11\xe0", "a.msg", "is a mail of Outlook, which is not read; save it as .eml"),
    (b"\x89PNG\r\n", "a.txt", "is a PNG picture"),
    (b"\xd0\xcf\x11\xe0", "a.doc", "is an old Office file, which is not read; save it as DOCX"),
    (
        b'x\x9f>"\1',
        "winmail.dat",
        "is a file that Outlook packed (winmail.dat)",
    ),
    (b"BEGIN:VCALENDAR\r\n", "a.ics", "is a calendar"),
    (b"BEGIN:VCARD\r\n", "a.vcf", "is an address card"),
    (b"SQLite format 3\0", "a", "is a database"),
    (_zipped(a=b"b"), "a.zip", "is a ZIP file, but no Word, OpenDocument or EPUB text"),
    (b"PK\x03\x04" + b"a" * 40, "a.docx", "is cut off or broken: its ZIP index is missing"),
    (b"It burned.", "a.pdf", "is no PDF file"),
    (b"It burned.", "a.docx", "is no DOCX file"),
]


@pytest.mark.parametrize(("data", "name", "said"), REFUSED)
def test_other_kinds_are_refused_by_their_names(data: bytes, name: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        kind_of(data, name)
    assert str(caught.value).startswith(f"{name}: {said}")


ENCODED = [
    ("Das Café öffnete 1999 – „später“.", "utf-8"),
    ("Das Café öffnete 1999 – „später“.", "utf-8-sig"),
    ("Das Café öffnete 1999 – „später“.", "utf-16"),
    ("Das Café opened in 1999.", "utf-16-le"),
    ("Das Café opened in 1999.", "utf-16-be"),
    ("Das Café öffnete 1999 – „später“.", "utf-32"),
    ("The café’s owner – a Señor Núñez – paid £5.", "cp1252"),
    ("Captain Ó Briain sold the mill in 1950.", "cp1252"),
    (
        "Le meunier vendit le pré à la commune. À Noël, il partit pour l’école de la ville.",
        "cp1252",
    ),
    ("Straße, Ämter und Übergänge im Jahre 1999.", "latin-1"),
    ("Мельница сгорела третьего мая, и хозяин построил её заново в следующем году. " * 4, "cp1251"),
    (
        "Młyn nad rzeką spłonął trzeciego maja, a właściciel odbudował go rok później. " * 4,
        "cp1250",
    ),
    ("Le moulin brûla à l’aube ; il n’y avait pas d’eau à Vire, dit-on.", "cp1252"),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_the_bytes_tell_the_encoding(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert decode(data, "a.txt") == decode_markup(data) == decode_any(data) == text


DECLARED = [
    ('<?xml version="1.0" encoding="koi8-r"?><p>Мельница', "koi8-r", "Мельница"),
    ("<meta charset=windows-1250><p>Młyn", "cp1250", "Młyn"),
    ("<meta charset=shift_jis><p>水車", "shift_jis", "水車"),
    ("<meta charset=utf-8><p>Der Müller kam.", "cp1252", "Der Müller kam."),
    ("<meta charset=utf-7><p>Der Müller kam.", "utf-8", "Der Müller kam."),
]


@pytest.mark.parametrize(("markup", "encoding", "text"), DECLARED)
def test_markup_declares_its_encoding(markup: str, encoding: str, text: str) -> None:
    assert decode_markup(markup.encode(encoding)).endswith(text)


@pytest.mark.parametrize("broken", [b"\xff", b"\xc3", b"\xe2\x80"])
def test_utf_8_that_is_broken_in_a_place_is_utf_8(broken: bytes) -> None:
    data = "Das Café öffnete spät".encode() + broken
    assert decode(data, "a.txt") == decode_any(data) == "Das Café öffnete spät\ufffd"


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"^a\.txt: is a binary file, not text"):
        decode(b"In 1999\0 it began.\n", "a.txt")


@given(st.binary(max_size=300))
def test_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(InputError):
        assert len(decode(data, "a.txt")) <= len(data)


PACKED = {
    "one part": (gzip.compress(b"It burned."), b"It burned."),
    "two parts": (gzip.compress(b"It ") + gzip.compress(b"burned."), b"It burned."),
    "nothing": (gzip.compress(b""), b""),
    "much": (gzip.compress(bytes(3 * 2**20)) * 9, bytes(27 * 2**20)),
    "not packed": (b"It burned.", b"It burned."),
}


@pytest.mark.parametrize(("data", "whole"), PACKED.values(), ids=PACKED)
def test_gzipped_files_are_unpacked(data: bytes, whole: bytes) -> None:
    assert unpacked(data, "a.gz") == whole


CUT_OFF = gzip.compress(b"It burned." * 100)[:-12]
BROKEN = {
    "cut off": (CUT_OFF, "is a gzip file that is cut off; get a whole copy"),
    "broken": (
        b"\x1f\x8b\x08\x00no gzip at all",
        "is a gzip file that is broken; get a whole copy",
    ),
    "bloated": (
        gzip.compress(bytes(300 * 2**20), 1),
        "unpacks to more than 256 MB; unpack and split it",
    ),
}


@pytest.mark.parametrize(("data", "said"), BROKEN.values(), ids=BROKEN)
def test_broken_and_bloated_gzip_is_one_clear_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        unpacked(data, "a.gz")
    assert str(caught.value) == f"a.gz: {said}"


def test_pipes_folders_loops_and_closed_files_are_refused(tmp_path: Path) -> None:
    pipe, loop, closed = tmp_path / "pipe", tmp_path / "loop", tmp_path / "closed"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    closed.write_text("It burned.")
    closed.chmod(0)
    said = {
        pipe: "is no ordinary file",
        tmp_path: "cannot be read: Is a directory",
        loop: "cannot be read: Too many levels of symbolic links",
        tmp_path / "none": "there is no such file",
        **({closed: "cannot be read: Permission denied"} if os.getuid() else {}),
    }
    for path, line in said.items():
        with pytest.raises(InputError) as caught:
            bytes_of(path)
        assert str(caught.value).startswith(f"{path}: {line}")


NAMED = [
    ("2021-03-15-report.md", "2021-03-15"),
    ("news/2021/03/15/report.html", "2021-03-15"),
    ("scan_20210315.pdf", "2021-03-15"),
    ("2021.03.15 minutes.docx", "2021-03-15"),
    ("report-15-03-2021.txt", None),
    ("2021-02-30.txt", None),
    ("2021-03-15_to_2021-03-20.csv", None),
    ("IMG_202103151.jpg", None),
    ("20210315120000.txt", None),
    ("report.txt", None),
    ("1066-10-14.txt", None),
]


@pytest.mark.parametrize(("name", "day"), NAMED)
def test_the_day_in_a_name(name: str, day: str | None) -> None:
    found = named_date(name)
    assert (found and found.isoformat()) == day
