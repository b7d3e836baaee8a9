"""The English words for people and for bodies of them, and the pronouns for both: data."""

from __future__ import annotations

KINDS = {
    "he": "person", "his": "person", "she": "person", "her": "person",
    "it": "thing", "its": "thing", "they": "many", "their": "many",
}  # fmt: skip
POSSESSIVE = ("his", "her", "its", "their")
UNSURE = frozenset("it this that these those there who which what one some many others".split())
MALE = frozenset(
    "man boy king emperor prince duke pope son brother father uncle husband gentleman lord sir mr "
    "widower nephew grandfather grandson".split()
)
FEMALE = frozenset(
    "woman girl queen empress princess duchess daughter sister mother aunt wife widow lady mrs ms "
    "miss niece grandmother granddaughter actress mistress".split()
)
HE, SHE = frozenset("he him his himself".split()), frozenset("she her herself".split())
COLLECTIVE = frozenset(
    "army couple family legion garrison crew band team police troupe militia cavalry infantry "
    "council committee government board jury".split()
)
"""Nouns of several people, whom "they" may mean."""
BODIES = frozenset(
    "congress parliament senate house cabinet council court assembly commons duma knesset "
    "bundestag reuters labour parliament committee commission ministry army navy".split()
)
"""Names of bodies, whom no "he" means."""
FIRMS = frozenset(
    "corp inc ltd co plc llc gmbh ag sa company corporation bank group association industries "
    "holdings partners brothers sons society trust fund".split()
)
PEOPLE = frozenset(
    "man woman boy girl king queen emperor empress president minister chairman director mayor "
    "general colonel captain prince princess duke bishop pope poet painter singer composer writer "
    "author actor engineer professor doctor lawyer judge teacher clerk treasurer governor senator "
    "chancellor ambassador secretary officer soldier widow son daughter brother sister father "
    "mother uncle aunt wife husband defendant plaintiff witness suspect driver pilot".split()
)
OF_BODIES = frozenset(
    "surrendered agreed voted announced decided refused claimed argued appealed disputing disputed "
    "objected replied resolved elected appointed hired sued promised demanded protested".split()
)
"""What only people do, or several of them as one."""
