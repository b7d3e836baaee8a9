"""Cues of the Germanic languages but English: data."""

from __future__ import annotations

from timeline.events.foreign.cues import Cues

GERMANIC: dict[str, Cues] = {
    "de": Cues(
        born="geboren",
        died="gestorben",
        leads="bereits|schon|erst|noch|etwa|circa|ca\\.|rund|kurz|spätestens|frühestens|"
        "in der nacht (?:zum|auf den|vom)|am (?:morgen|abend|nachmittag|vormittag) des|"
        "(?:im|in dem|seit dem|ab dem|bis zum|vor dem|nach dem) (?:jahre?|monat|sommer|winter)|"
        "(?:am|im|vom|zum|ab|auf|für|seit|bis|bis zum|um|gegen|vor|nach|in|an|von|anno|des jahres|"
        "(?:zu )?anfang|(?:gegen )?ende|mitte|zwischen)(?: (?:dem|den|der))?",
        since="seit(?: dem)?|ab(?: dem)?",
        until="bis(?: zum)?(?: den)?|spätestens(?: am)?",
        before="vor(?: dem)?",
        after="nach(?: dem)?",
        fronts=True,
        joins="und|aber|doch|oder|denn|sondern",
        dangling="der|die|das|dem|den|des|ein|eine|einer|einem|einen|und|oder|in|im|am|an|auf|"
        "von|vom|zu|zum|zur|mit|bei|bis|seit|für|nach|vor|aus|um|dass|als|wie|durch|über|unter",
        negated="nicht(?! nur)|kein\\w*|nie|niemals|weder",
        possible="könnten?|dürften?|möglicherweise|vielleicht|womöglich|angeblich|vermutlich|"
        "mutmaßlich|wohl|soll(?:en)?\\b[^,;]*\\b(?:haben|sein)",
        planned="soll(?:en|te|ten)?|geplant|vorgesehen|voraussichtlich|anberaumt|"
        "(?:wird|werden)\\b[^,;]*\\bwerden",
        said="sagten?|erklärten?|teilten?\\b[^,;]*\\bmit|zufolge|laut|nach (?:angaben|aussage|"
        "darstellung)|behaupte\\w*|angeblich|berichte\\w*|wirft|werfen|soll|meinten?",
        compared="gegenüber|(?:im )?vergleich (?:zu|zum|mit)|verglichen mit|als (?:im|am|noch)|"
        "gegenüber dem|(?:mehr|weniger|höher|niedriger) als(?: im)?",
        supposed="falls|sofern|angenommen",
    ),
    "nl": Cues(
        born="geboren",
        died="overleden",
        leads="met ingang van|(?:in de )?nacht van|reeds|al|pas|op|in|sinds|vanaf|tot(?: en met)?|"
        "rond|omstreeks|begin|eind|medio|halverwege|voor|na|per|van|(?:in )?het jaar|(?:in )?de "
        "(?:zomer|winter|lente|herfst) van|anno|uiterlijk(?: op)?|tussen",
        since="sinds|vanaf|met ingang van",
        until="tot(?: en met)?|uiterlijk(?: op)?",
        before="voor|vóór",
        after="na",
        fronts=True,
        joins="en|maar|of|want|doch",
        dangling="de|het|een|en|of|in|op|van|voor|met|bij|tot|te|naar|uit|door|over|aan|om|dat|die",
        negated="niet(?! alleen)|geen|nooit|noch",
        possible="zou(?:den)?|kan|kunnen|mogelijk|misschien|vermoedelijk|wellicht|naar verluidt",
        planned="zal|zullen|moet|moest|gepland|voorzien",
        said="volgens|zei(?:den)?|zegt|verklaard\\w*|beweer\\w*|aldus|meldd?\\w*|beschuldig\\w*",
        compared="(?:in )?vergelijking met|vergeleken met|ten opzichte van|tegenover|tegen|"
        "(?:meer|minder|hoger|lager) dan(?: in)?",
        supposed="indien|mits",
    ),
    "sv": Cues(
        born="föds",
        died="dör",
        leads="redan|först|den|i|från(?: och med)?|sedan|till|omkring|år|under|i början av|"
        "i slutet av|"
        "natten till(?: den)?",
        since="sedan|från(?: och med)?",
        negated="inte|aldrig|ingen|inga",
        possible="kan|kunde|skulle|kanske|möjligen|troligen|påstås",
        planned="ska|skall|kommer att|planera\\w*",
        said="enligt|sade|sa|säger|uppgav|hävda\\w*",
        compared="jämfört med|mot|än(?: i)?",
        supposed="om",
        fronts=True,
        joins="och|men|og",
        dangling="den|i|på|og|och|att|at|en|til|till|med|for|för|som|ett|et",
    ),
    "da": Cues(
        born="fødes",
        died="dør",
        leads="allerede|først|den|d\\.|i|fra|siden|til|omkring|år|under|i begyndelsen af|"
        "i slutningen af|natten til(?: den)?",
        since="siden|fra",
        negated="ikke|aldrig|ingen",
        possible="kan|kunne|måske|muligvis|angiveligt|formentlig",
        planned="skal|skulle|vil|planlagt",
        said="ifølge|sagde|siger|oplyste|hævde\\w*",
        compared="sammenlignet med|mod|end(?: i)?",
        supposed="hvis",
        fronts=True,
        joins="och|men|og",
        dangling="den|i|på|og|och|att|at|en|til|till|med|for|för|som|ett|et",
    ),
    "nb": Cues(
        born="fødes",
        died="dør",
        leads="allerede|først|den|i|fra|siden|til|rundt|år|under|i begynnelsen av|i slutten av|"
        "natt til(?: den)?",
        since="siden|fra",
        negated="ikke|aldri|ingen",
        possible="kan|kunne|kanskje|muligens|angivelig|trolig",
        planned="skal|skulle|vil|planlagt",
        said="ifølge|sa|sier|opplyste|hevde\\w*",
        compared="sammenlignet med|mot|enn(?: i)?",
        supposed="hvis|dersom",
        fronts=True,
        joins="och|men|og",
        dangling="den|i|på|og|och|att|at|en|til|till|med|for|för|som|ett|et",
    ),
}
