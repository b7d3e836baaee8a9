"""Hypothesis strategies for the values of timeline, for all tests.

Small alphabets and narrow calendars are on purpose: values that nearly agree find more faults
than values that never meet.
"""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from timeline.document import DocumentRecord, Passage
from timeline.events.event import BASES, STATUSES, Contradiction, Event, LeftOut, Source
from timeline.gregorian import DAY_SECONDS, MAX_YEAR, MIN_YEAR, add_months, day_number
from timeline.precision import CLOCK_STEP, PARTS_OF_DAY, Modifier, Precision
from timeline.span import Span

FIRST_DAY, AFTER_LAST_DAY = day_number(MIN_YEAR), day_number(MAX_YEAR + 1)
PARTS_OF_UNIT = (Modifier.EARLY, Modifier.MID, Modifier.LATE)
CALENDAR = [p for p in Precision if p.rank >= Precision.DAY.rank]
GROUPED_MONTHS = {Precision.SEASON: 3, Precision.QUARTER: 3, Precision.HALF: 6}
GROUPED_YEARS = {
    Precision.YEAR: 1,
    Precision.DECADE: 10,
    Precision.CENTURY: 100,
    Precision.MILLENNIUM: 1000,
}

years = st.one_of(
    st.integers(MIN_YEAR, MAX_YEAR),
    st.integers(1800, 2100),
    st.integers(-1010, 1010),
    st.sampled_from([MIN_YEAR, MIN_YEAR + 1, -1, 0, 1, MAX_YEAR - 1, MAX_YEAR]),
)
"""Astronomical years, the edges and the years around zero more often."""

day_numbers = st.one_of(
    st.integers(FIRST_DAY, AFTER_LAST_DAY - 1),
    st.builds(day_number, years, st.integers(1, 12), st.integers(1, 28)),
    st.sampled_from([FIRST_DAY, AFTER_LAST_DAY - 1]),
)
"""Days of the years −9999 to 9999."""


@st.composite
def bounds(draw: st.DrawFn, step: int) -> tuple[int | None, int | None]:
    """Start and end of any stretch of whole steps (seconds), perhaps open at one end."""
    per_day = DAY_SECONDS // step
    first = draw(day_numbers) * per_day + draw(st.integers(0, per_day - 1))
    length = draw(st.one_of(st.integers(1, 3), st.integers(1, 10**6), st.just(10**12)))
    last = min(first + length, AFTER_LAST_DAY * per_day)
    openness = draw(st.sampled_from(["closed", "closed", "no start", "no end"]))
    start = None if openness == "no start" else first * step
    end = None if openness == "no end" else last * step
    return start, end


