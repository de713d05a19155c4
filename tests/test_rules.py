"""Every example of every rule; no rule is named here."""

from __future__ import annotations

import pytest

from auditor.errors import AuditorError
from auditor.examples import alarms, changed, cited, differ_by_one_number, example_of
from auditor.pipeline import audit_text
from auditor.registry import Rule, load_rules
from auditor.report import Report

RULES = load_rules()


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, source, id=f"{rule.id}-{index + 1}")
        for rule in RULES
        for index, source in enumerate(getattr(rule, kind))
    ]


def audited(text: str, *rules: Rule) -> Report:
    report = audit_text(text, "example.txt", rules=rules or RULES)
    assert report.failures == ()
    return report


@pytest.mark.parametrize(("rule", "source"), examples("bad"))
def test_a_bad_example_is_found_in_exactly_the_marked_places(rule: Rule, source: str) -> None:
    example = example_of(source)
    assert len(example.primary) == 1, "mark one primary place with ^"
    (finding,) = alarms(audited(example.text, rule))
    text = example.text
    found = [[text[slice(*span)] for span in places] for places in cited(finding)]
    marked = [[text[slice(*span)] for span in places] for places in example[1:]]
    assert found == marked
    assert cited(finding) == example[1:]


@pytest.mark.parametrize(("rule", "source"), examples("bad"))
def test_a_bad_example_is_found_by_the_whole_pack_too(rule: Rule, source: str) -> None:
    example = example_of(source)
    assert example[1:] in [cited(finding) for finding in alarms(audited(example.text))]


@pytest.mark.parametrize(("rule", "source"), examples("good"))
def test_a_good_example_is_silent_under_the_whole_pack(rule: Rule, source: str) -> None:
    report = audited(example_of(source).text)
    assert [(finding.rule, finding.message) for finding in alarms(report)] == []


@pytest.mark.parametrize(("rule", "source"), examples("good"))
def test_a_good_example_is_read_by_its_rule_or_shows_what_the_rule_leaves_alone(rule: Rule, source: str) -> None:
    """A good example that no rule reads must at least hold a number."""
    assert audited(example_of(source).text, rule).entries


@pytest.mark.parametrize(("rule", "source"), examples("bad"))
def test_a_bad_example_has_a_good_twin_that_differs_by_one_number(rule: Rule, source: str) -> None:
    bad = audited(example_of(source).text, rule)
    twins = [audited(example_of(good).text, rule) for good in rule.good]
    assert any(differ_by_one_number(bad, twin) for twin in twins)


@pytest.mark.parametrize(("rule", "source"), examples("bad"))
def test_after_any_repair_no_alarm_cites_the_repaired_number(rule: Rule, source: str) -> None:
    example = example_of(source)
    (finding,) = alarms(audited(example.text, rule))
    assert finding.judgement is not None
    terms = [term.assertion for term in finding.judgement.claim.terms if term.assertion is not None]
    assert finding.repairs or all(term.quantity.calendar is not None for term in terms), "only dates go unrepaired"
    for repair in finding.repairs:
        start, end = repair.span
        assert example.text[start:end] == repair.old
        mended = example.text[:start] + repair.new + example.text[end:]
        left = [
            each.message
            for each in alarms(audited(mended, rule))
            if any(citation.span.start <= start < citation.span.end for citation in each.citations)
        ]
        assert left == [], mended


def test_marks() -> None:
    example = example_of("""
        Of 12 “men” 5 left,
           ^^       ~
        and 9 stayed.
            ~
        """)
    assert example.text == "Of 12 “men” 5 left,\nand 9 stayed.\n"
    assert [example.text[slice(*span)] for span in (*example.primary, *example.related)] == ["12", "5", "9"]


@pytest.mark.parametrize("source", ["^^\ntext", "text\n     ~", "text\n  ^^^"])
def test_marks_under_nothing_are_refused(source: str) -> None:
    with pytest.raises(AuditorError, match="stand under nothing"):
        example_of(source)


def test_changed_finds_the_stretch_that_differs() -> None:
    assert changed("of 120 men", "of 1210 men") == ((5, 5), (5, 6))
    assert changed("of 12 men", "of twelve men") == ((3, 5), (3, 9))
    assert changed("same", "same") == ((4, 4), (4, 4))
