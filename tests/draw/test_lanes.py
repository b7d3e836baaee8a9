"""Lanes: every event in one, each with its name, and nothing out of its band."""

from __future__ import annotations

import pytest
from draw.test_svg import ROUNDED, SVG, check_texts, drawn
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import documents, events

from timeline import Event, OptionError, Source, Span, Timeline
from timeline.document import DocumentRecord
from timeline.draw.cards import CARD_HEIGHT
from timeline.draw.lanes import BEST, LANES, LEAST, MOST, NAME, lanes_of
from timeline.draw.layout import lay_out

timelines = st.builds(
    lambda events, documents: Timeline(tuple(events), tuple(documents), title="A title"),
    st.lists(events, max_size=25),
    st.lists(documents, max_size=3),
)


@given(timelines, st.sampled_from(LANES))
def test_every_event_is_in_one_lane(line: Timeline, by: str) -> None:
    lanes = lanes_of(line, by)
    assert sorted(index for lane in lanes for index in lane.events) == list(range(len(line)))
    assert len(lanes) <= MOST
    assert all(lane.events for lane in lanes)


@settings(max_examples=40)
@given(timelines, st.sampled_from(LANES), st.integers(320, 1400))
def test_no_text_leaves_the_canvas_nor_lies_on_another(line: Timeline, by: str, width: int) -> None:
    root = drawn(line, width=width, lanes=by)
    check_texts(root, width, ROUNDED)


def test_no_bar_leaves_a_low_lane() -> None:
    wars = [
        Event(str(n), f"War {n}", Span.years(1900 + n, 1950), actors=("Ann" if n % 2 else "Ben",))
        for n in range(24)
    ]
    root = drawn(Timeline(tuple(wars)), height=300, lanes="actor")
    names = [float(t.get("y", 0)) for t in root.iter(f"{SVG}text") if t.text in ("Ann", "Ben")]
    bars = [float(r.get("y", 0)) for r in root.iter(f"{SVG}rect") if r.get("height") == "7"]
    assert bars
    assert all(y > min(names) for y in bars)
    assert not [y for y in bars if abs(y - max(names)) < 8]


def vote(number: int, actors: str, document: str = "a.txt") -> Event:
    return Event(
        str(number),
        f"Vote {number}",
        Span.year(1900 + number),
        actors=tuple(actors.split()),
        sources=(Source(document, "It voted."),),
    )


def test_actors_come_by_how_much_they_do_and_the_rest_last() -> None:
    line = Timeline(
        (vote(1, ""), vote(2, "Ann"), vote(3, "Ben"), vote(4, "Ben Ann"), vote(5, "Ben"))
    )
    lanes = lanes_of(line, "actor")
    assert [(lane.name, lane.events) for lane in lanes] == [
        ("Ben", (2, 3, 4)),
        ("Ann", (1,)),
        ("others", (0,)),
    ]


def test_documents_keep_their_order_and_have_their_titles() -> None:
    records = (DocumentRecord("b.txt", "The diary"), DocumentRecord("a.txt", "The letters"))
    line = Timeline((vote(1, "", "a.txt"), vote(2, "", "a.txt"), vote(3, "", "b.txt")), records)
    assert [lane.name for lane in lanes_of(line, "document")] == ["The diary", "The letters"]


def test_of_many_values_the_rarest_share_a_lane() -> None:
    line = Timeline(tuple(vote(number, f"actor-{number}") for number in range(30)))
    lanes = lanes_of(line, "actor")
    assert len(lanes) == MOST
    assert lanes[-1].name == "others"
    assert len(lanes[-1].events) == 30 - (MOST - 1)


def test_each_lane_has_its_name_and_its_events_below_it() -> None:
    line = Timeline(tuple(vote(n, "Ann" if n < 4 else "Ben") for n in range(7)))
    texts = {
        text.text: float(text.get("y", 0)) for text in drawn(line, lanes="actor").iter(f"{SVG}text")
    }
    for number in range(7):
        above = "Ann" if number < 4 else "Ben"
        assert texts[above] < texts[f"Vote {number}"] < texts[above] + BEST + 60


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"lanes": "place"}, "lanes 'place' are not known; these are: document, actor, tag"),
        ({"lanes": "actor", "layout": "vertical"}, "lanes are of the horizontal layout"),
        ({"lanes": "actor", "height": 210}, "height 210: 2 lanes need 288 CSS pixels"),
    ],
    ids=["unknown", "vertical", "low"],
)
def test_what_cannot_be_is_refused(options: dict[str, object], said: str) -> None:
    line = Timeline((vote(1, "Ann"), vote(2, "Ben")))
    with pytest.raises(OptionError) as error:
        drawn(line, **options)
    assert str(error.value) == said


@pytest.mark.parametrize("count", [2, 24, 500], ids=["few", "bars that overlap", "a crowd"])
def test_the_lowest_lane_has_room_for_a_card_above_what_it_draws(count: int) -> None:
    wars = [Event(str(n), f"War {n}", Span.years(1000 + n, 1950)) for n in range(count)]
    height = LEAST - NAME
    placed = lay_out(wars, 900, height)
    tops = [bar.y + 3.5 for bar in placed.bars] + [placed.crowd for _ in placed.cells]
    assert placed.cards
    assert tops
    assert max(tops) < min(card.y - CARD_HEIGHT / 2 for card in placed.cards)
    assert max(card.y + CARD_HEIGHT / 2 for card in placed.cards) <= height
