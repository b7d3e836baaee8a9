"""Rules for German decades, centuries, seasons, quarters, weeks and named days."""

from __future__ import annotations

from timeline.dates import build
from timeline.dates.german.around import decade_of_time, number_range, season_alone
from timeline.dates.language import Rule
from timeline.dates.meaning import Festival, Meaning, Modified, Part
from timeline.precision import Modifier

_Season = int | tuple[int, Modifier]


def _season(
    season: _Season, year: int | None = None, last: int | None = None, unit: str = "year"
) -> Meaning | None:
    """A season; that of 1941/42 is named by the year in which it begins."""
    del last
    if unit != "year":
        return None
    index, modifier = season if isinstance(season, tuple) else (season, None)
    part = Part("season", index, None if year is None else build.full_year(year))
    return Modified(part, modifier) if modifier else part


def _ancient_season(season: _Season, year: int, era: int) -> Meaning | None:
    return _season(season, year if era > 0 else 1 - year) if year > 99 else None


def _part(index: int, part: str, year: int | None = None, unit: str = "year") -> Part | None:
    return build.part_of_year(index, part, year) if unit == "year" else None


def _quarter(quarter: int, year: int | None = None, unit: str = "year") -> Part | None:
    return _part(quarter, "quarter", year, unit)


def _half(half: int, year: int) -> Part | None:
    return _part(half, "half", year)


def _week(week: int, year: int | None = None, unit: str = "year") -> Part | None:
    return _part(week, "week", year, unit)


def _festival(festival: str, year: int | None = None, last: int | None = None) -> Festival:
    del last
    return Festival(festival, year)


_OF_THE_YEAR = "(THE unit:UNIT)?"

RULES = (
    Rule(
        "THE? first:DECADENAME join:JOIN THE? last:DECADENAME",
        build.two_decades,
        "die 1980er und 1990er Jahre",
    ),
    Rule("THE? decade:DECADENAME era:ERA", build.decade, "die 470er Jahre v. Chr."),
    Rule("THE? decade:DECADENAME", build.decade, "die neunziger Jahre", decade_of_time),
    Rule(
        "THE? first:ANYORDINAL (first_era:ERA)? join:JOIN THE? last:ANYORDINAL unit:LENGTHUNIT "
        "(era:ERA)?",
        build.two_centuries,
        "das 18. und 19. Jahrhundert",
    ),
    Rule("THE? ordinal:ANYORDINAL unit:UNIT (era:ERA)?", build.century, "das 19. Jahrhundert"),
    Rule(
        "THE? season:SEASONNAME year:YEAR4 (DASH|SLASH) last:TWODIGITS",
        _season,
        "Winter 1941/42",
        number_range,
    ),
    Rule("THE? season:SEASONNAME year:ANCIENT era:ERA", _ancient_season, "Herbst 218 v. Chr."),
    Rule(f"THE? season:SEASONNAME {_OF_THE_YEAR} year:YEAR", _season, "Frühjahr 2019"),
    Rule("THE? season:SEASONNAME", _season, "im [Sommer]", season_alone),
    Rule("quarter:QUARTERNAME (DASH|SLASH)? year:YEAR4", _quarter, "Q3 2021"),
    Rule("year:YEAR4 (DASH|SLASH)? quarter:QUARTERNAME", _quarter, "2021/Q3"),
    Rule("quarter:QUARTERNAME", _quarter, "Q3"),
    Rule(
        f"THE? index:ANYORDINAL part:LENGTHUNIT {_OF_THE_YEAR} year:YEAR4",
        _part,
        "das dritte Quartal 2021",
    ),
    Rule("THE? half:ANYORDINAL HALFNAME year:YEAR4", _half, "die zweite Hälfte 2021"),
    Rule("THE? week:ORDINAL WEEKNAME year:YEAR4?", _week, "die 11. Kalenderwoche 2021"),
    Rule("WEEKNAME week:TWODIGITS (DASH|SLASH)? year:YEAR4?", _week, "KW 11/2021"),
    Rule("festival:FESTIVAL year:YEAR4 (DASH|SLASH) last:TWODIGITS", _festival, "Neujahr 1999/00"),
    Rule("festival:FESTIVAL year:YEAR", _festival, "Weihnachten 1914"),
    Rule("festival:FESTIVAL", _festival, "Heiligabend"),
)

LEFT_OVER = (Rule("THE? index:ANYORDINAL part:UNIT", _part, "das dritte Quartal"),)
"""What nothing else has taken."""
