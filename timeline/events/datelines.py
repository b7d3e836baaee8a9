"""The dates that say when the text itself was written: datelines, bylines, heads of releases."""

from __future__ import annotations

import re

from timeline.document import Document
from timeline.events.dated import Dated
from timeline.events.event import Stretch
from timeline.events.patterns.tagging import tag
from timeline.events.patterns.words import is_event_noun
from timeline.precision import Precision

_TOP = 300
"""Characters in which a document says when it was written."""
_BYLINE = re.compile(
    r"^\s*(?:(?:by|from)\s+[A-Z][\w.’'-]*|published|posted|updated|date[d:]|issued)\b[^.]{0,80}$",
    re.IGNORECASE,
)
# Judge Farrant Dated: 20 November 2019
_HEADED = re.compile(
    r"\b(?:Date|Dated|Published|Filed|Broadcast|Issued|Sent|Printed|Updated|Revised|Posted)"
    r"(?: on)?:\s+$"
)
# 14 Brewer Street, Castleby, 9 November 1943
_ADDRESS = re.compile(r"\W*(?=[^\d,]*[\d,])(?:(?:[A-Z\d][\w.’'-]*|of|the|upon|near),?\s*){2,10}")
_DATELINE = re.compile(
    r"^(?!.*\b(?:ON|IN|AT|BY|AFTER|SINCE|UNTIL|FROM|FOR)\s+$)"
    r"[A-Z][A-Z .,’'-]{2,40}[,:]?\s*\(?[^.]{0,24}$"
)
_RELEASE = re.compile(
    r"\W*(?:for immediate release\W*)?(?:(?:press|news|media) (?:release|statement)\W*)?$",
    re.IGNORECASE,
)
_PLACE_NAMED = re.compile(r"\W*(?:[A-Z][\w'’.-]+[ /]?){1,4}(?:,\s*[A-Z][\w'’. -]+)?,\s*")
_PLACE = re.compile(r"\s*[A-Z][A-Z'’.-]+(?:[ ,/]+[A-Za-z.'’-]+){0,4},?\s*")


def is_dateline(document: Document, date: Dated, sentence: Stretch) -> bool:
    """Whether a date is the document's own, at its top, and the line tells nothing else of it."""
    if document.date is None or not date.complete or date.span is None:
        return False
    text = document.text
    start = document.blocks[0].start if document.blocks else 0
    day, first = document.date.isoformat(), date.span.first or ""
    if sentence[0] - start > _TOP:
        return False
    if first == day and _follows_a_place(text, date, sentence):
        return True
    same = first == day
    if document.date_basis != "dateline" or not same:
        # The Northern Post, 3 May 2019; Notes of the Society, No. 41, June 2009
        month = date.span.precision is Precision.MONTH and first[:7] == day[:7]
        same = (same or month) and date.last.end >= sentence[1] - 1
        same = same and text[sentence[1] - 1] != "."
    if not same or sentence[1] - sentence[0] > _TOP:
        return False
    words = tag(text, sentence, [date.stretch])
    return not any(word.tag in ("VERB", "AUX", "MD") for word in words)


def _follows_a_place(text: str, date: Dated, sentence: Stretch) -> bool:
    """Whether a day stands behind a place and before a dash: Kelder, 3 May 2021 – The firm …"""
    before, behind = text[sentence[0] : date.first.start], text[date.last.end : sentence[1]]
    return bool(_PLACE_NAMED.fullmatch(before)) and bool(re.match(r"\s*(?:--|[-–—]|:)\s", behind))


def dates_the_document(said: str, date: Dated, sentence: Stretch) -> bool:
    """Whether a sentence is a dateline, a byline or the head of a release."""
    offset = date.first.start - sentence[0]
    left, right = said[:offset], said[date.last.end - sentence[0] :]
    if _PLACE.fullmatch(left) and re.match(r"\s*(?:\([^)]*\)\s*)?(?:--|[-–—])", right):
        return True
    if _HEADED.search(left[-80:]):
        return True
    if len(said) > 120:
        return False
    day = date.span is not None and date.span.precision is Precision.DAY
    if day and date.complete and _ADDRESS.fullmatch(left) and not re.search(r"\w", right):
        return not any(is_event_noun(word) for word in re.findall(r"\w+", left))
    if _BYLINE.match(said) and not re.search(r"\b(?:was|were|is|has|had|will)\b", said):
        return True
    alone = not re.search(r"\w", left) and _RELEASE.match(right) is not None
    return alone or (_DATELINE.match(left) is not None and not re.search(r"\w", right))
