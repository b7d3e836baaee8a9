"""Pages opened in a real Chromium, and a story to draw."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser.pages import SIZES, STORY, Open
from timeline import Timeline, extract


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens HTML in a page of its own; asks for nothing, complains of nothing, no dialogs."""
    pages = []
    trouble: list[str] = []

    def opened(
        html: str,
        size: str = "desk",
        scripts: bool = True,
        name: str = "page.html",
        address: str = "",
        touch: bool = False,
        chart: bool = True,
        wait: bool = True,
    ) -> Any:
        path = tmp_path / name
        path.write_text(html, encoding="utf-8")
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            has_touch=touch,
        )
        page = context.new_page()
        page.on("console", lambda message: trouble.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("dialog", lambda dialog: trouble.append(f"dialog: {dialog.message}"))

        def asked(request: Any) -> None:
            if not request.url.startswith(("file:", "blob:", "data:")):
                trouble.append(f"request: {request.url}")

        page.on("request", asked)
        page.goto(path.as_uri() + address)
        if scripts and wait:
            page.wait_for_selector(".tl[data-drawn]" if chart else ".tl-tools")
        pages.append(context)
        return page

    yield opened
    for context in pages:
        context.close()
    assert trouble == []


@pytest.fixture(scope="module")
def story() -> Timeline:
    return extract(STORY, "1890-01-01")
