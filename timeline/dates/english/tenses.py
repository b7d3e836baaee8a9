"""English signs of what lies ahead and what lies behind."""

from __future__ import annotations

import re

from timeline.dates.english.around import word_before
from timeline.dates.tense import SENTENCE_END

FUTURE = re.compile(
    r"\b(?:[Ww]ill|shall|won't|would|may|might|should|must|(?:going|likely|hopes?|hoping|wants?|"
    r"intends?|aims?|plans?|planned|planning|expects?|prepar(?:es?|ing)|set|ready|continues?) to|"
    r"to be (?:held|paid|completed|released|published|opened)|[Ss]cheduled|[Ee]xpected|expects|"
    r"[Dd]ue (?:on|in|by|to (?!the|a|an|its|his|their|bad))|upcoming|slated|deadline|[Ee]ffective|"
    r"subsequent|payable|planning for|planned (?:for|a)|proposed|as (?:soon|early|late) as|"
    r"(?:postponed|adjourned|deferred|moved|rescheduled|put off) (?:to|until|for)|"
    r"extended (?:to|until|through)|(?:[Ss]tarting|[Bb]eginning) (?:on|in)?)"
    r"(?!\w)|'ll\b|’ll\b"
    # What is on a timetable is told in the present: the offer expires Friday, it is on Friday.
    r"|(?<!\ba )(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bof )"
    r"(?<!\bnot )(?<!n['’]t )(?<!\bwas to )(?<!\bwere to )(?<!\bsupposed to )"
    r"\b(?:begins?|starts?|opens?|ends|expires?|resumes?|meets?|votes|returns?|arrives?|leaves|"
    r"departs?|convenes?|premieres?|concludes?|gathers?|heads|travels|visits|faces|"
    r"airs|turns|retires|closes|debuts|goes on (?:sale|trial)|goes (?:back|home|out|live)|sails|"
    r"(?:[Bb]ids|[Ee]ntries|[Nn]ominations|[Aa]pplications|[Tt]enders|[Pp]olls) (?:close|open)|"
    r"comes up for|is up in|takes? place)\b"
    r"|\bgo(?:es)? to the polls\b|\bdue out\b"
    r"|\b(?:is|are)(?= (?:on|to|set)\b|\s*$)"
    # We're meeting Friday; they have to be there on Saturday.
    r"|(?:\b(?:am|is|are|[Ss]?[Hh]e['’]s)|['’](?:m|re)) (?:going|coming|getting|"
    r"meeting|leaving|flying|having|moving|taking|doing|giving|starting|opening|visiting|arriving|returning|holding|planning|"
    r"collecting|sending|bringing|closing|running|performing|appearing|calling)\b"
    r"|\b(?:am|is|are) off(?: to)?\b"
    r"|\b(?:ha(?:ve|s)) (?:invited|summoned|scheduled|arranged)\b"
    r"|\b(?:ha(?:ve|s)|need|needs|got|left) to\b|\b(?:gonna|wanna|[Ll]et['’]s)\b"
    r"|\b(?:seeing|marrying|playing|launching|hosting|speaking|staying|driving)(?= )"
    # Come on Sunday; we leave on Saturday; are you free; can't wait for Friday.
    r"|(?:^|[.!?]\s+|[Pp]lease )(?:[Cc]ome|[Ss]end|[Bb]ring|[Jj]oin|[Mm]eet|[Cc]all|[Rr]emember|"
    r"[Dd]on['’]t|[Ss]ee you|[Ss]ave|[Ss]ign up|[Rr]egister|[Rr]eply|[Aa]pply|[Ss]ubmit|[Bb]ook|"
    r"[Pp]ay|[Pp]lant|[Hh]arvest|[Ss]ow|[Hh]ow about|[Cc]an (?:we|you|I))\b"
    r"|\b(?P<present>(?:I|[Ww]e|[Tt]hey|you) (?:leave|go|meet|fly|start|move|come|finish|travel|"
    r"return|arrive|open|play|sail|drive))\b|\b(?:[Aa]re|is) (?:you|we|they|it|he|she) (?:\w+ )?"
    r"(?:free|on for|coming|doing|ready)\b|\b[Ll]ook(?:ing)? forward to|[Cc]an['’]t wait|"
    r"[Aa]head of|run-up to|[Pp]reparing for|\bawaits?\b|\bforecast\b|\blikely\b|\bgood luck\b|"
    r"\b(?:exam|test|interview|party|appointment) on\b"
)
"""In lower case, as verbs are: May and Will are names, and so is Mohamed."""

