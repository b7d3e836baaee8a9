"""Texts made to break a page, and timelines that carry each of them in every field."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline import Event, Source, Span, Timeline
from timeline.document import DocumentRecord, Passage
from timeline.events.event import BASES, STATUSES, Contradiction, LeftOut

LONG = 1_000_000

HOSTILE = {
    # Markup and script
    "script": "<script>alert(1)</script>",
    "script closed early": "</script><script>alert(2)</script>",
    "script unclosed": "<script>/*",
    "script in capitals": "</SCRIPT\t><ScRiPt >alert(3)</ScRiPt >",
    "image with a handler": '"><img src=x onerror=alert(4)>',
    "attribute broken out of": '\' onmouseover=\'alert(5)\' " onfocus="alert(6)" autofocus="',
    "attribute without quotes": "x onclick=alert(7) style=position:fixed;inset:0",
    "svg": "<svg/onload=alert(8)><animate onbegin=alert(9) attributeName=x dur=1s>",
    "mathml": "<math><mtext><table><mglyph><style><!--</style><img src=x onerror=alert(10)>",
    "style": "</style><style>*{display:none!important}</style>",
    "css in a name": "};*{background:url(https://evil.example/1)}/*",
    "css expression": "red;background:url('https://evil.example/2');--tl-colour:x",
    "title closed": "</title></textarea></noscript></template><h1>owned</h1>",
    "section closed": "</li></ol></section></main></body></html>",
    "form": '<form action="https://evil.example/3"><input name=q><button>Go</button>',
    "base": "<base href=//evil.example/>",
    "refresh": '<meta http-equiv=refresh content="0;url=//evil.example">',
    "linked style": "<link rel=stylesheet href=https://evil.example/4.css>",
    "iframe": "<iframe srcdoc='<script>parent.alert(11)</script>'>",
    "srcdoc broken out of": '"></iframe><iframe srcdoc="&lt;script&gt;alert(12)&lt;/script&gt;">',
    "object": '<object data="data:text/html,<script>alert(13)</script>"></object>',
    "comment": "--><!-- --!> <!--><script>",
    "cdata": "]]><![CDATA[ <x/> ]]>",
    "processing instruction": "<?xml version='1.0'?><?php echo 1 ?><% 2 %>",
    "doctype and entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;&lol9;',
    "entities": "&lt;b&gt; &amp;#60; &#x3c;i&#62; &nbsp; &copy &notit; &#0; &#xD800;",
    # Addresses
    "javascript link": "javascript:alert(14)",
    "javascript link in disguise": "<a href='\tjava\nscript:alert(15)//'>x</a>",
    "data address": "data:text/html;base64,PHNjcmlwdD5hbGVydCgxNik8L3NjcmlwdD4=",
    "picture elsewhere": "https://evil.example/x.png",
    "path upwards": "../../../../etc/passwd",
    "file on windows": "C:\\con\\aux.txt:stream?<>|*",
    "percent encodings": "%3Cscript%3Ealert(17)%3C/script%3E 100% %00 %zz %E2%80",
    "hash and query": "#timeline?x=1&y=#e-#",
    # Templates
    "braces": "{{7*7}} {{constructor.constructor('alert(18)')()}}",
    "dollar braces": "${alert(19)} #{7*7} @{7*7}",
    "dollar names": "$title $events ${scripts} $$ $ $1 $& $` $'",
    "percent braces": "{% include 'x' %} {# no #} %s %(title)s %d {0} {title!r}",
    "plotly's templates": "%{hovertext} %{x} %{customdata[0]} <extra>x</extra> %{y:.2f}",
    "plotly's markup": "<b>bold</b> <i>i</i><br>next <em>e</em> &quot;q&quot; &mdash;",
    "plotly's links": "<a href=\"javascript:alert(20)\" target='_top'>x</a>",
    "plotly's spans": '<span style="font-size:99px;fill:url(https://evil.example/5)">big</span>',
    "mathjax": "from $5 to $x^2$ and \\(y\\) and $$\\href{javascript:alert(21)}{z}$$",
    # Letters
    "bidi overrides": "\u202ereversed\u202c \u2066isolate\u2069 \u202bembedded",
    "bidi marks": "marks\u200e\u200f\u061c between",
    "right to left": "נחתם ההסכם (1999) עם Acme, 3 מתוך 5",
    "arabic": "انهار الجسر في ٣ مايو ١٩٩٩ (الجزء 2)",
    "zero width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f",
    "nothing to be seen": "\u200b\u2060\ufeff\u200d\u00ad\u2800\u3164",
    "blanks only": "\u00a0\u2003 \u3000",
    "combining stacks": "Z" + "\u0301\u0316\u0334\u0489" * 40 + "algo" + "\u0337" * 99,
    "lone surrogates": "lone \ud83d and \ude00\ud83d surrogates",
    "nul": "nul\0byte\0",
    "controls": "bell\x07 escape \x1b[31mred\x1b]8;;x\x07 \x08\x7f\x85\x9b del",
    "line separators": "one\u2028two\u2029three\vfour\ffive\x1csix",
    "returns": "one\rtwo\r\nthree\n\rfour",
    "noncharacters": "\ufffe\uffff\U0010ffff\ue000\ufffc",
    "emoji": "👩\u200d👩\u200d👧\u200d👦 ☝🏽 🇩🇪🇩 🏴\U000e0067\U000e0062\U000e007f",
    "flags and tags": "\U000e0001\U000e0041\U000e0042 hidden tags",
    "cyrillic for latin": "раураl.com pаssword",
    # Sizes
    "one long word": "x" * LONG,
    "long chinese": "橋" * 20_000,
    "ten thousand lines": "line\n" * 10_000,
    "ten thousand tags": "<b>" * 10_000,
    "many spaces": " x" + " " * 50_000 + "y",
    "wide letters": "W﷽𒐫꧅" * 200,
    # Names that programs mistake for something of their own
    "prototype": "__proto__",
    "constructor": "constructor",
    "has own property": "hasOwnProperty toString valueOf",
    "undefined": "undefined",
    "null": "null",
    "not a number": "NaN",
    "number": "1e309",
    "number with zeros": "007",
    "id of the page": "timeline",
    "id of the title": "timeline-title",
    "id of a paragraph": "p-0",
    "quotes": "\"double\" 'single' `back` “curly” \\",
    "class of ours": "tl-list tl-plotly data-drawn",
    # Cells of a spreadsheet
    "formula": '=HYPERLINK("https://evil.example/6";"x")',
    "formula with plus": "+1+cmd|' /C calc'!A0",
    "formula with minus": "-2+3+cmd|' /C calc'!A0",
    "formula with at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "formula after a tab": "\t=1+1",
    "formula after a return": "\r=1+1",
    "cells and rows": 'a,b;c\t"d\n=1+1",=2',
}
"""What each is called, and the text. None is anybody's words but ours."""
SHORT = tuple(name for name, text in HOSTILE.items() if len(text) <= 2000)
"""Those that an address can hold."""


