"""A number with its percentage in brackets fits the sample of which it is a part.

Why: "42 (9.8%)" is the commonest number of a report, and its denominator stands paragraphs away. Correcting one of the
three and not the others is the commonest slip of abstracts.
Not checked: a pair whose denominator no other pair confirms, unless "of these" points to it or the text has one sample
alone; percentages of person-years, of eyes, or of anything that is not counted in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Evidence, Reading
from auditor.assertions.samples.samples import antecedents, candidates, share_roles
from auditor.relations.agreeing_pairs import AgreeingPairs
from auditor.relations.model import Proposal
from auditor.relations.said_wholes import of_the_same
from auditor.relations.sample_pairs import SamplePair, by_arms, of_their_own, sample_pairs

BAD: tuple[str, ...] = (
    """
    We followed 160 patients for a year. Fever occurred in 24 (15.0%), rash in 38 (28.3%) and nausea in 12 (7.5%).
                ~~~                                                            ~~  ^^^^^
    """,
    """
    We drew up 88 plans for 56 tenants. Heating was replaced for 20 tenants (30.3%), wiring for 17 (25.8%) and pipes
                            ~~                                   ~~          ^^^^^              ~~  ~~~~~
    for 4 (6.1%).
        ~  ~~~~
    """,
    """
    There are 60 barns in the valley. The storm flattened 15 barns, or 52 per cent.
              ~~                                          ~~           ^^^^^^^^^^^
    """,
    """
    The agency inspected 248 bridges and found faults in 62 (13%).
                         ~~~                             ~~  ^^^
    """,
    """
    Of 900 visits, 240 (26.7%) were by bus. Of these, 36 (18.0%) were at night.
                   ~~~                                ~~  ^^^^^
    """,
    """
    We wrote to 212 nurses. Replies came from 86 (70.5%) by post and from 19 (15.6%) by telephone.
                ~~~                           ~~  ^^^^^                   ~~  ~~~~~
    """,
    """
    Weeds grew on 84 of 240 fields (35%); of these, 21 (45%) were let.
                  ~~                                ~~  ^^^
    """,
    """
    The register names 64 widows. Half of them (n = 21) lived alone.
                       ~~         ^^^^              ~~
    """,
    """
    We tested 56 patients. Of the 66 patients 43 came twice. Fever befell 20 (30.3%), a rash 17 (25.8%) and a
              ~~                                                          ~~  ^^^^^          ~~  ~~~~~
    cough 4 (6.1%).
          ~  ~~~~
    """,
    """
    The wards admitted 75 children. Thirty of them (60%) had been there before.
                       ~~           ~~~~~~          ^^^
    """,
    """
    Farms were assigned to clover (n = 121) or to rye (n = 119). A year on, 97 farms (80.2%) in the clover group and
                                                           ~~~
    52 (68.9%) in the rye group had gained.
    ~~  ^^^^^
    """,
    """
    Drought killed 62 shrubs (14.2%) in the mulched group (n = 155).
                   ~~         ^^^^^                            ~~~
    """,
    """
    We bred 100 hens with a lamp (study group) and 30 without (control group). Mites were found on 72 hens (42%) of
            ~~~                                                                                    ~~       ^^^
    the study group.
    """,
    """
    We bred 43 hens. 83 hens with spots were weighed before the sale, with mites found in 32 cases (74.4%).
                     ~~                                                                   ~~        ^^^^^
    """,
    """
    In all, 3,406 sheds were searched; mice were found in 238 (7.0%) and rats in 609 (12.0%).
            ~~~~~                                                                ~~~  ^^^^^
    """,
    """
    The crew were 14 men and six women. Nine (45%) could swim, four (20%) could row, ten (50%) could sail and
                  ~~         ~~~
    13 (56%) had been at sea before.
    ~~  ^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Drought killed 22 shrubs (14.2%) in the mulched group (n = 155).",
    "Drought killed 62 shrubs (14.2%) of the first and 31 (20.3%) of those in the mulched group (n = 153).",
    "We bred 100 hens with a lamp (study group) and 30 without (control group). Mites were found on 42 hens (42%) of\n"
    "the study group.",
    "We bred 43 hens. 43 hens with spots were weighed before the sale, with mites found in 32 cases (74.4%).",
    "In all, 3,406 sheds were searched; mice were found in 238 (7.0%) and rats in 409 (12.0%).",
    "In all, 3,406 sheds and 5,200 barns were searched; mice were found in 238 (7.0%) and rats in 609 (12.0%).",
    "We bred 100 hens with a lamp (study group) and 30 without (control group). A year on mites were found on 42 hens\n"
    "(44%) of the study group.",
    "The crew were 14 men and six women. Nine (45%) could swim, four (20%) could row, ten (50%) could sail and\n"
    "13 (65%) had been at sea before.",
    "The crew were 14 men and six women. Nine (45%) could swim, four (20%) could row and ten (50%) could sail. Of the\n"
    "boats, 13 boats (56%) were new.",
    "We followed 160 patients for a year. Fever occurred in 24 (15.0%), rash in 38 (23.8%) and nausea in 12 (7.5%).",
    "We drew up 88 plans for 66 tenants. Heating was replaced for 20 tenants (30.3%), wiring for 17 (25.8%) and pipes\n"
    "for 4 (6.1%).",
    "We enrolled 120 nurses. In the north, fever befell 20 (33.3%), cough 12 (20.0%) and rash three (5.0%).",
    "There are 60 barns in the valley. The storm flattened 15 barns, or 25 per cent.",
    "We saw 56 patients. A biopsy was taken from 45 patients, which changed the care of 4 patients (17%) with scars.",
    "She raised her stake to 40,500 shares, or 6.6 per cent, from 33,500 shares, or 5.5 per cent.",
    "The agency inspected 248 bridges and found faults in 62 (25%).",
    "There are 60 barns in the valley. In Ostby the storm flattened 15 barns, or 52 per cent.",
    "Of 900 visits, 240 (26.7%) were by bus. Of these, 36 (15.0%) were at night.",
    "We wrote to 122 nurses. Replies came from 86 (70.5%) by post and from 19 (15.6%) by telephone.",
    "The register names 64 widows. Half of them (n = 32) lived alone.",
    "We tested 66 patients. Of the 66 patients 43 came twice. Fever befell 20 (30.3%), a rash 17 (25.8%) and a\n"
    "cough 4 (6.1%).",
    "The wards admitted 75 children. Thirty of them (40%) had been there before.",
    "Farms were assigned to clover (n = 121) or to rye (n = 119). A year on, 97 farms (80.2%) in the clover group and\n"
    "82 (68.9%) in the rye group had gained.",
    "Farms were assigned to clover (n = 121) or to rye (n = 119). At the end 97 farms (85.8%) in the clover group and\n"
    "82 (71.3%) in the rye group were left.",
    "Weeds grew on 84 of 240 fields (35%); of these, 21 (25%) were let.",
    "There are 14 million people, and one person in 20 (5.1%) keeps bees.",
    "In the north 40 farms had wells; 31 (62%) of the southern ones did.",
    "The club has 80 members. Attendance was 12 (15%) in May and 9 (11%) in June.",
    "The trial took in 169 women. Bleeding befell 13 women (15.3%) of the first group and 11 (13.1%) of the second.",
)

_MOST = 300
"""Pairs without a whole of their own that are held against the samples of one text."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each pair: by what it points to, by what others agree on, by the only sample."""
    pairs = sample_pairs(reading)
    if not pairs:
        return
    wholes = candidates(reading)
    framed = share_roles(reading)
    own_wholes = of_their_own(reading)
    loose: list[SamplePair] = []
    for pair in pairs:
        pointed = pair.frame.evidence is Evidence.OF_THESE and pair.part.sentence not in own_wholes
        meant = antecedents(reading, pair.part, framed, pair.frame.cues[0]) if pointed else ()
        claims = [pair.claim(whole, firm) for whole, firm in meant]
        if claims:
            yield Proposal(tuple(claims))
        elif pair.share.quantity.unit == "percent":
            loose.append(pair)
        elif (own := of_the_same(reading, pair, framed)) is not None:
            yield Proposal((own,))
    placed = by_arms(reading, loose[:_MOST], wholes, framed)
    for pair, proposal in placed:
        loose.remove(pair)
        yield proposal
    yield from AgreeingPairs(reading, loose[:_MOST], wholes, framed).proposals()
