"""The dates of a sentence in another language than English → events, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.document import Block, Document
from timeline.events.dated import Dated, Side, opened
from timeline.events.datelines import dates_the_document
from timeline.events.event import Stretch
from timeline.events.foreign.cues import Cues
from timeline.events.foreign.verbatim import LEAD, clause_around, verbatim
from timeline.events.headlines.names import Names
from timeline.events.headlines.naming import Named
from timeline.events.reasons import reason_in_any_language
from timeline.events.record import Record
from timeline.events.status import lies_ahead

_SIDES: tuple[Side, ...] = ("since", "until", "before", "after")


def read_verbatim(
    record: Record,
    document: Document,
    block: Block,
    sentence: Stretch,
    dates: Sequence[Dated],
    cues: Cues,
) -> None:
    """Add what a sentence tells of each of its dates, in its own words, to the record."""
    for date in dates:
        told = verbatim(document.text, sentence, date.stretch, cues)
        if told is None:
            record.leave(date, "says nothing that can stand alone")
            continue
        side = _side(document.text, sentence, date, cues)
        status, span = told.status, opened(date, side) if side else date.known
        if side == "until" and status == "negated":
            status, span = "happened", date.known  # it did not open until 1941
        ahead = status == "happened" and lies_ahead(span, document.date)
        place = (told.title.spans[0][0], told.title.spans[-1][1])
        named = Named(told.title, place, None, 0, None, None, Names(()), kind="sentence")
        record.add(block, sentence, date, named, span, "planned" if ahead else status)


def reason_by_cues(text: str, sentence: Stretch, date: Dated, cues: Cues) -> str | None:
    """Why a date gives no event, as far as little words tell it; None where it may."""
    if reason := reason_in_any_language(text, date, sentence):
        return reason
    said = text[slice(*sentence)]
    if said.rstrip(" \"'”’»)").endswith(("?", "؟", "？")):
        return "a question"
    if dates_the_document(said, date, sentence):
        return "dates the document itself"
    at = date.first.start
    lead = cues.before_it("leads", text, max(sentence[0], at - LEAD), at)
    for end in (at, lead.start() if lead else at):
        if cues.before_it("compared", text, max(sentence[0], end - LEAD), end):
            return "comparison"
    start, end = clause_around(text, sentence, date.stretch)
    opens = cues.find("supposed", text, start, end)
    return "hypothetical" if opens and not text[start : opens.start()].strip() else None


def _side(text: str, sentence: Stretch, date: Dated, cues: Cues) -> Side | None:
    """Which end of a date the words before it leave open."""
    start, end = max(sentence[0], date.first.start - LEAD), date.first.start
    return next((side for side in _SIDES if cues.before_it(side, text, start, end)), None)
