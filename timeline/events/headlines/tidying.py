"""Tidying the words of a headline: no loose ends, no doubled commas, no half brackets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from timeline.events.headlines.leftovers import (
    bare_relative,
    connective,
    joins_an_adverb,
    lost_its_content,
    opens_a_preposition,
    says_no_more,
    was_a_date,
)
from timeline.events.headlines.lengths import (
    counted,
    ends_a_period,
    ends_with_length,
    is_length_alone,
    is_so_much_early,
    opens_with_length,
)
from timeline.events.headlines.signs import (
    balanced,
    with_closing_comma,
    without_doubled,
    without_lone_comma,
)
from timeline.events.patterns.tagging import Word
from timeline.events.patterns.words import MODALS, is_event_noun

_LEADING = frozenset(
    "and but or so yet also however meanwhile then thus still that which who when where while as "
    "although though because after before since if whether therefore moreover furthermore instead "
    "nevertheless nonetheless hence accordingly indeed later earlier subsequently finally "
    "eventually actually elsewhere until till separately additionally similarly".split()
)


_TRAILING = frozenset(
    "the a an of to in on at by for from with and or but nor its his her their our my your as "
    "that which who whom when where while than between during until since into about around "
    "through over under after before within early late also then so subject ostensibly presumably "
    "thereby thus especially particularly although though because if unless whereas mainly mostly "
    "chiefly largely partly nearly almost pursuant once".split()
)


# Words that are left over when a date goes: "a letter dated", "the quarter ended".
_LOST_DATE = frozenset("dated dating effective later earlier again beginning starting".split())


_SIGNS = frozenset((",", ";", ":", "—", ".", "(", ")", '"'))


_LEFT_ALONE = ("contrary", "thanks", "according", "due", "owing", "prior", "subsequent")
"""What opens a sentence only with what follows "to"."""
_ANSWERS = ("yes", "no", "well", "oh")


_COUNTING = ("all", "both", "each", "one", "some", "many", "most", "several", "two", "three", "few")


def length_of(words: Sequence[Word], kept: Sequence[int]) -> int:
    """Characters of a headline that is made of these words."""
    length = 0
    last, end = -1, 0
    for at in kept:
        word = words[at]
        if last >= 0 and (at != last + 1 or end < word.start):
            length += 1
        end = word.end
        length += end - word.start
        last = at
    return length


def tidied(words: Sequence[Word], kept: list[int], *, quoting: bool = False) -> list[int]:
    """Without what dangles at either end, doubled commas, and half a bracket or quotation.

    `quoting`: a quotation that is open will be closed.
    """
    kept = balanced(words, kept, quoting)
    points = len(kept) > 1 and (
        words[kept[0]].text == "That"
        or _points(words, kept)
        or words[kept[1]].lower in ("many", "much", "few", "little")
    )
    while (
        kept
        and (not points and (_dangles_first(words[kept[0]]) or _nears(words, kept)))
        and [words[at].lower for at in kept[:2]] != ["because", "of"]
        and (not _inverts(words, kept))
    ):
        kept = kept[1:]
    label = kept[:2] == [0, 1] and words[0].text in ("A", "Q") and words[1].text == "."
    if label and len(kept) > 3:
        return tidied(words, kept[2:], quoting=quoting)
    if len(kept) > 2 and words[kept[0]].lower in _ANSWERS and words[kept[1]].tag == ",":
        return tidied(words, kept[2:], quoting=quoting)
    if len(kept) > 2 and words[kept[0]].lower == "them":
        return tidied(words, kept[1:], quoting=quoting)  # among them Ann Lee, who …
    if len(kept) > 2 and words[kept[0]].lower in _LEFT_ALONE and words[kept[1]].tag == ",":
        return tidied(words, kept[2:], quoting=quoting)
    if opening := is_length_alone(words, kept):
        return tidied(words, kept[opening:], quoting=quoting)
    if opening := opens_with_length(words, kept):
        return tidied(words, kept[opening:], quoting=quoting)
    # The letter before an answer: "A: It came out in May."
    if len(kept) > 2 and words[kept[1]].tag == ":" and len(words[kept[0]].text) == 1:
        kept = kept[2:]
    while (
        kept
        and not _is_particle(words, kept)
        and (
            (
                _dangles_last(words[kept[-1]])
                and not is_so_much_early(words, kept)
                and not _does_so(words, kept)
            )
            or (
                (words[kept[-1]].lower in _LOST_DATE or ends_a_period(words, kept))
                and not any(words[at].tag == "NEG" for at in kept)
                and not counted(words, kept)
                and _stood_by_a_date(words, kept[-1])
                and not _does_it_again(words, kept)
            )
        )
    ):
        kept = kept[:-1]
    if ends := opens_a_preposition(words, kept):
        return tidied(words, kept[:-ends], quoting=quoting)
    if ends := lost_its_content(words, kept):
        return tidied(words, kept[:-ends], quoting=quoting)
    if ends := joins_an_adverb(words, kept):
        return tidied(words, kept[:-ends], quoting=quoting)
    if spoken := says_no_more(words, kept):
        return tidied(words, kept[:-spoken], quoting=quoting)
    loose = len(kept) > 4 and words[kept[-2]].tag == ","
    if loose and (
        words[kept[-1]].lower in ("less", "more")
        or words[kept[-1]].tag == "ING"
        or (words[kept[-1]].tag == "ADV" and words[kept[-1]].lower.endswith("ly"))
    ):
        return tidied(words, kept[:-2], quoting=quoting)
    counts = len(kept) > 3 and words[kept[-1]].lower in _COUNTING
    if counts and words[kept[-2]].tag == ",":
        return tidied(words, kept[:-2], quoting=quoting)
    if closing := ends_with_length(words, kept):
        return tidied(words, kept[:-closing], quoting=quoting)
    if not any(words[at].tag in _SIGNS for at in kept):
        return kept
    if (place := bare_relative(words, kept)) is not None:
        return tidied(words, [*kept[:place], *kept[place + 2 :]], quoting=quoting)
    if place := was_a_date(words, kept):
        return tidied(words, [*kept[:place], *kept[place + 3 :]], quoting=quoting)
    if (aside := connective(words, kept)) is not None:
        return tidied(words, [*kept[:aside], *kept[aside + 3 :]], quoting=quoting)
    tidy = without_doubled(words, kept)
    if len(tidy) != len(kept):
        return tidied(words, tidy, quoting=quoting)
    return without_lone_comma(words, with_closing_comma(words, tidy))


def _stood_by_a_date(words: Sequence[Word], at: int) -> bool:
    """Whether a date went from beside a word: declared war *again*, on a day named before."""
    return any(word.tag == "DATE" for word in words[max(0, at - 2) : at + 3])


def _does_it_again(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether something was done *again*: the orders were placed *again* later that day."""
    if words[kept[-1]].lower != "again" or len(kept) < 3 or kept[-2] != kept[-1] - 1:
        return False
    return words[kept[-2]].tag in ("VERB", "VB", "WORD", "NAME", "PRON")


