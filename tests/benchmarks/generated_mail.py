"""Mails in ten of the ways in which they are written, quoted and sent on."""

from __future__ import annotations

import datetime as dt
import textwrap
from email.message import EmailMessage
from html import escape

from generated_files import Writer
from generated_word import word


def mail(number: int, w: Writer, day: dt.date) -> tuple[bytes, tuple[dt.date, ...]]:
    """One of ten ways in which mails are written, and the days of the mail and its attachments."""
    message, days = EmailMessage(), [day]
    sent = dt.datetime.combine(day, dt.time(10, 14), dt.UTC)
    message["From"], message["To"] = "Ann Lee <ann@mill.example>", "Jonas Reyl <j@quay.example>"
    message["Date"], message["Subject"] = sent.strftime("%a, %d %b %Y %H:%M:%S +0000"), "The mill"

    def filled(text: str, mark: str = "") -> str:
        return textwrap.fill(text, 72, initial_indent=mark, subsequent_indent=mark,
                             break_long_words=False, break_on_hyphens=False)  # fmt: skip

    def own(count: int) -> str:
        return "\n\n".join(filled(w.some(2)) for _ in range(count))

    def in_html(text: str) -> str:
        parts = escape(" ".join(text.replace("\n\n", "\0").split()), quote=False).split("\0")
        return "".join(f"<p>{part}</p>" for part in parts)

    before = day - dt.timedelta(3)
    wrote = f"On {before:%a, %d %b %Y at 09:12}, Jonas Reyl <j@quay.example> wrote:"
    head = (
        f"From: Jonas Reyl <j@quay.example>\nSent: {before:%A, %d %B %Y} 09:12\n"
        "To: Ann Lee <ann@mill.example>\nSubject: The mill\n"
    )

    def quoted() -> str:
        return "\n>\n".join(filled(f"{w.decoy()} {w.decoy()}", "> ") for _ in range(2))

    def plain(end: str = "\n") -> str:
        return f"Dear Jonas,\n\n{own(6)}{end}"

    def sign() -> str:
        return f"\n\nBest wishes\nAnn\n\n-- \nAnn Lee, Kalo Mill Trust\n{w.decoy()}\n"

    match number:
        case 0:
            message.set_content(plain(sign()))
        case 1:
            message.set_content(f"<html><body>{in_html(own(6))}</body></html>", subtype="html")
        case 2:  # an answer above what it answers
            message.set_content(plain(f"\n\nAnn\n\n{wrote}\n\n{quoted()}\n"))
        case 3:  # an answer below
            message.set_content(f"{wrote}\n{quoted()}\n\n{own(6)}{sign()}")
        case 4:  # answers in between
            message.set_content(
                f"{wrote}\n{quoted()}\n\n{own(3)}\n\n{filled(w.decoy(), '> ')}\n\n{own(3)}\n"
            )
        case 5:  # Outlook's way
            old = f"{w.decoy()}\n\n{w.decoy()}"
            message.set_content(plain(f"\n\n-----Original Message-----\n{head}\n{old}\n"))
        case 6:  # Gmail's way
            text, old, slogan = own(6), w.decoy(), w.decoy()
            end = f"<div class='gmail_signature'>-- <br>Ann<br>{escape(slogan)}</div>"
            quote = f"<blockquote class='gmail_quote'><p>{escape(old)}</p></blockquote>"
            quote = f"<div class='gmail_attr'>{escape(wrote)}<br></div>{quote}"
            message.set_content(f"{text}\n\n-- \nAnn\n{slogan}\n\n{wrote}\n\n> {old}\n")
            text = (
                f"<div dir='ltr'>{in_html(text)}{end}</div><div class='gmail_quote'>{quote}</div>"
            )
            message.add_alternative(text, subtype="html")
        case 7:  # sent on
            mark = "---------- Forwarded message ---------\n" + head.replace("Sent:", "Date:")
            message.set_content(f"{own(1)}\n\n{mark}\n{own(5)}\n")
            days.append(before)
        case 8:  # with a Word file and a text
            message.set_content(f"{own(5)}{sign()}")
            days += [dt.date(2014, 6, 5), day]
            ms = "vnd.openxmlformats-officedocument.wordprocessingml.document"
            message.add_attachment(word(3, w, days[1]), maintype="application", subtype=ms,
                                   filename="papers.docx")  # fmt: skip
            message.add_attachment(own(2), filename="notes.txt")
        case _:  # with a mail
            inner = EmailMessage()
            inner["From"], inner["To"] = message["To"], message["From"]
            inner["Date"] = f"{before:%a, %d %b %Y} 09:12:00 +0000"
            inner["Subject"] = "The papers"
            inner.set_content(own(3))
            message.set_content(plain())
            message.add_attachment(inner)
            days.append(before)
    return message.as_bytes(), tuple(days)
