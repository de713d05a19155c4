from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Evidence
from auditor.quantities.interval import Interval
from auditor.relations.model import Basis, Proposal, Term
from auditor.verdicts.judge import judge
from auditor.verdicts.model import Verdict
from tests.hand import assertion, claim

TEXT = "Of 218 calls, 94 came from Arden and 67 from Brock: 74 per cent of the 218 calls."


def share(part: str = "94", other: str = "67", whole: str = "218", **kwargs):
    return claim(
        TEXT, "share", ("share", "74 per cent", "percent"), ("part", part), ("part", other), ("whole", whole), **kwargs
    )


def verdicts(*claims):
    return [one.verdict for one in judge([Proposal(claims)])]


def test_a_sum_of_parts_rounds_to_the_share():
    (judgement,) = judge([Proposal((share(),))])
    assert judgement.verdict is Verdict.CONSISTENT
    assert judgement.computed == Interval.exactly(Fraction(161, 218))
    assert judgement.id == "c1"


def test_a_stated_share_that_no_reading_satisfies_is_discrepant():
    wrong = claim(TEXT, "share", ("share", "74 per cent", "percent"), ("part", "94"), ("whole", "218"))
    assert verdicts(wrong) == [Verdict.DISCREPANT]
    assert verdicts(wrong, share()) == [Verdict.CONSISTENT]


def test_weak_evidence_is_undecided_and_inference_is_dropped():
    wrong = claim(TEXT, "share", ("share", "74 per cent", "percent"), ("part", "94"), ("whole", "218"))
    assert verdicts(replace(wrong, evidence=Evidence.SENTENCE)) == [Verdict.UNDECIDED]
    assert verdicts(replace(wrong, basis=Basis.INFERRED)) == []


def test_a_hedge_is_strained_before_it_is_wrong():
    text = "Nearly half of the 218 calls, 94, came from Arden."
    half = assertion(
        text,
        "Nearly half",
        value=Fraction(1, 2),
        hedge="nearly",
        generous=Interval(Fraction(2, 5), Fraction(1, 2)),
    )
    terms = (
        Term.of("share", half),
        Term.of("part", assertion(text, "94", index=2)),
        Term.of("whole", assertion(text, "218", index=1)),
    )
    (judgement,) = judge([Proposal((replace(share(), terms=terms),))])
    assert judgement.verdict is Verdict.STRAINED
    assert "“nearly”" in judgement.reason


def test_a_missing_term_is_named():
    lone = claim(TEXT, "share", ("share", "74 per cent", "percent"), ("part", "94"))
    (judgement,) = judge([Proposal((lone,))])
    assert (judgement.verdict, judgement.computed) == (Verdict.UNDECIDED, None)
    assert "whole" in judgement.reason


def test_a_division_by_nought_is_undecided():
    text = "0 of 0 is 5 per cent."
    (judgement,) = judge(
        [Proposal((claim(text, "share", ("share", "5 per cent", "percent"), ("part", "0 of"), ("whole", "0 is")),))]
    )
    assert judgement.verdict is Verdict.UNDECIDED


def test_twice_the_same_claim_is_one_judgement():
    assert len(judge([Proposal((share(),)), Proposal((share(),))])) == 1


def test_an_equation_may_stand_in_place_of_a_relation():
    text = "Turnout was 50 per cent: 40 votes of 90."
    own = claim(
        text,
        "turnout == votes / voters",
        ("turnout", "50 per cent", "percent"),
        ("votes", "40"),
        ("voters", "90"),
    )
    assert verdicts(own) == [Verdict.DISCREPANT]
