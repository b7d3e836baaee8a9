"""How plotly.js gets into a page, in a real Chromium: from a file, a CDN, another section."""

from __future__ import annotations

import base64
from collections.abc import Callable
from hashlib import sha384
from pathlib import Path
from typing import Any

import pytest
from plotly.offline import get_plotlyjs

from browser.pages import Open, boxes, until
from timeline import Timeline, extract
from timeline.draw import plotlyjs_known
from timeline.draw.plotlyjs import installed_version
from timeline.draw.plotlyjs_known import Integrity

pytestmark = pytest.mark.browser

CDN = "https://cdn.jsdelivr.net/**"
LOST = "could not be loaded"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed plotly.js as a file of the user's."""
    path = tmp_path_factory.mktemp("bundle") / "plotly.min.js"
    path.write_text(get_plotlyjs(), encoding="utf-8", newline="")
    return path


@pytest.fixture
def known_bundle(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The installed plotly.js, as if it were the one that the CDN is known to have."""
    source: bytes = get_plotlyjs().encode()
    row = Integrity("", base64.b64encode(sha384(source).digest()).decode())
    monkeypatch.setattr(plotlyjs_known, "KNOWN", {installed_version(): row})
    return source


def page_of(*timelines: tuple[Timeline, str]) -> str:
    """A page of somebody else's with several sections, each with a plotly.js of its choice."""
    sections = (line.to_html(plotlyjs=choice, fragment=True) for line, choice in timelines)
    return "<!DOCTYPE html><meta charset=utf-8>" + "<p>Between</p>".join(sections)


Visit = Callable[..., Any]


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Any:
    """Opens HTML in a page whose CDN answers with `served`, or is not there."""
    contexts = []

    def visited(html: str, served: bytes | None) -> Any:
        path = tmp_path / "visited.html"
        path.write_text(html, encoding="utf-8")
        contexts.append(browser.new_context())
        page = contexts[-1].new_page()
        headers = {"access-control-allow-origin": "*", "content-type": "text/javascript"}
        page.route(
            CDN,
            lambda route: (
                route.abort() if served is None else route.fulfill(body=served, headers=headers)
            ),
        )
        page.goto(path.as_uri())
        return page

    yield visited
    for context in contexts:
        context.close()


def test_a_bundle_from_a_file_draws_the_chart(
    open_page: Open, story: Timeline, bundle: Path
) -> None:
    page = open_page(story.to_html(plotlyjs=str(bundle)))
    assert page.locator(".tl").get_attribute("data-plotlyjs") == f"full {installed_version()}"
    assert len(boxes(page)) == len(story)


def test_a_cdn_draws_the_chart_with_the_known_file(
    visit: Visit, story: Timeline, known_bundle: bytes
) -> None:
    page = visit(story.to_html(plotlyjs="cdn"), known_bundle)
    page.wait_for_selector(".tl[data-drawn]")
    assert len(boxes(page)) == len(story)


def test_a_cdn_with_another_file_draws_nothing(
    visit: Visit, story: Timeline, known_bundle: bytes
) -> None:
    page = visit(story.to_html(plotlyjs="cdn"), known_bundle + b" ")
    page.wait_for_selector(f".tl-said:has-text('{LOST}')")
    assert not page.evaluate("'Plotly' in window")


def test_the_policy_lets_nothing_else_of_the_cdn_in(
    visit: Visit, story: Timeline, known_bundle: bytes
) -> None:
    page = visit(story.to_html(plotlyjs="cdn"), known_bundle)
    page.wait_for_selector(".tl[data-drawn]")
    came = """address => new Promise(done => {
        const script = document.createElement("script");
        script.onload = () => done(true);
        script.onerror = () => done(false);
        script.src = address;
        document.head.append(script);
    })"""
    own = page.locator("script.tl-plotly").get_attribute("src")
    assert page.evaluate(came, own)
    assert not page.evaluate(came, "https://cdn.jsdelivr.net/npm/other@1.0.0/other.js")


def test_without_plotlyjs_the_page_is_complete_and_quiet(open_page: Open, story: Timeline) -> None:
    html = story.to_html(plotlyjs="none")
    page = open_page(html, ready=".tl-tools", address=f"#e-{story[1].id}")
    assert page.locator(".tl-panel h3").text_content() == story[1].headline
    assert page.locator(".tl-said").text_content() == ""
    assert page.locator(".tl-still svg").first.is_visible()
    assert all(headline.is_visible() for headline in page.locator(".tl-list h3 a").all())
    page.locator(".tl-list h3 a").first.click()
    assert page.locator(".tl-panel mark b").text_content() == "3 May 1887"
    page.locator("input[type=search]").fill("council")
    until(page, lambda: page.locator(".tl-said").text_content() == f"1 of {len(story)} events")
    assert [li.is_visible() for li in page.locator(".tl-list > li").all()].count(True) == 1


@pytest.mark.parametrize(
    "sections",
    [
        "full: chart, full: chart",
        "full: chart, none: quiet",
        "none: quiet, full: chart",
        "full: chart, cdn: chart",
        "cdn: lost, full: chart",
        "cdn: lost, none: quiet",
        "cdn: lost, cdn: lost, full: chart",
    ],
)
def test_sections_share_what_one_of_them_can_bring(
    visit: Visit, story: Timeline, sections: str
) -> None:
    """The CDN is lost: only what stands in the page itself can be had."""
    wanted = [section.split(": ") for section in sections.split(", ")]
    others = [extract(f"The bridge opened in {1932 + n} and closed in 1990.") for n in range(2)]
    choices = [choice for choice, _ in wanted]
    page = visit(page_of(*zip([story, *others], choices, strict=False)), None)
    for section, (_, comes) in zip(page.locator(".tl").all(), wanted, strict=True):
        match comes:
            case "chart":
                section.locator(".tl-chart .main-svg").first.wait_for()
            case "lost":
                section.locator(f".tl-said:has-text('{LOST}')").wait_for()
            case _:
                assert section.locator(".tl-said").text_content() == ""
                assert section.locator(".tl-still svg").first.is_visible()


def test_two_bundles_are_one_for_both_sections(visit: Visit, story: Timeline, bundle: Path) -> None:
    other = extract("The bridge opened in 1932 and closed in 1990.")
    page = visit(page_of((story, "full"), (other, str(bundle))), None)
    page.locator(".tl[data-drawn]").nth(1).wait_for()
    assert page.locator("head script").count() == 1


def test_a_chart_stays_with_the_plotlyjs_that_drew_it(visit: Visit, story: Timeline) -> None:
    page = visit(page_of((story, "full")), None)
    page.wait_for_selector(".tl[data-drawn]")
    page.evaluate("window.Plotly = { react() { throw new Error('another') } }")
    page.locator("[data-do=in]").click()
    page.wait_for_selector('.tl[data-drawn="2"]')
