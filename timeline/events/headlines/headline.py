"""A candidate's words → the headline: shortened at phrase boundaries, tidied, checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from timeline.events.event import Stretch
from timeline.events.headlines.candidates import Candidate
from timeline.events.headlines.finite import finite
from timeline.events.headlines.shortening import GOOD, PHRASE_STEPS, STEPS, cut, without_titles
from timeline.events.headlines.tidying import length_of, stands_alone, tidied
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import (
    DETERMINERS,
    PAST_FORMS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
)

MOST = 120
"""Characters that a headline may have."""


Broken = Callable[[Sequence[int]], float]
_CUT_WORD = re.compile(r"(?<=[^\W\d_])-[ \t]*\n\s*(?=[^\W\d_])(?=[a-zß-ÿ])")
_CLOSING = ("''", '"', "”", "»")
_OPENING = ("``", '"', "“", "«")
_SEAM = re.compile(r"\s+([,.;:!?)\]”’%])")


@dataclass(frozen=True, slots=True)
class Headline:
    """The text of a headline and the stretches of the document that it is made of."""

    text: str
    spans: tuple[Stretch, ...]
    kept: tuple[int, ...] = ()
    """Indexes of its words in the sentence."""


def headline(
    text: str, words: Sequence[Word], candidate: Candidate, broken: Broken | None = None
) -> Headline | None:
    """The headline of a candidate; None where nothing that can stand alone is left.

    Shortening goes step by step, the least loss first. `broken` tells how much of the sentence's
    grammar some words break; where it is known, the headline ends where that is least, but not
    before the event's word.
    """
    kept = tidied(words, list(candidate.words))
    steps = STEPS if candidate.kind != "phrase" else PHRASE_STEPS
    for step in (without_titles,) if broken else steps:
        if length_of(words, kept) <= GOOD:
            continue
        shorter = tidied(words, step(words, kept, candidate.head))
        if stands_alone(words, shorter):
            kept = shorter
    if length_of(words, kept) > MOST:
        if broken is None:
            kept = tidied(words, cut(words, kept, MOST))
        elif (sound := _soundest(words, kept, candidate.head, broken)) is not None:
            kept = sound
        else:
            return None
    kept = _own_part(words, kept, candidate.head)
    while kept and words[kept[0]].tag in (",", ";", ":", ".", "—"):
        kept = kept[1:]
    if not stands_alone(words, kept):
        return None
    subject = candidate.clause.subject if candidate.clause else None
    return _rendered(text, words, kept, finite(words, candidate, kept), subject)


def _own_part(words: Sequence[Word], kept: list[int], head: int) -> list[int]:
    """What stands between semicolons around the event's word; all where that cannot stand alone."""
    stops = [index for index, at in enumerate(kept) if words[at].tag == ";"]
    if not stops or head not in kept or kept != sorted(kept):
        return kept
    place = kept.index(head)
    first = max((index + 1 for index in stops if index < place), default=0)
    last = min((index for index in stops if index > place), default=len(kept))
    part = tidied(words, kept[first:last])
    told = any(words[at].tag in ("VERB", "AUX", "MD") for at in part)
    return part if told and stands_alone(words, part) else kept


def _soundest(
    words: Sequence[Word], kept: list[int], head: int, broken: Broken
) -> list[int] | None:
    """The beginning, short enough, that breaks least of the grammar; of two the longer."""
    best: tuple[float, list[int]] | None = None
    for index in range(len(kept), kept.index(head) if head in kept else len(kept), -1):
        if index < len(kept) and (
            words[kept[index]].tag not in _OPENS or words[kept[index - 1]].tag == '"'
        ):
            continue
        beginning = tidied(words, kept[:index], quoting=True)
        closing = _closing(words, beginning) if beginning else []
        left = range(beginning[-1] + 1, closing[0]) if closing else range(0)
        closed = all(words[at].tag in (",", ".") for at in left)
        beginning += closing
        if length_of(words, beginning) > MOST:
            continue
        if head not in beginning or not stands_alone(words, beginning):
            continue
        cost = broken(beginning) + _CUT_QUOTATION * (len(closing) > 0 and not closed)
        cost += beginning[-1] == head and words[head].lower in REPORTING  # said what?
        if best is None or cost < best[0]:
            best = cost, beginning
        if cost == 0:
            break
    return best and best[1]


_CUT_QUOTATION = 0.6
"""What speaks against stopping within what is quoted."""
_OPENS = frozenset(
    (*"PREP CC TO SUB REL ING THAT DATE ADV PRON DET VERB NAME".split(), *',;:—."(-')
)
"""Tags before which a headline may stop."""


def _closing(words: Sequence[Word], kept: Sequence[int]) -> list[int]:
    """The mark that ends the quotation in which a headline stops."""
    marks = [at for at in kept if words[at].tag == '"']
    following = (at for at in range(kept[-1] + 1, len(words)) if words[at].tag == '"')
    return [*following][:1] if len(marks) % 2 else []


