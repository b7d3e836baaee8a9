"""Events in languages that are not parsed: laws of their headlines, and what an id depends on."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from timeline import Options, extract
from timeline.events.foreign.languages import CUES

PIECES = {
    "de": "Am 3. Mai 1887|seit 1990|der Rat|tagte|nicht|laut|soll|, dass|und|haben|im Jahr 1901",
    "fr": "Le 3 mai 1887,|depuis 1990|le conseil|n'a pas|voté|selon|si|en 1901|d'|qui|aurait",
    "es": "El 3 de mayo de 1887|desde 1990|el consejo|no|votó|según|si|en 1901|que|podría",
    "ru": "3 мая 1887 года|с 1990 года|совет|не|собрался|по словам|если|в 1901 году|что",
    "und": "3 Mayıs 1887'de|1990|meclis|toplandı|ve|2019-05-03|1901-02-03,",
}
SIGNS = [",", ";", "(", ")", "—", ":", ".", "…", "?", "\n", "«", "“"]


@st.composite
def foreign(draw: st.DrawFn) -> tuple[str, str]:
    code = draw(st.sampled_from(sorted(PIECES)))
    pieces = st.sampled_from([*PIECES[code].split("|"), *SIGNS])
    return code, " ".join(draw(st.lists(pieces, max_size=40)))


@given(foreign())
def test_a_headline_is_made_of_its_sentence(given: tuple[str, str]) -> None:
    code, text = given
    options = Options(language="auto" if code == "und" else code)
    for event in extract(text, "2021-03-15", options):
        assert 0 < len(event.title) <= 120
        source = event.sources[0]
        words = re.findall(r"\w+", source.sentence.lower())
        told = re.findall(r"\w+", event.title.lower())
        left = iter(words)
        lives = any(cues.born in event.title or cues.died in event.title for cues in CUES.values())
        assert lives or all(word in left for word in told), (told, words)


@given(foreign())
def test_the_same_text_gives_the_same_timeline(given: tuple[str, str]) -> None:
    assert extract(given[1], "2021-03-15") == extract(given[1], "2021-03-15")


def test_every_cue_compiles() -> None:
    for cues in CUES.values():
        for field in cues.__slots__:
            if field not in ("fronts", "born", "died"):
                cues.find(field, "1887", 0, 4)
                cues.before_it(field, "1887", 0, 4)
                cues.behind_it(field, "1887", 0, 4)


def test_an_id_depends_on_its_sentence() -> None:
    first, second = (
        extract(f"Sales rose in May. {told}", "2021-07-01").events[-1]
        for told in ("The mill closed on June 3.", "The council met on June 3.")
    )
    assert first.id != second.id
    alone = extract("The mill closed on June 3.", "2021-07-01").events[0]
    assert alone.id == first.id


def test_a_life_in_brackets_is_told_in_the_language_of_its_text() -> None:
    text = "Berta Lind (3. Mai 1840 – 9. Juni 1912) lebte auf der Insel und malte dort das Meer."
    assert [event.headline for event in extract(text)] == [
        "Berta Lind geboren",
        "Berta Lind gestorben",
    ]
