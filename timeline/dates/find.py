"""Find: text → runs of tokens that may hold a date. One compiled scan over the lowered text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from typing import Any, NamedTuple

from timeline.dates.kinds import CLASSES, KINDS, Token
from timeline.dates.language import Language
from timeline.dates.spelled import count, is_two_years, number, number_kind

_GAPS = {
    "": "",
    ",": "COMMA",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "−": "DASH",
    "‐": "DASH",
    "‑": "DASH",
    "--": "DASH",
    "+": "PLUS",
    "/": "SLASH",
    ".": "DOT",
    "'": "APOSTROPHE",
    "’": "APOSTROPHE",
    "'s": "POSSESSIVE",
    "’s": "POSSESSIVE",
    "(": "OPEN_BRACKET",
    ")": "CLOSE_BRACKET",
}
"""What may stand between two tokens of one run → its kind."""

# Numbers, longest reading first. A digit that hangs on a letter, a currency or a longer number is
# no part of a date.
_NUMBERS = r"""
  (?P<iso>\d{4}-(?: 0[1-9](?!-?\d) | w\d\d(?:-[1-7])?
      | \d\d-\d\d
        (?:[t\ ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:\ ?(?:z|utc|gmt)|[+-]\d\d:?\d\d)?)?
    ))(?!\w)
| (?P<basic>\d{8}t\d{4}(?:\d\d)?(?:z|[+-]\d{4})?)(?!\w)
| (?P<logged>\d\d/[a-z]{3}/\d{4}:\d\d:\d\d:\d\d(?:\ [+-]\d{4})?)(?!\w)
| (?P<numbered>\d{4}-0\d\d)(?![\w-])
| (?P<numeric>(?<!/)\d{1,4}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d\d))(?!(?P=sep)?[\w])
| %s
| (?P<clock>\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)(?![\d:]|\.\d|-[A-Za-z])
| (?P<shortyear>['’]\d\d)(?![\w%%]|['’]s\b)
| (?P<integer>\d+)(?![\w%%°]|\.\d|,\d(?!\d{3}\b))
"""

_TRIGGERS = frozenset(
    KINDS[kind]
    for kind in (
        "HUNDREDS YEAR4 SHORTYEAR MONTHNAME WEAKMONTH WEEKDAYNAME WEEKDAYS SEASONNAME PARTNAME "
        "PARTNAMES NOON UNIT UNITS SHORTUNIT FESTIVAL DECADENAME ERA PREERA ISODATE NUMERICDATE "
        "CLOCKTIME AMPM OCLOCK QUARTERNAME HALFNAME WEEKNAME FISCAL DEICTIC REFERENCE FREQUENCY "
        "OHNUMBER YEARAGO ENDOF CURRENT RECENT LATEST OVERNIGHT INSTANT FISCALYEAR"
    ).split()
)
"""Kinds that a date may stand on."""
_WHICH = re.escape("".join(KINDS[kind] for kind in (*CLASSES["WHICH"], "ON", "EACH")))
_HOURS = "".join(KINDS[kind] for kind in CLASSES["CLOCKHOUR"])
_PAIRS = re.compile(
    # nineteen ninety-six, two thousand; on the 20th, the past; next Wed., Mon–Fri
    f"{KINDS['WORDNUMBER']}[{KINDS['WORDNUMBER']}{KINDS['MAGNITUDE']}{KINDS['MAGNITUDES']}]"
    f"|[{KINDS['THE']}{KINDS['ON']}][{KINDS['ORDINAL']}{KINDS['LAST']}]"
    f"|[{_WHICH}]{KINDS['WEAKDAY']}|{KINDS['WEAKDAY']}{KINDS['DASH']}{KINDS['WEAKDAY']}"
    # half past five; at ten to five
    f"|{KINDS['HALF']}{KINDS['LAST']}|{KINDS['AT']}[{_HOURS}][{KINDS['LAST']}{KINDS['TO']}][{_HOURS}]"
)
"""Kinds that a date may stand on together."""
_LONGEST, _LONGEST_COLD = 2000, 120
"""Tokens of one run, and of one without a trigger: a text of nothing but numbers is cut so."""
_OPENERS = frozenset(KINDS[kind] for kind in ("CLOCKTIME", "ISODATE", "NUMERICDATE"))


class Run(NamedTuple):
    """Neighbouring tokens: their kinds as a string, and one item a character (None for a gap)."""

    kinds: str
    tokens: list[Token | None]


_Raw = tuple[str, Any, int, int]
"""A token before anyone knows whether it is needed: most little words are not."""


def lowered(text: str) -> str:
    """The text in lower case, character by character, so that offsets stay.

    >>> len(lowered("İstanbul")) == len("İstanbul")
    True
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def find(text: str, language: Language, breaks: Container[int] = ()) -> Iterator[Run]:
    """The runs of a text that hold at least one word that only dates are made of.

    `breaks` are offsets at which something new begins, such as a row of a table: no run goes over.
    """
    tokens: list[_Raw | None] = []
    kinds: list[str] = []
    end = 0
    hot = False
    for token in _tokens(text, language):
        kind, _, start, stop = token
        char = KINDS[kind]
        if tokens:
            gap = "" if text[end:start] == " " else _gap(text, end, start)
            # A time that opens a line begins an entry of a log: it is not that of the line before.
            if "\n" in text[end:start] and (
                char in _OPENERS or any(at in breaks for at in range(end + 1, start + 1))
            ):
                gap = None
            if gap is None or len(tokens) > (_LONGEST if hot else _LONGEST_COLD):
                if hot or (len(kinds) > 1 and _PAIRS.search("".join(kinds))):
                    yield _run(kinds, tokens)
                tokens, kinds, hot = [], [], False
            elif gap:
                tokens.append(None)
                kinds.append(KINDS[gap])
        tokens.append(token)
        kinds.append(char)
        hot = hot or char in _TRIGGERS
        end = stop
    if hot or _PAIRS.search("".join(kinds)):
        yield _run(kinds, tokens)


