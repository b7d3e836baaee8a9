"""An event is copied as a citation, also where scripts may not use the clipboard."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest

from browser.pages import Open, until
from timeline import Timeline

pytestmark = pytest.mark.browser
CITED = "“On 3 May 1887 the mill burned down.” (text, line 1), 3 May 1887"


def copied(page: Any, section: Any) -> str:
    """What the button puts into a field that is pasted into."""
    section.locator(".tl-list h3 a").first.click()
    button = section.locator(".tl-copy")
    button.click()
    until(page, lambda: button.text_content() == "Copied")
    assert section.locator(".tl-said").text_content() == "Copied"
    search = section.locator("input[type=search]")
    search.focus()
    page.keyboard.press("Control+V")
    return str(search.input_value())


def test_a_citation_leads_back_to_the_event(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    text = copied(page, page.locator(".tl"))
    assert text == f"{CITED}, {page.url}"
    assert text.endswith(f"#e-{story[0].id}")


def test_in_a_frame_it_is_copied_all_the_same(open_page: Open, story: Timeline) -> None:
    inside = escape(story.to_html())
    frame = f'<iframe sandbox="allow-scripts" style="width:900px;height:900px" srcdoc="{inside}">'
    page = open_page(
        f"<!DOCTYPE html><meta charset=utf-8><i class=tl-tools>.</i>{frame}", ready=".tl-tools"
    )
    assert copied(page, page.frame_locator("iframe").locator(".tl")) == CITED
