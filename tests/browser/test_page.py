"""The page as a person uses it, in a real Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from browser.pages import SIZES, STORY, Open, after_drawing, boxes, fragment, many, view
from timeline import Event, Source, Span, Timeline, extract
from timeline.document import Passage

pytestmark = pytest.mark.browser


def test_the_list_is_there_without_a_script(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html(), scripts=False)
    titles = page.locator(".tl-list h3").all_inner_texts()
    assert titles == [event.headline for event in story]
    assert page.locator(".tl-list li").first.locator("q").text_content() == (
        "On 3 May 1887 the mill burned down."
    )
    assert page.locator(".tl-tools").is_hidden()


@pytest.mark.parametrize("size", list(SIZES))
def test_a_click_shows_the_sentence_in_its_paragraph(
    open_page: Open, story: Timeline, size: str
) -> None:
    page = open_page(story.to_html(), size)
    assert page.locator(".tl-panel").is_hidden()
    after_drawing(page, lambda: page.locator(".tl-list h3 a").first.click())
    panel = page.locator(".tl-panel")
    assert panel.locator("h3").inner_text() == "The mill burned down"
    assert panel.locator("mark").text_content() == "On 3 May 1887 the mill burned down."
    assert panel.locator("mark b").text_content() == "3 May 1887"
    assert panel.locator("blockquote").text_content() == STORY.split("\n\n")[0]
    assert "line 1" in panel.locator("cite").inner_text()
    assert page.url.endswith("#e-" + story[0].id)


def test_a_click_on_a_card_selects_its_event(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    card = next(
        p for p in page.locator(".tl-chart g.point:has(text)").all() if "mill" in p.text_content()
    )
    box = card.locator("path").bounding_box()
    after_drawing(
        page, lambda: page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    )
    assert page.locator(".tl-panel h3").inner_text() == "The mill burned down"
    assert page.locator(".tl-list li.tl-on h3").inner_text() == "The mill burned down"


def test_hovering_tells_what_a_card_is(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    box = boxes(page)[0]
    page.mouse.move(box["x"] + 12, box["y"] + box["height"] / 2)
    tip = page.locator(".tl-tip")
    tip.wait_for()
    assert "“" in tip.inner_text()
    page.mouse.move(5, 5)
    tip.wait_for(state="hidden")


def test_the_address_leads_to_an_event(open_page: Open, story: Timeline, tmp_path: Path) -> None:
    page = open_page(story.to_html())
    page.goto((tmp_path / "page.html").as_uri() + f"#e-{story[2].id}")
    page.reload()
    page.wait_for_selector(".tl[data-drawn]")
    assert page.locator(".tl-panel h3").inner_text() == story[2].headline


def test_events_of_one_id_have_an_address_each(open_page: Open, tmp_path: Path) -> None:
    events = tuple(Event("a", f"Vote {year}", Span.year(year)) for year in (1901, 1902, 1903))
    page = open_page(Timeline(events).to_html())
    for number, address in ((0, "#e-a"), (2, "#e-a-3")):
        page.goto("about:blank")
        page.goto((tmp_path / "page.html").as_uri() + address)
        assert page.locator(".tl-panel h3").inner_text() == f"Vote {1901 + number}"
        assert page.locator(".tl-list > li.tl-on").count() == 1


def test_any_address_opens_the_page(open_page: Open, tmp_path: Path) -> None:
    line = Timeline((Event("a%b", "The mill burned down", Span.year(1887)),))
    page = open_page(line.to_html())
    for address, found in (("#50%", False), ("#e-a%25b", True), ("#e-a%b", True)):
        page.goto("about:blank")
        page.goto((tmp_path / "page.html").as_uri() + address)
        page.wait_for_selector(".tl[data-drawn]")
        assert page.locator(".tl-panel").is_visible() == found


def test_the_sentence_is_marked_among_returns_and_rare_letters(open_page: Open) -> None:
    """Offsets count code points of the text as it is; browsers count UTF-16 and join CR LF."""
    line = extract(
        "First \U0001f600 line.\r\nSecond.\r\nOn 3 May 1887 the mill burned down.\r\nEnd."
    )
    page = open_page(line.to_html())
    page.locator(".tl-list h3 a").first.click()
    assert page.locator(".tl-panel mark").text_content() == "On 3 May 1887 the mill burned down."
    assert page.locator(".tl-panel mark b").text_content() == "3 May 1887"


def test_ids_that_look_like_paragraphs_do_not_confuse_the_panel(open_page: Open) -> None:
    source = Source("m.txt", "The mill burned.", (4, 20))
    events = (Event("p-0", "The mill burned", Span.year(1887), sources=(source,)),)
    line = Timeline(events, passages=(Passage("m.txt", 0, 25, "Oh: The mill burned. Yes."),))
    page = open_page(line.to_html())
    page.locator(".tl-list h3 a").first.click()
    assert page.locator(".tl-panel mark").text_content() == "The mill burned."


def test_keys_move_and_zoom(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    page.locator(".tl-list h3 a").first.focus()
    after_drawing(page, lambda: page.keyboard.press("ArrowDown"))
    first = page.locator(".tl-panel h3").inner_text()
    after_drawing(page, lambda: page.keyboard.press("ArrowDown"))
    assert page.locator(".tl-panel h3").inner_text() != first
    ticks = page.locator(".tl-chart .xtick").all_text_contents()
    after_drawing(page, lambda: page.keyboard.press("+"))
    assert page.locator(".tl-chart .xtick").all_text_contents() != ticks
    after_drawing(page, lambda: page.keyboard.press("0"))
    assert page.locator(".tl-chart .xtick").all_text_contents() == ticks


def test_the_wheel_zooms_and_dragging_pans(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    whole = view(page)
    page.mouse.move(300, 400)
    after_drawing(page, lambda: page.mouse.wheel(0, -600))
    near = view(page)
    assert near[1] - near[0] < whole[1] - whole[0]
    page.mouse.move(600, 560)
    page.mouse.down()
    page.mouse.move(500, 560, steps=5)
    after_drawing(page, lambda: page.mouse.up())
    assert view(page)[0] > near[0]
    assert view(page)[1] - view(page)[0] == pytest.approx(near[1] - near[0])


def test_search_filters_list_and_chart(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    after_drawing(page, lambda: page.locator("input[type=search]").fill("council"))
    shown = [li for li in page.locator(".tl-list li").all() if li.is_visible()]
    assert len(shown) == 1
    assert len(boxes(page)) == 1
    assert f"1 of {len(story)} match" in page.locator(".tl-said").inner_text()


@pytest.mark.parametrize("size", list(SIZES))
@pytest.mark.parametrize("count", [12, 120])
def test_cards_never_overlap_nor_leave_the_chart(open_page: Open, size: str, count: int) -> None:
    page = open_page(many(count).to_html(), size)
    for zoom in range(3):
        if zoom:
            after_drawing(page, lambda: page.locator("[data-do=in]").click())
        cards = boxes(page)
        chart = page.locator(".tl-chart").bounding_box()
        assert len(cards) >= 2
        for at, a in enumerate(cards):
            assert a["x"] >= chart["x"]
            assert a["x"] + a["width"] <= chart["x"] + chart["width"]
            for b in cards[at + 1 :]:
                apart = (
                    a["x"] + a["width"] <= b["x"] + 0.5
                    or b["x"] + b["width"] <= a["x"] + 0.5
                    or a["y"] + a["height"] <= b["y"] + 0.5
                    or b["y"] + b["height"] <= a["y"] + 0.5
                )
                assert apart, (a, b)


def test_the_chart_follows_the_window(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    for width, height in ((700, 800), (1280, 620)):
        after_drawing(
            page, lambda w=width, h=height: page.set_viewport_size({"width": w, "height": h})
        )
        chart = page.locator(".tl-chart").bounding_box()
        drawing = page.locator(".tl-chart .main-svg").first.bounding_box()
        for side in ("width", "height"):
            assert drawing[side] == pytest.approx(chart[side], abs=1)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_crowd_says_how_many_are_labelled(open_page: Open) -> None:
    page = open_page(many(1200).to_html())
    assert "labelled of 1,200 in view" in page.locator(".tl-said").inner_text()


def test_years_before_year_1_stand_on_the_axis(open_page: Open) -> None:
    line = extract(
        "Caesar was killed on 15 March 44 BC. In 27 BC Octavian took a title. He died in AD 14."
    )
    page = open_page(line.to_html())
    ticks = " ".join(page.locator(".tl-chart .xtick").all_text_contents())
    assert "BC" in ticks
    assert "15 March 44 BC" in page.locator(".tl-list time").first.inner_text()


def test_minutes_name_their_day_once_on_the_axis(open_page: Open) -> None:
    day = (Span.day(2021, 3, 12).start or 0) // 86400
    spans = [Span.clock(day, 8, 9 + number) for number in range(0, 50, 7)]
    line = Timeline(tuple(Event(str(n), f"Alarm {n}", span) for n, span in enumerate(spans)))
    page = open_page(line.to_html())
    ticks = page.locator(".tl-chart .xtick").all_text_contents()
    assert sum("12 Mar 2021" in tick for tick in ticks) == 1
    assert all(":" in tick for tick in ticks if tick)


def test_the_stems_of_a_few_cards_pass_behind_none(open_page: Open) -> None:
    days = [Span.day(1887, 5, day) for day in (1, 3, 6, 8, 20)]
    titles = (
        "The mill burned",
        "A fund was set up",
        "The council met",
        "It met again",
        "It rained",
    )
    line = Timeline(tuple(Event(t, t, day) for t, day in zip(titles, days, strict=True)))
    page = open_page(line.to_html())
    stems, _, cards = page.evaluate("document.querySelector('.tl-chart').data.slice(0, 3)")
    assert len(cards["y"]) == 5
    for at, top in zip(stems["x"][1::3], stems["y"][1::3], strict=True):
        for left, width, height in zip(cards["base"], cards["x"], cards["y"], strict=True):
            assert height >= top or not left < at < left + width


def test_on_paper_the_chart_is_as_wide_as_the_page(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    page.evaluate("document.body.style.width = '700px'")
    page.emulate_media(media="print")
    chart = page.locator(".tl-chart").bounding_box()
    drawing = page.locator(".tl-chart .main-svg").first.bounding_box()
    assert chart["width"] <= 700
    assert drawing["width"] <= chart["width"] + 1
    assert drawing["height"] <= chart["height"] + 1
    assert page.locator(".tl-list").bounding_box()["y"] >= chart["y"] + chart["height"]


def test_printing_keeps_the_whole_list(open_page: Open, story: Timeline) -> None:
    page = open_page(story.to_html())
    page.emulate_media(media="print")
    assert page.locator(".tl-tools").is_hidden()
    assert all(li.is_visible() for li in page.locator(".tl-list li").all())
    assert page.locator(".tl-list q").first.is_visible()


def test_a_lost_network_leaves_the_list(browser: Any, tmp_path: Path, story: Timeline) -> None:
    path = tmp_path / "cdn.html"
    path.write_text(story.to_html(plotlyjs="cdn"), encoding="utf-8")
    page = browser.new_page()
    page.route("https://**", lambda route: route.abort())
    page.goto(path.as_uri())
    page.wait_for_selector(".tl-said:has-text('could not be loaded')")
    assert page.locator(".tl-list li").count() == len(story)
    assert all(sentence.is_visible() for sentence in page.locator(".tl-list q").all())
    page.locator(".tl-list h3 a").first.click()
    assert page.locator(".tl-panel mark b").text_content() == "3 May 1887"
    page.close()


HOST_CSS = """
b, .post b { color: lime; font-size: 40px; text-transform: uppercase }
button, .post button { background: lime; border: 9px solid; border-radius: 0; width: 100% }
h2, h3, .post h3 { color: lime; letter-spacing: 9px; border-bottom: 9px solid; margin: 50px }
ul, ol, li { list-style: square; margin: 40px; padding: 40px }
blockquote { border-left: 9px solid lime; background: black; font-style: italic; padding: 50px }
a, .post a { color: lime; background: black; text-decoration: line-through }
p, cite, mark, q, summary, time { color: lime; font: 40px monospace }
.post { color: lime; line-height: 4; text-transform: uppercase; word-spacing: 20px }
"""


def test_the_rules_of_a_host_do_not_reach_a_fragment(open_page: Open, story: Timeline) -> None:
    looks = """all => all.map(e => { const s = getComputedStyle(e); return [
        e.tagName, e.className, s.color, s.backgroundColor, s.font, s.letterSpacing,
        s.textTransform, s.wordSpacing, s.margin, s.padding, s.borderWidth, s.borderColor,
        s.listStyleType, s.textDecoration].join("; ") })"""
    seen = []
    for name, style in (("bare", ""), ("hosted", HOST_CSS)):
        html = fragment(story, style).replace("<section", '<div class="post"><section')
        page = open_page(html, name=f"{name}.html")
        page.locator(".tl-list h3 a").first.click()
        page.mouse.move(5, 5)
        parts = page.locator(".tl :is(.tl-head, .tl-tools, .tl-legend, .tl-side) *")
        seen.append(parts.evaluate_all(looks))
    assert seen[0] == seen[1]


HOSTILE_CSS = """* { box-sizing: content-box !important }
li, h3, a { color: lime; font-size: 40px; float: right }"""


def test_fragments_share_a_page(open_page: Open, story: Timeline) -> None:
    other = extract("The bridge opened in 1932 and closed in 1990.")
    html = (
        f"<!DOCTYPE html><meta charset=utf-8><style>{HOSTILE_CSS}</style><p id=host>Host</p>"
        f"{story.to_html(fragment=True)}<p>between</p>{other.to_html(fragment=True)}"
    )
    page = open_page(html)
    page.wait_for_selector(".tl >> nth=1")
    page.locator(".tl[data-drawn]").nth(1).wait_for()
    page.locator(".tl").nth(1).locator(".tl-list h3 a").first.click()
    assert page.locator(".tl").nth(0).locator(".tl-panel").is_hidden()
    assert page.locator(".tl").nth(1).locator(".tl-panel h3").inner_text() == other[0].headline
    assert "#" not in page.url
    ids = page.locator("[id]").evaluate_all("all => all.map(e => e.id)")
    assert len(ids) == len(set(ids))


LOUD = """
html { font-size: 62.5% } #content h3 { color: crimson; text-transform: uppercase }
#content a { color: green; text-decoration: underline } #content p { margin: 40px }
#content li { margin: 20px; list-style: square } #content button { background: purple; color: #fff }
"""


def test_what_a_host_says_of_its_ids_stays_out_of_a_fragment(
    open_page: Open, story: Timeline
) -> None:
    looks = """() => [...document.querySelectorAll(".tl h3, .tl h3 a, .tl p, .tl li, .tl button")]
      .map(e => { const s = getComputedStyle(e);
        return [e.className, s.fontSize, s.color, s.margin, s.textTransform, s.backgroundColor,
                s.textDecorationLine, s.listStyleType] })"""
    inside = f'<div id="content">{story.to_html(fragment=True)}</div>'
    plain = open_page(f"<!DOCTYPE html><meta charset=utf-8>{inside}", name="plain.html")
    loud = open_page(f"<!DOCTYPE html><meta charset=utf-8><style>{LOUD}</style>{inside}")
    assert loud.evaluate(looks) == plain.evaluate(looks)


def test_letters_grow_with_those_of_the_reader(open_page: Open, story: Timeline) -> None:
    sizes = """() => [...document.querySelectorAll(".tl h3, .tl time, .tl q, .tl button, .tl p")]
      .map(e => parseFloat(getComputedStyle(e).fontSize))"""
    html = story.to_html()
    large = html.replace("<style>", "<style>html { font-size: 200% }", 1)
    usual, twice = (open_page(page, "phone").evaluate(sizes) for page in (html, large))
    assert twice == pytest.approx([2 * size for size in usual], rel=0.01)


def test_paper_has_all_that_is_folded_and_every_mark(open_page: Open) -> None:
    line = extract("On 3 May 1887 the mill burned down. In 1850 nobody had been as rich as he.")
    page = open_page(line.to_html())
    page.emulate_media(media="print")
    assert page.locator(".tl-more li, .tl-more p").last.is_visible()
    exact = "getComputedStyle(document.querySelector('.tl-list li')).printColorAdjust"
    assert page.evaluate(exact) == "exact"


def test_without_a_chart_the_legend_is_of_the_still_picture(open_page: Open) -> None:
    days = [Event(f"{n}", f"Note {n}", Span.day(1887, 5, 3)) for n in range(6)]
    line = Timeline((*days, Event("z", "Rule", Span.years(1888, 1890))))
    page = open_page(line.to_html(plotlyjs="none"), ready=".tl-live")
    told = page.locator(".tl-legend li:visible").all_text_contents()
    assert told == ["from beginning to end", "several events: click to list them"]
