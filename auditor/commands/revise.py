"""``auditor revise``: what a revision forgot."""

from __future__ import annotations

from typing import Any

import click

from auditor.commands.options import configs_of, configured
from auditor.commands.reporting import reported, reporting


@click.command()
@click.argument("old")
@click.argument("new")
@reporting
@configured
def revise(old: str, new: str, **options: Any) -> int:
    """Compare the text NEW with its former version OLD: a number changed, and what depended on it did not.

    OLD may be a git revision and path, such as HEAD:report.md. Findings are about NEW; exit status as of check.
    """
    from auditor.comparing.revise import revised
    from auditor.deciding.settling import commented, confident
    from auditor.document.source import decoded, read_bytes, read_revision
    from auditor.pipeline import audit_text
    from auditor.report import Outcome
    from auditor.running.runner import slim

    configs = configs_of(options)
    settings = configs.of_file(new).settings_for(new)
    former = audit_text(decoded(read_revision(old), old), _same_markup(old, new), settings)
    report = audit_text(decoded(read_bytes(new), new), new, settings)
    problems = (*former.failures, *report.failures)
    found = confident(commented(revised(former, report)), configs)
    return reported(Outcome((slim(found),), problems), configs, options)


def _same_markup(old: str, new: str) -> str:
    """Return a name for the former version that is read like the new one: it may be a pipe or a revision."""
    import os

    suffix = os.path.splitext(new)[1]
    return old if os.path.splitext(old)[1] == suffix else f"{old}{suffix}"
