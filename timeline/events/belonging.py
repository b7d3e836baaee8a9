"""Whether a date says of a thing from when it is, rather than when something happened."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clause import Clause
from timeline.events.tagging import Word
from timeline.events.words import POSSESSIVES, is_event_noun

_NOUN = ("WORD", "NAME", "NUM", "ING", "VERB")


def belongs_to_a_thing(words: Sequence[Word], date: int, clause: Clause | None) -> bool:
    """Whether a date only describes a noun: *last year's* budget, her *1987* novel, a law of 1978.

    What takes place has that date itself: the *2008* crash, Friday's attack.

    >>> from timeline.events.tagging import tag
    >>> words = tag("Her 1987 novel won in 1988", (0, 26), [(4, 8), (22, 26)])
    >>> belongs_to_a_thing(words, 1, Clause("main", 0, 6, 3, 3, (0, 3)))
    True
    """
    if clause is None or clause.verb is None:
        return False
    back = date - 1
    while back > 0 and words[back].lower in ("to", "from", "back", "about"):
        back -= 1
    if date - 1 > back > 0 and words[back].lower == "dated" and back != clause.head:
        return True  # coins dated to 1350 were found
    within = clause.subject is not None and clause.subject[0] < date < clause.verb
    if within and words[date - 1].lower == "dated" and date - 1 != clause.head:
        return True  # the order dated April 17 is affirmed
    elsewhere = any(words[at].tag == "DATE" and at != date for at in range(clause.verb, clause.end))
    after = words[date + 1] if date + 1 < len(words) else None
    if after and after.lower in ("'s", "’s"):
        return (elsewhere and date < clause.verb) or not _takes_place(words, date + 2)
    before = words[date - 1] if date > 0 else None
    owned = before is not None and before.lower in POSSESSIVES
    described = before is not None and (before.tag == "DET" or owned)
    if described and after and after.tag in ("WORD", "NAME", "ING"):
        return (owned or (elsewhere and date < clause.verb)) and not _takes_place(words, date + 1)
    in_subject = clause.subject is not None and clause.subject[0] < date < clause.verb
    if (
        in_subject
        and before
        and before.lower == "of"
        and date > 1
        and words[date - 2].tag == "WORD"
    ):
        return not is_event_noun(words[date - 2].text) and words[date - 2].lower not in _TIMES
    return False


_TIMES = frozenset(
    "morning evening afternoon night day summer winter spring autumn fall week weekend end "
    "beginning start close events course rest whole most much".split()
)


def _takes_place(words: Sequence[Word], at: int) -> bool:
    """Whether the noun phrase that begins here has an event as its head."""
    end = at
    while end < len(words) and words[end].tag in _NOUN:
        if words[end].tag == "VERB" and not (
            end + 1 < len(words) and words[end + 1].tag in ("WORD", "NAME")
        ):
            break
        end += 1
    return end > at and is_event_noun(words[end - 1].text)
