"""What the sender of a mail wrote, told apart from what is quoted and signed below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from timeline.readers.mail.footers import footer_lines
from timeline.readers.mail.signatures import signature_lines

Part = Literal["own", "head", "left out"]

_QUOTE = re.compile(r"[ \t]{0,3}>(?!From )")
_FORWARD = re.compile(
    r"[\s*]*(?:-{2,}\s*(?:Forwarded (?:message|by)|Weitergeleitete (?:Nachricht|E-?Mail)"
    r"|Message transféré|Mensaje reenviado|Messaggio inoltrato|Doorgestuurd bericht"
    r"|Mensagem encaminhada)\b.{0,150}"
    r"|(?:Begin forwarded message|Anfang der weitergeleiteten (?:E-?Mail|Nachricht)"
    r"|Début du message (?:transféré|réexpédié)|Inicio del mensaje reenviado"
    r"|Inizio messaggio inoltrato|Begin doorgestuurd bericht)\s?:?)[\s*]*$",
    re.IGNORECASE,
)
SENDS_ON = re.compile(
    r"-{2,}\s*Forwarded message|Begin forwarded message|-{2,}\s*Weitergeleitete"
    r"|Anfang der weitergeleiteten|-{2,}\s*Message transféré|Début du message",
    re.IGNORECASE,
)
SHORT = 100
_ORIGINAL = re.compile(
    r"\s*-{2,}\s*(?:Original[ -](?:Message|Appointment)|Ursprüngliche (?:Nachricht|E-?Mail)"
    r"|Original-Nachricht|Message (?:d['’]origine|original)|Mensaje original"
    r"|Messaggio originale|Oorspronkelijk bericht|Mensagem original)\s*-*\s*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*_{20,}\s*$")
_LIST = re.compile(r".{0,80}\bmailing list\b", re.IGNORECASE)
FROM = r"(?:From|Von|De|Da|Van)"
SENT = (
    r"(?:Sent|Date|Gesendet|Datum|Envoyé|Fecha|Enviado(?: el)?|Inviato|Data|Verzonden|Enviada em)"
)
SUBJECT = r"(?:Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Assunto)"
OTHER = (
    rf"(?:{SUBJECT}|To|Cc|Bcc|Reply-To|Importance|Attachments|An|Kopie|Antwort an|À|A"
    r"|Répondre à|Para|Aan)"
)
COLON = r"\*?[ \u00a0]?:\*?"
_LABEL = re.compile(rf"[\s*]*(?:{FROM}|{SENT}|{OTHER}){COLON}", re.IGNORECASE)
_FROM_LABEL = re.compile(rf"[\s*]*{FROM}{COLON}")
_SENT_LABEL = re.compile(rf"[\s*]*{SENT}{COLON}")
_HEAD_IN_A_LINE = re.compile(
    rf"[\s*]*{FROM}{COLON}.{{1,300}}?\b{SENT}{COLON}.{{1,300}}?\b{OTHER}{COLON}"
)
NOTES_DATE = r"\d\d/\d\d/\d{4} \d\d:\d\d(?::\d\d)?(?: [AP]M)?"
"""When a mail was sent, as Lotus Notes has it at the end of the line above To:."""
_NOTES_DATE = re.compile(NOTES_DATE)
_NOTES_SENT = re.compile(rf".*\b{NOTES_DATE}\s*$")
_GOES_ON = re.compile(r"\s*(?:[AP]M\s*)?-{5,}\s*$")
"""The rest of a long line that says that a mail is sent on."""
_HEAD_LINES = 40
_FOLDED = 3
"""Lines without a label that a long list of receivers may run over."""
_VERB = (
    r"(?:(?:wrote|writes|a écrit|escribió|ha scritto|escreveu|skrev)"
    r"|\b(?:schrieb|schreef|skrev)\b.{0,200}?)\s?:\s*$"
)
_OPENS = re.compile(r"\s*(?:On|Am|Le|El|Il|Op|Em|Den)\s")
_WROTE = re.compile(rf"\s*(?:On|Am|Le|El|Il|Op|Em|Den)\s(?=.{{0,300}}\d).{{1,400}}?{_VERB}")
_NAMES_WRITER = re.compile(rf".{{1,200}}?{_VERB}|.{{0,200}}<[^<>@\s]+@[^<>@\s]+>")
_CERTAIN = re.compile(r"[@<]|\d[:.h]\d\d")
"""An address or a time of day: who only tells what somebody once wrote does not give them."""
_DEVICE = re.compile(
    r"\s*(?:Sent from (?:my|Mail for)\b|Get Outlook for\b|Von meinem \w+ gesendet|Envoyé de mon\b"
    r"|Enviado desde mi\b|Inviato da\b).{0,60}$",
    re.IGNORECASE,
)
_SIGNED = 8
"""Lines that a signature has at most under two dashes without the space that belongs to them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of lines of a mail: the sender's own, the head of a mail sent on, or left out."""

    part: Part
    start: int
    end: int


