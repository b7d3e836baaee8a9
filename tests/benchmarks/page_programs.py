"""Pages of the same history by each program: ours with its bundles, and those it stands beside."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from made_events import Made, made, timeline

from timeline.draw.plotlyjs import installed_version
from timeline.draw.plotlyjs_basic import fetched
from timeline.errors import InputError

_PACKAGES = ("vis-timeline", "@knight-lab/timelinejs")
FOLDER = Path.home() / ".cache" / "timeline-page-benchmark"


class MissingError(Exception):
    """What a page cannot be built without."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program, and where its drawing is found in the page that it makes."""

    name: str
    build: Callable[[str], str]
    chart: str
    """The CSS selector of the part that is dragged."""
    drawn: str
    """Something of an event in it."""
    card: str = ""
    """A box with the headline of an event."""
    stem: str = ""
    zoom_in: str = ""
    """JavaScript that zooms in by about two."""
    first: str = ""
    """What stands there before the interactive chart."""
    wheels: bool = True
    """Whether the wheel zooms."""
    most: str = "D"
    """The largest history that it draws in a minute or so."""


def ours(plotlyjs: str) -> Callable[[str], str]:
    return lambda name: timeline(name).to_html(plotlyjs=plotlyjs)


def ours_basic(name: str) -> str:
    return timeline(name).to_html(plotlyjs=str(_basic()))


@cache
def _basic() -> Path:
    """The basic bundle from npm, kept for the benchmark alone."""
    version = installed_version()
    path = FOLDER / f"plotly-basic-{version}.min.js"
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(fetched(version))
    except InputError as error:
        raise MissingError(str(error)) from None
    return path


@cache
def _npm() -> Path:
    """The folder in which npm has put the packages."""
    npm = shutil.which("npm")
    modules = FOLDER / "node_modules"
    if not all((modules / package).exists() for package in _PACKAGES):
        if npm is None:
            raise MissingError("npm is not there to bring it")
        FOLDER.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--prefix", str(FOLDER), "--ignore-scripts", "--no-audit"]
        done = subprocess.run([*command, *_PACKAGES], capture_output=True, text=True, check=False)
        if done.returncode:
            raise MissingError(f"npm did not bring it: {done.stderr.strip().splitlines()[-1:]}")
    return modules


def _version(package: str) -> str:
    return str(json.loads((_npm() / package / "package.json").read_text())["version"])


def versions() -> dict[str, str]:
    """The versions of what can be had."""
    found = {}
    for package in _PACKAGES:
        try:
            found[package] = _version(package)
        except MissingError as error:
            found[package] = str(error)
    return found


def _inline(*files: str, style: str) -> str:
    """Scripts and a stylesheet inside the page, as ours has them."""
    texts = [(_npm() / file).read_text(encoding="utf-8") for file in files]
    scripts = "".join(
        f"<script>{text}</script>" for text in (t.replace("</script", r"<\/script") for t in texts)
    )
    return f"<style>{(_npm() / style).read_text(encoding='utf-8')}</style>{scripts}"


def _page(head: str, body: str) -> str:
    return (
        "<!DOCTYPE html><html lang=en><meta charset=utf-8>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>History</title>{head}<body style='margin:0'>{body}</body></html>"
    )


def _json(value: object) -> str:
    return json.dumps(value).replace("<", "\\u003c")


def vis(clusters: bool) -> Callable[[str], str]:
    def build(name: str) -> str:
        items = [_vis_item(number, event) for number, event in enumerate(made(name))]
        head = _inline(
            "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
            style="vis-timeline/styles/vis-timeline-graph2d.min.css",
        )
        options = {"height": "640px", **({"cluster": {"maxItems": 5}} if clusters else {})}
        return _page(
            head,
            f"<div id=chart></div><script>window.shown = new vis.Timeline("
            f"document.getElementById('chart'), new vis.DataSet({_json(items)}), "
            f"{_json(options)})</script>",
        )

    return build


def _vis_item(number: int, event: Made) -> dict[str, object]:
    item: dict[str, object] = {
        "id": number,
        "content": escape(event.title),
        "title": escape(event.sentence),
        "start": str(event.first),
    }
    return item if event.first == event.last else {**item, "end": str(event.last)}


def timelinejs(name: str) -> str:
    slides = [
        {
            "start_date": _date(event.first),
            **({} if event.first == event.last else {"end_date": _date(event.last)}),
            "text": {"headline": escape(event.title), "text": escape(event.sentence)},
        }
        for event in made(name)
    ]
    head = _inline(
        "@knight-lab/timelinejs/dist/js/timeline.js",
        style="@knight-lab/timelinejs/dist/css/timeline.css",
    )
    script = (
        "window.shown = new TL.Timeline('chart', "
        f"{_json({'events': slides})}, {{ font: null, ga_measurement_id: null }})"
    )
    return _page(head, f"<div id=chart style='height:640px'></div><script>{script}</script>")


def _date(day: object) -> dict[str, int]:
    year, month, number = map(int, str(day).split("-"))
    return {"year": year, "month": month, "day": number}


def px_timeline(name: str) -> str:
    try:
        express = importlib.import_module("plotly.express")
        frame = importlib.import_module("pandas").DataFrame
    except ImportError as error:
        raise MissingError(f"{error.name} is not installed") from None
    import datetime as dt

    rows = [
        {
            "from": event.first,
            "to": event.last + dt.timedelta(days=1),
            "event": event.title,
            "document": str(event.document),
            "sentence": event.sentence,
        }
        for event in made(name)
    ]
    figure = express.timeline(
        frame(rows), x_start="from", x_end="to", y="document", text="event", hover_data=["sentence"]
    )
    figure.update_layout(dragmode="pan", height=640)
    return str(figure.to_html(include_plotlyjs=True, config={"scrollZoom": True}))


_OURS = {
    "chart": ".tl-chart .nsewdrag",
    "drawn": ".tl-chart .main-svg .point path",
    "card": ".tl-chart g.point:has(text) path",
    "stem": ".tl-chart .scatterlayer .lines path",
    "zoom_in": "document.querySelector('[data-do=in]').click()",
    "first": ".tl-list > li, .tl-still svg",
}
PROGRAMS = (
    Program("timeline, full bundle", ours("full"), **_OURS),  # type: ignore[arg-type]
    Program("timeline, basic bundle", ours_basic, **_OURS),  # type: ignore[arg-type]
    Program(
        "vis-timeline",
        vis(clusters=False),
        ".vis-center",
        ".vis-item",
        card=".vis-item.vis-box",
        stem=".vis-item.vis-line",
        zoom_in="shown.zoomIn(1, { animation: false })",
    ),
    Program(
        "vis-timeline, clusters",
        vis(clusters=True),
        ".vis-center",
        ".vis-item",
        card=".vis-item.vis-box",
        stem=".vis-item.vis-line",
        zoom_in="shown.zoomIn(1, { animation: false })",
    ),
    Program(
        "TimelineJS",
        timelinejs,
        ".tl-timenav",
        ".tl-timemarker-content-container",
        card=".tl-timemarker-content-container",
        stem=".tl-timemarker-line-left",
        zoom_in="shown.zoomIn()",
        wheels=False,
        most="C",
    ),
    Program("px.timeline", px_timeline, ".nsewdrag", ".main-svg .barlayer .point path"),
)
BLANK = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Blank</title><p>Blank</p></html>"
