"""Markdown, RTF, and plain texts in old encodings."""

from __future__ import annotations

import datetime as dt
import re
import textwrap

from generated_files import HEADINGS, MENU, Writer


def markdown(number: int, w: Writer, day: dt.date) -> bytes:
    """A Markdown file with signs, wrapped lines, comments and notes."""

    def signed(sentence: str) -> str:
        way = w.chance.randrange(6)
        if way == 0:
            return re.sub(
                r"\b(\d{4})\b", r"[\1](https://mill.example/\1 'Year')", sentence, count=1
            )
        if way == 1:
            return re.sub(r"\b([A-Z]\w+ [A-Z]\w+)", r"**\1**", sentence, count=1)
        if way == 2:
            return re.sub(r"\b(the \w+)\b", r"*\1*", sentence, count=1)
        if way == 3:
            return re.sub(r"([A-Z]\w+)([,.;])", r"\1[^1]\2", sentence, count=1)
        return sentence.replace("(no. 318)", r"\(no. 318\)").replace(" & ", " &amp; ")

    def known() -> str:
        return signed(w.known_one())

    def wrapped(count: int, lead: str = "", hang: str = "") -> str:
        told = " ".join(known() for _ in range(count))
        return textwrap.fill(told, 78, initial_indent=lead, subsequent_indent=hang,
                             break_long_words=False, break_on_hyphens=False)  # fmt: skip

    parts = [f"---\ntitle: The mill\ndate: {day}\nsummary: >\n  {w.decoy()}\n---"]
    parts.append(f"# {HEADINGS[0]}\n\n{wrapped(3)}")
    for step in range(5):
        parts.append(f"{HEADINGS[step]}\n{'-' * 20}" if step % 2 else f"## {HEADINGS[step]}")
        parts.append(wrapped(2))
        match (number + step) % 5:
            case 0:
                parts += [wrapped(1, "- ", "  ") + "\n" + wrapped(1, "- ", "  "),
                          wrapped(1, "1. ", "   ")]  # fmt: skip
            case 1:
                rows = "\n".join(f"| {n} | {known()} |" for n in range(4))
                parts.append(f"| No. | Event |\n| --- | --- |\n{rows}")
            case 2:
                parts.append(wrapped(2, "> ", "> "))
            case 3:
                parts.append(f"<!-- {w.decoy()} -->\n\n<div class='box'>\n\n{wrapped(2)}\n\n</div>")
            case _:
                parts.append(f"![{HEADINGS[1]}](mill.jpg)\n\n{wrapped(1)}  \n{wrapped(1)}")
    parts.append(f"[^1]: {known()}\n\n[mill]: https://mill.example '{w.pick(MENU)}'")
    return ("\n\n".join(parts) + "\n").encode()