def stretches(text: str, *, sent_on: bool = False) -> list[Stretch]:
    r"""All of a mail's text: own words, heads of mails that are sent on, and quotes and signatures.

    `sent_on` says that the mail below the first head is its content, as its subject told.

    >>> [s.part for s in stretches("Yes.\n\nOn Mon, 3 May 2021, Ann wrote:\n> Will it hold?\n")]
    ['own', 'left out']
    """
    lines = text.split("\n")
    parts = _parts(lines, sent_on)
    found = []
    at = number = 0
    for part, run in groupby(parts):
        count = sum(1 for _ in run)
        length = sum(len(line) + 1 for line in lines[number : number + count])
        if at < len(text):
            found.append(Stretch(part, at, min(at + length, len(text))))
        at, number = at + length, number + count
    return found


def without_marks_of_forwards(text: str) -> str:
    r"""The text with "> " taken from the lines of a mail that is sent on in such lines.

    >>> without_marks_of_forwards("Begin forwarded message:\n\n> It broke.\n> Ann\n")
    'Begin forwarded message:\n\nIt broke.\nAnn\n'
    """
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        forward, at = _FORWARD.match(lines[at]), at + 1
        if not forward:
            continue
        at = _next(lines, at)
        while at < len(lines) and (lines[at].startswith(">") or not lines[at].strip()):
            lines[at] = lines[at].removeprefix(">").removeprefix(" ")
            at += 1
    return "\n".join(lines)


def _parts(lines: list[str], sent_on: bool) -> list[Part]:
    """What each line is."""
    parts: list[Part] = ["own"] * len(lines)
    wrote = signed = False
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            parts[at] = "left out" if signed else "own"
            at += 1
            continue
        if _FORWARD.match(line):
            below = at + 1
            while below < len(lines) and below < at + 3 and _GOES_ON.match(lines[below]):
                below += 1
            first = _next(lines, below)
            head = max(_after_head(lines, first, _LABEL), _after_notes_head(lines, first))
            _mark(parts, "left out", at, below)
            _mark(parts, "head", below, head)
            at, wrote, signed, sent_on = max(below, head), False, False, False
            continue
        body = _after_reply_head(lines, at)
        if body > at:
            if sent_on or not wrote:
                _mark(parts, "left out" if _is_parting(line) else "head", at, at + 1)
                _mark(parts, "head", at + 1, body)
                at, wrote, signed, sent_on = body, True, False, False
                continue
            if not _is_quote(lines, _next(lines, body)):
                _mark(parts, "left out", at, len(lines))
                break
            _mark(parts, "left out", at, body)
            at, signed = body, False
            continue
        count = _attribution(lines, at)
        if count:
            below = _next(lines, at + count)
            certain = _CERTAIN.search(" ".join(lines[at : at + count])) is not None
            quoted = _is_quote(lines, below)
            if not quoted and certain and (wrote or below == len(lines)):
                _mark(parts, "left out", at, len(lines))
                break
            if quoted:
                _mark(parts, "left out", at, at + count)
                at, signed = at + count, False
                continue
        footer = footer_lines(lines, at) or signature_lines(
            lines, at, lambda below: not _ends_signature(lines, below)
        )
        if footer:
            _mark(parts, "left out", at, at + footer)
            at += footer
            continue
        if _is_quote(lines, at):
            parts[at], signed = "left out", False
        elif signed or _DEVICE.match(line) or _signs(lines, at):
            parts[at] = "left out"
            signed = signed or not _DEVICE.match(line)
        else:
            wrote = True
        at += 1
    return parts


