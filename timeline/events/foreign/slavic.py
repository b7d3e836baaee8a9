"""Cues of the Slavic languages: data."""

from __future__ import annotations

from timeline.events.foreign.cues import Cues

SLAVIC: dict[str, Cues] = {
    "ru": Cues(
        leads="ещё|лишь|уже|только|в|во|с|со|до|к|ко|около|по|после|от|на|в начале|в конце|"
        "в середине|в ночь на|примерно|между",
        trails="года|году|г\\.",
        since="с|со|начиная с",
        until="до|по",
        after="после",
        dangling="в|во|с|со|и|а|но|на|по|о|об|от|до|к|ко|у|за|из|для|при|что|не",
        negated="не(?! только)|никогда|ни",
        possible="мог(?:ла|ли|ло)?|может|могут|возможно|вероятно|якобы|предположительно",
        planned="долж(?:ен|на|но|ны)|будет|будут|планиру\\w+|намечен\\w*",
        said="по словам|по данным|сообщи\\w+|заяви\\w+|утвержда\\w+|сказал\\w*|якобы|считает",
        compared="по сравнению с|против|(?:больше|меньше|выше|ниже),? чем(?: в)?",
        supposed="если",
    ),
    "uk": Cues(
        leads="ще|лише|вже|тільки|у|в|з|із|до|близько|після|від|на|на початку|наприкінці|між",
        trails="року|рр?\\.",
        dangling="у|в|з|із|і|й|та|а|але|на|по|про|від|до|за|для|що|не",
        since="з|із|від",
        until="до",
        after="після",
        negated="не(?! лише| тільки)|ніколи",
        possible="мож(?:е|уть)|міг|могл[аои]|можливо|ймовірно|нібито",
        planned="буде|будуть|має|мають|заплан\\w+",
        said="за словами|за даними|повідоми\\w+|заяви\\w+|стверджу\\w+|сказа\\w+",
        compared="порівняно з|(?:більше|менше|вище|нижче),? ніж",
        supposed="якщо",
    ),
    "pl": Cues(
        born="rodzi się",
        died="umiera",
        leads="już|dopiero|w|we|dnia|od|do|z|ze|około|po|przed|na|na początku|pod koniec|w dniu|"
        "w roku|między",
        trails="roku|r\\.",
        dangling="w|we|z|ze|i|a|oraz|na|po|o|od|do|za|dla|że|nie|się|przez|przy",
        since="od",
        until="do",
        before="przed",
        after="po",
        negated="nie(?! tylko)|nigdy",
        possible="może|mogł\\w+|mógł|prawdopodobnie|rzekomo|podobno|być może",
        planned="będzie|będą|ma|mają|planowan\\w+|zaplanowan\\w+",
        said="według|zdaniem|powiedział\\w*|oświadczył\\w*|twierdz\\w+|poinformował\\w*",
        compared="w porównaniu (?:z|do)|wobec|(?:więcej|mniej|wyżej|niżej) niż(?: w)?",
        supposed="jeśli|jeżeli|gdyby",
    ),
    "cs": Cues(
        leads="už|až|teprve|v|ve|dne|od|do|z|ze|kolem|před|po|na|v roce|roku|začátkem|koncem|mezi",
        dangling="v|ve|z|ze|s|se|a|i|na|po|o|od|do|za|pro|že|k|u|při",
        since="od",
        until="do",
        before="před",
        after="po",
        negated="není|nebyl\\w*|nikdy|ne\\w{4,}l[aoiy]?",
        possible="mohl\\w*|může|možná|údajně|pravděpodobně",
        planned="bude|budou|má|mají|plánovan\\w+",
        said="podle|uvedl\\w*|prohlásil\\w*|řekl\\w*|tvrdí",
        compared="ve srovnání s|oproti|(?:více|méně) než(?: v)?",
        supposed="pokud|jestliže|kdyby",
    ),
}
