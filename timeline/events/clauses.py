"""Words → clauses: where each begins and ends, its verb, and the subject that it has or shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.events.tagging import Word
from timeline.events.words import PARTICIPLES, REPORTING, SAYING

Kind = Literal["main", "sub", "rel", "shared", "participle", "rest"]
_FINITE = ("VERB", "MD", "AUX")
_GROUP = ("MD", "AUX", "NEG", "ADV", "VERB", "VB", "ING", "TO")
_NP = frozenset(("WORD", "NAME", "NUM", "DET", "PRON", "DATE", "ADV", "ING"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as ranges of word indexes of its sentence."""

    kind: Kind
    """"sub" follows a subordinator, "rel" a relative pronoun; "shared" has the subject of the
    clause before it; "rest" goes on after an insertion; "participle" has no finite verb."""
    start: int
    end: int
    """After its last word."""
    verb: int | None
    """The first word of its first finite verb group; of a participle clause, the participle."""
    head: int | None
    """The verb of that group that carries the meaning."""
    subject: tuple[int, int] | None
    """The words of the subject, perhaps those of another clause."""
    thing: tuple[int, int] | None = None
    """What a relative clause with a subject of its own speaks of: *the map* that he published."""

    def holds(self, index: int) -> bool:
        """Whether a word lies in the clause."""
        return self.start <= index < self.end


def clauses(words: Sequence[Word]) -> list[Clause]:
    """The clauses of a sentence, in order, without gaps but for the words that part them.

    >>> from timeline.events.tagging import tag
    >>> text = "She left when it began"
    >>> [clause.kind for clause in clauses(tag(text, (0, len(text)), []))]
    ['main', 'sub']
    """
    cuts = _cuts(words)
    found: list[Clause] = []
    for (start, kind), (end, _) in zip(cuts, [*cuts[1:], (len(words), "main")], strict=True):
        if start < end:
            found.append(_clause(words, start, end, kind, found))
    if len(found) > 1 and found[0].kind == "participle":
        found[0] = replace(found[0], verb=0, head=0, subject=found[1].subject)
    return found


def hypothetical(words: Sequence[Word], found: Sequence[Clause], date: int) -> bool:
    """Whether the clause of a date only supposes: *if* the vote fails, *had* it opened."""
    clause = next((c for c in found if c.holds(date)), None)
    if clause is None:
        return False
    opener = words[max(0, clause.start - 1)]
    if clause.start > 0 and opener.lower in ("if", "unless", "whether", "lest"):
        return True
    first = words[clause.start]
    inverted = clause.verb == clause.start and clause.kind == "main"
    return inverted and first.lower in ("had", "were", "should") and len(found) > 1


def _cuts(words: Sequence[Word]) -> list[tuple[int, Kind]]:
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
    return words[after].tag in _FINITE


def _main_verb(words: Sequence[Word], at: int, rel: int, main: int) -> bool:
    """Whether a relative clause without commas ends here: the fire that razed the mill *began*."""
    if words[at].tag not in _FINITE or words[at - 1].tag not in ("WORD", "NAME", "NUM", "DATE"):
        return False
    if _has_verb(words, main, rel) or any(words[i].tag in (",", "CC") for i in range(rel, at)):
        return False
    verbs = [word for word in words[rel:at] if word.tag in _FINITE]
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
    if first is None or not first.lower.endswith(("ed", "ing", "born", "built")):
        return False
    for at in range(1, len(words) - 1):
        if words[at].tag in _FINITE and words[at] is not first:
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
        return "sub" if follows and _subject_then_verb(words, at + 1) else None
    if word.tag == "REL" or (word.tag == "THAT" and before.tag in ("WORD", "NAME", ",")):
        if word.tag == "THAT" and _subject_then_verb(words, at + 1) and _tells(words, since, at):
            return "sub"
        return "rel"
    if word.tag == "THAT":
        return "sub" if _subject_then_verb(words, at + 1) else None
    if _says(words, at) and word.tag in _NP and _subject_then_verb(words, at):
        return "sub"
    if before.tag == ",":
        return _cut_after_comma(words, at, since)
    if word.tag == "CC":
        return _cut_at_conjunction(words, at, since)
    return None