def _is_particle(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether the last word belongs to the verb before it: the war dragged *on*."""
    last = kept[-1]
    particle = words[last].lower in _PARTICLES
    if not particle and words[last].tag != "PREP":
        return False
    follows = (
        len(kept) > 1 and kept[-2] == last - 1 and words[last - 1].tag in ("VERB", "VB", "ING")
    )
    stranded = last + 1 < len(words) and words[last + 1].tag in (".", ",", "CC", '"', ";")
    behind = [word.tag for word in words[last + 1 : last + 3]]
    closed = behind == ["PREP", "DATE"] or behind[:1] in ([","], ["."], [";"])
    if particle and closed and words[last].lower != "in" and kept[-2:-1] == [last - 1]:
        return True  # declared the war *over*; with the lamp *on*
    return follows and (particle or (stranded and words[last].tag == "PREP"))


_PARTICLES = frozenset("on off up down out away over in through".split())


def _dangles_first(word: Word) -> bool:
    if word.tag in (
        ",",
        ";",
        ":",
        "—",
        ".",
        "-",
        ")",
        "]",
        "•",
        "*",
        "|",
        "#",
        "–",
        "/",
        ">",
        "!",
        "?",
    ):
        return True
    return word.lower in _LEADING


def _nears(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether a headline opens with what goes with a subordinator: *even* after a court refused."""
    opens = words[kept[0]].lower in ("even", "just", "only", "shortly", "soon", "immediately")
    if not opens or len(kept) < 2:
        return False
    if kept[1] != kept[0] + 1:
        return True  # *even* after a court refused, without "after"
    if words[kept[1]].lower not in _LEADING:
        return False
    clause = takewhile(lambda at: words[at].tag != ",", kept)
    return any(words[at].tag in ("VERB", "AUX", "MD") for at in clause)


def _points(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether "that" stands before its noun behind a name, date or comma: in Rask *that* lesson."""
    first = kept[0]
    noun = words[kept[1]].tag == "WORD" and kept[1] == first + 1 and not _is_many(words[kept[1]])
    before = words[first - 1].tag if first else ""
    return (
        noun
        and words[first].lower == "that"
        and before
        in (
            "NAME",
            "DATE",
            ",",
            ";",
            "PREP",
            "",
        )
    )


def _is_many(word: Word) -> bool:
    return word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is"))


def _inverts(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether the verb stands before its subject: *Then came* another sister."""
    return words[kept[0]].lower == "then" and len(kept) > 1 and words[kept[1]].tag == "VERB"


def _dangles_last(word: Word) -> bool:
    if word.tag in (",", ";", ":", "—", ".", "-", "(", "[", "!", "…", "|", "/", "#", "*"):
        return True
    if word.text in ("`", "'"):
        return True
    return word.lower in _TRAILING and word.tag not in ("NAME", "VERB", "PRON")


def _does_so(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether "so" is what is done: the first to do *so*."""
    before = words[kept[-2]].lower if len(kept) > 1 else ""
    return words[kept[-1]].lower == "so" and before in ("do", "did", "does", "done", "doing")


def stands_alone(words: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether the words say something: two or more, one of them a noun, name or verb."""
    if kept and words[kept[-1]].lower in ("was", "were", "is", "are", "been", "be", "had", "has"):
        return False
    while kept and words[kept[0]].tag in ("(", "[", '"'):
        kept = kept[1:]
    if kept and (words[kept[0]].tag == "AUX" or words[kept[0]].lower in MODALS):
        return False  # what is left has lost its subject
    full = [at for at in kept if words[at].tag in ("WORD", "NAME", "VERB", "VB", "ING", "NUM")]
    if not full:
        return False
    spoken = [at for at in kept if words[at].text[0].isalnum()]
    if len(spoken) < 2:
        return is_event_noun(words[full[0]].text)
    return any(words[at].tag != "NUM" for at in full)
