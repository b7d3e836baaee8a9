"""Addresses: fetched within limits, and never from a private network unless that is allowed."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from timeline import InputError, Options
from timeline.inputs import read_inputs
from timeline.readers import address
from timeline.readers.address import fetch

TOLD = (
    b"Kalo, 3 May 2021 - The mill on the river burned down on Friday night, the owner said today.\n"
)
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/2021/05/03/mill.txt": (200, {"Content-Type": "text/plain"}, TOLD),
    "/packed.txt": (200, {"Content-Encoding": "gzip"}, gzip.compress(TOLD)),
    "/file.txt.gz": (200, {}, gzip.compress(TOLD)),
    "/moved": (302, {"Location": "/2021/05/03/mill.txt"}, b""),
    "/round": (301, {"Location": "/round"}, b""),
    "/to-file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/missing": (404, {}, b"no"),
    "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(80 * 2**20))),
    "/broken": (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b\x08no"),
    "/short.txt": (200, {"Content-Length": "5000"}, TOLD[:35]),
    "/short.gz": (200, {"Content-Encoding": "gzip"}, gzip.compress(TOLD)[:-20]),
    "/articles": (200, {"Content-Type": "text/csv"}, b"when,text\n2021-05-03,It burned.\n"),
    "/notes": (200, {"Content-Type": "text/markdown"}, b"# Mill\n\nIt *burned*.\n"),
    "/old": (200, {"Content-Type": "text/plain; charset=iso-8859-2"}, b"M\xb3yn sp\xb3on\xb1\xb3."),
    "/large": (200, {}, b"a" * (3 * 2**20)),
}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.mark.parametrize("path", ["/2021/05/03/mill.txt", "/packed.txt", "/moved"])
def test_what_an_address_sends_is_read(server: str, path: str) -> None:
    assert fetch(server + path, allow_private=True).data == TOLD


def test_a_document_has_the_address_for_its_path_and_the_day_in_it(server: str) -> None:
    options = Options(allow_private=True)
    (document,) = read_inputs([f"{server}/moved"], None, options).documents
    assert document.id == "mill.txt"
    assert document.path == f"{server}/2021/05/03/mill.txt"
    assert (str(document.date), document.date_basis) == ("2021-05-03", "dateline")


def test_a_gzipped_file_is_unpacked(server: str) -> None:
    options = Options(allow_private=True)
    (document,) = read_inputs([f"{server}/file.txt.gz"], None, options).documents
    assert document.text == TOLD.decode()


STATED = [
    ("/articles", "It burned."),
    ("/notes", "Mill\n\nIt burned.\n"),
    ("/old", "Młyn spłonął."),
]


@pytest.mark.parametrize(("path", "text"), STATED)
def test_what_the_server_says_of_a_document_helps_to_read_it(
    server: str, path: str, text: str
) -> None:
    (document,) = read_inputs([server + path], None, Options(allow_private=True)).documents
    assert document.text == text


@pytest.mark.parametrize("other", ["ftp://kalo.test/a.txt", "file:///a.txt", "gopher://kalo.test"])
def test_other_schemes_are_not_fetched(other: str) -> None:
    problems = read_inputs([other], None, Options()).problems
    assert problems == (f"{other}: is no http or https address; only those are fetched",)


REFUSED = [
    ("/short.txt", "sent 35 of 5,000 bytes; try again"),
    ("/short.gz", "sent only a part; try again"),
    ("/round", "leads on more than 5 times"),
    ("/to-file", "is no http or https address"),
    ("/missing", "the server answers 404"),
    ("/bomb", "sends more than 64 MB"),
    ("/broken", "sends what cannot be unpacked"),
]


@pytest.mark.parametrize(("path", "said"), REFUSED)
def test_what_is_no_document_is_one_clear_line(server: str, path: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        fetch(server + path, allow_private=True)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(f"{server}{path}: ")


def test_more_than_the_most_is_not_read(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "MOST", 2**20)
    with pytest.raises(InputError, match="sends more than 1 MB"):
        fetch(f"{server}/large", allow_private=True)


def test_a_redirect_to_a_private_address_is_refused(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The server stands for a public one; where it leads on to is checked as it was.
    real = address._is_public
    calls: list[str] = []

    def first_is_public(number: str) -> bool:
        calls.append(number)
        return len(calls) == 1 or real(number)

    monkeypatch.setattr(address, "_is_public", first_is_public)
    with pytest.raises(InputError, match=r"leads to 127\.0\.0\.1, which is no public address"):
        fetch(f"{server}/moved")
    assert len(calls) == 2


PRIVATE = [
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0.0.0.0/",
    "http://10.1.2.3/", "http://192.168.0.1/", "http://172.16.0.1/", "http://169.254.169.254/",
    "http://[fe80::1]/", "http://[fc00::1]/", "http://[::ffff:127.0.0.1]/", "http://2130706433/",
    "http://0x7f.1/", "http://100.64.0.1/", "http://224.0.0.1/", "http://[2002:7f00:1::]/",
]  # fmt: skip


@pytest.mark.parametrize("private", PRIVATE)
def test_private_addresses_are_refused(private: str) -> None:
    with pytest.raises(InputError, match="which is no public address; --allow-private allows it"):
        fetch(private)


BROKEN = ["http://", "http://:80/", "http://a b/", "http://a:99999/", "https://[::1", "http://a\n/"]


@pytest.mark.parametrize("broken", BROKEN)
def test_broken_addresses_are_one_clear_line(broken: str) -> None:
    with pytest.raises(InputError, match="is no http or https address"):
        fetch(broken)


def test_a_name_that_nobody_has_is_one_clear_line() -> None:
    with pytest.raises(InputError, match="cannot be fetched: "):
        fetch("http://nobody.invalid/")
