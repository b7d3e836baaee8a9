"""Timeline → HTML: a page that stands alone, or a section to embed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from string import Template

from timeline import __version__
from timeline.draw.appendix import listed_contradictions, listed_documents, listed_left_out
from timeline.draw.assets import EARLY, policy, resource, script, style
from timeline.draw.citations import Citations
from timeline.draw.facets import Facet, facet_data, facets
from timeline.draw.identity import told_apart
from timeline.draw.label import label
from timeline.draw.legend import legend
from timeline.draw.listing import listed_events
from timeline.draw.markup import safe, safe_name
from timeline.draw.naming import full_names, short_names
from timeline.draw.plotlyjs import Bundle, bundle
from timeline.draw.svg import to_svg
from timeline.draw.theme import DARK, LIGHT, screen_of
from timeline.draw.view import PLAIN, View
from timeline.gregorian import DAY_SECONDS, from_day_number
from timeline.span import Span
from timeline.timeline import Timeline

_HINT = "Choose a headline to read the paragraph around its sentence."
PROGRAM = f"timeline {__version__}"


def to_html(
    timeline: Timeline, *, plotlyjs: str = "full", fragment: bool = False, view: View = PLAIN
) -> str:
    """The timeline as an HTML page, or with `fragment` as a `<section>` to embed.

    `plotlyjs` is "full" (inside the page, works offline), "basic" (the same, but smaller, once it
    was fetched), "cdn" (a small page), "none" (no chart, the list alone), or the path of a bundle.
    Several fragments stand on one page without touching each other; the first that can bring
    plotly.js brings it for all that have a chart. A page is dark as the reader's screen is, a
    fragment is light, unless the `view` says otherwise.
    Raises OptionError or InputError where plotly.js cannot be had as asked, and OptionError on
    lanes or a theme that are not known.
    """
    library = bundle(plotlyjs)
    if fragment:
        view = view.or_theme("light")
        return _section(timeline, library, view, _identity(timeline, view), "") + "\n"
    return _page(timeline, library, view.or_theme("auto"), "", "'none'")


def to_srcdoc(timeline: Timeline, *, plotlyjs: str = "full", view: View = PLAIN) -> str:
    """The page for the `srcdoc` of an iframe; raises what `to_html` raises.

    Its links lead to places in itself: without a base they would lead to the page around it. It is
    light unless told otherwise, since it stands in a page that may be.
    """
    base = '<base href="about:srcdoc">'
    return _page(timeline, bundle(plotlyjs), view.or_theme("light"), base, "about:")


def _page(timeline: Timeline, library: Bundle, view: View, base: str, bases: str) -> str:
    return Template(resource("page.html")).substitute(
        language="en",
        policy=policy(library, bases),
        base=base,
        program=safe(PROGRAM),
        title=safe_name(title_of(timeline)),
        light=LIGHT.paper,
        dark=DARK.paper,
        screen=screen_of(view.theme),
        schemes="light dark" if view.theme == "auto" else view.theme,
        section=_section(timeline, library, view, "timeline", " tl-page"),
    )


def _section(
    timeline: Timeline, library: Bundle, view: View, identity: str, page_class: str
) -> str:
    prefix, timeline = "" if page_class else f"{identity}-", told_apart(timeline)
    citations, names = Citations(timeline), full_names(timeline)
    choices, lanes = facets(timeline, short_names(timeline)), view.facets(timeline)
    is_drawn = bool(timeline.events and library.markup)
    return Template(resource("section.html")).substitute(
        id=identity,
        page_class=page_class,
        plotlyjs=library.name,
        view=view.attributes(lanes),
        style=style(view.theme, fragment=not page_class),
        early=f"<script>{EARLY}</script>\n" if is_drawn else "",
        strip="" if is_drawn and len(timeline.events) > 1 else " hidden",
        filters="" if choices else " hidden",
        # A page of its own has its title at the top of its outline, a fragment has its host's.
        heading="h1" if page_class else "h2",
        list_heading='<h2 class="tl-sr">Events</h2>' if page_class else "",
        title=safe_name(title_of(timeline)),
        subtitle=_line(timeline.subtitle, "tl-about tl-subtitle"),
        about=safe(_about(timeline)),
        still=_still(timeline, view, lanes, prefix),
        legend=legend(timeline, short_names(timeline), view.first(timeline, lanes)),
        events=listed_events(timeline, citations, names, (*choices, *lanes), prefix),
        hint=_HINT if timeline.passages else "",
        facets=facet_data(choices),
        contradictions=listed_contradictions(timeline, citations, names),
        left_out=listed_left_out(timeline, citations, names),
        documents=listed_documents(timeline.documents),
        credits=_line(timeline.credits, "tl-foot tl-credits"),
        foot=safe(_foot(timeline, library)),
        scripts=f"{library.markup}\n<script>{script()}</script>",
    )


def _still(timeline: Timeline, view: View, lanes: tuple[Facet, ...], prefix: str) -> str:
    """The first view in two sizes: it stands at once, and without a script, where Plotly draws.

    On a phone nothing points without touching: the small one has no tips.
    """
    if not timeline.events:
        return ""
    wide, _ = sizes = view.stills(lanes)
    return "".join(
        to_svg(
            timeline,
            width=width,
            height=height,
            layout=view.layout,
            lanes=view.lanes,
            title=False,
            links=f"{prefix}e-",
            tips=(width, height) == wide,
        )
        for width, height in sizes
    )


def _line(text: str, names: str) -> str:
    """A line of the maker's own, where there is one."""
    return f'<p class="{names}">{safe(text)}</p>' if text else ""


