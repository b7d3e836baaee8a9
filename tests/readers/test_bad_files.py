"""Bad files of every kind: one clear line, limits on memory and time, exit code 2."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from bad_files import ENDLESS, FILES, WORST, Bad
from good_files import GOOD, SAID

from timeline import InputError, Options
from timeline.cli import main
from timeline.errors import one_line
from timeline.inputs import read_inputs
from timeline.readers import Reading, from_bytes, read_all

MEMORY = 2**30
SECONDS = 60
PDF_SECONDS = 2
"""That a PDF file may take at least: enough for all that is read here."""


def _id(bad: Bad) -> str:
    """What tells a bad file from the others in one word."""
    return f"{one_line(bad.name)[:20]} {one_line(bad.said)[:24]}".encode(
        "ascii", "replace"
    ).decode()


@pytest.fixture
def made(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The path of a bad file."""
    bad: Bad = request.param
    if bad.name == "closed.txt" and not os.geteuid():
        pytest.skip("nothing is closed to root")
    bad.make(tmp_path / bad.name)
    return tmp_path / bad.name


def _assert_line(line: str, path: Path, bad: Bad) -> None:
    """That a line names the file, says what is wrong with it, and does nothing else."""
    assert line.isprintable()
    assert len(line) <= 1_100
    blamed = path.with_name(bad.blamed) if bad.blamed else path
    assert line.startswith(one_line(f"{blamed}: ")[:400])
    assert bad.said in line


def test_there_are_enough() -> None:
    assert len(FILES) + len(WORST) >= 60
    assert len({_id(bad) for bad in FILES}) == len(FILES)


REFUSED = [pytest.param(bad, bad, id=_id(bad)) for bad in FILES]


@pytest.mark.parametrize(("made", "bad"), REFUSED, indirect=["made"])
def test_a_bad_file_is_refused_in_one_line(made: Path, bad: Bad) -> None:
    with pytest.raises(InputError) as caught:
        read_all(made)
    _assert_line(str(caught.value), made, bad)


