"""Pages of PDF files, as lists of what stands where."""

from __future__ import annotations

import io
from collections.abc import Iterable

from reportlab.pdfgen.canvas import Canvas

# What stands on a page: x, y from the bottom, the text, and its font where it is not BODY.
Print = tuple[float, float, str] | tuple[float, float, str, tuple[str, float]]
BODY = ("Times-Roman", 11.0)
BOLD = ("Times-Bold", 11.0)
LARGE = ("Helvetica-Bold", 18.0)
SMALL = ("Times-Roman", 8.0)


def column(text: str, x: float = 72, y: float = 740, step: float = 13) -> list[Print]:
    """Each line of a text as a line of print; an empty line is a gap."""
    lines = enumerate(text.strip("\n").splitlines())
    return [(x, y - step * number, line) for number, line in lines if line.strip()]


def pdf(*pages: Iterable[Print]) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for page in pages:
        for x, y, text, *font in page:
            canvas.setFont(*(font[0] if font else BODY))
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
