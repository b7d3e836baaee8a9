"""The command line as a person uses it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import timeline

SEEDS = Path(__file__).parent.parent / "seeds"
STORY = "The mill burned down on 3 May 1887. Two years later it reopened.\n"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def call(
        *args: str, stdin: str | bytes = "", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        done = subprocess.run(
            [sys.executable, "-m", "timeline", *args],
            cwd=tmp_path,
            input=data,
            capture_output=True,
            env={**os.environ, "COLUMNS": "120", **(env or {})},
            check=False,
        )
        out, err = done.stdout.decode(), done.stderr.decode()
        return subprocess.CompletedProcess(args, done.returncode, out, err)

    return call


def test_build_makes_a_page_and_says_where(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    done = run("build", "story.txt", "--date", "2021-03-15")
    assert done.returncode == 0
    assert done.stdout == ""
    assert "3 May 1887" in done.stderr
    assert "The mill burned down" in done.stderr
    assert "output/story.html" in done.stderr
    page = (tmp_path / "output" / "story.html").read_text(encoding="utf-8")
    assert "The mill burned down" in page


def test_the_most_important_events_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    whole = run("extract", "story.txt").stdout.splitlines()
    (first,) = run("extract", "story.txt", "--top", "1").stdout.splitlines()
    assert len(whole) == 2
    assert json.loads(first)["importance"] == max(json.loads(e)["importance"] for e in whole)
    assert run("extract", "story.txt", "--top", "-1").returncode == 2


def test_what_has_no_date_of_its_own_can_be_left_out(run: Run, tmp_path: Path) -> None:
    report = "The fire broke out on Monday. The roof fell. It was out on Tuesday.\n"
    (tmp_path / "report.txt").write_text(report)
    told = run("extract", "report.txt", "--date", "2021-03-17").stdout.splitlines()
    assert [json.loads(e)["title"] for e in told if json.loads(e)["basis"] == "carried"] == [
        "The roof fell"
    ]
    dated = run("extract", "report.txt", "--date", "2021-03-17", "--only-dated").stdout
    assert len(dated.splitlines()) == len(told) - 1


def test_the_seeds_stand_on_one_page(run: Run, tmp_path: Path) -> None:
    done = run("build", str(SEEDS), "-o", "all.html", "--plotlyjs", "cdn")
    assert done.returncode == 0
    page = (tmp_path / "all.html").read_text(encoding="utf-8")
    for document in ("quad-alaska.txt", "carthage.md", "marie-curie.md", "outage.md"):
        assert document in page


def test_a_document_without_a_date_is_read_as_of_today(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The council met on March 3.\n")
    done = run("extract", "note.txt")
    assert done.returncode == 0
    assert "today" in done.stderr
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert row["basis"] == "assumed"


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv"])
def test_extract_then_render(run: Run, tmp_path: Path, kind: str) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    assert run("extract", "story.txt", "-o", f"events.{kind}").returncode == 0
    assert len(timeline.load(tmp_path / f"events.{kind}")) == 2
    done = run("render", f"events.{kind}", "-o", "page.html", "--plotlyjs", "cdn")
    assert done.returncode == 0
    assert "The mill reopened" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_page_without_a_chart(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    done = run("build", "story.txt", "-o", "page.html", "--plotlyjs", "none")
    assert done.returncode == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert 'data-plotlyjs="none"' in page
    assert page.count('<li id="e-') == 2


def test_a_pipe_keeps_the_paragraphs(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("A calm year. " + STORY + "\nThe end.\n")
    events = run("extract", "-o", "-", "--format", "json", "story.txt")
    done = run("render", "-", "-o", "page.html", "--plotlyjs", "cdn", stdin=events.stdout)
    assert done.returncode == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "A calm year. The mill burned down" in re.sub(r"<[^>]*>", "", page)


def test_two_columns_are_enough_and_files_are_united(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,title\n1914-07-28,War breaks out\n")
    (tmp_path / "b.csv").write_text("Title;When\nArmistice;11 November 1918\n")
    done = run("render", "a.csv", "b.csv", "-o", "page.html", "--plotlyjs", "cdn", "--title", "War")
    assert done.returncode == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.index("28 July 1914") < page.index("11 November 1918")


def test_an_event_in_two_files_is_drawn_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    for kind in ("csv", "json"):
        run("extract", "story.txt", "-o", f"s.{kind}")
    done = run("render", "s.csv", "s.json", "-o", "page.html", "--plotlyjs", "cdn")
    assert "2 events in page.html" in done.stderr
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.count('<li id="e-') == 2


def test_render_is_told_the_order_of_day_and_month(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,title\n12/03/2021,Rain\n")
    page = ("-o", "page.html", "--plotlyjs", "cdn")
    assert run("render", "a.csv", "--date-order", "dmy", *page).returncode == 0
    assert "12 March 2021" in (tmp_path / "page.html").read_text(encoding="utf-8")
    piped = run("render", "-", "--date-order", "mdy", *page, stdin="date,title\n12/03/2021,Rain\n")
    assert piped.returncode == 0
    assert "3 December 2021" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_tag_in_three_formats(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    rows = [json.loads(line) for line in run("tag", "story.txt").stdout.splitlines()]
    assert [row["value"] for row in rows] == ["1887-05-03", "1889"]
    assert rows[1]["latest"] == "1889-12-31"
    timeml = run("tag", "story.txt", "--format", "timeml", "--date", "2021-03-15").stdout
    assert '<TIMEX3 tid="t1" type="DATE" value="1887-05-03">3 May 1887</TIMEX3>' in timeml
    assert 'functionInDocument="CREATION_TIME">2021-03-15<' in timeml
    assert "3 May 1887 [1887-05-03]" in run("tag", "story.txt", "--format", "text").stdout


def test_tag_reads_what_the_document_tells_and_not_its_front_matter(
    run: Run, tmp_path: Path
) -> None:
    text = "---\ndate: 2021-03-15\ntitle: News of 1 May 2020\n---\nIt rained yesterday.\n"
    (tmp_path / "note.md").write_text(text)
    (row,) = [json.loads(line) for line in run("tag", "note.md").stdout.splitlines()]
    assert (row["text"], row["value"]) == ("yesterday", "2021-03-14")
    assert text[row["start"] : row["end"]] == "yesterday"
    timeml = run("tag", "note.md", "--format", "timeml").stdout
    assert timeml.count("<TIMEX3") == 2  # the day that it speaks from, and yesterday


def test_standard_input_is_read(run: Run) -> None:
    done = run("extract", "-", stdin=STORY)
    assert len(done.stdout.splitlines()) == 2


def test_one_bad_file_does_not_stop_the_rest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = run("extract", "story.txt", "picture.txt")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 2
    assert "picture.txt: is a PNG picture" in done.stderr


def test_left_out_dates_are_listed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY + "It took three weeks.\n")
    done = run("extract", "story.txt", "--all")
    assert "“three weeks”: a length of time" in done.stderr


def test_completion_knows_the_values_of_options(run: Run) -> None:
    for word, values in (("--genre n", ["news", "narrative"]), ("--date-order d", ["dmy"])):
        asked = {
            "_TIMELINE_COMPLETE": "complete_bash",
            "COMP_WORDS": f"timeline build {word}",
            "COMP_CWORD": "3",
        }
        assert run(env=asked).stdout.split() == values


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout.strip() == f"timeline {timeline.__version__}"
    for command in ("build", "extract", "render", "tag"):
        done = run(command, "--help")
        assert done.returncode == 0
        assert "Example" in done.stdout


def test_the_same_bytes_whatever_the_clock_locale_or_hash_seed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    made = set()
    for seed, zone, locale in (("1", "UTC", "C"), ("2", "Asia/Tokyo", "C.UTF-8")):
        env = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        dated = ("story.txt", "--date", "2021-03-15")  # without it, "today" is what differs
        run("build", *dated, "-o", "page.html", env=env)
        rows = run("extract", *dated, "--format", "json", env=env).stdout
        made.add(((tmp_path / "page.html").read_bytes(), rows))
    assert len(made) == 1


def test_an_older_page_stays_whole_when_writing_fails(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "page.html").write_text("old")
    done = run("build", "story.txt", "-o", "page.html", "--plotlyjs", "missing.js")
    assert done.returncode == 2
    assert (tmp_path / "page.html").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.html", "story.txt"]


def test_a_document_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "steer.txt").write_text(
        "He left on 3 May 1998 \x1b]0;title\x07 for \x1b[31mRome.\n"
    )
    shown = run("tag", "steer.txt", "--format", "text").stdout
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "3 May 1998" in shown


LETTER = """From: Ann Lee <ann@mill.example>
Subject: Fwd: The weir
Date: Thu, 20 May 2021 09:12:00 +0100

