"""The words that the readers of this stage know: function words, cue words, and words of rising and falling.

Plain sets of lower-case forms; nothing here is a phrase of any one text.
"""

from __future__ import annotations


def forms(text: str) -> frozenset[str]:
    """Return the words of `text` as a set."""
    return frozenset(text.split())


DETERMINERS = forms(
    "a an the this that these those its their his her our my your some any each every no such all both "
    "another other own same"
)
PREPOSITIONS = forms(
    "of in on at by for from to with without against over under above below after before since during until till "
    "between among amongst across through throughout into onto within per via about around despite except versus vs "
    "v than as like near off out up down along toward towards upon beyond behind amid beside besides including "
    "excluding following compared plus minus ago concerning regarding"
)
CONJUNCTIONS = forms(
    "and or but nor yet so while whereas although though because if unless when where which who whom whose what why "
    "how whether that however whilst then therefore"
)
PRONOUNS = forms(
    "i he she it we they me him us them himself herself itself themselves there here one who which whom whose "
    "someone anyone everyone nobody none"
)
AUXILIARIES = forms(
    "is are was were be been being am has have had having do does did done will would shall should can could may "
    "might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot "
    "couldn't shouldn't ain't"
)
ADVERBS = forms(
    "not also only just even still already now then soon later earlier early late today yesterday tomorrow tonight "
    "ago last next again once twice ever never always often usually almost nearly about roughly approximately "
    "respectively too very much more most less least fewer far away apart together altogether overall alone "
    "each apiece ahead instead perhaps maybe when where yet however nationwide worldwide annually monthly daily "
    "weekly yearly currently previously originally formerly abroad elsewhere"
)
SAYING = forms("said says say told added according reported reports announced showed shows show")
VERBS = forms(
    "came come comes went go goes gone got get gets made make makes took take takes taken gave give gives given saw "
    "see sees seen left leave leaves led lead won win lost lose held hold holds kept keep keeps met meet paid pay sold "
    "sell bought buy ran run runs became become becomes began begin began knew know known died die live remain remains "
    "remained need needs want took voted vote live lived include includes included contain contains seem seems took "
    "work play played stood stand sat fell fall rose rise grew grow hit spent spend sent send cost costs brought bring "
    "broke broken chosen wrote written built drew driven drove ate fought found flew felt threw thrown caught taught "
    "born sank sang rang swam sat bent bled bred burst dealt dug drank fled flung forgot froze hid hung knelt laid "
    "lit meant rode shook shone slept slid spoke sped spun stole stuck stung struck strove swore swept swung tore "
    "thought understood woke wore wove withdrew asked asks wants hopes hope plans used uses use help helps helped "
    "put puts consist consists consisted comprise comprises comprised"
)
STOP = (DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ADVERBS | SAYING) - {"own", "same"}
"""Words that end a noun phrase, or cannot begin one."""

CLAUSE_BREAKS = forms("while but although though whereas whilst however ; yet")
"""No frame crosses these without an explicit cue."""

PLURALS: dict[str, str] = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "halves": "half",
    "wolves": "wolf",
    "thieves": "thief",
    "shelves": "shelf",
    "media": "medium",
    "criteria": "criterion",
    "bacteria": "bacterium",
    "phenomena": "phenomenon",
    "analyses": "analysis",
    "crises": "crisis",
    "theses": "thesis",
    "bases": "base",
    "cases": "case",
    "houses": "house",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "fillets": "fillet",
    "movies": "movie",
    "cookies": "cookie",
    "ties": "tie",
    "pies": "pie",
    "species": "species",
    "series": "series",
    "headquarters": "headquarters",
    "pence": "penny",
    "townspeople": "townspeople",
    "israelis": "israeli",
    "iraqis": "iraqi",
    "pakistanis": "pakistani",
    "saudis": "saudi",
    "kuwaitis": "kuwaiti",
    "bangladeshis": "bangladeshi",
    "nazis": "nazi",
    "taxis": "taxi",
    "skis": "ski",
    "alibis": "alibi",
    "safaris": "safari",
}
UNCHANGED = forms(
    "police staff personnel aircraft spacecraft sheep fish cattle troops crew livestock offspring data youth cavalry "
    "infantry species series dead wounded injured missing homeless unemployed poor elderly faithful hurt youngsters"
)
"""Words that count more than one without an ending."""
NOT_PLURAL = forms(
    "is was has this his its as us plus thus less across always perhaps besides towards unless versus yes does goes "
    "news business process access success progress congress address stress press class glass loss boss mass pass cross "
    "gross grass dress status campus virus bonus focus census corpus consensus basis analysis crisis gas bus lens "
    "physics politics economics mathematics athletics serious various previous famous religious dangerous precious "
    "numerous obvious anxious tennis texas paris express process wireless endless homeless helpless jobless "
    "specimen omen regimen abdomen acumen yemen ramen amen semen "
    "plus olympus chess illness fitness business witness wilderness darkness sales-based"
)

