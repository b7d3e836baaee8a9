"""Date expressions → JSONL and TimeML, for `timeline tag`."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from timeline.dates.expression import DateExpression
from timeline.document import Document

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_jsonl(found: Sequence[DateExpression]) -> str:
    """One date expression a line, with all its fields, and the days that it covers.

    >>> to_jsonl([DateExpression(3, 7, "1945", "DATE", "1945")])[:26]
    '{"start": 3, "end": 7, "te'
    """
    return "".join(json.dumps(_row(date), ensure_ascii=True) + "\n" for date in found)


def _row(date: DateExpression) -> dict[str, Any]:
    row = {field.name: getattr(date, field.name) for field in fields(date)}
    row["as_of"] = date.as_of and date.as_of.isoformat()
    row["span"] = date.span and date.span.edtf
    row["precision"] = date.span and str(date.span.precision)
    return {**row, "earliest": date.earliest, "latest": date.latest}


def to_timeml(document: Document, found: Sequence[DateExpression]) -> str:
    """The text as TimeML 1.2 with its TIMEX3 elements, and the document's day as t0.

    What XML cannot hold (NUL and the like) becomes U+FFFD, so that offsets stay.
    """
    parts = []
    at = 0
    for number, date in enumerate(found, 1):
        parts.append(_xml(document.text[at : date.start]))
        attributes = {
            "tid": f"t{number}",
            "type": date.type,
            "value": date.value,
            "mod": date.mod,
            "quant": date.quant,
            "freq": date.freq,
        }
        written = "".join(f" {key}={quoteattr(v)}" for key, v in attributes.items() if v)
        parts.append(f"<TIMEX3{written}>{_xml(date.text)}</TIMEX3>")
        at = date.end
    parts.append(_xml(document.text[at:]))
    day = document.date.isoformat() if document.date else ""
    creation = (
        f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>\n'
        if day
        else ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{_xml(document.id)}</DOCID>\n{creation}"
        f"<TEXT>{''.join(parts)}</TEXT>\n</TimeML>\n"
    )


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})
