"""Options: their defaults, and what is refused."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from timeline.errors import OptionError
from timeline.options import DATE_ORDERS, GENRES, OPTION_NAMES, Options


def test_everything_is_automatic_unless_told() -> None:
    assert OPTION_NAMES == ("language", "genre", "date_order")
    assert {getattr(Options(), name) for name in OPTION_NAMES} == {"auto"}
    assert not Options().only_dated


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("genre", genre) for genre in GENRES),
        *(("date_order", order) for order in DATE_ORDERS),
        *(("language", language) for language in ("auto", "en", "de", "gsw")),
    ],
)
def test_what_can_be_chosen(name: str, value: str) -> None:
    assert getattr(Options(**{name: value}), name) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("genre", "poem", "genre 'poem' is not one of auto, news, narrative"),
        ("genre", "", "genre '' is not one of"),
        ("date_order", "ydm", "date order 'ydm' is not one of auto, dmy, mdy, ymd"),
        ("language", "English", "language 'English' is not 'auto' or an ISO 639 code"),
        ("language", "EN", "language 'EN'"),
        ("language", "en\n", "language 'en"),
        ("language", None, "language None is not 'auto' or an ISO 639 code"),
        ("genre", 5, "genre 5 is not one of"),
        ("only_dated", "yes", "only dated 'yes' is not True or False"),
    ],
)
def test_what_cannot(name: str, value: object, message: str) -> None:
    with pytest.raises(OptionError) as caught:
        Options(**{name: value})  # type: ignore[arg-type]
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_options_are_values() -> None:
    assert Options(genre="news") == Options(genre="news")
    assert hash(Options()) == hash(Options(language="auto"))
    with pytest.raises(FrozenInstanceError):
        setattr(Options(), "genre", "news")  # noqa: B010
