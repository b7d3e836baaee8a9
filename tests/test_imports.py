"""Imports run one way: down the list in the design, never up."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import timeline

PACKAGE = Path(timeline.__file__).parent
ORDER = [
    {"errors", "gregorian", "precision", "edtf", "span"},
    {"document", "options", "sentences"},
    {"dates", "syntax"},
    {"readers"},
    {"events"},
    {"timeline"},
    {"pipeline", "inputs"},
    {"draw", "export"},
    {"cli", "__main__"},
]
LEVEL = {name: level for level, names in enumerate(ORDER) for name in names}
SIBLINGS = [{"dates", "syntax"}, {"draw", "export"}]
# The convenience methods Timeline.figure, .to_html and .save look ahead when they are called.
EXCEPTIONS = {("timeline", "draw"), ("timeline", "export")}
ONLY_IN = {
    "typer": {"cli"},
    "rich": {"cli"},
    "plotly": {"draw", "timeline"},
    "platformdirs": {"draw"},
    "kaleido": {"draw"},
    "rcssmin": {"draw"},
    "rjsmin": {"draw"},
    "typst": {"draw"},
    "dateparser": {"dates"},
    "numpy": {"syntax", "readers"},
    "defusedxml": {"readers"},
    "docutils": {"readers"},
    "markdown_it": {"readers"},
    "pypdfium2": {"readers"},
    "selectolax": {"readers"},
    "charset_normalizer": {"readers"},
}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(parts), ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "timeline":
                yield from (f"timeline.{alias.name}" for alias in node.names)


def test_imports_run_down() -> None:
    wrong = []
    for name, tree in modules():
        part = name.split(".")[0]
        if part == "__init__":
            continue
        for target in imported(tree):
            other = target.removeprefix("timeline.").split(".")[0]
            if not target.startswith("timeline.") or other == part or other == "__version__":
                continue
            if (part, other) in EXCEPTIONS:
                continue
            up = LEVEL[other] > LEVEL[part]
            beside = any({part, other} <= pair for pair in SIBLINGS) and part != "export"
            # To train, dates are found in the treebank; none of it is installed.
            beside = beside and not name.startswith("syntax.training")
            if up or beside:
                wrong.append(f"{name} imports {target}")
    assert not wrong


def test_every_part_has_its_place() -> None:
    parts = {name.split(".")[0] for name, _ in modules()} - {"__init__"}
    assert parts <= set(LEVEL)


def test_libraries_stay_in_their_place() -> None:
    wrong = [
        f"{name} imports {target}"
        for name, tree in modules()
        for target in imported(tree)
        if (allowed := ONLY_IN.get(target.split(".")[0])) and name.split(".")[0] not in allowed
    ]
    assert not wrong


def test_no_submodule_has_the_name_of_a_public_function() -> None:
    functions = {n for n in timeline.__all__ if n[0].islower()} - {"__version__"}
    submodules = {path.stem for path in PACKAGE.iterdir()}
    assert not functions & submodules


def test_every_public_name_is_there() -> None:
    assert all(getattr(timeline, name) is not None for name in timeline.__all__)
