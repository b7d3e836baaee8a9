"""Rules for English decades, centuries, seasons, quarters and named days."""

from __future__ import annotations

import re

from timeline.dates import build
from timeline.dates.english.alone import quarter_alone
from timeline.dates.english.around import ends_phrase
from timeline.dates.english.counted import decade_of_time, number_range, year_with_possession
from timeline.dates.english.names import feast_alone, season_alone
from timeline.dates.language import Rule
from timeline.dates.meaning import Calendar, Comparable, Era, Festival, Modified, Near, Pair, Part
from timeline.precision import Modifier

PARTS = {
    "early": Modifier.EARLY,
    "mid": Modifier.MID,
    "middle": Modifier.MID,
    "late": Modifier.LATE,
    "beginning": Modifier.EARLY,
    "start": Modifier.EARLY,
    "end": Modifier.LATE,
    "close": Modifier.LATE,
}
"""Words for a part of something → which part."""


def _two_parts(
    first: int,
    last: int,
    unit: str,
    first_part: str | None = None,
    last_part: str | None = None,
    era: int = 1,
) -> Pair | None:
    """The late 19th and early 20th centuries."""
    both = build.two_centuries(first, last, unit, era)
    if both is None:
        return None
    return Pair(
        Modified(both.first, PARTS[first_part]) if first_part else both.first,
        Modified(both.last, PARTS[last_part]) if last_part else both.last,
    )


def _hundreds(hundreds: int) -> Era | None:
    return Era("century", 100 * hundreds) if 10 < hundreds < 20 else None


def _own_year(decade: int) -> Calendar:
    """2010's best film is that of one year."""
    return Calendar(decade)


def _two_winters(season: int, year: int, last: int) -> Part | None:
    """Winter of 1939–40: the season is named by the year in which it begins."""
    return Part("season", season, year) if last in (year + 1, (year + 1) % 100) else None


def _season(season: int, year: int | None = None) -> Part:
    return Part("season", season, None if year is None else build.full_year(year))


def _ancient_season(season: int, year: int, era: int) -> Part | None:
    return Part("season", season, year if era > 0 else 1 - year) if year else None


def _week(week: int, year: int | None = None) -> Part | None:
    return build.part_of_year(week, "week", year) if week else None


def _named_week(unit: str, week: int, year: int) -> Part | None:
    return _week(week, year) if unit == "week" else None


def _quarter(quarter: int, year: int | None = None) -> Part | None:
    return build.part_of_year(quarter, "quarter", year)


def _half(half: int, year: int | None = None) -> Part | None:
    return build.part_of_year(half, "half", year)


def _numbered(index: int, unit: str, year: int | None = None) -> Part | None:
    return None if unit == "week" else build.part_of_year(index, unit, year)


def _fiscal_year(year: int) -> Calendar:
    return Calendar(build.full_year(year))


def _two_numbered(first: int, last: int, unit: str, year: int | None = None) -> Pair | None:
    both = _numbered(first, unit, year), _numbered(last, unit, year)
    return Pair(both[0], both[1]) if both[0] and both[1] else None


def _last_half(year: int) -> Part:
    return Part("half", 2, year)


def _comparable(
    year: int | None = None, quarter: int | None = None, unit: str = "quarter"
) -> Comparable | None:
    return Comparable(year, quarter) if unit in ("quarter", "half") else None


def _festival(festival: str, year: int | None = None) -> Festival:
    return Festival(festival, year)


def _old_festival(festival: str, year: int) -> Festival:
    return Festival(festival, year)


WARS = re.compile(
    r"\b(?:(?P<y1914>First World War|World War (?:I|One)|Great War|WWI)"
    r"|(?P<y1939>Second World War|World War (?:II|Two)|WWII)|(?P<y1950>Korean War)"
    r"|(?P<y1965>Vietnam War)|(?P<y1899>Boer War)|(?P<y1853>Crimean War)"
    r"|(?P<y1618>Thirty Years['’] War))\b"
)


def _festival_then(festival: str, which: str) -> Near:
    """Michaelmas next, Christmas last: as letters and deeds count."""
    return Near(-1 if which in ("last", "past") else 1, Festival(festival))


