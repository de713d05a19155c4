"""Repairs: on sixty planted errors the original value is in the list, and near its top."""

from fractions import Fraction

import pytest

from auditor.assertions.model import Evidence
from auditor.pipeline import audit_text
from auditor.relations.model import Claim, Proposal, Term
from auditor.verdicts.findings import findings_of
from auditor.verdicts.judge import judge
from auditor.verdicts.model import Verdict
from auditor.verdicts.repairs import repairs_of
from tests.hand import assertion, document
from tests.planted import CASES, claim_in, marked_text, reading_of

PLANTS = [(case, *plant) for case in CASES for plant in case.plants]


def repairs(case, place, words):
    text, terms = marked_text(case.marked, place, words)
    reading = reading_of(text)
    claim = claim_in(reading, case.relation, terms)
    (judgement,) = judge([Proposal((claim,))])
    assert judgement.verdict is Verdict.DISCREPANT, text
    return text, repairs_of(reading.document, claim)


def rank(case, place, words):
    """Return at which place the repair stands that restores the sound text, None where none does."""
    sound, _ = marked_text(case.marked)
    text, found = repairs(case, place, words)
    for number, one in enumerate(found, 1):
        if text[: one.span.start] + one.new + text[one.span.end :] == sound:
            return number
    return None


def test_there_are_sixty_over_eight_relations():
    assert len(PLANTS) >= 60
    assert len({case.relation for case in CASES}) >= 8


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.relation)
def test_the_sound_sentences_are_consistent(case):
    text, terms = marked_text(case.marked)
    (judgement,) = judge([Proposal((claim_in(reading_of(text), case.relation, terms),))])
    assert judgement.verdict is Verdict.CONSISTENT


def test_the_original_is_in_the_list_and_near_its_top():
    ranks = [rank(case, place, words) for case, place, words, _ in PLANTS]
    found = [one for one in ranks if one is not None]
    assert len(found) >= 0.95 * len(ranks)
    assert sum(one <= 2 for one in found) >= 0.75 * len(ranks)


def test_every_repair_restores_consistency_when_it_is_written():
    for case, place, words, _ in PLANTS:
        text, found = repairs(case, place, words)
        _, marks = marked_text(case.marked, place, words)
        for one in found:
            mended = text[: one.span.start] + one.new + text[one.span.end :]
            shift = len(one.new) - len(one.old)
            moved = [(*term, start + (shift if start > one.span.start else 0)) for *term, start in marks]
            claim = claim_in(reading_of(mended), case.relation, moved)
            (judgement,) = judge([Proposal((claim,))])
            assert judgement.verdict in (Verdict.CONSISTENT, Verdict.STRAINED), (text, one)


def test_points_and_per_cent_are_told_apart():
    text = "The rate rose 2 per cent to 6 per cent from 4 per cent."
    reading = reading_of(text)
    by, after, before = reading.assertions
    claim = Claim(
        "c", "change-by-rate", (Term.of("after", after), Term.of("rate", by), Term.of("before", before)), Evidence.CUE
    )
    (finding,) = findings_of(reading.document, judge([Proposal((claim,))]))
    first = finding.repairs[0]
    assert (first.old, first.new, first.slip) == (" per cent", " percentage points", "per cent for percentage points")


def test_base_and_result_may_be_swapped():
    text = "Sales rose 25 per cent to 40,000 from 50,000."
    reading = reading_of(text)
    rate, after, before = reading.assertions
    claim = Claim(
        "c", "change-by-rate", (Term.of("after", after), Term.of("rate", rate), Term.of("before", before)), Evidence.CUE
    )
    (finding,) = findings_of(reading.document, judge([Proposal((claim,))]))
    first = finding.repairs[0]
    assert (first.new, first.slip) == ("50,000 from 40,000", "base and result swapped")


def test_a_figure_from_another_place_is_recognised():
    text = "Profit was 412 last year. This year 120 and 317 make 437, after 120 and 292."
    reading = reading_of(text)
    numbers = {text[one.span.start : one.span.end]: one for one in reading.assertions}
    terms = (Term.of("total", numbers["437"]), Term.of("part", numbers["120"]), Term.of("part", numbers["292"]))
    (finding,) = findings_of(
        reading.document, judge([Proposal((Claim("c", "sum", terms, Evidence.CUE),))]), reading.assertions
    )
    assert ("412", "the figure of line 1") in [(one.new, one.slip) for one in finding.repairs]


def test_the_list_is_the_same_every_time():
    case, place, words, _ = PLANTS[0]
    assert repairs(case, place, words) == repairs(case, place, words)


def test_no_repair_for_a_number_that_the_printer_cannot_write():
    text = "Half of the 90, which is 40."
    half = assertion(text, "Half", value=Fraction(1, 2))
    terms = (
        Term.of("share", half),
        Term.of("part", assertion(text, "40", index=2)),
        Term.of("whole", assertion(text, "90", index=1)),
    )
    found = repairs_of(document(text), Claim("c", "share", terms, Evidence.CUE))
    assert {one.old for one in found} <= {"40", "90", "Half"}
    assert ("40", "45") in [(one.old, one.new) for one in found]


@pytest.mark.parametrize(
    ("written", "meant"), [("1970", "1790"), ("May 1970", "May 1790"), ("14 May 1970", "14 May 1790")]
)
def test_of_years_only_the_one_that_stands_out_is_asked_about(written, meant):
    text = f"She was born in {written}. She went to Rome in 1789 and to Naples in 1794, and died in 1830."
    found = [finding for finding in audit_text(text).findings if finding.rule == "outlying-year"]
    assert len(found) == 1
    assert {repair.old for repair in found[0].repairs} == {written}
    assert meant in [repair.new for repair in found[0].repairs]
    assert all(repair.slip for repair in found[0].repairs if repair.new == meant)
