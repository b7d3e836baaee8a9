"""Start-up and speed, beside the date finders that people use today; see README.md here.

    python tests/benchmarks/speed.py [--kilobytes 64] [--runs 5]

All figures of one table come from one run on one machine; compare within it, not between runs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import os
import platform
import random
import re
import resource
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version

DATE = dt.datetime(2021, 3, 15)
Finder = Callable[[str], int]

SUBJECTS = "The harbour|A small bakery|The council|Her brother|The old mill|Our school".split("|")
VERBS = "opened a new wing|lost half of its roof|bought the meadow|drew large crowds".split("|")
PLACES = "near the river|behind the station|in the northern valley|on the quay".split("|")
FILLERS = (
    "Nobody had asked for it, and yet everybody came to look.",
    "The work was slow because the stone had to be carried by hand.",
    "Most of the neighbours thought that the price was too high.",
    "There was little to see beyond a fence, two sheds and a broken cart.",
    "It may have been the weather, or it may have been the money.",
    "Those who remember it say that the noise was worse than the dust.",
)
MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def sample(kilobytes: int, seed: int = 20210315) -> tuple[str, int]:
    """English prose in paragraphs, and the number of dates in it: between three and four per KB."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    size = dates = 0
    while size < kilobytes * 1000:
        sentences = []
        for _ in range(chance.randint(4, 8)):
            if chance.random() < 0.25:
                event = f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)}"
                sentences.append(f"{event} {chance.choice(PLACES)} {_date(chance)}.")
                dates += 1
            else:
                sentences.append(chance.choice(FILLERS))
        paragraphs.append(" ".join(sentences))
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs), dates


def _date(chance: random.Random) -> str:
    month, day = chance.choice(MONTHS), chance.randint(1, 28)
    year = chance.randint(1850, 2020)
    return chance.choice(
        [
            f"on {month} {day}, {year}",
            f"on {day} {month} {year}",
            f"in {month} {year}",
            f"in {year}",
            f"in the {year // 10 * 10}s",
            f"on {month} {day}",
            f"last {chance.choice(WEEKDAYS)}",
            f"{chance.choice(['two', 'three', 'ten'])} years ago",
        ]
    )


# The finders; each takes a text and returns the number of dates that it found.


def _timeline() -> Finder:
    from timeline import find_dates

    return lambda text: len(find_dates(text, DATE.date()))


def _dateparser() -> Finder:
    search_dates = importlib.import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": DATE}
    return lambda text: len(search_dates(text, languages=["en"], settings=settings) or ())


def _datefinder() -> Finder:
    find = importlib.import_module("datefinder").find_dates
    return lambda text: sum(1 for _ in find(text, base_date=DATE))


def _timefhuman() -> Finder:
    module = importlib.import_module("timefhuman")
    config = module.tfhConfig(now=DATE)
    return lambda text: len(module.timefhuman(text, config=config) or ())


def _words() -> Finder:
    split = re.compile(r"\w+").findall
    return lambda text: 0 * len(split(text))


FINDERS: dict[str, Callable[[], Finder]] = {
    "timeline": _timeline,
    "dateparser": _dateparser,
    "datefinder": _datefinder,
    "timefhuman": _timefhuman,
    "(words only)": _words,
}


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one run of a command that must succeed."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        raise RuntimeError(error.decode(errors="replace").strip().splitlines()[-1])
    return usage.ru_utime + usage.ru_stime


def start_up(runs: int) -> Iterable[tuple[str, ...]]:
    """Median CPU seconds of a bare interpreter, of importing, and of asking for help."""
    commands = {
        "python -c pass": ["-c", "pass"],
        "import timeline": ["-c", "import timeline"],
        "import timeline; timeline.find_dates": ["-c", "import timeline; timeline.find_dates"],
        "timeline --help": ["-m", "timeline", "--help"],
    }
    for name, arguments in commands.items():
        command = [sys.executable, *arguments]
        try:
            cpu_seconds(command)  # compiles what is not compiled yet
            yield name, f"{statistics.median(cpu_seconds(command) for _ in range(runs)):.3f}"
        except RuntimeError as error:
            yield name, f"failed: {error}"


