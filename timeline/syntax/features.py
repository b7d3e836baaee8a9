"""What the network sees of a word: its number in the vocabulary and the rows of its parts."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from functools import lru_cache

PARTS = 9
PART_ROWS = 6000
DATE = "<date>"
"""The word that stands for a whole date expression: treebanks differ inside dates."""

UNKNOWN = 0
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1{2,}")
_PLAIN = str.maketrans("’‘“”–—", "''\"\"--")


def known_as(word: str) -> str:
    """The form under which a word is looked up.

    >>> known_as("1998")
    '0000'
    """
    return word if word == DATE else _DIGIT.sub("0", word.translate(_PLAIN).lower())


def shape(word: str) -> str:
    """Capitals, small letters and digits, runs of more than two cut short.

    >>> shape("McDonald's")
    "XxXxx'x"
    """
    if word.isalpha() and word.islower():
        return "xx"[: len(word)]
    kinds = "".join(
        "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c for c in word
    )
    return _RUN.sub(r"\1\1", kinds)


@lru_cache(maxsize=100_000)
def parts(word: str) -> tuple[int, ...]:
    """The rows of a word's beginnings, endings, shape and of itself, hashed."""
    plain = known_as(word)
    texts = (
        "^" + plain[:1],
        "^" + plain[:2],
        "^" + plain[:3],
        plain[-1:] + "$",
        plain[-2:] + "$",
        plain[-3:] + "$",
        plain[-4:] + "$",
        "s" + shape(word),
        "w" + plain,
    )
    return tuple(
        zlib.crc32(f"{n}{text}".encode("utf-8", "surrogatepass")) % PART_ROWS
        for n, text in enumerate(texts)
    )


def number(word: str, vocabulary: Mapping[str, int]) -> int:
    """The number of a word in the vocabulary, 0 for one that is not in it."""
    return vocabulary.get(known_as(word), UNKNOWN)
