"""Link: neighbouring mentions that share a year or are the two ends of a range."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.expression import DateExpression
from timeline.dates.language import Language
from timeline.dates.meaning import Calendar, Meaning, Mention, Modified, Part, Repeat
from timeline.dates.tense import recurs

_BREATH = 48
"""Characters in which two dates are told in one breath."""


def share_years(mentions: list[Mention], text: str, language: Language) -> list[Mention]:
    """Mentions with the year of the one that follows them in a list or a range.

    "from May to July 2020", "March 3 and April 5, 2021".
    """
    shared = list(mentions)
    for at in range(len(shared) - 2, -1, -1):
        this, after = shared[at], shared[at + 1]
        near = after.start - this.end <= 24
        listed = near and language.lists.fullmatch(text, this.end, after.start)
        if not listed and not _goes_on(this, after, text, language):
            continue
        meaning = _with_year(this.meaning, after.meaning)
        if meaning is not None:
            shared[at] = replace(this, meaning=meaning)
    return shared


def share_zones(mentions: list[Mention], text: str, language: Language) -> list[Mention]:
    """Clock times with the day and zone of the one that they range to: 10:20 to 12:40 UTC."""
    shared = list(mentions)
    for at in range(len(shared) - 2, -1, -1):
        this, after = shared[at].meaning, shared[at + 1].meaning
        if not isinstance(this, Calendar) or not isinstance(after, Calendar):
            continue
        if this != Calendar(clock=this.clock) or not (this.clock and after.clock):
            continue
        between = text[shared[at].end : shared[at + 1].start]
        if len(between) > 24 or not language.lists.fullmatch(between):
            continue
        clock = this.clock
        named = _names_zone(text[shared[at].start : shared[at].end], language)
        if clock.offset is None and clock.hour is not None and not named:
            clock = replace(clock, offset=after.clock.offset)
        shared[at] = replace(shared[at], meaning=replace(after, clock=clock))
    return shared


def _names_zone(time: str, language: Language) -> bool:
    """Whether a clock time has a zone of its own, perhaps one without a known offset: 9 pm ET."""
    told = time.lower()
    return any(
        kind == "ZONE" and told.endswith(" " + zone) for zone, (kind, _) in language.words.items()
    )


def _goes_on(this: Mention, after: Mention, text: str, language: Language) -> bool:
    """Whether two days are told in one breath: he resigned May 3 and died June 5, 1944."""
    first, second = this.meaning, after.meaning
    if not isinstance(first, Calendar) or not isinstance(second, Calendar):
        return False
    whole = first.day and second.day and second.year is not None and second.month
    if not whole or (first.month or 0, first.day or 0) > (second.month or 0, second.day or 0):
        return False
    between = text[this.end : min(after.start, this.end + _BREATH)]
    if after.start - this.end >= _BREATH or not language.breath.fullmatch(between):
        return False
    return not recurs(text, this.start, this.end, language)


def share_days(mentions: list[Mention], text: str, language: Language) -> list[Mention]:
    """Clock times with the day that stands after them: 5:34 AM Baghdad time on March 20, 2003."""
    shared = list(mentions)
    for at in range(len(shared) - 1):
        time, day = shared[at].meaning, shared[at + 1].meaning
        if not isinstance(time, Calendar) or time != Calendar(clock=time.clock):
            continue
        if isinstance(day, Calendar) and (day.day or day.weekday) and not day.clock:
            between = text[shared[at].end : min(shared[at + 1].start, shared[at].end + 48)]
            if language.clock_to_day.fullmatch(between):
                shared[at] = replace(shared[at], meaning=replace(day, clock=time.clock))
    return shared


def join_days(mentions: list[Mention], text: str, language: Language) -> list[Mention]:
    """Clock times with the day in brackets behind them, as one: 03:40 (May 4)."""
    joined: list[Mention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        time, day = before and before.meaning, mention.meaning
        if before and isinstance(time, Calendar) and isinstance(day, Calendar):
            alone = time == Calendar(clock=time.clock) and day.day and not day.clock
            closed = text[mention.end : mention.end + 1] == ")"
            if alone and closed and language.brackets.fullmatch(text, before.end, mention.start):
                dated = replace(day, clock=time.clock)
                joined[-1] = replace(before, end=mention.end + 1, meaning=dated)
                continue
        joined.append(mention)
    return joined


def share_brackets(mentions: list[Mention], text: str, language: Language) -> list[Mention]:
    """A day and its weekday in brackets beside each other, as one day: Friday (3 May)."""
    shared = list(mentions)
    for at in range(1, len(shared)):
        pair = shared[at - 1 : at + 1]
        between = text[pair[0].end : min(pair[1].start, pair[0].end + 12)]
        if "(" not in between or text[pair[1].end : pair[1].end + 1] != ")":
            continue
        days = [m.meaning for m in pair if isinstance(m.meaning, Calendar) and not m.meaning.clock]
        day = next((d for d in days if d.month and d.day and not d.weekday), None)
        weekday = next((d.weekday for d in days if d == Calendar(weekday=d.weekday)), None)
        if day and weekday and language.brackets.fullmatch(between):
            both = replace(day, weekday=weekday)
            shared[at - 1 : at + 1] = [replace(mention, meaning=both) for mention in pair]
    return shared


def share_repeats(mentions: list[Mention], text: str, language: Language) -> list[Mention]:
    """Mentions with the weekdays that follow one of every week in a list.

    "every Monday, Wednesday and Friday".
    """
    shared = list(mentions)
    for at in range(1, len(shared)):
        before, this = shared[at - 1], shared[at]
        if not isinstance(before.meaning, Repeat) or not isinstance(this.meaning, Calendar):
            continue
        weekly = before.meaning.value.startswith("XXXX-WXX-")
        alone = this.meaning == Calendar(weekday=this.meaning.weekday)
        if weekly and alone and language.lists.fullmatch(text, before.end, this.start):
            value = f"XXXX-WXX-{this.meaning.weekday}"
            shared[at] = replace(this, meaning=replace(before.meaning, value=value))
    return shared


def _with_year(this: Meaning, after: Meaning) -> Meaning | None:
    if isinstance(this, Modified):
        inner = _with_year(this.of, after)
        return None if inner is None else replace(this, of=inner)
    if isinstance(after, Modified):
        return _with_year(this, after.of)
    if not isinstance(this, Calendar | Part) or this.year is not None:
        return None
    if not isinstance(after, Calendar | Part) or after.year is None:
        return None
    if isinstance(this, Calendar):
        if not this.month or not isinstance(after, Calendar) or not after.month:
            return None
        later = (this.month, this.day or 0) > (after.month, after.day or 31)
        return replace(this, year=after.year - later)
    if not isinstance(after, Part) or after.unit != this.unit:
        return None
    return replace(this, year=after.year - (this.index > after.index))


def mark_ranges(
    expressions: list[DateExpression], text: str, language: Language
) -> list[DateExpression]:
    """Expressions with the two ends of each range marked as such."""
    marked = list(expressions)
    for at in range(len(marked) - 1):
        this, after = marked[at], marked[at + 1]
        if this.range or not (this.span and after.span) or after.start - this.end > 24:
            continue
        joined = language.joiners.fullmatch(text, this.end, after.start)
        if not joined:
            before = text[max(0, this.start - 16) : this.start]
            weakly = language.weak_joiners.fullmatch(text, this.end, after.start)
            joined = language.openers.search(before) if weakly else None
        starts, ends = this.span.start, after.span.end
        if joined and starts is not None and ends is not None and starts < ends:
            marked[at] = replace(this, range="begin")
            marked[at + 1] = replace(after, range="end")
    return marked
