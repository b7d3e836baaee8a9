"""The drawing that needs no browser: well-formed, within its canvas, and the same every time."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import events, near_events

from timeline import Event, OptionError, Source, Span, Timeline
from timeline.document import DocumentRecord
from timeline.draw.font import text_width
from timeline.draw.svg import to_svg
from timeline.draw.theme import LIGHT

SVG = "{http://www.w3.org/2000/svg}"
TEXT_HEIGHT = 0.8
"""Of the font's size: what stands above the line that text stands on."""


ROUNDED = 0.1
"""CSS pixels that lengths are rounded to."""


def drawn(line: Timeline, **options: object) -> ElementTree.Element:
    return ElementTree.fromstring(to_svg(line, **options))  # type: ignore[arg-type]


def text_boxes(root: ElementTree.Element) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each text, by the widths of the font table."""
    boxes = []
    of_group = {text: group for group in root.iter(f"{SVG}g") for text in group}
    for text in root.iter(f"{SVG}text"):
        own = {**of_group[text].attrib, **text.attrib} if text in of_group else text.attrib
        size = float(own.get("font-size", 13))
        wide, x, y = (
            text_width(text.text or "", size),
            float(text.get("x", 0)),
            float(text.get("y", 0)),
        )
        before = {"start": 0.0, "middle": wide / 2, "end": wide}[own.get("text-anchor", "start")]
        left = x - before
        boxes.append((left, y - size * TEXT_HEIGHT, left + wide, y + size * 0.2))
    return boxes


def check_texts(root: ElementTree.Element, width: int, between: float = 0.0) -> None:
    """No text leaves the canvas, and none lies on another, but for lines that near each other."""
    boxes = text_boxes(root)
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= -ROUNDED
        assert right <= width + ROUNDED
        assert top >= 0
        assert bottom <= float(root.get("height", 0))
        for left_, top_, right_, bottom_ in boxes[number + 1 :]:
            beside = right <= left_ + ROUNDED or right_ <= left + ROUNDED
            assert beside or bottom <= top_ + between or bottom_ <= top + between


CENTURIES = [Event("1", "Mill", Span.year(-9999)), Event("2", "Mill", Span.year(9999))]


@settings(max_examples=60, deadline=None)
@example(CENTURIES, 200, 400)
@given(
    st.lists(events, max_size=25) | st.lists(near_events, max_size=25),
    st.integers(200, 1600),
    st.integers(200, 900),
)
def test_no_text_leaves_the_canvas_nor_lies_on_another(
    made: list[Event], width: int, height: int
) -> None:
    line = Timeline(tuple(made), title="A title that is as long as titles are")
    check_texts(drawn(line, width=width, height=height), width)


@settings(max_examples=40, deadline=None)
@given(st.lists(events, max_size=8), st.text(max_size=30), st.sampled_from(["light", "dark"]))
def test_any_timeline_is_well_formed(made: list[Event], title: str, theme: str) -> None:
    line = Timeline(tuple(made), title=title)
    root = drawn(line, theme=theme)
    assert root.tag == f"{SVG}svg"
    assert {element.tag for element in root.iter()} <= {
        f"{SVG}{name}" for name in ("svg", "title", "rect", "path", "circle", "text", "g")
    }
    assert to_svg(line, theme=theme) == to_svg(line, theme=theme)


def colours(**event: object) -> tuple[str, str]:
    """Fill and edge of the only mark among two events a century apart."""
    shown = Event("1", "Mill", Span.day(1887, 5, 3), **event)  # type: ignore[arg-type]
    line = Timeline((shown, Event("2", "End", Span.year(1987))))
    shapes = [s for s in drawn(line).iter() if s.get("stroke-width") == "2" and s.get("fill")]
    return str(shapes[0].get("fill")), str(shapes[0].get("stroke"))


@pytest.mark.parametrize("status", ["planned", "possible"])
def test_what_has_not_happened_is_hollow(status: str) -> None:
    fill, edge = colours(status=status)
    assert (fill, edge != fill) == ("#ffffff", True)
    assert len(set(colours(status="happened"))) == 1


@pytest.mark.parametrize(("edtf", "known"), [("1945/..", 1), ("../1945", -1)])
def test_an_open_end_is_an_arrow(edtf: str, known: int) -> None:
    line = Timeline((Event("1", "The harbour is open", Span.from_edtf(edtf)),))
    (arrow,) = [p for p in drawn(line).iter(f"{SVG}path") if p.get("opacity") == "0.7"]
    start, end = re.findall(r"[MH](-?[\d.]+)", arrow.get("d", ""))
    assert (float(end) - float(start)) * known == pytest.approx(48, abs=1)


def test_a_crowd_is_told_by_numbers() -> None:
    many = [Event(f"{n}", f"Speech {n}", Span.day(1887, 1 + n % 12, 3)) for n in range(900)]
    root = drawn(Timeline(tuple(many)))
    cells = [r for r in root.iter(f"{SVG}rect") if r.get("fill") == "#7d8fa0"]
    assert len(cells) == 12
    assert not list(root.iter(f"{SVG}circle"))


def test_every_card_and_mark_says_what_it_is_and_leads_to_it() -> None:
    source = Source("a.txt", "In 1887 it burned.")
    events = [Event("a&b", "Mill burned", Span.year(1887), "stated", "possible", sources=(source,))]
    root = drawn(Timeline(tuple(events)), links="x-")
    links = list(root.iter(f"{SVG}a"))
    assert {link.get("href") for link in links} == {"#x-a&b"}
    assert {link.findtext(f"{SVG}title") for link in links} == {"1887: Mill burned (possible)"}


def papers(count: int) -> Timeline:
    """So many documents, the first of which tells the most, with ten years between all events."""
    told = [f"{document}.txt" for document in range(count) for _ in range(count - document)]
    events = tuple(
        Event(str(n), f"Told {n}", Span.day(1000 + 10 * n, 5, 3), sources=(Source(name, "x"),))
        for n, name in enumerate(told)
    )
    return Timeline(events, tuple(DocumentRecord(name, name) for name in dict.fromkeys(told)))


def form(path: str) -> tuple[tuple[int, int], ...]:
    """The corners of a path, from the first; a circle has none."""
    corners = [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+)", path)]
    return tuple((round(x - corners[0][0]), round(y - corners[0][1])) for x, y in corners)


def test_groups_are_told_apart_and_the_rest_is_grey() -> None:
    line = papers(10)
    marks = [
        (group[1].get("fill"), form(group[1].get("d", "")))
        for group in drawn(line, width=2000).iter(f"{SVG}g")
        if len(group) == 2
    ]
    of = {event.sources[0].document: mark for event, mark in zip(line, marks, strict=True)}
    looks = [of[f"{n}.txt"] for n in range(10)]
    assert len(set(looks[:8])) == 8
    assert looks[8] == looks[9] == (LIGHT.soft, ())


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(OptionError, match="not known; these are: light, dark"):
        to_svg(Timeline(), theme="neon")