def _run(kinds: list[str], tokens: list[_Raw | None]) -> Run:
    return Run("".join(kinds), [token and Token(*token) for token in tokens])


def _gap(text: str, start: int, end: int) -> str | None:
    """The kind of what stands between two tokens: "" for white space, None where it parts them."""
    if end - start > 12:
        return None
    between = text[start:end]
    if between == " ":
        return ""
    if between.count("\n") > 1:
        return None
    return _GAPS.get(between.strip())


_NOTED = re.compile(r"(1\d{3}|20\d\d)\.\d{1,2}")
"""A year at the end of a sentence, with the number of a note."""
_DAY_BEFORE = re.compile(r"(?:\b([^\W\d_]{3,})\.? \d{1,2},|\b\d{1,2}\.? ([^\W\d_]{3,})\.?,?) \Z")


def _noted_year(match: re.Match[str], low: str, language: Language) -> int | None:
    """The year behind a day and its month to whose full stop the number of a note is joined."""
    noted = _NOTED.fullmatch(match[0])
    day = _DAY_BEFORE.search(low, max(0, match.start() - 24), match.start()) if noted else None
    if noted is None or day is None:
        return None
    kind, _ = language.words.get(day[1] or day[2], ("", None))
    return int(noted[1]) if kind in ("MONTHNAME", "WEAKMONTH") else None


