"""Rules for English decades, centuries, seasons, quarters and named days."""

from __future__ import annotations

from typing import Literal, cast

from timeline.dates.english.alone import quarter_alone, season_alone
from timeline.dates.english.around import ends_phrase
from timeline.dates.english.counted import decade_of_time, number_range, year_with_possession
from timeline.dates.english.days import full_year
from timeline.dates.language import Rule
from timeline.dates.meaning import Calendar, Comparable, Era, Festival, Pair, Part


def _decade(decade: int) -> Era:
    if decade >= 1000 and decade % 100 == 0 and decade != 2000:
        return Era("century", decade)
    return Era("decade", decade, short=decade < 100)


def _hundreds(hundreds: int) -> Era | None:
    return Era("century", 100 * hundreds) if 10 < hundreds < 20 else None


def _own_year(decade: int) -> Calendar:
    """2010's best film is that of one year."""
    return Calendar(decade)


def _ancient_decade(decade: int, era: int) -> Era | None:
    """470–479 before or after Christ."""
    if decade % 10:
        return None
    return Era("decade", decade if era > 0 else 1 - (decade + 9))


def _two_decades(first: int, last: int) -> Pair:
    if first >= 100 > last:
        last += first - first % 100
    return Pair(_decade(first), _decade(last))


def _century(ordinal: int, unit: str, era: int = 1) -> Era | None:
    lengths = {"century": 100, "millennium": 1000}
    if unit not in lengths or not 0 < ordinal <= 9000 // lengths[unit]:
        return None
    length = lengths[unit]
    first = (ordinal - 1) * length if era > 0 else 1 - ordinal * length
    return Era(cast(Literal["century", "millennium"], unit), first)


def _two_centuries(
    first: int, last: int, unit: str, era: int = 1, first_era: int | None = None
) -> Pair | None:
    centuries = _century(first, unit, first_era or era), _century(last, unit, era)
    return Pair(centuries[0], centuries[1]) if centuries[0] and centuries[1] else None


def _season(season: int, year: int | None = None, last: int | None = None) -> Part:
    del last  # "winter of 1939–40": the season is named by the year in which it begins
    return Part("season", season, None if year is None else full_year(year))


def _ancient_season(season: int, year: int, era: int) -> Part | None:
    return Part("season", season, year if era > 0 else 1 - year) if year else None


def _quarter(quarter: int, unit: str = "quarter", year: int | None = None) -> Part | None:
    if unit not in ("quarter", "half") or quarter > (4 if unit == "quarter" else 2):
        return None
    kind = cast(Literal["quarter", "half"], unit)
    return Part(kind, quarter, None if year is None else full_year(year))


def _half(half: int, year: int | None = None) -> Part:
    return Part("half", half, year)


def _last_half(year: int) -> Part:
    return Part("half", 2, year)


def _comparable(
    year: int | None = None, quarter: int | None = None, unit: str = "quarter"
) -> Comparable | None:
    return Comparable(year, quarter) if unit in ("quarter", "half") else None


def _fiscal_year(year: int) -> Calendar:
    return Calendar(full_year(year))


def _festival(festival: str, year: int | None = None) -> Festival:
    return Festival(festival, year)


RULES = (
    Rule("THE? first:DECADENAME join:JOIN THE? last:DECADENAME", _two_decades, "the 1980s and 90s"),
    Rule("THE hundreds:WORDNUMBER MAGNITUDES", _hundreds, "the seventeen hundreds"),
    Rule("THE? decade:DECADENAME era:ERA", _ancient_decade, "the 470s BC"),
    Rule("THE? decade:DECADENAME", _decade, "the 1990s", decade_of_time),
    Rule("decade:DECADENAME", _own_year, "[2010's] best film", year_with_possession),
    Rule(
        "THE? first:ANYORDINAL (first_era:ERA)? join:JOIN THE? last:ANYORDINAL DASH? unit:ANYUNIT "
        "(era:ANYERA)?",
        _two_centuries,
        "the 18th and 19th centuries",
    ),
    Rule("THE? ordinal:ANYORDINAL unit:UNIT (era:ANYERA)?", _century, "the 19th century"),
    Rule("ordinal:ANYORDINAL DASH unit:UNIT (era:ANYERA)?", _century, "19th-century"),
    Rule(
        "THE? season:SEASONNAME (OF|COMMA)? year:YEAR4 (DASH|SLASH) last:TWODIGITS",
        _season,
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
    Rule("year:YEAR4 quarter:QUARTERNAME", _quarter, "2021 Q3"),
    Rule("quarter:QUARTERNAME (OF|COMMA|DASH)? FISCAL? year:YEAR", _quarter, "Q3 2021"),
    Rule("quarter:QUARTERNAME", _quarter, "in [Q3]", quarter_alone),
    Rule(
        "THE? year:YEAR4 FISCAL? DASH? quarter:ANYORDINAL DASH? unit:ANYUNIT",
        _quarter,
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
        "THE? LAST HALF OF? year:YEAR4",
        _last_half,
        "the last half of 1989",
    ),
    Rule("half:HALFNAME OF? year:YEAR4", _half, "H1 2021"),
    Rule(
        "THE? quarter:ANYORDINAL DASH? unit:ANYUNIT (OF|COMMA)? FISCAL? year:YEAR",
        _quarter,
        "the third quarter of 2021",
    ),
    Rule("THE? (FISCAL DASH?)? quarter:ANYORDINAL unit:ANYUNIT", _quarter, "the third quarter"),
    Rule("(FISCAL DASH?)? quarter:ANYORDINAL DASH unit:ANYUNIT", _quarter, "third-quarter"),
    Rule("THE? FISCAL UNIT? year:YEAR", _fiscal_year, "fiscal year 2021"),
    Rule("festival:FESTIVAL (COMMA|OF|IN)? year:YEAR", _festival, "Christmas 1914"),
    Rule("festival:FESTIVAL", _festival, "Christmas Eve"),
)
