"""Assets: the stylesheet and the script that every page carries, and what may run in it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files

from rcssmin import cssmin
from rjsmin import jsmin

from timeline.draw.colours import MOST_GROUPS, colour_rules
from timeline.draw.facets import STATUS_WORDS
from timeline.draw.listing import BASIS_WORDS
from timeline.draw.plotlyjs import Bundle
from timeline.draw.shapes import SHAPES
from timeline.draw.theme import SCREENS, screen_of

EARLY = 'document.currentScript.parentElement.classList.add("tl-live")'
"""Runs at the head of a section that will have a chart, so that nothing in it moves later on."""
_SECTION = re.compile(r"(?:\.tl(?![\w-]))+")
_REM = re.compile(r"(-?[\d.]+)rem\b")
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
    """One function, so that nothing of ours gets into the page around it; minified."""
    words = "".join(
        f"const {name} = {json.dumps(known, ensure_ascii=False)};\n" for name, known in _KNOWN
    )
    rest = f"afterPaint(() => {{\n{_modules(_REST)}}});\n"
    whole = f'(() => {{\n"use strict";\n{words}{_modules(_FIRST)}{rest}}})();\n'
    return str(jsmin(whole)) + "\n"


def _modules(names: list[str]) -> str:
    return "".join(resource(f"script/{name}.js") for name in names)


@cache
def style(theme: str, fragment: bool = False) -> str:
    """The stylesheet, in which what is of dark screens is so where the theme has it; minified.

    That of a fragment goes before all that its host says of its own ids and elements, and the size
    of the host's letters is none of its business.
    """
    rules = resource("page.css") + colour_rules()
    screens, names = (SCREENS["auto"], screen_of(theme)), ('theme="auto"', f'theme="{theme}"')
    rules = rules.replace(*screens).replace(*names)
    if fragment:
        rules = _SECTION.sub(r"\g<0>:not(#_)", rules)
        rules = _REM.sub(lambda found: f"{float(found[1]) * 16:g}px", rules)
    return str(cssmin(rules))


def policy(library: Bundle, bases: str) -> str:
    """No network, no inline code but ours; Plotly needs inline styles and blob images."""
    ours = [EARLY, script()] if library.markup else [script()]
    scripts = " ".join([*map(_hash, ours), library.allow]).rstrip()
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