def _rendered(
    text: str,
    words: Sequence[Word],
    kept: Sequence[int],
    changed: tuple[int, str] | None,
    within: tuple[int, int] | None,
) -> Headline:
    """The headline of the words that are kept, one of them changed to a finite form.

    "Whose" becomes 's `within` the subject, and where it stands behind its verb.
    """
    spans: list[Stretch] = []
    place = -1
    owned: set[int] = set()
    for index, at in enumerate(kept):
        word = words[at]
        if word.lower == "whose" and spans and _is_turned(kept, index, within):
            owned.add(len(spans))
            spans.append((word.start, word.end))
            continue
        changes = changed is not None and at == changed[0]
        if changes:
            place = len(spans)
        joined = not changes and (
            spans
            and len(spans) - 1 not in owned
            and text[spans[-1][1] : word.start].strip() == ""
            and word.start >= spans[-1][1]
        )
        if joined:
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
    parts = [
        _inside(_joined(text[start:end]), number > 0 and start == words[0].start)
        for number, (start, end) in enumerate(spans)
    ]
    if changed and place >= 0:
        parts[place] = changed[1] + parts[place][len(words[changed[0]].text) :]
    for number in range(len(parts) - 1):
        parts[number] = _article(parts[number], parts[number + 1])
    pieces: list[str] = []
    for number, part in enumerate(parts):
        if number in owned:  # the firm, *whose* shares fell: the firm's shares
            pieces[-1] += "'" if pieces[-1].endswith("s") else "'s"
        elif pieces and (part in _CLOSING or pieces[-1] in _OPENING):
            pieces[-1] += part
        else:
            pieces.append(part)
    whole = _quoted(_SEAM.sub(r"\1", " ".join(pieces)).strip())
    return Headline(_capital(whole), tuple(spans), tuple(kept))


def _is_turned(kept: Sequence[int], index: int, within: tuple[int, int] | None) -> bool:
    """Whether a word stands in the subject or behind words that followed it."""
    at = kept[index]
    in_subject = within is not None and within[0] <= at < within[1]
    return in_subject or any(word > at for word in kept[:index])


def _article(part: str, following: str) -> str:
    """With "a" or "an" as the words need that now follow: a *third-quarter* earnings report."""
    last = part.rsplit(" ", 1)[-1]
    if last.lower() not in ("a", "an") or not following[:1].isalpha():
        return part
    vowel = following[0].lower() in "aeio" or following[:2].lower() in ("un", "up", "ur")
    silent = following[:3].lower() in ("uni", "one", "eur", "use") or following[:1].isupper()
    article = ("An" if last[0] == "A" else "an") if vowel and not silent else last[0]
    return part[: len(part) - len(last)] + (last if silent else article)


def _joined(part: str) -> str:
    """In one line, and words that were cut at the end of one made whole again."""
    return " ".join(_CUT_WORD.sub("", part).split())


def _quoted(title: str) -> str:
    """With the quotation marks of wires as printers set them, if they come in pairs."""
    if "``" not in title and "''" not in title:
        return title
    pair = "“”" if title.count("``") == title.count("''") else ("", "")
    return " ".join(title.replace("``", pair[0]).replace("''", pair[1]).split())


_SMALL = (DETERMINERS | PREPOSITIONS | PRONOUNS | {"first", "further", "once", "to"}) - {"i", "us"}
"""Words that have a capital only where they open a sentence."""


def _inside(part: str, opened_sentence: bool) -> str:
    """What opened its sentence and now does not, without its capital: the firm founded by Ann."""
    first = part.split(" ", 1)[0]
    lower = first.lower()
    verbal = lower.endswith(("ed", "ing", "ly")) or lower in PAST_FORMS | _SMALL
    return part[:1].lower() + part[1:] if opened_sentence and verbal else part


def _capital(title: str) -> str:
    """With a capital first letter, but not "IPhone"."""
    for at, letter in enumerate(title):
        if letter.isalpha():
            word = title[at:].split(" ", 1)[0]
            mixed = any(c.isupper() for c in word[1:])
            return title if mixed else title[:at] + letter.upper() + title[at + 1 :]
        if letter.isdigit():
            break
    return title


def plain(text: str, start: int, end: int) -> Headline:
    """A stretch of the text as it is, as a headline: the entry of a log or a list."""
    while start < end and not (text[start].isalnum() or text[start] in "\"“'‘([$€£"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:–—-|•*"):
        end -= 1
    if end - start > MOST:
        cut = max(text.rfind(sign, start + 40, start + MOST) for sign in (". ", "; ", ", ", " "))
        end = cut if cut > start else start + MOST
    return Headline(
        _capital(" ".join(text[start:end].split())), ((start, end),) if end > start else ()
    )


def words_of(headline_text: str) -> Iterable[str]:
    """The words of a headline in lower case, for comparing two."""
    return re.findall(r"\w+", headline_text.lower())
