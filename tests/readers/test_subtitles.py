"""Subtitles: what is said, without what says when and how it is shown."""

from __future__ import annotations

import random

import pytest

from timeline import InputError
from timeline.readers.content import Content
from timeline.readers.text.subtitles import read_subtitles


def read(data: str | bytes, name: str = "a.srt") -> Content:
    data = data.encode() if isinstance(data, str) else data
    (content,) = read_subtitles(data, name)
    return content


def said(data: str | bytes, name: str = "a.srt") -> list[str]:
    content = read(data, name)
    assert all(block.kind == "paragraph" for block in content.blocks)
    return [content.text[block.start : block.end] for block in content.blocks]


def srt(*cues: tuple[int, int, str]) -> str:
    return "\n".join(
        f"{number}\n00:00:{start:02},000 --> 00:00:{end:02},500\n{text}\n"
        for number, (start, end, text) in enumerate(cues, 1)
    )


JOINED = [
    ([(1, 2, "The weir broke"), (3, 4, "on 3 May 2021.")], ["The weir broke on 3 May 2021."]),
    ([(1, 2, "The weir broke"), (9, 10, "in May.")], ["The weir broke in May."]),
    ([(1, 2, "The weir broke."), (3, 4, "It rained.")], ["The weir broke. It rained."]),
    ([(1, 2, "The weir broke."), (5, 6, "It rained.")], ["The weir broke.", "It rained."]),
    ([(1, 2, "It broke!”"), (5, 6, "“When?”")], ["It broke!”", "“When?”"]),
    ([(1, 2, "When?"), (3, 4, "- In May."), (5, 6, "- Oh.")], ["When?", "In May.", "Oh."]),
    ([(1, 2, "- When?\n- In May.")], ["When?", "In May."]),
    ([(1, 2, ">> ANN: It broke"), (3, 4, ">> When?")], ["ANN: It broke", "When?"]),
    ([(1, 2, "I thought—"), (3, 4, "- No.")], ["I thought—", "No."]),
    ([(1, 2, "the mill"), (3, 4, "- the old one - burned.")], ["the mill - the old one - burned."]),
    ([(1, 2, "<i>It <b>broke</b>.</i>")], ["It broke."]),
    ([(1, 2, '{\\an8}<font color="#ff0">It broke.</font>')], ["It broke."]),
    ([(1, 2, "2 < 3 &amp; 5 > 4.")], ["2 < 3 & 5 > 4."]),
    ([(1, 2, "It broke in"), (3, 4, "1945"), (5, 6, "in May.")], ["It broke in 1945 in May."]),
    ([(1, 2, ""), (3, 4, "It broke.")], ["It broke."]),
]


@pytest.mark.parametrize(("cues", "expected"), JOINED)
def test_cues_become_running_text(cues: list[tuple[int, int, str]], expected: list[str]) -> None:
    assert said(srt(*cues)) == expected


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends(ends: str) -> None:
    file = srt((1, 2, "The weir"), (3, 4, "broke."))
    assert said(b"\xef\xbb\xbf" + file.replace("\n", ends).encode()) == ["The weir broke."]


SLOPPY = [
    "1\n0:00:1,0 --> 0:00:2,0\nIt broke.",
    "00:00:01.000-->00:00:02.000 X1:1 X2:2\nIt\n\nbroke.\n",
    "1\n00:00:01,000 --> 00:00:02,000\nIt\n2\n00:00:02,000 --> 00:00:03,000\nbroke.\n",
    "\n\n\n1\n00:00:01,000 --> 00:00:02,000\n\nIt broke.\n\n\n",
]


@pytest.mark.parametrize("file", SLOPPY)
def test_files_that_keep_no_rules(file: str) -> None:
    assert said(file) == ["It broke."]


VTT = """WEBVTT - the weir
Kind: captions

STYLE
::cue { color: lime }

NOTE
Checked by Ann.

REGION
id:low

intro
00:01.000 --> 00:02.500 align:start line:0
<v Ann Lee>The weir broke</v>

2
00:00:03.000 --> 00:00:04.000
<v.loud Ann Lee>on <c.yellow>3 May</c> 2021.

00:00:04.100 --> 00:00:05.000
<v Bob>When <00:00:04.500>was that?</v>
<v Ann Lee>At night&nbsp;&lt;late&gt;.</v>
"""


