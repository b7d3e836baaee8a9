"""Lines → one text: words that were parted at the ends of lines are whole again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

COMPOUND = re.compile(r"\w+(?:-\w+)+")
_WORD_AT_START = re.compile(r"\w+(?:-\w+)*")
_KEEPS_HYPHEN = re.compile(
    r"(?:so-called|self-(?!ish|less|hood|same)|well-(?!ing|ness|being|spring)"
    r"|(?:ill|long|short|half|much|best|newly|hard|low|full|old)-(?!u)\w{3,}(?:ed|own|ten|ought|ing)\Z)"
)
"""Words that are compounds wherever a line ends: no syllable is parted there."""
_FIRST_CJK = "\u2e80"
"""Chinese and Japanese are written without spaces."""
_SUSPENDED = re.compile(r"(?:and|und|oder|bzw\.)\s")
"""After these, a hyphen stands for a word to come: pre- and post-war."""
_NUMBER_WORD = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d)-\Z", re.I)


def joined(lines: Iterable[str], compounds: Collection[str] = ()) -> str:
    """Lines as one text; a word that was parted at a line's end is one word again.

    `compounds` are words that keep their hyphen: they stand whole elsewhere in the document.

    >>> joined(["The govern-", "ment of Franco-", "Prussian days had twenty-", "five men."])
    'The government of Franco-Prussian days had twenty-five men.'
    """
    return "".join(linked(lines, compounds))


def linked(lines: Iterable[str], compounds: Collection[str] = ()) -> Iterator[str]:
    """What each line brings to the text that they are, in order."""
    before: str | None = None
    for line in lines:
        if before is not None:
            yield _ending(before, line, compounds)
        before = line
    yield before or ""


def _ending(line: str, after: str, compounds: Collection[str]) -> str:
    """A line as it stands before the next one."""
    if line.endswith(("-", "‐", "\u00ad")) and line[-2:-1].isalnum():
        word = line.rsplit(" ", 1)[-1]
        start = _WORD_AT_START.match(after)
        whole = word + (start[0] if start else "")
        bare = whole.lower().lstrip("\"'“‘(«")
        if _SUSPENDED.match(after):
            return line + " "
        keeps = _NUMBER_WORD.search(word) or whole.count("-") > 1 or not after[:1].islower()
        keeps = keeps or _KEEPS_HYPHEN.match(bare) or bare in compounds
        return line if keeps else line[:-1]
    if line[-1:] >= _FIRST_CJK and after[:1] >= _FIRST_CJK:
        return line
    return line if line.endswith("—") or re.search(r"[^\W_]–\Z", line) else line + " "
