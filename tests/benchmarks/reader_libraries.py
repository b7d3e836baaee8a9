"""The readers beside the libraries that could do each of their jobs, on generated files.

python tests/benchmarks/reader_libraries.py [--only HTML] [--seed 20210315]

Every program gives text; what counts is which of the sentences in the files it gives whole, and
how many of menus, headers and the like. Libraries that are not installed are named and left out.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import re
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path

from generated_files import Writer
from generated_pdf import pdf
from generated_sites import site_page
from generated_texts import encoded, markdown, rtf
from generated_web import web_page
from generated_word import word
from library_programs import PROGRAMS, Program
from speed import table

_PASSES = 3
_PARTED = re.compile(r"(?<=\w)(?:[-\u00ad]\s*\n|[\u0002\ufffe])\s*")
"""The end of a line within a word, as one or the other library writes it."""


@dataclass(frozen=True, slots=True)
class Job:
    """What the programs are given: files of one kind."""

    title: str
    programs: str
    """Which of the programs do it."""
    make: Callable[[int, Writer, dt.date], bytes]
    files: int = 10


JOBS = (
    Job("HTML, small pages", "HTML", web_page),
    Job("HTML, pages of 35 to 110 KB", "HTML", site_page),
    Job("PDF", "PDF", pdf),
    Job("Markdown", "Markdown", markdown),
    Job("Word", "Word", word),
    Job("RTF", "RTF", rtf),
    Job("Encodings", "Encodings", lambda number, writer, _day: encoded(number, writer), 30),
)


def measured(job: Job, seed: int) -> Iterator[tuple[str, ...]]:
    """The rows of a job's table: one for each program that is installed."""
    chance, used = random.Random(seed), set[str]()
    files = []
    for number in range(job.files):
        writer, day = Writer(chance, used), dt.date(2013, 1, 1) + dt.timedelta(number * 97)
        files.append((job.make(number, writer, day), writer))
    known = sum(len(writer.known) for _, writer in files)
    decoys = sum(len(writer.decoys) for _, writer in files)
    for program in PROGRAMS[job.programs]:
        try:
            read = program.load()
        except ModuleNotFoundError as missing:
            yield f"({program.name})", "", f"{missing.name} is not installed", "", "", ""
            continue
        whole = decoyed = 0
        taken = []
        for data, writer in files:
            text, milliseconds = _timed(read, data)
            taken.append(milliseconds)
            whole += _whole(writer.known, text)
            decoyed += _spoken(writer.decoys, text)
        yield (
            program.name,
            _version(program),
            f"{whole:,} of {known:,}",
            f"{decoyed} of {decoys}" if decoys else "",
            f"{statistics.median(taken):.2f}",
            _megabytes(program.packages),
        )


def _timed(read: Callable[[bytes], str], data: bytes) -> tuple[str, float]:
    """The text of a file and the CPU ms that it took: the median of some, after one not counted."""
    text = read(data)
    runs = []
    for _ in range(_PASSES):
        started = time.process_time()
        read(data)
        runs.append(1000 * (time.process_time() - started))
    return text, statistics.median(runs)


def _whole(sentences: Iterable[str], text: str) -> int:
    """How many sentences stand in a text, with lines joined; parts of words at line ends too."""
    ways = [text, _PARTED.sub("", text), _PARTED.sub("-", text)]
    told = [" ".join(way.split()) for way in ways]
    return sum(any(sentence in way for way in told) for sentence in sentences)


def _spoken(sentences: Iterable[str], text: str) -> int:
    told = " ".join(re.findall(r"\w+", text))
    return sum(" ".join(re.findall(r"\w+", sentence)) in told for sentence in sentences)


def _version(program: Program) -> str:
    name = program.packages[0] if program.packages else "cited-timeline"
    try:
        return version(name)
    except PackageNotFoundError:  # our own tree, not installed
        return ""


def _megabytes(packages: Iterable[str]) -> str:
    """What packages take on the disk, with those that they need."""
    waiting, seen, size = list(packages), set[str](), 0
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            package = distribution(name)
        except PackageNotFoundError:  # needed on other systems only
            continue
        paths = (Path(str(file.locate())) for file in package.files or ())
        size += sum(path.stat().st_size for path in paths if path.is_file())
        needs = (need for need in package.requires or () if "extra ==" not in need)
        waiting += (re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needs)
    return "" if not size else "< 0.1" if size < 1e5 else f"{size / 1e6:.1f}"


def main() -> int:
    """Measures and prints a table for each job."""
    parser = argparse.ArgumentParser(description="The readers beside other libraries.")
    parser.add_argument("--only", default="", help="the jobs whose titles begin with this")
    parser.add_argument("--seed", type=int, default=20210315, help="of the files")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    for job in JOBS:
        if not job.title.startswith(options.only):
            continue
        head = (job.title, "version", "sentences whole", "decoys read", "CPU ms a file", "MB")
        print(table(head, measured(job, options.seed)), end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
