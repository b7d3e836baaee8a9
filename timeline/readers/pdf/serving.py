"""The process that PDF files are read in: asked and answering through pipes, within limits."""

from __future__ import annotations

import faulthandler
import math
import os
import pickle
import signal
import sys
from contextlib import suppress

from timeline.readers.content import Content
from timeline.readers.pdf.reader import read_pdf

if sys.platform != "win32":
    import resource


def serve() -> None:
    """Reads the files that standard input holds, to its end; the answers go to standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the caller hears Ctrl-C, and ends us
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever pdfium prints is no answer
    answers.write(b".")
    answers.flush()
    while True:
        try:
            name, size, memory, seconds = pickle.load(asked)
        except EOFError:
            return
        _limit(memory, seconds)
        pickle.dump(_answer(asked.read(size), name), answers)
        answers.flush()
        faulthandler.cancel_dump_traceback_later()


def _answer(data: bytes, name: str) -> tuple[Content, list[str]] | Exception:
    try:
        return read_pdf(data, name)
    except Exception as error:  # which the caller raises
        return error


def _limit(memory: int, seconds: float) -> None:
    """Lets the system end this process where it takes more than that from now on."""
    # Not all systems count the processor's time; and where many wait for it, little comes to us.
    faulthandler.dump_traceback_later(5 * seconds, exit=True)
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + seconds))
        _lower(resource.RLIMIT_AS, memory)
        _lower(resource.RLIMIT_CORE, 0)


def _lower(limit: int, value: int) -> None:
    hard = resource.getrlimit(limit)[1]
    # macOS refuses to limit memory: there, time alone is limited.
    with suppress(ValueError, OSError):
        resource.setrlimit(limit, (value if hard < 0 else min(value, hard), hard))
