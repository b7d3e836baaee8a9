"""The past tense of a verb in -ing: what an adverbial participle needs to stand as a sentence."""

from __future__ import annotations

import re

_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "arising:arose awaking:awoke beating:beat becoming:became beginning:began bending:bent "
        "betting:bet bidding:bid biding:bided binding:bound biting:bit bleeding:bled blowing:blew "
        "breaking:broke breeding:bred bringing:brought broadcasting:broadcast building:built "
        "burning:burned bursting:burst buying:bought casting:cast catching:caught choosing:chose "
        "clinging:clung coming:came costing:cost creeping:crept cutting:cut dealing:dealt "
        "digging:dug doing:did drawing:drew dreaming:dreamed drinking:drank driving:drove "
        "dying:died eating:ate falling:fell feeding:fed feeling:felt fighting:fought "
        "finding:found fleeing:fled flinging:flung flying:flew forbidding:forbade "
        "forecasting:forecast forgetting:forgot forgiving:forgave freezing:froze getting:got "
        "giving:gave going:went grinding:ground growing:grew hanging:hung having:had "
        "hearing:heard hiding:hid hitting:hit holding:held hurting:hurt keeping:kept "
        "kneeling:knelt knowing:knew laying:laid leading:led learning:learned leaving:left "
        "lending:lent letting:let lighting:lit losing:lost lying:lay making:made meaning:meant "
        "meeting:met mistaking:mistook outbidding:outbid overcoming:overcame "
        "overseeing:oversaw overtaking:overtook overthrowing:overthrew paying:paid "
        "proving:proved putting:put quitting:quit reading:read rebuilding:rebuilt "
        "repaying:repaid resetting:reset retaking:retook rewriting:rewrote ridding:rid "
        "riding:rode ringing:rang rising:rose running:ran saying:said seeing:saw "
        "seeking:sought selling:sold sending:sent setting:set shaking:shook shedding:shed "
        "shining:shone shooting:shot showing:showed shrinking:shrank shutting:shut "
        "singing:sang sinking:sank sitting:sat sleeping:slept sliding:slid speaking:spoke "
        "spending:spent spinning:spun splitting:split spreading:spread springing:sprang "
        "standing:stood stealing:stole sticking:stuck striking:struck striving:strove "
        "swearing:swore sweeping:swept swimming:swam swinging:swung taking:took "
        "teaching:taught tearing:tore telling:told thinking:thought throwing:threw "
        "thrusting:thrust tying:tied undergoing:underwent understanding:understood "
        "undertaking:undertook upholding:upheld upsetting:upset waking:woke wearing:wore "
        "weaving:wove weeping:wept winding:wound winning:won withdrawing:withdrew "
        "withholding:withheld withstanding:withstood writing:wrote being:was"
    ).split()
)
_CLOSED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""One syllable with a short vowel: stop, plan."""
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def past_of(participle: str) -> str | None:
    """The past tense of a participle in -ing; None for what is none.

    >>> past_of("winning"), past_of("moving"), past_of("stopping"), past_of("carrying")
    ('won', 'moved', 'stopped', 'carried')
    """
    lower = participle.lower()
    if not lower.endswith("ing") or len(lower) < 5:
        return None
    known = _IRREGULAR.get(lower)
    if known:
        return known
    for prefix in ("re", "out", "over", "un", "mis"):
        if lower.startswith(prefix) and lower.removeprefix(prefix) in _IRREGULAR:
            return prefix + _IRREGULAR[lower.removeprefix(prefix)]
    stem = lower.removesuffix("ing")
    return stem[:-1] + "ied" if _CONSONANT_Y.search(stem) else stem + "ed"


def past_of_plain(verb: str) -> str:
    """The past tense of the plain form of a verb.

    >>> [past_of_plain(verb) for verb in ("agree", "open", "stop", "carry", "take")]
    ['agreed', 'opened', 'stopped', 'carried', 'took']
    """
    lower = verb.lower()
    for participle in (f"{lower}ing", f"{lower[:-1]}ing", f"{lower}{lower[-1]}ing"):
        if participle in _IRREGULAR and (lower[-1] == "e" or participle != f"{lower[:-1]}ing"):
            return _IRREGULAR[participle]
    if lower.endswith("e"):
        return lower + "d"
    if _CONSONANT_Y.search(lower):
        return lower[:-1] + "ied"
    return lower + lower[-1] + "ed" if _CLOSED.fullmatch(lower) else lower + "ed"
