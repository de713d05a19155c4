"""Shares that exclude one another make no more than a hundred per cent.

Why: of one electorate 62 per cent cannot be for and 58 per cent against. What the rest thinks need not be told for a
reader to see it.
Not checked: answers of which a person may give several; shares of different years or groups; shares whose words do not
say that they exclude one another.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.linked.leftovers import follow, shares_told
from auditor.assertions.model import Evidence, Reading
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.terms import side_terms
from auditor.relations.whole_shares import counts_of, divisions, no_more, said_to_be_all

BAD: tuple[str, ...] = (
    """
    Wind supplies 58 per cent of the island's power, gas 41 per cent and peat 11 per cent.
                  ^^^^^^^^^^^                            ~~~~~~~~~~~          ~~~~~~~~~~~
    """,
    """
    The electorate is split: 62 per cent approve of the bridge and 58 per cent disapprove.
                             ^^^^^^^^^^^                           ~~~~~~~~~~~
    """,
    """
    There were 410 households, of which 61.4% were married couples, 8.2% had a female householder with no husband
                                        ^^^^^                       ~~~~
    present, and 72.9% were non-families.
                 ~~~~~
    """,
    """
    Of the households, 22.1% were non-families. 28.4% of all households were made up of individuals.
                       ~~~~~                    ^^^^^
    """,
    """
    Some 51 per cent of voters believe the bridge should go. Yet 63 per cent say it should stay.
    ^^^^^^^^^^^^^^^^                                             ~~~~~~~~~~~
    """,
    """
    The survey puts Lind on 48%, the Greens on 61% and Moberg on 12%.
                            ^^^                ~~~               ~~~
    """,
    """
    Orr said its share of the rope market fell to 41 pct while Tull's share rose to 79 pct.
                                                  ^^^^^^                            ~~~~~~
    """,
    """
    Asked whether the fair was worth it, 76% said it was and 57% said it cost too much.
                                         ^^^                 ~~~
    """,
)
GOOD: tuple[str, ...] = (
    "Wind supplies 48 per cent of the island's power, gas 41 per cent and peat 11 per cent.",
    "The electorate is split: 62 per cent approve of the bridge and 38 per cent disapprove.",
    "There were 410 households, of which 61.4% were married couples, 8.2% had a female householder with no husband\n"
    "present, and 27.9% were non-families.",
    "Of the households, 32.1% were non-families. 28.4% of all households were made up of individuals.",
    "Some 51 per cent of voters believe the bridge should go. Yet 43 per cent say it should stay.",
    "The survey puts Lind on 48%, the Greens on 31% and Moberg on 12%.",
    "Orr said its share of the rope market fell to 41 pct while Tull's share rose to 49 pct.",
    "Asked whether the fair was worth it, 36% said it was and 57% said it cost too much.",
    "Some 71 per cent of men support the strike. But 60 per cent of women oppose it.",
    "Its share of the bus market rose to 60 per cent while Orr's share of the coach market rose to 71 per cent.",
    "The poll has Kerr on 62 per cent in Iowa and Boyd on 57 per cent in Ohio.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for shares that exclude one another, and are not said to be all, that they make no more than a hundred."""
    frames = reading.framed("hundred")
    counts = counts_of(reading) if frames else {}
    for frame in frames:
        if frame.evidence is not Evidence.CUE and said_to_be_all(frame, counts) is None:
            yield Proposal((no_more((Term.of("part", one.assertion) for one in frame.terms), frame.evidence),))
    for frame in reading.framed("split"):
        if frame.evidence is not Evidence.CUE:
            ends = side_terms("share", frame.terms[0].assertion)
            yield Proposal((no_more(ends, frame.evidence, frame.cues),))
    rows = shares_told(reading)
    if follow(rows):
        from auditor.assertions.linked.answers import answers  # needed for few texts

        for pair in answers(reading, rows):
            yield Proposal((no_more((Term.of("part", share) for share in pair), Evidence.OF_THESE),))
    for one in divisions(reading):
        parts = tuple(Term.of("part", share) for share in one.parts)
        if one.whole is not None:
            terms = (*parts, Term.of("whole", one.whole))
            yield Proposal((Claim("shares-within-hundred", "bound", terms, Evidence.CUE, Basis.STATED),))
        elif not one.complete:
            yield Proposal((no_more(parts, Evidence.CUE),))
