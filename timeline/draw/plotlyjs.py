"""plotly.js for a page: inside it, from a CDN, or from a file."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import InputError, OptionError

CDN = "https://cdn.plot.ly"


@dataclass(frozen=True, slots=True)
class Bundle:
    """The markup that brings plotly.js, and what a content security policy must allow for it."""

    markup: str
    allow: str


def bundle(choice: str) -> Bundle:
    """The bundle for "full", "cdn" or the path of a file.

    Embedded bundles are gzipped and inflated by the browser: 2 MB instead of 4.8. Raises
    OptionError or InputError where the choice is neither.
    """
    if choice == "full":
        return _embedded(_installed())
    if choice == "cdn":
        return _from_cdn()
    path = Path(choice)
    if path.suffix not in (".js", ".mjs") and not path.exists():
        raise OptionError(f"--plotlyjs {choice!r} is not full, cdn or a file of plotly.js")
    try:
        source = path.read_bytes()
    except OSError as error:
        raise InputError(f"{choice}: plotly.js cannot be read: {error.strerror}") from None
    if b"Plotly" not in source:
        raise InputError(f"{choice}: does not look like plotly.js")
    return _embedded(source)


def _installed() -> bytes:
    from plotly.offline import get_plotlyjs

    return str(get_plotlyjs()).encode("utf-8")


def _embedded(source: bytes) -> Bundle:
    packed = gzip.compress(source, compresslevel=9, mtime=0)
    text = base64.b64encode(packed).decode("ascii")
    return Bundle(f'<script type="text/plain" class="tl-plotly">{text}</script>', "blob:")


def _from_cdn() -> Bundle:
    source = _installed()
    match = re.search(rb"plotly\.js v(\d+\.\d+\.\d+)", source[:500])
    if match is None:
        raise InputError("the installed plotly does not say which plotly.js it carries")
    version = match[1].decode()
    digest = base64.b64encode(hashlib.sha256(source).digest()).decode("ascii")
    markup = (
        f'<script class="tl-plotly" src="{CDN}/plotly-{version}.min.js" '
        f'integrity="sha256-{digest}" crossorigin="anonymous" charset="utf-8"></script>'
    )
    return Bundle(markup, CDN)
