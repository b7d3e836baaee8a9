"""Subtitles, SubRip and WebVTT: cues → running text, without numbers, timings and tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from timeline.errors import InputError
from timeline.readers.content import Content, Draft, tidy
from timeline.readers.encoding import decode

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?!\d)")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>")
_TAG = re.compile(r"</?(?:[A-Za-z][^<>]*|\d[\d:.]*)>|\{\\[^{}]*\}")
_GROWS = re.compile(r"<(?:\d\d+:)?\d\d:\d\d\.\d{3}>")
"""Captions made by machine show a line again while the next one grows under it."""
_TURN = re.compile(r"\s*(>>+|[-–—](?=\s))\s*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_BREAKS_OFF = re.compile(r"(?:[-–—…]|\.\.\.)$")
_PAUSE = 2.0
_AT_ONCE = 0.1
"""Seconds between cues of which one goes on with the other."""
_MANY = 200
"""Words that a cue shows at most of the one before."""
_FEW = 3
"""Fewer words may well be said again."""


@dataclass(frozen=True, slots=True)
class _Cue:
    start: float
    """Seconds from the beginning."""
    end: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """What one person says in one cue."""

    text: str
    cue: _Cue
    speaker: str = ""
    turn: str = ""
    """The mark of another speaker that it opens with."""


def read_subtitles(data: bytes, name: str) -> Iterator[Content]:
    r"""The running text of a file of subtitles; raises InputError where it holds no cue.

    >>> file = b"1\n00:00:01,000 --> 00:00:02,500\nThe weir\n\n2\n00:00:03,000 --> 00:00:05,000\n"
    >>> [content.text for content in read_subtitles(file + b"<i>broke.</i>\n", "weir.srt")]
    ['The weir broke.\n']
    """
    text = decode(data, name)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    cues = list(_cues(lines, named=text.lstrip().startswith("WEBVTT")))
    if not cues:
        raise InputError(
            f"{name}: holds no subtitles: no line of it is a timing "
            "like 00:00:01,000 --> 00:00:02,500"
        )
    draft = Draft()
    for said in _paragraphs(_words(cues, grows=_GROWS.search(text) is not None)):
        draft.add("paragraph", said)
    yield draft.content()


def _cues(lines: list[str], *, named: bool) -> Iterator[_Cue]:
    """The cues of a file; in WebVTT any words may name a cue, in SubRip a number does."""
    timings = [number for number, line in enumerate(lines) if "-->" in line and _TIMING.match(line)]
    for at, below in pairwise([*timings, len(lines)]):
        timing = _TIMING.match(lines[at])
        last = below
        if below < len(lines) and last - 1 > at and lines[last - 1].strip().isdecimal():
            last -= 1
        said = lines[at + 1 : last]
        if named:
            blank = next((i for i, line in enumerate(said) if not line.strip()), len(said))
            said = said[:blank]
        if timing:
            start, end = _seconds(*timing.groups()[:4]), _seconds(*timing.groups()[4:])
            yield _Cue(start, end, tuple(line for line in said if line.strip()))


def _seconds(hours: str | None, minutes: str, seconds: str, part: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{part}")


def _words(cues: list[_Cue], *, grows: bool) -> Iterator[_Words]:
    """What is said in each cue, parted where the speaker changes."""
    shown = ""
    before: _Cue | None = None
    for cue in cues:
        speaker = ""
        again = _again(before, cue) if before else 0
        before = cue
        for line in cue.lines:
            said = tidy(_TAG.sub("", line))
            if grows and said == shown:
                again = max(0, again - len(said.split()))
                speaker = tidy(html.unescape((_VOICE.findall(line) or [speaker])[-1]))
                continue
            shown = said
            parts = _VOICE.split(line)
            for number, part in enumerate(parts):
                if number % 2:
                    speaker = tidy(html.unescape(part))
                    continue
                words = tidy(html.unescape(_TAG.sub("", part)))
                count = len(words.split())
                words = " ".join(words.split()[again:])
                again = max(0, again - count)
                turn = _TURN.match(words)
                if turn and turn.end() < len(words):
                    yield _Words(words[turn.end() :], cue, speaker, turn[1])
                elif words:
                    yield _Words(words, cue, speaker)


def _again(before: _Cue, cue: _Cue) -> int:
    """How many words at the beginning of a cue the cue before still shows, or has just shown.

    Rolling captions keep the line that they go on from.
    """
    lines, old = (
        [tidy(_TAG.sub("", line)).split() for line in each.lines] for each in (cue, before)
    )
    words, shown = [*chain(*lines)], [*chain(*old)]
    if cue.start < before.end:
        counts = range(min(len(words), len(shown), _MANY), 0, -1)
        most = next((n for n in counts if words[:n] == shown[-n:]), 0)
        return most if most >= min(_FEW, len(shown)) else 0
    rolls = len(lines) > 1 and bool(old) and lines[0] == old[-1] and len(lines[0]) >= _FEW
    return len(lines[0]) if rolls and cue.start - before.end <= _AT_ONCE else 0


def _paragraphs(all_words: Iterable[_Words]) -> Iterator[str]:
    """Sentences that run over cues, together; parted by pauses and by who speaks."""
    said: list[str] = []
    before: _Words | None = None
    for words in all_words:
        if before is None or _parts(before, words):
            if said:
                yield " ".join(said)
            said = [f"{words.speaker}: {words.text}" if words.speaker else words.text]
        else:
            # A dash within a sentence is no sign of another speaker.
            said.append(f"{words.turn} {words.text}" if words.turn else words.text)
        before = words
    if said:
        yield " ".join(said)


def _parts(before: _Words, words: _Words) -> bool:
    """Whether a paragraph ends between two cues."""
    ended = _SENTENCE_END.search(before.text) is not None
    # Who goes on with a sentence need not be named again.
    speaks = words.speaker != before.speaker and (words.speaker != "" or ended)
    if speaks or words.turn.startswith(">"):
        return True
    if words.turn:
        return ended or _BREAKS_OFF.search(before.text) is not None or before.turn == words.turn
    return ended and words.cue.start - before.cue.end >= _PAUSE
