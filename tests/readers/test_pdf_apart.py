"""PDF files are read in a process of their own, which changes nothing and leaves nothing."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from bad_files import FILES, WORST
from good_files import GOOD, SAID
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from printed import BODY, LARGE, pdf
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from timeline import InputError
from timeline.readers.pdf import apart
from timeline.readers.pdf.apart import read_apart
from timeline.readers.pdf.reader import read_pdf


def _with_picture() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    canvas.setTitle("Die Mühle")
    canvas.drawString(72, 700, SAID)
    canvas.showPage()
    canvas.drawImage(ImageReader(Image.new("L", (8, 8))), 0, 0, 595, 842)
    canvas.save()
    return file.getvalue()


def _write(name: str, folder: Path) -> bytes:
    (bad,) = (bad for bad in FILES + WORST if bad.name == name)
    bad.make(folder / name)
    return (folder / name).read_bytes()


def _read(read: Callable[[bytes, str], object], data: bytes) -> object:
    try:
        return read(data, "weir.pdf")
    except InputError as error:
        return type(error), str(error)


@pytest.mark.parametrize("data", [GOOD["a.pdf"], _with_picture()], ids=["text", "picture"])
def test_what_is_read_is_the_same(data: bytes) -> None:
    assert read_apart(data, "weir.pdf") == read_pdf(data, "weir.pdf")


LINES = st.tuples(
    st.integers(0, 500), st.integers(0, 800), st.text(max_size=30), st.sampled_from([BODY, LARGE])
)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.lists(LINES, max_size=8), min_size=1, max_size=3))
def test_what_is_read_of_any_pages_is_the_same(
    pages: list[list[tuple[int, int, str, tuple[str, float]]]],
) -> None:
    data = pdf(*pages)
    assert _read(read_apart, data) == _read(read_pdf, data)


@pytest.mark.parametrize("name", [bad.name for bad in FILES if bad.name.endswith(".pdf")])
def test_what_is_refused_is_the_same(name: str, tmp_path: Path) -> None:
    data = _write(name, tmp_path)
    assert _read(read_apart, data) == _read(read_pdf, data)


def test_a_process_that_died_is_replaced() -> None:
    found = read_apart(GOOD["a.pdf"], "a.pdf")
    for reader in apart._WAITING:
        reader.process.kill()
        reader.process.wait()
    assert read_apart(GOOD["a.pdf"], "a.pdf") == found


def test_threads_read_at_once() -> None:
    found: list[object] = []
    threads = [
        Thread(target=lambda: found.append(read_apart(GOOD["a.pdf"], "a.pdf"))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [read_pdf(GOOD["a.pdf"], "a.pdf")] * 4


@pytest.fixture
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leaves the next file to a new process, which ends with the test."""
    monkeypatch.setattr(apart, "_WAITING", [])
    yield
    apart._end()


@pytest.mark.usefixtures("nobody_waits")
def test_it_has_the_modules_of_this_process_and_errors_in_them_are_not_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = "raw = None\nclass PdfiumError(Exception): pass\ndef PdfDocument(data): 1 / len('')\n"
    (tmp_path / "pypdfium2.py").write_text(broken, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ZeroDivisionError):
        read_apart(GOOD["a.pdf"], "a.pdf")


@pytest.mark.usefixtures("nobody_waits")
@pytest.mark.parametrize("program", [None, "", "/opt/painter/painter", "/bin/false"])
def test_a_program_that_carries_python_is_not_started(
    program: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    assert read_apart(GOOD["a.pdf"], "a.pdf") == read_pdf(GOOD["a.pdf"], "a.pdf")
    assert not apart._WAITING


@pytest.mark.usefixtures("nobody_waits")
@pytest.mark.parametrize(
    ("script", "why"),
    [(None, "could start: No such file"), ("#!/bin/sh\nexit 3\n", "could start: it ended at once")],
    ids=["missing", "ends"],
)
def test_where_no_process_starts_the_file_is_refused(
    script: str | None, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "python3"
    if script:
        python.write_text(script, encoding="utf-8")
        python.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(python))
    with pytest.raises(InputError, match=rf"^a\.pdf: cannot be read.*{why}"):
        read_apart(GOOD["a.pdf"], "a.pdf")


READING = """
import os, resource, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # which is ignored in the background
from pathlib import Path
from timeline import InputError
from timeline.readers.pdf import apart
def read(path):
    print(apart.read_apart(Path(path).read_bytes(), "a.pdf")[0].text, flush=True)
"""


def _started(code: str, *paths: Path) -> subprocess.Popen[str]:
    """Python, in a group of processes that is its own."""
    return subprocess.Popen(
        [sys.executable, "-c", READING + code, *map(str, paths)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _assert_gone(group: int) -> None:
    with pytest.raises(ProcessLookupError):
        os.killpg(group, 0)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    (tmp_path / "a.pdf").write_bytes(GOOD["a.pdf"])
    return tmp_path / "a.pdf"


def test_nothing_is_left_when_the_program_ends(good: Path) -> None:
    with _started("read(sys.argv[1])", good) as program:
        out, said = program.communicate()
    assert (program.returncode, said) == (0, "")
    assert SAID in out
    _assert_gone(program.pid)


def test_it_ends_when_nobody_can_ask_it() -> None:
    code = "from timeline.readers.pdf.serving import serve; serve()"
    done = subprocess.run(
        [sys.executable, "-c", code], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_fork_has_one_of_its_own(good: Path) -> None:
    code = """
read(sys.argv[1])
child = os.fork()
for _ in range(20):
    read(sys.argv[1])
if child:
    assert os.waitpid(child, 0)[1] == 0
"""
    with _started(code, good) as program:
        out, said = program.communicate()
    assert (program.returncode, said) == (0, "")
    text = read_pdf(GOOD["a.pdf"], "a.pdf")[0].text
    assert out == f"{text}\n" * 41
    _assert_gone(program.pid)


def test_ctrl_c_ends_both(good: Path) -> None:
    _write("same.pdf", good.parent)
    with _started(
        "read(sys.argv[1])\nprint('now', flush=True)\nread(sys.argv[2])",
        good,
        good.with_name("same.pdf"),
    ) as program:
        assert program.stdout
        while program.stdout.readline() not in ("now\n", ""):
            pass
        os.killpg(program.pid, signal.SIGINT)
        out, said = program.communicate()
    assert out == ""
    assert said.endswith("KeyboardInterrupt\n")
    _assert_gone(program.pid)


def test_memory_is_bounded_where_the_caller_bounds_none(tmp_path: Path) -> None:
    _write("words.pdf", tmp_path)
    code = """
apart.MEMORY = 2**29
try:
    read(sys.argv[1])
except InputError as error:
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, error)
"""
    with _started(code, tmp_path / "words.pdf") as program:
        out, said = program.communicate()
    assert (program.returncode, said) == (0, "")
    kilobytes, _, line = out.partition(" ")
    assert 2**18 < int(kilobytes) < 2**19
    assert line.startswith("a.pdf: takes more memory or time than a PDF file of its size may")