def _mark(parts: list[Part], part: Part, start: int, end: int) -> None:
    if end > start:
        parts[start:end] = [part] * (end - start)


def _next(lines: list[str], at: int) -> int:
    """The first line from one on that is not blank, or the number of lines."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _is_quote(lines: list[str], at: int) -> bool:
    return at < len(lines) and _QUOTE.match(lines[at]) is not None


def _ends_signature(lines: list[str], at: int) -> bool:
    """Whether a quote, the head of one, or a mail that is sent on begins."""
    return (
        _is_quote(lines, at)
        or _FORWARD.match(lines[at]) is not None
        or _after_reply_head(lines, at) > at
        or _attribution(lines, at) > 0
    )


def _is_parting(line: str) -> bool:
    return _ORIGINAL.match(line) is not None or _RULE.match(line) is not None


def _after_reply_head(lines: list[str], at: int) -> int:
    """The line after what parts a reply from the mail that it answers; `at` where none does."""
    line = lines[at]
    if _RULE.match(line):
        below = _next(lines, at + 1)
        if below < len(lines) and _LIST.match(lines[below]):
            return len(lines)
        head = _after_head(lines, below, _FROM_LABEL)
        return head if head > below else at
    if _ORIGINAL.match(line):
        return max(at + 1, _after_head(lines, _next(lines, at + 1), _LABEL))
    return max(_after_head(lines, at, _FROM_LABEL), _after_notes_head(lines, at))


def _after_head(lines: list[str], at: int, opening: re.Pattern[str]) -> int:
    """The line after a mail's From:, Sent:, To: and Subject:; `at` where they are not there."""
    if at >= len(lines) or not opening.match(lines[at]):
        return at
    if _HEAD_IN_A_LINE.match(lines[at]):
        return at + 1
    labels, sent, last, line = 1, False, at, at + 1
    while line < min(len(lines), at + _HEAD_LINES) and line - last <= _FOLDED:
        if _LABEL.match(lines[line]):
            labels, last = labels + 1, line
            sent = sent or _SENT_LABEL.match(lines[line]) is not None
        elif not lines[line].strip():
            below = line + 1
            if below >= len(lines) or not _LABEL.match(lines[below]):
                break
        line += 1
    enough = labels >= 3 and sent if opening is _FROM_LABEL else labels >= 2
    return last + 1 if enough else at


def _after_notes_head(lines: list[str], at: int) -> int:
    """The line after Bob Ray on 05/02/2021 09:00 AM, To: and Subject:; `at` where they are not."""
    sent = at
    if sent + 1 < len(lines) and _NOTES_DATE.fullmatch(lines[sent + 1].strip()):
        sent += 1
    if sent >= len(lines) or not _NOTES_SENT.match(lines[sent]):
        return at
    end = _after_head(lines, sent + 1, _LABEL)
    return end if end > sent + 1 else at


def _attribution(lines: list[str], at: int) -> int:
    """How many lines say who wrote what is quoted below them: On 3 May 2021 Ann Lee wrote: → 1."""
    joined = ""
    opens = _OPENS.match(lines[at])
    for count, line in enumerate(lines[at : at + 3], 1):
        if not line.strip() or len(line) > 500 or _QUOTE.match(line):
            return 0
        joined = f"{joined} {line.strip()}"
        if opens and _WROTE.match(joined):
            return count
        if count == 1 and line.rstrip().endswith(":") and _NAMES_WRITER.match(line):
            # Ann Lee <ann@mill.example> wrote:
            return count if _is_quote(lines, _next(lines, at + 1)) else 0
        if not opens:
            return 0
    return 0


def _signs(lines: list[str], at: int) -> bool:
    """Whether a line is the one of two dashes above a signature."""
    if lines[at] == "-- ":
        return True
    if lines[at].strip() != "--":
        return False
    for below in range(at + 1, at + 2 + _SIGNED):
        if below >= len(lines) or _is_quote(lines, below) or _FORWARD.match(lines[below]):
            return True
    return _next(lines, at + 2 + _SIGNED) == len(lines)
