"""What build and render draw: pictures by their ending, parts of pages, and the words around."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

STORY = "A calm year. On 3 May 1887, while all slept, the mill burned down. It reopened in 1889.\n"
SVG = "{http://www.w3.org/2000/svg}"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "events.csv").write_text("date,title\n1914-07-28,War\n1918,Armistice\n")

    def call(*args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "timeline", *args],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    return call


@pytest.mark.parametrize("command", [["build", "story.txt"], ["render", "events.csv"]])
def test_an_svg(run: Run, tmp_path: Path, command: list[str]) -> None:
    words = ("--title", "Mills", "--subtitle", "A & B", "--credits", "By us")
    look = ("--width", "700", "--height", "300", "--theme", "dark")
    done = run(*command, "-o", "chart.svg", *words, *look)
    assert done.returncode == 0, done.stderr
    assert "2 events in chart.svg" in done.stderr
    root = ElementTree.parse(tmp_path / "chart.svg").getroot()
    assert (root.get("width"), root.get("height")) == ("700", "300")
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert {"Mills", "A & B", "By us"} <= set(texts)
    assert next(root.iter(f"{SVG}rect")).get("fill") == "#14191f"


def test_a_band_for_each_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("The bridge fell on 4 June 1890.\n")
    done = run("build", "story.txt", "other.txt", "-o", "a.svg", "--lanes", "document")
    assert done.returncode == 0, done.stderr
    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    assert {"story.txt", "other.txt"} <= {text.text for text in root.iter(f"{SVG}text")}


@pytest.mark.parametrize("part", [[], ["--fragment"], ["--iframe"]], ids=["page", "part", "frame"])
def test_a_page_has_bands_too(run: Run, tmp_path: Path, part: list[str]) -> None:
    (tmp_path / "other.txt").write_text("The bridge fell on 4 June 1890.\n")
    names = ("story.txt", "other.txt")
    done = run("build", *names, "-o", "-", "--plotlyjs", "none", "--lanes", "document", *part)
    assert done.returncode == 0, done.stderr
    page = unescape(done.stdout) if "--iframe" in part else done.stdout
    (told,) = re.findall("data-lanes='([^']*)'", page)
    assert json.loads(told)[0][2] == list(names)
    assert re.findall(r"data-lane=(\d)", page) == ["0", "0", "1"]


def test_time_runs_down(run: Run, tmp_path: Path) -> None:
    assert run("render", "events.csv", "-o", "a.svg", "--layout", "vertical").returncode == 0
    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    assert (root.get("width"), root.get("height")) == ("720", "520")


def test_in_a_page_time_runs_down_or_there_are_bands(run: Run) -> None:
    page = ("render", "events.csv", "-o", "-", "--plotlyjs", "none", "--layout", "vertical")
    assert (
        '<section class="tl tl-page" id="timeline" data-plotlyjs="none" data-theme="auto"'
        ' data-layout="vertical"' in (run(*page).stdout)
    )
    both = run(*page, "--lanes", "tag")
    assert (both.returncode, both.stdout) == (2, "")
    assert "lanes are of the horizontal layout" in both.stderr


@pytest.mark.parametrize(("name", "opening"), [("a.png", b"\x89PNG"), ("a.PDF", b"%PDF")])
def test_a_picture_of_the_ending(run: Run, tmp_path: Path, name: str, opening: bytes) -> None:
    pytest.importorskip("typst")
    assert run("render", "events.csv", "-o", name).returncode == 0
    assert (tmp_path / name).read_bytes().startswith(opening)


def test_an_iframe_is_one_line(run: Run, tmp_path: Path) -> None:
    size = ("--width", "640", "--height", "480")
    done = run("build", "story.txt", "--iframe", *size, "-o", "part.html", "--plotlyjs", "none")
    assert done.returncode == 0, done.stderr
    (line,) = (tmp_path / "part.html").read_text(encoding="utf-8").splitlines()
    assert re.match('<iframe title="story.txt" sandbox="allow-scripts [^"]*"', line)
    assert 'width="640" height="480"' in line
    page = unescape(line.split('srcdoc="')[1].split('"')[0])
    run("build", "story.txt", "-o", "page.html", "--plotlyjs", "none", "--theme", "light")
    own = page.replace('<base href="about:srcdoc">', "").replace(
        "base-uri about:", "base-uri 'none'"
    )
    assert own == (tmp_path / "page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("part", [[], ["--fragment"]], ids=["page", "fragment"])
def test_the_words_around_a_page(run: Run, part: list[str]) -> None:
    words = ("--title", "Mills", "--subtitle", "A & <b>B</b>", "--credits", 'By "us"')
    page = run("build", "story.txt", *words, "-o", "-", "--plotlyjs", "none", *part).stdout
    assert re.search(r"<h[12] [^>]*>Mills</h[12]><p [^>]*>A &amp; &lt;b&gt;B&lt;/b&gt;</p>", page)
    assert ">By &quot;us&quot;</p>" in page


def test_words_go_along_in_json(run: Run) -> None:
    words = ("--title", "Mills", "--subtitle", "Rivers", "--credits", "By us")
    made = json.loads(run("extract", "story.txt", *words, "--format", "json").stdout)
    assert (made["title"], made["subtitle"], made["credits"]) == ("Mills", "Rivers", "By us")


def test_words_are_read_back(run: Run) -> None:
    run("extract", "story.txt", "-o", "a.json", "--subtitle", "Rivers", "--credits", "By us")
    page = run("render", "a.json", "-o", "-", "--plotlyjs", "none").stdout
    assert ">Rivers</p>" in page
    assert ">By us</p>" in page


@pytest.mark.parametrize("command", ["build", "extract"])
@pytest.mark.parametrize(
    ("how_much", "said"), [("paragraph", 2), ("sentence", 1), ("none", 0)], ids=str
)
def test_no_more_is_quoted_than_asked(run: Run, command: str, how_much: str, said: int) -> None:
    how = ["--format", "json"] if command == "extract" else ["--plotlyjs", "none"]
    made = run(command, "story.txt", "-o", "-", *how, "--quote", how_much).stdout
    assert "burned down" in made
    assert ("A calm year" in made) + ("while all slept" in made) == said
