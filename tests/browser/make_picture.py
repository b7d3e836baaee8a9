"""Makes the sample in output/ and its picture: `python tests/browser/make_picture.py`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from runpy import run_path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent.parent


def main() -> None:
    """Builds the page twice: with plotly.js inside for the picture, from a CDN for the sample."""
    shared = run_path(str(ROOT / "tests" / "conftest.py"))
    chromium = next(found for name in shared["NAMES"] if (found := shutil.which(name)))
    page_file = ROOT / "output" / "sample.html"
    command = [sys.executable, "-m", "timeline", "build"]
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
