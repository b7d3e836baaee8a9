"""Bad input: one clear line, exit code 2 (nothing found: 1), no traceback, nothing written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FILES: dict[str, bytes] = {
    "story.txt": b"The mill burned down on 3 May 1887.\n",
    "yearless.txt": b"The mill burned down on May 3.\n",
    "two/a.txt": b"It began in 1999.\n",
    "two/b.txt": b"It ended in 2001.\n",
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "undated.txt": b"Nothing much ever happened here.\n",
    "picture.txt": b"\x89PNG\r\n\x1a\n\0\0",
    "nul.txt": b"In 1999\0 it began.\n",
    "paper.txt": b"%PDF-1.7 ...",
    "paper.pdf": b"%PDF-1.7 ...",
    "bad.md": b"---\ndate: yesterday\n---\nIt began in 1999.\n",
    "month.md": b"---\ndate: 2011-02\n---\nIt began in 1999.\n",
    "open.md": b"---\ndate: 2011-02-07\n\nIt began in 1999.\n",
    "events.csv": b"date,title\nnever,A thing\n",
    "ambiguous.csv": b"date,title\n12/03/2021,Rain\n",
    "latin1.csv": "date,title\n1999,Caf\xe9\n".encode("latin-1"),
    "precision.json": b'[{"date": "1999", "title": "x", "precision": "fortnight"}]',
    "notitle.csv": b"date,title\n1999,\n",
    "nocolumns.csv": b"a,b\n1,2\n",
    "empty.csv": b"",
    "broken.json": b'{"events": [',
    "wrong.json": b'{"things": []}',
    "newer.json": b'{"format": 9, "events": []}',
    "status.jsonl": b'{"date": "1999", "title": "x", "status": "perhaps"}\n',
    "list.jsonl": b"[1, 2]\n{}\n",
    "sub/timeline.toml": b"[documents.'a.txt']\ncolour = 'red'\n",
    "sub/a.txt": b"It began in 1999.\n",
    "sub/b.txt": b"It ended in 2001.\n",
    "empty_folder/readme.xyz": b"x",
    "old.js": b"/* plotly.js v2.35.2 */",
    "map.js": b"/* plotly.js (geo - minified) v4.1.1 */",
}
CASES = [
    (["build", "missing.txt"], 2, "missing.txt: there is no such file"),
    (["build", "empty_folder"], 2, "empty_folder: no documents in this folder"),
    (["build", "*.nothing"], 2, "*.nothing: no file matches"),
    (["build", "picture.txt"], 2, "picture.txt: is a PNG picture, which is not read"),
    (["build", "nul.txt"], 2, "nul.txt: is a binary file"),
    (["build", "paper.txt"], 2, "paper.txt: is no whole PDF file"),
    (["build", "paper.pdf"], 2, "paper.pdf: is no whole PDF file"),
    (["build", "bad.md"], 2, "bad.md: line 2: date 'yesterday' is not a day"),
    (["build", "month.md"], 2, "month.md: line 2: date '2011-02' is not a day; write it like"),
    (["build", "open.md"], 2, "open.md: line 1: the front matter that --- opens is not closed"),
    (["build", "sub"], 2, "'colour' is not known"),
    (["build", "story.txt", "--date", "2021-02-30"], 2, "--date '2021-02-30' is not a day"),
    (
        ["build", "story.txt", "--genre", "poetry"],
        2,
        "--genre 'poetry' is not one of auto, news, narrative",
    ),
    (
        ["build", "story.txt", "--date-order", "ydm"],
        2,
        "--date-order 'ydm' is not one of auto, dmy, mdy, ymd",
    ),
    (["tag", "story.txt", "--genre", ""], 2, "--genre '' is not one of auto, news, narrative"),
    (["build", "story.txt", "--language", "xx"], 2, "'xx'"),
    (["build", "story.txt", "--language", "English!"], 2, "English!"),
    (["build", "story.txt", "--plotlyjs", "tiny"], 2, "'tiny' is not full, basic, cdn, none or"),
    (["build", "story.txt", "--plotlyjs", "events.csv"], 2, "does not look like plotly.js"),
    (
        ["build", "story.txt", "--plotlyjs", "old.js"],
        2,
        "old.js: is plotly.js 2.35.2; the chart needs",
    ),
    (["build", "story.txt", "--plotlyjs", "map.js"], 2, "map.js: is plotly.js geo 4.1.1, without"),
    (["plotlyjs", "basic"], 2, "unexpected extra argument"),
    (["build", "story.txt", "-o", "nowhere/page.html"], 2, "nowhere/page.html: cannot be written"),
    (
        ["build", "story.txt", "-o", "page.exe"],
        2,
        "page.exe: what is drawn is written to a file that ends in .html, .htm, .svg, .png or .pdf",
    ),
    (["render", "-", "-o", "chart.gif"], 2, "chart.gif: what is drawn is written to a file that"),
    (["build", "story.txt", "-o", "nowhere/a.svg"], 2, "nowhere/a.svg: cannot be written"),
    (
        ["build", "story.txt", "-o", "a.svg", "--width", "9"],
        2,
        "width 9: a picture has 200 to 20000",
    ),
    (
        ["build", "story.txt", "-o", "a.svg", "--theme", "auto"],
        2,
        "theme 'auto' is not known; these are: light, dark",
    ),
    (["build", "story.txt", "--height", "900"], 2, "--height is of a picture, and output/story"),
    (
        ["build", "story.txt", "-o", "a.svg", "--iframe"],
        2,
        "--iframe is of an HTML page, and a.svg",
    ),
    (["build", "story.txt", "-o", "a.pdf", "--scale", "2"], 2, "--scale is of a PNG, and a.pdf is"),
    (
        ["build", "story.txt", "-o", "a.svg", "--plotlyjs", "cdn"],
        2,
        "--plotlyjs is of an HTML page",
    ),
    (["build", "story.txt", "-o", "a.svg", "--theme", "pink"], 2, "--theme 'pink' is not one of"),
    (
        ["build", "story.txt", "-o", "a.svg", "--engine", "gd"],
        2,
        "--engine 'gd' is not one of svg, plotly",
    ),
    (["build", "story.txt", "--fragment", "--iframe"], 2, "as a fragment or as an iframe, not as"),
    (["extract", "story.txt", "--quote", "word"], 2, "--quote 'word' is not one of paragraph, sen"),
    (["build", "story.txt", "-o", "sub.html/x.html"], 2, "cannot be written"),
    (["build", "empty.txt"], 1, "empty.txt: is empty"),
    (["build", "empty.txt", "blank.txt"], 1, "empty.txt, blank.txt: are empty"),
    (["extract", "-"], 1, "standard input: is empty"),
    (["tag", "-"], 1, "standard input: no date expressions"),
    (["render", "-"], 1, "standard input: no events"),
    (["build", "undated.txt"], 1, "undated.txt: no dated events found"),
    (["extract", "story.txt", "-o", "events.xml"], 2, "events.xml: events are written to files"),
    (
        ["extract", "story.txt", "--format", "xml"],
        2,
        "--format 'xml' is not one of json, jsonl, csv",
    ),
    (["render", "-", "--format", "xml"], 2, "--format 'xml' is not one of json, jsonl, csv"),
    (
        ["tag", "story.txt", "--format", "xml"],
        2,
        "--format 'xml' is not one of jsonl, timeml, text",
    ),
    (["tag", "two"], 2, "two: tag reads one document, not 2; name one file"),
    (["tag", "two/*.txt"], 2, "two/*.txt: tag reads one document, not 2; name one file"),
    (["tag", "story.txt", "undated.txt"], 2, "story.txt, undated.txt: tag reads one"),
    (["tag", "undated.txt"], 1, "undated.txt: no date expressions"),
    (["tag", "missing.txt"], 2, "missing.txt: there is no such file"),
    (["render", "missing.json"], 2, "missing.json: there is no such file"),
    (["render", "events.csv"], 2, "events.csv: line 2: 'never' is not a date"),
    (
        ["render", "ambiguous.csv"],
        2,
        "ambiguous.csv: line 2: date '12/03/2021' is 2021-03-12 or 2021-12-03; --date-order dmy or",
    ),
    (
        ["render", "precision.json"],
        2,
        "precision.json: event 1: precision 'fortnight' is not one of",
    ),
    (["render", "notitle.csv"], 2, "notitle.csv: line 2 has no title"),
    (["render", "latin1.csv"], 2, "latin1.csv: is not UTF-8 (byte 19); save it as UTF-8"),
    (["render", "nocolumns.csv"], 2, "nocolumns.csv: line 1 does not name the columns"),
    (["render", "empty.csv"], 1, "empty.csv: no events"),
    (["render", "broken.json"], 2, "broken.json: is not JSON"),
    (["render", "wrong.json"], 2, 'wrong.json: holds no list of "events"'),
    (["render", "newer.json"], 2, "newer.json: has format 9"),
    (["render", "status.jsonl"], 2, "status.jsonl: line 1: status 'perhaps' is not one of"),
    (["render", "list.jsonl"], 2, "list.jsonl: line 1 is not an object"),
    (["build", "yearless.txt", "--plotlyjs", "tiny"], 2, "'tiny' is not full, basic, cdn, none or"),
    (["build", "yearless.txt", "-o", "nowhere/page.html"], 2, "nowhere/page.html: cannot be"),
    (["frobnicate"], 2, "No such command 'frobnicate'; see timeline --help"),
    (["--bogus"], 2, "No such option: --bogus; see timeline --help"),
    (["build", "story.txt", "--bogus"], 2, "No such option: --bogus; see timeline build --help"),
    (["build", "story.txt", "--date"], 2, "Option '--date' requires an argument"),
    (["build"], 2, "Missing argument 'INPUT...'; see timeline build --help"),
]


@pytest.mark.parametrize(("args", "code", "said"), CASES, ids=[" ".join(c[0]) for c in CASES])
def test_bad_input(tmp_path: Path, args: list[str], code: int, said: str) -> None:
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    done = subprocess.run(
        [sys.executable, "-m", "timeline", *args],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    (line,) = done.stderr.splitlines()
    assert said in line
    assert done.stdout == ""
    after = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert after == before