@st.composite
def whole_units(draw: st.DrawFn, precision: Precision) -> tuple[int | None, int | None]:
    """Start and end of one unit or more of a precision of a month or longer, perhaps open."""
    count = draw(st.sampled_from([1, 1, 2, 7]))
    if precision in GROUPED_YEARS:
        unit = GROUPED_YEARS[precision]
        year = draw(st.one_of(years, years.map(lambda year: year - year % unit)))
        month, months = 1, 12 * unit * count
    else:
        year, month = draw(years), draw(st.integers(1, 12))
        months = GROUPED_MONTHS.get(precision, 1) * count
    year = max(year, MIN_YEAR)
    after = day_number(*add_months(year, month, months))
    openness = draw(st.sampled_from(["closed", "closed", "closed", "no start", "no end"]))
    start = None if openness == "no start" else day_number(year, month) * DAY_SECONDS
    end = None if openness == "no end" else min(after, AFTER_LAST_DAY) * DAY_SECONDS
    return start, end


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Every Span there can be: all precisions, modifiers, open ends, offsets, edges."""
    precision = draw(st.sampled_from(Precision))
    approximate = draw(st.booleans())
    if precision in CLOCK_STEP:
        offset = draw(st.none() | st.integers(-1439, 1439) | st.sampled_from([0, 60, -300, 330]))
        start, end = draw(bounds(CLOCK_STEP[precision]))
        return Span(start, end, precision, None, approximate, offset)
    if precision is Precision.PART_OF_DAY:
        part = draw(st.sampled_from(list(PARTS_OF_DAY)))
        midnight = draw(day_numbers) * DAY_SECONDS
        first, last = (midnight + hour * 3600 for hour in PARTS_OF_DAY[part])
        return Span(first, last, precision, part, approximate)
    modifier = None
    if precision is not Precision.DAY:
        modifier = draw(st.none() | st.sampled_from(PARTS_OF_UNIT))
    stretch = bounds(DAY_SECONDS)
    if precision.rank >= Precision.MONTH.rank:
        stretch = stretch | whole_units(precision)
    start, end = draw(stretch)
    return Span(start, end, precision, modifier, approximate)


words = st.text('abÄß .,“"<&\n\0\ud800😀', max_size=12)
"""Short text with everything in it that goes wrong: quotes, markup, NUL, a lone surrogate."""

names = st.sampled_from(["a.txt", "b.txt", "ü <b>.md"])
"""Ids of documents."""

stretches = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda s: (s[0], s[0] + s[1]))
"""Offsets of the first character and after the last."""

sources = st.builds(
    Source,
    document=names,
    sentence=words,
    sentence_span=st.none() | stretches,
    date_text=words,
    date_span=st.none() | stretches,
    head_span=st.none() | stretches,
    title_spans=st.lists(stretches, max_size=2).map(tuple),
    page=st.none() | st.integers(1, 9),
    line=st.none() | st.integers(1, 99),
)

events = st.builds(
    Event,
    id=st.text("0123456789abcdef", min_size=1, max_size=12),
    title=words,
    span=spans(),
    basis=st.sampled_from(BASES),
    status=st.sampled_from(STATUSES),
    attributed_to=st.none() | words,
    actors=st.lists(words, max_size=2).map(tuple),
    places=st.lists(words, max_size=2).map(tuple),
    importance=st.integers(0, 1000).map(lambda thousandths: thousandths / 1000),
    tags=st.lists(words, max_size=2).map(tuple),
    sources=st.lists(sources, max_size=2).map(tuple),
)

NEAR = day_number(-9987, 9, 25) * DAY_SECONDS
"""In a year whose name is long."""


def near(precision: Precision, first: int, length: int, openness: str) -> Span:
    """A stretch of hours or days that begins so many of them after `NEAR`."""
    step = CLOCK_STEP.get(precision, DAY_SECONDS)
    start, end = NEAR + first * step, NEAR + (first + length) * step
    return Span(
        None if openness == "no start" else start, None if openness == "no end" else end, precision
    )


near_events = st.builds(
    lambda event, span: replace(event, span=span),
    events,
    st.builds(
        near,
        st.sampled_from([Precision.HOUR, Precision.DAY]),
        st.sampled_from([0, 0, 1, 2, 7]) | st.integers(0, 40),
        st.sampled_from([1, 1, 2, 20]),
        st.sampled_from(["closed", "closed", "no start", "no end"]),
    ),
)
"""Events of the same few days, of which many lie on each other."""

passages = st.builds(
    lambda document, start, text, page: Passage(document, start, start + len(text), text, page),
    names,
    st.integers(0, 30),
    words,
    st.none() | st.integers(1, 9),
)

documents = st.builds(
    DocumentRecord,
    id=names,
    title=words,
    path=st.none() | names,
    date=st.none() | st.dates(),
    date_basis=st.sampled_from([None, "given", "front matter", "timeline.toml", "dateline"]),
    digest=st.none() | st.text("0123456789abcdef", min_size=64, max_size=64),
)

contradictions = st.builds(
    Contradiction,
    document=names,
    date_span=stretches,
    date_text=words,
    line=st.integers(1, 9),
    reason=words,
)
left_out = st.builds(
    LeftOut,
    document=names,
    date_span=stretches,
    date_text=words,
    reason=st.just("comparison"),
    page=st.none() | st.integers(1, 9),
    line=st.none() | st.integers(1, 9),
)
