"""The results of this program, told from documents: to read them as such gives events twice."""

from __future__ import annotations

import re

from timeline.errors import InputError

_TEXT = rb'"(?:[^"\\]|\\.)*"'
_EVENTS = (
    rb'\s*\{\s*"format":\s*\d+,\s*"title":\s*%b,\s*"program":\s*"timeline ' % _TEXT,
    rb'\s*\{"id": %b, "title": %b, "date": %b, "start": [^,]*, "end": [^,]*, "precision": '
    % (_TEXT, _TEXT, _TEXT),
    rb'"?%b"?[,;\t]' % rb'"?[,;\t]"?'.join(b"id date start end title status basis".split()),
)
"""How timelines open: in JSON, in JSON Lines, as a table that a spreadsheet may have saved."""
_DATES = rb'\s*\{"start": \d+, "end": \d+, "text": %b, "type": "' % _TEXT
_PAGE = rb'<meta name="generator" content="timeline \d'
_OPENING = 64 * 1024
_TIMELINE = re.compile(rb"(?:\xef\xbb\xbf)?(?:%b)" % b"|".join(_EVENTS), re.DOTALL)
_OTHER = re.compile(rb"%b|.{0,1000}%b" % (_DATES, _PAGE), re.DOTALL)


class ResultError(InputError):
    """A file is no document but a result of this program."""


def refuse_results(data: bytes, name: str) -> None:
    """Raises ResultError, with `name`, where some bytes are a timeline, a page or dates of ours.

    >>> refuse_results(b"id,title,text,date", "articles.csv")
    """
    opening = data[:_OPENING]
    if _TIMELINE.match(opening):
        raise ResultError(
            f"{name}: is a timeline and no document; `timeline render {name}` draws it"
        )
    if _OTHER.match(opening):
        raise ResultError(f"{name}: was made by timeline; give the documents it was made from")
