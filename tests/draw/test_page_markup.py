"""The page as markup: what stands in it before any script runs."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rjsmin import jsmin
from strategies import contradictions, documents, events, left_out, passages

import timeline.draw
from timeline import OptionError, Span, Timeline, extract
from timeline.document import DocumentRecord, Passage
from timeline.events.event import Event, Source

STORY = """On 3 May 1887 the mill burned down. Nobody was hurt.

On 4 June 1890 the council will buy it. In 1901 it closed.
"""
VOID = {"meta", "input", "link", "br", "img"}


@pytest.fixture(scope="module")
def story() -> Timeline:
    return extract(STORY, "1890-01-01")


class Outline(HTMLParser):
    """Reads markup strictly: every element that is opened is closed, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.ids: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


timelines = st.builds(
    lambda events, documents, passages, left_out, title, at_odds: Timeline(
        tuple(events), tuple(documents), tuple(passages), tuple(left_out), title, tuple(at_odds)
    ),
    st.lists(events, max_size=4),
    st.lists(documents, max_size=2),
    st.lists(passages, max_size=2),
    st.lists(left_out, max_size=2),
    st.text('abÄß .,“"<&\n\0\ud800😀', max_size=12),
    st.lists(contradictions, max_size=2),
)


@settings(max_examples=40)
@given(timelines, st.booleans())
def test_any_timeline_is_a_page(line: Timeline, fragment: bool) -> None:
    html = line.to_html(plotlyjs="cdn", fragment=fragment)
    html.encode("utf-8")
    outline = Outline(html)
    assert outline.seen.count("section") == 1
    assert outline.seen.count("script") == (3 if line.events else 2)
    assert html.count("<h3><a ") == len(line)
    assert ("body" in outline.seen) != fragment
    assert len(outline.ids) == len(set(outline.ids))
    targets = {unescape(target) for target in re.findall('href="#([^"]*)"', html)}
    assert targets <= set(map(unescape, outline.ids))


def test_the_same_bytes_every_time(story: Timeline) -> None:
    assert story.to_html() == extract(STORY, "1890-01-01").to_html()


def test_every_part_of_the_script_is_in_the_page_and_short(story: Timeline) -> None:
    html = story.to_html(plotlyjs="cdn")
    parts = list((Path(timeline.draw.__file__).parent / "script").glob("*.js"))
    assert len(parts) > 9
    for part in parts:
        source = part.read_text(encoding="utf-8")
        assert len(source.splitlines()) < 200, part.name
        assert jsmin(source) in html


def test_fragments_of_two_timelines_share_no_id(story: Timeline) -> None:
    other = extract("The bridge opened in 1932.")
    both = story.to_html(plotlyjs="cdn", fragment=True) + other.to_html(
        plotlyjs="cdn", fragment=True
    )
    ids = Outline(both).ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ([Span.day(2021, 3, 12), Span.day(2021, 3, 18)], "12–18 March 2021"),
        ([Span.month(-813, 1), Span.day(2021, 3, 18)], "814 BC – 2021"),
        ([Span.year(1945).until_open()], "1 event"),
        ([Span.year(2000).until_open(), Span.year(1950).from_open()], "1950–2000"),
        ([Span.year(-105), Span.year(2004).until_open()], "106 BC – 2004"),
        ([Span.clock(18698, 9, 2), Span.day(2021, 4, 2)], "12 March – 2 April 2021"),
    ],
)
def test_the_head_says_what_time_is_covered(spans: list[Span], said: str) -> None:
    line = Timeline(tuple(Event(str(n), "Mill", span) for n, span in enumerate(spans)))
    about = re.search(r'class="tl-about">(.*?)</p>', line.to_html(plotlyjs="cdn"))
    assert about
    assert about[1].endswith(said)


def test_sources_name_the_document_as_people_call_it() -> None:
    event = Event("1", "Mill", Span.year(1887), sources=(Source("m.txt", "1887.", line=3),))
    line = Timeline((event,), (DocumentRecord("m.txt", "The mill diary"),))
    assert "<cite>The mill diary (m.txt), line 3</cite>" in line.to_html(plotlyjs="cdn")


def test_returns_are_kept_so_that_offsets_stay_right() -> None:
    """A browser reads a bare CR LF as one character."""
    event = Event("1", "Mill", Span.year(1887), sources=(_source("a\r\nb 1887", 4, 9),))
    line = Timeline((event,), passages=(Passage("m.txt", 0, 9, "a\r\nb 1887"),))
    assert "a&#13;\nb" in line.to_html(plotlyjs="cdn")


def test_a_page_has_one_main_part_and_one_title(story: Timeline) -> None:
    outline = Outline(story.to_html(plotlyjs="cdn"))
    assert outline.seen.count("main") == outline.seen.count("h1") == 1
    fragment = Outline(story.to_html(plotlyjs="cdn", fragment=True))
    assert not {"main", "h1"} & set(fragment.seen)


