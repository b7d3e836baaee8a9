"""What all tests share: a patient hypothesis, and a real browser."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# Shared machines are slow at times: a law that holds late still holds.
settings.register_profile("patient", deadline=None)
# A long search for texts that break something: pytest --hypothesis-profile=fuzz tests/dates
settings.register_profile("fuzz", deadline=None, max_examples=30_000)
settings.load_profile("patient")

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync "
    # A window's address bar has pages of its own, that take as long as a page to be tested. The
    # others are off in Playwright's own list, which this one replaces.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades,PaintHolding,"
    "OptimizationHints,DestroyProfileOnBrowserClose,AvoidUnnecessaryBeforeUnloadCheckSync"
).split()


def _on_path() -> str | None:
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def _install(waiting: Path) -> str:
    """Installs Debian's Chromium where we may; "" or why not.

    Of tests that run at once the first to lock the file `waiting` installs it for all.
    """
    if not shutil.which("apt-get"):
        return "no Chromium on the PATH, and no apt-get to install one"
    if os.geteuid() != 0:
        return "no Chromium on the PATH, and only root may install Debian's"
    import fcntl  # not on Windows

    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = "apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core"
    with waiting.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _on_path():
            return ""
        for command in ("apt-get update -qq", install):
            done = subprocess.run(
                command.split(), env=quiet, capture_output=True, text=True, check=False
            )
            if done.returncode:
                return f"Debian's Chromium could not be installed: {done.stderr.strip()[-200:]}"
    return ""


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a Chromium; in CI its absence is a failure, elsewhere a skip."""
    shared = tmp_path_factory.getbasetemp().parent
    found = _on_path()
    why = "" if found else _install(shared / "chromium.lock")
    found = found or _on_path()
    if found:
        return found
    if os.environ.get("CI"):
        pytest.fail(f"CI needs a browser: {why}")
    pytest.skip(why)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """A real Chromium, driven by Playwright."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()