def speed(kilobytes: int, runs: int) -> Iterable[tuple[str, ...]]:
    """KB per CPU second of each finder, paragraph by paragraph: the median of the runs.

    Each run reads a text that it has not seen: programs remember what they have read.
    """
    texts = [sample(kilobytes, 20210315 + run)[0] for run in range(runs)]
    for name, load in FINDERS.items():
        try:
            finder = load()
        except ModuleNotFoundError as error:
            yield name, "", "", "", f"left out: {error.name} is not installed"
            continue
        finder("It was built in 1910.")  # tables that are built on first use
        rates, found, failures = [], 0, 0
        for text in texts:
            paragraphs = text.split("\n\n")
            started = time.process_time()
            counted, failed = _count(finder, paragraphs)
            rates.append(len(text.encode()) / 1000 / (time.process_time() - started))
            found += counted
            failures += failed
        note = f"{failures} paragraphs raised an error" if failures else ""
        yield name, _version(name), f"{statistics.median(rates):,.0f}", str(found), note


HOSTILE = {
    "prose": None,
    "digits": "1",
    "march": "march ",
    "numbers": "1 1 ",
    "little words": "the ",
    "brackets": "()",
    "years": "2021-",
    "half dates": "may, ",
}


def growth(kilobytes: int) -> Iterable[tuple[str, ...]]:
    """CPU seconds of a text and of one ten times as long; what the second adds to the process."""
    finder = FINDERS["timeline"]()
    for name, unit in HOSTILE.items():
        text = (
            sample(10 * kilobytes)[0] if unit is None else unit * (10_000 * kilobytes // len(unit))
        )
        seconds = []
        for part in (text[: kilobytes * 1000], text[: 10 * kilobytes * 1000]):
            started = time.process_time()
            finder(part)
            seconds.append(time.process_time() - started)
        once, ten = seconds
        yield name, f"{once:.2f}", f"{ten:.2f}", f"{ten / once:.1f}"


def memory(kilobytes: int) -> str:
    """Megabytes at the peak over a text, beyond what the process had before it."""
    finder = FINDERS["timeline"]()
    text, _ = sample(kilobytes)
    finder("It was built in 1910.")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    finder(text)
    return f"{(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000:.0f}"


def first_call() -> str:
    """CPU milliseconds of the first call after the import, the median of five processes."""
    code = (
        "import time, timeline; find = timeline.find_dates; started = time.process_time();"
        "find('On March 12, 2021 the mill burned; two days later they met.', '2021-03-15');"
        "print(1000 * (time.process_time() - started))"
    )
    run = [sys.executable, "-c", code]
    times = [float(subprocess.run(run, capture_output=True, check=True).stdout) for _ in range(5)]
    return f"{statistics.median(times):.0f}"


def _version(name: str) -> str:
    try:
        return version("cited-timeline" if name == "timeline" else name)
    except PackageNotFoundError:  # merely splitting into words
        return ""


def _count(finder: Finder, paragraphs: list[str]) -> tuple[int, int]:
    found = failures = 0
    for paragraph in paragraphs:
        try:
            found += finder(paragraph)
        except Exception:  # another program's fault is part of what is measured
            failures += 1
    return found, failures


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    """Measures and prints its tables."""
    parser = argparse.ArgumentParser(description="Start-up and speed beside other date finders.")
    parser.add_argument("--kilobytes", type=int, default=64, help="size of the text")
    parser.add_argument(
        "--growth", type=int, default=1000, help="KB of the shorter text for growth"
    )
    parser.add_argument("--runs", type=int, default=5, help="runs of which the median is taken")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    _, dates = sample(options.kilobytes)
    print(f"Python {platform.python_version()}, {platform.machine()}, median of {options.runs}\n")
    print(table(("start-up", "CPU s"), start_up(options.runs)))
    print(f"\nTexts of {options.kilobytes} KB with some {dates} dates, paragraph by paragraph\n")
    head = ("finder", "version", "KB per CPU s", "found", "")
    print(table(head, speed(options.kilobytes, options.runs)))
    print(f"\nFirst call: {first_call()} ms. Peak memory over {options.growth} KB beyond the")
    print(f"process before: {memory(options.growth)} MB.\n")
    grown = (f"text of {options.growth} KB", "CPU s", "ten times as long", "ratio")
    print(table(grown, growth(options.growth)))


if __name__ == "__main__":
    main()
