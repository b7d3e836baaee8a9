"""Rules for English lengths of time, and the words that say how exactly they are meant."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.english.alone import ends_in_plural, over_the_years, plural_alone
from timeline.dates.english.counted import not_a_fraction, not_an_age, not_before_article
from timeline.dates.language import Rule
from timeline.dates.meaning import Bare, Duration, Meaning, Unit


def _length(number: float, unit: Unit) -> Duration:
    return Duration(number, unit)


def _at_least(number: float, unit: Unit) -> Duration:
    return Duration(number, unit, "EQUAL_OR_MORE")


def _one(unit: Unit) -> Duration | None:
    return None if unit in ("second", "quarter", "season", "half") else Duration(1, unit)


def _half(unit: Unit) -> Duration:
    return Duration(0.5, unit)


def _one_and_a_half(unit: Unit) -> Duration:
    return Duration(1.5, unit)


def _several(few: str, unit: Unit) -> Duration | None:
    """Some weeks; but some quarters are people."""
    return None if few == "some" and unit in ("quarter", "half") else Duration(None, unit)


def _some(unit: Unit) -> Duration:
    return Duration(None, unit)


def _plural(unit: Unit) -> Duration | None:
    return None if unit in ("quarter", "season", "half", "second") else Duration(None, unit)


def _full(more: str, unit: Unit) -> Bare | None:
    """The full year that a report speaks of."""
    return Bare(unit) if more == "full" and unit in ("year", "quarter", "month") else None


RULES = (
    Rule("HALF A? unit:UNIT", _half, "half a century"),
    Rule("A HALF DASH? unit:UNIT", _half, "a half century"),
    Rule(
        "A? unit:UNIT DASH AND DASH A DASH HALF (DASH? LONG)?", _one_and_a_half, "month-and-a-half"
    ),
    Rule("unit:UNIT DASH LONG", _one, "week-long"),
    Rule("unit:UNITS DASH LONG", _some, "decades-long"),
    Rule("A? few:FEW OF? MORE? DASH? unit:LENGTHUNIT", _several, "several more weeks"),
    Rule("number:NUMBER DASH? unit:UNITS DASH? OLD", _length, "52 years old"),
    Rule("number:NUMBER DASH? unit:LENGTHUNIT DASH? LONG", _length, "two-month-long"),
    Rule("number:NUMBER (DASH|MORE|QUALITY|LONG)? unit:UNIT", _length, "three-week", not_an_age),
    Rule(
        "number:NUMBER (DASH|MORE|QUALITY|LONG)? unit:UNITS", _length, "three weeks", not_a_fraction
    ),
    Rule("number:NUMBER DASH? unit:SHORTUNIT", _length, "5 mins", not_an_age),
    Rule(
        "number:NUMBER OPEN_BRACKET NUMBER CLOSE_BRACKET unit:LENGTHUNIT",
        _length,
        "thirty (30) days",
    ),
    Rule("number:NUMBER PLUS unit:LENGTHUNIT", _at_least, "4+ hours"),
    Rule("ANOTHER number:NUMBER MORE? unit:UNITS", _length, "another seven months"),
    Rule("THE more:MORE unit:UNIT", _full, "the full year"),
    Rule("(A|THE) MORE unit:UNIT", _one, "an additional year"),
    Rule("(WHOLE|ANOTHER|A) unit:UNIT (?!DASH LONG)", _one, "all day"),
    Rule("THE? RECENT unit:UNITS", _some, "recent years"),
    Rule("unit:UNITS (?=AGO|LATER|EARLIER)", _plural, "months"),
    Rule("THE unit:UNITS AHEAD", _plural, "the weeks ahead"),
)
"""What a number or an article makes of a unit."""


def _hedged(hedge: str | None, length: Duration) -> Duration:
    return replace(length, mod=length.mod or hedge)


def _about(length: Duration) -> Duration:
    return replace(length, mod="APPROX")


def _some_number(few: str, length: Duration) -> Duration | None:
    return _about(length) if few == "some" and length.count is not None else None


def _half_more(length: Duration) -> Duration | None:
    return None if length.count is None else replace(length, count=length.count + 0.5)


_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")


def _added(length: Duration, second: Duration, third: Duration | None = None) -> Duration | None:
    """Lengths of ever smaller units that make one: an hour and ten minutes."""
    lengths = [length, second, *([third] if third else [])]
    if any(each.unit not in _ORDER or not each.count or each.more for each in lengths):
        return None
    places = [_ORDER.index(each.unit) for each in lengths]
    if sorted(set(places)) != places or second.mod or (third and third.mod):
        return None
    return replace(length, more=tuple((each.count or 0, each.unit) for each in lengths[1:]))


def _or_two(length: Duration, word: str, two: float) -> Duration | None:
    """A week or two."""
    one = length.count == 1 and not length.mod and not length.more
    return replace(length, mod="APPROX") if one and word == "or" and two == 2 else None


def _as_it_is(length: Duration) -> Duration:
    return length


def _between(low: float, length: Duration) -> Duration | None:
    """Two to three weeks."""
    if length.count is None or low >= length.count or length.mod:
        return None
    return replace(length, mod="APPROX")


HEDGED = (
    Rule("low:NUMBER (TO|DASH|AND) length:LENGTH", _between, "two to three weeks"),
    Rule(
        "length:LENGTH COMMA? second:LENGTH (COMMA? AND)? third:LENGTH",
        _added,
        "two years, three months and five days",
    ),
    Rule("length:LENGTH (COMMA|COMMA? AND)? second:LENGTH", _added, "two hours and ten minutes"),
    Rule("length:LENGTH AND A HALF", _half_more, "a year and a half"),
    Rule("length:LENGTH word:AND two:WORDNUMBER (?!LENGTHUNIT)", _or_two, "a week or two"),
    Rule("length:LENGTH ORSO", _about, "a week or so"),
    Rule("hedge:HEDGE CIRCA? length:LENGTH", _hedged, "more than three years", not_before_article),
    Rule("CIRCA length:LENGTH", _about, "about three years"),
    Rule("few:FEW length:LENGTH", _some_number, "some 19 days"),
    Rule("A length:LENGTH PERIOD", _as_it_is, "a three-year period"),
)
"""A length that is read already, and what belongs to it."""


def _first(length: Duration) -> Duration:
    return length


def _first_of(index: int, length: Duration, date: Meaning) -> Duration | None:
    """The first ten months of 1915."""
    return replace(length, of=date) if index == 1 and length.count else None


def _last_of(length: Duration, date: Meaning) -> Duration | None:
    return replace(length, of=date, last=True) if length.count else None


OF_A_DATE = (
    Rule(
        "THE? index:ANYORDINAL length:LENGTH (OF|IN) date:WIDEDATE",
        _first_of,
        "the first ten months of 1915",
    ),
    Rule(
        "THE LAST length:LENGTH (OF|IN) date:WIDEDATE",
        _last_of,
        "the last two weeks of February 1951",
    ),
)
"""A length at one end of something that has a place on the calendar."""


def _ordinal_length(index: int, length: Duration) -> Duration | None:
    return length if index == 1 else None


def _nth(index: int, unit: Unit) -> Duration | None:
    """The seventh day of nobody knows what."""
    if unit not in ("day", "week", "month", "year", "hour") or index > 31:
        return None
    return Duration(1, unit)


LEFT_OVER = (
    Rule("THE index:ANYORDINAL length:LENGTH", _ordinal_length, "the first nine months"),
    Rule("THE? index:ANYORDINAL unit:UNIT", _nth, "the seventh day"),
    Rule("THE length:LENGTH", _first, "the nine months", ends_in_plural),
    Rule("THE unit:UNITS", _plural, "over [the years]", over_the_years),
    Rule("unit:UNITS", _plural, "for [centuries]", plural_alone),
)
"""What nothing else has taken."""
