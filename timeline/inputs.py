"""The INPUT arguments of the command line → Documents: files, folders, globs, standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.document import Document
from timeline.errors import InputError
from timeline.options import Options
from timeline.readers import ENDINGS, from_text, read
from timeline.readers.encoding import decode
from timeline.readers.folder import NAME as SETTINGS


@dataclass(frozen=True, slots=True)
class Inputs:
    """What could be read, and a line, once, for each thing that could not."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...]


def read_inputs(names: Iterable[str], stdin: bytes | None, options: Options) -> Inputs:
    """The documents that the arguments name, each file once, in the order of the arguments.

    `stdin` is what "-" stands for. Raises InputError where an argument names nothing; a file among
    several that cannot be read is a problem of the result.
    """
    documents: list[Document] = []
    problems: list[str] = []
    seen: set[str] = set()
    for name in names:
        if name == "-":
            documents.append(
                from_text(decode(stdin or b"", "standard input"), "standard input", options)
            )
            continue
        for path in paths(name):
            real = os.path.realpath(path)
            if real in seen:
                continue
            seen.add(real)
            try:
                documents.append(read(path, options))
            except InputError as error:
                problems.append(str(error))
    return Inputs(tuple(_told_apart(documents)), tuple(dict.fromkeys(problems)))


def paths(name: str) -> list[str]:
    """The files that one argument names: itself, those in a folder, those that a glob matches.

    Raises InputError where there is none.
    """
    if Path(name).is_dir():
        found = sorted(_in_folder(name))
        if not found:
            kinds = ", ".join(ending for ending in ENDINGS if ending)
            raise InputError(f"{name}: no documents in this folder ({kinds} are read)")
        return found
    if not Path(name).exists() and any(sign in name for sign in "*?["):
        found = sorted(p for p in glob.glob(name, recursive=True) if Path(p).is_file())
        if not found:
            raise InputError(f"{name}: no file matches")
        return found
    return [name]


def _in_folder(folder: str) -> Iterable[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in files:
            ending = Path(file).suffix.lower()
            if file != SETTINGS and not file.startswith(".") and ending and ending in ENDINGS:
                yield str(Path(parent, file))


def _told_apart(documents: list[Document]) -> list[Document]:
    """With the shortest end of their path as id where two files have the same name."""
    by_id: dict[str, list[int]] = {}
    for index, document in enumerate(documents):
        by_id.setdefault(document.id, []).append(index)
    told = list(documents)
    for same in by_id.values():
        if len(same) < 2:
            continue
        parts = [Path(documents[index].path or "").parts for index in same]
        depth = 1
        while len({part[-depth:] for part in parts}) < len(same) and depth < max(map(len, parts)):
            depth += 1
        for index, part in zip(same, parts, strict=True):
            name = "/".join(part[-depth:]) or documents[index].id
            title = documents[index].title
            told[index] = replace(
                documents[index], id=name, title=name if title == documents[index].id else title
            )
    return told