def _tokens(text: str, language: Language) -> Iterator[_Raw]:
    low = lowered(text)
    words, capitalised, abbreviations = (
        language.words,
        language.capitalised,
        language.abbreviations,
    )
    special = abbreviations.union(capitalised)
    for match in _scanner(language).finditer(low):
        start, end = match.span()
        group = match.lastgroup
        if group == "word":
            word = match[0]
            kind, value = words[word]
            if word in special:
                if word in capitalised and not text[start].isupper():
                    kind = capitalised[word]
                    if not kind:
                        continue
                if word in abbreviations and text[end : end + 1] == ".":
                    end += 1
            yield kind, value, start, end
        elif group == "iso" and is_two_years(match[0]):
            last = int(low[end - 2 : end])
            yield "YEAR4", int(low[start : start + 4]), start, start + 4
            yield number_kind(last), last, end - 2, end
        elif group == "glued":
            middle = match.start("unit")
            kind, value = words[match["unit"]]
            yield *count(low[start:middle]), start, middle
            yield kind, value, middle, end
        elif group == "anno":  # AD842
            first = match.start("year")
            if text[start].isupper():
                yield *words[low[start:first]], start, first
                yield *count(low[first:end]), first, end
        elif group == "dmy":  # 12Mar2021
            first, last = match.span("month")
            yield number_kind(int(low[start:first])), int(low[start:first]), start, first
            yield *words[match["month"]], first, last
            if last < end:
                yield "YEAR4", int(low[last:end]), last, end
        elif noted := _noted_year(match, low, language):
            yield "YEAR4", noted, start, start + 4
        elif read := number(match, language.decimal):
            yield *read, start, end


_LEADING = frozenset(
    "THE A OF IN ON AT TO AND FROM HEDGE FEW CIRCA WHOLE BOTH BETWEEN EACH THIS ANOTHER MORE "
    "BEGINNING END TURN MID QUALITY TIMES OTHER EVE".split()
)
"""Kinds that mean nothing to a date unless one follows."""
_AFTER_A_NUMBER = ("UNIT", "UNITS", "SHORTUNIT", "ERA", "PREERA")
"""Kinds that may stand after a number without a space: 5mins, 500BC."""
_SCANNERS: dict[str, re.Pattern[str]] = {}


def _scanner(language: Language) -> re.Pattern[str]:
    """The scan for a language's words and numbers, compiled when it is first needed."""
    scanner = _SCANNERS.get(language.code)
    if scanner is None:
        words = language.words
        leading = [word for word, (kind, _) in words.items() if kind in _LEADING]
        others = trie(word for word in words if words[word][0] not in _LEADING)
        units = (word for word in words if words[word][0] in _AFTER_A_NUMBER)
        before_year = trie(word for word in words if words[word][0] == "PREERA")
        months = trie(word for word in words if words[word][0] == "MONTHNAME")
        # Most of the little words stand before something else: those are not worth a token.
        more = rf"(?:\W{{1,12}}(?:{trie(leading)})(?!\w)){{0,3}}"
        before = rf"(?={more}\W{{1,12}}(?:\d|(?:{others})(?!\w)))"
        scanner = _SCANNERS[language.code] = re.compile(
            # August 11,2000 lacks no more than a space; 11,200 is one number.
            rf"(?<![\w$£€¥#@&])(?:(?<!\d[.,])|(?<=\d,)(?=[12]\d\d\d(?!\w)))"
            rf"(?:(?P<word>(?:{others})(?!\w)|(?:{trie(leading)})(?!\w){before})"
            rf"|(?P<anno>(?:{before_year})(?P<year>\d{{2,4}}))(?!\w)"
            rf"|(?=['’\d])(?:(?P<glued>\d+(?:\.\d+)?(?P<unit>{trie(units)}))(?!\w)"
            rf"|(?P<dmy>\d\d?(?P<month>{months})(?:\d{{4}})?)(?!\w)"
            rf"|{_NUMBERS % language.numbers}))",
            re.VERBOSE,
        )
    return scanner


def trie(words: Iterable[str]) -> str:
    """A regular expression that matches the longest of the words, one letter at a time.

    Without words it matches nothing.

    >>> trie(["may", "march", "mar"])
    'ma(?:r(?:ch)?|y)'
    """
    root: dict[str, Any] = {}
    if not (words := list(words)):
        return "(?!)"
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _spell(root)


def _spell(node: dict[str, Any]) -> str:
    options = [re.escape(letter) + _spell(node[letter]) for letter in sorted(node) if letter]
    if not options:
        return ""
    spelled = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
    if "" not in node:
        return spelled
    return f"(?:{spelled})?" if len(options) == 1 else f"{spelled}?"
