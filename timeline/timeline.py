"""Timeline: what one or many documents say happened, in the order in which it did."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline import __version__
from timeline.document import DocumentRecord, Passage
from timeline.errors import OptionError, SpanError
from timeline.events.event import Contradiction, Event, LeftOut
from timeline.span import Span

if TYPE_CHECKING:
    import plotly.graph_objects as go

FORMAT = 1
"""The version of the JSON format."""
QUOTES = ("paragraph", "sentence", "none")
"""How much of its documents' text a timeline may carry."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order of time, with the documents and passages that they are cited from.

    Iterating, `len` and indexing give events. Every method that narrows returns a new Timeline.

    >>> line = Timeline((Event("2", "Armistice", Span.day(1918, 11, 11)),
    ...                  Event("1", "War breaks out", Span.month(1914, 7))))
    >>> [event.title for event in line]
    ['War breaks out', 'Armistice']
    """

    events: tuple[Event, ...] = ()
    documents: tuple[DocumentRecord, ...] = ()
    passages: tuple[Passage, ...] = ()
    """The paragraphs that the sources lie in, once each."""
    left_out: tuple[LeftOut, ...] = ()
    """Dates that gave no event, each with its reason."""
    title: str = ""
    contradictions: tuple[Contradiction, ...] = ()
    """Dates at odds with the text beside them, or with the day of their document."""
    subtitle: str = ""
    credits: str = ""
    """What stands below it: who made it, and from what."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "events", tuple(sorted(self.events, key=_order)))
        object.__setattr__(self, "passages", tuple(sorted(set(self.passages), key=_place)))

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __getitem__(self, index: int) -> Event:
        return self.events[index]

    def between(
        self, first: dt.date | str | None = None, last: dt.date | str | None = None
    ) -> Timeline:
        """The events that touch the days from `first` to `last`, both included.

        Each is a `datetime.date`, EDTF ("1914", "1914-07-28", "-0043") or None for no bound.
        Raises OptionError on anything else.

        >>> line = Timeline((Event("1", "Armistice", Span.day(1918, 11, 11)),))
        >>> len(line.between("1918")), len(line.between("1919"))
        (1, 0)
        """
        bounds = [(_span(value)) for value in (first, last)]
        start, end = bounds[0] and bounds[0].start, bounds[1] and bounds[1].end
        if start is None and end is None:
            return self
        if start is not None and end is not None and start >= end:
            raise OptionError(f"no day lies between {first} and {last}: the second is the earlier")
        return self._with(
            event
            for event in self.events
            if (start is None or event.span.end is None or event.span.end > start)
            and (end is None or event.span.start is None or event.span.start < end)
        )

    def about(self, words: str) -> Timeline:
        """The events whose headline, sentence, actors, places or tags hold all of the words.

        >>> line = Timeline((Event("1", "Armistice", Span.day(1918, 11, 11), tags=("war",)),))
        >>> len(line.about("ARMISTICE war"))
        1
        """
        wanted = words.casefold().split()
        return self._with(
            event for event in self.events if all(word in _searchable(event) for word in wanted)
        )

    def top(self, n: int) -> Timeline:
        """The `n` most important events, still in order of time.

        Raises OptionError where n is negative.
        """
        if n < 0:
            raise OptionError(f"top takes a number of events, not {n}")
        ranked = sorted(self.events, key=lambda event: -event.importance)
        return self._with(ranked[:n])

    def quoting(self, how_much: str) -> Timeline:
        """The same with less of its documents' text, to publish or to hand on.

        With "sentence" the paragraphs are gone, with "none" the sentences as well: headlines, the
        words of dates and the places in the documents stay. "paragraph" is all there is. Raises
        OptionError on anything else.

        >>> from timeline.events.event import Source
        >>> told = Event("1", "Mill burns", Span.year(1887), sources=(Source("a", "In 1887 …"),))
        >>> Timeline((told,)).quoting("none")[0].sources[0].sentence
        ''
        """
        match how_much:
            case "paragraph":
                return self
            case "sentence":
                return replace(self, passages=())
            case "none":
                events = tuple(_unquoted(event) for event in self.events)
                return replace(self, events=events, passages=())
        raise OptionError(f"quote {how_much!r} is not one of {', '.join(QUOTES)}")

    def _with(self, events: Iterable[Event]) -> Timeline:
        return replace(self, events=tuple(events))

    def to_dict(self) -> dict[str, Any]:
        """The timeline as the JSON format (`format` 1) has it."""
        passages: dict[str, list[dict[str, Any]]] = {}
        for passage in self.passages:
            passages.setdefault(passage.document, []).append(
                {"span": [passage.start, passage.end], "page": passage.page, "text": passage.text}
            )
        return {
            "format": FORMAT,
            "title": self.title,
            "program": f"timeline {__version__}",
            "subtitle": self.subtitle,
            "credits": self.credits,
            "documents": [
                {
                    "id": record.id,
                    "title": record.title,
                    "path": record.path,
                    "date": record.date and record.date.isoformat(),
                    "date_basis": record.date_basis,
                    "sha256": record.digest,
                }
                for record in self.documents
            ],
            "passages": passages,
            "events": [event.to_dict() for event in self.events],
            "left_out": [item.to_dict() for item in self.left_out],
            "contradictions": [item.to_dict() for item in self.contradictions],
        }

    # Conveniences: the one place that looks down the road, at drawing and writing.

    def figure(
        self,
        width: int | None = None,
        height: int | None = None,
        layout: str = "horizontal",
        theme: str = "light",
    ) -> go.Figure:
        """The timeline as a Plotly figure, sized in CSS pixels.

        Raises OptionError on an unknown layout or theme.
        """
        from timeline.draw.figure import figure

        return figure(self, width=width, height=height, layout=layout, theme=theme)

    def to_html(
        self,
        *,
        plotlyjs: str = "full",
        fragment: bool = False,
        iframe: bool = False,
        width: int | None = None,
        height: int | None = None,
        layout: str = "horizontal",
        lanes: str | None = None,
        theme: str | None = None,
    ) -> str:
        """The timeline as an HTML page, or to embed as a fragment or as an iframe.

        `plotlyjs` is "full", "basic", "cdn", "none" or the path of a plotly.js bundle; `width` and
        `height` are those of an iframe, in CSS pixels: as wide as its container by default.
        `layout` and `lanes` are what they are in `to_svg`. The `theme` is "light", "dark" or
        "auto", as the reader's screen is; by default a page is auto, and what stands in a page of
        others is light.
        """
        from timeline.draw.iframe import to_iframe
        from timeline.draw.page import to_html
        from timeline.draw.view import View

        if fragment and iframe:
            raise OptionError("a page is embedded as a fragment or as an iframe, not as both")
        view = View(layout, lanes, theme or "")
        if iframe:
            return to_iframe(self, plotlyjs=plotlyjs, width=width, height=height, view=view)
        if not width is height is None:
            raise OptionError("a page has the size of its window; width and height are an iframe's")
        return to_html(self, plotlyjs=plotlyjs, fragment=fragment, view=view)

    def to_svg(
        self,
        width: int | None = None,
        height: int | None = None,
        theme: str = "light",
        layout: str = "horizontal",
        lanes: str | None = None,
    ) -> str:
        """The timeline as an SVG, sized in CSS pixels: 1000 × 520, or as the layout needs.

        Themes are "light" and "dark", layouts "horizontal" and "vertical", lanes those of each
        "document", "actor" or "tag". Raises OptionError on others, and on a size that no chart can
        have.
        """
        from timeline.draw.svg import to_svg

        return to_svg(self, width=width, height=height, theme=theme, layout=layout, lanes=lanes)

    def to_image(
        self,
        kind: str,
        width: int | None = None,
        height: int | None = None,
        theme: str = "light",
        layout: str = "horizontal",
        lanes: str | None = None,
        scale: float = 2.0,
        engine: str = "svg",
    ) -> bytes:
        """The timeline as "svg", "png" or "pdf", sized in CSS pixels.

        A PNG has `scale` pixels along each of them. The engine "plotly" gives Plotly's own picture.
        Raises OptionError on a value that is none, and OutputError where a package is missing.
        """
        from timeline.draw.picture import Look, picture

        return picture(self, kind, Look(width, height, theme, layout, lanes, scale, engine))

    def save(self, path: str | Path) -> None:
        """Writes the timeline to a file; the ending decides.

        It is html, svg, png, pdf, json, jsonl or csv. Raises OutputError where it is another, where
        it needs a package that is not installed, or where the file cannot be written.
        """
        from timeline.export import save

        save(self, path)

    def _repr_html_(self) -> str:
        from timeline.draw.iframe import for_notebook

        return for_notebook(self)

    def _repr_svg_(self) -> str:
        return self.to_svg()

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        # A notebook keeps this beside the page; all of the fields would double it.
        del cycle
        printer.text(f"<Timeline of {len(self.events):,} events>")


def _order(event: Event) -> tuple[Any, ...]:
    sources = tuple((source.document, source.date_span or (-1, -1)) for source in event.sources)
    return event.span, sources, event.id, event.title


def _unquoted(event: Event) -> Event:
    return replace(event, sources=tuple(replace(s, sentence="") for s in event.sources))


def _place(passage: Passage) -> tuple[str, int, int, str, int]:
    return passage.document, passage.start, passage.end, passage.text, passage.page or 0


def _searchable(event: Event) -> str:
    parts = [event.headline, *event.actors, *event.places, *event.tags]
    parts.extend(source.sentence for source in event.sources)
    return " ".join(parts).casefold()


def _span(value: dt.date | str | None) -> Span | None:
    if value is None:
        return None
    text = value if isinstance(value, str) else value.isoformat()[:10]
    try:
        return Span.from_edtf(text)
    except SpanError:
        raise OptionError(f"{value!r} is not a date like 1914, 1914-07 or 1914-07-28") from None
