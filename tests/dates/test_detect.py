"""The language of a text, told from its little words."""

from __future__ import annotations

import pytest

from timeline import find_dates
from timeline.dates.detect import detect

TEXTS = {
    "en": (
        "The mill stood by the river until the flood of 1954, and it was never rebuilt.",
        "He said that the committee would meet on Friday, but nobody came to the hall.",
        "Angela Merkel and Der Spiegel met in Baden-Baden.",
        "The film Das Boot and the song La vie en rose were shown at Rio de Janeiro.",
    ),
    "de": (
        "Die Mühle stand am Fluss, bis sie von der Flut mitgerissen wurde.",
        "Der Rat hat den Haushalt nicht beschlossen und wird sich im Mai wieder treffen.",
    ),
    "fr": (
        "Le moulin se trouvait au bord de la rivière et il fut emporté par les eaux en mai.",
        "Le conseil n'a pas voté le budget, mais il se réunira dans une semaine.",
    ),
    "es": (
        "El molino estaba junto al río y la riada se lo llevó en el mes de mayo.",
        "El consejo no aprobó las cuentas, pero se reunirá con los vecinos el lunes.",
    ),
    "it": (
        "Il mulino era vicino al fiume e la piena lo portò via nel mese di maggio.",
        "Il consiglio non ha approvato i conti, ma si riunirà con gli abitanti della valle.",
    ),
    "pt": (
        "O moinho ficava junto ao rio e a cheia não o poupou em maio do ano passado.",
        "A câmara não aprovou as contas, mas vai reunir com os moradores da aldeia.",
    ),
    "nl": (
        "De molen stond aan het water en werd door de vloed van mei meegenomen.",
        "De raad heeft de begroting niet aangenomen, maar komt over een week bij elkaar.",
    ),
    "uk": (
        "Млин стояв біля річки, і в травні його знесло водою.",
        "Рада не ухвалила бюджет, але збереться ще раз у вівторок.",
    ),
    "pl": (
        "Młyn stał nad rzeką i nie przetrwał powodzi, która przyszła w maju.",
        "Rada nie przyjęła budżetu, ale zbierze się za tydzień po świętach na rynku.",
    ),
    "cs": (
        "Mlýn stál u řeky a voda ho v květnu vzala, ale už se nikdy neobnovil.",
        "Rada se na rozpočtu nedohodla, ale sejde se za týden ve škole.",
    ),
    "sv": (
        "Kvarnen låg vid ån och den togs av vattnet i maj, men den byggdes inte upp.",
        "Rådet har inte antagit budgeten, men det möts om en vecka.",
    ),
    "da": (
        "Møllen lå ved åen og blev taget af vandet, men den blev ikke bygget op efter det.",
        "Rådet har ikke vedtaget budgettet, men det mødes igen efter en uge.",
    ),
    "nb": (
        "Møllen lå ved elven og ble tatt av vannet, men den ble ikke bygget opp etter det.",
        "Rådet har ikke vedtatt budsjettet, men det møtes etter en uke og blir enig.",
    ),
    "ro": (
        "Moara era lângă râu și a fost luată de ape în luna mai, dar nu a mai fost refăcută.",
        "Consiliul nu a votat bugetul, dar se va întruni din nou pe o altă dată la primărie.",
    ),
    "ca": (
        "El molí era al costat del riu i la riuada se'l va endur amb els seus estris.",
        "El consell no va aprovar els comptes, però es reunirà amb les veïnes dels pobles.",
    ),
    "ru": (
        "Мельница стояла у реки, и в мае её унесло водой.",
        "Совет не принял бюджет, но соберётся через неделю.",
    ),
}


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in TEXTS.items() for text in texts]
)
def test_the_language_of_a_sentence(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    "text", ["", " \n\t", "1914", "Mai 2020", "der", "东京 1964", "\ud800\x00"]
)
def test_what_nobody_can_tell_is_english(text: str) -> None:
    assert detect(text) == "en"


def test_german_is_found_without_being_told() -> None:
    text = TEXTS["de"][0] + " Das geschah am 12. März 1954, zwei Tage nach dem Dammbruch."
    assert [(found.text, found.value) for found in find_dates(text)] == [
        ("12. März 1954", "1954-03-12"),
        ("zwei Tage", "P2D"),
    ]


def test_a_long_text_is_told_from_its_beginning() -> None:
    english, german = (f"{TEXTS[name][0]} " for name in ("en", "de"))
    beginning = english * (12_000 // len(english) + 1)
    assert detect(beginning + german * 1_000) == "en"
    assert detect(" " * 1_000 + german * (12_000 // len(german) + 1) + english * 1_000) == "de"


DATED = {
    "Berlin, 3. Oktober 1990": "de",
    "Rechnung vom 12. März 2021": "de",
    "Lyon, le 3 octobre 1990": "fr",
    "Facture du 1er février 2021": "fr",
    "Madrid, 3 de octubre de 1990": "es",
    "Se casaron en agosto de 1944.": "es",
    "Roma, 3 ottobre 1990": "it",
    "Lisboa, 3 de outubro de 1990": "pt",
    "Amsterdam, 3 oktober 1990": "nl",
    "Москва, 3 октября 1990": "ru",
    "3 мая 1990": "ru",
    "3 травня 1990": "uk",
    "3 maja 1990 roku": "pl",
    "3. května 1990": "cs",
    "Stockholm den 3 maj 1990": "sv",
    "den 3. maj 1990": "da",
    "3. mai 1990": "nb",
    "3. Mai 1990": "de",
    "3 mai 1990": "fr",
    "3. toukokuuta 1990": "fi",
    "3 octombrie 1990": "ro",
    "3 de maig de 1990": "ca",
    "3 Mayıs 1990": "tr",
    "3 Μαΐου 1990": "el",
    "London, 3 October 1990": "en",
    "3 May 1990": "en",
    "The march of 1990": "en",
}


@pytest.mark.parametrize("text", DATED)
def test_a_month_tells_the_language_of_a_short_text(text: str) -> None:
    assert detect(text) == DATED[text]
    assert all(date.value != "1990" for date in find_dates(text) if "october" in text.lower())