def _identity(timeline: Timeline, view: View) -> str:
    """An id that two different timelines on one page do not share, nor two views of one."""
    said = json.dumps(timeline.to_dict(), sort_keys=True) + repr(view)
    return "tl-" + hashlib.sha256(said.encode()).hexdigest()[:8]


def title_of(timeline: Timeline) -> str:
    """What stands above it: a title of its own, or those of its documents."""
    if timeline.title:
        return timeline.title
    titles = [record.title for record in timeline.documents]
    if not titles:
        return "Timeline"
    return titles[0] if len(titles) == 1 else f"{titles[0]} and {len(titles) - 1} more"


def _about(timeline: Timeline) -> str:
    """How many events from how many documents, and the time that they cover."""
    events, documents = len(timeline.events), len(timeline.documents)
    said = f"{events:,} event{'' if events == 1 else 's'}"
    if documents:
        said += f" from {documents:,} document{'' if documents == 1 else 's'}"
    covered = _covered([event.span for event in timeline.events])
    return f"{said}, {label(covered)}" if covered else said


def _covered(spans: Sequence[Span]) -> Span | None:
    """The time from the first to the last: years where they are some, else days.

    Of one that is open there is only the year to tell.
    """
    if not spans:
        return None
    first = min(span.start if span.start is not None else (span.end or 0) - 1 for span in spans)
    last = max(span.end - 1 if span.end is not None else (span.start or 0) for span in spans)
    start, end = (from_day_number(second // DAY_SECONDS) for second in (first, last))
    if end[0] - start[0] > 2:
        return Span.year(start[0]).through(Span.year(end[0]))
    if any(span.start is None or span.end is None for span in spans):
        return None
    return Span.day(*start).through(Span.day(*end))


def _foot(timeline: Timeline, library: Bundle) -> str:
    """What made the page, what it may claim, and what draws its chart."""
    said = [f"{PROGRAM}."]
    sources = [source for event in timeline.events for source in event.sources]
    if timeline.events and all(any(s.sentence for s in e.sources) for e in timeline.events):
        claim = "Every event is cited from the text"
        if all(source.title_spans for source in sources):
            claim += "; the words of each headline are the document’s"
        said.append(f"{claim}.")
    if library.credit:
        said.append(f"Chart: {library.credit}.")
    return " ".join(said)
