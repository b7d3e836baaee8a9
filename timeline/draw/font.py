"""How wide text is: the advance widths of DejaVu Sans, the widest face that browsers fall back to.

A text measured by them fits wherever it is drawn in a face as wide or narrower.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_ADVANCES = {
    23: "′‵",
    28: "'ijlìíîïĩīĭįıĵĺļіїј",
    29: "ł",
    30: "IJÌÍÎÏĨĪĬĮİĴΙΪІЇЈ",
    32: " ,. ··‘’‚‛",
    34: "/:;\\|¦ΐίιϊ․‸",
    35: "ŀ",
    36: "fſ",
    37: "-‐‑",
    38: "ľ″‶",
    40: "()[]tţťŧ‹›",
    41: "!¡²³¹Ί",
    42: "rŕŗř",
    46: '"',
    48: "ªº",
    50: "*_`§¨¯°´¸–‖‗†‡",
    52: "“”„‟‴‷",
    53: "szśŝşšźżžгѓѕ",
    54: "?¿з",
    55: "cçćĉċčέεζсэє",
    56: "LĳĹĻĽĿΓνξ",
    57: "Ł",
    58: "Fkķĸΰυχϋύ",
    59: "Ĳκςвть•‣",
    60: "vxyýÿŷγλухчў",
    61: "PÞΡπτЃЎГРУкяќ",
    62: "TYaeo«»ÝàáâãäåèéêëðòóôõöøāăąēĕėęěōŏőŢŤŦŶŸΤΥΫδθοόТабеоѐё",
    63: "ßђ",
    64: "$0123456789ESbdghnpqu{}¢£¤¥µ¶ÈÉÊËñùúûüþďđĒĔĖĘĚĝğġģĥńņňŋŚŜŞŠũūŭůűųΕΞΣήβημρσЀЁЅЕлр‒€",
    65: "Зийѝ",
    66: "KĶΚάαφψнпћџ",
    67: "‥",
    69: "ABVXZÀÁÂÃÄÅĀĂĄŹŻŽΑΒΔΖΛΧАБВХЧЬц",
    70: "CRÇĆĈĊČħŔŖŘΆЄСЭЯд",
    71: "ЌКъ",
    74: "UÙÚÛÜŨŪŬŮŰŲ",
    75: "NÑŃŅŇŊΈΝЍИЙ",
    76: "HĤΗΠЏЛНПм",
    77: "DĎΩ",
    78: "&GÐĐĜĞĠĢЦ",
    79: "OQÒÓÔÕÖØŌŎŐΘΟΦΨЂЋДОы",
    82: "wŉŵΌ",
    83: "ΎΏ",
    84: "#+<=>^~¬±×÷ωώЪ−≤≥→←",
    85: "ю",
    86: "ф",
    87: "MΜМФ",
    88: "Ή",
    89: "Ы",
    90: "њ",
    91: "жљ",
    92: "Ħш",
    95: "щ",
    96: "%",
    97: "¼½¾",
    98: "mÆ",
    99: "WæŴ",
    100: "@©®—―…™",
    103: "œ",
    104: "№",
    105: "Њ",
    107: "ŒШ",
    108: "ЖЮ",
    110: "ЉЩ",
    135: "‰",
    174: "‱",
}
"""Hundredths of the font's size → the characters that are so wide, rounded up."""
_WIDTHS = {character: width for width, row in _ADVANCES.items() for character in row}
_OTHER = 85
"""Of characters that are not in the table."""


BOLD = 1.12
"""How much wider bold text is drawn."""


def text_width(text: str, size: float = 13.0) -> float:
    """How wide a text is drawn, in CSS pixels, at a size in CSS pixels.

    >>> text_width("ill") < text_width("WWW")
    True
    """
    return sum(_WIDTHS.get(c) or _other(c) for c in text) * size / 100


@cache
def _other(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 100 if unicodedata.east_asian_width(character) in "WF" else _OTHER


def fitted(text: str, most: float, size: float = 13.0) -> str:
    """The text, cut with "…" where it is wider than `most` CSS pixels.

    >>> fitted("A long headline about nothing", 80)
    'A long he…'
    """
    if text_width(text, size) <= most:
        return text
    room = most - text_width("…", size)
    for end, letter in enumerate(text):
        room -= text_width(letter, size)
        if room < 0:
            return text[:end].rstrip() + "…"
    return text
