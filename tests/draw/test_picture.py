"""Pictures: what is asked for comes, of the size that was asked for, and the same every time."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from timeline import Event, OptionError, OutputError, Span, Timeline
from timeline.draw.picture import Look, picture

LINE = Timeline(
    (
        Event("1", "The mill “Ω” burned down", Span.day(1887, 5, 3)),
        Event("2", "Łódź & the <b>bridge</b>", Span.year(1889)),
    ),
    title='Mills #set page(fill: red) "and" $bridges$',
    subtitle="A river & its town",
    credits="Drawn from the diary",
)


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height, as a PNG has them in its first chunk."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    return width, height


@pytest.mark.parametrize(
    ("look", "size"),
    [
        (Look(), (2000, 1040)),
        (Look(scale=1), (1000, 520)),
        (Look(500, 300, scale=3), (1500, 900)),
        (Look(640, 360, scale=0.5), (320, 180)),
    ],
    ids=["default", "scale 1", "small", "thumbnail"],
)
def test_a_png_has_scale_pixels_a_css_pixel(look: Look, size: tuple[int, int]) -> None:
    pytest.importorskip("typst")
    assert png_size(picture(LINE, "png", look)) == size


def test_text_stays_text_in_a_pdf_of_one_page() -> None:
    pytest.importorskip("typst")
    document = pypdfium2.PdfDocument(picture(LINE, "pdf", Look(800, 400)))
    assert len(document) == 1
    assert document[0].get_size() == (600, 300)  # 96 CSS pixels are 72 points
    text = document[0].get_textpage().get_text_range()
    for words in (*(event.title for event in LINE), LINE.title, LINE.subtitle, LINE.credits):
        assert words in text
    assert document.get_metadata_dict()["Title"] == LINE.title


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_the_same_bytes_every_time_and_others_in_the_dark(kind: str) -> None:
    pytest.importorskip("typst")
    assert picture(LINE, kind) == picture(LINE, kind)
    assert picture(LINE, kind, Look(theme="dark")) != picture(LINE, kind)


def test_an_empty_timeline_has_a_picture() -> None:
    pytest.importorskip("typst")
    assert png_size(picture(Timeline(), "png")) == (2000, 1040)


@pytest.mark.parametrize("kind", ["svg", "pdf"])
def test_the_ending_of_a_file_decides(tmp_path: Path, kind: str) -> None:
    pytest.importorskip("typst")
    LINE.save(tmp_path / f"chart.{kind}")
    assert (tmp_path / f"chart.{kind}").read_bytes() == LINE.to_image(kind)


@pytest.mark.parametrize(
    ("kind", "look", "said"),
    [
        ("gif", Look(), "'gif' is no kind of picture; these are: svg, png, pdf"),
        ("svg", Look(theme="neon"), "theme 'neon' is not known"),
        ("svg", Look(layout="round"), "layout 'round' is not known; these are: horizontal, ver"),
        ("svg", Look(engine="gd"), "engine 'gd' is not known; these are: svg, plotly"),
        ("svg", Look(width=5), "width 5: a picture has 200 to 20000 CSS pixels"),
        ("svg", Look(height=10**9), "height 1000000000: a picture has 200 to 20000"),
        ("png", Look(scale=0), "scale 0: makes a picture of none or more than"),
        ("png", Look(scale=-1), "scale -1: makes"),
        ("png", Look(scale=float("nan")), "scale nan: makes"),
        ("png", Look(20_000, 20_000, scale=1), "scale 1: makes a picture of none or more than"),
    ],
    ids=["kind", "theme", "layout", "engine", "narrow", "high", "0", "negative", "nan", "huge"],
)
def test_what_cannot_be_drawn_is_refused(kind: str, look: Look, said: str) -> None:
    with pytest.raises(OptionError) as error:
        picture(LINE, kind, look)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("kind", "engine", "package", "extra"),
    [("png", "svg", "typst", "images"), ("pdf", "svg", "typst", "images")]
    + [(kind, "plotly", "kaleido", "plotly") for kind in ("svg", "png", "pdf")],
)
def test_a_missing_package_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, kind: str, engine: str, package: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(OutputError) as error:
        picture(LINE, kind, Look(engine=engine))
    assert f"needs {package}" in str(error.value)
    assert str(error.value).endswith(f"pip install 'cited-timeline[{extra}]'")


@pytest.mark.browser
@pytest.mark.usefixtures("chromium")
@pytest.mark.parametrize("kind", ["svg", "png"])
def test_plotly_draws_where_it_is_asked_to(kind: str) -> None:
    pytest.importorskip("kaleido")
    drawn = picture(LINE, kind, Look(700, 350, engine="plotly"))
    assert drawn[:4] == b"<svg" if kind == "svg" else png_size(drawn) == (1400, 700)


def test_an_svg_is_drawn_without_plotly() -> None:
    code = (
        "import sys, timeline; timeline.Timeline().to_svg(); "
        "print({'plotly', 'numpy', 'typst'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
