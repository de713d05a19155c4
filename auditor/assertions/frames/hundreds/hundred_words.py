"""The words by which shares are heard to divide a whole, and those by which they are not."""

from __future__ import annotations

from auditor.assertions.lexicon import forms

COMPOSED = forms(
    "makeup make-up composition breakdown distribution mix split splits shared divided divide divides consisted "
    "consists consist comprised comprises comprise composed constituted spread makes-up distributed"
)
SPLIT = forms("makeup make-up composition breakdown split splits divided divides divide consisted consists consist "
    "composed comprised comprises comprise blend mixture alloy")  # fmt: skip
"""Words after which even two shares are all there are."""
SORTED_BY = forms(
    "religion faith race ethnicity origin sex gender age type party sector region nationality category denomination "
    "occupation cause sort kind source size severity stage grade level background area tongue language birthplace "
    "class segment division product business channel destination geography"
)
"""What a list is sorted by: "by religion, 48% are Catholic …"."""
MAKING = forms("made makes make up accounted accounts account for comprised comprises constituted constitutes formed "
    "form forms represented represent represents were are was is")  # fmt: skip
"""Words between a name and its share that say of what it is part: "women made up 56 per cent"."""
BEING = forms("is are was were be being been contains contain contained holds held of")
"""Words right before a list of what something is of: "the town is 60 per cent Catholic, …"."""
OWNED = forms("owned held controlled")
ALLOTTED = forms("go goes went going spent allocated earmarked available aside reserved placed sold exported shipped "
    "invested destined paid given devoted allotted assigned spend spends spending devote devotes")  # fmt: skip
"""What can be done with each part of a whole only once."""
PARTED = ALLOTTED | forms("owned held financed funded based come comes came coming left derived sourced settled met "
    "payable weighted split divided shared")  # fmt: skip
"""What is said of a whole right before how much of it goes each way: "comes 55 per cent from licences and 45 from"."""
LEADING = forms("main largest biggest major top leading")
"""Words by which a list of holders is not complete."""
MASSES = forms("budget revenue revenues income money funds cash proceeds takings sales exports imports output power "
    "electricity energy land votes vote turnover costs cost expenditure market seats "
    "profit profits traffic trips journeys prizes medals places")  # fmt: skip
"""Words for what can be divided, each part of it going to one place."""
WAYS = forms("to for on by at in from")
"""Prepositions of where a part goes, or of what it is given to."""
POSSESSED = forms("their his her its our your my own")
MEASURES = forms("target goal quota maximum limit norm average par capacity level points value price cost-of-living")
"""Words for what is no whole to be divided, though shares of it are told."""
SUPPLYING = forms("supply supplies supplied provide provides provided produce produces produced generate generates "
    "generated account accounts accounted make makes made represent represents represented contribute contributes "
    "contributed constitute constitutes constituted hold holds held control controls controlled have has had own owns "
    "owned won get gets take took takes received employs employ employed met meet "
    "meets paid pay pays cover covers covered")  # fmt: skip
GETTING = forms("get gets take takes received pay pays paid")
"""What each of two may do with its own share of what is due: "full-timers get 60 per cent of the bonus"."""
STAKES = forms("stake stakes owns own owned shareholding shares equity venture stockholders shareholders holders")
HOLDING = forms("own owns owning hold holds holding keep keeps keeping has have having control controls retain "
    "retains retaining get gets take takes taking")  # fmt: skip
JOINTLY = forms("joint jointly venture partners consortium")
"""Words by which the holders named are all there are."""
LICENCES = JOINTLY | forms("licence license block field project concession mine well permit")
"""What is held by several in common."""
MERGED = forms("new combined merged enlarged resulting")
"""What a company is called that two others make."""
COMPANIES = forms("company group firm entity business concern bank airline carrier corporation")
CHOOSING = forms("chose choose voted vote backed back picked preferred prefer favoured favored opted plumped")
VOTED = forms("vote votes ballots runoff run-off elected election candidate candidates rival rivals challenger "
    "count tally")  # fmt: skip
COUNTED = forms("referendum plebiscite ballots ballot voted vote votes rejected ratified passed carried runoff run-off")
"""Words of votes that are cast and counted."""
POLLED = forms("would poll polls survey surveys surveyed asked likely intend respondents intention abstain abstained "
    "undecided turnout if")  # fmt: skip
"""Words by which nothing has been voted yet, or some did not vote."""
NOT_VOTES = forms(
    "turnout rose fell from counted if precincts respondents saying said threshold needed margin points lead "
    "approval rating increase decrease last previous earlier years registered eligible than"
)
"""Words with which percentages of a sentence about votes are of several elections or of something else."""
GIVING = forms("gave give gives giving")
WON = forms("won wins win got gets took takes received receives polled with has had secured gained scored at on to")
"""Words that announce the parts of a whole."""
OPEN_LISTS = forms("including include includes mainly mostly primarily chiefly largely principally notably such "
    "multiple overlap overlapping respectively any also both either so")  # fmt: skip
"""Words that say that a list is not complete, or that its items are not apart."""
SEPARATE = forms("from than versus vs compared up down against to respectively when if")
COMPARED = forms("more less higher lower fewer likelier above below of faster slower cheaper dearer bigger smaller "
    "older younger larger longer shorter better worse stronger weaker greater wider richer poorer")  # fmt: skip
GOING_ON = forms(
    "rest remainder remaining balance plus abstaining abstained abstentions undecided spoiled spoilt invalid"
)
"""Words after a list by which it is not all there is."""
HEDGES = forms("about nearly almost some roughly around approximately just only the over under")
JOINTS = frozenset({",", "and", ";", "while", "but", "whereas"})
AGAINST = forms("with against to versus v vs")
RATES = forms("rate rates share support turnout unemployment prevalence incidence risk proportion percentage odds")
"""Words for what each band has of its own."""
SHARING = forms("shared split divided")