def test_web_vtt() -> None:
    assert said(VTT, "a.vtt") == [
        "Ann Lee: The weir broke on 3 May 2021.",
        "Bob: When was that?",
        "Ann Lee: At night <late>.",
    ]


def test_no_time_code_stands_in_the_text() -> None:
    for text in (read(VTT).text, read(srt((1, 2, "It broke."))).text):
        assert "-->" not in text
        assert "00:" not in text


def test_lines_that_grow_are_read_once() -> None:
    file = """WEBVTT

00:00:01.000 --> 00:00:02.000
the<00:00:01.500><c> weir</c>

00:00:02.000 --> 00:00:02.010
the weir

00:00:02.010 --> 00:00:04.000
the weir
broke<00:00:03.500><c> today</c>
"""
    assert said(file) == ["the weir broke today"]


ROLLING = [
    pytest.param(
        "00:01.000 --> 00:03.000\n<v Ann>The weir was built</v>\n\n"
        "00:01.000 --> 00:05.000\n<v Ann>The weir was built\nin May 1952, and it broke</v>\n\n"
        "00:03.000 --> 00:07.000\nin May 1952, and it broke\non 3 March 1981.\n",
        ["Ann: The weir was built in May 1952, and it broke on 3 March 1981."],
        id="cues that overlap",
    ),
    pytest.param(
        "00:01.000 --> 00:03.000\nThe weir was\n\n00:02.000 --> 00:04.000\nThe weir was built.\n",
        ["The weir was built."],
        id="a line that grows",
    ),
    pytest.param(
        "00:01.000 --> 00:03.000\nThe old weir\n\n00:03.000 --> 00:05.000\nThe old weir\nbroke.\n",
        ["The old weir broke."],
        id="one cue right behind the other",
    ),
    pytest.param(
        "00:01.000 --> 00:03.000\nNo.\n\n00:03.000 --> 00:05.000\nNo.\nIt broke.\n",
        ["No. No. It broke."],
        id="a word said twice",
    ),
    pytest.param(
        "00:01.000 --> 00:03.000\n<v Ann>It broke in May.</v>\n\n"
        "00:02.000 --> 00:04.000\n<v Bo>In May?</v>\n",
        ["Ann: It broke in May.", "Bo: In May?"],
        id="two who speak at once",
    ),
    pytest.param(
        "00:01.000 --> 00:02.000\n<v Ann>the weir<00:01.500> that</v>\n\n"
        "00:02.000 --> 00:03.000\n<v Ann>the weir that</v>\nbroke today\n",
        ["Ann: the weir that broke today"],
        id="a speaker named in the line that is shown again",
    ),
]


@pytest.mark.parametrize(("cues", "expected"), ROLLING)
def test_rolling_captions_are_read_once(cues: str, expected: list[str]) -> None:
    assert said(f"WEBVTT\n\n{cues}") == expected


@pytest.mark.parametrize(
    "file", ["", "WEBVTT\n\nNOTE\nNothing yet.\n", "It rained.\n", "1 --> 2\n"]
)
def test_a_file_without_cues(file: str) -> None:
    with pytest.raises(InputError, match=r"^a\.srt: holds no subtitles: .*like 00:00:01,000 -->"):
        read(file)


def test_noise_is_read_or_refused_in_one_line() -> None:
    rng = random.Random(20210503)
    pieces = [
        "1",
        "\n",
        "\n\n",
        "00:00:01,000 --> 00:00:02,000",
        "<v A>",
        "- ",
        ">> ",
        "<",
        ".",
        "a",
    ]
    for _ in range(3000):
        data = rng.choice(["", "WEBVTT\n\n"]) + "".join(rng.choices(pieces, k=rng.randrange(30)))
        try:
            text = "".join(said(data))
        except InputError as error:
            text = str(error)
        assert "\n" not in text


def test_who_goes_on_with_a_sentence_need_not_be_named_again() -> None:
    cues = "00:01.000 --> 00:02.000\n<v Ann Lee>The weir\n\n00:02.000 --> 00:04.000\nbroke.\n"
    after = "\n00:04.000 --> 00:05.000\nWhen?\n"
    (content,) = read_subtitles(f"WEBVTT\n\n{cues}{after}".encode(), "a.vtt")
    assert [content.text[b.start : b.end] for b in content.blocks] == [
        "Ann Lee: The weir broke. When?"
    ]
