"""Makes the samples in output/, which README shows: `python tests/browser/make_picture.py`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from runpy import run_path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent.parent
PICTURES = {
    "chart.svg": ["seeds/carthage.md", "--subtitle", "What a short history of it tells"],
    "vertical.svg": "seeds/marie-curie.md --top 14 --layout vertical --theme dark".split(),
}
"""Name of a picture → what it is built from, and how."""


def main() -> None:
    """Builds the page twice: with plotly.js inside for its picture, from a CDN for the sample."""
    shared = run_path(str(ROOT / "tests" / "conftest.py"))
    chromium = next(found for name in shared["NAMES"] if (found := shutil.which(name)))
    page_file = ROOT / "output" / "sample.html"
    command = [sys.executable, "-m", "timeline", "build"]
    for name, options in PICTURES.items():
        words = [*options, "-o", str(ROOT / "output" / name)]
        subprocess.run([*command, *words], cwd=ROOT, check=True)
    build = [*command, "seeds/quad-alaska.txt", "-o", str(page_file)]
    subprocess.run(build, cwd=ROOT, check=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=shared["FLAGS"])
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.goto(page_file.as_uri())
        page.wait_for_selector(".tl[data-drawn]")
        page.locator(".tl-list h3 a").nth(2).click()
        page.wait_for_selector('.tl[data-drawn="2"]')
        page.mouse.move(5, 5)
        page.screenshot(path=ROOT / "output" / "sample.png")
        browser.close()
    subprocess.run([*build, "--plotlyjs", "cdn"], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
