"""Cues of the Romance languages: data."""

from __future__ import annotations

from timeline.events.foreign.cues import Cues

ROMANCE: dict[str, Cues] = {
    "fr": Cues(
        born="naît",
        died="meurt",
        leads="dès|depuis|vers|avant|après|jusqu['’](?:en|au|à)|à partir (?:de|du)|en|au|le|les|"
        "du|de|d['’]|dans la nuit du|(?:à la )?fin|(?:au )?début|courant|à compter du|"
        "(?:de |en )?l['’](?:an|année)|(?:au |du )?mois (?:de|d['’])|entre|la journée du",
        since="depuis(?: le)?|à partir (?:de|du)|à compter du|dès(?: le)?",
        until="jusqu['’](?:en|au|à)",
        before="avant(?: le)?",
        after="après(?: le)?",
        dangling="le|la|les|l['’]|un|une|des|du|de|d['’]|en|à|au|aux|et|ou|que|qui|dans|par|pour|"
        "sur|avec|ce|cette|son|sa|ses",
        negated="n['’]\\w+ (?:pas|jamais|plus)|ne\\b[^,;.]{1,30}\\b(?:pas|jamais|plus)|aucune?",
        possible="aurai(?:t|ent)|serai(?:t|ent)|pourrai(?:t|ent)|peut-être|prétendument|"
        "éventuellement|probablement",
        planned="ser(?:a|ont)|aur(?:a|ont)|devrai(?:t|ent)|devai(?:t|ent)|prévue?s?|doi(?:t|vent)|"
        "v(?:a|ont) \\w+[ei]r",
        said="selon|d['’]après|a(?:urait)? (?:déclaré|dit|affirmé|annoncé)|dit|affirme\\w*|"
        "déclare\\w*|prétend\\w*|soutien\\w*|accuse\\w*",
        compared="par rapport (?:à|au)|comparée?s? (?:à|au)|contre|en comparaison (?:de|avec)|"
        "(?:plus|moins) qu['’]en",
        supposed="si|s['’]il|s['’]ils",
    ),
    "es": Cues(
        born="nace",
        died="muere",
        leads="a partir del?|desde|hasta|hacia|antes del?|después del?|tras|en|el|del?|durante|"
        "(?:el |en el )?año|(?:el )?mes de|(?:a )?principios de|(?:a )?finales de|(?:a )?mediados "
        "de|(?:el )?día|entre|la noche del|ya|apenas",
        since="desde(?: el)?|a partir del?",
        until="hasta(?: el)?",
        before="antes del?",
        after="después del?|tras(?: el)?",
        dangling="el|la|los|las|un|una|unos|unas|del?|al?|en|y|o|que|con|por|para|su|sus|lo",
        negated="no|nunca|jamás|ningún|ninguna|tampoco",
        possible="podría[ns]?|habría[ns]?|quizás?|tal vez|presunt\\w+|supuest\\w+|posiblemente|"
        "probablemente",
        planned="será[ns]?|deberá[ns]?|debía[ns]?|iba[ns]? a|va[ns]? a|prevista?o?s?|previst[ao]s?|"
        "tendrá[ns]?",
        said="según|dijo|dijeron|afirm\\w+|declar\\w+|sostien\\w+|aseguró|aseguran?|acusa\\w*",
        compared="frente (?:a|al)|en comparación con|comparad[ao]s? con|respecto (?:a|al|de)|"
        "(?:más|menos) que en",
        supposed="si",
    ),
    "it": Cues(
        born="nasce",
        died="muore",
        leads="a partire (?:dal?|dall['’])|dall?['’]?|nel|nell['’]|il|l['’]|del|dell['’]|di|in|"
        "verso(?: il)?|entro(?: il)?|fino (?:al?|all['’])|prima (?:del?|dell['’])|dopo(?: il)?|"
        "(?:nell['’])?anno|(?:nel )?mese di|(?:all['’])?inizio|(?:alla )?fine|(?:a )?metà|tra il|"
        "la notte (?:del|tra il)|già|solo",
        since="dal|dall['’]|a partire (?:dal?|dall['’])",
        until="fino (?:al?|all['’])|entro(?: il)?",
        before="prima (?:del?|dell['’])",
        after="dopo(?: il)?",
        dangling="il|lo|la|l['’]|i|gli|le|un|uno|una|di|del|della|dei|delle|nel|nella|in|a|al|alla|"
        "da|dal|dalla|con|su|per|e|ed|o|che|tra|fra",
        negated="non|mai|nessun\\w*|neanche|né",
        possible="potrebbe(?:ro)?|avrebbe(?:ro)?|sarebbe(?:ro)?|forse|presunt\\w+|probabilmente|"
        "presumibilmente",
        planned="sarà|saranno|dovrà|dovranno|doveva(?:no)?|previst[aoei]|avrà|avranno",
        said="secondo|ha (?:detto|dichiarato|affermato)|disse(?:ro)?|dice|afferm\\w+|dichiar\\w+|"
        "sostien\\w+|sosten\\w+|accusa\\w*",
        compared="rispetto (?:al?|all['’])|in confronto (?:al?|all['’])|contro|"
        "(?:più|meno) che nel",
        supposed="se",
    ),
    "pt": Cues(
        born="nasce",
        died="morre",
        leads="a partir d[eo]|desde|até|em|no|na|nos|de|do|ao|antes d[eo]|depois d[eo]|após|"
        "(?:no |do )?ano(?: de)?|(?:no )?dia|(?:no )?mês de|(?:no )?início de|(?:no )?fim de|"
        "(?:n)?os finais de|em meados de|entre|a noite de|já|durante|cerca de|por volta de",
        since="desde(?: o)?|a partir d[eo]",
        until="até(?: ao?)?",
        before="antes d[eo]",
        after="depois d[eo]|após(?: o)?",
        dangling="o|a|os|as|um|uma|de|do|da|dos|das|em|no|na|nos|nas|e|ou|que|com|por|para|ao|à",
        negated="não|nunca|jamais|nenhuma?|nem|tampouco",
        possible="poderia[m]?|teria[m]?|seria[m]?|talvez|alegad\\w+|supost\\w+|possivelmente|"
        "provavelmente",
        planned="será|serão|deverá|deverão|devia[m]?|ia[m]? \\w+r|va[io]\\w* \\w+r|previst[ao]s?|"
        "terá",
        said="segundo|de acordo com|disse(?:ram)?|afirm\\w+|declar\\w+|alega\\w*|acusa\\w*",
        compared="em comparação com|face (?:a|ao)|frente (?:a|ao)|comparad[ao]s? (?:com|a)|"
        "em relação (?:a|ao)|(?:mais|menos) (?:do )?que em",
        supposed="caso",
    ),
    "ro": Cues(
        born="se naște",
        died="moare",
        leads="încă|abia|deja|la|pe|din|în|de la|până la|(?:la )?data de|(?:în )?anul|(?:în )?luna|"
        "înainte de|după|începând (?:cu|din)|spre",
        since="de la|din|începând (?:cu|din)",
        until="până la",
        before="înainte de",
        after="după",
        dangling="la|pe|din|în|de|cu|și|sau|că|un|o|ale?|a|lui|prin|pentru",
        negated="nu|n-\\w+|niciodată",
        possible="ar|poate|probabil|posibil|presupus\\w*",
        planned="va|vor|urmează|urma|prevăzut\\w*",
        said="potrivit|conform|spus|declarat|susțin\\w*|afirm\\w+",
        compared="față de|comparativ cu|în comparație cu",
        supposed="dacă",
    ),
    "ca": Cues(
        born="neix",
        died="mor",
        leads="a partir del?|des del?|fins (?:al?|el)|cap a|abans del?|després del?|en|el|del?|"
        "d['’]|"
        "al?|l['’]any|(?:a )?principis de|(?:a )?finals de|ja",
        since="des del?|a partir del?",
        until="fins (?:al?|el)",
        before="abans del?",
        after="després del?",
        dangling="el|la|els|les|l['’]|un|una|del?|d['’]|al?|en|i|o|que|amb|per",
        negated="no|mai|cap",
        possible="podria|hauria|potser|presumpt\\w+|probablement",
        planned="serà|seran|havia de|ha de|previst\\w*",
        said="segons|va dir|afirm\\w+|declar\\w+",
        compared="respecte (?:a|al|de)|en comparació amb",
        supposed="si",
    ),
}
