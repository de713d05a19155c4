"""A total is the sum of the parts that the text says it has.

Why: "84 patients (56 men, 38 women)" is wrong by one digit, and any reader can add it up. Totals and parts come from
different drafts, and a part that is updated leaves its total behind.
Not checked: lists that do not say that they are complete ("including 12 from Leeds"), unless they make more than the
total; parts more than a sentence away from their total; parts that only the world tells ("the bench", "durable and
other goods").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.linked.linked_sums import sums_over_sentences
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.relations.agreement import SURE_DIGITS, one_slip_off
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.summed_parts import (
    ANY_DIGITS,
    APART_DIGITS,
    ENOUGH,
    last_of_all,
    of_sisters,
    one_more,
    over_sentences,
    rests,
)

BAD: tuple[str, ...] = (
    """
    Rowers (n = 84) were split into short (n = 40) and tall (n = 74) crews.
                ^^                             ~~                ~~
    """,
    """
    Of the 120 delegates, 45 voted yes, 60 voted no and 25 abstained.
           ^^^            ~~            ~~              ~~
    """,
    """
    The trial took in 84 gardeners (56 men, 38 women) with sore knees.
                      ^^            ~~      ~~
    """,
    """
    The choir has 40 members, made up of 22 women and 28 men.
                  ^^                     ~~           ~~
    """,
    """
    He sold 12 cows and 15 sheep, 37 animals in all.
            ~~          ~~        ^^
    """,
    """
    Of the 40 boats, 28 were in harbour and the other 22 at sea.
           ^^        ~~                               ~~
    """,
    """
    The gale felled nine oaks in Arle and 12 oaks in Bron, bringing the total to 31.
                    ~~~~                  ~~                                     ^^
    """,
    """
    We assigned 113 drivers to either early shifts (n = 53) or late shifts (n = 50).
                ^^^                                     ~~                      ~~
    """,
    """
    The budget was $719 million: $365 million for roads, $275 million for schools and $97 million for parks.
                   ^^^^^^^^^^^^  ~~~~~~~~~~~~            ~~~~~~~~~~~~                 ~~~~~~~~~~~
    """,
    """
    Of 437 visits, 101 were excluded because the clock had stopped. The remaining 363 visits were timed.
       ~~~         ~~~                                                            ^^^
    """,
    """
    The prior spent £640 of the £900 and was left with £360.
                    ~~~~        ~~~~                   ^^^^
    """,
    """
    The stall sold 40 jars in May and 55 in June. That makes 85 so far.
                   ~~                 ~~                     ^^
    """,
    """
    The side played 38 games, winning 18, drawing nine and losing 13.
                    ^^                ~~          ~~~~            ~~
    """,
    """
    Dana Reed and Cole Hale scored a combined 75 points. Reed finished with 29 points. Hale had 28 points.
                                              ^^                            ~~                  ~~
    """,
    """
    The guild won 61 seats and its ally 14 seats, giving them 85 of the 140 seats.
                  ~~                    ~~                    ^^
    """,
    """
    Moss scored 31 points, 19 in the first half and 21 in the second.
                ^^         ~~                       ~~
    """,
    """
    Revenue of the fleet rose to $68,377. Ferry revenue grew to $92,897. Barge revenue fell to $15,480.
                                 ^^^^^^^                        ~~~~~~~                        ~~~~~~~
    """,
    """
    Five of the victims were firemen and the fourth was a clerk.
    ^^^^                                     ~~~~~~
    """,
    """
    The fund gave £80,000 to three charities: £40,000 to Arle, £30,000 to Bron and £20,000 to Cole.
                  ^^^^^^^                     ~~~~~~~          ~~~~~~~             ~~~~~~~
    """,
    """
    Arle made 312 and 245, a match total of 757.
              ~~~     ~~~                   ^^^
    """,
    """
    The ferry had 187 passengers and 72 crew; all 214 were saved.
                  ~~~                ~~           ^^^
    """,
    """
    We read 97 hip scans twice. Nine were type I scans, 17 type II and 17 type III.
            ^^                  ~~~~                    ~~             ~~
    """,
    """
    Scars were grade 0 in 48 of 102 knees, grade 1 in 34 and grade 2 in 40.
                          ~~    ^^^                   ~~                ~~
    """,
    """
    Blood was taken from 130 donors (mean age 41; 71 men and 95 women).
                         ^^^                      ~~         ~~
    """,
    """
    Of the 36 ships in the fleet, 11 were sunk, eight captured and 71 escaped.
           ^^                     ~~            ~~~~~              ~~
    """,
    """
    Net debt of £318m consists of bonds of £250m and bank loans of £86m.
                ^^^^^                      ~~~~~                   ~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "Blood was taken from 130 donors (mean age 41; 71 men and 59 women).",
    "Of the 36 ships in the fleet, 11 were sunk, eight captured and 17 escaped.",
    "We saw 84 patients (median age 52; 30 with a fever and 12 with a cough).",
    "The 58 eyes of 40 patients were divided into 31 treated and 27 untreated eyes.",
    "A class of 30 has 14 boys and 12 girls in the choir.",
    "We read 97 hip scans twice. Nine were type I scans, 71 type II and 17 type III.",
    "Scars were grade 0 in 28 of 102 knees, grade 1 in 34 and grade 2 in 40.",
    "We enrolled 120 patients. Diabetes was type 1 in 12, type 2 in 40 and type 3 in four patients.",
    "Arle made 312 and 245, a match total of 557.",
    "The ferry had 187 passengers and 27 crew; all 214 were saved.",
    "Rowers (n = 84) were split into short (n = 40) and tall (n = 44) crews.",
    "The fund gave £90,000 to three charities: £40,000 to Arle, £30,000 to Bron and £20,000 to Cole.",
    "Of the 120 delegates, 45 voted yes, 60 voted no and 15 abstained.",
    "The trial took in 84 gardeners (56 men, 28 women) with sore knees.",
    "The choir has 40 members, made up of 22 women and 18 men.",
    "He sold 12 cows and 15 sheep, 27 animals in all.",
    "Of the 40 boats, 28 were in harbour and the other 12 at sea.",
    "The gale felled nine oaks in Arle and 12 oaks in Bron, bringing the total to 21.",
    "We assigned 113 drivers to either early shifts (n = 53) or late shifts (n = 60).",
    "The budget was $719 million: $365 million for roads, $275 million for schools and $79 million for parks.",
    "Of 437 visits, 101 were excluded because the clock had stopped. The remaining 336 visits were timed.",
    "The prior spent £640 of the £900 and was left with £260.",
    "The stall sold 40 jars in May and 55 in June. That makes 95 so far.",
    "The side played 38 games, winning 18, drawing nine and losing 11.",
    "Dana Reed and Cole Hale scored a combined 57 points. Reed finished with 29 points. Hale had 28 points.",
    "The guild won 61 seats and its ally 14 seats, giving them 75 of the 140 seats.",
    "Moss scored 31 points, 19 in the first half and 12 in the second.",
    "Revenue of the fleet rose to $68,377. Ferry revenue grew to $52,897. Barge revenue fell to $15,480.",
    "Three of the victims were firemen and the fourth was a clerk.",
    "Net debt of £318m consists of bonds of £250m and bank loans of £68m.",
    "Reed and Hale combined for 45 points in the first half. Reed finished with 29 points. Hale had 28 points.",
    "The poll of 1,150 adults was taken in May. Of the 1,150 adults, a third had never voted.",
    "Data came from 7,912 school records. We excluded 300 of the 7,912 records for want of a date of birth.",
    "Of the 90 pupils, 40 sing and 30 dance. The remaining 35 do neither.",
    "Of the 40 patients, 30 had a fever and 25 had a cough.",
    "The firm runs 60 shops, 12 in Leeds and 15 in York.",
    "She built five houses (three bedrooms, two baths) in a year.",
    "There were 300 fires and three times that number of alarms, 800 in the north and 150 in the south.",
    "Eighteen (30%) walked and 12 (20%) cycled. In all 60 were asked.",
    "Sixty hens were bought: 20 white, 20 brown and 20 black, 60 in all.",
    "He was fined £600 with costs of £85 and a surcharge of £60, a total of £745.",
    "He scored 14 and 17 for a season total of 214.",
)


