"""The libraries that could do the jobs of the readers, each as a function from bytes to text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO

Read = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class Program:
    """A way to get the text out of a file."""

    name: str
    load: Callable[[], Read]
    """Raises ModuleNotFoundError where a library is not installed."""
    packages: tuple[str, ...] = ()
    """What it is made of, the one whose version counts first."""


def _ours(ending: str) -> Callable[[], Read]:
    """Our own reader: the text of the blocks of all documents in the file."""

    def load() -> Read:
        read = import_module("timeline.readers").from_bytes

        def told(data: bytes) -> str:
            return "\n".join(
                document.text[block.start : block.end]
                for document in read(data, f"a.{ending}").documents
                for block in document.blocks
            )

        return told

    return load


# Web pages


def _trafilatura() -> Read:
    extract = import_module("trafilatura").extract
    return lambda data: extract(data, include_comments=False) or ""


def _readability() -> Read:
    document = import_module("readability").Document
    parse = import_module("lxml.html").fromstring
    return lambda data: parse(document(data.decode()).summary()).text_content()


def _selectolax() -> Read:
    parser = import_module("selectolax.lexbor").LexborHTMLParser
    return lambda data: parser(data).body.text()


def _lxml() -> Read:
    parse = import_module("lxml.html").document_fromstring
    return lambda data: parse(data.decode()).text_content()


def _soup() -> Read:
    soup = import_module("bs4").BeautifulSoup
    import_module("lxml")
    return lambda data: soup(data, "lxml").get_text()


# PDF


def _pypdfium() -> Read:
    document = import_module("pypdfium2").PdfDocument
    return lambda data: "\n".join(
        page.get_textpage().get_text_bounded().replace("\r", "") for page in document(data)
    )


def _pypdf() -> Read:
    reader = import_module("pypdf").PdfReader
    return lambda data: "\n".join(page.extract_text() for page in reader(BytesIO(data)).pages)


def _pdfminer() -> Read:
    extract = import_module("pdfminer.high_level").extract_text
    return lambda data: extract(BytesIO(data))


def _pdfplumber() -> Read:
    opened = import_module("pdfplumber").open

    def told(data: bytes) -> str:
        with opened(BytesIO(data)) as file:
            return "\n".join(page.extract_text() for page in file.pages)

    return told


# Markdown: both make HTML, which is read alike


def _markdown_it() -> Read:
    parser = import_module("markdown_it").MarkdownIt("commonmark").enable("table")
    return _shown(parser.render)


def _mistune() -> Read:
    return _shown(import_module("mistune").create_markdown(False, plugins=["table", "footnotes"]))


def _shown(render: Callable[[str], str]) -> Read:
    parser = import_module("selectolax.lexbor").LexborHTMLParser
    return lambda data: parser(render(data.decode())).body.text()


# Word


def _python_docx() -> Read:
    opened = import_module("docx").Document

    def told(data: bytes) -> str:
        parts = []
        for part in opened(BytesIO(data)).iter_inner_content():
            rows = getattr(part, "rows", None)
            parts += [part.text] if rows is None else [c.text for row in rows for c in row.cells]
        return "\n".join(parts)

    return told


def _docx2txt() -> Read:
    process = import_module("docx2txt").process
    return lambda data: process(BytesIO(data))


def _mammoth() -> Read:
    extract = import_module("mammoth").extract_raw_text
    return lambda data: extract(BytesIO(data)).value


# RTF


def _striprtf() -> Read:
    strip = import_module("striprtf.striprtf").rtf_to_text
    return lambda data: strip(data.decode("ascii"))


# Encodings


def _our_decode() -> Read:
    decode = import_module("timeline.readers.encoding").decode
    return lambda data: decode(data, "a.txt")


def _charset_normalizer() -> Read:
    from_bytes = import_module("charset_normalizer").from_bytes
    return lambda data: str(from_bytes(data).best())


def _chardet() -> Read:
    detect = import_module("chardet").detect
    return lambda data: data.decode(detect(data)["encoding"] or "latin-1", "replace")


PROGRAMS: dict[str, tuple[Program, ...]] = {
    "HTML": (
        Program("timeline, with selectolax", _ours("html"), ("selectolax",)),
        Program("trafilatura", _trafilatura, ("trafilatura",)),
        Program("readability-lxml", _readability, ("readability-lxml",)),
        Program("all text with selectolax", _selectolax, ("selectolax",)),
        Program("all text with lxml", _lxml, ("lxml",)),
        Program("all text with BeautifulSoup", _soup, ("beautifulsoup4", "lxml")),
    ),
    "PDF": (
        Program("timeline, with pypdfium2", _ours("pdf"), ("pypdfium2",)),
        Program("pypdfium2", _pypdfium, ("pypdfium2",)),
        Program("pypdf", _pypdf, ("pypdf",)),
        Program("pdfminer.six", _pdfminer, ("pdfminer.six",)),
        Program("pdfplumber", _pdfplumber, ("pdfplumber",)),
    ),
    "Markdown": (
        Program("timeline, with markdown-it-py", _ours("md"), ("markdown-it-py",)),
        Program("markdown-it-py", _markdown_it, ("markdown-it-py",)),
        Program("mistune", _mistune, ("mistune",)),
    ),
    "Word": (
        Program("timeline, with defusedxml", _ours("docx"), ("defusedxml",)),
        Program("python-docx", _python_docx, ("python-docx",)),
        Program("docx2txt", _docx2txt, ("docx2txt",)),
        Program("mammoth", _mammoth, ("mammoth",)),
    ),
    "RTF": (
        Program("timeline", _ours("rtf")),
        Program("striprtf", _striprtf, ("striprtf",)),
    ),
    "Encodings": (
        Program("timeline, with charset-normalizer", _our_decode, ("charset-normalizer",)),
        Program("charset-normalizer", _charset_normalizer, ("charset-normalizer",)),
        Program("chardet", _chardet, ("chardet",)),
    ),
}
