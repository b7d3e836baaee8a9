"""Text → sentences, as offsets into it.

A candidate is a full stop, question or exclamation mark, with its closing quotes and brackets,
before white space; a few rules then say which candidates end a sentence.
"""

from __future__ import annotations

import re

# Nothing is given back and a run of marks is always consumed whole: hostile text costs no more.
_CANDIDATE = re.compile(
    r"\n[^\S\n]*+\n\s*+"
    r"|(?P<mark>[.!?…]++)(?P<close>(?:[\"'”’»)\]]|[^\S\n]»)*+(?:\[\w{1,4}\])*+)(?P<gap>\s*+)"
)
# Abbreviations that a name or a number follows: they never end a sentence.
_BEFORE_NAME = frozenset(
    "mr mrs ms messrs mme mlle m dr prof rev fr hon gen col maj capt cpt lt sgt cpl adm cmdr sen "
    "rep gov pres mt ft pp cf vs v c ca approx al eds trans repr est b d r p e.g i.e viz dept "
    "univ u.s.s h.m.s rs nr bd hrsg herr sra z.b d.h u.a bzw geb".split()
)
# Abbreviations of which some are words as well: they end no sentence before a number.
_BEFORE_NUMBER = frozenset("no nos vol fig figs ch sec art para op".split())
# Abbreviations that may end one: the next word decides. Those with a capital need it ("He sat.").
_MAYBE_LAST = frozenset(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "Ed inc ltd corp co bros plc llc jr sr esq st ph.d m.d b.a m.a a.d b.c b.c.e c.e u.s u.k u.n "
    "e.u d.c u.s.a ave blvd rd chr".split()
)
_KINGS = frozenset(
    "Albert Alexander Alexandra Alfonso Antiochus Artaxerxes Boris Casimir Catherine Charles "
    "Christian Constantine Darius David Edmund Edward Elizabeth Eric Ferdinand Francis Francois "
    "François Franz Frederick Friedrich George Gustav Haakon Harald Harold Heinrich Henry Isabella "
    "Ivan James Joao Johan John Joseph Juan Justinian Karl Leo Leopold Louis Ludwig Magnus "
    "Manuel Margaret Maria Mary Maximilian Mehmed Michael Murad Napoleon Nicholas Olaf Oscar Otto "
    "Paul Pedro Peter Philip Pius Ptolemy Ramesses Richard Robert Rudolf Selim Seti Sigismund "
    "Stephen Suleiman Theodosius Thutmose Umberto Victoria Vladimir Wilhelm William Xerxes".split()
)
"""Names that kings, queens, emperors and popes had: the first of his name may end a sentence."""
_CLOCK = frozenset(("a.m", "p.m"))
_AFTER_CLOCK = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec|Eastern|Central|Mountain|Pacific|Greenwich|[A-Z]{2,4}\b|\(?\d"
)
_NUMBER = re.compile(r"[A-Z]?-?\d|[IVXLC]{2,}\b")
_LAST_WORD = re.compile(r"[^\s(\[\"“”'‘’—–/]+$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_STARTER = re.compile(
    r"(?:[\"“‘'(\[][^\S\n]*\n?[^\S\n]*)*(?:The|A|An|This|That|These|Those|He|She|It|"
    r"They|We|I|You|His|Her|Its|Their|Our|My|In|On|At|By|For|From|But|And|So|Yet|Or|When|While|After|Before|If|As|However|There|"
    r"Then|No|Not|What|Who|Why|How|One|Some|Many|Most|All|Both|Each|Another|Since|During|To)\b(?!\.)"
)
# "Stop!" Ana cried.
_SPEAKER = re.compile(
    r"(?:[A-Z][\w’'-]* ){1,3}(?:said|says|asked|asks|cried|replied|shouted|wrote|added|answered)\b"
)
# German ordinals: am 3. Mai, im 20. Jahrhundert
_BEFORE_ORDINAL = re.compile(
    r"(?:§|\b(?:am|im|vom|zum|beim|der|die|das|dem|den|des|bis|ab|seit|und))\s+$", re.IGNORECASE
)
_AFTER_ORDINAL = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jahrhundert|Jahrtausend)"
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of a stretch of text, in order, without the white space around them.

    A blank line always ends a sentence, a single line break never does.

    >>> text = "Dr. Ray left at 5 p.m. on Friday. She never came back."
    >>> [text[a:b] for a, b in sentences(text)]
    ['Dr. Ray left at 5 p.m. on Friday.', 'She never came back.']
    """
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    begin = start
    while begin < end and text[begin].isspace():
        begin += 1
    for match in _CANDIDATE.finditer(text, begin, end):
        if match["mark"] and not (match["gap"] and _ends(text, begin, match, end)):
            continue
        _add(found, text, begin, match.end("close") if match["mark"] else match.start())
        begin = match.end()
    _add(found, text, begin, end)
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _ends(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether a mark before white space ends the sentence that began at `begin`."""
    after = match.end()
    if after >= end or match["gap"].count("\n") > 1:
        return True
    following = text[after : min(after + 40, end)]
    if following[0].islower() and not following[1:2].isupper():
        return False  # "Why?" he asked; but: They sold. iPhones came next.
    close = match["close"]
    if match["mark"] != ".":
        if close and close[-1] in "\"”’'»":
            return not _SPEAKER.match(following)
        return not (match["mark"] in ("...", "…") and not following[0].isupper())
    if close and close not in ("'", "’"):
        return True
    word = _LAST_WORD.search(text, max(begin, match.start() - 24), match.start())
    return not word or _word_ends(text, begin, word, following)


def _word_ends(text: str, begin: int, word: re.Match[str], following: str) -> bool:
    """Whether a full stop after a word ends a sentence, or only shortens or counts."""
    last = word[0].lower()
    starts = bool(_STARTER.match(following))
    if last.isdigit() and len(last) < 3:
        return _number_ends(text, begin, word, following, starts)
    if len(last) == 1 and last.isalpha() and word[0].isupper():
        # A. Lee, Ann I. Lee, I. M. Lee; but: Olaf I. Norway …; so did I. Norway …
        before = text[begin : word.start()].split()[-1:]
        named = bool(before) and before[0].istitle() and before[0] not in _KINGS
        king = last == "i" and following[1:2] != "." and not named
        return word.start() > begin and (starts or king)
    if last in _CLOCK:
        return not _AFTER_CLOCK.match(following)
    if last in _BEFORE_NUMBER:
        return not _NUMBER.match(following)
    if last in _BEFORE_NAME:
        return False
    return starts or not (last in _MAYBE_LAST or word[0] in _MAYBE_LAST or _INITIAL.fullmatch(last))


def _number_ends(text: str, begin: int, word: re.Match[str], following: str, starts: bool) -> bool:
    at = word.start()
    if at == begin or text[at - 1] == "\n" or _AFTER_ORDINAL.match(following):
        return False  # "1. First …" at the beginning of a line; am 3. Mai
    before = _BEFORE_ORDINAL.search(text, max(begin, at - 8), at)
    return not before or (starts and before[0][0] != "§")
