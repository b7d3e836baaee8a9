"""Rules for English numbers in words and fractions: twenty-five, two hundred, 2 1/2."""

from __future__ import annotations

from timeline.dates.language import Rule
from timeline.dates.meaning import Calendar


def _spelled_year(century: int, tens: int, ones: int = 0) -> Calendar | int | None:
    """Nineteen ninety-six, twenty twenty; not ten fifteen, which is a time."""
    if not 15 <= century <= 20 or not 10 <= tens <= 99 or (ones and (tens % 10 or ones > 9)):
        return None
    return 100 * century + tens + ones


def _year_with_oh(century: int, ones: int) -> Calendar | int | None:
    """Nineteen oh five."""
    return 100 * century + ones if 11 <= century <= 20 else None


def _tens_and_ones(tens: int, ones: int) -> int | None:
    return tens + ones if tens >= 20 and tens % 10 == 0 and ones < 10 else None


def _magnitude(magnitude: int, count: int = 1, rest: int = 0) -> int | None:
    return count * magnitude + rest if count < magnitude > rest else None


def _many(number: float, large: int) -> int | float | None:
    many = number * large
    return int(many) if many % 1 == 0 else many


def _fraction(numerator: int, denominator: int, whole: int = 0) -> float | None:
    return whole + numerator / denominator if 0 < numerator < denominator else None


def _and_a_half(whole: int) -> float:
    return whole + 0.5


def _collective(collective: str) -> int:
    return {"couple": 2, "dozen": 12}[collective]


RULES = (
    Rule(
        "century:WORDNUMBER tens:WORDNUMBER ones:WORDNUMBER?", _spelled_year, "nineteen ninety-six"
    ),
    Rule("century:WORDNUMBER DASH? ones:OHNUMBER", _year_with_oh, "nineteen oh five"),
    Rule("tens:WORDNUMBER ones:WORDNUMBER", _tens_and_ones, "twenty four hours"),
    Rule(
        "count:WORDNUMBER magnitude:MAGNITUDE (AND? rest:WORDNUMBER)?",
        _magnitude,
        "two thousand and ten",
    ),
    Rule("number:NUMBER large:LARGE (?=DASH?LENGTHUNIT)", _many, "66 million years"),
    Rule("A magnitude:MAGNITUDE", _magnitude, "a hundred years"),
    Rule("magnitude:MAGNITUDE (?=UNITS)", _magnitude, "the hundred days"),
    Rule("whole:COUNT AND A? HALF (?=LENGTHUNIT)", _and_a_half, "two and a half years"),
    Rule(
        "whole:TO12 DASH? numerator:TO12 SLASH denominator:TO12 (?=DASH?LENGTHUNIT)",
        _fraction,
        "2 1/2 years",
    ),
    Rule("numerator:TO12 SLASH denominator:TO12 (?=DASH?UNIT)", _fraction, "1/2 day"),
    Rule("A? collective:COLLECTIVE OF?", _collective, "a couple of weeks"),
)
