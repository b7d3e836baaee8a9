"""The words of a headline as one text: one verb made finite, the rest as the document has it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.event import Stretch
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import DETERMINERS, PAST_FORMS, PREPOSITIONS, PRONOUNS

_CUT_WORD = re.compile(r"(?<=[^\W\d_])-[ \t]*\n\s*(?=[^\W\d_])(?=[a-zß-ÿ])")
_TWO_VERBS = re.compile(
    r"^([A-Za-z]+)['’](?:ve|d|ll|re|s|m)(?= (?:will|would|can|could|may|might|should|shall|did|was"
    r"|were|is|are)\b)"
)
"""A pronoun with the verb of another clause: *We've* begun it and will finish it."""
_CLOSING = ("''", '"', "”", "»")
_OPENING = ("``", '"', "“", "«")
_SEAM = re.compile(r" +([,.;:!?)\]”’%])")
_ADJECTIVE = re.compile(
    r"the (?:\S+-(?:ago|earlier|end)$|(?:\d+ [a-z]+|[a-z]+ \d+)(?:,? \d{4})?$|(?:early|mid|late)-)"
)
_DASH = re.compile(r" (?:_|--) ")


def rendered(
    text: str,
    words: Sequence[Word],
    kept: Sequence[int],
    changed: tuple[int, str] | None,
    within: tuple[int, int] | None,
    *,
    article: bool,
) -> tuple[str, tuple[Stretch, ...]]:
    """The headline of the words that are kept, one of them changed to a finite form.

    "Whose" becomes 's `within` the subject, and where it stands behind its verb; a noun whose date
    is gone gets its article back, but with `article` alone where it opens the headline.
    """
    spans: list[Stretch] = []
    owned = kept if article else kept[1:]
    lost = {words[at].start for at in owned if _has_lost_its_date(words, kept, at)}
    place = -1
    whose: set[int] = set()
    for index, at in enumerate(kept):
        word = words[at]
        if word.lower == "whose" and spans and _is_turned(kept, index, within):
            whose.add(len(spans))
            spans.append((word.start, word.end))
            continue
        changes = changed is not None and at == changed[0]
        if changes:
            place = len(spans)
        joined = not changes and (
            spans
            and len(spans) - 1 not in whose
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
    for number, (start, _) in enumerate(spans):
        if start in lost:
            parts[number] = f"the {parts[number]}"
    for number in range(len(parts) - 1):
        parts[number] = _article(parts[number], parts[number + 1])
    pieces: list[str] = []
    for number, part in enumerate(parts):
        if number in whose:  # the firm, *whose* shares fell: the firm's shares
            pieces[-1] += "'" if pieces[-1].endswith("s") else "'s"
        elif pieces and (part in _CLOSING or pieces[-1] in _OPENING):
            pieces[-1] += part
        else:
            pieces.append(part)
    whole = _quoted(_SEAM.sub(r"\1", " ".join(pieces)).strip())
    return capital(_TWO_VERBS.sub(r"\1", whole)), tuple(spans)


def _has_lost_its_date(words: Sequence[Word], kept: Sequence[int], at: int) -> bool:
    """Whether a date stood before a noun as its owner: *Thursday's* ruling is *the* ruling."""
    date = words[at - 1] if at > 0 else words[at]
    if date.tag == "DATE" and at - 1 not in kept and _ADJECTIVE.match(date.lower):
        # *the 21 January* execution, but: on *the 21 January* they came
        return words[at].tag == "WORD" and (at < 2 or words[at - 2].tag != "PREP")
    owned = at > 1 and words[at - 1].lower in ("'s", "’s") and words[at - 2].tag == "DATE"
    return owned and at - 1 not in kept and at - 2 not in kept


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
    return " ".join((_CUT_WORD.sub("", part) if "\n" in part else part).split())


def _quoted(title: str) -> str:
    """With the dashes and quotation marks of wires as printers set them, the latter in pairs."""
    title = _DASH.sub(" – ", title)
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


def capital(title: str) -> str:
    """With a capital first letter, but not "IPhone"."""
    for at, letter in enumerate(title):
        if letter.isalpha():
            word = title[at:].split(" ", 1)[0]
            mixed = any(c.isupper() for c in word[1:])
            return title if mixed else title[:at] + letter.upper() + title[at + 1 :]
        if letter.isdigit():
            break
    return title
