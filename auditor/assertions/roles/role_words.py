"""The words that give roles."""

from __future__ import annotations

from auditor.assertions.lexicon import ADVERBS, DETERMINERS, FALL, MONTHS, RISE, forms
from auditor.quantities.model import Kind

PLACES_IN_TIME = frozenset({Kind.DATE, Kind.YEAR, Kind.TIME, Kind.ORDINAL, Kind.AGE, Kind.SCORE})
SPAN_CUES = forms(
    "in for over the last past first next after within during final second every per each previous these those than"
)
"""Before a duration: it says when or how long, and is no amount that changes."""
SPAN_ENDS = forms("ago earlier later before after")
SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO})

SOFT = (
    (DETERMINERS - {"other", "another", "every", "each", "all", "no"})
    | (ADVERBS - {"more", "less", "fewer", "alone"})
    | forms(
        "record high low new fresh provisional around net gross mere modest whopping massive staggering maximum plus"
    )
) - forms("each every maximum when where")
"""Words between a cue and its number that say nothing of the role."""
ADDS = forms("other another further additional extra more")
UP_DOWN = RISE | FALL
COMPARATIVES = forms("more less fewer above below ahead up down better worse short shy behind clear adrift off")
HIGHER = forms("higher lower faster slower quicker larger bigger smaller cheaper dearer longer shorter lighter heavier")
"""Comparatives that tell of a change."""
THAN = forms("than from on over of the its")
POINTED = forms("them these those whom which the all it its their")
PARTED = forms("most half some all none many majority minority few any one each quarter third rest out two-thirds just")
MARGINS = forms(
    "won win wins beat beats beaten beating winning lead led leads lost lose missed exceed exceeded exceeds outscored "
    "outnumbered ahead behind trailed trails defeated clear"
)
PHRASAL = forms(
    "back backed bought bring brought build built called calls cut cutting end ended ending gave give given gives "
    "giving gunned handed held hold hunted knocked laid lay lined made make makes making mark marked open opened "
    "opening pick picked picking pile piled pulled put puts rack racked racking rounded set sets setting shoot "
    "shooting shoots shot shut sign signed signing snapped struck sum take taken team teamed took tore torn "
    "tracked turned wind wound"
)
"""Verbs that make one verb with "up" or "down": they shot down 28 drones, it made up 12 seats."""
RANKS = forms("top number no ranked ranks rank placed seeded seed nos")
BOUNDS = forms("limit maximum minimum cap ceiling floor threshold max min limits capped")
CONFIDENCE = forms("ci cis confidence credible cri")
INTERVALS = forms("ci cis interval intervals cri")
COMPARED = forms("compared comparison compares compare relative opposed contrast contrasts comparing")
TOTALS = forms("total altogether combined overall aggregate")
SUMMED = forms("total aggregate tally combined")
RESTS = forms("remaining leaving")
LEFT = forms("remaining remain remained remains left")
RECURRING = MONTHS | forms(
    "in at of end start beginning the a an and close on for during early late mid by # , quarter half year"
)
"""What may stand between two numbers that share one cue: "from 4 at the end of May and 3 at the end of June"."""
ESTIMATES = forms("hr or rr ratio smd coefficient")

LED = forms("to from against with than on over")
"""Prepositions that give a role to the head of the phrase that they open."""
NO_DESTINATION = forms("due thanks according owing attributable prior next close similar relating related addition")
"""Words with which "to" leads to no level: "due to 5m"."""
OPENERS = forms("a an the its their his her our this that last previous")
"""Words that open a noun phrase."""
TOTAL_OPENERS = {"in": 1, "altogether": 0, "overall": 0}
"""Words that open a sentence whose first number is a total, with the token at which the cue ends."""
MULTIPLIED = forms("the as that those last this its their what his her our")
"""Words that open what is multiplied: "three times the 20", "twice last year's 30"."""
PASSING = forms("touching hitting peaking opening trading dipping")
"""What a price does within a day: "rose 60 points to 2,400, after touching 2,420" names no base."""