RISE = forms(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs "
    "climbed climbing jump jumps jumped jumping gain gains gained gaining soar soars soared soaring surge surges "
    "surged surging advance advances advanced advancing swell swells swelled swollen swelling expand expands expanded "
    "expanding rally rallied rallies rallying leap leaps leapt leaped leaping double doubles doubled doubling triple "
    "triples tripled tripling quadruple quadrupled raise raises raised raising boost boosts boosted boosting lift "
    "lifts lifted lifting up higher increment upped hike hikes hiked hiking add adds accelerate accelerated rocketed "
    "skyrocketed spiked spike bumped creep crept edged-up strengthen strengthened appreciated upturn uptick upwards "
    "widen widens widened widening deepened heightened lengthened lengthening escalated escalating ballooned "
    "ballooning mushroomed rebounded rebound rebounding quickened accelerating spiralled spiraled inflated "
    "amplified skyrocketing rocketing upgraded"
)
FALL = forms(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases "
    "decreased decreasing slip slips slipped slipping slide slides slid sliding sink sinks sank sunk sinking plunge "
    "plunges plunged plunging tumble tumbles tumbled tumbling shrink shrinks shrank shrunk shrinking dip dips dipped "
    "dipping lose loses lost losing cut cuts cutting reduce reduces reduced reducing reduction slash slashes slashed "
    "slashing lower lowers lowered lowering down ease eases eased easing retreat retreated contract contracted "
    "contracting contraction halve halves halved halving slump slumps slumped slumping plummet plummeted plummeting "
    "dwindle dwindled weaken weakened crash crashed trimmed trim tumble shed sheds shedding diminished dive dived "
    "downturn slow slowed slows slowing downwards narrowed narrows narrowing shortened shortening shortens cooled "
    "cooling moderated moderating softened softening pared paring dwindling diminish diminishes diminishing waned "
    "sagged nosedived downgraded plummets trimming trims collapsed collapsing eroded whittled"
)
SHIFT = forms(
    "change changes changed changing move moves moved moving revise revised revises revising swing swings swung vary "
    "varied adjust adjusted improve improves improved improving growth extend extended extends edge edged edging shift "
    "shifted improvement difference inched ticked tick narrow"
)
"""Words of change that say no direction."""
GOING = forms(
    "go goes went going gone range ranges ranged ranging switch switched convert converted turn turned turning reach "
    "reaches reached bring brings brought bringing taking took push pushed pushing drive drove driven sent takes take"
)
"""Words that tell of a change only together with "from" and "to"."""
MOVING = RISE | FALL | SHIFT
CHANGING = MOVING | GOING
DIRECTION: dict[str, int] = {**dict.fromkeys(RISE, 1), **dict.fromkeys(FALL, -1)}

CHANGE_NOUNS = forms(
    "rise increase growth gain jump surge climb advance leap hike boost expansion upturn uptick rally spike fall drop "
    "decline decrease slide slump plunge dip cut reduction contraction loss tumble downturn improvement change swing "
    "raise slip decreases increases rises falls drops declines gains cuts losses jumps difference lead margin "
    "appreciation depreciation discount premium markup saving advantage deficit surplus"
)
LEVEL_VERBS = forms(
    "was were is are be been being totalled totaled total totals reach reached reaches reaching hit hits stand stands "
    "stood equalled equaled equals averaged averages average averaging numbered numbers cost costs costing worth "
    "weigh weighs weighed weighing measured measures measuring score scored closed close ended end closing ending "
    "opened trading traded finished became remained remains remain stayed earned sold reported posted recorded "
    "recording amounted amounts estimated valued "
    "priced set made spent spends received pay paid pays borrowed lent owes owed invested fetched "
    "totalling totaling amounting numbering weighing standing"
)
COMPARING = forms("from against versus vs compared comparison than over on after v")
MONTHS = forms(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec"
)
WEEKDAYS = forms("monday tuesday wednesday thursday friday saturday sunday")
