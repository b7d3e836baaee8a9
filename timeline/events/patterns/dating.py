"""The words that go with a date, and the dates that a verb needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.headlines.candidates import date_phrase
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.tagging import Word


def without_dates(words: Sequence[Word], date: int, clause: Clause) -> set[int]:
    """The words that go with a date, and with those that stand in a row with it.

    "She visited Rome in May 1921, and again in 1929" is told once for each.
    """
    if not_until(words, date, clause.verb) or _dates_from(words, clause, date):
        return set()
    if is_spent(words, date):
        return set()
    gone = {
        *date_phrase(words, date),
        *_other_calendar(words, date),
        *_which_day(words, date),
        *_or_when(words, date),
    }
    return gone | dates_in_row(words, date, range(clause.start, clause.end))


def dates_in_row(words: Sequence[Word], date: int, places: Iterable[int]) -> set[int]:
    """The other dates that stand in a row with one, with what joins them: on 3, *4 and 5* May."""
    gone: set[int] = set()
    phrases = [date_phrase(words, at) for at in places if words[at].tag == "DATE" and at != date]
    row = date_phrase(words, date)
    for other in sorted(phrases, key=lambda phrase: abs(phrase.start - date)):
        first, second = sorted((row, other), key=lambda part: part.start)
        between = range(first.stop, second.start)
        goes_on = words[second.start].lower in ("to", "until", "till", "through")
        if (
            (between or goes_on)
            and len(between) <= 4
            and all(
                words[at].tag in (",", "CC", "ADV") or words[at].lower in _BETWEEN_DATES
                for at in between
            )
        ):
            row = range(first.start, second.stop)
            gone.update(row)
    return gone


def _dates_from(words: Sequence[Word], clause: Clause, date: int) -> bool:
    """Whether the clause says no more than from when something is: the church *dates from* 1350."""
    if clause.head is None or words[clause.head].lower not in ("dates", "dated", "date"):
        return False
    between = words[clause.head + 1 : date]
    return bool(between) and all(word.lower in ("from", "back", "to", "about") for word in between)


_SPENDING = frozenset("spent spend spends spending devoted devotes devoting".split())


_LASTING = frozenset("lasted lasts lasting runs run ran stays stayed".split())
_TAKING = frozenset("took take takes taken".split())
"""*Took* until May to finish it."""
_CHOOSING = frozenset("set fixed chosen chose picked proposed named".split())


_PUT_OFF = frozenset("extended back forward prolonged delayed pushed renewed".split())
_TO_WHEN = ("to", "until", "till", "through")


_SHARES = frozenset("the most much of part half rest all early late first last and".split())


_UP_TO = frozenset("only until till from through to just".split())


def is_spent(words: Sequence[Word], date: int) -> bool:
    """Whether a verb needs the date: *spent* most of 1943 making plans, *lasted* until May."""
    after = words[date + 1].lower if date + 1 < len(words) else ""
    if words[date - 1].lower in _CHOOSING and after in ("as", "for"):
        return True  # set 10 May as the deadline
    named = words[date].lower.split(" ")
    follows = date + 1 < len(words) and words[date + 1].tag == "WORD"
    during = words[date - 1].lower in ("during", "throughout")
    if len(named) == 2 and named[0] == "the" and during and follows:
        return True  # was dropped during the autumn freeze
    at = date - 1
    while at > 0 and words[at].lower in _UP_TO:
        at -= 1
    if at < date - 1 and words[at].lower in _LASTING:
        return True
    if words[date - 1].lower in ("until", "till") and after == "to":
        return any(word.lower in _TAKING for word in words[max(0, date - 6) : date - 1])
    if words[date - 1].lower in ("became", "becomes"):
        return True  # the day for completion became 4 November
    if words[date - 1].lower in ("from", "to") and any(
        word.lower in ("dates", "dated") and word.tag in ("VERB", "VB")
        for word in words[max(0, date - 3) : date - 1]
    ):
        return True  # what is there dates from 1978
    if words[date - 1].lower in _TO_WHEN and any(
        word.lower in _PUT_OFF for word in words[max(0, date - 8) : date - 1]
    ):
        between = [word.tag for word in words[max(0, date - 4) : date - 1]]
        return "," not in between and "CC" not in between  # was extended to 20 November
    at = date - 1
    while at > 0 and (words[at].lower in _SHARES or words[at].tag == "DATE"):
        at -= 1
    return words[at].lower in _SPENDING


def _other_calendar(words: Sequence[Word], date: int) -> range:
    """The same day by another calendar, in brackets behind a date."""
    if date + 1 >= len(words) or words[date + 1].tag != "(":
        return range(0)
    close = next((at for at in range(date + 2, len(words)) if words[at].tag == ")"), None)
    inside = [] if close is None else [word.lower for word in words[date + 2 : close]]
    between = () if close is None else words[date + 2 : close]
    zone = bool(between) and all(
        word.tag in ("DATE", ",", "NUM") or (word.text.isupper() and len(word.text) < 5)
        for word in between
    )  # 5:34 am (9:34 pm, March 19 EST)
    other = zone or "calendar" in inside or "style" in inside
    return range(date + 1, close + 1) if other and close else range(0)


def _which_day(words: Sequence[Word], date: int) -> range:
    """What is told of a day behind a comma: on 1 July, *the first day of the battle*."""
    start = date + 1
    if start + 2 >= len(words) or words[start].tag != "," or words[start + 1].lower != "the":
        return range(0)
    near = range(start + 2, min(start + 5, len(words)))
    head = next((at for at in near if words[at].lower.split(" ")[-1] in _DAYS), None)
    if head is None:
        return range(0)
    end = head + 1
    while end < len(words) and words[end].tag in ("PREP", "DET", "WORD", "NAME", "NUM"):
        end += 1
    closed = end == len(words) or words[end].tag in (",", ".", ";", ")")
    return range(start, end + (end < len(words) and words[end].tag == ",")) if closed else range(0)


def _or_when(words: Sequence[Word], date: int) -> range:
    """What may be instead of a date: on 15 May, *or upon their passing inspection*."""
    start = date + 1
    if [word.tag for word in words[start : start + 3]] != [",", "CC", "PREP"]:
        return range(0)
    if words[start + 1].lower != "or" or words[start + 2].lower not in (
        "upon",
        "on",
        "at",
        "after",
    ):
        return range(0)
    end = start + 3
    while end < len(words) and words[end].tag not in (",", ";", ".", "VERB", "AUX", "MD"):
        end += 1
    return range(start, end)


_DAYS = frozenset("day eve anniversary night feast".split())


_BETWEEN_DATES = frozenset("again later then perhaps possibly maybe either".split())


def not_until(words: Sequence[Word], date: int, verb: int | None) -> bool:
    """Whether it happened, but not before the date: "They didn't finish until 2004"."""
    first = date_phrase(words, date).start
    before = words[first].lower == "before" and first < date
    if verb is None or not (before or words[date - 1].lower in ("until", "till")):
        return False
    return any(
        word.tag == "NEG" or word.lower.endswith(("n't", "n’t"))
        for word in words[max(0, verb - 1) : date]
    )
