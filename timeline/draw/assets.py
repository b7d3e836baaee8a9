"""Assets: the stylesheet and the script that every page carries, and what may run in it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files

from timeline.draw.colours import MOST_GROUPS, colour_rules
from timeline.draw.facets import STATUS_WORDS
from timeline.draw.listing import BASIS_WORDS
from timeline.draw.plotlyjs import Bundle
from timeline.draw.shapes import SHAPES
from timeline.draw.theme import SCREENS, screen_of

EARLY = 'document.currentScript.parentElement.classList.add("tl-live")'
"""Runs at the head of a section that will have a chart, so that nothing in it moves later on."""
# The script in the order in which it is read; each file is one thing.
_FIRST = "section load".split()
_REST = """
    events text theme dates axis layout cards lanes column traces turned chart overview
    tip panel cite select folds filter gestures controls help start
""".split()
_KNOWN = (
    ("STATUS", STATUS_WORDS),
    ("BASIS", BASIS_WORDS),
    ("SHAPES", SHAPES),
    ("MOST_CHIPS", MOST_GROUPS),
)
"""What the script has to know as we do."""


@cache
def script() -> str:
    """One function, so that nothing of ours gets into the page around it.

    Without comments and indentation: every page carries it.
    """
    words = "".join(
        f"const {name} = {json.dumps(known, ensure_ascii=False)};\n" for name, known in _KNOWN
    )
    return (
        f'(() => {{\n"use strict";\n{words}{_modules(_FIRST)}\n'
        f"afterPaint(() => {{\n{_modules(_REST)}\n}});\n}})();\n"
    )


def _modules(names: list[str]) -> str:
    lines = (line.strip() for name in names for line in resource(f"script/{name}.js").split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("//"))


@cache
def style(theme: str) -> str:
    """The stylesheet, in which what is of dark screens is so where the theme has it.

    Without comments and indentation: every page carries it.
    """
    rules = re.sub(r"/\*.*?\*/", "", resource("page.css"), flags=re.DOTALL) + colour_rules()
    screens, names = (SCREENS["auto"], screen_of(theme)), ('theme="auto"', f'theme="{theme}"')
    lines = rules.replace(*screens).replace(*names).split("\n")
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())


def policy(library: Bundle, bases: str) -> str:
    """No network, no inline code but ours; Plotly needs inline styles and blob images."""
    scripts = f"{_hash(EARLY)} {_hash(script())} {library.allow}".rstrip()
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; "
        f"img-src data: blob:; base-uri {bases}; form-action 'none'"
    )


def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def resource(name: str) -> str:
    """A file of this package."""
    return files("timeline.draw").joinpath(name).read_text(encoding="utf-8")
