"""plotly.js in a page: which one, from where, and what the page allows and says."""

from __future__ import annotations

import base64
import gzip
import re
from hashlib import sha256, sha384
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotly.offline import get_plotlyjs

from timeline import InputError, OptionError, Timeline, extract
from timeline.draw import plotlyjs
from timeline.draw.plotlyjs import installed_version, stamp
from timeline.draw.plotlyjs_known import KNOWN, Integrity, integrity

VERSION = installed_version()


def source(head: str = f"plotly.js v{VERSION}", traces: str = "scatter bar") -> str:
    """A bundle as far as anybody looks at it."""
    modules = "".join(f'{{moduleType:"trace",name:"{name}"}};' for name in traces.split())
    return f"/**\n* {head}\n*/\nvar Plotly = '</script><b>';{modules}"


@pytest.fixture(scope="module")
def story() -> Timeline:
    return extract("On 3 May 1887 the mill burned down.")


@pytest.fixture
def bundle_file(tmp_path: Path) -> Path:
    path = tmp_path / "plotly.min.js"
    path.write_text(source(), encoding="utf-8")
    return path


def policy(html: str) -> dict[str, list[str]]:
    """What a page allows, by kind."""
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return {rule.split()[0]: rule.split()[1:] for rule in found[1].split(";")}


def own_scripts(html: str) -> list[str]:
    """The hashes of the page's scripts, as a policy allows them."""
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digests = [sha256(script.encode()).digest() for script in scripts]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


@pytest.fixture(params=["full", "cdn", "none", "file"])
def choice(request: pytest.FixtureRequest, bundle_file: Path) -> str:
    return str(bundle_file) if request.param == "file" else str(request.param)


