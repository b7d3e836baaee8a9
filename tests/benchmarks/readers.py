"""What the readers find in generated files, what they should not find, and how long they take.

python tests/benchmarks/readers.py [--verbose] [--seed 20210315]
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generated_files import Made, Writer
from generated_mail import mail
from generated_pdf import Press, pdf
from generated_sites import site_page
from generated_web import web_page
from generated_word import word
from speed import table

from timeline.document import Block, Document
from timeline.readers import from_bytes, read_all

KINDS = ("HTML", "PDF", "Word", "mail", "sites")
MOST_SECONDS = 30
MOST_KILOBYTES = 20
"""The file, its text once more while it is put together, and 5 KB."""
# Without the process that PDFs are read in otherwise, whose use would not be seen. And not the
# ru_maxrss of a process: it begins with what its parent had.
_READ = """
import re, resource, sys
from pathlib import Path
from timeline.readers.pdf.reader import read_pdf
read_pdf(Path(sys.argv[1]).read_bytes(), "a.pdf")
used = resource.getrusage(resource.RUSAGE_SELF)
most = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(used.ru_utime + used.ru_stime, most[1])
"""


def made_files(seed: int) -> Iterator[tuple[str, Made]]:
    """Ten files of each kind."""
    chance, used = random.Random(seed), set[str]()
    makers: dict[str, tuple[str, Callable[[int, Writer, dt.date], bytes]]] = {
        "HTML": ("html", web_page),
        "PDF": ("pdf", pdf),
        "Word": ("docx", word),
        "sites": ("html", site_page),
    }
    for kind in KINDS:
        for number in range(10):
            writer = Writer(chance, used)
            day = dt.date(2013, 1, 1) + dt.timedelta(chance.randrange(3000))
            if kind == "mail":
                ending, (data, days) = "eml", mail(number, writer, day)
            else:
                ending, make = makers[kind]
                data, days = make(number, writer, day), (day,)
            yield kind, Made(f"{kind}{number}.{ending}", data, writer.known, writer.decoys, days)


def checked(made: Made, path: Path) -> tuple[dict[str, list[int]], list[str]]:
    """What was right and how many there were, by measure; and a line for each miss."""
    path.write_bytes(made.data)
    documents = read_all(path).documents
    blocks = [found for document in documents for found in _blocks(document)]
    misses = []
    whole = right = 0
    for sentence, page in made.known.items():
        found = [(text, block) for text, block in blocks if sentence in text]
        pages = [block.place(block.start + text.find(sentence))[0] for text, block in found]
        whole += bool(pages)
        right += page in pages
        if not pages:
            misses.append(f"{made.name}: not whole: {sentence}\n    {_nearest(sentence, blocks)}")
        elif page not in pages:
            misses.append(f"{made.name}: on page {pages} and not {page}: {sentence}")
    words = [(" ".join(re.findall(r"\w+", text)), text) for text, _ in blocks]
    read = 0
    for decoy in made.decoys:
        spoken = " ".join(re.findall(r"\w+", decoy))
        where = [text for told, text in words if spoken in told]
        read += bool(where)
        misses += [f"{made.name}: decoy: {decoy}\n    in {text[:200]}" for text in where[:1]]
    days = tuple(document.date for document in documents)
    if days != made.days:
        told = [f"{document.id} {document.date}" for document in documents]
        misses.append(f"{made.name}: days {told}, not {list(map(str, made.days))}")
    counts = {
        "whole": [whole, len(made.known)],
        "decoys": [read, len(made.decoys)],
        "pages": [right, whole],
        "days": [days == made.days, 1],
    }
    return counts, misses


def _blocks(document: Document) -> list[tuple[str, Block]]:
    """The blocks of a document, and the text of each on one line."""
    return [(" ".join(document.text[b.start : b.end].split()), b) for b in document.blocks]


def _nearest(sentence: str, blocks: list[tuple[str, Block]]) -> str:
    """What was found in a sentence's stead: in the block that has most of its words in order."""
    words = sentence.split()
    runs = [" ".join(words[at : at + 4]) for at in range(len(words) - 3)]
    text, near = max(blocks, key=lambda block: sum(run in block[0] for run in runs))
    sure = next((run for run in runs if text.count(run) == 1), runs[0])
    start = max(0, text.find(sure) - sentence.find(sure))
    return f"page {near.page}: …{text[max(0, start - 20) : start + len(sentence) + 20]}…"


