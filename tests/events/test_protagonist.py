"""Whose life a text tells: the one whom "he" or "she" means where nobody else is named."""

from __future__ import annotations

import pytest

import timeline

OBITUARY = """\
ROCK FALLS, March 12 — Leland P. Hatch, the feed dealer's son who served three terms as \
governor, died on Sunday at his home.

He had been ill since a fall last October. First elected to the State House on Nov. 6, 1956, he \
lost his seat two years later and won it back in 1960. With a loan from his father he bought a \
farm in 1962. He married Arlene Voss, a schoolteacher, on June 14, 1947. She died in 2006. \
Elected governor in 1970, he closed 212 schools, and when he left office in January 1983 his \
desk was empty. His brother Wendell said that he had not wanted it otherwise.
"""

TITLED = """# Josiah Kemble, Bandleader

The man who would record as "Cornbread" Kemble came into the world in 1911. His papers say so.

What is certain is that by the summer of 1924 he was playing the cornet. In 1928, with nine \
dollars in his coat, he caught the train to Kelder. Kemble led his own band from 1933, and he \
dissolved it in 1961. Friends said that he was glad. Kemble died in 1990, and his horn went to \
the museum.
"""

TWO = """Ann Holm was born in 1871 in Rask. She met the painter Berta Lund in 1890. Lund was older.

She married in 1893. She had read law in 1894 and she left in 1895. Lund wrote to her of it. \
Lund and Holm worked side by side, and she sold her first picture in 1901. Lund died in 1910.
"""


def headlines(text: str, date: str) -> dict[str, str]:
    """The headline of each date."""
    return {e.span.edtf: e.headline for e in timeline.extract(text, date=date)}


def test_the_name_stands_for_the_pronoun_wherever_nobody_else_is_named() -> None:
    told = headlines(OBITUARY, "2013-03-12")
    assert told["2012-10"].endswith("Hatch had been ill since a fall")
    assert told["1956-11-06"] == "Leland P. Hatch was first elected to the State House"
    assert told["1960"] == "Leland P. Hatch won it back"
    assert told["1947-06-14"].startswith("Leland P. Hatch married Arlene Voss")
    assert told["2006"] == "Arlene Voss died"
    assert told["1970"] == "Leland P. Hatch was elected governor"


def test_a_title_names_whose_life_it_is() -> None:
    told = headlines(TITLED, "2006-10-20")
    assert told["../1924-08"] == "Kemble was playing the cornet"
    assert told["1928"] == "Kemble caught the train to Kelder"
    assert told["1961"] == "Kemble dissolved it"


def test_of_two_people_nobody_knows_whom_she_means() -> None:
    told = headlines(TWO, "1999-01-01")
    assert told["1901"] == "She sold her first picture"


@pytest.mark.parametrize(
    "title", ["# The Siege of Rask", "# A History of Kelder", "# Minutes", "# My Letters Home"]
)
def test_a_title_that_names_nobody_names_nobody(title: str) -> None:
    body = TITLED.split("\n", 1)[1].replace("Kemble", "the man")
    told = headlines(f"{title}\n{body}", "2006-10-20")
    assert told["1928"] == "He caught the train to Kelder"
