"""Text → words as the English treebanks of Universal Dependencies cut them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Stretch = tuple[int, int]

_ABBREVIATION = (
    "mr|mrs|ms|dr|st|sen|gen|gov|rep|prof|sgt|lt|col|capt|cpt|maj|adm|rev|hon|pres|supt|jr|sr|inc|"
    "ltd|co|corp|bros|vs|etc|no|nos|vol|fig|ave|blvd|mt|dept|est|approx|ca|cf|al|jan|feb|mar|apr|"
    "jun|jul|aug|sept|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|p|pp|v"
)
_BOUND = "e|co|non|pre|re|anti|ex|un|mid|pro|post|semi|sub|ultra|neo|multi|inter|counter|trans"
_TOKEN = re.compile(
    rf"""
    \s*+(?P<word>
      [^\W\d_]++(?=[\s,])                                        # most words: asked first
    | (?:https?://|www\.)[^\s<>"]*[\w/]                          # an address
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                               # a mailbox
    | (?:[^\W\d_]\.){{2,}}                                       # U.S. e.g.
    | \b(?:{_ABBREVIATION})\.(?=\s|,|\)|['’]s|$)                 # Mr.
    | \b[^\W\d_]\.(?=\s+[^\W\d_])                                # the J. of J. Smith
    | \b[\w-]+\.(?:com|org|net|gov|edu|html?|pdf|docx?|xlsx?|txt)\b # paper.pdf
    | \d+(?:st|nd|rd|th|s|['’]s)\b                               # 3rd 1990s
    | \d{{3}}-\d{{3,4}}(?:-\d{{4}})?\b                              # a telephone number
    | \b(?-i:US|C|A|HK|NZ|S)\$(?=\d)
    | \d+(?:[.,:/]\d+)*
    | \.{{2,}} | (?P<sign>[!?*=_~<>-])(?P=sign)+ | ``|\'\'
    | \b(?:{_BOUND})-[^\W\d_]+                                   # e-mail
    | \b[OLD]['’][^\W\d_]{{2,}}                                   # O'Neill
    | [^\W\d_](?:[^\W_]|(?<=[^\W\d_])&(?=[^\W\d_]))*             # AT&T
    | [#@]\w+
    | \S
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLITIC = re.compile(r"(?i)['’](?:s|re|ve|ll|d|m)\b")
_NOT = re.compile(r"(?i)(?:n['’]t)\b")
_FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


def words(text: str, sentence: Stretch, whole: Sequence[Stretch] = ()) -> list[Stretch]:
    """The words of a sentence as stretches of the text; each stretch of `whole` is one word.

    >>> text = "He didn't leave the U.S. until 3 May."
    >>> [text[a:b] for a, b in words(text, (0, len(text)), [(31, 36)])]
    ['He', 'did', "n't", 'leave', 'the', 'U.S.', 'until', '3 May', '.']
    """
    found: list[Stretch] = []
    at = sentence[0]
    for start, end in whole:
        found.extend(_plain(text, at, start, at > sentence[0]))
        found.append((start, end))
        at = end
    found.extend(_plain(text, at, sentence[1], at > sentence[0]))
    return found


def _plain(text: str, start: int, end: int, follows: bool) -> Iterator[Stretch]:
    """The words of a stretch; `follows`: another word stands before it, a date perhaps with 's."""
    at = start
    while match := _TOKEN.match(text, at, end):
        begin, stop = match.span("word")
        at = stop
        word = match["word"].lower()
        fused = _FUSED.get(word)
        if fused:
            yield begin, begin + fused
            yield begin + fused, stop
            continue
        if (
            word[0] in "'’"
            and (clitic := _CLITIC.match(text, begin, end))
            and (begin > start or follows)
        ):
            at = clitic.end()
            yield begin, at
            continue
        if word.endswith("n") and len(word) > 2 and (_NOT.match(text, stop - 1, end)):
            yield begin, stop - 1
            at = stop + 2
            yield stop - 1, at
            continue
        yield begin, stop
