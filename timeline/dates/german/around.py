"""Whether the words around a German "date" allow it to be one: Seite 1945, 1900 Euro, Frau Mai."""

from __future__ import annotations

import re

from timeline.dates.beside import written_after, written_before

_LEADS_TO_DATE = frozenset(
    (
        "in im am an um ab seit bis vom von vor nach zum zur zwischen und oder sowie gegen etwa ca "
        "ca. circa zirka rund anfang mitte ende beginn monat monaten monats jahr jahre jahren "
        "sommer winter herbst frühjahr frühling der des dem den diesen diesem dieses letzten "
        "letztem nächsten kommenden vergangenen folgenden selben gleichen jeden ganzen bereits "
        "schon erst noch spätestens frühestens ( [ – — - /"
    ).split()
)
_COUNTED_BEFORE = frozenset(
    (
        "seite seiten s. nr nr. nummer zimmer raum haus hausnummer band bd bd. kapitel kap. absatz "
        "abs. abs artikel art. art paragraph paragraf § §§ ziffer ziff. randnummer rn. zeile "
        "modell typ version flug linie tel tel. telefon postfach plz din iso isbn abb. abbildung "
        "tabelle tab. fußnote anm. boeing airbus windows euro eur usd $ € über nur fast knapp "
        "mindestens höchstens insgesamt exakt genau aktenzeichen az. code pin bus zug gleis tor"
    ).split()
)
_COUNTED_AFTER = re.compile(
    r"\s*(?:%|€|\$|°|§)|[\s-]*(?:prozent|promille|menschen|personen|leuten?|männern?|frauen|kindern?|"
    r"mann|soldaten|opfern?|toten?|verletzten?|gefangenen?|flüchtlingen?|einwohnern?|bewohnern?|"
    r"mitgliedern?|schülern?|studenten|studierenden?|arbeitern?|mitarbeitern?|beschäftigten?|"
    r"besuchern?|zuschauern?|gästen?|teilnehmern?|wählern?|stimmen|punkten?|plätzen?|sitzen?|"
    r"euro|dollar|mark|pfund|franken|schilling|kronen|cent|rubel|gulden|talern?|reichsmark|"
    r"millionen|milliarden|tausend|hundert|kilogramm|kg|gramm|tonnen?|t|liter|metern?|m|kilometern?|"
    r"km|zentimetern?|cm|hektar|quadratmetern?|quadratkilometern?|kubikmetern?|grad|ps|kw|watt|volt|"
    r"megabyte|gb|mb|seiten?|exemplaren?|büchern?|bänden?|briefen?|stück|mal|häusern?|wohnungen|"
    r"gebäuden?|schiffen?|flugzeugen?|panzern?|autos?|fahrzeugen?|tieren?|bäumen?|arbeitsplätzen?|"
    r"stellen|betten|zimmern?|stunden?|minuten?|sekunden?|tagen?|wochen|monaten?|jahren?|"
    r"weitere[nr]?|neue[nr]?|andere[nr]?)\b",
    re.IGNORECASE,
)
_NAMED = frozenset(
    "herr herrn frau fräulein familie dr. prof. doktor professor graf freiherr könig kaiser".split()
)
_NAME_AFTER = re.compile(r"[ \t]+[A-ZÄÖÜ](?:[a-zäöüß]|\.)")
_PRECISE_MONTHS = ("jan", "feb", "mär", "sep", "okt", "nov", "dez", "jän", "fee", "mae")
_DAY_BEFORE = re.compile(r"\d\.\s?$")
_IMPOSSIBLE_DAY = re.compile(
    r"\d\.\s?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s$"
)
_FUNCTION_WORDS = frozenset(
    (
        "und oder aber als wenn wann wo nachdem bevor bis seit während der die das er sie es wir "
        "ich ihr man in im an am auf von vom vor nach zu zum zur mit für bei durch gegen um ohne "
        "aus über unter ist war waren sind wird wurde wurden hat hatte hatten haben werden auch "
        "nicht noch schon nur dann da so wie was ein eine einen einem einer kein keine dort hier"
    ).split()
)


def _before(text: str, start: int) -> str:
    return written_before(text, start).lower()


