"""Our page beside those of other programs, on the same histories in headless Chromium.

    python tests/benchmarks/page.py [--data ABCD] [--runs 5] [--only timeline] [--chromium PATH]

See README.md here. All figures of a table come from one run on one machine; compare within it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from made_events import HISTORIES, timeline
from page_probes import FRAMES, GEOMETRY, PAINTED, WATCH
from page_programs import BLANK, PROGRAMS, MissingError, Program, versions
from speed import table

from timeline.draw.svg import to_svg

SIZES = ((1280, 720), (1920, 1080), (390, 844))
ZOOMS = 5
DRAG_SECONDS = 3.0
PATIENCE = 60.0
"""Seconds after which a program is given up."""
QUIET = "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades,PaintHolding"
"""Without pages of the browser's own, which would run beside each page that is measured."""
SLOW = 8.0
"""Seconds from which on once must do."""

PAINTING = (
    "data",
    "page",
    "first paint, ms",
    "list and still, ms",
    "chart, ms",
    "drag, ms",
    "letting go, ms",
    "kB",
    "requests",
    "errors",
)
GEOMETRIES = ("data", "page", "cards that overlap", "stems across cards", "cards off the edge")
BUILDING = ("data", "HTML, CPU s", "with plotly.js", "SVG, CPU ms", "kB with cdn", "same bytes")


