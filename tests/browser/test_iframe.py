"""The page in a frame: it works there, reaches nothing outside, and leads nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from browser.pages import Open
from timeline import Event, OptionError, Span, Timeline

pytestmark = pytest.mark.browser
HOST = "<!DOCTYPE html><meta charset=utf-8><title>Host</title><p id=host>Host</p>{}<p>Below</p>"


def framed(page: Any) -> Any:
    (frame,) = page.frames[1:]
    return frame


@pytest.mark.parametrize("plotlyjs", ["full", "none"])
def test_it_works_in_its_frame_and_cannot_reach_the_host(
    open_page: Open, story: Timeline, plotlyjs: str
) -> None:
    made = story.to_html(iframe=True, plotlyjs=plotlyjs)
    page = open_page(HOST.format(made), ready="iframe")
    frame = framed(page)
    frame.wait_for_selector(".tl[data-drawn]" if plotlyjs == "full" else ".tl-tools:not([hidden])")
    frame.locator(".tl-list h3 a").first.click()
    frame.wait_for_selector(".tl-panel:not([hidden])")
    assert "burned down" in frame.locator(".tl-panel").inner_text()
    assert frame.url == "about:srcdoc"
    assert page.url.endswith("page.html")
    reached = frame.evaluate(
        "() => { try { return parent.document.title } catch { return 'nothing' } }"
    )
    assert reached == "nothing"


def test_without_scripts_its_links_lead_to_places_in_itself(
    open_page: Open, story: Timeline
) -> None:
    page = open_page(HOST.format(story.to_html(iframe=True, plotlyjs="none")), scripts=False)
    frame = framed(page)
    frame.locator(".tl-list h3 a").first.click()
    assert frame.url == f"about:srcdoc#e-{story[0].id}"
    assert frame.locator("#host").count() == 0


def test_several_stand_on_one_page(open_page: Open, story: Timeline) -> None:
    made = story.to_html(iframe=True, plotlyjs="none", width=400, height=300)
    page = open_page(HOST.format(made * 2), scripts=False)
    boxes = [frame.bounding_box() for frame in page.locator("iframe").all()]
    assert [(box["width"], box["height"]) for box in boxes] == [(400, 300)] * 2


HOSTILE = "\"></iframe><script>alert(1)</script><p onload='x' &quot;\r\n&amp;"


def test_nothing_in_a_document_ends_the_attribute(open_page: Open) -> None:
    line = Timeline((Event("1", HOSTILE, Span.year(1887)),), title=HOSTILE)
    made = line.to_html(iframe=True, plotlyjs="none")
    assert len(made.splitlines()) == 1
    page = open_page(HOST.format(made), scripts=False)
    assert page.locator("body > *").count() == 3
    assert framed(page).locator(".tl-list h3").inner_text() == " ".join(HOSTILE.split())


def test_a_part_is_of_one_kind_and_only_a_frame_has_a_size() -> None:
    with pytest.raises(OptionError, match="not as both"):
        Timeline().to_html(fragment=True, iframe=True)
    with pytest.raises(OptionError, match="width and height are an iframe's"):
        Timeline().to_html(width=700)
    with pytest.raises(OptionError, match="height 3: a picture has 200 to 20000"):
        Timeline().to_html(iframe=True, height=3)
