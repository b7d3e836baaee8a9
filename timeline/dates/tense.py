"""Whether the words near a date speak of what lies ahead or behind: cheap signs of tense."""

from __future__ import annotations

import re

from timeline.dates.language import Language

SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“])|\n\s*\n")
_LEFT, _RIGHT = 90, 60
"""How many characters to each side are looked at."""
_OPENED, _RIGHT_OF_OPENING = 2, 160
"""Words before a date that opens its sentence, and how far its verb may be then."""


_RIGHT_BEFORE = 4
"""Characters between a verb and the date beside it: " in "."""
_SENTENCE = 300
"""Characters to each side in which a sentence begins and ends."""
_HABIT = 130
"""How many characters to each side may tell that something recurs."""


def tense(text: str, start: int, end: int, language: Language) -> int:
    """1 where the nearest sign in the sentence points ahead, −1 where back, 0 without a sign.

    >>> from timeline.dates.english import ENGLISH
    >>> tense("They will meet on Friday.", 18, 24, ENGLISH)
    1
    """
    left = _before(text, start, _LEFT)
    opens = len(left.split()) <= _OPENED
    right = _after(text, end, _RIGHT_OF_OPENING if opens else _RIGHT)
    nearest = {}
    for sign, words in ((-1, language.past), (1, language.future)):  # in a tie it is past
        distances = [len(left) - found.end() for found in words.finditer(left)]
        distances += [found.start() + language.after for found in words.finditer(right)]
        if distances:
            nearest[sign] = min(distances)
    if 1 in nearest and language.deadline.search(left):
        return 1  # will stay closed until Friday
    if nearest:
        return min(nearest, key=lambda sign: nearest[sign])
    return 1 if language.deadline.search(left) else 0


def is_scene(text: str, start: int, language: Language) -> bool:
    """Whether only the present tense points ahead, in which scenes are told too: *We meet* in May.

    >>> from timeline.dates.english import ENGLISH
    >>> is_scene("We meet in May.", 11, ENGLISH)
    True
    """
    signs = list(language.future.finditer(_before(text, start, _LEFT)))
    return bool(signs) and signs[-1].lastgroup == "present"


def ends_in_past(text: str, start: int, language: Language) -> bool:
    """Whether a past verb stands right before a date, of which the date then is: *fired* in June.

    >>> from timeline.dates.english import ENGLISH
    >>> ends_in_past("He was fired in June.", 16, ENGLISH)
    True
    """
    left = _before(text, start, _LEFT)
    signs = list(language.past.finditer(left))
    last = signs[-1] if signs else None
    if last is None or len(left) - last.end() > _RIGHT_BEFORE or " " in last[0]:
        return False
    return bool(language.on.fullmatch(left, last.end()))


def points_ahead(text: str, start: int, language: Language) -> bool:
    """Whether the words right before a date point ahead: *ahead of* Sunday's vote.

    >>> from timeline.dates.english import ENGLISH
    >>> points_ahead("Ahead of Sunday's vote, prices fell.", 9, ENGLISH)
    True
    """
    before = text[max(0, start - 24) : start].rstrip()
    return any(sign.end() == len(before) for sign in language.future.finditer(before))


def is_told_now(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the sentence around a date is told from the writer's time: *will* open next year.

    Not what somebody says in a quotation.

    >>> from timeline.dates.english import ENGLISH
    >>> is_told_now("It will reopen next year.", 15, 24, ENGLISH)
    True
    """
    paragraph = text[text.rfind("\n", 0, start) + 1 : start]
    if paragraph.count('"') % 2 or paragraph.count("“") > paragraph.count("”"):
        return False
    around = f"{_before(text, start, _HABIT)}\0{_after(text, end, _HABIT)}"
    return bool(language.present.search(around))


def recurs(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a date without its year is that of every year, by the words of its sentence.

    >>> from timeline.dates.english import ENGLISH
    >>> recurs("Storks usually arrive in April.", 25, 30, ENGLISH)
    True
    """
    around = f"{_before(text, start, _HABIT)}\0{_after(text, end, _HABIT)}"
    habit = language.habit.search(around)
    if habit is None:
        return False
    return habit.lastgroup == "now" or tense(text, start, end, language) >= 0


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of a stretch begins and ends, as far as it is near.

    >>> sentence_around("It was. It is. It will be.", 11, 13)
    (8, 13)
    """
    return start - len(_before(text, start, _SENTENCE)), end + len(_after(text, end, _SENTENCE))


def _before(text: str, start: int, length: int) -> str:
    """What stands before an offset in its sentence."""
    left = text[max(0, start - length) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(left)]
    return left[ends[-1] :] if ends else left


def _after(text: str, end: int, length: int) -> str:
    """What stands after an offset in its sentence."""
    right = text[end : end + length]
    stop = SENTENCE_END.search(right)
    return right[: stop.start()] if stop else right
