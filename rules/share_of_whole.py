"""A share is what its part is of its whole.

Why: "94 of 218 (53 per cent)" states one number three times, and readers remember the percentage. Parts and total often
stand sentences apart, so that a correction of one leaves the others behind.
Not checked: a share whose part or whole is only described; parts that no name in the share's clause ties to it; shares
of money in different currencies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.linked.named_shares import amounts_before, named_shares
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.relations.cutting import cut_as_others
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.sample_pairs import of_their_own
from auditor.relations.terms import whole_term

BAD: tuple[str, ...] = (
    """
    Of the 120 delegates, 45 (47.5 per cent) voted for the motion.
           ~~~            ~~  ^^^^^^^^^^^^^
    """,
    """
    The council heard 34 objections out of 85 replies, or 60 per cent.
                      ~~                   ~~             ^^^^^^^^^^^
    """,
    """
    Two thirds of the 48 sailors (23) had never left the bay before.
    ^^^^^^^^^^        ~~          ~~
    """,
    """
    The yard will cut 120 jobs, or 40 per cent of its 400 staff.
                      ~~~          ^^^^^^^^^^^        ~~~
    """,
    """
    A majority of the 21 judges, 9, agreed.
    ^^^^^^^^^^        ~~         ~
    """,
    """
    A total of 260 of the 400 wardens replied, giving a response rate of 56 per cent.
               ~~~        ~~~                                            ^^^^^^^^^^^
    """,
    """
    Repairs took £20m, a third of the £100m budget.
                 ~~~~  ^^^^^^^        ~~~~~
    """,
    """
    The surplus grew to £8.4m, with more than half the surplus, £2.1m, coming from timber.
                        ~~~~~       ^^^^^^^^^^^^^^              ~~~~~
    """,
    """
    The choir has £5m. This is a third of the £10m that the roof will cost.
                  ~~~          ^^^^^^^        ~~~~
    """,
    """
    Of total takings of £50m, the pier brought in £12m (34 per cent).
                        ~~~~                      ~~~~  ^^^^^^^^^^^
    """,
    """
    Rents came to £12m, accounting for 34 per cent of total takings of £50m.
                  ~~~~                 ^^^^^^^^^^^                     ~~~~
    """,
    """
    Half the 64 players, 23, had never played abroad.
    ^^^^     ~~          ~~
    """,
    """
    Relapse occurred in 37% (54/120) of patients.
                        ^^^  ~~~~~~
    """,
    """
    Inspectors counted 250 leaks across the county. They found 90 leaks in Alton and 35 leaks in Brede.
                       ~~~                                     ~~                    ~~
    That means that 70 per cent of the leaks were in Alton and Brede.
                    ^^^^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Eight of 96 bulbs failed, giving a survival rate of 91.7%.",
    "Of 200 boats that were looked at, 150 (75%) were sound and 120 (80% of those) sailed; 110 (92%) came home.",
    "A majority of the 21 judges, 12, agreed.",
    "A total of 260 of the 400 wardens replied, giving a response rate of 65 per cent.",
    "Repairs took £20m, a fifth of the £100m budget.",
    "The surplus grew to £8.4m, with more than half the surplus, £5.1m, coming from timber.",
    "The choir has £5m. This is half of the £10m that the roof will cost.",
    "Of total takings of £50m, the pier brought in £12m (24 per cent).",
    "Rents came to £12m, accounting for 24 per cent of total takings of £50m.",
    "Half the 64 players, 32, had never played abroad.",
    "There are 1,822 flats, of which 363 (63.6%) are owned and 208 (36.4%) let.",
    "Like about half of the 1860 - 70 poems, it is a sonnet.",
    "Relapse occurred in 45% (54/120) of patients.",
    "Of the 120 delegates, 45 (37.5 per cent) voted for the motion.",
    "The council heard 34 objections out of 85 replies, or 40 per cent.",
    "Two thirds of the 48 sailors (32) had never left the bay before.",
    "The yard will cut 120 jobs, or 30 per cent of its 400 staff.",
    "Inspectors counted 250 leaks across the county. They found 90 leaks in Alton and 35 leaks in Brede.\n"
    "That means that half of the leaks were in Alton and Brede.",
)


