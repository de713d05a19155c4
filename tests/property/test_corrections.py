"""Laws of repairs, corrections and fingerprints."""

from dataclasses import replace
from itertools import combinations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from auditor.assertions.model import Evidence
from auditor.document.model import Span
from auditor.relations.model import Claim, Proposal, Term
from auditor.verdicts.corrections import corrections_of, groups_of, healed, ids_of
from auditor.verdicts.findings import findings_of
from auditor.verdicts.judge import holds, judge
from auditor.verdicts.model import Verdict
from auditor.verdicts.repairs import fits_of
from tests.hand import document
from tests.planted import reading_of

COUNTS = st.integers(2, 9999)


def text_of(numbers):
    return " and ".join(f"{number} items" for number in numbers) + "."


def claims_over(reading, shapes):
    """Claims over the numbers of `reading`: each shape is a relation and (name, index) pairs."""
    numbers = reading.assertions
    return [
        Claim("law", relation, tuple(Term.of(name, numbers[index]) for name, index in terms), Evidence.CUE)
        for relation, terms in shapes
    ]


TRIPLES = {
    "sum": ("total", "part", "part"),
    "difference": ("difference", "more", "less"),
    "product": ("product", "factor", "other"),
    "remainder": ("rest", "whole", "part"),
}


@given(st.sampled_from(sorted(TRIPLES)), st.lists(COUNTS, min_size=3, max_size=3))
@settings(max_examples=150, deadline=None)
def test_a_repaired_term_satisfies_its_relation(relation, numbers):
    reading = reading_of(text_of(numbers))
    assume(len(reading.assertions) == 3)
    (claim,) = claims_over(reading, [(relation, tuple(zip(TRIPLES[relation], range(3), strict=True)))])
    assume(not holds(claim))
    for fit in fits_of(reading.document, claim):
        terms = list(claim.terms)
        terms[fit.term] = fit.became
        assert holds(replace(claim, terms=tuple(terms)))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_corrections_heal_and_are_minimal(data):
    numbers = data.draw(st.lists(COUNTS, min_size=5, max_size=5))
    reading = reading_of(text_of(numbers))
    assume(len(reading.assertions) == 5)
    shapes = []
    for _ in range(data.draw(st.integers(2, 3))):
        relation = data.draw(st.sampled_from(sorted(TRIPLES)))
        places = data.draw(st.permutations(range(5)))[:3]
        shapes.append((relation, tuple(zip(TRIPLES[relation], places, strict=True))))
    claims = claims_over(reading, shapes)
    judgements = judge(Proposal((claim,)) for claim in claims)
    for correction in corrections_of(reading.document, judgements):
        by_id = {one.id: one for one in judgements}
        assert all(by_id[name].verdict is Verdict.DISCREPANT for name in correction.claims)
        chosen = set(correction.assertions)
        touched = [one.claim for one in judgements if ids_of(one.claim) & chosen]
        broken = [by_id[name].claim for name in correction.claims]
        # it heals: written into the text, every claim over the changed numbers holds
        changed = dict(zip(correction.assertions, correction.new, strict=True))
        mended = text_of(changed.get(f"n{place + 1}", number) for place, number in enumerate(numbers))
        after = reading_of(mended)
        for claim in (*touched, *broken):
            terms = tuple(
                Term.of(term.name, after.assertions[term.assertion.index], term.scale) for term in claim.terms
            )
            assert holds(replace(claim, terms=terms), generous=True)
        # it is minimal: no part of it does
        for size in range(1, len(chosen)):
            for smaller in combinations(correction.assertions, size):
                rest = [one.claim for one in judgements if ids_of(one.claim) & set(smaller)]
                misses = any(not ids_of(claim) & set(smaller) for claim in broken)
                assert misses or healed(reading.document, smaller, [*broken, *rest]) is None


def test_one_number_that_explains_three_findings_is_named():
    text = "281 calls: 94 and 67 and 123."
    reading = reading_of(text)
    shapes = [
        ("difference", (("difference", 3), ("more", 0), ("less", 1))),
        ("remainder", (("rest", 3), ("whole", 0), ("part", 1))),
        ("sum", (("total", 0), ("part", 1), ("part", 3))),
    ]
    judgements = judge(Proposal((claim,)) for claim in claims_over(reading, shapes))
    assert len(list(groups_of(judgements))) == 1
    first = corrections_of(reading.document, judgements)[0]
    assert len(first.claims) == 3
    assert (first.old, first.new) in [(("281",), ("217",)), (("94",), ("158",)), (("123",), ("187",))]


WORDS = st.lists(st.sampled_from("amber brook cedar delta ember fjord grove heath".split()), min_size=4, max_size=8)


def fingerprint_in(text):
    one = document(text)
    start = text.index("45 men")
    spans = [Span(text.index(words, start), text.index(words, start) + len(words)) for words in ("45", "60", "120")]
    terms = tuple(
        Term(name, interval, interval, (span,), "")
        for name, interval, span in zip(
            ("part", "part", "total"), [Term.constant("x", n).interval for n in (45, 60, 120)], spans, strict=True
        )
    )
    claim = Claim("law", "sum", terms, Evidence.CUE, primary=2)
    (finding,) = findings_of(one, judge([Proposal((claim,))]))
    return finding.fingerprint


@given(WORDS, WORDS, st.integers(0, 7))
def test_fingerprints_stay_under_edits_elsewhere_and_change_with_a_cited_word(before, after, spaces):
    near = "so in the hall sat 45 men with some 60 women of the club, or 120 in all that night"
    plain = fingerprint_in(near)
    far = f"{' '.join(before)} x y z {near} and then {' '.join(after)}"
    assert fingerprint_in(far.replace(" ", " " * (spaces + 1), 3)) == plain
    assert fingerprint_in(near.replace(" club", "\n club")) == plain
    assert fingerprint_in(near.replace("club", "choir")) != plain
    assert fingerprint_in(near.replace("women", "girls")) != plain
