"""``auditor stet``: let a finding stand."""

from __future__ import annotations

import sys

import click

from auditor.asking.console import print_text, report_problems


@click.command()
@click.argument("fingerprint")
@click.argument("files", nargs=-1)
@click.option("--reason", required=True, help="Why the finding may stand; kept with the decision.")
def stet(fingerprint: str, files: tuple[str, ...], reason: str) -> None:
    """Let the finding FINGERPRINT in FILES stand; without FILES the folder you are in is searched.

    The decision is kept in .auditor/decisions.toml and lapses when the cited words change.
    """
    from auditor.asking.explaining import found
    from auditor.asking.files import reports_of
    from auditor.decisions import STET, decided, decisions_path, read, write
    from auditor.errors import UsageError

    if not reason.strip():
        raise UsageError("a finding stands only with a reason")
    reports, problems = reports_of(files or (".",), decided=False)
    report_problems(problems)
    report, finding = found(reports, fingerprint)
    path = decisions_path()
    decision = decided(report, finding, STET, reason.strip(), path)
    write(path, [*read(path), decision])
    print_text(f"{finding.message}\nLet stand: {decision.reason} ({path})")
    if problems:
        sys.exit(2)