_ALL = 100


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each share with its part and whole in one construction, and for each that names tie to them."""
    yield from cut_as_others(list(_stated(reading)))
    for share, bindings in named_shares(reading):
        yield Proposal(
            tuple(
                Claim(
                    "share-of-whole",
                    "share",
                    (
                        Term.of("share", share),
                        *(Term.of("part", part) for part in binding.parts),
                        Term.of("whole", binding.whole),
                    ),
                    binding.evidence,
                    Basis.STATED,
                    binding.words,
                )
                for binding in bindings
            )
        )


def _stated(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each share with its part and whole in one construction, and for each that is told twice."""
    own_wholes = of_their_own(reading)
    for frame in reading.framed("share"):
        share, part, wholes = frame.one(Role.SHARE), frame.one(Role.PART), frame.all(Role.WHOLE)
        if part is not None and frame.evidence is Evidence.OF_THESE and part.sentence in own_wholes:
            continue
        if share is not None and part is not None and wholes:
            others = _of_both(reading, frame, share, part) if frame.evidence is Evidence.OF_THESE else ()
            rest = (_of_rest(frame, share, part, whole) for whole in wholes if frame.direction < 0)
            yield Proposal((*(_claim(frame, share, part, whole) for whole in wholes), *others, *rest))
        elif share is not None and wholes and frame.evidence is Evidence.OF_THESE:
            amounts = amounts_before(reading, share, wholes[0])
            if amounts:
                firm = frame if len(amounts) == 1 else replace(frame, evidence=Evidence.SENTENCE)
                yield Proposal(tuple(_claim(firm, share, part, wholes[0]) for part in amounts))
    for frame in reading.framed("share-twice"):
        one, other = sorted(frame.all(Role.SHARE), key=lambda share: share.quantity.unit == "percent")
        terms = (Term.of("right", other), Term.of("left", one))
        yield Proposal((Claim("share-of-whole", "conversion", terms, frame.evidence, Basis.STATED, frame.cues),))


def _of_both(reading: Reading, frame: Frame, share: Assertion, part: Assertion) -> Iterator[Claim]:
    """Yield that the part and one beside it make their own whole: "1,822 flats, of which 363 (63.6%) are owned, 208 …".

    So they do where their shares exhaust it.
    """
    for other in reading.framed("share"):
        beside, less = other.one(Role.SHARE), other.one(Role.PART)
        if beside is None or less is None or other is frame or beside.sentence != share.sentence:
            continue
        if (share.quantity.value or 0) + (beside.quantity.value or 0) == _ALL and share.quantity.unit == "percent":
            terms = (
                Term.of("share", share),
                Term.of("part", part),
                Term.of("other_share", beside),
                Term.of("other_part", less),
            )
            yield Claim("share-of-whole", "one-whole", terms, Evidence.SENTENCE, Basis.INFERRED, frame.cues)


def _of_rest(frame: Frame, share: Assertion, part: Assertion, whole: Assertion) -> Claim:
    """Claim that the share is of what the part leaves: "eight of 96 failed, a survival rate of 91.7%"."""
    terms = (Term.of("share", share), Term.of("part", part), whole_term(part, whole))
    return Claim("share-of-whole", "share == 1 - part / whole", terms, Evidence.SENTENCE, Basis.INFERRED, frame.cues)


def _claim(frame: Frame, share: Assertion, part: Assertion, whole: Assertion) -> Claim:
    terms = (Term.of("share", share), Term.of("part", part), whole_term(part, whole))
    return Claim("share-of-whole", "share", terms, frame.evidence, Basis.STATED, frame.cues)
