"""The English words that tell how a sentence is built, and which nouns name events: data."""

from __future__ import annotations

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your every each no some any another "
    "both all".split()
)
POSSESSIVES = frozenset("his her its their our my your".split())
PREPOSITIONS = frozenset(
    "in on at by for from with of into onto over under between among against during through "
    "throughout after before since until till about around near behind beyond within without "
    "toward towards across along despite except inside outside upon via per amid amidst following "
    "according including regarding concerning alongside aboard off like unlike as than above "
    "beneath atop amongst".split()
)
# What follows these takes place at another time than the clause: after the 1929 crash, he sold.
AWAY = frozenset("after before following since until despite like unlike".split())
SUBORDINATORS = frozenset(
    "when while because although though if unless whereas whereby once where whether lest".split()
)
RELATIVES = frozenset("which who whom whose".split())
PRONOUNS = frozenset(
    "i he she it they we you him them us me who himself herself itself themselves there one "
    "everyone someone nobody".split()
)
NO_SPEAKERS = frozenset("it there nobody none no one nothing neither who which".split())
MODALS = frozenset(
    "will would shall should may might can could must 'll ’ll won't wouldn't".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did isn't aren't wasn't weren't "
    "hasn't haven't hadn't don't doesn't didn't".split()
)
NEGATIONS = frozenset(
    "not never n't neither nor cannot isn't aren't wasn't weren't hasn't haven't hadn't don't "
    "doesn't didn't won't wouldn't couldn't can't".split()
)
# Past forms that do not end in -ed, of verbs that tell events.
PAST_FORMS = frozenset(
    "overran outran rewrote remade retook redid mistook misled outgrew partook foresaw foretold "
    "heard arose awoke bent bit bled blew clung crept drank ate fled flung hung knelt "
    "leapt learnt lost meant proved ripped shone shrank slid sought sprang stung strode strove "
    "swore undid unveiled wove withstood became began bought broke brought built came caught "
    "chose cut drew drove fell felt flew forbade forced fought found froze gave got grew held hit "
    "kept knew laid led left lent let made met overthrew overtook paid put quit ran rang read "
    "rebuilt resold rode rose said sang sank sat saw sent set shook shot shut slept slew sold "
    "spent split spoke spread stood stole struck swam swept taught thought threw told took tore "
    "understood undertook upheld went withdrew withheld woke won wore wound wrote oversaw beat "
    "bore born borne bound bred burst cast cost dealt dug fed forgot forgave hid hurt lay lit "
    "offset overcame rid spun stuck sued swung wed wept written taken given gone seen known shown "
    "drawn driven fallen forgotten frozen grown hidden risen shaken spoken stolen sunk sworn "
    "thrown torn woken worn withdrawn chosen broken begun become named".split()
)
# Present forms that news and headlines use.
PRESENT_FORMS = frozenset(
    "admits employs remembers recalls operates owns supplies follows brings keeps puts turns "
    "works wants needs helps plays believes happens sits pays continues sets learns changes "
    "creates speaks reads grows offers considers waits serves stays suggests threatens urges "
    "seizes storms invades bombs shoots arrests charges convicts frees jails resumes suspends "
    "expands unveils retires crashes collapses explodes erupts sinks strikes beats defeats "
    "retakes captures surrenders withdraws advances retreats reveals adopts enacts ratifies "
    "extends renews completes rejoins settles dismisses reverses upholds cancels postpones says "
    "tells announces submits contends complains concludes thinks finds suspects begins ends opens "
    "closes starts stops wins loses meets visits signs rejects approves passes votes elects "
    "appoints names kills dies resigns returns leaves arrives joins launches releases publishes "
    "reports warns calls asks orders bans blocks lifts raises cuts holds marks celebrates hosts "
    "faces takes makes gives gets goes comes becomes remains provides plans expects agrees "
    "promises claims denies alleges argues states writes notes adds confirms seeks sues files "
    "rules hears grants awards receives sends sells buys acquires merges builds moves falls rises "
    "drops reaches hits breaks fails recovers restores deploys detects pages rolls dates aims "
    "intends vows pledges refuses requires allows shows runs lies stands includes contains means "
    "seems appears".split()
)
NOT_VERBS = frozenset(
    "united indeed need seed speed feed deed weed breed creed greed red bed shed hundred sacred "
    "naked wicked allied aged beloved so-called unprecedented limited advanced related armed "
    "combined unmanned sophisticated talented gifted renowned detailed skilled".split()
)
REPORTING = frozenset(
    "accepts accepted concedes conceded acknowledges acknowledged "
    "said says say told tells claimed claims claim alleged alleges allege reported reports report "
    "announced announces stated states argued argues wrote writes noted notes added adds warned "
    "warns insisted insists maintained maintains testified testifies believed believes suggested "
    "suggests contended contends asserted asserts estimated estimates predicted predicts "
    "confirmed confirms denied denies accused recalled recalls explained explains "
    "submits submitted thinks thought think believe insist suspect holds allege argue contend "
    "concludes concluded finds found held ruled complained complains suspects suspected".split()
)
# Verbs that what is said may follow without "that": said the plant had closed.
SAYING = frozenset(
    "said says say claimed claims claim alleged alleges allege argued argues argue believed "
    "believes believe insisted insists insist warned warns thinks think thought suspected suspects "
    "suspect".split()
)
DENYING = frozenset("denied denies deny accused accuses doubted doubts".split())
# What is not disputed is so.
UNDISPUTED = frozenset("disputed contested questioned dispute denied doubted challenged".split())
# Who speaks, in words that only the beginning of a sentence gives a capital.
SPEAKERS = frozenset(
    "police officials witnesses prosecutors investigators critics analysts authorities residents "
    "doctors scientists historians researchers experts lawyers sources observers opponents "
    "supporters some many others economists engineers workers neighbours neighbors campaigners "
    "executives tradition legend rumour rumor two three four "
    "five six seven eight nine ten several people".split()
)
# Participles that do not end in -ed, of verbs that take an object.
PARTICIPLES = frozenset(
    "built written held made born begun known taken given drawn stolen sunk chosen broken sold "
    "sent bought brought caught taught laid struck torn thrown shot won lost bound "
    "rebuilt".split()
)
# Verbs in -ed that have no object: after "was" they are not passive.
INTRANSITIVE = frozenset(
    "gained lapsed fell rose came went began "
    "died moved collapsed returned retired resigned studied graduated worked lived served "
    "remained emigrated settled appeared arrived continued travelled traveled stayed vanished "
    "disappeared escaped married declined expired emerged migrated exploded drowned toured "
    "flourished prospered survived thrived lasted ruled reigned sailed marched fled advanced "
    "retreated remained happened occurred resisted succeeded migrated rallied protested "
    "campaigned joined entered started opened closed ended failed attended enrolled stalled "
    "culminated descended consisted resulted belonged depended differed varied coincided "
    "participated intervened persisted relied erupted dwindled soared plunged slumped tumbled "
    "proceeded resided corresponded collided deteriorated perished".split()
)
# He dates the founding to 814 BC: what he dates has that date, as he says.
DATING = frozenset("dates dated date puts places assigns assigned".split())
# What stands before "that": evidence that, the fact that.
CONTENT_NOUNS = frozenset(
    "claim fact report allegation evidence proof record sign indication myth misconception rumour "
    "rumor suggestion idea belief view theory legend notion assumption doubt suspicion impression "
    "likelihood possibility news".split()
)
# Nouns of which somebody is the source: her allegation that he left. Their plurals end in -s.
CLAIMS = frozenset(
    "claim report allegation accusation assertion contention complaint testimony rumour rumor "
    "suggestion speculation belief theory hypothesis legend tradition story notion assumption "
    "suspicion".split()
)
# Of those what nobody vouches for.
HEARSAY = frozenset(
    "rumour rumor suggestion speculation theory hypothesis legend tradition story notion "
    "assumption suspicion".split()
)
# What "that" tells the content of, without standing for it: an order that he stay.
TOLD_NOUNS = CONTENT_NOUNS | frozenset(
    "order agreement decision demand hope fear promise rule ruling condition announcement request "
    "proposal recommendation requirement threat warning statement assurance conviction conclusion "
    "understanding insistence instruction directive resolution complaint argument concern".split()
)
MYTHS = frozenset("myth misconception fallacy fiction hoax".split())
# What papers and things do, not people: records *show* that it sank.
SHOWING = frozenset(
    "show shows showed shown indicate indicates indicated suggest suggests suggested reveal "
    "reveals revealed demonstrate demonstrates demonstrated".split()
)
FRAMING_NOUNS = frozenset(
    "report reports claim claims allegation allegations statement rumour rumours rumor rumors "
    "complaint indictment lawsuit affidavit".split()
)
TITLES = frozenset(
    "president vice prime minister secretary general senator sen representative rep governor gov "
    "mayor king queen prince princess emperor pope bishop archbishop cardinal judge justice "
    "chancellor ambassador director chairman chairwoman chair chief executive officer ceo captain "
    "colonel major lieutenant sergeant admiral marshal commander professor prof dr mr mrs ms sir "
    "lord lady dame foreign defense defence state treasury interior finance education health home "
    "deputy assistant attorney premier speaker spokesman spokeswoman inspector detective of and "
    "former u.s us british french german russian chinese".split()
)
EVENT_NOUNS = frozenset(
    "counterattack counteroffensive clashes exit reign presidency premiership regency insurgency "
    "ballot stoppage christening recital leak suicide dismissal skirmish pardon "
    "rematch plenary teleconference videoconference slaying request layoff lockout rollback "
    "rollout "
    "divorce baptism pilgrimage duel kidnapping hijacking stabbing beating lynching plea acquittal "
    "buyout bankruptcy "
    "abdication accident accord acquisition affair agreement air-raid ambush anniversary "
    "announcement appearance armistice arrest arrival assassination assault attack attempt audit "
    "award bailout ban battle birth blackout blast blockade bombing breach breakup briefing "
    "burial campaign capture carnival ceasefire celebration ceremony clash closure collapse "
    "collision commemoration competition concert conference conflict congress conquest contest "
    "convention conviction coronation council coup crackdown crash crisis crossing cyclone "
    "deadline deal death debate debut decision declaration decree defeat demonstration departure "
    "derailment detention discovery dispute disaster drill drought earthquake election embargo "
    "shock encounter epidemic eruption evacuation exam execution exhibition expedition expiry "
    "explosion fair famine fest festival fight filing final finals fire flight flood floods "
    "founding funeral gala game genocide handover hearing heist holiday hurricane ides "
    "inauguration incident independence inquest inquiry insurrection interview invasion "
    "intervention "
    "investigation killing landing launch lawsuit liberation lockdown loss march marriage "
    "massacre match meeting merger migration mission murder mutiny negotiation negotiations "
    "nomination offensive opening operation order outage outbreak overthrow panic pandemic parade "
    "party payment plague pogrom poll premiere primary procession prosecution protest protests "
    "purchase purge putsch race raid rally ratification rebellion recall recession reckoning "
    "reform release relocation renovation reopening report rescue resignation retirement retreat "
    "retrial reunion revolt revolution riot riots robbery ruling sale scandal seizure sentencing "
    "session settlement shooting shutdown siege signing sinking speech spill split storm strike "
    "strikes summit surrender survey symposium talks takeover test tests theft tornado tour "
    "tournament treaty trial trip truce tsunami ultimatum unveiling uprising verdict visit vote "
    "voyage walkout war wars wedding withdrawal workshop assembly gathering exchange tremor quake "
    "landslide avalanche wildfire mass exercise exercises bombardment pact call review renewal "
    "vigil referendum appeal peace victory rising revival miracle murders".split()
)
NOT_EVENT_NOUNS = frozenset(
    "administration nation station population position condition situation institution government "
    "department organization organisation corporation association constitution foundation version "
    "section region religion opinion question information apartment document monument equipment "
    "environment parliament moment element basement commitment percentage profession tradition "
    "generation location portion proportion relation ration notion motion million billion "
    "federation commission session-room mansion television pension union legion champion "
    "companion emission pollution solution ammunition edition".split()
)


def is_event_noun(word: str) -> bool:
    """Whether a noun names something that takes place.

    >>> is_event_noun("summit"), is_event_noun("evacuation"), is_event_noun("station")
    (True, True, False)
    """
    lower = word.lower()
    if lower in NOT_EVENT_NOUNS or lower.removesuffix("s") in NOT_EVENT_NOUNS:
        return False
    if lower in EVENT_NOUNS or lower.removesuffix("s") in EVENT_NOUNS:
        return True
    if lower.removesuffix("s").endswith("station"):
        return False
    return len(lower) > 6 and lower.removesuffix("s").endswith(("tion", "sion", "ment"))


REMINDING = frozenset("recall remember know see note appreciate recollect".split())
"""What *you will* do, with a fact that is told besides."""
CONNECTING = frozenset(
    "however therefore moreover nevertheless meanwhile furthermore consequently nonetheless "
    "accordingly indeed".split()
)
"""What only ties a sentence to the one before."""
UNCHANGED = frozenset(
    "hit set put cut let cost shut split spread cast hurt beat quit burst bet shed rid read".split()
)
"""Verbs whose past has no form of its own."""
