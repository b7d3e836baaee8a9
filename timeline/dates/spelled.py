"""Spelled: what a number in the text can be, by how it is written."""

from __future__ import annotations

import re
from typing import Any

from timeline.gregorian import is_date


def number(match: re.Match[str], decimal: str) -> tuple[str, Any] | None:
    """Kind and value of a number as it is spelled; `decimal` stands before its fraction."""
    spelled = match[0]
    group = match.lastgroup
    if group == "iso":
        return "ISODATE", spelled
    if group == "basic":
        return "ISODATE", _extended(spelled)
    if group == "logged":
        return _logged(spelled)
    if group == "numbered":  # 2021-071: a file, a case
        return None
    if group in ("numeric", "sep", "daymonth"):
        return "NUMERICDATE", tuple(re.findall(r"\d+", spelled))
    if group == "halfday":
        return _half_day(spelled)
    if group in ("clock", "dotclock"):
        parts = [int(part) for part in re.split(r"[:.]", spelled)[:3]]
        if parts[0] > 24 or max(parts[1:]) > 59:
            return None
        return "CLOCKTIME", tuple(parts)
    if group == "decade":
        return "DECADENAME", int(re.sub(r"\D", "", spelled))
    if group == "ordinal":
        return "ORDINAL", int(re.sub(r"\D", "", spelled))
    if group == "shortyear":
        return "SHORTYEAR", int(spelled[1:])
    if group == "amount":
        whole, _, fraction = spelled.partition(decimal)
        digits = re.sub(r"\D", "", whole)
        return ("FRACTION", float(f"{digits}.{fraction}")) if fraction else ("AMOUNT", int(digits))
    return _integer(spelled)


_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def _extended(basic: str) -> str:
    """The extended form of a basic date with time of ISO 8601: 20210312T0842Z."""
    day, _, time = basic.partition("t")
    zone = re.search(r"(?:z|[+-]\d{4})?$", time)
    zone_text = zone[0] if zone else ""
    clock = re.findall(r"\d\d", time.removesuffix(zone_text))
    return f"{day[:4]}-{day[4:6]}-{day[6:]}t{':'.join(clock)}{zone_text}"


def _logged(stamp: str) -> tuple[str, Any] | None:
    """The time of a line in the log of a web server: 10/Oct/2000:13:55:36 -0700."""
    day, month, year = stamp[:11].split("/")
    if month not in _MONTHS:
        return None
    clock, _, zone = stamp[12:].partition(" ")
    return "ISODATE", f"{year}-{_MONTHS.index(month) + 1:02d}-{day}t{clock}{zone}"


def is_two_years(spelled: str) -> bool:
    """2007-08 in prose is two years, not August 2007."""
    following = f"{(int(spelled[2:4]) + 1) % 100:02d}" if len(spelled) == 7 else ""
    return spelled[4:] == f"-{following}"


def _half_day(spelled: str) -> tuple[str, Any] | None:
    """5pm and 8.42am are one word each."""
    digits = re.findall(r"\d+", spelled)
    if len(digits[0]) > 2:
        digits = [digits[0][:-2], digits[0][-2:]]
    hour, *minute = (int(part) for part in digits)
    if not 1 <= hour <= 12 or (minute and minute[0] > 59):
        return None
    return "CLOCKTIME", (hour % 12 + (12 if "p" in spelled else 0), *minute)


def count(spelled: str) -> tuple[str, Any]:
    """A number that its unit hangs on: 24hours, 1.5hrs."""
    if "." in spelled:
        return "FRACTION", float(spelled[:12])
    if len(spelled) > 4:
        return "AMOUNT", int(spelled[:12])
    return number_kind(int(spelled)), int(spelled)


def number_kind(number: int) -> str:
    """The kind of a whole number, by its size.

    >>> number_kind(12), number_kind(1996)
    ('TO12', 'YEAR4')
    """
    return next((kind for limit, kind in _SIZES if number <= limit), "AMOUNT")


def _integer(spelled: str) -> tuple[str, Any] | None:
    if len(spelled) == 8 and spelled.isascii() and "19" <= spelled[:2] <= "20":
        year, month, day = int(spelled[:4]), int(spelled[4:6]), int(spelled[6:])
        if year < 2040 and is_date(year, month, day):  # ISO 8601 basic: 20190604
            return "ISODATE", f"{year}-{month:02d}-{day:02d}"
    if len(spelled) > 4 or not spelled.isascii():
        return ("AMOUNT", int(spelled)) if spelled.isascii() and len(spelled) < 16 else None
    number = int(spelled)
    return number_kind(number), number


_SIZES = (
    (0, "ZERO"),
    (12, "TO12"),
    (24, "TO24"),
    (31, "TO31"),
    (59, "TO59"),
    (99, "TO99"),
    (999, "HUNDREDS"),
    (2199, "YEAR4"),
)
