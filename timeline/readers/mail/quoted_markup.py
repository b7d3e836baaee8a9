"""Quotes in the HTML of a mail: each becomes one paragraph that opens with >."""

from __future__ import annotations

import re

from timeline.readers.mail.quoted_replies import FROM, OTHER, SENDS_ON, SENT, SHORT

_BESIDE = re.compile(
    r"\b(?:gmail_quote|gmail_attr|gmail_signature|yahoo_quoted|protonmail_quote|moz-cite-prefix"
    r"|moz-signature)|\btype\s*=\s*[\"']?cite\b",
    re.IGNORECASE,
)
"""Attributes of what is not the sender's own words."""
_COMMENT = re.compile(r"<!--(?:[^-]|-(?!->))*+(?:-->)?")
_UNREAD = re.compile(r"<(style|script)\b(?:[^<]|<(?!/\1))*+", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(div|blockquote|pre)\b([^<>]*)>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(
    rf"<br\s*/?>(?=(?:\s|&nbsp;|<[^<>]{{0,200}}>){{0,9}}(?:-{{4}}|(?:{FROM}|{SENT}|{OTHER})\s?:))"
)
_DASHES = re.compile(r">\s*--(?:\s|&nbsp;){0,3}(?=<br)")


def mark_quotes(markup: str) -> str:
    """The HTML of a mail with each quote in it as one paragraph that opens with >.

    >>> mark_quotes('<p>Yes.</p><blockquote type="cite"><p>Will it <b>hold?</b></blockquote>')
    '<p>Yes.</p><blockquote type="cite"><p>&gt; Will it hold?</p></blockquote>'
    """
    markup = _COMMENT.sub("", markup)
    markup = _DASHES.sub("><br><br>--<br>", _BREAK.sub("<br><br>", markup))
    tags = list(_TAG.finditer(markup))
    if not tags:
        return markup
    ends = [tag.start() for tag in tags[1:]] + [len(markup)]
    between = [words_of(markup[tag.end() : end]) for tag, end in zip(tags, ends, strict=True)]
    after = ["" for _ in tags]
    for number in reversed(range(len(tags))):
        below = after[number + 1] if number + 1 < len(tags) else ""
        after[number] = between[number][:SHORT] or below
    kept: list[str] = []
    at = depth = inner = 0
    quote = ""
    said = words_of(markup[: tags[0].start()])[-SHORT:]
    for number, tag in enumerate(tags):
        name, step = tag[2].lower(), -1 if tag[1] else 1
        if quote:
            depth += step * (name == quote)
            inner += step * (name == "blockquote" != quote)
            # Gmail's division holds who wrote, the quote, and what is answered below it.
            if depth <= 0 or (step < 0 and name == "blockquote" != quote and inner <= 0):
                kept.append(_as_quote(markup[at : tag.start()]))
                at, quote = tag.start(), ""
        elif (
            step > 0
            and _BESIDE.search(tag[3])
            and not (SENDS_ON.match(after[number]) or SENDS_ON.search(said))
        ):
            kept.append(markup[at : tag.end()])
            at, quote, depth, inner = tag.end(), name, 1, 0
        said = between[number][-SHORT:] or said
    kept.append(_as_quote(markup[at:]) if quote else markup[at:])
    return "".join(kept)


def words_of(markup: str) -> str:
    """The words that stand between the tags, whether they are seen or not."""
    return " ".join(_ANY_TAG.sub(" ", _UNREAD.sub(" ", markup)).split())


def _as_quote(markup: str) -> str:
    words = words_of(markup)
    return f"<p>&gt; {words}</p>" if words else ""
