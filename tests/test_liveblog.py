"""A liveblog with shares, parts and a total over several sentences: what is found in it, and after which edits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from auditor.pipeline import audit_text
from auditor.report import Report, Status
from auditor.verdicts.model import Finding, Severity, Verdict

TEXT = (Path(__file__).parent.parent / "corpus" / "sound" / "liveblog.txt").read_text(encoding="utf-8")
FOUR = ("74 per cent", "94", "67", "218")


def claims(text: str) -> list[tuple[str, Verdict, tuple[str, ...]]]:
    """Return rule, verdict and numerals of each claim, the numerals in the order of the terms."""
    report = audit_text(text)
    assert not report.failures
    return [
        (
            judgement.claim.rule,
            judgement.verdict,
            tuple(text[span.start : span.end] for term in judgement.claim.terms for span in term.spans),
        )
        for judgement in report.judgements
    ]


def raised(report: Report) -> list[Finding]:
    """Return the findings that fail a run."""
    return [finding for finding in report.findings if finding.severity is not Severity.NOTE]


def cited(text: str, finding: Finding) -> set[str]:
    """Return the cited words."""
    return {text[place.span.start : place.span.end] for place in finding.citations}


def verdicts(text: str) -> dict[str, int]:
    """Return how many claims of the share rules came to which verdict."""
    found: dict[str, int] = {}
    for rule, verdict, _ in claims(text):
        if rule in ("share-of-whole", "part-exceeds-whole"):
            key = f"{rule} {verdict.value}"
            found[key] = found.get(key, 0) + 1
    return found


def test_the_share_of_three_places_is_bound_by_their_names() -> None:
    assert ("share-of-whole", Verdict.CONSISTENT, FOUR) in claims(TEXT)


def test_nearly_half_is_strained_in_heading_and_text_and_the_note_names_the_band() -> None:
    strained = [
        terms for rule, verdict, terms in claims(TEXT) if verdict is Verdict.STRAINED and rule == "share-of-whole"
    ]
    assert strained == [("nearly half", "94", "218"), ("Nearly half", "94", "218")]
    notes = [finding.message for finding in audit_text(TEXT).findings if finding.severity is Severity.NOTE]
    assert all("43.1 per cent" in note and "“nearly” (85 to 100 per cent" in note for note in notes)
    assert len(notes) == 2


def test_parts_lie_within_their_whole() -> None:
    found = claims(TEXT)
    for parts in (("94", "218"), ("67", "218"), ("10", "38"), ("28", "10", "38")):
        assert ("part-exceeds-whole", Verdict.CONSISTENT, parts) in found


def test_nothing_is_raised_and_every_number_has_its_reason() -> None:
    report = audit_text(TEXT)
    assert not raised(report)
    assert all(entry.reason for entry in report.entries)
    checked = {
        TEXT[e.assertion.span.start : e.assertion.span.end] for e in report.entries if e.status is Status.CHECKED
    }
    assert {"94", "218", "67", "74 per cent", "28", "10", "38"} <= checked


@pytest.mark.parametrize(
    ("old", "new"),
    [("74 per cent", "54 per cent"), ("94 assaults", "49 assaults"), ("67 attacks", "97 attacks"), ("218", "281")],
)
def test_a_changed_number_cites_all_four_places(old: str, new: str) -> None:
    text = TEXT.replace(old, new)
    four = {new.split()[0] if old.startswith(one) and " " not in one else new if old == one else one for one in FOUR}
    assert any(cited(text, finding) == four for finding in raised(audit_text(text)))


@pytest.mark.parametrize(("old", "new"), [("10 did not", "11 did not"), ("shot down 28", "shot down 29"), ("38", "37")])
def test_more_drones_than_were_launched(old: str, new: str) -> None:
    text = TEXT.replace(old, new)
    found = [cited(text, one) for one in raised(audit_text(text)) if one.rule == "part-exceeds-whole"]
    assert found == [{"29" if "29" in new else "28", "11" if "11" in new else "10", "37" if new == "37" else "38"}]


def test_a_part_greater_than_its_whole() -> None:
    text = TEXT.replace("94 assaults", "294 assaults")
    assert any(cited(text, one) == {"294", "218"} for one in raised(audit_text(text)))


SPELLED = {
    "94 assaults": "ninety-four assaults",
    "218 attacks": "two hundred and eighteen attacks",
    "67 attacks": "sixty-seven attacks",
    "74 per cent": "seventy-four per cent",
    "28 Russian": "twenty-eight Russian",
    "38 drones": "thirty-eight drones",
    "10 did": "ten did",
}


def spelled(text: str) -> str:
    """Return the text with its counts in words."""
    for digits, words in SPELLED.items():
        text = text.replace(digits, words)
    return text


def turned(text: str) -> str:
    """Return the text with the sentences of each paragraph, and the paragraphs of each section, in reverse order."""
    sections = re.split(r"\n\n(?=Overnight drones|Envoy)", text.strip())
    out = []
    for section in sections:
        head, *paragraphs = section.split("\n\n")
        out.append([head, *(" ".join(reversed(re.split(r"(?<=\.) ", one))) for one in reversed(paragraphs))])
    return "\n\n".join(paragraph for section in out for paragraph in section) + "\n"


REWORDINGS = {
    "percent sign": lambda text: text.replace("74 per cent", "74%"),
    "percent sign after a space": lambda text: text.replace("74 per cent", "74 %"),
    "percent in one word": lambda text: text.replace("74 per cent", "74 percent"),
    "numbers in words": spelled,
    "straight quotes": lambda text: text.replace("’", "'"),
    "almost": lambda text: text.replace("nearly half", "almost half").replace("Nearly", "Almost"),
    "other order": turned,
    "other synonyms": lambda text: text.replace("94 assaults", "94 raids").replace("218 attacks", "218 strikes"),
    "windows lines": lambda text: text.replace("\n", "\r\n"),
    "one space more": lambda text: text.replace("In total,", "In total, "),
    "in all": lambda text: text.replace("In total, Moscow", "In all, Moscow"),
    "said in the middle": lambda text: text.replace("That puts", "That, the bulletin said, puts"),
    "a sentence between": lambda text: text.replace("A further 67", "The weather was mild. A further 67"),
}


@pytest.mark.parametrize("name", REWORDINGS)
def test_an_innocent_rewording_changes_no_verdict(name: str) -> None:
    text = REWORDINGS[name](TEXT)
    assert verdicts(text) == verdicts(TEXT)
    assert not raised(audit_text(text))


@pytest.mark.parametrize("name", REWORDINGS)
def test_an_error_is_found_after_each_rewording(name: str) -> None:
    text = REWORDINGS[name](TEXT.replace("74 per cent", "54 per cent").replace("10 did", "11 did"))
    text = text.replace("54 per cent", {"percent sign": "54%"}.get(name, "54 per cent"))
    rules = {finding.rule for finding in raised(audit_text(text))}
    assert {"share-of-whole", "part-exceeds-whole"} <= rules


@pytest.mark.parametrize(
    ("old", "new", "raised_at"), [("10 did", "10 did", ()), ("10 did", "11 did", ("28", "11", "38"))]
)
def test_parts_of_a_whole_stand_in_paragraphs_of_one_sentence(old: str, new: str, raised_at: tuple[str, ...]) -> None:
    """News sets each sentence as a paragraph of its own."""
    text = TEXT.replace("overnight. Of the 38", "overnight.\n\nOf the 38").replace(old, new)
    assert "overnight.\n\nOf the 38" in text
    found = [cited(text, one) for one in raised(audit_text(text)) if one.rule == "part-exceeds-whole"]
    assert found == ([set(raised_at)] if raised_at else [])
