"""The characters of a page → stretches of print, each with its place, size and weight."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from itertools import accumulate, pairwise, repeat
from math import hypot, pi
from typing import Any

import numpy as np
from pypdfium2 import raw

from timeline.readers.pdf.lines import Line, with_raised

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_LIGATURES = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"), 0xFB00)) | {2: "-"}
"""For pdfium, a hyphen at the end of a line is U+0002."""


def pieces(text: Any, box: tuple[float, float, float, float]) -> dict[int, list[Line]]:
    """The stretches of print on a page, by the quarter turns that they are turned to the right."""
    handle, count = text.raw, text.count_chars()
    codes = list(map(raw.FPDFText_GetUnicode, repeat(handle), range(count)))
    rects = (raw.FS_RECTF * count)()
    all(map(raw.FPDFText_GetLooseCharBox, repeat(handle), range(count), rects))
    ends = np.fromiter(accumulate(code == 10 for code in codes), dtype=np.int64, count=count)
    points = np.array(codes, dtype=np.int64)
    seen = np.flatnonzero((points == 2) | (points > 32) & (points != 160) & (points < 0xFFFE))
    if not len(seen):
        return {}
    ends = ends[seen]
    firsts = np.flatnonzero(np.diff(ends, prepend=-1))
    angles = [raw.FPDFText_GetCharAngle(handle, int(at)) * 2 / pi for at in seen[firsts]]
    angle = np.repeat(angles, np.diff(firsts, append=len(seen)))
    turn = np.rint(angle).astype(int) % 4
    turn[abs(angle - np.rint(angle)) > 0.1] = -1
    boxes = np.nan_to_num(np.frombuffer(rects, np.float32).reshape(-1, 4)[seen].astype(float))
    left, top, right, bottom = boxes.clip(-1e5, 1e5).T
    west, south, east, north = left - box[0], bottom - box[1], box[2] - right, box[3] - top
    a, b, c, d = box[2] - left, box[3] - bottom, right - box[0], top - box[1]
    start = np.choose(turn % 4, (west, north, east, south))
    end = np.choose(turn % 4, (c, b, a, d))
    head = np.choose(turn % 4, (north, east, south, west))
    foot = np.choose(turn % 4, (b, a, d, c))
    tall = np.maximum(foot - head, 1.0)
    gap = start[1:] - end[:-1]
    parted = (np.diff(ends) > 0) | (np.diff(turn) != 0) | (abs(np.diff(foot)) > 0.1 * tall[1:])
    parted |= (gap > 0.8 * tall[1:]) | (gap < -1.0 * tall[1:])
    cuts = [0, *(np.flatnonzero(parted) + 1).tolist(), len(seen)]
    found: dict[int, list[Line]] = {}
    for at, after in pairwise(cuts):
        if turn[at] < 0:  # a word across the page, like DRAFT
            continue
        first = int(seen[at])
        words = _decoded(codes[first : int(seen[after - 1]) + 1])
        size, bold = _print(handle, first, float(tall[at]))
        base = float(foot[at]) - 0.2 * size
        sides_of = float(start[at:after].min()), float(end[at:after].max())
        piece = Line(words, *sides_of, base - 0.75 * size, base, size, bold)
        those = found.setdefault(int(turn[at]), [])
        whole = with_raised(those[-1], piece) if those else None
        if whole:
            those[-1] = whole
        else:
            those.append(piece)
    return found


def _decoded(codes: Sequence[int]) -> str:
    """The text of characters; of a character in two halves, both come."""
    text = "".join(map(chr, codes)).translate(_LIGATURES)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _print(handle: Any, at: int, tall: float) -> tuple[float, bool]:
    """The size of a character's print, to the half point, and whether it is bold."""
    matrix, flags = raw.FS_MATRIX(), ctypes.c_int()
    raw.FPDFText_GetMatrix(handle, at, matrix)
    size = raw.FPDFText_GetFontSize(handle, at) * hypot(matrix.c, matrix.d)
    font = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(handle, at, font, len(font), flags)
    bold = _BOLD.search(font.value.decode("utf-8", "replace")) is not None
    bold = bold or raw.FPDFText_GetFontWeight(handle, at) >= 600
    # Some fonts are made in other units, and only their boxes tell how large they are.
    size = size if 0.4 < size / tall < 2.5 else 0.85 * tall
    return max(0.5, round(2 * size) / 2), bold