class Opened:
    """A page in a context of its own, and what it asked and complained of."""

    def __init__(self, browser: Any, path: Path, size: tuple[int, int], watched: str) -> None:
        width, height = size
        self.context = browser.new_context(viewport={"width": width, "height": height})
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", self._asked)
        self.page.on("console", self._told)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        # Nothing is had from elsewhere: a machine without a network measures the same.
        self.page.route("http*://**", lambda route: route.abort())
        self.page.add_init_script(watched)
        self.page.goto(path.as_uri(), wait_until="commit")

    def _asked(self, request: Any) -> None:
        if not request.url.startswith(("blob:", "data:")) and not request.is_navigation_request():
            self.requests.append(request.url)

    def _told(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def painted(self, *names: str) -> dict[str, float]:
        """Milliseconds from the start of navigation, once all of the names are there."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            seen: dict[str, float] = self.page.evaluate(PAINTED)
            if all(name in seen for name in names):
                return seen
            self.page.wait_for_timeout(30)
        return {}


def watch(program: Program | None) -> str:
    """What tells when the parts of a page are painted."""
    parts = {"chart": program.drawn} if program else {"chart": "p"}
    if program and program.first:
        parts |= {f"first {n}": part for n, part in enumerate(program.first.split(", "))}
    return WATCH.replace("PARTS", str(parts))


def paints(browser: Any, path: Path, program: Program | None) -> dict[str, float]:
    """First paint, first view and chart, in ms; empty where it was given up."""
    opened = Opened(browser, path, SIZES[0], watch(program))
    seen = opened.painted("chart", "paint")
    if seen:
        opened.page.wait_for_timeout(300)
        firsts = [at for name, at in seen.items() if name.startswith("first")]
        seen = {
            "paint": seen["paint"],
            "first": max(firsts, default=seen["chart"]),
            "chart": seen["chart"],
            "requests": len(opened.requests),
            "errors": len(opened.errors),
        }
    opened.context.close()
    return seen


def drag(browser: Any, path: Path, program: Program) -> tuple[float, float]:
    """Dragging to and fro: 95th percentile of the ms between frames; the longest one after it."""
    opened = Opened(browser, path, SIZES[0], watch(program))
    page = opened.page
    if not opened.painted("chart", "paint"):
        opened.context.close()
        return float("nan"), float("nan")
    page.wait_for_timeout(500)
    box = page.locator(program.chart).first.bounding_box()
    middle, y = box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.55
    if program.zoom_in:
        for _ in range(2):
            page.evaluate(program.zoom_in)
            page.wait_for_timeout(400)
    elif program.wheels:
        page.mouse.move(middle, y)
        page.mouse.wheel(0, -400)
        page.wait_for_timeout(600)
    page.mouse.move(middle, y)
    page.mouse.down()
    page.evaluate(FRAMES)
    end, step = time.monotonic() + DRAG_SECONDS, 0
    while time.monotonic() < end:
        step += 1
        swing = abs(step % 80 - 40) / 40 * 2 - 1
        page.mouse.move(middle + swing * box["width"] * 0.3, y)
    dragged: list[float] = page.evaluate("window.benchmarkFrames()")
    page.evaluate(FRAMES)
    page.mouse.up()
    page.wait_for_timeout(700)
    after: list[float] = page.evaluate("window.benchmarkFrames()")
    opened.context.close()
    return sorted(dragged)[int(len(dragged) * 0.95)], max(after, default=float("nan"))


def faults(browser: Any, path: Path, program: Program) -> tuple[int, int, int] | None:
    """Overlapping cards, stems across cards and cards off the edge, over all sizes and zooms."""
    total = [0, 0, 0]
    if not program.card:
        return None
    for size in SIZES:
        opened = Opened(browser, path, size, watch(program))
        if not opened.painted("chart", "paint"):
            opened.context.close()
            return None
        for zoom in range(ZOOMS):
            if zoom:
                opened.page.evaluate(program.zoom_in)
            opened.page.wait_for_timeout(900)
            parts = [program.card, program.stem, program.chart]
            found = opened.page.evaluate(GEOMETRY, parts)
            total = [a + b for a, b in zip(total, found, strict=True)]
        opened.context.close()
    return total[0], total[1], total[2]


def pages(folder: Path, data: str, only: str) -> Iterator[tuple[str, Program, Path]]:
    """The pages to be measured, written as files; what is missing is named."""
    for name in data:
        for program in PROGRAMS:
            if only not in program.name:
                continue
            if name > program.most:
                print(f"{program.name} is left out at {name}: it takes minutes")
                continue
            try:
                html = program.build(name)
            except MissingError as error:
                print(f"{program.name} is left out: {error}")
                continue
            path = folder / f"{name}-{PROGRAMS.index(program)}.html"
            path.write_text(html, encoding="utf-8")
            yield name, program, path


def repeated(runs: int, once: Callable[[], dict[str, float]]) -> dict[str, float]:
    """The medians; of what is slow, one run."""
    found: list[dict[str, float]] = []
    for _ in range(runs):
        seen = once()
        if not seen:
            return {}
        found.append(seen)
        if seen["chart"] > SLOW * 1000:
            break
    return {key: statistics.median(run[key] for run in found) for key in found[0]}


def painting(
    browser: Any, all_pages: list[tuple[str, Program, Path]], blank: Path, runs: int
) -> Iterator[tuple[str, ...]]:
    """A row for each page; a blank page is measured before each history."""
    before = ""
    for name, program, path in all_pages:
        if name != before:
            seen = repeated(runs, partial(paints, browser, blank, None))
            base, before = seen["paint"], name
            yield name, "(a blank page)", f"{base:,.0f}", "", "", "", "", "", "", ""
        seen = repeated(runs, partial(paints, browser, path, program))
        size = f"{path.stat().st_size / 1000:,.0f}"
        if not seen:
            yield name, program.name, f"over {PATIENCE:.0f} s", "", "", "", "", size, "", ""
            continue
        frames = drag(browser, path, program)
        yield (
            name,
            program.name,
            f"{seen['paint']:,.0f}",
            f"+{seen['first'] - base:,.0f}" if program.first else "",
            f"{seen['chart']:,.0f}",
            *(f"{each:,.0f}" for each in frames),
            size,
            f"{seen['requests']:.0f}",
            f"{seen['errors']:.0f}",
        )


def geometry(browser: Any, all_pages: list[tuple[str, Program, Path]]) -> Iterator[tuple[str, ...]]:
    for name, program, path in all_pages:
        if name == "D" or (name == "C" and not program.first) or "basic" in program.name:
            continue
        found = faults(browser, path, program)
        if found:
            yield name, program.name, *map(str, found)


def building(data: str, runs: int) -> Iterator[tuple[str, ...]]:
    """CPU seconds for the HTML without plotly.js and with it, CPU ms for the SVG, and bytes."""
    to_svg(timeline("A"))
    for name in data:
        line = timeline(name)
        html = [cpu(runs, partial(line.to_html, plotlyjs=kind)) for kind in ("none", "full")]
        svg = 1000 * cpu(runs, partial(to_svg, line))
        cdn = len(line.to_html(plotlyjs="cdn").encode()) / 1000
        same = len({digest(name, seed) for seed in "12"}) == 1
        yield (
            name,
            *(f"{seconds:.2f}" for seconds in html),
            f"{svg:,.0f}",
            f"{cdn:,.0f}",
            "yes" if same else "no",
        )


def digest(name: str, seed: str) -> str:
    """A hash of the page as another process builds it, with hashes of its own."""
    code = (
        "import hashlib, made_events; html = made_events.timeline(%r).to_html(plotlyjs='none');"
        "print(hashlib.sha256(html.encode()).hexdigest())"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
    run = [sys.executable, "-c", code % name]
    return subprocess.run(run, env=environment, capture_output=True, check=True).stdout.decode()


def cpu(runs: int, do: Callable[[], object]) -> float:
    times = []
    for _ in range(runs):
        started = time.process_time()
        do()
        times.append(time.process_time() - started)
    return statistics.median(times)


def shown(rows: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The rows, told as they come: a run takes a quarter of an hour."""
    for row in rows:
        print(*row, sep=" | ", file=sys.stderr, flush=True)
        yield row


def main() -> None:
    """Measures and prints its tables."""
    parser = argparse.ArgumentParser(description="Our page beside others of the same data.")
    parser.add_argument("--data", default="ABCD", help="which histories")
    parser.add_argument("--runs", type=int, default=5, help="runs of which the median is taken")
    parser.add_argument("--only", default="", help="programs with this in their name")
    parser.add_argument("--chromium", default=None, help="the browser; Playwright's by default")
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    data = "".join(name for name in HISTORIES if name in options.data)
    print(f"load {os.getloadavg()[0]:.1f} at the start; {versions()}\n")
    with tempfile.TemporaryDirectory() as named, sync_playwright() as playwright:
        folder = Path(named)
        blank = folder / "blank.html"
        blank.write_text(BLANK, encoding="utf-8")
        all_pages = list(pages(folder, data, options.only))
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox", QUIET]
        )
        print(f"Chromium {browser.version}, {os.cpu_count()} processors\n")
        print(table(PAINTING, shown(painting(browser, all_pages, blank, options.runs))))
        print(f"\nload {os.getloadavg()[0]:.1f}\n")
        print(table(GEOMETRIES, shown(geometry(browser, all_pages))))
        browser.close()
    print("\n" + table(BUILDING, building(data, options.runs)))
    print(f"\nload {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
