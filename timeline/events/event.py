"""Event and Source: what happened, when, and the sentence that says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from timeline.precision import Precision
from timeline.span import Span

Basis = Literal["stated", "resolved", "carried", "document", "assumed"]
Status = Literal["happened", "planned", "possible", "negated"]
BASES: tuple[Basis, ...] = ("stated", "resolved", "carried", "document", "assumed")
STATUSES: tuple[Status, ...] = ("happened", "planned", "possible", "negated")
Stretch = tuple[int, int]
"""Offsets of the first character and after the last, in code points of the document's text."""


@dataclass(frozen=True, slots=True)
class Source:
    """One place in a document where an event is told."""

    document: str
    """Id of the document."""
    sentence: str
    sentence_span: Stretch | None = None
    date_text: str = ""
    """The words that name the time."""
    date_span: Stretch | None = None
    head_span: Stretch | None = None
    """The word that names the event: its verb or noun."""
    title_spans: tuple[Stretch, ...] = ()
    """The stretches of text that the headline is made of."""
    page: int | None = None
    line: int | None = None
    """Counted from 1 in the document's text."""
    section: str = ""
    """The heading that it stands under, where the document's headings are known."""
    mark: str = ""
    """The number stamped on its page (Bates), where there is one."""

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it: see `Event.to_dict`."""
        return {
            "document": self.document,
            "page": self.page,
            "line": self.line,
            "section": self.section or None,
            "mark": self.mark or None,
            "sentence": self.sentence,
            "sentence_span": _listed(self.sentence_span),
            "date_text": self.date_text,
            "date_span": _listed(self.date_span),
            "head_span": _listed(self.head_span),
            "title_spans": [list(span) for span in self.title_spans],
        }


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a document says happened, or will, or did not, at a time that it names."""

    id: str
    """Stays the same when the headline gets better or the document longer: see `event_id`."""
    title: str
    """The headline, made of the document's words."""
    span: Span
    basis: Basis = "stated"
    """How the date is known: complete in the words, resolved, from another sentence, from the
    document's own date, or assumed because the caller said "today"."""
    status: Status = "happened"
    attributed_to: str | None = None
    """Who says so, where the text only reports it."""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    importance: float = 0.5
    """From 0 to 1."""
    tags: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def headline(self) -> str:
        """The title, with "according to …" where the text only reports the event.

        >>> Event("1", "Bridge closed", Span.year(1999), attributed_to="the mayor").headline
        'Bridge closed, according to the mayor'
        """
        if not self.attributed_to:
            return self.title
        claim = f"according to {self.attributed_to}"
        said = re.search(rf"\b{re.escape(claim.casefold())}(?!\w)", self.title.casefold())
        return self.title if said else f"{self.title}, {claim}"

    def to_dict(self) -> dict[str, Any]:
        """The event as an object of the JSON format (`format` 1).

        >>> Event("1", "Bridge closed", Span.day(1999, 5, 3)).to_dict()["end"]
        '1999-05-03'
        """
        first, last = bounds(self.span)
        return {
            "id": self.id,
            "title": self.title,
            "date": self.span.edtf,
            "start": first,
            "end": last,
            "precision": str(self.span.precision),
            "modifier": self.span.modifier and str(self.span.modifier),
            "basis": self.basis,
            "status": self.status,
            "attributed_to": self.attributed_to,
            "importance": round(self.importance, 3),
            "actors": list(self.actors),
            "places": list(self.places),
            "tags": list(self.tags),
            "sources": [source.to_dict() for source in self.sources],
        }


@dataclass(frozen=True, slots=True, order=True)
class LeftOut:
    """A date in a document that gave no event, and why."""

    document: str
    date_span: Stretch
    date_text: str
    reason: str
    page: int | None = None
    line: int | None = None
    """Counted from 1 in the document's text."""

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it; a page or line that is not known is left out."""
        said = {
            "document": self.document,
            "page": self.page,
            "line": self.line,
            "date_span": list(self.date_span),
            "date_text": self.date_text,
            "reason": self.reason,
        }
        return {key: value for key, value in said.items() if value is not None}


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """A date at odds with what stands beside it, or with the day that its document is read from."""

    document: str
    date_span: Stretch
    date_text: str
    line: int
    """Counted from 1 in the document's text."""
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "document": self.document,
            "line": self.line,
            "date_span": list(self.date_span),
            "date_text": self.date_text,
            "reason": self.reason,
        }


def bounds(span: Span) -> tuple[str | None, str | None]:
    """First and last day, included; to the minute or second where the clock was read.

    >>> bounds(Span.clock(18698, 8, 42))
    ('2021-03-12T08:42', '2021-03-12T08:42')
    """
    if not span.precision.is_clock:
        return span.first, span.last
    length = 19 if span.precision is Precision.SECOND else 16
    ends = span.edtf.removesuffix("~").split("/")
    first, last = (
        None if end == ".." else _cut(end.removesuffix("~"), length) for end in (ends[0], ends[-1])
    )
    return first, last


def _cut(clock: str, length: int) -> str:
    years = length + clock.startswith("-")
    return clock[:years] + clock[years + (19 - length) :]


def event_id(document: str, sentence: str, date_text: str, repetition: int = 0) -> str:
    """A short hash of the document's id, the sentence and its date words.

    `repetition` tells apart events that agree in all three.

    >>> event_id("a.txt", "It began in 1914.", "1914")
    '3e71ba3a6b00'
    """
    parts = [document, sentence, date_text] + ([str(repetition)] if repetition else [])
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _listed(span: Stretch | None) -> list[int] | None:
    return None if span is None else list(span)