def quality(seed: int, is_verbose: bool) -> bool:
    """Prints the table of what was found, and the misses; whether every bar was reached."""
    totals = {kind: {} for kind in (*KINDS, "all")}  # type: dict[str, dict[str, list[int]]]
    misses: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for kind, made in made_files(seed):
            counts, missed = checked(made, Path(folder, made.name))
            misses += missed
            for row in (kind, "all"):
                for name, (good, of) in counts.items():
                    before = totals[row].get(name, [0, 0])
                    totals[row][name] = [before[0] + good, before[1] + of]
    rows = []
    is_good = True
    for kind, counts in totals.items():
        cells = [kind]
        for name, (good, of) in counts.items():
            if name == "pages" and kind != "PDF":
                cells.append("")
                continue
            is_good &= (
                good == 0 if name == "decoys" else good >= of * (0.98 if name == "whole" else 1)
            )
            share = f" ({100 * good / of:.1f}%)" if name != "decoys" else ""
            cells.append(f"{good:,} of {of:,}{share}")
        rows.append(tuple(cells))
    rows.append(("bar", "98%", "0", "100%", "100%"))
    head = ("kind", "sentences whole", "decoys read", "on their page", "files with their day")
    print(table(head, rows))
    print(f"\n{len(misses)} misses" + "".join(f"\n- {miss}" for miss in misses if is_verbose))
    return is_good


def long_pdf(seed: int) -> bool:
    """Prints what PDF files of 250 and of 1,000 pages take; whether it is below the bars."""
    writer = Writer(random.Random(seed), set())
    seconds, kilobytes = _taken(writer, 1000)
    _, before = _taken(writer, 250)
    growth = (kilobytes - before) / 750
    print(
        f"\nPDF of 1,000 pages: {seconds:.1f} CPU s (bar {MOST_SECONDS}), peak"
        f" {kilobytes / 1000:.0f} MB, {growth:.0f} KB for each page more (bar {MOST_KILOBYTES})"
    )
    return seconds < MOST_SECONDS and growth < MOST_KILOBYTES


def _taken(writer: Writer, pages: int) -> tuple[float, int]:
    """CPU seconds and most KB of memory for a PDF file of so many pages, read by a new process."""
    press = Press(0, writer, dt.date(2019, 5, 3))
    while press.page < pages:
        press.paragraph(4)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "long.pdf")
        path.write_bytes(press.done())
        run = [sys.executable, "-c", _READ, str(path)]
        told = subprocess.run(run, capture_output=True, check=True, text=True).stdout.split()
    return float(told[0]), int(told[1])


def _milliseconds(run: Callable[[bytes], object], pages: list[bytes]) -> float:
    """CPU ms of a page, the median of the pages; of each the median of five runs."""
    taken = []
    for page in pages:
        runs = []
        for _ in range(6):  # the first is not counted
            started = time.process_time()
            run(page)
            runs.append(1000 * (time.process_time() - started))
        taken.append(statistics.median(runs[1:]))
    return statistics.median(taken)


def web_speed(seed: int) -> str:
    """CPU ms of a web page: of a small one, and of one of a large site."""
    told = []
    for kind in ("HTML", "sites"):
        pages = [made.data for made_of, made in made_files(seed) if made_of == kind]
        taken = _milliseconds(lambda page: from_bytes(page, "a.html"), pages)
        told.append(f"{taken:.1f} CPU ms ({sum(map(len, pages)) // 1000 // len(pages)} KB)")
    return ", ".join(told)


def main() -> int:
    """Measures and prints its table; 1 where a bar was missed."""
    parser = argparse.ArgumentParser(description="What the readers find in generated files.")
    parser.add_argument("--verbose", action="store_true", help="list each miss")
    parser.add_argument("--seed", type=int, default=20210315, help="of the files")
    options = parser.parse_args()
    is_good = quality(options.seed, options.verbose)
    is_fast = long_pdf(options.seed)
    print(f"Web pages, medians of ten: {web_speed(options.seed)}")
    return 0 if is_good and is_fast else 1


if __name__ == "__main__":
    sys.exit(main())
