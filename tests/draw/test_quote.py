"""How much of its documents' text a timeline carries, to the last byte of what is made of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import events, passages

from timeline import Event, OptionError, Timeline, extract
from timeline.export import dumps

STORY = """A calm year, all in all. On 3 May 1887, while everybody slept, the mill burned down,
said the miller. Nobody was hurt.

It rained for three weeks. On 4 June 1890, to nobody's surprise, the council bought it.
"""
PARAGRAPHS = ("A calm year", "Nobody was hurt", "It rained")
SENTENCES = ("while everybody slept", "to nobody's surprise", "to nobody&#x27;s surprise")
WRITERS: dict[str, Callable[[Timeline], str]] = {
    "page": lambda line: line.to_html(plotlyjs="none"),
    "fragment": lambda line: line.to_html(plotlyjs="none", fragment=True),
    "iframe": lambda line: line.to_html(plotlyjs="none", iframe=True),
    "svg": lambda line: line.to_svg(),
    "figure": lambda line: str(line.figure().to_json()),
    "json": lambda line: dumps(line, "json"),
    "jsonl": lambda line: dumps(line, "jsonl"),
    "csv": lambda line: dumps(line, "csv"),
}


@pytest.fixture(scope="module")
def story() -> Timeline:
    return extract(STORY, "1891-01-01")


@pytest.mark.parametrize("written", WRITERS.values(), ids=WRITERS)
def test_without_sentences_none_of_their_words_is_anywhere(
    story: Timeline, written: Callable[[Timeline], str]
) -> None:
    made = written(story.quoting("none"))
    assert "burned down" in made
    assert not [words for words in PARAGRAPHS + SENTENCES if words in made]


@pytest.mark.parametrize("written", WRITERS.values(), ids=WRITERS)
def test_with_sentences_the_paragraphs_are_nowhere(
    story: Timeline, written: Callable[[Timeline], str]
) -> None:
    made = written(story.quoting("sentence"))
    assert not [words for words in PARAGRAPHS if words in made]


def test_all_is_there_unless_it_is_taken_away(story: Timeline) -> None:
    page = WRITERS["page"](story)
    assert not [words for words in PARAGRAPHS if words not in page]
    assert "while everybody slept" in page
    assert story.quoting("paragraph") == story


def test_where_it_stands_is_still_told(story: Timeline) -> None:
    page = WRITERS["page"](story.quoting("none"))
    assert "<cite>text, line 1</cite>" in page
    assert 'data-words="3 May 1887"' in page
    assert "<q>" not in page


@given(st.lists(events, max_size=5), st.lists(passages, max_size=3))
def test_taking_away_keeps_every_event_and_its_identity(
    made: list[Event], paragraphs: list[object]
) -> None:
    line = Timeline(tuple(made), passages=tuple(paragraphs))  # type: ignore[arg-type]
    for how_much in ("sentence", "none"):
        less = line.quoting(how_much)
        assert less.passages == ()
        assert [event.id for event in less] == [event.id for event in line]
        assert less.quoting(how_much) == less
    assert line.quoting("sentence").quoting("none") == line.quoting("none")
    assert not any(source.sentence for event in line.quoting("none") for source in event.sources)


def test_anything_else_is_refused() -> None:
    with pytest.raises(OptionError, match="'word' is not one of paragraph, sentence, none"):
        Timeline().quoting("word")
