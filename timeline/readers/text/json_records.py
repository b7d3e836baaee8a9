"""JSON → records: an object on each line, a list of objects, or an object that holds one."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

LONGEST = 64 * 1024 * 1024
"""Characters of the longest line or field."""
_SPACE = re.compile(r"[\s,:]*")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Record:
    """One of the articles in a file."""

    line: int
    """The line that it begins on."""
    number: int
    """Which of all records it is, from 1."""
    values: dict[str, object]


def json_records(
    text: str, name: str, texts: Collection[str], problems: list[str]
) -> Iterator[Record]:
    """The records in a text of JSON; what is wrong with one is a line of `problems`.

    `texts` are the keys under which a record has its text: an object without one may hold a list.
    """
    start = len(text) - len(text.lstrip())
    if text.startswith("[", start):
        yield from _listed(text, start, name, problems)
        return
    try:
        value, end = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        end = start  # which is told of its line
    if end == start or text[end:].strip():
        yield from _lines(text, name, problems)
    elif (at := _list_within(text, start, value, texts)) is not None:
        yield from _listed(text, at, name, problems)
    else:
        yield Record(text.count("\n", 0, start) + 1, 1, value)


def _list_within(text: str, at: int, value: object, texts: Collection[str]) -> int | None:
    """Where the one list of objects of an object begins that has no text itself."""
    if not isinstance(value, dict) or any(key.casefold() in texts for key in value):
        return None
    lists = [
        key
        for key, held in value.items()
        if isinstance(held, list) and held and all(isinstance(each, dict) for each in held)
    ]
    if len(lists) != 1:
        return None
    at += 1
    for key in value:
        _, at = _DECODER.raw_decode(text, _after(text, at))
        at = _after(text, at)
        if key == lists[0]:
            return at
        _, at = _DECODER.raw_decode(text, at)
    return None


def _after(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _listed(text: str, at: int, name: str, problems: list[str]) -> Iterator[Record]:
    """The objects of a list, up to the first that is broken."""
    number, line, counted, at = 0, 1, 0, _after(text, at + 1)
    while not text.startswith("]", at):
        number += 1
        line += text.count("\n", counted, at)
        counted = at
        found, at = _value(text, at, name, line, problems)
        if at < 0:
            return
        if found is not None:
            yield Record(line, number, found)
        at = _after(text, at)


def _lines(text: str, name: str, problems: list[str]) -> Iterator[Record]:
    number = 0
    for line, written in enumerate(text.split("\n"), 1):
        if not written.strip():
            continue
        number += 1
        if len(written) > LONGEST:
            problems.append(f"{name}: line {line}: is longer than {LONGEST >> 20} MB; part it")
            continue
        written = written.strip()
        found, end = _value(written, 0, name, line, problems)
        if found is not None and end < len(written):
            problems.append(_broken(f"{name}: line {line}", end, "Extra data"))
        elif found is not None:
            yield Record(line, number, found)


def _value(
    text: str, at: int, name: str, line: int, problems: list[str]
) -> tuple[dict[str, object] | None, int]:
    """The object at an offset, and the offset after it; None where it is none, -1 if broken."""
    where = f"{name}: line {line}"
    try:
        found, end = _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        where = f"{name}: line {line + text.count(chr(10), at, error.pos)}"
        column = error.pos - text.rfind("\n", 0, error.pos) - 1
        problems.append(_broken(where, column, error.msg))
    except RecursionError:
        problems.append(f"{where}: its JSON is nested too deep to be read")
    except ValueError:
        problems.append(f"{where}: a number in it has too many digits to be read")
    else:
        if isinstance(found, dict):
            return found, end
        problems.append(f'{where}: is no object; write each record like {{"text": "…"}}')
        return None, end
    return None, -1


def _broken(where: str, at: int, what: str) -> str:
    return (
        f"{where}: its JSON is broken at character {at + 1}: {what}; "
        "put one whole object on each line"
    )
