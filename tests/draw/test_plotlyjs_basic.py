"""The basic bundle: what a npm of our own brings is checked, kept, and found again."""

from __future__ import annotations

import base64
import errno
import gzip
import io
import json
import os
import sys
import tarfile
import tempfile
from hashlib import sha384, sha512
from pathlib import Path
from typing import NoReturn

import platformdirs
import pytest

from timeline import InputError, Timeline, extract
from timeline.cli import main
from timeline.draw import plotlyjs_basic, plotlyjs_known
from timeline.draw.plotlyjs import installed_version
from timeline.draw.plotlyjs_basic import fetched, is_kept, place
from timeline.draw.plotlyjs_known import Integrity

VERSION = installed_version()
BUNDLE = f"/**\n* plotly.js (basic - minified) v{VERSION}\n*/\nvar Plotly = 1;".encode()
WANTED = f"plotly.js-basic-dist-min@{VERSION}"


def tarball(*members: tuple[str, bytes]) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        for name, data in members:
            told = tarfile.TarInfo(name)
            told.size = len(data)
            archive.addfile(told, io.BytesIO(data))
    return held.getvalue()


def digests(packed: bytes, bundle: bytes = BUNDLE) -> Integrity:
    return Integrity(
        base64.b64encode(sha512(packed).digest()).decode(),
        base64.b64encode(sha384(bundle).digest()).decode(),
    )


PACKED = tarball(("package/README.md", b"Read me"), ("package/plotly-basic.min.js", BUNDLE))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder, which is not there yet."""
    folder = tmp_path / "data" / "cited-timeline"
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: folder)
    return folder


class Npm:
    """A program of that name, the only one on the PATH, which does what it is told in Python."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder.mkdir()
        monkeypatch.setenv("PATH", str(folder))
        self.folder, self.monkeypatch = folder, monkeypatch
        self.brings(PACKED)

    def brings(self, packed: bytes, known: Integrity | None = None) -> None:
        (self.folder / "brought").write_bytes(packed)
        name = f"plotly.js-basic-dist-min-{VERSION}.tgz"
        self.does(f"shutil.copy({str(self.folder / 'brought')!r}, {name!r})")
        rows = {VERSION: known or digests(PACKED)}
        self.monkeypatch.setattr(plotlyjs_known, "KNOWN", rows)

    def does(self, code: str) -> None:
        calls = str(self.folder / "calls")
        script = self.folder / "npm"
        script.write_text(
            f"#!{sys.executable}\nimport json, os, shutil, sys, time\n"
            f"with open({calls!r}, 'a') as calls:\n"
            f"    print(json.dumps([os.getcwd(), *sys.argv[1:]]), file=calls)\n{code}\n"
        )
        script.chmod(0o755)

    @property
    def calls(self) -> list[list[str]]:
        path = self.folder / "calls"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: Path) -> Npm:
    del data  # nothing of these tests gets into the real one
    return Npm(tmp_path / "bin", monkeypatch)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    return Run(monkeypatch, capfd)


