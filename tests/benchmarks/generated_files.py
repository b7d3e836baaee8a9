"""Sentences, web pages and Word files of our own making, for the benchmark of the readers."""

from __future__ import annotations

import datetime as dt
import json
import random
import re
import zipfile
from dataclasses import dataclass
from html import escape
from io import BytesIO

PEOPLE = (
    """
Anna Keller|Dr. Jonas Reyl|the widow Marit Holm|Captain Ó Briain|the brothers Dupré|Mrs. Adeyemi
the surveyor Paul Zündel|Father Ignacio Ruiz|the well-known printer Lee|Inspector Novák
the harbour commission|Baker & Sons|the provincial government|Judge St. Clair
the twenty-five heirs|our grandmother Ilse
""".strip()
    .replace("\n", "|")
    .split("|")
)
DEEDS = (
    """
bought the old mill and its meadows|opened a new warehouse
signed the agreement with the railway administration|complained about the long-awaited repairs
sold forty-two barrels of salt|found the hand-written inventory|closed the cooperative dairy
laid the foundation stone of the schoolhouse|lost the correspondence of three decades
rebuilt the bridge that the flood had carried away|paid the first instalment of £1,250.50
handed over the keys of the observatory|called a meeting of the neighbourhood association
dismissed the manager without notice
""".strip()
    .replace("\n", "|")
    .split("|")
)
PLACES = (
    """
in Kalo|near the river Ems|at No. 14, Mill Lane|behind the station of Brünn
on the quay of Saint-Malo|in the northern valley|outside Port-au-Prince|at the county hall
on the island of Föhr|in upper Galicia
""".strip()
    .replace("\n", "|")
    .split("|")
)
TAILS = ["", ""]
TAILS += (
    """
, as the parish register shows|, although the neighbours had objected to it twice
, which nobody in the administration had expected|; the receipt (no. 318) is kept in the archive
, "for the good of all" as the minutes put it| and left the rest to the municipal council
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)
MONTHS = (
    "January February March April May June July August September October November December".split()
)
HEADINGS = (
    "The years of the mill|After the flood|What the letters say|Two owners|A new bridge".split("|")
)
MENU = "Home News Sport Culture Weather Travel Money Archive Contact Jobs Video Shop".split()


class Writer:
    """Writes dated sentences for one file; no sentence comes twice in all files of a run."""

    def __init__(self, chance: random.Random, used: set[str]) -> None:
        self.chance, self._used = chance, used
        self.known: dict[str, int | None] = {}
        self.decoys: list[str] = []

    def known_one(self, page: int | None = None) -> str:
        sentence = self._sentence(220)
        self.known[sentence] = page
        return sentence

    def some(self, count: int) -> str:
        """Known sentences, one after the other."""
        return " ".join(self.known_one() for _ in range(count))

    def decoy(self, longest: int = 220) -> str:
        sentence = self._sentence(longest)
        self.decoys.append(sentence)
        return sentence

    def pick(self, words: list[str]) -> str:
        return self.chance.choice(words)

    def _sentence(self, longest: int) -> str:
        pick = self.pick
        while True:
            year, day, month = (
                self.chance.randint(1848, 2012),
                self.chance.randint(1, 28),
                pick(MONTHS),
            )
            exact = pick([f"{day} {month} {year}", f"{month} {day}, {year}"])
            when = pick(
                [f"on {exact}", f"on {exact}", f"in {month} {year}", f"in the spring of {year}"]
            )
            did, tail = f"{pick(DEEDS)} {pick(PLACES)}", pick(TAILS)
            who = pick(PEOPLE)
            told = pick([f"{when}, {who} {did}{tail}.", f"{who} {did} {when}{tail}."])
            sentence = told[0].upper() + told[1:]
            if sentence not in self._used and 60 <= len(sentence) <= longest:
                self._used.add(sentence)
                return sentence


@dataclass(frozen=True, slots=True)
class Made:
    """A file, the sentences a reader should find and those it should not, and the right days."""

    name: str
    data: bytes
    known: dict[str, int | None]
    """With the page that a sentence begins on, where there are pages."""
    decoys: list[str]
    days: tuple[dt.date, ...]
    """Of the file, then of what is attached to it."""


# Web pages


def _marked(sentence: str, writer: Writer) -> str:
    """A sentence in HTML, now and then with a link, a bold name or a fixed space."""
    text = escape(sentence, quote=False)
    way = writer.chance.randrange(5)
    if way == 0:
        return re.sub(r"\b(\d{4})\b", r'<a href="/years/\1">\1</a>', text, count=1)
    if way == 1:
        return re.sub(r"\b([A-Z]\w+ [A-Z]\w+)", r"<b>\1</b>", text, count=1)
    return re.sub(r"(\d) ([A-Z])", r"\1&nbsp;\2", text) if way == 2 else text


def _ps(writer: Writer, count: int, tag: str = "p", each: int = 2) -> str:
    """Known sentences, some to each paragraph or other element."""
    parts = (
        " ".join(_marked(writer.known_one(), writer) for _ in range(each)) for _ in range(count)
    )
    return "\n".join(f"<{tag}>{part}</{tag}>" for part in parts)


def _links(writer: Writer, count: int) -> str:
    items = (
        f'<li><a href="/{writer.pick(MENU)}">{writer.pick(MENU)}</a></li>' for _ in range(count)
    )
    return f"<ul>{''.join(items)}</ul>"


def _teasers(writer: Writer, count: int, outer: str = "article", name: str = "card") -> str:
    """Other stories: a linked headline and the first sentence of each."""
    return "\n".join(
        f'<{outer} class="{name}"><h3><a href="/s/{at}">{writer.pick(HEADINGS)}</a></h3>'
        f"<p>{escape(writer.decoy())}</p></{outer}>"
        for at in range(count)
    )


def _page(head: str, body: str) -> bytes:
    page = f"<head><meta charset='utf-8'><title>{HEADINGS[0]} | Kalo Herald</title>{head}</head>"
    return f"<!DOCTYPE html>\n<html lang='en'>{page}\n<body>{body}</body></html>".encode()


def web_page(layout: int, w: Writer, day: dt.date) -> bytes:
    """One of ten layouts of web pages."""
    published = f'<meta property="article:published_time" content="{day}T08:30:00+00:00">'
    title = f"<h1>{HEADINGS[0]}</h1>"
    shown = f'<time datetime="{day}">{day.day} {MONTHS[day.month - 1]} {day.year}</time>'
    nav = f"<nav>{_links(w, 8)}</nav>"
    foot = "<footer>Kalo Herald</footer>"
    if layout not in (1, 3, 5, 9):
        foot = f"<footer><p>{escape(w.decoy())}</p>{_links(w, 4)}</footer>"
    match layout:
        case 0:  # a semantic article
            top = f"<header>{title}<p class='byline'>By Ann Lee, {shown}</p></header>"
            figure = "<figure><img src='a.jpg' alt=''><figcaption>The mill.</figcaption></figure>"
            story = f"{_ps(w, 3)}{figure}<h2>{HEADINGS[1]}</h2>{_ps(w, 3)}"
            return _page(published, f"{nav}<main><article>{top}{story}</article></main>{foot}")
        case 1:  # divs without a name
            menu = "".join(f"<div><a href='/{word}'>{word}</a></div>" for word in MENU)
            more = "".join(f"<div><a href='/{n}'>{escape(w.decoy())}</a></div>" for n in range(5))
            story = f"<div>{title}{_ps(w, 6, 'div')}</div>"
            end = f"<div><div>Copyright Kalo Herald</div><div>{menu}</div></div>"
            body = f"<div><div>{menu}</div><div>{story}<div>{more}</div></div>{end}</div>"
            return _page(f'<meta name="date" content="{day}">', body)
        case 2:  # related stories around and inside
            inside = f"<aside class='article__related'>{_teasers(w, 2, 'div', 'item')}</aside>"
            box = f"<div class='teaser-box'><a href='/x'><span>{escape(w.decoy())}</span></a></div>"
            around = f"<section class='related-stories'><h2>More</h2>{_teasers(w, 4)}</section>"
            text = f"{title}{_ps(w, 2)}{inside}{_ps(w, 2)}{box}{_ps(w, 2)}"
            return _page(published, f"{nav}{around}<div class='story'>{text}</div>{around}{foot}")
        case 3:  # long menus
            promo = f"<li class='menu-promo'><a href='/p'>{escape(w.decoy())}</a></li>"
            menus = "".join(f"<li><a href='#'>{m}</a>{_links(w, 12)}</li>{promo}" for m in MENU)
            top = f"<div id='header'><ul class='menu'>{menus}</ul></div>"
            text = f"{title}<p class='date'>{shown}</p>{_ps(w, 7)}"
            return _page(
                "", f"{top}<div id='main'>{text}</div><div id='footer'>{_links(w, 40)}</div>"
            )
        case 4:  # tables in a sidebar
            rows = "".join(
                f"<tr><td>{w.pick(MONTHS)}</td><td>{escape(w.decoy())}</td></tr>" for _ in range(6)
            )
            side = f"<div id='sidebar'><h3>Calendar</h3><table>{rows}</table></div>"
            byline = f"<span itemprop='datePublished' content='{day}'>{day:%d.%m.%Y}</span>"
            return _page("", f"{nav}{side}<div id='content'>{title}{byline}{_ps(w, 6)}</div>{foot}")
        case 5:  # comments below
            comments = "".join(
                f"<li class='comment'><cite>Bob</cite> <time datetime='2020-01-0{n}'>{n} January"
                f" 2020</time><p>{escape(w.decoy())} {escape(w.decoy())}</p><a href='#r'>Reply</a>"
                for n in range(1, 8)
            )
            below = f"<div id='comments'><h2>7 comments</h2><ol>{comments}</ol></div>"
            return _page(published, f"{nav}<article>{title}{_ps(w, 5)}{below}</article>")
        case 6:  # lists
            lists = f"<ul>{_ps(w, 5, 'li', 1)}</ul><ol>{_ps(w, 4, 'li', 1)}</ol>"
            terms = f"<dl><dt>{HEADINGS[3]}</dt>{_ps(w, 3, 'dd', 1)}</dl>"
            head = f'<meta name="DC.date.issued" content="{day}">'
            return _page(head, f"{nav}<main>{title}{_ps(w, 1)}{lists}{terms}</main>{foot}")
        case 7:  # a cookie banner and a newsletter
            banner = (
                f"<div id='cookie-consent' role='dialog'><h2>Your privacy</h2><p>"
                f"{escape(w.decoy())} {escape(w.decoy())}</p><button>Accept</button></div>"
            )
            letter = f"<form class='newsletter'><p>{escape(w.decoy())}</p><input></form>"
            text = f"<div class='post-content'>{_ps(w, 3)}{letter}{_ps(w, 3)}</div>"
            return _page(published, f"{banner}{nav}<div class='post'>{title}{text}</div>{foot}")
        case 8:  # a table that is a timeline
            rows = "".join(
                f"<tr><td>{year}</td><td>{_marked(w.known_one(), w)}</td></tr>"
                for year in range(1871, 1885)
            )
            table = f"<table class='wikitable'><tr><th>Year<th>Event</tr>{rows}</table>"
            return _page(published, f"{nav}<div id='body'>{title}{_ps(w, 1)}{table}</div>{foot}")
        case _:  # the date in JSON-LD only
            thing = {"@context": "https://schema.org", "@type": "NewsArticle", "author": "Ann Lee"}
            thing |= {"headline": HEADINGS[0], "datePublished": f"{day}T06:00:00Z"}
            head = f'<script type="application/ld+json">{json.dumps(thing)}</script>'
            other = "<div class='more-stories'><time datetime='2022-02-02'>2 February 2022</time>"
            text = f"<div class='story-body'>{title}{_ps(w, 6)}</div>"
            return _page(head, f"{nav}{text}{other}{_teasers(w, 4)}</div>{foot}")


# Word files

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOTS = {"header1": "hdr", "footer1": "ftr"}
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
    for name, shown in (
        ("Heading1", "heading 1"),
        ("ListBullet", "List Bullet"),
        ("Title", "Title"),
    )
)


def _r(text: str, tag: str = "t", properties: str = "") -> str:
    words = f'<w:{tag} xml:space="preserve">{escape(text, quote=False)}</w:{tag}>'
    return f"<w:r>{properties and f'<w:rPr>{properties}</w:rPr>'}{words}</w:r>"


def _p(inside: str, style: str = "") -> str:
    inside = inside if inside.startswith("<w:") else _r(inside)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}</w:pPr>{inside}</w:p>"


def _split(text: str, chance: random.Random) -> str:
    """Runs as Word leaves them after years of corrections: they end anywhere."""
    at = sorted(chance.sample(range(1, len(text)), 3))
    pieces = (text[a:b] for a, b in zip([0, *at], [*at, len(text)], strict=True))
    return "".join(_r(piece, properties=chance.choice(["", "<w:b/>"])) for piece in pieces)


def _word_part(feature: int, w: Writer, notes: list[str], comments: list[str]) -> str:
    """A part of a Word file's body that shows one feature."""
    author = 'w:id="9" w:author="Ann" w:date="2016-02-03T10:00:00Z"'
    match feature:
        case 0:
            rows = [("No.", "Event", "Folio")]
            rows += [(str(n), w.known_one(), f"f. {n * 7}") for n in range(1, 6)]
            cells = (f"<w:tc><w:tcPr/>{'</w:tc><w:tc>'.join(map(_p, row))}</w:tc>" for row in rows)
            return f"<w:tbl><w:tblPr/><w:tr>{'</w:tr><w:tr>'.join(cells)}</w:tr></w:tbl>"
        case 1:
            notes.append(w.known_one())
            mark = f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r>'
            return _p(f"{_r(w.some(1))}{mark}{_r(' ' + w.some(1))}")
        case 2:
            return "".join(_p(w.known_one(), "ListBullet") for _ in range(5))
        case 3:
            comments.append(w.decoy())
            at = len(comments)
            around = (
                f'<w:commentRangeStart w:id="{at}"/>{_r(w.some(1))}<w:commentRangeEnd w:id="{at}"/>'
            )
            return _p(f'{around}<w:r><w:commentReference w:id="{at}"/></w:r>{_r(" " + w.some(1))}')
        case 4:
            gone = f"<w:del {author}>{_r(w.decoy() + ' ', 'delText')}</w:del>"
            added = f"<w:ins {author}>{_r(w.some(1))}</w:ins>"
            return _p(f"{_r(w.some(1) + ' ')}{gone}{added}")
        case _:
            link = f'<w:hyperlink r:id="r9">{_r(" " + w.some(1))}</w:hyperlink>'
            return _p(f"{_split(w.some(2), w.chance)}{link}")


def word(number: int, w: Writer, day: dt.date) -> bytes:
    """A Word file with some of the features, and with a header and a footer."""
    notes: list[str] = []
    comments: list[str] = []
    body = _p("The Kalo papers", "Title")
    for step in range(4):
        body += _p(w.pick(HEADINGS), "Heading1") + _p(w.some(3))
        body += _word_part((number + step) % 6, w, notes, comments)
    refs = '<w:headerReference w:type="default" r:id="r1"/><w:footerReference r:id="r2"/>'
    insides = {
        "document": f"<w:body>{body}<w:sectPr>{refs}</w:sectPr></w:body>",
        "styles": _STYLES,
        "header1": _p(w.decoy()),
        "footer1": _p(w.decoy()),
        "footnotes": "".join(
            f'<w:footnote w:id="{at}">{_p(note)}</w:footnote>' for at, note in enumerate(notes, 1)
        ),
        "comments": "".join(
            f'<w:comment w:id="{at}">{_p(said)}</w:comment>' for at, said in enumerate(comments, 1)
        ),
    }
    kinds = ["header1", "footer1", "styles", "footnotes", "comments"]
    entries = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind.rstrip("1")}" Target="{kind}.xml"/>'
        for at, kind in enumerate(kinds, 1)
    )
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for kind, inside in insides.items():
            tag = f"w:{_ROOTS.get(kind, kind)}"
            root = f'<{tag} xmlns:w="{_W}" xmlns:r="{_OFFICE}">{inside}</{tag}>'
            file.writestr(f"word/{kind}.xml", root)
        file.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{relations}">{entries}</Relationships>',
        )
        file.writestr(
            "docProps/core.xml",
            '<c xmlns:dcterms="http://purl.org/dc/terms/">'
            f"<dcterms:created>{day}T09:00:00Z</dcterms:created></c>",
        )
    return buffer.getvalue()
