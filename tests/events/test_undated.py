"""Events without a date of their own, pronouns that have a name, what is told twice."""

from __future__ import annotations

import pytest

from timeline import Options, extract
from timeline.events.headlines.inflection import past_of

REPORT = (
    "The city has closed its oldest market.\n\n"
    "Traders protested on Monday outside the town hall. The police cleared the square. "
    "They said on Tuesday that nobody was hurt.\n\n"
    "The market opened in 1887."
)


def test_a_report_leads_with_what_its_own_day_brought() -> None:
    event = next(event for event in extract(REPORT, "2021-03-17") if event.basis == "document")
    assert (event.title, event.span.edtf) == ("The city has closed its oldest market", "2021-03-17")
    assert event.sources[0].date_span is None


def test_what_goes_on_from_a_day_is_on_that_day() -> None:
    event = next(event for event in extract(REPORT, "2021-03-17") if event.basis == "carried")
    assert (event.title, event.span.edtf) == ("The police cleared the square", "2021-03-15")
    assert event.sources[0].date_text == "Monday"
    assert event.importance < min(
        e.importance for e in extract(REPORT, "2021-03-17") if e != event and e.basis != "document"
    )


def test_only_dated_leaves_them_out() -> None:
    told = extract(REPORT, "2021-03-17", Options(only_dated=True))
    assert {event.basis for event in told} <= {"stated", "resolved"}
    assert len(told) == len(extract(REPORT, "2021-03-17")) - 2


@pytest.mark.parametrize(
    "text",
    [
        # A story of the past: its days are not this one's.
        "The siege began on 3 May 1643. The walls fell.",
        # What was so, what somebody says, what came at another time.
        "The fire broke out on Monday and was out on Tuesday. The mill was old.",
        "The fire broke out on Monday and was out on Tuesday. The owner said it was insured.",
        "The fire broke out on Monday. It raged until Tuesday. The roof later collapsed.",
    ],
)
def test_nothing_else_is_given_a_day(text: str) -> None:
    assert {event.basis for event in extract(text, "2021-03-17")} <= {"stated", "resolved"}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Richard Nixon won the election of 1968. He resigned on 9 August 1974.",
            ["Richard Nixon won the election", "Richard Nixon resigned"],
        ),
        (
            "Ann Lee met Bo Ek in Leeds. She left for Oslo on 3 May 1902.",
            ["She left for Oslo"],
        ),
        (
            "Marta Olsen was born in 1952. His brother sold fish. She moved to Oslo in 1970.",
            ["Marta Olsen was born", "She moved to Oslo"],
        ),
    ],
)
def test_a_pronoun_has_a_name_where_one_person_can_be_meant(text: str, titles: list[str]) -> None:
    assert [event.title for event in extract(text, "2021-03-17")] == titles


def test_the_name_is_cited_from_where_it_stands() -> None:
    text = "Richard Nixon won the election of 1968. He resigned on 9 August 1974."
    spans = extract(text, "2021-03-17")[1].sources[0].title_spans
    assert [text[start:end] for start, end in spans] == ["Richard Nixon", "resigned"]


def test_what_is_told_twice_is_one_event_with_the_fuller_date() -> None:
    text = "Ann Lee was born in 1902. Ann Lee was born on 3 May 1902 in Leeds."
    (event,) = extract(text, "2021-03-17")
    assert (event.span.edtf, len(event.sources)) == ("1902-05-03", 2)


def test_two_dates_of_one_death_are_shown() -> None:
    text = "Ann Lee died on 3 May 1952. Her house was sold in 1953. Ann Lee died on 5 May 1952."
    told = [event for event in extract(text, "2021-03-17") if "died" in event.title]
    assert [event.tags for event in told] == [("dates differ",), ("dates differ",)]


def test_places_and_actors_are_told_apart() -> None:
    event = extract("President Ann Lee met the miners in Chicago on 3 May 1902.", "2021-03-17")[0]
    assert "Chicago" in event.places
    assert "Chicago" not in event.actors


@pytest.mark.parametrize(
    ("participle", "past"),
    [
        ("winning", "won"),
        ("moving", "moved"),
        ("stopping", "stopped"),
        ("studying", "studied"),
        ("Rebuilding", "rebuilt"),
        ("retaking", "retook"),
        ("playing", "played"),
        ("outselling", "outsold"),
        ("king", None),
        ("opened", None),
    ],
)
def test_past_of_a_participle(participle: str, past: str | None) -> None:
    assert past_of(participle) == past
