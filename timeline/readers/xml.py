"""XML of documents, read without entities, document types or addresses."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from timeline.errors import InputError

MOST_TAGS = 2_000_000
"""Tags and attributes, more than any text has: each costs some 300 bytes of memory."""


def parse_xml(data: bytes, name: str) -> Element:
    """The root element; raises InputError, with `name`, on what is not XML or declares a type.

    >>> parse_xml(b"<a><b/></a>", "a.xml").tag
    'a'
    """
    if data.count(b"<") + data.count(b"=") > MOST_TAGS:
        raise InputError(
            f"{name}: its XML has more than {MOST_TAGS:,} tags and attributes; split the document"
        )
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        raise InputError(f"{name}: its XML declares a type or entities; is not read") from None
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise InputError(f"{name}: its XML is broken: {error}") from None
    return root
