"""Why a date gives no event: comparisons, citations, boilerplate, lengths of time."""

from __future__ import annotations

import re

from timeline.events.dated import MOVED_FROM, Dated
from timeline.events.datelines import dates_the_document
from timeline.events.event import Stretch
from timeline.events.patterns.words import is_event_noun
from timeline.precision import Precision

_COMPARED = re.compile(
    r"\b(?:compared? (?:with|to)|versus|vs\.?|as against|relative to|up from|down from)\s"
    r"(?:[^,;.]|[.,](?=\d)){0,40}$"
    r"|(?<!later )(?<!earlier )\bthan\s+"
    r"(?:(?:in|the|a|that|those|at|of|same|(?:it|he|she|I|we|you|they) (?:was|were|did|had|had been"
    r"|do|have))\s+){0,4}$"
    r"|\bas (?:(?:it|he|she|they|we|I) (?:was|were|did|had) )?(?:in|on|during)\s+$"
    r"|\b(?:increase|decrease|rise|fall|drop|gain|decline|growth)\b[^;.]{0,40}\bover\s+$",
    re.IGNORECASE,
)
# The first time since 2011; the highest since 1981.
_SUPERLATIVE = re.compile(
    r"\b(?:first|last|only|most|least|worst|best|\w{3,}est)\b[^,;.]{0,60}\bsince\s+(?:the\s+)?$"
)
# One of the ten most important events of the 20th century.
_MOST_OF = re.compile(r"\b(?:most|\w{3,}est)\b[^,;.]{0,80}\b(?:of|in)\s+(?:the\s+)?$")
# From 9,000 a year earlier; from 4% in April.
_FROM_FIGURE = re.compile(
    r"\bfrom\s+(?:(?:about|some|nearly|fewer than|more than|less than|just|only|an? estimated"
    r"|an? average|an? record)\s+)*"
    r"(?:[A-Z]{0,2}[$€£])?\d[\d.,]*\s?(?:[a-z%]+\s+){0,2}(?:in\s+|on\s+|for\s+)?(?:the\s+)?$"
    r"|\bfrom\s+(?:[A-Z]{0,2}[$€£])?\d[^.;]*(?:\.\d[^.;]*)*,\s+(?:in|for)\s+(?:the\s+)?$"
    r"|\b(?:comparable|corresponding)\s+(?:period|quarter|month|year|week)s?\s+(?:in|of)\s+(?:the\s+)?$"
)
# The Companies Act 2006 applies; under the Act of 1986.
# Earned 65 cents a share, compared with 84 million, or $1.24 a share, *a year earlier*.
_FIGURES = re.compile(
    r"\b(?:compared (?:with|to)|against|from|versus|(?:twice|double|triple|times|than)(?: the)?)\s"
    r"[^;]{0,30}\d[^;]{0,70}(?:,|\bshare)\s+(?:in\s+(?:the\s+)?)?$"
)
# Down $2.5 billion from 1996.
_UP_FROM = re.compile(r"\b(?:up|down)\b[^;]{0,30}\bfrom\s+(?:the\s+)?$|\band \d[\d.]*%\s+from\s+$")
# From the low levels of the early summer.
_LEVELS = re.compile(
    r"\bfrom\s[^,;]{0,40}\b(?:levels?|highs?|lows?|peaks?|rates?)\s+(?:of|in)\s+(?:the\s+)?$"
)
_YEAR_BACK = re.compile(
    r"(?i)(?:the |a )?(?:year|quarter|month)[- ](?:ago|earlier|before)|last year"
)
# Production fell 8.4% from a year ago.
_CHANGED_FROM = re.compile(
    r"(?i)\b(?:fell|rose|grew|up|down|jumped|declined|dropped|slipped|increased|decreased|climbed)\b"
    r"[^.;,]{0,30}\d[\d.,]*[^.;,]{0,20}\bfrom\s+$"
)
_RESULTS = re.compile(r"\s+(?:results?|figures?|levels?|totals?|profits?|loss(?:es)?)\b")
# The novel is set in the 1890s; they wanted to set it in the seventies.
_SETS_IT = re.compile(
    r"(?i)\b(?:(?:is|was|are|were) set|sets?|setting) (?:it |them )?in (?:the )?$"
)
_GUIDANCE = re.compile(
    r"(?i)\b(?:guidance|forecasts?|outlook|estimates?|targets?|budgets?|projections?) for "
    r"(?:the )?$"
)
_WEEKDAY = re.compile(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^\d]*$")
_LAW = re.compile(
    r"\b(?:Act|Constitution|Regulations?|Directive|Ordinance|Statute)(?:\s+of)?,?\s+$"
)
_NAMED_LAW = re.compile(
    r"\s+(?:[A-Z][\w’'-]+\s+(?:(?:of|to|on|and|for|the|against)\s+)*){1,6}(?:Act|Code|Amendments?)\b"
)
_PAST_VERB = re.compile(r"\s+(?:was|were|had|\w+ed)\b")
# Your letter of 28 April: a paper, not what happened.
_PAPER = re.compile(
    r"(?<!by )(?<!by a )(?<!in the )\b(?:yours|letters?|e-?mails?|notices?|memos?|invoices?|"
    r"telegrams?|notes?)(?:\s+of|,?\s+dated)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# A copy of his report, dated 1 October, is enclosed.
_PAPER_DATED = re.compile(r",\s+dated\s+(?:the\s+)?$")
_PAPERS_OF = re.compile(
    r"(?i)\b(?:letters|e-?mails|notes|telegrams|yours) of \S[^,;.]{2,24}\s(?:and|or)\s+(?:the\s+)?$"
)
_ENCLOSED = re.compile(r",\s+(?:is|are)\s+(?:now\s+)?(?:enclosed|attached|annexed|exhibited)\b")
_ASKED = re.compile(r"\?[\"'”’]+ \w+ (?:asked|said|wondered)\b")
_REQUEST = re.compile(r"(?:^|[,;.]\s+)[Pp]lease\s[^,;.:]{1,60}$")
_REPORTED = re.compile(r"\b(?:said|announced|told \w+)(?: on)?\s+$")
_IS_DATED = re.compile(r"\b(?:is|are|was|were) dated\s+$")
_BACKDATED = re.compile(r"\b(?:backdated to|of record|based on(?: the)?(?: \w+ of)?)\s+$")
_CITED_WORK = re.compile(
    r"(?:\b(?:[Ss]ee|[Cc]f\.|[Ee]\.g\.,?)(?: also)? [A-Z][\w’'-]+|\bet al\.?|"
    r"\b[A-Z][\w’'-]+,? (?:and|&) [A-Z][\w’'-]+|\bvs?\.? [A-Z][\w’' .,&-]+)\s*\($"
)
# Navarro's (2016) study; Quilis (1964), Lee (1982); in How Wars Are Won (2003), Ann Lee reports
_AUTHORS = re.compile(r"(?:[,;(]|\b(?:and|others|by|in))\s+(?:[A-Z][\w’'-]+\s*){1,3},?\s*\($")
_BRACKETED_YEAR = re.compile(r"[A-Z][\w’'-]+,? \(\d{4}\)")
_WORK_OF = re.compile(
    r"\),?\s+(?:[A-Z][\w.’'-]*\s+){1,3}(?:reports?|writes?|wrote|argues?|notes?|says?)\b"
)
_REFERENCE = re.compile(r"\s*[A-Z][\w’'-]+, (?:[A-Z]\.[ -]?)+(?:[;,&(“\"]|and )")
_BOOK = re.compile(
    r"\s+(?:[A-Z][\w’'-]+\s+){0,3}(?:Encyclop(?:a|æ|ae)?edia|[Ee]dition|Dictionary|Almanac)\b"
)
# Updates, previously due to end on 31 May, will now go on.
_EARLIER_PLAN = re.compile(
    r"\boriginal (?:date|deadline|target|plan) of\s+(?:the\s+)?$|"
    r"\b(?:previously|originally|formerly|initially) (?:due|scheduled|planned|set|expected|slated)"
    r"(?: to \w+)? (?:on|for|by|in)\s+(?:the\s+)?$"
)
_CALLED = re.compile(
    r"\b(?:called|named|titled|entitled|dubbed|known as)\s+[\"“]?(?:[A-Z][\w’'-]*\s+){1,4}$"
)
# The 17:25 service from Rask
_SERVICE = re.compile(
    r"\s+(?:[a-z]+ )?(?:slot|show|shift|mass|class|service|train|flight|bus|ferry|sailing"
    r"|departure)\b"
)
_WHATEVER = re.compile(r"\bwhatever\b[^,;.]*$", re.IGNORECASE)
_SHOWED = re.compile(
    r"\)\s+(?:show|argue|find|found|report|suggest|propose|note|observe|describe|estimate|conclude"
    r"|demonstrate|provide|review|offer|present|discuss|suggest|observe|identify|identifie|claim"
    r"|examine|compare|develop|introduce)(?:s|d|ed|n)?\b"
)
_PRICES = re.compile(
    r"\s*(?:dollars|prices|pounds|euros|terms|money|rates|constant)\b", re.IGNORECASE
)
# The novel is set in 1984.
_SET_IN = re.compile(
    r"\b(?:novel|film|story|play|book|series|game|opera|movie|episode|musical)\b[^.;]{0,40}"
    r"\b(?:set|takes place|unfolds) (?:(?:in|on|during|at)\s+(?:the\s+)?(?:[A-Z][\w’'-]*,?\s+)*)+$"
    r"|\b[Ii]n (?:the|his|her|their) (?:novel|film|play|book|story|opera|movie),[^.;]{0,60}$",
    re.IGNORECASE,
)
# 5 March 1616 (24 February, Old Style)
_OTHER_CALENDAR = re.compile(
    r",?\s*(?:Old Style|New Style|O\.? ?S\.?|N\.? ?S\.?|(?:by|in|of) the "
    r"(?:Russian|Julian|Gregorian|old|new|other) calendar|(?:Julian|Gregorian)(?: calendar)?)\s*\)"
)
# At 11 p.m. (2000 GMT)
_CLOCK_BEFORE = re.compile(r"(?:\b[ap]\.?m\.?|\d:\d\d|\bnoon|\bmidnight)(?: local time)? \($")
# Under the statute of 1978, a claim …
_UNDER_LAW = re.compile(r"\b[Uu]nder\s+(?:[\w’'-]+\s+){1,4}of\s+$")
# Opened not in 1901 but in 1902.
_NOT_THEN = re.compile(r"\bnot\s+(?:in|on|at|until|by|during)\s+(?:the\s+)?$", re.IGNORECASE)
_IS_NOT = re.compile(r"\b[Ii]t(?:['’]s| is| was) not\s+$")  # It's not tonight that …
_BUT = re.compile(r",?\s+but\b")
_BOILERPLATE = re.compile(
    r"copyright|©|\(c\)\s*\d{4}|all rights reserved|\bisbn\b|\bissn\b|\bdoi:|"
    r"retrieved (?:on|from)|\baccessed\b|"
    r"^\W*(?:page |entry |article )?last (?:updated|modified|revised|reviewed|checked)|"
    r"forward-looking statements|"
    r"page \d+ of \d+|terms of use|privacy policy|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|"
    r"alle rechten voorbehouden|все права защищены",
    re.IGNORECASE,
)
NO_DAY = "the date is not fully known: no year or day to count from"


def reason_in_any_language(text: str, date: Dated, sentence: Stretch) -> str | None:
    """Why a date cannot give an event whatever the words around it mean; None where it may."""
    first = date.first
    if first.type == "DURATION" and first.span is None and date.span is None:
        return "a length of time"
    if first.type == "SET":
        return "something that recurs"
    if first.value.endswith("_REF"):
        return "no definite time"
    if date.span is None:
        return NO_DAY
    said = text[sentence[0] : sentence[1]]
    before = text[max(sentence[0], first.start - 90) : first.start]
    after = text[date.last.end : min(sentence[1], date.last.end + 80)]
    if len(said) < 200 and _BOILERPLATE.search(said):
        return "copyright, publication or reference line"
    if _is_citation(before, after, date, said):
        return "citation"
    return None


def reason_against(text: str, date: Dated, sentence: Stretch) -> str | None:
    """Why a date of an English sentence cannot give an event, in plain words; None where it may."""
    if reason := reason_in_any_language(text, date, sentence):
        return reason
    first, span = date.first, date.known
    said = text[sentence[0] : sentence[1]]
    before = text[max(sentence[0], first.start - 90) : first.start]
    after = text[date.last.end : min(sentence[1], date.last.end + 80)]
    listed = _REFERENCE.match(said) and (before.endswith("(") or re.search(r"[\"“”]", said))
    if _BOOK.match(after) or listed:
        return "citation"
    if _WHATEVER.search(before) or said.startswith(("The following is ", "The following are ")):
        return "tells no event"
    rank = span.precision.rank
    if rank > Precision.DECADE.rank and _MOST_OF.search(before):
        return "comparison"
    if rank >= Precision.YEAR.rank and _SETS_IT.search(before):
        return "names a law or a story, not when something happened"
    if (rank >= Precision.QUARTER.rank and _GUIDANCE.search(before)) or _BACKDATED.search(before):
        return "says of a thing from when it is"
    if _WEEKDAY.match(first.text) and before.lower().endswith(("on a ", "one ", "some ")):
        return NO_DAY
    if not first.range and _compares(before):
        return "comparison"
    figures = _CHANGED_FROM.search(before) or _FIGURES.search(before) or _RESULTS.match(after)
    if figures and _YEAR_BACK.match(first.text):
        return "comparison"
    named = before.endswith("the ") and _NAMED_LAW.match(after)
    if named or (_LAW.search(before) and not _PAST_VERB.match(after)):
        return "part of the name of a law"
    if _UNDER_LAW.search(before) or _SET_IN.search(before):
        return "names a law or a story, not when something happened"
    if _CLOCK_BEFORE.search(before) and after.startswith(")") and span.precision.is_clock:
        return "the same time by another zone"
    if before.endswith("(") and _OTHER_CALENDAR.match(after):
        return "the same day by another calendar"
    if (_NOT_THEN.search(before) and _BUT.match(after)) or _IS_NOT.search(before):
        return "said not to be the date"
    planned = _EARLIER_PLAN.search(before)
    overtaken = planned and (
        planned[0].startswith("original ") or re.search(r"\b(?:now|instead)\b", after)
    )
    if MOVED_FROM.search(before) or overtaken:
        return "the date that it was moved from"
    if _REQUEST.search(before):
        return "asks for something"
    asks = said.rstrip(" \"'”’)").endswith("?") or _ASKED.search(said)
    if asks and not _REPORTED.search(before):
        return "a question"
    if ":" in first.text and before.endswith("the ") and _SERVICE.match(after):
        return "part of a name"
    high = first.text.lower() == "noon" and before.lower().endswith("high ")
    if high or (first.text.isdigit() and _CALLED.search(before)):
        return "part of a name"
    enclosed = _PAPER_DATED.search(before) and _ENCLOSED.match(after)
    if enclosed or any(of.search(before) for of in (_IS_DATED, _PAPER, _PAPERS_OF)):
        return "dates a letter or paper that is mentioned"
    if _PRICES.match(after):
        return "prices of that time"
    if dates_the_document(said, date, sentence):
        return "dates the document itself"
    return None


def _compares(before: str) -> bool:
    return bool(
        _UP_FROM.search(before)
        or _LEVELS.search(before)
        or _COMPARED.search(before)
        or _SUPERLATIVE.search(before)
        or _FROM_FIGURE.search(before)
    )


def _is_citation(before: str, after: str, date: Dated, said: str) -> bool:
    """(Smith, 2003), Smith and Wu (2003), (Smith et al., 2003: 12)."""
    if not re.fullmatch(r"\d{4}", date.first.text) or date.first is not date.last:
        return False
    if re.search(r"\bv\.?\s[A-Z][^\[]{0,60}\[$", before):
        return True  # Farrant v Coyle [1987]
    closes = re.match(r"[a-z]?\s*(?:\)|;|,\s*p|:\s*\d|,\s*\d)", after) is not None
    if not closes or "(" not in before:
        return False
    inside = before[before.rfind("(") + 1 :]
    if not inside.strip() and (_SHOWED.match(after) or _WORK_OF.match(after)):
        return True
    if re.search(r"[’']s \($", before):
        return True
    if not inside.strip() and _AUTHORS.search(before) and len(_BRACKETED_YEAR.findall(said)) > 1:
        return not is_event_noun(before.rstrip(" ,(").rsplit(" ", 1)[-1])
    if ")" in inside:
        return False
    if re.match(r",\s*\d", after) and re.fullmatch(r"[A-Z][\w’'-]+ ", inside):
        return True  # (Hume 1998, 136)
    if not inside.strip():
        return _CITED_WORK.search(before) is not None
    return bool(re.fullmatch(r"\s*(?:see |cf\. |e\.g\.,? )?[A-Z][^()]{1,50}?,?\s+", inside)) and (
        "," in inside or "et al" in inside
    )
