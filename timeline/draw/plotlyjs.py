"""plotly.js for a page: inside it, from a CDN, or not at all."""

from __future__ import annotations

import base64
import gzip
import re
from dataclasses import dataclass
from pathlib import Path

from timeline.draw.plotlyjs_basic import kept
from timeline.draw.plotlyjs_known import FILE, MAJORS, PACKAGE, integrity
from timeline.errors import InputError, OptionError

CDN = "https://cdn.jsdelivr.net"
_LARGEST = 50_000_000
# "plotly.js v4.1.1", "plotly.js (basic - minified) v4.1.1"
_HEAD = re.compile(rb"plotly\.js (?:\(([a-z0-9]+)[^)\n]*\) )?v(\d+\.\d+\.\d+)")
_FACTORY = re.compile(rb"(: this, )(\(\) => \{)")
_END = re.compile(rb"\}\)\);\s*\Z")
_TRACES = tuple(
    re.compile(rb"""moduleType:\s*["']trace["'],\s*name:\s*["']""" + name + rb"""["']""")
    for name in (b"scatter", b"bar")
)


@dataclass(frozen=True, slots=True)
class Bundle:
    """What brings plotly.js to a page, and what the page says of it."""

    markup: str
    allow: str
    """What a content security policy must allow for it."""
    name: str
    """Which it is: "basic 4.1.1"; "none" where there is none."""
    credit: str
    """The same in words, for people."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a bundle says of itself at its head: its kind, "full", "basic" …, and its version."""

    kind: str
    version: str

    def __str__(self) -> str:
        return f"{self.kind} {self.version}"


def bundle(choice: str) -> Bundle:
    """The bundle for "full", "basic", "cdn", "none" or the path of a file.

    Embedded bundles are gzipped and inflated by the browser, and take half their size. Raises
    OptionError or InputError where plotly.js cannot be had so.
    """
    match choice:
        case "full":
            return _embedded(_installed(), Stamp("full", installed_version()))
        case "basic":
            version = installed_version()
            return _embedded(kept(version), Stamp("basic", version))
        case "cdn":
            return _from_cdn(installed_version())
        case "none":
            return Bundle("", "", "none", "")
        case _:
            return _embedded(*_of_file(choice))


def installed_version() -> str:
    """Which plotly.js the installed plotly carries."""
    from plotly.offline import get_plotlyjs_version

    return str(get_plotlyjs_version())


def _installed() -> bytes:
    from plotly.offline import get_plotlyjs

    return str(get_plotlyjs()).encode("utf-8")


def stamp(source: bytes) -> Stamp | None:
    """What the head of a bundle says.

    >>> print(stamp(b"/** plotly.js (basic - minified) v4.1.1"), stamp(b"/** plotly.js v3.0.1"))
    basic 4.1.1 full 3.0.1
    """
    found = _HEAD.search(source[:500])
    return Stamp((found[1] or b"full").decode(), found[2].decode()) if found else None


def _of_file(name: str) -> tuple[bytes, Stamp]:
    """A bundle from a file, if the chart can be drawn with it."""
    path = Path(name)
    if path.suffix != ".js" and not path.exists():
        raise OptionError(
            f"--plotlyjs {name!r} is not full, basic, cdn, none or a file of plotly.js"
        )
    try:
        with path.open("rb") as file:
            source = file.read(_LARGEST + 1)
    except OSError as error:
        raise InputError(f"{name}: plotly.js cannot be read: {error.strerror}") from None
    found = stamp(source)
    if found is None or len(source) > _LARGEST:
        raise InputError(f"{name}: does not look like plotly.js")
    if found.version.split(".")[0] not in MAJORS:
        raise InputError(
            f"{name}: is plotly.js {found.version}; the chart needs {' or '.join(MAJORS)}"
        )
    if not all(trace.search(source) for trace in _TRACES):
        raise InputError(
            f"{name}: is plotly.js {found}, without the scatter and bar traces that the chart "
            "needs; the basic and the full bundle have them"
        )
    return source, found


def _embedded(source: bytes, found: Stamp) -> Bundle:
    packed = gzip.compress(_hastened(source), compresslevel=9, mtime=0)
    text = base64.b64encode(packed).decode("ascii")
    markup = f'<script type="text/plain" class="tl-plotly">{text}</script>'
    credit = f"plotly.js {found.version} ({found.kind})"
    return Bundle(markup, "blob:", str(found), credit)


def _hastened(source: bytes) -> bytes:
    """The bundle with its factory in parentheses, which tell V8 that it will be called at once.

    Else V8 reads all of it twice: first to see where the function ends, then to run it
    (https://v8.dev/blog/preparser#pife). A bundle of another form stays as it is.
    """
    opened, found = _FACTORY.subn(rb"\1(\2", source, count=1)
    if not found or not (end := _END.search(opened)):
        return source
    return opened[: end.start()] + b"}))" + opened[end.start() + 2 :]


def _from_cdn(version: str) -> Bundle:
    # The address of the one file is allowed, not the host: a CDN has scripts of everybody.
    address = f"{CDN}/npm/{PACKAGE}@{version}/{FILE}"
    markup = (
        f'<script class="tl-plotly" src="{address}" integrity="sha384-{integrity(version).file}" '
        'crossorigin="anonymous" charset="utf-8"></script>'
    )
    credit = f"plotly.js {version} (basic, from {CDN.partition('//')[2]})"
    return Bundle(markup, address, f"basic {version}", credit)
