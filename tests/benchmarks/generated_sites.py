"""Web pages as sites build them: 30 to 100 KB, dense with tags, a part of it the article."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from html import escape

from generated_files import HEADINGS, MENU, MONTHS, PLACES, Writer
from generated_web import marked

_ICON = (
    '<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">'
    '<path d="M2 2h12v12H2z"/><path d="M4 8l3 3 5-6"/></svg>'
)
_SCRIPT = "<script>(function(w){w.queue=w.queue||[];w.queue.push({slot:%d})})(window)</script>"


def site_page(layout: int, w: Writer, day: dt.date) -> bytes:
    """One of five layouts of the pages of large sites, a longer one from the sixth on."""
    make = (_newspaper, _utility, _weblog, _encyclopedia, _magazine)[layout % 5]
    size = 1 if layout < 5 else 2
    thing = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADINGS[0]}
    thing |= {"datePublished": f"{day}T06:00:00Z", "author": "Ann Lee"}
    head = "".join(
        f"<meta property='og:{name}' content='{said}'>"
        for name, said in (("title", HEADINGS[0]), ("type", "article"), ("site_name", "Herald"))
    )
    head += "".join(f"<link rel='preload' href='/s/{n}.css' as='style'>" for n in range(20))
    head += f'<script type="application/ld+json">{json.dumps(thing)}</script>'
    style = "".join(f".c{n}{{margin:{n}px;padding:0 {n}px}}" for n in range(200))
    page = (
        f"<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><title>{HEADINGS[0]} | "
        f"Kalo Herald</title>{head}<style>{style}</style></head>\n<body class='page'>"
        f"{make(w, day, size)}{''.join(_SCRIPT % n for n in range(8))}</body></html>"
    )
    return page.encode()


def _story(w: Writer, count: int, between: Callable[[int], str], name: str = "") -> str:
    """Paragraphs of known sentences, with something of the site after every third."""
    named = f' class="{name}"' if name else ""
    parts = []
    for at in range(count):
        if at % 5 == 4:
            parts.append(f"<h2{named}>{w.pick(HEADINGS)}</h2>")
        said = " ".join(marked(w.known_one(), w) for _ in range(w.chance.randint(1, 4)))
        parts.append(f"<p{named}>{said}</p>")
        if at % 3 == 2:
            parts.append(between(at))
    return "\n".join(parts)


def _menu(w: Writer, groups: int, each: int) -> str:
    """A menu of menus, each link in elements of its own."""
    return "\n".join(
        f'<li class="menu-item has-children"><a class="menu-link" href="/{w.pick(MENU)}">'
        f"<span>{w.pick(MENU)}</span>{_ICON}</a><ul class='sub-menu'>"
        + "".join(
            f'<li class="menu-item"><a class="menu-link" data-track="nav-{n}" href="/{n}">'
            f"<span>{w.pick(MENU)} {w.pick(PLACES)}</span></a></li>"
            for n in range(each)
        )
        + "</ul></li>"
        for _ in range(groups)
    )


def _cards(w: Writer, count: int, name: str = "card") -> str:
    """Other stories: picture, kicker, linked headline, the first sentence and the day of each."""
    return "\n".join(
        f'<div class="{name}" data-id="{n}"><div class="{name}__inner"><a class="{name}__media" '
        f'href="/s/{n}"><picture><source srcset="/i/{n}.webp 1x"><img src="/i/{n}.jpg" alt="" '
        f'loading="lazy"></picture></a><div class="{name}__body"><span class="kicker">'
        f'{w.pick(MENU)}</span><h3 class="{name}__title"><a href="/s/{n}"><span>'
        f'{w.pick(HEADINGS)} {w.pick(PLACES)}</span></a></h3><p class="{name}__text">'
        f'{escape(w.decoy())}</p><time datetime="2019-0{n % 9 + 1}-11">11 '
        f"{MONTHS[n % 9]} 2019</time></div></div></div>"
        for n in range(count)
    )


def _figure(at: int) -> str:
    sources = "".join(f'<source media="(min-width:{n}px)" srcset="/i/{at}-{n}.webp">'
                      for n in (320, 640, 960, 1280))  # fmt: skip
    return (
        f'<figure class="media"><div class="media__frame"><picture>{sources}<img src="/i/{at}.jpg" '
        "alt='' width='960' height='540'></picture></div><figcaption><span>The mill.</span> "
        "<span class='credit'>Picture: Ann Lee</span></figcaption></figure>"
    )


def _foot(w: Writer) -> str:
    columns = "".join(
        f"<div class='col'><h4>{w.pick(MENU)}</h4><ul>"
        + "".join(
            f"<li><a href='/f/{n}'>{w.pick(MENU)} {w.pick(PLACES)}</a></li>" for n in range(8)
        )
        + "</ul></div>"
        for _ in range(5)
    )
    return f"<footer class='site-footer'>{columns}<p>{escape(w.decoy())}</p></footer>"


def _share() -> str:
    shops = ("mail", "print", "copy", "send")
    items = "".join(f"<li><a href='#{s}' aria-label='{s}'>{_ICON}<span>{s}</span></a></li>"
                    for s in shops)  # fmt: skip
    return f"<ul class='share-tools'>{items}</ul>"


def _newspaper(w: Writer, day: dt.date, size: int) -> str:
    """Semantic elements, a large menu, most read stories at the side, cards below."""

    def between(at: int) -> str:
        if at % 2:
            return f"<div class='ad-slot' id='ad-{at}'><span>Advertisement</span></div>"
        box = f"<aside class='related-inline'><h3>Read also</h3>{_cards(w, 1, 'teaser')}</aside>"
        return box if at % 4 else _figure(at)

    shown = f'<time datetime="{day}">{day.day} {MONTHS[day.month - 1]} {day.year}</time>'
    ranked = "".join(
        f"<li><a href='/r/{n}'><span class='rank'>{n}</span><span>{escape(w.decoy())}</span></a>"
        for n in range(1, 11)
    )
    top = f"<h1>{HEADINGS[0]}</h1><div class='byline'>By <a href='/ann'>Ann Lee</a>, {shown}</div>"
    return (
        f"<header class='top'><nav><ul>{_menu(w, 9, 9)}</ul></nav></header><main><article>"
        f"<header>{top}{_share()}</header><div class='article__body'>"
        f"{_story(w, 14 * size, between)}</div>{_share()}</article><aside class='rail'><section>"
        f"<h2>Most read</h2><ol>{ranked}</ol></section></aside></main><section class='related'>"
        f"<h2>More stories</h2><div class='grid'>{_cards(w, 16 * size)}</div></section>{_foot(w)}"
    )


def _utility(w: Writer, day: dt.date, size: int) -> str:
    """Elements that say nothing, with classes that only say how they look."""
    look = "flex flex-col gap-4 px-4 py-2 text-base leading-6 text-gray-900 md:px-8 lg:w-2/3"

    def wrapped(inside: str, depth: int) -> str:
        return f'<div class="{look}">' * depth + inside + "</div>" * depth

    links = "".join(
        wrapped(f'<a class="{look}" href="/u/{n}">{w.pick(MENU)} {w.pick(PLACES)}</a>', 2)
        for n in range(60)
    )
    others = "".join(
        wrapped(
            f'<a class="{look}" href="/o/{n}"><div class="{look}">{_ICON}<div>'
            f"{escape(w.decoy())}</div></div></a>",
            2,
        )
        for n in range(12 * size)
    )
    cards = "".join(
        f'<div class="{look}"><div class="{look}">{_ICON}</div><div class="{look}"><a '
        f'href="/c/{n}"><div>{w.pick(HEADINGS)} {w.pick(PLACES)}</div></a><div>'
        f"{escape(w.decoy())}</div></div></div>"
        for n in range(8 * size)
    )
    told = f"<div>{day.day} {MONTHS[day.month - 1]} {day.year}</div>"
    story = _story(w, 20 * size, lambda at: wrapped(_figure(at), 2), look)
    middle = wrapped(f"<h1>{HEADINGS[0]}</h1>{told}{wrapped(story, 3)}", 4)
    return wrapped(
        wrapped(links, 2) + middle + wrapped(cards, 1) + wrapped(others, 2) + wrapped(links, 2), 3
    )


def _weblog(w: Writer, day: dt.date, size: int) -> str:
    """Widgets at the side, tags below, and more comments than article."""
    widgets = "".join(
        f"<section id='w{n}' class='widget widget_recent'><h2>{w.pick(MENU)}</h2><ul>"
        + "".join(f"<li><a href='/{n}/{m}'>{escape(w.decoy())}</a></li>" for m in range(6))
        + "</ul></section>"
        for n in range(4)
    )
    comments = "".join(
        f"<li class='comment depth-{n % 3}' id='comment-{n}'><article class='comment-body'><footer>"
        f"<img src='/g/{n}.png' alt=''><b class='fn'>Bob</b> <a href='#comment-{n}'><time "
        f"datetime='2020-01-1{n % 9}'>1{n % 9} January 2020</time></a></footer><div "
        f"class='comment-content'><p>{escape(w.decoy())}</p><p>{escape(w.decoy())}</p></div><div "
        f"class='reply'><a rel='nofollow' href='?reply={n}'>Reply</a></div></article></li>"
        for n in range(25 * size)
    )
    tags = "".join(f"<a rel='tag' href='/tag/{n}'>{w.pick(MENU)}</a>, " for n in range(12))
    shown = f"<time class='published' datetime='{day}'>{day:%d %B %Y}</time>"
    return (
        f"<div id='page' class='hfeed site'><header id='masthead'><nav id='site-navigation'><ul>"
        f"{_menu(w, 5, 6)}</ul></nav></header><div id='content'><div id='primary'><article "
        f"class='post hentry'><header class='entry-header'><h1 class='entry-title'>{HEADINGS[0]}"
        f"</h1><div class='entry-meta'>{shown}</div></header><div class='entry-content'>"
        f"{_story(w, 15 * size, _figure)}{_share()}</div><footer class='entry-footer'>{tags}"
        f"</footer></article><div id='comments' class='comments-area'><h2>Comments</h2><ol>"
        f"{comments}</ol></div></div><div id='secondary' class='widget-area'>{widgets}</div></div>"
        f"{_foot(w)}</div>"
    )


def _encyclopedia(w: Writer, _day: dt.date, size: int) -> str:
    """Notes, a table of facts, a table of events, boxes of links, long menus."""

    def noted(at: int) -> str:
        return (
            f"<p>{marked(w.known_one(), w)}<sup id='n{at}' class='reference'><a href='#c{at}'>"
            f"<span>[</span>{at}<span>]</span></a></sup> {marked(w.known_one(), w)}</p>"
        )

    events = "".join(
        f"<tr><td><a href='/y/{1850 + n}'>{1850 + n}</a></td><td>{marked(w.known_one(), w)}</td>"
        f"<td>f. {n}</td></tr>"
        for n in range(20 * size)
    )
    text = "".join(
        f"<h2><span id='h{n}'>{w.pick(HEADINGS)}</span><span class='mw-editsection'>[<a "
        f"href='?e={n}'>edit</a>]</span></h2>{''.join(noted(9 * n + at) for at in range(6))}"
        for n in range(4 * size)
    )
    toc = "".join(f"<li><a href='#h{n}'><span>{n}</span> <span>{w.pick(HEADINGS)}</span></a></li>"
                  for n in range(4 * size))  # fmt: skip
    box = "".join(f"<li><a href='/b/{n}'>{w.pick(PLACES)}</a></li>" for n in range(80))
    return (
        f"<div id='content'><h1 id='firstHeading'>{HEADINGS[0]}</h1><div id='bodyContent'>"
        f"<div class='noprint'>{escape(w.decoy())}</div><p>{marked(w.known_one(), w)} "
        f"{marked(w.known_one(), w)}</p><div id='toc' class='toc'><ul>{toc}</ul></div>{text}"
        f"<table class='wikitable sortable'><tr><th>Year<th>Event<th>Folio</tr>{events}</table>"
        f"<div class='navbox'><ul>{box}</ul></div></div></div><div id='mw-navigation'><ul>"
        f"{_menu(w, 4, 14)}</ul></div>{_foot(w)}"
    )


def _magazine(w: Writer, day: dt.date, size: int) -> str:
    """A story in sections with quotes and lists, a letter to subscribe to, carousels, a banner."""

    def between(at: int) -> str:
        if at % 2:
            return f"<blockquote class='pull'><p>{marked(w.known_one(), w)}</p></blockquote>"
        if at % 4:
            items = "".join(f"<li>{marked(w.known_one(), w)}</li>" for _ in range(3))
            return f"<ul class='facts'>{items}</ul>"
        return (
            f"<form class='newsletter-signup' action='/n'><p>{escape(w.decoy())}</p>"
            "<input type='email'><button>Go</button></form>"
        )

    banner = (
        f"<div id='cookie-banner' role='dialog'><p>{escape(w.decoy())}</p>"
        "<button>Accept</button><button>Settings</button></div>"
    )
    slides = "".join(f"<div class='carousel'><div class='track'>{_cards(w, 10, 'teaser')}</div>"
                     "</div>" for _ in range(2 * size))  # fmt: skip
    return (
        f"{banner}<div class='site'><div class='site-nav menu'><ul>{_menu(w, 6, 8)}</ul></div>"
        f"<div class='hero'><h1>{HEADINGS[0]}</h1><p class='dek'>{marked(w.known_one(), w)}</p>"
        f"<p class='meta'>Ann Lee · {day.day} {MONTHS[day.month - 1]} {day.year}</p></div>"
        f"<section class='story'>{_story(w, 18 * size, between)}</section>"
        f"<section class='recommended'><h2>You may like</h2>{slides}</section>{_foot(w)}</div>"
    )