def month_alone(text: str, start: int, end: int) -> bool:
    """Whether a month without day or year is one: "im Mai", not "Frau Mai", "August Bebel".

    >>> month_alone("im Mai", 3, 6), month_alone("Frau März", 5, 9), month_alone("Juli lacht", 0, 4)
    (True, False, False)
    """
    before = written_before(text, start)
    if before.lower() in _NAMED or not no_day_before(text, start, end):
        return False
    if before.lower() in _LEADS_TO_DATE:
        named = before.lower() in ("der", "von", "und", "vom") and _NAME_AFTER.match(text, end)
        return not named
    if text[start:end].lower()[:3] not in _PRECISE_MONTHS:
        return False
    return not before[:1].isupper()


def year_alone(text: str, start: int, end: int) -> bool:
    """Whether four digits by themselves are a year.

    >>> year_alone("1945 endete", 0, 4), year_alone("Seite 1945", 6, 10)
    (True, False)
    """
    before = _before(text, start)
    if _counted(text, start, end, before) or _IMPOSSIBLE_DAY.search(
        text, max(0, start - 16), start
    ):
        return False
    if text[end : end + 1] == "/" or re.match(r"[ -]?\d", text[end : end + 2]):
        return False
    return before in _LEADS_TO_DATE or 1600 <= int(text[start:end]) <= 2040


