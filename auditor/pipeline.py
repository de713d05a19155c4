"""The whole audit, top to bottom: one number flows one way, front to back."""

from __future__ import annotations

from auditor.assertions.reader import read_assertions
from auditor.document.reader import read_document
from auditor.garbage import held_back
from auditor.ledger import entries_of
from auditor.quantities.reader import read_quantities
from auditor.quantities.rounding import rounded_as
from auditor.registry import Rule, load_rules
from auditor.relations.model import Proposal
from auditor.report import Report
from auditor.settings import DEFAULT, Settings
from auditor.verdicts.findings import findings_of
from auditor.verdicts.judge import judge


def audit_text(
    text: str, path: str = "<text>", settings: Settings = DEFAULT, rules: tuple[Rule, ...] | None = None
) -> Report:
    """Audit `text`; `path` names it in messages and its suffix says how it is marked up."""
    with held_back():
        return _audited(text, path, settings, rules)


def _audited(text: str, path: str, settings: Settings, rules: tuple[Rule, ...] | None) -> Report:
    document = read_document(text, path)
    quantities = read_quantities(document, settings)
    if settings.rounding != DEFAULT.rounding:
        quantities = rounded_as(quantities, settings.rounding)
    reading = read_assertions(document, quantities, settings)
    proposals: list[Proposal] = []
    failures: list[str] = []
    for rule in load_rules(settings) if rules is None else rules:
        try:
            proposals.extend(rule.proposals(reading))
        except Exception as error:  # a broken rule is reported, and loses nothing that the others found
            failures.append(f"{path}: rule {rule.id} failed: {type(error).__name__}: {error}")
    judgements = judge(proposals)
    findings = findings_of(document, judgements, reading.assertions)
    return Report(path, reading, entries_of(reading, judgements), judgements, findings, tuple(failures))
