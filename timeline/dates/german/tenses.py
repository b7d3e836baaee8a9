"""German signs of what lies ahead and what lies behind."""

from __future__ import annotations

import re

from timeline.dates.beside import written_before

FUTURE = re.compile(
    r"\b(?:wird|werden|werde|soll|sollen|will|wollen|möchte[nt]?|dürfte[n]?|könnte[n]?|muss|müssen|"
    r"kann|können|geplant|plan(?:t|en)|voraussichtlich|vorgesehen|angekündigt|kommenden?|künftig|"
    r"bevorsteh\w+|beginn(?:t|en)|starte[nt]|tritt|treffen|trifft|erwartet|spätestens|demnächst|"
    r"gilt|gelten|bleib(?:t|en)|läuft|endet|öffnet|findet|finden|fällt|folgt|steht)\b",
    re.IGNORECASE,
)
HABIT = re.compile(
    r"\b(?:üblicherweise|gewöhnlich|normalerweise|in der Regel|traditionell|meist(?:ens)?|immer|"
    r"stets|jährlich|alljährlich|jedes (?:Jahr|Frühjahr|Wochenende)|jede (?:Woche|Nacht)|"
    r"jeden (?:Tag|Morgen|Abend|Monat|Sommer|Winter|Herbst|Frühling)|"
    r"(?:pro|je) (?:Woche|Monat|Jahr)|(?:Namenstag|Geburtstag|Festtag|Feiertag) ist)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:wurden?|war(?:en)?|hatten?|hat|haben|habe|sei|seit|kam(?:en)?|ging(?:en)?|fand(?:en)?|"
    r"gab(?:en)?|nahm(?:en)?|stand(?:en)?|lag(?:en)?|fiel(?:en)?|starb(?:en)?|begann(?:en)?|"
    r"schrieb(?:en)?|hielt(?:en)?|ließ(?:en)?|blieb(?:en)?|sprach(?:en)?|zog(?:en)?|trat(?:en)?|"
    r"rief(?:en)?|verließ(?:en)?|gewann(?:en)?|verlor(?:en)?|erhielt(?:en)?|traf(?:en)?|schloss|"
    r"brach(?:en)?|sank(?:en)?|stieg(?:en)?|geboren|gestorben|konnten?|mussten?|"
    r"(?!heute|erste|letzte|zweite|dritte|vierte|größte|beste|meiste|nächste|rechte|weite|"
    r"sollte|möchte|könnte|dürfte|müsste|bitte|alte|"
    r"\w*(?:treten|halten|bieten|bitten|raten|arbeiten|leiten|warten|starten|gelten|leisten|richten|"
    r"achten|schalten|walten|retten|reiten|schreiten|streiten|kosten|testen)\b)"  # infinitives
    r"(?-i:[a-zäöü])\w{2,}te(?:n)?)\b"
)

PRESENT = re.compile(
    r"\b(?:ist|sind|wird|werden|hat|haben|kann|können|soll|sollen|[Ii]ch|[Ww]ir)\b"
)


def counts_from_now(text: str, start: int, end: int) -> bool:
    """Whether "in zwei Wochen" lies ahead: not how long something took.

    >>> counts_from_now("In zwei Wochen beginnt", 3, 14)
    True
    """
    if written_before(text, start).lower() != "in" or re.match(
        r"(?:der|den|dem|die|das)\b", text[start:end]
    ):
        return False
    left = re.split(r"[.!?;]\s", text[max(0, start - 60) : start])[-1]
    right = re.split(r"[.!?;](?:\s|$)", text[end : end + 60])[0]
    return not (PAST.search(left) or PAST.search(right))