DEADLINE = re.compile(
    r"\b(?:until|till|through)\s+(?:\d\d?(?::\d\d)?\s?[ap]\.?m\.?\s+)?$", re.IGNORECASE
)
HABIT = re.compile(
    r"\b(?:usually|generally|normally|typically|traditionally|ordinarily|as a rule|year-round|"
    r"always|often|(?:every|each) (?:year|season|spring|summer|autumn|fall|winter|month|week|"
    r"weekend|day|morning|afternoon|evening|night)|"
    r"(?:flights?|times?|trips?|ferries|trains?|buses|boats?) "
    r"(?:per|a|each|every) (?:day|week|month|year)|"
    r"(?:feast(?: day)?|name day|birthday|anniversary|holiday) (?:is|falls)|high season|low season|"
    r"(?:opens?|closes?|starts?|runs?|leaves|departs?|arrives?) daily|"
    r"(?:occurs?|peaks?|blooms?|flowers?|breeds?|nests?|migrates?|ripens?|hibernates?)|"
    r"(?:is|are) (?:at (?:its|their) )?(?:best|worst|hottest|coldest|wettest|driest|warmest|"
    r"busiest)|best (?:time|months?|season)|should (?:go|visit|travel|come|plant|sow)\b.*"
    r"\b(?:from|in|between|during))\b"
    # One summer, which nobody says which it was.
    r"|(?P<now>\b[Oo]ne \0|^\s*\0 (?:is|are) (?:the|a|an|[a-z]+est|[A-Z][a-z]+)\b"
    r"|^\s*(?:\0 (?:and|to|or) \w+|\w+ (?:and|to|or) \0|\0) are \w"
    r"|\0,? (?:every|each) \w|\bpopular (?:area|place|spot|destination|venue)s?\b"
    r"|\b(?:(?:is|are) (?:open|closed (?:between|from)|shut (?:between|from))|"
    r"do(?:es)? not (?:run|operate|open|sail|fly) (?:between|from|in)|"
    r"opening hours|office hours)\b)",
)

PAST = re.compile(
    r"\bhad been (?:due|scheduled|set|planned|expected|slated)(?: to \w+)?|"
    r"(?<!\bbe )(?<!\bis )(?<!\bare )\b(?:was|were|[Hh]ad|[Dd]id|said|says|told|been|since|ago|"
    r"(?:did|was|were|had|could)n['’]t|"
    r"(?!un[a-z]+ed|need|feed|seed|speed|indeed|unit|hundr|limited|schedul|expect|propos|plann|slat)"
    r"[a-z]\w+ed|"
    r"began|came|went|took|made|won|lost|fell|rose|left|met|held|sent|got|gave|became|broke|"
    r"found|led|shot|struck|spoke|wrote|closed|grew|drew|flew|threw|knew|saw|ran|paid|sold|bought|"
    r"brought|thought|fought|caught|taught|kept|stood|hit|cut|put|froze|burnt|stole|drove|rode|rang|"
    r"sang|sank|swam|drank|blew|chose|ate|bore|beat|built|burst|clung|crept|dealt|dug|felt|fled|"
    r"forbade|forgot|hung|heard|hid|laid|leapt|lent|meant|overcame|sought|shook|shone|shrank|"
    r"slept|slid|spent|split|sprang|stuck|stung|strode|swore|swept|swung|tore|undertook|"
    r"understood|set (?:on|in|by)|woke|wore|wove|wept|withdrew|withstood|"
    r"arose|awoke|bit|bled|bound|tied|died)\b"
)

PRESENT = re.compile(
    r"\b(?:is|are|am|isn['’]t|aren['’]t|has|hasn['’]t|haven['’]t|will|won['’]t|shall|can|cannot|"
    r"can['’]t|do|does|don['’]t|doesn['’]t|[Ww]e)\b|\bI['’]|['’](?:ve|ll|re)\b"
    r"|(?<!would )(?<!could )(?<!should )(?<!might )(?<!must )(?<!may )(?<!to )\bhave\b"
    r"|(?:^|[,;:(—–]\s|\b[a-z]+,?\s)I\b"  # not: World War I, Henry I
)


def future_nearby(text: str, start: int, end: int) -> bool:
    """Whether the words around in the sentence speak of what lies ahead.

    >>> future_nearby("She will be back in two weeks.", 16, 28)
    True
    """
    first = max(0, start - 80)
    ends = [found.end() for found in SENTENCE_END.finditer(text, first, start)]
    stop = SENTENCE_END.search(text, end, end + 40)
    last = stop.start() if stop else min(len(text), end + 40)
    return bool(FUTURE.search(text, ends[-1] if ends else first, last))


# The first win in 13 years; has not been seen in two weeks.
_HOW_LONG = re.compile(
    r"(?:\b(?:first|last|only|best|worst|most|least|\w*(?:gg|i|[^aeiouwrtn\W])est|longest|strongest|"
    r"greatest|oldest|hottest|wettest|tightest)\b"
    r"|\b(?:ha(?:s|ve|d) (?:not|never)|ha(?:s|ve|d)n['’]t)\b)[^.;:]{0,60}\bin\s+$"
)


def in_from_now(text: str, start: int, end: int) -> bool:
    """Whether "in two weeks" counts from now: not "within two weeks", nor how long it took.

    >>> in_from_now("She will be back in two weeks.", 20, 29)
    True
    """
    bare = not re.match(r"(?:the|this|past|last|next)\b", text[start:end], re.IGNORECASE)
    if not bare or word_before(text, start) != "in":
        return False
    lasted = _HOW_LONG.search(text, max(0, start - 90), start)
    return not lasted and future_nearby(text, start, end)
