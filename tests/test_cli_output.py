"""Where the command line writes, and what it says about it: pipes, full devices, today."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

COMMANDS = [
    ["build", "story.txt", "-o", "-"],
    ["extract", "story.txt"],
    ["extract", "story.txt", "--format", "json", "-o", "-"],
    ["render", "events.csv", "-o", "-"],
    ["tag", "story.txt"],
    ["tag", "story.txt", "--format", "text"],
]
IDS = [" ".join(command) for command in COMMANDS]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    (tmp_path / "story.txt").write_text("The mill burned down on 3 May 1887.\n" * 400)
    (tmp_path / "yearless.txt").write_text("The mill burned down on May 3.\n")
    (tmp_path / "events.csv").write_text("date,title\n1914-07-28,War\n")

    def call(*args: str, shell: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "timeline", *args]
        return subprocess.run(
            ["sh", "-c", f'"$@" {shell}', "sh", *command],
            cwd=tmp_path,
            env={**os.environ, "COLUMNS": "120"},
            capture_output=True,
            text=True,
            check=False,
        )

    return call


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", [*COMMANDS, ["--help"], ["--version"]], ids=[*IDS, "h", "v"])
def test_a_full_device_is_said_in_one_line(run: Run, command: list[str]) -> None:
    done = run(*command, shell="> /dev/full")
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: standard output: cannot be ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_device_may_be_named(run: Run) -> None:
    done = run("extract", "story.txt", "-o", "/dev/full", "--format", "csv")
    assert done.returncode == 2
    assert done.stderr == "Error: /dev/full: cannot be written: No space left on device\n"
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("command", COMMANDS, ids=IDS)
def test_a_closed_output_is_said_in_one_line(run: Run, command: list[str]) -> None:
    done = run(*command, shell=">&-")
    assert done.returncode == 2
    assert done.stderr == "Error: standard output: is closed\n"


@pytest.mark.parametrize("command", COMMANDS, ids=IDS)
def test_a_reader_that_has_had_enough_is_no_error(run: Run, command: list[str]) -> None:
    assert run(*command, shell="| true").stderr == ""


@pytest.mark.parametrize("command", COMMANDS, ids=IDS)
def test_what_goes_to_standard_output_is_not_announced(run: Run, command: list[str]) -> None:
    done = run(*command)
    assert done.returncode == 0
    assert done.stdout
    assert " in " not in done.stderr


def test_a_closed_input_is_said_in_one_line(run: Run) -> None:
    done = run("extract", "-", shell="<&-")
    assert done.returncode == 2
    assert done.stderr == "Error: standard input: is closed\n"


def test_nobody_listening_to_messages_is_no_error(run: Run) -> None:
    done = run("extract", "yearless.txt", shell="2> /dev/full")
    assert done.returncode == 0
    assert done.stdout


@pytest.mark.parametrize("command", ["build", "extract", "tag"])
def test_today_is_mentioned_where_something_hangs_on_it(run: Run, command: str) -> None:
    said = run(command, "yearless.txt").stderr
    assert said.count("No date known for yearless.txt: read as of today") == 1


@pytest.mark.parametrize("command", ["build", "extract", "tag"])
def test_today_is_not_mentioned_where_nothing_does(run: Run, command: str) -> None:
    assert "today" not in run(command, "story.txt").stderr


def test_timeml_has_no_day_of_its_own_that_nothing_hangs_on(run: Run) -> None:
    assert "CREATION_TIME" in run("tag", "yearless.txt", "--format", "timeml").stdout
    assert "CREATION_TIME" not in run("tag", "story.txt", "--format", "timeml").stdout


def test_the_text_of_a_document_is_tagged_as_it_is(run: Run) -> None:
    done = run("tag", "yearless.txt", "--date", "2021-03-15", "--format", "text")
    assert done.stdout == "The mill burned down on May 3 [2021-05-03].\n"


def test_without_a_command_there_is_help(run: Run) -> None:
    done = run()
    assert done.returncode == 2
    assert "Usage" in done.stdout
    assert done.stderr == ""
