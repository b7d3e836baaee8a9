"""Laws of extract on any text at all."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import example, given
from hypothesis import strategies as st

from timeline import extract
from timeline.events.headlines.inflection import past_of

DATED = "On 3 May 1887|in 1945|yesterday|March 12|from 1914 to 1918|08:42|1998 – |since|until|©"
WORDS = (
    "the mill|burned down|will meet|may|said|that|which|and|to|by|according to|Ann Lee|was|not|he"
)
CLAUSES = (
    "after a deal reached|collapsed|installed in July|burst|when the war began|because|who was|"
    "found|denied|told the court|believe|died|where the king fell|the army won|if|in 1842 women|"
    "or perhaps|due on|was cancelled|moved from|last year's|her 1987 novel|of|at least 20|, led by"
)
NOUNS = "founded|opening|talks|summit|with|of|the|a|the council|compared with"
SIGNS = ',|;|(|)|"|“|”|.|\n|\n\n|—|:|- |# |\ud800|\0'
PIECES = "|".join((DATED, WORDS, CLAUSES, NOUNS, SIGNS)).split("|")
TEXTS = st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)


@given(TEXTS, st.none() | st.dates())
@example("1600– . 00", None)
def test_any_text_is_fine(text: str, date: dt.date | None) -> None:
    timeline = extract(text, date)
    for event in timeline:
        assert 0 < len(event.title) <= 120
        assert 0 <= event.importance <= 1
        for source in event.sources:
            assert source.sentence_span
            start, end = source.sentence_span
            assert text[start:end] == source.sentence
            assert source.head_span
            assert start <= source.head_span[0] <= source.head_span[1] <= end
            if event.basis not in ("carried", "document"):
                assert source.date_span
                assert start <= source.date_span[0] <= source.date_span[1] <= end
            # A name that a pronoun stands for is cited from where it stands.
            assert all(0 <= span[0] <= span[1] <= end for span in source.title_spans)
    assert len({event.id for event in timeline}) == len(timeline)
    assert all(
        any(p.start <= s.sentence_span[0] < p.end for p in timeline.passages)
        for e in timeline
        for s in e.sources
        if s.sentence_span
    )


@given(TEXTS)
def test_the_same_text_gives_the_same_timeline(text: str) -> None:
    assert extract(text, "2021-03-15") == extract(text, "2021-03-15")


@given(TEXTS)
def test_a_headline_is_made_of_the_words_of_its_sentence(text: str) -> None:
    for event in extract(text, "2021-03-15"):
        said = event.sources[0].sentence
        whole = re.sub(r"-[ \t]*\n\s*", "", said)
        # A participle may have become the verb that it comes from: winning, won. An article
        # goes with the word that is behind it now: a 1998 act, an act; Friday's vote, the vote.
        past = {past_of(word) for word in re.findall(r"\w+", said)}
        allowed = {"born", "died", "was", "were", "a", "an", "the", *past}
        for word in re.findall(r"\w+", event.title.casefold()):
            assert word in said.casefold() or word in whole.casefold() or word in allowed, word


def test_many_dates_in_one_sentence_and_a_sentence_without_end() -> None:
    crowd = (
        "They met on " + ", ".join(f"{1 + n % 28} May {1800 + n % 200}" for n in range(600)) + "."
    )
    timeline = extract(crowd)
    assert sum(len(event.sources) for event in timeline) + len(timeline.left_out) == 600
    endless = (
        "the town grew and " * 5000 + "in 1887 the mill burned down and " + "it rained and " * 5000
    )
    (event,) = extract(endless)
    assert event.title.startswith("The mill burned down")
