"""Files of every kind, from the bytes to the citation: what an event says of where it stands."""

from __future__ import annotations

import gzip
from email.message import EmailMessage
from pathlib import Path

import pytest

from timeline import InputError, Options, extract, find_dates, read
from timeline.export.csv_format import to_csv
from timeline.export.tags import to_jsonl
from timeline.inputs import read_inputs
from timeline.readers import from_bytes, from_text, read_all

PAGE = (
    "<!doctype html><title>Mill burned | Kalo Post</title>"
    '<meta property="article:published_time" content="2021-05-04T10:00:00+02:00">'
    "<nav><a href=a>Home</a> <a href=b>News of 1 May 2021</a></nav><article><h1>Mill burned</h1>"
    "<p>The old mill on the river burned down on Monday, its owner Ann Lee said on the radio.</p>"
    "<h2>A long story</h2><p>It was built in 1887, and rebuilt after the flood of 12 March 1953."
    "</p></article><footer>© 2021 Kalo Post</footer>"
)


def _mail(*attachments: tuple[str, bytes]) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Ann Lee <ann@kalo.test>", "Bo <bo@kalo.test>"
    mail["Date"], mail["Subject"] = "Tue, 4 May 2021 10:00:00 +0200", "The mill"
    mail.set_content(
        "Dear Bo,\n\nThe mill burned down yesterday.\n\n"
        "On Mon, 3 May 2021 at 09:00, Bo wrote:\n> We closed the office on 2 May 2021.\n"
    )
    for name, data in attachments:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


