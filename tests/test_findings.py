from dataclasses import replace
from fractions import Fraction

import pytest

from auditor.assertions.model import Evidence
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind
from auditor.relations.model import Proposal, Term
from auditor.verdicts.findings import findings_of
from auditor.verdicts.judge import judge
from auditor.verdicts.messages import equation_text
from auditor.verdicts.model import Severity
from tests.hand import assertion, claim, document


def found(text, *claims):
    return findings_of(document(text), judge([Proposal((one,)) for one in claims]))


def test_the_message_shows_the_sum():
    text = "Of 281 calls, 94 came from Arden and 67 from Brock, or 74 per cent."
    one = claim(text, "share", ("share", "74 per cent", "percent"), ("part", "94"), ("part", "67"), ("whole", "281"))
    (finding,) = found(text, one)
    assert finding.message == "94 + 67 = 161 of 281 is 57.3 per cent; the text says 74 per cent."
    assert [(c.role, text[c.span.start : c.span.end]) for c in finding.citations] == [
        ("primary", "74 per cent"),
        ("whole", "281"),
        ("part", "94"),
        ("part", "67"),
    ]
    assert finding.severity is Severity.ERROR
    first = finding.repairs[0]
    assert (first.old, first.new, first.slip) == ("281", "218", "digits transposed")
    assert equation_text(document(text), finding.judgement) == "74 per cent = (94 + 67) / 281"


@pytest.mark.parametrize(
    ("text", "relation", "terms", "message"),
    [
        (
            "45 men and 60 women: 120 members.",
            "sum",
            (("total", "120"), ("part", "45"), ("part", "60")),
            "45 + 60 = 105; the text says 120.",
        ),
        (
            "Sales rose 20 per cent to 13.5 from 10.",
            "change-by-rate",
            (("after", "13.5"), ("before", "10"), ("rate", "20 per cent", "percent")),
            "10 plus 20 per cent is 12; the text says 13.5.",
        ),
        (
            "28 and 11 of 38 were shot down.",
            "bound",
            (("part", "28"), ("part", "11"), ("whole", "38")),
            "28 + 11 = 39 is more than the 38 of which it is a part.",
        ),
        (
            "5,835 units less 1,200 leaves 4,653.",
            "difference",
            (("difference", "4,653"), ("more", "5,835"), ("less", "1,200")),
            "5,835 less 1,200 is 4,635; the text says 4,653.",
        ),
    ],
)
def test_each_relation_has_its_phrase(text, relation, terms, message):
    (finding,) = found(text, claim(text, relation, *terms))
    assert finding.message == message


def test_a_conversion_is_computed_in_the_written_unit():
    text = "It is 640 miles (1,300 km) away."
    miles = assertion(text, "640 miles", "mile")
    km = assertion(text, "1,300 km", "kilometer", index=1, rounded=True)
    one = claim(text, "conversion", ("right", "1,300"))
    terms = (Term.of("right", km, Fraction(1000)), Term.of("left", miles, Fraction(1609344, 1000)))
    (finding,) = found(text, replace(one, terms=terms))
    assert finding.message == "640 miles is 1,030 km; the text says 1,300 km."
    assert (finding.repairs[0].old, finding.repairs[0].new) == ("1,300", "1,030")
    assert finding.repairs[0].slip == "digits transposed"


def test_a_strained_claim_is_a_note_that_names_the_reading():
    text = "Nearly half of the 218 calls, 94, came from Arden."
    half = assertion(
        text, "Nearly half", value=Fraction(1, 2), hedge="nearly", generous=Interval(Fraction(2, 5), Fraction(1, 2))
    )
    half = replace(half, quantity=replace(half.quantity, kind=Kind.FRACTION))
    terms = (
        Term.of("share", half),
        Term.of("part", assertion(text, "94", index=2)),
        Term.of("whole", assertion(text, "218", index=1)),
    )
    (finding,) = found(text, replace(claim(text, "share", ("part", "94")), terms=terms))
    assert finding.severity is Severity.NOTE
    assert finding.message == (
        "94 of 218 is 43.1 per cent; the text says nearly half, and only a generous reading of “nearly” "
        "(80 to 100 per cent of the number) satisfies it."
    )
    assert finding.repairs == ()


def test_firm_but_not_cued_is_a_warning():
    text = "Of these, 45 and 60 make 120."
    one = claim(text, "sum", ("total", "120"), ("part", "45"), ("part", "60"), evidence=Evidence.OF_THESE)
    assert [one.severity for one in found(text, one)] == [Severity.WARNING]


def test_the_same_places_are_reported_once():
    text = "45 men and 60 women: 120 members."
    one = claim(text, "sum", ("total", "120"), ("part", "45"), ("part", "60"))
    other = claim(text, "remainder", ("rest", "60"), ("whole", "120"), ("part", "45"))
    assert len(found(text, one, other)) == 1


def test_fingerprints_follow_the_words_and_not_the_place():
    text = "45 men and 60 women: 120 members came to the hall."
    one = ("sum", ("total", "120"), ("part", "45"), ("part", "60"))
    (first,) = found(text, claim(text, *one))
    moved = "Once upon a time there was a club.\n\n" + text
    sentence = document(moved)
    (second,) = findings_of(sentence, judge([Proposal((claim(moved, *one),))]))
    assert first.fingerprint != ""
    assert len(first.fingerprint) == 16
    reflowed = text.replace(" members came", "\nmembers  came")
    (third,) = found(reflowed, claim(reflowed, *one))
    assert third.fingerprint == first.fingerprint
    changed = text.replace("members", "guests")
    (fourth,) = found(changed, claim(changed, *one))
    assert fourth.fingerprint != first.fingerprint
    assert second.message == first.message