@pytest.mark.parametrize(("made", "bad"), REFUSED, indirect=["made"])
def test_commands_refuse_it_with_exit_code_2_and_write_nothing(
    made: Path,
    bad: Bad,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for command in (["text"], ["build", "-o", str(made.parent / "page.html")]):
        monkeypatch.setattr(sys, "argv", ["timeline", *command, str(made)])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 2
        out, line = capsys.readouterr()
        assert out == ""
        assert line.startswith("Error: ")
        assert line.endswith("\n")
        _assert_line(line[len("Error: ") : -1], made, bad)
    assert not (made.parent / "page.html").exists()


READING = f"""
import resource, sys
from timeline import InputError
from timeline.readers import read_all
from timeline.readers.pdf import apart
apart.SECONDS = {PDF_SECONDS}
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
for path in sys.argv[1:]:
    try:
        print(any({SAID!r} in document.text for document in read_all(path).documents), flush=True)
    except InputError as error:
        print(error, flush=True)
"""
"""Reads files one after the other within memory and time; says of each its line, or its text."""


def _read_apart(folder: Path, files: Iterable[Bad]) -> dict[str, str]:
    """What reading says of each file, where it may take no more memory and time than there is."""
    paths = []
    for each in files:
        each.make(folder / each.name)
        paths.append(folder / each.name)
    done = subprocess.run(
        [sys.executable, "-c", READING, *map(str, paths)],
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert (done.returncode, len(lines)) == (0, len(paths)), (lines, done.stderr)
    for path in paths:
        path.unlink()
    return {path.name: line for path, line in zip(paths, lines, strict=True)}


@pytest.fixture(scope="module")
def worst(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of the worst files."""
    return _read_apart(tmp_path_factory.mktemp("worst"), WORST)


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of the files that seem to have no end."""
    return _read_apart(tmp_path_factory.mktemp("endless"), ENDLESS)


@pytest.mark.parametrize("bad", WORST, ids=lambda bad: bad.name)
def test_the_worst_are_refused_within_memory_and_time(bad: Bad, worst: dict[str, str]) -> None:
    assert bad.said in worst[bad.name]


@pytest.mark.parametrize("bad", ENDLESS, ids=lambda bad: bad.name)
def test_what_seems_endless_is_read_within_memory_and_time(
    bad: Bad, endless: dict[str, str]
) -> None:
    assert endless[bad.name] == bad.said


def _run(*arguments: str, memory: int = MEMORY) -> subprocess.CompletedProcess[str]:
    """The command line with bounds on its memory and time."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    return subprocess.run(
        [sys.executable, "-m", "timeline", *arguments],
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "bad",
    [bad for bad in WORST if bad.name in ("bomb.docx", "zeros.txt.gz", "pages.pdf")],
    ids=lambda bad: bad.name,
)
def test_the_command_line_refuses_them_too(bad: Bad, tmp_path: Path) -> None:
    bad.make(tmp_path / bad.name)
    done = _run("text", str(tmp_path / bad.name))
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert done.stderr.startswith("Error: ")
    _assert_line(done.stderr[len("Error: ") : -1], tmp_path / bad.name, bad)


def test_memory_that_is_not_there_is_one_line_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * 2**28)
    done = _run("text", str(tmp_path / "a.txt"), memory=2**28)
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert (
        done.stderr == f"Error: {tmp_path / 'a.txt'}: needs more memory than there is; split it\n"
    )


def test_one_bad_file_among_many_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    bad = [each for each in FILES if each.blamed.endswith((".docx", ".pdf", ".csv", ".txt", ".md"))]
    bad = [each for each in bad if each.blamed == each.name]
    for each in bad:
        each.make(tmp_path / each.name)
    for name, data in GOOD.items():
        (tmp_path / name).write_bytes(data)
    found = read_inputs([str(tmp_path)], None, Options())
    assert {document.id.partition("/")[0] for document in found.documents} == set(GOOD)
    told = [problem for problem in found.problems if "a.eml/a.pdf" not in problem]
    assert len(told) == len(bad)
    for each in bad:
        (line,) = (line for line in told if line.startswith(one_line(f"{tmp_path / each.name}: ")))
        _assert_line(line, tmp_path / each.name, each)


def _read_or_refused(data: bytes, name: str) -> Reading | None:
    """What is read of damaged bytes; None where they are refused, in one line."""
    found, said = None, f"{name}: "
    try:
        found = from_bytes(data, name)
    except InputError as error:
        said = str(error)
    assert said.isprintable()
    assert said.startswith(f"{name}: ")
    if not found:
        return None
    assert all(problem.isprintable() for problem in found.problems)
    for document in found.documents:
        end = 0
        for block in document.blocks:
            assert end <= block.start < block.end <= len(document.text)
            end = block.end
    return found


@pytest.mark.parametrize("name", GOOD)
def test_a_whole_file_is_read(name: str) -> None:
    found = _read_or_refused(GOOD[name], name)
    assert found
    assert any(SAID in document.text for document in found.documents)


CUT = 40
TELLS = ("a.docx", "a.odt", "a.epub", "a.rtf", "a.txt.gz")
"""What has an end of its own: where that is missing, the file is cut off."""


@pytest.mark.parametrize("name", GOOD)
def test_a_file_that_is_cut_off_is_read_or_refused(name: str) -> None:
    whole = GOOD[name]
    for part in range(CUT):
        found = _read_or_refused(whole[: len(whole) * part // CUT], name)
        assert not (found and part > 1 and name in TELLS)


@pytest.mark.parametrize("name", GOOD)
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    whole, chance = GOOD[name], random.Random(name)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            at, length = chance.randrange(len(data)), chance.randrange(80)
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    data[at] ^= 1 << chance.randrange(8)
                case 2:
                    del data[at : min(at + length, len(data) - 1)]
                case _:
                    start = chance.randrange(len(whole))
                    data[at:at] = whole[start : start + length]
        _read_or_refused(bytes(data), name)
