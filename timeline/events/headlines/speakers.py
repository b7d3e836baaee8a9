"""Who says what a headline tells, by patterns and by the tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.grammar.alignment import Parsed
from timeline.events.grammar.constituents import subject_of
from timeline.events.grammar.reported import says_it, speaker_of, subject_that_says
from timeline.events.headlines.candidates import Candidate
from timeline.events.headlines.headline import Headline
from timeline.events.patterns.attribution import Attribution, attribution, spoken_of
from timeline.events.patterns.clause import Clause
from timeline.events.patterns.tagging import Word
from timeline.events.view import View


def frame_of(
    view: View, candidate: Candidate, clause: Clause | None, sentence: Parsed | None
) -> Attribution | None:
    """The words around a candidate that say who says so, where they speak of it."""
    frame = None if view.who else attribution(view.words, view.clauses, view.date, clause)
    if frame is not None and _closes_before(view.words, frame.frame.stop, candidate.head):
        return None
    if frame is None or sentence is None:
        return frame
    event = sentence.token_of(candidate.head)
    if event is None or says_it(sentence.tree, sentence.tokens_of(frame.frame), event):
        return frame
    return None


def _closes_before(words: Sequence[Word], start: int, event: int) -> bool:
    """Whether what is quoted ends before an event: it says that "he paints", and *she left*."""
    start += start < len(words) and words[start].tag == "THAT"
    if not start < event < len(words) or words[start].text not in _MARKS:
        return False
    closing = _MARKS[words[start].text]
    end = next((at for at in range(start + 1, event) if words[at].text == closing), event)
    opened = any(word.text in _MARKS for word in words[end + 1 : event])
    return end < event - 1 and not opened and words[end + 1].tag in (",", "CC")


_MARKS = {'"': '"', "“": "”", "‘": "’", "'": "'", "``": "''", "«": "»"}


def whom(text: str, sentence: Parsed) -> str | None:
    """The one person of a sentence that "he" or "she" can mean: its first subject."""
    tree = sentence.tree
    root = next((at for at, token in enumerate(tree.tokens) if token.head < 0), None)
    subject = None if root is None else subject_of(tree, root)
    people = [
        at
        for at, token in enumerate(tree.tokens)
        if token.name == "PERSON" and token.upos == "PROPN"
    ]
    if subject is None or not people or not set(people) <= set(tree.below(subject)):
        return None
    if people[-1] - people[0] != len(people) - 1:
        return None
    return " ".join(text[tree[people[0]].start : tree[people[-1]].end].split())


def speaker_by_tree(text: str, sentence: Parsed, chosen: Candidate, title: Headline) -> str | None:
    """Who says so by the tree, where the headline does not say it itself."""
    tree = sentence.tree
    event = sentence.token_of(chosen.head)
    found = None if event is None else speaker_of(tree, event)
    if found is None:
        return None
    head, who = found
    verb = tree[head].head
    told = sentence.tokens_of(title.kept)
    if head in told or verb in told:
        return None
    said = " ".join(text[tree[who[0]].start : tree[who[-1]].end].split())
    opens = tree[who[0]]
    common = opens.upos in ("DET", "PRON", "NOUN") or opens.text.lower() in _COMMON
    common = common and all(token.upos == "PUNCT" for token in tree.tokens[: who[0]])
    return spoken_of(said, common)


_COMMON = frozenset(
    "senior local federal former chief top military public medical several many other more some "
    "independent foreign national central regional new old official government state".split()
)


def speaker_in(sentence: Parsed, frame: Attribution) -> Attribution:
    """A frame whose speaker is no more and no less than the subject: *Citing a case,* Ann Lee."""
    start, end = frame.who
    for verb in sorted(sentence.tokens_of(frame.frame)):
        found = subject_that_says(sentence.tree, verb)
        said_by = sentence.words_of(found[1]) if found else []
        if said_by and start <= said_by[0] < end:
            lone = len(sentence.words[end - 1].text) == 1  # Walter F. *Williams*
            first = said_by[0]
            first -= first > start and sentence.words[first - 1].tag == "DET"
            return replace(frame, who=(first, max(end, said_by[-1] + 1) if lone else end))
    return frame