FILES = {
    "page.html": (PAGE.encode(), "2021-05-04", "metadata"),
    "page": (PAGE.encode(), "2021-05-04", "metadata"),
    "page.html.gz": (gzip.compress(PAGE.encode()), "2021-05-04", "metadata"),
    "mill.eml": (_mail(), "2021-05-04", "mail"),
    "2021-05-04.srt": (
        b"1\n00:00:01,000 --> 00:00:03,000\nThe mill burned\n\n2\n00:00:03,000 --> 00:00:05,000\n"
        b"down yesterday.\n",
        "2021-05-04",
        "file name",
    ),
    "latin.txt": ("Kalo, 4 May 2021 - Das Café burned down.".encode("cp1252"), None, None),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_with_its_day(name: str, tmp_path: Path) -> None:
    data, day, basis = FILES[name]
    (tmp_path / name).write_bytes(data)
    document = read(tmp_path / name)
    assert "burned" in document.text
    if day:
        assert (str(document.date), document.date_basis) == (day, basis)


def test_events_of_a_web_page_cite_its_section(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    told = extract(read(path))
    assert [(e.span.edtf, e.title, e.sources[0].section) for e in told] == [
        ("1887", "It was built", "A long story"),
        ("1953-03-12", "Flood", "A long story"),
        ("2021-05-03", "The old mill on the river burned down", "Mill burned"),
    ]


def test_quoted_replies_are_in_the_text_but_tell_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mill.eml"
    path.write_bytes(_mail())
    document = read(path)
    assert "2 May 2021" in document.text
    assert [event.title for event in extract(document)] == ["The mill burned down"]


def test_attachments_are_documents_of_the_day_of_their_mail(tmp_path: Path) -> None:
    path = tmp_path / "mill.eml"
    inner = _mail(("deep.txt", b"It snowed yesterday."))
    path.write_bytes(
        _mail(
            ("note.txt", b"It rained yesterday."),
            ("logo.png", b"\x89PNG\r\n\x1a\n"),
            ("paper.docx", b"PK\x03\x04broken"),
            ("inner.eml", inner),
        )
    )
    found = read_all(path)
    assert [(d.id, str(d.date), d.date_basis) for d in found.documents] == [
        ("mill.eml", "2021-05-04", "mail"),
        ("mill.eml/note.txt", "2021-05-04", "mail"),
        ("mill.eml/inner.eml", "2021-05-04", "mail"),
        ("mill.eml/inner.eml/deep.txt", "2021-05-04", "mail"),
    ]
    (problem,) = found.problems
    assert problem.startswith(f"{path}/paper.docx: is cut off or broken")
    assert read(path).id == "mill.eml"


def test_a_table_of_articles_is_a_document_a_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "kopf,absatz,tag\nMill,It burned yesterday.,2021-05-04\nFlood,It rose.,2021-06-01\n"
    )
    with pytest.raises(InputError, match="--text-column"):
        read_all(path)
    options = Options(text_column="absatz", date_column="tag", title_column="kopf")
    found = read_all(path, options).documents
    assert [(d.id, d.title, str(d.date), d.date_basis) for d in found] == [
        ("a.csv/1", "Mill", "2021-05-04", "metadata"),
        ("a.csv/2", "Flood", "2021-06-01", "metadata"),
    ]
    with pytest.raises(InputError, match="holds 2 documents"):
        read(path, options)


def test_one_bad_file_among_many_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    for name, data in (
        ("a.txt", b"It burned."),
        ("b.pdf", b"%PDF-1.7 no"),
        ("c.html", PAGE.encode()),
    ):
        (tmp_path / name).write_bytes(data)
    found = read_inputs([str(tmp_path)], None, Options())
    assert [document.id for document in found.documents] == ["a.txt", "c.html"]
    assert len(found.problems) == 1
    assert found.problems[0].startswith(str(tmp_path / "b.pdf"))


RESULTS = {
    "json": "is a timeline and no document; `timeline render {0}` draws it",
    "jsonl": "is a timeline and no document; `timeline render {0}` draws it",
    "csv": "is a timeline and no document; `timeline render {0}` draws it",
    "html": "was made by timeline; give the documents it was made from",
}


@pytest.mark.parametrize("ending", RESULTS)
def test_a_result_of_this_program_is_no_document(ending: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text('Zoë’s "mill" burned on 3 May 2021.\n', encoding="utf-8")
    extract([read(tmp_path / "a.txt")]).save(tmp_path / f"b.{ending}")
    with pytest.raises(InputError) as caught:
        read(tmp_path / f"b.{ending}")
    named = str(tmp_path / f"b.{ending}")
    assert str(caught.value) == f"{named}: {RESULTS[ending].format(named)}"
    found = read_inputs([str(tmp_path)], None, Options())
    assert ([document.id for document in found.documents], found.problems) == (["a.txt"], ())
    found = read_inputs([named], None, Options())
    assert (found.documents, found.problems) == ((), (str(caught.value),))


def test_a_folder_of_results_alone_says_so(tmp_path: Path) -> None:
    extract([from_text("It burned on 3 May 2021.")]).save(tmp_path / "b.csv")
    found = read_inputs([str(tmp_path)], None, Options())
    assert (len(found.documents), len(found.problems)) == (0, 1)


def test_the_dates_that_tag_lists_are_no_document() -> None:
    text = "It burned on 3 May 2021."
    with pytest.raises(InputError, match="was made by timeline"):
        from_bytes(to_jsonl(find_dates(text)).encode(), "dates.jsonl")


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_timeline_that_a_spreadsheet_saved_is_no_document(sign: str) -> None:
    table = "\ufeff" + to_csv(extract([from_text("It burned on 3 May 2021.")])).replace(",", sign)
    with pytest.raises(InputError, match="timeline render"):
        from_bytes(table.encode(), "b.csv")


def test_a_column_of_a_timeline_is_read_where_it_is_named() -> None:
    table = to_csv(extract([from_text("It burned on 3 May 2021.")])).encode()
    (document,) = from_bytes(table, "b.csv", Options(text_column="sentence")).documents
    assert document.text == "It burned on 3 May 2021."


DOCUMENTS = [
    ("a.csv", "id,date,title,text\n1,2021-05-03,Mill,It burned.\n"),
    ("a.html", "<meta name=generator content='timeline'><p>It burned on 3 May 2021."),
    ("a.txt", "id, date, start and end of the fire were told."),
    ("a.jsonl", '{"id": "1", "title": "Mill", "date": "2021-05-03", "text": "It burned."}\n'),
]


@pytest.mark.parametrize(("name", "text"), DOCUMENTS)
def test_what_only_looks_like_a_result_is_read(name: str, text: str) -> None:
    assert from_bytes(text.encode(), name).documents
