"""The INPUT arguments of the command line → Documents: files, folders, globs, addresses, "-"."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from timeline.document import Document
from timeline.errors import InputError
from timeline.options import Options
from timeline.readers import ENDINGS, Reading, from_bytes, read_all
from timeline.readers.day.folder import NAME as SETTINGS
from timeline.readers.opening import is_address
from timeline.readers.results import ResultError


@dataclass(frozen=True, slots=True)
class Inputs:
    """What could be read, and a line, once, for each thing that could not."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...]


def read_inputs(names: Iterable[str], stdin: bytes | None, options: Options) -> Inputs:
    """The documents that the arguments name, each file once, in the order of the arguments.

    `stdin` is what "-" stands for. Raises InputError where an argument names nothing; a file among
    several that cannot be read is a problem of the result. What this program made before is passed
    over where it lies among the documents of a folder.
    """
    documents: list[Document] = []
    problems: list[str] = []
    passed: list[str] = []
    seen: set[str] = set()
    for name in names:
        for source in _sources(name, seen):
            try:
                found = _read(source, stdin, options)
            except InputError as error:
                among = isinstance(error, ResultError) and source != name
                (passed if among else problems).append(str(error))
                continue
            documents.extend(found.documents)
            problems.extend(found.problems)
    if not documents and not problems:
        problems = passed
    return Inputs(tuple(_told_apart(documents)), tuple(dict.fromkeys(problems)))


def _sources(name: str, seen: set[str]) -> Iterator[str]:
    """What an argument stands for: itself, or each of its files that is not among those `seen`."""
    if name == "-" or is_address(name):
        yield name
        return
    for path in paths(name):
        real = os.path.realpath(path)
        if real not in seen:
            seen.add(real)
            yield path


def _read(source: str, stdin: bytes | None, options: Options) -> Reading:
    if source == "-":
        return from_bytes(stdin or b"", "standard input", options)
    return _fetched(source, options) if is_address(source) else read_all(source, options)


def _fetched(address: str, options: Options) -> Reading:
    """The documents at an address; each is known by the end of its path."""
    from timeline.readers.address import fetch  # with what it needs, only where it is needed

    fetched = fetch(address, allow_private=options.allow_private)
    parts = urlsplit(fetched.address)
    name = Path(unquote(parts.path)).name or parts.hostname or address
    return from_bytes(fetched.data, name, options, path=fetched.address, stated=fetched.stated)


def paths(name: str) -> list[str]:
    """The files that one argument names: itself, those in a folder, those that a glob matches.

    Raises InputError where there is none.
    """
    try:
        is_folder, is_there = Path(name).is_dir(), Path(name).exists()
    except OSError as error:  # as where the name is longer than names can be
        raise InputError(f"{name}: cannot be read: {error.strerror}") from None
    if is_folder:
        found = sorted(_in_folder(name))
        if not found:
            kinds = ", ".join(ending for ending in ENDINGS if ending)
            raise InputError(f"{name}: no documents in this folder ({kinds} are read)")
        return found
    if not is_there and any(sign in name for sign in "*?["):
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
