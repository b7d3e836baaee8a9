"""Words that run from right to left do so, and turn nothing of what stands beside them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from browser.pages import Open, after_drawing
from timeline import Event, Source, Span, Timeline
from timeline.document import DocumentRecord

pytestmark = pytest.mark.browser
SIGNED = "ההסכם נחתם (בסוף)"
SAID = "ב-3 במאי 1887 ההסכם נחתם (בסוף)."
DATE = "ב-3 במאי (1887)"
DIARY = "יומן (1887)"
AS_SEEN = """e => {
    const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode()) {
        for (let at = 0; at < texts.currentNode.length; at += 1) {
            const range = document.createRange();
            range.setStart(texts.currentNode, at);
            range.setEnd(texts.currentNode, at + 1);
            const { left, width } = range.getBoundingClientRect();
            if (width) found.push([left, texts.currentNode.data[at]]);
        }
    }
    return found.sort((a, b) => a[0] - b[0]).map((each) => each[1]).join("");
}"""
"""The letters of one line from left to right; brackets look the other way in what runs left."""


def seen(found: Any) -> str:
    return str(found.evaluate(AS_SEEN))


def leftwards(text: str) -> str:
    """What runs to the left, seen from left to right; the numbers in it run to the right."""
    return re.sub(r"\d+", lambda number: number[0][::-1], text[::-1])


@pytest.fixture(scope="module")
def agreement() -> Timeline:
    source = Source("a.txt", SAID, (0, len(SAID)), DATE, page=3, line=12)
    days = (Span.day(1887, 5, 3), Span.day(1888, 5, 3))
    events = tuple(Event(str(n), SIGNED, day, sources=(source,)) for n, day in enumerate(days))
    talks = tuple(
        Event(tag, f"Talks on {tag}", day, tags=(tag,), sources=(Source("b.txt", "x"),))
        for tag, day in zip(("peace", "trade"), days, strict=True)
    )
    records = (DocumentRecord("a.txt", DIARY), DocumentRecord("b.txt", "Plans"))
    return Timeline((*events, *talks), records)


def test_a_headline_and_its_number(open_page: Open, agreement: Timeline) -> None:
    page = open_page(agreement.to_html(), "wide")
    for headline in (".tl-list h3", ".tl-panel h3"):
        after_drawing(page, lambda: page.locator(".tl-list h3 a").first.click())
        assert seen(page.locator(headline).first) == f"(1 of 2) {leftwards(SIGNED)}"


def test_a_sentence_and_the_place_where_it_stands(open_page: Open, agreement: Timeline) -> None:
    page = open_page(agreement.to_html(), "wide", scripts=False)
    source = page.locator(".tl-source").first
    assert seen(source.locator("q")) == leftwards(SAID)
    place = f")a.txt( {leftwards(DIARY)}, page 3, line 12"
    assert seen(source.locator("cite")) == place


def test_our_own_words_around_theirs(open_page: Open, agreement: Timeline) -> None:
    page = open_page(agreement.to_html(), "wide")
    after_drawing(page, lambda: page.locator(".tl-list h3 a").first.click())
    assert seen(page.locator(".tl-panel blockquote").first) == leftwards(SAID)
    facts = page.locator(".tl-panel .tl-facts").first.text_content()
    assert f" · \u2068“{DATE}”\u2069 in the text · " in facts
    after_drawing(page, page.locator(".tl-chip").first.click)
    page.locator(".tl-filters select").select_option("tags")
    assert seen(page.locator(".tl-chip span").first) == f"Document: {leftwards(DIARY)}"
