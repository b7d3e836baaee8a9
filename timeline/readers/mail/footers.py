"""Paragraphs below a mail that no one wrote for its reader: disclaimers, signatures of machines."""

from __future__ import annotations

import re

_MAIL = re.compile(
    r"\b(?:e-?mail|message|communication|nachricht|courriel|correo|mensaje|messaggio|bericht"
    r"|mensagem)",
    re.IGNORECASE,
)
_SAYS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\b(?:confidential|privileged|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk)",
        r"\b(?:(?:intended|solely|only) (?:recipient|for)|addressee|adressat|empfänger|destinatair"
        r"|destinat[aá]ri|geadresseerde|bestemd voor)",
        r"\b(?:in error|by mistake|irrtümlich|par erreur|por error|per errore|por engano"
        r"|ten onrechte|per ongeluk)\b",
    )
)
"""That a mail is secret, whom it is for, that others got it by mistake: disclaimers say two."""
_CHECKED = re.compile(r"\s*-*\s*this e?-?mail has been (?:checked|scanned) (?:for|by)\b", re.I)
_NOTICE = re.compile(
    r"\W*(?:(?:confidentiality|privacy|legal)\s+(?:notice|note|statement)|disclaimer"
    r"|vertraulichkeitshinweis|haftungsausschluss|rechtlicher\s+hinweis|avis\s+de\s+confidentialité"
    r"|aviso\s+(?:legal|de\s+confidencialidad)|avviso\s+di\s+riservatezza)\s*(?:[:.–—-]|$)",
    re.IGNORECASE,
)
_SUBSCRIBED = re.compile(
    r"\W*(?:you(?:['’]re|\s+are|\s+have)?\s+(?:receiv\w+|gett?\w*)\s+(?:this|these|our)\b.{0,80}?"
    r"\b(?:because|as|since)\b|you\s+(?:have\s+)?subscribed\b.{0,200}\bunsubscribe\b"
    r"|sie\s+erhalten\s+diese.{0,80}?\b(?:weil|da)\b|vous\s+recevez\s+ce.{0,80}?\b(?:car|parce)\b"
    r"|recib\w+\s+est.{0,80}?\bporque\b|ricev\w+\s+quest.{0,80}?\bperché\b"
    r"|(?:(?:click|reply|visit)\b.{0,30}\bto\s+|(?:if\s+you\s+(?:want|wish|would\s+like)\s+)?to\s+)?"
    r"(?:unsubscribe|opt\s+out)\b.{0,100}$"
    r"|(?:newsletter\s+)?(?:abbestellen|abmelden)\W*$|(?:se\s+)?désabonner\b.{0,40}$"
    r"|view\b.{0,30}\bin\s+(?:your\s+)?browser\W*$)",
    re.IGNORECASE,
)
"""Why a letter to many came, and how to have no more of them."""
_ARMOUR = re.compile(r"-----BEGIN PGP (SIGNED MESSAGE|SIGNATURE)-----\s*$")
_LONGEST = 60
"""Lines; what is longer is no footer."""


def is_notice(text: str) -> bool:
    """Whether a paragraph or its first line says of itself that it is a disclaimer.

    >>> is_notice("Disclaimer: it was sent in confidence."), is_notice("The disclaimer was read.")
    (True, False)
    """
    return _NOTICE.match(text) is not None


def footer_lines(lines: list[str], at: int) -> int:
    """How many lines from one on are a footer or the mark of a signature; 0 where none is.

    >>> footer_lines(["", "This e-mail is confidential and", "only for the addressee."], 1)
    2
    >>> footer_lines(["", "The report was confidential and", "only for the mayor."], 1)
    0
    """
    armour = _ARMOUR.match(lines[at])
    if armour and armour[1] == "SIGNATURE":
        ends = (n for n in range(at, min(at + _LONGEST, len(lines))) if "END PGP" in lines[n])
        return next(ends, at) + 1 - at
    notice = is_notice(lines[at])
    if not armour and not notice and at and lines[at - 1].strip():
        return 0
    below = range(at, min(at + _LONGEST, len(lines)))
    end = next((number for number in below if not lines[number].strip()), below.stop)
    text = " ".join(lines[at:end])
    if armour or notice or _CHECKED.match(text) or _SUBSCRIBED.match(text):
        return end - at
    told = _MAIL.search(text) and sum(says.search(text) is not None for says in _SAYS) > 1
    return end - at if told else 0
