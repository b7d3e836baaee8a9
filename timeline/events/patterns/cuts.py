"""Where the clauses of a sentence begin, and as what."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.patterns.clause import FINITE, NOMINAL, Kind
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import CONTENT_NOUNS, PARTICIPLES, REPORTING, SAYING


def clause_starts(words: Sequence[Word]) -> list[tuple[int, Kind]]:
    """Where clauses begin, and as what."""
    cuts: list[tuple[int, Kind]] = [(0, "participle" if _opens_with_participle(words) else "main")]
    depth = 0
    for at, word in enumerate(words):
        if word.tag in ("(", "["):
            depth += 1
        elif word.tag in (")", "]"):
            depth = max(0, depth - 1)
        if depth or at == 0:
            continue
        since, inside = cuts[-1]
        if inside in ("rel", "participle") and _goes_on(words, at, since):
            cuts.append((at, "rest"))
            continue
        if inside == "rel" and len(cuts) > 1 and _main_verb(words, at, since, cuts[-2][0]):
            cuts.append((at, "rest"))
            continue
        kind = _cut(words, at, since)
        if kind == "shared" and inside == "participle" and _is_participle(words[at + 1]):
            kind = "participle"
        if kind:
            cuts.append((at, kind))
    return cuts


def _goes_on(words: Sequence[Word], at: int, since: int) -> bool:
    """Whether the main verb follows an insertion: ", who was killed, *never saw* the book"."""
    if words[at - 1].tag != "," or at - since < 2:
        return False
    after = at
    while after + 1 < len(words) and words[after].tag in ("NEG", "ADV"):
        after += 1
    return words[after].tag in FINITE


def _main_verb(words: Sequence[Word], at: int, rel: int, main: int) -> bool:
    """Whether a relative clause without commas ends here: the fire that razed the mill *began*."""
    if words[at].tag not in FINITE or words[at - 1].tag not in ("WORD", "NAME", "NUM", "DATE"):
        return False
    opened = any(word.lower in ("after", "before", "since", "until") for word in words[main:rel])
    if (_has_verb(words, main, rel) and not opened) or any(
        words[i].tag in (",", "CC") for i in range(rel, at)
    ):
        return False
    verbs = [word for word in words[rel:at] if word.tag in FINITE]
    if not verbs or any(word.lower in REPORTING for word in verbs):
        return False
    reduced = _is_participle(words[at]) and at + 1 < len(words) and words[at + 1].tag == "PREP"
    return not (reduced and _has_verb(words, at + 1, len(words)))


def _is_participle(word: Word) -> bool:
    return word.tag == "VERB" and (word.lower.endswith("ed") or word.lower in PARTICIPLES)


def _opens_with_participle(words: Sequence[Word]) -> bool:
    """Founded in 1903 by Ann Lee, the firm …; Coordinating policy, they …"""
    first = words[0] if words else None
    if first and first.lower in ("first", "originally") and len(words) > 1:
        first = words[1]
    if first is None or first.tag == "PREP":
        return False
    if not first.lower.endswith(("ed", "ing", "born", "built")):
        return False
    for at in range(1, len(words) - 1):
        if words[at].tag in FINITE and words[at] is not first:
            return False
        if words[at].tag == "," and _subject_then_verb(words, at + 1):
            return True
    return False


def _cut(words: Sequence[Word], at: int, since: int) -> Kind | None:
    word, before = words[at], words[at - 1]
    if before.tag in (";", "—") or (before.tag == ":" and at > 1):
        return "main"
    if word.tag == "SUB":
        return "sub"
    if word.tag == "PREP" and word.lower in ("after", "before", "since", "until", "as"):
        follows = before.tag in (",", "DATE") or _has_verb(words, since, at)
        tells = _subject_then_verb(words, at + 1) or _interrupted_subject(words, at + 1)
        return "sub" if follows and tells else None
    if word.tag == "REL" or (word.tag == "THAT" and before.tag in ("WORD", "NAME", ",")):
        if word.tag == "THAT" and _subject_then_verb(words, at + 1) and _tells(words, since, at):
            return "sub"
        return "rel"
    if word.tag == "THAT":
        told = before.tag in ("VERB", "DATE") and _has_verb(words, since, at)
        told = told and _has_verb(words, at + 1, len(words))
        return "sub" if told or _subject_then_verb(words, at + 1) else None
    if _says(words, at) and word.tag in NOMINAL and _subject_then_verb(words, at):
        return "sub"
    if before.tag == ",":
        return _cut_after_comma(words, at, since)
    if word.tag == "CC":
        return _cut_at_conjunction(words, at, since)
    return None


def _says(words: Sequence[Word], at: int) -> bool:
    """Whether a verb stands before that needs no "that": officials *said* [on Monday] …"""
    if words[at - 1].tag == "DATE" and at > 1:
        at -= 2 if words[at - 2].tag == "PREP" and at > 2 else 1
        return words[at - 1].tag == "VERB" and words[at - 1].lower in SAYING
    if _told_somebody(words, at):
        return True
    return words[at - 1].tag == "VERB" and words[at - 1].lower in SAYING


def _told_somebody(words: Sequence[Word], at: int) -> bool:
    """Whether somebody was told what follows: she *told the court* he was at home."""
    if words[at].tag not in ("PRON", "DET", "NAME") or words[at - 1].tag == "DET":
        return False
    listener = at
    while listener > 0 and at - listener < 4 and words[listener - 1].tag in ("DET", "WORD", "NAME"):
        listener -= 1
    if (
        at - 1 > 0
        and words[at - 1].tag == "PRON"
        and words[at - 1].lower in ("him", "her", "them", "me", "us")
    ):
        listener = at - 1
    return 0 < listener < at and words[listener - 1].lower in (
        "told",
        "tells",
        "assured",
        "informed",
    )


def _cut_after_comma(words: Sequence[Word], at: int, since: int) -> Kind | None:
    word = words[at]
    if word.tag == "CC":
        return _cut_at_conjunction(words, at, since)
    if word.tag in FINITE:
        if _is_participle(word) and _participle(words, at, since):
            return "participle"
        return "rest" if _nouns_before(words, at, since) else None
    if word.tag == "ING":
        return "participle"
    if word.tag == "ADV" and at + 1 < len(words) and words[at + 1].tag in ("ING", "VERB"):
        return "participle" if words[at + 1].tag == "ING" else None
    opened = since == 0 and _opens_with_participle(words)
    if _subject_then_verb(words, at) and (opened or _has_verb(words, since, at)):
        return "main"
    return None


def _cut_at_conjunction(words: Sequence[Word], at: int, since: int) -> Kind | None:
    if words[at].lower not in ("and", "but", "or", "yet") or not _has_verb(words, since, at):
        return None
    after = at + 1
    while after < len(words) and words[after].tag in ("ADV", "DATE", ","):
        if words[after].tag == "," and words[after - 1].tag == "DATE" and after == at + 2:
            return None  # amended in 1987 and 2001, says
        after += 1
    if after < len(words) and words[after].tag in FINITE:
        return "shared"
    if after < len(words) and words[after].tag == "PREP" and _dated_phrase(words, after):
        after += 2
        if after < len(words) and words[after].tag == ",":
            after += 1
        if after < len(words) and words[after].tag in FINITE:
            return "shared"
    return "main" if _subject_then_verb(words, after) else None


def _dated_phrase(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].tag == "DATE"


def _participle(words: Sequence[Word], at: int, since: int) -> bool:
    """Whether a form in -ed after a comma is a participle: ", founded in 1998 by Ann, closed"."""
    if not _nouns_before(words, at, since):
        return True
    following = words[at + 1 : at + 7]
    by = any(word.lower == "by" for word in following)
    prep_first = bool(following) and following[0].tag in ("PREP", "DATE")
    later = any(word.tag in FINITE for word in words[at + 1 :])
    return by or (prep_first and (later or _has_verb(words, since, at)))


def _nouns_before(words: Sequence[Word], at: int, since: int) -> bool:
    return any(word.tag in ("WORD", "NAME", "PRON") for word in words[since:at])


def _has_verb(words: Sequence[Word], start: int, end: int) -> bool:
    return any(word.tag in FINITE for word in words[start:end])


def _tells(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a "that" after a noun opens what is told: told reporters that; the claim that."""
    told = [word.lower for word in words[start:end] if word.tag == "VERB"]
    before = words[end - 1].lower.removesuffix("s")
    return bool(told and told[-1] in REPORTING) or before in CONTENT_NOUNS