def _says(words: Sequence[Word], at: int) -> bool:
    """Whether a verb stands before that needs no "that": officials *said* [on Monday] …"""
    if words[at - 1].tag == "DATE" and at > 1:
        at -= 1
    return words[at - 1].tag == "VERB" and words[at - 1].lower in SAYING


def _cut_after_comma(words: Sequence[Word], at: int, since: int) -> Kind | None:
    word = words[at]
    if word.tag == "CC":
        return _cut_at_conjunction(words, at, since)
    if word.tag in _FINITE:
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
        after += 1
    if after < len(words) and words[after].tag in _FINITE:
        return "shared"
    if after < len(words) and words[after].tag == "PREP" and _dated_phrase(words, after):
        after += 2
        if after < len(words) and words[after].tag == ",":
            after += 1
        if after < len(words) and words[after].tag in _FINITE:
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
    later = any(word.tag in _FINITE for word in words[at + 1 :])
    return by or (prep_first and (later or _has_verb(words, since, at)))


def _nouns_before(words: Sequence[Word], at: int, since: int) -> bool:
    return any(word.tag in ("WORD", "NAME", "PRON") for word in words[since:at])


def _has_verb(words: Sequence[Word], start: int, end: int) -> bool:
    return any(word.tag in _FINITE for word in words[start:end])


