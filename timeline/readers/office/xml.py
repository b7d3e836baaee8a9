"""XML of documents, read without entities of their own, and without fetching anything."""

from __future__ import annotations

from html.entities import name2codepoint
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from timeline.errors import InputError

MOST_TAGS = 2_000_000
"""Tags and attributes, more than any text has: each costs some 300 bytes of memory."""
_ENTITIES = {name: chr(code) for name, code in name2codepoint.items()}
"""Those that the document types of XHTML and of old books declare, which are not fetched."""


def parse_xml(data: bytes, name: str) -> Element:
    """The root element; raises InputError, with `name`, on what is not XML or declares entities.

    >>> parse_xml(b'<!DOCTYPE a SYSTEM "a.dtd"><a>caf&eacute;</a>', "a.xml").text
    'café'
    """
    if data.count(b"<") + data.count(b"=") > MOST_TAGS:
        raise InputError(
            f"{name}: its XML has more than {MOST_TAGS:,} tags and attributes; split the document"
        )
    parser = DefusedXMLParser(target=TreeBuilder())
    parser.entity.update(_ENTITIES)
    try:
        parser.feed(data)
        root: Element = parser.close()
    except DefusedXmlException:
        raise InputError(f"{name}: its XML declares entities; is not read") from None
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise InputError(f"{name}: its XML is broken: {error}") from None
    return root