class Run:
    """`timeline` in this process: exit code, standard output, standard error."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, captured: pytest.CaptureFixture[str]
    ) -> None:
        self.monkeypatch, self.captured = monkeypatch, captured
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")

    def __call__(self, *args: str) -> tuple[int | str | None, str, str]:
        self.monkeypatch.setattr(sys, "argv", ["timeline", *args])
        with pytest.raises(SystemExit) as ended:
            main()
        said = self.captured.readouterr()
        return ended.value.code, said.out, said.err


@pytest.fixture(scope="module")
def story() -> Timeline:
    return extract("On 3 May 1887 the mill burned down.")


def test_npm_is_asked_for_one_version_in_a_folder_of_its_own(npm: Npm) -> None:
    assert fetched(VERSION) == BUNDLE
    ((folder, *args),) = npm.calls
    assert args[:2] == ["pack", WANTED]
    assert all(argument.startswith("--") for argument in args[2:])
    assert folder != str(Path.cwd())
    assert not Path(folder).exists()


def test_what_was_fetched_is_in_the_page(npm: Npm, run: Run, data: Path, story: Timeline) -> None:
    code, out, err = run("plotlyjs", "--fetch")
    assert (code, err) == (0, "")
    full, basic = out.splitlines()
    assert full.startswith(f"full {VERSION}: ")
    assert basic.startswith(f"basic {VERSION}: ")
    assert basic.endswith(str(data / f"plotly-basic-{VERSION}.min.js"))
    html = story.to_html(plotlyjs="basic")
    assert base64.b64encode(gzip.compress(BUNDLE, 9, mtime=0)).decode() in html
    assert f'data-plotlyjs="basic {VERSION}"' in html
    assert f"Chart: plotly.js {VERSION} (basic)." in html
    assert len(npm.calls) == 1


def test_it_is_fetched_once(npm: Npm, run: Run, data: Path) -> None:
    first, second = run("plotlyjs", "--fetch"), run("plotlyjs", "--fetch")
    assert first == second == run("plotlyjs")
    assert len(npm.calls) == 1
    assert [path.name for path in data.iterdir()] == [f"plotly-basic-{VERSION}.min.js"]


def test_one_that_was_changed_is_not_used_and_is_fetched_anew(
    npm: Npm, run: Run, story: Timeline
) -> None:
    run("plotlyjs", "--fetch")
    place(VERSION).write_bytes(BUNDLE + b" ")
    with pytest.raises(InputError, match=r"is not npm's basic bundle of .*--fetch brings it anew"):
        story.to_html(plotlyjs="basic")
    assert run("plotlyjs")[0] == 1
    assert run("plotlyjs", "--fetch")[0] == 0
    assert place(VERSION).read_bytes() == BUNDLE
    assert len(npm.calls) == 2


def test_without_it_both_say_how_it_comes(npm: Npm, run: Run, story: Timeline) -> None:
    code, out, err = run("plotlyjs")
    assert code == 1
    assert out.startswith(f"full {VERSION}: ")
    assert "is not there; timeline plotlyjs --fetch brings it" in err
    assert err.count("\n") == out.count("\n") == 1
    with pytest.raises(InputError, match="is not there; timeline plotlyjs --fetch brings it"):
        story.to_html(plotlyjs="basic")
    assert npm.calls == []


def fails(lines: str) -> str:
    return f"print({lines!r}, file=sys.stderr); sys.exit(1)"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            fails("npm error code E404\nnpm error 404 Not Found\nnpm error A log is there"),
            f"npm could not bring {WANTED}: code E404; 404 Not Found\n",
        ),
        (fails("npm ERR! code ENOTFOUND\n"), f"bring {WANTED}: code ENOTFOUND\n"),
        (
            fails("npm error code X\nnpm error syscall y\nnpm error errno X\nnpm error network z"),
            f"bring {WANTED}: code X; network z\n",
        ),
        (fails("npm error \x1b[31m" + "x" * 5000), "x" * 200),
        ("sys.exit(7)", f"npm could not bring {WANTED}: exit code 7\n"),
        ("pass", f"npm said that it brought {WANTED}, but: No such file"),
        ("os.mkdir('plotly.js-basic-dist-min-" + VERSION + ".tgz')", "but: Is a directory"),
    ],
    ids=["not found", "older npm", "no network", "long", "silent", "nothing brought", "a folder"],
)
def test_a_npm_that_fails_is_told_in_one_line(
    npm: Npm, run: Run, data: Path, code: str, said: str
) -> None:
    npm.does(code)
    ended, out, err = run("plotlyjs", "--fetch")
    assert (ended, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert len(err) < 500
    assert not data.exists()


def test_a_npm_that_takes_too_long_is_given_up(
    npm: Npm, run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plotlyjs_basic, "_SECONDS", 0.2)
    npm.does("time.sleep(600)")
    ended, out, err = run("plotlyjs", "--fetch")
    assert (ended, out) == (2, "")
    assert f"npm did not bring {WANTED} within 0.2 seconds" in err
    assert not data.exists()


def test_without_npm_it_says_what_to_install(npm: Npm, run: Run) -> None:
    (npm.folder / "npm").unlink()
    ended, out, err = run("plotlyjs", "--fetch")
    assert (ended, out) == (2, "")
    assert "npm is not there to bring plotly.js; install Node.js" in err
    assert "--plotlyjs FILE" in err


def test_a_npm_that_cannot_be_run_is_told(npm: Npm, run: Run) -> None:
    (npm.folder / "npm").write_text("#!/no/such/program\n")
    ended, _, err = run("plotlyjs", "--fetch")
    assert ended == 2
    assert "npm: cannot be run: No such file" in err


OTHER = tarball(("package/plotly-basic.min.js", BUNDLE + b" "))
ELSEWHERE = tarball(("../plotly-basic.min.js", BUNDLE), ("plotly-basic.min.js", BUNDLE))
TORN = PACKED[: len(PACKED) // 2]


@pytest.mark.parametrize(
    ("packed", "known", "said"),
    [
        (OTHER, digests(PACKED), "does not have the hash that is known of it"),
        (TORN, digests(PACKED), "does not have the hash that is known of it"),
        (b"", digests(PACKED), "does not have the hash that is known of it"),
        (OTHER, digests(OTHER), "has another package/plotly-basic.min.js than is known"),
        (ELSEWHERE, digests(ELSEWHERE), "has no package/plotly-basic.min.js"),
        (TORN, digests(TORN), "is no whole package"),
        (b"no gzip", digests(b"no gzip"), "is no whole package"),
        (gzip.compress(b"no tar"), digests(gzip.compress(b"no tar")), "is no whole package"),
        (b"", digests(b""), "is no whole package"),
    ],
    ids=[
        *("another bundle", "torn", "empty"),
        *("another file in a known tarball", "file elsewhere", "known but torn", "known, no gzip"),
        *("known, no tar", "known, empty"),
    ],
)
def test_what_npm_brings_is_checked_before_it_is_kept(
    npm: Npm, run: Run, data: Path, packed: bytes, known: Integrity, said: str
) -> None:
    npm.brings(packed, known)
    ended, out, err = run("plotlyjs", "--fetch")
    assert (ended, out) == (2, "")
    assert f"what npm brought as {WANTED} {said}" in err
    assert "it was not kept" in err
    assert err.count("\n") == 1
    assert not data.exists()


def test_a_folder_in_the_tarball_is_no_bundle(npm: Npm) -> None:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        folder = tarfile.TarInfo("package/plotly-basic.min.js")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
    npm.brings(held.getvalue(), digests(held.getvalue()))
    with pytest.raises(InputError, match="has another package/"):
        fetched(VERSION)


def test_what_is_too_large_is_not_read_to_its_end(
    npm: Npm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plotlyjs_basic, "_LARGEST", len(BUNDLE) - 1)
    assert len(PACKED) > len(BUNDLE) - 1
    with pytest.raises(InputError, match="does not have the hash"):
        fetched(VERSION)
    assert npm.calls


def test_a_version_that_is_not_known_is_not_fetched(
    npm: Npm, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plotlyjs_known, "KNOWN", {"3.0.1": digests(PACKED)})
    for args, code in ((("plotlyjs",), 1), (("plotlyjs", "--fetch"), 2)):
        ended, _, err = run(*args)
        assert ended == code
        assert f"plotly.js {VERSION} of the installed plotly has no basic bundle" in err
        assert "3.0.1" in err
        assert "--plotlyjs full" in err
    assert npm.calls == []


def test_a_data_folder_that_cannot_be_made_is_told(npm: Npm, run: Run, data: Path) -> None:
    data.parent.write_text("a file where the folder should be")
    ended, out, err = run("plotlyjs", "--fetch")
    assert (ended, out) == (2, "")
    assert f"{data}: cannot be made: Not a directory" in err
    assert npm.calls


def test_a_data_folder_that_is_read_only_is_told(
    npm: Npm, run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    # As the system does it, also where root runs the tests, who may write everywhere.
    monkeypatch.setattr(tempfile, "mkstemp", refused)
    ended, out, err = run("plotlyjs", "--fetch")
    assert (ended, out) == (2, "")
    assert "cannot be written: Permission denied" in err
    assert list(data.iterdir()) == []
    assert npm.calls


def test_a_folder_where_the_bundle_should_be_is_told(npm: Npm, run: Run) -> None:
    place(VERSION).mkdir(parents=True)
    assert not is_kept(VERSION)
    ended, _, err = run("plotlyjs", "--fetch")
    assert ended == 2
    assert "is a folder" in err
    assert npm.calls


def test_each_version_has_a_place_of_its_own_in_the_folder_of_the_user() -> None:
    first, second = place("3.0.1"), place("4.1.1")
    assert first != second
    assert first.parent == second.parent
    assert first.parent.is_relative_to(Path.home()) or "XDG_DATA_HOME" in os.environ
