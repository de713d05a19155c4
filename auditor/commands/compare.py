"""``auditor compare``: a summary against its source."""

from __future__ import annotations

from typing import Any

import click

from auditor.commands.options import configs_of, configured
from auditor.commands.reporting import reported, reporting


@click.command()
@click.argument("summary")
@click.argument("source")
@reporting
@configured
def compare(summary: str, source: str, **options: Any) -> int:
    """Compare the numbers of SUMMARY with those of its SOURCE.

    A fact that the two state differently is a warning; a number that the source states nowhere is a note, as it may
    have been computed. Each document by itself is the business of check. Exit status as of check.
    """
    from auditor.comparing.across import compared
    from auditor.deciding.settling import commented, confident
    from auditor.report import Outcome
    from auditor.running.runner import audit_files

    configs = configs_of(options)
    outcome = audit_files([summary, source], configs, jobs=1, whole=True)
    if len(outcome.reports) < 2:
        return reported(Outcome((), outcome.problems), configs, options)
    first, second = outcome.reports
    result = Outcome((confident(commented(compared(first, second)), configs), _bare(second)), outcome.problems)
    return reported(result, configs, options)


def _bare(report: Any) -> Any:
    """Return the source without its own findings: it is there for the citations."""
    from dataclasses import replace

    return replace(report, findings=(), suppressed=())