def _interrupted_subject(words: Sequence[Word], at: int) -> bool:
    """Whether a noun phrase has its verb after an insertion: the man *who was shot* died."""
    end = at
    while end < len(words) and words[end].tag in ("DET", "WORD", "NAME", "NUM", "PREP"):
        end += 1
    if end == at or end + 2 >= len(words):
        return False
    if words[end].tag == ",":
        inserted = words[end + 1].tag in ("VERB", "REL", "DET", "ING")
        closed = next((i for i in range(end + 2, len(words)) if words[i].tag == ","), -1)
        return inserted and 0 < closed < len(words) - 1 and words[closed + 1].tag in FINITE
    if words[end].tag not in ("REL", "THAT"):
        return False
    groups = [
        i
        for i in range(end + 1, len(words))
        if words[i].tag in FINITE and words[i - 1].tag not in (*FINITE, "NEG", "ADV")
    ]
    between = words[end : groups[1]] if len(groups) > 1 else []
    return bool(between) and not any(word.tag in (",", "CC", ";") for word in between)


def _subject_then_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a noun phrase and then a finite verb follow, before anything that parts them."""
    nouns = False
    before = None
    for index, word in enumerate(words[at : at + 14], at + 1):
        after = words[index] if index < len(words) else None
        if word.tag in FINITE:
            return nouns and (before is None or before.tag != "CC")
        before = word
        if word.tag in ("WORD", "NAME", "PRON", "NUM", "ING"):
            nouns = True
        elif word.tag in (",", ";", "—", ":", "SUB", "REL", "THAT") or (
            word.tag == "TO" and (after is None or after.tag not in ("DET", "NAME", "DATE"))
        ):
            return False
    return False