We meet on Tuesday.

-----Original Message-----
From: Peter Ash <ash@weir.example>
Sent: Monday, 10 May 2021 17:03
To: Ann Lee
Subject: The weir

The lower gate broke yesterday.
"""


def test_the_text_of_each_document_of_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(LETTER)
    both = run("text", "a.eml").stdout
    assert [line for line in both.splitlines() if line.startswith("===")] == [
        "=== a.eml ===",
        "=== a.eml/forwarded 1 ===",
    ]
    inner = run("text", "a.eml", "--document", "a.eml/forwarded 1").stdout
    assert inner.endswith("The lower gate broke yesterday.\n")
    assert inner in both
    told = json.loads(run("extract", "a.eml", "--format", "jsonl").stdout.splitlines()[0])
    (source,) = told["sources"]
    assert (told["date"], source["document"]) == ("2021-05-09", "a.eml/forwarded 1")
    assert inner[slice(*source["sentence_span"])] == source["sentence"]
    wrong = run("text", "a.eml", "--document", "b")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "there are a.eml, a.eml/forwarded 1" in wrong.stderr


def test_what_is_at_odds_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("It rained.\n\nIt burned on Sunday, 12 March 2021.\n")
    done = run("extract", "story.txt")
    assert done.returncode == 0
    assert done.stderr.splitlines()[0] == (
        "story.txt, line 3: “Sunday, 12 March 2021”: 2021-03-12 was a Friday, not a Sunday"
    )
