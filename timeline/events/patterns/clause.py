"""A clause: a range of the words of a sentence with its verb and its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["main", "sub", "rel", "shared", "participle", "rest"]

FINITE = ("VERB", "MD", "AUX")
"""Tags of words that may be a finite verb."""
NOMINAL = frozenset(("WORD", "NAME", "NUM", "DET", "PRON", "DATE", "ADV", "ING"))
"""Tags of words that may stand in a noun phrase."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as ranges of word indexes of its sentence."""

    kind: Kind
    """"sub" follows a subordinator, "rel" a relative pronoun; "shared" has the subject of the
    clause before it; "rest" goes on after an insertion; "participle" has no finite verb."""
    start: int
    end: int
    """After its last word."""
    verb: int | None
    """The first word of its first finite verb group; of a participle clause, the participle."""
    head: int | None
    """The verb of that group that carries the meaning."""
    subject: tuple[int, int] | None
    """The words of the subject, perhaps those of another clause."""
    thing: tuple[int, int] | None = None
    """What a relative clause with a subject of its own speaks of: *the map* that he published."""

    def holds(self, index: int) -> bool:
        """Whether a word lies in the clause."""
        return self.start <= index < self.end

    def has_in_subject(self, date: int) -> bool:
        """Whether a date stands in the clause's subject, before its verb."""
        subject = self.subject
        return subject is not None and subject[0] <= date < min(subject[1], self.verb or 0)