def rtf(number: int, w: Writer, day: dt.date) -> bytes:
    """An RTF file with a header, notes, a table, pictures, fields, hidden and deleted text."""

    def told(sentence: str) -> str:
        """Characters as word processors write them: some bytes, some Unicode."""
        sign = {"\\": r"\\", "{": r"\{", "}": r"\}"}
        return "".join(
            sign.get(c, c) if ord(c) < 128
            else f"\\'{ord(c):02x}" if ord(c) < 256 and number % 2 else f"\\u{ord(c)}?"
            for c in sentence
        )  # fmt: skip

    def known() -> str:
        return told(w.known_one())

    def runs() -> str:
        """A sentence in runs, as a word processor leaves it."""
        words = known().split(" ")
        at = w.chance.randrange(1, len(words))
        return (
            f"{{\\rtlch\\fcs1 \\ltrch\\fs24 {' '.join(words[:at])} }}{{\\b {' '.join(words[at:])}}}"
        )

    made = f"\\yr{day.year}\\mo{day.month}\\dy{day.day}"
    head = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}}"
        r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}"
        f"{{\\info{{\\title The Kalo papers}}{{\\creatim{made}}}{{\\subject {told(w.decoy())}}}}}"
        f"{{\\header \\pard {told(w.decoy())}\\par}}{{\\footer \\pard {told(w.decoy())}\\par}}"
    )
    body = [r"\pard\s1 The Kalo papers\par"]
    for step in range(5):
        body.append(
            f"\\pard\\s1\\b {w.pick(HEADINGS)}\\b0\\par\n\\pard\\s0 {runs()} {known()}\\par"
        )
        match (number + step) % 5:
            case 0:
                row = r"\trowd\cellx900\cellx9000\pard\intbl"
                cells = "".join(f"{row} {n}\\cell {known()}\\cell\\row\n" for n in range(4))
                body.append(f"{cells}\\pard")
            case 1:
                note = rf"{{\super\chftn}}{{\footnote \pard\plain {{\super\chftn}} {known()}}}"
                body.append(f"{known()}{note} {known()}\\par")
            case 2:
                body.append(f"{{\\v {told(w.decoy())} }}{known()} {{\\deleted {told(w.decoy())} }}"
                            f"{known()}\\par")  # fmt: skip
            case 3:
                link = r'{\field{\*\fldinst HYPERLINK "https://mill.example"}{\fldrslt '
                body.append(f"{known()} {link}{known()}}}}}\\par")
            case _:
                picture = "".join(f"{w.chance.randrange(256):02x}" for _ in range(4000))
                body.append(f"{{\\pict\\pngblip\\picw90 {picture}}}{known()}\\line {known()}\\par")
    return (head + "\n".join(body) + "}").encode("ascii")


_TOLD = {
    "en": "The bridge – “the old lady” – was rebuilt in 1887; it cost £1,250.",
    "de": "Am 3. März 1887 überließ die Gemeinde das große Wehr den Müllern für 40 Gulden.",
    "fr": "Le 12 août 1893, la crue a emporté la digue près de l’écluse, et le meunier partit.",
    "es": "El señor Núñez compró la fábrica en mayo de 1901 y la vendió ocho años después.",
    "pl": "W październiku 1911 roku właściciel młyna sprzedał łąkę gminie, a żona przejęła księgi.",
    "cs": "Dne 5. června 1924 koupil mlynář sousední pole a příští rok založil družstvo.",
    "ru": "В марте 1907 года купец продал мельницу своему брату, а тот построил рядом новый склад.",
    "el": "Τον Μάρτιο του 1912 ο μυλωνάς πούλησε το κτήμα στον δήμο και έφυγε για την πόλη.",
    "ja": "明治三十年の春、村の水車小屋は洪水で流され、翌年に新しい橋とともに建て直された。",
    "zh": "一九一二年春天，村里的水磨被洪水冲走，第二年人们重新修建了它和旁边的石桥。",
}
"""One sentence each, in the language that its encodings are for."""
_ENCODINGS = (
    ("en", "cp1252"), ("de", "cp1252"), ("fr", "cp1252"), ("es", "cp1252"), ("de", "latin-1"),
    ("de", "utf-16"), ("fr", "utf-8"), ("pl", "cp1250"), ("pl", "iso8859-2"), ("cs", "cp1250"),
    ("ru", "cp1251"), ("ru", "koi8-r"), ("el", "cp1253"), ("ja", "shift_jis"), ("ja", "euc_jp"),
    ("zh", "gb18030"), ("el", "iso8859-7"), ("ru", "utf-16"), ("en", "utf-8"), ("cs", "utf-8"),
)  # fmt: skip


def encoded(number: int, w: Writer) -> bytes:
    """Two lines in one of twenty languages and encodings; from the 21st on, an English text."""
    if number >= len(_ENCODINGS):
        return w.some(20).encode("cp1252")
    language, encoding = _ENCODINGS[number]
    sentence = " ".join(_TOLD[language].split())
    w.known[sentence] = None
    return f"{sentence}\n{sentence}\n".encode(encoding)
