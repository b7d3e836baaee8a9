"""Web pages in ten layouts, with menus, teasers and the like around their text."""

from __future__ import annotations

import datetime as dt
import json
import re
from html import escape

from generated_files import HEADINGS, MENU, MONTHS, Writer


def marked(sentence: str, writer: Writer) -> str:
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
        " ".join(marked(writer.known_one(), writer) for _ in range(each)) for _ in range(count)
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
                f"<tr><td>{year}</td><td>{marked(w.known_one(), w)}</td></tr>"
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