_SEVERAL = 3
"""Parts that exclude one another of a list that hardly leaves one out."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each total that its parts make it, and for each list that may be incomplete that it makes no more."""
    for frame in reading.framed("sum"):
        total = frame.one(Role.TOTAL)
        parts = frame.all(Role.PART)
        if total is None or not _countable(total, parts):
            continue
        complete = frame.evidence < Evidence.OF_THESE
        claim = _claim(frame, "sum", "total", total, parts, frame.evidence if complete else Evidence.SENTENCE)
        if not complete and one_slip_off(claim, _digits(frame.evidence, len(parts))):
            claim = replace(claim, supporters=ENOUGH)  # what is wrong in one digit of many was meant to add up
        elif frame.evidence is Evidence.NEARNESS:
            claim = replace(claim, basis=Basis.INFERRED)
        others = (replace(claim, terms=(*claim.terms[:-1], Term.of("total", one))) for one in frame.all(Role.TOTAL)[1:])
        yield Proposal((claim, *others, *_with_more(claim, frame)))
        if frame.evidence is Evidence.OF_THESE:
            yield Proposal((_claim(frame, "bound", "whole", total, parts, frame.evidence),))
    for frame in reading.framed("sum-so-far"):
        total = frame.one(Role.TOTAL)
        parts = frame.all(Role.PART)
        if total is not None and _countable(total, parts):
            claim = _claim(frame, "sum", "total", total, parts, Evidence.SENTENCE)
            yield Proposal((replace(claim, supporters=ENOUGH) if one_slip_off(claim, ANY_DIGITS) else claim,))
            yield Proposal((_claim(frame, "bound", "whole", total, parts, frame.evidence),))
    for summed in sums_over_sentences(reading):
        if not _countable(summed.total, summed.parts):
            continue
        yield from over_sentences(summed)
    for frame in reading.framed("one-more"):
        yield one_more(frame)
        yield from last_of_all(reading, frame)
    yield from of_sisters(reading)
    yield from rests(reading)


