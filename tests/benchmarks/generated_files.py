"""Dated sentences of our own making and the files that hold them, to measure the readers by."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

PEOPLE = (
    """
Anna Keller|Dr. Jonas Reyl|the widow Marit Holm|Captain Ó Briain|the brothers Dupré|Mrs. Adeyemi
the surveyor Paul Zündel|Father Ignacio Ruiz|the well-known printer Lee|Inspector Novák
the harbour commission|Baker & Sons|the provincial government|Judge St. Clair
the twenty-five heirs|our grandmother Ilse
""".strip()
    .replace("\n", "|")
    .split("|")
)
DEEDS = (
    """
bought the old mill and its meadows|opened a new warehouse
signed the agreement with the railway administration|complained about the long-awaited repairs
sold forty-two barrels of salt|found the hand-written inventory|closed the cooperative dairy
laid the foundation stone of the schoolhouse|lost the correspondence of three decades
rebuilt the bridge that the flood had carried away|paid the first instalment of £1,250.50
handed over the keys of the observatory|called a meeting of the neighbourhood association
dismissed the manager without notice
""".strip()
    .replace("\n", "|")
    .split("|")
)
PLACES = (
    """
in Kalo|near the river Ems|at No. 14, Mill Lane|behind the station of Brünn
on the quay of Saint-Malo|in the northern valley|outside Port-au-Prince|at the county hall
on the island of Föhr|in upper Galicia
""".strip()
    .replace("\n", "|")
    .split("|")
)
TAILS = ["", ""]
TAILS += (
    """
, as the parish register shows|, although the neighbours had objected to it twice
, which nobody in the administration had expected|; the receipt (no. 318) is kept in the archive
, "for the good of all" as the minutes put it| and left the rest to the municipal council
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)
MONTHS = (
    "January February March April May June July August September October November December".split()
)
HEADINGS = (
    "The years of the mill|After the flood|What the letters say|Two owners|A new bridge".split("|")
)
MENU = "Home News Sport Culture Weather Travel Money Archive Contact Jobs Video Shop".split()


class Writer:
    """Writes dated sentences for one file; no sentence comes twice in all files of a run."""

    def __init__(self, chance: random.Random, used: set[str]) -> None:
        self.chance, self._used = chance, used
        self.known: dict[str, int | None] = {}
        self.decoys: list[str] = []

    def known_one(self, page: int | None = None) -> str:
        sentence = self._sentence(220)
        self.known[sentence] = page
        return sentence

    def some(self, count: int) -> str:
        """Known sentences, one after the other."""
        return " ".join(self.known_one() for _ in range(count))

    def decoy(self, longest: int = 220) -> str:
        sentence = self._sentence(longest)
        self.decoys.append(sentence)
        return sentence

    def pick(self, words: list[str]) -> str:
        return self.chance.choice(words)

    def _sentence(self, longest: int) -> str:
        pick = self.pick
        while True:
            year, day, month = (
                self.chance.randint(1848, 2012),
                self.chance.randint(1, 28),
                pick(MONTHS),
            )
            exact = pick([f"{day} {month} {year}", f"{month} {day}, {year}"])
            when = pick(
                [f"on {exact}", f"on {exact}", f"in {month} {year}", f"in the spring of {year}"]
            )
            did, tail = f"{pick(DEEDS)} {pick(PLACES)}", pick(TAILS)
            who = pick(PEOPLE)
            told = pick([f"{when}, {who} {did}{tail}.", f"{who} {did} {when}{tail}."])
            sentence = told[0].upper() + told[1:]
            if sentence not in self._used and 60 <= len(sentence) <= longest:
                self._used.add(sentence)
                return sentence


@dataclass(frozen=True, slots=True)
class Made:
    """A file, the sentences a reader should find and those it should not, and the right days."""

    name: str
    data: bytes
    known: dict[str, int | None]
    """With the page that a sentence begins on, where there are pages."""
    decoys: list[str]
    days: tuple[dt.date, ...]
    """Of the file, then of what is attached to it."""