def short_year_alone(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether '45 is a year.

    >>> short_year_alone("seit '45 ist", 5, 8)
    True
    """
    return _before(text, start) in _LEADS_TO_DATE


def number_range(text: str, start: int, end: int) -> bool:
    """Whether 1939–45 is years: not pages, a sum or a telephone number.

    >>> number_range("Seiten 1939-1945", 7, 16), number_range("(1939–45)", 1, 8)
    (False, True)
    """
    return not (
        _counted(text, start, end, _before(text, start)) or text[end : end + 1] in ("-", "–", "/")
    )


def _counted(text: str, start: int, end: int, before: str) -> bool:
    if before in _COUNTED_BEFORE or _COUNTED_AFTER.match(text, end):
        return True
    # Boeing-1900, 030/1945, 0171 1945; but 1914-1918
    before_it = text[max(0, start - 12) : start]
    hangs = re.search(r"\w[-–/_.:+=]$|\d $", before_it)
    return bool(hangs) and not re.search(r"(?:^|\D)(?:1\d|20)\d\d[-–/]$", before_it)


def no_day_before(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether a month is not what is left of a day that does not exist.

    >>> no_day_before("am 30. Februar 2021", 7, 19)
    False
    """
    return not _DAY_BEFORE.search(text, max(0, start - 4), start)


def season_alone(text: str, start: int, end: int) -> bool:
    """Whether a season without a year is one: "im Sommer", not "Herr Sommer".

    >>> season_alone("im Sommer", 3, 9), season_alone("Herr Sommer", 5, 11)
    (True, False)
    """
    return text[start:end].lower().startswith(("de", "die ")) or (
        _before(text, start) in _LEADS_TO_DATE and not _NAME_AFTER.match(text, end)
    )


def decade_of_time(text: str, start: int, end: int) -> bool:
    """Whether a decade is years of a century: "die 90er", not "eine 30er-Zone", "mit 50ern".

    >>> decade_of_time("die 90er", 0, 8), decade_of_time("eine 30er", 5, 9)
    (True, False)
    """
    words = text[start:end].lower()
    if re.match(r"-?[^\W\d_]", text[end : end + 2]) or re.search(
        r"\b(?:ihr|sein|mein|unser|dein)en?\s+$", text[max(0, start - 10) : start], re.IGNORECASE
    ):
        return False
    if "jahr" in words or re.search(r"\d{3}0", words):
        return True
    leading = words.startswith(("die ", "der ")) or (words.startswith("den ") and "0" in words)
    return leading or _before(text, start) in (
        "anfang", "mitte", "ende", "der", "die", "frühen", "späten", "mittleren", "und",
    )  # fmt: skip


def numeric_date(text: str, start: int, end: int) -> bool:
    """Whether numbers with full stops are a date: "am 3.5.", not "Version 3.5.".

    >>> numeric_date("am 3.5. um", 3, 7), numeric_date("Version 3.5. ist", 8, 12)
    (True, False)
    """
    before = _before(text, start)
    if before in _COUNTED_BEFORE:
        return False
    if re.search(r"[^\W\d_]", text[start:end]) or re.search(
        r"\d{4}|\d[./]\d+[./]\d", text[start:end]
    ):
        return True
    return before in _LEADS_TO_DATE - {"nach", "um", "im", "in", "("}


def dotted(text: str, start: int, end: int) -> bool:
    """Whether a date is one in numbers with full stops, which puts the day first everywhere.

    >>> dotted("12.3.2021", 0, 9), dotted("12/03/2021", 0, 10)
    (True, False)
    """
    return "." in text[start:end] and numeric_date(text, start, end)


def day_of_month_alone(text: str, start: int, end: int) -> bool:
    """Whether an ordinal by itself is a day: "am 12. begann", not "am 3. Spieltag".

    >>> day_of_month_alone("Am 12. begann", 3, 6), day_of_month_alone("am 3. Tag", 3, 5)
    (True, False)
    """
    if _before(text, start) not in ("am", "zum", "vom") or text[end - 1] != ".":
        return False
    return written_after(text, end)[:1].islower()


def early_year(text: str, start: int, end: int) -> bool:
    """Whether three digits after a month are its year: "14. September 258".

    >>> early_year("im Mai 258 starb", 3, 10), early_year("im Mai 258 Personen", 3, 10)
    (True, False)
    """
    return ends_phrase(text, start, end) or written_after(text, end)[:1].islower()


def ends_phrase(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether nothing is counted after the words.

    >>> ends_phrase("3. und 5. Mai.", 0, 13)
    True
    """
    after = written_after(text, end).lower()
    return not after[:1].isalpha() or after in _FUNCTION_WORDS


def singular(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether an old dative is one: "am folgenden Tage", not "in den folgenden Tagen".

    >>> singular("am folgenden Tage", 3, 17), singular("die folgenden Tage", 4, 18)
    (True, False)
    """
    return _before(text, start) in ("am", "im", "vom", "zum", "beim")


def one_of_many(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether a plural without a number is a length: "seit Jahren", "vor Monaten".

    >>> one_of_many("seit Jahren", 5, 11), one_of_many("die Jahre", 4, 9)
    (True, False)
    """
    return _before(text, start) in ("seit", "nach", "vor", "für", "über", "binnen", "innerhalb")


def part_alone(text: str, start: int, end: int) -> bool:
    """Whether a part of the day stands by itself: "am Abend", "abends", not "guten Morgen".

    >>> part_alone("am Abend kam", 3, 8), part_alone("guten Morgen", 6, 12)
    (True, False)
    """
    words = text[start:end].lower()
    if words.startswith("der "):
        of_a_day = written_after(text, end) in ("vom", "von", "zum", "auf")
        return _before(text, start) in ("in", "während", "seit") and not of_a_day
    if words.endswith("s") or words == "früh":
        return text[start].islower() and words != "früh"
    return _before(text, start) in ("am", "gegen", "zum", "vom", "diesen", "selben", "gleichen")


def tomorrow(text: str, start: int, end: int) -> bool:
    """Whether "Morgen" with a capital only begins its sentence.

    >>> tomorrow("Morgen reist sie ab.", 0, 6), tomorrow("Morgen!", 0, 6)
    (True, False)
    """
    opens = re.search(r"(?:^|[.!?:…]\s+|\n\s*|[„“\"»]\s*)$", text[max(0, start - 6) : start])
    after = written_after(text, end)
    return bool(opens) and after[:1].islower() and after not in ("und", "oder")


def points(text: str, start: int, end: int) -> bool:  # noqa: ARG001
    """Whether a unit and "danach" point at one: "am Tag danach", not "jeder Tag danach".

    >>> points("am Tag danach", 3, 13), points("jeder Tag danach", 6, 16)
    (True, False)
    """
    return _before(text, start) in ("am", "im", "der", "den", "das", "dem")