def _with_more(claim: Claim, frame: Frame) -> Iterator[Claim]:
    """Yield a sum again with the items that may be of it too, one after the other."""
    *parts, total = claim.terms
    for span in frame.perhaps:
        parts.append(Term.constant("part", 1, (span,)))
        yield replace(claim, terms=(*parts, total), primary=len(parts))


def _digits(evidence: Evidence, many: int) -> int:
    """Return how many digits a total must have to be taken for a slip away from its parts."""
    if evidence is not Evidence.OF_THESE:
        return SURE_DIGITS
    return ANY_DIGITS if many >= _SEVERAL else APART_DIGITS


def _countable(total: Assertion, parts: tuple[Assertion, ...]) -> bool:
    """Tell whether the parts can make the total: things that are counted come whole, and nothing has no parts."""
    if total.quantity.value == 0:
        return False
    if total.quantity.unit is not None:
        return True
    return all(part.quantity.value is None or part.quantity.value.denominator == 1 for part in parts)


def _claim(
    frame: Frame, relation: str, name: str, total: Assertion, parts: tuple[Assertion, ...], evidence: Evidence
) -> Claim:
    ones = tuple(Term.constant("part", 1, (span,)) for span in frame.items)
    terms = (*(Term.of("part", part) for part in parts), *ones, Term.of(name, total))
    primary = len(terms) - 1 if relation == "sum" else 0
    return Claim("sum-of-parts", relation, terms, evidence, Basis.STATED, frame.cues, primary)