def harmless(name: str) -> str:
    """What stands in the twin's fields: as many different texts, none of them of any harm."""
    return f"harmless {list(HOSTILE).index(name)}"


def hostile(name: str) -> str:
    return HOSTILE[name]


def timeline_of(
    text_of: Callable[[str], str],
    days: Callable[[int], Span],
    names: Iterable[str] = HOSTILE,
) -> Timeline:
    """One event for each text, which stands in every field that can hold text."""
    texts = [text_of(name) for name in names]
    events, passages = [], []
    for number, text in enumerate(texts):
        said = f"{text} in 1999 {text}"
        passages.append(Passage(f"{number} {text}", 0, len(said), said))
        source = Source(
            f"{number} {text}",
            said,
            (0, len(said)),
            text,
            (len(text) + 4, len(text) + 8),
            section=text,
            mark=text,
        )
        event = Event(
            f"{text} {number}",
            text,
            days(number),
            basis=BASES[number % len(BASES)],
            status=STATUSES[number % len(STATUSES)],
            attributed_to=text if number % 2 else None,
            actors=(text, text),
            places=(text,),
            tags=(text, "__proto__"),
            sources=(source, Source(text, text, date_text=text)),
        )
        events.append(event)
    return Timeline(
        tuple(events),
        tuple(
            DocumentRecord(f"{n} {text}", text, text, None, text) for n, text in enumerate(texts)
        ),
        tuple(passages),
        tuple(LeftOut(f"{n} {text}", (0, 1), text, text) for n, text in enumerate(texts)),
        texts[0] + "".join(text[:40] for text in texts),
        tuple(Contradiction(f"{n} {t}", (0, 1), t, 1, t) for n, t in enumerate(texts)),
    )


def year_each(number: int) -> Span:
    """A year for each event, so that every mark stands by itself."""
    return Span.day(1900 + 3 * number, 5, 3)


def one_day(_: int) -> Span:
    return Span.day(1999, 5, 3)
