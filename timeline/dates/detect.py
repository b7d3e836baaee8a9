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
    "pl": (
        "w i na z do się nie to że jest o od po przez jak za był była było były oraz ze dla lub "
        "który która które jego jej roku przed już został została"
    ),
    "cs": (
        "a v na se je z do že s to o byl byla bylo byli jako za po ve ale který která které jeho "
        "roce při podle také už jsou nebo před"
    ),
    "sv": (
        "och i att det som en på är av för med den till inte om ett han hon var de från vid har "
        "hade under efter eller blev sig när även"
    ),
    "da": (
        "og i at det som en på er af for med den til ikke et han hun var de fra ved har havde "
        "under efter eller blev sig da også der blevet"
    ),
    "nb": (
        "og i at det som en på er av for med den til ikke et han hun var de fra ved har hadde "
        "under etter eller ble seg da også der blitt"
    ),
    "fi": (
        "ja on oli ei että se hän joka mutta kun myös sekä jonka sen ovat olivat hänen kuin jo "
        "vuonna mukaan jälkeen"
    ),
    "ro": (
        "și în de la a cu pe din că care nu este un o au fost pentru mai se prin sau după ale sa "
        "său era unei unui anul"
    ),
    "ca": (
        "el la de i els les que a en del un una per amb no va és al dels són seva seu més però "
        "ser van fou als aquest aquesta després"
    ),
    "tr": (
        "ve bir bu da de için ile olarak olan çok daha gibi kadar sonra ancak ise oldu yılında "
        "tarafından olduğu"
    ),
}
_LANGUAGES: dict[str, list[str]] = {}
for _code, _words in _LITTLE_WORDS.items():
    for _word in _words.split():
        _LANGUAGES.setdefault(_word, []).append(_code)
_MONTHS = {
    "de": "januar februar märz mai juni juli oktober dezember jänner feber",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
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
    "nl": "januari februari maart mei juni juli augustus oktober",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": (
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    ),
    "pl": (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
        "listopada grudnia"
    ),
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "sv": "januari februari mars maj juni juli augusti oktober",
    "da": "januar februar marts maj juni juli oktober",
    "nb": "januar februar mars mai juni juli oktober desember",
    "fi": (
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
        "syyskuuta lokakuuta marraskuuta joulukuuta"
    ),
    "ro": (
        "ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie"
    ),
    "ca": "gener febrer març maig juny juliol agost setembre desembre",
    "tr": "ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "el": (
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
        "οκτωβρίου νοεμβρίου δεκεμβρίου"
    ),
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
"""Names of months that are not spelled as in English, where they stand beside a number."""
_CAPITALISED = frozenset(("de", "tr", "el"))
"""Languages that write months with a capital; the others have a small letter."""
_MONTH_CODES: dict[str, list[str]] = {}
for _code, _words in _MONTHS.items():
    for _word in _words.split():
        _MONTH_CODES.setdefault(_word, []).append(_code)
_DATED = re.compile(
    r"\b\d{1,2}(?P<dot>\.)?(?:º|er)?\s(?:de\s)?(?P<month>[^\W\d_]{3,})\s(?:de\s)?\d{3,4}\b"
    r"|(?<!\w)(?P<alone>[^\W\d_]{3,})\s(?:de\s)?\d{4}\b"
)
_DOTTED = frozenset(("de", "da", "nb", "cs", "fi"))
"""Languages that put a full stop after the number of a day."""
_AS_ENGLISH = frozenset("april august september november december".split())
"""Months that German, Danish or Norwegian spells as English does."""
_WORD = re.compile(r"[^\W\d_]+")
_INK = re.compile(r"\S")
_CYRILLIC = re.compile(r"[а-яёіїєґ]+")
_UKRAINIAN = re.compile(r"[іїєґ]")
_RUSSIAN = re.compile(r"[ыэъё]")


def detect(text: str) -> str:
    """ISO 639-1 of the language of a text, of those that words or months are listed for here.

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
    sample = text[first.start() : first.start() + _SAMPLE]
    words = Counter(_WORD.findall(sample.lower()))
    cyrillic = sum(count for word, count in words.items() if _CYRILLIC.fullmatch(word))
    if 2 * cyrillic > words.total():
        if cyrillic < _ENOUGH:
            return _by_month(sample, Counter())
        ukrainian, russian = (
            sum(count for word, count in words.items() if letters.search(word))
            for letters in (_UKRAINIAN, _RUSSIAN)
        )
        return "uk" if ukrainian > russian else "ru"
    score: Counter[str] = Counter({"en": 0})
    for word, count in words.items():
        for code in _LANGUAGES.get(word, ()):
            score[code] += count
    (best, most), (_, next_most) = score.most_common(2) if len(score) > 1 else (("en", 0), ("", 0))
    sparse = most < max(_ENOUGH, words.total() / _DENSE)
    if sparse or most == next_most or most < 2 * score["en"]:
        surely = score["en"] >= max(_ENOUGH, words.total() / (2 * _DENSE))
        return "en" if surely else _by_month(sample, score)
    return best


def is_foreign(text: str) -> bool:
    """Whether a text that is in none of the languages that `detect` knows is surely not English.

    It is written with other letters, and hardly one of its words is a little one of English.

    >>> is_foreign("Minister złożył dymisję."), is_foreign("08:42 UTC  primary fails over")
    (True, False)
    """
    first = _INK.search(text, 0, _BLANK)
    if first is None:
        return False
    words = _WORD.findall(text[first.start() : first.start() + _SAMPLE].lower())
    other = sum(not word.isascii() for word in words)
    little = sum("en" in _LANGUAGES.get(word, ()) for word in words)
    return other * _DENSE > len(words) > little * _DENSE


def _by_month(sample: str, score: Counter[str]) -> str:
    """The language of a short text by how a month of it is spelled: "Lyon, le 3 octobre 1990"."""
    votes: Counter[str] = Counter()
    for match in _DATED.finditer(sample):
        for code in _codes(match):
            votes[code] += 1
    for code in votes:
        votes[code] = 10 * votes[code] + min(score[code], 9)
    (best, most), (other, second) = (*votes.most_common(2), ("en", 0), ("en", 0))[:2]
    alike = {best, other} <= {"da", "nb"} or {best, other} == {"nl", "sv"}
    return best if most > second or (most and alike) else "en"


def _codes(match: re.Match[str]) -> list[str]:
    """The languages that write a date so."""
    said, dot = match["month"] or match["alone"], match["dot"]
    month, capital = said.lower(), said[0].isupper()
    codes = _MONTH_CODES.get(month, [])
    if dot and month in _AS_ENGLISH:
        codes = ["de", "da", "nb"]
    iberian = " de " in match[0]  # agosto de 1944, but agosto 1944
    codes = [code for code in codes if code not in ("es", "it", "pt") or iberian == (code != "it")]
    if match["month"]:
        codes = [code for code in codes if not dot or code in _DOTTED] or codes
        codes = [code for code in codes if dot or code not in ("da", "nb", "cs", "fi")] or codes
        codes = [code for code in codes if capital == (code in _CAPITALISED)] or codes
    return codes
