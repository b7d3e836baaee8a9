"""What a notebook keeps of a timeline: small, whole without scripts, and never plotly.js."""

from __future__ import annotations

import re
from html import unescape

from timeline import Event, Span, Timeline

LINE = Timeline(
    tuple(Event(str(n), f"Vote <{n}> in the council", Span.year(1900 + n)) for n in range(12)),
    title="Votes",
)


def test_it_is_a_page_in_a_frame_without_plotly() -> None:
    made = LINE._repr_html_()
    (opening, page, instead) = re.fullmatch(
        r'(<iframe [^>]*) srcdoc="([^"]*)">(.*)</iframe>\n', made
    ).groups()  # type: ignore[union-attr]
    assert 'title="Votes"' in opening
    assert 'data-plotlyjs="none"' in unescape(page)
    assert instead.count("<li>") == len(LINE)
    assert "<li>1900: Vote &lt;0&gt; in the council</li>" in instead


def test_all_that_is_kept_is_small_beside_plotly() -> None:
    kept = [LINE._repr_html_(), LINE._repr_svg_(), Printed.of(LINE)]
    assert sum(len(text.encode()) for text in kept) < 200_000


class Printed:
    """IPython's printer, as far as it is used."""

    def __init__(self) -> None:
        self.said = ""

    def text(self, said: str) -> None:
        self.said += said

    @classmethod
    def of(cls, line: Timeline) -> str:
        printer = cls()
        line._repr_pretty_(printer, False)
        return printer.said


def test_its_text_is_a_line() -> None:
    assert Printed.of(LINE) == "<Timeline of 12 events>"