def _tells(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a "that" after a noun opens what is told: told reporters that; the claim that."""
    told = [word.lower for word in words[start:end] if word.tag == "VERB"]
    before = words[end - 1].lower.removesuffix("s")
    return bool(told and told[-1] in REPORTING) or before in (
        "claim",
        "fact",
        "report",
        "allegation",
    )


def _subject_then_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a noun phrase and then a finite verb follow, before anything that parts them."""
    nouns = False
    before = None
    for word in words[at : at + 14]:
        if word.tag in _FINITE:
            return nouns and (before is None or before.tag != "CC")
        before = word
        if word.tag in ("WORD", "NAME", "PRON", "NUM", "ING"):
            nouns = True
        elif word.tag in (",", ";", "—", ":", "SUB", "REL", "THAT", "TO"):
            return False
    return False


def _clause(words: Sequence[Word], start: int, end: int, kind: Kind, done: list[Clause]) -> Clause:
    first = start
    while first < end and words[first].tag in ("CC", "SUB", "REL", "THAT", ","):
        first += 1
    if kind == "sub" and first < end and words[first].tag == "PREP" and first == start:
        first += 1
    verb = _verb(words, first, end, kind)
    head = None if verb is None else _head(words, verb, end)
    subject = thing = None
    if kind in ("main", "sub") and verb is not None:
        subject = _subject(words, first, verb)
    if subject is None and kind in ("shared", "participle", "rest"):
        subject = _shared_subject(words, start, kind, done)
    if kind == "participle" and words[start].tag == "CC" and done:
        subject = done[-1].subject
    if kind == "rel":
        own = None if verb is None else _subject(words, first, verb)
        subject = own or _antecedent(words, start, verb)
        if own:
            thing = _antecedent(words, start) if words[start].lower != "whose" else None
    return Clause(kind, first, end, verb, head, subject, thing)


def _verb(words: Sequence[Word], start: int, end: int, kind: Kind) -> int | None:
    depth = 0
    for at in range(start, end):
        tag = words[at].tag
        depth += (tag in ("(", "[")) - (tag in (")", "]"))
        if depth > 0:
            continue
        if kind == "participle" and tag in ("ING", "VERB"):
            return at
        if tag in _FINITE and not _reduced(words, at, start, end):
            return at
    return None


def _reduced(words: Sequence[Word], at: int, start: int, end: int) -> bool:
    """A form in -ed that only describes its noun: "the bridge built by Roebling fell"."""
    word = words[at]
    if word.tag != "VERB" or at == start or words[at - 1].tag not in ("WORD", "NAME", "NUM"):
        return False
    follows = words[at + 1].tag if at + 1 < end else "."
    if follows not in ("PREP", "DATE"):
        return False
    return any(w.tag in _FINITE for w in words[at + 1 : end]) and not any(
        w.tag in ("CC", ",") for w in words[at + 1 : end] if w.tag != "DATE"
    )


def _head(words: Sequence[Word], verb: int, end: int) -> int:
    """The last verb of the group that begins here: has been *opened*, will not *meet*."""
    head = verb
    for at in range(verb, end):
        tag = words[at].tag
        if tag not in _GROUP or (tag == "TO" and words[verb].tag == "VERB"):
            break
        if tag in ("VERB", "VB", "ING", "AUX", "MD"):
            head = at
            if tag in ("VERB", "VB"):
                break
    return head


def _subject(words: Sequence[Word], start: int, verb: int) -> tuple[int, int] | None:
    """The noun phrase before a verb, without what stands before it: dates, adverbial phrases."""
    end = verb
    while end > start and words[end - 1].tag in ("ADV", "NEG", "DATE", ",", '"', "PREP"):
        if words[end - 1].tag == "PREP" and words[end].tag != "DATE":
            break
        end -= 1
    begin = start
    for at in range(start, end):
        if words[at].tag != ",":
            continue
        if not _parts_an_adverbial(words, begin, at):
            break
        if words[at - 1].tag == "PRON":
            begin = at - 1
            break
        begin = at + 1
    while begin < end and words[begin].tag in ("PREP", "DATE", "ADV", ",", '"', "CC"):
        begin += 1
    return (begin, end) if any(w.tag in (*_NP, '"') for w in words[begin:end]) else None


def _parts_an_adverbial(words: Sequence[Word], start: int, comma: int) -> bool:
    """Whether what stands before a comma is an introduction: "On 3 May 1887, the mill …"."""
    first = words[start]
    if first.tag in ("PREP", "DATE", "ADV", "TO"):
        return True
    return any(word.tag == "DATE" for word in words[start:comma]) and comma - start <= 3


def _shared_subject(
    words: Sequence[Word], start: int, kind: Kind, done: list[Clause]
) -> tuple[int, int] | None:
    if kind == "participle" and start > 1 and words[start].tag == "VERB":
        return _antecedent(words, start)
    wanted = ("main", "sub", "rel") if kind == "shared" else ("main", "sub")
    for clause in reversed(done):
        if clause.kind in wanted:
            if clause.subject:
                return clause.subject
            if kind == "rest" and clause.verb is None:
                return _subject(words, clause.start, clause.end)
    return None


def _antecedent(words: Sequence[Word], at: int, verb: int | None = None) -> tuple[int, int] | None:
    """The noun phrase that stands before a relative pronoun or a participle.

    A plural verb asks for a plural noun: *baths* by the sea that were finished.
    """
    found = _noun_phrase_before(words, at)
    if found and words[at].lower == "who":
        found = _person(words, found)
    if found is None or verb is None or words[verb].lower not in ("were", "are", "have"):
        return found
    begin, end = found
    if not words[end - 1].lower.endswith("s") and begin > 0 and words[begin - 1].tag == "PREP":
        longer = _noun_phrase_before(words, begin - 1)
        if longer and words[longer[1] - 1].lower.endswith("s"):
            return longer[0], end
    return found


def _person(words: Sequence[Word], found: tuple[int, int]) -> tuple[int, int]:
    """Who "who" means: *Ann Lee*, a botanist from Oslo, who; *a botanist from Oslo* who."""
    begin, end = found
    if begin > 0 and words[begin - 1].lower in ("from", "in", "at", "near"):
        longer = _noun_phrase_before(words, begin - 1)
        begin = longer[0] if longer and longer[1] == begin - 1 else begin
    if begin > 1 and words[begin].lower in ("a", "an", "the") and words[begin - 1].tag == ",":
        name = begin - 1
        while name > 0 and words[name - 1].tag == "NAME":
            name -= 1
        if name < begin - 1:
            return name, begin - 1
    return begin, end


def _noun_phrase_before(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    end = at
    while end > 0 and words[end - 1].tag in (",", "CC", "PREP", "DET"):
        end -= 1
    begin = end
    depth = 0
    while begin > 0:
        tag = words[begin - 1].tag
        depth += (tag in (")", "]")) - (tag in ("(", "["))
        if depth == 0 and tag not in _NP and tag not in ("PREP", "CC", '"', "(", ")"):
            break
        if tag in ("PREP", "CC") and words[begin - 1].lower not in ("of", "and", "for", "&"):
            break
        if tag == "DATE":
            break
        begin -= 1
    while begin < end and words[begin].tag in ("PREP", "CC", "ADV", '"'):
        begin += 1
    return (begin, end) if begin < end else None
