"""Detect: which language a text is in, by its most frequent little words."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 12_000
"""Characters that are looked at, after what white space the text begins with."""
_GLANCE, _PLENTY = 2_000, 5
"""Characters in which so many a "the" tell English at a glance."""
_BLANK = 100_000
"""White space that is skipped at the most."""
_ENOUGH = 3
"""Little words of a language that are no chance any more."""
_DENSE = 8
"""In running text at least one word of so many is one of them: a table or a log has no language."""

_LITTLE_WORDS = {
    "en": (
        "the of and to in is was for that on with as by at from be are were it his her he she "
        "they this which not or an but had have has been will who their its about after into than "
        "when i you we my me your what out up just so if there all would can"
    ),
    "de": (
        "der die das und in den von zu mit ist des im für auf nicht sich dem ein eine als auch es "
        "an er hat aus bei war wurde sie nach wird am noch einer um einem einen so zum über haben "
        "oder wie aber zur bis mehr durch dass sind vor ich wir kann wenn seine seit unter wurden"
    ),
    "fr": (
        "de la le et les des en un une du est dans que pour par au qui sur a pas plus ne se il "
        "elle son avec ce sa ses aux été sont ou mais cette était nous vous leur je ils comme "
        "tout à où qu après avant fut entre depuis"
    ),
    "es": (
        "de la que el en y a los se del las un por con no una su para es al lo como más pero sus "
        "le ha fue este ya o porque esta entre cuando muy sin sobre también hasta desde está nos "
        "durante años había son ser era eran día"
    ),
    "it": (
        "di e il la che in un a per è una non con del i da si le dei al della nel come più sono "
        "alla anche ha lo gli ma delle dal nella se suo o dalla stato fu su ed era questo fino "
        "dopo anni degli nell dell all sua tra"
    ),
    "pt": (
        "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao foi "
        "das à ou seu sua até isso ele entre era depois sem mesmo aos seus pela pelo nos são "
        "também já desde quando muito está anos foram"
    ),
    "nl": (
        "de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij "
        "nog uit door over ze zich hij had of tot wordt worden naar heeft werd hebben deze kan "
        "meer was geen ik je we na wij onder toen dit haar"
    ),
    "ru": (
        "и в не на что с по как это из к у за от о для он до но его же был была были они она "
        "после при года году"
    ),
}
_LANGUAGES: dict[str, list[str]] = {}
for _code, _words in _LITTLE_WORDS.items():
    for _word in _words.split():
        _LANGUAGES.setdefault(_word, []).append(_code)
_MONTHS = {
    "de": "januar februar märz juni juli dezember jänner feber",
    "fr": "janvier février mars avril juin juillet août septembre octobre novembre décembre",
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ),
    "it": (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre"
    ),
    "pt": (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    ),
    "nl": "januari februari maart mei juni juli augustus oktober december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
"""Names of months that are not spelled as in English, where they stand beside a number."""
_MONTH_CODES: dict[str, list[str]] = {}
for _code, _words in _MONTHS.items():
    for _word in _words.split():
        _MONTH_CODES.setdefault(_word, []).append(_code)
_DATED = re.compile(
    r"\b\d{1,2}(?P<dot>\.)?(?:º|er)?\s(?:de\s)?(?P<month>[^\W\d_]{3,})\s(?:de\s)?\d{3,4}\b"
    r"|(?<!\w)(?P<alone>[^\W\d_]{3,})\s(?:de\s)?\d{4}\b"
)
_DOTTED = frozenset("mai oktober september november april august".split())
_WORD = re.compile(r"[^\W\d_]+")
_INK = re.compile(r"\S")
_RUSSIAN = re.compile(r"[а-яё]+")


def detect(text: str) -> str:
    """ISO 639-1 of the language of a text: en, de, fr, es, it, pt, nl or ru.

    "en" where the text is too short to tell or in none of these. Looks at the first few thousand
    words alone.

    >>> detect("Die Mühle brannte in der Nacht, und sie wurde nicht wieder aufgebaut.")
    'de'
    """
    first = _INK.search(text, 0, _BLANK)
    if first is None:
        return "en"
    if text.count(" the ", first.start(), first.start() + _GLANCE) >= _PLENTY:
        return "en"  # no other of these languages has that word, and no other is so common
    words = Counter(_WORD.findall(text[first.start() : first.start() + _SAMPLE].lower()))
    russian = sum(count for word, count in words.items() if _RUSSIAN.fullmatch(word))
    if 2 * russian > words.total():
        return "ru" if russian >= _ENOUGH else _by_month(text[first.start() :][:_SAMPLE], Counter())
    score: Counter[str] = Counter({"en": 0})
    for word, count in words.items():
        for code in _LANGUAGES.get(word, ()):
            score[code] += count
    (best, most), (_, next_most) = score.most_common(2) if len(score) > 1 else (("en", 0), ("", 0))
    sparse = most < max(_ENOUGH, words.total() / _DENSE)
    if sparse or most == next_most or most < 2 * score["en"]:
        return _by_month(text[first.start() : first.start() + _SAMPLE], score)
    return best


def _by_month(sample: str, score: Counter[str]) -> str:
    """The language of a short text by how a month of it is spelled: "Lyon, le 3 octobre 1990"."""
    if score["en"] >= _ENOUGH:
        return "en"
    votes: Counter[str] = Counter()
    for match in _DATED.finditer(sample):
        month = (match["month"] or match["alone"]).lower()
        codes = _MONTH_CODES.get(month, [])
        iberian = " de " in match[0]  # agosto de 1944, but agosto 1944
        codes = [code for code in codes if code not in "es it pt" or iberian == (code != "it")]
        if match["dot"] and (month in _DOTTED or "de" in codes):
            codes = ["de"]
        for code in codes:
            votes[code] += 1
    for code in votes:
        votes[code] = 10 * votes[code] + min(score[code], 9)
    (best, most), (_, second) = (*votes.most_common(2), ("en", 0), ("en", 0))[:2]
    return best if most > second else "en"