class Scripts(HTMLParser):
    """The scripts of a page, each by its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self.found.append(dict(attrs))


def test_the_policy_allows_the_scripts_of_the_page_and_no_other(
    story: Timeline, choice: str
) -> None:
    html = story.to_html(plotlyjs=choice)
    allowed = policy(html)
    elsewhere = [script["src"] for script in Scripts(html).found if "src" in script]
    inflated = ["blob:"] if 'type="text/plain" class="tl-plotly"' in html else []
    assert allowed["script-src"] == [*own_scripts(html), *inflated, *elsewhere]
    assert allowed["default-src"] == ["'none'"]
    assert not any("http" in rule for kind in allowed if kind != "script-src" for rule in kind)


def test_only_a_cdn_needs_the_network(story: Timeline, choice: str) -> None:
    html = story.to_html(plotlyjs=choice)
    assert ("http" in "".join(policy(html)["script-src"])) == (choice == "cdn")
    assert ('src="http' in html) == (choice == "cdn")
    assert "sendtocloud: true" not in html.lower()


@pytest.mark.parametrize(
    ("asked", "name", "credit"),
    [
        ("full", f"full {VERSION}", f"Chart: plotly.js {VERSION} (full)."),
        ("cdn", f"basic {VERSION}", f"Chart: plotly.js {VERSION} (basic, from cdn.jsdelivr.net)."),
        ("none", "none", ""),
    ],
    ids=["full", "cdn", "none"],
)
@pytest.mark.parametrize("fragment", [False, True], ids=["page", "fragment"])
def test_the_page_says_which_it_carries(
    story: Timeline, asked: str, name: str, credit: str, fragment: bool
) -> None:
    html = story.to_html(plotlyjs=asked, fragment=fragment)
    assert re.findall(r'<section [^>]*data-plotlyjs="([^"]*)"', html) == [name]
    foot = re.search(r'class="tl-foot">(.*?)</p>', html)
    assert foot
    assert foot[1].endswith(credit or "document’s.")


def test_a_full_page_carries_what_is_installed(story: Timeline) -> None:
    packed = re.search(r'class="tl-plotly">([^<]*)<', story.to_html())
    assert packed
    inside = gzip.decompress(base64.b64decode(packed[1]))
    installed = get_plotlyjs().encode()
    assert str(stamp(inside)) == f"full {VERSION}"
    # But for the parentheses around its factory, with which browsers read it once, not twice.
    opened = installed.replace(b": this, () => {", b": this, (() => {")
    assert len(opened) == len(installed) + 1
    assert inside == opened.removesuffix(b"}));") + b"})));"


def test_a_cdn_is_asked_for_one_exact_file(story: Timeline) -> None:
    html = story.to_html(plotlyjs="cdn")
    (_, carrier, _) = Scripts(html).found
    assert carrier["src"] == (
        f"https://cdn.jsdelivr.net/npm/plotly.js-basic-dist-min@{VERSION}/plotly-basic.min.js"
    )
    assert carrier["integrity"] == f"sha384-{integrity(VERSION).file}"
    assert carrier["crossorigin"] == "anonymous"
    assert len(html.encode()) < 100_000


def test_without_plotlyjs_the_list_and_its_script_stay(story: Timeline) -> None:
    html = story.to_html(plotlyjs="none")
    assert Scripts(html).found == [{}]
    assert "The mill burned down" in html
    assert "tl-plotly" not in re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("plotly.js v3.0.1", "full 3.0.1"),
        ("plotly.js (basic - minified) v4.1.1", "basic 4.1.1"),
        ("plotly.js (cartesian) v4.0.0", "cartesian 4.0.0"),
        ("plotly.js (custom - minified) v3.7.0", "custom 3.7.0"),
    ],
)
def test_a_bundle_from_a_file_is_embedded_safely(
    story: Timeline, tmp_path: Path, head: str, name: str
) -> None:
    bundle = tmp_path / "plotly.min.js"
    bundle.write_text(source(head), encoding="utf-8")
    html = story.to_html(plotlyjs=str(bundle))
    packed = re.search(r'class="tl-plotly">([^<]*)<', html)
    assert packed
    assert gzip.decompress(base64.b64decode(packed[1])) == bundle.read_bytes()
    assert f'data-plotlyjs="{name}"' in html


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nothing", "does not look like plotly.js"),
        ("", "does not look like plotly.js"),
        (" " * 600 + source(), "does not look like plotly.js"),
        (source("plotly.js v2.35.2"), "is plotly.js 2.35.2; the chart needs 3 or 4"),
        (source("plotly.js v40.1.1"), "is plotly.js 40.1.1; the chart needs 3 or 4"),
        (
            source("plotly.js (geo - minified) v4.1.1", "scatter scattergeo"),
            "is plotly.js geo 4.1.1, without the scatter and bar traces",
        ),
        (source(traces="bar"), f"is plotly.js full {VERSION}, without the scatter and bar traces"),
    ],
    ids=["other", "empty", "head too late", "older", "newer", "without bars", "without scatter"],
)
def test_a_file_that_cannot_draw_the_chart_is_told_in_one_line(
    story: Timeline, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "given.js"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(f"given.js: {said}")) as told:
        story.to_html(plotlyjs=str(path))
    assert "\n" not in str(told.value)


def test_a_file_too_large_to_be_plotlyjs_is_not_read_to_its_end(
    story: Timeline, bundle_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plotlyjs, "_LARGEST", len(source()) - 1)
    with pytest.raises(InputError, match="does not look like"):
        story.to_html(plotlyjs=str(bundle_file))


def test_a_bundle_that_is_missing_is_told_in_one_line(story: Timeline, tmp_path: Path) -> None:
    (tmp_path / "folder.js").mkdir()
    for name in ("missing.js", "folder.js"):
        with pytest.raises(InputError, match=f"{name}: plotly.js cannot be read") as told:
            story.to_html(plotlyjs=str(tmp_path / name))
        assert "\n" not in str(told.value)
    with pytest.raises(OptionError, match="'fulll' is not full"):
        story.to_html(plotlyjs="fulll")


@given(st.binary(max_size=600))
def test_any_bytes_have_a_stamp_or_none(data: bytes) -> None:
    found = stamp(b"plotly.js " + data)
    assert found is None or re.fullmatch(r"[a-z0-9]+ \d+\.\d+\.\d+", str(found))


def test_the_installed_version_is_known() -> None:
    """A new plotly was installed? See plotlyjs_known how its row is made."""
    assert VERSION in KNOWN


def test_an_unknown_version_names_the_known_ones() -> None:
    with pytest.raises(
        InputError, match=r"plotly\.js 99\.0\.0 .*3\.0\.1, .*4\.1\.1.*--plotlyjs full"
    ):
        integrity("99.0.0")


@pytest.mark.parametrize("version", KNOWN)
def test_hashes_are_whole(version: str) -> None:
    assert len(base64.b64decode(KNOWN[version].tarball, validate=True)) == 64
    assert len(base64.b64decode(KNOWN[version].file, validate=True)) == 48


def test_hashes_fit_what_they_were_made_of_alone() -> None:
    digest = base64.b64encode(sha384(b"a").digest()).decode()
    row = Integrity(tarball=digest, file=digest)
    assert row.fits_file(b"a")
    assert not row.fits_file(b"b")
    assert not row.fits_tarball(b"a")