RULES = (
    Rule(
        "THE? first:DECADENAME join:JOIN THE? last:DECADENAME",
        build.two_decades,
        "the 1980s and 90s",
    ),
    Rule("THE hundreds:WORDNUMBER MAGNITUDES", _hundreds, "the seventeen hundreds"),
    Rule("THE? decade:DECADENAME era:ERA", build.decade, "the 470s BC"),
    Rule("THE? decade:DECADENAME", build.decade, "the 1990s", decade_of_time),
    Rule("decade:DECADENAME", _own_year, "[2010's] best film", year_with_possession),
    Rule(
        "THE? first_part:EARLINESS DASH? first:ANYORDINAL join:JOIN THE? (last_part:EARLINESS)? "
        "DASH? last:ANYORDINAL DASH? unit:ANYUNIT (era:ANYERA)?",
        _two_parts,
        "the late 19th and early 20th centuries",
    ),
    Rule(
        "THE? first:ANYORDINAL join:JOIN THE? last_part:EARLINESS DASH? last:ANYORDINAL "
        "DASH? unit:ANYUNIT (era:ANYERA)?",
        _two_parts,
        "the 18th and early 19th centuries",
    ),
    Rule(
        "THE? first:ANYORDINAL (first_era:ERA)? join:JOIN THE? last:ANYORDINAL DASH? unit:ANYUNIT "
        "(era:ANYERA)?",
        build.two_centuries,
        "the 18th and 19th centuries",
    ),
    Rule(
        "THE? first:ANYORDINAL join:JOIN THE? last:ANYORDINAL unit:ANYUNIT "
        "((OF|COMMA)? FISCAL? year:YEAR)?",
        _two_numbered,
        "the second and fourth quarters of 1989",
    ),
    Rule("THE? ordinal:ANYORDINAL unit:UNIT (era:ANYERA)?", build.century, "the 19th century"),
    Rule("ordinal:ANYORDINAL DASH unit:UNIT (era:ANYERA)?", build.century, "19th-century"),
    Rule(
        "THE? season:SEASONNAME (OF|COMMA)? year:(YEAR4|HUNDREDS) (DASH|SLASH) "
        "last:(TWODIGITS|YEAR4|HUNDREDS)",
        _two_winters,
        "winter of 1939–40",
        number_range,
    ),
    Rule(
        "THE? season:SEASONNAME (OF|COMMA)? year:ANCIENT era:ERA",
        _ancient_season,
        "the autumn of 218 BC",
    ),
    Rule("THE? season:SEASONNAME (OF|COMMA) year:YEAR", _season, "the spring of 2019"),
    Rule("season:SEASONNAME year:YEAR", _season, "spring 2019"),
    Rule("THE? season:SEASONNAME OF year:HUNDREDS", _season, "the winter of 373", ends_phrase),
    Rule("THE? year:YEAR4 season:SEASONNAME", _season, "the 1982 summer"),
    Rule("THE? season:SEASONNAME (?!YEAR)", _season, "the spring", season_alone),
    Rule("year:YEAR4 DASH? quarter:QUARTERNAME", _quarter, "2021 Q3"),
    Rule("quarter:QUARTERNAME (OF|COMMA|DASH|SLASH)? FISCAL? year:YEAR", _quarter, "Q3 2021"),
    Rule("quarter:QUARTERNAME (OF|DASH)? year:FISCALYEAR", _quarter, "Q3 FY21"),
    Rule("quarter:QUARTERNAME", _quarter, "in [Q3]", quarter_alone),
    Rule(
        "THE? year:YEAR4 FISCAL? DASH? index:ANYORDINAL DASH? unit:ANYUNIT",
        _numbered,
        "the 1988 third quarter",
    ),
    Rule(
        "THE? YEARAGO FISCAL? DASH? quarter:ANYORDINAL DASH? unit:ANYUNIT",
        _comparable,
        "the year-ago third quarter",
    ),
    Rule("THE? YEARAGO (PERIOD|UNIT)?", _comparable, "the year-ago period"),
    Rule("THE year:YEAR4 PERIOD", _comparable, "the 1988 period"),
    Rule("THE year:YEAR4 unit:UNIT", _comparable, "the 1988 quarter"),
    Rule(
        "THE? (LAST|LATTER) HALF OF? year:YEAR4",
        _last_half,
        "the latter half of 1989",
    ),
    Rule("WEEKNAME week:TWODIGITS ((OF|COMMA)? year:YEAR4)?", _week, "calendar week 12"),
    Rule("unit:UNIT week:TWODIGITS (OF|COMMA)? year:YEAR4", _named_week, "week 12 of 2021"),
    Rule("half:HALFNAME OF? year:YEAR4", _half, "H1 2021"),
    Rule(
        "THE? index:ANYORDINAL DASH? unit:ANYUNIT (OF|COMMA)? FISCAL? year:YEAR",
        _numbered,
        "the third quarter of 2021",
    ),
    Rule("THE? (FISCAL DASH?)? index:ANYORDINAL unit:ANYUNIT", _numbered, "the third quarter"),
    Rule("(FISCAL DASH?)? index:ANYORDINAL DASH unit:ANYUNIT", _numbered, "third-quarter"),
    Rule("year:FISCALYEAR", _fiscal_year, "FY21"),
    Rule(
        "THE? FISCAL UNIT? first:YEAR4 join:(DASH|SLASH) last:TWODIGITS",
        build.years,
        "the financial year 2022-23",
    ),
    Rule("THE? FISCAL UNIT? year:YEAR", build.year, "fiscal year 2021"),
    Rule("festival:FESTIVAL (COMMA|OF|IN)? year:YEAR", _festival, "Christmas 1914"),
    Rule("festival:FESTIVAL COMMA year:HUNDREDS", _old_festival, "Christmas Day, 800", ends_phrase),
    Rule(
        "festival:FESTIVAL which:LASTNEXT (?!LENGTHUNIT)",
        _festival_then,
        "Michaelmas next",
        ends_phrase,
    ),
    Rule("festival:FESTIVAL", _festival, "Christmas Eve", feast_alone),
)
