"""What becomes of the findings of a run before they are written: confidence, other documents, baseline, change."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from auditor.configuring.files import Configs
from auditor.report import Outcome, Report, Suppressed
from auditor.verdicts.model import Finding

_RANK = {"low": 0, "medium": 1, "high": 2}


def settled(
    outcome: Outcome, problems: list[str], configs: Configs, options: Mapping[str, Any]
) -> tuple[Outcome, list[str]]:
    """Return `outcome` with what need not be shown set apart, and lines for people about the baseline.

    Raises:
        AuditorError: the baseline or the git revision cannot be read.
    """
    notes: list[str] = []
    reports = list(outcome.reports)
    if options.get("across"):
        from auditor.comparing.across import across

        reports = [commented(report) for report in across(reports)]
    reports = [confident(report, configs) for report in reports]
    path = _baseline(options)
    if path is not None:
        from auditor.deciding.baseline import applied, read

        reports, stale = applied(reports, read(path), os.path.dirname(path) or ".")
        if stale:
            count = stale.total()
            entries = "entry of the baseline meets" if count == 1 else "entries of the baseline meet"
            notes.append(f"{count} {entries} no finding any more: auditor baseline prune")
    from auditor.deciding.decisions import honoured

    reports, lapsed = honoured(reports)
    notes += lapsed
    if options.get("diff"):
        from auditor.deciding.changes import since

        reports = since(reports, options["diff"])
    return Outcome(tuple(reports), (*problems, *outcome.problems)), notes


def commented(report: Report) -> Report:
    """Return `report`, which must hold its text, with what its comments let stand of this run set apart."""
    if not report.findings:
        return report
    from auditor.deciding.suppress import suppressed

    return suppressed(report, unused=False)[0]


def set_apart(report: Report, wanted: Callable[[Finding], bool], source: str) -> Report:
    """Return `report` with the findings that are not `wanted` among the suppressed ones."""
    apart = tuple(Suppressed(finding, source) for finding in report.findings if not wanted(finding))
    if not apart:
        return report
    kept = tuple(finding for finding in report.findings if wanted(finding))
    return replace(report, findings=kept, suppressed=report.suppressed + apart)


def confident(report: Report, configs: Configs) -> Report:
    """Return `report` with the findings below the confidence that its configuration asks for set apart."""
    if not report.findings:
        return report
    config = configs.of_file(report.path)
    silenced = config.silenced_for(report.path)
    if silenced:
        report = replace(report, findings=tuple(each for each in report.findings if each.rule not in silenced))
    least = _RANK[config.min_confidence]
    return set_apart(report, lambda finding: _RANK.get(finding.confidence, 2) >= least, "confidence")


def _baseline(options: Mapping[str, Any]) -> str | None:
    if options.get("no_baseline"):
        return None
    named = options.get("baseline")
    if named:
        return str(named)
    from auditor.deciding.baseline import NAME

    return NAME if os.path.isfile(NAME) else None
