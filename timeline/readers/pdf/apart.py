"""PDF files read in a process of their own: none takes the caller's memory, time or life.

pdfium draws all that a page names, and where memory runs out, or its parts are damaged in a way
that it does not foresee, it ends its process. No look at the bytes tells which files do that: the
text of one page, packed a thousand times smaller, needs no more than a form that draws itself. So
all are read apart. To start the process takes as long as to read thirty pages; it waits for the
next file.
"""

from __future__ import annotations

import atexit
import io
import os
import pickle
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.errors import InputError
from timeline.readers.content import Content

MEMORY = 2**30
"""Beside twice the file; a long file takes a tenth of it."""
SECONDS = 20.0
SECONDS_A_MEGABYTE = 30.0
"""Of the processor; dense text that is packed well takes a quarter of it."""
_LOST = (OSError, EOFError, pickle.UnpicklingError)
"""What is raised where the other end of a pipe is gone."""


def read_apart(data: bytes, name: str) -> tuple[Content, list[str]]:
    """What `read_pdf` gives, within limits on memory and time, which are an InputError too.

    A program that carries Python inside it would start itself anew instead of a reader: there, the
    file is read in its own process, without limits.
    """
    if not _is_python(sys.executable):
        from timeline.readers.pdf.reader import read_pdf

        return read_pdf(data, name)
    answer = _answer(data, name)
    if isinstance(answer, Exception):
        raise answer
    found: tuple[Content, list[str]] = answer
    return found


def _is_python(program: str | None) -> bool:
    frozen = getattr(sys, "frozen", False)
    return not frozen and bool(re.match("python|pypy|graalpy", Path(program or "").name.lower()))


@dataclass(frozen=True, slots=True)
class _Reader:
    """A process that reads one file after the other."""

    process: subprocess.Popen[bytes]
    asked: io.FileIO
    answers: io.BufferedReader

    def ask(self, data: bytes, name: str) -> Any:
        """What it read of a file, or the error that reading ended with."""
        seconds = SECONDS + SECONDS_A_MEGABYTE * len(data) / 2**20
        memory = MEMORY + 2 * len(data)
        for part in (pickle.dumps((name, len(data), memory, seconds)), data):
            rest = memoryview(part)
            while rest:
                rest = rest[self.asked.write(rest) :]
        # Its answer is trusted, as what would be read here: it is this program's own.
        return pickle.load(self.answers)

    def leave(self) -> None:
        """Lets go of it; as soon as nobody holds its pipes, it ends."""
        self.asked.close()
        self.answers.close()

    def end(self) -> None:
        """Ends it, whatever it does."""
        self.process.kill()
        self.process.wait()
        self.leave()


_WAITING: list[_Reader] = []
"""As many as there were threads that read at once."""


def _answer(data: bytes, name: str) -> Any:
    while True:
        try:
            reader, is_new = _WAITING.pop(), False
        except IndexError:
            reader, is_new = _started(name), True
        try:
            answer = reader.ask(data, name)
        except BaseException as error:  # with Ctrl-C, too, its answer is no longer waited for
            reader.end()
            if not isinstance(error, _LOST):
                raise
            if is_new:  # what another did may come of the files before this one
                raise InputError(
                    f"{name}: takes more memory or time than a PDF file of its size may, or it is "
                    "broken: split it, or print it into a new PDF file"
                ) from None
        else:
            _WAITING.append(reader)
            return answer


def _started(name: str) -> _Reader:
    """A new reader, which finds the modules where this process does.

    Not one of `multiprocessing`: that runs the caller's script again, or forks among its threads.
    """
    code = (
        f"import sys; sys.path[:] = {[*map(str, sys.path)]!a}; "
        "from timeline.readers.pdf.serving import serve; serve()"
    )
    try:
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            bufsize=0,  # so that a fork of this process has nothing of ours to write
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        )
    except OSError as error:
        raise _no_reader(name, str(error.strerror)) from None
    assert isinstance(process.stdin, io.FileIO)
    assert isinstance(process.stdout, io.FileIO)
    reader = _Reader(process, process.stdin, io.BufferedReader(process.stdout))
    is_ready = False
    try:
        is_ready = bool(reader.answers.read(1))
    finally:
        if not is_ready:
            reader.end()
    if not is_ready:
        raise _no_reader(name, "it ended at once; is there memory enough?")
    return reader


def _no_reader(name: str, why: str) -> InputError:
    return InputError(f"{name}: cannot be read, for no process to read it in could start: {why}")


@atexit.register
def _end() -> None:
    while _WAITING:
        _WAITING.pop().end()


def _leave() -> None:
    while _WAITING:
        _WAITING.pop().leave()


if hasattr(os, "register_at_fork"):
    # Two processes that ask the same reader would get each other's answers.
    os.register_at_fork(after_in_child=_leave)
