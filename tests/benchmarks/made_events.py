"""Made-up histories in four sizes, the same every time: what pages of timelines are measured on.

A is 12 events in two weeks, B 120 in five years, C 5,000 in fifty, D 20,000 in 120. Most crowd
around some moments, as in real histories; a few take a while. Each stands in a paragraph of a
document.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from timeline import Event, Source, Span, Timeline
from timeline.document import DocumentRecord, Passage


@dataclass(frozen=True, slots=True)
class History:
    """How a history is made."""

    events: int
    first: dt.date
    days: int
    crowds: int
    documents: int


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up event; `last` is its first day where it took no longer."""

    first: dt.date
    last: dt.date
    title: str
    sentence: str
    document: int


HISTORIES = {
    "A": History(12, dt.date(2023, 5, 2), 14, 3, 3),
    "B": History(120, dt.date(2016, 2, 1), 5 * 365, 8, 5),
    "C": History(5_000, dt.date(1968, 1, 1), 50 * 365, 60, 40),
    "D": History(20_000, dt.date(1895, 1, 1), 120 * 365, 200, 80),
}
_WHO = (
    "The harbour office|The town council|A night nurse|The brewery|The weather station|The choir|"
    "The ferry company|The school board|An auditor|The lighthouse keeper|The tram depot|The orchard"
).split("|")
_DID = (
    "opens|closes|repairs|sells|inspects|floods|moves|paints|counts|insures|rents out|measures"
).split("|")
_WHAT = (
    "the east pier|two old warehouses|the swing bridge|a boiler house|the winter garden|"
    "its archive|the long staircase|a signal box|the bathing huts|the upper reservoir|"
    "the clock tower|"
    "forty metres of sea wall after the spring storm"
).split("|")
_ASIDE = (
    "Nobody on the quay had been told.",
    "The minutes do not say who paid for it.",
    "It had been talked about since the autumn.",
    "Two neighbours wrote in to complain about the noise.",
)
_PARAGRAPH = 3


def made(name: str) -> list[Made]:
    """The events of a history, by date."""
    history, chance = HISTORIES[name], random.Random(f"history {name}")
    crowds = [chance.uniform(0, history.days) for _ in range(history.crowds)]
    found = []
    for _ in range(history.events):
        middle = chance.choice(crowds)
        near = chance.gauss(middle, history.days / history.crowds / 6)
        day = near if chance.random() < 0.7 else chance.uniform(0, history.days)
        first = history.first + dt.timedelta(days=min(max(int(day), 0), history.days))
        takes = chance.random() < 0.1
        last = first + dt.timedelta(days=takes * (1 + int(chance.expovariate(30 / history.days))))
        title = f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHAT)}"
        told = f"{title[0].lower()}{title[1:]}"
        when = f"On {first.day} {first:%B} {first.year}"
        if takes:
            when = f"From {first.day} {first:%B} {first.year} to {last.day} {last:%B} {last.year}"
        sentence = f"{when} {told}, as the book of the day has it."
        found.append(Made(first, last, title, sentence, chance.randrange(history.documents)))
    return sorted(found, key=lambda event: (event.first, event.title))


def timeline(name: str) -> Timeline:
    """The history as a timeline with its documents and the paragraphs that it is cited from."""
    chance = random.Random(f"timeline {name}")
    rows: dict[int, list[Made]] = {}
    for event in made(name):
        rows.setdefault(event.document, []).append(event)
    events: list[Event] = []
    passages: list[Passage] = []
    for document, told in sorted(rows.items()):
        called, start = f"day-book-{document + 1}.txt", 0
        for at in range(0, len(told), _PARAGRAPH):
            text = ""
            for one in told[at : at + _PARAGRAPH]:
                begins = start + len(text)
                words = one.sentence.split(" the " if " the " in one.sentence else ",")[0]
                source = Source(
                    called,
                    one.sentence,
                    (begins, begins + len(one.sentence)),
                    words,
                    (begins, begins + len(words)),
                    line=1 + at,
                )
                number, weight = f"{document}-{begins}", chance.randrange(10) / 10
                span = Span.from_edtf(f"{one.first}/{one.last}")
                if one.first == one.last:
                    span = Span.from_edtf(str(one.first))
                title = one.title
                events.append(Event(number, title, span, importance=weight, sources=(source,)))
                text += f"{one.sentence} {chance.choice(_ASIDE)} "
            passages.append(Passage(called, start, start + len(text), text))
            start += len(text) + 2
    documents = tuple(
        DocumentRecord(f"day-book-{number + 1}.txt", f"Day book {number + 1}") for number in rows
    )
    return Timeline(tuple(events), documents, tuple(passages), title=f"Made-up history {name}")