def test_only_a_page_that_cites_claims_to(story: Timeline) -> None:
    assert "cited from the text" in story.to_html(plotlyjs="cdn")
    bare = Timeline((Event("1", "The mill burned down", Span.year(1887)),))
    assert "cited from the text" not in bare.to_html(plotlyjs="cdn")
    mixed = Timeline((*story.events, *bare.events))
    assert "cited from the text" not in mixed.to_html(plotlyjs="cdn")


def test_a_sentence_of_two_events_leads_to_its_paragraph_from_both() -> None:
    line = extract("It rained. The mill opened on 3 May 1887 and closed on 4 June 1890.")
    assert len(line) == 2
    html = line.to_html(plotlyjs="cdn")
    assert html.count("It rained.") == 1
    assert re.findall(r'href="#([^"]*)">in its paragraph', html) == [f"e-{line[0].id}"]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=8),
    st.sampled_from(["abc ", "<i>&", "\U0001f600\r\n"]),
)
def test_every_sentence_has_its_paragraph_and_each_paragraph_stands_once(
    stretches: list[tuple[int, int]], letters: str
) -> None:
    text = (letters * 60)[:60]
    events = [
        Event(str(n), "Mill", Span.year(1887), sources=(_source(text, start, start + length),))
        for n, (start, length) in enumerate(stretches)
    ]
    line = Timeline(tuple(events), passages=(Passage("m.txt", 0, 60, text),))
    html = line.to_html(plotlyjs="cdn", fragment=True)
    holders, others = [], []
    for data, inside in re.findall(r"<blockquote class=tl-source([^>]*)>(.*?) <cite>", html, re.S):
        place = re.search('data-passage="?([0-9 ]+)', data)
        told = unescape(re.sub("<[^>]*>", "", inside))
        if place and " " in place[1]:
            others.append((place[1], told))
        else:
            holders.append(told)
            assert bool(place) == (len(events) > 1)
    assert len(holders) + len(others) == len(events)
    assert set(holders) <= {text}
    assert bool(holders) == bool(events)
    for placed, told in others:
        _, start, end = map(int, placed.split())
        assert text[start:end] == told


def _source(text: str, start: int, end: int) -> Source:
    return Source("m.txt", text[start:end], (start, end))


def test_paragraphs_are_there_once_however_many_events_they_tell(story: Timeline) -> None:
    assert story.to_html(plotlyjs="cdn").count("Nobody was hurt.") == 1


def voted(actors: str, day: int) -> Event:
    return Event(f"{actors}{day}", f"Vote {day}", Span.day(1887, 5, day), actors=(actors,))


@pytest.mark.parametrize("fragment", [False, True], ids=["page", "fragment"])
def test_each_entry_knows_its_lane_and_the_section_their_names(fragment: bool) -> None:
    line = Timeline(tuple(voted("Ann" if day % 3 else "Ben's <b>", day) for day in range(1, 10)))
    html = line.to_html(plotlyjs="none", fragment=fragment, lanes="actor")
    (told,) = re.findall("data-lanes='([^']*)'", html)
    assert json.loads(told)[0][2] == ["Ann", "Ben's <b>"]
    assert re.findall(r"<li [^>]*data-lane=(\d)", html) == [*"001001001"]
    Outline(html)


def test_a_page_without_lanes_tells_of_none(story: Timeline) -> None:
    html = story.to_html(plotlyjs="none")
    assert re.findall("<section [^>]*>", html) == [
        '<section class="tl tl-page" id="timeline" data-plotlyjs="none" data-theme="auto"'
        ' aria-labelledby="timeline-title">'
    ]
    assert not re.findall("<li [^>]*data-lane", html)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"lanes": "place"}, "lanes 'place' are not known; these are: document, actor, tag"),
        ({"layout": "round"}, "layout 'round' is not known; these are: horizontal, vertical"),
        ({"lanes": "tag", "layout": "vertical"}, "lanes are of the horizontal layout"),
    ],
    ids=["lanes", "layout", "both"],
)
@pytest.mark.parametrize("part", [{}, {"fragment": True}, {"iframe": True}], ids=str)
def test_a_view_that_cannot_be_is_refused(
    part: dict[str, bool], options: dict[str, str], said: str
) -> None:
    with pytest.raises(OptionError) as error:
        Timeline().to_html(plotlyjs="none", **part, **options)  # type: ignore[arg-type]
    assert str(error.value) == said


def test_the_page_carries_neither_comments_nor_indentation_of_its_own() -> None:
    html = Timeline().to_html(plotlyjs="none")
    inside = re.findall("<(?:script|style)>(.*?)</(?:script|style)>", html, re.S)
    assert len(inside) == 3
    assert not re.search(r"^([ \t]|//|/\*)", "\n".join(inside[1:]), re.M)
