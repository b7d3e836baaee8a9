"""Each event's sentence is where the reader looks, marked, with the place where it stands."""

from __future__ import annotations

import pytest

from browser.pages import Open, fragment, sees
from timeline import Event, Span, Timeline, extract
from timeline.document import Document

pytestmark = pytest.mark.browser
IDLE = "It rained, and the miller wrote nothing of note in his diary. " * 12


@pytest.fixture(scope="module")
def decades() -> Timeline:
    """Thirty events, each in a long paragraph of its own."""
    told = [f"{IDLE}On 3 May {year} the mill burned down. {IDLE}" for year in range(1860, 1890)]
    return extract("\n\n".join(told), "1890-01-01")


def test_without_a_script_every_sentence_is_there_to_read(
    open_page: Open, decades: Timeline
) -> None:
    page = open_page(decades.to_html(), scripts=False)
    assert all(sentence.is_visible() for sentence in page.locator(".tl-list q").all())
    side = page.locator(".tl-side")
    assert side.evaluate("e => e.scrollHeight <= e.clientHeight")


@pytest.mark.parametrize("as_fragment", [False, True])
def test_a_click_opens_the_paragraph_in_the_entry(
    open_page: Open, decades: Timeline, as_fragment: bool
) -> None:
    html = fragment(decades) if as_fragment else decades.to_html()
    page = open_page(html, "desk" if as_fragment else "phone")
    entry = page.locator(".tl-list > li").nth(20)
    entry.scroll_into_view_if_needed()
    entry.locator("h3 a").click()
    mark = entry.locator(".tl-panel mark")
    assert mark.text_content() == "On 3 May 1880 the mill burned down."
    assert sees(page, mark)
    assert not entry.locator("> .tl-source").is_visible()


def test_a_click_in_the_chart_opens_the_paragraph_under_it(
    open_page: Open, decades: Timeline
) -> None:
    page = open_page(decades.to_html(), "phone")
    page.locator("[data-do=next]").click()
    panel = page.locator(".tl-side > .tl-panel")
    assert panel.locator("h3").inner_text() == f"{decades[0].headline} (1 of 30)"
    assert sees(page, panel.locator("mark"))


def test_beside_the_chart_the_sentence_and_its_place_are_in_sight(
    open_page: Open, decades: Timeline
) -> None:
    page = open_page(decades.to_html())
    for number in (20, 3):
        page.locator(".tl-list > li h3 a").nth(number).click()
        panel = page.locator(".tl-panel")
        mark, cite = panel.locator("mark"), panel.locator("cite")
        assert sees(page, mark, panel)
        assert sees(page, cite, panel)
        assert cite.bounding_box()["y"] < mark.bounding_box()["y"]


def test_without_a_script_the_headline_opens_the_paragraph(open_page: Open) -> None:
    texts = {
        "mill.txt": "It rained. On 3 May 1887 the mill burned down. Nobody was hurt.",
        "bridge.txt": "The bridge opened in 1932. It was painted in 1950.",
    }
    line = extract([Document(name, text, title=name) for name, text in texts.items()], "1990-01-01")
    page = open_page(line.to_html(), "phone", scripts=False)
    first, last = (page.locator(".tl-list > li").nth(n) for n in (0, 2))
    assert "It rained." not in first.inner_text()
    first.locator("h3 a").click()
    assert texts["mill.txt"] in " ".join(first.inner_text().split())
    colour = "e => getComputedStyle(e).backgroundColor"
    assert first.locator("q").evaluate(colour) != last.locator("q").evaluate(colour)
    last.get_by_text("in its paragraph").click()
    assert page.url.endswith(f"#e-{line[1].id}")


def test_a_second_sentence_is_marked_in_the_paragraph_of_the_first(open_page: Open) -> None:
    text = "It rained \U0001f600. The bridge opened in 1932. It was painted in 1950. So."
    line = extract(text, "1990-01-01")
    page = open_page(line.to_html())
    for number, marked in enumerate(("The bridge opened in 1932.", "It was painted in 1950.")):
        page.locator(".tl-list h3 a").nth(number).click()
        panel = page.locator(".tl-panel")
        assert panel.locator("mark").text_content() == marked
        assert panel.locator("blockquote").text_content() == text


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_the_address_of_an_event_ends_at_it(open_page: Open, decades: Timeline, size: str) -> None:
    page = open_page(decades.to_html(), size, address=f"#e-{decades[20].id}")
    assert page.locator(".tl-panel mark").text_content() == "On 3 May 1880 the mill burned down."
    page.wait_for_timeout(200)
    assert sees(page, page.locator(".tl-list > li.tl-on > h3"))
    assert sees(page, page.locator(".tl-panel mark"))


def test_one_event_at_a_time_stands_out_in_the_list(open_page: Open, decades: Timeline) -> None:
    shades = "all => all.map(e => getComputedStyle(e).backgroundColor)"
    address = f"#e-{decades[20].id}"
    page = open_page(decades.to_html(), "phone", scripts=False, address=address)
    assert len(set(page.locator(".tl-list > li").evaluate_all(shades))) == 2
    page = open_page(decades.to_html(), address=address)
    page.locator(".tl-list > li h3 a").nth(19).click()
    found = page.locator(".tl-list > li").evaluate_all(shades)
    assert [n for n, shade in enumerate(found) if shade != found[0]] == [19]


def test_without_a_sentence_nothing_is_said_about_the_text(open_page: Open) -> None:
    line = Timeline((Event("1", "The mill burned down", Span.year(1887)),))
    page = open_page(line.to_html())
    page.locator(".tl-list h3 a").first.click()
    assert page.locator(".tl-panel .tl-facts").inner_text() == "1887"
    assert "text" not in page.locator(".tl-side").inner_text()


def test_on_paper_no_link_leads_anywhere(open_page: Open, decades: Timeline) -> None:
    page = open_page(decades.to_html())
    page.locator(".tl-list > li h3 a").nth(2).click()
    page.emulate_media(media="print")
    assert page.locator(".tl-list q").nth(2).is_visible()
    assert "in its paragraph" not in page.locator(".tl-list").inner_text()
