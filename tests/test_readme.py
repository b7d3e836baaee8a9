"""README keeps up with the program."""

from __future__ import annotations

import doctest
import os
import re
from pathlib import Path

import typer.main

from timeline.cli import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_and_option_stands_in_it() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    missing = [name for name in commands if f"timeline {name}" not in README]
    for command in commands.values():
        for parameter in command.params:
            missing += [opt for opt in parameter.opts if opt[0] == "-" and f"`{opt}" not in README]
    assert not missing


def test_ci_runs_its_second_command() -> None:
    commands = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert [("build seeds/quad-alaska.txt" in c, "pytest" in c) for c in commands] == [
        (True, False),
        (False, True),
    ]
    run = ROOT / ".ci" / "run"
    assert "README.md" in run.read_text(encoding="utf-8")
    assert os.access(run, os.X_OK)


def test_its_examples_run() -> None:
    assert doctest.testfile(str(ROOT / "README.md"), module_relative=False).failed == 0


def test_what_its_first_command_makes_is_not_kept_in_git() -> None:
    (made,) = re.findall(r"first seed into `(output/[^`]+\.html)`", README)
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    kept = {f"/{path}" for path in ("output/sample.html", *pictures)}
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "/output/*" in ignored
    assert {line[1:] for line in ignored if line.startswith("!")} == kept
    assert f"/{made}" not in kept
    assert all((ROOT / path[1:]).exists() for path in kept)


def test_its_pictures_are_there_and_small() -> None:
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    sizes = [(ROOT / picture).stat().st_size for picture in pictures]
    assert min(sizes) > 3000
    assert sum(sizes) < 300_000
