"""What starting up must not import."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"plotly", "dateparser", "numpy", "pandas", "playwright", "dateutil", "platformdirs"} | {
    "selectolax",
    "pypdfium2",
    "defusedxml",
    "charset_normalizer",
    "ssl",
}


@pytest.mark.parametrize(
    "code",
    [
        "import timeline",
        "import timeline; timeline.Timeline, timeline.Span, timeline.Event",
        "import timeline; timeline.find_dates('on 3 May 1887')",
        "import timeline; timeline.extract('The mill burned down.')",
        "import sys; sys.argv = ['timeline', '--help']; from timeline.cli import app;"
        "app(standalone_mode=False)",
        "import timeline; timeline.extract('The mill burned down.').to_svg()",
    ],
    ids=["import", "values", "find_dates", "extract", "help", "svg"],
)
def test_nothing_heavy_is_imported(code: str) -> None:
    check = f"{code}\nimport sys; print(*({HEAVY} & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == ""
